"""Who agreed that what is shared with whom, and the code on a printed sheet."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABELLEN = ("toestemming", "toestemminggever", "toestemmingdeel", "intrekking", "afdruk", "handtekening")


def upgrade() -> None:
    _maak_toestemming()
    _maak_delen_van_toestemming()
    _maak_intrekking()
    _maak_afdruk()
    _maak_handtekening()
    for tabel in TABELLEN:
        op.create_index(op.f(f"ix_{tabel}_casus_id"), tabel, ["casus_id"], unique=False)
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def _maak_toestemming() -> None:
    op.create_table(
        "toestemming",
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("inhoud", sa.String(length=40), nullable=False),
        sa.Column("ontvanger", sa.String(length=40), nullable=False),
        sa.Column("organisatie", sa.String(length=200), nullable=False),
        sa.Column("waarvoor", sa.String(length=500), nullable=False),
        sa.Column("is_gegeven", sa.Boolean(), nullable=False),
        sa.Column("op_papier", sa.Boolean(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot_en_met", sa.Date(), nullable=True),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(ontvanger = 'organisatie') = (organisatie <> '')", name=op.f("ck_toestemming_organisatie")
        ),
        sa.CheckConstraint("tot_en_met IS NULL OR tot_en_met >= van", name=op.f("ck_toestemming_periode")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_toestemming_persoon_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_toestemming_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_toestemming_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toestemming")),
    )
    op.create_index(op.f("ix_toestemming_persoon_id"), "toestemming", ["persoon_id"], unique=False)


def _maak_delen_van_toestemming() -> None:
    op.create_table(
        "toestemminggever",
        sa.Column("toestemming_id", sa.Uuid(), nullable=False),
        sa.Column("rol", sa.String(length=40), nullable=False),
        sa.Column("sleutel", sa.String(length=200), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["toestemming_id"], ["toestemming.id"], name=op.f("fk_toestemminggever_toestemming_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_toestemminggever_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toestemminggever")),
        sa.UniqueConstraint(
            "toestemming_id", "sleutel", name=op.f("uq_toestemminggever_toestemming_id_sleutel")
        ),
    )
    op.create_table(
        "toestemmingdeel",
        sa.Column("toestemming_id", sa.Uuid(), nullable=False),
        sa.Column("deel_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["toestemming_id"], ["toestemming.id"], name=op.f("fk_toestemmingdeel_toestemming_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_toestemmingdeel_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_toestemmingdeel")),
        sa.UniqueConstraint(
            "toestemming_id", "deel_id", name=op.f("uq_toestemmingdeel_toestemming_id_deel_id")
        ),
    )
    for tabel in ("toestemminggever", "toestemmingdeel"):
        op.create_index(op.f(f"ix_{tabel}_toestemming_id"), tabel, ["toestemming_id"], unique=False)


def _maak_intrekking() -> None:
    op.create_table(
        "intrekking",
        sa.Column("toestemming_id", sa.Uuid(), nullable=False),
        sa.Column("wie", sa.String(length=200), nullable=False),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["toestemming_id"], ["toestemming.id"], name=op.f("fk_intrekking_toestemming_id")
        ),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_intrekking_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_intrekking_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_intrekking")),
        sa.UniqueConstraint("toestemming_id", name=op.f("uq_intrekking_toestemming_id")),
    )


def _maak_afdruk() -> None:
    op.create_table(
        "afdruk",
        sa.Column("planversie_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("ontvanger", sa.String(length=40), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("ontvangernaam", sa.String(length=200), nullable=False),
        sa.Column("vorm", sa.String(length=40), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_naam", sa.String(length=200), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(ontvanger = 'persoon') = (persoon_id IS NOT NULL)", name=op.f("ck_afdruk_persoon")
        ),
        sa.ForeignKeyConstraint(["planversie_id"], ["planversie.id"], name=op.f("fk_afdruk_planversie_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_afdruk_persoon_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_afdruk_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afdruk")),
        sa.UniqueConstraint("code", name=op.f("uq_afdruk_code")),
    )
    op.create_index(op.f("ix_afdruk_planversie_id"), "afdruk", ["planversie_id"], unique=False)


def _maak_handtekening() -> None:
    op.create_table(
        "handtekening",
        sa.Column("afdruk_id", sa.Uuid(), nullable=False),
        sa.Column("planversie_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("getekend_op", sa.Date(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["afdruk_id"], ["afdruk.id"], name=op.f("fk_handtekening_afdruk_id")),
        sa.ForeignKeyConstraint(
            ["planversie_id"], ["planversie.id"], name=op.f("fk_handtekening_planversie_id")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_handtekening_persoon_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_handtekening_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_handtekening_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handtekening")),
        sa.UniqueConstraint("afdruk_id", "persoon_id", name=op.f("uq_handtekening_afdruk_id_persoon_id")),
    )
    op.create_index(op.f("ix_handtekening_planversie_id"), "handtekening", ["planversie_id"], unique=False)


def downgrade() -> None:
    for tabel in reversed(TABELLEN):
        op.drop_table(tabel)
