"""Every `select` on metingen. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, or_, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.huishouden.models import Gezag, Persoon, Relatie
from wijkteam.huishouden.queries import list_leden
from wijkteam.kern.fouten import NietGevonden
from wijkteam.zrm.gemetene import Gemetene, list_kinderen_van, list_minderjarigen
from wijkteam.zrm.models import Kijk, Meetconcept, Meetscore, Meting
from wijkteam.zrm.overzicht import (
    Laagste,
    Meetregel,
    Scoreregel,
    Verloop,
    Vorige,
    als_uitkomst,
    find_laagste,
    kies_naast,
    kies_vorige,
    list_geldige,
    list_paren,
    maak_verloop,
)
from wijkteam.zrm.tijdlijn import Gemeten


def list_metingen(session: Session, casus_id: UUID) -> Sequence[Meting]:
    """All vastgestelde metingen of the casus, corrected ones too, newest talk first; with betrokkene and persoon."""
    return session.scalars(
        _metingen(casus_id)
        .where(Meting.vastgesteld_op.is_not(None))
        .order_by(Meting.gesprek_op.desc(), Meting.vastgesteld_op.desc(), Meting.id.desc())
    ).all()


def list_metingen_en_concepten(session: Session, casus_id: UUID) -> Sequence[Meting]:
    """All metingen of the casus, drafts first, then as in `list_metingen`."""
    return session.scalars(
        _metingen(casus_id).order_by(
            Meting.vastgesteld_op.is_not(None),
            Meting.gesprek_op.desc(),
            Meting.vastgesteld_op.desc(),
            Meting.id.desc(),
        )
    ).all()


def list_apart(session: Session, meting_id: UUID, medewerker_id: UUID) -> Sequence[Meetconcept]:
    """What this colleague filled in here and could not be stored yet, oldest first."""
    return session.scalars(
        select(Meetconcept)
        .where(Meetconcept.meting_id == meting_id, Meetconcept.medewerker_id == medewerker_id)
        .order_by(Meetconcept.op, Meetconcept.id)
    ).all()


def get_meting(session: Session, casus_id: UUID, meting_id: UUID) -> Meting:
    """One meting with scores, betrokkene, persoon and who made it. Raises `NietGevonden`, also for another casus."""
    meting = session.scalars(
        _metingen(casus_id).where(Meting.id == meting_id).options(selectinload(Meting.scores))
    ).one_or_none()
    if meting is None:
        raise NietGevonden
    return meting


def get_meting_vergrendeld(session: Session, casus_id: UUID, meting_id: UUID) -> Meting:
    """The meting as it stands now, and nobody else writes in it until this transaction ends. Raises `NietGevonden`."""
    session.flush()
    meting = session.scalars(
        _metingen(casus_id)
        .where(Meting.id == meting_id)
        .options(selectinload(Meting.scores))
        .with_for_update(of=Meting)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if meting is None:
        raise NietGevonden
    return meting


def get_casus(session: Session, casus_id: UUID) -> Casus:
    """The casus itself; no query when the door has just loaded it. Raises `NietGevonden`."""
    casus = session.get(Casus, casus_id)
    if casus is None:
        raise NietGevonden
    return casus


def get_betrokkene(session: Session, casus_id: UUID, betrokkene_id: UUID) -> Betrokkene:
    """Who is or was concerned in this casus, with the persoon. Raises `NietGevonden`."""
    betrokkene = session.scalars(
        select(Betrokkene)
        .where(Betrokkene.casus_id == casus_id, Betrokkene.id == betrokkene_id)
        .options(joinedload(Betrokkene.persoon))
    ).one_or_none()
    if betrokkene is None:
        raise NietGevonden
    return betrokkene


def get_gemetene(session: Session, casus: Casus, betrokkene: Betrokkene | None, dag: date) -> Gemetene:
    """Who is to be measured, with the minor children. The persoon must be loaded. One query, or three for a person."""
    leden = list_leden(session, casus.huishouden_id)
    if betrokkene is None:
        return Gemetene.huishouden(list_minderjarigen(leden, dag))
    relaties = session.scalars(select(Relatie).where(Relatie.persoon_id == betrokkene.persoon_id)).all()
    gezag = session.scalars(
        select(Gezag).where(Gezag.houder_id == betrokkene.persoon_id).options(joinedload(Gezag.persoon))
    ).all()
    kinderen = list_kinderen_van(betrokkene.persoon_id, leden, relaties, gezag, dag)
    return Gemetene.persoon(betrokkene.persoon, kinderen)


def find_correctie(session: Session, meting: Meting) -> Meting | None:
    """The meting that corrects this one, draft or vastgesteld."""
    return session.scalars(
        select(Meting).where(Meting.casus_id == meting.casus_id, Meting.corrigeert_id == meting.id)
    ).one_or_none()


def find_concept(
    session: Session,
    casus_id: UUID,
    *,
    betrokkene_id: UUID | None,
    instrument: str,
    kijk: Kijk = Kijk.PROFESSIONAL,
) -> Meting | None:
    """The draft by this instrument and of this view; `betrokkene_id` is `None` for the huishouden."""
    over = Meting.betrokkene_id.is_(None) if betrokkene_id is None else Meting.betrokkene_id == betrokkene_id
    return session.scalars(
        select(Meting).where(
            Meting.casus_id == casus_id,
            Meting.instrument == instrument,
            Meting.kijk == kijk,
            Meting.vastgesteld_op.is_(None),
            over,
        )
    ).one_or_none()


def list_verlopen(session: Session, casus_id: UUID) -> list[Verloop]:
    """How everybody in the casus is now and since the start: persons and huishouden, supplements too. Two queries."""
    return _verlopen(session, [casus_id])


def list_gemeten(session: Session, casus_id: UUID, kijk: Kijk = Kijk.PROFESSIONAL) -> list[Gemeten]:
    """Every valid meting of the casus with its scores: oldest person first, the huishouden last, oldest talk first.

    Two queries.
    """
    regels = list_geldige(_list_meetregels(session, [casus_id], kijk))
    scores = _list_scores(session, {regel.id for regel in regels})
    return [
        Gemeten(regel, als_uitkomst(regel.instrument, scores.get(regel.id, ())))
        for regel in sorted(regels, key=lambda regel: (regel.plek, regel.volgorde))
    ]


def find_vorige(session: Session, meting: Meting) -> Vorige | None:
    """What this meting may be compared to, with scores. The betrokkene must be loaded. Two queries."""
    gekozen = kies_vorige(_list_meetregels(session, [meting.casus_id], meting.kijk), meting)
    if gekozen is None:
        return None
    scores = _list_scores(session, [gekozen.id])
    return Vorige(gekozen, als_uitkomst(gekozen.instrument, scores.get(gekozen.id, ())))


def find_andere_kijk(session: Session, meting: Meting) -> Meting | None:
    """The view of the other beside this meting: the own score beside that of a colleague, and the other way round.

    By the same instrument, at most thirty days apart, the nearest one. With scores and who filled it in. The
    betrokkene must be loaded. Two to three queries, none for the huishouden.
    """
    if meting.betrokkene is None:
        return None
    andere = Kijk.PROFESSIONAL if meting.is_eigen else Kijk.EIGEN
    gekozen = kies_naast(_list_meetregels(session, [meting.casus_id], andere), meting)
    return get_meting(session, meting.casus_id, gekozen.id) if gekozen else None


def list_laatste_en_eerste(session: Session, casus_id: UUID) -> dict[UUID | None, Verloop]:
    """Per persoon (its id; `None` for the huishouden) the latest meting and the first it may be compared to.

    Basic instruments only, with scores in `profiel`. The key is the persoon and not the betrokkene: who was
    cliënt, then mantelzorger, then cliënt again keeps one line. Two queries.
    """
    return {
        verloop.laatste.persoon_id: verloop
        for verloop in list_verlopen(session, casus_id)
        if not verloop.instrument.is_aanvulling
    }


def list_laatste_per_casus(session: Session, casus_ids: Iterable[UUID]) -> dict[UUID, Laagste]:
    """For each of these casussen the lowest domain now and its direction; absent without a level. Two queries.

    Whoever is no cliënt any more is left out: what they were measured by is history, not work of today.
    """
    per_casus: dict[UUID, list[Verloop]] = {}
    for verloop in _verlopen(session, list(casus_ids), alleen_nu=True):
        per_casus.setdefault(verloop.laatste.casus_id, []).append(verloop)
    gevonden = ((casus_id, find_laagste(verlopen)) for casus_id, verlopen in per_casus.items())
    return {casus_id: laagste for casus_id, laagste in gevonden if laagste is not None}


def _metingen(casus_id: UUID) -> Select[Meting]:
    return (
        select(Meting)
        .where(Meting.casus_id == casus_id)
        .options(joinedload(Meting.betrokkene).joinedload(Betrokkene.persoon), joinedload(Meting.door))
    )


def _verlopen(session: Session, casus_ids: Sequence[UUID], *, alleen_nu: bool = False) -> list[Verloop]:
    """`alleen_nu`: only the huishouden, and whoever is cliënt in that casus today."""
    if not casus_ids:
        return []
    paren = list_paren(
        regel for regel in _list_meetregels(session, casus_ids) if regel.is_client_nu or not alleen_nu
    )
    scores = _list_scores(session, {meting.id for paar in paren for meting in paar.metingen})
    return [maak_verloop(paar, scores) for paar in paren]


def _is_client_nu() -> ColumnElement[bool]:
    """Whether the person of a meting is cliënt in its casus now, perhaps by a later row than that of the meting."""
    nu = aliased(Betrokkene)
    return (
        select(nu.id)
        .where(
            nu.casus_id == Meting.casus_id,
            nu.persoon_id == Betrokkene.persoon_id,
            nu.hoedanigheid == Hoedanigheid.CLIENT,
            nu.tot.is_(None),
        )
        .correlate(Meting, Betrokkene)
        .exists()
    )


def _list_meetregels(
    session: Session, casus_ids: Sequence[UUID], kijk: Kijk = Kijk.PROFESSIONAL
) -> list[Meetregel]:
    """Columns and no rows of the unit of work: an overview of fifty casussen must stay quick."""
    rijen: Iterable[Sequence[Any]] = session.execute(
        _meetregels(), {"casussen": list(casus_ids), "kijk": kijk}
    )
    return [Meetregel(*rij) for rij in rijen]


@cache
def _meetregels() -> Select[*tuple[Any, ...]]:
    """Parameters: `casussen` (UUIDs) and `kijk` (Kijk). Built once: half of the pages of a casus ask it."""
    return (
        select(
            Meting.id,
            Meting.casus_id,
            Meting.betrokkene_id,
            Betrokkene.persoon_id,
            Persoon.roepnaam,
            Persoon.geboortedatum,
            Meting.instrument,
            Meting.moment,
            Meting.gesprek_op,
            Meting.vastgesteld_op,
            Meting.corrigeert_id,
            or_(Meting.betrokkene_id.is_(None), _is_client_nu()),
        )
        .outerjoin(Meting.betrokkene)
        .outerjoin(Betrokkene.persoon)
        .where(
            Meting.casus_id.in_(bindparam("casussen", expanding=True)),
            Meting.vastgesteld_op.is_not(None),
            Meting.kijk == bindparam("kijk"),
        )
    )


def _list_scores(session: Session, gevraagd: Collection[UUID]) -> dict[UUID, list[Scoreregel]]:
    if not gevraagd:
        return {}
    rijen: Iterable[Any] = session.execute(_scores(), {"metingen": list(gevraagd)})
    per_meting: dict[UUID, list[Scoreregel]] = {}
    for rij in rijen:
        per_meting.setdefault(rij.meting_id, []).append(rij)
    return per_meting


@cache
def _scores() -> Select[*tuple[Any, ...]]:
    """Parameter: `metingen` (UUIDs)."""
    return select(
        Meetscore.meting_id,
        Meetscore.domein,
        Meetscore.niveau,
        Meetscore.reden,
        Meetscore.streef,
        Meetscore.eigen_kracht,
        Meetscore.netwerk,
        Meetscore.hulpverlening,
    ).where(Meetscore.meting_id.in_(bindparam("metingen", expanding=True)))
