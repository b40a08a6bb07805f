"""Recorded events of a casus that start and stop clocks, and the requests of residents about their own data."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

# Added and never changed: what happened, and the corrections under it.
ONVERANDERLIJK = ("vastgelegde_gebeurtenis", "gebeurteniscorrectie")
TABELLEN = (*ONVERANDERLIJK, "verzoek", "verzoekverlenging", "verzoekuitkomst")


def upgrade() -> None:
    # All that would end a term; of what ended before today `gestopt_door` and `gestopt_op` tell it.
    op.add_column("looptijd", sa.Column("stops", sa.JSON(), server_default="[]", nullable=False))
    _maak_gebeurtenissen()
    _maak_verzoeken()
    for tabel in TABELLEN:
        op.create_index(op.f(f"ix_{tabel}_casus_id"), tabel, ["casus_id"], unique=False)
    for tabel in ONVERANDERLIJK:
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def _van_casus(tabel: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f(f"fk_{tabel}_casus_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}")),
    ]


def _door(tabel: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f(f"fk_{tabel}_door_id")),
        *_van_casus(tabel),
    ]


def _maak_gebeurtenissen() -> None:
    tabel = "vastgelegde_gebeurtenis"
    op.create_table(
        tabel,
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("betrokkene_id", sa.Uuid(), nullable=True),
        sa.Column("looptijd_id", sa.Uuid(), nullable=True),
        sa.Column("grond", sa.String(length=40), nullable=True),
        sa.Column("hoe", sa.String(length=500), nullable=True),
        sa.Column("toelichting", sa.String(length=500), nullable=True),
        sa.Column("opgeschreven", sa.String(length=40), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        *_door(tabel),
        sa.CheckConstraint(
            "(soort = 'familiegroepsplan_afgezien') = (grond IS NOT NULL)",
            name=op.f(f"ck_{tabel}_grond_van_het_afzien"),
        ),
        sa.CheckConstraint("opgeschreven <> 'hier' OR hoe IS NOT NULL", name=op.f(f"ck_{tabel}_hoe")),
        sa.ForeignKeyConstraint(["betrokkene_id"], ["betrokkene.id"], name=op.f(f"fk_{tabel}_betrokkene_id")),
    )
    op.create_index(op.f(f"ix_{tabel}_betrokkene_id"), tabel, ["betrokkene_id"], unique=False)
    op.create_index(f"ix_{tabel}_dag", tabel, ["casus_id", "dag", "id"], unique=False)
    tabel = "gebeurteniscorrectie"
    op.create_table(
        tabel,
        sa.Column("gebeurtenis_id", sa.Uuid(), nullable=False),
        sa.Column("dag", sa.Date(), nullable=True),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        *_door(tabel),
        sa.ForeignKeyConstraint(
            ["gebeurtenis_id"], ["vastgelegde_gebeurtenis.id"], name=op.f(f"fk_{tabel}_gebeurtenis_id")
        ),
    )
    op.create_index(op.f(f"ix_{tabel}_gebeurtenis_id"), tabel, ["gebeurtenis_id"], unique=False)


def _maak_verzoeken() -> None:
    op.create_table(
        "verzoek",
        sa.Column("betrokkene_id", sa.Uuid(), nullable=False),
        sa.Column("over", sa.String(length=200), nullable=False),
        sa.Column("vertegenwoordiger", sa.String(length=200), nullable=True),
        sa.Column("bevoegdheid", sa.String(length=40), nullable=True),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("ontvangen_op", sa.Date(), nullable=False),
        sa.Column("gevraagd", sa.Text(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        *_door("verzoek"),
        sa.CheckConstraint(
            "(vertegenwoordiger IS NULL) = (bevoegdheid IS NULL)", name=op.f("ck_verzoek_vertegenwoordiger")
        ),
        sa.ForeignKeyConstraint(["betrokkene_id"], ["betrokkene.id"], name=op.f("fk_verzoek_betrokkene_id")),
    )
    op.create_index(op.f("ix_verzoek_betrokkene_id"), "verzoek", ["betrokkene_id"], unique=False)
    op.create_table(
        "verzoekverlenging",
        sa.Column("bericht_op", sa.Date(), nullable=False),
        sa.Column("reden", sa.String(length=500), nullable=False),
        *_van_verzoek("verzoekverlenging"),
    )
    op.create_table(
        "verzoekuitkomst",
        sa.Column("uitslag", sa.String(length=40), nullable=False),
        sa.Column("beantwoord_op", sa.Date(), nullable=False),
        sa.Column("reden", sa.Text(), nullable=False),
        sa.Column("artikel", sa.String(length=200), nullable=True),
        *_van_verzoek("verzoekuitkomst"),
        sa.CheckConstraint(
            "uitslag NOT IN ('deels', 'geweigerd') OR artikel IS NOT NULL",
            name=op.f("ck_verzoekuitkomst_artikel"),
        ),
    )


def _van_verzoek(tabel: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("verzoek_id", sa.Uuid(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        *_door(tabel),
        sa.ForeignKeyConstraint(["verzoek_id"], ["verzoek.id"], name=op.f(f"fk_{tabel}_verzoek_id")),
        sa.UniqueConstraint("verzoek_id", name=op.f(f"uq_{tabel}_verzoek_id")),
    ]


def downgrade() -> None:
    for tabel in ("gebeurteniscorrectie", "vastgelegde_gebeurtenis", "verzoekuitkomst", "verzoekverlenging"):
        op.drop_table(tabel)
    op.drop_table("verzoek")
    op.drop_column("looptijd", "stops")
