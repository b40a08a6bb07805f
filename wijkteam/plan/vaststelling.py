"""Vaststellen: the concept becomes a version that nobody can change, with what each of them said about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.fasen import schuif_op
from wijkteam.casus.models import Fase
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan import queries
from wijkteam.plan.concept import casus_om_aan_te_werken
from wijkteam.plan.errors import (
    InhoudIsAangetast,
    NiemandAanwezig,
    OnbekendeAanwezige,
    PlanHeeftGeenDoel,
    PlanIsIntussenGewijzigd,
    PlanIsNetVastgesteld,
    WoordenOntbreken,
    WoordenZonderOneens,
)
from wijkteam.plan.inhoud import Planinhoud, Plantekst, Uitspraak, hash_van, lees_inhoud, schrijf_inhoud
from wijkteam.plan.meebeslissen import Mensen
from wijkteam.plan.models import Planreactie, Planversie
from wijkteam.plan.samenstelling import stel_concept_samen
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.gebeurtenismodellen import Opgeschreven
from wijkteam.termijnen.gebeurtenissen import noteer_uit_daad
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet


class Mening(StrEnum):
    """What somebody can say about the plan. Silence is an answer too."""

    NOG_NIET = "nog_niet"
    GEZIEN = "gezien"
    EENS = "eens"
    NIET_EENS = "niet_eens"

    @property
    def label(self) -> str:
        """The answer as it stands beside the button."""
        return {
            "nog_niet": "nog niet gezien",
            "gezien": "gezien",
            "eens": "eens",
            "niet_eens": "niet eens, want …",
        }[self.value]

    @property
    def is_eens(self) -> bool | None:
        """Whether this person agrees; nothing when they did not say."""
        return {Mening.EENS: True, Mening.NIET_EENS: False}.get(self)


@dataclass(frozen=True)
class Reactie:
    """What one person said, and in which words when they disagree."""

    mening: Mening
    woorden: str = ""


NOG_NIETS = Reactie(Mening.NOG_NIET)


@dataclass(frozen=True, kw_only=True)
class Vaststelling:
    """What whoever sets the plan fills in, and what they had read: the concept, and the last version so far.

    `aanwezig` names members of the huishouden, cliënten and members of the team; `ook_aanwezig` anybody else.
    """

    kenmerk: str
    gezien: int
    aanwezig: Sequence[UUID] = ()
    ook_aanwezig: str = ""
    reacties: Mapping[UUID, Reactie] = field(default_factory=dict)


def veld_van_reactie(persoon_id: UUID) -> str:
    """Name of the form field for what somebody said."""
    return f"reactie-{persoon_id}"


def veld_van_woorden(persoon_id: UUID) -> str:
    """Name of the form field for their words."""
    return f"want-{persoon_id}"


def stel_plan_vast(
    session: Session,
    casus_id: UUID,
    vaststelling: Vaststelling,
    *,
    mensen: Mensen | None = None,
    door: Medewerker,
) -> Planversie:
    """Make the next version of the plan; the casus moves on to the uitvoering.

    A plan may be set while somebody disagrees: their words are kept and printed. Of two who set it at once, the
    lock lets the second see the first, and the database guards the number. When the law waits for a plan for a child
    (Jeugdwet artikel 4.1.3), and this is one, the term for it ends. Raises `PlanHeeftGeenDoel`,
    `NiemandAanwezig`, `OnbekendeAanwezige`, `WoordenOntbreken`, `WoordenZonderOneens`, `PlanIsNetVastgesteld`,
    `PlanIsIntussenGewijzigd` and `CasusIsAfgesloten`.
    """
    casus = casus_om_aan_te_werken(session, casus_id)
    plan, laatste, _ = queries.find_planstand(session, casus_id)
    if plan is None:
        raise PlanHeeftGeenDoel
    nummer = laatste.nummer if laatste else 0
    if nummer != vaststelling.gezien:
        raise PlanIsNetVastgesteld
    concept = stel_concept_samen(session, casus, plan, mensen)
    _keur(concept, vaststelling)
    versie = _bewaar(session, plan.id, _vul_in(concept, vaststelling, nummer + 1, door), casus_id, door)
    schuif_op(session, casus, Fase.UITVOERING, door=door)
    noteer(session, Handeling.PLAN_VASTGESTELD, casus_id=casus_id, door=door, over=versie)
    feit = Feit(Gebeurtenis.JEUGDPLAN_VASTGESTELD, vandaag())
    over = _voor_welke_jeugd(concept.plan)
    noteer_uit_daad(session, casus, feit, Opgeschreven.PLAN, over=over, door=door)
    return versie


def _voor_welke_jeugd(plan: Plantekst) -> set[UUID | None]:
    """Of whom this is the plan of the Jeugdwet: the betrokkenen, or nobody in particular; nothing when it is not one."""
    dragers = [doel.voor for doel in plan.doelen if doel.wet is Wet.JEUGDWET]
    dragers += [
        actie.over or doel.voor for doel in plan.doelen for actie in doel.acties if actie.wet is Wet.JEUGDWET
    ]
    if any(not wie for wie in dragers):
        return {None}
    return {drager.betrokkene_id for wie in dragers for drager in wie}


def lees_versie(versie: Planversie) -> Planinhoud:
    """The content of a version as it was set. Raises `InhoudIsAangetast` when it is not what the hash says."""
    eis_onaangetast(versie)
    inhoud = lees_inhoud(versie.inhoud)
    if inhoud.nummer != versie.nummer:
        raise InhoudIsAangetast(versie.nummer)
    return inhoud


def eis_onaangetast(versie: Planversie) -> None:
    """Raises `InhoudIsAangetast` when the stored text is not the one that was set."""
    if hash_van(versie.inhoud) != versie.hash:
        raise InhoudIsAangetast(versie.nummer)


def _keur(concept: Planinhoud, vaststelling: Vaststelling) -> None:
    if not concept.plan.doelen:
        raise PlanHeeftGeenDoel
    if concept.plan.kenmerk != vaststelling.kenmerk:
        raise PlanIsIntussenGewijzigd
    for uitspraak in concept.uitspraken:
        _keur_woorden(uitspraak, vaststelling.reacties.get(uitspraak.persoon_id, NOG_NIETS))


def _keur_woorden(wie: Uitspraak, reactie: Reactie) -> None:
    veld = veld_van_woorden(wie.persoon_id)
    if reactie.mening is Mening.NIET_EENS and not reactie.woorden:
        raise WoordenOntbreken(wie.naam, veld)
    if reactie.mening is not Mening.NIET_EENS and reactie.woorden:
        raise WoordenZonderOneens(wie.naam, veld)


def _aanwezigen(concept: Planinhoud, vaststelling: Vaststelling) -> tuple[str, ...]:
    """Names of who was there. Raises `NiemandAanwezig` and `OnbekendeAanwezige`."""
    namen = {lid.persoon_id: lid.naam for lid in concept.omgeving.leden}
    namen |= {uitspraak.persoon_id: uitspraak.naam for uitspraak in concept.uitspraken}
    namen |= {helper.teamlid_id: helper.naam for helper in concept.omgeving.team}
    if not namen.keys() >= set(vaststelling.aanwezig):
        raise OnbekendeAanwezige
    aanwezig = [naam for sleutel, naam in namen.items() if sleutel in vaststelling.aanwezig]
    if vaststelling.ook_aanwezig:
        aanwezig.append(vaststelling.ook_aanwezig)
    if not aanwezig:
        raise NiemandAanwezig
    return tuple(aanwezig)


def _vul_in(concept: Planinhoud, vaststelling: Vaststelling, nummer: int, door: Medewerker) -> Planinhoud:
    uitspraken = []
    for uitspraak in concept.uitspraken:
        reactie = vaststelling.reacties.get(uitspraak.persoon_id, NOG_NIETS)
        uitspraken.append(
            replace(
                uitspraak,
                gezien=reactie.mening is not Mening.NOG_NIET,
                eens=reactie.mening.is_eens,
                woorden=reactie.woorden,
            )
        )
    return replace(
        concept,
        uitspraken=tuple(uitspraken),
        nummer=nummer,
        vastgesteld_op=nu(),
        door=door.naam,
        aanwezig=_aanwezigen(concept, vaststelling),
    )


def _bewaar(
    session: Session, plan_id: UUID, inhoud: Planinhoud, casus_id: UUID, door: Medewerker
) -> Planversie:
    tekst, kenmerk = schrijf_inhoud(inhoud)
    versie = Planversie(
        casus_id=casus_id,
        plan_id=plan_id,
        nummer=inhoud.nummer,
        vastgesteld_op=inhoud.vastgesteld_op,
        door_id=door.id,
        aanwezig="\n".join(inhoud.aanwezig),
        inhoud=tekst,
        hash=kenmerk,
        reacties=[
            Planreactie(
                casus_id=casus_id,
                persoon_id=uitspraak.persoon_id,
                naam=uitspraak.naam,
                gezien=uitspraak.gezien,
                eens=uitspraak.eens,
                woorden=uitspraak.woorden,
            )
            for uitspraak in inhoud.uitspraken
        ],
    )
    session.add(versie)
    session.flush()
    return versie
