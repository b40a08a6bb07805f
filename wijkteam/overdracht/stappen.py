"""Every act on an overdracht goes through here: `machine` says whether it may and where it leads, this writes it down.

A colleague records what they did, or what the receiver said on the telephone; a receiver does so through the link.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.tijd import lokaal, nu, vandaag
from wijkteam.overdracht import errors, machine, queries, standwerk
from wijkteam.overdracht.instemming import mag_gedeeld
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Kennismakingvorm, Partij, Stand, Uitkomst
from wijkteam.overdracht.models import Kennismaking, Overbrugging, Overdracht, Overdrachtstap
from wijkteam.team.models import Medewerker

_MET_INSTEMMING = frozenset({Daad.STEM_AF, Daad.LEG_VOOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kennismakinggegevens:
    """When the three meet, how, where and who will be there."""

    wanneer: datetime
    vorm: Kennismakingvorm
    waar: str = ""
    aanwezig: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stapgegevens:
    """What is told of one act. `kant` is who did or said it and `wie` their name; `dag` when that was.

    `voor` is the new day that is agreed when a receiver is called (`HERINNER`): then `wie` is who was spoken, and
    without a name nobody answered and the silence goes on. `is_kennisgemaakt` says at the first contact that the three
    met: as was agreed before, or as `kennismaking` tells. `regisseur_id` is a colleague here, `regisseur_naam` somebody
    elsewhere. `is_bij_sluiten` when the casus around it closes: then `toelichting` is the motivation, for the journaal
    too.
    """

    daad: Daad
    dag: date
    kant: Partij
    wie: str = ""
    toelichting: str = ""
    afwijsreden: Afwijsreden | None = None
    wachten_tot: date | None = None
    overbrugging: str = ""
    kennismaking: Kennismakinggegevens | None = None
    is_kennisgemaakt: bool = False
    regisseur_naam: str = ""
    regisseur_id: UUID | None = None
    uitkomst: Uitkomst | None = None
    voor: date | None = None
    is_bij_sluiten: bool = False


NaStap = Callable[[Session, Overdracht, Daad, Medewerker | None], None]
_NA_STAP: list[NaStap] = []


def na_stap(vervolg: NaStap) -> None:
    """What happens in the same transaction once an act was done; nobody is the receiver behind the link."""
    _NA_STAP.append(vervolg)


def zet_stap(
    session: Session,
    overdracht_id: UUID,
    stap: Stapgegevens,
    *,
    door: Medewerker | None,
    gezien: int | None = None,
) -> Overdracht:
    """Do one act: state, owner and clock move, the days are kept, and a row says what was done.

    `gezien` is the version of the overdracht that stood on the page, so that of two people who answer at once the
    second is told. Raises `VersieIsVerouderd`, `NietGevonden`, what `machine.naar` raises, `DagKanNiet`,
    `WachtdagKanNiet`, `BeldagKanNiet`, `KennismakingsdagKanNiet`, and `AlleenVoorCollegas` when the receiver (`door` is
    nobody) does what is not theirs.
    """
    if door is None and stap.daad not in machine.VAN_ONTVANGER:
        raise errors.AlleenVoorCollegas
    overdracht = queries.get_vergrendeld(session, overdracht_id)
    return doe_stap(session, overdracht, stap, door=door, gezien=gezien)


def doe_stap(
    session: Session,
    overdracht: Overdracht,
    stap: Stapgegevens,
    *,
    door: Medewerker | None,
    gezien: int | None = None,
    is_akkoord: bool | None = None,
) -> Overdracht:
    """`zet_stap` on an overdracht that is locked already, with its bericht. Raises the same.

    `is_akkoord` when the caller just looked whether everybody agreed to the last version.
    """
    if gezien is not None and gezien != overdracht.versie:
        raise VersieIsVerouderd({"stand": overdracht.stand.label})
    van, kennismaking = overdracht.stand, _kennismaking(session, overdracht, stap)
    doel = machine.naar(van, stap.daad, _gegevens(session, overdracht, stap, kennismaking, is_akkoord))
    _eis_dagen(overdracht, stap)
    _bewaar_kennismaking(session, kennismaking, stap)
    _bewaar_overbrugging(session, overdracht, stap)
    _bewaar_regisseur(overdracht, stap)
    standwerk.verzet(overdracht, doel, stap.daad, _nieuws(stap, kennismaking))
    _schrijf_op(session, overdracht, van, stap, door)
    for vervolg in _NA_STAP:
        vervolg(session, overdracht, stap.daad, door)
    return overdracht


def _nieuws(stap: Stapgegevens, kennismaking: Kennismaking | None) -> standwerk.Nieuws:
    return standwerk.Nieuws(
        dag=stap.dag,
        is_teken=stap.kant is Partij.ONTVANGER or (stap.daad is Daad.HERINNER and bool(stap.wie)),
        wachten_tot=stap.wachten_tot,
        voor=stap.voor,
        kennismaking_op=lokaal(kennismaking.wanneer).date() if kennismaking else None,
        afwijsreden=stap.afwijsreden,
        uitkomst=stap.uitkomst,
    )


def _gegevens(
    session: Session,
    overdracht: Overdracht,
    stap: Stapgegevens,
    kennismaking: Kennismaking | None,
    is_akkoord: bool | None,
) -> machine.Gegevens:
    bericht = overdracht.bericht
    if is_akkoord is None:
        is_akkoord = stap.daad in _MET_INSTEMMING and mag_gedeeld(session, overdracht)
    return machine.Gegevens(
        soort=overdracht.soort,
        warmte=overdracht.warmte,
        heeft_bericht=bool(bericht.ontvanger and bericht.waarom and bericht.gewenst),
        mag_gedeeld=is_akkoord,
        heeft_gebeld=bool(bericht.gebeld_met) and bericht.gebeld_op is not None,
        waarom_niet_warm=bericht.waarom_niet_warm,
        reden=stap.toelichting,
        afwijsreden=stap.afwijsreden,
        wachten_tot=stap.wachten_tot,
        overbrugging=stap.overbrugging,
        kennismaking_op=lokaal(stap.kennismaking.wanneer).date() if stap.kennismaking else None,
        heeft_kennisgemaakt=_heeft_kennisgemaakt(kennismaking, stap),
        zegt_kennisgemaakt=stap.is_kennisgemaakt,
        heeft_ontvangende_regisseur=_heeft_regisseur(overdracht, stap),
        is_nagevraagd=overdracht.is_nagevraagd,
        uitkomst=stap.uitkomst,
        dagen_stil=(vandaag() - overdracht.laatste_teken_op).days,
    )


def _heeft_kennisgemaakt(kennismaking: Kennismaking | None, stap: Stapgegevens) -> bool:
    return kennismaking is not None and (stap.is_kennisgemaakt or kennismaking.gehouden_op is not None)


def _heeft_regisseur(overdracht: Overdracht, stap: Stapgegevens) -> bool:
    bericht = overdracht.bericht
    return bool(stap.regisseur_naam or stap.regisseur_id or bericht.regisseur_naam or bericht.regisseur_id)


def _kennismaking(session: Session, overdracht: Overdracht, stap: Stapgegevens) -> Kennismaking | None:
    """The introduction that this act is about: the one told now, else the one agreed last."""
    if stap.daad not in {Daad.PLAN_KENNISMAKING, Daad.LEG_CONTACT_VAST}:
        return None
    if stap.kennismaking is None:
        return queries.find_laatste_kennismaking(session, overdracht.id)
    return Kennismaking(
        casus_id=overdracht.casus_id,
        overdracht_id=overdracht.id,
        wanneer=stap.kennismaking.wanneer,
        vorm=stap.kennismaking.vorm,
        waar=stap.kennismaking.waar,
        aanwezig=stap.kennismaking.aanwezig,
        vastgelegd_op=nu(),
    )


def _bewaar_kennismaking(session: Session, kennismaking: Kennismaking | None, stap: Stapgegevens) -> None:
    if kennismaking is None:
        return
    if stap.daad is Daad.LEG_CONTACT_VAST and stap.is_kennisgemaakt and kennismaking.gehouden_op is None:
        kennismaking.gehouden_op = stap.dag
    session.add(kennismaking)


def _bewaar_overbrugging(session: Session, overdracht: Overdracht, stap: Stapgegevens) -> None:
    if stap.daad is Daad.ZET_OP_WACHTLIJST:
        session.add(
            Overbrugging(
                casus_id=overdracht.casus_id,
                overdracht_id=overdracht.id,
                wat=stap.overbrugging,
                wachten_tot=stap.wachten_tot,
                vastgelegd_op=nu(),
            )
        )


def _bewaar_regisseur(overdracht: Overdracht, stap: Stapgegevens) -> None:
    if stap.regisseur_naam or stap.regisseur_id:
        overdracht.bericht.regisseur_naam = stap.regisseur_naam
        overdracht.bericht.regisseur_id = stap.regisseur_id


def _eis_dagen(overdracht: Overdracht, stap: Stapgegevens) -> None:
    if stap.dag > vandaag():
        raise errors.DagKanNiet("Deze dag is nog niet geweest.")
    if overdracht.voorgelegd_op is not None and stap.dag < overdracht.voorgelegd_op:
        raise errors.DagKanNiet("Toen was het bericht nog niet verstuurd. Kijk de dag na.")
    if stap.wachten_tot is not None and not standwerk.is_wachtdag(stap.wachten_tot, vandaag()):
        raise errors.WachtdagKanNiet
    if stap.voor is not None and not standwerk.is_beldag(stap.voor, vandaag()):
        raise errors.BeldagKanNiet(standwerk.BEL_BINNEN)
    afgesproken = lokaal(stap.kennismaking.wanneer).date() if stap.kennismaking else None
    if afgesproken is not None and not standwerk.is_kennismakingsdag(afgesproken, vandaag()):
        raise errors.KennismakingsdagKanNiet


def _schrijf_op(
    session: Session, overdracht: Overdracht, van: Stand, stap: Stapgegevens, door: Medewerker | None
) -> None:
    session.add(
        Overdrachtstap(
            casus_id=overdracht.casus_id,
            overdracht_id=overdracht.id,
            daad=stap.daad,
            van=van,
            naar=overdracht.stand,
            kant=stap.kant,
            dag=stap.dag,
            moment=nu(),
            wie=stap.wie,
            toelichting=stap.toelichting,
            door_id=door.id if door else None,
        )
    )
    noteer(
        session,
        Handeling.OVERDRACHT_NAGEVRAAGD if stap.daad is Daad.VRAAG_NA else Handeling.OVERDRACHT_STAP,
        casus_id=overdracht.casus_id,
        door=door,
        over=overdracht,
        velden=[stap.daad],
        # Why a casus may close around it is asked of whoever closes; other words stay in the overdracht.
        reden=stap.toelichting if stap.is_bij_sluiten else None,
    )
