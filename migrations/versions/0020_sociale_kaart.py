"""The sociale kaart: who offers what, how near and with how much room; what was wanted and not found."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

TABELLEN = (
    "aanbieder",
    "aanbod",
    "onvervulde_vraag",
    "schakel",
    "aanbodgebied",
    "aanbodkenmerk",
    "aanbodsleutel",
    "kaartlink",
    "kaartvoorstel",
    "schakelexpertise",
)


def _sorteerbaar(lengte: int) -> sa.types.TypeEngine[str]:
    """Text that is sorted by bytes on both databases, whatever the language of the server is."""
    return sa.String(lengte).with_variant(sa.String(lengte, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "aanbieder",
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("zoeknaam", _sorteerbaar(200), nullable=False),
        sa.Column("toelichting", sa.String(length=500), nullable=True),
        sa.Column("kvk", sa.String(length=8), nullable=True),
        sa.Column("klachtenregeling", sa.String(length=500), nullable=True),
        sa.Column("erkenning", sa.String(length=500), nullable=True),
        sa.Column("borg", sa.String(length=500), nullable=True),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("website", sa.String(length=200), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("kvk IS NOT NULL OR borg IS NOT NULL", name=op.f("ck_aanbieder_kvk_of_borg")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanbieder")),
        sa.UniqueConstraint("zoeknaam", name=op.f("uq_aanbieder_zoeknaam")),
    )
    op.create_table(
        "aanbod",
        sa.Column("aanbieder_id", sa.Uuid(), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("zoeknaam", _sorteerbaar(200), nullable=False),
        sa.Column("omschrijving", sa.Text(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("kring", sa.SmallInteger(), nullable=False),
        sa.Column("lijn", sa.SmallInteger(), nullable=False),
        sa.Column("doelgroep", sa.String(length=500), nullable=True),
        sa.Column("leeftijd_van", sa.Integer(), nullable=True),
        sa.Column("leeftijd_tot", sa.Integer(), nullable=True),
        sa.Column("is_gemeentebreed", sa.Boolean(), nullable=False),
        sa.Column("toegang", sa.String(length=40), nullable=False),
        sa.Column("kosten", sa.String(length=500), nullable=True),
        sa.Column("toegankelijkheid", sa.String(length=500), nullable=True),
        sa.Column("plaats", sa.String(length=500), nullable=True),
        sa.Column("buurt_id", sa.Uuid(), nullable=True),
        sa.Column("tijden", sa.String(length=500), nullable=True),
        sa.Column("capaciteit", sa.Integer(), nullable=True),
        sa.Column("ruimte", sa.String(length=40), nullable=False),
        sa.Column("wachtweken", sa.Integer(), nullable=True),
        sa.Column("ruimte_bekend_op", sa.Date(), nullable=True),
        sa.Column("ruimte_orde", sa.Integer(), nullable=False),
        sa.Column("contact_naam", sa.String(length=200), nullable=True),
        sa.Column("contact_telefoon", sa.String(length=40), nullable=True),
        sa.Column("contact_email", sa.String(length=200), nullable=True),
        sa.Column("terugkoppeling", sa.String(length=500), nullable=True),
        sa.Column("bron", sa.String(length=500), nullable=True),
        sa.Column("controleer_voor", sa.Date(), nullable=False),
        sa.Column("nagekeken_op", sa.Date(), nullable=True),
        sa.Column("nagekeken_door", sa.String(length=200), nullable=True),
        sa.Column("gestopt_op", sa.Date(), nullable=True),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("(ruimte = 'wachtlijst') OR wachtweken IS NULL", name=op.f("ck_aanbod_wachten")),
        sa.CheckConstraint("leeftijd_van <= leeftijd_tot", name=op.f("ck_aanbod_leeftijden")),
        sa.ForeignKeyConstraint(["aanbieder_id"], ["aanbieder.id"], name=op.f("fk_aanbod_aanbieder_id")),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_aanbod_buurt_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanbod")),
    )
    op.create_index(op.f("ix_aanbod_aanbieder_id"), "aanbod", ["aanbieder_id"], unique=False)
    op.create_index(
        "ix_aanbod_controleer",
        "aanbod",
        ["controleer_voor", "id"],
        unique=False,
        sqlite_where=sa.text("gestopt_op IS NULL"),
        postgresql_where=sa.text("gestopt_op IS NULL"),
    )
    op.create_index(
        "ix_aanbod_dichtbij",
        "aanbod",
        [
            "buurt_id",
            "kring",
            "lijn",
            "ruimte_orde",
            "zoeknaam",
            "id",
            "is_gemeentebreed",
            "toegang",
            "ruimte",
            "leeftijd_van",
            "leeftijd_tot",
            "gestopt_op",
        ],
        unique=False,
        sqlite_where=sa.text("gestopt_op IS NULL"),
        postgresql_where=sa.text("gestopt_op IS NULL"),
    )
    op.create_index(
        "ix_aanbod_volgorde",
        "aanbod",
        [
            "kring",
            "lijn",
            "ruimte_orde",
            "zoeknaam",
            "id",
            "is_gemeentebreed",
            "toegang",
            "ruimte",
            "leeftijd_van",
            "leeftijd_tot",
            "gestopt_op",
        ],
        unique=False,
        sqlite_where=sa.text("gestopt_op IS NULL"),
        postgresql_where=sa.text("gestopt_op IS NULL"),
    )
    op.create_index(
        "ix_aanbod_gevonden",
        "aanbod",
        [
            "id",
            "buurt_id",
            "kring",
            "lijn",
            "ruimte_orde",
            "zoeknaam",
            "is_gemeentebreed",
            "toegang",
            "ruimte",
            "leeftijd_van",
            "leeftijd_tot",
            "gestopt_op",
        ],
        unique=False,
        sqlite_where=sa.text("gestopt_op IS NULL"),
        postgresql_where=sa.text("gestopt_op IS NULL"),
    )
    op.create_table(
        "onvervulde_vraag",
        sa.Column("buurt_id", sa.Uuid(), nullable=False),
        sa.Column("leefgebied", sa.String(length=40), nullable=False),
        sa.Column("expertise", sa.String(length=40), nullable=True),
        sa.Column("wat", sa.String(length=500), nullable=False),
        sa.Column("gesteld_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("vervuld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("vervuld_door_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_onvervulde_vraag_buurt_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_onvervulde_vraag_door_id")),
        sa.ForeignKeyConstraint(
            ["vervuld_door_id"], ["medewerker.id"], name=op.f("fk_onvervulde_vraag_vervuld_door_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_onvervulde_vraag")),
    )
    op.create_index(op.f("ix_onvervulde_vraag_buurt_id"), "onvervulde_vraag", ["buurt_id"], unique=False)
    op.create_index("ix_onvervulde_vraag_gesteld", "onvervulde_vraag", ["gesteld_op", "id"], unique=False)
    op.create_table(
        "schakel",
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("buurt_id", sa.Uuid(), nullable=False),
        sa.Column("weet_de_weg", sa.String(length=500), nullable=False),
        sa.Column("telefoon", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("toestemming_op", sa.Date(), nullable=True),
        sa.Column("toestemming_hoe", sa.String(length=500), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "soort = 'professional' OR toestemming_op IS NOT NULL", name=op.f("ck_schakel_toestemming")
        ),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_schakel_buurt_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schakel")),
    )
    op.create_index("ix_schakel_buurt", "schakel", ["buurt_id", "naam", "id"], unique=False)
    op.create_table(
        "aanbodgebied",
        sa.Column("aanbod_id", sa.Uuid(), nullable=False),
        sa.Column("buurt_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["aanbod_id"], ["aanbod.id"], name=op.f("fk_aanbodgebied_aanbod_id")),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_aanbodgebied_buurt_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanbodgebied")),
        sa.UniqueConstraint("aanbod_id", "buurt_id", name=op.f("uq_aanbodgebied_aanbod_id_buurt_id")),
    )
    op.create_index("ix_aanbodgebied_buurt", "aanbodgebied", ["buurt_id", "aanbod_id"], unique=False)
    op.create_table(
        "aanbodkenmerk",
        sa.Column("aanbod_id", sa.Uuid(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("waarde", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["aanbod_id"], ["aanbod.id"], name=op.f("fk_aanbodkenmerk_aanbod_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanbodkenmerk")),
        sa.UniqueConstraint(
            "aanbod_id", "soort", "waarde", name=op.f("uq_aanbodkenmerk_aanbod_id_soort_waarde")
        ),
    )
    op.create_index(
        "ix_aanbodkenmerk_waarde", "aanbodkenmerk", ["soort", "waarde", "aanbod_id"], unique=False
    )
    op.create_table(
        "aanbodsleutel",
        sa.Column("aanbod_id", sa.Uuid(), nullable=False),
        sa.Column("sleutel", _sorteerbaar(60), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["aanbod_id"], ["aanbod.id"], name=op.f("fk_aanbodsleutel_aanbod_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_aanbodsleutel")),
        sa.UniqueConstraint("aanbod_id", "sleutel", name=op.f("uq_aanbodsleutel_aanbod_id_sleutel")),
    )
    op.create_index("ix_aanbodsleutel_sleutel", "aanbodsleutel", ["sleutel", "aanbod_id"], unique=False)
    op.create_table(
        "kaartlink",
        sa.Column("aanbod_id", sa.Uuid(), nullable=False),
        sa.Column("geheim_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gemaakt_door_id", sa.Uuid(), nullable=False),
        sa.Column("verloopt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gebruikt_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ingetrokken_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["aanbod_id"], ["aanbod.id"], name=op.f("fk_kaartlink_aanbod_id")),
        sa.ForeignKeyConstraint(
            ["gemaakt_door_id"], ["medewerker.id"], name=op.f("fk_kaartlink_gemaakt_door_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kaartlink")),
        sa.UniqueConstraint("geheim_hash", name=op.f("uq_kaartlink_geheim_hash")),
    )
    op.create_index(op.f("ix_kaartlink_aanbod_id"), "kaartlink", ["aanbod_id"], unique=False)
    op.create_table(
        "kaartvoorstel",
        sa.Column("aanbod_id", sa.Uuid(), nullable=False),
        sa.Column("afkomst", sa.String(length=40), nullable=False),
        sa.Column("velden", sa.JSON(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=True),
        sa.Column("ingediend_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("besloten_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("besloten_door_id", sa.Uuid(), nullable=True),
        sa.Column("is_overgenomen", sa.Boolean(), nullable=True),
        sa.Column("reden", sa.String(length=500), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(besloten_op IS NULL) = (is_overgenomen IS NULL)", name=op.f("ck_kaartvoorstel_besluit")
        ),
        sa.ForeignKeyConstraint(["aanbod_id"], ["aanbod.id"], name=op.f("fk_kaartvoorstel_aanbod_id")),
        sa.ForeignKeyConstraint(
            ["besloten_door_id"], ["medewerker.id"], name=op.f("fk_kaartvoorstel_besloten_door_id")
        ),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_kaartvoorstel_door_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kaartvoorstel")),
    )
    op.create_index(op.f("ix_kaartvoorstel_aanbod_id"), "kaartvoorstel", ["aanbod_id"], unique=False)
    op.create_index(
        "ix_kaartvoorstel_open",
        "kaartvoorstel",
        ["ingediend_op", "id"],
        unique=False,
        sqlite_where=sa.text("besloten_op IS NULL"),
        postgresql_where=sa.text("besloten_op IS NULL"),
    )
    op.create_table(
        "schakelexpertise",
        sa.Column("schakel_id", sa.Uuid(), nullable=False),
        sa.Column("expertise", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["schakel_id"], ["schakel.id"], name=op.f("fk_schakelexpertise_schakel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schakelexpertise")),
        sa.UniqueConstraint("schakel_id", "expertise", name=op.f("uq_schakelexpertise_schakel_id_expertise")),
    )
    op.create_index(
        "ix_schakelexpertise_expertise", "schakelexpertise", ["expertise", "schakel_id"], unique=False
    )
    op.add_column("buurt", sa.Column("rd_x", sa.Integer(), nullable=True))
    op.add_column("buurt", sa.Column("rd_y", sa.Integer(), nullable=True))


def downgrade() -> None:
    for tabel in reversed(TABELLEN):
        op.drop_table(tabel)
    op.drop_column("buurt", "rd_y")
    op.drop_column("buurt", "rd_x")
