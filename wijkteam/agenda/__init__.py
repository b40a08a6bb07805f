"""Afspraken and taken of colleagues, and the link by which a calendar reads them."""
