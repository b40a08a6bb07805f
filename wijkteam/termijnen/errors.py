"""What the rules of running terms refuse."""

from datetime import date

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending
from wijkteam.kern.weergave import datum_lang


class TermijnLooptNietMeer(DomeinFout):
    """What has stopped cannot stand still, nor go on."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze termijn loopt niet meer. Er valt niets stil te zetten.")


class DagVoorHetBegin(DomeinFout):
    """A term cannot stand still before it began."""

    def __init__(self, begin: date) -> None:
        super().__init__(f"De termijn begon pas op {datum_lang(begin)}. Kies een latere dag.", veld="van")


class UitstelTeltNiet(DomeinFout):
    """The term was over, or stood still on those days already: the law gives nothing more."""

    def __init__(self) -> None:
        super().__init__(
            "Op deze dagen kan de termijn niet stilstaan: hij was al voorbij, of hij stond al stil.",
            veld="van",
        )


class UitstelIsVoorbij(DomeinFout):
    """A period that has ended does not end again."""

    status = 409

    def __init__(self) -> None:
        super().__init__("De termijn loopt al weer. Kijk wat er nu staat.")


class VerkeerdeWeg(DomeinFout):
    """Completing an application has its own act, which knows what was asked and until when."""

    def __init__(self, veld: str) -> None:
        super().__init__(
            "Aanvullen gaat via de aanvraag zelf. Dan staat de termijn vanzelf stil, en loopt hij vanzelf weer.",
            veld=veld,
        )


meld_bij_schending(
    "uq_looptijd_begin",
    "looptijd.casus_id, looptijd.code, looptijd.begin_dag, looptijd.aanleiding_id",
    "Een collega heeft deze termijn net laten beginnen. Kijk wat er nu staat.",
)
