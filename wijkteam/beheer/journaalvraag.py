"""What the privacyfunctionaris asks of the journaal: as a filter, and in words, because asking is recorded."""

from typing import Any

from sqlalchemy.orm import Session

from wijkteam.beheer.queries import list_medewerkers_met_naam
from wijkteam.journaal.queries import Journaalfilter
from wijkteam.kern.weergave import datum_kort

HOOGSTENS_GENOEMD = 5


def maak_filter(session: Session, vraag: dict[str, Any]) -> tuple[Journaalfilter, str]:
    """The filter, and a Dutch line that says what was asked.

    The words name colleagues that were found and never what was typed: that might be the name of a resident.
    """
    gevonden = list_medewerkers_met_naam(session, vraag["wie"]) if vraag["wie"] else None
    filter_ = Journaalfilter(
        casusnummer=vraag["casus"],
        medewerkers=tuple(gevonden) if gevonden is not None else None,
        van=vraag["van"],
        tot_en_met=vraag["tot"],
        soort=vraag["soort"],
    )
    return filter_, "; ".join(_woorden(filter_, gevonden)) or "alles"


def _woorden(filter_: Journaalfilter, gevonden: dict[Any, str] | None) -> list[str]:
    delen = []
    if filter_.casusnummer:
        delen.append(f"casus {filter_.casusnummer}")
    if gevonden is not None:
        namen = sorted(gevonden.values())
        meer = f" en {len(namen) - HOOGSTENS_GENOEMD} anderen" if len(namen) > HOOGSTENS_GENOEMD else ""
        delen.append("door " + (", ".join(namen[:HOOGSTENS_GENOEMD]) + meer if namen else "niemand"))
    if filter_.van:
        delen.append(f"vanaf {datum_kort(filter_.van)}")
    if filter_.tot_en_met:
        delen.append(f"tot en met {datum_kort(filter_.tot_en_met)}")
    if filter_.soort:
        delen.append(filter_.soort.label)
    return delen
