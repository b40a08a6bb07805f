"""Where the person and the colleague see it differently: things to talk about. Nobody is right, nothing is changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkteam.zrm.instrument import Domein, Instrument
from wijkteam.zrm.models import Meetscore, Meting


@dataclass(frozen=True, slots=True)
class Naast:
    """One domain as the other sees it: level, words for it, and what was written with it."""

    niveau: int | None
    woord: str
    tekst: str | None


@dataclass(frozen=True, slots=True)
class Gesprekspunt:
    """One domain with two views, in a sentence that opens a talk."""

    domein: Domein
    eigen: Naast
    collega: Naast
    zin: str


@dataclass(frozen=True, slots=True)
class Naastelkaar:
    """A meting with the view of the other beside it."""

    andere: Meting
    per_domein: Mapping[str, Naast]
    punten: Sequence[Gesprekspunt]


def zet_naast(instrument: Instrument, meting: Meting, andere: Meting) -> Naastelkaar:
    """Both by the same instrument, one of them an own score; scores and betrokkene must be loaded."""
    dit, dat = _lees(instrument, meting), _lees(instrument, andere)
    eigen, collega = (dit, dat) if meting.is_eigen else (dat, dit)
    wie = meting.betrokkene.persoon.roepnaam if meting.betrokkene else ""
    punten = [
        Gesprekspunt(domein, eigen[domein.code], collega[domein.code], zin)
        for domein in instrument.domeinen
        if domein.code in eigen and domein.code in collega
        if (zin := _zin(wie, eigen[domein.code].niveau, collega[domein.code].niveau))
    ]
    return Naastelkaar(andere, dat, punten)


def _zin(wie: str, eigen: int | None, collega: int | None) -> str:
    if eigen == collega:
        return ""
    if eigen is None:
        return f"{wie} gaf zelf geen niveau. Wat maakt dat lastig?"
    if collega is None:
        return f"{wie} gaf zelf wel een niveau. Wat vertelt dat?"
    if eigen < collega:
        return f"{wie} vindt dat het minder goed gaat. Wat is er zwaarder dan het lijkt?"
    return f"{wie} vindt dat het beter gaat. Wat gaat er goed dat wij niet zien?"


def _lees(instrument: Instrument, meting: Meting) -> dict[str, Naast]:
    return {
        score.domein: Naast(score.niveau, _woord(instrument, meting, score), score.notitie)
        for score in meting.scores
    }


def _woord(instrument: Instrument, meting: Meting, score: Meetscore) -> str:
    if score.niveau is None:
        return score.reden.label if score.reden else "geen niveau gekozen"
    woord = instrument.get_niveauwoord(score.niveau)
    return woord.gewone_naam if meting.is_eigen else woord.label
