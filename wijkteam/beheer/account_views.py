"""Who works here and who can log in. A temporary password is shown once, in the answer to the form itself:

it never stands in an address, a cookie or the database, and the page is not kept by the browser.
"""

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from wijkteam.beheer import accountbeheer, queries
from wijkteam.beheer.accountstand import Accountstand, stand_van
from wijkteam.beheer.basis import bp
from wijkteam.beheer.schemas import AccountFormulier, Medewerkersvraag
from wijkteam.casus.keuzes import keuzes_uit
from wijkteam.kern.bladzijden import gevraagde_pagina
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, lees_vraag
from wijkteam.kern.tijd import vandaag
from wijkteam.team.queries import get_medewerker
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.models import Account
from wijkteam.toegang.poort import tweede_keer_naar
from wijkteam.toegang.rechten import Recht

MEDEWERKER = "/beheer/medewerkers/<uuid:medewerker_id>"


@bp.get("/beheer/medewerkers")
@vereist(Recht.BEHEER)
def accounts() -> ResponseReturnValue:
    gelezen = lees_vraag(Medewerkersvraag())
    vraag = gelezen or {}
    pagina = render_template(
        "beheer/medewerkers.html",
        lijst=queries.list_medewerkers(db.session, **vraag, pagina=gevraagde_pagina(request.args)),
        vraag={naam: waarde for naam, waarde in vraag.items() if waarde},
        standen=keuzes_uit(Accountstand),
        vandaag=vandaag(),
    )
    return pagina, 422 if gelezen is None else 200


@bp.get(MEDEWERKER)
@vereist(Recht.BEHEER)
def medewerker_show(medewerker_id: UUID) -> ResponseReturnValue:
    medewerker = get_medewerker(db.session, medewerker_id)
    account = queries.find_account_van(db.session, medewerker_id)
    return render_template(
        "beheer/medewerker.html",
        medewerker=medewerker,
        account=account,
        stand=stand_van(account),
        laatst_gezien=queries.find_laatst_gezien(db.session, account.id) if account else None,
        is_mijzelf=medewerker_id == ik().id,
        vandaag=vandaag(),
    )


@bp.get(f"{MEDEWERKER}/account")
@vereist(Recht.BEHEER)
def account_new(medewerker_id: UUID) -> ResponseReturnValue:
    return render_template("beheer/account_nieuw.html", medewerker=get_medewerker(db.session, medewerker_id))


@bp.post(f"{MEDEWERKER}/account")
@vereist(Recht.BEHEER)
@bij_fout(account_new)
def account_create(medewerker_id: UUID) -> ResponseReturnValue:
    invoer = lees(AccountFormulier())
    account, woord = accountbeheer.geef_account(db.session, medewerker_id, **invoer, door=ik())
    return _toon_wachtwoord(account, woord)


@bp.post(f"{MEDEWERKER}/account/wachtwoord")
@vereist(Recht.BEHEER)
@bij_fout(medewerker_show)
def wachtwoord_create(medewerker_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    account, woord = accountbeheer.geef_nieuw_wachtwoord(db.session, medewerker_id, door=ik())
    return _toon_wachtwoord(account, woord)


@bp.post(f"{MEDEWERKER}/account/uitschakelen")
@vereist(Recht.BEHEER)
@bij_fout(medewerker_show)
def account_delete(medewerker_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    accountbeheer.schakel_uit(db.session, medewerker_id, door=ik())
    flash("Het account is uitgeschakeld. Wie ermee was ingelogd, is dat nu niet meer.", "ok")
    return redirect(url_for(".medewerker_show", medewerker_id=medewerker_id), 303)


@bp.post(f"{MEDEWERKER}/account/inschakelen")
@vereist(Recht.BEHEER)
@bij_fout(medewerker_show)
def account_restore(medewerker_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    accountbeheer.schakel_in(db.session, medewerker_id, door=ik())
    flash("Het account is weer open, met hetzelfde wachtwoord als eerst.", "ok")
    return redirect(url_for(".medewerker_show", medewerker_id=medewerker_id), 303)


def _toon_wachtwoord(account: Account, woord: str) -> ResponseReturnValue:
    """The one page with the password. Reloading it leads to the medewerker and makes no other password."""
    tweede_keer_naar(url_for("beheer.medewerker_show", medewerker_id=account.medewerker_id))
    return render_template("beheer/wachtwoord.html", account=account, woord=woord)
