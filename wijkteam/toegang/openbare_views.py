"""Pages for machines: is the program alive, and where can somebody report a hole."""

from datetime import timedelta

from flask import Blueprint, Response, current_app
from sqlalchemy import select

from wijkteam.kern.db import db
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.tijd import nu
from wijkteam.toegang.gebruiker import openbaar
from wijkteam.toegang.models import Account

bp = Blueprint("openbaar", __name__)

GELDIG = timedelta(days=180)


@bp.get("/gezond")
@openbaar
def gezond() -> Response:
    """200 when the database answers; 503 by way of the error page when it does not."""
    db.session.scalars(select(Account.id).limit(1)).first()
    return Response("goed\n", mimetype="text/plain")


@bp.get("/.well-known/security.txt")
@openbaar
def security_txt() -> Response:
    """RFC 9116. The contact is a setting of the municipality."""
    instellingen: Instellingen = current_app.extensions["wijkteam-instellingen"]
    regels = (
        f"Contact: {instellingen.meldpunt}",
        f"Expires: {(nu() + GELDIG).strftime('%Y-%m-%dT%H:%M:%SZ')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {instellingen.adres}/.well-known/security.txt",
    )
    return Response("\n".join(regels) + "\n", mimetype="text/plain")
