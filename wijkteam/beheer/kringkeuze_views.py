"""How a gemeente counts the rings, on screen."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from wijkteam.beheer.basis import bp
from wijkteam.beheer.kringkeuze import NieuweKeuze, kies_lijn, list_kringkeuzes
from wijkteam.gebied.queries import list_gemeenten
from wijkteam.kern.db import db
from wijkteam.kern.formulier import Formulier, bij_fout, lees
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.velden import Datumveld, Keuze, Sleutelveld
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.wet.kringen import Lijn


class KringkeuzeFormulier(Formulier):
    """Which gemeente, which line, and from which day."""

    gemeente_id = Sleutelveld(required=True)
    lijn = Keuze(Lijn, required=True)
    geldig_van = Datumveld(required=True)


@bp.get("/beheer/kringen")
@vereist(Recht.BEHEER)
def kringkeuze_edit() -> ResponseReturnValue:
    return render_template(
        "beheer/kringen.html",
        keuzes=list_kringkeuzes(db.session),
        gemeenten=[(gemeente.id, gemeente.naam) for gemeente in list_gemeenten(db.session)],
        lijnen=[(int(lijn), lijn.label, lijn.naam) for lijn in (Lijn.NULDE, Lijn.EERSTE)],
        vandaag=vandaag(),
    )


@bp.post("/beheer/kringen")
@vereist(Recht.BEHEER)
@bij_fout(kringkeuze_edit)
def kringkeuze_update() -> ResponseReturnValue:
    kies_lijn(db.session, NieuweKeuze(**lees(KringkeuzeFormulier())), door=ik())
    flash("Bewaard. Acties die al afgesproken waren, houden hun lijn.", "ok")
    return redirect(url_for(".kringkeuze_edit"), 303)
