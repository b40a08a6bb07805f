"""The worklist of one colleague: their casussen, each with its next step, and what waits on them."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus, Regieperiode, Waarneming
from wijkteam.casus.regiestand import Regiestand
from wijkteam.dossier.queries import stand_van
from wijkteam.dossier.stappen import Stap, stap_van_regisseur, volgende_stap
from wijkteam.kern.tijd import lokaal
from wijkteam.mijn_dag.queries import list_casussen
from wijkteam.zrm.overzicht import Laagste
from wijkteam.zrm.queries import list_laatste_per_casus

PER_BLADZIJDE = 50


@dataclass(frozen=True)
class Werkregel:
    """One casus on the list. `beslis_ik`: today, as regisseur, behind one, or standing in."""

    casus: Casus
    regie: Regieperiode | None
    waarneming: Waarneming | None
    heb_ik_de_regie: bool
    beslis_ik: bool
    stap: Stap | None
    laatste_contact: date | None
    laagste: Laagste | None

    @property
    def wacht(self) -> bool:
        """Whether its next step waits on me."""
        return self.beslis_ik and self.stap is not None and self.stap.wacht


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
        """Casussen that I decide about and where a step waits."""
        return [regel for regel in self.regels if regel.wacht]


def maak_werklijst(session: Session, medewerker_id: UUID, op: date, *, pagina: int = 1) -> Werklijst:
    """The open casussen that this colleague can see, newest first, 50 at a time."""
    rijen = list_casussen(session, vanaf=(pagina - 1) * PER_BLADZIJDE, hoogstens=PER_BLADZIJDE)
    laagste = list_laatste_per_casus(session, [rij.Casus.id for rij in rijen])
    regels = [_regel(rij, laagste.get(rij.Casus.id), medewerker_id, op) for rij in rijen]
    return Werklijst(regels, pagina, rijen[0].totaal if rijen else 0)


def _regel(rij: Any, laagste: Laagste | None, medewerker_id: UUID, op: date) -> Werkregel:
    regie: Regieperiode | None = rij.Regieperiode
    beslis_ik = Regiestand(regie, rij.Waarneming).beslist(medewerker_id, op)
    stap = stap_van_regisseur if beslis_ik else volgende_stap
    return Werkregel(
        casus=rij.Casus,
        regie=regie,
        waarneming=rij.Waarneming if rij.Waarneming and rij.Waarneming.geldt_op(op) else None,
        heb_ik_de_regie=regie is not None and regie.teamlid.medewerker_id == medewerker_id,
        beslis_ik=beslis_ik,
        stap=stap(stand_van(rij), op),
        laatste_contact=_laatste(rij),
        laagste=laagste,
    )


def _laatste(rij: Any) -> date | None:
    """The later of the last talk and the last contact in the logboek."""
    uit_logboek = lokaal(rij.laatste_contact).date() if rij.laatste_contact else None
    return max((dag for dag in (rij.laatste_gesprek, uit_logboek) if dag), default=None)
