"""For whom a print is: the whole plan in, what this reader may see out, with what was left out and why.

The version that is kept is whole; prints are made from it. Everything that is about a person gets on a print only
when whoever decides about that person agreed to share it with this reader, judged on the day of the print
(domein.md §6.6 and §6.9). What is about veiligheid, and why help could not be closer by, gets on no print at all.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from wijkteam.plan.inhoud import (
    Aanbod,
    Afspraak,
    Drager,
    Helper,
    Meetbeeld,
    Planinhoud,
    Plantekst,
    Streven,
    Uitspraak,
)
from wijkteam.plan.papiermodellen import Ontvangersoort
from wijkteam.toestemming.boek import HUISHOUDEN, Ontvangend, Stand, Toestemmingenboek
from wijkteam.toestemming.models import Inhoudsoort
from wijkteam.toestemming.models import Ontvangersoort as Delen
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens

NIET_OP_PAPIER = frozenset({Leefgebied.VEILIGHEID})
# Stands where a doel would, when only the afspraak under it may be shown.
ANDER_DOEL = "Dit hoort bij een doel dat niet op dit blad staat."


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """The reader of a print. `naam` is what they are called on it; `persoon_id` is of a member of the huishouden."""

    soort: Ontvangersoort
    naam: str
    persoon_id: UUID | None = None

    @property
    def ontvangend(self) -> Ontvangend:
        """With whom this would be sharing. What one member sees of another is shared with the huishouden."""
        if self.soort is Ontvangersoort.ORGANISATIE:
            return Ontvangend(Delen.ORGANISATIE, self.naam)
        return HUISHOUDEN

    def is_van(self, organisatie: str) -> bool:
        """Whether this organisation is the reader, however it was spelled."""
        if self.soort is not Ontvangersoort.ORGANISATIE:
            return False
        return Ontvangend(Delen.ORGANISATIE, organisatie).sleutel == self.ontvangend.sleutel


@dataclass(frozen=True, slots=True)
class Weggelaten:
    """Something that is not on the print: of whom, what kind of thing, and why. Never its content."""

    wie: str
    wat: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Ontvangersplan:
    """The plan as this reader may see it, and what is missing from it."""

    inhoud: Planinhoud
    weggelaten: tuple[Weggelaten, ...]

    @property
    def genoemd(self) -> list[str]:
        """Who does not share everything and is yet named in the texts that are of the whole huishouden."""
        plan = self.inhoud.plan
        woorden = set(re.findall(r"\w+", f"{plan.situatie} {plan.gaat_goed} {plan.wij_bieden}"))
        wie = dict.fromkeys(weg.wie for weg in self.weggelaten)
        return [naam for naam in wie if woorden.issuperset(naam.split())]


def maak_voor(inhoud: Planinhoud, ontvanger: Ontvanger, boek: Toestemmingenboek, dag: date) -> Ontvangersplan:
    """The plan for this reader on that day. What stays is unchanged; what goes leaves no trace, also no id."""
    return _Schifting(inhoud, ontvanger, boek, dag).schift()


@dataclass
class _Schifting:
    inhoud: Planinhoud
    ontvanger: Ontvanger
    boek: Toestemmingenboek
    dag: date
    # Of whom, for what reason, how many of which kind.
    weg: Counter[tuple[UUID | None, Stand, str]] = field(default_factory=Counter)

    def schift(self) -> Ontvangersplan:
        plan = self.inhoud.plan
        doelen = [self._doel(doel) for doel in plan.doelen if doel.leefgebied not in NIET_OP_PAPIER]
        over = tuple(doel for doel in doelen if doel is not None)
        aanbod = tuple(dienst for dienst in plan.wederdiensten if self._ziet_aanbod(dienst))
        metingen = tuple(meting for meting in self.inhoud.omgeving.metingen if self._ziet_meting(meting))
        uitspraken = tuple(uit for wie in self.inhoud.uitspraken if (uit := self._uitspraak(wie)))
        omgeving = replace(self.inhoud.omgeving, metingen=metingen, team=self._team(over))
        tekst = replace(plan, doelen=over, wederdiensten=aanbod)
        geheel = replace(self.inhoud, plan=tekst, omgeving=omgeving, uitspraken=uitspraken)
        if self.ontvanger.soort is Ontvangersoort.ORGANISATIE:
            geheel = _alleen_eigen(geheel)
        return Ontvangersplan(geheel, self._verantwoording())

    # Doelen and acties

    def _doel(self, doel: Streven) -> Streven | None:
        """The doel with what stays of it; bare when only an afspraak under it may be seen."""
        acties = [actie for actie in doel.acties if self._gaat_aan(doel, actie)]
        if not acties and not self._is_voor_ontvanger(doel):
            return None
        stand, wie = self._oordeel(doel.voor, doel.id)
        if stand is not Stand.MAG:
            self.weg[(wie, stand, "doel")] += 1
        blijft = tuple(_op_papier(actie) for actie in acties if self._ziet_actie(doel, actie, stand, wie))
        if stand is not Stand.MAG:
            return replace(_kaal(doel), acties=blijft) if blijft else None
        if not self._zien_scores(doel.voor):
            doel = replace(doel, start=None, streef=None)
        return replace(doel, acties=blijft)

    def _is_voor_ontvanger(self, doel: Streven) -> bool:
        """Whether the doel itself concerns this reader, apart from its acties."""
        if self.ontvanger.soort is Ontvangersoort.PERSOON:
            return not doel.voor or self._noemt(doel.voor)
        return self.ontvanger.soort is Ontvangersoort.HUISHOUDEN

    def _gaat_aan(self, doel: Streven, actie: Afspraak) -> bool:
        """Whether the actie concerns this reader: they carry it, or it is about them or about their doel."""
        if self.ontvanger.soort is Ontvangersoort.ORGANISATIE:
            return self.ontvanger.is_van(actie.organisatie)
        if self._is_voor_ontvanger(doel):
            return True
        return actie.persoon_id == self.ontvanger.persoon_id or self._noemt(actie.over)

    def _ziet_actie(self, doel: Streven, actie: Afspraak, van_doel: Stand, wie_doel: UUID | None) -> bool:
        """An actie about nobody in particular follows its doel; one about somebody asks them."""
        stand, wie = van_doel, wie_doel
        if actie.over:
            stand, wie = self._oordeel(actie.over, actie.id)
        elif stand is not Stand.MAG:
            stand, wie = self._oordeel(doel.voor, actie.id)
        if stand is not Stand.MAG:
            self.weg[(wie, stand, "afspraak")] += 1
        return stand is Stand.MAG

    def _oordeel(self, dragers: Iterable[Drager], deel: UUID) -> tuple[Stand, UUID | None]:
        """Whether all whom this is about share it with this reader; if not, who is the first that does not, and why."""
        personen = [drager.persoon_id for drager in dragers]
        if not personen and self.ontvanger.soort is Ontvangersoort.ORGANISATIE:
            personen = self._volwassenen()
            if not personen:
                return Stand.NIEMAND_BESLIST, None
        for persoon_id in personen:
            stand = self._stand(persoon_id, Inhoudsoort.AFSPRAKEN, deel)
            if stand is not Stand.MAG:
                return stand, persoon_id
        return Stand.MAG, None

    def _volwassenen(self) -> list[UUID]:
        """Who decides together about what is of the whole huishouden: every member who is or may be an adult."""
        grens = get_leeftijdsgrens(Grens.MEERDERJARIG, self.dag).leeftijd
        leeftijden = {mens.persoon_id: mens.leeftijd_op(self.dag) for mens in self.boek.mensen}
        leden = [lid.persoon_id for lid in self.inhoud.omgeving.leden]
        return [
            lid
            for lid in leden
            if (leeftijd := leeftijden.get(lid)) is None or leeftijd.kan_minstens_zijn(grens)
        ]

    def _stand(self, persoon_id: UUID, soort: Inhoudsoort, deel: UUID | None = None) -> Stand:
        if self.ontvanger.persoon_id == persoon_id:
            return Stand.MAG
        delen = frozenset({deel} if deel else ())
        return self.boek.stand(persoon_id, self.ontvanger.ontvangend, soort, op=self.dag, delen=delen)

    def _noemt(self, dragers: Iterable[Drager]) -> bool:
        return any(drager.persoon_id == self.ontvanger.persoon_id for drager in dragers)

    def _team(self, zichtbaar: Iterable[Streven]) -> tuple[Helper, ...]:
        """Whoever is there only for what stays hidden would give it away; those to call are always named."""
        omgeving = self.inhoud.omgeving
        bellen = (omgeving.regisseur, omgeving.vervanger, omgeving.achtervang)
        altijd = {iemand.naam for iemand in bellen if iemand}
        verborgen = _uitvoerders(self.inhoud.plan.doelen) - _uitvoerders(zichtbaar)
        return tuple(h for h in omgeving.team if h.teamlid_id not in verborgen or h.naam in altijd)

    # Scores, offers, words

    def _zien_scores(self, dragers: Iterable[Drager]) -> bool:
        wie = [drager.persoon_id for drager in dragers]
        if not wie and self.ontvanger.soort is Ontvangersoort.ORGANISATIE:
            wie = self._volwassenen()
        return all(self._stand(persoon_id, Inhoudsoort.SCORES) is Stand.MAG for persoon_id in wie)

    def _ziet_meting(self, meting: Meetbeeld) -> bool:
        soort = self.ontvanger.soort
        if meting.persoon_id is None:
            return soort is not Ontvangersoort.ORGANISATIE
        if soort is Ontvangersoort.PERSOON and meting.persoon_id != self.ontvanger.persoon_id:
            return False
        stand = self._stand(meting.persoon_id, Inhoudsoort.SCORES)
        if stand is not Stand.MAG and soort is Ontvangersoort.HUISHOUDEN:
            self.weg[(meting.persoon_id, stand, "cijfers")] += 1
        return stand is Stand.MAG

    def _ziet_aanbod(self, dienst: Aanbod) -> bool:
        if self.ontvanger.soort is Ontvangersoort.ORGANISATIE:
            return False
        if self.ontvanger.soort is Ontvangersoort.PERSOON:
            return dienst.van.persoon_id == self.ontvanger.persoon_id
        stand = self._stand(dienst.van.persoon_id, Inhoudsoort.AFSPRAKEN, dienst.id)
        if stand is not Stand.MAG:
            self.weg[(dienst.van.persoon_id, stand, "aanbod")] += 1
        return stand is Stand.MAG

    def _uitspraak(self, wie: Uitspraak) -> Uitspraak | None:
        """The line to sign. What somebody who does not share their part thinks of the plan is theirs too."""
        if self.ontvanger.soort is Ontvangersoort.PERSOON:
            return wie if wie.persoon_id == self.ontvanger.persoon_id else None
        if self.ontvanger.soort is Ontvangersoort.ORGANISATIE:
            return None
        stand = self._stand(wie.persoon_id, Inhoudsoort.PLAN)
        if stand is Stand.MAG or wie.eens is None:
            return wie
        self.weg[(wie.persoon_id, stand, "mening")] += 1
        return replace(wie, gezien=False, eens=None, woorden="")

    # What is missing

    def _verantwoording(self) -> tuple[Weggelaten, ...]:
        """One line per person and reason, in the order of the huishouden."""
        volgorde = [lid.persoon_id for lid in self.inhoud.omgeving.leden]
        groepen: dict[tuple[UUID | None, Stand], Counter[str]] = {}
        for (wie, stand, wat), aantal in self.weg.items():
            groepen.setdefault((wie, stand), Counter())[wat] += aantal
        sleutels = sorted(
            groepen, key=lambda paar: (volgorde.index(paar[0]) if paar[0] in volgorde else 99, paar[1])
        )
        return tuple(
            Weggelaten(self._naam(wie), _tel(groepen[wie, stand]), _REDENEN[stand]) for wie, stand in sleutels
        )

    def _naam(self, persoon_id: UUID | None) -> str:
        if persoon_id is None:
            return "Het hele huishouden"
        namen = {lid.persoon_id: lid.roepnaam for lid in self.inhoud.omgeving.leden}
        mens = self.boek.mens(persoon_id)
        return namen.get(persoon_id) or (mens.roepnaam if mens else "Iemand die hier niet meer woont")


_REDENEN = {
    Stand.NIET_GEVRAAGD: "Nog niet gevraagd of dit gedeeld mag worden.",
    Stand.NEE: "Wil dit niet delen, of de toestemming is voorbij.",
    Stand.NIEMAND_BESLIST: "Niet bekend wie hierover beslist: vul geboortedatum of gezag in.",
    Stand.OPNIEUW_VRAGEN: "Niet iedereen die nu beslist, heeft ja gezegd. Vraag het opnieuw.",
}
_WOORDEN = {
    "doel": ("doel", "doelen"),
    "afspraak": ("afspraak", "afspraken"),
    "aanbod": ("aanbod voor een ander", "keer een aanbod voor een ander"),
}
_ZONDER_GETAL = {"cijfers": "de cijfers", "mening": "de mening over het plan"}


def _tel(wat: Counter[str]) -> str:
    geteld = [f"{wat[soort]} {woorden[wat[soort] > 1]}" for soort, woorden in _WOORDEN.items() if wat[soort]]
    return ", ".join(geteld + [woorden for soort, woorden in _ZONDER_GETAL.items() if wat[soort]])


def _uitvoerders(doelen: Iterable[Streven]) -> set[UUID]:
    return {actie.teamlid_id for doel in doelen for actie in doel.acties if actie.teamlid_id}


def _op_papier(actie: Afspraak) -> Afspraak:
    """Why help could not be closer by is weighed by professionals and stays with them."""
    return replace(actie, waarom_niet_dichterbij="", stopreden="")


def _kaal(doel: Streven) -> Streven:
    """Nothing of the doel itself: the leefgebied and the wet are those of every bare doel, and are shown nowhere."""
    return Streven(id=doel.id, woorden=ANDER_DOEL, leefgebied=Leefgebied.SOCIALE_CONTACTEN, wet=Wet.GEEN)


def _alleen_eigen(inhoud: Planinhoud) -> Planinhoud:
    """For an organisation: its own doelen and acties, whom they are about, and whom to call. Nothing else."""
    doelen = tuple(
        replace(doel, acties=tuple(replace(a, geeft_terug="") for a in doel.acties))
        for doel in inhoud.plan.doelen
    )
    genoemd = {drager.persoon_id for doel in doelen for drager in doel.voor}
    genoemd |= {drager.persoon_id for doel in doelen for actie in doel.acties for drager in actie.over}
    omgeving = inhoud.omgeving
    leden = tuple(replace(lid, leeftijd="", rol="") for lid in omgeving.leden if lid.persoon_id in genoemd)
    return replace(
        inhoud,
        plan=Plantekst(evaluatie_op=inhoud.plan.evaluatie_op, doelen=doelen),
        omgeving=replace(omgeving, leden=leden, team=(), netwerk=()),
        aanwezig=(),
        door="",
    )


def zoek_huishouden(inhoud: Planinhoud) -> Ontvanger:
    """The huishouden of this plan as a reader."""
    return Ontvanger(Ontvangersoort.HUISHOUDEN, inhoud.omgeving.huishouden)


def list_ontvangers(inhoud: Planinhoud) -> tuple[Ontvanger, ...]:
    """Everybody for whom a print of this plan can be made: the huishouden, each member, each organisation in it."""
    leden = (Ontvanger(Ontvangersoort.PERSOON, lid.naam, lid.persoon_id) for lid in inhoud.omgeving.leden)
    namen = {
        Ontvangend(Delen.ORGANISATIE, actie.organisatie).sleutel: actie.organisatie
        for doel in inhoud.plan.doelen
        if doel.leefgebied not in NIET_OP_PAPIER
        for actie in doel.acties
        if actie.organisatie
    }
    organisaties = (Ontvanger(Ontvangersoort.ORGANISATIE, namen[sleutel]) for sleutel in sorted(namen))
    return (zoek_huishouden(inhoud), *leden, *organisaties)
