"""What the rules of a melding refuse."""

from wijkteam.kern.fouten import DomeinFout, NietGevonden, NietToegestaan


class MeldingIsWeg(NietGevonden):
    """Absent, not of this area, or a colleague was first: all three look the same from outside."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft deze melding net opgepakt, of je hebt er geen toegang toe. Kijk in de lijst met meldingen."
        )


class MeldingIsAlVanJou(DomeinFout):
    """Picking up what one holds already."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Jij hebt deze melding al opgepakt.")


class MeldingIsAfgehandeld(DomeinFout):
    """A melding ends once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze melding is al afgehandeld. Open de pagina opnieuw om te zien hoe.")


class MeldingIsGewist(DomeinFout):
    """What was said is gone for good, so nothing is said in it any more."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Wat er in deze melding gezegd is, is gewist. Er komt niets meer bij.")


class MeldingIsNietVanJou(NietToegestaan):
    """Only who holds a melding works on it."""

    def __init__(self) -> None:
        super().__init__("Alleen wie de melding heeft opgepakt, doet dit. Pak de melding eerst op.")


class NietJouwGebied(NietToegestaan):
    """A melding of another area is picked up there."""

    def __init__(self) -> None:
        super().__init__("Deze melding ligt bij een ander wijkteam. Iemand van dat team pakt hem op.")


class MomentKanNiet(DomeinFout):
    """What was not received yet cannot be noted."""

    def __init__(self, veld: str = "ontvangen_tijd") -> None:
        super().__init__("Dit moment is nog niet geweest. Kijk de dag en de tijd na.", veld=veld)


class TermijnVerandertZonderReden(DomeinFout):
    """What a resident may count on changes only when somebody says why."""

    def __init__(self) -> None:
        super().__init__(
            "Hierdoor loopt een termijn anders, of begint of verdwijnt er een. Schrijf op waarom.",
            veld="waarom",
        )


class DagKanNiet(DomeinFout):
    """Something is recorded that still has to happen, or that happened before the melding."""

    def __init__(self, veld: str = "dag") -> None:
        super().__init__("Kies een dag tussen de dag van de melding en vandaag.", veld=veld)


class GeenTeam(DomeinFout):
    """An area that the form did not offer."""

    def __init__(self, veld: str) -> None:
        super().__init__("Kies een van de mogelijkheden.", veld=veld)


class IsAlBijDitTeam(DomeinFout):
    """Passing on goes to another team."""

    def __init__(self) -> None:
        super().__init__("De melding ligt al bij dit team. Kies een ander team.", veld="naar")


class TermijnLooptNog(DomeinFout):
    """A melding does not end while the law still gives the person an investigation."""

    def __init__(self) -> None:
        super().__init__(
            "Voor deze melding loopt een wettelijke termijn. Wil de inwoner het onderzoek wel? Start dan een casus. "
            "Wil de inwoner het niet, vertel dan dat een aanvraag altijd kan, en kruis dat aan.",
            veld="ziet_af",
        )


class AkkoordOfReden(DomeinFout):
    """Either the person concerned agreed, or it says why it went without."""

    def __init__(self) -> None:
        super().__init__(
            "Kruis aan dat de inwoner het goed vindt. Of schrijf op waarom het zonder moet. Niet allebei.",
            veld="is_akkoord",
        )


class NietZonderAkkoord(DomeinFout):
    """What a resident told us goes no further without their consent, unless somebody is in danger."""

    def __init__(self) -> None:
        super().__init__(
            "Zonder toestemming van de inwoner geef je dit niet door. Alleen bij veiligheid mag dat. "
            "Vraag het eerst, of vertel de inwoner hoe hij zelf kan bellen.",
            veld="waarom_zonder",
        )


class PostcodeZegtNiets(DomeinFout):
    """Nobody we know lives at this postcode, and there is more than one team to choose from."""

    def __init__(self) -> None:
        super().__init__("Bij deze postcode kennen we nog geen buurt. Kies zelf het team.", veld="gebied")


class NietUitJouwCasussen(DomeinFout):
    """A casus or a person that the form did not offer."""

    def __init__(self, veld: str) -> None:
        super().__init__("Kies een van de mogelijkheden uit de lijst.", veld=veld)


class AlleenBijSignaal(DomeinFout):
    """Telling the person concerned belongs to a signaal; who asks for help knows of it."""

    def __init__(self) -> None:
        super().__init__("Dit hoort bij een signaal. Bij een melding weet de inwoner er al van.")


class GeenBrief(NietGevonden):
    """There is nothing to confirm: a signaal, or what was said was erased."""

    def __init__(self) -> None:
        super().__init__("Bij deze melding hoort geen brief.")
