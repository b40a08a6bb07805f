"""One meting with everything around it: the matrix to fill in, the profile to read. Nothing is read here."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from wijkteam.kern.weergave import datum
from wijkteam.zrm.criteria import list_criteria
from wijkteam.zrm.gedragen import DELEN
from wijkteam.zrm.instrument import Criteria, Domein, Instrument, get_instrument
from wijkteam.zrm.invoer import Scoreinvoer, draagtveld, notitieveld, scoreveld, streefveld
from wijkteam.zrm.models import Meetmoment, Meting
from wijkteam.zrm.niveaus import GeenScoreReden
from wijkteam.zrm.overzicht import Vorige, als_uitkomst
from wijkteam.zrm.profiel import Profiel, Profielrij, maak_profiel
from wijkteam.zrm.radar import Reeks, teken_radar
from wijkteam.zrm.verschillen import Naast, Naastelkaar, zet_naast

# Two axes make no surface, and two points no picture.
MINSTE_PUNTEN = 3

TOETSEN = {
    GeenScoreReden.ONBEKEND: "o",
    GeenScoreReden.NIET_BESPROKEN: "n",
    GeenScoreReden.WIL_NIET: "w",
    GeenScoreReden.NVT: "x",
}


@dataclass(frozen=True)
class Matrixrij:
    """One row of the matrix: what was filled in, the time before, and the town's own texts if it has them."""

    domein: Domein
    score: Scoreinvoer
    vorige: tuple[int | None, str] | None
    eigen: Naast | None
    criteria: tuple[tuple[int, str], ...]

    @property
    def velden(self) -> tuple[str, str, str]:
        """Names of the fields: choice, target, note."""
        return scoreveld(self.domein.code), streefveld(self.domein.code), notitieveld(self.domein.code)

    @property
    def draagtvelden(self) -> list[tuple[str, str, str, int | None]]:
        """Of the three who carry it: name of the field, name on screen, drawing, tenths."""
        return [
            (draagtveld(deel, self.domein.code), naam, teken, getattr(self.score.draagt, deel))
            for deel, naam, teken in DELEN
        ]

    @property
    def heeft_meer(self) -> bool:
        """Something stands in the folded part."""
        return bool(self.score.notitie or self.score.streef or not self.score.draagt.is_leeg)


@dataclass(frozen=True)
class Meetblad:
    """One meting with everything around it, for reading and for filling in."""

    meting: Meting
    instrument: Instrument
    profiel: Profiel
    vorige: Vorige | None
    criteria: Criteria
    naast: Naastelkaar | None = None

    @property
    def momenten(self) -> list[tuple[str, str]]:
        """The choices for the moment."""
        return [(moment.value, moment.label) for moment in Meetmoment]

    @property
    def streefkeuzes(self) -> list[tuple[int, str]]:
        """The choices for a target."""
        return [(niveau, f"{niveau} – {woord}") for niveau, woord in self.instrument.niveaukeuzes]

    @property
    def redenen(self) -> list[tuple[str, str, str]]:
        """The reasons for having no level, each with its key."""
        return [(reden.value, reden.label, toets) for reden, toets in TOETSEN.items()]

    @property
    def rijen(self) -> list[Matrixrij]:
        """The matrix, in the order of the instrument."""
        ingevuld = {score.domein: Scoreinvoer.uit(score) for score in self.meting.scores}
        return [
            Matrixrij(
                rij.domein,
                ingevuld.get(rij.domein.code, Scoreinvoer()),
                (rij.vorig.niveau, rij.vorig_woord) if rij.vorig else None,
                self.andere(rij.domein.code),
                list_criteria(self.criteria, self.instrument, rij.domein),
            )
            for rij in self.profiel.rijen
        ]

    def andere(self, domein: str) -> Naast | None:
        """How the other sees this domain, if that is known."""
        return self.naast.per_domein.get(domein) if self.naast else None

    @property
    def kop_andere(self) -> str:
        """Whose view stands beside this one."""
        return "Onze score" if self.meting.is_eigen else "Eigen score"

    @property
    def notities(self) -> Mapping[str, str]:
        """The note per domain code, where there is one."""
        return {score.domein: score.notitie for score in self.meting.scores if score.notitie}

    def criterium(self, rij: Profielrij) -> str | None:
        """The town's own text for the level that was given."""
        if rij.niveau is None:
            return None
        return self.criteria.find_tekst(self.instrument.code, rij.domein.code, rij.niveau)

    @cached_property
    def radar(self) -> Markup | None:
        """The picture, when there is enough to draw. The time before only by this same instrument."""
        if self.profiel.aantal_beoordeeld < MINSTE_PUNTEN:
            return None
        reeksen = [
            Reeks(
                f"Nu: {datum(self.meting.gesprek_op)}", {r.domein.code: r.niveau for r in self.profiel.rijen}
            )
        ]
        if self.vorige and self.vorige.meting.instrument == self.instrument.code:
            waarden = {r.domein.code: r.vorig.niveau if r.vorig else None for r in self.profiel.rijen}
            reeksen.append(Reeks(f"Vorige keer: {datum(self.vorige.meting.gesprek_op)}", waarden))
        streef = {r.domein.code: r.streef for r in self.profiel.rijen}
        if any(streef.values()):
            reeksen.append(Reeks("Streef", streef, is_wens=True))
        return teken_radar(self.instrument, reeksen, titel=f"Zelfredzaamheid van {self.meting.naam}")


def maak_meetblad(
    meting: Meting, vorige: Vorige | None, criteria: Criteria, andere: Meting | None = None
) -> Meetblad:
    """The scores, betrokkene and persoon of the meting must be loaded, and of `andere`, the view of the other."""
    profiel = maak_profiel(
        als_uitkomst(meting.instrument, meting.scores),
        vorige=vorige.uitkomst if vorige else None,
        gewoon=meting.is_eigen,
    )
    instrument = get_instrument(meting.instrument)
    naast = zet_naast(instrument, meting, andere) if andere else None
    return Meetblad(meting, instrument, profiel, vorige, criteria, naast)
