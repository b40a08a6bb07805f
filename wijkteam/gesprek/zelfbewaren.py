"""One way in for a form of the page, whether somebody presses the button or the page saves by itself.

A page that saves by itself asks for json and says which form it is (`Wijkteam-Blad: <key>.<count>`); it gets a few
words back instead of a page. What it sends, where to, and which rules hold is the same.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any
from uuid import UUID

from flask import g, jsonify, redirect, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.gesprek import queries
from wijkteam.gesprek.botsing import zoek_botsing
from wijkteam.gesprek.concept import Getypt, Plek, laat_concept_los, onthoud_concept
from wijkteam.gesprek.tafel import stand_van
from wijkteam.gesprek.tafelmodellen import Deel
from wijkteam.kern import formulier
from wijkteam.kern.db import db
from wijkteam.kern.formulier import formulierstand, na_terugdraaien
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.schrijfbeurt import Schrijfbeurt
from wijkteam.kern.tijd import lokaal, nu
from wijkteam.toegang.gebruiker import ik

BEIDE = "beide"

View = Callable[..., ResponseReturnValue]


def lees_beurt() -> Schrijfbeurt:
    """Which save this is, and whether it is the choice for both texts. Raises `ValidationError` without a version."""
    return formulier.lees_beurt(erbij=request.args.get("keuze") == BEIDE)


def wil_json() -> bool:
    """Whether the page saves by itself and reads a few words, not a page."""
    return request.accept_mimetypes.best == "application/json"


def of_json(toon: View) -> View:
    """The GET view that shows a form again; for a page that saves by itself only what is wrong with it."""

    @wraps(toon)
    def antwoord(**argumenten: Any) -> ResponseReturnValue:
        if not wil_json():
            return toon(**argumenten)
        stand = formulierstand()
        return jsonify(
            fouten=[{"veld": veld, "bericht": bericht} for veld, bericht in stand.alle_fouten()],
            botsing=_toon_botsing(g.plek) if stand.is_conflict else None,
        )

    return antwoord


@contextmanager
def op_plek(plek: Plek) -> Iterator[None]:
    """Around an act that writes in one part: whatever cannot be put there is kept for whoever typed it.

    A form in which two texts stand says so in its address; once it is stored, the choice was made.
    """
    try:
        yield
    except DomeinFout as fout:
        if fout.status == 409:
            g.plek = plek
            getypt = _lees_getypt()
            na_terugdraaien(lambda: _onthoud(plek, getypt))
        raise
    if concept_id := _gekozen():
        laat_concept_los(db.session, plek.gesprek_id, concept_id, door=ik())


def bewaard(deel: Deel, terug: str) -> ResponseReturnValue:
    """After a save: back to the page, or for a page that saves by itself how it stands now."""
    if not wil_json():
        return redirect(terug, 303)
    return jsonify(versie=deel.versie, om=lokaal(nu()).strftime("%H.%M"), **stand_van(deel))


def _lees_getypt() -> Getypt:
    velden = {naam: tekst for naam, tekst in request.form.items() if not naam.startswith("_")}
    beurt = lees_beurt()
    return Getypt(velden, beurt.gezien, beurt.blad, _gekozen())


def _gekozen() -> UUID | None:
    """The words of which this form shows the choice: they stand in its address."""
    return request.args.get("botsing", type=UUID)


def _onthoud(plek: Plek, getypt: Getypt) -> None:
    g.concept = onthoud_concept(db.session, plek, getypt, door=ik())
    db.session.flush()


def _toon_botsing(plek: Plek) -> str:
    """The other text with the choices, for a page that stays open."""
    gesprek = queries.get_gesprek(db.session, plek.casus_id, plek.gesprek_id)
    wachtend = queries.list_concepten(db.session, plek.gesprek_id, ik().id)
    return render_template(
        "gesprek/botsing.html", botsing=zoek_botsing(db.session, gesprek, g.concept, wachtend)
    )
