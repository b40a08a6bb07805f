"""Warme overdracht: the machine, what is said, the steps and the way in for a receiver."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


# Added and never changed: what was shown, what was done and what was said.
ONVERANDERLIJK = ("berichtversie", "overdrachtstap", "overbrugging", "navraag")


def upgrade() -> None:
    op.create_table(
        "overdracht",
        sa.Column("casusnummer", sa.String(length=12), nullable=False),
        sa.Column("volgnummer", sa.Integer(), nullable=False),
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("stand", sa.String(length=40), nullable=False),
        sa.Column("eigenaar", sa.String(length=40), nullable=True),
        sa.Column("uiterlijk", sa.Date(), nullable=True),
        sa.Column("is_spoed", sa.Boolean(), nullable=False),
        sa.Column("warmte", sa.String(length=40), nullable=False),
        sa.Column("buurt_id", sa.Uuid(), nullable=True),
        sa.Column("verwijzer_id", sa.Uuid(), nullable=False),
        sa.Column("eerdere_id", sa.Uuid(), nullable=True),
        sa.Column("begonnen_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stand_sinds", sa.Date(), nullable=False),
        sa.Column("laatste_teken_op", sa.Date(), nullable=False),
        sa.Column("voorgelegd_op", sa.Date(), nullable=True),
        sa.Column("bevestigd_op", sa.Date(), nullable=True),
        sa.Column("wacht_sinds", sa.Date(), nullable=True),
        sa.Column("wachten_tot", sa.Date(), nullable=True),
        sa.Column("gewacht_dagen", sa.Integer(), nullable=False),
        sa.Column("eerste_contact_op", sa.Date(), nullable=True),
        sa.Column("gestart_op", sa.Date(), nullable=True),
        sa.Column("teruggekoppeld_op", sa.Date(), nullable=True),
        sa.Column("navraag_voor", sa.Date(), nullable=True),
        sa.Column("nagevraagd_op", sa.Date(), nullable=True),
        sa.Column("kreeg_hulp", sa.String(length=40), nullable=True),
        sa.Column("cijfer", sa.Integer(), nullable=True),
        sa.Column("afwijsreden", sa.String(length=40), nullable=True),
        sa.Column("uitkomst", sa.String(length=40), nullable=True),
        sa.Column("afgelopen_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("wijkteam_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(stand = 'afgesloten') = (uitkomst IS NOT NULL)", name=op.f("ck_overdracht_uitkomst")
        ),
        sa.CheckConstraint(
            "stand <> 'afgesloten' OR nagevraagd_op IS NOT NULL", name=op.f("ck_overdracht_navraag")
        ),
        sa.CheckConstraint(
            "stand <> 'afgewezen' OR afwijsreden IS NOT NULL", name=op.f("ck_overdracht_afwijsreden")
        ),
        sa.CheckConstraint(
            "stand <> 'wachtlijst' OR wachten_tot IS NOT NULL", name=op.f("ck_overdracht_wachten")
        ),
        sa.CheckConstraint(
            "(afgelopen_op IS NULL) = (eigenaar IS NOT NULL)", name=op.f("ck_overdracht_eigenaar")
        ),
        sa.CheckConstraint(
            "(afgelopen_op IS NULL) = (uiterlijk IS NOT NULL)", name=op.f("ck_overdracht_uiterlijk")
        ),
        sa.CheckConstraint("cijfer IS NULL OR cijfer BETWEEN 1 AND 10", name=op.f("ck_overdracht_cijfer")),
        sa.ForeignKeyConstraint(["buurt_id"], ["buurt.id"], name=op.f("fk_overdracht_buurt_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_overdracht_casus_id")),
        sa.ForeignKeyConstraint(["eerdere_id"], ["overdracht.id"], name=op.f("fk_overdracht_eerdere_id")),
        sa.ForeignKeyConstraint(["verwijzer_id"], ["medewerker.id"], name=op.f("fk_overdracht_verwijzer_id")),
        sa.ForeignKeyConstraint(["wijkteam_id"], ["wijkteam.id"], name=op.f("fk_overdracht_wijkteam_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdracht")),
        sa.UniqueConstraint("casus_id", "volgnummer", name=op.f("uq_overdracht_casus_id_volgnummer")),
    )
    op.create_index(op.f("ix_overdracht_casus_id"), "overdracht", ["casus_id"], unique=False)
    op.create_index(
        "ix_overdracht_casus_loopt",
        "overdracht",
        ["casus_id", "uiterlijk"],
        unique=False,
        sqlite_where=sa.text("afgelopen_op IS NULL"),
        postgresql_where=sa.text("afgelopen_op IS NULL"),
    )
    op.create_index("ix_overdracht_cijfers", "overdracht", ["wijkteam_id", "voorgelegd_op"], unique=False)
    op.create_index(
        "ix_overdracht_team",
        "overdracht",
        ["wijkteam_id", "uiterlijk", "id"],
        unique=False,
        sqlite_where=sa.text("afgelopen_op IS NULL"),
        postgresql_where=sa.text("afgelopen_op IS NULL"),
    )
    op.create_index(op.f("ix_overdracht_verwijzer_id"), "overdracht", ["verwijzer_id"], unique=False)
    op.create_table(
        "berichtdeel",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("bron_id", sa.Uuid(), nullable=False),
        sa.Column("volgorde", sa.Integer(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_berichtdeel_casus_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_berichtdeel_overdracht_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berichtdeel")),
        sa.UniqueConstraint("overdracht_id", "bron_id", name=op.f("uq_berichtdeel_overdracht_id_bron_id")),
    )
    op.create_index(op.f("ix_berichtdeel_casus_id"), "berichtdeel", ["casus_id"], unique=False)
    op.create_index(op.f("ix_berichtdeel_overdracht_id"), "berichtdeel", ["overdracht_id"], unique=False)
    op.create_table(
        "berichtversie",
        sa.Column("nummer", sa.Integer(), nullable=False),
        sa.Column("inhoud", sa.Text(), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_berichtversie_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_berichtversie_door_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_berichtversie_overdracht_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_berichtversie")),
        sa.UniqueConstraint("overdracht_id", "nummer", name=op.f("uq_berichtversie_overdracht_id_nummer")),
    )
    op.create_index(op.f("ix_berichtversie_casus_id"), "berichtversie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_berichtversie_overdracht_id"), "berichtversie", ["overdracht_id"], unique=False)
    op.create_table(
        "kennismaking",
        sa.Column("wanneer", sa.DateTime(timezone=True), nullable=False),
        sa.Column("vorm", sa.String(length=40), nullable=False),
        sa.Column("waar", sa.String(length=500), nullable=False),
        sa.Column("aanwezig", sa.String(length=500), nullable=False),
        sa.Column("gehouden_op", sa.Date(), nullable=True),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_kennismaking_casus_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_kennismaking_overdracht_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kennismaking")),
    )
    op.create_index(op.f("ix_kennismaking_casus_id"), "kennismaking", ["casus_id"], unique=False)
    op.create_index(op.f("ix_kennismaking_overdracht_id"), "kennismaking", ["overdracht_id"], unique=False)
    op.create_table(
        "navraag",
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("met_wie", sa.String(length=200), nullable=False),
        sa.Column("kreeg_hulp", sa.String(length=40), nullable=False),
        sa.Column("is_opgelost", sa.Boolean(), nullable=False),
        sa.Column("cijfer", sa.Integer(), nullable=True),
        sa.Column("woorden", sa.Text(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("cijfer IS NULL OR cijfer BETWEEN 1 AND 10", name=op.f("ck_navraag_cijfer")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_navraag_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_navraag_door_id")),
        sa.ForeignKeyConstraint(["overdracht_id"], ["overdracht.id"], name=op.f("fk_navraag_overdracht_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_navraag")),
    )
    op.create_index(op.f("ix_navraag_casus_id"), "navraag", ["casus_id"], unique=False)
    op.create_index(op.f("ix_navraag_overdracht_id"), "navraag", ["overdracht_id"], unique=False)
    op.create_table(
        "overbrugging",
        sa.Column("wat", sa.Text(), nullable=False),
        sa.Column("wachten_tot", sa.Date(), nullable=False),
        sa.Column("vastgelegd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_overbrugging_casus_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_overbrugging_overdracht_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overbrugging")),
    )
    op.create_index(op.f("ix_overbrugging_casus_id"), "overbrugging", ["casus_id"], unique=False)
    op.create_index(op.f("ix_overbrugging_overdracht_id"), "overbrugging", ["overdracht_id"], unique=False)
    op.create_table(
        "overdrachtlink",
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("geheim_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gemaakt_door_id", sa.Uuid(), nullable=False),
        sa.Column("verloopt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("missers", sa.Integer(), nullable=False),
        sa.Column("ingetrokken_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["gemaakt_door_id"], ["medewerker.id"], name=op.f("fk_overdrachtlink_gemaakt_door_id")
        ),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_overdrachtlink_overdracht_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdrachtlink")),
        sa.UniqueConstraint("geheim_hash", name=op.f("uq_overdrachtlink_geheim_hash")),
    )
    op.create_index(
        op.f("ix_overdrachtlink_overdracht_id"), "overdrachtlink", ["overdracht_id"], unique=False
    )
    op.create_index(
        "uq_overdrachtlink_nu",
        "overdrachtlink",
        ["overdracht_id"],
        unique=True,
        sqlite_where=sa.text("ingetrokken_op IS NULL"),
        postgresql_where=sa.text("ingetrokken_op IS NULL"),
    )
    op.create_table(
        "overdrachtpersoon",
        sa.Column("persoon_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_overdrachtpersoon_casus_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_overdrachtpersoon_overdracht_id")
        ),
        sa.ForeignKeyConstraint(["persoon_id"], ["persoon.id"], name=op.f("fk_overdrachtpersoon_persoon_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdrachtpersoon")),
        sa.UniqueConstraint(
            "overdracht_id", "persoon_id", name=op.f("uq_overdrachtpersoon_overdracht_id_persoon_id")
        ),
    )
    op.create_index(op.f("ix_overdrachtpersoon_casus_id"), "overdrachtpersoon", ["casus_id"], unique=False)
    op.create_index(
        op.f("ix_overdrachtpersoon_overdracht_id"), "overdrachtpersoon", ["overdracht_id"], unique=False
    )
    op.create_index(
        op.f("ix_overdrachtpersoon_persoon_id"), "overdrachtpersoon", ["persoon_id"], unique=False
    )
    op.create_table(
        "overdrachtsbericht",
        sa.Column("ontvanger", sa.String(length=200), nullable=False),
        sa.Column("aanbod_id", sa.Uuid(), nullable=True),
        sa.Column("actie_id", sa.Uuid(), nullable=True),
        sa.Column("contact_naam", sa.String(length=200), nullable=False),
        sa.Column("contact_telefoon", sa.String(length=40), nullable=False),
        sa.Column("contact_email", sa.String(length=200), nullable=False),
        sa.Column("gebeld_met", sa.String(length=200), nullable=False),
        sa.Column("gebeld_op", sa.Date(), nullable=True),
        sa.Column("waarom", sa.Text(), nullable=False),
        sa.Column("gewenst", sa.Text(), nullable=False),
        sa.Column("wat_werkt", sa.Text(), nullable=False),
        sa.Column("praktisch", sa.Text(), nullable=False),
        sa.Column("veiligheid", sa.Text(), nullable=False),
        sa.Column("waarom_niet_warm", sa.String(length=500), nullable=False),
        sa.Column("regisseur_naam", sa.String(length=200), nullable=False),
        sa.Column("regisseur_id", sa.Uuid(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["aanbod_id"], ["aanbod.id"], name=op.f("fk_overdrachtsbericht_aanbod_id")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_overdrachtsbericht_casus_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_overdrachtsbericht_overdracht_id")
        ),
        sa.ForeignKeyConstraint(
            ["regisseur_id"], ["medewerker.id"], name=op.f("fk_overdrachtsbericht_regisseur_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdrachtsbericht")),
        sa.UniqueConstraint("overdracht_id", name=op.f("uq_overdrachtsbericht_overdracht_id")),
    )
    op.create_index(op.f("ix_overdrachtsbericht_casus_id"), "overdrachtsbericht", ["casus_id"], unique=False)
    op.create_index(
        op.f("ix_overdrachtsbericht_overdracht_id"), "overdrachtsbericht", ["overdracht_id"], unique=False
    )
    op.create_table(
        "overdrachtstap",
        sa.Column("daad", sa.String(length=40), nullable=False),
        sa.Column("van", sa.String(length=40), nullable=False),
        sa.Column("naar", sa.String(length=40), nullable=False),
        sa.Column("kant", sa.String(length=40), nullable=False),
        sa.Column("dag", sa.Date(), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.Column("wie", sa.String(length=200), nullable=False),
        sa.Column("toelichting", sa.Text(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("overdracht_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_overdrachtstap_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_overdrachtstap_door_id")),
        sa.ForeignKeyConstraint(
            ["overdracht_id"], ["overdracht.id"], name=op.f("fk_overdrachtstap_overdracht_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_overdrachtstap")),
    )
    op.create_index(op.f("ix_overdrachtstap_casus_id"), "overdrachtstap", ["casus_id"], unique=False)
    op.create_index(
        op.f("ix_overdrachtstap_overdracht_id"), "overdrachtstap", ["overdracht_id"], unique=False
    )
    for tabel in ONVERANDERLIJK:
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def downgrade() -> None:
    op.drop_table("overdrachtstap")
    op.drop_table("overdrachtsbericht")
    op.drop_table("overdrachtpersoon")
    op.drop_table("overdrachtlink")
    op.drop_table("overbrugging")
    op.drop_table("navraag")
    op.drop_table("kennismaking")
    op.drop_table("berichtversie")
    op.drop_table("berichtdeel")
    op.drop_table("overdracht")
