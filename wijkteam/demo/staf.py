"""A fictional staff: three wijkteams and one account per role, with a word about what each sees."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijkteam.gebied.inlezen import laad_gebied, voorbeeldbestand
from wijkteam.gebied.models import Buurt, Gemeente, Wijk
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Medewerker, Rol, Werkgebied, Wijkteam
from wijkteam.toegang.service import maak_account

WACHTWOORD = "zes kringen rond de tafel"
SINDS = date(2024, 1, 1)
TEAMS = {
    "Wijkteam Doorwerth": ("Doorwerth", "Heveadorp", "Wolfheze"),
    "Wijkteam Renkum": ("Renkum", "Heelsum"),
    "Wijkteam Oosterbeek": ("Oosterbeek",),
}


@dataclass(frozen=True)
class Collega:
    """Somebody of the demo staff. `ziet` is told to whoever tries the program."""

    naam: str
    gebruikersnaam: str
    rol: Rol
    team: str | None = None
    expertise: Expertise | None = None
    ziet: str = ""


STAF = (
    Collega(
        "Marijke Bos",
        "marijke",
        Rol.WIJKTEAMLID,
        "Wijkteam Doorwerth",
        Expertise.VERSTANDELIJKE_BEPERKING,
        "haar eigen casussen, waaronder de familie De Vries, met alles erin",
    ),
    Collega(
        "Bas Kuiper",
        "bas",
        Rol.CONSULENT,
        "Wijkteam Doorwerth",
        Expertise.MANTELZORG,
        "de casussen waar hij bij betrokken is, met alles erin",
    ),
    Collega(
        "Tineke Visser",
        "tineke",
        Rol.TEAMLEIDER,
        "Wijkteam Doorwerth",
        None,
        "hoeveel casussen het team heeft en bij wie, zonder namen en inhoud",
    ),
    Collega(
        "Rachid Amrani",
        "rachid",
        Rol.REGIEVOERDER,
        None,
        None,
        "wijkteams, werkgebied en gezochte expertise; geen casus",
    ),
    Collega(
        "Petra de Wit",
        "petra",
        Rol.PRIVACYFUNCTIONARIS,
        None,
        None,
        "wie wanneer in welk dossier keek; geen inhoud",
    ),
    Collega("Beheer Demo", "beheer", Rol.BEHEERDER, None, None, "accounts, teams en gebied; geen casus"),
    Collega("Fatma Yıldız", "fatma", Rol.WIJKTEAMLID, "Wijkteam Doorwerth", Expertise.WERK),
    Collega("Łukasz Nowak", "lukasz", Rol.WIJKTEAMLID, "Wijkteam Renkum", Expertise.SCHULDEN),
    Collega("Joke van Dam", "joke", Rol.CONSULENT, "Wijkteam Renkum", Expertise.OUDEREN),
    Collega("Sven Hoekstra", "sven", Rol.WIJKTEAMLID, "Wijkteam Oosterbeek", Expertise.OPVOEDEN),
    Collega("Aicha Bouzid", "aicha", Rol.CONSULENT, "Wijkteam Oosterbeek", Expertise.GGZ),
)


def maak_staf(session: Session) -> dict[str, Medewerker]:
    """Areas, teams, people and their accounts; by login name."""
    laad_gebied(session, voorbeeldbestand())
    session.flush()
    gemeente = session.scalars(select(Gemeente).where(Gemeente.code == "GM0274")).one()
    teams = {naam: _team(session, naam, gemeente, wijken) for naam, wijken in TEAMS.items()}
    return {collega.gebruikersnaam: _collega(session, collega, teams) for collega in STAF}


def _team(session: Session, naam: str, gemeente: Gemeente, wijken: tuple[str, ...]) -> Wijkteam:
    team = Wijkteam(naam=naam, telefoon="026-0000000", gemeente_id=gemeente.id)
    session.add(team)
    session.flush()
    buurten = session.scalars(select(Buurt).join(Buurt.wijk).where(Wijk.naam.in_(wijken))).all()
    session.add_all(Werkgebied(wijkteam_id=team.id, buurt_id=buurt.id) for buurt in buurten)
    return team


def _collega(session: Session, collega: Collega, teams: dict[str, Wijkteam]) -> Medewerker:
    medewerker = Medewerker(
        naam=collega.naam, telefoon="026-0000000" if collega.team else None, expertise=collega.expertise
    )
    session.add(medewerker)
    session.flush()
    session.add(
        Aanstelling(
            medewerker_id=medewerker.id,
            wijkteam_id=teams[collega.team].id if collega.team else None,
            rol=collega.rol,
            van=SINDS,
        )
    )
    maak_account(
        session, medewerker, gebruikersnaam=collega.gebruikersnaam, woord=WACHTWOORD, tijdelijk=False
    )
    return medewerker
