"""One colleague with one talk open on two pages keeps the words of both."""

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Filled by the tables of this step."""


def downgrade() -> None:
    """The way back."""
