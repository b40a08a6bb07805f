"""What can go wrong at the gate."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class InloggenMislukt(DomeinFout):
    """Wrong name, wrong password, disabled: all the same from outside."""

    def __init__(self) -> None:
        super().__init__("De gebruikersnaam en het wachtwoord horen niet bij elkaar. Probeer het opnieuw.")


class TeVeelPogingen(DomeinFout):
    """More than ten tries in a quarter of an hour for one name; a browser that is known there counts for itself."""

    status = 429

    def __init__(self) -> None:
        super().__init__(
            "Er is te vaak een wachtwoord geprobeerd. Wacht een kwartier en probeer het opnieuw."
        )


class TeVeelGeprobeerd(DomeinFout):
    """Too many links or codes from one place that do not work."""

    status = 429

    def __init__(self) -> None:
        super().__init__("Er is te vaak een link geprobeerd die niet werkt. Wacht een kwartier.")


class WachtwoordIsTeZwak(DomeinFout):
    """Too short, or too easy to guess."""


class WachtwoordKloptNiet(DomeinFout):
    """The present password was asked for and not given."""


meld_bij_schending(
    "uq_account_gebruikersnaam",
    "account.gebruikersnaam",
    "Deze gebruikersnaam is al in gebruik. Kies een andere.",
    veld="gebruikersnaam",
)
meld_bij_schending(
    "uq_account_medewerker_id",
    "account.medewerker_id",
    "Deze medewerker heeft al een account.",
    veld="gebruikersnaam",
)
