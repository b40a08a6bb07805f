"""How long something is kept, as data per act (domein.md §6.5). Mostly counted from the last change of content:
reading, printing or mending a typing error is none, so that such a thing never prolongs the keeping in silence.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkteam.wet.dagen import na_jaren
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.termijnen import Bron


class Bewaarcode(StrEnum):
    """What is kept for a time of its own; which number belongs to it is data."""

    WMO_DOSSIER = "wmo_dossier"
    JEUGD_DOSSIER = "jeugd_dossier"
    PARTICIPATIEWET_DOSSIER = "participatiewet_dossier"
    RE_INTEGRATIE = "re_integratie"
    SIGNAAL = "signaal"
    INZAGE = "inzage"


class BewaartVanaf(StrEnum):
    """From which day the years count."""

    LAATSTE_WIJZIGING = "laatste_wijziging"
    AFSLUITING = "afsluiting"
    VASTLEGGING = "vastlegging"


@dataclass(frozen=True, slots=True)
class Bewaartermijn:
    """For how many years something is kept; `mag_langer` when the act allows longer if good care asks for it."""

    code: Bewaarcode
    wet: Wet
    naam: str
    jaren: int
    vanaf: BewaartVanaf
    mag_langer: bool
    bron: Bron
    geldig_van: date

    def bewaren_tot_en_met(self, vanaf: date) -> date:
        """The last day on which it has to be kept, counted from the day that `self.vanaf` means."""
        return na_jaren(vanaf, self.jaren)


class GeenBewaartermijn(LookupError):
    """Nothing is laid down about how long this was kept on that day."""


def get_bewaartermijn(termijnen: Iterable[Bewaartermijn], code: Bewaarcode, op: date) -> Bewaartermijn:
    """The newest entry that held on that day. Raises `GeenBewaartermijn` when there was none."""
    geldig = [termijn for termijn in termijnen if termijn.code is code and termijn.geldig_van <= op]
    if not geldig:
        raise GeenBewaartermijn(f"Op {op.isoformat()} lag niet vast hoe lang '{code}' bewaard blijft.")
    return max(geldig, key=lambda termijn: termijn.geldig_van)
