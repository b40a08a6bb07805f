"""All pages of the sociale kaart."""

from wijkteam.sociale_kaart.basis import bp, deurbp

__all__ = ["bp", "deurbp"]
