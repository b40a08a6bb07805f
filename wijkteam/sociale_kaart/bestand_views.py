"""The kaart as a file: out as CSV and as HSDS 3, in from either."""

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from marshmallow import ValidationError

from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout
from wijkteam.sociale_kaart import queries
from wijkteam.sociale_kaart.basis import bp
from wijkteam.sociale_kaart.csvvorm import NODIG, naar_csv
from wijkteam.sociale_kaart.errors import BestandOngeldig
from wijkteam.sociale_kaart.hsds import naar_hsds
from wijkteam.sociale_kaart.inlezen import lees_bestand, lees_in
from wijkteam.sociale_kaart.kaartregel import KOLOMMEN, Kaartregel, regel_van
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

VELD = "bestand"
GROOTSTE = 1_900_000
MEESTE_FOUTEN = 50


@bp.get("/sociale-kaart/bestanden")
@vereist(Recht.KAART_BEHEREN)
def bestanden() -> ResponseReturnValue:
    return render_template("sociale_kaart/bestanden.html", kolommen=KOLOMMEN, nodig=NODIG)


@bp.get("/sociale-kaart/sociale-kaart.csv")
@vereist(Recht.KAART_BEHEREN)
def csv_show() -> Response:
    return _bestand(naar_csv(_regels()), "text/csv", "sociale-kaart.csv")


@bp.get("/sociale-kaart/sociale-kaart.json")
@vereist(Recht.KAART_BEHEREN)
def hsds_show() -> Response:
    return _bestand(naar_hsds(_regels()), "application/json", "sociale-kaart.json")


@bp.post("/sociale-kaart/bestanden")
@vereist(Recht.KAART_BEHEREN)
@bij_fout(bestanden)
def bestand_create() -> ResponseReturnValue:
    inhoud = _gekozen_bestand()
    try:
        telling = lees_in(db.session, lees_bestand(inhoud), door=ik())
    except BestandOngeldig as fout:
        zinnen = [regelfout.zin for regelfout in fout.fouten[:MEESTE_FOUTEN]]
        if len(fout.fouten) > MEESTE_FOUTEN:
            zinnen.append(f"En nog {len(fout.fouten) - MEESTE_FOUTEN} andere.")
        raise ValidationError({VELD: [fout.bericht, *zinnen]}) from fout
    flash(f"Ingelezen. {telling.zin}", "ok")
    return redirect(url_for(".bestanden"), 303)


def _regels() -> list[Kaartregel]:
    return [regel_van(aanbod) for aanbod in queries.list_alles(db.session)]


def _bestand(tekst: str, soort: str, naam: str) -> Response:
    return Response(
        tekst,
        content_type=f"{soort}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{naam}"'},
    )


def _gekozen_bestand() -> bytes:
    bestand = request.files.get(VELD)
    if bestand is None or not bestand.filename:
        raise ValidationError({VELD: ["Kies een bestand."]})
    inhoud: bytes = bestand.read(GROOTSTE + 1)
    if len(inhoud) > GROOTSTE:
        raise ValidationError(
            {VELD: ["Dit bestand is te groot: hoogstens 1,9 MB. Verdeel het over meer bestanden."]}
        )
    return inhoud
