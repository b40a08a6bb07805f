"""What the holder of a melding can do with it: one row per act, with its form, its words and the act itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import url_for
from sqlalchemy.orm import Session

from wijkteam.casus.blad import url_van_casus
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.kern.formulier import Formulier
from wijkteam.kern.tijd import vandaag
from wijkteam.melding import afhandelen, doorzetten, naar_casus, oppakken, opvolgen, queries, schemas
from wijkteam.melding.keuzes import Kanaal
from wijkteam.melding.klokken import list_klokken
from wijkteam.melding.models import Melding
from wijkteam.team.models import Medewerker
from wijkteam.team.queries import list_wijkteams_naast
from wijkteam.wet.grondslagen import Wet

Invoer = dict[str, Any]
Toon = dict[str, Any]


@dataclass(frozen=True)
class Gedaan:
    """What to say after the act, and where to go on."""

    bericht: str
    url: str


@dataclass(frozen=True)
class Daad:
    """One act: `stap` is its place in the address; `kan_later` when it also makes sense after the end."""

    stap: str
    titel: str
    knop: str
    sjabloon: str
    formulier: type[Formulier]
    toon: Callable[[Session, Melding], Toon]
    doe: Callable[[Session, UUID, Invoer, Medewerker], Gedaan]
    kan_later: bool = False
    alleen_signaal: bool = False


def _blad(melding_id: UUID) -> str:
    return url_for("melding.show", melding_id=melding_id)


def _lijst() -> str:
    return url_for("melding.index")


def _niets(_session: Session, _melding: Melding) -> Toon:
    return {}


def _antwoord(_session: Session, _melding: Melding) -> Toon:
    return {"kanalen": keuzes_uit(Kanaal), "vandaag": vandaag()}


def _vandaag(_session: Session, _melding: Melding) -> Toon:
    return {"vandaag": vandaag()}


def _termijnen(session: Session, melding: Melding) -> Toon:
    vraag, _, _, _ = queries.find_inhoud(session, melding.id)
    return {"klokken": list_klokken(melding, vraag.wet) if vraag else []}


def _wegwijzen(session: Session, melding: Melding) -> Toon:
    return _antwoord(session, melding) | _termijnen(session, melding)


def _organisatie(session: Session, melding: Melding) -> Toon:
    return _vandaag(session, melding) | _termijnen(session, melding)


def _teams(session: Session, melding: Melding) -> Toon:
    naast = list_wijkteams_naast(session, [melding.wijkteam_id])
    teams = [team for team in naast if team.id != melding.wijkteam_id]
    return {"teams": [(str(team.id), team.naam) for team in teams]}


def _start(session: Session, melding: Melding) -> Toon:
    vraag, _, persoon, _ = queries.find_inhoud(session, melding.id)
    leden = [
        (str(lid.id), f"{lid.persoon.naam} (huishouden {lid.huishouden.naam}, {lid.huishouden.nummer})")
        for lid in queries.list_bekende_leden(session)
    ]
    wetten = [(wet.value, wet.label) for wet in Wet]
    return {"leden": leden, "wetten": wetten, "vraag": vraag, "persoon": persoon}


def _casussen(session: Session, _melding: Melding) -> Toon:
    casussen = queries.list_eigen_casussen(session)
    return {"casussen": [(str(casus.id), f"{casus.huishouden.naam} ({casus.nummer})") for casus in casussen]}


def _rechten(session: Session, melding: Melding) -> Toon:
    al = {opvolgen.Verteld(rij.recht, rij.aan) for rij in queries.list_rechten(session, melding.id)}
    open_ = [een for een in opvolgen.OPEN_RECHTEN if een not in al]
    keuzes = [(schemas.rechtsleutel(e), schemas.rechtslabel(e.recht, e.aan), e.recht.uitleg) for e in open_]
    return {"rechten": keuzes, "vandaag": vandaag()}


def _doe_start(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    casus = naar_casus.start_casus(session, melding_id, naar_casus.Casusstart(**invoer), door=door)
    return Gedaan(f"Casus {casus.nummer} is geopend. De regie ligt bij jou.", url_van_casus(casus.id))


def _doe_bij_casus(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    casus = naar_casus.voeg_toe_aan_casus(session, melding_id, casus_id=invoer["casus"], door=door)
    return Gedaan(f"De melding hoort nu bij casus {casus.nummer}.", url_van_casus(casus.id))


def _doe_schakel(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    afhandelen.laat_oppakken_door_schakel(session, melding_id, **invoer, door=door)
    return Gedaan("Een schakel pakt het op. Vertel het ook aan de melder.", _blad(melding_id))


def _doe_wegwijzen(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    afhandelen.wijs_weg(session, melding_id, **invoer, door=door)
    return Gedaan("De melding is klaar. Namen en woorden zijn gewist.", _blad(melding_id))


def _doe_organisatie(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    doorzetten.zet_door_naar_organisatie(session, melding_id, **invoer, door=door)
    return Gedaan("De organisatie heeft het overgenomen. Vertel het ook aan de melder.", _blad(melding_id))


def _doe_doorzetten(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    melding = oppakken.zet_door(session, melding_id, **invoer, door=door)
    return Gedaan(f"{melding.nummer} wacht nu bij het andere team op iemand.", _lijst())


def _doe_teruggeven(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    melding = oppakken.geef_terug(session, melding_id, **invoer, door=door)
    return Gedaan(f"{melding.nummer} wacht weer op iemand van het team.", _lijst())


def _doe_terugkoppelen(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    opvolgen.koppel_terug(session, melding_id, invoer["antwoord"], door=door)
    return Gedaan("Vastgelegd wat de melder hoorde.", _blad(melding_id))


def _doe_informeren(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    opvolgen.leg_informeren_vast(session, melding_id, **invoer, door=door)
    return Gedaan("Vastgelegd of de inwoner van het signaal weet.", _blad(melding_id))


def _doe_rechten(session: Session, melding_id: UUID, invoer: Invoer, door: Medewerker) -> Gedaan:
    opvolgen.leg_rechten_vast(session, melding_id, invoer["verteld"], dag=invoer["dag"], door=door)
    return Gedaan("Vastgelegd welke rechten je hebt verteld.", _blad(melding_id))


_ALLE = (
    Daad(
        "casus-starten",
        "Casus starten",
        "Casus openen",
        "melding/daad/casus_starten.html",
        schemas.StartFormulier,
        _start,
        _doe_start,
    ),
    Daad(
        "bij-casus",
        "Bij een casus van jou voegen",
        "Bij deze casus voegen",
        "melding/daad/bij_casus.html",
        schemas.BijCasusFormulier,
        _casussen,
        _doe_bij_casus,
    ),
    Daad(
        "schakel",
        "Een schakel pakt het op",
        "Zo afsluiten",
        "melding/daad/schakel.html",
        schemas.SchakelFormulier,
        _termijnen,
        _doe_schakel,
    ),
    Daad(
        "wegwijzen",
        "Antwoord gegeven, meer is niet nodig",
        "Afsluiten en wissen",
        "melding/daad/wegwijzen.html",
        schemas.WegwijsFormulier,
        _wegwijzen,
        _doe_wegwijzen,
    ),
    Daad(
        "organisatie",
        "Doorzetten naar een andere organisatie",
        "Doorzetten en afsluiten",
        "melding/daad/organisatie.html",
        schemas.OrganisatieFormulier,
        _organisatie,
        _doe_organisatie,
    ),
    Daad(
        "doorzetten",
        "Doorzetten naar een ander team",
        "Doorzetten",
        "melding/daad/doorzetten.html",
        schemas.DoorzetFormulier,
        _teams,
        _doe_doorzetten,
    ),
    Daad(
        "teruggeven",
        "Teruggeven aan het team",
        "Teruggeven",
        "melding/daad/teruggeven.html",
        schemas.RedenFormulier,
        _niets,
        _doe_teruggeven,
    ),
    Daad(
        "terugkoppelen",
        "De melder hoort terug",
        "Bewaren",
        "melding/daad/terugkoppelen.html",
        schemas.AntwoordFormulier,
        _antwoord,
        _doe_terugkoppelen,
        kan_later=True,
    ),
    Daad(
        "rechten",
        "Rechten verteld",
        "Bewaren",
        "melding/daad/rechten.html",
        schemas.RechtenFormulier,
        _rechten,
        _doe_rechten,
        kan_later=True,
    ),
    Daad(
        "informeren",
        "Weet de inwoner ervan?",
        "Bewaren",
        "melding/daad/informeren.html",
        schemas.InformeerFormulier,
        _vandaag,
        _doe_informeren,
        kan_later=True,
        alleen_signaal=True,
    ),
)
DADEN: dict[str, Daad] = {daad.stap: daad for daad in _ALLE}
