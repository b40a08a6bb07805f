"""Writing the bericht, as long as it was not shown to the inwoner."""

from dataclasses import fields
from typing import Any
from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.overdracht import queries
from wijkteam.overdracht.basis import EEN, bp, keuzes, naar_overdracht
from wijkteam.overdracht.keuzes import Warmte
from wijkteam.overdracht.kiezen import list_keuzes, per_soort
from wijkteam.overdracht.lezen import list_mensen
from wijkteam.overdracht.opstellen import Berichtgegevens, Concept, wijzig_bericht
from wijkteam.overdracht.schemas import BerichtFormulier
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get(f"{EEN}/bericht")
@vereist(Recht.CASUS_WERKEN)
def bericht_edit(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    overdracht = queries.get_concept(db.session, casus_id, overdracht_id)
    over = {rij.persoon_id for rij in overdracht.personen}
    delen = [deel for deel in list_keuzes(db.session, casus_id) if deel.past_bij(over)]
    return render_template(
        "overdracht/bericht.html",
        casus=huidige_casus(),
        overdracht=overdracht,
        bericht=overdracht.bericht,
        mensen=list_mensen(db.session, huidige_casus()),
        delen=per_soort(deel for deel in delen if not deel.staat_al_in(overdracht)),
        warmtes=keuzes(Warmte),
    )


@bp.post(f"{EEN}/bericht")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(bericht_edit)
def bericht_update(casus_id: UUID, overdracht_id: UUID) -> ResponseReturnValue:
    concept, gezien = _concept(lees(BerichtFormulier())), versie()
    wijzig_bericht(db.session, casus_id, overdracht_id, concept, gezien=gezien, door=ik())
    flash("Bewaard. Zo ziet de ontvanger het straks.", "ok")
    return naar_overdracht(casus_id, overdracht_id)


def _concept(invoer: dict[str, Any]) -> Concept:
    teksten = {veld.name: invoer.pop(veld.name) for veld in fields(Berichtgegevens)}
    return Concept(bericht=Berichtgegevens(**teksten), **invoer)
