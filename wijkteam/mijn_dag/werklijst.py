"""The worklist of one colleague: their casussen, each with its next step, and what waits on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus, Regieperiode
from wijkteam.dossier import queries
from wijkteam.dossier.stappen import Stap, stap_van_regisseur, volgende_stap
from wijkteam.kern.tijd import vandaag
from wijkteam.zrm.overzicht import Laagste
from wijkteam.zrm.queries import list_laatste_per_casus

PER_BLADZIJDE = 25


@dataclass(frozen=True)
class Werkregel:
    """One casus on the list."""

    casus: Casus
    regie: Regieperiode | None
    heb_ik_de_regie: bool
    stap: Stap | None
    laatste_gesprek: date | None
    laagste: Laagste | None


@dataclass(frozen=True)
class Werklijst:
    """One page of the list."""

    regels: list[Werkregel]
    pagina: int
    totaal: int

    @property
    def paginas(self) -> int:
        return max(1, -(-self.totaal // PER_BLADZIJDE))

    @property
    def wacht_op_mij(self) -> list[Werkregel]:
        """Casussen of which I hold the regie and where a step waits."""
        return [regel for regel in self.regels if regel.heb_ik_de_regie and regel.stap and regel.stap.wacht]


def maak_werklijst(session: Session, medewerker_id: UUID, *, pagina: int = 1) -> Werklijst:
    """The open casussen that this colleague can see, newest first, 25 at a time."""
    totaal = queries.count_open(session)
    rijen = queries.list_met_stand(session, vanaf=(pagina - 1) * PER_BLADZIJDE, hoogstens=PER_BLADZIJDE)
    casus_ids = [rij.Casus.id for rij in rijen]
    regies = queries.list_open_regies(session, casus_ids)
    laagste = list_laatste_per_casus(session, casus_ids)
    regels = [
        _regel(rij, regies.get(rij.Casus.id), laagste.get(rij.Casus.id), medewerker_id)
        for rij in _zichtbaar(rijen)
    ]
    return Werklijst(regels, pagina, totaal)


def _zichtbaar(rijen: Sequence[Any]) -> list[Any]:
    """A casus whose huishouden is out of sight (a teamleider's caseload) is no work of mine."""
    return [rij for rij in rijen if rij.Casus.huishouden is not None]


def _regel(rij: Any, regie: Regieperiode | None, laagste: Laagste | None, medewerker_id: UUID) -> Werkregel:
    is_mijn_regie = regie is not None and regie.teamlid.medewerker_id == medewerker_id
    stap = stap_van_regisseur if is_mijn_regie else volgende_stap
    return Werkregel(
        casus=rij.Casus,
        regie=regie,
        heb_ik_de_regie=is_mijn_regie,
        stap=stap(queries.stand_van(rij), vandaag()),
        laatste_gesprek=rij.laatste_gesprek,
        laagste=laagste,
    )
