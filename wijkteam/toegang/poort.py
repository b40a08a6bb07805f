"""The gate: every request passes here before its view, and nothing opens by being forgotten.

In: origin check, who is asking, the right that the route names, the viewer of the session.
Out: returning commits, raising rolls back; a form that was sent twice is carried out once; headers on everything.
"""

from datetime import timedelta
from uuid import UUID, uuid5

from flask import Flask, Response, abort, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, current_user
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from wijkteam.kern.db import db, nieuw_id, scoped
from wijkteam.kern.engine import schrijft
from wijkteam.kern.formulier import EENMALIG, na_terugdraaien
from wijkteam.kern.herkomst import Herkomst
from wijkteam.kern.tijd import nu
from wijkteam.toegang import queries, service
from wijkteam.toegang.afscherming import Medewerkerkijker, Poortkijker
from wijkteam.toegang.gebruiker import Gebruiker, openbaar
from wijkteam.toegang.models import EenmaligVerzoek
from wijkteam.toegang.rechten import Recht

VEILIG = {"GET", "HEAD", "OPTIONS"}
BEWAARD_BIJ_FOUT = {409, 422, 429}
TUSSENPOZEN = timedelta(minutes=1)
KOPREGELS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}


def init_app(app: Flask) -> None:
    """Put the gate before every view of the app and the closing of the transaction behind it."""
    inlog = LoginManager(app)
    inlog.session_protection = None
    inlog.user_loader(laad_gebruiker)
    app.before_request(begin_verzoek)
    app.before_request(eis_eigen_herkomst)
    app.before_request(open_poort)
    app.before_request(beantwoord_tweede_keer)
    app.after_request(sluit_transactie)
    app.after_request(zet_kopregels)


def begin_verzoek() -> None:
    """Number the request and decide whether its transaction takes the write lock at once.

    A look at a dossier is recorded, so a GET below a casus writes too, and so does a view marked `legt_vast`.
    """
    g.verzoek = str(nieuw_id())
    view = current_app.view_functions.get(request.endpoint or "")
    legt_vast = "casus_id" in (request.view_args or {}) or getattr(view, "legt_vast", False)
    schrijft.set(request.method not in VEILIG or legt_vast)


def eis_eigen_herkomst() -> None:
    """CSRF: an unsafe request must come from our own pages (ASVS 3.5.1; Sec-Fetch-Site, else Origin)."""
    if request.method in VEILIG:
        return
    plek = request.headers.get("Sec-Fetch-Site")
    klopt = (
        plek == "same-origin"
        if plek is not None
        else request.headers.get("Origin") == request.host_url.rstrip("/")
    )
    if not klopt:
        abort(403)


def open_poort() -> ResponseReturnValue | None:
    """Let in whoever may come in, as who they are. A route that names no right stays shut."""
    view = current_app.view_functions.get(request.endpoint or "")
    session = scoped(db.session)
    session.info["herkomst"] = Herkomst((request.remote_addr or "")[:60], g.verzoek)
    if view is None or getattr(view, "is_openbaar", False):
        session.zet_kijker(Poortkijker())
        return None
    recht: Recht | None = getattr(view, "recht", None)
    if recht is None:
        raise RuntimeError(f"route {request.endpoint} names no right")
    if not current_user.is_authenticated:
        return _naar_inloggen()
    wie = current_user._get_current_object()
    _word(wie)
    if wie.moet_wachtwoord_wijzigen and request.blueprint != "toegang":
        return redirect(url_for("toegang.wachtwoord_edit"), 303)
    if recht not in wie.rechten:
        abort(403)
    if request.method in VEILIG:
        session.sluit_schrijven()
    return None


def _word(wie: Gebruiker) -> None:
    session = scoped(db.session)
    session.zet_kijker(
        Medewerkerkijker(
            wie.medewerker.id,
            wie.geleide_teams,
            wie.eigen_teams,
            ziet_journaal=Recht.JOURNAAL_INZIEN in wie.rechten,
        )
    )
    session.info["rol"] = wie.rolnaam
    session.info["organisatie"] = wie.teamnamen or current_app.extensions["wijkteam-instellingen"].gemeente
    g.gebruiker = wie
    _zet_medewerker()
    na_terugdraaien(_zet_medewerker)


def _zet_medewerker() -> None:
    """The medewerker of the gate's own short session, in the session of the request, without asking again."""
    db.session.expunge_all()
    g.medewerker = db.session.merge(g.gebruiker.medewerker, load=False)


def _naar_inloggen() -> ResponseReturnValue:
    if request.method not in VEILIG:
        abort(401)
    return redirect(url_for("toegang.login_new", verder=request.full_path.rstrip("?")), 303)


