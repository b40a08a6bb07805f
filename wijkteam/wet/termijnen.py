"""Statutory terms as data: how long, from which event, until which event, on what ground, and what if it is too late.

The numbers stand per act in `wetten/*.toml`. A new figure is a new entry with its own valid-from date: the one that held
on the day of the event that starts the clock is the one that counts.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet

PLEK_VAN_DE_DUUR = "{duur}"


class Termijncode(StrEnum):
    """Every term that this program watches; which numbers belong to it is data."""

    WMO_PERSOONLIJK_PLAN = "wmo_persoonlijk_plan"
    WMO_ONDERZOEK = "wmo_onderzoek"
    WMO_SPOED = "wmo_spoed"
    WMO_BESLUIT = "wmo_besluit"
    WMO_VERNIETIGING = "wmo_vernietiging"
    JEUGD_FAMILIEGROEPSPLAN = "jeugd_familiegroepsplan"
    JEUGD_PLAN = "jeugd_plan"
    JEUGD_PLAN_OP_SCHRIFT = "jeugd_plan_op_schrift"
    JEUGD_BESLUIT = "jeugd_besluit"
    WGS_GESPREK = "wgs_gesprek"
    WGS_GESPREK_DREIGING = "wgs_gesprek_dreiging"
    WGS_BESLUIT = "wgs_besluit"
    PARTICIPATIEWET_ZOEKTERMIJN = "participatiewet_zoektermijn"
    PARTICIPATIEWET_BESLUIT = "participatiewet_besluit"
    AWB_BESLUIT = "awb_besluit"
    AWB_BEZWAAR = "awb_bezwaar"
    AVG_VERZOEK = "avg_verzoek"
    AVG_VERZOEK_VERLENGD = "avg_verzoek_verlengd"


class Eenheid(StrEnum):
    """What a term counts in. `onverwijld` is today; `redelijk` names no number, so that there is no date either."""

    DAGEN = "dagen"
    WERKDAGEN = "werkdagen"
    WEKEN = "weken"
    MAANDEN = "maanden"
    ONVERWIJLD = "onverwijld"
    REDELIJK = "redelijk"

    @property
    def telt(self) -> bool:
        """Whether a number belongs to it."""
        return self not in {Eenheid.ONVERWIJLD, Eenheid.REDELIJK}


class Dagenregel(StrEnum):
    """Which rule moves the end of a term away from a weekend or a holiday."""

    TERMIJNENWET = "termijnenwet"
    EUROPEES = "europees"
    GEEN = "geen"


class VanWie(StrEnum):
    """Who has to act within the term: the gemeente is late, for the inwoner an opportunity has passed."""

    GEMEENTE = "gemeente"
    INWONER = "inwoner"


class Plaatselijk(StrEnum):
    """Whether an ordinance may name another number: not at all, only a shorter one, or one of its own."""

    NEE = "nee"
    KORTER = "korter"
    EIGEN = "eigen"


@dataclass(frozen=True, slots=True)
class Duur:
    """A length: `6 weken`. No number for `onverwijld` and `redelijk`."""

    aantal: int
    eenheid: Eenheid

    @property
    def tekst(self) -> str:
        """As it stands in a sentence: `6 weken`, `1 maand`, `meteen`."""
        if not self.eenheid.telt:
            return _ZONDER_GETAL[self.eenheid]
        return f"{self.aantal} {_ENKELVOUD[self.eenheid] if self.aantal == 1 else self.eenheid}"


_ENKELVOUD = {
    Eenheid.DAGEN: "dag",
    Eenheid.WERKDAGEN: "werkdag",
    Eenheid.WEKEN: "week",
    Eenheid.MAANDEN: "maand",
}
_ZONDER_GETAL = {Eenheid.ONVERWIJLD: "meteen", Eenheid.REDELIJK: "zo lang als redelijk is"}


@dataclass(frozen=True, slots=True)
class Bron:
    """Where a rule stands, and whether anybody read it there.

    `bladzijde` is the place in our own survey of the law. `gelezen` is the day from which the consolidated text holds
    that was read. A rule that is not `is_bevestigd` is a best guess: `te_controleren` says what must still be looked up.
    """

    artikel: str
    bladzijde: str
    is_bevestigd: bool
    gelezen: date | None
    te_controleren: str | None


@dataclass(frozen=True, slots=True)
class Termijn:
    """One statutory term as it holds from a day on (until `geldig_tot`, that day not included).

    `alleen_na` names what must have happened as well before this term matters: a term that was prolonged still counts
    from its first event.
    """

    code: Termijncode
    wet: Wet
    naam: str
    opdracht: str
    duur: Duur
    van_wie: VanWie
    begint_bij: Gebeurtenis
    alleen_na: Gebeurtenis | None
    stopt_bij: tuple[Gebeurtenis, ...]
    mag_opschorten: bool
    dagenregel: Dagenregel
    plaatselijk: Plaatselijk
    bijna_dagen: int
    bij_te_laat: str
    bron_te_laat: str
    bron: Bron
    geldig_van: date
    geldig_tot: date | None

    @property
    def zin(self) -> str:
        """Who does what within which time, without a full stop: `De gemeente besluit binnen 2 weken over de aanvraag`."""
        return self.opdracht.replace(PLEK_VAN_DE_DUUR, self.duur.tekst)

    def geldt_op(self, dag: date) -> bool:
        """Whether a clock that starts on that day may run on this entry; a later entry goes before it."""
        return self.geldig_van <= dag and (self.geldig_tot is None or dag < self.geldig_tot)


class GeenTermijn(LookupError):
    """The law did not know this term on that day."""


def get_termijn(termijnen: Iterable[Termijn], code: Termijncode, op: date) -> Termijn:
    """The newest entry that had begun on that day. Raises `GeenTermijn` when there was none, or it was repealed."""
    begonnen = [termijn for termijn in termijnen if termijn.code is code and termijn.geldig_van <= op]
    nieuwste = max(begonnen, key=lambda termijn: termijn.geldig_van, default=None)
    if nieuwste is None or not nieuwste.geldt_op(op):
        raise GeenTermijn(f"Op {op.isoformat()} kende de wet de termijn '{code}' niet.")
    return nieuwste


def list_termijnen(termijnen: Iterable[Termijn], op: date) -> tuple[Termijn, ...]:
    """One entry per code that held on that day, in the order of the codes."""
    alle = tuple(termijnen)
    gevonden = []
    for code in Termijncode:
        with suppress(GeenTermijn):
            gevonden.append(get_termijn(alle, code, op))
    return tuple(gevonden)
