"""All pages of the beheerder, complete: `app` registers this blueprint."""

from wijkteam.beheer import account_views, gebied_views, kringkeuze_views, medewerker_views, team_views
from wijkteam.beheer.basis import bp

PAGINAS = (account_views, medewerker_views, team_views, gebied_views, kringkeuze_views)

__all__ = ["PAGINAS", "bp"]
