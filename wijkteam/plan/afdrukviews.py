"""Prints: first for whom, then what is on it and what is not, then paper. And what comes back signed."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar
from uuid import UUID

from flask import Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import list_huishoudleden
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.plan import queries
from wijkteam.plan.afdrukken import (
    beschrijf,
    druk_af,
    druk_concept_af,
    druk_voorbeeld_af,
    maak_afdruk,
    maak_ontvangersplan,
    woont_er_nog,
    zoek_ontvanger,
)
from wijkteam.plan.blad import bp
from wijkteam.plan.handtekeningen import (
    Ondertekening,
    leg_handtekeningen_vast,
    list_ondertekenaars,
    zoek_blad,
)
from wijkteam.plan.inhoud import Planinhoud
from wijkteam.plan.models import Planversie
from wijkteam.plan.ontvanger import Ontvanger, list_ontvangers
from wijkteam.plan.papierfouten import OnbekendeOntvanger
from wijkteam.plan.papiermodellen import Ontvangersoort, Vorm
from wijkteam.plan.papierqueries import get_afdruk, list_handtekeningen
from wijkteam.plan.papierschemas import AfdrukFormulier, CodeFormulier, HandtekeningFormulier
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


class Keuze(NamedTuple):
    """What this request asks to print."""

    versie: Planversie
    inhoud: Planinhoud
    ontvanger: Ontvanger | None
    vorm: Vorm


def als_afdruk(view: Callable[..., Response]) -> Callable[..., Response]:
    """Mark a page that puts the dossier on paper: the door records it as such."""
    view.is_afdruk = True  # type: ignore[attr-defined]  # a mark on the function, read by the door of the casus
    return view


def vertelt(zeg: Callable[..., str]) -> Callable[[View], View]:
    """Mark a page of which the journaal also keeps for whom it was, in the words of `zeg`."""

    def merk(view: View) -> View:
        view.bijzonderheid = zeg  # type: ignore[attr-defined]  # a mark on the function, as above
        return view

    return merk


@bp.get("/casussen/<uuid:casus_id>/plan/versies")
@vereist(Recht.CASUS_INZIEN)
def versies(casus_id: UUID) -> ResponseReturnValue:
    return render_template(
        "plan/versies.html",
        casus=huidige_casus(),
        versies=queries.list_versies(db.session, casus_id),
        handtekeningen=list_handtekeningen(db.session, casus_id),
    )


def _keuze(casus_id: UUID, nummer: int) -> Keuze:
    """The version of the address, and who and what form were asked for; read once per request.

    A reader who is not in the plan is nobody: the page then shows the list.
    """
    if "afdrukkeuze" not in g:
        versie = queries.get_versie(db.session, casus_id, nummer)
        inhoud = lees_versie(versie)
        vorm = request.values.get("vorm", "")
        voor = lees_ontvanger(inhoud, request.values.get("voor", ""))
        g.afdrukkeuze = Keuze(
            versie,
            inhoud,
            voor if voor and woont_er_nog(db.session, huidige_casus(), voor) else None,
            Vorm(vorm) if vorm in list(Vorm) else Vorm.PLAN,
        )
    keuze: Keuze = g.afdrukkeuze
    return keuze


def schrijf_ontvanger(ontvanger: Ontvanger) -> str:
    """The reader as it stands in an address or a form."""
    return f"{ontvanger.soort}:{ontvanger.persoon_id or ontvanger.naam}"


def lees_ontvanger(inhoud: Planinhoud, tekst: str) -> Ontvanger | None:
    """The reader that `schrijf_ontvanger` wrote, when it is one of this plan."""
    soort, _, sleutel = tekst.partition(":")
    if soort not in list(Ontvangersoort):
        return None
    try:
        return zoek_ontvanger(inhoud, Ontvangersoort(soort), sleutel)
    except OnbekendeOntvanger:
        return None


def _welke(casus_id: UUID, nummer: int) -> str:
    """What the line of the journaal says about this look: which version, for which reader."""
    keuze = _keuze(casus_id, nummer)
    return beschrijf(nummer, keuze.ontvanger, keuze.vorm) if keuze.ontvanger else f"versie {nummer}"


def _welk_blad(casus_id: UUID, code: str) -> str:
    afdruk = get_afdruk(db.session, casus_id, code)
    ontvanger = Ontvanger(afdruk.ontvanger, afdruk.ontvangernaam, afdruk.persoon_id)
    return beschrijf(afdruk.planversie.nummer, ontvanger, afdruk.vorm)


@bp.get("/casussen/<uuid:casus_id>/plan/versies/<int(max=99999):nummer>/afdrukken")
@vereist(Recht.PLAN_AFDRUKKEN)
@vertelt(_welke)
def afdruk_new(casus_id: UUID, nummer: int) -> ResponseReturnValue:
    casus, keuze = huidige_casus(), _keuze(casus_id, nummer)
    thuis = {lid.persoon_id for lid in list_huishoudleden(db.session, casus)} | {None}
    gekozen = keuze.ontvanger
    plan = maak_ontvangersplan(db.session, casus, keuze.inhoud, gekozen) if gekozen else None
    return render_template(
        "plan/afdrukken.html",
        casus=casus,
        nummer=nummer,
        ontvangers=[
            (schrijf_ontvanger(o), o) for o in list_ontvangers(keuze.inhoud) if o.persoon_id in thuis
        ],
        sleutel=schrijf_ontvanger(gekozen) if gekozen else "",
        plan=plan,
        noemt=plan.genoemd if plan else [],
        vormen=_vormen(gekozen),
    )


def _vormen(ontvanger: Ontvanger | None) -> list[tuple[str, str]]:
    """An organisation has no refrigerator."""
    is_organisatie = ontvanger is not None and ontvanger.soort is Ontvangersoort.ORGANISATIE
    return [
        (vorm.value, vorm.label.capitalize())
        for vorm in Vorm
        if vorm is not Vorm.KOELKAST or not is_organisatie
    ]


@bp.post("/casussen/<uuid:casus_id>/plan/versies/<int(max=99999):nummer>/afdrukken")
@vereist(Recht.PLAN_AFDRUKKEN)
@vertelt(_welke)
@bij_fout(afdruk_new)
def afdruk_create(casus_id: UUID, nummer: int) -> ResponseReturnValue:
    lees(AfdrukFormulier())
    keuze = _keuze(casus_id, nummer)
    if keuze.ontvanger is None:
        raise OnbekendeOntvanger
    afdruk = maak_afdruk(db.session, keuze.versie, keuze.ontvanger, keuze.vorm, door=ik(), naam=ik().naam)
    return redirect(url_for(".afdruk_pdf", casus_id=casus_id, code=afdruk.code), 303)


@bp.get("/casussen/<uuid:casus_id>/plan/afdrukken/<code>/plan.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@vertelt(_welk_blad)
@als_afdruk
def afdruk_pdf(casus_id: UUID, code: str) -> Response:
    return als_pdf(druk_af(db.session, huidige_casus(), code), code)


@bp.get("/casussen/<uuid:casus_id>/plan/versies/<int(max=99999):nummer>/plan.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@vertelt(_welke)
@als_afdruk
def versie_pdf(casus_id: UUID, nummer: int) -> Response:
    keuze = _keuze(casus_id, nummer)
    ontvanger = keuze.ontvanger or zoek_ontvanger(keuze.inhoud, Ontvangersoort.HUISHOUDEN)
    pdf = druk_voorbeeld_af(
        db.session, huidige_casus(), keuze.inhoud, ontvanger, keuze.vorm, door_naam=ik().naam
    )
    return als_pdf(pdf, f"versie-{nummer}")


@bp.get("/casussen/<uuid:casus_id>/plan/concept.pdf")
@vereist(Recht.PLAN_AFDRUKKEN)
@als_afdruk
def concept_pdf(casus_id: UUID) -> Response:
    return als_pdf(druk_concept_af(db.session, huidige_casus(), door_naam=ik().naam), "concept")


def als_pdf(pdf: bytes, stand: str) -> Response:
    """The file name tells which casus and which sheet, and nobody's name: it stays behind in a download folder."""
    naam = f"plan-{huidige_casus().nummer}-{stand}.pdf"
    antwoord = Response(pdf, mimetype="application/pdf")
    antwoord.headers["Content-Disposition"] = f'inline; filename="{naam}"'
    return antwoord


