"""The door of a dossier: every route below `/casussen/<casus_id>` passes here, whatever its method.

Not yours is 404. Opening is recorded in the transaction that gives the answer; no line, no answer.
"""

from uuid import UUID

from flask import Flask, current_app, g, request

from wijkteam.casus import queries
from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Grond, Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.db import db
from wijkteam.kern.formulier import na_terugdraaien
from wijkteam.toegang.gebruiker import ik


def init_app(app: Flask) -> None:
    """Must come after the gate of `toegang`."""
    app.before_request(open_dossier)


def open_dossier() -> None:
    """Load the casus of the URL into `g.casus` and write the inzageregel. Raises `NietGevonden`."""
    casus_id: UUID | None = (request.view_args or {}).get("casus_id")
    if casus_id is None or "gebruiker" not in g:
        return
    _open(casus_id)
    na_terugdraaien(lambda: _open(casus_id))


def _open(casus_id: UUID) -> None:
    g.casus = queries.get_casus(db.session, casus_id)
    db.session.info["grond"] = Grond.TEAMLID
    view = current_app.view_functions[request.endpoint or ""]
    soort = Inzage.AFDRUKKEN if getattr(view, "is_afdruk", False) else Inzage.INZIEN
    onderdeel = getattr(view, "onderdeel", None) or (request.endpoint or "")
    bijzonderheid = getattr(view, "bijzonderheid", None)
    leg_inzage_vast(
        db.session,
        soort,
        onderdeel,
        casus_id=casus_id,
        door=ik(),
        bijzonderheid=bijzonderheid(**(request.view_args or {})) if bijzonderheid else None,
    )


def huidige_casus() -> Casus:
    """The casus that the gate opened for this request."""
    casus: Casus = g.casus
    return casus
