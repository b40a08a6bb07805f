"""All pages of this room, under one blueprint."""

from wijkteam.zoeken import dubbelviews, views

bp = views.bp

__all__ = ["bp", "dubbelviews"]
