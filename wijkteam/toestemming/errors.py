"""What the rules of consent refuse."""

from wijkteam.kern.fouten import CollegaWasEerder, DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class BeslisserOntbreekt(DomeinFout):
    """A yes counts when everybody who decides gave it."""

    def __init__(self, namen: str, *, zijn_meer: bool = False) -> None:
        moet = "moeten" if zijn_meer else "moet"
        super().__init__(f"Ook {namen} {moet} ja zeggen. Pas dan mag het gedeeld worden.", veld="gevers")


class NiemandBeslist(DomeinFout):
    """Of a child nobody is recorded who may decide, or the age is not known."""

    def __init__(self, naam: str) -> None:
        super().__init__(
            f"We weten niet wie over {naam} beslist. Vul bij het huishouden de geboortedatum in, "
            "en voor een kind wie gezag heeft.",
            veld="gevers",
        )


class OnbekendeGever(DomeinFout):
    """Somebody answered who does not decide about this person today."""

    def __init__(self) -> None:
        super().__init__("Kies uit de mensen die over deze persoon beslissen.", veld="gevers")


class NiemandGafAntwoord(DomeinFout):
    """An answer is somebody's."""

    def __init__(self) -> None:
        super().__init__("Vul in wie het antwoord gaf.", veld="gevers")


class OntvangerOntbreekt(DomeinFout):
    """Sharing with an organisation names it."""

    def __init__(self) -> None:
        super().__init__("Vul in met welke organisatie.", veld="organisatie")


class DelenOntbreken(DomeinFout):
    """Sharing some doelen or acties names them."""

    def __init__(self) -> None:
        super().__init__("Kies welke doelen of afspraken gedeeld mogen worden.", veld="delen")


class OnbekendDeel(DomeinFout):
    """A doel or actie that is not about this person or not in this plan."""

    def __init__(self) -> None:
        super().__init__("Kies doelen en afspraken uit de lijst.", veld="delen")


class DagKanNiet(DomeinFout):
    """The days of an answer are in order."""

    def __init__(self, bericht: str, veld: str) -> None:
        super().__init__(bericht, veld=veld)


class IsAlIngetrokken(CollegaWasEerder):
    """An answer is taken back once."""

    def __init__(self) -> None:
        super().__init__("Dit is al ingetrokken.")


class ValtNietsInTeTrekken(DomeinFout):
    """Only a yes can be taken back; after a no, ask again."""

    def __init__(self) -> None:
        super().__init__("Hier is nee gezegd. Er valt niets in te trekken.")


meld_bij_schending("uq_intrekking_toestemming_id", "intrekking.toestemming_id", IsAlIngetrokken().bericht)
