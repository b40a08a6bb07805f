"""Who sat at the table: people of the huishouden, of its network, and others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.errors import NietUitDeLijst
from wijkteam.gesprek.models import Aanwezige, Aanwezigheid, Gesprek
from wijkteam.huishouden.models import Persoon
from wijkteam.wet.kringen import Kring

_UIT_KRING = {
    Kring.EIGEN_KRACHT: Aanwezigheid.FAMILIE,
    Kring.NABIJE_OMGEVING: Aanwezigheid.FAMILIE,
    Kring.INFORMELE_NETWERKEN: Aanwezigheid.VRIEND,
    Kring.VRIJWILLIGE_ONDERSTEUNING: Aanwezigheid.VRIJWILLIGER,
    Kring.GEMEENTE: Aanwezigheid.GEMEENTE,
    Kring.PROFESSIONALS: Aanwezigheid.PROFESSIONAL,
}


@dataclass(frozen=True)
class Gast:
    """Somebody who is not of the huishouden."""

    naam: str
    hoedanigheid: Aanwezigheid
    bijzonderheid: str | None = None


@dataclass(frozen=True)
class Gezelschap:
    """Who is said to be there. People of the huishouden and contacts of its network go by id, with a remark each."""

    leden: Mapping[UUID, str | None] = field(default_factory=dict)
    contacten: Mapping[UUID, str | None] = field(default_factory=dict)
    gasten: Sequence[Gast] = ()


@dataclass(frozen=True)
class Plek:
    """One place at the table. `persoon` is who was looked up for it, if anybody."""

    persoon_id: UUID | None
    naam: str
    hoedanigheid: Aanwezigheid
    bijzonderheid: str | None
    persoon: Persoon | None = field(default=None, compare=False)

    @classmethod
    def van(cls, aanwezige: Aanwezige) -> Self:
        return cls(aanwezige.persoon_id, aanwezige.naam, aanwezige.hoedanigheid, aanwezige.bijzonderheid)

    @property
    def tekst(self) -> str:
        """`Anja Mulder (zus van Els)`."""
        return f"{self.naam} ({self.bijzonderheid})" if self.bijzonderheid else self.naam


def lees_plekken(
    session: Session, casus: Casus, gezelschap: Gezelschap, aanwezigen: Sequence[Aanwezige] = ()
) -> list[Plek]:
    """The places at the table: the huishouden first, then the others. Raises `NietUitDeLijst`.

    Whoever of the huishouden was written down before keeps the name and hoedanigheid of then, also after moving out.
    """
    return [
        *_leden(session, casus, gezelschap.leden, aanwezigen),
        *(Plek(None, gast.naam, gast.hoedanigheid, gast.bijzonderheid) for gast in gezelschap.gasten),
        *_contacten(session, casus, gezelschap.contacten),
    ]


def zet_aan_tafel(
    session: Session, gesprek: Gesprek, aanwezigen: Sequence[Aanwezige], plekken: Sequence[Plek]
) -> None:
    """Make the rows say what the places say. Who was there keeps their row; who was not goes."""
    leden = {a.persoon_id: a for a in aanwezigen if a.persoon_id is not None}
    gasten = [a for a in aanwezigen if a.persoon_id is None]
    for plek in plekken:
        if plek.persoon_id is not None:
            _zet(session, gesprek, leden.pop(plek.persoon_id, None), plek)
    for vertrokken in leden.values():
        session.delete(vertrokken)
    for gast, plek_of_niets in zip_longest(gasten, [p for p in plekken if p.persoon_id is None]):
        if plek_of_niets is None:
            session.delete(gast)
        else:
            _zet(session, gesprek, gast, plek_of_niets)


def _zet(session: Session, gesprek: Gesprek, aanwezige: Aanwezige | None, plek: Plek) -> None:
    if aanwezige is None:
        aanwezige = Aanwezige(
            casus_id=gesprek.casus_id, gesprek=gesprek, persoon_id=plek.persoon_id, persoon=plek.persoon
        )
        session.add(aanwezige)
    aanwezige.naam = plek.naam
    aanwezige.hoedanigheid = plek.hoedanigheid
    aanwezige.bijzonderheid = plek.bijzonderheid


def _leden(
    session: Session, casus: Casus, gekozen: Mapping[UUID, str | None], aanwezigen: Sequence[Aanwezige]
) -> Iterator[Plek]:
    mogelijk = {a.persoon_id: Plek.van(a) for a in aanwezigen if a.persoon_id is not None}
    for wie in queries.list_huisgenoten(session, casus) if gekozen else ():
        als = Aanwezigheid.MANTELZORGER if wie.is_mantelzorger else Aanwezigheid.BEWONER
        mogelijk.setdefault(wie.id, Plek(wie.id, wie.naam, als, None, wie.persoon))
    if gekozen.keys() - mogelijk.keys():
        raise NietUitDeLijst("leden")
    for persoon_id, plek in mogelijk.items():
        if persoon_id in gekozen:
            yield replace(plek, bijzonderheid=gekozen[persoon_id])


def _contacten(session: Session, casus: Casus, gekozen: Mapping[UUID, str | None]) -> Iterator[Plek]:
    contacten = queries.list_netwerk(session, casus) if gekozen else []
    if gekozen.keys() - {contact.id for contact in contacten}:
        raise NietUitDeLijst("contacten")
    for contact in contacten:
        if contact.id in gekozen:
            yield Plek(None, contact.naam, _UIT_KRING[contact.kring], gekozen[contact.id] or contact.relatie)
