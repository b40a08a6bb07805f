"""The profile of one person, or of the huishouden as one: now, since the start, and over time. Nothing is read here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from wijkteam.kern.weergave import datum
from wijkteam.zrm.instrument import Instrument
from wijkteam.zrm.overzicht import is_vergelijkbaar
from wijkteam.zrm.profiel import Profiel, maak_profiel
from wijkteam.zrm.radar import Reeks, teken_radar
from wijkteam.zrm.tijdlijn import Gemeten, Lijn, Tijdlijn, list_tijdlijnen, maak_tijdlijn
from wijkteam.zrm.tijdplaat import teken_verloop

# Two axes make no surface, and two points no picture.
MINSTE_PUNTEN = 3


@dataclass(frozen=True)
class Profielvak:
    """One family of instruments: the latest meting beside the first that it may be compared to, and all between."""

    tijdlijn: Tijdlijn
    profiel: Profiel
    eerste: Gemeten
    gewoon: bool = False

    @property
    def laatste(self) -> Gemeten:
        return self.tijdlijn.metingen[-1]

    @property
    def instrument(self) -> Instrument:
        return self.laatste.instrument

    @property
    def heeft_start(self) -> bool:
        """There is an earlier meting to compare with."""
        return self.eerste is not self.laatste

    @property
    def heeft_streef(self) -> bool:
        """Somebody hopes for a level."""
        return any(rij.streef for rij in self.profiel.rijen)

    @property
    def heeft_draagt(self) -> bool:
        """It is known who carries a level."""
        return any(rij.draagt.is_verdeeld for rij in self.profiel.rijen)

    @cached_property
    def radar(self) -> Markup | None:
        """The picture of now, of the start by this same instrument, and of what is hoped for."""
        if self.profiel.aantal_beoordeeld < MINSTE_PUNTEN:
            return None
        reeksen = [_reeks("Nu", self.laatste)]
        if self.heeft_start and self.eerste.instrument.code == self.instrument.code:
            reeksen.append(_reeks("Start", self.eerste))
        if self.heeft_streef:
            streef = {rij.domein.code: rij.streef for rij in self.profiel.rijen}
            reeksen.append(Reeks("Streef", streef, is_wens=True))
        instrument = self.instrument.in_gewone_woorden if self.gewoon else self.instrument
        return teken_radar(instrument, reeksen, titel=f"Zelfredzaamheid van {self.tijdlijn.naam}")

    @cached_property
    def platen(self) -> list[tuple[Lijn, Markup]]:
        """A small picture per domain, once there is more than one meting."""
        if len(self.tijdlijn.metingen) < 2:
            return []
        return [(lijn, teken_verloop(self.tijdlijn, lijn)) for lijn in self.tijdlijn.lijnen]


@dataclass(frozen=True)
class Persoonsblad:
    """All there is about one person, or about the huishouden: as colleagues see it, and as the person does."""

    vakken: tuple[Profielvak, ...]
    eigen: tuple[Tijdlijn, ...]


def maak_persoonsblad(
    gemeten: Sequence[Gemeten], eigen: Sequence[Gemeten], *, gewoon: bool = False
) -> Persoonsblad:
    """All valid metingen of one person by colleagues, and the own scores; for paper in plain words."""
    zelf = (maak_tijdlijn(lijn.metingen, gewoon=True) for lijn in list_tijdlijnen(eigen))
    vakken = (
        _vak(maak_tijdlijn(lijn.metingen, gewoon=gewoon), gewoon=gewoon) for lijn in list_tijdlijnen(gemeten)
    )
    return Persoonsblad(tuple(sorted(vakken, key=lambda v: v.instrument.is_aanvulling)), tuple(zelf))


def _vak(tijdlijn: Tijdlijn, *, gewoon: bool) -> Profielvak:
    laatste = tijdlijn.metingen[-1]
    eerste = next(g for g in tijdlijn.metingen if is_vergelijkbaar(laatste.instrument, g.instrument))
    vorige = None if eerste is laatste else eerste.uitkomst
    return Profielvak(tijdlijn, maak_profiel(laatste.uitkomst, vorige=vorige, gewoon=gewoon), eerste, gewoon)


def _reeks(naam: str, gemeten: Gemeten) -> Reeks:
    waarden = {score.domein_code: score.niveau for score in gemeten.uitkomst.scores}
    return Reeks(f"{naam}: {datum(gemeten.regel.gesprek_op)}", waarden)
