"""The casus, its regie, its team and who is concerned."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "casus",
        sa.Column("nummer", sa.String(length=12), nullable=False),
        sa.Column("huishouden_id", sa.Uuid(), nullable=False),
        sa.Column("vraag", sa.Text(), nullable=False),
        sa.Column("fase", sa.String(length=40), nullable=False),
        sa.Column("geopend_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("afgesloten_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("wijkteam_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["huishouden_id"], ["huishouden.id"], name=op.f("fk_casus_huishouden_id")),
        sa.ForeignKeyConstraint(["wijkteam_id"], ["wijkteam.id"], name=op.f("fk_casus_wijkteam_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_casus")),
        sa.UniqueConstraint("nummer", name=op.f("uq_casus_nummer")),
    )
    op.create_index(op.f("ix_casus_huishouden_id"), "casus", ["huishouden_id"], unique=False)
    op.create_index(op.f("ix_casus_wijkteam_id"), "casus", ["wijkteam_id"], unique=False)
    op.create_index(
        "uq_casus_open",
        "casus",
        ["huishouden_id"],
        unique=True,
        sqlite_where=sa.text("afgesloten_op IS NULL"),
        postgresql_where=sa.text("afgesloten_op IS NULL"),
    )
    op.create_table(
        "afsluiting",
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reden", sa.String(length=40), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.Column("heropend_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("heropend_door_id", sa.Uuid(), nullable=True),
        sa.Column("heropend_reden", sa.String(length=500), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_afsluiting_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_afsluiting_door_id")),
        sa.ForeignKeyConstraint(
            ["heropend_door_id"], ["medewerker.id"], name=op.f("fk_afsluiting_heropend_door_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afsluiting")),
    )
    op.create_index(op.f("ix_afsluiting_casus_id"), "afsluiting", ["casus_id"], unique=False)
    op.create_table(
        "betrokkene",
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("hoedanigheid", sa.String(length=40), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("van", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tot", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_betrokkene_casus_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_betrokkene_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_betrokkene")),
        sa.UniqueConstraint("id", "hoedanigheid", name=op.f("uq_betrokkene_id_hoedanigheid")),
    )
    op.create_index(op.f("ix_betrokkene_casus_id"), "betrokkene", ["casus_id"], unique=False)
    op.create_index(op.f("ix_betrokkene_persoon_id"), "betrokkene", ["persoon_id"], unique=False)
    op.create_index(
        "uq_betrokkene_nu",
        "betrokkene",
        ["casus_id", "persoon_id"],
        unique=True,
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.create_table(
        "teamlid",
        sa.Column("hoedanigheid", sa.String(length=40), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("organisatie", sa.String(length=200), nullable=True),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("medewerker_id", sa.Uuid(), nullable=True),
        sa.Column("persoon_id", sa.Uuid(), nullable=True),
        sa.Column("expertise", sa.String(length=40), nullable=True),
        sa.Column("grondslag", sa.String(length=40), nullable=False),
        sa.Column("ziet_veiligheid", sa.Boolean(), nullable=False),
        sa.Column("van", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tot", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("tot IS NULL OR tot >= van", name=op.f("ck_teamlid_periode")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_teamlid_casus_id")),
        sa.ForeignKeyConstraint(["medewerker_id"], ["medewerker.id"], name=op.f("fk_teamlid_medewerker_id")),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_teamlid_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teamlid")),
        sa.UniqueConstraint("id", "hoedanigheid", name=op.f("uq_teamlid_id_hoedanigheid")),
    )
    op.create_index(op.f("ix_teamlid_casus_id"), "teamlid", ["casus_id"], unique=False)
    op.create_index("ix_teamlid_medewerker_casus", "teamlid", ["medewerker_id", "casus_id"], unique=False)
    op.create_index(
        "uq_teamlid_medewerker_nu",
        "teamlid",
        ["casus_id", "medewerker_id"],
        unique=True,
        sqlite_where=sa.text("tot IS NULL AND medewerker_id IS NOT NULL"),
        postgresql_where=sa.text("tot IS NULL AND medewerker_id IS NOT NULL"),
    )
    op.create_table(
        "gevraagde_expertise",
        sa.Column("expertise", sa.String(length=40), nullable=False),
        sa.Column("wijkteam_id", sa.Uuid(), nullable=False),
        sa.Column("gevraagd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vervanger_id", sa.Uuid(), nullable=False),
        sa.Column("vervuld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("vervuld_door_id", sa.Uuid(), nullable=True),
        sa.Column("ingetrokken_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_gevraagde_expertise_casus_id")),
        sa.ForeignKeyConstraint(
            ["vervanger_id"], ["teamlid.id"], name=op.f("fk_gevraagde_expertise_vervanger_id")
        ),
        sa.ForeignKeyConstraint(
            ["vervuld_door_id"], ["teamlid.id"], name=op.f("fk_gevraagde_expertise_vervuld_door_id")
        ),
        sa.ForeignKeyConstraint(
            ["wijkteam_id"], ["wijkteam.id"], name=op.f("fk_gevraagde_expertise_wijkteam_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gevraagde_expertise")),
    )
    op.create_index(
        op.f("ix_gevraagde_expertise_casus_id"), "gevraagde_expertise", ["casus_id"], unique=False
    )
    op.create_index(
        op.f("ix_gevraagde_expertise_wijkteam_id"), "gevraagde_expertise", ["wijkteam_id"], unique=False
    )
    op.create_table(
        "regieperiode",
        sa.Column("teamlid_id", sa.Uuid(), nullable=False),
        sa.Column("hoedanigheid", sa.String(length=40), nullable=False),
        sa.Column("achtervang_id", sa.Uuid(), nullable=True),
        sa.Column("opvolger_id", sa.Uuid(), nullable=True),
        sa.Column("door_afsluiting", sa.Boolean(), nullable=False),
        sa.Column("van", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tot", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("gezin_weet_het", sa.Boolean(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "hoedanigheid NOT IN ('bewoner', 'vrijwilliger') OR achtervang_id IS NOT NULL",
            name=op.f("ck_regieperiode_achtervang"),
        ),
        sa.CheckConstraint(
            "tot IS NULL OR opvolger_id IS NOT NULL OR door_afsluiting", name=op.f("ck_regieperiode_geen_gat")
        ),
        sa.ForeignKeyConstraint(
            ["achtervang_id"], ["teamlid.id"], name=op.f("fk_regieperiode_achtervang_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_regieperiode_casus_id")),
        sa.ForeignKeyConstraint(
            ["opvolger_id"],
            ["regieperiode.id"],
            name=op.f("fk_regieperiode_opvolger_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["teamlid_id", "hoedanigheid"],
            ["teamlid.id", "teamlid.hoedanigheid"],
            name=op.f("fk_regieperiode_teamlid_id_hoedanigheid"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regieperiode")),
    )
    op.create_index(op.f("ix_regieperiode_casus_id"), "regieperiode", ["casus_id"], unique=False)
    op.create_index(
        "uq_regieperiode_open",
        "regieperiode",
        ["casus_id"],
        unique=True,
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.create_table(
        "waarneming",
        sa.Column("teamlid_id", sa.Uuid(), nullable=False),
        sa.Column("van", sa.Date(), nullable=False),
        sa.Column("tot_en_met", sa.Date(), nullable=True),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("beeindigd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("tot_en_met IS NULL OR tot_en_met >= van", name=op.f("ck_waarneming_periode")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_waarneming_casus_id")),
        sa.ForeignKeyConstraint(["teamlid_id"], ["teamlid.id"], name=op.f("fk_waarneming_teamlid_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waarneming")),
    )
    op.create_index(op.f("ix_waarneming_casus_id"), "waarneming", ["casus_id"], unique=False)
    op.create_index(
        "uq_waarneming_open",
        "waarneming",
        ["casus_id"],
        unique=True,
        sqlite_where=sa.text("beeindigd_op IS NULL"),
        postgresql_where=sa.text("beeindigd_op IS NULL"),
    )


def downgrade() -> None:
    op.drop_index(
        "uq_waarneming_open",
        table_name="waarneming",
        sqlite_where=sa.text("beeindigd_op IS NULL"),
        postgresql_where=sa.text("beeindigd_op IS NULL"),
    )
    op.drop_index(op.f("ix_waarneming_casus_id"), table_name="waarneming")
    op.drop_table("waarneming")
    op.drop_index(
        "uq_regieperiode_open",
        table_name="regieperiode",
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.drop_index(op.f("ix_regieperiode_casus_id"), table_name="regieperiode")
    op.drop_table("regieperiode")
    op.drop_index(op.f("ix_gevraagde_expertise_wijkteam_id"), table_name="gevraagde_expertise")
    op.drop_index(op.f("ix_gevraagde_expertise_casus_id"), table_name="gevraagde_expertise")
    op.drop_table("gevraagde_expertise")
    op.drop_index(
        "uq_teamlid_medewerker_nu",
        table_name="teamlid",
        sqlite_where=sa.text("tot IS NULL AND medewerker_id IS NOT NULL"),
        postgresql_where=sa.text("tot IS NULL AND medewerker_id IS NOT NULL"),
    )
    op.drop_index("ix_teamlid_medewerker_casus", table_name="teamlid")
    op.drop_index(op.f("ix_teamlid_casus_id"), table_name="teamlid")
    op.drop_table("teamlid")
    op.drop_index(
        "uq_betrokkene_nu",
        table_name="betrokkene",
        sqlite_where=sa.text("tot IS NULL"),
        postgresql_where=sa.text("tot IS NULL"),
    )
    op.drop_index(op.f("ix_betrokkene_persoon_id"), table_name="betrokkene")
    op.drop_index(op.f("ix_betrokkene_casus_id"), table_name="betrokkene")
    op.drop_table("betrokkene")
    op.drop_index(op.f("ix_afsluiting_casus_id"), table_name="afsluiting")
    op.drop_table("afsluiting")
    op.drop_index(
        "uq_casus_open",
        table_name="casus",
        sqlite_where=sa.text("afgesloten_op IS NULL"),
        postgresql_where=sa.text("afgesloten_op IS NULL"),
    )
    op.drop_index(op.f("ix_casus_wijkteam_id"), table_name="casus")
    op.drop_index(op.f("ix_casus_huishouden_id"), table_name="casus")
    op.drop_table("casus")
