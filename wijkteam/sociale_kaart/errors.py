"""What can go wrong on the sociale kaart, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from wijkteam.kern.fouten import DomeinFout


class AanbodIsGestopt(DomeinFout):
    """Nothing is changed in an entry that is not on the kaart any more."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Dit aanbod is gestopt. Zet het eerst terug op de kaart.")


class BuurtIsOnbekend(DomeinFout):
    """A buurt that is not in the gebied."""

    def __init__(self, code: str, veld: str) -> None:
        super().__init__(f"De buurt {code[:20]} kennen we niet. Kies een buurt uit de lijst.", veld=veld)


class BorgOntbreekt(DomeinFout):
    """An aanbieder without KvK number for whom nobody vouches."""

    def __init__(self) -> None:
        super().__init__(
            "Vul het KvK-nummer in. Is het een initiatief van bewoners, vul dan in wie ervoor instaat.",
            veld="borg",
        )


class LinkWerktNiet(DomeinFout):
    """Unknown, used, withdrawn or too old: from outside all the same."""

    status = 404

    def __init__(self) -> None:
        super().__init__("Deze link werkt niet meer. Vraag het wijkteam om een nieuwe.")


class NietsVeranderd(DomeinFout):
    """A proposal in which every field says what already stands there."""

    def __init__(self) -> None:
        super().__init__("Er is nog niets veranderd. Klopt alles? Kies dan ‘Alles klopt nog’.")


class VoorstelIsBeslist(DomeinFout):
    """Somebody was first."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Over dit voorstel is al beslist.")


class ToestemmingOntbreekt(DomeinFout):
    """A neighbour or volunteer who did not agree to be listed."""

    def __init__(self) -> None:
        super().__init__(
            "Een bewoner of vrijwilliger staat hier alleen met toestemming. Vul in wanneer die gegeven is.",
            veld="toestemming_op",
        )


@dataclass(frozen=True)
class Regelfout:
    """What is wrong on one line of a file that is read in."""

    regel: int
    veld: str
    bericht: str

    @property
    def zin(self) -> str:
        """Line, field and message as one line of text."""
        return (
            f"Regel {self.regel}, {self.veld}: {self.bericht}"
            if self.veld
            else f"Regel {self.regel}: {self.bericht}"
        )


class BestandOngeldig(DomeinFout):
    """A file that is not read in, with everything that is wrong in it."""

    def __init__(self, fouten: Sequence[Regelfout]) -> None:
        super().__init__(
            "Er is niets ingelezen. Maak het bestand in orde en probeer het opnieuw.", veld="bestand"
        )
        self.fouten = fouten
