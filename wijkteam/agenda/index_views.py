"""My agenda, and the agenda of one casus."""

from datetime import time, timedelta
from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from wijkteam.agenda import queries
from wijkteam.agenda.basis import BIJ_CASUS, bp
from wijkteam.agenda.bij_casus import list_collegas_bij
from wijkteam.agenda.indeling import deel_in
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, mag, vereist
from wijkteam.toegang.rechten import Recht

VOORUIT = timedelta(days=365)
TERUG = timedelta(days=30)


@bp.get("/agenda")
@vereist(Recht.AGENDA)
def index() -> ResponseReturnValue:
    dag, mij = vandaag(), ik().id
    afspraken = queries.list_afspraken_van(db.session, mij, van=dag, tot=dag + VOORUIT)
    return render_template(
        "agenda/index.html",
        vakken=deel_in(afspraken, queries.list_open_taken(db.session, mij), dag),
        gedaan=queries.list_gedaan_sinds(db.session, mij, op_de_klok(dag, time())),
        vandaag=dag,
        mij=ik(),
        link=queries.find_agendalink(db.session, mij),
    )


@bp.get(BIJ_CASUS)
@vereist(Recht.CASUS_INZIEN)
def casus_index(casus_id: UUID) -> ResponseReturnValue:
    dag = vandaag()
    taken = queries.list_taken_bij(db.session, casus_id, gedaan_sinds=op_de_klok(dag - TERUG, time()))
    team = list_collegas_bij(db.session, casus_id)
    return render_template(
        "agenda/casus.html",
        casus=huidige_casus(),
        afspraken=queries.list_afspraken_bij(db.session, casus_id, vanaf=op_de_klok(dag - TERUG, time())),
        open_taken=[taak for taak in taken if not taak.is_gedaan],
        gedaan=[taak for taak in taken if taak.is_gedaan],
        in_team={lid.medewerker_id for lid in team},
        vandaag=dag,
        mij=ik(),
        mag_werken=huidige_casus().is_open and mag(Recht.CASUS_WERKEN),
        mag_nazorg=mag(Recht.CASUS_WERKEN),
    )
