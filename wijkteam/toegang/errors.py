"""What can go wrong at the gate."""

from wijkteam.kern.fouten import DomeinFout


class InloggenMislukt(DomeinFout):
    """Wrong name, wrong password, disabled: all the same from outside."""

    def __init__(self) -> None:
        super().__init__("De gebruikersnaam en het wachtwoord horen niet bij elkaar. Probeer het opnieuw.")


class TeVeelPogingen(DomeinFout):
    """More than ten tries in a quarter of an hour for one name."""

    status = 429

    def __init__(self) -> None:
        super().__init__(
            "Er is te vaak geprobeerd om in te loggen. Wacht een kwartier en probeer het opnieuw."
        )


class WachtwoordIsTeZwak(DomeinFout):
    """Too short, or too easy to guess."""


class WachtwoordKloptNiet(DomeinFout):
    """The present password was asked for and not given."""
