"""A browser in which somebody logged in well before: its tries are counted apart.

Otherwise whoever knows a login name could lock its owner out with ten wrong guesses, a quarter of an hour at a
time. The cookie opens nothing: it only buys a counter of its own, with the same ten tries. It holds a random
number and a keyed hash per account, no name, and nobody without the key can make one.
"""

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta

from flask import current_app, request
from werkzeug.wrappers import Response

from wijkteam.kern.sleutels import Sleutels

BEWAARTIJD = timedelta(days=365)
# A computer at a counter is used by several colleagues; the one who was away longest begins anew.
ACCOUNTS = 8
_VORM = re.compile(rf"[A-Za-z0-9_-]{{22}}(\.[0-9a-f]{{64}}){{1,{ACCOUNTS}}}")


@dataclass(frozen=True)
class Toestel:
    """One browser: its number, and the proof of each account that logged in there, latest first."""

    kenmerk: str
    bewijzen: tuple[str, ...] = ()

    @classmethod
    def lees(cls, koekje: str) -> "Toestel":
        """What the cookie says; a browser without one, or with nonsense, is new."""
        if not _VORM.fullmatch(koekje):
            return cls(secrets.token_urlsafe(16))
        kenmerk, *bewijzen = koekje.split(".")
        return cls(kenmerk, tuple(bewijzen))

    @property
    def koekje(self) -> str:
        return ".".join([self.kenmerk, *self.bewijzen])

    def kent(self, sleutels: Sleutels, gebruikersnaam: str) -> bool:
        """Whether this account logged in well here before."""
        eigen = self._bewijs(sleutels, gebruikersnaam)
        return any(hmac.compare_digest(eigen, bewijs) for bewijs in self.bewijzen)

    def onthoud(self, sleutels: Sleutels, gebruikersnaam: str) -> "Toestel":
        """The same browser, now that this account logged in."""
        eigen = self._bewijs(sleutels, gebruikersnaam)
        rest = [bewijs for bewijs in self.bewijzen if bewijs != eigen]
        return Toestel(self.kenmerk, (eigen, *rest)[:ACCOUNTS])

    def teller(self, sleutels: Sleutels, gebruikersnaam: str) -> bytes:
        """Under which key the tries for this name from this browser are counted."""
        naam = gewone_naam(gebruikersnaam)
        if self.kent(sleutels, naam):
            return sleutels.blinde_index(f"{self.kenmerk}\n{naam}", doel="inlogpoging/toestel")
        return sleutels.blinde_index(naam, doel="inlogpoging")

    def _bewijs(self, sleutels: Sleutels, gebruikersnaam: str) -> str:
        return sleutels.blinde_index(f"{self.kenmerk}\n{gewone_naam(gebruikersnaam)}", doel="toestel").hex()


def gewone_naam(gebruikersnaam: str) -> str:
    """A login name as it is kept."""
    return gebruikersnaam.strip().casefold()


def huidig_toestel() -> Toestel:
    """The browser of this request."""
    return Toestel.lees(request.cookies.get(_cookienaam(), ""))


def geef_koekje(antwoord: Response, toestel: Toestel) -> None:
    """Let the browser keep who it is, apart from the login itself: logging out does not end this."""
    antwoord.set_cookie(
        _cookienaam(),
        toestel.koekje,
        max_age=BEWAARTIJD,
        secure=current_app.config["SESSION_COOKIE_SECURE"],
        httponly=True,
        samesite="Strict",
    )


def _cookienaam() -> str:
    return "__Host-wijkteam-toestel" if current_app.config["SESSION_COOKIE_SECURE"] else "wijkteam-toestel"
