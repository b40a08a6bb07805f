"""Closing the casus, and opening it again."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.afsluiting import Besluit, heropen, list_beletsels, list_wat_loopt, sluit_af
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.models import Sluitreden
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.schemas import AfsluitFormulier, HeropenFormulier
from wijkteam.casus.slotvragen import Takenkeuze, count_open_taken
from wijkteam.casus.teamblad.basis import bp, naar_team, regieblik
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.dagen import na_maanden

TEAM = "/casussen/<uuid:casus_id>/team"
# A suggestion in the form: after three months somebody asks how it goes.
NAZORG_NA = 3


@bp.get(f"{TEAM}/afsluiten")
@vereist(Recht.CASUS_REGIE)
def afsluiting_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "casus/team/afsluiten.html",
        casus=huidige_casus(),
        stand=regieblik(),
        redenen=keuzes_uit(Sluitreden),
        aantal_taken=count_open_taken(db.session, casus_id),
        takenkeuzes=keuzes_uit(Takenkeuze),
        nazorg_op=na_maanden(vandaag(), NAZORG_NA),
        loopt=list_wat_loopt(db.session, casus_id),
        beletsels=list_beletsels(db.session, casus_id),
    )


@bp.post(f"{TEAM}/afsluiten")
@vereist(Recht.CASUS_REGIE)
@bij_fout(afsluiting_new)
def afsluiting_create(casus_id: UUID) -> ResponseReturnValue:
    besluit = Besluit(**lees(AfsluitFormulier()))
    sluit_af(db.session, huidige_casus(), besluit, door=ik())
    heeft_nazorg = besluit.taken is not None and besluit.taken.keuze is Takenkeuze.NAZORG
    nazorg = " De nazorg staat op de agenda." if heeft_nazorg else ""
    flash(f"De casus is afgesloten. Het team kan alles nog lezen.{nazorg}", "ok")
    return naar_team()


@bp.get(f"{TEAM}/heropenen")
@vereist(Recht.CASUS_REGIE)
def heropening_new(casus_id: UUID) -> ResponseReturnValue:
    return render_template("casus/team/heropenen.html", casus=huidige_casus())


@bp.post(f"{TEAM}/heropenen")
@vereist(Recht.CASUS_REGIE)
@bij_fout(heropening_new)
def heropening_create(casus_id: UUID) -> ResponseReturnValue:
    heropen(db.session, huidige_casus(), reden=lees(HeropenFormulier())["reden"], door=ik())
    flash("De casus is weer open. De regie ligt nu bij jou.", "ok")
    return naar_team()
