"""Meldingen and signalen: who called, what was asked, who holds it, how it ended."""

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Filled by the tables of this step."""


def downgrade() -> None:
    """The way back."""
