"""Asking whoever decides whether exactly this bericht may go to exactly this receiver, and what a withdrawal means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from uuid import UUID

from babel.lists import format_list
from sqlalchemy.orm import Session

from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.velden import LENGTE_NAAM
from wijkteam.overdracht import errors, queries
from wijkteam.overdracht.instemming import Instemming, list_instemming
from wijkteam.overdracht.keuzes import Daad, Partij, Stand
from wijkteam.overdracht.link import trek_in
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.stappen import Stapgegevens, doe_stap
from wijkteam.team.models import Medewerker
from wijkteam.toestemming.boek import Toestemmingenboek
from wijkteam.toestemming.errors import ValtNietsInTeTrekken
from wijkteam.toestemming.models import Inhoudsoort, Intrekking, Ontvangersoort
from wijkteam.toestemming.queries import list_antwoorden, list_mensen
from wijkteam.toestemming.service import (
    Antwoordgegevens,
    leg_antwoorden_vast,
    na_intrekking,
    trek_toestemming_in,
)

WAARVOOR = "warme overdracht {}"


@dataclass(frozen=True, kw_only=True)
class Gegeven:
    """The answer of those who decide about one person. `gevers` are their keys."""

    persoon_id: UUID
    is_gegeven: bool
    dag: date
    gevers: Sequence[str] = ()
    vertegenwoordiger: str = ""
    op_papier: bool = False
    tot_en_met: date | None = None


def leg_antwoord_vast(
    session: Session, casus_id: UUID, overdracht_id: UUID, antwoord: Gegeven, *, door: Medewerker
) -> Overdracht:
    """Record a yes or a no for the bericht as it was shown; with everybody's yes the overdracht is afgestemd.

    A no leaves it where it is: change the bericht and ask anew, or do not send it. Also while it runs, for a yes that
    ended or was taken back; a no then closes the link, because nobody opens it without everybody's yes.
    Raises `DaadKanNietNu`, `OnbekendePersoon`, `DagKanNiet` for a day before it was discussed, `NietGevonden`, and what
    `leg_antwoorden_vast` raises.
    """
    casus = get_casus_vergrendeld(session, casus_id)
    overdracht = queries.get_om_te_vragen(session, casus_id, overdracht_id)
    if not overdracht.stand.vraagt_toestemming:
        raise errors.DaadKanNietNu(overdracht.stand.label)
    if overdracht.stand is Stand.BESPROKEN and antwoord.dag < overdracht.stand_sinds:
        raise errors.DagKanNiet("Toen was dit bericht nog niet besproken. Kijk de dag na.")
    versie = overdracht.versies[-1]
    personen = [rij.persoon_id for rij in overdracht.personen]
    if antwoord.persoon_id not in personen:
        raise errors.OnbekendePersoon
    mensen = list_mensen(session, casus)
    gegevens = _gegevens(overdracht, versie.id, antwoord)
    leg_antwoorden_vast(session, casus, [gegevens], mensen=mensen, deelbaar=[versie.id], door=door)
    session.flush()
    boek = Toestemmingenboek(mensen, list_antwoorden(session, casus_id))
    wie = list_instemming(boek, personen, overdracht.bericht.ontvanger, versie.id, op=vandaag())
    if overdracht.stand is Stand.BESPROKEN and all(een.is_gegeven for een in wie):
        doe_stap(session, overdracht, _stemt_af(wie, antwoord), door=door, is_akkoord=True)
    return overdracht


@dataclass(frozen=True, kw_only=True)
class Terugname:
    """A yes about one person that is taken back: by whom and why."""

    persoon_id: UUID
    wie: str
    reden: str


def neem_ja_terug(
    session: Session, casus_id: UUID, overdracht_id: UUID, terugname: Terugname, *, door: Medewerker
) -> None:
    """From now on nothing new goes out; what was sent can no longer be opened. Also on a closed casus.

    Raises `ValtNietsInTeTrekken` when there is no yes, `IsAlIngetrokken` and `NietGevonden`.
    """
    queries.get_kaal(session, casus_id, overdracht_id)
    versie = queries.get_laatste_versie(session, overdracht_id)
    antwoorden = queries.list_antwoorden_op(session, versie.id)
    eigen = [rij for rij in antwoorden if rij.persoon_id == terugname.persoon_id and rij.is_gegeven]
    if not eigen:
        raise ValtNietsInTeTrekken
    trek_toestemming_in(session, casus_id, eigen[-1].id, wie=terugname.wie, reden=terugname.reden, door=door)


def _stemt_af(wie: Sequence[Instemming], antwoord: Gegeven) -> Stapgegevens:
    namen = format_list([een.mens.naam for een in wie], locale="nl")
    # Of a large family not every name fits; each of them stands with their own answer.
    kort = shorten(namen, LENGTE_NAAM, placeholder=" …")
    return Stapgegevens(daad=Daad.STEM_AF, dag=antwoord.dag, kant=Partij.INWONER, wie=kort)


def _gegevens(overdracht: Overdracht, versie_id: UUID, antwoord: Gegeven) -> Antwoordgegevens:
    return Antwoordgegevens(
        persoon_id=antwoord.persoon_id,
        inhoud=Inhoudsoort.OVERDRACHT,
        ontvanger=Ontvangersoort.ORGANISATIE,
        organisatie=overdracht.bericht.ontvanger,
        waarvoor=WAARVOOR.format(overdracht.nummer),
        is_gegeven=antwoord.is_gegeven,
        van=antwoord.dag,
        tot_en_met=antwoord.tot_en_met,
        gevers=antwoord.gevers,
        vertegenwoordiger=antwoord.vertegenwoordiger,
        op_papier=antwoord.op_papier,
        delen=[versie_id],
    )


def _sluit_de_deur(session: Session, intrekking: Intrekking, door: Medewerker) -> None:
    """What was sent cannot be unsaid; but nobody opens it any more from now on."""
    for overdracht in queries.list_met_toestemming(session, intrekking.toestemming_id):
        trek_in(session, overdracht.casus_id, overdracht.id, door=door)


na_intrekking(_sluit_de_deur)
