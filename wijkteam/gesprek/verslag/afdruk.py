"""The verslag on paper: always made from a stored version, never from the concept."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.bladindeling import deel_in
from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.inhoud import Lid, Verslaginhoud
from wijkteam.gesprek.verslag.perpersoon import get_lid, maak_persoonlijk
from wijkteam.gesprek.verslag.samenstelling import maak_schoon
from wijkteam.gesprek.verslag.verzending import Versie
from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.pdf import maak_afdrukbaar, maak_pdf
from wijkteam.kern.tijd import nu


def druk_verslag_af(session: Session, welke: Versie, *, door_naam: str, voor: UUID | None = None) -> bytes:
    """The PDF of one version, for the huishouden or for one person.

    Raises `NietGevonden`, `KindHeeftGeenEigenBlad`, `InhoudIsAangetast` and `PdfIsMislukt`.
    """
    bewaard = lees_versie(queries.get_versie(session, welke.casus.id, welke.gesprek_id, welke.nummer))
    inhoud = maak_schoon(session, welke.casus.huishouden_id, bewaard)
    lid = get_lid(inhoud, voor) if voor else None
    van_wie = lid.naam if lid else inhoud.kop.huishouden
    titel, _ = maak_afdrukbaar(f"Verslag van ons gesprek: {van_wie} (versie {inhoud.nummer})")
    return maak_pdf(maak_verslaghtml(inhoud, lid, door_naam=door_naam), titel=titel)


def maak_verslaghtml(inhoud: Verslaginhoud, lid: Lid | None, *, door_naam: str) -> str:
    """The HTML of the print, with only characters that can be drawn; if any is missing, the verslag says so."""
    html, vreemd = maak_afdrukbaar(_stel_op(inhoud, lid, door_naam, heeft_vreemde_tekens=False))
    if vreemd:
        html, _ = maak_afdrukbaar(_stel_op(inhoud, lid, door_naam, heeft_vreemde_tekens=True))
    return html


def _stel_op(inhoud: Verslaginhoud, lid: Lid | None, door_naam: str, *, heeft_vreemde_tekens: bool) -> str:
    blad = deel_in(maak_persoonlijk(inhoud, lid) if lid else inhoud)
    return stel_document_op(
        "pdf/gesprek/verslag.html",
        blad=blad,
        verslag=blad.verslag,
        lid=lid,
        ondertekenaars=_ondertekenaars(inhoud, lid),
        afgedrukt_op=nu(),
        afgedrukt_door=door_naam,
        heeft_vreemde_tekens=heeft_vreemde_tekens,
    )


def _ondertekenaars(inhoud: Verslaginhoud, lid: Lid | None) -> Sequence[Lid]:
    return [lid] if lid else [wie for wie in inhoud.kop.leden if wie.mag_eigen_blad]
