"""The forms of a taak, and its two buttons. What is of a casus is made below its door."""

from uuid import UUID

from flask import flash, redirect, render_template
from flask.typing import ResponseReturnValue

from wijkteam.agenda import queries
from wijkteam.agenda.basis import BIJ_CASUS, bp, formulierkeuzes, leg_blik_vast, naar_agenda
from wijkteam.agenda.models import Taak
from wijkteam.agenda.schemas import Taakformulier
from wijkteam.agenda.taken import Taakgegevens, maak_taak, meld_gedaan, wijzig_taak, zet_terug
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import LeegFormulier, bij_fout, lees, versie
from wijkteam.kern.weergave import datum
from wijkteam.toegang.gebruiker import ik, legt_vast, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/agenda/taken/nieuw")
@vereist(Recht.AGENDA)
def taak_new() -> ResponseReturnValue:
    return _leeg_formulier(None)


@bp.post("/agenda/taken")
@vereist(Recht.AGENDA)
@bij_fout(taak_new)
def taak_create() -> ResponseReturnValue:
    return _maak(None)


@bp.get(f"{BIJ_CASUS}/taken/nieuw")
@vereist(Recht.CASUS_WERKEN)
def casus_taak_new(casus_id: UUID) -> ResponseReturnValue:
    return _leeg_formulier(casus_id)


@bp.post(f"{BIJ_CASUS}/taken")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(casus_taak_new)
def casus_taak_create(casus_id: UUID) -> ResponseReturnValue:
    return _maak(casus_id)


@bp.get("/agenda/taken/<uuid:taak_id>")
@vereist(Recht.AGENDA)
@legt_vast
def taak_edit(taak_id: UUID) -> ResponseReturnValue:
    taak = queries.get_taak(db.session, taak_id)
    leg_blik_vast(taak.casus_id, "agenda.taak_edit")
    return render_template(
        "agenda/taak.html",
        taak=taak,
        is_nazorg=taak.is_nazorg,
        **formulierkeuzes(taak.casus_id, [taak.medewerker]),
    )


@bp.post("/agenda/taken/<uuid:taak_id>")
@vereist(Recht.AGENDA)
@bij_fout(taak_edit)
def taak_update(taak_id: UUID) -> ResponseReturnValue:
    gezien, gegevens = versie(), Taakgegevens(**lees(Taakformulier()))
    taak = wijzig_taak(db.session, taak_id, gegevens, gezien=gezien, door=ik())
    flash("De taak is gewijzigd.", "ok")
    return redirect(naar_agenda(taak.casus_id), 303)


@bp.post("/agenda/taken/<uuid:taak_id>/gedaan")
@vereist(Recht.AGENDA)
@bij_fout(taak_edit)
def taak_done(taak_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    casus_id = queries.get_taak(db.session, taak_id).casus_id
    verder = meld_gedaan(db.session, taak_id, door=ik())
    flash(f"Gedaan. De volgende keer is {datum(verder.deadline)}." if verder else "Gedaan.", "ok")
    return redirect(naar_agenda(casus_id), 303)


@bp.post("/agenda/taken/<uuid:taak_id>/terug")
@vereist(Recht.AGENDA)
@bij_fout(taak_edit)
def taak_undo(taak_id: UUID) -> ResponseReturnValue:
    lees(LeegFormulier())
    taak = zet_terug(db.session, taak_id, door=ik())
    flash("De taak staat weer open.", "ok")
    return redirect(naar_agenda(taak.casus_id), 303)


def _leeg_formulier(casus_id: UUID | None) -> ResponseReturnValue:
    geen: Taak | None = None
    return render_template(
        "agenda/taak.html", taak=geen, is_nazorg=_is_nazorg(casus_id), **formulierkeuzes(casus_id)
    )


def _is_nazorg(casus_id: UUID | None) -> bool:
    """What is planned in a closed casus is nazorg."""
    return casus_id is not None and not huidige_casus().is_open


def _maak(casus_id: UUID | None) -> ResponseReturnValue:
    gegevens = Taakgegevens(**lees(Taakformulier()), is_nazorg=_is_nazorg(casus_id))
    taak = maak_taak(db.session, gegevens, casus_id=casus_id, door=ik())
    flash(f"De taak staat erbij, voor {datum(taak.deadline)}.", "ok")
    return redirect(naar_agenda(casus_id), 303)
