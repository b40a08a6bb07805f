"""The pages of aanvragen: how far each is, its clocks, and what the law says around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wijkteam.aanvraag.models import Aanvraag
from wijkteam.kern.weergave import datum
from wijkteam.termijnen.blad import Lopend, met_klok
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.bewaartermijnen import Bewaarcode, Bewaartermijn, get_bewaartermijn
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.termijnen import Termijncode

_BEWAREN = {
    Wet.WMO: Bewaarcode.WMO_DOSSIER,
    Wet.JEUGDWET: Bewaarcode.JEUGD_DOSSIER,
    Wet.PARTICIPATIEWET: Bewaarcode.PARTICIPATIEWET_DOSSIER,
}


@dataclass(frozen=True)
class Stap:
    """One step of an aanvraag: what, when, and whether it was done."""

    naam: str
    wanneer: str
    is_gedaan: bool


@dataclass(frozen=True)
class Aanvraagblad:
    """One aanvraag with its clocks, soonest first."""

    rij: Aanvraag
    klokken: list[Lopend]

    @property
    def stappen(self) -> list[Stap]:
        """From receipt to sending, in the order in which it happens."""
        besluit, open_verzoek = self.rij.besluit, self.rij.open_verzoek
        stappen = [Stap("Binnengekomen", datum(self.rij.ontvangen_op), is_gedaan=True)]
        if self.rij.aanvulverzoeken:
            wanneer = f"wacht tot en met {datum(open_verzoek.uiterlijk)}" if open_verzoek else "afgehandeld"
            stappen.append(Stap("Aanvulling gevraagd", wanneer, is_gedaan=open_verzoek is None))
        if besluit is not None and not besluit.uitkomst.is_besluit:
            return [*stappen, Stap("Ingetrokken", datum(besluit.besloten_op), is_gedaan=True)]
        stappen.append(
            Stap("Besluit", datum(besluit.besloten_op) if besluit else "nog niet", besluit is not None)
        )
        verstuurd = besluit.bekendgemaakt_op if besluit else None
        stappen.append(
            Stap("Verstuurd", datum(verstuurd) if verstuurd else "nog niet", verstuurd is not None)
        )
        return stappen

    @property
    def bewaren(self) -> Bewaartermijn:
        """How long what is recorded under this wet is kept."""
        return get_bewaartermijn(geldend().bewaartermijnen, _BEWAREN[self.rij.wet], self.rij.ontvangen_op)

    @property
    def eerstvolgende(self) -> Lopend | None:
        """The clock that asks for something first."""
        return next((een for een in self.klokken if een.vraagt_iets), None)


def maak_bladen(
    aanvragen: Iterable[Aanvraag], looptijden: Sequence[Looptijd], op: date
) -> list[Aanvraagblad]:
    """Each aanvraag with the terms that belong to it."""
    klokken = met_klok(looptijden, op)
    return [
        Aanvraagblad(rij, [een for een in klokken if een.rij.aanleiding_id == rij.id]) for rij in aanvragen
    ]


def find_lopend_onderzoek(rij: Aanvraag, looptijden: Iterable[Looptijd]) -> Looptijd | None:
    """The onderzoek that still ran in time on the day of the aanvraag: under the Wmo it comes first (2.3.2, lid 9)."""
    if rij.wet is not Wet.WMO:
        return None
    return next(
        (
            een
            for een in looptijden
            if een.code is Termijncode.WMO_ONDERZOEK
            if een.begin_dag <= rij.ontvangen_op <= een.einde
            if een.gestopt_op is None or een.gestopt_op > rij.ontvangen_op
        ),
        None,
    )
