"""Filling in the matrix, and fixing it: `stel_meting_vast` is the last thing that happens to a meting."""

from uuid import UUID

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from wijkteam.casus.beleid import eis_open
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.schrijfbeurt import Schrijfbeurt, is_ingehaald, neem_schrijfbeurt
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.team.models import Medewerker
from wijkteam.zrm import beleid, queries
from wijkteam.zrm.errors import (
    AnderInstrument,
    EigenScoreIsLeeg,
    MetingIsNietCompleet,
    MetingIsVastgesteld,
    TiendenKloppenNiet,
)
from wijkteam.zrm.gedragen import DELEN, Draagt
from wijkteam.zrm.instrument import Instrument, get_instrument
from wijkteam.zrm.invoer import Meetinvoer, Scoreinvoer, draagtveld, notitieveld, scoreveld, streefveld
from wijkteam.zrm.models import Meetscore, Meting


def bewaar_concept(
    session: Session,
    casus_id: UUID,
    meting_id: UUID,
    invoer: Meetinvoer,
    *,
    beurt: Schrijfbeurt,
    door: Medewerker,
) -> Meting:
    """Keep what was filled in so far, also a note without a choice; an empty row has no score.

    Saving what already stands there does nothing, nor does a save that a later one of the same page overtook.
    Raises `VersieIsVerouderd` with the texts of a colleague, `MetingIsVastgesteld`, `AnderInstrument`,
    `GesprekKanNiet`, `GeenClient`, `CasusIsAfgesloten` and `NietGevonden`.
    """
    meting = _get_open_concept(session, casus_id, meting_id)
    if Meetinvoer.uit(meting) == invoer or is_ingehaald(meting, beurt):
        return meting
    veranderd = meting.nog_te_noteren(_neem_over(meting, invoer, beurt))
    if veranderd:
        noteer(
            session, Handeling.METING_BIJGEWERKT, casus_id=casus_id, door=door, over=meting, velden=veranderd
        )
    return meting


def stel_meting_vast(
    session: Session, casus_id: UUID, meting_id: UUID, invoer: Meetinvoer, *, gezien: int, door: Medewerker
) -> Meting:
    """Fix the meting with what was filled in; from here on the database refuses every change.

    Raises `MetingIsNietCompleet` when a domain has neither level nor reason, `TiendenKloppenNiet` when who carries it
    does not make ten, `InformatieIsOud` when the talk is long ago and nobody confirmed, and what `bewaar_concept`
    raises. A correction is about the day of the first talk, so its information does not grow old.
    """
    meting = _get_open_concept(session, casus_id, meting_id)
    if meting.is_eigen:
        _eis_iets(invoer)
    else:
        _eis_compleet(get_instrument(meting.instrument), invoer)
    if meting.corrigeert_id is None and not meting.is_eigen:
        beleid.eis_actueel(invoer.gesprek_op, vandaag(), klopt_nog=invoer.klopt_nog)
    _neem_over(meting, invoer, Schrijfbeurt(gezien))
    # First the scores: once the meting is vastgesteld the database takes no more of them.
    session.flush()
    meting.vastgesteld_op = nu()
    meting.door_id = door.id
    reden = "correctie" if meting.corrigeert_id else "eigen score" if meting.is_eigen else None
    noteer(session, Handeling.METING_VASTGESTELD, casus_id=casus_id, door=door, over=meting, reden=reden)
    return meting


def _get_open_concept(session: Session, casus_id: UUID, meting_id: UUID) -> Meting:
    eis_open(queries.get_casus(session, casus_id))
    meting = queries.get_meting_vergrendeld(session, casus_id, meting_id)
    if meting.is_vastgesteld:
        raise MetingIsVastgesteld
    if meting.betrokkene is not None:
        beleid.eis_client(meting.betrokkene)
    return meting


def _eis_iets(invoer: Meetinvoer) -> None:
    """A person who scores themselves owes nobody an answer, but with none at all there is nothing to keep."""
    if not invoer.scores:
        raise EigenScoreIsLeeg


def _eis_compleet(instrument: Instrument, invoer: Meetinvoer) -> None:
    leeg = Scoreinvoer()
    ontbreekt = [d for d in instrument.domeinen if not invoer.scores.get(d.code, leeg).is_gekozen]
    if ontbreekt:
        raise MetingIsNietCompleet([d.naam for d in ontbreekt], veld=scoreveld(ontbreekt[0].code))
    for domein in instrument.domeinen:
        draagt = invoer.scores[domein.code].draagt
        if not draagt.klopt:
            raise TiendenKloppenNiet(domein.naam, draagt.totaal, veld=draagtveld(DELEN[0][0], domein.code))


