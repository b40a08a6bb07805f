"""The parts of a dossier as a resident would name them. A line of the journaal holds the name of a page of ours."""

from sqlalchemy import ColumnElement, case

from wijkteam.casus.blad import TABS
from wijkteam.journaal.models import Inzageregel

OVERIG = "De casus"
ONDERDELEN = {endpoint.partition(".")[0]: naam for naam, endpoint in TABS} | {
    "melding": "De melding",
    "verzoek": "Verzoeken",
}


def onderdeel_in_woorden(onderdeel: str) -> str:
    """`plan.doel_edit` becomes `Plan`; what is no page of ours stays as it is."""
    kamer, punt, _ = onderdeel.partition(".")
    return ONDERDELEN.get(kamer, OVERIG) if punt else onderdeel


def kolom_in_woorden() -> ColumnElement[str]:
    """The same inside a query, so that looks at one part can be counted together."""
    kamers = [(Inzageregel.onderdeel.startswith(f"{kamer}."), naam) for kamer, naam in ONDERDELEN.items()]
    return case(*kamers, (Inzageregel.onderdeel.contains("."), OVERIG), else_=Inzageregel.onderdeel)
