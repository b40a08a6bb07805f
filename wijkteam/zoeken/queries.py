"""Every `select` of searching. The session filters on the viewer; a stranger is in no result and in no count."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select, union_all
from sqlalchemy.orm import Session, aliased, joinedload

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Adres, Bsn, Huishouden, Huishoudlid, Persoon
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.db import Model
from wijkteam.team.models import Medewerker, Wijkteam
from wijkteam.zoeken.klank import klank
from wijkteam.zoeken.models import (
    Huishoudsleutel,
    NietDezelfde,
    Samenvoeging,
    Samenvoegregel,
    Sleutelsoort,
    Zoeksleutel,
)
from wijkteam.zoeken.vraag import Zoekvraag

# Behind every key that begins so: no character sorts higher.
EINDE = "\U0010ffff"
_HOOFDLETTER = re.compile(r"(?<!^)([A-Z])")
EXACT, KLINKT, BEGINT = 0, 1, 2

Sleuteltabel = type[Zoeksleutel] | type[Huishoudsleutel]
Vragen = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Woning:
    """Where somebody belongs: the huishouden, and its casussen as far as the viewer sees them."""

    persoon_id: UUID
    huishouden_id: UUID
    naam: str
    nummer: str
    casus_id: UUID
    casusnummer: str
    afgesloten_op: datetime | None
    is_vroeger: bool


def begint_met(tabel: Sleuteltabel, soort: Sleutelsoort, begin: str) -> ColumnElement[bool]:
    """Keys from here up to where another beginning starts. No character of what was typed means more than itself."""
    sleutel = _per_persoon(tabel.sleutel)
    return and_(_per_persoon(tabel.soort) == soort, sleutel >= begin, sleutel < begin + EINDE)


def precies(tabel: Sleuteltabel, soort: Sleutelsoort, sleutel: str) -> ColumnElement[bool]:
    """Exactly this key."""
    return and_(_per_persoon(tabel.soort) == soort, _per_persoon(tabel.sleutel) == sleutel)


def _per_persoon(kolom: Any) -> Any:
    """The column itself, so written that a database reads the keys of the viewer's own people and not those of everybody.

    The work then grows with the dossiers of the viewer and not with the size of the town (scripts/bench_zoeken.py).
    """
    return func.coalesce(kolom, kolom)


def _term_naam(tabel: Sleuteltabel, woord: str) -> list[tuple[ColumnElement[bool], int]]:
    return [
        (precies(tabel, Sleutelsoort.NAAM, woord), EXACT),
        (precies(tabel, Sleutelsoort.KLANK, klank(woord)), KLINKT),
        (begint_met(tabel, Sleutelsoort.NAAM, woord), BEGINT),
    ]


def _termen(tabel: Sleuteltabel, vraag: Zoekvraag) -> list[list[tuple[ColumnElement[bool], int]]]:
    """What must all be found, each in one of several ways, with how well that way fits."""
    termen = [_term_naam(tabel, woord) for woord in vraag.woorden]
    if vraag.geboren:
        termen.append([(begint_met(tabel, Sleutelsoort.GEBOREN, begin), EXACT) for begin in vraag.geboren])
    return termen


def _met_alle_termen(tabel: Sleuteltabel, vraag: Zoekvraag) -> Any:
    """Who has a key for every term, with how well it fits: one pass over the index, one group."""
    wie: Any = tabel.persoon_id if tabel is Zoeksleutel else tabel.huishouden_id  # type: ignore[union-attr]  # one of two
    termen = _termen(tabel, vraag)
    rangen = [func.min(case(*((voorwaarde, rang) for voorwaarde, rang in term))) for term in termen]
    som: Any = sum(rangen[1:], rangen[0])
    return (
        select(wie.label("wie"), som.label("rang"))
        .where(or_(*(voorwaarde for term in termen for voorwaarde, _ in term)))
        .group_by(wie)
        .having(and_(*(rang.is_not(None) for rang in rangen)))
        .subquery()
    )


def vraag_personen(vraag: Zoekvraag) -> Vragen:
    """Persons that fit, the best first; in a total order."""
    volgorde = (Persoon.achternaam, Persoon.roepnaam, Persoon.id)
    uit: Vragen = select(Persoon)
    if vraag.woorden or vraag.geboren:
        gevonden = _met_alle_termen(Zoeksleutel, vraag)
        uit = uit.join(gevonden, gevonden.c.wie == Persoon.id).order_by(gevonden.c.rang, *volgorde)
    else:
        uit = uit.order_by(*volgorde)
    if vraag.adres:
        uit = uit.where(Persoon.id.in_(wonend_op(vraag.adres)))
    return uit


def wonend_op(adres: str) -> Vragen:
    """Who lives now in a huishouden with this address."""
    return (
        select(Huishoudlid.persoon_id)
        .join(Huishoudsleutel, Huishoudsleutel.huishouden_id == Huishoudlid.huishouden_id)
        .where(Huishoudlid.tot.is_(None), begint_met(Huishoudsleutel, Sleutelsoort.ADRES, adres))
    )


def vraag_huishoudens(vraag: Zoekvraag) -> Vragen:
    """Huishoudens that fit by name, number or address, the best first."""
    volgorde = (Huishouden.naam, Huishouden.nummer)
    uit: Vragen = select(Huishouden)
    if vraag.woorden:
        gevonden = _met_alle_termen(Huishoudsleutel, Zoekvraag(woorden=vraag.woorden))
        uit = uit.join(gevonden, gevonden.c.wie == Huishouden.id).order_by(gevonden.c.rang, *volgorde)
    else:
        uit = uit.order_by(*volgorde)
    if vraag.huishoudnummer:
        uit = uit.where(Huishouden.nummer == vraag.huishoudnummer)
    if vraag.adres:
        op_adres = select(Huishoudsleutel.huishouden_id).where(
            begint_met(Huishoudsleutel, Sleutelsoort.ADRES, vraag.adres)
        )
        uit = uit.where(Huishouden.id.in_(op_adres))
    return uit


def tel(session: Session, vragen: Vragen) -> int:
    """How many rows a question gives."""
    return session.scalars(select(func.count()).select_from(vragen.order_by(None).subquery())).one()


def find_casus_met_nummer(session: Session, nummer: str) -> Casus | None:
    """The casus with this number, if the dossier opens for the viewer."""
    return session.scalars(
        select(Casus)
        .join(Casus.huishouden)
        .where(Casus.nummer == nummer)
        .options(joinedload(Casus.huishouden))
    ).one_or_none()


def list_woningen(session: Session, persoon_ids: Collection[UUID]) -> Sequence[Woning]:
    """Where these people live and lived, with the casussen: present huishoudens and open casussen first."""
    return [
        Woning(*rij)
        for rij in session.execute(
            select(
                Huishoudlid.persoon_id,
                Huishouden.id,
                Huishouden.naam,
                Huishouden.nummer,
                Casus.id,
                Casus.nummer,
                Casus.afgesloten_op,
                Huishoudlid.tot.is_not(None),
            )
            .join(Huishouden, Huishouden.id == Huishoudlid.huishouden_id)
            .join(Casus, Casus.huishouden_id == Huishouden.id)
            .where(Huishoudlid.persoon_id.in_(persoon_ids))
            .order_by(
                Huishoudlid.tot.is_not(None),
                Casus.afgesloten_op.is_not(None),
                Casus.nummer.desc(),
                Huishoudlid.id,
            )
        )
    ]


def list_casussen_van(session: Session, huishouden_ids: Collection[UUID]) -> Sequence[Casus]:
    """The casussen of these huishoudens, open ones first."""
    return session.scalars(
        select(Casus)
        .where(Casus.huishouden_id.in_(huishouden_ids))
        .order_by(Casus.afgesloten_op.is_not(None), Casus.nummer.desc())
    ).all()


def list_bekend_bij(session: Session, persoon_ids: Collection[UUID]) -> Sequence[Wijkteam]:
    """The teams that work for these people now. For a session that sees everything.

    Whoever lives at a shielded address is left out: the name of a team tells where somebody lives.
    """
    geschermd = (
        select(Huishoudlid.persoon_id)
        .join(Adres, Adres.huishouden_id == Huishoudlid.huishouden_id)
        .where(
            Huishoudlid.persoon_id.in_(persoon_ids),
            Huishoudlid.tot.is_(None),
            Adres.tot.is_(None),
            Adres.is_geschermd,
        )
    )
    return session.scalars(
        select(Wijkteam)
        .join(Casus, Casus.wijkteam_id == Wijkteam.id)
        .join(Huishoudlid, Huishoudlid.huishouden_id == Casus.huishouden_id)
        .where(
            Huishoudlid.persoon_id.in_(persoon_ids),
            Huishoudlid.persoon_id.not_in(geschermd),
            Huishoudlid.tot.is_(None),
            Casus.afgesloten_op.is_(None),
        )
        .distinct()
        .order_by(Wijkteam.naam)
    ).all()


def list_personen_met(session: Session, soort: Sleutelsoort, sleutel: str) -> Sequence[UUID]:
    """Everybody with exactly this key. For a session that sees everything."""
    return session.scalars(
        select(Zoeksleutel.persoon_id)
        .where(Zoeksleutel.soort == soort, Zoeksleutel.sleutel == sleutel)
        .limit(100)
    ).all()


def lock_medewerker(session: Session, medewerker_id: UUID) -> None:
    """Whoever asks twice at once waits for themselves: counting what was asked before cannot be outrun."""
    session.scalars(
        select(Medewerker.id).where(Medewerker.id == medewerker_id).with_for_update(key_share=True)
    ).one()


def count_gevraagd(
    session: Session, medewerker_id: UUID, handelingen: Collection[Handeling], sinds: datetime
) -> int:
    """How often this colleague did this since a moment. For a session that sees everything."""
    return session.scalars(
        select(func.count(Journaalregel.id)).where(
            Journaalregel.medewerker_id == medewerker_id,
            Journaalregel.handeling.in_(handelingen),
            Journaalregel.moment > sinds,
        )
    ).one()


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
        .where(_per_persoon(een.soort) == Sleutelsoort.GELIJK, bekeken.id.is_(None))
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
    """Per person what points at them and how often, in every room of the program; one query for all tables."""
    tellingen = [
        select(literal(naam_van(soort)), kolom, func.count(soort.id))
        .where(kolom.in_(persoon_ids))
        .group_by(kolom)
        for soort, kolom in list_verwijzers()
    ]
    uit: dict[UUID, list[tuple[str, int]]] = {}
    for naam, persoon_id, aantal in session.execute(union_all(*tellingen)):
        uit.setdefault(persoon_id, []).append((naam, aantal))
    return {persoon_id: sorted(rijen) for persoon_id, rijen in uit.items()}


def list_verwijzers() -> list[tuple[Any, Any]]:
    """Every class and column that points at a person, except what is made from the person by itself."""
    return [
        (mapper.class_, getattr(mapper.class_, mapper.get_property_by_column(kolom).key))
        for mapper in sorted(Model.registry.mappers, key=lambda m: m.class_.__name__)
        if mapper.class_ not in {Zoeksleutel, NietDezelfde, Samenvoeging, Samenvoegregel}
        for kolom in mapper.local_table.c
        if any(sleutel.column.table.name == "persoon" for sleutel in kolom.foreign_keys)
    ]


def naam_van(soort: type[Model]) -> str:
    """`GevraagdeExpertise` becomes `gevraagde expertise`."""
    return _HOOFDLETTER.sub(r" \1", soort.__name__).strip().casefold()
