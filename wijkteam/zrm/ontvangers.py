"""For whom a personal profile may be printed: the person, and until sixteen who has gezag (Wmo art. 5.3.2)."""

from datetime import date

from sqlalchemy.orm import Session

from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.queries import list_gezag
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op


def list_ontvangers(session: Session, persoon: Persoon) -> list[Persoon]:
    """The person first. At most one query."""
    dag = vandaag()
    if not _is_onder_zestien(persoon, dag):
        return [persoon]
    gezag = list_gezag(session, [persoon.id])
    houders = [
        rij.houder for rij in gezag if rij.houder and rij.van <= dag and (rij.tot is None or dag < rij.tot)
    ]
    return [persoon, *houders]


def kies_ontvanger(ontvangers: list[Persoon], gevraagd: str) -> Persoon:
    """Who was asked for; without a wish the person. Raises `NietGevonden` for anybody else."""
    if not gevraagd:
        return ontvangers[0]
    for ontvanger in ontvangers:
        if str(ontvanger.id) == gevraagd:
            return ontvanger
    raise NietGevonden


def _is_onder_zestien(persoon: Persoon, dag: date) -> bool:
    """Only when it is certain: whoever may be sixteen decides alone."""
    if persoon.geboortedatum is None or persoon.geboortedatum.vroegste > dag:
        return False
    zestien = get_leeftijdsgrens(Grens.ZELF_BESLISSEN, dag).leeftijd
    return not leeftijd_op(persoon.geboortedatum, dag).kan_minstens_zijn(zestien)
