"""What the forms and pages of the kaart offer to choose from, and how an entry stands in a form."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wijkteam.gebied.models import Buurt
from wijkteam.kern.weergave import datum_kort
from wijkteam.sociale_kaart.gegevens import Aanbodgegevens, Vorm, als_vorm
from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Plek, Ruimte, Schakelsoort, Taal, Toegang, Zrmdomein
from wijkteam.team.expertise import Expertise
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

Keuzes = list[tuple[str, str]]


@dataclass(frozen=True)
class Keuzelijsten:
    """Value and label of every choice."""

    buurten: Keuzes
    soorten: Keuzes
    kringen: Keuzes
    lijnen: Keuzes
    toegang: Keuzes
    leefgebieden: Keuzes
    zrm: Keuzes
    talen: Keuzes
    plekken: Keuzes
    ruimte: Keuzes
    schakels: Keuzes
    expertises: Keuzes

    @classmethod
    def met(cls, buurten: Sequence[Buurt]) -> "Keuzelijsten":
        """All choices, with these buurten."""
        return cls(
            buurten=[(buurt.code, buurt.naam) for buurt in buurten],
            soorten=[(e.value, e.label) for e in Aanbodsoort],
            kringen=[(str(e.value), f"{e.value}. {e.kort}") for e in Kring if e > Kring.EIGEN_KRACHT],
            lijnen=[(str(e.value), f"{e.label}: {e.naam}") for e in Lijn],
            toegang=[(e.value, e.label) for e in Toegang],
            leefgebieden=[(e.value, e.label) for e in Leefgebied],
            zrm=[(e.value, e.label) for e in Zrmdomein],
            talen=[(e.value, e.label) for e in Taal],
            plekken=[(e.value, e.label) for e in Plek],
            ruimte=[(e.value, e.label) for e in Ruimte],
            schakels=[(e.value, e.label) for e in Schakelsoort],
            expertises=[(e.value, e.label) for e in Expertise],
        )


def in_formulier(gegevens: Aanbodgegevens) -> Vorm:
    """The words of an entry with its days as people type them."""
    vorm = als_vorm(gegevens)
    for naam, waarde in vars(gegevens).items():
        if isinstance(waarde, date):
            vorm[naam] = datum_kort(waarde)
    return vorm
