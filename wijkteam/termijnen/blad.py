"""The page of the terms: each with its clock, those that ask for something apart from those that are over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkteam.kern.weergave import datum
from wijkteam.termijnen.gebeurteniskeuzes import KEUZES, hoort_bij_wet
from wijkteam.termijnen.gebeurtenismodellen import VastgelegdeGebeurtenis
from wijkteam.termijnen.models import Looptijd, Opschortingsperiode
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import Klok
from wijkteam.wet.opschorting import Opschortgrond
from wijkteam.wet.termijnen import VanWie


@dataclass(frozen=True)
class Lopend:
    """One term with its clock as it stands on the day of looking."""

    rij: Looptijd
    klok: Klok

    @property
    def vraagt_iets(self) -> bool:
        """Whether somebody may still act in time, or should have acted: an inwoner is never too late."""
        return self.rij.loopt and not (self.klok.termijn.van_wie is VanWie.INWONER and self.klok.is_te_laat)

    @property
    def is_te_laat(self) -> bool:
        """Whether the gemeente should have acted."""
        return self.vraagt_iets and self.klok.rechten is not None

    @property
    def staat_stil_door(self) -> Opschortingsperiode | None:
        """The period of today that somebody may end; what was asked to complete ends at the aanvraag itself."""
        return next(
            (
                rij
                for rij in self.rij.opschortingen
                if rij.grond is not Opschortgrond.AANVULLING
                if rij.van <= self.klok.op and (rij.tot_en_met is None or rij.tot_en_met >= self.klok.op)
            ),
            None,
        )

    @property
    def mag_stilstaan(self) -> bool:
        """Whether the law lets this term stand still."""
        return self.rij.loopt and self.klok.termijn.mag_opschorten


def met_klok(rijen: Iterable[Looptijd], op: date) -> list[Lopend]:
    """These terms with their clocks, soonest first by the sum of that day."""
    lopend = [Lopend(rij, rij.klok(op, geldend())) for rij in rijen]
    return sorted(lopend, key=lambda een: (een.klok.einde, een.rij.code, een.rij.id))


def list_gronden() -> list[tuple[str, str, str]]:
    """Why a term may stand still, with the article; to complete an application goes by the aanvraag itself."""
    return [
        (grond.value, grond.label, grond.artikel)
        for grond in Opschortgrond
        if grond is not Opschortgrond.AANVULLING
    ]


def list_keuzes(passend: Iterable[Gebeurtenis]) -> list[tuple[str, str, str]]:
    """What can have happened, with the act that it is about."""
    regels = [(soort, KEUZES[soort]) for soort in passend]
    return [
        (
            soort.value,
            regel.label,
            f"{regel.wet.label}. {regel.uitleg}" if regel.wet is not Wet.GEEN else regel.uitleg,
        )
        for soort, regel in regels
    ]


def list_besluiten(rijen: Iterable[Looptijd]) -> list[tuple[str, str]]:
    """The besluiten that a bezwaar can be against: those of which the term is still watched."""
    return [
        (str(rij.id), f"{rij.wet.label}, verstuurd op {datum(rij.begin_dag)}")
        for rij in rijen
        if rij.loopt and hoort_bij_wet(Gebeurtenis.BEZWAAR_ONTVANGEN, rij)
    ]


@dataclass(frozen=True)
class Voorval:
    """One event as it is read: its words, about whom, and how it stands now."""

    rij: VastgelegdeGebeurtenis

    @property
    def label(self) -> str:
        """What happened."""
        return KEUZES[self.rij.soort].label

    @property
    def over(self) -> str:
        """About whom it is."""
        return self.rij.betrokkene.persoon.naam if self.rij.betrokkene else "het hele huishouden"

    @property
    def is_gebeurd(self) -> bool:
        """Whether it happened as far as we know now."""
        return self.rij.geldige_dag is not None
