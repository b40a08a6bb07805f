"""Casussen: the list, opening one, and the frame that every page of a casus shares."""

from flask import Blueprint
from flask.blueprints import BlueprintSetupState

from wijkteam.casus.blad import huidig_blad

bp = Blueprint("casus", __name__)


@bp.record_once
def deel_blad(stand: BlueprintSetupState) -> None:
    """Templates of every room ask `blad()` for the frame of the casus."""
    stand.app.jinja_env.globals["blad"] = huidig_blad
