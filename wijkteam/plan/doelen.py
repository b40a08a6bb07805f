"""Acts on doelen: what somebody wants, for whom, and how it ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.errors import GeenClient
from wijkteam.casus.models import Betrokkene
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden.wijziging import neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.plan import queries
from wijkteam.plan.concept import casus_om_aan_te_werken, eis_gezien, plan_om_aan_te_werken
from wijkteam.plan.domeinen import eis_zrm_domein
from wijkteam.plan.errors import NiveauZonderDomein, RedenOntbreekt, VeiligheidHoortNietInPlan
from wijkteam.plan.gemeten import find_niveaus
from wijkteam.plan.models import Doel, Doelstatus, DoelVoor
from wijkteam.plan.volgorde import Richting, eis_ongewijzigd, verplaats
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zrm.niveaus import Niveau

HEEL_HUISHOUDEN = "het hele huishouden"


@dataclass(frozen=True, kw_only=True)
class Doelgegevens:
    """What is asked about a doel. `voor` names betrokkenen; nobody means the whole huishouden.

    `uit_meting` asks for the level and the target of the latest meting of whom the doel is for.
    """

    woorden: str
    leefgebied: Leefgebied
    wet: Wet
    lukt_als: str | None = None
    zrm_domein: str | None = None
    start: Niveau | None = None
    streef: Niveau | None = None
    uit_meting: bool = False
    tegen: date | None = None
    voor: tuple[UUID, ...] = ()

    @property
    def velden(self) -> dict[str, object]:
        """Everything that stands in the row itself. Raises `NiveauZonderDomein`."""
        if self.zrm_domein is None and (self.start is not None or self.streef is not None):
            raise NiveauZonderDomein
        return {naam: waarde for naam, waarde in vars(self).items() if naam not in {"voor", "uit_meting"}}


@dataclass(frozen=True)
class Oordeel:
    """How a doel ended, what happened, and what was learned."""

    status: Doelstatus
    reden: str | None = None
    les: str = ""

    @property
    def velden(self) -> dict[str, object]:
        """Everything that stands in the row."""
        return {"status": self.status, "status_reden": self.reden, "les": self.les}

    def keur(self) -> None:
        """Raises `RedenOntbreekt` for what was reached in part or let go."""
        if self.status in {Doelstatus.DEELS, Doelstatus.LOSGELATEN} and not self.reden:
            raise RedenOntbreekt

    def andere_reden(self, doel: Doel) -> dict[str, str]:
        """The reason that stands there, under the name that its form gives it, when it would change."""
        return {} if doel.status_reden == self.reden else {"reden": doel.status_reden or ""}


def voeg_doel_toe(session: Session, casus_id: UUID, gegevens: Doelgegevens, *, door: Medewerker) -> Doel:
    """A new doel at the end of the list. The first one begins the plan.

    Raises `GeenClient` when somebody in `voor` is not a cliënt of this casus, `VeiligheidHoortNietInPlan` and
    `CasusIsAfgesloten`.
    """
    eis_leefgebied(gegevens.leefgebied)
    plan = plan_om_aan_te_werken(session, casus_id, door=door)
    dragers = _dragers(session, casus_id, gegevens.voor)
    eis_zrm_domein(gegevens.zrm_domein)
    velden = gegevens.velden | _uit_meting(session, casus_id, gegevens, dragers)
    doel = Doel(
        casus_id=casus_id,
        plan_id=plan.id,
        plan=plan,
        volgorde=queries.get_hoogste_volgorde(session, plan.id) + 1,
        voor=[],
        acties=[],
        **velden,
    )
    zet_dragers(doel, dragers)
    session.add(doel)
    noteer(session, Handeling.DOEL_GEWIJZIGD, casus_id=casus_id, door=door, over=doel)
    return doel


def wijzig_doel(
    session: Session, doel_id: UUID, gegevens: Doelgegevens, *, casus_id: UUID, gezien: int, door: Medewerker
) -> Doel:
    """Change the words, for whom, by when.

    Raises `VersieIsVerouderd`, `GeenClient`, `VeiligheidHoortNietInPlan` and `CasusIsAfgesloten`.
    """
    doel = doel_om_aan_te_werken(session, casus_id, doel_id)
    dragers = _dragers(session, casus_id, gegevens.voor, al=[rij.betrokkene for rij in doel.voor])
    anders = _andere_dragers(doel, dragers)
    eis_gezien(doel, gezien, gegevens.velden, **anders)
    eis_leefgebied(gegevens.leefgebied, staat_er=doel.leefgebied)
    eis_zrm_domein(gegevens.zrm_domein, staat_er=doel.zrm_domein)
    nieuw = gegevens.velden | _uit_meting(session, casus_id, gegevens, dragers)
    velden = neem_over(doel, nieuw)
    if anders:
        zet_dragers(doel, dragers)
    noteer(
        session, Handeling.DOEL_GEWIJZIGD, casus_id=casus_id, door=door, over=doel, velden=[*velden, *anders]
    )
    return doel


def zet_doelstatus(
    session: Session, doel_id: UUID, oordeel: Oordeel, *, casus_id: UUID, gezien: int, door: Medewerker
) -> Doel:
    """Say how a doel ended, or that it is open again.

    Raises `RedenOntbreekt` for what was reached in part or let go, `VersieIsVerouderd` and `CasusIsAfgesloten`.
    """
    doel = doel_om_aan_te_werken(session, casus_id, doel_id)
    eis_gezien(doel, gezien, {"status": oordeel.status, "les": oordeel.les}, **oordeel.andere_reden(doel))
    oordeel.keur()
    velden = neem_over(doel, oordeel.velden)
    noteer(session, Handeling.DOEL_GEWIJZIGD, casus_id=casus_id, door=door, over=doel, velden=velden)
    return doel


def verplaats_doel(
    session: Session, casus_id: UUID, doel_id: UUID, richting: Richting, *, door: Medewerker
) -> Doel:
    """Move a doel one place up or down; at the end of the list nothing happens.

    Raises `NietGevonden` and `CasusIsAfgesloten`.
    """
    casus_om_aan_te_werken(session, casus_id)
    doelen = queries.list_doelen_op_volgorde(session, casus_id)
    doel = next((doel for doel in doelen if doel.id == doel_id), None)
    if doel is None:
        raise NietGevonden
    if verplaats(doelen, doel, richting):
        noteer(
            session, Handeling.DOEL_GEWIJZIGD, casus_id=casus_id, door=door, over=doel, velden=["volgorde"]
        )
    return doel


def laat_doel_vervallen(
    session: Session, casus_id: UUID, doel_id: UUID, *, gezien: int, door: Medewerker
) -> Doel:
    """Take a doel with its acties out of the plan. It is kept, and can be put back.

    Raises `IsIntussenGewijzigd` and `CasusIsAfgesloten`.
    """
    doel = doel_om_aan_te_werken(session, casus_id, doel_id)
    eis_ongewijzigd(doel, gezien)
    doel.vervallen_op = moment = nu()
    for actie in doel.lopende_acties:
        actie.vervallen_op = moment
    noteer(
        session, Handeling.DOEL_GEWIJZIGD, casus_id=casus_id, door=door, over=doel, velden=["vervallen_op"]
    )
    return doel


def zet_doel_terug(session: Session, casus_id: UUID, doel_id: UUID, *, door: Medewerker) -> Doel:
    """Put a doel back at the end of the list, with the acties that went with it. Raises `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    doel = queries.get_doel(session, casus_id, doel_id)
    if doel.vervallen_op is not None:
        doel.volgorde = queries.get_hoogste_volgorde(session, doel.plan_id) + 1
        for actie in doel.acties:
            if actie.vervallen_op == doel.vervallen_op:
                actie.vervallen_op = None
        doel.vervallen_op = None
        noteer(
            session,
            Handeling.DOEL_GEWIJZIGD,
            casus_id=casus_id,
            door=door,
            over=doel,
            velden=["vervallen_op"],
        )
    return doel


def doel_om_aan_te_werken(session: Session, casus_id: UUID, doel_id: UUID) -> Doel:
    """A doel that stands in the plan. Raises `NietGevonden`, also when it was taken back, and `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    doel = queries.get_doel(session, casus_id, doel_id)
    if doel.vervallen_op is not None:
        raise NietGevonden
    return doel


