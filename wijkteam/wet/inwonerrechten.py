"""What an inwoner is told around a talk (domein.md §2.1 and §2.3, item 2), in words that one can say aloud."""

from enum import StrEnum


class Inwonerrecht(StrEnum):
    """Five things that are told, in the order in which they matter: before the talk first."""

    EIGEN_PLAN = "eigen_plan"
    CLIENTONDERSTEUNING = "clientondersteuning"
    PGB = "pgb"
    PRIVACY = "privacy"
    KOPIE = "kopie"

    @property
    def label(self) -> str:
        """Short name, above a column."""
        return _RECHTEN[self][0]

    @property
    def uitleg(self) -> str:
        """What to say to the resident."""
        return _RECHTEN[self][1]

    @property
    def bron(self) -> str:
        """Where the law says so."""
        return _RECHTEN[self][2]


_RECHTEN: dict[Inwonerrecht, tuple[str, str, str]] = {
    Inwonerrecht.EIGEN_PLAN: (
        "Eigen plan",
        "U mag zelf een plan maken, ook samen met familie. Wij gebruiken dat in het gesprek.",
        "Wmo 2015, artikel 2.3.2, lid 2; Jeugdwet, artikel 4.1.2",
    ),
    Inwonerrecht.CLIENTONDERSTEUNING: (
        "Cliëntondersteuning",
        "Iemand die niet bij ons werkt, mag gratis met u meedenken en erbij zijn. Dat geldt ook voor wie voor u zorgt.",
        "Wmo 2015, artikel 2.3.2, lid 3",
    ),
    Inwonerrecht.PGB: (
        "Pgb",
        "Krijgt u hulp van de gemeente? Dan mag u vragen om die zelf in te kopen. Wij leggen uit wat dat betekent.",
        "Wmo 2015, artikel 2.3.2, lid 6",
    ),
    Inwonerrecht.PRIVACY: (
        "Privacy",
        "U mag zien wat wij over u opschrijven, en vragen om het te verbeteren of te wissen.",
        "AVG, artikel 13; Wmo 2015, artikelen 5.3.2 tot en met 5.3.5",
    ),
    Inwonerrecht.KOPIE: (
        "Verslag",
        "U krijgt het verslag van dit gesprek. U mag erbij schrijven wat u ervan vindt.",
        "Wmo 2015, artikel 2.3.2, lid 8",
    ),
}
