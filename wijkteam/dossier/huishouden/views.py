"""All pages about a huishouden, complete: `app` registers this blueprint."""

from wijkteam.dossier.huishouden import (
    adres_views,
    bsn_views,
    familie_views,
    koppel_views,
    netwerk_views,
    overzicht_views,
    personen_views,
)
from wijkteam.dossier.huishouden.basis import bp

PAGINAS = (
    overzicht_views,
    personen_views,
    koppel_views,
    bsn_views,
    adres_views,
    familie_views,
    netwerk_views,
)

__all__ = ["PAGINAS", "bp"]
