"""Metingen and their scores."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# A meting that is vastgesteld never changes, nor do its scores, whoever asks. SQLite needs the triggers on INSERT
# too: `INSERT OR REPLACE` walks past a trigger on DELETE.
_OUDE_METING = "OLD.vastgesteld_op IS NOT NULL"
_METING_IN_DE_WEG = (
    "EXISTS (SELECT 1 FROM meting WHERE vastgesteld_op IS NOT NULL "
    "AND (id = NEW.id OR corrigeert_id = NEW.corrigeert_id))"
)
_OUDE_SCORE = "EXISTS (SELECT 1 FROM meting WHERE id = OLD.meting_id AND vastgesteld_op IS NOT NULL)"
_NIEUWE_SCORE = "EXISTS (SELECT 1 FROM meting WHERE id = NEW.meting_id AND vastgesteld_op IS NOT NULL)"
_SCORE_IN_DE_WEG = (
    "EXISTS (SELECT 1 FROM meetscore JOIN meting ON meting.id = meetscore.meting_id "
    "WHERE meetscore.id = NEW.id AND meting.vastgesteld_op IS NOT NULL)"
)
SQLITE = [
    f"CREATE TRIGGER {tabel}_vast_{daad.lower()} BEFORE {daad} ON {tabel} WHEN {voorwaarde} "
    "BEGIN SELECT RAISE(ABORT, 'meting is vastgesteld'); END"
    for tabel, daad, voorwaarde in (
        ("meting", "INSERT", _METING_IN_DE_WEG),
        ("meting", "UPDATE", _OUDE_METING),
        ("meting", "DELETE", _OUDE_METING),
        ("meetscore", "INSERT", f"{_NIEUWE_SCORE} OR {_SCORE_IN_DE_WEG}"),
        ("meetscore", "UPDATE", f"{_OUDE_SCORE} OR {_NIEUWE_SCORE}"),
        ("meetscore", "DELETE", _OUDE_SCORE),
    )
]

_WEIGER = """RAISE EXCEPTION 'meting is vastgesteld'
    USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'meting_vastgesteld'"""
_FUNCTIES = {
    "weiger_vaste_meting": f"""BEGIN
        IF OLD.vastgesteld_op IS NOT NULL THEN {_WEIGER}; END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END""",
    # FOR SHARE: whoever is fixing the meting at this very moment goes first, and then this score is too late.
    "weiger_vaste_meetscore": f"""DECLARE moment timestamptz;
    BEGIN
        FOR moment IN SELECT vastgesteld_op FROM meting WHERE id IN (OLD.meting_id, NEW.meting_id) FOR SHARE LOOP
            IF moment IS NOT NULL THEN {_WEIGER}; END IF;
        END LOOP;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END""",  # noqa: S608  our own sentence, nothing typed
    "weiger_leeghalen_metingen": f"""BEGIN
        PERFORM 1 FROM meting WHERE vastgesteld_op IS NOT NULL LIMIT 1;
        IF FOUND THEN {_WEIGER}; END IF;
        RETURN NULL;
    END""",
}
_PER_RIJ, _PER_OPDRACHT = "FOR EACH ROW", "FOR EACH STATEMENT"
POSTGRESQL = [
    *(
        f"CREATE FUNCTION {naam}() RETURNS trigger LANGUAGE plpgsql AS $$ {inhoud} $$"
        for naam, inhoud in _FUNCTIES.items()
    ),
    *(
        f"CREATE TRIGGER {naam} BEFORE {daden} ON {tabel} {soort} EXECUTE FUNCTION {functie}()"
        for naam, tabel, daden, soort, functie in (
            ("meting_vast", "meting", "UPDATE OR DELETE", _PER_RIJ, "weiger_vaste_meting"),
            ("meting_vast_leeg", "meting", "TRUNCATE", _PER_OPDRACHT, "weiger_leeghalen_metingen"),
            ("meetscore_vast", "meetscore", "INSERT OR UPDATE OR DELETE", _PER_RIJ, "weiger_vaste_meetscore"),
            ("meetscore_vast_leeg", "meetscore", "TRUNCATE", _PER_OPDRACHT, "weiger_leeghalen_metingen"),
        )
    ),
]


def upgrade() -> None:
    op.create_table(
        "meting",
        sa.Column("betrokkene_id", sa.Uuid(), nullable=True),
        sa.Column("hoedanigheid", sa.String(length=40), nullable=False),
        sa.Column("instrument", sa.String(length=60), nullable=False),
        sa.Column("moment", sa.String(length=40), nullable=False),
        sa.Column("gesprek_op", sa.Date(), nullable=False),
        sa.Column("klopt_nog", sa.Boolean(), nullable=False),
        sa.Column("door_id", sa.Uuid(), nullable=False),
        sa.Column("vastgesteld_op", sa.DateTime(timezone=True), nullable=True),
        sa.Column("corrigeert_id", sa.Uuid(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("hoedanigheid = 'client'", name=op.f("ck_meting_alleen_client")),
        sa.ForeignKeyConstraint(
            ["betrokkene_id", "hoedanigheid"],
            ["betrokkene.id", "betrokkene.hoedanigheid"],
            name=op.f("fk_meting_betrokkene_id_hoedanigheid"),
        ),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_meting_casus_id")),
        sa.ForeignKeyConstraint(["corrigeert_id"], ["meting.id"], name=op.f("fk_meting_corrigeert_id")),
        sa.ForeignKeyConstraint(["door_id"], ["medewerker.id"], name=op.f("fk_meting_door_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meting")),
        sa.UniqueConstraint("corrigeert_id", name=op.f("uq_meting_corrigeert_id")),
    )
    op.create_index(op.f("ix_meting_betrokkene_id"), "meting", ["betrokkene_id"], unique=False)
    op.create_index(op.f("ix_meting_casus_id"), "meting", ["casus_id"], unique=False)
    op.create_index(
        "uq_meting_concept",
        "meting",
        ["casus_id", "betrokkene_id", "instrument"],
        unique=True,
        sqlite_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
        postgresql_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
    )
    op.create_index(
        "uq_meting_concept_huishouden",
        "meting",
        ["casus_id", "instrument"],
        unique=True,
        sqlite_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NULL"),
        postgresql_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NULL"),
    )
    op.create_table(
        "meetscore",
        sa.Column("meting_id", sa.Uuid(), nullable=False),
        sa.Column("domein", sa.String(length=60), nullable=False),
        sa.Column("niveau", sa.SmallInteger(), nullable=True),
        sa.Column("reden", sa.String(length=40), nullable=True),
        sa.Column("streef", sa.SmallInteger(), nullable=True),
        sa.Column("notitie", sa.Text(), nullable=True),
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("(niveau IS NULL) <> (reden IS NULL)", name=op.f("ck_meetscore_niveau_of_reden")),
        sa.CheckConstraint("niveau IS NULL OR niveau BETWEEN 1 AND 5", name=op.f("ck_meetscore_niveau")),
        sa.CheckConstraint("streef IS NULL OR streef BETWEEN 1 AND 5", name=op.f("ck_meetscore_streef")),
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_meetscore_casus_id")),
        sa.ForeignKeyConstraint(["meting_id"], ["meting.id"], name=op.f("fk_meetscore_meting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetscore")),
        sa.UniqueConstraint("meting_id", "domein", name=op.f("uq_meetscore_meting_id_domein")),
    )
    op.create_index(op.f("ix_meetscore_casus_id"), "meetscore", ["casus_id"], unique=False)
    op.create_index(op.f("ix_meetscore_meting_id"), "meetscore", ["meting_id"], unique=False)
    for opdracht in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(opdracht)


def downgrade() -> None:
    op.drop_index(op.f("ix_meetscore_meting_id"), table_name="meetscore")
    op.drop_index(op.f("ix_meetscore_casus_id"), table_name="meetscore")
    op.drop_table("meetscore")
    op.drop_index(
        "uq_meting_concept_huishouden",
        table_name="meting",
        sqlite_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NULL"),
        postgresql_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NULL"),
    )
    op.drop_index(
        "uq_meting_concept",
        table_name="meting",
        sqlite_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
        postgresql_where=sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL"),
    )
    op.drop_index(op.f("ix_meting_casus_id"), table_name="meting")
    op.drop_index(op.f("ix_meting_betrokkene_id"), table_name="meting")
    op.drop_table("meting")
    if op.get_bind().dialect.name != "sqlite":
        for functie in _FUNCTIES:
            op.execute(f"DROP FUNCTION {functie}()")
