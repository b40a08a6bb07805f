"""The same machine through the acts and on real rows: what is stored is what the history says, step by step.

Begins where the bericht was sent: how it gets there, with consent, is told in test_daden.
"""

from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import func, select

from tests.bouwstenen import Bouwer, sessie_van
from tests.overdracht.bouwstenen import dag, maak_rij
from tests.overdracht.geschiedenis import (
    EINDE,
    ZONDER_GEVOLG,
    Geschiedenis,
    is_compleet,
    past,
    wie_is_aan_zet,
)
from tests.overdracht.test_machine import ALLES
from wijkteam.casus.models import Casus
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import AMSTERDAM
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Kennismakingvorm,
    Overdrachtsoort,
    Partij,
    Stand,
    Uitkomst,
    Warmte,
)
from wijkteam.overdracht.machine import VAN_ONTVANGER, Gegevens
from wijkteam.overdracht.models import Overdracht, Overdrachtstap
from wijkteam.overdracht.stappen import Kennismakinggegevens, Stapgegevens, zet_stap
from wijkteam.overdracht.termijnen import Klokplek, lees_boek, na_werkdagen
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.wetboek import geldend as wetboek

BOEK = lees_boek(wetboek().vrije_dagen)
VERSTUURD = 80
ANTWOORDEN = (Daad.BEVESTIG, Daad.ACCEPTEER, Daad.ZET_OP_WACHTLIJST, Daad.WIJS_AF, Daad.LEID_DOOR)
HOOFDWEG = (
    Daad.VRAAG_NA,
    Daad.ZET_OP_WACHTLIJST,
    Daad.ACCEPTEER,
    Daad.LEG_CONTACT_VAST,
    Daad.START,
    Daad.KOPPEL_TERUG,
)
AL_GEDAAN = tuple((daad, Gegevens()) for daad in (Daad.BESPREEK, Daad.STEM_AF, Daad.LEG_VOOR))


