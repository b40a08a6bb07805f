"""Evalueren: looking back together. What became of each doel, what was learned, who felt heard, and when again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.fasen import zet_fase
from wijkteam.casus.models import Casus, Fase
from wijkteam.casus.queries import find_teamlid_van, list_betrokkenen, list_huishoudleden, list_team_nu
from wijkteam.huishouden.wijziging import neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.plan import queries
from wijkteam.plan.concept import casus_om_aan_te_werken
from wijkteam.plan.doelen import Oordeel
from wijkteam.plan.errors import OnbekendeAanwezige, PlanIsIntussenGewijzigd, RedenOntbreekt
from wijkteam.plan.evaluatie_models import Doelevaluatie, Evaluatie, Evaluatiestem, Veiligheidscijfer
from wijkteam.plan.evaluatiefouten import (
    EvaluatiedagKloptNiet,
    IsNetGeevalueerd,
    NiemandBijEvaluatie,
    PlanIsNogNietVastgesteld,
)
from wijkteam.plan.meebeslissen import list_meebeslissers
from wijkteam.plan.models import Doel, Plan, Planversie
from wijkteam.plan.samenstelling import maak_plantekst
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied


class Cijfer(IntEnum):
    """An answer of a resident on a scale of five. An order: never an average."""

    HELEMAAL_NIET = 1
    NIET_ZO = 2
    GAAT_WEL = 3
    GOED = 4
    HEEL_GOED = 5

    @property
    def label(self) -> str:
        return f"{self.value} · {self.name.lower().replace('_', ' ')}"


@dataclass(frozen=True)
class Stem:
    """What one of them said; everything may stay empty."""

    gehoord: Cijfer | None = None
    veilig: Cijfer | None = None
    woorden: str = ""

    @property
    def is_leeg(self) -> bool:
        return self.gehoord is None and self.veilig is None and not self.woorden


@dataclass(frozen=True, kw_only=True)
class Terugblik:
    """What is filled in when people look back, and what was read: the plan, and the last evaluatie so far.

    `aanwezig` names members of the huishouden, cliënten and members of the team; `ook_aanwezig` anybody else.
    """

    kenmerk: str
    gezien: int
    gehouden_op: date
    oordelen: Mapping[UUID, Oordeel]
    aanwezig: Sequence[UUID] = ()
    ook_aanwezig: str = ""
    stemmen: Mapping[UUID, Stem] = field(default_factory=dict)
    les: str = ""
    volgende_op: date | None = None


def veld_van(wat: str, sleutel: UUID) -> str:
    """Name of the form field for this doel or this person."""
    return f"{wat}-{sleutel}"


def leg_evaluatie_vast(
    session: Session, casus_id: UUID, terugblik: Terugblik, *, door: Medewerker
) -> Evaluatie:
    """Record how the plan was looked back on; doelen get their result, and the plan its next day.

    Of two who do so at once, the lock lets the second see the first. Raises `PlanIsNogNietVastgesteld`,
    `IsNetGeevalueerd`, `PlanIsIntussenGewijzigd`, `EvaluatiedagKloptNiet`, `NiemandBijEvaluatie`,
    `OnbekendeAanwezige`, `RedenOntbreekt`, `NietToegestaan` and `CasusIsAfgesloten`.
    """
    casus = casus_om_aan_te_werken(session, casus_id)
    plan, versie, vorige = queries.find_planstand(session, casus_id)
    if plan is None or versie is None:
        raise PlanIsNogNietVastgesteld
    if (vorige.nummer if vorige else 0) != terugblik.gezien:
        raise IsNetGeevalueerd
    doelen = _gelezen_doelen(session, plan, terugblik)
    _keur_dagen(terugblik, versie, vorige)
    evaluatie = Evaluatie(
        casus_id=casus_id,
        plan_id=plan.id,
        nummer=terugblik.gezien + 1,
        versienummer=versie.nummer,
        gehouden_op=terugblik.gehouden_op,
        gepland_op=plan.evaluatie_op,
        volgende_op=terugblik.volgende_op,
        les=terugblik.les,
        vastgelegd_op=nu(),
        door_id=door.id,
        doelen=[_oordeel(doel, terugblik.oordelen.get(doel.id)) for doel in doelen],
    )
    _zet_mensen(session, casus, evaluatie, terugblik, door=door)
    session.add(evaluatie)
    plan.evaluatie_op = terugblik.volgende_op
    plan.versie += 1
    session.flush()
    zet_fase(session, casus, Fase.EVALUATIE, door=door)
    noteer(session, Handeling.PLAN_GEEVALUEERD, casus_id=casus_id, door=door, over=evaluatie)
    return evaluatie


def _gelezen_doelen(session: Session, plan: Plan, terugblik: Terugblik) -> Sequence[Doel]:
    """The doelen that were read. Raises `PlanIsIntussenGewijzigd` when they are not what stands there now."""
    doelen = queries.list_doelen(session, plan.id)
    tekst = maak_plantekst(plan, doelen, queries.list_wederdiensten(session, plan.id))
    if tekst.afspraken.kenmerk != terugblik.kenmerk:
        raise PlanIsIntussenGewijzigd
    return doelen


def _keur_dagen(terugblik: Terugblik, versie: Planversie, vorige: Evaluatie | None) -> None:
    vroegst = vorige.gehouden_op if vorige else lokaal(versie.vastgesteld_op).date()
    if terugblik.gehouden_op > vandaag():
        raise EvaluatiedagKloptNiet(
            "Deze dag ligt in de toekomst. Leg vast wat al geweest is.", "gehouden_op"
        )
    if terugblik.gehouden_op < vroegst:
        raise EvaluatiedagKloptNiet(
            "Deze dag ligt vóór het plan, of vóór de vorige keer. Kijk de datum na.", "gehouden_op"
        )
    if terugblik.volgende_op is not None and terugblik.volgende_op <= terugblik.gehouden_op:
        raise EvaluatiedagKloptNiet("De volgende keer ligt na deze keer. Kijk de datum na.", "volgende_op")


def _oordeel(doel: Doel, oordeel: Oordeel | None) -> Doelevaluatie:
    """The result of a doel, also on the doel itself: who was editing it is told. Raises `RedenOntbreekt`."""
    oordeel = oordeel or Oordeel(doel.status, doel.status_reden, doel.les)
    try:
        oordeel.keur()
    except RedenOntbreekt as fout:
        raise RedenOntbreekt(veld=veld_van("reden", doel.id)) from fout
    if neem_over(doel, oordeel.velden):
        doel.versie += 1
    return Doelevaluatie(
        casus_id=doel.casus_id,
        doel_id=doel.id,
        woorden=doel.woorden,
        status=oordeel.status,
        reden=oordeel.reden or "",
        les=oordeel.les,
    )


def _zet_mensen(
    session: Session, casus: Casus, evaluatie: Evaluatie, terugblik: Terugblik, *, door: Medewerker
) -> None:
    """Who was there and what each of them said. A child under 12 and a stranger have no voice here."""
    leden = list_huishoudleden(session, casus)
    stemmers = {w.persoon_id: w.naam for w in list_meebeslissers(leden, list_betrokkenen(session, casus.id))}
    aan_tafel = {lid.persoon.id: lid.persoon.naam for lid in leden} | stemmers
    aan_tafel |= {lid.id: lid.naam for lid in list_team_nu(session, casus.id)}
    evaluatie.aanwezig = "\n".join(_aanwezigen(aan_tafel, terugblik))
    gegeven = {wie: stem for wie, stem in terugblik.stemmen.items() if wie in stemmers and not stem.is_leeg}
    evaluatie.stemmen = [
        Evaluatiestem(
            casus_id=casus.id,
            persoon_id=wie,
            naam=stemmers[wie],
            gehoord=stem.gehoord,
            woorden=stem.woorden,
        )
        for wie, stem in gegeven.items()
        if stem.gehoord is not None or stem.woorden
    ]
    cijfers = {wie: stem.veilig for wie, stem in gegeven.items() if stem.veilig is not None}
    if cijfers:
        _eis_zicht_op_veiligheid(session, casus.id, door)
    evaluatie.veiligheid = [
        Veiligheidscijfer(
            casus_id=casus.id, persoon_id=wie, leefgebied=Leefgebied.VEILIGHEID, cijfer=int(cijfer)
        )
        for wie, cijfer in cijfers.items()
    ]


def ziet_veiligheid(session: Session, casus_id: UUID, medewerker_id: UUID) -> bool:
    """Whether this colleague may read and write what is about veiligheid in this casus."""
    teamlid = find_teamlid_van(session, casus_id, medewerker_id)
    return teamlid is not None and teamlid.ziet_veiligheid


def _eis_zicht_op_veiligheid(session: Session, casus_id: UUID, door: Medewerker) -> None:
    if not ziet_veiligheid(session, casus_id, door.id):
        raise NietToegestaan("Je kunt in deze casus niet vastleggen wat over veiligheid gaat.")


def _aanwezigen(aan_tafel: Mapping[UUID, str], terugblik: Terugblik) -> list[str]:
    """Names of who was there. Raises `NiemandBijEvaluatie` and `OnbekendeAanwezige`."""
    if not aan_tafel.keys() >= set(terugblik.aanwezig):
        raise OnbekendeAanwezige
    aanwezig = [naam for sleutel, naam in aan_tafel.items() if sleutel in terugblik.aanwezig]
    if terugblik.ook_aanwezig:
        aanwezig.append(terugblik.ook_aanwezig)
    if not aanwezig:
        raise NiemandBijEvaluatie
    return aanwezig