def eis_leefgebied(leefgebied: Leefgebied, *, staat_er: Leefgebied | None = None) -> None:
    """A doel about veiligheid from before this rule may stay. Raises `VeiligheidHoortNietInPlan` for another."""
    if leefgebied is Leefgebied.VEILIGHEID and staat_er is not leefgebied:
        raise VeiligheidHoortNietInPlan


def _dragers(
    session: Session, casus_id: UUID, gevraagd: tuple[UUID, ...], *, al: Sequence[Betrokkene] = ()
) -> list[Betrokkene]:
    """The betrokkenen by their ids. Only a cliënt carries a doel (Wmo art. 5.1.1; domein.md §6.2).

    Those in `al` carry it already and may stay, also when they are not concerned any more.
    """
    bekend = {b.id: b for b in al}
    if not bekend.keys() >= set(gevraagd):
        bekend |= {b.id: b for b in list_betrokkenen(session, casus_id)}
    return [_get_drager(bekend, sleutel, al) for sleutel in dict.fromkeys(gevraagd)]


def _uit_meting(
    session: Session, casus_id: UUID, gegevens: Doelgegevens, dragers: Sequence[Betrokkene]
) -> dict[str, object]:
    """The levels that the latest meting gives, when they are asked for and it has them."""
    if not gegevens.uit_meting or gegevens.zrm_domein is None:
        return {}
    wie = [drager.persoon_id for drager in dragers]
    gemeten = find_niveaus(session, casus_id, wie, gegevens.zrm_domein)
    return {} if gemeten is None else {"start": gemeten.niveau, "streef": gemeten.streef}


def _get_drager(bekend: Mapping[UUID, Betrokkene], sleutel: UUID, al: Sequence[Betrokkene]) -> Betrokkene:
    betrokkene = bekend.get(sleutel)
    if betrokkene is None:
        raise GeenClient("Kies iemand uit de lijst.", veld="voor")
    if not betrokkene.is_client and betrokkene not in al:
        raise GeenClient(
            f"{betrokkene.persoon.roepnaam} is {betrokkene.hoedanigheid.label}, geen cliënt. "
            "Alleen een cliënt kan een doel hebben.",
            veld="voor",
        )
    return betrokkene


def _andere_dragers(doel: Doel, dragers: list[Betrokkene]) -> dict[str, str]:
    """For whom the doel is now, when that would change."""
    if {rij.betrokkene_id for rij in doel.voor} == {betrokkene.id for betrokkene in dragers}:
        return {}
    return {"voor": ", ".join(rij.betrokkene.persoon.roepnaam for rij in doel.voor) or HEEL_HUISHOUDEN}


def zet_dragers(doel: Doel, dragers: Sequence[Betrokkene]) -> None:
    """Let a doel be for these people; nobody means the whole huishouden."""
    blijft = {rij.betrokkene_id: rij for rij in doel.voor}
    doel.voor = [
        blijft.get(b.id)
        or DoelVoor(casus_id=doel.casus_id, doel_id=doel.id, betrokkene_id=b.id, betrokkene=b)
        for b in dragers
    ]
