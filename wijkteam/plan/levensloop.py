"""How a plan ends and goes on: with its casus, and from an earlier casus of the same huishouden into a new one."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.afsluiting import na_afsluiten, na_heropenen
from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.plan import queries
from wijkteam.plan.acties import zet_bij_doel
from wijkteam.plan.concept import plan_om_aan_te_werken
from wijkteam.plan.doelen import zet_dragers
from wijkteam.plan.errors import NietsOvergenomen
from wijkteam.plan.models import Actie, Doel, Doelstatus, Plan
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied

# What goes along to a new plan. Levels and lessons belong to the time in which they were written.
VELDEN_DOEL = ("woorden", "lukt_als", "leefgebied", "zrm_domein", "wet")
VELDEN_ACTIE = (
    "wat",
    "wie",
    "eigenaar",
    "organisatie",
    "huishoudlid_id",
    "contact_id",
    "kring",
    "lijn",
    "wet",
    "waarom_niet_dichterbij",
    "geeft_terug",
)


def beeindig_plan(session: Session, casus: Casus) -> None:
    """The plan ends with its casus. It can still be read and printed."""
    plan = queries.find_plan(session, casus.id)
    if plan is not None and plan.beeindigd_op is None:
        plan.beeindigd_op = nu()


def hervat_plan(session: Session, casus: Casus) -> None:
    """A casus that is opened again goes on with its own plan: its versions stay one row of numbers."""
    plan = queries.find_plan(session, casus.id)
    if plan is not None:
        plan.beeindigd_op = None


def list_over_te_nemen(session: Session, casus: Casus) -> tuple[Plan | None, Sequence[Doel]]:
    """The last plan of an earlier casus of this huishouden, as far as the viewer may see it, with its open doelen.

    A doel of somebody who is no cliënt here now is not offered: it would become everybody's. Nor one about veiligheid.
    """
    plan = queries.find_vorig_plan(session, casus)
    if plan is None:
        return None, []
    clienten = _clienten(session, casus.id)
    doelen = queries.list_doelen(session, plan.id)
    return plan, [doel for doel in doelen if _kan_mee(doel, clienten)]


def neem_doelen_over(
    session: Session, casus_id: UUID, doel_ids: Iterable[UUID], *, door: Medewerker
) -> Sequence[Doel]:
    """Copy these doelen of the earlier plan with what was still to be done. The earlier plan stays as it was.

    Raises `NietsOvergenomen`, `NietGevonden` for a doel that is not offered, and `CasusIsAfgesloten`.
    """
    gekozen = set(doel_ids)
    if not gekozen:
        raise NietsOvergenomen
    plan = plan_om_aan_te_werken(session, casus_id, door=door)
    _vorig, aangeboden = list_over_te_nemen(session, session.get_one(Casus, casus_id))
    if gekozen - {doel.id for doel in aangeboden}:
        raise NietGevonden
    clienten = _clienten(session, casus_id)
    eerste = queries.get_hoogste_volgorde(session, plan.id) + 1
    overgenomen = [doel for doel in aangeboden if doel.id in gekozen]
    return [
        _kopieer(session, doel, plan, eerste + nummer, clienten, door=door)
        for nummer, doel in enumerate(overgenomen)
    ]


def _kopieer(
    session: Session,
    oud: Doel,
    plan: Plan,
    volgorde: int,
    clienten: Mapping[UUID, Betrokkene],
    *,
    door: Medewerker,
) -> Doel:
    velden = {veld: getattr(oud, veld) for veld in VELDEN_DOEL}
    doel = Doel(
        casus_id=plan.casus_id, plan_id=plan.id, plan=plan, volgorde=volgorde, voor=[], acties=[], **velden
    )
    zet_dragers(doel, [clienten[rij.betrokkene.persoon_id] for rij in oud.voor])
    session.add(doel)
    noteer(session, Handeling.DOEL_GEWIJZIGD, casus_id=plan.casus_id, door=door, over=doel)
    for actie in oud.lopende_acties:
        if not actie.status.is_klaar and _gaat_over(actie) <= clienten.keys():
            over = [clienten[persoon] for persoon in sorted(_gaat_over(actie))]
            kopie = {veld: getattr(actie, veld) for veld in VELDEN_ACTIE}
            zet_bij_doel(session, doel, kopie, over, door=door)
    return doel


def _clienten(session: Session, casus_id: UUID) -> dict[UUID, Betrokkene]:
    return {b.persoon_id: b for b in list_betrokkenen(session, casus_id) if b.is_client}


def _kan_mee(doel: Doel, clienten: Mapping[UUID, Betrokkene]) -> bool:
    is_open = doel.status in {Doelstatus.OPEN, Doelstatus.DEELS}
    mag_in_plan = doel.leefgebied is not Leefgebied.VEILIGHEID
    return is_open and mag_in_plan and all(rij.betrokkene.persoon_id in clienten for rij in doel.voor)


def _gaat_over(actie: Actie) -> set[UUID]:
    return {rij.betrokkene.persoon_id for rij in actie.over}


na_afsluiten(beeindig_plan)
na_heropenen(hervat_plan)
