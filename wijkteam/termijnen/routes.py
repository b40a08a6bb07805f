"""All pages of this room, under one blueprint."""

from wijkteam.termijnen import gebeurtenisviews, views

bp = views.bp

__all__ = ["bp", "gebeurtenisviews"]
