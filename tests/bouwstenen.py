"""What tests build with: people, casussen, and a browser that knows who is logged in.

Defaults are harmless; whatever a test is about stands in the test itself.
"""

import contextvars
import secrets
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from werkzeug.test import TestResponse

from tests.pagina import eis_goede_pagina
from wijkteam.app import default_engine
from wijkteam.casus.models import Casus
from wijkteam.casus.opening import Opening, open_casus, zet_in_team
from wijkteam.gebied.models import Buurt, Gemeente, Wijk
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import db, scoped
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Medewerker, Rol, Wijkteam
from wijkteam.toegang.afscherming import Medewerkerkijker, Systeemkijker
from wijkteam.toegang.models import Account, Inlogsessie
from wijkteam.toegang.service import hash_van
from wijkteam.wet.grondslagen import Wet

WACHTWOORD = "vier losse woorden samen"


class Bouwer:
    """Makes what a story needs, on a session that sees everything, and flushes it."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.session = nieuwe_sessie(Systeemkijker("testgegevens maken"))
        self._teller = 0

    def klaar(self, rij: Any) -> Any:
        """Add, commit (to the savepoint of the test) and hand back."""
        self.session.add(rij)
        self.session.commit()
        return rij

    def volgnummer(self) -> int:
        self._teller += 1
        return self._teller

    def buurt(self) -> Buurt:
        nummer = self.volgnummer()
        gemeente = Gemeente(code=f"GM{nummer:04d}", naam=f"Gemeente {nummer}")
        wijk = Wijk(code=f"WK{nummer:06d}", naam="Wijk", gemeente_id=gemeente.id)
        self.session.add_all([gemeente, wijk])
        self.session.flush()
        return self.klaar(Buurt(code=f"BU{nummer:08d}", naam="Buurt", wijk_id=wijk.id))

    def wijkteam(self, naam: str | None = None, *, naast: Wijkteam | None = None) -> Wijkteam:
        """A wijkteam of a gemeente of its own, or of the gemeente of another one."""
        nummer = self.volgnummer()
        if naast is not None:
            return self.klaar(Wijkteam(naam=naam or f"Wijkteam {nummer}", gemeente_id=naast.gemeente_id))
        gemeente = Gemeente(code=f"GM{nummer:04d}", naam=f"Gemeente {nummer}")
        self.session.add(gemeente)
        self.session.flush()
        return self.klaar(Wijkteam(naam=naam or f"Wijkteam {nummer}", gemeente_id=gemeente.id))

    def medewerker(
        self,
        naam: str = "Marijke Bos",
        *,
        rol: Rol = Rol.WIJKTEAMLID,
        team: Wijkteam | None = None,
        expertise: Expertise | None = None,
    ) -> Medewerker:
        """A colleague with an account (see `WACHTWOORD`) and one aanstelling."""
        if rol.werkt_in_team and team is None:
            team = self.wijkteam()
        medewerker = Medewerker(naam=naam, telefoon="026-0000000", expertise=expertise)
        self.session.add(medewerker)
        self.session.flush()
        self.session.add(
            Aanstelling(
                medewerker_id=medewerker.id,
                wijkteam_id=team.id if team else None,
                rol=rol,
                van=date(2020, 1, 1),
            )
        )
        self.session.add(
            Account(
                medewerker_id=medewerker.id,
                gebruikersnaam=f"gebruiker{self.volgnummer()}@wijkteam.example",
                wachtwoord_hash=_wachtwoord_hash(),
            )
        )
        self.session.commit()
        return medewerker

    def casus(
        self,
        door: Medewerker,
        *,
        huishouden: str = "De Vries",
        vrager: Persoonsgegevens | None = None,
        leden: list[Persoonsgegevens] | None = None,
        met: list[Medewerker] | None = None,
        wet: Wet = Wet.WMO,
        vraag: str = "Het wordt ons te veel.",
    ) -> Casus:
        """An open casus of which `door` holds the regie; the colleagues in `met` are in the team too."""
        opening = Opening(
            huishouden_naam=huishouden,
            vraag=vraag,
            wet=wet,
            vrager=vrager or Persoonsgegevens("Els", "Vries", "de", geboortedatum=Geboortedatum(1974, 9, 3)),
            leden=leden or [],
        )
        casus = open_casus(self.session, opening, wijkteam_id=self.team_van(door).id, door=door)
        for collega in met or []:
            zet_in_team(self.session, casus, collega)
        self.session.commit()
        return casus

    def team_van(self, medewerker: Medewerker) -> Wijkteam:
        self.session.refresh(medewerker, ["aanstellingen"])
        aanstelling = medewerker.aanstellingen[0]
        return self.session.get_one(Wijkteam, aanstelling.wijkteam_id)


def nieuwe_sessie(kijker: Any) -> ScopedSession:
    """A session of its own for a viewer, on the same database as everything else."""
    session = scoped(db.sessionmaker())
    session.zet_kijker(kijker)
    return session


def sessie_van(medewerker: Medewerker, **kw: Any) -> ScopedSession:
    """A session that sees what this colleague sees."""
    return nieuwe_sessie(Medewerkerkijker(medewerker.id, **kw))


def _nieuw_token(medewerker: Medewerker) -> str:
    token = secrets.token_urlsafe(32)
    with nieuwe_sessie(Systeemkijker("inloggen in een test")) as session:
        account = session.query(Account).filter_by(medewerker_id=medewerker.id).one()
        session.add(
            Inlogsessie(
                account_id=account.id, token_hash=hash_van(token), begonnen_op=nu(), laatst_gezien_op=nu()
            )
        )
        session.commit()
    return token


_HASH: list[str] = []


def _wachtwoord_hash() -> str:
    """Hashed once: argon2 is slow on purpose."""
    if not _HASH:
        _HASH.append(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(WACHTWOORD))
    return _HASH[0]


@dataclass
class Vragenteller:
    """Counts the statements that reach the database."""

    aantal: int = 0
    vragen: list[str] = field(default_factory=list)


@dataclass
class Klant:
    """A browser of one colleague: asks pages, sends forms, and counts the queries of each."""

    app: Flask
    client: FlaskClient
    vragen: Vragenteller = field(default_factory=Vragenteller)

    @classmethod
    def ingelogd(cls, app: Flask, medewerker: Medewerker) -> "Klant":
        """Already inside; that the door itself works is told in tests/toegang/test_inloggen.py."""
        klant = cls(app, app.test_client())
        with klant.client.session_transaction() as koekje:
            koekje["_user_id"] = _nieuw_token(medewerker)
            koekje["_fresh"] = True
        return klant

    def open(self, pad: str, **kw: Any) -> TestResponse:
        """GET a page; `self.vragen` then holds the statements of this request."""
        return self._tel(lambda: self.client.get(pad, **kw))

    def stuur(self, pad: str, _velden: Any = None, **velden: Any) -> TestResponse:
        """POST a form as our own page would."""
        gegevens = _velden if _velden is not None else velden
        return self._tel(
            lambda: self.client.post(pad, data=gegevens, headers={"Sec-Fetch-Site": "same-origin"})
        )

    def _tel(self, doe: Any) -> TestResponse:
        self.vragen = Vragenteller()
        engine = default_engine(self.app)

        def tel(_verbinding: Any, _cursor: Any, opdracht: str, *_rest: Any) -> None:
            if not opdracht.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK TO", "BEGIN", "PRAGMA")):
                self.vragen.aantal += 1
                self.vragen.vragen.append(opdracht)

        event.listen(engine, "before_cursor_execute", tel)
        try:
            # A request of its own: not inside the app context in which the test builds its data.
            antwoord = contextvars.Context().run(doe)
        finally:
            event.remove(engine, "before_cursor_execute", tel)
        if antwoord.mimetype == "text/html" and antwoord.status_code != 303:
            eis_goede_pagina(antwoord.text)
        return antwoord
