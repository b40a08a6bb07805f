"""Named batch work: a session that sees everything, for one reason, with a line in the journaal about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import db, scoped
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.toegang.afscherming import Systeemkijker


@contextmanager
def systeemsessie(reden: str, *, casus_id: UUID | None = None) -> Iterator[ScopedSession]:
    """Within the block work as the program itself. Returning commits, raising rolls back.

    `reden` is a Dutch sentence that a resident may read back.
    """
    with db.sessionmaker() as kale_sessie:
        session = scoped(kale_sessie)
        session.zet_kijker(Systeemkijker(reden))
        noteer(session, Handeling.SYSTEEMTAAK, casus_id=casus_id, door=None, reden=reden)
        yield session
        session.commit()


@contextmanager
def als_programma(session: ScopedSession, reden: str) -> Iterator[ScopedSession]:
    """Within the block see everything, in the very transaction of `session`: what happens there stands or falls with it.

    For an act of a colleague whose answer or work lies outside their own dossiers. The act itself decides what of it
    they may see, and writes the line in the journaal in their name.
    """
    with ScopedSession(
        verbinding_van(session), join_transaction_mode="create_savepoint", expire_on_commit=False
    ) as alles:
        alles.zet_kijker(Systeemkijker(reden))
        yield alles
        alles.commit()


def verbinding_van(session: ScopedSession) -> Connection:
    """The connection below a session, with everything of the session written to it: no scope guards what passes here."""
    session.flush()
    return Session.connection(session)
