"""The ground of every table: the model base and the handle through which Flask finds sessions.

Sessions are `ScopedSession`s: without a viewer they refuse to work (see `kern/scoped_session.py`).
"""

from datetime import datetime
from enum import StrEnum
from inspect import iscoroutinefunction
from typing import Any, ClassVar
from uuid import UUID

from flask.sansio.app import App
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import Enum, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from uuid_utils.compat import uuid7

from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.typen import Deeldatum, UtcMoment

NAMEN = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Databank(SQLAlchemy):
    """Sessions by request, none of them asynchronous."""

    def init_app(self, app: App) -> None:
        """As the library does, without its closing of asynchronous sessions.

        There are none, and looking for them takes a thread and an event loop at the end of every request.
        """
        super().init_app(app)
        app.teardown_appcontext_funcs[:] = [
            sluit for sluit in app.teardown_appcontext_funcs if not iscoroutinefunction(sluit)
        ]


db = Databank(session_options={"class_": ScopedSession, "expire_on_commit": False})


def nieuw_id() -> UUID:
    """A UUIDv7: made by us before anything is stored, growing with time, silent about its content."""
    return uuid7()


class Model(DeclarativeBase):
    """Every table: a UUIDv7 known from construction on, and a repr that never shows content."""

    metadata = MetaData(naming_convention=NAMEN)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: String(200),
        datetime: UtcMoment,
        Geboortedatum: Deeldatum,
        StrEnum: Enum(
            StrEnum, native_enum=False, length=40, values_callable=lambda soort: [e.value for e in soort]
        ),
    }

    id: Mapped[UUID] = mapped_column(primary_key=True)

    def __init__(self, **waarden: Any) -> None:
        self.id = waarden.pop("id", None) or nieuw_id()
        for naam, waarde in waarden.items():
            if not hasattr(type(self), naam):
                raise TypeError(f"{type(self).__name__} has no {naam}")
            setattr(self, naam, waarde)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.id}>"


class MetVersie:
    """What two people may edit. The form carries the version it was opened with; see `eis_versie`."""

    versie: Mapped[int] = mapped_column(default=1)


def eis_versie(rij: MetVersie, gezien: int, **velden: str) -> None:
    """Compare *before* assigning; then count one up. Raises `VersieIsVerouderd` with what stands there now.

    `velden` names the form fields whose present text the person should see beside their own.
    """
    if rij.versie != gezien:
        raise VersieIsVerouderd(velden)
    rij.versie = gezien + 1


def sessie() -> Session:
    """The session of this request or command."""
    return db.session


def scoped(session: Session) -> ScopedSession:
    """The same session, known to be a scoped one. Raises `TypeError` for any other kind."""
    if not isinstance(session, ScopedSession):
        raise TypeError("expected a ScopedSession")
    return session
