"""What can go wrong with areas."""

from collections.abc import Sequence

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending

HOOGSTENS_GETOOND = 12


class GebiedsbestandOngeldig(DomeinFout):
    """A file with areas that cannot be used. `fouten` holds one Dutch sentence per mistake, with its line number."""

    def __init__(self, fouten: Sequence[str]) -> None:
        self.fouten = tuple(fouten[:HOOGSTENS_GETOOND])
        meer = len(fouten) - HOOGSTENS_GETOOND
        if meer > 0:
            self.fouten += (f"En nog {meer} {'fout' if meer == 1 else 'fouten'} verderop.",)
        super().__init__(" ".join(self.fouten), veld="bestand")


for _soort in ("gemeente", "wijk", "buurt"):
    meld_bij_schending(
        f"uq_{_soort}_code",
        f"{_soort}.code",
        "Een collega laadde tegelijk hetzelfde gebied. Probeer het opnieuw.",
        veld="bestand",
    )
