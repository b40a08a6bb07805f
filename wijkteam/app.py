"""The only module that knows every room: it puts them together and starts nothing."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from flask import Flask, Response, g, request, url_for
from sqlalchemy import Engine
from werkzeug.middleware.proxy_fix import ProxyFix

from wijkteam.aanvraag.views import bp as aanvraag
from wijkteam.agenda.views import bp as agenda
from wijkteam.beheer.journaal_views import bp as journaal
from wijkteam.beheer.views import bp as beheer
from wijkteam.beheer.wijkteams_views import bp as wijkteams
from wijkteam.casus import poort as dossierpoort
from wijkteam.casus.expertise_views import bp as expertise
from wijkteam.casus.teamblad.views import bp as casusteam
from wijkteam.casus.views import bp as casus
from wijkteam.dossier.huishouden.views import bp as huishouden
from wijkteam.dossier.inzage_views import bp as inzage
from wijkteam.dossier.views import bp as dossier
from wijkteam.gesprek.views import bp as gesprek
from wijkteam.kern import engine as databank
from wijkteam.kern import web
from wijkteam.kern.db import db
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.paden import static_dist, templates_map
from wijkteam.kern.sleutels import lees_of_maak_sleutels
from wijkteam.logboek.views import bp as logboek
from wijkteam.melding.team_views import bp as meldingteam
from wijkteam.melding.views import bp as melding
from wijkteam.mijn_dag.afwezigheid_views import bp as caseload
from wijkteam.mijn_dag.views import bp as mijn_dag
from wijkteam.overdracht import models as _overdrachtmodellen  # noqa: F401  every table is known from here on
from wijkteam.overdracht.deur_views import deurbp as overdrachtlink
from wijkteam.overdracht.regie_views import bp as overdrachtregie
from wijkteam.overdracht.team_views import bp as overdrachtlijst
from wijkteam.overdracht.termijnen import gebruik_termijnen
from wijkteam.overdracht.views import bp as overdracht
from wijkteam.plan.views import bp as plan
from wijkteam.sociale_kaart.routes import bp as sociale_kaart
from wijkteam.sociale_kaart.routes import deurbp as kaartlink
from wijkteam.termijnen.routes import bp as termijnen
from wijkteam.termijnen.wetboek import gebruik_verordening
from wijkteam.toegang import poort
from wijkteam.toegang.gebruiker import ik, mag
from wijkteam.toegang.openbare_views import bp as openbaar
from wijkteam.toegang.rechten import Recht
from wijkteam.toegang.views import bp as toegang
from wijkteam.verzoek.views import bp as verzoek
from wijkteam.wet.klokken import list_som, stand_in_woorden
from wijkteam.zoeken.routes import bp as zoeken
from wijkteam.zrm.instrument import EIGEN_INSTRUMENTEN, gebruik_eigen_map
from wijkteam.zrm.routes import bp as zrm

ROOMS = [
    toegang,
    openbaar,
    mijn_dag,
    casus,
    casusteam,
    zoeken,
    caseload,
    expertise,
    melding,
    meldingteam,
    dossier,
    huishouden,
    gesprek,
    zrm,
    plan,
    termijnen,
    aanvraag,
    verzoek,
    logboek,
    agenda,
    sociale_kaart,
    kaartlink,
    overdracht,
    overdrachtlijst,
    overdrachtregie,
    overdrachtlink,
    inzage,
    wijkteams,
    beheer,
    journaal,
]


@dataclass(frozen=True)
class Menukeuze:
    """One link of the navigation."""

    naam: str
    url: str
    is_huidig: bool


def create_app(instellingen: Instellingen) -> Flask:
    """The program for these settings: database connected to, rooms registered, gate in front.

    Raises `OpstartFout` when the key is unsafe or the library too old. Whether the schema is at head is asked
    by `wijkteam.cli` before it serves.
    """
    sleutels = lees_of_maak_sleutels(instellingen.sleutelbestand)
    app = web.StilleFlask(
        "wijkteam",
        template_folder=str(templates_map()),
        static_folder=str(static_dist()),
        static_url_path="/static",
        root_path=str(static_dist().parents[1]),
    )
    app.config.update(
        SECRET_KEY=sleutels.voor("cookie"),
        SESSION_COOKIE_NAME="__Host-wijkteam" if instellingen.over_https else "wijkteam",
        SESSION_COOKIE_SECURE=instellingen.over_https,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_PATH="/",
        TRUSTED_HOSTS=instellingen.vertrouwde_hosts,
        MAX_CONTENT_LENGTH=2_000_000,
        MAX_FORM_MEMORY_SIZE=2_000_000,
        MAX_FORM_PARTS=2_000,
        SEND_FILE_MAX_AGE_DEFAULT=31_536_000,
        SQLALCHEMY_ENGINES={"default": databank.engine_opties(instellingen)},
    )
    app.extensions["wijkteam-sleutels"] = sleutels
    app.extensions["wijkteam-instellingen"] = instellingen
    if instellingen.over_https:
        # One proxy of our own stands in front and speaks https; what it forwards is believed, nothing else.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]  # as Flask documents it
    db.init_app(app)
    databank.richt_in(default_engine(app), sleutels)
    web.init_app(app)
    app.before_request(_begin_klok)
    poort.init_app(app)
    dossierpoort.init_app(app)
    app.after_request(_schrijf_logregel)
    gebruik_eigen_map(instellingen.data / EIGEN_INSTRUMENTEN)
    gebruik_verordening(instellingen.verordening)
    gebruik_termijnen(instellingen.data)
    app.jinja_env.globals.update(navigatie=navigatie, ik=_ik, mag=mag, gemeente_naam=instellingen.gemeente)
    app.jinja_env.globals.update(list_som=list_som, stand_in_woorden=stand_in_woorden)
    for room in ROOMS:
        app.register_blueprint(room)
    poort.markeer_openbaar(app, "static")
    return app


def default_engine(app: Flask) -> Engine:
    """The engine of an app, also outside a request."""
    with app.app_context():
        return db.engine


def navigatie() -> list[Menukeuze]:
    """The links that this user has, in order."""
    return [
        Menukeuze(naam, url_for(endpoint), request.blueprint == endpoint.partition(".")[0])
        for naam, endpoint, recht in MENU
        if mag(recht)
    ]


MENU: list[tuple[str, str, Recht]] = [
    ("Mijn dag", "mijn_dag.show", Recht.CASUS_LIJST),
    ("Casussen", "casus.index", Recht.CASUS_LIJST),
    ("Meldingen", "melding.index", Recht.MELDING_WERKEN),
    ("Meldingen van het team", "meldingteam.index", Recht.CASELOAD_INZIEN),
    ("Agenda", "agenda.index", Recht.AGENDA),
    ("Sociale kaart", "sociale_kaart.index", Recht.KAART_INZIEN),
    ("Caseload", "caseload.index", Recht.CASELOAD_INZIEN),
    ("Gevraagde expertise", "expertise.index", Recht.EXPERTISE_INZIEN),
    ("Wijkteams", "wijkteams.index", Recht.GEBIED_INZIEN),
    ("Beheer", "beheer.accounts", Recht.BEHEER),
    ("Journaal", "journaal.index", Recht.JOURNAAL_INZIEN),
]


def _ik() -> object | None:
    return ik() if "gebruiker" in g else None


def _begin_klok() -> None:
    g.begonnen = time.perf_counter()


_logboek: Callable[..., structlog.typing.FilteringBoundLogger] = structlog.get_logger


def _schrijf_logregel(antwoord: Response) -> Response:
    """One line per request: which page, how long, how it ended. No path, no query, no name, no content."""
    if request.endpoint != "static":
        _logboek("verzoek").info(
            "verzoek",
            endpoint=request.endpoint,
            methode=request.method,
            status=antwoord.status_code,
            ms=round((time.perf_counter() - g.begonnen) * 1000, 1) if "begonnen" in g else None,
            verzoek=g.get("verzoek"),
        )
    return antwoord
