"""Zelfredzaamheid to take along: prints and files. Each is journaled as such, by the door of the casus."""

from collections.abc import Callable
from uuid import UUID

from flask import Response

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.afdruk import druk_eigen_formulier
from wijkteam.zrm.views import bp


def afdruk(view: Callable[..., Response]) -> Callable[..., Response]:
    """Mark a page that takes the dossier out of the program: the door records it as such."""
    view.is_afdruk = True  # type: ignore[attr-defined]  # a mark on the function, read by the door of the casus
    return view


@bp.get("/eigen/<uuid:betrokkene_id>/formulier.pdf")
@vereist(Recht.CASUS_WERKEN)
@afdruk
def eigen_formulier(casus_id: UUID, betrokkene_id: UUID) -> Response:
    betrokkene = queries.get_betrokkene(db.session, casus_id, betrokkene_id)
    beleid.eis_client(betrokkene)
    wie = queries.get_gemetene(db.session, huidige_casus(), betrokkene, vandaag())
    instrument = beleid.eis_passend("", wie, vandaag())
    return als_pdf(druk_eigen_formulier(betrokkene.persoon.naam, instrument), "eigen-score-formulier")


def als_pdf(pdf: bytes, soort: str) -> Response:
    """The file name tells which casus and what, and nobody's name: it stays behind in a download folder."""
    return _bijlage(pdf, "application/pdf", f"{soort}-{huidige_casus().nummer}.pdf", "inline")


def _bijlage(inhoud: bytes, soort: str, naam: str, wijze: str) -> Response:
    antwoord = Response(inhoud, mimetype=soort)
    antwoord.headers["Content-Disposition"] = f'{wijze}; filename="{naam}"'
    return antwoord
