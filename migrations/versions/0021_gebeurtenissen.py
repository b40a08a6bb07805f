"""Recorded events of a casus that start and stop clocks, and the requests of residents about their own data."""

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
