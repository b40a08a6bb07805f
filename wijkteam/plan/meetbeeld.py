"""The scores as they go into a version: per cliënt the latest meting that was vastgesteld, in plain words."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Betrokkene
from wijkteam.plan.inhoud import Domeinscore, Meetbeeld, Niveaunaam
from wijkteam.zrm.instrument import Instrument
from wijkteam.zrm.overzicht import Verloop
from wijkteam.zrm.profiel import Profielrij
from wijkteam.zrm.queries import list_verlopen


def list_meetbeelden(
    session: Session, casus_id: UUID, clienten: Sequence[Betrokkene]
) -> tuple[Meetbeeld, ...]:
    """The latest metingen of these cliënten in their order, then those of the huishouden as a whole. Two queries."""
    volgorde: list[UUID | None] = [*(client.persoon_id for client in clienten), None]
    verlopen = [v for v in list_verlopen(session, casus_id) if v.laatste.persoon_id in volgorde]
    verlopen.sort(key=lambda verloop: volgorde.index(verloop.laatste.persoon_id))
    return tuple(_beeld(verloop) for verloop in verlopen)


def _beeld(verloop: Verloop) -> Meetbeeld:
    instrument, meting = verloop.instrument, verloop.laatste
    return Meetbeeld(
        persoon_id=meting.persoon_id,
        naam=meting.naam,
        instrument=instrument.code,
        titel=instrument.titel,
        is_aanvulling=instrument.is_aanvulling,
        bron=instrument.bronvermelding,
        gemeten_op=meting.gesprek_op,
        niveaus=tuple(
            Niveaunaam(niveau=int(woord.niveau), woord=woord.gewone_naam) for woord in instrument.niveaus
        ),
        scores=tuple(_score(instrument, rij) for rij in verloop.profiel.rijen),
    )


def _score(instrument: Instrument, rij: Profielrij) -> Domeinscore:
    """A level in the words for residents; without one, the reason."""
    return Domeinscore(
        domein=rij.domein.gewone_naam,
        woord=rij.woord if rij.niveau is None else instrument.get_niveauwoord(rij.niveau).gewone_naam,
        niveau=None if rij.niveau is None else int(rij.niveau),
        streef=None if rij.streef is None else int(rij.streef),
    )
