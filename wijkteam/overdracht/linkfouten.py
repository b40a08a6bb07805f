"""What the link for a receiver refuses."""

from wijkteam.kern.fouten import DomeinFout


class LinkWerktNiet(DomeinFout):
    """Guessed, too old, taken back, tried too often, over, or consent was withdrawn: from outside all the same."""

    status = 404

    def __init__(self) -> None:
        super().__init__("Deze link werkt niet of niet meer. Vraag het wijkteam om een nieuwe.")


class LinkKanNietNu(DomeinFout):
    """Nothing was laid before the receiver yet, they said no, or it is over."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Een link kan alleen zolang het bericht bij de ontvanger ligt.")


class LinkIsVervangen(DomeinFout):
    """The link that was on this page is not the one that works now."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze link werkt niet meer. Maak een nieuwe.")


class MailadresOntbreekt(DomeinFout):
    """Nobody to send it to."""

    def __init__(self) -> None:
        super().__init__("Er staat geen e-mailadres bij de ontvanger. Kopieer de link en geef hem zelf door.")


class IntussenVeranderd(DomeinFout):
    """Somebody else behind the same link, or the wijkteam, was first."""

    status = 409

    def __init__(self) -> None:
        super().__init__(
            "Er is intussen al iets anders doorgegeven. Kijk hieronder wat er nu staat. Uw antwoord is niet bewaard."
        )


class GeenPostbode(DomeinFout):
    """No mail server was set up."""

    def __init__(self) -> None:
        super().__init__("Er is geen mailserver ingesteld. Kopieer de link en geef hem zelf door.")
