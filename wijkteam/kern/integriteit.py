"""What the database refuses, in words. A room registers its constraints beside its models."""

import re

from sqlalchemy.exc import IntegrityError

from wijkteam.kern.fouten import CollegaWasEerder, DomeinFout

_BERICHTEN: dict[str, tuple[str, str | None]] = {}
_SQLITE_UNIEK = re.compile(r"UNIQUE constraint failed: (.+)")


def meld_bij_schending(naam: str, kolommen: str, bericht: str, *, veld: str | None = None) -> None:
    """Register a constraint: its name (PostgreSQL says it) and its `table.column, …` (SQLite says that)."""
    _BERICHTEN[naam] = (bericht, veld)
    _BERICHTEN[kolommen] = (bericht, veld)


def vertaal(fout: IntegrityError) -> DomeinFout:
    """The refusal as a sentence for the user. An unknown constraint is a fault of ours and raised again."""
    diagnose = getattr(fout.orig, "diag", None)
    sleutel = diagnose.constraint_name if diagnose is not None else _naam_in(str(fout.orig))
    if sleutel not in _BERICHTEN:
        raise fout
    bericht, veld = _BERICHTEN[sleutel]
    return CollegaWasEerder(bericht, veld=veld)


def _naam_in(tekst: str) -> str:
    treffer = _SQLITE_UNIEK.search(tekst)
    return treffer.group(1) if treffer else tekst.rpartition(": ")[2]
