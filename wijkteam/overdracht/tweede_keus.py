"""When the first receiver said no, passed on or stays silent: another one, and the inwoner is asked once."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import errors, queries
from wijkteam.overdracht.beginnen import (
    Begin,
    contact_van,
    eis_ontvanger,
    eis_personen,
    get_lopend_aanbod,
    naam_van,
    nieuwe_overdracht,
    soort_van,
)
from wijkteam.overdracht.keuzes import Daad, Hulpkreeg, Partij, Stand, Uitkomst
from wijkteam.overdracht.models import Berichtdeel, Overdracht, Overdrachtsbericht
from wijkteam.overdracht.navragen import Navraaggegevens, noteer_navraag
from wijkteam.overdracht.stappen import Stapgegevens, doe_stap
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.team.models import Medewerker

_NEE = frozenset({Stand.AFGEWEZEN, Stand.DOORGELEID})
_KAN_STIL_ZIJN = frozenset({Stand.VOORGELEGD, Stand.ONTVANGEN, Stand.WACHTLIJST, Stand.GEACCEPTEERD})
_TEKSTEN = ("waarom", "gewenst", "wat_werkt", "praktisch", "veiligheid", "waarom_niet_warm")


@dataclass(frozen=True, kw_only=True)
class Tweedekeus:
    """To whom now, and what the inwoner says about the first one, asked in the same talk."""

    begin: Begin
    met_wie: str
    dag: date
    woorden: str


def kan_tweede_keus(overdracht: Overdracht, op: date) -> bool:
    """After a no, or when the agreed day passed and nothing was heard."""
    if overdracht.stand in _NEE:
        return True
    return overdracht.stand in _KAN_STIL_ZIJN and overdracht.is_te_laat_op(op)


def kies_opnieuw(
    session: Session, casus_id: UUID, eerdere_id: UUID, keus: Tweedekeus, *, door: Medewerker
) -> Overdracht:
    """A new concept for another receiver with the same texts; the first one ends. Consent is asked anew.

    What the inwoner says is kept with the first one, so that nobody asks it twice. After a no that one closes with the
    outcome doorgeleid; after silence it is ingetrokken, because its receiver never answered. Raises `GeenTweedeKeus`,
    `WoordenOntbreken`, `CasusIsAfgesloten`, `NietGevonden` and what `begin_overdracht` raises.
    """
    casus = get_casus_vergrendeld(session, casus_id)
    beleid.eis_open(casus)
    eerste = queries.get_van_casus_vergrendeld(session, casus_id, eerdere_id)
    if not kan_tweede_keus(eerste, vandaag()):
        raise errors.GeenTweedeKeus
    if not keus.woorden:
        raise errors.WoordenOntbreken
    aanbod = get_lopend_aanbod(session, keus.begin.aanbod_id)
    eis_ontvanger(keus.begin, aanbod)
    eis_personen(session, casus, keus.begin.personen)
    tweede = _begin(session, casus, eerste, keus.begin, aanbod, door)
    _rond_eerste_af(session, eerste, tweede, keus, door)
    return tweede


def _begin(
    session: Session, casus: Casus, eerste: Overdracht, begin: Begin, aanbod: Aanbod | None, door: Medewerker
) -> Overdracht:
    tweede = nieuwe_overdracht(session, casus, begin, soort_van(begin, aanbod), door=door)
    tweede.eerdere_id = eerste.id
    bericht = Overdrachtsbericht(
        casus_id=casus.id,
        overdracht_id=tweede.id,
        ontvanger=naam_van(aanbod) if aanbod else begin.ontvanger,
        aanbod_id=aanbod.id if aanbod else None,
        actie_id=eerste.bericht.actie_id,
        **{veld: getattr(eerste.bericht, veld) for veld in _TEKSTEN},
        **(contact_van(aanbod) if aanbod else {}),
    )
    session.add(bericht)
    zelfde_mensen = set(begin.personen) >= {
        rij.persoon_id for rij in queries.list_personen(session, eerste.id)
    }
    # What was chosen went with those people; about fewer of them it is chosen again.
    for deel in queries.list_delen(session, eerste.id) if zelfde_mensen else ():
        session.add(_kopie(deel, tweede))
    return tweede


def _kopie(deel: Berichtdeel, bij: Overdracht) -> Berichtdeel:
    return Berichtdeel(
        casus_id=bij.casus_id,
        overdracht_id=bij.id,
        soort=deel.soort,
        bron_id=deel.bron_id,
        volgorde=deel.volgorde,
        tekst=deel.tekst,
    )


def _rond_eerste_af(
    session: Session, eerste: Overdracht, tweede: Overdracht, keus: Tweedekeus, door: Medewerker
) -> None:
    navraag = Navraaggegevens(
        met_wie=keus.met_wie, dag=keus.dag, kreeg_hulp=Hulpkreeg.NEE, woorden=keus.woorden
    )
    noteer_navraag(session, eerste, navraag, door=door)
    is_nee = eerste.stand in _NEE
    stap = Stapgegevens(
        daad=Daad.SLUIT_AF if is_nee else Daad.TREK_IN,
        dag=vandaag(),
        kant=Partij.VERWIJZER,
        wie=door.naam,
        toelichting=f"Verder gegaan met {tweede.nummer}"
        + ("" if is_nee else ": er kwam geen antwoord")
        + ".",
        uitkomst=Uitkomst.DOORGELEID if is_nee else None,
    )
    doe_stap(session, eerste, stap, door=door)
