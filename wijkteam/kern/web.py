"""Small things every page needs: built assets by name, templates with filters, errors as pages."""

import functools
import json
from types import TracebackType
from typing import Any

import structlog
from flask import Flask, g, render_template, request, url_for
from flask.typing import ResponseReturnValue
from jinja2 import StrictUndefined
from marshmallow import ValidationError
from sqlalchemy.exc import IntegrityError, OperationalError
from werkzeug.exceptions import HTTPException, SecurityError

from wijkteam.kern import weergave
from wijkteam.kern.db import db
from wijkteam.kern.formulier import formulierstand
from wijkteam.kern.fouten import DomeinFout, OpstartFout
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.paden import static_dist

logboek = structlog.get_logger("wijkteam")

TITELS = {
    400: ("Dit verzoek klopt niet", "Ga terug en probeer het opnieuw."),
    401: (
        "Je bent niet meer ingelogd",
        "Log in een ander tabblad opnieuw in en verstuur dit formulier daarna nog eens.",
    ),
    403: ("Dit mag je hier niet", "Je rol geeft hier geen recht op. Vraag een collega die dit wel mag."),
    404: ("Deze pagina is er niet", "De pagina bestaat niet, of je hebt er geen toegang toe."),
    405: ("Dit kan hier niet", "Ga terug en gebruik de knoppen op de pagina."),
    409: ("Een collega was je voor", "Open de pagina opnieuw en kijk wat er veranderd is."),
    413: ("Dit is te groot", "Maak de tekst korter en probeer het opnieuw."),
    422: ("Dit kon niet bewaard worden", "Ga terug en kijk de ingevulde gegevens na."),
    500: ("Er ging iets mis", "Wat je typte is niet bewaard. Ga terug en probeer het opnieuw."),
    503: (
        "Even niet bereikbaar",
        "De gegevens zijn nu niet bereikbaar. Probeer het over een minuut opnieuw.",
    ),
}


class StilleFlask(Flask):
    """Flask that keeps its log to the kind and place of what went wrong.

    By itself it writes the address, in which the secret of a link may stand, and all that was said about the fault.
    """

    def log_exception(
        self, exc_info: tuple[type, BaseException, TracebackType] | tuple[None, None, None]
    ) -> None:
        if exc_info[1] is not None:
            _schrijf_ongeluk(exc_info[1])


class FormulierProxy:
    """The form state of the present request, under one name for all templates."""

    def __getattr__(self, naam: str) -> Any:
        return getattr(formulierstand(), naam)


def init_app(app: Flask) -> None:
    """Template settings, filters and error pages."""
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        datum=weergave.datum,
        datum_lang=weergave.datum_lang,
        datum_kort=weergave.datum_kort,
        moment=weergave.moment,
        getal=weergave.getal,
    )
    app.jinja_env.globals.update(asset=asset, formulier=FormulierProxy())
    app.register_error_handler(HTTPException, toon_http_fout)
    app.register_error_handler(DomeinFout, toon_domeinfout)
    app.register_error_handler(ValidationError, toon_vormfout)
    app.register_error_handler(IntegrityError, toon_schending)
    app.register_error_handler(OperationalError, toon_onbereikbaar)
    app.register_error_handler(Exception, toon_ongeluk)


@functools.cache
def manifest() -> dict[str, str]:
    """Logical name of an asset to its hashed file name. Raises `OpstartFout` when the assets were not built."""
    bestand = static_dist() / "manifest.json"
    if not bestand.exists():
        raise OpstartFout(
            "De opmaak is niet gebouwd. Gebruik 'make install' of installeer het pakket opnieuw."
        )
    namen: dict[str, str] = json.loads(bestand.read_text(encoding="utf-8"))
    return namen


def asset(naam: str) -> str:
    """URL of a built asset."""
    return url_for("static", filename=manifest()[naam])


def foutpagina(code: int, *, titel: str | None = None, tekst: str | None = None) -> ResponseReturnValue:
    """The error page for a status."""
    standaard = TITELS.get(code, TITELS[400])
    return (
        render_template(
            "fout.html",
            code=code,
            titel=titel or standaard[0],
            tekst=tekst or standaard[1],
            kenmerk=g.get("verzoek") if code >= 500 else None,
        ),
        code,
    )


def toon_http_fout(fout: HTTPException) -> ResponseReturnValue:
    if fout.code is None or fout.code < 400:
        return fout.get_response()
    if isinstance(fout, SecurityError):
        return render_template("adres.html"), fout.code
    return foutpagina(fout.code)


def toon_domeinfout(fout: DomeinFout) -> ResponseReturnValue:
    return foutpagina(fout.status, tekst=fout.bericht)


def toon_vormfout(_fout: ValidationError) -> ResponseReturnValue:
    return foutpagina(422)


def toon_schending(fout: IntegrityError) -> ResponseReturnValue:
    db.session.rollback()
    return toon_domeinfout(vertaal(fout))


def toon_onbereikbaar(fout: OperationalError) -> ResponseReturnValue:
    logboek.error("database_onbereikbaar", soort=type(fout.orig).__name__, endpoint=request.endpoint)
    return foutpagina(503)


def toon_ongeluk(fout: Exception) -> ResponseReturnValue:
    """Anything unforeseen: no detail to the user, the kind and place (never the content) to the log."""
    _schrijf_ongeluk(fout)
    if request.method in ("GET", "HEAD"):
        return foutpagina(500, tekst="Deze pagina kan nu niet getoond worden. Probeer het straks opnieuw.")
    return foutpagina(500)


def _schrijf_ongeluk(fout: BaseException) -> None:
    spoor = fout.__traceback__
    while spoor is not None and spoor.tb_next is not None:
        spoor = spoor.tb_next
    plek = f"{spoor.tb_frame.f_code.co_name}:{spoor.tb_lineno}" if spoor else "?"
    logboek.error(
        "ongeluk", soort=type(fout).__name__, plek=plek, endpoint=request.endpoint, verzoek=g.get("verzoek")
    )
