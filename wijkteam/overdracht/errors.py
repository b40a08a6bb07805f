"""What the rules of an overdracht refuse."""

from wijkteam.kern.fouten import DomeinFout


class DaadKanNietNu(DomeinFout):
    """This act does not lead anywhere from the state in which the overdracht is."""

    status = 409

    def __init__(self, stand: str) -> None:
        super().__init__(f"Dat kan nu niet: deze overdracht is {stand}.")


class BerichtOntbreekt(DomeinFout):
    """There is nothing yet that could be shown or sent."""

    def __init__(self) -> None:
        super().__init__("Maak eerst het overdrachtsbericht: waarom, en wat de inwoner wil bereiken.")


class ToestemmingOntbreekt(DomeinFout):
    """Whoever decides did not say yes to exactly this bericht, or took it back."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Er is geen toestemming voor precies dit bericht. Vraag die eerst.")


class NietGebeld(DomeinFout):
    """A lauwe or warme overdracht begins with a call."""

    def __init__(self) -> None:
        super().__init__("Bel eerst met de ontvanger en schrijf op wie je sprak.", veld="gebeld_met")


class WarmteZonderReden(DomeinFout):
    """What is not warm says why."""

    def __init__(self) -> None:
        super().__init__("Schrijf op waarom het niet warm kan.", veld="waarom_niet_warm")


class RedenOntbreekt(DomeinFout):
    """This act needs a reason."""

    def __init__(self) -> None:
        super().__init__("Schrijf op waarom.", veld="reden")


class WachttijdOntbreekt(DomeinFout):
    """A waiting list has an expected day."""

    def __init__(self) -> None:
        super().__init__("Vul in tot wanneer het wachten naar verwachting duurt.", veld="wachten_tot")


class WachtdagKanNiet(DomeinFout):
    """The expected day is over already, or further away than anybody can promise."""

    def __init__(self) -> None:
        super().__init__("Kies een dag na vandaag, hoogstens twee jaar vooruit.", veld="wachten_tot")


class OverbruggingOntbreekt(DomeinFout):
    """Somebody helps while the inwoner waits."""

    def __init__(self) -> None:
        super().__init__("Schrijf op wie er helpt zolang het wachten duurt.", veld="overbrugging")


class KennismakingOntbreekt(DomeinFout):
    """A warme overdracht has an introduction with three."""

    def __init__(self) -> None:
        super().__init__("Leg eerst vast wanneer de kennismaking met z’n drieën is.", veld="wanneer")


class RegisseurOntbreekt(DomeinFout):
    """Regie goes to a person with a name."""

    def __init__(self) -> None:
        super().__init__("Vul in wie de regie overneemt.", veld="regisseur")


class UitkomstOntbreekt(DomeinFout):
    """Closing says what became of it."""

    def __init__(self) -> None:
        super().__init__("Kies wat het geworden is.", veld="uitkomst")


class UitkomstKloptNiet(DomeinFout):
    """Help that was refused or passed on did not come from here."""

    def __init__(self) -> None:
        super().__init__("Deze ontvanger heeft geen hulp gegeven. Kies een andere uitkomst.", veld="uitkomst")


class NavraagOntbreekt(DomeinFout):
    """Closing asks the inwoner first."""

    def __init__(self) -> None:
        super().__init__("Vraag eerst bij de inwoner na hoe het gegaan is.", veld="navraag")


class NogNietStil(DomeinFout):
    """There was a sign not long ago."""

    def __init__(self, dagen: int) -> None:
        super().__init__(f"Dit kan pas als er {dagen} dagen niets gehoord is. Bel de ontvanger.")


class DagKanNiet(DomeinFout):
    """What happened did so on a day that has been, and after it was sent."""

    def __init__(self, bericht: str) -> None:
        super().__init__(bericht, veld="dag")


class BeldagKanNiet(DomeinFout):
    """A new day that is agreed on the telephone lies close by: else it is a waiting list."""

    def __init__(self, werkdagen: int) -> None:
        super().__init__(f"Kies een dag na vandaag, hoogstens {werkdagen} werkdagen vooruit.", veld="voor")


class AlleenVoorCollegas(DomeinFout):
    """The receiver answers; the rest is done by colleagues."""

    status = 403

    def __init__(self) -> None:
        super().__init__("Dit doet het wijkteam zelf. Bel ons als er iets niet klopt.")
