"""Every `select` on the verslag of a talk. The session filters on the viewer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer, joinedload, selectinload

from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.verslag.models import (
    Gespreksverslag,
    Verslagreactie,
    Verslagversie,
    Verslagverzending,
)
from wijkteam.huishouden.models import Adres
from wijkteam.kern.fouten import NietGevonden


@dataclass(frozen=True)
class Verslaggang:
    """How far the verslag of a talk is."""

    nummer: int
    is_verstuurd: bool
    heeft_reactie: bool

    @classmethod
    def uit(cls, versies: Sequence[Verslagversie]) -> Self:
        """From all versions, as `list_versies` gives them."""
        return cls(
            max((versie.nummer for versie in versies), default=0),
            any(versie.verzendingen for versie in versies),
            any(versie.reacties for versie in versies),
        )

    @property
    def heeft_versie(self) -> bool:
        return self.nummer > 0


def get_verslaggang(session: Session, gesprek_id: UUID) -> Verslaggang:
    """The number of the last version (0: none), whether any was sent and whether anybody reacted; in one query."""
    nummer, verzonden, reacties = session.execute(
        select(
            func.max(Verslagversie.nummer),
            func.count(Verslagverzending.id),
            func.count(Verslagreactie.id),
        )
        .select_from(Gespreksverslag)
        .join(Verslagversie, Verslagversie.verslag_id == Gespreksverslag.id)
        .outerjoin(Verslagversie.verzendingen)
        .outerjoin(Verslagversie.reacties)
        .where(Gespreksverslag.gesprek_id == gesprek_id)
    ).one()
    return Verslaggang(nummer or 0, bool(verzonden), bool(reacties))


def find_verslag(session: Session, gesprek_id: UUID) -> Gespreksverslag | None:
    """The concept of the verslag of this talk with all its rows; `None` until somebody wrote something.

    Three queries. Of what comes with the first there are never many: six rings, and who gives mantelzorg.
    """
    return (
        session.scalars(
            select(Gespreksverslag)
            .where(Gespreksverslag.gesprek_id == gesprek_id)
            .options(
                joinedload(Gespreksverslag.afwegingen),
                joinedload(Gespreksverslag.mantelzorg),
                selectinload(Gespreksverslag.woorden),
                selectinload(Gespreksverslag.hulp),
            )
            .execution_options(populate_existing=True)
        )
        .unique()
        .one_or_none()
    )


def list_versies(session: Session, gesprek_id: UUID) -> Sequence[Verslagversie]:
    """All versions with to whom they went and what came back, newest first; the stored text stays where it is.

    One query: a version goes to a few people, and a few of them say something.
    """
    return (
        session.scalars(
            select(Verslagversie)
            .join(Verslagversie.verslag)
            .where(Gespreksverslag.gesprek_id == gesprek_id)
            .options(
                defer(Verslagversie.inhoud),
                joinedload(Verslagversie.door),
                joinedload(Verslagversie.verzendingen),
                joinedload(Verslagversie.reacties),
            )
            .order_by(Verslagversie.nummer.desc())
        )
        .unique()
        .all()
    )


def find_laatste_versie(session: Session, verslag_id: UUID) -> Verslagversie | None:
    """The version with the highest number, whole."""
    return session.scalars(
        select(Verslagversie)
        .where(Verslagversie.verslag_id == verslag_id)
        .order_by(Verslagversie.nummer.desc())
        .limit(1)
    ).one_or_none()


def get_versie(session: Session, casus_id: UUID, gesprek_id: UUID, nummer: int) -> Verslagversie:
    """One version of the verslag of this talk, whole, in one query: what hangs on it is a handful.

    Raises `NietGevonden`.
    """
    versie = (
        session.scalars(
            select(Verslagversie)
            .join(Verslagversie.verslag)
            .join(Gespreksverslag.gesprek)
            .where(
                Gesprek.casus_id == casus_id,
                Gespreksverslag.gesprek_id == gesprek_id,
                Verslagversie.nummer == nummer,
            )
            .options(
                joinedload(Verslagversie.door),
                joinedload(Verslagversie.verzendingen),
                joinedload(Verslagversie.reacties),
            )
            .execution_options(populate_existing=True)
        )
        .unique()
        .one_or_none()
    )
    if versie is None:
        raise NietGevonden
    return versie


def list_geschermde_adressen(session: Session, huishouden_id: UUID) -> Sequence[Adres]:
    """The addresses of a huishouden that nobody else may read, earlier ones too."""
    return session.scalars(
        select(Adres).where(Adres.huishouden_id == huishouden_id, Adres.is_geschermd).order_by(Adres.id)
    ).all()
