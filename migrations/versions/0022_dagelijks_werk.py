"""The daily work: meldingen that went to another organisation or may go, the address they are about, nazorg taken."""

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
