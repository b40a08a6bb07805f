"""Names in templates: nothing imported for nothing, nothing asked that nobody gives, nothing given that nobody asks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import Environment, nodes
from jinja2.meta import find_undeclared_variables

WORTEL = Path(__file__).parents[2]
TEMPLATES = WORTEL / "templates"
NAMEN = sorted(str(pad.relative_to(TEMPLATES)) for pad in TEMPLATES.rglob("*.html"))
# Flask gives these to every template.
VAN_FLASK = {"request", "session", "g", "config"}


def ontleed(env: Environment, naam: str) -> nodes.Template:
    return env.parse((TEMPLATES / naam).read_text(encoding="utf-8"))


def verwijzingen(boom: nodes.Template) -> set[str]:
    """The templates that this one extends or includes."""
    uit = set()
    for soort in (nodes.Extends, nodes.Include):
        for knoop in boom.find_all(soort):
            if isinstance(knoop.template, nodes.Const):
                uit.add(knoop.template.value)
    return uit


def met_de_pagina_mee(boom: nodes.Template) -> set[str]:
    """The templates of which the macros see what the page was given: imported `with context`."""
    soorten = (nodes.FromImport, nodes.Import)
    return {haal.template.value for soort in soorten for haal in boom.find_all(soort) if haal.with_context}


def met_alles(env: Environment, naam: str) -> list[nodes.Template]:
    """A template with everything that it extends and includes, or imports with context."""
    gezien: dict[str, nodes.Template] = {}
    wacht = [naam]
    while wacht:
        huidig = wacht.pop()
        if huidig not in gezien:
            gezien[huidig] = ontleed(env, huidig)
            wacht.extend(verwijzingen(gezien[huidig]) | met_de_pagina_mee(gezien[huidig]))
    return list(gezien.values())


def list_renders() -> Iterator[tuple[str, set[str], bool]]:
    """Every call of `render_template` in the program: template, names given, and whether more come by `**`."""
    for bestand in sorted((WORTEL / "wijkteam").rglob("*.py")):
        for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
            if not (isinstance(knoop, ast.Call) and getattr(knoop.func, "id", "") == "render_template"):
                continue
            if knoop.args and isinstance(knoop.args[0], ast.Constant):
                gegeven = {kw.arg for kw in knoop.keywords if kw.arg is not None}
                yield str(knoop.args[0].value), gegeven, any(kw.arg is None for kw in knoop.keywords)


@pytest.mark.parametrize("naam", NAMEN)
def test_wat_een_template_haalt_bestaat_en_wordt_gebruikt(een_app: Flask, naam: str) -> None:
    boom = ontleed(een_app.jinja_env, naam)
    gebruikt = {knoop.name for knoop in boom.find_all(nodes.Name) if knoop.ctx == "load"}
    for haal in boom.find_all(nodes.FromImport):
        macros = ontleed(een_app.jinja_env, haal.template.value)
        bekend = {m.name for m in macros.find_all(nodes.Macro)} | {
            k.name for k in macros.find_all(nodes.Name) if k.ctx == "store"
        }
        for paar in haal.names:
            bron, hier = paar if isinstance(paar, tuple) else (paar, paar)
            assert bron in bekend, f"{naam}: {haal.template.value} has no {bron}"
            assert hier in gebruikt, f"{naam}: {hier} is imported and not used"


@pytest.mark.parametrize(("naam", "gegeven", "en_meer"), list(list_renders()))
def test_een_pagina_vraagt_wat_zij_krijgt(
    een_app: Flask, naam: str, gegeven: set[str], en_meer: bool
) -> None:
    bomen = met_alles(een_app.jinja_env, naam)
    gevraagd = set().union(*(find_undeclared_variables(boom) for boom in bomen))
    gemaakt = {k.name for boom in bomen for k in boom.find_all(nodes.Name) if k.ctx == "store"}
    gemaakt |= {m.name for boom in bomen for m in boom.find_all(nodes.Macro)}
    gehaald = {
        paar[1] if isinstance(paar, tuple) else paar
        for boom in bomen
        for haal in boom.find_all(nodes.FromImport)
        for paar in haal.names
    }
    bekend = set(een_app.jinja_env.globals) | VAN_FLASK | gemaakt | gehaald
    if not en_meer:
        assert gevraagd <= bekend | gegeven, f"{naam} asks {gevraagd - bekend - gegeven}"
    assert gegeven <= gevraagd, f"{naam} does not use {gegeven - gevraagd}"


def test_iedere_pagina_wordt_ergens_getoond(een_app: Flask) -> None:
    """A template that nobody renders, extends, includes or imports is dead."""
    getoond = {naam for naam, _, _ in list_renders()}
    genoemd = set(getoond)
    for naam in NAMEN:
        boom = ontleed(een_app.jinja_env, naam)
        genoemd |= verwijzingen(boom)
        genoemd |= {k.template.value for k in boom.find_all(nodes.FromImport)}
        genoemd |= {k.template.value for k in boom.find_all(nodes.Import)}
    bron = "\n".join(p.read_text(encoding="utf-8") for p in (WORTEL / "wijkteam").rglob("*.py"))
    dood = [naam for naam in NAMEN if naam not in genoemd and f'"{naam}"' not in bron]
    assert not dood


def test_ieder_formulier_van_een_dossier_stuurt_een_eenmalige_sleutel_mee() -> None:
    """So that a form that is sent twice is stored once, in every room: the gate looks at this one field."""
    zonder = [
        naam
        for naam in NAMEN
        if 'method="post"' in (tekst := (TEMPLATES / naam).read_text(encoding="utf-8"))
        and not {"vaste_velden", "_eenmalig"} & set(tekst.replace("(", " ").replace('"', " ").split())
    ]
    # Logging out, and looking along without leaving the page: twice is the same as once.
    assert set(zonder) <= {"kopbalk/ik.html", "zoeken/_kijkmee.html"}
