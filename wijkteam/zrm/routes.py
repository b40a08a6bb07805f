"""All routes of this room, on its one blueprint."""

from wijkteam.zrm import eigenviews, papierviews, profielviews
from wijkteam.zrm.views import bp

__all__ = ["bp", "eigenviews", "papierviews", "profielviews"]
