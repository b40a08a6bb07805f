"""The form that asks who will be there, as its template needs it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from wijkteam.gesprek.huisgenoten import Huisgenoot
from wijkteam.gesprek.models import Aanwezige, Aanwezigheid
from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.kern.formulier import Formulierstand

LEGE_REGELS = 2
MEESTE_GASTEN = 100


@dataclass(frozen=True)
class Naamkaartje:
    """Somebody who can be ticked, with a remark."""

    id: UUID
    naam: str
    is_aanwezig: bool = False
    bijzonderheid: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Gastregel:
    """A line for somebody else; an empty one invites."""

    veld: str
    naam: str = ""
    hoedanigheid: str = ""
    bijzonderheid: str = ""


@dataclass(frozen=True)
class Tafelschikking:
    """Everybody who may be there: the huishouden, its network as far as not written down yet, and others."""

    leden: Sequence[Naamkaartje]
    contacten: Sequence[Naamkaartje]
    gasten: Sequence[Gastregel]
    hoedanigheden: Sequence[tuple[str, str]] = tuple((a.value, a.label) for a in Aanwezigheid)

    @classmethod
    def dek(
        cls,
        huisgenoten: Iterable[Huisgenoot],
        netwerk: Iterable[Netwerkcontact],
        aanwezigen: Sequence[Aanwezige],
        stand: Formulierstand,
    ) -> Self:
        """Lay the table for a talk: new when nobody was written down yet."""
        gasten = [a for a in aanwezigen if a.persoon_id is None]
        namen = {gast.naam for gast in gasten}
        return cls(
            leden=_kaartjes(huisgenoten, aanwezigen),
            contacten=[Naamkaartje(c.id, c.naam, hint=c.relatie) for c in netwerk if c.naam not in namen],
            gasten=_gastregels(gasten, stand),
        )


def _kaartjes(huisgenoten: Iterable[Huisgenoot], aanwezigen: Sequence[Aanwezige]) -> list[Naamkaartje]:
    kaartjes = {wie.id: Naamkaartje(wie.id, wie.naam) for wie in huisgenoten}
    for a in aanwezigen:
        if a.persoon_id is not None:
            kaartjes[a.persoon_id] = Naamkaartje(
                a.persoon_id, a.naam, is_aanwezig=True, bijzonderheid=a.bijzonderheid or ""
            )
    return list(kaartjes.values())


def _gastregels(gasten: Sequence[Aanwezige], stand: Formulierstand) -> list[Gastregel]:
    regels = [
        Gastregel(f"gast-{nummer}", a.naam, a.hoedanigheid.value, a.bijzonderheid or "")
        for nummer, a in enumerate(gasten)
    ]
    gestuurd = max((n for n in range(MEESTE_GASTEN) if f"gast-{n}-naam" in (stand.invoer or {})), default=-1)
    totaal = max(len(regels) + LEGE_REGELS, gestuurd + 1)
    return [*regels, *(Gastregel(f"gast-{nummer}") for nummer in range(len(regels), totaal))]
