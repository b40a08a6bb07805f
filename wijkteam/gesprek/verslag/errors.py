"""What the rules of a verslag refuse."""

from wijkteam.kern.fouten import CollegaWasEerder, DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class GesprekIsNietAfgerond(DomeinFout):
    """A verslag is built on a talk that does not change any more."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Rond eerst het gesprek af. Daarna kun je het verslag definitief maken.")


class NietsVeranderd(DomeinFout):
    """The next version would say what the last one says."""

    status = 409

    def __init__(self, nummer: int) -> None:
        super().__init__(
            f"Er is niets veranderd sinds versie {nummer}. Verstuur die versie, of schrijf eerst iets bij."
        )


class VerslagIsNetDefinitief(CollegaWasEerder):
    """Two colleagues made it definitief at once; the database let one of them through."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft het verslag net definitief gemaakt. Bekijk die versie voordat je een nieuwe maakt."
        )


class VerslagIsIntussenGewijzigd(CollegaWasEerder):
    """What is about to be made definitief is not what was read."""

    def __init__(self) -> None:
        super().__init__(
            "Het verslag is intussen veranderd. Lees het hieronder opnieuw en maak het dan definitief."
        )


class InhoudIsAangetast(DomeinFout):
    """The stored text of a version does not belong to its hash: somebody changed it outside the program."""

    status = 500

    def __init__(self, nummer: int) -> None:
        super().__init__(
            f"De bewaarde tekst van versie {nummer} is veranderd nadat het verslag definitief was. "
            "Deze versie wordt daarom niet getoond of afgedrukt. Meld dit meteen bij de beheerder."
        )


class NiemandGekozen(DomeinFout):
    """A verslag goes to somebody."""

    def __init__(self) -> None:
        super().__init__("Vink aan naar wie het verslag ging, of schrijf een naam op.", veld="aan")


class NietInDitVerslag(DomeinFout):
    """Somebody who does not stand in this version."""

    def __init__(self, veld: str) -> None:
        super().__init__("Deze persoon staat niet in dit verslag. Kies iemand uit de lijst.", veld=veld)


class ReactieZegtNiets(DomeinFout):
    """A reaction has a tick or a word."""

    def __init__(self) -> None:
        super().__init__("Zet een kruisje, of schrijf op wat iemand zei.", veld="is_gezien")


class IsGeenAanvraag(DomeinFout):
    """Only who said `dit is mijn aanvraag` made one."""

    def __init__(self) -> None:
        super().__init__("Bij deze reactie staat geen ‘dit is mijn aanvraag’.")


class DagVoorHetVerslag(DomeinFout):
    """Sent or answered before the version was there, or in the future."""

    def __init__(self, veld: str) -> None:
        super().__init__("Deze dag kan niet: kies een dag vanaf het verslag tot en met vandaag.", veld=veld)


class KindHeeftGeenEigenBlad(DomeinFout):
    """Under twelve the verslag goes to whoever has the gezag (domein.md §6.6)."""

    status = 404

    def __init__(self) -> None:
        super().__init__("Voor kinderen onder de 12 is er geen eigen blad. Geef het aan wie het gezag heeft.")


meld_bij_schending(
    "uq_verslagversie_verslag_id_nummer",
    "verslagversie.verslag_id, verslagversie.nummer",
    VerslagIsNetDefinitief().bericht,
)
meld_bij_schending(
    "uq_gespreksverslag_gesprek_id",
    "gespreksverslag.gesprek_id",
    "Een collega is net aan het verslag begonnen. Bewaar nog een keer.",
)
