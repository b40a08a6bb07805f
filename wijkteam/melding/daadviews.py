"""The pages of what the holder does with a melding: one form each. What they do stands in `daden`."""

from uuid import UUID

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue

from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.fouten import NietGevonden
from wijkteam.melding.basis import bp, open_melding
from wijkteam.melding.beleid import eis_houder, eis_open
from wijkteam.melding.daden import DADEN, Daad
from wijkteam.melding.errors import AlleenBijSignaal
from wijkteam.toegang.gebruiker import ik, legt_vast, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/meldingen/<uuid:melding_id>/<stap>")
@vereist(Recht.MELDING_WERKEN)
@legt_vast
def daad(melding_id: UUID, stap: str) -> ResponseReturnValue:
    gekozen = _get_daad(stap)
    melding = open_melding(melding_id, f"melding.{stap}")
    eis_houder(melding, ik())
    if not gekozen.kan_later:
        eis_open(melding)
    if gekozen.alleen_signaal and not melding.is_signaal:
        raise AlleenBijSignaal
    return render_template(
        gekozen.sjabloon, daad=gekozen, melding=melding, **gekozen.toon(db.session, melding)
    )


@bp.post("/meldingen/<uuid:melding_id>/<stap>")
@vereist(Recht.MELDING_WERKEN)
@bij_fout(daad)
def doe(melding_id: UUID, stap: str) -> ResponseReturnValue:
    gekozen = _get_daad(stap)
    gedaan = gekozen.doe(db.session, melding_id, lees(gekozen.formulier()), ik())
    flash(gedaan.bericht, "ok")
    return redirect(gedaan.url, 303)


def _get_daad(stap: str) -> Daad:
    if stap not in DADEN:
        raise NietGevonden
    return DADEN[stap]
