"""What the rules refuse when people look back on a plan."""

from wijkteam.kern.fouten import CollegaWasEerder, DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class PlanIsNogNietVastgesteld(DomeinFout):
    """There is nothing to look back on yet."""

    def __init__(self) -> None:
        super().__init__("Stel het plan eerst samen vast. Daarna kun je erop terugkijken.")


class IsNetGeevalueerd(CollegaWasEerder):
    """Two colleagues recorded how they looked back at once; one of them came through."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft deze evaluatie net vastgelegd. Bekijk die voordat je er nog een maakt."
        )


class EvaluatiedagKloptNiet(DomeinFout):
    """A day that cannot be right."""

    def __init__(self, bericht: str, veld: str) -> None:
        super().__init__(bericht, veld=veld)


class NiemandBijEvaluatie(DomeinFout):
    """Looking back is done together."""

    def __init__(self) -> None:
        super().__init__("Vul in wie erbij was toen jullie terugkeken.", veld="aanwezig")


meld_bij_schending(
    "uq_evaluatie_plan_id_nummer", "evaluatie.plan_id, evaluatie.nummer", IsNetGeevalueerd().bericht
)
