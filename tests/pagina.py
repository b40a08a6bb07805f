"""What every page of the program must be. The test browser asks this of each page that any test opens."""

import re
from collections import Counter
from typing import Any

import html5lib

# Pages at the table and the matrix keep each part by itself: kern/schrijfbeurt.py.
ZELFBEWAREND = {"data-zelf", "data-vanzelf"}
INVULBAAR = {"input", "select", "textarea"}
ZONDER_LABEL = {"hidden", "submit", "button"}

# What the rules below look at: tags and references. Only the words between them, ids and addresses may differ.
MERK = re.compile(r"<[^>]*>|&[^;\s<]{0,32};?")
WISSELEND = re.compile(r'[0-9a-f]{8}-[0-9a-f-]{27}|(?<=value=")[^"]*|(?<=href=")[^"#]+|(?<=action=")[^"]*')
_GOEDGEKEURD: set[int] = set()


def eis_goede_pagina(html: str) -> None:
    """Valid HTML5, one h1, a label for every field, no id twice, nothing inline.

    A page of the same tags as one that passed before is not read again: that is most of them.
    """
    vorm = hash(tuple(MERK.findall(WISSELEND.sub("*", html))))
    if vorm not in _GOEDGEKEURD:
        _keur(html)
        _GOEDGEKEURD.add(vorm)


def _keur(html: str) -> None:
    ontleder = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    boom = ontleder.parse(html)
    assert not ontleder.errors, f"not HTML5: {ontleder.errors[:3]}"
    elementen = [e for e in boom.iter() if isinstance(e.tag, str)]
    koppen = [e for e in elementen if e.tag == "h1"]
    assert len(koppen) == 1, f"{len(koppen)} times h1"
    _eis_labels(elementen)
    _eis_unieke_ids(elementen)
    _eis_niets_inline(elementen)
    _eis_samen_te_voegen(elementen)


def _eis_labels(elementen: list[Any]) -> None:
    voor = {e.get("for") for e in elementen if e.tag == "label"}
    omhuld = {id(kind) for e in elementen if e.tag == "label" for kind in e.iter()}
    for veld in elementen:
        if veld.tag in INVULBAAR and veld.get("type") not in ZONDER_LABEL:
            heeft = veld.get("id") in voor or id(veld) in omhuld or veld.get("aria-label")
            assert heeft, f"field without a label: {veld.get('name')}"


def _eis_unieke_ids(elementen: list[Any]) -> None:
    vaak = [naam for naam, n in Counter(e.get("id") for e in elementen if e.get("id")).items() if n > 1]
    assert not vaak, f"ids used twice: {vaak}"
    bekend = {e.get("id") for e in elementen}
    for e in elementen:
        for kenmerk in ("aria-describedby", "aria-labelledby", "aria-controls"):
            for doel in (e.get(kenmerk) or "").split():
                assert doel in bekend, f"{kenmerk} points at nothing: {doel}"


def _eis_samen_te_voegen(elementen: list[Any]) -> None:
    """A form over something that a colleague may change too says what it held, unless it saves itself as one types."""
    for formulier in (e for e in elementen if e.tag == "form" and not ZELFBEWAREND & set(e.keys())):
        velden = {e.get("name"): e.get("type") for e in formulier.iter() if e.tag in INVULBAAR}
        is_matrix = "zrm-matrix" in (formulier.get("class") or "")
        if "_versie" in velden and set(velden.values()) != {"hidden"} and not is_matrix:
            assert velden.get("_basis") == "hidden", f"form without _basis: {formulier.get('action')}"


def formulier_op(antwoord: Any) -> dict[str, str]:
    """What a browser would send of the form on this page that changes something, when nothing is typed."""
    ontleder = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False)
    formulieren = list(ontleder.parse(antwoord.text).iter("form"))
    formulier = next(f for f in formulieren if any(e.get("name") == "_basis" for e in f.iter("input")))
    velden: dict[str, str] = {}
    for e in formulier.iter():
        if e.tag == "input" and (e.get("type") not in {"checkbox", "radio"} or "checked" in e.attrib):
            velden[e.get("name", "")] = e.get("value", "")
        elif e.tag == "textarea":
            velden[e.get("name", "")] = "".join(e.itertext())
        elif e.tag == "select":
            gekozen = [o for o in e.iter("option") if "selected" in o.attrib] or list(e.iter("option"))
            velden[e.get("name", "")] = gekozen[0].get("value", "")
    return velden


def _eis_niets_inline(elementen: list[Any]) -> None:
    for e in elementen:
        assert e.get("style") is None, f"inline style on {e.tag}"
        assert e.tag != "style", "a style element"
        assert not [k for k in e.attrib if str(k).startswith("on")], f"inline script on {e.tag}"
        assert e.tag != "script" or e.get("src"), "an inline script"
