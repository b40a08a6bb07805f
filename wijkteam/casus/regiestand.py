"""Who decides in a casus on a day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wijkteam.casus.models import Regieperiode, Teamlid, Waarneming


@dataclass(frozen=True)
class Regiestand:
    """The open regieperiode (none when the casus is closed) and the stand-in who was named and not ended."""

    regie: Regieperiode | None
    waarneming: Waarneming | None

    @property
    def regisseur(self) -> Teamlid | None:
        return self.regie.teamlid if self.regie else None

    def waarnemer_op(self, dag: date) -> Teamlid | None:
        """Who stands in on that day."""
        return self.waarneming.teamlid if self.waarneming and self.waarneming.geldt_op(dag) else None

    def beslist(self, medewerker_id: UUID, dag: date) -> bool:
        """Whether this colleague decides on that day: the regisseur, the achtervang of one, or who stands in then.

        An achtervang exists only behind a regisseur who cannot act in this program, such as a resident.
        """
        if self.regie is None:
            return False
        beslissers = (self.regie.teamlid, self.regie.achtervang, self.waarnemer_op(dag))
        return any(lid is not None and lid.medewerker_id == medewerker_id for lid in beslissers)
