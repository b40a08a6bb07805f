"""Around saving a matrix: what a colleague was ahead of is kept apart, and comes back when the page is opened again."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from flask import flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, formulierstand, lees, lees_beurt, na_terugdraaien
from wijkteam.kern.fouten import DomeinFout, NietGevonden
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zrm import queries
from wijkteam.zrm.apart import Ingevuld, laat_apart_los, leg_apart
from wijkteam.zrm.blad import bp
from wijkteam.zrm.instrument import get_instrument
from wijkteam.zrm.invullen import list_intussen
from wijkteam.zrm.models import Meetconcept, Meting
from wijkteam.zrm.schemas import meetformulier


@contextmanager
def niets_kwijt(casus_id: UUID, meting_id: UUID) -> Iterator[None]:
    """Around an act that saves a matrix: what it cannot take because of a colleague is kept for whoever typed it."""
    try:
        yield
    except DomeinFout as fout:
        if fout.status == 409:
            ingevuld = _lees_ingevuld()
            na_terugdraaien(lambda: _leg_apart(casus_id, meting_id, ingevuld))
        raise
    if apart_id := request.args.get("apart", type=UUID):
        laat_apart_los(db.session, meting_id, apart_id, door=ik())


def leg_terug(meting: Meting) -> Meetconcept | None:
    """Put what waits back in the fields, with what stands there instead beside it; nothing when the two are the same."""
    net: Meetconcept | None = g.get("apart")
    if net is not None:
        return net
    stand = formulierstand()
    for apart in queries.list_apart(db.session, meting.id, ik().id):
        intussen = _intussen(meting, apart)
        if stand.invoer is None and (intussen or meting.is_vastgesteld):
            stand.invoer, stand.intussen_ = MultiDict(apart.velden), intussen
            return apart
    return None


@bp.post("/metingen/<uuid:meting_id>/apart/<uuid:apart_id>/weg")
@vereist(Recht.CASUS_WERKEN)
def apart_delete(casus_id: UUID, meting_id: UUID, apart_id: UUID) -> ResponseReturnValue:
    """Throw away what waits; also beside a meting that was fixed, of which it is no part."""
    lees(LeegFormulier())
    queries.get_meting(db.session, casus_id, meting_id)
    if not laat_apart_los(db.session, meting_id, apart_id, door=ik()):
        raise NietGevonden
    flash("Je eigen tekst is weg. Wat er stond, staat er nog.", "ok")
    return redirect(url_for(".meting_edit", casus_id=casus_id, meting_id=meting_id), 303)


def _lees_ingevuld() -> Ingevuld:
    velden = {naam: tekst for naam, tekst in request.form.items() if not naam.startswith("_")}
    return Ingevuld(velden, lees_beurt().blad, request.args.get("apart", type=UUID))


def _leg_apart(casus_id: UUID, meting_id: UUID, ingevuld: Ingevuld) -> None:
    meting = queries.get_meting(db.session, casus_id, meting_id)
    g.apart = leg_apart(db.session, meting, ingevuld, door=ik())
    db.session.flush()


def _intussen(meting: Meting, apart: Meetconcept) -> dict[str, str]:
    formulier = meetformulier(get_instrument(meting.instrument))
    return list_intussen(meting, formulier.als_invoer(formulier.load(MultiDict(apart.velden))))
