"""Rows that are added and never changed: the database itself refuses, whoever asks.

Used by migrations. SQLite needs a third trigger: `INSERT OR REPLACE` walks past a delete trigger.
"""

from collections.abc import Iterator

FUNCTIE = "weiger_wijziging"


def triggers_voor(tabel: str, dialect: str) -> Iterator[str]:
    """SQL that makes a table append-only."""
    if dialect == "sqlite":
        for daad in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {tabel}_geen_{daad.lower()} BEFORE {daad} ON {tabel} "
                f"BEGIN SELECT RAISE(ABORT, '{tabel} is onveranderlijk'); END"
            )
        yield (
            f"CREATE TRIGGER {tabel}_geen_replace BEFORE INSERT ON {tabel} "  # noqa: S608  a table name of ours
            f"WHEN EXISTS (SELECT 1 FROM {tabel} WHERE id = NEW.id) "
            f"BEGIN SELECT RAISE(ABORT, '{tabel} is onveranderlijk'); END"
        )
    else:
        yield (
            f"CREATE OR REPLACE FUNCTION {FUNCTIE}() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is onveranderlijk', TG_TABLE_NAME; END $$"
        )
        yield (
            f"CREATE TRIGGER {tabel}_geen_wijziging BEFORE UPDATE OR DELETE ON {tabel} "
            f"FOR EACH ROW EXECUTE FUNCTION {FUNCTIE}()"
        )
        yield (
            f"CREATE TRIGGER {tabel}_geen_truncate BEFORE TRUNCATE ON {tabel} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTIE}()"
        )


def functie_weg(dialect: str) -> Iterator[str]:
    """SQL that removes the function behind the triggers, when the last table is gone."""
    if dialect != "sqlite":
        yield f"DROP FUNCTION IF EXISTS {FUNCTIE}()"
