"""A casus with terms, told on the days on which things happened."""

from datetime import date
from typing import Any

from tests.bouwstenen import Bouwer
from wijkteam.aanvraag.models import Aanvraag, Aanvraagbron
from wijkteam.aanvraag.queries import list_clienten
from wijkteam.aanvraag.registratie import Aanvraaggegevens, registreer_aanvraag
from wijkteam.casus.models import Casus
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.gebeurtenismodellen import VastgelegdeGebeurtenis
from wijkteam.termijnen.gebeurtenissen import Gebeurd, leg_gebeurtenis_vast
from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.termijnen.service import start_termijnen, stop_termijnen
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet


def meld(
    bouw: Bouwer, casus: Casus, dag: date, *, door: Medewerker, wet: Wet = Wet.WMO, spoed: bool = False
) -> list[Looptijd]:
    """A melding came in, and was written down on that day."""
    with alsof_het_was(dag):
        feit = Feit(Gebeurtenis.MELDING_ONTVANGEN, dag)
        return start_termijnen(bouw.session, casus, feit, wetten=[wet], spoed=spoed, door=door)


def gebeurt(bouw: Bouwer, casus: Casus, soort: Gebeurtenis, dag: date, *, door: Medewerker) -> list[Looptijd]:
    """Something happened, and was written down on that day."""
    with alsof_het_was(dag):
        return stop_termijnen(bouw.session, casus, Feit(soort, dag), door=door)


def vraag_aan(
    bouw: Bouwer, casus: Casus, dag: date, *, door: Medewerker, wet: Wet = Wet.WMO, gevraagd: str = "Hulp."
) -> Aanvraag:
    """A letter came in, and was written down on that day."""
    [client, *_] = list_clienten(bouw.session, casus.id)
    gegevens = Aanvraaggegevens(client.id, wet, dag, gevraagd, Aanvraagbron.BRIEF)
    with alsof_het_was(dag):
        return registreer_aanvraag(bouw.session, casus, gegevens, door=door)


def gebeur(
    bouw: Bouwer, casus: Casus, soort: Gebeurtenis, dag: date, *, door: Medewerker, **meer: Any
) -> VastgelegdeGebeurtenis:
    """Somebody wrote down on that day that this happened."""
    with alsof_het_was(dag):
        wat = Gebeurd(soort=soort, dag=dag, hoe="Jan belde.", **meer)
        rij = leg_gebeurtenis_vast(bouw.session, casus, wat, door=door)
    bouw.session.flush()
    return rij


def stand(bouw: Bouwer, casus: Casus) -> dict[str, tuple[date, date | None]]:
    """Of every term the last day, and the day on which it stopped."""
    return {rij.code.value: (rij.einde, rij.gestopt_op) for rij in list_van_casus(bouw.session, casus.id)}


def einden(bouw: Bouwer, casus: Casus) -> dict[str, date]:
    """The last day of every term, by its code."""
    return {rij.code.value: rij.einde for rij in list_van_casus(bouw.session, casus.id)}


def looptijd(bouw: Bouwer, casus: Casus, code: str) -> Looptijd:
    """The one term with this code."""
    [rij] = [een for een in list_van_casus(bouw.session, casus.id) if een.code == code]
    return rij
