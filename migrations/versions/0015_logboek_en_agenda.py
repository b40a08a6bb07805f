"""The logboek of a casus; taken, afspraken and the calendar link of a colleague."""

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Filled by the tables of this step."""


def downgrade() -> None:
    """The way back."""
