"""As what somebody of the huishouden is concerned."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.betrokkenheid import Betrokkenheid, stel_betrokkenheid_vast
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.schemas import BetrokkeneFormulier
from wijkteam.casus.teamblad.basis import bp, naar_team
from wijkteam.casus.teamblad.mensen import get_mens
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet

BETROKKENE = "/casussen/<uuid:casus_id>/team/betrokkenen/<uuid:persoon_id>"


@bp.get(BETROKKENE)
@vereist(Recht.CASUS_INZIEN)
def betrokkene_edit(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    return render_template(
        "casus/team/betrokkene.html",
        casus=huidige_casus(),
        mens=get_mens(persoon_id),
        wetten=keuzes_uit(Wet),
    )


@bp.post(BETROKKENE)
@vereist(Recht.CASUS_WERKEN)
@bij_fout(betrokkene_edit)
def betrokkene_update(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    invoer = lees(BetrokkeneFormulier())
    nieuw = Betrokkenheid(invoer["hoedanigheid"].hoedanigheid, invoer["wet"], invoer["gezien"])
    rij = stel_betrokkenheid_vast(db.session, huidige_casus(), persoon_id, nieuw, door=ik())
    naam = get_mens(persoon_id).persoon.naam if rij else None
    flash(f"{naam} is nu {rij.hoedanigheid.label}." if rij else "Deze persoon is niet meer betrokken.", "ok")
    return naar_team("betrokkenen")
