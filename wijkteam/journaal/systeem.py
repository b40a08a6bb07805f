"""Named batch work: a session that sees everything, for one reason, with a line in the journaal about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

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
