"""The agenda, complete: `app` registers this blueprint."""

from wijkteam.agenda import afspraak_views, index_views, link_views, nazorg, taak_views
from wijkteam.agenda.basis import bp

PAGINAS = (index_views, afspraak_views, taak_views, link_views)

__all__ = ["PAGINAS", "bp", "nazorg"]
