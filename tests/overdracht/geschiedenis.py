"""An independent telling of what may happen to an overdracht: by what was done before, not by a table of states.

A history is the row of acts so far. Whether one more may follow is asked of that row, sentence by sentence as
domein.md §4.4 tells it. Nothing here looks at `machine.py` but for the words in which an act is described.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Overdrachtsoort, Partij, Stand, Uitkomst, Warmte
from wijkteam.overdracht.machine import Gegevens

NEE = (Daad.WIJS_AF, Daad.LEID_DOOR)
ANTWOORD = (Daad.ACCEPTEER, Daad.ZET_OP_WACHTLIJST, *NEE)
EINDE = (Daad.SLUIT_AF, Daad.TREK_IN, Daad.ZIE_AF, Daad.LAAT_VERLOPEN)
ZONDER_GEVOLG = (Daad.HERINNER, Daad.VRAAG_NA, Daad.LAAT_LOPEN)

# How the state is called after the last act that moved something.
HEET = {
    Daad.BESPREEK: Stand.BESPROKEN,
    Daad.HERZIE: Stand.CONCEPT,
    Daad.STEM_AF: Stand.AFGESTEMD,
    Daad.LEG_VOOR: Stand.VOORGELEGD,
    Daad.BEVESTIG: Stand.ONTVANGEN,
    Daad.ACCEPTEER: Stand.GEACCEPTEERD,
    Daad.ZET_OP_WACHTLIJST: Stand.WACHTLIJST,
    Daad.WIJS_AF: Stand.AFGEWEZEN,
    Daad.LEID_DOOR: Stand.DOORGELEID,
    Daad.PLAN_KENNISMAKING: Stand.KENNISMAKING_GEPLAND,
    Daad.LEG_CONTACT_VAST: Stand.EERSTE_CONTACT,
    Daad.START: Stand.GESTART,
    Daad.KOPPEL_TERUG: Stand.TERUGGEKOPPELD,
    Daad.SLUIT_AF: Stand.AFGESLOTEN,
    Daad.TREK_IN: Stand.INGETROKKEN,
    Daad.ZIE_AF: Stand.AFGEZIEN,
    Daad.LAAT_VERLOPEN: Stand.VERLOPEN,
}


@dataclass(frozen=True)
class Geschiedenis:
    """What was done, oldest first, each with what was known then."""

    daden: tuple[tuple[Daad, Gegevens], ...] = ()

    def met(self, daad: Daad, gegevens: Gegevens) -> "Geschiedenis":
        return Geschiedenis((*self.daden, (daad, gegevens)))

    def list_met(self, *gezocht: Daad) -> list[Gegevens]:
        """What was known each time one of these was done."""
        return [gegevens for daad, gegevens in self.daden if daad in gezocht]

    def kent(self, *gezocht: Daad) -> bool:
        return bool(self.list_met(*gezocht))

    def telt(self, daad: Daad) -> int:
        return len(self.list_met(daad))

    @property
    def laatste(self) -> Daad | None:
        """The last act that moved something."""
        gedaan = [daad for daad, _ in self.daden if daad not in ZONDER_GEVOLG]
        return gedaan[-1] if gedaan else None

    @property
    def stand(self) -> Stand:
        return Stand.CONCEPT if self.laatste is None else HEET[self.laatste]

    @property
    def is_voorbij(self) -> bool:
        return self.kent(*EINDE)

    @property
    def is_verzonden(self) -> bool:
        return self.kent(Daad.LEG_VOOR)

    @property
    def ligt_op_tafel(self) -> bool:
        """The inwoner has this very bericht before them, or said yes to it; it did not leave the house."""
        return self.telt(Daad.BESPREEK) > self.telt(Daad.HERZIE) and not self.is_verzonden

    @property
    def is_geweigerd(self) -> bool:
        return self.kent(*NEE)

    @property
    def is_opgepakt(self) -> bool:
        """The last word of the receiver on whether they do it is yes."""
        woorden = [daad for daad, _ in self.daden if daad in ANTWOORD]
        return bool(woorden) and woorden[-1] is Daad.ACCEPTEER

    @property
    def is_bij_de_ontvanger(self) -> bool:
        """Sent, and the receiver can still say yes, no or wait."""
        return self.is_verzonden and not self.is_geweigerd and not self.kent(Daad.START)


def _mag_wachten(h: Geschiedenis) -> bool:
    """Also after a yes, as long as nothing was agreed with the inwoner."""
    return h.is_bij_de_ontvanger and not h.kent(Daad.PLAN_KENNISMAKING, Daad.LEG_CONTACT_VAST)


def _mag_herinneren(h: Geschiedenis) -> bool:
    """There is somebody to call: they have it, and the next move is not ours."""
    onze_beurt = (Daad.PLAN_KENNISMAKING, Daad.KOPPEL_TERUG)
    return h.is_verzonden and not h.is_geweigerd and h.laatste not in onze_beurt


PAST: dict[Daad, Callable[[Geschiedenis], bool]] = {
    Daad.BESPREEK: lambda h: not h.ligt_op_tafel and not h.is_verzonden,
    Daad.HERZIE: lambda h: h.ligt_op_tafel,
    Daad.STEM_AF: lambda h: h.ligt_op_tafel and h.laatste is Daad.BESPREEK,
    Daad.LEG_VOOR: lambda h: h.ligt_op_tafel and h.laatste is Daad.STEM_AF,
    Daad.HERINNER: _mag_herinneren,
    Daad.BEVESTIG: lambda h: h.is_verzonden and not h.kent(Daad.BEVESTIG, *ANTWOORD),
    Daad.ACCEPTEER: lambda h: h.is_bij_de_ontvanger and not h.is_opgepakt,
    Daad.ZET_OP_WACHTLIJST: _mag_wachten,
    Daad.WIJS_AF: lambda h: h.is_bij_de_ontvanger,
    Daad.LEID_DOOR: lambda h: h.is_bij_de_ontvanger,
    Daad.PLAN_KENNISMAKING: lambda h: (
        h.is_opgepakt and h.is_bij_de_ontvanger and not h.kent(Daad.LEG_CONTACT_VAST)
    ),
    Daad.LEG_CONTACT_VAST: lambda h: (
        h.is_opgepakt and h.is_bij_de_ontvanger and not h.kent(Daad.LEG_CONTACT_VAST)
    ),
    Daad.START: lambda h: h.kent(Daad.LEG_CONTACT_VAST) and h.is_bij_de_ontvanger,
    Daad.KOPPEL_TERUG: lambda h: h.kent(Daad.START),
    Daad.VRAAG_NA: lambda h: h.is_verzonden,
    Daad.LAAT_LOPEN: lambda h: h.is_verzonden,
    Daad.SLUIT_AF: lambda h: h.is_geweigerd or h.kent(Daad.KOPPEL_TERUG),
    Daad.TREK_IN: lambda h: True,
    Daad.ZIE_AF: lambda h: True,
    Daad.LAAT_VERLOPEN: lambda h: True,
}


def past(h: Geschiedenis, daad: Daad) -> bool:
    """Whether this act could come next, whatever is known."""
    return not h.is_voorbij and PAST[daad](h)


def is_compleet(h: Geschiedenis, daad: Daad, wat: Gegevens) -> bool:
    """Whether everything is there that this act needs (the guards of domein.md §4.4)."""
    toestemming = wat.heeft_bericht and wat.mag_gedeeld
    gebeld = wat.heeft_gebeld or wat.warmte is Warmte.KOUD
    uitgelegd = bool(wat.waarom_niet_warm) or wat.warmte is Warmte.WARM
    eisen: dict[Daad, bool] = {
        Daad.BESPREEK: wat.heeft_bericht,
        Daad.STEM_AF: toestemming,
        Daad.LEG_VOOR: toestemming and gebeld and uitgelegd,
        Daad.ACCEPTEER: wat.heeft_ontvangende_regisseur or wat.soort is not Overdrachtsoort.REGIE,
        Daad.ZET_OP_WACHTLIJST: isinstance(wat.wachten_tot, date) and bool(wat.overbrugging),
        Daad.WIJS_AF: wat.afwijsreden is not None
        and (wat.afwijsreden is not Afwijsreden.ANDERS or bool(wat.reden)),
        Daad.LEID_DOOR: bool(wat.reden),
        Daad.PLAN_KENNISMAKING: isinstance(wat.kennismaking_op, date),
        Daad.LEG_CONTACT_VAST: wat.heeft_kennisgemaakt or wat.warmte is not Warmte.WARM,
        Daad.SLUIT_AF: wat.is_nagevraagd and _uitkomst_klopt(h, wat.uitkomst),
        Daad.TREK_IN: bool(wat.reden),
        Daad.ZIE_AF: bool(wat.reden),
        Daad.LAAT_LOPEN: bool(wat.reden),
        Daad.LAAT_VERLOPEN: bool(wat.reden) and wat.dagen_stil >= 4 * 7,
    }
    return eisen.get(daad, True)


def _uitkomst_klopt(h: Geschiedenis, uitkomst: Uitkomst | None) -> bool:
    """Who refused did not give the help."""
    if uitkomst is None:
        return False
    return not h.is_geweigerd or uitkomst not in (Uitkomst.GEKREGEN, Uitkomst.DEELS)


def wie_is_aan_zet(h: Geschiedenis, warmte: Warmte) -> Partij | None:
    """Who has the ball, told from what was done."""
    if h.is_voorbij:
        return None
    if not h.is_verzonden:
        return Partij.INWONER if h.laatste is Daad.BESPREEK else Partij.VERWIJZER
    if h.is_geweigerd:
        return Partij.REGISSEUR
    if h.laatste in (Daad.PLAN_KENNISMAKING, Daad.KOPPEL_TERUG):
        return Partij.VERWIJZER
    belt_zelf = warmte is Warmte.KOUD and h.laatste is Daad.ACCEPTEER
    return Partij.INWONER if belt_zelf else Partij.ONTVANGER