def laad_gebruiker(token: str) -> Gebruiker | None:
    """Flask-Login's loader: the user behind a session token, if the session still holds.

    Reads in its own short transaction; notes at most once a minute that the session is in use.
    """
    schreef = schrijft.get()
    schrijft.set(False)
    try:
        with db.sessionmaker() as kort:
            scoped(kort).zet_kijker(Poortkijker())
            inlogsessie = queries.find_inlogsessie(kort, service.hash_van(token))
            if inlogsessie is None or not service.is_geldig(inlogsessie, nu()):
                return None
            wie = Gebruiker.uit(inlogsessie, token)
            moet_bijwerken = nu() - inlogsessie.laatst_gezien_op > TUSSENPOZEN
    finally:
        schrijft.set(schreef)
    if moet_bijwerken:
        _onthoud_gebruik(token)
    return wie


def _onthoud_gebruik(token: str) -> None:
    schreef = schrijft.get()
    schrijft.set(True)
    try:
        with db.sessionmaker() as kort:
            scoped(kort).zet_kijker(Poortkijker())
            inlogsessie = queries.find_inlogsessie(kort, service.hash_van(token))
            if inlogsessie is not None:
                inlogsessie.laatst_gezien_op = nu()
            kort.commit()
    finally:
        schrijft.set(schreef)


def beantwoord_tweede_keer() -> ResponseReturnValue | None:
    """The second copy of a form gets the answer of the first and does nothing."""
    sleutel = _eenmalige_sleutel()
    wie: Gebruiker | None = g.get("gebruiker")
    if sleutel is None or wie is None:
        return None
    eerder = _find_eerder(wie.account_id, sleutel)
    return redirect(eerder.antwoord, 303) if eerder else None


def sluit_transactie(antwoord: Response) -> Response:
    """Returning commits, raising rolls back. A mistake shown in its form commits only the record of the look."""
    session = db.session
    if antwoord.status_code >= 400 and antwoord.status_code not in BEWAARD_BIJ_FOUT:
        session.rollback()
        return antwoord
    sleutel, wie = _eenmalige_sleutel(), g.get("gebruiker")
    doel = antwoord.location if antwoord.status_code == 303 else g.get("tweede_keer_naar")
    if sleutel is None or wie is None or doel is None:
        session.commit()
        return antwoord
    session.add(EenmaligVerzoek(account_id=wie.account_id, sleutel=sleutel, antwoord=doel, moment=nu()))
    try:
        session.commit()
    except IntegrityError:
        session.rollback()
        eerder = _find_eerder(wie.account_id, sleutel)
        if eerder is None:
            raise
        antwoord.status_code = 303
        antwoord.headers["Location"] = eerder.antwoord
        antwoord.set_data(b"")
    return antwoord


def tweede_keer_naar(doel: str) -> None:
    """For a form that is answered with a page instead of a redirect: where its second copy is sent.

    Call it in the view. Without it such a form would be carried out again on every reload.
    """
    g.tweede_keer_naar = doel


def zet_kopregels(antwoord: Response) -> Response:
    """Security headers on every answer; nothing but assets may be kept by a browser."""
    for naam, waarde in KOPREGELS.items():
        antwoord.headers.setdefault(naam, waarde)
    if request.endpoint != "static":
        antwoord.headers["Cache-Control"] = "no-store"
    if current_app.config["SESSION_COOKIE_SECURE"]:
        antwoord.headers.setdefault("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
    return antwoord


def _eenmalige_sleutel() -> UUID | None:
    """The key of this form with what was typed in it: a second copy says the same.

    Who goes back, changes the text and sends it again sends another form, and that one may not get lost. The
    key of the page itself is kept nowhere, so that nothing that was typed can be guessed from what is stored.
    """
    if request.method in VEILIG or EENMALIG not in request.form:
        return None
    try:
        sleutel = UUID(request.form[EENMALIG])
    except ValueError:
        return None
    return uuid5(sleutel, repr([request.path, *request.form.items(multi=True)]))


def _find_eerder(account_id: UUID, sleutel: UUID) -> EenmaligVerzoek | None:
    return db.session.scalars(
        select(EenmaligVerzoek).where(
            EenmaligVerzoek.account_id == account_id, EenmaligVerzoek.sleutel == sleutel
        )
    ).one_or_none()


def markeer_openbaar(app: Flask, endpoint: str) -> None:
    """Mark a view that Flask made itself, such as `static`, as open to everybody."""
    app.view_functions[endpoint] = openbaar(app.view_functions[endpoint])
