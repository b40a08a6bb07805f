"""Somebody we know belongs here too: a child of co-parents, or somebody who came back.

Only people whom the viewer may already see. Looking for them in another dossier is recorded there.
"""

from uuid import UUID

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.queries import get_casus, list_huishoudleden
from wijkteam.dossier.huishouden import queries
from wijkteam.dossier.huishouden.basis import bp, naar_blad, werkcasus
from wijkteam.huishouden import leden
from wijkteam.huishouden.models import Huishoudlid, Persoon
from wijkteam.huishouden.queries import find_persoon
from wijkteam.huishouden.schemas import KoppelFormulier
from wijkteam.journaal.models import Inzage
from wijkteam.journaal.service import leg_inzage_vast
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get("/casussen/<uuid:casus_id>/huishouden/koppelen")
@vereist(Recht.CASUS_WERKEN)
def koppel_index(casus_id: UUID) -> ResponseReturnValue:
    casus = huidige_casus()
    aantal = queries.count_andere_casussen(db.session, casus)
    paginas = max(1, -(-aantal // queries.PER_PAGINA))
    pagina = min(max(request.args.get("pagina", 1, type=int), 1), paginas)
    return render_template(
        "huishouden/koppelen.html",
        casus=casus,
        casussen=queries.list_andere_casussen(db.session, casus, pagina),
        pagina=pagina,
        paginas=paginas,
    )


@bp.get("/casussen/<uuid:casus_id>/huishouden/koppelen/<uuid:andere_id>")
@vereist(Recht.CASUS_WERKEN)
def koppel_leden(casus_id: UUID, andere_id: UUID) -> ResponseReturnValue:
    andere = get_casus(db.session, andere_id)
    leg_inzage_vast(db.session, Inzage.ZOEKEN, "huishouden.koppelen", casus_id=andere_id, door=ik())
    return render_template(
        "huishouden/koppel_leden.html",
        casus=huidige_casus(),
        andere=andere,
        leden=list_huishoudleden(db.session, andere),
    )


@bp.get("/casussen/<uuid:casus_id>/huishouden/leden/<uuid:persoon_id>/koppelen")
@vereist(Recht.CASUS_WERKEN)
def koppel_new(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    return render_template(
        "huishouden/koppel.html", casus=huidige_casus(), persoon=_bekende(persoon_id), vandaag=vandaag()
    )


@bp.post("/casussen/<uuid:casus_id>/huishouden/leden/<uuid:persoon_id>/koppelen")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(koppel_new)
def koppel_create(casus_id: UUID, persoon_id: UUID) -> ResponseReturnValue:
    invoer = lees(KoppelFormulier())
    casus, persoon = werkcasus(), _bekende(persoon_id)
    lid = Huishoudlid(
        huishouden_id=casus.huishouden_id,
        persoon_id=persoon.id,
        rol=invoer["rol"],
        van=invoer["van"] or vandaag(),
    )
    leden.koppel_persoon(db.session, lid, casus_id=casus_id, door=ik())
    flash(f"{persoon.naam} hoort nu bij dit huishouden.", "ok")
    return naar_blad()


def _bekende(persoon_id: UUID) -> Persoon:
    persoon = find_persoon(db.session, persoon_id)
    if persoon is None:
        raise NietGevonden
    return persoon
