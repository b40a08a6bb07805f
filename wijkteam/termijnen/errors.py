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


class GebeurtenisPastNiet(DomeinFout):
    """The form offers what fits the casus now; meanwhile that changed, or it was never offered."""

    def __init__(self) -> None:
        super().__init__("Dit past nu niet bij deze casus. Kies iets anders.", veld="soort")


class GebeurtenisStaatErAl(DomeinFout):
    """The same thing on the same day about the same person happens once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Dit staat er al, op dezelfde dag. Kijk wat er is opgeschreven.")


class DagPastNiet(DomeinFout):
    """A day on which this cannot have happened, or on which no term moves by it."""

    def __init__(self, bericht: str) -> None:
        super().__init__(bericht, veld="dag")


class IemandAnders(DomeinFout):
    """An event is about somebody of this casus, or about the huishouden."""

    def __init__(self) -> None:
        super().__init__("Kies iemand van deze casus, of het hele huishouden.", veld="over")


class GrondKloptNiet(DomeinFout):
    """The law names three reasons to make no familiegroepsplan; nothing else has such a reason."""

    def __init__(self, *, ontbreekt: bool) -> None:
        tekst = (
            "Kies waarom er geen plan van het gezin komt."
            if ontbreekt
            else "Laat dit leeg: het hoort hier niet bij."
        )
        super().__init__(tekst, veld="grond")


class TegenWelkBesluit(DomeinFout):
    """A bezwaar is against one besluit, of which the term was watched."""

    def __init__(self, *, ontbreekt: bool) -> None:
        tekst = "Kies tegen welk besluit." if ontbreekt else "Laat dit leeg: het hoort alleen bij bezwaar."
        super().__init__(tekst, veld="tegen")


class GebeurtenisIsTeruggenomen(DomeinFout):
    """What did not happen does not change any more."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            "Hier staat al onder dat dit niet gebeurd is. Is het toch gebeurd? Schrijf het opnieuw op."
        )


class TermijnHeeftUitstel(DomeinFout):
    """A term with a suspension of its own does not disappear with a stroke of the pen."""

    status = 409

    def __init__(self, naam: str) -> None:
        super().__init__(
            f"Bij de termijn ‘{naam}’ die hierdoor begon, is uitstel opgeschreven. Is alleen de dag anders? "
            "Verbeter dan de dag. Anders: overleg met de regisseur wat er met het uitstel moet."
        )


meld_bij_schending(
    "uq_looptijd_begin",
    "looptijd.casus_id, looptijd.code, looptijd.begin_dag, looptijd.aanleiding_id",
    "Een collega heeft deze termijn net laten beginnen. Kijk wat er nu staat.",
)
