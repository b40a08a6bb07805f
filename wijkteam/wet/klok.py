"""One statutory clock with its whole sum, and how it stands on a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkteam.wet.gebeurtenissen import Feit
from wijkteam.wet.opschorting import GeteldeOpschorting
from wijkteam.wet.termijnen import Termijn, Termijncode
from wijkteam.wet.vrije_dagen import VrijeDag


class Stand(StrEnum):
    """How a clock stands on a day."""

    LOOPT = "loopt"
    BIJNA = "bijna"
    OPGESCHORT = "opgeschort"
    VERSTREKEN = "verstreken"
    GESTOPT_OP_TIJD = "gestopt_op_tijd"
    GESTOPT_TE_LAAT = "gestopt_te_laat"

    @property
    def is_gestopt(self) -> bool:
        """Whether what had to happen, happened."""
        return self in {Stand.GESTOPT_OP_TIJD, Stand.GESTOPT_TE_LAAT}


@dataclass(frozen=True, slots=True)
class Klok:
    """One term that began, with its whole sum. `einde` is the last day on which it is still in time.

    `kalender_is_bekend` is false when it ends in a year for which the equated days are not decreed yet.
    """

    termijn: Termijn
    begin: Feit
    kaal_einde: date
    opschortingen: tuple[GeteldeOpschorting, ...]
    einde_na_opschorting: date
    overgeslagen: tuple[VrijeDag, ...]
    einde: date
    kalender_is_bekend: bool
    gestopt_door: Feit | None
    op: date

    @property
    def code(self) -> Termijncode:
        """Which term this is."""
        return self.termijn.code

    @property
    def dagen_opgeschort(self) -> int:
        """On how many days the term stood still, or will stand still by what was agreed."""
        return sum(periode.dagen for periode in self.opschortingen)

    @property
    def is_voorlopig(self) -> bool:
        """Whether the end still moves, because the term stands still and nobody knows for how long."""
        return any(periode.is_open for periode in self.opschortingen) and self.gestopt_door is None

    @property
    def dagen_over(self) -> int:
        """How many days are left until the end; below zero when it is over. Counted to the day on which it stopped."""
        return (self.einde - (self.gestopt_door.dag if self.gestopt_door else self.op)).days

    @property
    def is_te_laat(self) -> bool:
        """Whether the term was not kept: it is over, or what had to happen came afterwards."""
        return self.dagen_over < 0

    @property
    def stand(self) -> Stand:
        """How the clock stands: stopped by what was recorded, else still, else over, else nearly over."""
        if self.gestopt_door:
            return Stand.GESTOPT_TE_LAAT if self.is_te_laat else Stand.GESTOPT_OP_TIJD
        if any(periode.van <= self.op <= periode.tot_en_met for periode in self.opschortingen):
            return Stand.OPGESCHORT
        if self.is_te_laat:
            return Stand.VERSTREKEN
        return Stand.BIJNA if self.dagen_over <= self.termijn.bijna_dagen else Stand.LOOPT

    @property
    def rechten(self) -> str | None:
        """What the inwoner may do now, when the term is over and nothing stopped it; else nothing."""
        return self.termijn.bij_te_laat if self.stand is Stand.VERSTREKEN else None
