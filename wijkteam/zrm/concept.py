"""A draft of a meting: starting one, correcting what was vastgesteld with a new one, throwing one away."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.errors import ConceptBestaat, MetingIsConcept, MetingIsGecorrigeerd, MetingIsVastgesteld
from wijkteam.zrm.invoer import NieuweMeting
from wijkteam.zrm.models import Kijk, Meetscore, Meting


def start_meting(session: Session, casus_id: UUID, nieuw: NieuweMeting, *, door: Medewerker) -> Meting:
    """Begin a draft about one cliënt, or about the huishouden.

    An own score is what the person says, so it does not grow old. Raises `GeenClient` for anybody else,
    `InstrumentPastNiet` when it does not fit the age on the day of the talk or there are no children to care for,
    `GesprekKanNiet`, `InformatieIsOud` when the talk is long ago and nobody confirmed, `ConceptBestaat`,
    `CasusIsAfgesloten`, and `NietGevonden` for a betrokkene of another casus.
    """
    casus = queries.get_casus(session, casus_id)
    eis_open(casus)
    betrokkene = None
    if nieuw.betrokkene_id is not None:
        betrokkene = queries.get_betrokkene(session, casus_id, nieuw.betrokkene_id)
        beleid.eis_client(betrokkene)
    beleid.eis_gesprek_geweest(nieuw.gesprek_op, vandaag())
    wie = queries.get_gemetene(session, casus, betrokkene, nieuw.gesprek_op)
    instrument = beleid.eis_passend(nieuw.instrument, wie, nieuw.gesprek_op)
    if nieuw.eigen is None:
        beleid.eis_actueel(nieuw.gesprek_op, vandaag(), klopt_nog=nieuw.klopt_nog)
    kijk = Kijk.EIGEN if nieuw.eigen else Kijk.PROFESSIONAL
    eis_geen_concept(session, casus_id, nieuw.betrokkene_id, instrument.code, kijk)
    meting = Meting(
        casus_id=casus_id,
        betrokkene_id=nieuw.betrokkene_id,
        instrument=instrument.code,
        moment=nieuw.moment,
        gesprek_op=nieuw.gesprek_op,
        klopt_nog=nieuw.klopt_nog,
        door_id=door.id,
        kijk=kijk,
        wijze=nieuw.eigen.wijze if nieuw.eigen else None,
        samen_met=nieuw.eigen.samen_met if nieuw.eigen else None,
    )
    session.add(meting)
    reden = "eigen score" if nieuw.eigen else None
    noteer(session, Handeling.METING_GESTART, casus_id=casus_id, door=door, over=meting, reden=reden)
    return meting


def corrigeer_meting(
    session: Session, casus_id: UUID, meting_id: UUID, *, waarom: str, door: Medewerker
) -> Meting:
    """Begin a draft that takes the place of a vastgestelde meting once it is vastgesteld; filled in as that one.

    `waarom` says what was not right, and stays with the correction.

    Raises `MetingIsConcept`, `MetingIsGecorrigeerd`, `ConceptBestaat`, `GeenClient` when the person is no cliënt
    any more, `CasusIsAfgesloten` and `NietGevonden`.
    """
    eis_open(queries.get_casus(session, casus_id))
    oud = queries.get_meting(session, casus_id, meting_id)
    if not oud.is_vastgesteld:
        raise MetingIsConcept
    if oud.betrokkene is not None:
        beleid.eis_client(oud.betrokkene)
    if queries.find_correctie(session, oud) is not None:
        raise MetingIsGecorrigeerd
    eis_geen_concept(session, casus_id, oud.betrokkene_id, oud.instrument, oud.kijk)
    nieuw = _kopie(oud, waarom, door)
    session.add(nieuw)
    noteer(session, Handeling.METING_GESTART, casus_id=casus_id, door=door, over=nieuw, reden="correctie")
    return nieuw


def gooi_concept_weg(
    session: Session, casus_id: UUID, meting_id: UUID, *, gezien: int, door: Medewerker
) -> None:
    """Throw a draft away with what was filled in; that it happened stays in the journaal.

    Raises `MetingIsVastgesteld`, `VersieIsVerouderd` when a colleague wrote in it meanwhile, `CasusIsAfgesloten` and
    `NietGevonden`.
    """
    eis_open(queries.get_casus(session, casus_id))
    meting = queries.get_meting_vergrendeld(session, casus_id, meting_id)
    if meting.is_vastgesteld:
        raise MetingIsVastgesteld
    eis_versie(meting, gezien)
    session.delete(meting)
    noteer(session, Handeling.METING_WEGGEGOOID, casus_id=casus_id, door=door, over=meting)


def eis_geen_concept(
    session: Session,
    casus_id: UUID,
    betrokkene_id: UUID | None,
    instrument: str,
    kijk: Kijk = Kijk.PROFESSIONAL,
) -> None:
    """Raises `ConceptBestaat`: one draft per person, instrument and view."""
    if queries.find_concept(session, casus_id, betrokkene_id=betrokkene_id, instrument=instrument, kijk=kijk):
        raise ConceptBestaat


def _kopie(oud: Meting, waarom: str, door: Medewerker) -> Meting:
    nieuw = Meting(
        casus_id=oud.casus_id,
        betrokkene_id=oud.betrokkene_id,
        instrument=oud.instrument,
        moment=oud.moment,
        gesprek_op=oud.gesprek_op,
        klopt_nog=oud.klopt_nog,
        door_id=door.id,
        corrigeert_id=oud.id,
        correctie_reden=waarom,
        kijk=oud.kijk,
        wijze=oud.wijze,
        samen_met=oud.samen_met,
    )
    nieuw.scores = [
        Meetscore(
            casus_id=oud.casus_id,
            domein=score.domein,
            niveau=score.niveau,
            reden=score.reden,
            streef=score.streef,
            notitie=score.notitie,
            eigen_kracht=score.eigen_kracht,
            netwerk=score.netwerk,
            hulpverlening=score.hulpverlening,
        )
        for score in oud.scores
    ]
    return nieuw
