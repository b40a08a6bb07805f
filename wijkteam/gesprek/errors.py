"""What the rules of a talk refuse."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending

_AFGEROND = (
    "Dit gesprek is afgerond en blijft zoals het is. Wil je iets rechtzetten? Begin een nieuw gesprek."
)


class GesprekIsAfgerond(DomeinFout):
    """A finished talk is read and not changed; correcting is a new talk."""

    status = 409

    def __init__(self) -> None:
        super().__init__(_AFGEROND)


class DagKanNiet(DomeinFout):
    """A talk so far ahead that the year must be a slip of the finger."""

    def __init__(self) -> None:
        super().__init__("Deze dag ligt meer dan een jaar vooruit. Klopt het jaar?", veld="gehouden_op")


class NietUitDeLijst(DomeinFout):
    """The chosen person is not one of those that the form offered."""

    def __init__(self, veld: str) -> None:
        super().__init__("Deze persoon hoort niet bij dit huishouden. Kies iemand uit de lijst.", veld=veld)


class IsAlBesproken(DomeinFout):
    """What somebody told about is not `niet aan de orde`."""

    def __init__(self, veld: str) -> None:
        super().__init__(
            "Over dit leefgebied is iets gezegd. Haal eerst die zinnen weg, of laat dit leeg.", veld=veld
        )


class AntwoordOfReden(DomeinFout):
    """A part of the onderzoek has an answer, or a reason why it does not matter here; not both."""

    def __init__(self, veld: str) -> None:
        super().__init__("Er staat ook een antwoord. Maak een van de twee leeg.", veld=veld)


meld_bij_schending("uq_gespreksafronding_gesprek_id", "gespreksafronding.gesprek_id", _AFGEROND)
