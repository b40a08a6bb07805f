"""Searching the kaart: nearest first, then the inner rings, then where there is room.

The distance depends on the buurt alone, so the offers are counted per buurt and only the buurten of the page that
is shown are read. That costs the same for 60 offers and for 20 000.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from wijkteam.casus.lijsten import PER_BLADZIJDE, Bladzijde, binnen
from wijkteam.gebied.models import Buurt
from wijkteam.sociale_kaart.keuzes import Kenmerksoort, Ruimte, Taal, Toegang
from wijkteam.sociale_kaart.models import Aanbod, Aanbodgebied, Aanbodkenmerk, Aanbodsleutel
from wijkteam.sociale_kaart.nabijheid import Ligging, Ring, in_woorden, ringen
from wijkteam.sociale_kaart.woorden import KLANK, stam, vraagwoorden
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zoeken.klank import klank

# Behind every key that begins so: no character sorts higher.
EINDE = "\U0010ffff"
KORTSTE_BEGIN = 2
# So many that fit a narrow question are read at once: the database would look for them twice.
MEESTE_OM_TE_LEZEN = 1_000
VOLGORDE = (Aanbod.kring, Aanbod.lijn, Aanbod.ruimte_orde, Aanbod.zoeknaam, Aanbod.id)

Vragen = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class Kaartvraag:
    """What somebody looks for. Everything that is named must fit; `buurt` also says from where is measured."""

    tekst: str = ""
    leefgebied: Leefgebied | None = None
    buurt: UUID | None = None
    leeftijd: int | None = None
    taal: Taal | None = None
    toegang: Toegang | None = None
    alleen_met_plek: bool = False

    @property
    def is_leeg(self) -> bool:
        return self == Kaartvraag()

    @property
    def is_nauw(self) -> bool:
        """Words together with a mark: few will fit, and the database has much to compare for them."""
        return bool(self.tekst) and (self.leefgebied is not None or self.taal is not None)


@dataclass(frozen=True)
class Treffer:
    """One offer that fits, with its aanbieder, its buurt and its marks; `afstand` in metres where that is known."""

    aanbod: Aanbod
    afstand: int | None

    @property
    def nabij(self) -> str:
        """How near, in words."""
        return in_woorden(self.afstand)


def zoek_aanbod(session: Session, vraag: Kaartvraag, *, pagina: int = 1) -> Bladzijde[Treffer]:
    """The offers that fit, 25 at a time, in a total order. At most six queries, whatever the size of the kaart."""
    waar = and_(Aanbod.gestopt_op.is_(None), *_voorwaarden(vraag))
    if vraag.buurt is None:
        totaal = session.scalars(select(func.count(Aanbod.id)).where(waar)).one()
        nummer = binnen(pagina, totaal)
        rijen = _lees(
            session, select(Aanbod.id).where(waar).order_by(*VOLGORDE), (nummer - 1) * PER_BLADZIJDE
        )
        return Bladzijde([Treffer(rij, None) for rij in rijen], nummer, totaal)
    gevonden = _list_gevonden(session, waar) if vraag.is_nauw else None
    kringen = _ringen(session, vraag.buurt, _tel(session, waar, gevonden))
    totaal = sum(ring.aantal for ring in kringen)
    nummer = binnen(pagina, totaal)
    begin = (nummer - 1) * PER_BLADZIJDE
    if gevonden is not None:
        return Bladzijde(_rond_gelezen(session, gevonden, kringen, begin), nummer, totaal)
    return Bladzijde(_rond(session, waar, kringen, begin), nummer, totaal)


def _list_gevonden(session: Session, waar: ColumnElement[bool]) -> Sequence[Any] | None:
    """What fits, in order, and in which buurt; from the index alone. Nothing when there are too many."""
    rijen = session.execute(
        select(Aanbod.buurt_id, Aanbod.id).where(waar).order_by(*VOLGORDE).limit(MEESTE_OM_TE_LEZEN + 1)
    ).all()
    return rijen if len(rijen) <= MEESTE_OM_TE_LEZEN else None


def _tel(
    session: Session, waar: ColumnElement[bool], gevonden: Sequence[Any] | None
) -> dict[UUID | None, int]:
    if gevonden is not None:
        return Counter(rij[0] for rij in gevonden)
    per_buurt = select(Aanbod.buurt_id, func.count(Aanbod.id)).where(waar).group_by(Aanbod.buurt_id)
    return {rij[0]: rij[1] for rij in session.execute(per_buurt)}


def _ringen(session: Session, vanaf: UUID, aantallen: dict[UUID | None, int]) -> list[Ring]:
    liggingen = session.execute(select(Buurt.id, Buurt.rd_x, Buurt.rd_y)).all()
    return ringen(vanaf, (Ligging(*rij) for rij in liggingen), aantallen)


def _rond_gelezen(
    session: Session, gevonden: Sequence[Any], kringen: Sequence[Ring], begin: int
) -> list[Treffer]:
    """The page that begins at this place, out of what was read already."""
    plek = {buurt: nummer for nummer, ring in enumerate(kringen) for buurt in ring.buurten}
    # What was in order stays so within its ring.
    rijen = sorted(gevonden, key=lambda rij: plek[rij[0]])[begin : begin + PER_BLADZIJDE]
    return [
        Treffer(rij, kringen[plek[rij.buurt_id]].afstand)
        for rij in _lees_op_volgorde(session, [rij[1] for rij in rijen])
    ]


def _rond(session: Session, waar: ColumnElement[bool], kringen: Iterable[Ring], begin: int) -> list[Treffer]:
    """The page that begins at this place, read from only those buurten that it shows."""
    getoond: list[Ring] = []
    overgeslagen = gezien = 0
    for ring in kringen:
        if gezien + ring.aantal <= begin:
            overgeslagen += ring.aantal
        elif gezien < begin + PER_BLADZIJDE:
            getoond.append(ring)
        gezien += ring.aantal
    if not getoond:
        return []
    plek = {buurt: nummer for nummer, ring in enumerate(getoond) for buurt in ring.buurten}
    buurten = [buurt for buurt in plek if buurt is not None]
    hier = Aanbod.buurt_id.in_(buurten)
    waar_hier = or_(hier, Aanbod.buurt_id.is_(None)) if None in plek else hier
    volgorde = case(
        *((Aanbod.buurt_id == buurt, plek[buurt]) for buurt in buurten),
        (Aanbod.buurt_id.is_(None), plek.get(None, len(plek))),
        else_=len(plek),
    )
    vragen = select(Aanbod.id).where(waar, waar_hier).order_by(volgorde, *VOLGORDE)
    rijen = _lees(session, vragen, begin - overgeslagen)
    return [Treffer(rij, getoond[plek[rij.buurt_id]].afstand) for rij in rijen]


def _lees(session: Session, vragen: Vragen, begin: int) -> list[Aanbod]:
    """First which, from the index alone; then those with everything that a page shows of them."""
    return _lees_op_volgorde(session, session.scalars(vragen.offset(begin).limit(PER_BLADZIJDE)).all())


def _lees_op_volgorde(session: Session, ids: Sequence[UUID]) -> list[Aanbod]:
    rijen = session.scalars(
        select(Aanbod)
        .where(Aanbod.id.in_(ids))
        .options(joinedload(Aanbod.aanbieder), joinedload(Aanbod.buurt), selectinload(Aanbod.kenmerken))
    ).all()
    return sorted(rijen, key=lambda rij: ids.index(rij.id))


def _voorwaarden(vraag: Kaartvraag) -> list[ColumnElement[bool]]:
    uit = [_met_woord(woord) for woord in vraagwoorden(vraag.tekst)]
    if vraag.leefgebied is not None:
        uit.append(_met_kenmerk(Kenmerksoort.LEEFGEBIED, vraag.leefgebied))
    if vraag.taal is not None:
        uit.append(_met_kenmerk(Kenmerksoort.TAAL, vraag.taal))
    if vraag.toegang is not None:
        uit.append(Aanbod.toegang == vraag.toegang)
    if vraag.leeftijd is not None:
        uit.append(or_(Aanbod.leeftijd_van.is_(None), Aanbod.leeftijd_van <= vraag.leeftijd))
        uit.append(or_(Aanbod.leeftijd_tot.is_(None), Aanbod.leeftijd_tot >= vraag.leeftijd))
    if vraag.alleen_met_plek:
        uit.append(Aanbod.ruimte == Ruimte.PLEK)
    if vraag.buurt is not None:
        bedient = select(Aanbodgebied.aanbod_id).where(Aanbodgebied.buurt_id == vraag.buurt)
        uit.append(or_(Aanbod.is_gemeentebreed.is_(True), Aanbod.id.in_(bedient)))
    return uit


def _met_kenmerk(soort: Kenmerksoort, waarde: str) -> ColumnElement[bool]:
    return Aanbod.id.in_(
        select(Aanbodkenmerk.aanbod_id).where(Aanbodkenmerk.soort == soort, Aanbodkenmerk.waarde == waarde)
    )


def _met_woord(woord: str) -> ColumnElement[bool]:
    """A word, its beginning, a later part of a compound, or what sounds the same: ranges of one index."""
    sleutel = Aanbodsleutel.sleutel
    begin = stam(woord)
    begint = (
        and_(sleutel >= begin, sleutel < begin + EINDE) if len(begin) >= KORTSTE_BEGIN else sleutel == begin
    )
    return Aanbod.id.in_(select(Aanbodsleutel.aanbod_id).where(or_(begint, sleutel == KLANK + klank(woord))))
