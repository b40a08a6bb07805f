"""A request comes in, may take longer when the person is told in time, and is answered. Its term follows."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.queries import list_te_stoppen
from wijkteam.termijnen.service import Aanvang, begin, stop_deze, stop_termijnen, verplaats_begin
from wijkteam.termijnen.wetboek import geldend
from wijkteam.verzoek import queries
from wijkteam.verzoek.beleid import eis_vrager
from wijkteam.verzoek.errors import (
    ArtikelOntbreekt,
    BerichtKwamTeLaat,
    DagKanNiet,
    NietVanDezeCasus,
    VerlengenKanNiet,
    VerzoekIsAfgerond,
    eis_dag,
)
from wijkteam.verzoek.models import (
    Bevoegdheid,
    Verzoek,
    Verzoeksoort,
    Verzoekuitkomst,
    Verzoekuitslag,
    Verzoekverlenging,
)
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.klokken import list_bij
from wijkteam.wet.termijnen import Termijncode


@dataclass(frozen=True)
class Verzoekgegevens:
    """Who asks what about whose data, under which wet, since when. Without `vertegenwoordiger` the person asks."""

    betrokkene: UUID
    soort: Verzoeksoort
    wet: Wet
    ontvangen_op: date
    gevraagd: str
    vertegenwoordiger: str | None = None
    bevoegdheid: Bevoegdheid | None = None


def registreer_verzoek(
    session: Session, casus: Casus, gegevens: Verzoekgegevens, *, door: Medewerker
) -> Verzoek:
    """Record a request; its term begins on the day on which it came.

    Raises `NietVanDezeCasus`, what `eis_vrager` raises, `DagKanNiet` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    mensen = {rij.id: rij for rij in queries.list_mensen(session, casus.id)}
    wie = mensen.get(gegevens.betrokkene)
    if wie is None:
        raise NietVanDezeCasus
    feit = Feit(gegevens.soort.begint(gegevens.wet), gegevens.ontvangen_op)
    eis_dag(feit.dag, vanaf=date.min, vandaag=vandaag(), veld="ontvangen_op")
    _eis_wet_van_toen(feit, gegevens.wet)
    eis_vrager(
        wie.persoon.geboortedatum, gegevens.vertegenwoordiger, gegevens.bevoegdheid, gegevens.ontvangen_op
    )
    rij = Verzoek(
        casus_id=casus.id,
        betrokkene_id=wie.id,
        over=wie.persoon.naam,
        vertegenwoordiger=gegevens.vertegenwoordiger or None,
        bevoegdheid=gegevens.bevoegdheid,
        soort=gegevens.soort,
        wet=gegevens.wet,
        ontvangen_op=gegevens.ontvangen_op,
        gevraagd=gegevens.gevraagd,
        vastgelegd_op=nu(),
        door_id=door.id,
        verlenging=None,
        uitkomst=None,
    )
    session.add(rij)
    noteer(session, Handeling.VERZOEK_ONTVANGEN, casus_id=casus.id, door=door, over=rij, velden=[rij.soort])
    begin(session, casus, [Aanvang(feit, rij.wet, rij.id)], door=door)
    return rij


@dataclass(frozen=True)
class Verbetering:
    """What may turn out to be otherwise than it was typed."""

    ontvangen_op: date
    gevraagd: str


