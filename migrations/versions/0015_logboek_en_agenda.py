"""The logboek of a casus; taken, afspraken and the calendar link of a colleague."""

import sqlalchemy as sa
from alembic import op

from wijkteam.kern.onveranderlijk import triggers_voor

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# Added and never changed: the lines themselves and everything that hangs on them.
ONVERANDERLIJK = ("logboekregel", "logboekbetrokkene", "logboekdeelnemer", "logboekcorrectie")
AGENDA = ("afspraakdeelnemer", "afspraak", "taak", "agendalink")


def upgrade() -> None:
    op.create_table(
        "agendalink",
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("geheim_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("laatst_gebruikt_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ingetrokken_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_agendalink_medewerker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agendalink")),
        sa.UniqueConstraint("geheim_hash", name=op.f("uq_agendalink_geheim_hash")),
    )
    op.create_index(
        "uq_agendalink_nu",
        "agendalink",
        ["medewerker_id"],
        unique=True,
        sqlite_where=sa.text("ingetrokken_op IS NULL"),
        postgresql_where=sa.text("ingetrokken_op IS NULL"),
    )
    op.create_table(
        "afspraak",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("begin", sa.DateTime(timezone=True), nullable=False),
        sa.Column("einde", sa.DateTime(timezone=True), nullable=False),
        sa.Column("plaats", sa.String(length=200), nullable=True),
        sa.Column("onderwerp", sa.String(length=500), nullable=True),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gewijzigd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("afgezegd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("afgezegd_door_id", sa.Uuid(), nullable=True),
        sa.Column("afzegreden", sa.String(length=500), nullable=True),
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(afgezegd_op IS NULL) = (afzegreden IS NULL)", name=op.f("ck_afspraak_afzegging")
        ),
        sa.CheckConstraint("einde > begin", name=op.f("ck_afspraak_volgorde")),
        sa.ForeignKeyConstraint(
            ["afgezegd_door_id"], ["medewerker.id"], name=op.f("fk_afspraak_afgezegd_door_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_afspraak_casus_id")),
        sa.ForeignKeyConstraint(["medewerker_id"], ["medewerker.id"], name=op.f("fk_afspraak_medewerker_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afspraak")),
    )
    op.create_index("ix_afspraak_casus_begin", "afspraak", ["casus_id", "begin"], unique=False)
    op.create_index(op.f("ix_afspraak_casus_id"), "afspraak", ["casus_id"], unique=False)
    op.create_index("ix_afspraak_medewerker_begin", "afspraak", ["medewerker_id", "begin"], unique=False)
    op.create_index(op.f("ix_afspraak_medewerker_id"), "afspraak", ["medewerker_id"], unique=False)
    op.create_table(
        "logboekconcept",
        sa.Column("sleutel", sa.Uuid(), nullable=False),
        sa.Column("velden", sa.JSON(), nullable=False),
        sa.Column("bewaard_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verloopt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("blad", sa.Uuid(), nullable=True),
        sa.Column("beurt", sa.Integer(), nullable=False),
        sa.Column("genoteerd", sa.String(length=1000), nullable=False),
        sa.Column("genoteerd_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_logboekconcept_casus_id")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_logboekconcept_medewerker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboekconcept")),
        sa.UniqueConstraint(
            "medewerker_id",
            "casus_id",
            "sleutel",
            name=op.f("uq_logboekconcept_medewerker_id_casus_id_sleutel"),
        ),
    )
    op.create_index(op.f("ix_logboekconcept_casus_id"), "logboekconcept", ["casus_id"], unique=False)
    op.create_index("ix_logboekconcept_verloopt_op", "logboekconcept", ["verloopt_op"], unique=False)
    op.create_table(
        "logboekregel",
        sa.Column("soort", sa.String(length=40), nullable=False),
        sa.Column("gebeurd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("genoteerd_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("wet", sa.String(length=40), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("sleutel", sa.Uuid(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_logboekregel_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_logboekregel_door_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboekregel")),
    )
    op.create_index(
        "ix_logboekregel_casus_gebeurd", "logboekregel", ["casus_id", "gebeurd_op", "id"], unique=False
    )
    op.create_index(op.f("ix_logboekregel_casus_id"), "logboekregel", ["casus_id"], unique=False)
    op.create_index(op.f("ix_logboekregel_sleutel"), "logboekregel", ["sleutel"], unique=False)
    op.create_index(
        "ix_logboekregel_casus_soort", "logboekregel", ["casus_id", "soort", "gebeurd_op"], unique=False
    )
    op.create_table(
        "taak",
        sa.Column("wat", sa.String(length=500), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("herhaling", sa.String(length=40), nullable=False),
        sa.Column("ankerdag", sa.Integer(), nullable=False),
        sa.Column("gemaakt_op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gedaan_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("gedaan_door_id", sa.Uuid(), nullable=True),
        sa.Column("vorige_id", sa.Uuid(), nullable=True),
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=True),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("(gedaan_op IS NULL) = (gedaan_door_id IS NULL)", name=op.f("ck_taak_gedaan")),
        sa.CheckConstraint("ankerdag BETWEEN 1 AND 31", name=op.f("ck_taak_ankerdag")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_taak_casus_id")),
        sa.ForeignKeyConstraint(["gedaan_door_id"], ["medewerker.id"], name=op.f("fk_taak_gedaan_door_id")),
        sa.ForeignKeyConstraint(["medewerker_id"], ["medewerker.id"], name=op.f("fk_taak_medewerker_id")),
        sa.ForeignKeyConstraint(["vorige_id"], ["taak.id"], name=op.f("fk_taak_vorige_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_taak")),
        sa.UniqueConstraint("vorige_id", name=op.f("uq_taak_vorige_id")),
    )
    op.create_index(op.f("ix_taak_casus_id"), "taak", ["casus_id"], unique=False)
    op.create_index(op.f("ix_taak_medewerker_id"), "taak", ["medewerker_id"], unique=False)
    op.create_index(
        "ix_taak_open",
        "taak",
        ["medewerker_id", "deadline"],
        unique=False,
        sqlite_where=sa.text("gedaan_op IS NULL"),
        postgresql_where=sa.text("gedaan_op IS NULL"),
    )
    op.create_table(
        "afspraakdeelnemer",
        sa.Column("afspraak_id", sa.Uuid(), nullable=False),
        sa.Column("medewerker_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("casus_id IS NOT NULL", name=op.f("ck_afspraakdeelnemer_bij_een_casus")),
        sa.ForeignKeyConstraint(
            ["afspraak_id"], ["afspraak.id"], name=op.f("fk_afspraakdeelnemer_afspraak_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_afspraakdeelnemer_casus_id")),
        sa.ForeignKeyConstraint(
            ["medewerker_id"], ["medewerker.id"], name=op.f("fk_afspraakdeelnemer_medewerker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_afspraakdeelnemer")),
        sa.UniqueConstraint(
            "afspraak_id", "medewerker_id", name=op.f("uq_afspraakdeelnemer_afspraak_id_medewerker_id")
        ),
    )
    op.create_index(op.f("ix_afspraakdeelnemer_casus_id"), "afspraakdeelnemer", ["casus_id"], unique=False)
    op.create_index(
        op.f("ix_afspraakdeelnemer_medewerker_id"), "afspraakdeelnemer", ["medewerker_id"], unique=False
    )
    op.create_table(
        "logboekbetrokkene",
        sa.Column("regel_id", sa.Uuid(), nullable=False),
        sa.Column("betrokkene_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["betrokkene_id"], ["betrokkene.id"], name=op.f("fk_logboekbetrokkene_betrokkene_id")
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_logboekbetrokkene_casus_id")),
        sa.ForeignKeyConstraint(
            ["regel_id"], ["logboekregel.id"], name=op.f("fk_logboekbetrokkene_regel_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboekbetrokkene")),
        sa.UniqueConstraint(
            "regel_id", "betrokkene_id", name=op.f("uq_logboekbetrokkene_regel_id_betrokkene_id")
        ),
    )
    op.create_index(
        op.f("ix_logboekbetrokkene_betrokkene_id"), "logboekbetrokkene", ["betrokkene_id"], unique=False
    )
    op.create_index(op.f("ix_logboekbetrokkene_casus_id"), "logboekbetrokkene", ["casus_id"], unique=False)
    op.create_table(
        "logboekcorrectie",
        sa.Column("regel_id", sa.Uuid(), nullable=False),
        sa.Column("tekst", sa.Text(), nullable=False),
        sa.Column("reden", sa.String(length=500), nullable=False),
        sa.Column("op", sa.DateTime(timezone=True), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_logboekcorrectie_casus_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_logboekcorrectie_door_id")),
        sa.ForeignKeyConstraint(["regel_id"], ["logboekregel.id"], name=op.f("fk_logboekcorrectie_regel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboekcorrectie")),
    )
    op.create_index(op.f("ix_logboekcorrectie_casus_id"), "logboekcorrectie", ["casus_id"], unique=False)
    op.create_index(op.f("ix_logboekcorrectie_regel_id"), "logboekcorrectie", ["regel_id"], unique=False)
    op.create_table(
        "logboekdeelnemer",
        sa.Column("regel_id", sa.Uuid(), nullable=False),
        sa.Column("kant", sa.String(length=40), nullable=False),
        sa.Column("naam", sa.String(length=200), nullable=False),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("is_afgeschermd", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_logboekdeelnemer_casus_id")),
        sa.ForeignKeyConstraint(["regel_id"], ["logboekregel.id"], name=op.f("fk_logboekdeelnemer_regel_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logboekdeelnemer")),
    )
    op.create_index(op.f("ix_logboekdeelnemer_casus_id"), "logboekdeelnemer", ["casus_id"], unique=False)
    op.create_index(op.f("ix_logboekdeelnemer_regel_id"), "logboekdeelnemer", ["regel_id"], unique=False)
    for tabel in ONVERANDERLIJK:
        for opdracht in triggers_voor(tabel, op.get_bind().dialect.name):
            op.execute(opdracht)


def downgrade() -> None:
    for tabel in (*reversed(ONVERANDERLIJK), "logboekconcept", *AGENDA):
        op.drop_table(tabel)
