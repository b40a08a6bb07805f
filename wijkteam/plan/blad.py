"""The page of the plan, and what its forms share."""

from typing import TypeVar
from uuid import UUID

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.domeinen import zrm_domein_naam
from wijkteam.plan.models import Actiestatus, Doelstatus, Eigenaar
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.queries import find_vorig_plan
from wijkteam.plan.vaststelling import Mening
from wijkteam.toegang.gebruiker import mag, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Leefgebied

Keuzesoort = TypeVar("Keuzesoort", Actiestatus, Doelstatus, Eigenaar, Leefgebied, Mening, Wet)

bp = Blueprint("plan", __name__)
bp.add_app_template_filter(zrm_domein_naam)


@bp.get("/casussen/<uuid:casus_id>/plan")
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    blz, mag_werken = get_planblad(db.session, casus_id), casus.is_open and mag(Recht.CASUS_WERKEN)
    is_nieuw = mag_werken and not blz.doelen
    return render_template(
        "plan/show.html",
        casus=casus,
        blz=blz,
        vandaag=vandaag(),
        mag_werken=mag_werken,
        kan_overnemen=is_nieuw and find_vorig_plan(db.session, casus) is not None,
    )


def keuzes(soort: type[Keuzesoort]) -> list[tuple[str, str]]:
    """The members of an enum as a form offers them."""
    return [(str(lid.value), lid.label) for lid in soort]


def toon_plan(casus_id: UUID, **_over: UUID) -> ResponseReturnValue:
    """The page again, when a button on it could not do what it says."""
    return show(casus_id)
