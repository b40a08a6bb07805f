"""Taken of a casus that ends: they stay with whose they are as nazorg, or are dropped. Reopening makes them plain."""

from sqlalchemy.orm import Session

from wijkteam.agenda import queries
from wijkteam.agenda.bij_casus import noteer_bij_casus
from wijkteam.agenda.errors import NazorgZonderDag, TakenStaanOpen
from wijkteam.agenda.models import Taak
from wijkteam.casus.afsluiting import na_heropenen
from wijkteam.casus.models import Casus
from wijkteam.casus.slotvragen import Takenbesluit, Takenkeuze, vraag_bij_afsluiten
from wijkteam.journaal.models import Handeling
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker


def regel_open_taken(session: Session, casus: Casus, besluit: Takenbesluit | None, door: Medewerker) -> None:
    """What the act of closing does with the open taken of the casus.

    As nazorg they stay with whose they are; one that had to be done before the chosen day moves to it.
    Raises `TakenStaanOpen` when nobody decided, and `NazorgZonderDag` without a day or for one that is past.
    """
    taken = queries.list_open_van_casus(session, casus.id)
    if not taken:
        return
    if besluit is None:
        raise TakenStaanOpen(len(taken))
    for taak in taken:
        if besluit.keuze is Takenkeuze.VERVALT:
            taak.vervallen_op = nu()
            noteer_bij_casus(session, Handeling.TAAK_VERVALLEN, taak, door=door)
        else:
            _maak_nazorg(taak, besluit)
            noteer_bij_casus(session, Handeling.TAAK_GEWIJZIGD, taak, door=door, velden=["nazorg"])


def _maak_nazorg(taak: Taak, besluit: Takenbesluit) -> None:
    if besluit.dag is None or besluit.dag < vandaag():
        raise NazorgZonderDag
    taak.is_nazorg = True
    if taak.deadline < besluit.dag:
        taak.deadline, taak.ankerdag = besluit.dag, besluit.dag.day


def hervat_taken(session: Session, casus: Casus) -> None:
    """A casus that is open again has plain taken."""
    for taak in queries.list_open_van_casus(session, casus.id):
        taak.is_nazorg = False


vraag_bij_afsluiten(queries.count_open_van_casus, regel_open_taken)
na_heropenen(hervat_taken)
