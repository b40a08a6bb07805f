"""The forms of an afspraak. What is of a casus is made below its door."""

from uuid import UUID

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue

from wijkteam.agenda import queries
from wijkteam.agenda.afspraken import (
    Afspraakgegevens,
    maak_afspraak,
    staat_er,
    wijzig_afspraak,
    zeg_af,
)
from wijkteam.agenda.basis import BIJ_CASUS, bp, formulierkeuzes, leg_blik_vast, naar_agenda
from wijkteam.agenda.models import Afspraak
from wijkteam.agenda.schemas import Afspraakformulier, Afzegformulier
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.tijd import lokaal
from wijkteam.kern.weergave import datum_lang
from wijkteam.toegang.gebruiker import ik, legt_vast, vereist
from wijkteam.toegang.rechten import Recht

LEEG = dict.fromkeys(("dag", "van", "tot", "plaats", "onderwerp"), "")


@bp.get("/agenda/afspraken/nieuw")
@vereist(Recht.AGENDA)
def afspraak_new() -> ResponseReturnValue:
    return _leeg_formulier(None)


@bp.post("/agenda/afspraken")
@vereist(Recht.AGENDA)
@bij_fout(afspraak_new)
def afspraak_create() -> ResponseReturnValue:
    return _maak(None)


@bp.get(f"{BIJ_CASUS}/afspraken/nieuw")
@vereist(Recht.CASUS_WERKEN)
def casus_afspraak_new(casus_id: UUID) -> ResponseReturnValue:
    return _leeg_formulier(casus_id)


@bp.post(f"{BIJ_CASUS}/afspraken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(casus_afspraak_new)
def casus_afspraak_create(casus_id: UUID) -> ResponseReturnValue:
    return _maak(casus_id)


@bp.get("/agenda/afspraken/<uuid:afspraak_id>")
@vereist(Recht.AGENDA)
@legt_vast
def afspraak_edit(afspraak_id: UUID) -> ResponseReturnValue:
    afspraak = queries.get_afspraak(db.session, afspraak_id)
    leg_blik_vast(afspraak.casus_id, "agenda.afspraak_edit")
    erbij = [deelnemer.medewerker for deelnemer in afspraak.deelnemers]
    return render_template(
        "agenda/afspraak.html",
        afspraak=afspraak,
        staat_er=staat_er(afspraak),
        **formulierkeuzes(afspraak.casus_id, [afspraak.medewerker, *erbij]),
    )


@bp.post("/agenda/afspraken/<uuid:afspraak_id>")
@vereist(Recht.AGENDA)
@bij_fout(afspraak_edit)
def afspraak_update(afspraak_id: UUID) -> ResponseReturnValue:
    gezien, gegevens = versie(), Afspraakgegevens(**lees(Afspraakformulier()))
    afspraak = wijzig_afspraak(db.session, afspraak_id, gegevens, gezien=gezien, door=ik())
    flash("De afspraak is gewijzigd.", "ok")
    return redirect(naar_agenda(afspraak.casus_id), 303)


@bp.post("/agenda/afspraken/<uuid:afspraak_id>/afzegging")
@vereist(Recht.AGENDA)
@bij_fout(afspraak_edit)
def afspraak_delete(afspraak_id: UUID) -> ResponseReturnValue:
    afspraak = zeg_af(db.session, afspraak_id, **lees(Afzegformulier()), door=ik())
    flash(f"De afspraak van {datum_lang(lokaal(afspraak.begin))} is afgezegd.", "ok")
    return redirect(naar_agenda(afspraak.casus_id), 303)


def _leeg_formulier(casus_id: UUID | None) -> ResponseReturnValue:
    geen: Afspraak | None = None
    return render_template("agenda/afspraak.html", afspraak=geen, staat_er=LEEG, **formulierkeuzes(casus_id))


def _maak(casus_id: UUID | None) -> ResponseReturnValue:
    gegevens = Afspraakgegevens(**lees(Afspraakformulier()))
    afspraak = maak_afspraak(db.session, gegevens, casus_id=casus_id, door=ik())
    flash(f"De afspraak staat in de agenda: {datum_lang(lokaal(afspraak.begin))}, {afspraak.tijden}.", "ok")
    return redirect(naar_agenda(casus_id), 303)
