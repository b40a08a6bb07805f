"""The scores as they go into a version: per cliënt the latest meting that was vastgesteld, in plain words."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Betrokkene
from wijkteam.huishouden.models import Persoon
from wijkteam.plan import queries
from wijkteam.plan.inhoud import Domeinscore, Meetbeeld, Niveaunaam
from wijkteam.zrm.instrument import Instrument, get_instrument
from wijkteam.zrm.models import Meetscore, Meting
from wijkteam.zrm.profiel import NIET_INGEVULD

HUISHOUDEN = "Ons huishouden"


def list_meetbeelden(
    session: Session, casus_id: UUID, clienten: Sequence[Betrokkene]
) -> tuple[Meetbeeld, ...]:
    """The latest metingen of these cliënten in their order, then those of the huishouden as a whole."""
    personen: dict[UUID | None, Persoon | None] = {client.id: client.persoon for client in clienten}
    personen[None] = None
    gekozen = [
        meting
        for meting in kies_laatste(queries.list_vastgestelde_metingen(session, casus_id))
        if meting.betrokkene_id in personen
    ]
    scores: dict[UUID, list[Meetscore]] = {meting.id: [] for meting in gekozen}
    for score in queries.list_scores(session, list(scores)):
        scores[score.meting_id].append(score)
    volgorde = list(personen)
    gekozen.sort(key=lambda meting: volgorde.index(meting.betrokkene_id))
    return tuple(_beeld(meting, personen[meting.betrokkene_id], scores[meting.id]) for meting in gekozen)


def kies_laatste(metingen: Iterable[Meting]) -> list[Meting]:
    """Of metingen with the newest first: one per person by a basic instrument, and one by each addition to it.

    What was corrected by a later meting does not count any more.
    """
    metingen = list(metingen)
    gecorrigeerd = {meting.corrigeert_id for meting in metingen}
    gezien: set[tuple[UUID | None, str]] = set()
    gekozen = []
    for meting in metingen:
        instrument = get_instrument(meting.instrument)
        plek = (meting.betrokkene_id, instrument.code if instrument.is_aanvulling else "")
        if meting.id not in gecorrigeerd and plek not in gezien:
            gezien.add(plek)
            gekozen.append(meting)
    return gekozen


def _beeld(meting: Meting, persoon: Persoon | None, scores: Iterable[Meetscore]) -> Meetbeeld:
    instrument = get_instrument(meting.instrument)
    per_domein = {score.domein: score for score in scores}
    return Meetbeeld(
        persoon_id=persoon.id if persoon else None,
        naam=persoon.roepnaam if persoon else HUISHOUDEN,
        instrument=instrument.code,
        titel=instrument.titel,
        bron=instrument.bronvermelding,
        gemeten_op=meting.gesprek_op,
        niveaus=tuple(
            Niveaunaam(niveau=int(woord.niveau), woord=woord.gewone_naam) for woord in instrument.niveaus
        ),
        scores=tuple(
            _score(instrument, domein.gewone_naam, per_domein.get(domein.code))
            for domein in instrument.domeinen
        ),
    )


def _score(instrument: Instrument, domein: str, score: Meetscore | None) -> Domeinscore:
    if score is None:
        return Domeinscore(domein=domein, woord=NIET_INGEVULD)
    if score.niveau is None:
        return Domeinscore(domein=domein, woord=score.reden.label if score.reden else NIET_INGEVULD)
    return Domeinscore(
        domein=domein,
        woord=instrument.get_niveauwoord(score.niveau).gewone_naam,
        niveau=int(score.niveau),
        streef=int(score.streef) if score.streef else None,
    )
