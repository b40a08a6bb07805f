"""Every `select` on the logboek. The session filters: what is about veiligheid is only there for who may see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.casus.lijsten import PER_BLADZIJDE, Bladzijde, binnen
from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import nu
from wijkteam.logboek.models import (
    CONTACT,
    Logboekbetrokkene,
    Logboekconcept,
    Logboekcorrectie,
    Logboekregel,
    Logsoort,
)

Regels = Select[Logboekregel]
EEN_DAG = timedelta(days=1)


@dataclass(frozen=True)
class Filter:
    """What somebody wants to see. `persoon_id` and `van_huishouden` exclude each other."""

    persoon_id: UUID | None = None
    van_huishouden: bool = False
    soort: Logsoort | None = None
    van: date | None = None
    tot_en_met: date | None = None


def list_regels(
    session: Session, casus_id: UUID, filter_: Filter, *, pagina: int = 1
) -> Bladzijde[Logboekregel]:
    """One page of lines with everything that is shown of them, newest first: five queries."""
    voorwaarden = _voorwaarden(casus_id, filter_)
    totaal = session.scalars(select(func.count(Logboekregel.id)).where(*voorwaarden)).one()
    nummer = binnen(pagina, totaal)
    vraag = _geladen(select(Logboekregel).where(*voorwaarden))
    deel = vraag.offset((nummer - 1) * PER_BLADZIJDE).limit(PER_BLADZIJDE)
    return Bladzijde(session.scalars(deel).all(), nummer, totaal)


def list_alle_regels(session: Session, casus_id: UUID, filter_: Filter) -> Sequence[Logboekregel]:
    """All of them, oldest first, without what is about veiligheid: for paper."""
    voorwaarden = [*_voorwaarden(casus_id, filter_), Logboekregel.is_afgeschermd.is_(False)]
    vraag = _geladen(select(Logboekregel).where(*voorwaarden)).order_by(None)
    return session.scalars(vraag.order_by(Logboekregel.gebeurd_op, Logboekregel.id)).all()


def get_regel(session: Session, casus_id: UUID, regel_id: UUID) -> Logboekregel:
    """One line of this casus. Raises `NietGevonden`."""
    vraag = select(Logboekregel).where(Logboekregel.casus_id == casus_id, Logboekregel.id == regel_id)
    regel = session.scalars(_geladen(vraag)).one_or_none()
    if regel is None:
        raise NietGevonden
    return regel


def laatste_contact() -> ScalarSelect[datetime]:
    """When the huishouden of a casus was last spoken to, beside a select of `Casus`.

    Whoever may not see what is about veiligheid gets the last contact that they may see.
    """
    return (
        select(func.max(Logboekregel.gebeurd_op))
        .where(Logboekregel.casus_id == Casus.id, Logboekregel.soort.in_(CONTACT))
        .correlate(Casus)
        .scalar_subquery()
    )


def list_mensen(session: Session, casus_id: UUID) -> Sequence[Persoon]:
    """Everybody who is or was concerned in this casus, by name."""
    personen = session.scalars(
        select(Persoon).where(
            Persoon.id.in_(select(Betrokkene.persoon_id).where(Betrokkene.casus_id == casus_id))
        )
    )
    return sorted(personen, key=lambda persoon: (persoon.naam, persoon.id))


def list_concepten(session: Session, casus_id: UUID, medewerker_id: UUID) -> Sequence[Logboekconcept]:
    """What this colleague is still writing here, latest first. What is past its day is not there any more."""
    return session.scalars(
        select(Logboekconcept)
        .where(
            Logboekconcept.casus_id == casus_id,
            Logboekconcept.medewerker_id == medewerker_id,
            Logboekconcept.verloopt_op > nu(),
        )
        .order_by(Logboekconcept.bewaard_op.desc(), Logboekconcept.id)
    ).all()


def find_concept(
    session: Session, casus_id: UUID, medewerker_id: UUID, sleutel: UUID
) -> Logboekconcept | None:
    """One of those of `list_concepten`."""
    return session.scalars(
        select(Logboekconcept).where(
            Logboekconcept.casus_id == casus_id,
            Logboekconcept.medewerker_id == medewerker_id,
            Logboekconcept.sleutel == sleutel,
            Logboekconcept.verloopt_op > nu(),
        )
    ).one_or_none()


def staat_in_logboek(session: Session, casus_id: UUID, sleutel: UUID, tekst: str) -> bool:
    """Whether these very words were put in the logboek from the concept with this key."""
    teksten = select(Logboekregel.tekst).where(
        Logboekregel.casus_id == casus_id, Logboekregel.sleutel == sleutel
    )
    return tekst in session.scalars(teksten).all()


def list_alle_concepten(session: Session, medewerker_id: UUID) -> Sequence[Logboekconcept]:
    """Everything that this colleague is still writing, in all casussen, also what is past its day; oldest first."""
    return session.scalars(
        select(Logboekconcept)
        .where(Logboekconcept.medewerker_id == medewerker_id)
        .order_by(Logboekconcept.verloopt_op, Logboekconcept.id)
    ).all()


def list_verlopen_concepten(session: Session) -> Sequence[Logboekconcept]:
    """What is past its day, of everybody that the viewer sees, oldest first."""
    return session.scalars(
        select(Logboekconcept)
        .where(Logboekconcept.verloopt_op <= nu())
        .order_by(Logboekconcept.verloopt_op, Logboekconcept.id)
    ).all()


def _geladen(vraag: Regels) -> Regels:
    return vraag.options(
        joinedload(Logboekregel.door),
        selectinload(Logboekregel.over)
        .joinedload(Logboekbetrokkene.betrokkene)
        .joinedload(Betrokkene.persoon),
        selectinload(Logboekregel.met),
        selectinload(Logboekregel.correcties).joinedload(Logboekcorrectie.door),
    ).order_by(Logboekregel.gebeurd_op.desc(), Logboekregel.id.desc())


def _voorwaarden(casus_id: UUID, filter_: Filter) -> list[ColumnElement[bool]]:
    over = select(Logboekbetrokkene.regel_id).where(Logboekbetrokkene.casus_id == casus_id)
    voorwaarden: list[ColumnElement[bool]] = [Logboekregel.casus_id == casus_id]
    if filter_.persoon_id is not None:
        van_persoon = over.join(Logboekbetrokkene.betrokkene).where(
            Betrokkene.persoon_id == filter_.persoon_id
        )
        voorwaarden.append(Logboekregel.id.in_(van_persoon))
    if filter_.van_huishouden:
        voorwaarden.append(Logboekregel.id.not_in(over))
    if filter_.soort is not None:
        voorwaarden.append(Logboekregel.soort == filter_.soort)
    if filter_.van is not None:
        voorwaarden.append(Logboekregel.gebeurd_op >= op_de_klok(filter_.van, time()))
    if filter_.tot_en_met is not None:
        voorwaarden.append(Logboekregel.gebeurd_op < op_de_klok(filter_.tot_en_met + EEN_DAG, time()))
    return voorwaarden
