"""For which team a melding is: chosen by the team itself, or by the buurt where somebody lives."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.melding.errors import GeenTeam
from wijkteam.team.queries import list_werkgebieden, list_wijkteams


@dataclass(frozen=True)
class Gebied:
    """One thing to choose: a team, or a buurt that leads to its team."""

    id: UUID
    naam: str
    wijkteam_id: UUID


def list_gebieden(session: Session, eigen: Collection[UUID]) -> list[Gebied]:
    """One's own teams first, then the other teams, then every buurt with its team."""
    teams = sorted(list_wijkteams(session), key=lambda team: (team.id not in eigen, team.naam))
    per_team = list_werkgebieden(session, [team.id for team in teams])
    buurten = [
        Gebied(rij.id, f"{rij.buurt.naam} ({team.naam})", team.id)
        for team in teams
        for rij in per_team.get(team.id, [])
    ]
    jouw = [
        Gebied(team.id, f"{team.naam}{', jouw team' if team.id in eigen else ''}", team.id) for team in teams
    ]
    return [*jouw, *sorted(buurten, key=lambda gebied: gebied.naam)]


def vind_team(session: Session, gebied_id: UUID, eigen: Collection[UUID]) -> UUID:
    """The team behind a choice; one's own is known without asking. Raises `GeenTeam`."""
    if gebied_id in eigen:
        return gebied_id
    for gebied in list_gebieden(session, eigen):
        if gebied.id == gebied_id:
            return gebied.wijkteam_id
    raise GeenTeam("gebied")
