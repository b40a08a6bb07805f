"""All routes of this room, on its one blueprint."""

from wijkteam.zrm import apartviews, eigenviews, papierviews, profielviews, views
from wijkteam.zrm.blad import bp

__all__ = ["apartviews", "bp", "eigenviews", "papierviews", "profielviews", "views"]
