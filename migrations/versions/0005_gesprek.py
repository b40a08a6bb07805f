"""The keukentafelgesprek."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "gesprek",
        sa.Column("gehouden_op", sa.Date(), nullable=False),
        sa.Column("plaats", sa.String(length=200), nullable=False),
        sa.Column("zonder_netwerk", sa.String(length=500), nullable=True),
        sa.Column("kopversie", sa.Integer(), nullable=False),
        sa.Column("verhaal", sa.Text(), nullable=False),
        sa.Column("afgerond_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gesprek_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_gesprek_door_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gesprek")),
    )
    op.create_index(op.f("ix_gesprek_casus_id"), "gesprek", ["casus_id"], unique=False)
    op.create_table(
        "aanwezige",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("hoedanigheid", sa.String(length=40), nullable=False),
        sa.Column("bijzonderheid", sa.String(length=200), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_aanwezige_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_aanwezige_gesprek_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_aanwezige_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanwezige")),
        sa.UniqueConstraint("gesprek_id", "persoon_id", name=op.f("uq_aanwezige_gesprek_id_persoon_id")),
    )
    op.create_index(op.f("ix_aanwezige_casus_id"), "aanwezige", ["casus_id"], unique=False)
    op.create_index(op.f("ix_aanwezige_gesprek_id"), "aanwezige", ["gesprek_id"], unique=False)
    op.create_table(
        "gesprekdeel",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("leefgebied", sa.String(length=40), nullable=False),
        sa.Column("niet_aan_de_orde", sa.String(length=500), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gesprekdeel_casus_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_gesprekdeel_gesprek_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gesprekdeel")),
        sa.UniqueConstraint("gesprek_id", "leefgebied", name=op.f("uq_gesprekdeel_gesprek_id_leefgebied")),
        sa.UniqueConstraint("id", "leefgebied", name=op.f("uq_gesprekdeel_id_leefgebied")),
    )
    op.create_index(op.f("ix_gesprekdeel_casus_id"), "gesprekdeel", ["casus_id"], unique=False)
    op.create_table(
        "gespreksafronding",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gespreksafronding_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_gespreksafronding_door_id")),
        sa.ForeignKeyConstraint(["gesprek_id"], ["gesprek.id"], name=op.f("fk_gespreksafronding_gesprek_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gespreksafronding")),
        sa.UniqueConstraint("gesprek_id", name=op.f("uq_gespreksafronding_gesprek_id")),
    )
    op.create_index(op.f("ix_gespreksafronding_casus_id"), "gespreksafronding", ["casus_id"], unique=False)
    op.create_table(
        "onderzoeksantwoord",
        sa.Column("gesprek_id", sa.Uuid(), nullable=False),
        sa.Column("onderdeel", sa.String(length=40), nullable=False),
        sa.Column("antwoord", sa.Text(), nullable=True),
        sa.Column("niet_aan_de_orde", sa.String(length=500), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "antwoord IS NULL OR niet_aan_de_orde IS NULL", name=op.f("ck_onderzoeksantwoord_een_van_beide")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_onderzoeksantwoord_casus_id")),
        sa.ForeignKeyConstraint(
            ["gesprek_id"], ["gesprek.id"], name=op.f("fk_onderzoeksantwoord_gesprek_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onderzoeksantwoord")),
        sa.UniqueConstraint(
            "gesprek_id", "onderdeel", name=op.f("uq_onderzoeksantwoord_gesprek_id_onderdeel")
        ),
    )
    op.create_index(op.f("ix_onderzoeksantwoord_casus_id"), "onderzoeksantwoord", ["casus_id"], unique=False)
    op.create_table(
        "gesprekszin",
        sa.Column("deel_id", sa.Uuid(), nullable=False),
        sa.Column("leefgebied", sa.String(length=40), nullable=False),
        sa.Column("regel", sa.String(length=40), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gesprekszin_casus_id")),
        sa.ForeignKeyConstraint(
            ["deel_id", "leefgebied"],
            ["gesprekdeel.id", "gesprekdeel.leefgebied"],
            name=op.f("fk_gesprekszin_deel_id"),
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gesprekszin_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gesprekszin")),
    )
    op.create_index(op.f("ix_gesprekszin_casus_id"), "gesprekszin", ["casus_id"], unique=False)
    op.create_index(op.f("ix_gesprekszin_deel_id"), "gesprekszin", ["deel_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_gesprekszin_deel_id"), table_name="gesprekszin")
    op.drop_index(op.f("ix_gesprekszin_casus_id"), table_name="gesprekszin")
    op.drop_table("gesprekszin")
    op.drop_index(op.f("ix_onderzoeksantwoord_casus_id"), table_name="onderzoeksantwoord")
    op.drop_table("onderzoeksantwoord")
    op.drop_index(op.f("ix_gespreksafronding_casus_id"), table_name="gespreksafronding")
    op.drop_table("gespreksafronding")
    op.drop_index(op.f("ix_gesprekdeel_casus_id"), table_name="gesprekdeel")
    op.drop_table("gesprekdeel")
    op.drop_index(op.f("ix_aanwezige_gesprek_id"), table_name="aanwezige")
    op.drop_index(op.f("ix_aanwezige_casus_id"), table_name="aanwezige")
    op.drop_table("aanwezige")
    op.drop_index(op.f("ix_gesprek_casus_id"), table_name="gesprek")
    op.drop_table("gesprek")
