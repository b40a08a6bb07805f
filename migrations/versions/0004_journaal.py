"""The journaal of acts and looks. The database refuses to change or remove a line."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import functie_weg, triggers_voor

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

INDEXEN = {
    "casus_dag": ["casus_id", "dag"],
    "casusnummer_moment": ["casusnummer", "moment", "id"],
    "medewerker_moment": ["medewerker_id", "moment", "id"],
    "moment": ["moment", "id"],
}
SOORT = {"journaalregel": "handeling", "inzageregel": "soort"}


def indexen_van(tabel: str) -> dict[str, list[str]]:
    """Name and columns of every index of a table."""
    return {**INDEXEN, f"{SOORT[tabel]}_moment": [SOORT[tabel], "moment", "id"]}


def upgrade() -> None:
    op.create_table(
        "inzageregel",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("onderdeel", sa.String(length=60), nullable=False),
        sa.Column("bijzonderheid", sa.String(length=500), nullable=True),
        sa.Column("casusnummer", sa.String(length=12), nullable=True),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("medewerker_id", sa.Uuid(), nullable=True),
        sa.Column("naam_toen", sa.String(length=200), nullable=False),
        sa.Column("rol", sa.String(length=100), nullable=False),
        sa.Column("organisatie", sa.String(length=200), nullable=False),
        sa.Column("grond", sa.String(length=40), nullable=False),
        sa.Column("herkomst", sa.String(length=60), nullable=False),
        sa.Column("verzoek", sa.String(length=36), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_inzageregel_casus_id")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_inzageregel_medewerker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inzageregel")),
    )
    op.create_table(
        "journaalregel",
        sa.Column("handeling", sa.String(length=40), nullable=False),
        sa.Column("over", sa.String(length=60), nullable=True),
        sa.Column("over_id", sa.Uuid(), nullable=True),
        sa.Column("velden", sa.String(length=1000), nullable=True),
        sa.Column("reden", sa.String(length=500), nullable=True),
        sa.Column("casusnummer", sa.String(length=12), nullable=True),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("medewerker_id", sa.Uuid(), nullable=True),
        sa.Column("naam_toen", sa.String(length=200), nullable=False),
        sa.Column("rol", sa.String(length=100), nullable=False),
        sa.Column("organisatie", sa.String(length=200), nullable=False),
        sa.Column("grond", sa.String(length=40), nullable=False),
        sa.Column("herkomst", sa.String(length=60), nullable=False),
        sa.Column("verzoek", sa.String(length=36), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_journaalregel_casus_id")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_journaalregel_medewerker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journaalregel")),
    )
    for tabel in ("journaalregel", "inzageregel"):
        for naam, kolommen in indexen_van(tabel).items():
            op.create_index(f"ix_{tabel}_{naam}", tabel, kolommen, unique=False)
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def downgrade() -> None:
    for tabel in ("journaalregel", "inzageregel"):
        for naam in indexen_van(tabel):
            op.drop_index(f"ix_{tabel}_{naam}", table_name=tabel)
        op.drop_table(tabel)
    for opdracht in functie_weg(op.get_bind().dialect.name):
        op.execute(opdracht)
