"""At the table: what saves itself, agreements, the list for a child, and what could not be put in its place yet."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ZELF_BEWAREND = ("gesprek", "gesprekdeel", "onderzoeksantwoord")


def upgrade() -> None:
    for tabel in ZELF_BEWAREND:
        op.add_column(tabel, sa.Column("blad", sa.Uuid(), nullable=True))
        op.add_column(tabel, sa.Column("beurt", sa.Integer(), nullable=False, server_default="0"))
        op.add_column(
            tabel, sa.Column("genoteerd", sa.String(length=1000), nullable=False, server_default="")
        )
        op.add_column(tabel, sa.Column("genoteerd_op", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "jeugdantwoord",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("onderdeel", sa.String(length=40), nullable=False),
        sa.Column("antwoord", sa.Text(), nullable=True),
        sa.Column("niet_aan_de_orde", sa.String(length=500), nullable=True),
        *_zelf_bewarend(),
        sa.CheckConstraint(
            "antwoord IS NULL OR niet_aan_de_orde IS NULL", name=op.f("ck_jeugdantwoord_een_van_beide")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_jeugdantwoord_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_jeugdantwoord_gesprek_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jeugdantwoord")),
        sa.UniqueConstraint("gesprek_id", "onderdeel", name=op.f("uq_jeugdantwoord_gesprek_id_onderdeel")),
    )
    op.create_index(op.f("ix_jeugdantwoord_casus_id"), "jeugdantwoord", ["casus_id"], unique=False)
    op.create_table(
        "afsprakenlijst",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        *_zelf_bewarend(),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_afsprakenlijst_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_afsprakenlijst_gesprek_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afsprakenlijst")),
        sa.UniqueConstraint("gesprek_id", name=op.f("uq_afsprakenlijst_gesprek_id")),
    )
    op.create_index(op.f("ix_afsprakenlijst_casus_id"), "afsprakenlijst", ["casus_id"], unique=False)
    _maak_afspraak()
    _maak_concept()


def _zelf_bewarend() -> list[sa.Column[object]]:
    return [
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("blad", sa.Uuid(), nullable=True),
        sa.Column("beurt", sa.Integer(), nullable=False),
        sa.Column("genoteerd", sa.String(length=1000), nullable=False),
        sa.Column("genoteerd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
    ]


def _maak_afspraak() -> None:
    op.create_table(
        "gespreksafspraak",
        sa.Column("lijst_id", sa.Uuid(), nullable=False),
        sa.Column("wie", sa.String(length=200), nullable=True),
        sa.Column("wat", sa.Text(), nullable=False),
        sa.Column("wanneer", sa.String(length=200), nullable=True),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gespreksafspraak_casus_id")),
        sa.ForeignKeyConstraint(
            ["lijst_id"], ["afsprakenlijst.id"], name=op.f("fk_gespreksafspraak_lijst_id")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gespreksafspraak_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gespreksafspraak")),
    )
    op.create_index(op.f("ix_gespreksafspraak_casus_id"), "gespreksafspraak", ["casus_id"], unique=False)
    op.create_index(op.f("ix_gespreksafspraak_lijst_id"), "gespreksafspraak", ["lijst_id"], unique=False)


def _maak_concept() -> None:
    op.create_table(
        "gespreksconcept",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("deel", sa.String(length=60), nullable=False),
        sa.Column("gezien", sa.Integer(), nullable=False),
        sa.Column("velden", sa.JSON(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gespreksconcept_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_gespreksconcept_gesprek_id")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_gespreksconcept_medewerker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gespreksconcept")),
        sa.UniqueConstraint(
            "medewerker_id",
            "gesprek_id",
            "deel",
            name=op.f("uq_gespreksconcept_medewerker_id_gesprek_id_deel"),
        ),
    )
    op.create_index(op.f("ix_gespreksconcept_casus_id"), "gespreksconcept", ["casus_id"], unique=False)
    op.create_index(op.f("ix_gespreksconcept_gesprek_id"), "gespreksconcept", ["gesprek_id"], unique=False)


def downgrade() -> None:
    for tabel in ("gespreksconcept", "gespreksafspraak", "afsprakenlijst", "jeugdantwoord"):
        op.drop_table(tabel)
    for tabel in ZELF_BEWAREND:
        for kolom in ("genoteerd_op", "genoteerd", "beurt", "blad"):
            op.drop_column(tabel, kolom)
