"""What the gemeente decided, as a record for the team and the back office. Nothing is decided here."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.aanvraag import queries
from wijkteam.aanvraag.errors import (
    AanvraagIsAfgerond,
    AanvullingStaatOpen,
    BesluitKloptNiet,
    NogGeenBesluit,
    eis_dag,
)
from wijkteam.aanvraag.models import Aanvraag, Besluit, Besluituitkomst, Verstrekking
from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.service import Aanvang, begin, stop_termijnen
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis


@dataclass(frozen=True)
class Besluitgegevens:
    """How it was decided, when and by whom, and what somebody gets until when."""

    uitkomst: Besluituitkomst
    besloten_op: date
    besloten_door: str
    voorziening: str = ""
    vorm: Verstrekking = Verstrekking.GEEN
    geldig_tot_en_met: date | None = None


def leg_besluit_vast(
    session: Session,
    casus: Casus,
    aanvraag_id: UUID,
    gegevens: Besluitgegevens,
    *,
    gezien: int,
    door: Medewerker,
) -> Besluit:
    """Record the decision, or correct what was recorded as long as it was not sent (`gezien` 0: none stood there).

    A withdrawal ends the term for the decision at once; a decision does so when it is sent. Raises `BesluitKloptNiet`,
    `DagKanNiet`, `VersieIsVerouderd`, `AanvullingStaatOpen`, `AanvraagIsAfgerond`, `NietGevonden` and
    `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    aanvraag = queries.get_aanvraag_vergrendeld(session, casus.id, aanvraag_id)
    _eis_te_besluiten(aanvraag)
    eis_dag(gegevens.besloten_op, vanaf=aanvraag.ontvangen_op, vandaag=vandaag(), veld="besloten_op")
    _keur(gegevens)
    besluit = aanvraag.besluit or Besluit(casus_id=casus.id, aanvraag_id=aanvraag.id, versie=0)
    eis_versie(besluit, gezien, **_huidige_tekst(besluit))
    for naam, waarde in vars(gegevens).items():
        setattr(besluit, naam, waarde)
    besluit.vastgelegd_op, besluit.door_id = nu(), door.id
    aanvraag.besluit = besluit
    session.add(besluit)
    session.flush()
    noteer(
        session,
        Handeling.BESLUIT_VASTGELEGD,
        casus_id=casus.id,
        door=door,
        over=besluit,
        velden=[gegevens.uitkomst],
    )
    if not gegevens.uitkomst.is_besluit:
        feit = Feit(Gebeurtenis.AANVRAAG_INGETROKKEN, gegevens.besloten_op)
        stop_termijnen(session, casus, feit, aanleiding=aanvraag.id, door=door)
    return besluit


def leg_bekendmaking_vast(
    session: Session, casus: Casus, aanvraag_id: UUID, *, op: date, door: Medewerker
) -> Besluit:
    """The decision was sent: its term ends, and that for bezwaar begins (Awb 6:7 and 6:8).

    Raises `NogGeenBesluit`, `DagKanNiet`, `AanvraagIsAfgerond`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(get_casus_vergrendeld(session, casus.id))
    aanvraag = queries.get_aanvraag_vergrendeld(session, casus.id, aanvraag_id, met_verzoeken=False)
    if aanvraag.is_afgerond:
        raise AanvraagIsAfgerond
    besluit = aanvraag.besluit
    if besluit is None:
        raise NogGeenBesluit
    eis_dag(op, vanaf=besluit.besloten_op, vandaag=vandaag(), veld="verstuurd_op")
    besluit.bekendgemaakt_op = op
    noteer(
        session,
        Handeling.BESLUIT_VASTGELEGD,
        casus_id=casus.id,
        door=door,
        over=besluit,
        velden=["bekendgemaakt_op"],
    )
    feit = Feit(Gebeurtenis.BESLUIT_BEKENDGEMAAKT, op)
    stop_termijnen(session, casus, feit, aanleiding=aanvraag.id, door=door)
    begin(session, casus, [Aanvang(feit, aanvraag.wet, aanvraag.id)], door=door)
    return besluit


def _eis_te_besluiten(aanvraag: Aanvraag) -> None:
    if aanvraag.is_afgerond:
        raise AanvraagIsAfgerond
    if aanvraag.open_verzoek is not None:
        raise AanvullingStaatOpen


def _keur(gegevens: Besluitgegevens) -> None:
    geeft = gegevens.uitkomst.geeft_iets
    if geeft and not gegevens.voorziening:
        raise BesluitKloptNiet("Schrijf op wat er is toegekend.", veld="voorziening")
    if not geeft and (gegevens.vorm is not Verstrekking.GEEN or gegevens.geldig_tot_en_met):
        raise BesluitKloptNiet("Er is niets toegekend. Laat de vorm en de einddatum dan leeg.", veld="vorm")
    if gegevens.geldig_tot_en_met and gegevens.geldig_tot_en_met < gegevens.besloten_op:
        raise BesluitKloptNiet("Dit eindigt voor het besluit. Kijk de datum na.", veld="geldig_tot_en_met")


def _huidige_tekst(besluit: Besluit) -> dict[str, str]:
    if besluit.versie == 0:
        return {}
    return {
        "uitkomst": besluit.uitkomst.label,
        "besloten_op": datum_kort(besluit.besloten_op),
        "besloten_door": besluit.besloten_door,
        "voorziening": besluit.voorziening,
        "vorm": besluit.vorm.label,
        "geldig_tot_en_met": datum_kort(besluit.geldig_tot_en_met),
    }
