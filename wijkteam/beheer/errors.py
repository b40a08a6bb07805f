"""What a beheerder may not do."""

from wijkteam.kern.fouten import DomeinFout, NietToegestaan


class JeEigenAanstelling(NietToegestaan):
    """Nobody widens, or quietly ends, their own access."""

    def __init__(self) -> None:
        super().__init__(
            "Je eigen aanstellingen kun je niet wijzigen. Vraag het een andere beheerder; "
            "zo geeft niemand zichzelf toegang."
        )


class JeEigenAccount(NietToegestaan):
    """The own account is not the own business, but for its password on the page of the account."""

    def __init__(self) -> None:
        super().__init__(
            "Dit is je eigen account. Je wachtwoord wijzig je bij 'Je account'. "
            "Voor de rest vraag je een andere beheerder."
        )


class BeheerderZietGeenCasussen(DomeinFout):
    """Who hands out the keys does not read the files."""

    def __init__(self) -> None:
        super().__init__(
            "Beheerder zijn en casussen of de caseload zien gaan niet samen. "
            "Laat eerst de andere aanstelling eindigen, of kies een periode daarna.",
            veld="rol",
        )


class GeenAccount(DomeinFout):
    """There is nothing to switch off or on."""

    def __init__(self) -> None:
        super().__init__("Deze medewerker heeft nog geen account.")


class KringkeuzeKanNiet(DomeinFout):
    """A choice about the rings that cannot be."""

    def __init__(self, bericht: str, veld: str) -> None:
        super().__init__(bericht, veld=veld)
