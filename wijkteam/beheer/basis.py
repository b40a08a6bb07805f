"""What the pages of the beheerder share: one blueprint and the tabs on top."""

from flask import Blueprint, request, url_for
from flask.blueprints import BlueprintSetupState

from wijkteam.casus.blad import Tab

bp = Blueprint("beheer", __name__)

TABS = (
    ("Medewerkers", "beheer.accounts"),
    ("Wijkteams", "beheer.teams"),
    ("Gebied", "beheer.gebied_edit"),
    ("Kringen", "beheer.kringkeuze_edit"),
)


@bp.record_once
def deel_tabs(stand: BlueprintSetupState) -> None:
    """Templates ask `beheertabs()`."""
    stand.app.jinja_env.globals["beheertabs"] = beheertabs


def beheertabs() -> list[Tab]:
    """The parts of beheer as links; a page below a part belongs to it."""
    adressen = [(naam, url_for(endpoint)) for naam, endpoint in TABS]
    return [Tab(naam, url, f"{request.path}/".startswith(f"{url}/")) for naam, url in adressen]
