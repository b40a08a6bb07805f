"""People, huishoudens, relations, gezag and the network around them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "huishouden",
        sa.Column("nummer", sa.String(length=12), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huishouden")),
        sa.UniqueConstraint("nummer", name=op.f("uq_huishouden_nummer")),
    )
    op.create_table(
        "nummerreeks",
        sa.Column("reeks", sa.String(length=10), nullable=False),
        sa.Column("laatste", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nummerreeks")),
        sa.UniqueConstraint("reeks", name=op.f("uq_nummerreeks_reeks")),
    )
    op.create_table(
        "persoon",
        sa.Column("roepnaam", sa.String(length=200), nullable=False),
        sa.Column("voornamen", sa.String(length=200), nullable=True),
        sa.Column("tussenvoegsel", sa.String(length=30), nullable=True),
        sa.Column("achternaam", sa.String(length=200), nullable=False),
        sa.Column("geboortedatum", sa.String(length=10), nullable=True),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persoon")),
    )
    op.create_table(
        "bsn",
        sa.Column("versleuteld", sa.LargeBinary(), nullable=False),
        sa.Column("blinde_index", sa.LargeBinary(length=32), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_bsn_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bsn")),
        sa.UniqueConstraint("blinde_index", name=op.f("uq_bsn_blinde_index")),
        sa.UniqueConstraint("persoon_id", name=op.f("uq_bsn_persoon_id")),
    )
    op.create_index(op.f("ix_bsn_persoon_id"), "bsn", ["persoon_id"], unique=False)
    op.create_table(
        "gezag",
        sa.Column("houder_id", sa.Uuid(), nullable=True),
        sa.Column("instelling", sa.String(length=200), nullable=True),
        sa.Column("bron", sa.String(length=500), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("(houder_id IS NULL) <> (instelling IS NULL)", name=op.f("ck_gezag_een_houder")),
        sa.CheckConstraint("houder_id <> persoon_id", name=op.f("ck_gezag_niet_zichzelf")),
        sa.ForeignKeyConstraint(["houder_id"], ["persoon.id"], name=op.f("fk_gezag_houder_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_gezag_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gezag")),
    )
    op.create_index(op.f("ix_gezag_houder_id"), "gezag", ["houder_id"], unique=False)
    op.create_index(op.f("ix_gezag_persoon_id"), "gezag", ["persoon_id"], unique=False)
    op.create_table(
        "huishoudlid",
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("rol", sa.String(length=60), nullable=True),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("huishouden_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_huishoudlid_periode")),
        sa.ForeignKeyConstraint(
            ["huishouden_id"], ["huishouden.id"], name=op.f("fk_huishoudlid_huishouden_id")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_huishoudlid_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_huishoudlid")),
    )
    op.create_index(op.f("ix_huishoudlid_huishouden_id"), "huishoudlid", ["huishouden_id"], unique=False)
    op.create_index(op.f("ix_huishoudlid_persoon_id"), "huishoudlid", ["persoon_id"], unique=False)
    op.create_index(
        "uq_huishoudlid_nu",
        "huishoudlid",
        ["huishouden_id", "persoon_id"],
        unique=True,
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.create_table(
        "netwerkcontact",
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("relatie", sa.String(length=200), nullable=False),
        sa.Column("kring", sa.SmallInteger(), nullable=False),
        sa.Column("doet", sa.String(length=500), nullable=True),
        sa.Column("kan", sa.String(length=500), nullable=True),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("huishouden_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("kring BETWEEN 1 AND 6", name=op.f("ck_netwerkcontact_kring")),
        sa.ForeignKeyConstraint(
            ["huishouden_id"], ["huishouden.id"], name=op.f("fk_netwerkcontact_huishouden_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_netwerkcontact")),
    )
    op.create_index(
        op.f("ix_netwerkcontact_huishouden_id"), "netwerkcontact", ["huishouden_id"], unique=False
    )
    op.create_table(
        "relatie",
        sa.Column("ander_id", sa.Uuid(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("persoon_id <> ander_id", name=op.f("ck_relatie_twee_mensen")),
        sa.ForeignKeyConstraint(["ander_id"], ["persoon.id"], name=op.f("fk_relatie_ander_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_relatie_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relatie")),
        sa.UniqueConstraint(
            "persoon_id", "ander_id", "soort", name=op.f("uq_relatie_persoon_id_ander_id_soort")
        ),
    )
    op.create_index(op.f("ix_relatie_ander_id"), "relatie", ["ander_id"], unique=False)
    op.create_index(op.f("ix_relatie_persoon_id"), "relatie", ["persoon_id"], unique=False)
    op.create_table(
        "adres",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("straat", sa.String(length=200), nullable=True),
        sa.Column("huisnummer", sa.String(length=20), nullable=True),
        sa.Column("postcode", sa.String(length=7), nullable=True),
        sa.Column("plaats", sa.String(length=200), nullable=True),
        sa.Column("buurt_id", sa.Uuid(), nullable=True),
        sa.Column("is_geschermd", sa.Boolean(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot", sa.Date(), nullable=True),
        sa.Column("huishouden_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_adres_buurt_id")),
        sa.ForeignKeyConstraint(["huishouden_id"], ["huishouden.id"], name=op.f("fk_adres_huishouden_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_adres")),
    )
    op.create_index(op.f("ix_adres_buurt_id"), "adres", ["buurt_id"], unique=False)
    op.create_index(op.f("ix_adres_huishouden_id"), "adres", ["huishouden_id"], unique=False)
    op.create_index(
        "uq_adres_nu",
        "adres",
        ["huishouden_id"],
        unique=True,
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_adres_nu",
        table_name="adres",
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.drop_index(op.f("ix_adres_huishouden_id"), table_name="adres")
    op.drop_index(op.f("ix_adres_buurt_id"), table_name="adres")
    op.drop_table("adres")
    op.drop_index(op.f("ix_relatie_persoon_id"), table_name="relatie")
    op.drop_index(op.f("ix_relatie_ander_id"), table_name="relatie")
    op.drop_table("relatie")
    op.drop_index(op.f("ix_netwerkcontact_huishouden_id"), table_name="netwerkcontact")
    op.drop_table("netwerkcontact")
    op.drop_index(
        "uq_huishoudlid_nu",
        table_name="huishoudlid",
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.drop_index(op.f("ix_huishoudlid_persoon_id"), table_name="huishoudlid")
    op.drop_index(op.f("ix_huishoudlid_huishouden_id"), table_name="huishoudlid")
    op.drop_table("huishoudlid")
    op.drop_index(op.f("ix_gezag_persoon_id"), table_name="gezag")
    op.drop_index(op.f("ix_gezag_houder_id"), table_name="gezag")
    op.drop_table("gezag")
    op.drop_index(op.f("ix_bsn_persoon_id"), table_name="bsn")
    op.drop_table("bsn")
    op.drop_table("persoon")
    op.drop_table("nummerreeks")
    op.drop_table("huishouden")
