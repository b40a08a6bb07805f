"""Beginning: first to whom, from the sociale kaart or typed in; then about whom and how warm. Also a second choice."""

from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.huishouden.queries import find_adres
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, lees_vraag
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.basis import OVERDRACHTEN, bp, keuzes
from wijkteam.overdracht.keuzes import Overdrachtsoort, Warmte
from wijkteam.overdracht.lezen import list_mensen
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.opstellen import Begin, begin_overdracht, get_lopend_aanbod
from wijkteam.overdracht.schemas import BeginFormulier, TweedekeusFormulier
from wijkteam.overdracht.tweede_keus import Tweedekeus, kies_opnieuw
from wijkteam.plan.queries import get_actie
from wijkteam.sociale_kaart.schemas import Zoekformulier
from wijkteam.sociale_kaart.versheid import in_woorden, is_oude_ruimte
from wijkteam.sociale_kaart.zoeken import Kaartvraag, zoek_aanbod
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

_MEE = ("actie", "eerder")


@bp.get(f"{OVERDRACHTEN}/ontvanger")
@vereist(Recht.CASUS_WERKEN)
def ontvanger(casus_id: UUID) -> ResponseReturnValue:
    """Choose from the sociale kaart, nearest and informal first; each is a link, so nothing typed is lost."""
    casus = huidige_casus()
    adres = find_adres(db.session, casus.huishouden_id)
    invoer = lees_vraag(Zoekformulier()) or {}
    vraag = Kaartvraag(
        tekst=invoer.get("zoek", ""),
        leefgebied=invoer.get("leefgebied"),
        buurt=adres.buurt_id if adres else None,
        alleen_met_plek=invoer.get("plek", False),
    )
    return render_template(
        "overdracht/ontvanger.html",
        casus=casus,
        lijst=zoek_aanbod(db.session, vraag, pagina=gevraagde_pagina(request.args)),
        mee=_mee(),
        hier={n: w for n, w in request.args.items() if w and n in {"zoek", "leefgebied", "plek", *_MEE}},
        dag=vandaag(),
        hoe_vers=in_woorden,
        is_oud=is_oude_ruimte,
    )


@bp.get(f"{OVERDRACHTEN}/nieuw")
@vereist(Recht.CASUS_WERKEN)
def new(casus_id: UUID) -> ResponseReturnValue:
    casus, eerste = huidige_casus(), _eerste(casus_id)
    return render_template(
        "overdracht/nieuw.html",
        casus=casus,
        aanbod=get_lopend_aanbod(db.session, _arg("aanbod")),
        eerste=eerste,
        over=_over(casus_id, eerste),
        mensen=list_mensen(db.session, casus),
        soorten=keuzes(Overdrachtsoort),
        warmtes=keuzes(Warmte),
        mee=_mee() | ({"aanbod": request.args["aanbod"]} if _arg("aanbod") else {}),
        vandaag=vandaag(),
    )


@bp.post(f"{OVERDRACHTEN}/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(new)
def create(casus_id: UUID) -> ResponseReturnValue:
    eerder = _arg("eerder")
    if eerder is None:
        overdracht = begin_overdracht(db.session, casus_id, _begin(lees(BeginFormulier())), door=ik())
    else:
        overdracht = kies_opnieuw(
            db.session, casus_id, eerder, _tweede(lees(TweedekeusFormulier())), door=ik()
        )
    flash("Begonnen. Schrijf nu wat de ontvanger moet weten.", "ok")
    return redirect(url_for(".bericht_edit", casus_id=casus_id, overdracht_id=overdracht.id), 303)


def _begin(invoer: dict[str, Any]) -> Begin:
    return Begin(**invoer, aanbod_id=_arg("aanbod"), actie_id=_arg("actie"))


def _tweede(invoer: dict[str, Any]) -> Tweedekeus:
    gezegd = {veld: invoer.pop(veld) for veld in ("met_wie", "dag", "woorden")}
    return Tweedekeus(begin=_begin(invoer), **gezegd)


def _eerste(casus_id: UUID) -> Overdracht | None:
    """The one of which this is the second choice. Raises `NietGevonden`."""
    eerder = _arg("eerder")
    return queries.get_overdracht(db.session, casus_id, eerder) if eerder else None


def _over(casus_id: UUID, eerste: Overdracht | None) -> list[UUID]:
    """Who is ticked already: about whom the first one was, or about whom the actie is."""
    if eerste is not None:
        return [rij.persoon_id for rij in eerste.personen]
    actie_id = _arg("actie")
    if actie_id is None:
        return []
    return [rij.betrokkene.persoon_id for rij in get_actie(db.session, casus_id, actie_id).over]


def _mee() -> dict[str, str]:
    """What every next address carries along."""
    return {naam: request.args[naam] for naam in _MEE if _arg(naam)}


def _arg(naam: str) -> UUID | None:
    """An id in the address. Raises `NietGevonden` for what is none."""
    waarde = request.args.get(naam, "")
    if not waarde:
        return None
    try:
        return UUID(waarde)
    except ValueError as fout:
        raise NietGevonden from fout
