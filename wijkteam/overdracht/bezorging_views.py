"""What a colleague sends: the link with its code, the e-mail about it, the bericht on paper, the sheet for the inwoner.

The secret and the code are shown in the answer to the form itself: they stand in no database, cookie or log of ours.
"""

from uuid import UUID

from flask import Response, current_app, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import Formulier, LeegFormulier, bij_fout, lees, na_terugdraaien
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.post import AdresKanNiet, PostIsMislukt
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.velden import Naamveld
from wijkteam.overdracht import link, linkqueries, queries
from wijkteam.overdracht.basis import EEN, bp
from wijkteam.overdracht.brief import verstuur_link
from wijkteam.overdracht.linkfouten import GeenPostbode, MailadresOntbreekt
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.papier import druk_bericht_af, druk_bewonersblad_af
from wijkteam.plan.afdrukviews import als_afdruk, vertelt
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.poort import tweede_keer_naar
from wijkteam.toegang.rechten import Recht


class Mailformulier(Formulier):
    """The link as it stands on the page that shows it once."""

    geheim = Naamveld(required=True)
    code = Naamveld(required=True)


def _overdracht(casus_id: UUID, overdracht_id: UUID) -> Overdracht:
    """The overdracht of this request, read once. Raises `NietGevonden`."""
    if "overdracht" not in g:
        g.overdracht = queries.get_overdracht(db.session, casus_id, overdracht_id)
        na_terugdraaien(lambda: g.pop("overdracht", None))
    gevonden: Overdracht = g.overdracht
    return gevonden


def _voor_wie(casus_id: UUID, overdracht_id: UUID) -> str:
    overdracht = _overdracht(casus_id, overdracht_id)
    return f"{overdracht.nummer}, voor {overdracht.bericht.ontvanger}"[:500]


def _voor_inwoner(casus_id: UUID, overdracht_id: UUID) -> str:
    return f"{_overdracht(casus_id, overdracht_id).nummer}, voor de inwoner"


@bp.get(f"{EEN}/link")
@vereist(Recht.CASUS_WERKEN)
def link_show(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    overdracht = _overdracht(casus_id, overdracht_id)
    return render_template(
        "overdracht/deur_link.html",
        casus=huidige_casus(),
        overdracht=overdracht,
        linkstaat=link.get_linkstand(db.session, overdracht),
    )


@bp.post(f"{EEN}/link")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(link_show)
def link_create(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    nieuw = link.maak_link(db.session, _sleutels(), casus_id, overdracht_id, door=ik())
    tweede_keer_naar(url_for(".link_show", casus_id=casus_id, overdracht_id=overdracht_id))
    return _toon_eenmaal(_overdracht(casus_id, overdracht_id), geheim=nieuw.geheim, code=nieuw.code)


@bp.post(f"{EEN}/link/mail")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(link_show)
def link_mail(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    velden = lees(Mailformulier())
    overdracht = _overdracht(casus_id, overdracht_id)
    huidig = link.get_huidige(db.session, _sleutels(), overdracht_id, **velden)
    # Committed before anything is sent: nobody waits for a mail server while this transaction holds the database.
    db.session.commit()
    try:
        _mail(overdracht, velden["geheim"])
    except (AdresKanNiet, GeenPostbode, MailadresOntbreekt) as fout:
        return _toon_eenmaal(overdracht, **velden, mislukt=fout.bericht)
    except PostIsMislukt:
        return _toon_eenmaal(overdracht, **velden, mislukt="De mailserver nam het niet aan.")
    link.noteer_verstuurd(db.session, casus_id, huidig, door=ik())
    tweede_keer_naar(url_for(".link_show", casus_id=casus_id, overdracht_id=overdracht_id))
    return _toon_eenmaal(overdracht, **velden, verstuurd_aan=overdracht.bericht.contact_email)


@bp.post(f"{EEN}/link/intrekken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(link_show)
def link_delete(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    link.trek_in(db.session, casus_id, overdracht_id, door=ik())
    flash("De link werkt niet meer.", "ok")
    return redirect(url_for(".link_show", casus_id=casus_id, overdracht_id=overdracht_id), 303)


@bp.get(f"{EEN}/bericht.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@vertelt(_voor_wie)
@als_afdruk
def bericht_pdf(casus_id: UUID, overdracht_id: UUID) -> Response:
    overdracht = _overdracht(casus_id, overdracht_id)
    return _als_pdf(druk_bericht_af(db.session, overdracht_id), overdracht, "bericht")


@bp.get(f"{EEN}/blad.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@vertelt(_voor_inwoner)
@als_afdruk
def blad_pdf(casus_id: UUID, overdracht_id: UUID) -> Response:
    overdracht = _overdracht(casus_id, overdracht_id)
    return _als_pdf(druk_bewonersblad_af(db.session, huidige_casus(), overdracht), overdracht, "blad")


for _view in (bericht_pdf, blad_pdf):
    _view.onderdeel = linkqueries.ONDERDEEL  # type: ignore[attr-defined]  # read by the door of the dossier, for Wie keek mee


def _toon_eenmaal(
    overdracht: Overdracht, *, geheim: str, code: str, verstuurd_aan: str = "", mislukt: str = ""
) -> ResponseReturnValue:
    return render_template(
        "overdracht/deur_nieuw.html",
        casus=huidige_casus(),
        overdracht=overdracht,
        geheim=geheim,
        code=code,
        adres=_adres(geheim),
        link=linkqueries.find_link(db.session, overdracht.id),
        kan_mailen=bool(_instellingen().smtp and overdracht.bericht.contact_email),
        verstuurd_aan=verstuurd_aan,
        mislukt=mislukt,
    )


def _mail(overdracht: Overdracht, geheim: str) -> None:
    """Raises `GeenPostbode`, `MailadresOntbreekt`, `AdresKanNiet` and `PostIsMislukt`."""
    postbode = _instellingen().postbode
    if postbode is None:
        raise GeenPostbode
    if not overdracht.bericht.contact_email:
        raise MailadresOntbreekt
    verstuur_link(
        postbode,
        aan=overdracht.bericht.contact_email,
        adres=_adres(geheim),
        gemeente=_instellingen().gemeente,
    )


def _adres(geheim: str) -> str:
    return url_for("overdrachtlink.show", geheim=geheim, _external=True)


def _als_pdf(pdf: bytes, overdracht: Overdracht, wat: str) -> Response:
    """The file name tells which overdracht and which sheet, and nobody's name: it stays behind in a download folder."""
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'inline; filename="overdracht-{overdracht.nummer}-{wat}.pdf"'
    return antwoord


def _sleutels() -> Sleutels:
    sleutels: Sleutels = current_app.extensions["wijkteam-sleutels"]
    return sleutels


def _instellingen() -> Instellingen:
    instellingen: Instellingen = current_app.extensions["wijkteam-instellingen"]
    return instellingen
