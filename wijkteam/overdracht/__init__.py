"""Warme overdracht: somebody else takes over a piece of help, in front of and with the inwoner."""
