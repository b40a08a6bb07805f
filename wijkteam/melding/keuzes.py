"""The words from which a melding is made: what came, how, from whom, and how it ended."""

from enum import StrEnum


class Meldingsoort(StrEnum):
    """A question for help, or worries about somebody who did not ask."""

    MELDING = "melding"
    SIGNAAL = "signaal"

    @property
    def label(self) -> str:
        """The kind in one word."""
        return self.value.capitalize()

    @property
    def uitleg(self) -> str:
        """When to choose it."""
        return {
            "melding": "iemand vraagt hulp, voor zichzelf of voor een ander",
            "signaal": "iemand maakt zich zorgen om een ander die zelf niets vroeg",
        }[self.value]


class Kanaal(StrEnum):
    """How something came to us, or went back."""

    TELEFOON = "telefoon"
    BALIE = "balie"
    EMAIL = "email"
    BRIEF = "brief"
    HUISBEZOEK = "huisbezoek"
    WEBSITE = "website"
    OVERLEG = "overleg"

    @property
    def label(self) -> str:
        """The channel in words."""
        return {"email": "e-mail"}.get(self.value, self.value)


class Meldersoort(StrEnum):
    """Who calls: the person concerned, somebody for them, or somebody who works with people."""

    ZELF = "zelf"
    NAASTE = "naaste"
    BUUR = "buur"
    SCHOOL = "school"
    HUISARTS = "huisarts"
    POLITIE = "politie"
    CORPORATIE = "corporatie"
    ANDERS = "anders"

    @property
    def label(self) -> str:
        """The melder in words."""
        return {
            "zelf": "iemand voor zichzelf",
            "naaste": "familie of een bekende",
            "corporatie": "woningcorporatie",
            "anders": "iemand anders",
        }.get(self.value, self.value)


class Uitkomst(StrEnum):
    """How a melding ended for the team. Going on to another wijkteam is no end: see `Stapsoort.DOORGEZET`."""

    WEGGEWEZEN = "weggewezen"
    BIJ_SCHAKEL = "bij_schakel"
    BIJ_ORGANISATIE = "bij_organisatie"
    CASUS_GESTART = "casus_gestart"
    BIJ_BESTAANDE_CASUS = "bij_bestaande_casus"

    @property
    def label(self) -> str:
        """The outcome in words."""
        return {
            "weggewezen": "antwoord gegeven, meer was niet nodig",
            "bij_schakel": "opgepakt door een schakel",
            "bij_organisatie": "doorgezet naar een andere organisatie",
            "casus_gestart": "casus gestart",
            "bij_bestaande_casus": "bij een bestaande casus gevoegd",
        }[self.value]

    @property
    def ging_naar_casus(self) -> bool:
        """Whether the work, and with it the terms, goes on in a casus."""
        return self in {Uitkomst.CASUS_GESTART, Uitkomst.BIJ_BESTAANDE_CASUS}


class Stapsoort(StrEnum):
    """What happened to a melding before it ended."""

    GENOTEERD = "genoteerd"
    OPGEPAKT = "opgepakt"
    TERUGGEGEVEN = "teruggegeven"
    VRIJGEGEVEN = "vrijgegeven"
    DOORGEZET = "doorgezet"
    TERMIJNEN_VERANDERD = "termijnen_veranderd"

    @property
    def label(self) -> str:
        """The step in words."""
        return {
            "termijnen_veranderd": "verbeterd, waardoor termijnen anders lopen",
            "teruggegeven": "teruggegeven aan het team",
            "vrijgegeven": "door de teamleider teruggelegd bij het team",
        }.get(self.value, self.value)


class Verteldaan(StrEnum):
    """To whom a right was told."""

    INWONER = "inwoner"
    MANTELZORGER = "mantelzorger"

    @property
    def label(self) -> str:
        """Who that is."""
        return {"inwoner": "de inwoner", "mantelzorger": "de mantelzorger"}[self.value]
