"""What the rules of handing over the regie refuse."""

from wijkteam.kern.fouten import DomeinFout


class GeenRegie(DomeinFout):
    """This overdracht hands over something else."""

    status = 409

    def __init__(self) -> None:
        super().__init__("In deze overdracht gaat de regie niet mee.")


class NieuweRegisseurKanNiet(DomeinFout):
    """The regie goes to a colleague who works on casussen and does not hold it already."""

    def __init__(self) -> None:
        super().__init__("Kies een collega uit de lijst die de regie nog niet heeft.", veld="medewerker")


class RegieDoorDeRegisseur(DomeinFout):
    """The regie of a casus is handed over by whoever decides there, not through a link."""

    status = 403

    def __init__(self) -> None:
        super().__init__("De regisseur van nu legt dit vast. Bel het wijkteam als je begonnen bent.")
