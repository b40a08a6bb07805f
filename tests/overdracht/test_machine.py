"""The state machine against another telling of the same rules (`geschiedenis.py`): whatever is tried, in any order.

Hypothesis walks through it; after each step every guard of domein.md §4.4 is read back from what really happened.
"""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.overdracht.geschiedenis import ZONDER_GEVOLG, Geschiedenis, is_compleet, past, wie_is_aan_zet
from wijkteam.kern.fouten import DomeinFout
from wijkteam.overdracht import machine
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Overdrachtsoort,
    Partij,
    Stand,
    Uitkomst,
    Warmte,
)
from wijkteam.overdracht.machine import Gegevens
from wijkteam.overdracht.termijnen import Klokplek, lees_boek
from wijkteam.termijnen.wetboek import geldend as wetboek

BOEK = lees_boek(wetboek().vrije_dagen)
MAANDAG = date(2026, 3, 2)
ALLES = {
    "heeft_bericht": True,
    "mag_gedeeld": True,
    "heeft_gebeld": True,
    "waarom_niet_warm": "Zij belt liever zelf.",
    "reden": "Het kwam anders uit.",
    "afwijsreden": Afwijsreden.GEEN_PLEK,
    "wachten_tot": date(2026, 5, 1),
    "overbrugging": "De buurvrouw kookt mee.",
    "kennismaking_op": date(2026, 3, 9),
    "heeft_kennisgemaakt": True,
    "heeft_ontvangende_regisseur": True,
    "is_nagevraagd": True,
    "uitkomst": Uitkomst.GEEN_PLEK,
    "dagen_stil": 28,
}
HOOFDWEG = (
    Daad.BESPREEK,
    Daad.STEM_AF,
    Daad.LEG_VOOR,
    Daad.BEVESTIG,
    Daad.ACCEPTEER,
    Daad.PLAN_KENNISMAKING,
    Daad.LEG_CONTACT_VAST,
    Daad.START,
    Daad.KOPPEL_TERUG,
)
EINDEN = (Daad.SLUIT_AF, Daad.TREK_IN, Daad.ZIE_AF, Daad.LAAT_VERLOPEN)
# What an act may lack.
NIETS = {
    veld.name: 27 if veld.name == "dagen_stil" else veld.default
    for veld in fields(Gegevens)
    if veld.name not in ("soort", "warmte")
}
GEBREKEN: list[dict[str, object]] = [
    {},
    *({veld: niets} for veld, niets in NIETS.items()),
    {"afwijsreden": Afwijsreden.ANDERS, "reden": ""},
    {"uitkomst": Uitkomst.GEKREGEN},
    {"uitkomst": Uitkomst.DEELS},
]


def _laat_toe(stand: Stand, daad: Daad, wat: Gegevens) -> bool:
    try:
        machine.naar(stand, daad, wat)
    except DomeinFout:
        return False
    return True


