"""Two versions beside each other on screen."""

from dataclasses import dataclass
from uuid import UUID

from flask import render_template, request
from flask.typing import ResponseReturnValue

from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan import queries
from wijkteam.plan.blad import bp
from wijkteam.plan.inhoud import Omgeving, Plantekst
from wijkteam.plan.overzicht import Planblad, get_planblad
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.plan.vergelijken import vergelijk
from wijkteam.toegang.gebruiker import vereist
from wijkteam.toegang.rechten import Recht

CONCEPT = "concept"


@dataclass(frozen=True)
class Kant:
    """One of the two: a version, or the concept as it is now."""

    sleutel: str
    tekst: Plantekst
    omgeving: Omgeving | None = None

    @property
    def naam(self) -> str:
        return "het concept" if self.sleutel == CONCEPT else f"versie {self.sleutel}"


@bp.get("/casussen/<uuid:casus_id>/plan/vergelijken")
@vereist(Recht.CASUS_INZIEN)
def vergelijking(casus_id: UUID) -> ResponseReturnValue:
    blz = get_planblad(db.session, casus_id)
    sleutels = [CONCEPT, *(str(nummer) for nummer in range(blz.nummer, 0, -1))]
    van, tot = _gekozen(sleutels)
    oud, nieuw = _kant(blz, van), _kant(blz, tot)
    return render_template(
        "plan/vergelijken.html",
        casus=huidige_casus(),
        van=oud,
        tot=nieuw,
        keuzes=[
            (sleutel, "het concept" if sleutel == CONCEPT else f"versie {sleutel}") for sleutel in sleutels
        ],
        verschillen=vergelijk(oud.tekst, nieuw.tekst, rond_oud=oud.omgeving, rond_nieuw=nieuw.omgeving),
    )


def _gekozen(sleutels: list[str]) -> tuple[str, str]:
    """What was asked; otherwise the last two versions, or the one version and the concept. Raises `NietGevonden`."""
    standaard = sleutels[1:3] if sleutels[2:] else sleutels
    tot = request.args.get("tot", standaard[0])
    van = request.args.get("van", standaard[-1])
    if van not in sleutels or tot not in sleutels:
        raise NietGevonden
    return van, tot


def _kant(blz: Planblad, sleutel: str) -> Kant:
    """Raises `NietGevonden`, and `InhoudIsAangetast` for a version that is not what the hash says."""
    if sleutel == CONCEPT:
        return Kant(sleutel, blz.tekst)
    versie = queries.find_versie(db.session, blz.plan.id, int(sleutel)) if blz.plan else None
    if versie is None:
        raise NietGevonden
    inhoud = lees_versie(versie)
    return Kant(sleutel, inhoud.plan, inhoud.omgeving)
