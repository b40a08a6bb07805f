"""Who may stand twice: the list, two people side by side, and saying that they are not the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Persoon
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker
from wijkteam.zoeken import dubbelqueries
from wijkteam.zoeken.models import NietDezelfde, Samenvoeging
from wijkteam.zoeken.queries import Woning
from wijkteam.zoeken.samenvoegen import VELDEN
from wijkteam.zoeken.service import Bladzijde, Gevonden, lees_blad, verrijk


@dataclass(frozen=True)
class Paar:
    """Two people who may be one."""

    een: Gevonden
    ander: Gevonden


@dataclass(frozen=True)
class Kant:
    """One of the two on the page where they stand side by side."""

    persoon: Persoon
    woningen: Sequence[Woning]
    hangt_eraan: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class Veldkeuze:
    """One field of both; nothing to choose when they say the same."""

    naam: str
    label: str
    een: str
    ander: str
    is_gelijk: bool


def list_dubbelen(session: Session, pagina: int) -> Bladzijde[Paar]:
    """Pairs of people whom the viewer sees, born on the same day and with names that sound alike; 25 at a time."""
    rijen, nummer, totaal = lees_blad(session, dubbelqueries.vraag_paren(), pagina)
    personen = dubbelqueries.list_personen(session, {id_ for rij in rijen for id_ in rij})
    gevonden = {een.persoon.id: een for een in verrijk(session, list(personen.values()))}
    paren = [Paar(gevonden[rij.een], gevonden[rij.ander]) for rij in rijen]
    return Bladzijde(paren, nummer, totaal)


def get_kanten(session: Session, een: UUID, ander: UUID) -> tuple[Kant, Kant]:
    """Both people with what hangs on them, as far as the viewer sees.

    Raises `NietGevonden` unless both are visible, are two, and none was merged away.
    """
    personen = dubbelqueries.list_personen(session, {een, ander})
    if len(personen) < 2 or any(p.samengevoegd_met_id is not None for p in personen.values()):
        raise NietGevonden
    gevonden = {rij.persoon.id: rij.woningen for rij in verrijk(session, list(personen.values()))}
    hangt = dubbelqueries.count_wat_hangt_aan(session, list(personen))
    links, rechts = (Kant(personen[id_], gevonden[id_], hangt.get(id_, ())) for id_ in (een, ander))
    return links, rechts


def list_veldkeuzes(een: Persoon, ander: Persoon) -> list[Veldkeuze]:
    """Every field of a person, both values as text."""
    return [
        Veldkeuze(
            veld,
            veld.capitalize(),
            _als_tekst(getattr(een, veld)),
            _als_tekst(getattr(ander, veld)),
            getattr(een, veld) == getattr(ander, veld),
        )
        for veld in VELDEN
    ]


def noteer_niet_dezelfde(session: Session, een: UUID, ander: UUID, *, door: Medewerker) -> NietDezelfde:
    """These two look alike and are not the same. Raises `NietGevonden` unless both are visible."""
    eerste, tweede = sorted((een, ander))
    links, _ = get_kanten(session, eerste, tweede)
    rij = NietDezelfde(persoon_id=eerste, persoon=links.persoon, ander_id=tweede, door_id=door.id, op=nu())
    session.add(rij)
    casus_id = links.woningen[0].casus_id if links.woningen else None
    noteer(session, Handeling.PERSONEN_NIET_DEZELFDE, casus_id=casus_id, door=door, over=links.persoon)
    return rij


def list_samenvoegingen(session: Session, pagina: int) -> Bladzijde[Samenvoeging]:
    """What was merged and can still be undone, the last first; 25 at a time."""
    rijen, nummer, totaal = lees_blad(session, dubbelqueries.vraag_samenvoegingen(), pagina)
    return Bladzijde([rij[0] for rij in rijen], nummer, totaal)


def _als_tekst(waarde: Any) -> str:
    return getattr(waarde, "tekst", None) or str(waarde or "")
