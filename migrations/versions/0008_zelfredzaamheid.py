"""Own scores, targets and who carries a level."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_DELEN = ("eigen_kracht", "netwerk", "hulpverlening")
# A draft keeps a note without a level, and tenths that do not yet make ten. What is vastgesteld may not.
# A person who scores themselves owes nobody an answer.
_NIET_COMPLEET = (
    "EXISTS (SELECT 1 FROM meetscore WHERE meting_id = NEW.id AND ("
    "(NEW.kijk = 'professional' AND niveau IS NULL AND reden IS NULL) "
    "OR NOT ((eigen_kracht IS NULL AND netwerk IS NULL AND hulpverlening IS NULL) "
    "OR COALESCE(eigen_kracht + netwerk + hulpverlening, 0) = 10)))"
)
_WORDT_VAST = "OLD.vastgesteld_op IS NULL AND NEW.vastgesteld_op IS NOT NULL"

# As in 0006: rebuilding a table on SQLite takes its triggers away, so they come back here.
_OUDE_SCORE = "EXISTS (SELECT 1 FROM meting WHERE id = OLD.meting_id AND vastgesteld_op IS NOT NULL)"
_NIEUWE_SCORE = "EXISTS (SELECT 1 FROM meting WHERE id = NEW.meting_id AND vastgesteld_op IS NOT NULL)"
_SCORE_IN_DE_WEG = (
    "EXISTS (SELECT 1 FROM meetscore JOIN meting ON meting.id = meetscore.meting_id "
    "WHERE meetscore.id = NEW.id AND meting.vastgesteld_op IS NOT NULL)"
)
_SCORETRIGGERS = [
    f"CREATE TRIGGER meetscore_vast_{daad.lower()} BEFORE {daad} ON meetscore WHEN {voorwaarde} "
    "BEGIN SELECT RAISE(ABORT, 'meting is vastgesteld'); END"
    for daad, voorwaarde in (
        ("INSERT", f"{_NIEUWE_SCORE} OR {_SCORE_IN_DE_WEG}"),
        ("UPDATE", f"{_OUDE_SCORE} OR {_NIEUWE_SCORE}"),
        ("DELETE", _OUDE_SCORE),
    )
]
_COMPLEET_SQLITE = (
    f"CREATE TRIGGER meting_compleet BEFORE UPDATE ON meting WHEN {_WORDT_VAST} AND {_NIET_COMPLEET} "
    "BEGIN SELECT RAISE(ABORT, 'meting is niet compleet'); END"
)
_COMPLEET_POSTGRESQL = [
    f"""CREATE FUNCTION eis_complete_meting() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF {_WORDT_VAST} AND {_NIET_COMPLEET} THEN
            RAISE EXCEPTION 'meting is niet compleet'
                USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'meting_compleet';
        END IF;
        RETURN NEW;
    END $$""",
    "CREATE TRIGGER meting_compleet BEFORE UPDATE ON meting FOR EACH ROW EXECUTE FUNCTION eis_complete_meting()",
]


def upgrade() -> None:
    op.add_column("meting", sa.Column("correctie_reden", sa.Text(), nullable=True))
    op.add_column(
        "meting", sa.Column("kijk", sa.String(length=40), nullable=False, server_default="professional")
    )
    op.add_column("meting", sa.Column("wijze", sa.String(length=40), nullable=True))
    op.add_column("meting", sa.Column("samen_met", sa.String(length=200), nullable=True))
    _maak_conceptindex(["casus_id", "betrokkene_id", "instrument", "kijk"])
    if _is_sqlite():
        _bouw_scores_opnieuw(met_delen=True)
        op.execute(_COMPLEET_SQLITE)
        return
    op.drop_constraint(op.f("ck_meetscore_niveau_of_reden"), "meetscore", type_="check")
    op.create_check_constraint(
        op.f("ck_meetscore_niveau_of_reden"), "meetscore", "niveau IS NULL OR reden IS NULL"
    )
    for deel in _DELEN:
        op.add_column("meetscore", sa.Column(deel, sa.SmallInteger(), nullable=True))
        op.create_check_constraint(op.f(f"ck_meetscore_{deel}"), "meetscore", _tienden(deel))
    for opdracht in _COMPLEET_POSTGRESQL:
        op.execute(opdracht)


def downgrade() -> None:
    op.execute("DROP TRIGGER meting_compleet" + ("" if _is_sqlite() else " ON meting"))
    # The older program would show an own score as that of a colleague. Rather no way back than that.
    if op.get_bind().execute(sa.text("SELECT 1 FROM meting WHERE kijk = 'eigen' LIMIT 1")).first():
        raise RuntimeError("Er zijn eigen scores. Het oudere programma kan die niet bewaren.")
    op.execute("DELETE FROM meetscore WHERE niveau IS NULL AND reden IS NULL")
    if _is_sqlite():
        _bouw_scores_opnieuw(met_delen=False)
    else:
        op.execute("DROP FUNCTION eis_complete_meting()")
        for deel in _DELEN:
            op.drop_constraint(op.f(f"ck_meetscore_{deel}"), "meetscore", type_="check")
            op.drop_column("meetscore", deel)
        op.drop_constraint(op.f("ck_meetscore_niveau_of_reden"), "meetscore", type_="check")
        op.create_check_constraint(
            op.f("ck_meetscore_niveau_of_reden"), "meetscore", "(niveau IS NULL) <> (reden IS NULL)"
        )
    _maak_conceptindex(["casus_id", "betrokkene_id", "instrument"])
    for kolom in ("samen_met", "wijze", "kijk", "correctie_reden"):
        op.drop_column("meting", kolom)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _tienden(deel: str) -> str:
    return f"{deel} IS NULL OR {deel} BETWEEN 0 AND 10"


def _maak_conceptindex(kolommen: list[str]) -> None:
    """One draft per person, instrument and view: own score and that of a colleague may be open together."""
    waar = sa.text("vastgesteld_op IS NULL AND betrokkene_id IS NOT NULL")
    op.drop_index("uq_meting_concept", table_name="meting")
    op.create_index(
        "uq_meting_concept", "meting", kolommen, unique=True, sqlite_where=waar, postgresql_where=waar
    )


def _bouw_scores_opnieuw(*, met_delen: bool) -> None:
    """SQLite cannot change a check: a new table takes the place of the old one, with the same triggers."""
    keuze = "niveau IS NULL OR reden IS NULL" if met_delen else "(niveau IS NULL) <> (reden IS NULL)"
    delen = [sa.Column(deel, sa.SmallInteger(), nullable=True) for deel in _DELEN] if met_delen else []
    checks = [sa.CheckConstraint(_tienden(d.name), name=op.f(f"ck_meetscore_{d.name}")) for d in delen]
    op.create_table(
        "meetscore_nieuw",
        sa.Column("meting_id", sa.Uuid(), nullable=False),
        sa.Column("domein", sa.String(length=60), nullable=False),
        sa.Column("niveau", sa.SmallInteger(), nullable=True),
        sa.Column("reden", sa.String(length=40), nullable=True),
        sa.Column("streef", sa.SmallInteger(), nullable=True),
        sa.Column("notitie", sa.Text(), nullable=True),
        *delen,
        sa.Column("casus_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(keuze, name=op.f("ck_meetscore_niveau_of_reden")),
        sa.CheckConstraint("niveau IS NULL OR niveau BETWEEN 1 AND 5", name=op.f("ck_meetscore_niveau")),
        sa.CheckConstraint("streef IS NULL OR streef BETWEEN 1 AND 5", name=op.f("ck_meetscore_streef")),
        *checks,
        sa.ForeignKeyConstraint(["casus_id"], ["casus.id"], name=op.f("fk_meetscore_casus_id")),
        sa.ForeignKeyConstraint(["meting_id"], ["meting.id"], name=op.f("fk_meetscore_meting_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetscore")),
        sa.UniqueConstraint("meting_id", "domein", name=op.f("uq_meetscore_meting_id_domein")),
    )
    kolommen = "meting_id, domein, niveau, reden, streef, notitie, casus_id, id"
    op.execute(f"INSERT INTO meetscore_nieuw ({kolommen}) SELECT {kolommen} FROM meetscore")  # noqa: S608  our own
    op.drop_table("meetscore")
    op.rename_table("meetscore_nieuw", "meetscore")
    op.create_index(op.f("ix_meetscore_casus_id"), "meetscore", ["casus_id"], unique=False)
    op.create_index(op.f("ix_meetscore_meting_id"), "meetscore", ["meting_id"], unique=False)
    for opdracht in _SCORETRIGGERS:
        op.execute(opdracht)
