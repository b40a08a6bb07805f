"""The forms at the table: the story, the leefgebieden, what was agreed, and words that are still waiting.

Each section of the page is a form of its own. The button and saving while typing use the same address and the same
act: there is no second way in.
"""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.afspraken import schrijf_afspraken
from wijkteam.gesprek.blad import bp, lees_leefgebied, show
from wijkteam.gesprek.concept import Plek, laat_concept_los
from wijkteam.gesprek.leefgebied import Leefgebiedtekst, schrijf_leefgebied
from wijkteam.gesprek.samen import samen_te_lezen
from wijkteam.gesprek.schemas import VerhaalFormulier, afsprakenformulier, leefgebiedformulier
from wijkteam.gesprek.verhaal import schrijf_verhaal
from wijkteam.gesprek.zelfbewaren import bewaard, lees_beurt, of_json, op_plek
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.fouten import NietGevonden
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verhaal")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(of_json(show))
def verhaal_update(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    plek = Plek(casus_id, gesprek_id, "verhaal")
    verhaal = lees(VerhaalFormulier())["verhaal"]
    with op_plek(plek):
        gesprek = schrijf_verhaal(
            db.session, huidige_casus(), gesprek_id, verhaal, beurt=lees_beurt(), door=ik()
        )
    return bewaard(gesprek, _terug_naar(plek))


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/leefgebieden/<leefgebied>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(of_json(show))
def leefgebied_update(casus_id: UUID, gesprek_id: UUID, leefgebied: str) -> ResponseReturnValue:
    gebied = lees_leefgebied(leefgebied)
    plek = Plek(casus_id, gesprek_id, gebied.value)
    zinnen = lees(leefgebiedformulier(gebied, request.form))["zinnen"]
    with op_plek(plek):
        invoer = Leefgebiedtekst(gebied, lees_beurt(), zinnen)
        deel = schrijf_leefgebied(db.session, huidige_casus(), gesprek_id, invoer, door=ik())
    return bewaard(deel, _terug_naar(plek))


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/afspraken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(of_json(show))
def afspraken_update(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    plek = Plek(casus_id, gesprek_id, "afspraken")
    afspraken = lees(afsprakenformulier(request.form))["afspraken"]
    with op_plek(plek):
        lijst = schrijf_afspraken(
            db.session, huidige_casus(), gesprek_id, afspraken, beurt=lees_beurt(), door=ik()
        )
    return bewaard(lijst, _terug_naar(plek))


@bp.get("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/samen")
@vereist(Recht.CASUS_INZIEN)
def samen(casus_id: UUID, gesprek_id: UUID) -> ResponseReturnValue:
    gesprek = queries.get_gesprek(db.session, casus_id, gesprek_id)
    lijst = queries.find_afsprakenlijst(db.session, gesprek_id)
    return render_template(
        "gesprek/samen.html",
        gesprek=gesprek,
        hoofdstukken=samen_te_lezen(queries.list_delen(db.session, gesprek_id)),
        afspraken=lijst.afspraken if lijst is not None else [],
        terug=url_for(".show", casus_id=casus_id, gesprek_id=gesprek_id),
    )


@bp.post("/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/concepten/<uuid:concept_id>/weg")
@vereist(Recht.CASUS_WERKEN)
def concept_delete(casus_id: UUID, gesprek_id: UUID, concept_id: UUID) -> ResponseReturnValue:
    """Throw away own words that wait; also in a finished talk and a closed casus, of which they are no part."""
    queries.get_gesprek(db.session, casus_id, gesprek_id)
    if not laat_concept_los(db.session, gesprek_id, concept_id, door=ik()):
        raise NietGevonden
    flash("Je eigen tekst is weg. Wat er stond, staat er nog.", "ok")
    return redirect(url_for(".show", casus_id=casus_id, gesprek_id=gesprek_id), 303)


def _terug_naar(plek: Plek) -> str:
    """Back to the page, at the part that was saved."""
    return url_for(
        ".show",
        casus_id=plek.casus_id,
        gesprek_id=plek.gesprek_id,
        bewaard=plek.deel,
        _anchor=f"deel-{plek.deel}",
    )
