"""Acts on acties: who does what, from which ring, and whether it was done."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden.wijziging import neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan import queries
from wijkteam.plan.concept import casus_om_aan_te_werken, eis_gezien
from wijkteam.plan.doelen import doel_om_aan_te_werken
from wijkteam.plan.errors import WaaromNietDichterbij
from wijkteam.plan.models import Actie, Eigenaar
from wijkteam.plan.volgorde import Richting, eis_ongewijzigd, verplaats
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn, lijn_van

KORTSTE_REDEN = 3


@dataclass(frozen=True, kw_only=True)
class Actiegegevens:
    """What is asked about an actie. The lijn follows from the ring."""

    wat: str
    wie: str
    eigenaar: Eigenaar
    kring: Kring
    wet: Wet
    waarom_niet_dichterbij: str = ""
    is_gespecialiseerd: bool = True
    tegen: date | None = None
    afbouw_op: date | None = None

    @property
    def lijn(self) -> Lijn:
        """The line of the sociale piramide; help from ring 6 may be light and freely accessible."""
        return lijn_van(self.kring, is_gespecialiseerd=self.is_gespecialiseerd)

    @property
    def velden(self) -> dict[str, object]:
        """Everything that stands in the row."""
        waarden = {naam: waarde for naam, waarde in vars(self).items() if naam != "is_gespecialiseerd"}
        return waarden | {"lijn": self.lijn}

    def keur(self) -> None:
        """Raises `WaaromNietDichterbij`: only the outer rings have to say why."""
        if self.kring.vraagt_motivering and len(self.waarom_niet_dichterbij.strip()) < KORTSTE_REDEN:
            raise WaaromNietDichterbij


def voeg_actie_toe(
    session: Session, casus_id: UUID, doel_id: UUID, gegevens: Actiegegevens, *, door: Medewerker
) -> Actie:
    """A new actie under a doel. Raises `WaaromNietDichterbij`, `NietGevonden` and `CasusIsAfgesloten`."""
    doel = doel_om_aan_te_werken(session, casus_id, doel_id)
    gegevens.keur()
    actie = Actie(
        casus_id=casus_id,
        doel_id=doel.id,
        volgorde=max((ander.volgorde for ander in doel.acties), default=0) + 1,
        **gegevens.velden,
    )
    doel.acties.append(actie)
    noteer(session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie)
    return actie


def wijzig_actie(
    session: Session,
    actie_id: UUID,
    gegevens: Actiegegevens,
    *,
    casus_id: UUID,
    gezien: int,
    door: Medewerker,
) -> Actie:
    """Change what was agreed.

    Raises `VersieIsVerouderd`, `WaaromNietDichterbij`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    eis_gezien(actie, gezien, gegevens.velden)
    gegevens.keur()
    velden = neem_over(actie, gegevens.velden)
    noteer(session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=velden)
    return actie


def meld_gereed(
    session: Session, actie_id: UUID, is_gereed: bool, *, casus_id: UUID, gezien: int, door: Medewerker
) -> Actie:
    """Tick an actie off as done today, or take the tick away. Raises `IsIntussenGewijzigd` and `CasusIsAfgesloten`."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    eis_ongewijzigd(actie, gezien)
    actie.gereed_op = vandaag() if is_gereed else None
    noteer(session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["gereed_op"])
    return actie


def verplaats_actie(
    session: Session, casus_id: UUID, actie_id: UUID, richting: Richting, *, door: Medewerker
) -> Actie:
    """Move an actie one place up or down under its doel; at the end nothing happens."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    if verplaats(queries.list_acties_op_volgorde(session, actie.doel_id), actie, richting):
        noteer(
            session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["volgorde"]
        )
    return actie


def laat_actie_vervallen(
    session: Session, casus_id: UUID, actie_id: UUID, *, gezien: int, door: Medewerker
) -> Actie:
    """Take an actie out of the plan. It is kept, and can be put back. Raises `IsIntussenGewijzigd`."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    eis_ongewijzigd(actie, gezien)
    actie.vervallen_op = nu()
    noteer(
        session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["vervallen_op"]
    )
    return actie


def zet_actie_terug(session: Session, casus_id: UUID, actie_id: UUID, *, door: Medewerker) -> Actie:
    """Put an actie back, at the end of its doel. Raises `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    actie = queries.get_actie(session, casus_id, actie_id)
    doel = queries.get_doel(session, casus_id, actie.doel_id)
    if actie.vervallen_op is not None:
        actie.volgorde = max(ander.volgorde for ander in doel.acties) + 1
        actie.vervallen_op = None
        noteer(
            session,
            Handeling.ACTIE_GEWIJZIGD,
            casus_id=casus_id,
            door=door,
            over=actie,
            velden=["vervallen_op"],
        )
    return actie


def actie_om_aan_te_werken(session: Session, casus_id: UUID, actie_id: UUID) -> Actie:
    """An actie that stands in the plan. Raises `NietGevonden`, also when taken back, and `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    actie = queries.get_actie(session, casus_id, actie_id)
    if actie.vervallen_op is not None:
        raise NietGevonden
    return actie
