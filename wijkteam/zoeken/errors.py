"""What can go wrong while searching and while mending what stands twice."""

from wijkteam.kern.fouten import CollegaWasEerder, DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class TeVaakGevraagd(DomeinFout):
    """Somebody who asks name after name whether another team knows them is guessing."""

    status = 429

    def __init__(self, hoogstens: int) -> None:
        super().__init__(
            f"Je hebt het afgelopen uur al {hoogstens} keer gevraagd of iemand elders bekend is. "
            "Probeer het later opnieuw."
        )


class SamenvoegenKanNiet(DomeinFout):
    """These two cannot become one; the message says why and what to do first."""


class IsIntussenVeranderd(CollegaWasEerder):
    """What the page showed is not what stands there now."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft deze gegevens intussen gewijzigd of al samengevoegd. Bekijk ze opnieuw."
        )


class OngedaanKanNiet(DomeinFout):
    """Something was changed since the merge, so that the state before it cannot come back."""

    status = 409


meld_bij_schending(
    "uq_samenvoeging_nu",
    "samenvoeging.verdween_id",
    "Een collega heeft deze persoon net samengevoegd. Bekijk de lijst opnieuw.",
)
meld_bij_schending(
    "uq_niet_dezelfde_persoon_id_ander_id",
    "niet_dezelfde.persoon_id, niet_dezelfde.ander_id",
    "Een collega heeft net hetzelfde vastgelegd.",
)
