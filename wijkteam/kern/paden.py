"""Where the files lie that come with the program: in a checkout beside the package, in a wheel inside it."""

from pathlib import Path

_PAKKET = Path(__file__).resolve().parents[1]


def static_dist() -> Path:
    """Built style sheets, scripts and fonts. Made by the front-end build, never in git."""
    return _PAKKET / "static" / "dist"


def templates_map() -> Path:
    """The Jinja templates of pages and prints."""
    return _meegeleverd("templates")


def migrations_map() -> Path:
    """The Alembic migrations."""
    return _meegeleverd("migrations")


def _meegeleverd(naam: str) -> Path:
    in_wheel = _PAKKET / naam
    return in_wheel if in_wheel.is_dir() else _PAKKET.parent / naam
