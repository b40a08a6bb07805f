"""The daily work: where a melding is about, to which organisation it went, and when what it said was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

ZONDER_VERVOLG = "afgehandeld_op IS NOT NULL AND casus_id IS NULL AND gewist_op IS NULL"


def upgrade() -> None:
    op.add_column("melding", sa.Column("gewist_op", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_melding_zonder_vervolg",
        "melding",
        ["afgehandeld_op"],
        unique=False,
        sqlite_where=sa.text(ZONDER_VERVOLG),
        postgresql_where=sa.text(ZONDER_VERVOLG),
    )
    with op.batch_alter_table("meldingpersoon") as tabel:
        tabel.add_column(sa.Column("postcode", sa.String(length=7), nullable=True))
        tabel.add_column(sa.Column("huisnummer", sa.String(length=20), nullable=True))
        tabel.add_column(sa.Column("buurt_id", sa.Uuid(), nullable=True))
        tabel.create_foreign_key(op.f("fk_meldingpersoon_buurt_id"), "buurt", ["buurt_id"], ["id"])
    op.create_index(
        "ix_persoon_samengevoegd",
        "persoon",
        ["samengevoegd_met_id"],
        unique=False,
        sqlite_where=sa.text("samengevoegd_met_id IS NOT NULL"),
        postgresql_where=sa.text("samengevoegd_met_id IS NOT NULL"),
    )
    op.add_column(
        "taak", sa.Column("is_nazorg", sa.Boolean(), nullable=False, server_default=sa.text("false"))
    )
    op.add_column("taak", sa.Column("vervallen_op", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "doorzetting",
        sa.Column("organisatie", sa.String(length=200), nullable=False),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("gesproken_met", sa.String(length=200), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("is_akkoord", sa.Boolean(), nullable=False),
        sa.Column("waarom_zonder", sa.String(length=500), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("melding_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "is_akkoord = (waarom_zonder IS NULL)", name=op.f("ck_doorzetting_akkoord_of_waarom")
        ),
        sa.ForeignKeyConstraint(["melding_id"], ["melding.id"], name=op.f("fk_doorzetting_melding_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_doorzetting")),
        sa.UniqueConstraint("melding_id", name=op.f("uq_doorzetting_melding_id")),
    )
    op.create_index(op.f("ix_doorzetting_melding_id"), "doorzetting", ["melding_id"], unique=False)
    for kolom in ("postcode", "buurt_id"):
        op.create_index(op.f(f"ix_meldingpersoon_{kolom}"), "meldingpersoon", [kolom], unique=False)


def downgrade() -> None:
    for kolom in ("postcode", "buurt_id"):
        op.drop_index(op.f(f"ix_meldingpersoon_{kolom}"), table_name="meldingpersoon")
    op.drop_table("doorzetting")
    op.drop_index("ix_persoon_samengevoegd", table_name="persoon")
    op.drop_column("taak", "vervallen_op")
    op.drop_column("taak", "is_nazorg")
    with op.batch_alter_table("meldingpersoon") as tabel:
        tabel.drop_constraint(op.f("fk_meldingpersoon_buurt_id"), type_="foreignkey")
        for kolom in ("buurt_id", "huisnummer", "postcode"):
            tabel.drop_column(kolom)
    op.drop_index("ix_melding_zonder_vervolg", table_name="melding")
    op.drop_column("melding", "gewist_op")
