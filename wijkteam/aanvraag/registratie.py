"""An aanvraag comes in: from that day the gemeente has a term to decide."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.aanvraag import queries
from wijkteam.aanvraag.errors import (
    AanvraagIsAfgerond,
    DagKanNiet,
    IsAlAangevraagd,
    NietBetrokken,
    WetKentGeenAanvraag,
    eis_dag,
)
from wijkteam.aanvraag.models import Aanvraag, Aanvraagbron
from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.service import Aanvang, begin, stop_termijnen, verbeter_feit, verplaats_begin
from wijkteam.termijnen.wetboek import geldend
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import list_bij

# Help with debts begins with the first talk (Wgs, artikel 4): that is no aanvraag, and has terms of its own.
WETTEN = (Wet.WMO, Wet.JEUGDWET, Wet.PARTICIPATIEWET)


@dataclass(frozen=True)
class Aanvraaggegevens:
    """What is asked, for whom, and since when. Without `indiener` the cliënt asked it; `reactie` is on a verslag."""

    betrokkene: UUID
    wet: Wet
    ontvangen_op: date
    gevraagd: str
    bron: Aanvraagbron
    indiener: str = ""
    reactie: UUID | None = None


def registreer_aanvraag(
    session: Session, casus: Casus, gegevens: Aanvraaggegevens, *, door: Medewerker
) -> Aanvraag:
    """Record an aanvraag; the term of its wet for the decision begins on the day on which it came.

    Raises `NietBetrokken`, `WetKentGeenAanvraag`, `IsAlAangevraagd`, `DagKanNiet` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    clienten = {rij.id: rij for rij in queries.list_clienten(session, casus.id)}
    client = clienten.get(gegevens.betrokkene)
    if client is None:
        raise NietBetrokken
    if gegevens.wet not in WETTEN:
        raise WetKentGeenAanvraag
    if gegevens.reactie is not None and gegevens.reactie in queries.map_reacties(session, casus.id):
        raise IsAlAangevraagd
    _eis_niet_in_de_toekomst(gegevens.ontvangen_op)
    _eis_wet_van_toen(gegevens.wet, gegevens.ontvangen_op)
    rij = Aanvraag(
        casus_id=casus.id,
        betrokkene_id=client.id,
        voor=client.persoon.naam,
        wet=gegevens.wet,
        ontvangen_op=gegevens.ontvangen_op,
        indiener=gegevens.indiener or client.persoon.naam,
        gevraagd=gegevens.gevraagd,
        bron=gegevens.bron,
        reactie_id=gegevens.reactie,
        vastgelegd_op=nu(),
        door_id=door.id,
        aanvulverzoeken=[],
        besluit=None,
    )
    session.add(rij)
    noteer(session, Handeling.AANVRAAG_ONTVANGEN, casus_id=casus.id, door=door, over=rij, velden=[rij.wet])
    feit = Feit(Gebeurtenis.AANVRAAG_ONTVANGEN, gegevens.ontvangen_op)
    if gegevens.wet is Wet.PARTICIPATIEWET:
        stop_termijnen(session, casus, feit, door=door)
    begin(session, casus, [Aanvang(feit, gegevens.wet, rij.id)], door=door)
    return rij


@dataclass(frozen=True)
class Verbetering:
    """What may turn out to be otherwise than it was typed."""

    ontvangen_op: date
    indiener: str
    gevraagd: str


def verbeter_aanvraag(
    session: Session, casus: Casus, aanvraag_id: UUID, nieuw: Verbetering, *, gezien: int, door: Medewerker
) -> Aanvraag:
    """Correct what was typed; another day of receipt moves the term with it.

    Raises `VersieIsVerouderd`, `AanvraagIsAfgerond`, `DagKanNiet`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    rij = queries.get_aanvraag_vergrendeld(session, casus.id, aanvraag_id)
    if rij.is_afgerond:
        raise AanvraagIsAfgerond
    velden = [naam for naam, waarde in vars(nieuw).items() if getattr(rij, naam) != waarde]
    if not velden:
        return rij
    eis_versie(
        rij, gezien, ontvangen_op=datum_kort(rij.ontvangen_op), indiener=rij.indiener, gevraagd=rij.gevraagd
    )
    if "ontvangen_op" in velden:
        _eis_dag_past(rij, nieuw.ontvangen_op)
        verplaats_begin(session, casus, rij.id, nieuw.ontvangen_op, door=door)
        if rij.wet is Wet.PARTICIPATIEWET:
            oud = Feit(Gebeurtenis.AANVRAAG_ONTVANGEN, rij.ontvangen_op)
            verbeter_feit(session, casus, oud, Feit(oud.soort, nieuw.ontvangen_op), door=door)
    for naam, waarde in vars(nieuw).items():
        setattr(rij, naam, waarde)
    noteer(session, Handeling.AANVRAAG_GEWIJZIGD, casus_id=casus.id, door=door, over=rij, velden=velden)
    return rij


def _eis_niet_in_de_toekomst(dag: date) -> None:
    eis_dag(dag, vanaf=date.min, vandaag=vandaag(), veld="ontvangen_op")


def _eis_wet_van_toen(wet: Wet, dag: date) -> None:
    """Without a term for the decision nobody would be warned: then the year is wrong."""
    if not list_bij(Feit(Gebeurtenis.AANVRAAG_ONTVANGEN, dag), wet, wetboek=geldend()):
        raise DagKanNiet("Op die dag gold deze wet nog niet. Kijk het jaar na.", veld="ontvangen_op")


def _eis_dag_past(rij: Aanvraag, dag: date) -> None:
    """What already happened to the aanvraag cannot lie before it came."""
    _eis_niet_in_de_toekomst(dag)
    _eis_wet_van_toen(rij.wet, dag)
    later = [verzoek.gevraagd_op for verzoek in rij.aanvulverzoeken]
    later += [rij.besluit.besloten_op] if rij.besluit else []
    if later and dag > min(later):
        raise DagKanNiet(
            "Er is daarna al om aanvulling gevraagd of besloten. Kijk de dag na.", veld="ontvangen_op"
        )
