"""The ceilings: nothing grows past what somebody can hold in their head. Complexity and parameters: ruff."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
REGELS_PER_BESTAND = 400
REGELS_PER_FUNCTIE = 50
REGELS_PER_TEMPLATE = 150
PYTHON = ("wijkteam/**/*.py", "migrations/**/*.py", "scripts/**/*.py", "tests/**/*.py")
CODE = (*PYTHON, "assets/**/*.ts", "assets/**/*.css", "*.mjs")
TEMPLATES = ("templates/**/*.html",)


def test_geen_bestand_is_te_lang() -> None:
    assert _langer_dan(REGELS_PER_BESTAND, CODE) == []


def test_geen_template_is_te_lang() -> None:
    assert _langer_dan(REGELS_PER_TEMPLATE, TEMPLATES) == []


def test_geen_functie_is_te_lang() -> None:
    te_lang = [
        f"{_naam(bestand)}:{functie.lineno} {functie.name}: {lengte} regels"
        for bestand in _bestanden(PYTHON)
        for functie in _functies(bestand)
        if not _is_migratie(bestand, functie.name)
        if (lengte := _laatste_regel(functie) - functie.lineno + 1) > REGELS_PER_FUNCTIE
    ]
    assert te_lang == []


def _is_migratie(bestand: Path, naam: str) -> bool:
    """A migration lists columns: it is data in the shape of a function, and nobody changes it again."""
    return bestand.parent.name == "versions" and naam in {"upgrade", "downgrade"}


def test_de_plafonds_zien_de_code() -> None:
    assert any(bestand.name == "__init__.py" for bestand in _bestanden(CODE))
    assert list(_bestanden(TEMPLATES))


def _langer_dan(regels: int, patronen: tuple[str, ...]) -> list[str]:
    lengtes = {
        _naam(bestand): len(bestand.read_text("utf-8").splitlines()) for bestand in _bestanden(patronen)
    }
    return [f"{naam}: {lengte} regels" for naam, lengte in lengtes.items() if lengte > regels]


def _bestanden(patronen: tuple[str, ...]) -> Iterator[Path]:
    for patroon in patronen:
        yield from sorted(ROOT.glob(patroon))


def _functies(bestand: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for knoop in ast.walk(ast.parse(bestand.read_text("utf-8"))):
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef):
            yield knoop


def _laatste_regel(functie: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return functie.end_lineno or functie.lineno


def _naam(bestand: Path) -> str:
    return str(bestand.relative_to(ROOT))
