"""The pages of requests: each with its clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wijkteam.termijnen.blad import Lopend, met_klok
from wijkteam.termijnen.models import Looptijd
from wijkteam.verzoek.models import Verzoek
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Verzoekblad:
    """One request with its clocks, soonest first."""

    rij: Verzoek
    klokken: list[Lopend]

    @property
    def eerstvolgende(self) -> Lopend | None:
        """The clock that asks for something first."""
        return next((een for een in self.klokken if een.vraagt_iets), None)


def maak_bladen(verzoeken: Iterable[Verzoek], looptijden: Sequence[Looptijd], op: date) -> list[Verzoekblad]:
    """Each request with the terms that belong to it."""
    klokken = met_klok(looptijden, op)
    return [
        Verzoekblad(rij, [een for een in klokken if een.rij.aanleiding_id == rij.id]) for rij in verzoeken
    ]


def list_wetten() -> list[tuple[str, str]]:
    """Whose rules hold for these data; without one of them it is about everything that is written down."""
    return [
        (wet.value, "Alles wat er is opgeschreven" if wet is Wet.GEEN else f"Gegevens voor de {wet.label}")
        for wet in (Wet.GEEN, *(wet for wet in Wet if wet is not Wet.GEEN))
    ]
