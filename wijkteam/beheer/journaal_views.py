"""For the privacyfunctionaris: who looked, what was done, and who may what. Numbers of casussen, never content.

Looking here is a look too: it is recorded with what was asked.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue

from wijkteam.beheer.journaalbeeld import maak_handelingen
from wijkteam.beheer.journaalvraag import maak_filter
from wijkteam.beheer.schemas import Handelingvraag, Inzagevraag
from wijkteam.casus.blad import Tab
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.dossier.onderdelen import onderdeel_in_woorden
from wijkteam.journaal.models import Handeling, Inzage
from wijkteam.journaal.queries import Journaalblad, list_inzageregels, list_journaalregels
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.db import db
from wijkteam.kern.formulier import lees_vraag
from wijkteam.team.models import Rol
from wijkteam.toegang.gebruiker import ik, legt_vast, vereist
from wijkteam.toegang.rechten import RECHTEN, Recht, uitleg_van

bp = Blueprint("journaal", __name__)

VRAGEN = {"casus", "wie", "van", "tot", "soort"}
TABS = (
    ("Wie keek", "journaal.index"),
    ("Wat is gedaan", "journaal.handelingen"),
    ("Wie mag wat", "journaal.rechten"),
)


@bp.record_once
def deel_tabs(stand: BlueprintSetupState) -> None:
    """Templates ask `journaaltabs()` and how a page is called."""
    stand.app.jinja_env.globals["journaaltabs"] = journaaltabs
    stand.app.jinja_env.filters["onderdeel"] = onderdeel_in_woorden


def journaaltabs() -> list[Tab]:
    """The parts of the journaal as links."""
    return [Tab(naam, url_for(endpoint), endpoint == request.endpoint) for naam, endpoint in TABS]


@bp.get("/journaal")
@vereist(Recht.JOURNAAL_INZIEN)
@legt_vast
def index() -> ResponseReturnValue:
    blad = _zoek(lees_vraag(Inzagevraag()), list_inzageregels, "wie keek")
    return render_template(
        "journaal/inzagen.html",
        regels=blad.regels if blad else None,
        soorten=keuzes_uit(Inzage),
        adressen=_adressen(blad),
    ), _status(blad)


@bp.get("/journaal/handelingen")
@vereist(Recht.JOURNAAL_INZIEN)
@legt_vast
def handelingen() -> ResponseReturnValue:
    blad = _zoek(lees_vraag(Handelingvraag()), list_journaalregels, "wat is gedaan")
    return render_template(
        "journaal/handelingen.html",
        regels=maak_handelingen(db.session, blad.regels) if blad else None,
        soorten=keuzes_uit(Handeling),
        adressen=_adressen(blad),
    ), _status(blad)


@bp.get("/journaal/rechten")
@vereist(Recht.JOURNAAL_INZIEN)
def rechten() -> ResponseReturnValue:
    return render_template(
        "journaal/rechten.html", rollen=[(rol, uitleg_van(rol), RECHTEN[rol]) for rol in Rol], rechten=Recht
    )


def _zoek(
    vraag: dict[str, Any] | None, lijst: Callable[..., Journaalblad[Any]], wat: str
) -> Journaalblad[Any] | None:
    """Record the look, then look. `None` when the question was wrong: then nothing was seen."""
    if vraag is None:
        return None
    filter_, woorden = maak_filter(db.session, vraag)
    leg_inzage_vast(
        db.session,
        Inzage.ZOEKEN,
        "journaal",
        casus_id=None,
        door=ik(),
        bijzonderheid=f"{wat}: {woorden}"[:500],
    )
    return lijst(db.session, filter_, voor=vraag["voor"])


def _adressen(blad: Journaalblad[Any] | None) -> dict[str, str | None]:
    """Where the newest lines stand and the ones before these, with the same question."""
    vraag = {naam: waarde for naam, waarde in request.args.items() if waarde and naam in VRAGEN}
    return {
        "nieuwste": _adres(vraag) if "voor" in request.args else None,
        "ouder": _adres({**vraag, "voor": str(blad.ouder)}) if blad and blad.ouder else None,
    }


def _adres(vraag: dict[str, str]) -> str:
    return f"{request.path}?{urlencode(vraag)}"


def _status(blad: Journaalblad[Any] | None) -> int:
    return 200 if blad else 422
