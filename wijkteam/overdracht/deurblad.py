"""The page of a receiver: the bericht as it was sent, who has the ball and what comes then, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.antwoord import Verloop, list_antwoorden, vraagt_kennismaking
from wijkteam.overdracht.bericht import Berichtinhoud
from wijkteam.overdracht.deurschemas import voorvoegsel
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Kennismakingvorm, Partij, Stand, Warmte
from wijkteam.overdracht.linkqueries import get_doel, list_stappen
from wijkteam.overdracht.models import Kennismaking, Overdracht, Overdrachtstap
from wijkteam.overdracht.samenstelling import lees_versie

_DAARNA = {
    Stand.VOORGELEGD: "Laat weten of u dit oppakt. Horen wij niets, dan bellen wij u.",
    Stand.ONTVANGEN: "Laat weten of u dit oppakt. Tot de hulp begint, blijven wij verantwoordelijk.",
    Stand.WACHTLIJST: "Laat weten wanneer er plek is. Tot dan vragen wij af en toe hoe het staat.",
    Stand.KENNISMAKING_GEPLAND: "De kennismaking is afgesproken. Is die geweest? Geef dat dan hieronder door.",
    Stand.EERSTE_CONTACT: "Geef door wanneer de hulp begint. Tot dan blijven wij verantwoordelijk.",
    Stand.GESTART: "Laat weten hoe het gaat, ook als de hulp nog loopt.",
    Stand.TERUGGEKOPPELD: "Wij vragen de inwoner hoe het ging. U kunt nog iets laten weten.",
}
_NA_ACCEPTEREN = {
    Warmte.WARM: "Spreek af wanneer u met de inwoner en ons kennismaakt. Geef dat hieronder door.",
    Warmte.LAUW: "Neem contact op met de inwoner. Geef hieronder door wanneer dat was.",
    Warmte.KOUD: "De inwoner belt u. Geef hieronder door wanneer u elkaar sprak.",
}

_TOCH_ANDERS = frozenset({Daad.ZET_OP_WACHTLIJST, Daad.WIJS_AF, Daad.LEID_DOOR})


@dataclass(frozen=True)
class Deurblad:
    """What the page shows. `regels` is what the receiver answered before, oldest first."""

    overdracht: Overdracht
    inhoud: Berichtinhoud
    aan_zet: str
    daarna: str
    is_aan_u: bool
    antwoorden: tuple[Daad, ...]
    vraagt_kennismaking: bool
    kennismaking: Kennismaking | None
    regels: Sequence[Overdrachtstap]
    vandaag: date

    @property
    def verder(self) -> list[Daad]:
        """The answers that lead on, or all of them as long as there was none."""
        return [daad for daad in self.antwoorden if daad not in self.anders]

    @property
    def anders(self) -> list[Daad]:
        """The answers that are a change of mind."""
        if self.overdracht.stand in {Stand.VOORGELEGD, Stand.ONTVANGEN, Stand.WACHTLIJST}:
            return []
        return [daad for daad in self.antwoorden if daad in _TOCH_ANDERS]

    @property
    def afwijsredenen(self) -> list[tuple[str, str]]:
        return [(reden.value, reden.label.capitalize()) for reden in Afwijsreden]

    @property
    def vormen(self) -> list[tuple[str, str]]:
        return [(vorm.value, vorm.label.capitalize()) for vorm in Kennismakingvorm]

    @property
    def verlopen(self) -> list[tuple[str, str]]:
        return [(verloop.value, verloop.label) for verloop in Verloop]

    def voor(self, daad: Daad) -> str:
        """What stands before the names of the fields of this answer."""
        return voorvoegsel(daad)


def get_blad(session: Session, overdracht_id: UUID) -> Deurblad:
    """The page, in four queries that see this one overdracht. Raises `NietGevonden` and `BerichtIsAangetast`."""
    overdracht = get_doel(session, overdracht_id)
    return Deurblad(
        overdracht=overdracht,
        inhoud=lees_versie(queries.get_laatste_versie(session, overdracht_id)),
        aan_zet=_aan_zet(overdracht),
        daarna=_daarna(overdracht),
        is_aan_u=overdracht.eigenaar is Partij.ONTVANGER,
        antwoorden=list_antwoorden(overdracht),
        vraagt_kennismaking=vraagt_kennismaking(overdracht),
        kennismaking=queries.find_laatste_kennismaking(session, overdracht_id),
        regels=list_stappen(session, overdracht_id, Partij.ONTVANGER),
        vandaag=vandaag(),
    )


def _aan_zet(overdracht: Overdracht) -> str:
    if overdracht.eigenaar is Partij.ONTVANGER:
        return "U bent aan zet"
    if overdracht.eigenaar is Partij.INWONER:
        return "De inwoner is aan zet"
    return "Het wijkteam is aan zet"


def _daarna(overdracht: Overdracht) -> str:
    if overdracht.stand is Stand.GEACCEPTEERD:
        return _NA_ACCEPTEREN[overdracht.warmte]
    if overdracht.stand is Stand.EERSTE_CONTACT and Daad.START not in list_antwoorden(overdracht):
        return "Begint u? Bel ons dan: de regisseur van nu draagt de regie aan u over."
    return _DAARNA[overdracht.stand]
