"""Searching: over what the viewer may see and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.kern.datum import Geboortedatum
from wijkteam.zoeken import queries
from wijkteam.zoeken.gelijkend import vraag_gelijkenden
from wijkteam.zoeken.queries import Woning
from wijkteam.zoeken.vraag import Zoekvraag

PER_BLADZIJDE = 25
MEESTE_GELIJKENDEN = 5

R = TypeVar("R")


@dataclass(frozen=True)
class Bladzijde(Generic[R]):
    """One page of what was found; a page past the end is the last one."""

    regels: Sequence[R] = ()
    nummer: int = 1
    totaal: int = 0

    @property
    def paginas(self) -> int:
        return max(1, -(-self.totaal // PER_BLADZIJDE))


@dataclass(frozen=True)
class Gevonden:
    """Somebody who was found, and where they belong."""

    persoon: Persoon
    woningen: Sequence[Woning] = ()


@dataclass(frozen=True)
class Gevondenhuis:
    """A huishouden that was found, and its casussen."""

    huishouden: Huishouden
    casussen: Sequence[Casus] = ()


@dataclass(frozen=True)
class Uitslag:
    """Everything that fits the question."""

    casus: Casus | None = None
    personen: Bladzijde[Gevonden] = field(default_factory=Bladzijde)
    huishoudens: Bladzijde[Gevondenhuis] = field(default_factory=Bladzijde)

    @property
    def is_leeg(self) -> bool:
        return self.casus is None and not self.personen.totaal and not self.huishoudens.totaal

    @property
    def nummer(self) -> int:
        return max(self.personen.nummer, self.huishoudens.nummer)

    @property
    def paginas(self) -> int:
        return max(self.personen.paginas, self.huishoudens.paginas)


@dataclass(frozen=True)
class Gelijkende:
    """Somebody who may be the same as whom somebody is about to add."""

    persoon: Persoon
    woning: Woning | None


def zoek(session: Session, vraag: Zoekvraag, pagina: int = 1) -> Uitslag:
    """What the viewer may see of what fits: a casus by its number, persons, huishoudens; 25 of each at a time."""
    if vraag.is_leeg:
        return Uitslag()
    zoekt_persoon = vraag.woorden or vraag.geboren or vraag.adres
    zoekt_huis = not vraag.geboren and (vraag.woorden or vraag.adres or vraag.huishoudnummer)
    return Uitslag(
        queries.find_casus_met_nummer(session, vraag.casusnummer) if vraag.casusnummer else None,
        _personen(session, vraag, pagina) if zoekt_persoon and not vraag.huishoudnummer else Bladzijde(),
        _huishoudens(session, vraag, pagina) if zoekt_huis else Bladzijde(),
    )


def zoek_gelijkenden(
    session: Session,
    *,
    roepnaam: str | None,
    achternaam: str | None,
    geboortedatum: Geboortedatum | None = None,
    postcode: str | None = None,
) -> Sequence[Gelijkende]:
    """At most five people who may be meant, the likeliest first; of the viewer's own dossiers. Two queries.

    Alike are: both names; one name and the birth date; or the surname at that postcode.
    """
    vragen = vraag_gelijkenden(roepnaam or "", achternaam or "", geboortedatum, postcode)
    if vragen is None:
        return []
    personen = session.scalars(vragen.limit(MEESTE_GELIJKENDEN)).all()
    woningen = _per_persoon(session, personen)
    return [Gelijkende(persoon, next(iter(woningen.get(persoon.id, ())), None)) for persoon in personen]


def lees_blad(session: Session, vragen: Any, pagina: int) -> tuple[Sequence[Any], int, int]:
    """The rows of one page, which page that is, and how many there are in all."""
    totaal = queries.tel(session, vragen)
    nummer = min(max(pagina, 1), max(1, -(-totaal // PER_BLADZIJDE)))
    rijen = session.execute(vragen.offset((nummer - 1) * PER_BLADZIJDE).limit(PER_BLADZIJDE)).all()
    return rijen, nummer, totaal


def verrijk(session: Session, personen: Sequence[Persoon]) -> list[Gevonden]:
    """These people with where they belong, in one query."""
    woningen = _per_persoon(session, personen)
    return [Gevonden(persoon, woningen.get(persoon.id, ())) for persoon in personen]


def _personen(session: Session, vraag: Zoekvraag, pagina: int) -> Bladzijde[Gevonden]:
    rijen, nummer, totaal = lees_blad(session, queries.vraag_personen(vraag), pagina)
    return Bladzijde(verrijk(session, [rij[0] for rij in rijen]), nummer, totaal)


def _huishoudens(session: Session, vraag: Zoekvraag, pagina: int) -> Bladzijde[Gevondenhuis]:
    rijen, nummer, totaal = lees_blad(session, queries.vraag_huishoudens(vraag), pagina)
    huishoudens = [rij[0] for rij in rijen]
    per_huis: dict[UUID, list[Casus]] = {}
    for casus in queries.list_casussen_van(session, [huis.id for huis in huishoudens]):
        per_huis.setdefault(casus.huishouden_id, []).append(casus)
    regels = [Gevondenhuis(huis, per_huis.get(huis.id, ())) for huis in huishoudens]
    return Bladzijde(regels, nummer, totaal)


def _per_persoon(session: Session, personen: Sequence[Persoon]) -> dict[UUID, list[Woning]]:
    uit: dict[UUID, list[Woning]] = {}
    for woning in queries.list_woningen(session, [persoon.id for persoon in personen]):
        uit.setdefault(woning.persoon_id, []).append(woning)
    return uit
