"""A matrix that saves itself knows its own words again, as the page at the table does."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("meting", sa.Column("blad", sa.Uuid(), nullable=True))
    op.add_column("meting", sa.Column("beurt", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("meting", sa.Column("genoteerd", sa.String(length=1000), nullable=False, server_default=""))
    op.add_column("meting", sa.Column("genoteerd_op", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    for kolom in ("genoteerd_op", "genoteerd", "beurt", "blad"):
        op.drop_column("meting", kolom)
