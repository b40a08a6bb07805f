"""Every `select` on meldingen that ended without follow-up, and on all that was said in them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, joinedload

from wijkteam.casus.lijsten import Bladzijde, binnen, lees_deel
from wijkteam.kern.db import Model
from wijkteam.melding.models import (
    Afhandeling,
    Doorzetting,
    Geinformeerd,
    Melder,
    Melding,
    Meldingpersoon,
    Meldingsrecht,
    Meldingstap,
    Meldingvraag,
    Terugkoppeling,
)

# What was said or told; the steps and the outcome stay, without their reasons.
GEZEGD: tuple[type[Any], ...] = (
    Meldingvraag,
    Melder,
    Meldingpersoon,
    Doorzetting,
    Terugkoppeling,
    Geinformeerd,
    Meldingsrecht,
)


def _kan_weg(voor: datetime) -> ColumnElement[bool]:
    """Ended before that moment, outside a casus, and not erased yet."""
    return and_(Melding.afgehandeld_op < voor, Melding.casus_id.is_(None), Melding.gewist_op.is_(None))


def list_kan_weg(session: Session, voor: datetime, *, hoogstens: int) -> Sequence[Melding]:
    """So many of those that ended longest ago."""
    return session.scalars(
        select(Melding)
        .where(_kan_weg(voor))
        .order_by(Melding.afgehandeld_op, Melding.id)
        .limit(hoogstens)
        .with_for_update(skip_locked=True)
    ).all()


def count_kan_weg(session: Session, voor: datetime) -> int:
    """How many there are."""
    return session.scalars(select(func.count(Melding.id)).where(_kan_weg(voor))).one()


def list_kan_weg_van(
    session: Session, voor: datetime, teams: Collection[UUID], *, pagina: int
) -> Bladzijde[Melding]:
    """Those of these teams, with the team, longest ago first; 25 at a time. Nothing of what they say."""
    waar = and_(_kan_weg(voor), Melding.wijkteam_id.in_(teams))
    totaal = session.scalars(select(func.count(Melding.id)).where(waar)).one()
    nummer = binnen(pagina, totaal)
    vragen = select(Melding).where(waar).options(joinedload(Melding.wijkteam))
    rijen = lees_deel(session, vragen.order_by(Melding.afgehandeld_op, Melding.id), nummer)
    return Bladzijde([rij[0] for rij in rijen], nummer, totaal)


def list_gezegd(session: Session, meldingen: Collection[UUID]) -> list[Model]:
    """Every row of these meldingen that says something about somebody."""
    return list(
        chain.from_iterable(
            session.scalars(select(soort).where(soort.melding_id.in_(meldingen))) for soort in GEZEGD
        )
    )


def list_stappen_van(session: Session, meldingen: Collection[UUID]) -> Sequence[Meldingstap]:
    """What happened to each of these meldingen."""
    return session.scalars(select(Meldingstap).where(Meldingstap.melding_id.in_(meldingen))).all()


def list_afhandelingen(session: Session, meldingen: Collection[UUID]) -> Sequence[Afhandeling]:
    """How each of these meldingen ended."""
    return session.scalars(select(Afhandeling).where(Afhandeling.melding_id.in_(meldingen))).all()
