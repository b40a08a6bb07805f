"""Who has a say about the plan, by their age on the day of the act (domein.md §6.6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.casus.queries import list_betrokkenen, list_huishoudleden
from wijkteam.huishouden.models import Huishoudlid, Persoon
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.inhoud import Uitspraak
from wijkteam.wet.leeftijden import Grens, Leeftijd, get_leeftijdsgrens, leeftijd_op


def list_meebeslissers(
    leden: Iterable[Huishoudlid], betrokkenen: Iterable[Betrokkene]
) -> tuple[Uitspraak, ...]:
    """Members and cliënten who are 12 today or may be, in their order, before they said anything.

    Somebody whose age nobody knows has a say.
    """
    personen = {lid.persoon.id: lid.persoon for lid in leden}
    personen |= {b.persoon.id: b.persoon for b in betrokkenen if b.is_client}
    return tuple(
        Uitspraak(persoon_id=persoon.id, naam=persoon.naam, minderjarig=_minderjarig(persoon))
        for persoon in personen.values()
        if _kan_zijn(persoon, Grens.MEEBESLISSEN)
    )


def list_te_jong(leden: Iterable[Huishoudlid]) -> list[str]:
    """Who lives there and is certainly not 12 yet, with their age: whoever has gezag decides for them."""
    mensen = [(lid.persoon, leeftijd_van(lid.persoon)) for lid in leden]
    return [
        f"{wie.roepnaam} ({leeftijd.tekst})"
        for wie, leeftijd in mensen
        if leeftijd is not None and not _kan_zijn(wie, Grens.MEEBESLISSEN)
    ]


def leeftijd_van(persoon: Persoon) -> Leeftijd | None:
    """The age today, when anything is known about it."""
    return leeftijd_op(persoon.geboortedatum, vandaag()) if persoon.geboortedatum else None


def _minderjarig(persoon: Persoon) -> str:
    """The age in words of somebody who is certainly not an adult; empty for everybody else."""
    leeftijd = leeftijd_van(persoon)
    return "" if leeftijd is None or _kan_zijn(persoon, Grens.MEERDERJARIG) else f"{leeftijd.tekst} jaar"


def _kan_zijn(persoon: Persoon, grens: Grens) -> bool:
    leeftijd = leeftijd_van(persoon)
    return leeftijd is None or leeftijd.kan_minstens_zijn(get_leeftijdsgrens(grens, vandaag()).leeftijd)


@dataclass(frozen=True)
class Mensen:
    """Who lives in the huishouden and who is concerned in the casus, read once for a whole act."""

    leden: Sequence[Huishoudlid]
    betrokkenen: Sequence[Betrokkene]

    @property
    def personen(self) -> list[Persoon]:
        """Everybody once, members first."""
        alle = [*(lid.persoon for lid in self.leden), *(rij.persoon for rij in self.betrokkenen)]
        return list({persoon.id: persoon for persoon in alle}.values())

    @property
    def meebeslissers(self) -> tuple[Uitspraak, ...]:
        """Who of them has a say about the plan."""
        return list_meebeslissers(self.leden, self.betrokkenen)


def lees_mensen(session: Session, casus: Casus) -> Mensen:
    """The people of this casus as they are now, in two queries."""
    return Mensen(list_huishoudleden(session, casus), list_betrokkenen(session, casus.id))