class Levensloop(RuleBasedStateMachine):
    """One overdracht, from its concept on, with two tellings of where it is."""

    def __init__(self) -> None:
        super().__init__()
        self.stand = Stand.CONCEPT
        self.verleden = Geschiedenis()
        self.soort = Overdrachtsoort.FORMEEL
        self.warmte = Warmte.WARM

    @initialize(
        soort=st.sampled_from(Overdrachtsoort),
        warmte=st.sampled_from(Warmte),
        hoever=st.integers(0, len(HOOFDWEG)),
    )
    def begin(self, soort: Overdrachtsoort, warmte: Warmte, hoever: int) -> None:
        self.soort, self.warmte = soort, warmte
        for daad in HOOFDWEG[:hoever]:
            self._doe(daad, self._gegevens({}))

    @precondition(lambda self: not self.verleden.is_voorbij)
    @rule(data=st.data(), uitkomst=st.sampled_from(Uitkomst))
    def volgende_stap(self, data: st.DataObject, uitkomst: Uitkomst) -> None:
        """Something that can come next, with everything it needs; seldom the end."""
        kan = [daad for daad in Daad if past(self.verleden, daad)]
        verder = [daad for daad in kan if daad not in (*EINDEN, *ZONDER_GEVOLG)]
        daad = data.draw(st.sampled_from(verder * 8 + kan))
        wat = self._gegevens({"uitkomst": uitkomst})
        if self._mag(daad, wat):
            self._doe(daad, wat)

    @precondition(lambda self: self.verleden.is_voorbij)
    @rule()
    def voorbij_blijft_voorbij(self) -> None:
        assert machine.list_daden(self.stand) == ()
        assert machine.eigenaar(self.stand, self.warmte) is None

    def _doe(self, daad: Daad, wat: Gegevens) -> None:
        self.stand, self.verleden = machine.naar(self.stand, daad, wat), self.verleden.met(daad, wat)

    def _gegevens(self, anders: dict[str, object]) -> Gegevens:
        return Gegevens(soort=self.soort, warmte=self.warmte, **(ALLES | anders))  # type: ignore[arg-type]  # per field

    def _mag(self, daad: Daad, wat: Gegevens) -> bool:
        return past(self.verleden, daad) and is_compleet(self.verleden, daad, wat)

    @invariant()
    def de_machine_laat_toe_wat_mag_en_houdt_tegen_wat_mist(self) -> None:
        """Every act that could come next, with everything there and with each thing missing; and all that could not."""
        for daad in Daad:
            for anders in GEBREKEN if past(self.verleden, daad) else [{}]:
                wat = self._gegevens(anders)
                assert _laat_toe(self.stand, daad, wat) is self._mag(daad, wat), (
                    self.verleden.laatste,
                    daad,
                    anders,
                )

    @invariant()
    def beide_verhalen_zijn_even_ver(self) -> None:
        assert self.stand is self.verleden.stand
        kan = {daad for daad in Daad if past(self.verleden, daad)}
        assert set(machine.list_daden(self.stand)) == kan

    @invariant()
    def elke_open_stand_heeft_een_eigenaar_en_een_klok(self) -> None:
        open_ = not self.stand.is_voorbij
        wie = machine.eigenaar(self.stand, self.warmte)
        assert isinstance(wie, Partij) is open_
        assert wie is wie_is_aan_zet(self.verleden, self.warmte)
        assert (self.stand.value in {plek.value for plek in Klokplek}) is open_
        if open_:
            plek = Klokplek(self.stand.value)
            assert BOEK.uiterlijk(plek, self.soort, vanaf=MAANDAG, is_spoed=False) >= MAANDAG

    @invariant()
    def niets_ging_weg_zonder_ja_op_precies_dit_bericht(self) -> None:
        for wat in self.verleden.list_met(Daad.LEG_VOOR):
            assert wat.heeft_bericht
            assert wat.mag_gedeeld
            assert self.warmte is Warmte.KOUD or wat.heeft_gebeld
            assert self.warmte is Warmte.WARM or wat.waarom_niet_warm
        if self.verleden.is_verzonden:
            assert self.verleden.kent(Daad.STEM_AF)
            assert self.verleden.kent(Daad.BESPREEK)

    @invariant()
    def een_nee_heeft_een_reden_en_wachten_een_dag_en_een_brug(self) -> None:
        assert all(wat.afwijsreden for wat in self.verleden.list_met(Daad.WIJS_AF))
        assert all(wat.reden for wat in self.verleden.list_met(Daad.LEID_DOOR, Daad.TREK_IN, Daad.ZIE_AF))
        assert all(
            wat.wachten_tot and wat.overbrugging for wat in self.verleden.list_met(Daad.ZET_OP_WACHTLIJST)
        )

    @invariant()
    def wie_warm_begint_maakt_eerst_kennis(self) -> None:
        if self.warmte is Warmte.WARM and self.verleden.kent(Daad.LEG_CONTACT_VAST, Daad.START):
            assert all(wat.heeft_kennisgemaakt for wat in self.verleden.list_met(Daad.LEG_CONTACT_VAST))

    @invariant()
    def afgesloten_is_er_een_uitkomst_en_zei_de_inwoner_iets(self) -> None:
        assert (self.stand is Stand.AFGESLOTEN) is self.verleden.kent(Daad.SLUIT_AF)
        for wat in self.verleden.list_met(Daad.SLUIT_AF):
            assert wat.uitkomst is not None
            assert wat.is_nagevraagd
            assert not (wat.uitkomst.is_hulp and self.verleden.is_geweigerd)

    @invariant()
    def regie_gaat_naar_iemand_met_een_naam(self) -> None:
        if self.soort is Overdrachtsoort.REGIE:
            assert all(wat.heeft_ontvangende_regisseur for wat in self.verleden.list_met(Daad.ACCEPTEER))

    @invariant()
    def de_verwijzer_staat_ervoor_tot_de_ander_begonnen_is(self) -> None:
        wie = machine.verantwoordelijk(self.stand)
        if self.stand.is_voorbij:
            assert wie is None
        else:
            assert wie is (Partij.ONTVANGER if self.verleden.kent(Daad.START) else Partij.VERWIJZER)


TestLevensloop = Levensloop.TestCase
TestLevensloop.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)


def _bereikbaar(vanaf: Stand) -> set[Stand]:
    """Where one can get from here when everything is there that a step needs."""
    gezien, open_ = {vanaf}, [vanaf]
    while open_:
        stand = open_.pop()
        for daad in machine.list_daden(stand):
            for uitkomst in (Uitkomst.GEKREGEN, Uitkomst.GEEN_PLEK):
                try:
                    verder = machine.naar(stand, daad, Gegevens(**(ALLES | {"uitkomst": uitkomst})))  # type: ignore[arg-type]  # one dict of every field
                except DomeinFout:
                    continue
                if verder not in gezien:
                    gezien.add(verder)
                    open_.append(verder)
    return gezien


def test_elke_stand_is_te_bereiken():
    assert _bereikbaar(Stand.CONCEPT) == set(Stand)


@pytest.mark.parametrize("stand", [stand for stand in Stand if not stand.is_voorbij])
def test_vanuit_elke_open_stand_kan_het_eindigen_ook_als_de_ontvanger_niets_meer_doet(stand: Stand):
    assert _bereikbaar(stand) & {Stand.AFGESLOTEN, Stand.INGETROKKEN}
    stil = Gegevens(reden="Niemand neemt op.", dagen_stil=28)
    assert machine.naar(stand, Daad.LAAT_VERLOPEN, stil) is Stand.VERLOPEN
    assert not machine.VAN_ONTVANGER & {Daad.TREK_IN, Daad.ZIE_AF, Daad.LAAT_VERLOPEN, Daad.SLUIT_AF}
