"""A colleague who is away, and what was arranged for it in each casus."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "afwezigheid",
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("waarnemer_id", sa.Uuid(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot_en_met", sa.Date(), nullable=False),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("geregeld_door_id", sa.Uuid(), nullable=False),
        sa.Column("geregeld_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("beeindigd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("tot_en_met >= van", name=op.f("ck_afwezigheid_periode")),
        sa.CheckConstraint("medewerker_id <> waarnemer_id", name=op.f("ck_afwezigheid_een_ander")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_afwezigheid_medewerker_id")
        ),
        sa.ForeignKeyConstraint(
            ["waarnemer_id"], ["medewerker.id"], name=op.f("fk_afwezigheid_waarnemer_id")
        ),
        sa.ForeignKeyConstraint(
            ["geregeld_door_id"], ["medewerker.id"], name=op.f("fk_afwezigheid_geregeld_door_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afwezigheid")),
    )
    for kolom in ("medewerker_id", "waarnemer_id"):
        op.create_index(op.f(f"ix_afwezigheid_{kolom}"), "afwezigheid", [kolom], unique=False)
    op.create_table(
        "vervanging",
        sa.Column("afwezigheid_id", sa.Uuid(), nullable=False),
        sa.Column("waarneming_id", sa.Uuid(), nullable=False),
        sa.Column("teamlid_id", sa.Uuid(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["afwezigheid_id"], ["afwezigheid.id"], name=op.f("fk_vervanging_afwezigheid_id")
        ),
        sa.ForeignKeyConstraint(
            ["waarneming_id"], ["waarneming.id"], name=op.f("fk_vervanging_waarneming_id")
        ),
        sa.ForeignKeyConstraint(["teamlid_id"], ["teamlid.id"], name=op.f("fk_vervanging_teamlid_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_vervanging_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vervanging")),
        sa.UniqueConstraint("waarneming_id", name=op.f("uq_vervanging_waarneming_id")),
    )
    for kolom in ("afwezigheid_id", "casus_id"):
        op.create_index(op.f(f"ix_vervanging_{kolom}"), "vervanging", [kolom], unique=False)


def downgrade() -> None:
    op.drop_table("vervanging")
    op.drop_table("afwezigheid")
