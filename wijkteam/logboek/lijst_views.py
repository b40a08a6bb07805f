"""The logboek to read, filter and page through."""

from typing import Any
from uuid import UUID

from flask import render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import lees_vraag
from wijkteam.logboek import queries
from wijkteam.logboek.basis import LOGBOEK, bp, lees_id, mag_schrijven
from wijkteam.logboek.models import Logsoort
from wijkteam.logboek.queries import Filter
from wijkteam.logboek.schemas import HUISHOUDEN, Logboekvraag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

NIEMAND = UUID(int=0)


@bp.get(LOGBOEK)
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    gelezen = lees_vraag(Logboekvraag())
    lijst = queries.list_regels(
        db.session, casus_id, _filter(gelezen or {}), pagina=gevraagde_pagina(request.args)
    )
    mensen = queries.list_mensen(db.session, casus_id)
    pagina = render_template(
        "logboek/index.html",
        casus=huidige_casus(),
        lijst=lijst,
        vraag={naam: waarde for naam, waarde in request.args.items() if waarde and naam != "pagina"},
        wie=[(HUISHOUDEN, "Het hele huishouden"), *((str(mens.id), mens.naam) for mens in mensen)],
        soorten=keuzes_uit(Logsoort),
        concepten=queries.list_concepten(db.session, casus_id, ik().id),
        mag_schrijven=mag_schrijven(),
    )
    return pagina, 422 if gelezen is None else 200


def _filter(vraag: dict[str, Any]) -> Filter:
    """What was asked; somebody who is not in this casus finds nothing."""
    over = vraag.get("over")
    return Filter(
        persoon_id=(lees_id(over) or NIEMAND) if over and over != HUISHOUDEN else None,
        van_huishouden=over == HUISHOUDEN,
        soort=vraag.get("soort"),
        van=vraag.get("van"),
        tot_en_met=vraag.get("tot"),
    )
