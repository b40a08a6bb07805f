"""Every `select` on talks. The session filters on the viewer: what is not yours is not there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.gesprek.dekking import Dekking, Onderdeel
from wijkteam.gesprek.huisgenoten import Huisgenoot, jeugdlijst
from wijkteam.gesprek.models import (
    Aanwezige,
    Gesprek,
    Gesprekdeel,
    Gespreksafronding,
    Gesprekszin,
    Onderzoeksantwoord,
)
from wijkteam.gesprek.tafelmodellen import Afsprakenlijst, Gespreksafspraak, Gespreksconcept, Jeugdantwoord
from wijkteam.huishouden.models import Huishoudlid, Netwerkcontact
from wijkteam.kern.fouten import NietGevonden
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied, Onderzoeksdeel

PER_PAGINA = 20
MEESTE_EERDERE = 10


def list_gesprekken(session: Session, casus_id: UUID, pagina: int = 1) -> Sequence[Gesprek]:
    """One page of the talks of a casus, newest first, with who led them, who was there and the afronding."""
    return session.scalars(
        select(Gesprek)
        .where(Gesprek.casus_id == casus_id)
        .options(joinedload(Gesprek.door), joinedload(Gesprek.afronding), selectinload(Gesprek.aanwezigen))
        .order_by(Gesprek.gehouden_op.desc(), Gesprek.id.desc())
        .limit(PER_PAGINA)
        .offset((pagina - 1) * PER_PAGINA)
    ).all()


def list_lopende_gesprekken(session: Session, casus_id: UUID) -> Sequence[Gesprek]:
    """The talks that were not declared finished yet, oldest first."""
    return session.scalars(
        select(Gesprek)
        .where(Gesprek.casus_id == casus_id, Gesprek.afgerond_op.is_(None))
        .order_by(Gesprek.gehouden_op, Gesprek.id)
    ).all()


def list_aanwezigen(session: Session, gesprek_id: UUID) -> Sequence[Aanwezige]:
    """Who was there, in the order in which they were written down."""
    return session.scalars(
        select(Aanwezige).where(Aanwezige.gesprek_id == gesprek_id).order_by(Aanwezige.id)
    ).all()


def count_paginas(session: Session, casus_id: UUID) -> int:
    """How many pages the list of talks has; an empty list has one."""
    aantal = session.scalars(select(func.count(Gesprek.id)).where(Gesprek.casus_id == casus_id)).one()
    return max(1, -(-aantal // PER_PAGINA))


def get_gesprek(session: Session, casus_id: UUID, gesprek_id: UUID) -> Gesprek:
    """A talk of this casus, with who led it, who was there and the afronding. Raises `NietGevonden`."""
    gesprek = (
        session.scalars(
            select(Gesprek)
            .where(Gesprek.casus_id == casus_id, Gesprek.id == gesprek_id)
            .options(
                joinedload(Gesprek.door),
                joinedload(Gesprek.afronding).joinedload(Gespreksafronding.door),
                joinedload(Gesprek.aanwezigen),
            )
        )
        .unique()
        .one_or_none()
    )
    if gesprek is None:
        raise NietGevonden
    return gesprek


def get_gesprek_vergrendeld(session: Session, casus_id: UUID, gesprek_id: UUID) -> Gesprek:
    """The talk as it stands now; whoever else writes in it waits for the end of this transaction, a moment long.

    So the second of two always compares with what the first stored, also in a part that did not exist yet, and
    nobody writes in a talk that is just being finished. Raises `NietGevonden`.
    """
    gesprek = session.scalars(
        select(Gesprek)
        .where(Gesprek.casus_id == casus_id, Gesprek.id == gesprek_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if gesprek is None:
        raise NietGevonden
    return gesprek


def get_gesprek_om_te_schrijven(session: Session, casus_id: UUID, gesprek_id: UUID) -> Gesprek:
    """As `get_gesprek_vergrendeld`, and the casus is not closed meanwhile either; in the same query.

    Raises `NietGevonden` and `CasusIsAfgesloten`.
    """
    rij = session.execute(
        select(Gesprek, Casus.afgesloten_op)
        .join(Casus, Casus.id == Gesprek.casus_id)
        .where(Gesprek.casus_id == casus_id, Gesprek.id == gesprek_id)
        .with_for_update(of=(Gesprek, Casus), key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if rij is None:
        raise NietGevonden
    if rij.afgesloten_op is not None:
        raise CasusIsAfgesloten
    gesprek: Gesprek = rij.Gesprek
    return gesprek


def list_huisgenoten(session: Session, casus: Casus) -> list[Huisgenoot]:
    """Who lives in the huishouden now, with how they are concerned in the casus: oldest first, in one query."""
    rijen = session.execute(
        select(Huishoudlid, Betrokkene)
        .outerjoin(
            Betrokkene,
            and_(
                Betrokkene.persoon_id == Huishoudlid.persoon_id,
                Betrokkene.casus_id == casus.id,
                Betrokkene.tot.is_(None),
            ),
        )
        .where(Huishoudlid.huishouden_id == casus.huishouden_id, Huishoudlid.tot.is_(None))
        .options(joinedload(Huishoudlid.persoon))
    )
    return sorted(Huisgenoot(lid.persoon, betrokkene) for lid, betrokkene in rijen)


def list_netwerk(session: Session, casus: Casus) -> Sequence[Netwerkcontact]:
    """Who stands around the huishouden now, from the inner ring outwards."""
    return session.scalars(
        select(Netwerkcontact)
        .where(Netwerkcontact.huishouden_id == casus.huishouden_id, Netwerkcontact.tot.is_(None))
        .order_by(Netwerkcontact.kring, Netwerkcontact.naam, Netwerkcontact.id)
    ).all()


def list_delen(session: Session, gesprek_id: UUID) -> Sequence[Gesprekdeel]:
    """What was said per leefgebied, with the people it is about, in the order of the leefgebieden."""
    delen = session.scalars(
        select(Gesprekdeel)
        .where(Gesprekdeel.gesprek_id == gesprek_id)
        .options(joinedload(Gesprekdeel.zinnen).joinedload(Gesprekszin.persoon))
    ).unique()
    volgorde = list(Leefgebied)
    return sorted(delen, key=lambda deel: volgorde.index(deel.leefgebied))


def find_deel(session: Session, gesprek_id: UUID, leefgebied: Leefgebied) -> Gesprekdeel | None:
    """What was said about one leefgebied, if anybody wrote there yet."""
    return (
        session.scalars(
            select(Gesprekdeel)
            .where(Gesprekdeel.gesprek_id == gesprek_id, Gesprekdeel.leefgebied == leefgebied)
            .options(joinedload(Gesprekdeel.zinnen).joinedload(Gesprekszin.persoon))
        )
        .unique()
        .one_or_none()
    )


def list_antwoorden(session: Session, gesprek_id: UUID) -> Sequence[Onderzoeksantwoord]:
    """The parts of the onderzoek that somebody wrote in, a to g."""
    return session.scalars(
        select(Onderzoeksantwoord)
        .where(Onderzoeksantwoord.gesprek_id == gesprek_id)
        .order_by(Onderzoeksantwoord.onderdeel)
    ).all()


def find_antwoord(session: Session, gesprek_id: UUID, onderdeel: Onderzoeksdeel) -> Onderzoeksantwoord | None:
    """One part of the onderzoek, if anybody wrote there yet."""
    return session.scalars(
        select(Onderzoeksantwoord).where(
            Onderzoeksantwoord.gesprek_id == gesprek_id, Onderzoeksantwoord.onderdeel == onderdeel
        )
    ).one_or_none()


def list_jeugdantwoorden(session: Session, gesprek_id: UUID) -> Sequence[Jeugdantwoord]:
    """The items of the list for a child that somebody wrote in, in the order of the list."""
    rijen = session.scalars(select(Jeugdantwoord).where(Jeugdantwoord.gesprek_id == gesprek_id)).all()
    volgorde = list(Jeugdonderdeel)
    return sorted(rijen, key=lambda rij: volgorde.index(rij.onderdeel))


def find_jeugdantwoord(session: Session, gesprek_id: UUID, onderdeel: Jeugdonderdeel) -> Jeugdantwoord | None:
    """One item of the list for a child, if anybody wrote there yet."""
    return session.scalars(
        select(Jeugdantwoord).where(
            Jeugdantwoord.gesprek_id == gesprek_id, Jeugdantwoord.onderdeel == onderdeel
        )
    ).one_or_none()


def find_afsprakenlijst(session: Session, gesprek_id: UUID) -> Afsprakenlijst | None:
    """What was agreed, with the people it is about, if anybody wrote there yet."""
    return (
        session.scalars(
            select(Afsprakenlijst)
            .where(Afsprakenlijst.gesprek_id == gesprek_id)
            .options(joinedload(Afsprakenlijst.afspraken).joinedload(Gespreksafspraak.persoon))
        )
        .unique()
        .one_or_none()
    )


def list_eerdere_gesprekken(
    session: Session, gesprek: Gesprek
) -> Sequence[tuple[Gesprek, Afsprakenlijst | None]]:
    """The talks of this casus before this one with what was agreed, latest first; ten will do to find the last in."""
    rijen = session.execute(
        select(Gesprek, Afsprakenlijst)
        .outerjoin(Afsprakenlijst, Afsprakenlijst.gesprek_id == Gesprek.id)
        .where(_is_eerder_dan(gesprek))
        .options(joinedload(Afsprakenlijst.afspraken))
        .order_by(Gesprek.gehouden_op.desc(), Gesprek.id.desc())
        .limit(MEESTE_EERDERE)
    ).unique()
    return [(eerder, lijst) for eerder, lijst in rijen]


def list_laatste_zinnen(session: Session, gesprek: Gesprek) -> Sequence[tuple[Gesprekszin, date]]:
    """For every line the sentences of the latest earlier talk that has any, with the day of that talk."""
    rang = func.rank().over(
        partition_by=(Gesprekszin.leefgebied, Gesprekszin.regel),
        order_by=(Gesprek.gehouden_op.desc(), Gesprek.id.desc()),
    )
    eerdere = (
        select(Gesprekszin.id.label("zin_id"), Gesprek.gehouden_op.label("dag"), rang.label("rang"))
        .join(Gesprekdeel, Gesprekdeel.id == Gesprekszin.deel_id)
        .join(Gesprek, Gesprek.id == Gesprekdeel.gesprek_id)
        .where(_is_eerder_dan(gesprek))
        .subquery()
    )
    rijen = session.execute(
        select(Gesprekszin, eerdere.c.dag)
        .join(eerdere, eerdere.c.zin_id == Gesprekszin.id)
        .where(eerdere.c.rang == 1)
        .options(joinedload(Gesprekszin.persoon))
        .order_by(Gesprekszin.id)
    )
    return [(zin, dag) for zin, dag in rijen]


def _is_eerder_dan(gesprek: Gesprek) -> ColumnElement[bool]:
    zelfde_dag = and_(Gesprek.gehouden_op == gesprek.gehouden_op, Gesprek.id < gesprek.id)
    return and_(
        Gesprek.casus_id == gesprek.casus_id, or_(Gesprek.gehouden_op < gesprek.gehouden_op, zelfde_dag)
    )


def list_concepten(session: Session, gesprek_id: UUID, medewerker_id: UUID) -> Sequence[Gespreksconcept]:
    """What this colleague typed in this talk and could not store in its place yet, oldest first."""
    return session.scalars(
        select(Gespreksconcept)
        .where(Gespreksconcept.gesprek_id == gesprek_id, Gespreksconcept.medewerker_id == medewerker_id)
        .order_by(Gespreksconcept.op, Gespreksconcept.id)
    ).all()


def find_concept(
    session: Session, gesprek_id: UUID, concept_id: UUID, medewerker_id: UUID
) -> Gespreksconcept | None:
    """One of those."""
    return session.scalars(
        select(Gespreksconcept).where(
            Gespreksconcept.id == concept_id,
            Gespreksconcept.gesprek_id == gesprek_id,
            Gespreksconcept.medewerker_id == medewerker_id,
        )
    ).one_or_none()


def get_dekkingen(
    session: Session, casus: Casus, gesprekken: Iterable[Gesprek], leefgebieden: tuple[Leefgebied, ...]
) -> dict[UUID, Dekking]:
    """What each of these talks touched, in four queries however much was said."""
    dagen = {gesprek.id: gesprek.gehouden_op for gesprek in gesprekken}
    gezegd = session.execute(
        select(Gesprekdeel.gesprek_id, Gesprekdeel.leefgebied)
        .outerjoin(Gesprekdeel.zinnen)
        .where(Gesprekdeel.gesprek_id.in_(dagen))
        .where(or_(Gesprekszin.id.is_not(None), Gesprekdeel.niet_aan_de_orde.is_not(None)))
        .distinct()
    )
    besproken: dict[UUID, set[Leefgebied]] = defaultdict(set)
    for gesprek_id, leefgebied in gezegd:
        besproken[gesprek_id].add(leefgebied)
    beantwoord: dict[UUID, set[Onderdeel]] = defaultdict(set)
    for soort in (Onderzoeksantwoord, Jeugdantwoord):
        rijen: Any = session.execute(
            select(soort.gesprek_id, soort.onderdeel).where(
                soort.gesprek_id.in_(dagen),
                or_(soort.antwoord.is_not(None), soort.niet_aan_de_orde.is_not(None)),
            )
        )
        for gesprek_id, onderdeel in rijen:
            beantwoord[gesprek_id].add(onderdeel)
    huisgenoten = list_huisgenoten(session, casus) if dagen else []
    return {
        gesprek_id: Dekking(
            leefgebieden,
            frozenset(besproken[gesprek_id]),
            frozenset(beantwoord[gesprek_id]),
            jeugdlijst(huisgenoten, dag, leefgebieden),
        )
        for gesprek_id, dag in dagen.items()
    }
