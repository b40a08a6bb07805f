"""Keys by which a person is found however the name is spelled, and merging who stands twice.

The keys of rows that exist are made by the program, which alone knows how: `wijkteam db upgrade` does it afterwards.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

TABELLEN = ("samenvoegregel", "samenvoeging", "niet_dezelfde", "huishoudsleutel", "zoeksleutel")
SLEUTEL = sa.String(160).with_variant(sa.String(160, collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("persoon", sa.Column("samengevoegd_met_id", sa.Uuid(), nullable=True))
    _maak_sleutels("zoeksleutel", "persoon")
    _maak_sleutels("huishoudsleutel", "huishouden", sa.Column("bron_id", sa.Uuid(), nullable=False))
    op.create_index(op.f("ix_huishoudsleutel_bron_id"), "huishoudsleutel", ["bron_id"], unique=False)
    _maak_niet_dezelfde()
    _maak_samenvoeging()
    _maak_samenvoegregel()


def downgrade() -> None:
    for tabel in TABELLEN:
        op.drop_table(tabel)
    op.drop_column("persoon", "samengevoegd_met_id")


def _maak_sleutels(tabel: str, eigenaar: str, *erbij: sa.Column[object]) -> None:
    kolom = f"{eigenaar}_id"
    op.create_table(
        tabel,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(kolom, sa.Uuid(), nullable=False),
        *erbij,
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("sleutel", SLEUTEL, nullable=False),
        sa.ForeignKeyConstraint(
            [kolom], [f"{eigenaar}.id"], name=op.f(f"fk_{tabel}_{kolom}"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{tabel}")),
        sa.UniqueConstraint(kolom, "soort", "sleutel", name=op.f(f"uq_{tabel}_{kolom}_soort_sleutel")),
    )
    op.create_index(f"ix_{tabel}_soort_sleutel", tabel, ["soort", "sleutel", kolom], unique=False)


def _maak_niet_dezelfde() -> None:
    op.create_table(
        "niet_dezelfde",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("ander_id", sa.Uuid(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("persoon_id < ander_id", name=op.f("ck_niet_dezelfde_op_volgorde")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_niet_dezelfde_persoon_id")),
        sa.ForeignKeyConstraint(["ander_id"], ["persoon.id"], name=op.f("fk_niet_dezelfde_ander_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_niet_dezelfde_door_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_niet_dezelfde")),
        sa.UniqueConstraint("persoon_id", "ander_id", name=op.f("uq_niet_dezelfde_persoon_id_ander_id")),
    )
    for kolom in ("persoon_id", "ander_id"):
        op.create_index(op.f(f"ix_niet_dezelfde_{kolom}"), "niet_dezelfde", [kolom], unique=False)


def _maak_samenvoeging() -> None:
    op.create_table(
        "samenvoeging",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("verdween_id", sa.Uuid(), nullable=False),
        sa.Column("naam_toen", sa.String(length=500), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ongedaan_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ongedaan_door_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint("persoon_id <> verdween_id", name=op.f("ck_samenvoeging_twee_mensen")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_samenvoeging_persoon_id")),
        sa.ForeignKeyConstraint(["verdween_id"], ["persoon.id"], name=op.f("fk_samenvoeging_verdween_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_samenvoeging_door_id")),
        sa.ForeignKeyConstraint(
            ["ongedaan_door_id"], ["medewerker.id"], name=op.f("fk_samenvoeging_ongedaan_door_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_samenvoeging")),
    )
    op.create_index(op.f("ix_samenvoeging_persoon_id"), "samenvoeging", ["persoon_id"], unique=False)
    op.create_index(
        "uq_samenvoeging_nu",
        "samenvoeging",
        ["verdween_id"],
        unique=True,
        sqlite_where=sa.text("ongedaan_op IS NULL"),
        postgresql_where=sa.text("ongedaan_op IS NULL"),
    )


def _maak_samenvoegregel() -> None:
    op.create_table(
        "samenvoegregel",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("samenvoeging_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("ingreep", sa.String(length=40), nullable=False),
        sa.Column("tabel", sa.String(length=63), nullable=False),
        sa.Column("rij_id", sa.Uuid(), nullable=False),
        sa.Column("kolom", sa.String(length=63), nullable=True),
        sa.Column("oud", sa.Text(), nullable=True),
        sa.Column("nieuw", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_samenvoegregel_persoon_id")),
        sa.ForeignKeyConstraint(
            ["samenvoeging_id"], ["samenvoeging.id"], name=op.f("fk_samenvoegregel_samenvoeging_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_samenvoegregel")),
    )
    for kolom in ("persoon_id", "samenvoeging_id"):
        op.create_index(op.f(f"ix_samenvoegregel_{kolom}"), "samenvoegregel", [kolom], unique=False)
