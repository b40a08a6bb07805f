"""For which team a melding is: chosen by the team itself, by the buurt, or by the postcode where somebody lives."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.melding.errors import GeenTeam, PostcodeZegtNiets
from wijkteam.melding.queries import find_werkgebied_bij
from wijkteam.team.models import Werkgebied, Wijkteam
from wijkteam.team.queries import list_werkgebieden, list_wijkteams_naast


@dataclass(frozen=True)
class Gebied:
    """One thing to choose: a team, or a buurt that leads to its team; `uitleg` says how it was found."""

    id: UUID
    naam: str
    wijkteam_id: UUID
    buurt_id: UUID | None = None
    uitleg: str = ""


@dataclass(frozen=True)
class Plaats:
    """What is known of where a melding belongs: the choice that was made, or else the postcode."""

    gebied: UUID | None
    postcode: str | None
    neemt_zelf: bool = False


def list_gebieden(session: Session, eigen: Collection[UUID]) -> list[Gebied]:
    """One's own teams first, then the other teams of the same gemeenten, then each of their buurten with its team."""
    teams = sorted(list_wijkteams_naast(session, eigen), key=lambda team: (team.id not in eigen, team.naam))
    per_team = list_werkgebieden(session, [team.id for team in teams])
    buurten = [_buurt(rij, team) for team in teams for rij in per_team.get(team.id, [])]
    jouw = [
        Gebied(team.id, f"{team.naam}{', jouw team' if team.id in eigen else ''}", team.id) for team in teams
    ]
    return [*jouw, *sorted(buurten, key=lambda gebied: gebied.naam)]


def vind_gebied(session: Session, plaats: Plaats, eigen: Collection[UUID]) -> Gebied:
    """Where a melding goes. Without a choice: to the team of the postcode, or to one's own when that says nothing.

    Whoever takes it along keeps it in the own team. Raises `GeenTeam` for what the form did not offer, and
    `PostcodeZegtNiets` when nothing decides between more teams of one's own.
    """
    if plaats.gebied is not None:
        return _gekozen(session, plaats.gebied, eigen)
    gevonden = None
    if plaats.postcode is not None:
        gevonden = stel_gebied_voor(session, plaats.postcode, eigen)
    if gevonden is not None and not (plaats.neemt_zelf and gevonden.wijkteam_id not in eigen):
        return gevonden
    if len(eigen) != 1:
        raise PostcodeZegtNiets if plaats.postcode else GeenTeam("gebied")
    (team_id,) = eigen
    return Gebied(team_id, "", team_id, gevonden.buurt_id if gevonden else None, _uitleg_van_eigen(plaats))


def _uitleg_van_eigen(plaats: Plaats) -> str:
    if plaats.postcode is None:
        return "Hij ligt bij je eigen team."
    return f"Bij {plaats.postcode} is geen buurt bekend. Daarom ligt hij bij je eigen team."


def stel_gebied_voor(session: Session, postcode: str, eigen: Collection[UUID]) -> Gebied | None:
    """The buurt that most known addresses at this postcode (or else at its four digits) have, with its team.

    There is no register to ask: it is read from the addresses that the viewer may see, and only a buurt comes out.
    """
    rij = find_werkgebied_bij(session, postcode, eigen)
    if rij is None:
        return None
    gebied, team = rij
    return _buurt(gebied, team, f"Bij {postcode} hoort {gebied.buurt.naam}: dat is van {team.naam}.")


def _gekozen(session: Session, gebied_id: UUID, eigen: Collection[UUID]) -> Gebied:
    if gebied_id in eigen:
        return Gebied(gebied_id, "", gebied_id)
    for gebied in list_gebieden(session, eigen):
        if gebied.id == gebied_id:
            return gebied
    raise GeenTeam("gebied")


def _buurt(rij: Werkgebied, team: Wijkteam, uitleg: str = "") -> Gebied:
    return Gebied(rij.id, f"{rij.buurt.naam} ({team.naam})", team.id, rij.buurt_id, uitleg)


def als_keuzes(gebieden: Iterable[Gebied]) -> list[tuple[str, str]]:
    """For a form."""
    return [(str(gebied.id), gebied.naam) for gebied in gebieden]