def _neem_over(meting: Meting, invoer: Meetinvoer, beurt: Schrijfbeurt) -> list[str]:
    """Check what was filled in, compare versions, and only then assign. Returns which kinds of fields changed."""
    instrument = get_instrument(meting.instrument)
    bekend = {domein.code for domein in instrument.domeinen}
    if invoer.instrument != instrument.code or invoer.scores.keys() - bekend:
        raise AnderInstrument
    _eis_dag(meting, instrument, invoer)
    stond_er = Meetinvoer.uit(meting)
    neem_schrijfbeurt(meting, beurt, _intussen(instrument, stond_er, invoer))
    meting.moment, meting.gesprek_op, meting.klopt_nog = invoer.moment, invoer.gesprek_op, invoer.klopt_nog
    zet_scores(meting, invoer)
    return [
        veld
        for veld in ("moment", "gesprek_op", "klopt_nog", "scores")
        if getattr(stond_er, veld) != getattr(invoer, veld)
    ]


def _eis_dag(meting: Meting, instrument: Instrument, invoer: Meetinvoer) -> None:
    beleid.eis_gesprek_geweest(invoer.gesprek_op, vandaag())
    geboren = meting.betrokkene.persoon.geboortedatum if meting.betrokkene else None
    beleid.eis_dag(instrument, geboren, invoer.gesprek_op)


def zet_scores(meting: Meting, invoer: Meetinvoer) -> None:
    """Make the rows of the meting what was filled in. The scores must be loaded."""
    bestaand = {score.domein: score for score in meting.scores}
    for score in bestaand.values():
        if score.domein not in invoer.scores:
            meting.scores.remove(score)
    for domein, nieuw in invoer.scores.items():
        if domein in bestaand:
            _wijzig(bestaand[domein], nieuw)
        else:
            score = Meetscore(casus_id=meting.casus_id, domein=domein)
            meting.scores.append(score)
            _wijzig(score, nieuw)


def _wijzig(score: Meetscore, nieuw: Scoreinvoer) -> None:
    if Scoreinvoer.uit(score) == nieuw:
        return
    for kolom, waarde in nieuw.kolommen.items():
        setattr(score, kolom, waarde)
        # All of them in every UPDATE, so that thirteen changed rows go to the database in one statement.
        flag_modified(score, kolom)


def list_intussen(meting: Meting, invoer: Meetinvoer) -> dict[str, str]:
    """Per field in which this differs from what stands there now: that, in words. The scores must be loaded."""
    return _intussen(get_instrument(meting.instrument), Meetinvoer.uit(meting), invoer)


def _intussen(instrument: Instrument, stond_er: Meetinvoer, invoer: Meetinvoer) -> dict[str, str]:
    """Per field that would change: what stands there now, in words. Shown when a colleague was first."""
    tekst: dict[str, str] = {}
    if stond_er.moment is not invoer.moment:
        tekst["moment"] = stond_er.moment.label
    if stond_er.gesprek_op != invoer.gesprek_op:
        tekst["gesprek_op"] = datum_kort(stond_er.gesprek_op)
    for domein, oud in stond_er.scores.items():
        nieuw = invoer.scores.get(domein, Scoreinvoer())
        if oud.keuze != nieuw.keuze:
            tekst[scoreveld(domein)] = _in_woorden(instrument, oud)
        if oud.streef is not None and oud.streef is not nieuw.streef:
            tekst[streefveld(domein)] = str(int(oud.streef))
        if oud.notitie and oud.notitie != nieuw.notitie:
            tekst[notitieveld(domein)] = oud.notitie
        tekst |= _intussen_gedragen(domein, oud.draagt, nieuw.draagt)
    return tekst


def _intussen_gedragen(domein: str, oud: Draagt, nieuw: Draagt) -> dict[str, str]:
    return {
        draagtveld(deel, domein): str(getattr(oud, deel))
        for deel, _, _ in DELEN
        if getattr(oud, deel) not in (None, getattr(nieuw, deel))
    }


def _in_woorden(instrument: Instrument, score: Scoreinvoer) -> str:
    if score.niveau is not None:
        return f"{int(score.niveau)} – {instrument.get_niveauwoord(score.niveau).label}"
    return score.reden.label if score.reden else ""
