"""Aanvragen of a casus: what came in, what is missing, what was decided and sent."""

from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.aanvraag import queries, sluiten
from wijkteam.aanvraag.aanvulling import Gevraagd, rond_aanvulling_af, vraag_aanvulling
from wijkteam.aanvraag.besluiten import Besluitgegevens, leg_bekendmaking_vast, leg_besluit_vast
from wijkteam.aanvraag.blad import find_lopend_onderzoek, maak_bladen
from wijkteam.aanvraag.models import Aanvraagbron, Aanvuluitkomst, Besluituitkomst, Verstrekking
from wijkteam.aanvraag.registratie import (
    WETTEN,
    Aanvraaggegevens,
    Verbetering,
    registreer_aanvraag,
    verbeter_aanvraag,
)
from wijkteam.aanvraag.schemas import (
    AangevuldFormulier,
    AanvraagFormulier,
    AanvulFormulier,
    BekendmakingFormulier,
    BesluitFormulier,
    VerbeterFormulier,
)
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import vandaag
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht

# A casus that closes asks `sluiten`.
__all__ = ["bp", "sluiten"]

bp = Blueprint("aanvraag", __name__)

_EEN = "/casussen/<uuid:casus_id>/aanvragen/<uuid:aanvraag_id>"


@bp.get("/casussen/<uuid:casus_id>/aanvragen")
@vereist(Recht.CASUS_INZIEN)
def index(casus_id: UUID) -> ResponseReturnValue:
    looptijden = list_van_casus(db.session, casus_id)
    return render_template(
        "aanvraag/index.html",
        bladen=maak_bladen(queries.list_aanvragen(db.session, casus_id), looptijden, vandaag()),
        mag_werken=_mag_werken(),
    )


@bp.get("/casussen/<uuid:casus_id>/aanvragen/nieuw")
@vereist(Recht.CASUS_WERKEN)
def new(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "aanvraag/nieuw.html",
        clienten=[(str(rij.id), rij.persoon.naam) for rij in queries.list_clienten(db.session, casus_id)],
        wetten=keuzes_uit(WETTEN),
        bronnen=keuzes_uit(Aanvraagbron),
        vandaag=vandaag(),
    )


@bp.post("/casussen/<uuid:casus_id>/aanvragen/nieuw")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(new)
def create(casus_id: UUID) -> ResponseReturnValue:
    gegevens = Aanvraaggegevens(**lees(AanvraagFormulier()))
    aanvraag = registreer_aanvraag(db.session, huidige_casus(), gegevens, door=ik())
    flash("De aanvraag staat erin. De termijn voor het besluit loopt.", "ok")
    return _terug(casus_id, aanvraag.id)


@bp.get(_EEN)
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    return render_template("aanvraag/show.html", **_alles(casus_id, aanvraag_id))


@bp.get(f"{_EEN}/wijzigen")
@vereist(Recht.CASUS_WERKEN)
def edit(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    aanvraag = queries.get_aanvraag(db.session, casus_id, aanvraag_id)
    return render_template("aanvraag/wijzigen.html", aanvraag=aanvraag)


@bp.post(f"{_EEN}/wijzigen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(edit)
def update(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    nieuw = Verbetering(**lees(VerbeterFormulier()))
    verbeter_aanvraag(db.session, huidige_casus(), aanvraag_id, nieuw, gezien=versie(), door=ik())
    flash("Bewaard.", "ok")
    return _terug(casus_id, aanvraag_id)


@bp.post(f"{_EEN}/aanvulling")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(show)
def aanvulling_create(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    wat = Gevraagd(**lees(AanvulFormulier()))
    vraag_aanvulling(db.session, huidige_casus(), aanvraag_id, wat, door=ik())
    flash("Opgeschreven wat er ontbreekt en tot wanneer het mag komen.", "ok")
    return _terug(casus_id, aanvraag_id)


def _weer_tonen(casus_id: UUID, aanvraag_id: UUID, **_verzoek: UUID) -> ResponseReturnValue:
    """The page on which the request stands."""
    return show(casus_id=casus_id, aanvraag_id=aanvraag_id)


@bp.post(f"{_EEN}/aanvulling/<uuid:verzoek_id>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(_weer_tonen)
def aanvulling_update(casus_id: UUID, aanvraag_id: UUID, verzoek_id: UUID) -> ResponseReturnValue:
    op = lees(AangevuldFormulier())["aangevuld_op"]
    rond_aanvulling_af(db.session, huidige_casus(), (aanvraag_id, verzoek_id), ontvangen_op=op, door=ik())
    flash("Bewaard. De termijn loopt weer.", "ok")
    return _terug(casus_id, aanvraag_id)


@bp.post(f"{_EEN}/besluit")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(show)
def besluit_create(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    gegevens = Besluitgegevens(**lees(BesluitFormulier()))
    leg_besluit_vast(db.session, huidige_casus(), aanvraag_id, gegevens, gezien=versie(), door=ik())
    flash("Het besluit staat erin.", "ok")
    return _terug(casus_id, aanvraag_id)


@bp.post(f"{_EEN}/bekendmaking")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(show)
def bekendmaking_create(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    op = lees(BekendmakingFormulier())["verstuurd_op"]
    leg_bekendmaking_vast(db.session, huidige_casus(), aanvraag_id, op=op, door=ik())
    flash("Opgeschreven wanneer het besluit werd verstuurd. De termijn voor bezwaar loopt.", "ok")
    return _terug(casus_id, aanvraag_id)


def _alles(casus_id: UUID, aanvraag_id: UUID) -> dict[str, Any]:
    aanvraag = queries.get_aanvraag(db.session, casus_id, aanvraag_id)
    looptijden = list_van_casus(db.session, casus_id)
    [blz] = maak_bladen([aanvraag], looptijden, vandaag())
    return {
        "blz": blz,
        "aanvraag": aanvraag,
        "onderzoek": find_lopend_onderzoek(aanvraag, looptijden),
        "uitkomsten": keuzes_uit(Besluituitkomst),
        "vormen": keuzes_uit(Verstrekking),
        "aanvuluitkomsten": [
            (Aanvuluitkomst.ONTVANGEN.value, "Ja, alles is er"),
            (Aanvuluitkomst.NIETS_GEKOMEN.value, "Nee, er kwam niets, of niet genoeg"),
        ],
        "vandaag": vandaag(),
        "mag_werken": _mag_werken(),
    }


def _mag_werken() -> bool:
    return huidige_casus().is_open and mag(Recht.CASUS_WERKEN)


def _terug(casus_id: UUID, aanvraag_id: UUID) -> ResponseReturnValue:
    return redirect(url_for(".show", casus_id=casus_id, aanvraag_id=aanvraag_id), 303)
