"""One version: reading it, printing it, to whom it went and what came back."""

from collections.abc import Callable
from uuid import UUID

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.aanvraag.queries import map_reacties
from wijkteam.casus.poort import huidige_casus
from wijkteam.gesprek.blad import bp, mag_werken
from wijkteam.gesprek.queries import get_gesprek
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.afdruk import druk_verslag_af
from wijkteam.gesprek.verslag.alsaanvraag import registreer_reactie
from wijkteam.gesprek.verslag.bladindeling import deel_in
from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.models import Verzendwijze
from wijkteam.gesprek.verslag.reactie import Antwoord, leg_reactie_vast
from wijkteam.gesprek.verslag.schemas import ReactieFormulier, VerzendFormulier
from wijkteam.gesprek.verslag.verzending import Versie, Zending, leg_verzending_vast
from wijkteam.huishouden.queries import find_persoon
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

_VERSIE = "/casussen/<uuid:casus_id>/gesprekken/<uuid:gesprek_id>/verslag/versies/<int(max=99999):nummer>"


@bp.get(_VERSIE)
@vereist(Recht.CASUS_INZIEN)
def verslagversie(casus_id: UUID, gesprek_id: UUID, nummer: int) -> ResponseReturnValue:
    rij = queries.get_versie(db.session, casus_id, gesprek_id, nummer)
    inhoud = lees_versie(rij)
    return render_template(
        "gesprek/verslagversie.html",
        gesprek=get_gesprek(db.session, casus_id, gesprek_id),
        rij=rij,
        leesblad=deel_in(inhoud),
        leden=inhoud.kop.leden,
        wijzen=[(wijze.value, wijze.label) for wijze in Verzendwijze],
        vandaag=vandaag(),
        mag_werken=mag_werken(),
        aanvragen=map_reacties(db.session, casus_id),
    )


@bp.post(f"{_VERSIE}/verzendingen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(verslagversie)
def verzending_create(casus_id: UUID, gesprek_id: UUID, nummer: int) -> ResponseReturnValue:
    welke = Versie(huidige_casus(), gesprek_id, nummer)
    leg_verzending_vast(db.session, welke, Zending(**lees(VerzendFormulier())), door=ik())
    flash("Opgeschreven naar wie het verslag ging.", "ok")
    return _terug(welke, "verstuurd")


@bp.post(f"{_VERSIE}/reacties")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(verslagversie)
def verslagreactie_create(casus_id: UUID, gesprek_id: UUID, nummer: int) -> ResponseReturnValue:
    welke = Versie(huidige_casus(), gesprek_id, nummer)
    invoer = lees(ReactieFormulier())
    antwoord = Antwoord(invoer.pop("persoon"), invoer.pop("reactie_op"), **invoer)
    leg_reactie_vast(db.session, welke, antwoord, door=ik())
    flash("De reactie is bewaard, in de eigen woorden.", "ok")
    return _terug(welke, "reacties")


def _weer_tonen(casus_id: UUID, gesprek_id: UUID, nummer: int, **_reactie: UUID) -> ResponseReturnValue:
    """The page on which the answer stands."""
    return verslagversie(casus_id=casus_id, gesprek_id=gesprek_id, nummer=nummer)


@bp.post(f"{_VERSIE}/reacties/<uuid:reactie_id>/aanvraag")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(_weer_tonen)
def reactie_als_aanvraag(
    casus_id: UUID, gesprek_id: UUID, nummer: int, reactie_id: UUID
) -> ResponseReturnValue:
    lees(LeegFormulier())
    welke = Versie(huidige_casus(), gesprek_id, nummer)
    aanvraag = registreer_reactie(db.session, welke, reactie_id, door=ik())
    flash("De aanvraag staat erin. De termijn voor het besluit loopt.", "ok")
    return redirect(url_for("aanvraag.show", casus_id=casus_id, aanvraag_id=aanvraag.id), 303)


def voor_wie(nummer: int, persoon_id: UUID | None = None, **_rest: object) -> str:
    """What the door writes in the journaal beside a print: which version, for whom."""
    persoon = find_persoon(db.session, persoon_id) if persoon_id else None
    return f"verslag versie {nummer}, voor {persoon.roepnaam if persoon else 'het huishouden'}"


def afdruk(view: Callable[..., Response]) -> Callable[..., Response]:
    """Mark a page that puts a verslag on paper: the door records it as such, with version and recipient."""
    view.is_afdruk = True  # type: ignore[attr-defined]  # a mark on the function, read by the door of the casus
    view.bijzonderheid = voor_wie  # type: ignore[attr-defined]  # the same
    return view


@bp.get(f"{_VERSIE}/verslag.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def verslag_pdf(casus_id: UUID, gesprek_id: UUID, nummer: int) -> Response:
    welke = Versie(huidige_casus(), gesprek_id, nummer)
    return _als_pdf(druk_verslag_af(db.session, welke, door_naam=ik().naam), nummer)


@bp.get(f"{_VERSIE}/personen/<uuid:persoon_id>/verslag.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@afdruk
def verslag_persoon_pdf(casus_id: UUID, gesprek_id: UUID, nummer: int, persoon_id: UUID) -> Response:
    welke = Versie(huidige_casus(), gesprek_id, nummer)
    return _als_pdf(druk_verslag_af(db.session, welke, door_naam=ik().naam, voor=persoon_id), nummer)


def _als_pdf(pdf: bytes, nummer: int) -> Response:
    """The file name tells which casus and which version, and nobody's name: it stays behind in a download folder."""
    antwoord = Response(pdf, mimetype="application/pdf")
    naam = f"verslag-{huidige_casus().nummer}-versie-{nummer}.pdf"
    antwoord.headers["Content-Disposition"] = f'inline; filename="{naam}"'
    return antwoord


def _terug(welke: Versie, deel: str) -> ResponseReturnValue:
    adres = url_for(
        ".verslagversie",
        casus_id=welke.casus.id,
        gesprek_id=welke.gesprek_id,
        nummer=welke.nummer,
        _anchor=deel,
    )
    return redirect(adres, 303)
