"""What the rules of a meting refuse."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending

_VAST = "Deze meting is vastgesteld en verandert niet meer. Klopt er iets niet? Maak dan een correctie."
_CONCEPT = "Er is al een concept van deze meting. Ga daarmee verder, of gooi het weg."
_NIET_COMPLEET = (
    "De meting is niet compleet. Kies bij elk domein een niveau of een reden, en verdeel 10 tienden."
)
_GECORRIGEERD = "Van deze meting is al een correctie gemaakt. Ga verder met die correctie."


class MetingIsVastgesteld(DomeinFout):
    """From that moment nothing changes; correcting is a new meting."""

    status = 409

    def __init__(self) -> None:
        super().__init__(_VAST)


class MetingIsConcept(DomeinFout):
    """A draft needs no correction: it can still be changed."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze meting is nog een concept. Je kunt hem gewoon aanpassen.")


class ConceptBestaat(DomeinFout):
    """One draft per person, or huishouden, and instrument."""

    status = 409

    def __init__(self) -> None:
        super().__init__(_CONCEPT)


class MetingIsGecorrigeerd(DomeinFout):
    """One correction per meting; what is wrong with the correction is corrected there."""

    status = 409

    def __init__(self) -> None:
        super().__init__(_GECORRIGEERD)


class MetingIsNietCompleet(DomeinFout):
    """Every domain needs a level, or the reason why there is none."""

    def __init__(self, namen: list[str], *, veld: str) -> None:
        super().__init__(f"Kies nog een niveau of een reden bij: {', '.join(namen)}.", veld=veld)


class EigenScoreIsLeeg(DomeinFout):
    """Nothing was filled in at all."""

    def __init__(self) -> None:
        super().__init__("Er is nog niets ingevuld. Vul bij minstens één onderdeel iets in.")


class TiendenKloppenNiet(DomeinFout):
    """Who carries a level: ten tenths in all, or nothing."""

    def __init__(self, domein: str, totaal: int, *, veld: str) -> None:
        super().__init__(
            f"{domein}: verdeel precies 10 tienden over de drie vakken, of laat ze alle drie leeg. Nu is het {totaal}.",
            veld=veld,
        )


class AnderInstrument(DomeinFout):
    """The matrix that was filled in is not the one of this meting."""

    def __init__(self) -> None:
        super().__init__("Dit formulier hoort bij een ander instrument. Open de meting opnieuw.")


class InstrumentPastNiet(DomeinFout):
    """Not this instrument for this person, or for the huishouden, on that day; the message says what would."""

    def __init__(self, bericht: str) -> None:
        super().__init__(bericht, veld="instrument")


class GesprekKanNiet(DomeinFout):
    """The talk was not held yet, or before somebody was born."""

    def __init__(self, bericht: str) -> None:
        super().__init__(bericht, veld="gesprek_op")


class InformatieIsOud(DomeinFout):
    """What is older than thirty days counts only when somebody says that it still holds."""

    def __init__(self, dagen: int) -> None:
        super().__init__(
            f"Het gesprek was {dagen} dagen geleden. Vink aan dat dit nu nog zo is, of doe eerst een nieuw gesprek.",
            veld="klopt_nog",
        )


meld_bij_schending("meting_vastgesteld", "meting is vastgesteld", _VAST)
meld_bij_schending("meting_compleet", "meting is niet compleet", _NIET_COMPLEET)
meld_bij_schending(
    "uq_meting_concept", "meting.casus_id, meting.betrokkene_id, meting.instrument, meting.kijk", _CONCEPT
)
meld_bij_schending("uq_meting_concept_huishouden", "meting.casus_id, meting.instrument", _CONCEPT)
meld_bij_schending("uq_meting_corrigeert_id", "meting.corrigeert_id", _GECORRIGEERD)