class OpRijen(RuleBasedStateMachine):
    """One overdracht in the database beside its history, each act with its day."""

    def __init__(self, bouw: Bouwer, casus: Casus, door: Medewerker, volgnummers: list[int]) -> None:
        super().__init__()
        self.bouw, self.casus, self.door = bouw, casus, door
        self.session = sessie_van(door)
        self.verleden = Geschiedenis(AL_GEDAAN)
        self.dagen: list[tuple[Daad, date]] = []
        self.dag = self.teken = dag(-VERSTUURD)
        self.belt_op: date | None = None
        volgnummers.append(len(volgnummers) + 1)
        self.volgnummer = volgnummers[-1]

    def teardown(self) -> None:
        self.session.rollback()
        self.session.close()

    @initialize(
        soort=st.sampled_from(Overdrachtsoort),
        warmte=st.sampled_from(Warmte),
        is_spoed=st.booleans(),
        hoever=st.sampled_from([0, 2, 3, len(HOOFDWEG)]),
    )
    def begin(self, soort: Overdrachtsoort, warmte: Warmte, is_spoed: bool, hoever: int) -> None:
        self.rij: Overdracht = self.session.get_one(
            Overdracht,
            maak_rij(
                self.bouw,
                self.casus,
                self.door,
                self.volgnummer,
                soort=soort,
                warmte=warmte,
                is_spoed=is_spoed,
                voorgelegd_op=self.dag,
                stand_sinds=self.dag,
                laatste_teken_op=self.dag,
                uiterlijk=BOEK.uiterlijk(Klokplek.VOORGELEGD, soort, vanaf=self.dag, is_spoed=is_spoed),
            ).id,
        )
        for daad in HOOFDWEG[:hoever]:
            self._probeer(daad, self.dag + timedelta(days=3), Uitkomst.DEELS, sprak=True)

    @rule(data=st.data(), later=st.integers(0, 6), uitkomst=st.sampled_from(Uitkomst), sprak=st.booleans())
    def doe(self, data: st.DataObject, later: int, uitkomst: Uitkomst, sprak: bool) -> None:
        """Any act, mostly one that can come next; it must do what the history says, or nothing at all."""
        kan = [daad for daad in Daad if past(self.verleden, daad)]
        verder = [daad for daad in kan if daad not in (*EINDE, *ZONDER_GEVOLG) or daad is Daad.SLUIT_AF]
        daad = data.draw(st.sampled_from(verder * 9 + kan * 3 + list(Daad)))
        self._probeer(daad, min(self.dag + timedelta(days=later), dag(0)), uitkomst, sprak=sprak)

    def _probeer(self, daad: Daad, op: date, uitkomst: Uitkomst, *, sprak: bool) -> None:
        gegevens = self._gegevens(uitkomst)
        mag = past(self.verleden, daad) and is_compleet(self.verleden, daad, gegevens)
        try:
            zet_stap(self.session, self.rij.id, self._stap(daad, op, uitkomst, sprak=sprak), door=self.door)
        except DomeinFout:
            assert not mag, f"{daad} na {self.verleden.laatste}"
            self.session.expire(self.rij)
            return
        assert mag, f"{daad} na {self.verleden.laatste}"
        self.session.flush()
        self.verleden = self.verleden.met(daad, gegevens)
        self.dagen.append((daad, op))
        self.dag = op
        if daad in VAN_ONTVANGER or (daad is Daad.HERINNER and sprak):
            self.teken = op
        if daad is Daad.HERINNER:
            self.belt_op = na_werkdagen(dag(0), 2, BOEK.kalender)
        elif daad not in (Daad.VRAAG_NA, Daad.LAAT_LOPEN):
            self.belt_op = None

    def _stap(self, daad: Daad, op: date, uitkomst: Uitkomst, *, sprak: bool) -> Stapgegevens:
        van_ontvanger = daad in VAN_ONTVANGER
        anders: dict[str, Any] = {}
        if daad in (Daad.PLAN_KENNISMAKING, Daad.LEG_CONTACT_VAST):
            wanneer = datetime.combine(op + timedelta(days=5), time(14), AMSTERDAM)
            anders["kennismaking"] = Kennismakinggegevens(wanneer=wanneer, vorm=Kennismakingvorm.THUIS)
        if daad is Daad.ZET_OP_WACHTLIJST:
            anders |= {"wachten_tot": dag(9), "overbrugging": "Anja kookt."}
        return Stapgegevens(
            daad=daad,
            dag=op,
            kant=Partij.ONTVANGER if van_ontvanger else Partij.VERWIJZER,
            wie="Gerda Kok" if van_ontvanger or sprak else "",
            toelichting="Het kwam zo uit.",
            afwijsreden=Afwijsreden.GEEN_PLEK,
            is_kennisgemaakt=True,
            regisseur_naam="Nel Elders",
            uitkomst=uitkomst,
            **anders,
        )

    def _gegevens(self, uitkomst: Uitkomst) -> Gegevens:
        bekend = ALLES | {
            "uitkomst": uitkomst,
            "is_nagevraagd": self._is_nagevraagd(),
            "dagen_stil": (dag(0) - self.teken).days,
        }
        return Gegevens(soort=self.rij.soort, warmte=self.rij.warmte, **bekend)

    def _dagen_van(self, *daden: Daad) -> list[date]:
        return [op for daad, op in self.dagen if daad in daden]

    def _is_nagevraagd(self) -> bool:
        """The last word of the inwoner is not older than the contact that it should be about."""
        gevraagd, contact = self._dagen_van(Daad.VRAAG_NA), self._dagen_van(Daad.LEG_CONTACT_VAST)
        return bool(gevraagd) and (not contact or gevraagd[-1] >= contact[0])

    @invariant()
    def de_rij_is_waar_de_geschiedenis_is(self) -> None:
        assert self.rij.stand is self.verleden.stand
        assert self.rij.eigenaar is wie_is_aan_zet(self.verleden, self.rij.warmte)
        assert (self.rij.afgelopen_op is not None) is self.verleden.is_voorbij
        assert (self.rij.uitkomst is not None) is (self.rij.stand is Stand.AFGESLOTEN)
        aantal = self.session.scalar(
            select(func.count(Overdrachtstap.id)).where(Overdrachtstap.overdracht_id == self.rij.id)
        )
        assert aantal == len(self.dagen)

    @invariant()
    def de_dagen_zijn_die_van_de_daden(self) -> None:
        eerste = {
            "bevestigd_op": self._dagen_van(*ANTWOORDEN),
            "eerste_contact_op": self._dagen_van(Daad.LEG_CONTACT_VAST),
            "gestart_op": self._dagen_van(Daad.START),
            "teruggekoppeld_op": self._dagen_van(Daad.KOPPEL_TERUG),
            "nagevraagd_op": self._dagen_van(Daad.VRAAG_NA)[-1:],
        }
        for veld, dagen in eerste.items():
            assert getattr(self.rij, veld) == (dagen[0] if dagen else None), veld
        assert self.rij.gewacht_dagen == self._gewacht()
        assert self.rij.laatste_teken_op == self.teken
        assert (self.rij.wachten_tot is not None) is (self.rij.stand is Stand.WACHTLIJST)

    def _gewacht(self) -> int:
        """From each first day on the list to the next thing that moved."""
        gewacht, sinds = 0, None
        for daad, op in self.dagen:
            if daad is Daad.ZET_OP_WACHTLIJST:
                sinds = sinds or op
            elif sinds is not None and daad not in (Daad.HERINNER, Daad.VRAAG_NA, Daad.LAAT_LOPEN):
                gewacht, sinds = gewacht + (op - sinds).days, None
        return gewacht

    @invariant()
    def de_klok_loopt_vanaf_de_dag_waarop_het_gebeurde(self) -> None:
        if self.verleden.is_voorbij:
            assert self.rij.uiterlijk is None
            return
        bewogen = [
            (daad, op)
            for daad, op in self.dagen
            if daad not in (Daad.HERINNER, Daad.VRAAG_NA, Daad.LAAT_LOPEN)
        ]
        daad, op = bewogen[-1] if bewogen else (Daad.LEG_VOOR, dag(-VERSTUURD))
        if daad is Daad.PLAN_KENNISMAKING:
            op += timedelta(days=5)
        plek = Klokplek(self.verleden.stand.value)
        uiterlijk = BOEK.uiterlijk(plek, self.rij.soort, vanaf=op, is_spoed=self.rij.is_spoed)
        if daad is Daad.ZET_OP_WACHTLIJST:
            uiterlijk = min(uiterlijk, na_werkdagen(dag(8), 1, BOEK.kalender))
        assert self.rij.uiterlijk == (self.belt_op or uiterlijk)


def test_de_rijen_volgen_de_geschiedenis_wat_er_ook_gedaan_wordt(bouw: Bouwer) -> None:
    marijke = bouw.medewerker("Marijke Bos")
    casus = bouw.casus(marijke)
    run_state_machine_as_test(
        partial(OpRijen, bouw, casus, marijke, []),
        settings=settings(max_examples=16, stateful_step_count=8, deadline=None, database=None),
    )
