"""Meldingen and signalen: who called, what was asked, who holds it, how it ended."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

WACHT = "houder_id IS NULL AND afgehandeld_op IS NULL"
# What hangs on a melding, in the order of making.
INHOUD = (
    "meldingvraag",
    "melder",
    "meldingpersoon",
    "meldingstap",
    "afhandeling",
    "terugkoppeling",
    "geinformeerd",
    "meldingsrecht",
)


def upgrade() -> None:
    _maak_melding()
    _maak_meldingvraag()
    _maak_melder()
    _maak_meldingpersoon()
    _maak_meldingstap()
    _maak_afhandeling()
    _maak_terugkoppeling()
    _maak_geinformeerd()
    _maak_meldingsrecht()
    for tabel in INHOUD:
        op.create_index(op.f(f"ix_{tabel}_melding_id"), tabel, ["melding_id"], unique=False)


def downgrade() -> None:
    for tabel in (*reversed(INHOUD), "melding"):
        op.drop_table(tabel)


def _maak_melding() -> None:
    op.create_table(
        "melding",
        sa.Column("nummer", sa.String(length=20), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("kanaal", sa.String(length=40), nullable=False),
        sa.Column("ontvangen_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("genoteerd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("spoed_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("termijn_op", sa.Date(), nullable=True),
        sa.Column("teruggekoppeld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("wijkteam_id", sa.Uuid(), nullable=False),
        sa.Column("genoteerd_door_id", sa.Uuid(), nullable=False),
        sa.Column("houder_id", sa.Uuid(), nullable=True),
        sa.Column("afgehandeld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("raakt_veiligheid", sa.Boolean(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "afgehandeld_op IS NULL OR houder_id IS NOT NULL", name=op.f("ck_melding_door_houder")
        ),
        sa.CheckConstraint("casus_id IS NULL OR afgehandeld_op IS NOT NULL", name=op.f("ck_melding_casus")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_melding_casus_id")),
        sa.ForeignKeyConstraint(
            ["genoteerd_door_id"], ["medewerker.id"], name=op.f("fk_melding_genoteerd_door_id")
        ),
        sa.ForeignKeyConstraint(["houder_id"], ["medewerker.id"], name=op.f("fk_melding_houder_id")),
        sa.ForeignKeyConstraint(["wijkteam_id"], ["wijkteam.id"], name=op.f("fk_melding_wijkteam_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_melding")),
        sa.UniqueConstraint("nummer", name=op.f("uq_melding_nummer")),
    )
    op.create_index(op.f("ix_melding_casus_id"), "melding", ["casus_id"], unique=False)
    op.create_index(op.f("ix_melding_houder_id"), "melding", ["houder_id"], unique=False)
    op.create_index(
        "ix_melding_wacht",
        "melding",
        ["wijkteam_id", "termijn_op"],
        unique=False,
        sqlite_where=sa.text(WACHT),
        postgresql_where=sa.text(WACHT),
    )
    op.create_index(op.f("ix_melding_wijkteam_id"), "melding", ["wijkteam_id"], unique=False)


def _maak_meldingvraag() -> None:
    op.create_table(
        "meldingvraag",
        sa.Column("vraag", sa.Text(), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_meldingvraag_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meldingvraag")),
        sa.UniqueConstraint("melding_id", name=op.f("uq_meldingvraag_melding_id")),
    )


def _maak_melder() -> None:
    op.create_table(
        "melder",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=True),
        sa.Column("organisatie", sa.String(length=200), nullable=True),
        sa.Column("relatie", sa.String(length=200), nullable=True),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_melder_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_melder")),
        sa.UniqueConstraint("melding_id", name=op.f("uq_melder_melding_id")),
    )


def _maak_meldingpersoon() -> None:
    op.create_table(
        "meldingpersoon",
        sa.Column("roepnaam", sa.String(length=200), nullable=True),
        sa.Column("tussenvoegsel", sa.String(length=30), nullable=True),
        sa.Column("achternaam", sa.String(length=200), nullable=True),
        sa.Column("geboortedatum", sa.String(length=10), nullable=True),
        sa.Column("adres", sa.String(length=500), nullable=True),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_meldingpersoon_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meldingpersoon")),
        sa.UniqueConstraint("melding_id", name=op.f("uq_meldingpersoon_melding_id")),
    )


def _maak_meldingstap() -> None:
    op.create_table(
        "meldingstap",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("naar_id", sa.Uuid(), nullable=True),
        sa.Column("reden", sa.String(length=500), nullable=True),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_meldingstap_door_id")),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_meldingstap_melding_id")),
        sa.ForeignKeyConstraint(["naar_id"], ["wijkteam.id"], name=op.f("fk_meldingstap_naar_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meldingstap")),
    )


def _maak_afhandeling() -> None:
    op.create_table(
        "afhandeling",
        sa.Column("uitkomst", sa.String(length=40), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("reden", sa.String(length=500), nullable=True),
        sa.Column("ziet_af", sa.Boolean(), nullable=False),
        sa.Column("gewist", sa.Boolean(), nullable=False),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_afhandeling_door_id")),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_afhandeling_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afhandeling")),
        sa.UniqueConstraint("melding_id", name=op.f("uq_afhandeling_melding_id")),
    )


def _maak_terugkoppeling() -> None:
    op.create_table(
        "terugkoppeling",
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("kanaal", sa.String(length=40), nullable=False),
        sa.Column("tekst", sa.String(length=500), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_terugkoppeling_door_id")),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_terugkoppeling_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_terugkoppeling")),
    )


def _maak_geinformeerd() -> None:
    op.create_table(
        "geinformeerd",
        sa.Column("dag", sa.Date(), nullable=True),
        sa.Column("waarom_niet", sa.String(length=500), nullable=True),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(dag IS NULL) = (waarom_niet IS NOT NULL)", name=op.f("ck_geinformeerd_dag_of_waarom")
        ),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_geinformeerd_door_id")),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_geinformeerd_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_geinformeerd")),
    )


def _maak_meldingsrecht() -> None:
    op.create_table(
        "meldingsrecht",
        sa.Column("recht", sa.String(length=40), nullable=False),
        sa.Column("aan", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_meldingsrecht_door_id")),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_meldingsrecht_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meldingsrecht")),
        sa.UniqueConstraint("melding_id", "recht", "aan", name=op.f("uq_meldingsrecht_melding_id_recht_aan")),
    )
