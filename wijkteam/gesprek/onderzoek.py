"""Afterwards: what is still open gets an answer, or a reason why it does not matter here."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.errors import AntwoordOfReden, IsAlBesproken
from wijkteam.gesprek.leefgebied import eis_zichtbaar, find_of_begin_deel
from wijkteam.gesprek.models import Gesprekdeel, Onderzoeksantwoord
from wijkteam.gesprek.schrijven import begin_schrijven, noteer_bijgewerkt
from wijkteam.kern.db import eis_versie
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied, Onderzoeksdeel


@dataclass(frozen=True)
class Onderzoekstekst:
    """What a form says about one of a–g, and the version it was opened with (0: nobody wrote there yet)."""

    onderdeel: Onderzoeksdeel
    gezien: int
    antwoord: str | None = None
    niet_aan_de_orde: str | None = None


@dataclass(frozen=True)
class Overslaan:
    """Why a leefgebied does not matter here; without a reason it is open again."""

    leefgebied: Leefgebied
    gezien: int
    reden: str | None


def beantwoord(
    session: Session, casus: Casus, gesprek_id: UUID, invoer: Onderzoekstekst, *, door: Medewerker
) -> Onderzoeksantwoord:
    """Answer one part of the onderzoek, or say why it does not matter here; both empty opens it again.

    Raises `AntwoordOfReden`, `VersieIsVerouderd`, `GesprekIsAfgerond` and `CasusIsAfgesloten`.
    """
    if invoer.antwoord and invoer.niet_aan_de_orde:
        raise AntwoordOfReden(f"reden-{invoer.onderdeel}")
    gesprek = begin_schrijven(session, casus, gesprek_id)
    rij = queries.find_antwoord(session, gesprek.id, invoer.onderdeel) or Onderzoeksantwoord(
        casus_id=casus.id, gesprek_id=gesprek.id, onderdeel=invoer.onderdeel, versie=0
    )
    velden = [
        naam for naam in ("antwoord", "niet_aan_de_orde") if getattr(rij, naam) != getattr(invoer, naam)
    ]
    if velden:
        eis_versie(rij, invoer.gezien, **_huidige_tekst(rij))
        rij.antwoord, rij.niet_aan_de_orde = invoer.antwoord, invoer.niet_aan_de_orde
        session.add(rij)
        noteer_bijgewerkt(session, rij, [f"onderzoek {invoer.onderdeel}", *velden], door)
    return rij


def sla_leefgebied_over(
    session: Session, casus: Casus, gesprek_id: UUID, invoer: Overslaan, *, door: Medewerker
) -> Gesprekdeel:
    """Say why a leefgebied does not matter here. Raises `IsAlBesproken`, and as `schrijf_leefgebied`."""
    eis_zichtbaar(session, casus, invoer.leefgebied, door)
    gesprek = begin_schrijven(session, casus, gesprek_id)
    deel = find_of_begin_deel(session, gesprek, invoer.leefgebied)
    veld = f"reden-{invoer.leefgebied}"
    if deel.zinnen and invoer.reden:
        raise IsAlBesproken(veld)
    if deel.niet_aan_de_orde != invoer.reden:
        eis_versie(deel, invoer.gezien, **{veld: deel.niet_aan_de_orde or ""})
        deel.niet_aan_de_orde = invoer.reden
        session.add(deel)
        noteer_bijgewerkt(session, deel, ["niet_aan_de_orde"], door)
    return deel


def _huidige_tekst(rij: Onderzoeksantwoord) -> dict[str, str]:
    return {
        f"antwoord-{rij.onderdeel}": rij.antwoord or "",
        f"reden-{rij.onderdeel}": rij.niet_aan_de_orde or "",
    }
