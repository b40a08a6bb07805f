"""With which melding a casus began."""

from dataclasses import dataclass

from wijkteam.melding.keuzes import Meldersoort
from wijkteam.melding.models import Melding

_DOOR = {
    Meldersoort.ZELF: "door de inwoner zelf",
    Meldersoort.NAASTE: "door familie of een bekende",
    Meldersoort.BUUR: "door een buur",
    Meldersoort.POLITIE: "door de politie",
    Meldersoort.HUISARTS: "door de huisarts",
    Meldersoort.SCHOOL: "door school",
    Meldersoort.CORPORATIE: "door de woningcorporatie",
    Meldersoort.ANDERS: "door iemand anders",
}


@dataclass(frozen=True)
class Begonnen:
    """One melding of a casus, and who brought it when that is still known."""

    melding: Melding
    melder: Meldersoort | None

    @property
    def door(self) -> str:
        """Who brought it, in words; empty when nobody knows any more."""
        return _DOOR[self.melder] if self.melder else ""
