"""Who may see what of a talk. Pure functions; that nobody reads more is guarded by the scope of the session."""

from wijkteam.casus.models import Teamlid
from wijkteam.wet.leefgebieden import Leefgebied


def zichtbare_leefgebieden(teamlid: Teamlid | None) -> tuple[Leefgebied, ...]:
    """The leefgebieden of a page for this member of the team; veiligheid only for who may see it."""
    mag_alles = teamlid is not None and teamlid.ziet_veiligheid
    return tuple(gebied for gebied in Leefgebied if mag_alles or gebied is not Leefgebied.VEILIGHEID)
