"""Preparation, rights given, and the verslag that was sent."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ONVERANDERLIJK = (
    "rechtenuitleg",
    "uitlegcorrectie",
    "verslagversie",
    "verslagverzending",
    "verslagreactie",
)


def upgrade() -> None:
    op.create_table(
        "rechtenuitleg",
        sa.Column("recht", sa.String(length=40), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("verteld_door", sa.String(length=200), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_rechtenuitleg_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_rechtenuitleg_door_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_rechtenuitleg_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rechtenuitleg")),
    )
    op.create_index(op.f("ix_rechtenuitleg_casus_id"), "rechtenuitleg", ["casus_id"], unique=False)
    op.create_table(
        "eigen_plan",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("ontvangst", sa.String(length=40), nullable=False),
        sa.Column("ontvangen_op", sa.Date(), nullable=True),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("gebruik", sa.Text(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(ontvangst = 'ontvangen') = (ontvangen_op IS NOT NULL)", name=op.f("ck_eigen_plan_ontvangen_op")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_eigen_plan_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_eigen_plan_gesprek_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_eigen_plan_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_eigen_plan")),
        sa.UniqueConstraint("gesprek_id", "soort", name=op.f("uq_eigen_plan_gesprek_id_soort")),
    )
    op.create_index(op.f("ix_eigen_plan_casus_id"), "eigen_plan", ["casus_id"], unique=False)
    op.create_index(op.f("ix_eigen_plan_gesprek_id"), "eigen_plan", ["gesprek_id"], unique=False)
    op.create_table(
        "gespreksverslag",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("vraag_erachter", sa.Text(), nullable=False),
        sa.Column("bronnen", sa.Text(), nullable=False),
        sa.Column("vervolg", sa.Text(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gespreksverslag_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_gespreksverslag_gesprek_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gespreksverslag")),
        sa.UniqueConstraint("gesprek_id", name=op.f("uq_gespreksverslag_gesprek_id")),
    )
    op.create_index(op.f("ix_gespreksverslag_casus_id"), "gespreksverslag", ["casus_id"], unique=False)
    op.create_table(
        "uitlegcorrectie",
        sa.Column("uitleg_id", sa.Uuid(), nullable=False),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_uitlegcorrectie_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_uitlegcorrectie_door_id")),
        sa.ForeignKeyConstraint(
            ["uitleg_id"], ["rechtenuitleg.id"], name=op.f("fk_uitlegcorrectie_uitleg_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uitlegcorrectie")),
        sa.UniqueConstraint("uitleg_id", name=op.f("uq_uitlegcorrectie_uitleg_id")),
    )
    op.create_index(op.f("ix_uitlegcorrectie_casus_id"), "uitlegcorrectie", ["casus_id"], unique=False)
    op.create_table(
        "verslagafweging",
        sa.Column("verslag_id", sa.Uuid(), nullable=False),
        sa.Column("kring", sa.SmallInteger(), nullable=False),
        sa.Column("overwogen", sa.Text(), nullable=False),
        sa.Column("waarom_niet", sa.Text(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("kring BETWEEN 1 AND 6", name=op.f("ck_verslagafweging_kring")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslagafweging_casus_id")),
        sa.ForeignKeyConstraint(
            ["verslag_id"], ["gespreksverslag.id"], name=op.f("fk_verslagafweging_verslag_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslagafweging")),
        sa.UniqueConstraint("verslag_id", "kring", name=op.f("uq_verslagafweging_verslag_id_kring")),
    )
    op.create_index(op.f("ix_verslagafweging_casus_id"), "verslagafweging", ["casus_id"], unique=False)
    op.create_table(
        "verslaghulp",
        sa.Column("verslag_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("aard", sa.String(length=500), nullable=False),
        sa.Column("omvang", sa.String(length=200), nullable=False),
        sa.Column("frequentie", sa.String(length=200), nullable=False),
        sa.Column("duur", sa.String(length=200), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslaghulp_casus_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_verslaghulp_persoon_id")),
        sa.ForeignKeyConstraint(
            ["verslag_id"], ["gespreksverslag.id"], name=op.f("fk_verslaghulp_verslag_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslaghulp")),
    )
    op.create_index(op.f("ix_verslaghulp_casus_id"), "verslaghulp", ["casus_id"], unique=False)
    op.create_index(op.f("ix_verslaghulp_verslag_id"), "verslaghulp", ["verslag_id"], unique=False)
    op.create_table(
        "verslagmantelzorg",
        sa.Column("verslag_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("last", sa.Text(), nullable=False),
        sa.Column("wens", sa.Text(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslagmantelzorg_casus_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_verslagmantelzorg_persoon_id")),
        sa.ForeignKeyConstraint(
            ["verslag_id"], ["gespreksverslag.id"], name=op.f("fk_verslagmantelzorg_verslag_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslagmantelzorg")),
    )
    op.create_index(op.f("ix_verslagmantelzorg_casus_id"), "verslagmantelzorg", ["casus_id"], unique=False)
    op.create_index(
        op.f("ix_verslagmantelzorg_verslag_id"), "verslagmantelzorg", ["verslag_id"], unique=False
    )
    op.create_table(
        "verslagversie",
        sa.Column("verslag_id", sa.Uuid(), nullable=False),
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("definitief_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslagversie_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_verslagversie_door_id")),
        sa.ForeignKeyConstraint(
            ["verslag_id"], ["gespreksverslag.id"], name=op.f("fk_verslagversie_verslag_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslagversie")),
        sa.UniqueConstraint("verslag_id", "nummer", name=op.f("uq_verslagversie_verslag_id_nummer")),
    )
    op.create_index(op.f("ix_verslagversie_casus_id"), "verslagversie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_verslagversie_verslag_id"), "verslagversie", ["verslag_id"], unique=False)
    op.create_table(
        "verslagwoord",
        sa.Column("verslag_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("woorden", sa.Text(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslagwoord_casus_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_verslagwoord_persoon_id")),
        sa.ForeignKeyConstraint(
            ["verslag_id"], ["gespreksverslag.id"], name=op.f("fk_verslagwoord_verslag_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslagwoord")),
    )
    op.create_index(op.f("ix_verslagwoord_casus_id"), "verslagwoord", ["casus_id"], unique=False)
    op.create_index(op.f("ix_verslagwoord_verslag_id"), "verslagwoord", ["verslag_id"], unique=False)
    op.create_table(
        "verslagreactie",
        sa.Column("versie_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("is_gezien", sa.Boolean(), nullable=False),
        sa.Column("is_akkoord", sa.Boolean(), nullable=False),
        sa.Column("is_aanvraag", sa.Boolean(), nullable=False),
        sa.Column("opmerking", sa.Text(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "is_gezien OR is_akkoord OR is_aanvraag OR length(opmerking) >= 1",
            name=op.f("ck_verslagreactie_zegt_iets"),
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslagreactie_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_verslagreactie_door_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_verslagreactie_persoon_id")),
        sa.ForeignKeyConstraint(
            ["versie_id"], ["verslagversie.id"], name=op.f("fk_verslagreactie_versie_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslagreactie")),
    )
    op.create_index(op.f("ix_verslagreactie_casus_id"), "verslagreactie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_verslagreactie_versie_id"), "verslagreactie", ["versie_id"], unique=False)
    op.create_table(
        "verslagverzending",
        sa.Column("versie_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.Date(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("aan", sa.String(length=200), nullable=False),
        sa.Column("hoe", sa.String(length=40), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_verslagverzending_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_verslagverzending_door_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_verslagverzending_persoon_id")),
        sa.ForeignKeyConstraint(
            ["versie_id"], ["verslagversie.id"], name=op.f("fk_verslagverzending_versie_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verslagverzending")),
    )
    op.create_index(op.f("ix_verslagverzending_casus_id"), "verslagverzending", ["casus_id"], unique=False)
    op.create_index(op.f("ix_verslagverzending_versie_id"), "verslagverzending", ["versie_id"], unique=False)
    for tabel in ONVERANDERLIJK:
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def downgrade() -> None:
    op.drop_index(op.f("ix_verslagverzending_versie_id"), table_name="verslagverzending")
    op.drop_index(op.f("ix_verslagverzending_casus_id"), table_name="verslagverzending")
    op.drop_table("verslagverzending")
    op.drop_index(op.f("ix_verslagreactie_versie_id"), table_name="verslagreactie")
    op.drop_index(op.f("ix_verslagreactie_casus_id"), table_name="verslagreactie")
    op.drop_table("verslagreactie")
    op.drop_index(op.f("ix_verslagwoord_verslag_id"), table_name="verslagwoord")
    op.drop_index(op.f("ix_verslagwoord_casus_id"), table_name="verslagwoord")
    op.drop_table("verslagwoord")
    op.drop_index(op.f("ix_verslagversie_verslag_id"), table_name="verslagversie")
    op.drop_index(op.f("ix_verslagversie_casus_id"), table_name="verslagversie")
    op.drop_table("verslagversie")
    op.drop_index(op.f("ix_verslagmantelzorg_verslag_id"), table_name="verslagmantelzorg")
    op.drop_index(op.f("ix_verslagmantelzorg_casus_id"), table_name="verslagmantelzorg")
    op.drop_table("verslagmantelzorg")
    op.drop_index(op.f("ix_verslaghulp_verslag_id"), table_name="verslaghulp")
    op.drop_index(op.f("ix_verslaghulp_casus_id"), table_name="verslaghulp")
    op.drop_table("verslaghulp")
    op.drop_index(op.f("ix_verslagafweging_casus_id"), table_name="verslagafweging")
    op.drop_table("verslagafweging")
    op.drop_index(op.f("ix_uitlegcorrectie_casus_id"), table_name="uitlegcorrectie")
    op.drop_table("uitlegcorrectie")
    op.drop_index(op.f("ix_gespreksverslag_casus_id"), table_name="gespreksverslag")
    op.drop_table("gespreksverslag")
    op.drop_index(op.f("ix_eigen_plan_gesprek_id"), table_name="eigen_plan")
    op.drop_index(op.f("ix_eigen_plan_casus_id"), table_name="eigen_plan")
    op.drop_table("eigen_plan")
    op.drop_index(op.f("ix_rechtenuitleg_casus_id"), table_name="rechtenuitleg")
    op.drop_table("rechtenuitleg")
