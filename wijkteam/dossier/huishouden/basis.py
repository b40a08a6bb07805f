"""What the pages about a huishouden share: one blueprint, a casus that may be worked on, the way back."""

from uuid import UUID

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus import queries
from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.poort import huidige_casus
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.huishouden.queries import get_lid
from wijkteam.kern.db import db

bp = Blueprint("huishouden", __name__)


def werkcasus() -> Casus:
    """The casus of this request, open and held until the transaction ends. Raises `CasusIsAfgesloten`.

    Every act on these pages begins here: a colleague who closes the casus, or edits the same row, goes before or after.
    """
    casus = queries.get_casus_vergrendeld(db.session, huidige_casus().id)
    eis_open(casus)
    return casus


def lid_van_huishouden(persoon_id: UUID) -> Huishoudlid:
    """Somebody who belongs or belonged to the huishouden of this casus. Raises `NietGevonden`."""
    return get_lid(db.session, huidige_casus().huishouden_id, persoon_id)


def naar_blad(deel: str | None = None) -> ResponseReturnValue:
    """Back to the page, at one of its parts."""
    return redirect(url_for("huishouden.show", casus_id=huidige_casus().id, _anchor=deel), 303)
