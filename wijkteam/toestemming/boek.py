"""The answers of a casus as plain values, and what they allow on one day. No database: the rule stands on this page.

- The last answer that covers something decides. A refusal, a withdrawal and an end date all mean: not shared.
- The day on which it was said counts, not the day on which it was typed: a yes on paper that is entered late does not
  go before a no, or a withdrawal, of a later day.
- An answer counts on a day when everybody who decides on *that* day gave it. Somebody who turned 12 is asked again,
  because their own yes is missing; a yes that somebody gave at 14 with their parents still counts at 16.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from wijkteam.kern.datum import Geboortedatum
from wijkteam.toestemming.models import Geverrol, Inhoudsoort, Ontvangersoort
from wijkteam.wet.leeftijden import Leeftijd, leeftijd_op, wie_beslist


@dataclass(frozen=True, slots=True)
class Gezaghouder:
    """Who has gezag over somebody, from when to when (the last day not included)."""

    sleutel: str
    naam: str
    van: date
    tot: date | None = None

    def geldt_op(self, dag: date) -> bool:
        """Whether it held on that day."""
        return self.van <= dag and (self.tot is None or dag < self.tot)


@dataclass(frozen=True, slots=True)
class Beslisser:
    """Somebody who has to agree."""

    sleutel: str
    naam: str
    rol: Geverrol


@dataclass(frozen=True, slots=True)
class Mens:
    """What decides about whose yes is needed: the birth date, and who has or had gezag."""

    persoon_id: UUID
    naam: str
    roepnaam: str
    geboortedatum: Geboortedatum | None = None
    gezag: tuple[Gezaghouder, ...] = ()

    def leeftijd_op(self, dag: date) -> Leeftijd | None:
        """The age on that day, when anything is known about it."""
        if self.geboortedatum is None or self.geboortedatum.vroegste > dag:
            return None
        return leeftijd_op(self.geboortedatum, dag)

    def beslissers_op(self, dag: date) -> tuple[Beslisser, ...]:
        """Everybody who has to agree on that day; empty when nobody can, because no gezag is known."""
        wie = wie_beslist(self.leeftijd_op(dag), dag)
        houders = [houder for houder in self.gezag if houder.geldt_op(dag)]
        if wie.gezag and not houders:
            return ()
        zelf = [Beslisser(str(self.persoon_id), self.naam, Geverrol.ZELF)] if wie.zelf else []
        gezag = [Beslisser(h.sleutel, h.naam, Geverrol.GEZAG) for h in houders] if wie.gezag else []
        return (*zelf, *gezag)


@dataclass(frozen=True, slots=True)
class Ontvangend:
    """With whom something would be shared: the huishouden, or the organisation with this name."""

    soort: Ontvangersoort
    organisatie: str = ""

    @property
    def sleutel(self) -> str:
        """The same for every way in which the name is spelled."""
        return " ".join(self.organisatie.casefold().split())


HUISHOUDEN = Ontvangend(Ontvangersoort.HUISHOUDEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Antwoord:
    """One answer as it was recorded."""

    persoon_id: UUID
    inhoud: Inhoudsoort
    ontvanger: Ontvangend
    is_gegeven: bool
    van: date
    tot_en_met: date | None = None
    ingetrokken_op: date | None = None
    gevers: frozenset[tuple[Geverrol, str]] = frozenset()
    delen: frozenset[UUID] = frozenset()

    def dekt(self, ontvanger: Ontvangend, inhoud: Inhoudsoort, delen: frozenset[UUID]) -> bool:
        """Whether this answer is about sharing this with them; all doelen and acties cover each of them."""
        if (self.ontvanger.soort, self.ontvanger.sleutel) != (ontvanger.soort, ontvanger.sleutel):
            return False
        if inhoud is Inhoudsoort.AFSPRAKEN and self.inhoud is Inhoudsoort.PLAN:
            return True
        return self.inhoud is inhoud and (not inhoud.is_per_deel or bool(delen & self.delen))

    def loopt_op(self, dag: date) -> bool:
        """Whether it was a yes that had neither ended nor been withdrawn on that day."""
        return (
            self.is_gegeven
            and (self.tot_en_met is None or dag <= self.tot_en_met)
            and (self.ingetrokken_op is None or dag < self.ingetrokken_op)
        )

    def werd_ingetrokken_na(self, dag: date, op: date) -> bool:
        """Whether it was withdrawn after the one day and not after the other."""
        return self.ingetrokken_op is not None and dag < self.ingetrokken_op <= op

    def is_van(self, beslissers: Iterable[Beslisser]) -> bool:
        """Whether each of them gave it; a wettelijk vertegenwoordiger speaks for the person themselves."""
        heeft_vertegenwoordiger = any(soort is Geverrol.VERTEGENWOORDIGER for soort, _ in self.gevers)
        gaven = {sleutel for soort, sleutel in self.gevers if soort is not Geverrol.VERTEGENWOORDIGER}
        return all(
            wie.sleutel in gaven or (wie.rol is Geverrol.ZELF and heeft_vertegenwoordiger)
            for wie in beslissers
        )


class Stand(StrEnum):
    """Whether something may be shared, and if not, why."""

    MAG = "mag"
    NIET_GEVRAAGD = "niet_gevraagd"
    NEE = "nee"
    NIEMAND_BESLIST = "niemand_beslist"
    OPNIEUW_VRAGEN = "opnieuw_vragen"


@dataclass(frozen=True, slots=True)
class Toestemmingenboek:
    """The people of a casus and their answers, oldest first."""

    mensen: tuple[Mens, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()

    def mens(self, persoon_id: UUID) -> Mens | None:
        """What is known of this person here."""
        return next((mens for mens in self.mensen if mens.persoon_id == persoon_id), None)

    def stand(
        self,
        persoon_id: UUID,
        ontvanger: Ontvangend,
        inhoud: Inhoudsoort,
        *,
        op: date,
        delen: frozenset[UUID] = frozenset(),
    ) -> Stand:
        """Whether this about this person may be shared with them on that day.

        `delen` are the doel and the actie that it is about, for `Inhoudsoort.AFSPRAKEN`; for `OVERDRACHT` the version
        of the bericht that would be sent.
        """
        mens = self.mens(persoon_id)
        beslissers = mens.beslissers_op(op) if mens else ()
        if not beslissers:
            return Stand.NIEMAND_BESLIST
        gedekt = [
            antwoord
            for antwoord in self.antwoorden
            if antwoord.persoon_id == persoon_id
            and antwoord.van <= op
            and antwoord.dekt(ontvanger, inhoud, delen)
        ]
        if not gedekt:
            return Stand.NIET_GEVRAAGD
        antwoord = _laatste(gedekt)
        if not antwoord.loopt_op(op) or any(
            eerder.werd_ingetrokken_na(antwoord.van, op) for eerder in gedekt
        ):
            return Stand.NEE
        return Stand.MAG if antwoord.is_van(beslissers) else Stand.OPNIEUW_VRAGEN


def _laatste(antwoorden: Sequence[Antwoord]) -> Antwoord:
    """The one that was said last; of one day, the one that was recorded last."""
    return max(enumerate(antwoorden), key=lambda paar: (paar[1].van, paar[0]))[1]
