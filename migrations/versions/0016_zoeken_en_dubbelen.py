"""Keys by which a person is found however the name is spelled, and merging who stands twice."""

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Filled by the tables of this step."""


def downgrade() -> None:
    """The way back."""
