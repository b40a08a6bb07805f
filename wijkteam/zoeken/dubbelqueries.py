"""Every `select` of people who stand twice: likely pairs, both sides of a merge, and what was merged."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, literal, select, union_all
from sqlalchemy.orm import Session, aliased, joinedload

from wijkteam.huishouden.models import Bsn, Huishoudlid, Persoon
from wijkteam.kern.db import Model
from wijkteam.zoeken.dubbelwoorden import soort_in_woorden
from wijkteam.zoeken.models import (
    NietDezelfde,
    Samenvoeging,
    Samenvoegregel,
    Sleutelsoort,
    Zoeksleutel,
)
from wijkteam.zoeken.queries import Vragen, per_persoon


def vraag_paren() -> Vragen:
    """Pairs of ids of people who were born on the same day and whose names sound alike, unless somebody looked."""
    een, ander = aliased(Zoeksleutel), aliased(Zoeksleutel)
    bekeken = aliased(NietDezelfde)
    return (
        select(een.persoon_id.label("een"), ander.persoon_id.label("ander"))
        .join(
            ander,
            and_(ander.soort == een.soort, ander.sleutel == een.sleutel, ander.persoon_id > een.persoon_id),
        )
        .outerjoin(bekeken, and_(bekeken.persoon_id == een.persoon_id, bekeken.ander_id == ander.persoon_id))
        .where(per_persoon(een.soort) == Sleutelsoort.GELIJK, bekeken.id.is_(None))
        .group_by(een.persoon_id, ander.persoon_id)
        .order_by(een.persoon_id, ander.persoon_id)
    )


def list_personen(session: Session, persoon_ids: Collection[UUID]) -> dict[UUID, Persoon]:
    """The people with these ids that the viewer sees, as they stand in the database now."""
    rijen = session.scalars(select(Persoon).where(Persoon.id.in_(persoon_ids)))
    return {persoon.id: persoon for persoon in rijen}


def lock_personen(session: Session, persoon_ids: Collection[UUID]) -> dict[UUID, Persoon]:
    """The same, in order of their ids and held until this transaction ends: two merges of one person wait."""
    rijen = session.scalars(
        select(Persoon)
        .where(Persoon.id.in_(persoon_ids))
        .order_by(Persoon.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {persoon.id: persoon for persoon in rijen}


def list_huishouden_ids(session: Session, persoon_ids: Collection[UUID]) -> set[UUID]:
    """The huishoudens to which these people belong or belonged, as far as the viewer sees."""
    return set(
        session.scalars(
            select(Huishoudlid.huishouden_id).where(Huishoudlid.persoon_id.in_(persoon_ids)).distinct()
        )
    )


def vraag_samenvoegingen() -> Vragen:
    """Merges that hold, the last first, with who did them and who stayed."""
    return (
        select(Samenvoeging)
        .where(Samenvoeging.ongedaan_op.is_(None))
        .options(joinedload(Samenvoeging.door), joinedload(Samenvoeging.blijver))
        .order_by(Samenvoeging.op.desc(), Samenvoeging.id.desc())
    )


def get_samenvoeging(session: Session, samenvoeging_id: UUID) -> Samenvoeging | None:
    """One merge that holds, held until this transaction ends."""
    return session.scalars(
        select(Samenvoeging)
        .where(Samenvoeging.id == samenvoeging_id, Samenvoeging.ongedaan_op.is_(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one_or_none()


def list_samenvoegregels(session: Session, samenvoeging_id: UUID) -> Sequence[Samenvoegregel]:
    """What a merge changed, the last change first: in that order it is taken back."""
    return session.scalars(
        select(Samenvoegregel)
        .where(Samenvoegregel.samenvoeging_id == samenvoeging_id)
        .order_by(Samenvoegregel.volgorde.desc())
    ).all()


def count_bsn(session: Session, persoon_ids: Collection[UUID]) -> int:
    """Of how many of these people a BSN is recorded."""
    return session.scalars(select(func.count(Bsn.id)).where(Bsn.persoon_id.in_(persoon_ids))).one()


def count_wat_hangt_aan(session: Session, persoon_ids: Collection[UUID]) -> dict[UUID, list[tuple[str, int]]]:
    """Per person what points at them and how often, in every room of the program; one query for all tables.

    In words that people know, each kind once.
    """
    tellingen = [
        select(literal(soort.__name__), kolom, func.count(soort.id))
        .where(kolom.in_(persoon_ids))
        .group_by(kolom)
        for soort, kolom in list_verwijzers()
    ]
    uit: dict[UUID, Counter[str]] = {}
    for naam, persoon_id, aantal in session.execute(union_all(*tellingen)):
        uit.setdefault(persoon_id, Counter())[soort_in_woorden(naam)] += aantal
    return {persoon_id: sorted(telling.items()) for persoon_id, telling in uit.items()}


def list_verwijzers() -> list[tuple[Any, Any]]:
    """Every class and column that points at a person, except what is made from the person by itself."""
    return [
        (mapper.class_, getattr(mapper.class_, mapper.get_property_by_column(kolom).key))
        for mapper in sorted(Model.registry.mappers, key=lambda m: m.class_.__name__)
        if mapper.class_ not in {Zoeksleutel, NietDezelfde, Samenvoeging, Samenvoegregel}
        for kolom in mapper.local_table.c
        if any(sleutel.column.table.name == "persoon" for sleutel in kolom.foreign_keys)
    ]
