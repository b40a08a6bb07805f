"""Searching the kaart, reading an entry, and the one-tap acts on it."""

from collections.abc import Sequence
from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.lijsten import Bladzijde
from wijkteam.gebied.models import Buurt
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, lees_vraag
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.sociale_kaart import bijhoudqueries, queries, service
from wijkteam.sociale_kaart.basis import bp
from wijkteam.sociale_kaart.formulierkeuzes import Keuzelijsten
from wijkteam.sociale_kaart.gegevens import KENMERKKEUZES
from wijkteam.sociale_kaart.keuzes import Kenmerksoort
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.sociale_kaart.schemas import Zoekformulier
from wijkteam.sociale_kaart.versheid import in_woorden, is_oude_ruimte
from wijkteam.sociale_kaart.zoeken import Kaartvraag, Treffer, zoek_aanbod
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/sociale-kaart")
@vereist(Recht.KAART_INZIEN)
def index() -> ResponseReturnValue:
    buurten = queries.list_buurten(db.session)
    vraag = _vraag(buurten)
    lijst = (
        zoek_aanbod(db.session, vraag, pagina=gevraagde_pagina(request.args))
        if vraag
        else Bladzijde[Treffer]([], 1, 0)
    )
    hier = {
        naam: waarde for naam, waarde in request.args.items() if waarde and naam in Zoekformulier().fields
    }
    return render_template(
        "sociale_kaart/index.html",
        lijst=lijst,
        vraag=vraag,
        hier=hier,
        keuzes=Keuzelijsten.met(buurten),
        dag=vandaag(),
        hoe_vers=in_woorden,
        is_oud=is_oude_ruimte,
    )


def _vraag(buurten: Sequence[Buurt]) -> Kaartvraag | None:
    """What the address asks; `None` when it makes no sense."""
    invoer = lees_vraag(Zoekformulier())
    if invoer is None:
        return None
    op_code = {buurt.code: buurt.id for buurt in buurten}
    return Kaartvraag(
        tekst=invoer["zoek"],
        leefgebied=invoer["leefgebied"],
        buurt=op_code.get(invoer["buurt"]),
        leeftijd=invoer["leeftijd"],
        taal=invoer["taal"],
        toegang=invoer["toegang"],
        alleen_met_plek=invoer["plek"],
    )


@bp.get("/sociale-kaart/<uuid:aanbod_id>")
@vereist(Recht.KAART_INZIEN)
def show(aanbod_id: UUID) -> ResponseReturnValue:
    aanbod = queries.get_aanbod(db.session, aanbod_id)
    return render_template(
        "sociale_kaart/show.html",
        aanbod=aanbod,
        kenmerken=_kenmerken(aanbod),
        voorstellen=bijhoudqueries.list_voorstellen_van(db.session, aanbod_id),
        links=bijhoudqueries.list_open_links(db.session, aanbod_id, nu()),
        dag=vandaag(),
        hoe_vers=in_woorden,
        is_oud=is_oude_ruimte,
    )


def _kenmerken(aanbod: Aanbod) -> dict[str, str]:
    """Its marks in words, per kind."""
    return {
        soort.value: ", ".join(
            str(getattr(KENMERKKEUZES[soort](w), "label", w)) for w in aanbod.waarden(soort)
        )
        for soort in Kenmerksoort
    }


@bp.post("/sociale-kaart/<uuid:aanbod_id>/nagekeken")
@vereist(Recht.KAART_INZIEN)
@bij_fout(show)
def nagekeken_create(aanbod_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    aanbod = service.kijk_na(db.session, aanbod_id, door=ik())
    flash(f"{aanbod.naam} is nagekeken. Dank je wel.", "ok")
    terug = request.args.get("terug") == "lijst"
    return redirect(url_for(".bijhouden") if terug else url_for(".show", aanbod_id=aanbod_id), 303)


@bp.post("/sociale-kaart/<uuid:aanbod_id>/gestopt")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(show)
def stop_create(aanbod_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    aanbod = service.stop_aanbod(db.session, aanbod_id, door=ik())
    flash(f"{aanbod.naam} staat niet meer op de kaart.", "ok")
    return redirect(url_for(".show", aanbod_id=aanbod_id), 303)


@bp.post("/sociale-kaart/<uuid:aanbod_id>/terug")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(show)
def stop_delete(aanbod_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    aanbod = service.zet_terug(db.session, aanbod_id, door=ik())
    flash(f"{aanbod.naam} staat weer op de kaart.", "ok")
    return redirect(url_for(".show", aanbod_id=aanbod_id), 303)
