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


class KennismakingsdagKanNiet(DomeinFout):
    """It lies so far away that the year must be wrong."""

    def __init__(self) -> None:
        super().__init__("Kies een dag, hoogstens een jaar vooruit. Klopt het jaar?", veld="wanneer")


class NietKennisgemaakt(KennismakingOntbreekt):
    """First contact in a warme overdracht is with three."""

    def __init__(self) -> None:
        super().__init__()
        self.bericht = (
            "Een warme overdracht is met z’n drieën: de inwoner, de ontvanger en het wijkteam. "
            "Vink aan dat er kennisgemaakt is, of spreek eerst een kennismaking af."
        )
        self.veld = "is_kennisgemaakt"


class KennismakingsvormOntbreekt(KennismakingOntbreekt):
    """They met, and nothing was agreed before that tells how."""

    def __init__(self) -> None:
        super().__init__()
        self.bericht = "Kies hoe de kennismaking was."
        self.veld = "vorm"


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


class NiemandGekozen(DomeinFout):
    """An overdracht is about somebody."""

    def __init__(self) -> None:
        super().__init__("Kies over wie deze overdracht gaat.", veld="personen")


class OnbekendePersoon(DomeinFout):
    """Somebody who does not belong to this casus."""

    def __init__(self) -> None:
        super().__init__("Kies uit de mensen van dit huishouden.", veld="personen")


class OnbekendDeel(DomeinFout):
    """Something that is not offered for these people."""

    def __init__(self) -> None:
        super().__init__(
            "Iets wat je koos gaat niet over deze mensen. Kies opnieuw uit de lijst.", veld="delen"
        )


class OntvangerIsGeenKeuze(DomeinFout):
    """No receiver, or an entry of the kaart that stopped."""

    def __init__(self) -> None:
        super().__init__("Kies een ontvanger van de sociale kaart, of vul er zelf een in.", veld="ontvanger")


class SoortOntbreekt(DomeinFout):
    """Of a receiver who was typed in, we do not know what kind they are."""

    def __init__(self) -> None:
        super().__init__("Kies wat voor overdracht dit is.", veld="soort")


class BerichtIsAangetast(DomeinFout):
    """The kept text is not the one that was shown."""

    def __init__(self) -> None:
        super().__init__(
            "De bewaarde tekst is veranderd nadat hij besproken was. Er gaat niets de deur uit. "
            "Meld dit meteen bij de beheerder."
        )


class WoordenOntbreken(DomeinFout):
    """A second choice is asked anew, and what the inwoner says about the first is kept."""

    def __init__(self) -> None:
        super().__init__("Schrijf op wat de inwoner zegt, in eigen woorden.", veld="woorden")


class GeenTweedeKeus(DomeinFout):
    """The first receiver has the ball still."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            "Deze ontvanger is nog aan zet. Een tweede keus kan na een nee, of als er na de afgesproken dag niets "
            "gehoord is."
        )


class OverdrachtenLopenNog(DomeinFout):
    """A casus closes around what still runs only when the regisseur says why."""

    def __init__(self, aantal: int) -> None:
        wat = "Er loopt nog een overdracht" if aantal == 1 else f"Er lopen nog {aantal} overdrachten"
        super().__init__(f"{wat}. Schrijf op waarom de casus toch dicht kan.", veld="wat_nog_loopt")


class BeldagIsNogNietGeweest(DomeinFout):
    """A call was made on a day that has been."""

    def __init__(self) -> None:
        super().__init__("Deze dag is nog niet geweest.", veld="gebeld_op")
