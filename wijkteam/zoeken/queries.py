"""Every `select` of searching. The session filters on the viewer; a stranger is in no result and in no count."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Adres, Huishouden, Huishoudlid, Persoon
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.team.models import Medewerker, Wijkteam
from wijkteam.zoeken.klank import klank
from wijkteam.zoeken.models import (
    Huishoudsleutel,
    Sleutelsoort,
    Zoeksleutel,
)
from wijkteam.zoeken.vraag import Zoekvraag

# Behind every key that begins so: no character sorts higher.
EINDE = "\U0010ffff"
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
    sleutel = per_persoon(tabel.sleutel)
    return and_(per_persoon(tabel.soort) == soort, sleutel >= begin, sleutel < begin + EINDE)


def precies(tabel: Sleuteltabel, soort: Sleutelsoort, sleutel: str) -> ColumnElement[bool]:
    """Exactly this key."""
    return and_(per_persoon(tabel.soort) == soort, per_persoon(tabel.sleutel) == sleutel)


def per_persoon(kolom: Any) -> Any:
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
