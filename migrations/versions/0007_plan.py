"""Doelen, acties and the versions that nobody can change."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("situatie", sa.Text(), nullable=False),
        sa.Column("gaat_goed", sa.Text(), nullable=False),
        sa.Column("wij_bieden", sa.Text(), nullable=False),
        sa.Column("evaluatie_op", sa.Date(), nullable=True),
        sa.Column("begonnen_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("beeindigd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_plan_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    op.create_index(op.f("ix_plan_casus_id"), "plan", ["casus_id"], unique=False)
    op.create_index(
        "uq_plan_actief",
        "plan",
        ["casus_id"],
        unique=True,
        sqlite_where=sa.text("beeindigd_op IS NULL"),
        postgresql_where=sa.text("beeindigd_op IS NULL"),
    )
    op.create_table(
        "doel",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("woorden", sa.Text(), nullable=False),
        sa.Column("lukt_als", sa.Text(), nullable=True),
        sa.Column("leefgebied", sa.String(length=40), nullable=False),
        sa.Column("zrm_domein", sa.String(length=60), nullable=True),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("tegen", sa.Date(), nullable=True),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("status_reden", sa.String(length=500), nullable=True),
        sa.Column("vervallen_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_doel_casus_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_doel_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doel")),
    )
    op.create_index(op.f("ix_doel_casus_id"), "doel", ["casus_id"], unique=False)
    op.create_index(op.f("ix_doel_plan_id"), "doel", ["plan_id"], unique=False)
    op.create_table(
        "planversie",
        sa.Column("plan_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("vastgesteld_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("aanwezig", sa.Text(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_planversie_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_planversie_door_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_planversie_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planversie")),
        sa.UniqueConstraint("plan_id", "nummer", name=op.f("uq_planversie_plan_id_nummer")),
    )
    op.create_index(op.f("ix_planversie_casus_id"), "planversie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_planversie_plan_id"), "planversie", ["plan_id"], unique=False)
    op.create_table(
        "actie",
        sa.Column("doel_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("wat", sa.Text(), nullable=False),
        sa.Column("wie", sa.String(length=200), nullable=False),
        sa.Column("eigenaar", sa.String(length=40), nullable=False),
        sa.Column("kring", sa.SmallInteger(), nullable=False),
        sa.Column("lijn", sa.SmallInteger(), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("waarom_niet_dichterbij", sa.String(length=500), nullable=False),
        sa.Column("tegen", sa.Date(), nullable=True),
        sa.Column("afbouw_op", sa.Date(), nullable=True),
        sa.Column("gereed_op", sa.Date(), nullable=True),
        sa.Column("vervallen_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "kring < 5 OR length(waarom_niet_dichterbij) >= 3", name=op.f("ck_actie_waarom_niet_dichterbij")
        ),
        sa.CheckConstraint("kring BETWEEN 1 AND 6", name=op.f("ck_actie_kring")),
        sa.CheckConstraint("lijn BETWEEN 0 AND 2", name=op.f("ck_actie_lijn")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_actie_casus_id")),
        sa.ForeignKeyConstraint(["doel_id"], ["doel.id"], name=op.f("fk_actie_doel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actie")),
    )
    op.create_index(op.f("ix_actie_casus_id"), "actie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_actie_doel_id"), "actie", ["doel_id"], unique=False)
    op.create_table(
        "doel_voor",
        sa.Column("doel_id", sa.Uuid(), nullable=False),
        sa.Column("betrokkene_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["betrokkene_id"], ["betrokkene.id"], name=op.f("fk_doel_voor_betrokkene_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_doel_voor_casus_id")),
        sa.ForeignKeyConstraint(["doel_id"], ["doel.id"], name=op.f("fk_doel_voor_doel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doel_voor")),
        sa.UniqueConstraint("doel_id", "betrokkene_id", name=op.f("uq_doel_voor_doel_id_betrokkene_id")),
    )
    op.create_index(op.f("ix_doel_voor_casus_id"), "doel_voor", ["casus_id"], unique=False)
    op.create_index(op.f("ix_doel_voor_doel_id"), "doel_voor", ["doel_id"], unique=False)
    op.create_table(
        "planreactie",
        sa.Column("planversie_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("gezien", sa.Boolean(), nullable=False),
        sa.Column("eens", sa.Boolean(), nullable=True),
        sa.Column("woorden", sa.Text(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "eens IS NULL OR eens OR length(woorden) >= 1", name=op.f("ck_planreactie_niet_eens_want")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_planreactie_persoon_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_planreactie_casus_id")),
        sa.ForeignKeyConstraint(
            ["planversie_id"], ["planversie.id"], name=op.f("fk_planreactie_planversie_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_planreactie")),
        sa.UniqueConstraint(
            "planversie_id", "persoon_id", name=op.f("uq_planreactie_planversie_id_persoon_id")
        ),
    )
    op.create_index(op.f("ix_planreactie_casus_id"), "planreactie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_planreactie_planversie_id"), "planreactie", ["planversie_id"], unique=False)
    for tabel in ("planversie", "planreactie"):
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def downgrade() -> None:
    op.drop_index(op.f("ix_planreactie_planversie_id"), table_name="planreactie")
    op.drop_index(op.f("ix_planreactie_casus_id"), table_name="planreactie")
    op.drop_table("planreactie")
    op.drop_index(op.f("ix_doel_voor_doel_id"), table_name="doel_voor")
    op.drop_index(op.f("ix_doel_voor_casus_id"), table_name="doel_voor")
    op.drop_table("doel_voor")
    op.drop_index(op.f("ix_actie_doel_id"), table_name="actie")
    op.drop_index(op.f("ix_actie_casus_id"), table_name="actie")
    op.drop_table("actie")
    op.drop_index(op.f("ix_planversie_plan_id"), table_name="planversie")
    op.drop_index(op.f("ix_planversie_casus_id"), table_name="planversie")
    op.drop_table("planversie")
    op.drop_index(op.f("ix_doel_plan_id"), table_name="doel")
    op.drop_index(op.f("ix_doel_casus_id"), table_name="doel")
    op.drop_table("doel")
    op.drop_index(
        "uq_plan_actief",
        table_name="plan",
        sqlite_where=sa.text("beeindigd_op IS NULL"),
        postgresql_where=sa.text("beeindigd_op IS NULL"),
    )
    op.drop_index(op.f("ix_plan_casus_id"), table_name="plan")
    op.drop_table("plan")
