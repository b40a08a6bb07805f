"""Doors for people without an account, behind a secret link: looking writes nothing, and who guesses has to wait."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from flask import current_app, request
from sqlalchemy.orm import Session

from wijkteam.kern.db import db, scoped
from wijkteam.kern.engine import schrijft
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.toegang.afscherming import Poortkijker
from wijkteam.toegang.errors import TeVeelGeprobeerd
from wijkteam.toegang.queries import tel_pogingen
from wijkteam.toegang.service import tel_poging

VENSTER = timedelta(minutes=15)
MISSERS = 10


def eis_ruimte(session: Session, deur: str) -> None:
    """Who tried ten links that do not work waits a quarter of an hour. Raises `TeVeelGeprobeerd`."""
    if tel_pogingen(session, _teller(deur), nu() - VENSTER) >= MISSERS:
        raise TeVeelGeprobeerd


def tel_misser(session: Session, deur: str) -> None:
    """Count one link, or one code, that did not work, for the place where it was tried. The caller commits."""
    tel_poging(session, _teller(deur))


@contextmanager
def korte_transactie() -> Iterator[ScopedSession]:
    """A short transaction of its own, in the name of the gate. Returning commits, raising rolls back.

    The session of the request may not have begun to write, or the two would wait for each other.
    """
    schreef = schrijft.get()
    schrijft.set(True)
    try:
        with db.sessionmaker() as kort:
            session = scoped(kort)
            session.zet_kijker(Poortkijker())
            yield session
            session.commit()
    finally:
        schrijft.set(schreef)


def _teller(deur: str) -> bytes:
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    return sleutels.blinde_index(request.remote_addr or "", doel=deur)