def verbeter_verzoek(
    session: Session, casus: Casus, verzoek_id: UUID, nieuw: Verbetering, *, gezien: int, door: Medewerker
) -> Verzoek:
    """Correct what was typed; another day of receipt moves the term with it.

    Raises `VersieIsVerouderd`, `VerzoekIsAfgerond`, `DagKanNiet`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    rij = _open_verzoek(session, casus, verzoek_id)
    velden = [naam for naam, waarde in vars(nieuw).items() if getattr(rij, naam) != waarde]
    if not velden:
        return rij
    eis_versie(rij, gezien, ontvangen_op=datum_kort(rij.ontvangen_op), gevraagd=rij.gevraagd)
    if "ontvangen_op" in velden:
        eis_dag(nieuw.ontvangen_op, vanaf=date.min, vandaag=vandaag(), veld="ontvangen_op")
        _eis_wet_van_toen(Feit(rij.begint, nieuw.ontvangen_op), rij.wet)
        if rij.verlenging is not None and nieuw.ontvangen_op > rij.verlenging.bericht_op:
            raise DagKanNiet("Toen was er al bericht dat het langer duurt.", veld="ontvangen_op")
        verplaats_begin(session, casus, rij.id, nieuw.ontvangen_op, door=door)
    rij.ontvangen_op, rij.gevraagd = nieuw.ontvangen_op, nieuw.gevraagd
    noteer(session, Handeling.VERZOEK_GEWIJZIGD, casus_id=casus.id, door=door, over=rij, velden=velden)
    return rij


def verleng_verzoek(
    session: Session, casus: Casus, verzoek_id: UUID, *, bericht_op: date, reden: str, door: Medewerker
) -> Verzoekverlenging:
    """It takes two months longer. The person must have been told within the first month (AVG artikel 12, lid 3).

    Raises `VerlengenKanNiet`, `BerichtKwamTeLaat`, `DagKanNiet`, `VerzoekIsAfgerond`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    verzoek = _open_verzoek(session, casus, verzoek_id)
    if not verzoek.mag_verlengd:
        raise VerlengenKanNiet
    eis_dag(bericht_op, vanaf=verzoek.ontvangen_op, vandaag=vandaag(), veld="bericht_op")
    rijen = list_te_stoppen(session, casus.id, aanleiding=verzoek.id)
    uiterlijk = next(rij.einde for rij in rijen if rij.code is Termijncode.AVG_VERZOEK)
    if bericht_op > uiterlijk:
        raise BerichtKwamTeLaat(uiterlijk)
    verlenging = Verzoekverlenging(
        casus_id=casus.id,
        verzoek_id=verzoek.id,
        bericht_op=bericht_op,
        reden=reden,
        vastgelegd_op=nu(),
        door_id=door.id,
    )
    verzoek.verlenging = verlenging
    session.add(verlenging)
    noteer(session, Handeling.VERZOEK_VERLENGD, casus_id=casus.id, door=door, over=verlenging)
    gemeld = Feit(Gebeurtenis.AVG_VERLENGING_GEMELD, bericht_op)
    stop_deze(session, rijen, gemeld, door=door)
    opnieuw = Aanvang(Feit(verzoek.begint, verzoek.ontvangen_op), verzoek.wet, verzoek.id, na=(gemeld,))
    begin(session, casus, [opnieuw], al={rij.code for rij in rijen}, door=door)
    return verlenging


@dataclass(frozen=True)
class Antwoord:
    """How it was answered, on which day and why; what is refused needs an article."""

    uitslag: Verzoekuitslag
    beantwoord_op: date
    reden: str
    artikel: str | None = None


def beantwoord_verzoek(
    session: Session, casus: Casus, verzoek_id: UUID, antwoord: Antwoord, *, door: Medewerker
) -> Verzoekuitkomst:
    """Record the answer: its term ends on the day on which it was given.

    Raises `ArtikelOntbreekt`, `DagKanNiet`, `VerzoekIsAfgerond`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    verzoek = _open_verzoek(session, casus, verzoek_id)
    vanaf = verzoek.verlenging.bericht_op if verzoek.verlenging else verzoek.ontvangen_op
    eis_dag(antwoord.beantwoord_op, vanaf=vanaf, vandaag=vandaag(), veld="beantwoord_op")
    if antwoord.uitslag.weigert_iets and not antwoord.artikel:
        raise ArtikelOntbreekt
    uitkomst = Verzoekuitkomst(
        casus_id=casus.id, verzoek_id=verzoek.id, vastgelegd_op=nu(), door_id=door.id, **vars(antwoord)
    )
    verzoek.uitkomst = uitkomst
    session.add(uitkomst)
    noteer(
        session,
        Handeling.VERZOEK_BEANTWOORD,
        casus_id=casus.id,
        door=door,
        over=uitkomst,
        velden=[antwoord.uitslag],
    )
    is_ingetrokken = antwoord.uitslag is Verzoekuitslag.INGETROKKEN
    soort = Gebeurtenis.VERZOEK_INGETROKKEN if is_ingetrokken else verzoek.eindigt
    stop_termijnen(session, casus, Feit(soort, antwoord.beantwoord_op), aanleiding=verzoek.id, door=door)
    return uitkomst


def _open_verzoek(session: Session, casus: Casus, verzoek_id: UUID) -> Verzoek:
    eis_open(get_casus_vergrendeld(session, casus.id))
    verzoek = queries.get_verzoek_vergrendeld(session, casus.id, verzoek_id)
    if verzoek.uitkomst is not None:
        raise VerzoekIsAfgerond
    return verzoek


def _eis_wet_van_toen(feit: Feit, wet: Wet) -> None:
    """Without a term nobody would be warned: then the year is wrong."""
    if not list_bij(feit, wet, wetboek=geldend()):
        raise DagKanNiet("Op die dag gold deze wet nog niet. Kijk het jaar na.", veld="ontvangen_op")
