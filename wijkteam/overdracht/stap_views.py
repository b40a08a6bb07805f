"""The page of one act: what it means, its few questions, one button."""

from uuid import UUID

from flask import flash, render_template
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.formulier import bij_fout, lees, versie
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import machine, queries
from wijkteam.overdracht.basis import EEN, bp, keuzes, naar_overdracht
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Hulpkreeg, Kennismakingvorm, Stand, Uitkomst
from wijkteam.overdracht.lezen import lees_bericht
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.stapvormen import VORMEN, formulier_voor
from wijkteam.overdracht.uitvoeren import Opdracht, voer_uit
from wijkteam.toegang.gebruiker import ik, vereist
from wijkteam.toegang.rechten import Recht


@bp.get(f"{EEN}/stappen/<daad>")
@vereist(Recht.CASUS_WERKEN)
def stap_new(casus_id: UUID, overdracht_id: UUID, daad: str) -> ResponseReturnValue:
    soort = _daad(daad)
    overdracht = queries.get_overdracht(db.session, casus_id, overdracht_id)
    return render_template(
        "overdracht/stap.html",
        casus=huidige_casus(),
        overdracht=overdracht,
        daad=soort,
        vorm=VORMEN[soort],
        kan=soort in machine.list_daden(overdracht.stand),
        bericht=lees_bericht(db.session, huidige_casus(), overdracht) if soort is Daad.BESPREEK else None,
        vandaag=vandaag(),
        **_lijsten(overdracht),
    )


@bp.post(f"{EEN}/stappen/<daad>")
@vereist(Recht.CASUS_WERKEN)
@bij_fout(stap_new)
def stap_create(casus_id: UUID, overdracht_id: UUID, daad: str) -> ResponseReturnValue:
    soort = _daad(daad)
    invoer = lees(formulier_voor(soort, is_nagevraagd=_is_nagevraagd(casus_id, overdracht_id, soort))())
    voer_uit(db.session, Opdracht(casus_id, overdracht_id, soort, versie()), invoer, door=ik())
    flash(VORMEN[soort].gedaan, "ok")
    return naar_overdracht(casus_id, overdracht_id)


def _is_nagevraagd(casus_id: UUID, overdracht_id: UUID, daad: Daad) -> bool:
    """Only closing needs to know."""
    if daad is not Daad.SLUIT_AF:
        return True
    return queries.get_kaal(db.session, casus_id, overdracht_id).is_nagevraagd


def _daad(daad: str) -> Daad:
    """The act of this address. Raises `NietGevonden` for one without a page."""
    if daad not in set(Daad) or Daad(daad) not in VORMEN:
        raise NietGevonden
    return Daad(daad)


def _lijsten(overdracht: Overdracht) -> dict[str, list[tuple[str, str]]]:
    """What the fields of an act may choose from. Help that never began cannot be the outcome."""
    is_gestart = overdracht.stand is Stand.TERUGGEKOPPELD
    uitkomsten = [
        (str(uitkomst.value), uitkomst.label.capitalize())
        for uitkomst in Uitkomst
        if is_gestart or not uitkomst.is_hulp
    ]
    return {
        "vormen": keuzes(Kennismakingvorm),
        "redenen": keuzes(Afwijsreden),
        "hulp": keuzes(Hulpkreeg),
        "uitkomsten": uitkomsten,
    }
