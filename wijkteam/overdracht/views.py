"""The list of a casus and the page of one overdracht. The other views stand beside this file."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import (
    begin_views,
    bericht_views,
    bezorging_views,
    instemming_views,
    queries,
    sluiten,
    stap_views,
)
from wijkteam.overdracht.basis import EEN, OVERDRACHTEN, bp
from wijkteam.overdracht.lezen import get_blad, lees_bericht
from wijkteam.overdracht.link import get_linkstand
from wijkteam.overdracht.stapvormen import VORMEN
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht

__all__ = [
    "begin_views",
    "bericht_views",
    "bezorging_views",
    "bp",
    "instemming_views",
    "sluiten",
    "stap_views",
]


@bp.get(OVERDRACHTEN)
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    rijen = queries.list_van_casus(db.session, casus_id)
    return render_template(
        "overdracht/index.html",
        casus=casus,
        loopt=[rij for rij in rijen if not rij.is_voorbij],
        voorbij=[rij for rij in rijen if rij.is_voorbij],
        vandaag=vandaag(),
        ik_id=ik().id,
        mag_werken=casus.is_open and mag(Recht.CASUS_WERKEN),
    )


@bp.get(EEN)
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    blz = get_blad(db.session, casus_id, overdracht_id)
    return render_template(
        "overdracht/show.html",
        casus=huidige_casus(),
        blz=blz,
        inhoud=lees_bericht(db.session, huidige_casus(), blz.overdracht),
        linkstaat=get_linkstand(db.session, blz.overdracht)
        if blz.overdracht.voorgelegd_op and not blz.overdracht.is_voorbij
        else None,
        vormen=VORMEN,
        mag_werken=mag(Recht.CASUS_WERKEN),
    )
