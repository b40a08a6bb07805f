"""Small things that every act on a huishouden needs: what changed, and which days can be right."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkteam.huishouden.errors import DagKloptNiet
from wijkteam.kern.db import Model
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum


@dataclass(frozen=True)
class Periode:
    """From when to when somebody lived, knew or held something; an open end means now."""

    van: date | None = None
    tot: date | None = None

    @property
    def begin(self) -> date:
        """The first day; when nobody said, today, or the last day for what is over."""
        return self.van or self.tot or vandaag()

    def keur(self) -> None:
        """Raises `DagKloptNiet` for a day in the future or an end before the beginning."""
        eis_niet_later_dan_vandaag(self.van, "van")
        eis_einde_na_begin(self.begin, self.tot)


def eis_niet_later_dan_vandaag(dag: date | None, veld: str) -> None:
    """Raises `DagKloptNiet` at the field: what did not happen yet is not recorded as a fact."""
    if dag is not None and dag > vandaag():
        raise DagKloptNiet("Deze dag ligt in de toekomst. Vul een dag in tot en met vandaag.", veld=veld)


def eis_einde_na_begin(begin: date, einde: date | None, *, veld: str = "tot") -> None:
    """Raises `DagKloptNiet` at the field."""
    eis_niet_later_dan_vandaag(einde, veld)
    if einde is not None and einde < begin:
        raise DagKloptNiet(f"Deze dag ligt vóór de begindag, {datum(begin)}. Kijk de datum na.", veld=veld)


def neem_over(rij: Model, waarden: Mapping[str, Any]) -> list[str]:
    """Assign what differs and return the names of those fields, for the journaal."""
    gewijzigd = [naam for naam, waarde in waarden.items() if getattr(rij, naam) != waarde]
    for naam in gewijzigd:
        setattr(rij, naam, waarden[naam])
    return gewijzigd
