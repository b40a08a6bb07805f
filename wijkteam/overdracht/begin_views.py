"""Beginning: first to whom, from the sociale kaart or typed in; then about whom and how warm. Also a second choice."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.gebied.models import Buurt
from wijkteam.huishouden.queries import find_adres
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, lees_vraag
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.aanleiding import Aanleiding, lees_aanleiding, list_over_wie
from wijkteam.overdracht.basis import OVERDRACHTEN, bp, keuzes
from wijkteam.overdracht.beginnen import Begin, begin_overdracht, get_lopend_aanbod
from wijkteam.overdracht.keuzes import Overdrachtsoort, Warmte
from wijkteam.overdracht.lezen import list_mensen
from wijkteam.overdracht.schemas import BeginFormulier, TweedekeusFormulier
from wijkteam.overdracht.tweede_keus import Tweedekeus, kies_opnieuw
from wijkteam.sociale_kaart.formulierkeuzes import Keuzelijsten
from wijkteam.sociale_kaart.queries import list_buurten
from wijkteam.sociale_kaart.schemas import Zoekformulier
from wijkteam.sociale_kaart.versheid import in_woorden, is_oude_ruimte
from wijkteam.sociale_kaart.zoeken import Kaartvraag, zoek_aanbod
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

_MEE = ("actie", "eerder")
_ZOEKT = frozenset({"zoek", "leefgebied", "buurt", "plek"})


@bp.get(f"{OVERDRACHTEN}/ontvanger")
@vereist(Recht.CASUS_WERKEN)
def ontvanger(casus_id: UUID) -> ResponseReturnValue:
    """Choose from the sociale kaart, nearest and informal first; each is a link, so nothing typed is lost."""
    aanleiding, buurten = _aanleiding(casus_id), list_buurten(db.session)
    vraag = _kaartvraag(aanleiding, buurten)
    code = next((buurt.code for buurt in buurten if buurt.id == vraag.buurt), "")
    return render_template(
        "overdracht/ontvanger.html",
        casus=huidige_casus(),
        lijst=zoek_aanbod(db.session, vraag, pagina=gevraagde_pagina(request.args)),
        vraag=vraag,
        buurt=code,
        keuzes=Keuzelijsten.met(buurten),
        aanleiding=aanleiding,
        mee=_mee(),
        # What was emptied on purpose goes along too: else the next page would begin with our choice again.
        hier={naam: waarde for naam, waarde in request.args.items() if naam in _ZOEKT or naam in _mee()},
        dag=vandaag(),
        hoe_vers=in_woorden,
        is_oud=is_oude_ruimte,
    )


def _kaartvraag(aanleiding: Aanleiding, buurten: Sequence[Buurt]) -> Kaartvraag:
    """What the address asks; what it leaves out begins with where they live and what the actie is about."""
    invoer = lees_vraag(Zoekformulier()) or {}
    op_code = {buurt.code: buurt.id for buurt in buurten}
    return Kaartvraag(
        tekst=invoer.get("zoek", ""),
        leefgebied=invoer.get("leefgebied") if "leefgebied" in request.args else aanleiding.leefgebied,
        buurt=op_code.get(invoer.get("buurt") or "") if "buurt" in request.args else _eigen_buurt(),
        alleen_met_plek=invoer.get("plek", False),
    )


def _eigen_buurt() -> UUID | None:
    """Where the huishouden lives. A shielded address stands in no address of a page, not even as its buurt."""
    adres = find_adres(db.session, huidige_casus().huishouden_id)
    return adres.buurt_id if adres and not adres.is_geschermd else None


@bp.get(f"{OVERDRACHTEN}/nieuw")
@vereist(Recht.CASUS_WERKEN)
def new(casus_id: UUID) -> ResponseReturnValue:
    casus, aanleiding = huidige_casus(), _aanleiding(casus_id)
    return render_template(
        "overdracht/nieuw.html",
        casus=casus,
        aanbod=get_lopend_aanbod(db.session, _arg("aanbod")),
        aanleiding=aanleiding,
        eerste=aanleiding.eerste,
        over=list_over_wie(db.session, aanleiding),
        mensen=list_mensen(db.session, casus),
        soorten=keuzes(Overdrachtsoort),
        warmtes=keuzes(Warmte),
        terug=_mee(),
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


def _aanleiding(casus_id: UUID) -> Aanleiding:
    """Raises `NietGevonden`."""
    return lees_aanleiding(db.session, casus_id, actie_id=_arg("actie"), eerdere_id=_arg("eerder"))


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
