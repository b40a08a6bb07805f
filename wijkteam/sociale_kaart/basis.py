"""The blueprints of the sociale kaart: one for colleagues, one for aanbieders who come in by a link."""

from flask import Blueprint

from wijkteam.sociale_kaart import bijhoudmodellen, models

bp = Blueprint("sociale_kaart", __name__)
deurbp = Blueprint("kaartlink", __name__)
TABELLEN = (models, bijhoudmodellen)
