"""Who can carry an actie: the people who are there, each with the ring on which they stand, closest first."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus, TeamHoedanigheid, Teamlid
from wijkteam.casus.queries import list_huishoudleden, list_team_nu
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.huishouden.queries import list_contacten
from wijkteam.plan.errors import OnbekendeUitvoerder
from wijkteam.plan.models import Actie, Eigenaar
from wijkteam.wet.kringen import Kring


class Plek(StrEnum):
    """Where somebody was found. The value begins what the form sends."""

    THUIS = "lid"
    NETWERK = "contact"
    TEAM = "team"

    @property
    def label(self) -> str:
        """The heading above them in a list."""
        return {"lid": "Thuis", "contact": "Uit het netwerk", "team": "Uit het team"}[self.value]

    @property
    def kolom(self) -> str:
        """The column of an actie that points at them."""
        return {"lid": "huishoudlid_id", "contact": "contact_id", "team": "teamlid_id"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitvoerder:
    """Who carries an actie. `plek` and `id` are empty for a name that was typed."""

    naam: str
    eigenaar: Eigenaar
    kring: Kring
    organisatie: str = ""
    plek: Plek | None = None
    id: UUID | None = None

    @property
    def sleutel(self) -> str:
        """What the form sends for this person; empty for a name that was typed."""
        return f"{self.plek}:{self.id}" if self.plek else ""

    @property
    def velden(self) -> dict[str, object]:
        """Everything about this person that stands in the row of an actie."""
        return {
            "wie": self.naam,
            "eigenaar": self.eigenaar,
            "kring": self.kring,
            "organisatie": self.organisatie,
            **{plek.kolom: self.id if plek is self.plek else None for plek in Plek},
        }


def uitvoerder_van(actie: Actie) -> Uitvoerder:
    """Who carries this actie, as was agreed."""
    plek = next((plek for plek in Plek if getattr(actie, plek.kolom) is not None), None)
    return Uitvoerder(
        naam=actie.wie,
        eigenaar=actie.eigenaar,
        kring=actie.kring,
        organisatie=actie.organisatie,
        plek=plek,
        id=getattr(actie, plek.kolom) if plek else None,
    )


def list_uitvoerders(session: Session, casus: Casus) -> Sequence[Uitvoerder]:
    """Everybody who is there now: at home, in the network, in the team. Nobody stands in it twice. Three queries."""
    leden = list_huishoudleden(session, casus)
    thuis = {lid.persoon_id for lid in leden}
    return [*_thuis(leden), *_uit_netwerk(session, casus), *_uit_team(session, casus, behalve=thuis)]


def get_uitvoerder(session: Session, casus: Casus, sleutel: str) -> Uitvoerder:
    """The person whom the form offered under this key. Raises `OnbekendeUitvoerder`. One query."""
    plek = sleutel.partition(":")[0]
    if plek == Plek.THUIS:
        mensen = _thuis(list_huishoudleden(session, casus))
    elif plek == Plek.NETWERK:
        mensen = _uit_netwerk(session, casus)
    else:
        mensen = _uit_team(session, casus)
    for iemand in mensen:
        if iemand.sleutel == sleutel:
            return iemand
    raise OnbekendeUitvoerder


def kring_van_teamlid(teamlid: Teamlid, huisgenoten: Collection[UUID]) -> Kring:
    """On which ring somebody of the team stands; a colleague with an account belongs to the wijkteam, ring 5."""
    if teamlid.hoedanigheid is TeamHoedanigheid.BEWONER:
        return Kring.EIGEN_KRACHT if teamlid.persoon_id in huisgenoten else Kring.INFORMELE_NETWERKEN
    if teamlid.hoedanigheid is TeamHoedanigheid.VRIJWILLIGER:
        return Kring.VRIJWILLIGE_ONDERSTEUNING
    if teamlid.hoedanigheid is TeamHoedanigheid.GEMEENTE or teamlid.medewerker_id is not None:
        return Kring.GEMEENTE
    return Kring.PROFESSIONALS


def _thuis(leden: Sequence[Huishoudlid]) -> list[Uitvoerder]:
    """By first name, or by the whole name when two share a first name."""
    aantal = Counter(lid.persoon.roepnaam.casefold() for lid in leden)
    return [
        Uitvoerder(
            naam=p.roepnaam if aantal[p.roepnaam.casefold()] == 1 else p.naam,
            eigenaar=Eigenaar.BEWONER,
            kring=Kring.EIGEN_KRACHT,
            plek=Plek.THUIS,
            id=lid.id,
        )
        for lid, p in ((lid, lid.persoon) for lid in leden)
    ]


def _uit_netwerk(session: Session, casus: Casus) -> list[Uitvoerder]:
    contacten = [contact for contact in list_contacten(session, casus.huishouden_id) if contact.tot is None]
    return [
        Uitvoerder(naam=c.naam, eigenaar=_eigenaar(c.kring), kring=c.kring, plek=Plek.NETWERK, id=c.id)
        for c in contacten
    ]


def _uit_team(session: Session, casus: Casus, *, behalve: Collection[UUID] = ()) -> list[Uitvoerder]:
    team = [lid for lid in list_team_nu(session, casus.id) if lid.persoon_id not in behalve]
    mensen = [
        Uitvoerder(
            naam=lid.naam,
            eigenaar=_eigenaar(kring_van_teamlid(lid, ())),
            kring=kring_van_teamlid(lid, ()),
            organisatie=lid.organisatie or "",
            plek=Plek.TEAM,
            id=lid.id,
        )
        for lid in team
    ]
    return sorted(mensen, key=lambda wie: wie.kring)


def _eigenaar(kring: Kring) -> Eigenaar:
    """What kind of person somebody on this ring is."""
    if kring is Kring.VRIJWILLIGE_ONDERSTEUNING:
        return Eigenaar.VRIJWILLIGER
    return Eigenaar.PROFESSIONAL if kring.vraagt_motivering else Eigenaar.NETWERK
