"""All pages of the sociale kaart. Importing a file of views hangs its pages on the blueprint."""

from wijkteam.sociale_kaart import (
    bestand_views,
    bewerk_views,
    bijhoud_views,
    link_views,
    netwerk_views,
    views,
)
from wijkteam.sociale_kaart.basis import bp, deurbp

PAGINAS = (views, bewerk_views, bijhoud_views, netwerk_views, bestand_views, link_views)

__all__ = ["PAGINAS", "bp", "deurbp"]
