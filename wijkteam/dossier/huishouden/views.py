"""All pages about a huishouden, complete: `app` registers this blueprint."""

from wijkteam.dossier.huishouden import adressen, bsn, familie, koppelen, netwerk, overzicht, personen
from wijkteam.dossier.huishouden.basis import bp

PAGINAS = (overzicht, personen, koppelen, bsn, adressen, familie, netwerk)

__all__ = ["PAGINAS", "bp"]
