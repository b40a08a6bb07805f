"""Profiles on screen: one person, or the huishouden as one, now and over time."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zrm import queries
from wijkteam.zrm.blad import bp
from wijkteam.zrm.models import HUISHOUDEN, Kijk
from wijkteam.zrm.ontvangers import list_ontvangers
from wijkteam.zrm.profielblad import Persoonsblad, maak_persoonsblad
from wijkteam.zrm.tijdlijn import Gemeten


@bp.get("/profiel/<uuid:betrokkene_id>")
@vereist(Recht.CASUS_INZIEN)
def persoon_show(casus_id: UUID, betrokkene_id: UUID) -> ResponseReturnValue:
    betrokkene = queries.get_betrokkene(db.session, casus_id, betrokkene_id)
    blad = lees_persoonsblad(casus_id, betrokkene.persoon_id)
    return render_template(
        "zrm/profiel.html",
        casus=huidige_casus(),
        profielblad=blad,
        wie=betrokkene.persoon.naam,
        betrokkene=betrokkene,
        ontvangers=list_ontvangers(db.session, betrokkene.persoon),
    )


@bp.get("/profiel")
@vereist(Recht.CASUS_INZIEN)
def huishouden_show(casus_id: UUID) -> ResponseReturnValue:
    blad = lees_persoonsblad(casus_id, None)
    return render_template(
        "zrm/profiel.html",
        casus=huidige_casus(),
        profielblad=blad,
        wie=HUISHOUDEN.lower(),
        betrokkene=None,
        ontvangers=[],
    )


def lees_persoonsblad(casus_id: UUID, persoon_id: UUID | None, *, gewoon: bool = False) -> Persoonsblad:
    """All that was measured of one person, or of the huishouden as one; for paper in plain words."""
    return maak_persoonsblad(
        van_persoon(queries.list_gemeten(db.session, casus_id), persoon_id),
        van_persoon(queries.list_gemeten(db.session, casus_id, Kijk.EIGEN), persoon_id),
        gewoon=gewoon,
    )


def van_persoon(gemeten: list[Gemeten], persoon_id: UUID | None) -> list[Gemeten]:
    """Those of one person; `None` is the huishouden."""
    return [een for een in gemeten if een.regel.persoon_id == persoon_id]
