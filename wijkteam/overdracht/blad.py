"""The page of one overdracht: who has the ball, the row of steps, the one next act. Plain values, no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from babel.lists import format_list

from wijkteam.kern.tijd import lokaal
from wijkteam.overdracht import machine
from wijkteam.overdracht.keuzes import Daad, Partij, Stand, Warmte
from wijkteam.overdracht.models import Overdracht, Overdrachtstap
from wijkteam.overdracht.tweede_keus import kan_tweede_keus
from wijkteam.toestemming.models import Toestemming

# What the machine does by itself, or another page asks.
_ZONDER_PAGINA = frozenset({Daad.STEM_AF, Daad.LAAT_LOPEN})
_VOLGENDE: dict[Stand, Daad] = {
    Stand.CONCEPT: Daad.BESPREEK,
    Stand.AFGESTEMD: Daad.LEG_VOOR,
    Stand.GEACCEPTEERD: Daad.LEG_CONTACT_VAST,
    Stand.KENNISMAKING_GEPLAND: Daad.LEG_CONTACT_VAST,
    Stand.EERSTE_CONTACT: Daad.START,
    Stand.GESTART: Daad.KOPPEL_TERUG,
    Stand.TERUGGEKOPPELD: Daad.SLUIT_AF,
}
_NEE = {Stand.AFGEWEZEN: Daad.WIJS_AF, Stand.DOORGELEID: Daad.LEID_DOOR}
_WACHT_OP_ONTVANGER = frozenset({Stand.VOORGELEGD, Stand.ONTVANGEN, Stand.WACHTLIJST})


@dataclass(frozen=True)
class Mijlpaal:
    """One step of the row: whether it is behind us, with its day, or the one we are at."""

    naam: str
    dag: date | None = None
    is_nu: bool = False
    is_plan: bool = False


@dataclass(frozen=True)
class Stem:
    """What was answered for one person about the bericht as it stands; nothing when nobody asked yet."""

    persoon_id: UUID
    naam: str
    antwoord: Toestemming | None

    @property
    def gevers(self) -> str:
        """Who gave the answer."""
        return (
            format_list([gever.naam for gever in self.antwoord.gevers], locale="nl") if self.antwoord else ""
        )

    @property
    def is_ja(self) -> bool:
        return self.antwoord is not None and self.antwoord.is_gegeven and self.antwoord.intrekking is None

    @property
    def is_ingetrokken(self) -> bool:
        return self.antwoord is not None and self.antwoord.intrekking is not None


@dataclass(frozen=True)
class Overdrachtblad:
    """The page. `stemmen` are about the last version; empty as long as nothing was shown."""

    overdracht: Overdracht
    stemmen: Sequence[Stem]
    dag: date

    @property
    def namen(self) -> str:
        """About whom it is."""
        return format_list([rij.persoon.roepnaam for rij in self.overdracht.personen], locale="nl")

    @property
    def aan_zet(self) -> str:
        """Who has the ball, by name."""
        o = self.overdracht
        ontvanger = o.bericht.contact_naam or o.bericht.gebeld_met
        return {
            Partij.VERWIJZER: o.verwijzer.naam,
            Partij.REGISSEUR: "De regisseur",
            Partij.INWONER: self.namen,
            Partij.ONTVANGER: f"{ontvanger}, {o.bericht.ontvanger}" if ontvanger else o.bericht.ontvanger,
        }.get(o.eigenaar or Partij.VERWIJZER, "")

    @property
    def nee(self) -> Overdrachtstap | None:
        """Where the receiver said no or passed it on, in their own words, as long as that is how it stands."""
        daad = _NEE.get(self.overdracht.stand)
        return next((stap for stap in reversed(self.overdracht.stappen) if stap.daad is daad), None)

    @property
    def is_te_laat(self) -> bool:
        return self.overdracht.is_te_laat_op(self.dag)

    @property
    def blijft_van_ons(self) -> bool:
        """It was sent, and until the receiver has started we answer for it that the inwoner is helped."""
        o = self.overdracht
        return o.voorgelegd_op is not None and machine.verantwoordelijk(o.stand) is Partij.VERWIJZER

    @property
    def moet_link_krijgen(self) -> bool:
        """It was just sent: what helps most now is that the receiver can read and answer it."""
        return self.overdracht.stand is Stand.VOORGELEGD and self.volgende is None

    @property
    def is_ingetrokken(self) -> bool:
        """Somebody took their yes back while it is out."""
        return not self.overdracht.is_voorbij and any(stem.is_ingetrokken for stem in self.stemmen)

    @property
    def nog_te_vragen(self) -> Stem | None:
        """Whose yes is missing still."""
        return next((stem for stem in self.stemmen if not stem.is_ja), None)

    @property
    def heeft_bericht(self) -> bool:
        bericht = self.overdracht.bericht
        return bool(bericht.ontvanger and bericht.waarom and bericht.gewenst)

    @property
    def kan_tweede_keus(self) -> bool:
        return kan_tweede_keus(self.overdracht, self.dag)

    @property
    def volgende(self) -> Daad | None:
        """The one act that helps most now; nobody of us has to do anything when it is empty."""
        o = self.overdracht
        if o.is_voorbij:
            return None
        if self.is_ingetrokken:
            return Daad.TREK_IN
        if o.eigenaar is Partij.ONTVANGER and self.is_te_laat:
            return Daad.HERINNER
        if self._moet_nagevraagd:
            return Daad.VRAAG_NA
        if o.stand is Stand.GEACCEPTEERD and o.warmte is Warmte.WARM:
            return Daad.PLAN_KENNISMAKING
        return _VOLGENDE.get(o.stand)

    @property
    def _moet_nagevraagd(self) -> bool:
        o = self.overdracht
        is_aan_de_beurt = o.navraag_voor is not None and o.navraag_voor <= self.dag
        return not o.is_nagevraagd and (is_aan_de_beurt or o.stand is Stand.TERUGGEKOPPELD)

    @property
    def andere(self) -> list[Daad]:
        """What else may be done now, each with a page of its own."""
        return [
            daad
            for daad in machine.list_daden(self.overdracht.stand)
            if daad not in _ZONDER_PAGINA and daad is not self.volgende
        ]

    @property
    def antwoorden(self) -> list[Daad]:
        """What the receiver may answer now, when it is they who have the ball and are asked."""
        if self.overdracht.stand not in _WACHT_OP_ONTVANGER:
            return []
        return [daad for daad in self.andere if daad in machine.VAN_ONTVANGER]

    @property
    def overige(self) -> list[Daad]:
        """What else may be done, without the answers."""
        return [daad for daad in self.andere if daad not in self.antwoorden]

    @property
    def mijlpalen(self) -> list[Mijlpaal]:
        """The row of steps with their days (schermen.md); the first without a day is where we are.

        After a no it ends there: nothing of what would have come is next.
        """
        o = self.overdracht
        rij = list(_rij(o))
        if o.is_voorbij:
            return [een for een in rij if een.dag]
        if o.stand in _NEE:
            geweest = [een for een in rij if een.dag and not een.is_plan]
            return [*geweest, Mijlpaal(o.stand.label.capitalize(), o.stand_sinds, is_nu=True)]
        nu = next((plek for plek, een in enumerate(rij) if een.dag is None or een.is_plan), None)
        return [Mijlpaal(een.naam, een.dag, plek == nu, een.is_plan) for plek, een in enumerate(rij)]


def _rij(o: Overdracht) -> Iterable[Mijlpaal]:
    is_concept = o.stand is Stand.CONCEPT
    yield Mijlpaal("Besproken", None if is_concept else _laatste(o.stappen, Daad.BESPREEK))
    is_afgestemd = o.stand not in {Stand.CONCEPT, Stand.BESPROKEN}
    yield Mijlpaal("Toestemming", _laatste(o.stappen, Daad.STEM_AF) if is_afgestemd else None)
    if o.warmte is not Warmte.KOUD:
        yield Mijlpaal("Gebeld", o.bericht.gebeld_op)
    yield Mijlpaal("Voorgelegd", o.voorgelegd_op)
    yield Mijlpaal("Gezien", o.bevestigd_op)
    yield Mijlpaal("Opgepakt", _laatste(o.stappen, Daad.ACCEPTEER))
    if o.warmte is Warmte.WARM:
        yield _kennismaking(o)
    yield Mijlpaal("Eerste contact", o.eerste_contact_op)
    yield Mijlpaal("Gestart", o.gestart_op)
    yield Mijlpaal("Teruggekoppeld", o.teruggekoppeld_op)
    yield Mijlpaal("Nagevraagd", o.nagevraagd_op)
    yield Mijlpaal("Afgesloten", lokaal(o.afgelopen_op).date() if o.afgelopen_op else None)


def _kennismaking(o: Overdracht) -> Mijlpaal:
    laatste = o.kennismakingen[-1] if o.kennismakingen else None
    if laatste is None:
        return Mijlpaal("Kennismaking")
    is_plan = laatste.gehouden_op is None
    return Mijlpaal("Kennismaking", laatste.gehouden_op or lokaal(laatste.wanneer).date(), is_plan=is_plan)


def _laatste(stappen: Sequence[Overdrachtstap], daad: Daad) -> date | None:
    return next((stap.dag for stap in reversed(stappen) if stap.daad is daad), None)


def list_stemmen(overdracht: Overdracht, antwoorden: Iterable[Toestemming]) -> list[Stem]:
    """Per person the answer that counts: the last that was said. `antwoorden` are oldest first."""
    laatste: dict[UUID, Toestemming] = {}
    for antwoord in antwoorden:
        eerder = laatste.get(antwoord.persoon_id)
        if eerder is None or antwoord.van >= eerder.van:
            laatste[antwoord.persoon_id] = antwoord
    return [
        Stem(rij.persoon_id, rij.persoon.naam, laatste.get(rij.persoon_id)) for rij in overdracht.personen
    ]
