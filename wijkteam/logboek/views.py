"""The logboek, complete: `app` registers this blueprint."""

from wijkteam.logboek import inzage_views, lijst_views, schrijf_views
from wijkteam.logboek.basis import bp

PAGINAS = (lijst_views, schrijf_views, inzage_views)

__all__ = ["PAGINAS", "bp"]
