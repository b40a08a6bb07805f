"""To look at together: the words of the people themselves, in the order in which one reads them out.

Not by leefgebied but by question, because that is how people think of it. Nothing about veiligheid: who sits at the
table may be the danger. How it goes now and what can be better stay on the page of the colleague; they are often said
about somebody who sits there too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkteam.gesprek.models import Gesprekdeel
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

VRAGEN = {
    Gespreksregel.GOED: "Wat gaat goed",
    Gespreksregel.WENS: "Wat u wilt",
    Gespreksregel.ZELF: "Wat u zelf kunt",
    Gespreksregel.OMGEVING: "Wat uw omgeving kan",
    Gespreksregel.VOOR_EEN_ANDER: "Wat u voor een ander kunt betekenen",
}


@dataclass(frozen=True)
class Samenzin:
    """One sentence, and who it is about by the name that is used at the table; empty for everybody."""

    wie: str
    tekst: str


@dataclass(frozen=True)
class Samenhoofdstuk:
    """One question with all that was said on it."""

    vraag: str
    zinnen: Sequence[Samenzin]


def samen_te_lezen(delen: Iterable[Gesprekdeel]) -> list[Samenhoofdstuk]:
    """What may be read together, question by question; a question that nobody answered is left out."""
    zinnen = [zin for deel in delen if deel.leefgebied is not Leefgebied.VEILIGHEID for zin in deel.zinnen]
    hoofdstukken = (
        Samenhoofdstuk(
            vraag,
            [
                Samenzin(zin.persoon.roepnaam if zin.persoon is not None else "", zin.tekst)
                for zin in zinnen
                if zin.regel is regel
            ],
        )
        for regel, vraag in VRAGEN.items()
    )
    return [hoofdstuk for hoofdstuk in hoofdstukken if hoofdstuk.zinnen]
