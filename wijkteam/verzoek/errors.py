"""What the rules of a request about one's own data refuse."""

from datetime import date

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending
from wijkteam.kern.weergave import datum


class NietVanDezeCasus(DomeinFout):
    """A request is about somebody who is or was concerned here."""

    def __init__(self) -> None:
        super().__init__("Kies iemand van deze casus.", veld="betrokkene")


class TeJongOmZelfTeVragen(DomeinFout):
    """Under twelve whoever has gezag asks."""

    def __init__(self, leeftijd: int) -> None:
        super().__init__(
            f"Wie jonger is dan {leeftijd} jaar, kan dit niet zelf vragen. Vul in wie het gezag heeft en dit vraagt.",
            veld="vertegenwoordiger",
        )


class OudGenoegOmZelfTeVragen(DomeinFout):
    """From sixteen on gezag is no reason to ask for somebody's data."""

    def __init__(self, leeftijd: int) -> None:
        super().__init__(
            f"Wie {leeftijd} jaar of ouder is, vraagt dit zelf. Gezag is dan geen reden meer. "
            "Vraagt een curator, een mentor of een gemachtigde het? Kies dat.",
            veld="bevoegdheid",
        )


class WieVraagtEnWaarom(DomeinFout):
    """A name and a reason go together."""

    def __init__(self, veld: str) -> None:
        tekst = (
            "Kies waarom deze persoon dit mag vragen." if veld == "bevoegdheid" else "Vul in wie dit vraagt."
        )
        super().__init__(tekst, veld=veld)


class DagKanNiet(DomeinFout):
    """A day on which this cannot have happened."""


class VerzoekIsAfgerond(DomeinFout):
    """What was answered stays as it was recorded."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Dit verzoek is al beantwoord. Er verandert niets meer aan.")


class VerlengenKanNiet(DomeinFout):
    """Only once, and not where the law gives one fixed term."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            "Dit verzoek kan niet langer duren: het is al verlengd, of de wet staat het niet toe."
        )


class BerichtKwamTeLaat(DomeinFout):
    """The message that it takes longer must be there within the first month (AVG artikel 12, lid 3)."""

    def __init__(self, uiterlijk: date) -> None:
        super().__init__(
            f"Dat bericht moest er uiterlijk {datum(uiterlijk)} zijn. Verlengen kan nu niet meer: geef zo snel mogelijk "
            "antwoord, en zeg wat de inwoner nu mag.",
            veld="bericht_op",
        )


class ArtikelOntbreekt(DomeinFout):
    """What is refused is refused by an article of the law."""

    def __init__(self) -> None:
        super().__init__("Vul in op grond van welk artikel je dit weigert.", veld="artikel")


class VerzoekLooptNog(DomeinFout):
    """A casus does not close while a resident waits for an answer about their own data."""

    status = 409

    def __init__(self, wat: str, over: str) -> None:
        super().__init__(
            f"Er is nog geen antwoord op een verzoek over {over} ({wat}). Geef dat eerst: de termijn loopt door."
        )


def eis_dag(dag: date, *, vanaf: date, vandaag: date, veld: str) -> None:
    """Raises `DagKanNiet` for a day before `vanaf` or after today."""
    if dag > vandaag:
        raise DagKanNiet("Deze dag is nog niet geweest.", veld=veld)
    if dag < vanaf:
        raise DagKanNiet(f"Dit kan niet voor {datum(vanaf)} zijn gebeurd.", veld=veld)


meld_bij_schending(
    "uq_verzoekverlenging_verzoek_id",
    "verzoekverlenging.verzoek_id",
    "Een collega heeft net opgeschreven dat dit langer duurt.",
)
meld_bij_schending(
    "uq_verzoekuitkomst_verzoek_id",
    "verzoekuitkomst.verzoek_id",
    "Een collega heeft net het antwoord opgeschreven.",
)
