"""Requests of residents about their own data: what came in, until when, what was answered, and the letter."""

from typing import Any
from uuid import UUID

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.verzoek import queries, sluiten
from wijkteam.verzoek.blad import Verzoekblad, list_wetten, maak_bladen
from wijkteam.verzoek.brief import druk_brief, maak_brief
from wijkteam.verzoek.models import Bevoegdheid, Verzoeksoort, Verzoekuitslag
from wijkteam.verzoek.schemas import AntwoordFormulier, VerbeterFormulier, VerlengFormulier, VerzoekFormulier
from wijkteam.verzoek.service import (
    Antwoord,
    Verbetering,
    Verzoekgegevens,
    beantwoord_verzoek,
    registreer_verzoek,
    verbeter_verzoek,
    verleng_verzoek,
)

__all__ = ["bp", "sluiten"]

bp = Blueprint("verzoek", __name__)

_EEN = "/casussen/<uuid:casus_id>/verzoeken/<uuid:inwonerverzoek_id>"


@bp.get("/casussen/<uuid:casus_id>/verzoeken")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    looptijden = list_van_casus(db.session, casus_id)
    return render_template(
        "verzoek/index.html",
        bladen=maak_bladen(queries.list_verzoeken(db.session, casus_id), looptijden, vandaag()),
        mag_werken=_mag_werken(),
    )


@bp.get("/casussen/<uuid:casus_id>/verzoeken/nieuw")
@vereist(Recht.CASUS_WERKEN)
def new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "verzoek/nieuw.html",
        mensen=[(str(rij.id), rij.persoon.naam) for rij in queries.list_mensen(db.session, casus_id)],
        soorten=[
            (soort.value, soort.label[:1].upper() + soort.label[1:], soort.uitleg) for soort in Verzoeksoort
        ],
        wetten=list_wetten(),
        bevoegdheden=keuzes_uit(Bevoegdheid),
        vandaag=vandaag(),
    )


@bp.post("/casussen/<uuid:casus_id>/verzoeken/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(new)
def create(casus_id: UUID) -> ResponseReturnValue:
    gegevens = Verzoekgegevens(**lees(VerzoekFormulier()))
    verzoek = registreer_verzoek(db.session, huidige_casus(), gegevens, door=ik())
    flash("Het verzoek staat erin en de termijn loopt. Geef of stuur de brief dat het binnen is.", "ok")
    return _terug(casus_id, verzoek.id)


@bp.get(_EEN)
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID, inwonerverzoek_id: UUID) -> ResponseReturnValue:
    blad = _lees_blad(casus_id, inwonerverzoek_id)
    return render_template("verzoek/show.html", **_alles(blad))


@bp.get(f"{_EEN}/wijzigen")
@vereist(Recht.CASUS_WERKEN)
def edit(casus_id: UUID, inwonerverzoek_id: UUID) -> ResponseReturnValue:
    verzoek = queries.get_verzoek(db.session, casus_id, inwonerverzoek_id)
    return render_template("verzoek/wijzigen.html", verzoek=verzoek)


@bp.post(f"{_EEN}/wijzigen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(edit)
def update(casus_id: UUID, inwonerverzoek_id: UUID) -> ResponseReturnValue:
    nieuw = Verbetering(**lees(VerbeterFormulier()))
    verbeter_verzoek(db.session, huidige_casus(), inwonerverzoek_id, nieuw, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return _terug(casus_id, inwonerverzoek_id)


@bp.post(f"{_EEN}/verlenging")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(show)
def verlenging_create(casus_id: UUID, inwonerverzoek_id: UUID) -> ResponseReturnValue:
    invoer = lees(VerlengFormulier())
    verleng_verzoek(
        db.session,
        huidige_casus(),
        inwonerverzoek_id,
        bericht_op=invoer["bericht_op"],
        reden=invoer["waarom_langer"],
        door=ik(),
    )
    flash("Opgeschreven. De nieuwe laatste dag staat erbij.", "ok")
    return _terug(casus_id, inwonerverzoek_id)


@bp.post(f"{_EEN}/antwoord")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(show)
def antwoord_create(casus_id: UUID, inwonerverzoek_id: UUID) -> ResponseReturnValue:
    antwoord = Antwoord(**lees(AntwoordFormulier()))
    beantwoord_verzoek(db.session, huidige_casus(), inwonerverzoek_id, antwoord, door=ik())
    flash("Opgeschreven. De termijn is gestopt.", "ok")
    return _terug(casus_id, inwonerverzoek_id)


@bp.get(f"{_EEN}/ontvangst.pdf")
@vereist(Recht.CASUS_INZIEN)
def brief(casus_id: UUID, inwonerverzoek_id: UUID) -> Response:
    casus = huidige_casus()
    pdf = druk_brief(maak_brief(db.session, casus, _lees_blad(casus_id, inwonerverzoek_id)))
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'inline; filename="verzoek-{casus.nummer}.pdf"'
    return antwoord


brief.is_afdruk = True  # type: ignore[attr-defined]  # read by the door of the dossier, which records a print


def _lees_blad(casus_id: UUID, inwonerverzoek_id: UUID) -> Verzoekblad:
    verzoek = queries.get_verzoek(db.session, casus_id, inwonerverzoek_id)
    [blad] = maak_bladen([verzoek], list_van_casus(db.session, casus_id), vandaag())
    return blad


def _alles(blad: Verzoekblad) -> dict[str, Any]:
    return {
        "blz": blad,
        "verzoek": blad.rij,
        "persoon_id": queries.find_persoon_id(db.session, blad.rij.betrokkene_id),
        "uitslagen": keuzes_uit(Verzoekuitslag),
        "vandaag": vandaag(),
        "mag_werken": _mag_werken(),
        "mag_afdrukken": mag(Recht.PLAN_AFDRUKKEN),
    }


def _mag_werken() -> bool:
    return huidige_casus().is_open and mag(Recht.CASUS_WERKEN)


def _terug(casus_id: UUID, inwonerverzoek_id: UUID) -> ResponseReturnValue:
    return redirect(url_for(".show", casus_id=casus_id, inwonerverzoek_id=inwonerverzoek_id), 303)
