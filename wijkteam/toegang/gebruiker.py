"""Who is asking: the logged-in medewerker, with rights, for the length of one request."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from flask import g
from flask_login import UserMixin

from wijkteam.kern.fouten import NietToegestaan
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker, Rol, Wijkteam
from wijkteam.toegang.models import Inlogsessie
from wijkteam.toegang.rechten import Recht, rechten_van

V = TypeVar("V", bound=Callable[..., Any])
# A melding of the area waits for these; a teamleider of the same team sees only that it waits.
WERKT_AAN_CASUSSEN = frozenset({Rol.WIJKTEAMLID, Rol.CONSULENT})


@dataclass(frozen=True)
class Gebruiker(UserMixin):  # type: ignore[misc]  # flask_login ships no types
    """Flask-Login's user. Its id is the session token, so that ending the session ends everything."""

    token: str
    account_id: UUID
    moet_wachtwoord_wijzigen: bool
    medewerker: Medewerker
    rollen: frozenset[Rol]
    teams: tuple[Wijkteam, ...]
    geleide_teams: tuple[UUID, ...]
    eigen_teams: tuple[UUID, ...]
    rechten: frozenset[Recht]

    def get_id(self) -> str:
        return self.token

    @property
    def rolnaam(self) -> str:
        return ", ".join(sorted(rol.label for rol in self.rollen))

    @property
    def teamnamen(self) -> str:
        return ", ".join(team.naam for team in self.teams)

    @classmethod
    def uit(cls, inlogsessie: Inlogsessie, token: str) -> "Gebruiker":
        """The user behind a login session, with the aanstellingen that hold today."""
        medewerker = inlogsessie.account.medewerker
        geldig = [a for a in medewerker.aanstellingen if a.geldt_op(vandaag())]
        teams = {a.wijkteam.id: a.wijkteam for a in geldig if a.wijkteam is not None}
        eigen = {a.wijkteam_id for a in geldig if a.rol in WERKT_AAN_CASUSSEN and a.wijkteam_id is not None}
        geleid = {a.wijkteam_id for a in geldig if a.rol is Rol.TEAMLEIDER and a.wijkteam_id is not None}
        rollen = frozenset(a.rol for a in geldig)
        return cls(
            token=token,
            account_id=inlogsessie.account_id,
            moet_wachtwoord_wijzigen=inlogsessie.account.moet_wachtwoord_wijzigen,
            medewerker=medewerker,
            rollen=rollen,
            teams=tuple(sorted(teams.values(), key=lambda team: team.naam)),
            geleide_teams=tuple(sorted(geleid)),
            eigen_teams=tuple(sorted(eigen)),
            rechten=rechten_van(set(rollen)),
        )


def gebruiker() -> Gebruiker:
    """The user of this request. Raises `NietToegestaan` outside a logged-in request."""
    wie: Gebruiker | None = g.get("gebruiker")
    if wie is None:
        raise NietToegestaan("Log eerst in.")
    return wie


def ik() -> Medewerker:
    """The medewerker of this request, in the session of this request."""
    gebruiker()
    medewerker: Medewerker = g.medewerker
    return medewerker


def mag(recht: Recht | str) -> bool:
    """Whether the user of this request has a right. False when nobody is logged in."""
    wie: Gebruiker | None = g.get("gebruiker")
    return wie is not None and Recht(recht) in wie.rechten


def vereist(recht: Recht) -> Callable[[V], V]:
    """Mark the right that a route asks. The gate reads the mark; a route without one does not open."""

    def decorator(view: V) -> V:
        view.recht = recht  # type: ignore[attr-defined]  # a mark on the function, read by the gate and the guards
        return view

    return decorator


def openbaar(view: V) -> V:
    """Mark a route that asks no login: the login page, assets, health."""
    view.is_openbaar = True  # type: ignore[attr-defined]  # see vereist
    return view


def legt_vast(view: V) -> V:
    """Mark a page outside a dossier that records the look at it, so that its transaction may write."""
    view.legt_vast = True  # type: ignore[attr-defined]  # see vereist
    return view
