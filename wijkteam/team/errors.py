"""What can go wrong with teams, colleagues and who works where; and what the database itself refuses."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class GemeenteBestaatNiet(DomeinFout):
    """The form named a gemeente that is not there."""

    def __init__(self) -> None:
        super().__init__("Kies een van de gemeenten.", veld="gemeente")


class BuurtLigtErgensAnders(DomeinFout):
    """The buurt does not exist, or lies in another gemeente than the wijkteam."""

    def __init__(self) -> None:
        super().__init__("Kies buurten van deze gemeente.", veld="buurten")


class RolVraagtEenWijkteam(DomeinFout):
    """Somebody in this role works in a wijkteam."""

    def __init__(self, rol: str) -> None:
        super().__init__(f"Een {rol} werkt in een wijkteam. Kies in welk.", veld="wijkteam")


class RolStaatBovenDeTeams(DomeinFout):
    """Somebody in this role does not work in a wijkteam."""

    def __init__(self, rol: str) -> None:
        super().__init__(f"Een {rol} hoort niet bij één wijkteam. Laat dit veld leeg.", veld="wijkteam")


class WijkteamBestaatNiet(DomeinFout):
    """The form named a wijkteam that is not there."""

    def __init__(self) -> None:
        super().__init__("Kies een van de wijkteams.", veld="wijkteam")


class AanstellingEindigtVoorHetBegin(DomeinFout):
    """The end lies before the first day."""

    def __init__(self) -> None:
        super().__init__("De einddatum ligt voor de eerste dag. Kijk de datums na.", veld="tot")


class AanstellingEindigtInHetVerleden(DomeinFout):
    """What somebody could see until now has been so; it cannot be undone afterwards."""

    def __init__(self) -> None:
        super().__init__(
            "Kies vandaag of een latere dag. Tot nu toe gold deze aanstelling, en dat blijft zo vastliggen.",
            veld="tot",
        )


class AanstellingBestaatAl(DomeinFout):
    """The same person already has this role in this team during (part of) that time."""

    def __init__(self) -> None:
        super().__init__(
            "Deze medewerker heeft in die tijd deze rol al in dit team. Kies een andere periode of rol.",
            veld="van",
        )


class AanstellingIsAlBeeindigd(DomeinFout):
    """What is over stays over: appoint again instead."""

    def __init__(self) -> None:
        super().__init__("Deze aanstelling is al voorbij. Maak een nieuwe als iemand terugkomt.", veld="tot")


meld_bij_schending(
    "uq_wijkteam_naam", "wijkteam.naam", "Er is al een wijkteam met deze naam. Kies een andere.", veld="naam"
)
meld_bij_schending(
    "uq_werkgebied_wijkteam_id_buurt_id",
    "werkgebied.wijkteam_id, werkgebied.buurt_id",
    "Een collega wijzigde dit werkgebied tegelijk. Open de pagina opnieuw.",
)
