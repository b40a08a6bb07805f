"""Metingen and their scores."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "meting",
        sa.Column("betrokkene_id", sa.Uuid(), nullable=True),
        sa.Column("hoedanigheid", sa.String(length=40), nullable=False),
        sa.Column("instrument", sa.String(length=60), nullable=False),
        sa.Column("moment", sa.String(length=40), nullable=False),
        sa.Column("gesprek_op", sa.Date(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("vastgesteld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("corrigeert_id", sa.Uuid(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("hoedanigheid = 'client'", name=op.f("ck_meting_alleen_client")),
        sa.ForeignKeyConstraint(
            ["betrokkene_id", "hoedanigheid"],
            ["betrokkene.id", "betrokkene.hoedanigheid"],
            name=op.f("fk_meting_betrokkene_id_hoedanigheid"),
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_meting_casus_id")),
        sa.ForeignKeyConstraint(["corrigeert_id"], ["meting.id"], name=op.f("fk_meting_corrigeert_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_meting_door_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meting")),
    )
    op.create_index(op.f("ix_meting_betrokkene_id"), "meting", ["betrokkene_id"], unique=False)
    op.create_index(op.f("ix_meting_casus_id"), "meting", ["casus_id"], unique=False)
    op.create_index(
        "uq_meting_concept",
        "meting",
        ["casus_id", "betrokkene_id", "instrument"],
        unique=True,
        sqlite_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
        postgresql_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
    )
    op.create_table(
        "meetscore",
        sa.Column("meting_id", sa.Uuid(), nullable=False),
        sa.Column("domein", sa.String(length=60), nullable=False),
        sa.Column("niveau", sa.SmallInteger(), nullable=True),
        sa.Column("reden", sa.String(length=40), nullable=True),
        sa.Column("streef", sa.SmallInteger(), nullable=True),
        sa.Column("notitie", sa.Text(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("(niveau IS NULL) <> (reden IS NULL)", name=op.f("ck_meetscore_niveau_of_reden")),
        sa.CheckConstraint("niveau IS NULL OR niveau BETWEEN 1 AND 5", name=op.f("ck_meetscore_niveau")),
        sa.CheckConstraint("streef IS NULL OR streef BETWEEN 1 AND 5", name=op.f("ck_meetscore_streef")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_meetscore_casus_id")),
        sa.ForeignKeyConstraint(["meting_id"], ["meting.id"], name=op.f("fk_meetscore_meting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetscore")),
        sa.UniqueConstraint("meting_id", "domein", name=op.f("uq_meetscore_meting_id_domein")),
    )
    op.create_index(op.f("ix_meetscore_casus_id"), "meetscore", ["casus_id"], unique=False)
    op.create_index(op.f("ix_meetscore_meting_id"), "meetscore", ["meting_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_meetscore_meting_id"), table_name="meetscore")
    op.drop_index(op.f("ix_meetscore_casus_id"), table_name="meetscore")
    op.drop_table("meetscore")
    op.drop_index(
        "uq_meting_concept",
        table_name="meting",
        sqlite_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
        postgresql_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
    )
    op.drop_index(op.f("ix_meting_casus_id"), table_name="meting")
    op.drop_index(op.f("ix_meting_betrokkene_id"), table_name="meting")
    op.drop_table("meting")
