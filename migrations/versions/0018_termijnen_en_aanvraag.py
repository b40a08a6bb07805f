"""Running statutory terms of a casus; the application, its completeness and the decision, as a record."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

LOOPT = sa.text("gestopt_op IS NULL AND vervallen_op IS NULL")
TABELLEN = ("looptijd", "opschortingsperiode", "aanvraag", "aanvulverzoek", "besluit")
OPEN_VERZOEK = sa.text("uitkomst IS NULL")


def upgrade() -> None:
    _maak_looptijd()
    _maak_opschortingsperiode()
    _maak_aanvraag()
    _maak_aanvulverzoek()
    _maak_besluit()
    for tabel in TABELLEN:
        op.create_index(op.f(f"ix_{tabel}_casus_id"), tabel, ["casus_id"], unique=False)


def _maak_looptijd() -> None:
    op.create_table(
        "looptijd",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("van_wie", sa.String(length=40), nullable=False),
        sa.Column("begin", sa.String(length=40), nullable=False),
        sa.Column("begin_dag", sa.Date(), nullable=False),
        sa.Column("aanleiding_id", sa.Uuid(), nullable=False),
        sa.Column("einde", sa.Date(), nullable=False),
        sa.Column("staat_stil", sa.Boolean(), nullable=False),
        sa.Column("gestopt_door", sa.String(length=40), nullable=True),
        sa.Column("gestopt_op", sa.Date(), nullable=True),
        sa.Column("vervallen_op", sa.Date(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(gestopt_op IS NULL) = (gestopt_door IS NULL)", name=op.f("ck_looptijd_gestopt_door_iets")
        ),
        sa.CheckConstraint("einde >= begin_dag", name=op.f("ck_looptijd_einde")),
        sa.CheckConstraint(
            "gestopt_op IS NULL OR gestopt_op >= begin_dag", name=op.f("ck_looptijd_gestopt_na_begin")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_looptijd_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looptijd")),
        sa.UniqueConstraint("casus_id", "code", "begin_dag", "aanleiding_id", name="uq_looptijd_begin"),
    )
    op.create_index(
        "ix_looptijd_loopt",
        "looptijd",
        ["casus_id", "einde"],
        unique=False,
        sqlite_where=LOOPT,
        postgresql_where=LOOPT,
    )


def _maak_opschortingsperiode() -> None:
    op.create_table(
        "opschortingsperiode",
        sa.Column("looptijd_id", sa.Uuid(), nullable=False),
        sa.Column("grond", sa.String(length=40), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot_en_met", sa.Date(), nullable=True),
        sa.Column("toelichting", sa.String(length=500), nullable=False),
        sa.Column("aanleiding_id", sa.Uuid(), nullable=True),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "tot_en_met IS NULL OR tot_en_met >= van", name=op.f("ck_opschortingsperiode_periode")
        ),
        sa.ForeignKeyConstraint(
            ["looptijd_id"], ["looptijd.id"], name=op.f("fk_opschortingsperiode_looptijd_id")
        ),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_opschortingsperiode_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_opschortingsperiode_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opschortingsperiode")),
    )
    op.create_index(
        op.f("ix_opschortingsperiode_looptijd_id"), "opschortingsperiode", ["looptijd_id"], unique=False
    )


def _maak_aanvraag() -> None:
    op.create_table(
        "aanvraag",
        sa.Column("betrokkene_id", sa.Uuid(), nullable=False),
        sa.Column("voor", sa.String(length=200), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("ontvangen_op", sa.Date(), nullable=False),
        sa.Column("indiener", sa.String(length=200), nullable=False),
        sa.Column("gevraagd", sa.Text(), nullable=False),
        sa.Column("bron", sa.String(length=40), nullable=False),
        sa.Column("reactie_id", sa.Uuid(), nullable=True),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["betrokkene_id"], ["betrokkene.id"], name=op.f("fk_aanvraag_betrokkene_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_aanvraag_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_aanvraag_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanvraag")),
        sa.UniqueConstraint("reactie_id", name=op.f("uq_aanvraag_reactie_id")),
    )
    op.create_index(op.f("ix_aanvraag_betrokkene_id"), "aanvraag", ["betrokkene_id"], unique=False)


def _maak_aanvulverzoek() -> None:
    op.create_table(
        "aanvulverzoek",
        sa.Column("aanvraag_id", sa.Uuid(), nullable=False),
        sa.Column("ontbreekt", sa.Text(), nullable=False),
        sa.Column("gevraagd_op", sa.Date(), nullable=False),
        sa.Column("uiterlijk", sa.Date(), nullable=False),
        sa.Column("uitkomst", sa.String(length=40), nullable=True),
        sa.Column("ontvangen_op", sa.Date(), nullable=True),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("uiterlijk > gevraagd_op", name=op.f("ck_aanvulverzoek_uiterlijk")),
        sa.CheckConstraint(
            "ontvangen_op IS NULL OR ontvangen_op >= gevraagd_op", name=op.f("ck_aanvulverzoek_ontvangen_op")
        ),
        sa.ForeignKeyConstraint(["aanvraag_id"], ["aanvraag.id"], name=op.f("fk_aanvulverzoek_aanvraag_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_aanvulverzoek_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_aanvulverzoek_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanvulverzoek")),
    )
    op.create_index(op.f("ix_aanvulverzoek_aanvraag_id"), "aanvulverzoek", ["aanvraag_id"], unique=False)
    op.create_index(
        "uq_aanvulverzoek_open",
        "aanvulverzoek",
        ["aanvraag_id"],
        unique=True,
        sqlite_where=OPEN_VERZOEK,
        postgresql_where=OPEN_VERZOEK,
    )


def _maak_besluit() -> None:
    op.create_table(
        "besluit",
        sa.Column("aanvraag_id", sa.Uuid(), nullable=False),
        sa.Column("uitkomst", sa.String(length=40), nullable=False),
        sa.Column("besloten_op", sa.Date(), nullable=False),
        sa.Column("besloten_door", sa.String(length=200), nullable=False),
        sa.Column("voorziening", sa.Text(), nullable=False),
        sa.Column("vorm", sa.String(length=40), nullable=False),
        sa.Column("geldig_tot_en_met", sa.Date(), nullable=True),
        sa.Column("bekendgemaakt_op", sa.Date(), nullable=True),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "uitkomst <> 'ingetrokken' OR bekendgemaakt_op IS NULL", name=op.f("ck_besluit_ingetrokken")
        ),
        sa.CheckConstraint(
            "bekendgemaakt_op IS NULL OR bekendgemaakt_op >= besloten_op",
            name=op.f("ck_besluit_bekendgemaakt"),
        ),
        sa.CheckConstraint(
            "uitkomst IN ('toegekend', 'deels') OR vorm = 'geen'", name=op.f("ck_besluit_vorm")
        ),
        sa.ForeignKeyConstraint(["aanvraag_id"], ["aanvraag.id"], name=op.f("fk_besluit_aanvraag_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_besluit_door_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_besluit_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_besluit")),
        sa.UniqueConstraint("aanvraag_id", name=op.f("uq_besluit_aanvraag_id")),
    )


def downgrade() -> None:
    for tabel in reversed(TABELLEN):
        op.drop_table(tabel)
