"""Loading gemeenten, wijken and buurten from a file."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import ValidationError

from wijkteam.beheer import teambeheer
from wijkteam.beheer.basis import bp
from wijkteam.gebied.errors import GebiedsbestandOngeldig
from wijkteam.gebied.inlezen import gebieden_in_woorden
from wijkteam.gebied.kerncijfers import KOLOMMEN
from wijkteam.gebied.queries import count_gebieden
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

VELD = "bestand"
GROOTSTE = 1_000_000
TE_GROOT = "Dit bestand is te groot: hoogstens 1 MB. Laat alleen de regels van je eigen gemeente staan."


@bp.get("/beheer/gebied")
@vereist(Recht.BEHEER)
def gebied_edit() -> ResponseReturnValue:
    return render_template(
        "beheer/gebied.html", bekend=gebieden_in_woorden(*count_gebieden(db.session)), kolommen=KOLOMMEN
    )


@bp.post("/beheer/gebied")
@vereist(Recht.BEHEER)
@bij_fout(gebied_edit)
def gebied_update() -> ResponseReturnValue:
    inhoud = _gekozen_bestand()
    try:
        telling = teambeheer.laad_bestand(db.session, inhoud, door=ik())
    except GebiedsbestandOngeldig as fout:
        raise ValidationError({VELD: list(fout.fouten)}) from fout
    flash(f"Geladen. {telling.zin}", "ok")
    return redirect(url_for(".gebied_edit"), 303)


def _gekozen_bestand() -> bytes:
    """The content of the one file of the form. Raises `ValidationError`."""
    bestand = request.files.get(VELD)
    if bestand is None or not bestand.filename:
        raise ValidationError({VELD: ["Kies een bestand."]})
    inhoud: bytes = bestand.read(GROOTSTE + 1)
    if len(inhoud) > GROOTSTE:
        raise ValidationError({VELD: [TE_GROOT]})
    return inhoud
