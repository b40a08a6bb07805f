"""Zelfredzaamheid to take along: prints and files. Each is journaled as such, by the door of the casus."""

from collections.abc import Callable
from uuid import UUID

from flask import Response, current_app, request

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.afdruk import Omslag, druk_eigen_formulier, druk_huishouden, druk_profiel
from wijkteam.zrm.blad import bp
from wijkteam.zrm.models import Kijk
from wijkteam.zrm.ontvangers import kies_ontvanger, list_ontvangers
from wijkteam.zrm.overzicht import maak_rooster
from wijkteam.zrm.profielviews import lees_persoonsblad
from wijkteam.zrm.tabelbestand import maak_csv
from wijkteam.zrm.tijdlijn import Gemeten


def afdruk(view: Callable[..., Response]) -> Callable[..., Response]:
    """Mark a page that takes the dossier out of the program: the door records it as such."""
    view.is_afdruk = True  # type: ignore[attr-defined]  # a mark on the function, read by the door of the casus
    return view


@bp.get("/eigen/<uuid:betrokkene_id>/formulier.pdf")
@vereist(Recht.CASUS_WERKEN)
@afdruk
def eigen_formulier(casus_id: UUID, betrokkene_id: UUID) -> Response:
    betrokkene = queries.get_betrokkene(db.session, casus_id, betrokkene_id)
    beleid.eis_client(betrokkene)
    wie = queries.get_gemetene(db.session, huidige_casus(), betrokkene, vandaag())
    instrument = beleid.eis_passend("", wie, vandaag())
    return als_pdf(druk_eigen_formulier(betrokkene.persoon.naam, instrument), "eigen-score-formulier")


@bp.get("/profiel/<uuid:betrokkene_id>/profiel.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def persoon_pdf(casus_id: UUID, betrokkene_id: UUID) -> Response:
    persoon = queries.get_betrokkene(db.session, casus_id, betrokkene_id).persoon
    voor = kies_ontvanger(list_ontvangers(db.session, persoon), request.args.get("voor", ""))
    blad = lees_persoonsblad(casus_id, persoon.id, gewoon=True)
    pdf = druk_profiel(blad, naam=persoon.naam, voor=voor.naam, omslag=_omslag())
    return als_pdf(pdf, "profiel")


@bp.get("/profiel/<uuid:betrokkene_id>/profiel.csv")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def persoon_csv(casus_id: UUID, betrokkene_id: UUID) -> Response:
    persoon_id = queries.get_betrokkene(db.session, casus_id, betrokkene_id).persoon_id
    return _als_csv([(k, g) for k, g in _alles(casus_id) if g.regel.persoon_id == persoon_id], "profiel")


@bp.get("/profiel/huishouden.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def huishouden_pdf(casus_id: UUID) -> Response:
    rooster = maak_rooster(queries.list_verlopen(db.session, casus_id))
    blad = lees_persoonsblad(casus_id, None)
    pdf = druk_huishouden(rooster, blad, naam=huidige_casus().huishouden.naam, omslag=_omslag())
    return als_pdf(pdf, "zelfredzaamheid")


@bp.get("/profiel/huishouden.csv")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def huishouden_csv(casus_id: UUID) -> Response:
    return _als_csv(_alles(casus_id), "zelfredzaamheid")


def _alles(casus_id: UUID) -> list[tuple[Kijk, Gemeten]]:
    return [(kijk, een) for kijk in Kijk for een in queries.list_gemeten(db.session, casus_id, kijk)]


def _omslag() -> Omslag:
    instellingen: Instellingen = current_app.extensions["wijkteam-instellingen"]
    return Omslag(gemeente=instellingen.gemeente, casusnummer=huidige_casus().nummer, op=nu(), door=ik().naam)


def _als_csv(gemeten: list[tuple[Kijk, Gemeten]], soort: str) -> Response:
    naam = f"{soort}-{huidige_casus().nummer}.csv"
    return _bijlage(maak_csv(gemeten), "text/csv", naam, "attachment")


def als_pdf(pdf: bytes, soort: str) -> Response:
    """The file name tells which casus and what, and nobody's name: it stays behind in a download folder."""
    return _bijlage(pdf, "application/pdf", f"{soort}-{huidige_casus().nummer}.pdf", "inline")


def _bijlage(inhoud: bytes, soort: str, naam: str, wijze: str) -> Response:
    antwoord = Response(inhoud, mimetype=soort)
    antwoord.headers["Content-Disposition"] = f'{wijze}; filename="{naam}"'
    return antwoord
