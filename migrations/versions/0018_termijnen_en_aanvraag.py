"""Running statutory terms of a casus; the application, its completeness and the decision, as a record."""

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Filled by the tables of this step."""


def downgrade() -> None:
    """The way back."""
