"""Printing the logboek for an inspection request: about whom, which lines, for whom, and then paper."""

from uuid import UUID

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.logboek import queries
from wijkteam.logboek.basis import LOGBOEK, bp, lees_id
from wijkteam.logboek.inzageverzoek import druk_af, get_inzageverzoek
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


def _voor_wie(persoon_id: UUID, **_adres: UUID) -> str:
    """What the journaal keeps about this print: as what somebody gets it, without a name (domein.md §6.7).

    Whoever reads the journaal may see no dossier. Whose line of the print it was stands in the dossier.
    """
    voor = lees_id(request.args.get("voor", "")) or persoon_id
    ontvanger = "de inwoner zelf" if voor == persoon_id else "wie gezag heeft"
    return f"logboek voor een inzageverzoek, aan {ontvanger}"


@bp.get(f"{LOGBOEK}/inzage")
@vereist(Recht.PLAN_AFDRUKKEN)
def inzage(casus_id: UUID) -> ResponseReturnValue:
    over = lees_id(request.args.get("over", ""))
    return render_template(
        "logboek/inzage.html",
        casus=huidige_casus(),
        mensen=queries.list_mensen(db.session, casus_id),
        verzoek=get_inzageverzoek(db.session, huidige_casus(), over) if over else None,
    )


@bp.get(f"{LOGBOEK}/inzage/<uuid:persoon_id>/logboek.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
def inzage_pdf(casus_id: UUID, persoon_id: UUID) -> Response:
    casus = huidige_casus()
    verzoek = get_inzageverzoek(db.session, casus, persoon_id)
    voor = verzoek.get_ontvanger(lees_id(request.args.get("voor", "")))
    ook = {regel_id for tekst in request.args.getlist("ook") if (regel_id := lees_id(tekst))}
    pdf = druk_af(db.session, casus, verzoek, voor=voor, ook=ook, door_naam=ik().naam)
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'inline; filename="logboek-{casus.nummer}.pdf"'
    return antwoord


inzage_pdf.is_afdruk = True  # type: ignore[attr-defined]  # read by the door of the dossier, which records a print
inzage_pdf.bijzonderheid = _voor_wie  # type: ignore[attr-defined]  # as above: for whom it was
