"""The team around a casus on one page: regie, members, expertise, who is concerned, closing."""

from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus import queries
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.teamblad.basis import Regieblik, bp
from wijkteam.casus.teamblad.mensen import list_betrokkenheid
from wijkteam.kern.db import db
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/casussen/<uuid:casus_id>/team")
@vereist(Recht.CASUS_INZIEN)
def show(casus_id: UUID) -> ResponseReturnValue:
    perioden = queries.list_regieperioden(db.session, casus_id)
    waarnemingen = queries.list_waarnemingen(db.session, casus_id)
    team = queries.list_team(db.session, casus_id)
    return render_template(
        "casus/team/show.html",
        casus=huidige_casus(),
        stand=Regieblik(
            next((periode for periode in perioden if periode.tot is None), None),
            next((rij for rij in waarnemingen if rij.beeindigd_op is None), None),
        ),
        perioden=perioden,
        waarnemingen=waarnemingen,
        team=[lid for lid in team if lid.is_in_team],
        eerder=[lid for lid in team if not lid.is_in_team],
        vragen=queries.list_open_vragen(db.session, casus_id),
        betrokkenheid=list_betrokkenheid(),
        afsluitingen=queries.list_afsluitingen(db.session, casus_id),
        mij=ik(),
    )


def toon_team(casus_id: UUID, **_rij: UUID) -> ResponseReturnValue:
    """The same page after a button on it was refused, whichever row the button stood at."""
    return show(casus_id)