@bp.get("/casussen/<uuid:casus_id>/plan/handtekening")
@vereist(Recht.CASUS_WERKEN)
def blad_find(casus_id: UUID) -> ResponseReturnValue:
    return render_template("plan/code.html", casus=huidige_casus())


@bp.post("/casussen/<uuid:casus_id>/plan/handtekening")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(blad_find)
def blad_gevonden(casus_id: UUID) -> ResponseReturnValue:
    afdruk = zoek_blad(db.session, casus_id, lees(CodeFormulier())["code"])
    return redirect(url_for(".handtekening_new", casus_id=casus_id, code=afdruk.code), 303)


@bp.get("/casussen/<uuid:casus_id>/plan/afdrukken/<code>/handtekening")
@vereist(Recht.CASUS_WERKEN)
@vertelt(_welk_blad)
def handtekening_new(casus_id: UUID, code: str) -> ResponseReturnValue:
    afdruk = get_afdruk(db.session, casus_id, code)
    getekend = [h for h in list_handtekeningen(db.session, casus_id) if h.afdruk_id == afdruk.id]
    klaar = {h.persoon_id for h in getekend}
    mensen = [(w.persoon_id, w.naam) for w in list_ondertekenaars(afdruk) if w.persoon_id not in klaar]
    return render_template(
        "plan/handtekening.html",
        casus=huidige_casus(),
        afdruk=afdruk,
        getekend=getekend,
        mensen=mensen,
        vandaag=vandaag(),
    )


@bp.post("/casussen/<uuid:casus_id>/plan/afdrukken/<code>/handtekening")
@vereist(Recht.CASUS_WERKEN)
@vertelt(_welk_blad)
@bij_fout(handtekening_new)
def handtekening_create(casus_id: UUID, code: str) -> ResponseReturnValue:
    ondertekening = Ondertekening(**lees(HandtekeningFormulier()))
    rijen = leg_handtekeningen_vast(db.session, huidige_casus(), code, ondertekening, door=ik())
    flash(f"{len(rijen)} {'handtekening is' if len(rijen) == 1 else 'handtekeningen zijn'} vastgelegd.", "ok")
    return redirect(url_for(".versies", casus_id=casus_id), 303)
