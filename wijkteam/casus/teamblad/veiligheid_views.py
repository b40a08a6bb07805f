"""Whether somebody in the team sees what is written about veiligheid."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus import beleid, queries
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.schemas import VeiligheidFormulier
from wijkteam.casus.teamblad.basis import bp, naar_team, regieblik
from wijkteam.casus.veiligheid import bepaal_zicht_op_veiligheid
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht

VEILIGHEID = "/casussen/<uuid:casus_id>/team/<uuid:teamlid_id>/veiligheid"


@bp.get(VEILIGHEID)
@vereist(Recht.CASUS_REGIE)
def veiligheid_edit(casus_id: UUID, teamlid_id: UUID) -> ResponseReturnValue:
    lid = queries.get_teamlid(db.session, casus_id, teamlid_id)
    return render_template(
        "casus/team/veiligheid.html",
        casus=huidige_casus(),
        stand=regieblik(),
        lid=lid,
        kan_het=lid.is_in_team and beleid.kan_veiligheid_zien(lid),
    )


@bp.post(VEILIGHEID)
@vereist(Recht.CASUS_REGIE)
@bij_fout(veiligheid_edit)
def veiligheid_update(casus_id: UUID, teamlid_id: UUID) -> ResponseReturnValue:
    invoer = lees(VeiligheidFormulier())
    lid = bepaal_zicht_op_veiligheid(db.session, huidige_casus(), teamlid_id, **invoer, door=ik())
    wat = "ziet nu ook" if lid.ziet_veiligheid else "ziet niet meer"
    flash(f"{lid.naam} {wat} wat er over veiligheid staat.", "ok")
    return naar_team("leden")
