"""The page about the team, complete: `app` registers this blueprint."""

from wijkteam.casus.teamblad import (
    afsluiting_views,
    betrokkenen_views,
    expertise_views,
    overzicht_views,
    regie_views,
    teamleden_views,
    veiligheid_views,
)
from wijkteam.casus.teamblad.basis import bp

PAGINAS = (
    overzicht_views,
    teamleden_views,
    veiligheid_views,
    regie_views,
    expertise_views,
    betrokkenen_views,
    afsluiting_views,
)

__all__ = ["PAGINAS", "bp"]
