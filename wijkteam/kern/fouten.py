"""Errors that a user may read. Raising rolls back; the message is Dutch and says what to do next."""


class DomeinFout(Exception):
    """A rule of the work was broken. `veld` names the form field that the message belongs to, if any."""

    status = 422

    def __init__(self, bericht: str, *, veld: str | None = None) -> None:
        super().__init__(bericht)
        self.bericht = bericht
        self.veld = veld


class NietToegestaan(DomeinFout):
    """The act exists, this person may not do it here."""

    status = 403


class NietGevonden(DomeinFout):
    """Absent, or invisible for this viewer: both look the same from outside."""

    status = 404

    def __init__(self, bericht: str = "Dit bestaat niet, of je hebt er geen toegang toe.") -> None:
        super().__init__(bericht)


class CollegaWasEerder(DomeinFout):
    """Two people did the same thing at once and the database let one of them through."""

    status = 409


class VersieIsVerouderd(DomeinFout):
    """The form was opened on an older version. `intussen` maps field names to what stands there now."""

    status = 409

    def __init__(self, intussen: dict[str, str]) -> None:
        super().__init__(
            "Een collega heeft dit intussen gewijzigd. Jouw tekst staat er nog. "
            "Vergelijk de teksten en bewaar opnieuw."
        )
        self.intussen = intussen


class OpstartFout(Exception):
    """The program may not start like this; the message says what is wrong and how to mend it."""
