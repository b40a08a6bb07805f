"""A casus with a plan in it: family De Vries in short, and what a colleague types into the forms."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie, sessie_van
from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan import queries
from wijkteam.plan.acties import Actiegegevens, voeg_actie_toe
from wijkteam.plan.doelen import Doelgegevens, voeg_doel_toe
from wijkteam.plan.models import Actie, Doel, Eigenaar, Plan, Planversie
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.vaststelling import Vaststelling, stel_plan_vast
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zrm.models import Meetmoment, Meetscore, Meting
from wijkteam.zrm.niveaus import Niveau

R = TypeVar("R")

DOELFORMULIER = {"woorden": "Ik wil weer slapen.", "leefgebied": "gezondheid", "wet": "wmo"}
ACTIEFORMULIER = {
    "wat": "doet elke woensdag boodschappen",
    "wie": "Anja",
    "eigenaar": "netwerk",
    "kring": "2",
    "wet": "geen",
}


def doelgegevens(woorden: str = "Ik wil weer slapen.", **anders: Any) -> Doelgegevens:
    return Doelgegevens(**{"woorden": woorden, "leefgebied": Leefgebied.GEZONDHEID, "wet": Wet.WMO} | anders)


def actiegegevens(**anders: Any) -> Actiegegevens:
    gewoon = {
        "wat": "doet elke woensdag boodschappen",
        "wie": "Anja",
        "eigenaar": Eigenaar.NETWERK,
        "kring": Kring.NABIJE_OMGEVING,
        "wet": Wet.GEEN,
    }
    return Actiegegevens(**gewoon | anders)


@dataclass
class Planstory:
    """Marijke holds the regie, Bram is in the team, Els asked; Jan (adult), Wouter (16) and Fien (7) live there too."""

    bouw: Bouwer
    marijke: Medewerker
    bram: Medewerker
    casus: Casus

    @classmethod
    def begin(cls, bouw: Bouwer) -> "Planstory":
        team = bouw.wijkteam()
        marijke, bram = bouw.medewerker("Marijke Bos", team=team), bouw.medewerker("Bram Smit", team=team)
        jaar = nu().year
        casus = bouw.casus(
            marijke,
            met=[bram],
            leden=[
                Persoonsgegevens("Jan", "Vries", "de", geboortedatum=Geboortedatum(jaar - 56), rol="vader"),
                Persoonsgegevens("Wouter", "Vries", "de", geboortedatum=Geboortedatum(jaar - 16, 1, 1)),
                Persoonsgegevens("Fien", "Vries", "de", geboortedatum=Geboortedatum(jaar - 7, 1, 1)),
            ],
        )
        return cls(bouw, marijke, bram, casus)

    @property
    def pad(self) -> str:
        return f"/casussen/{self.casus.id}/plan"

    @property
    def els(self) -> Betrokkene:
        """The cliënt who asked."""
        return self.nu(lambda s: list_betrokkenen(s, self.casus.id)[0])

    def doe(self, handeling: Callable[..., R], *args: Any, door: Medewerker | None = None, **kw: Any) -> R:
        """An act as this colleague (Marijke unless said), committed, in a session of their own."""
        wie = door or self.marijke
        with sessie_van(wie) as session:
            uitkomst = handeling(session, *args, door=wie, **kw)
            session.commit()
            return uitkomst

    def doel(self, woorden: str = "Ik wil weer slapen.", **anders: Any) -> Doel:
        return self.doe(voeg_doel_toe, self.casus.id, doelgegevens(woorden, **anders))

    def actie(self, doel: Doel, **anders: Any) -> Actie:
        return self.doe(voeg_actie_toe, self.casus.id, doel.id, actiegegevens(**anders))

    def vaststelling(self, **anders: Any) -> Vaststelling:
        """What a colleague who just read the plan sends: Els was there."""
        blad = self.nu(lambda s: get_planblad(s, self.casus.id))
        gewoon = {"kenmerk": blad.kenmerk, "gezien": blad.nummer, "aanwezig": [self.els.persoon_id]}
        return Vaststelling(**gewoon | anders)

    def stel_vast(self, door: Medewerker | None = None, **anders: Any) -> Planversie:
        return self.doe(stel_plan_vast, self.casus.id, self.vaststelling(**anders), door=door)

    def nu(self, lees: Callable[[ScopedSession], R]) -> R:
        """Something as the database has it now."""
        with nieuwe_sessie(Systeemkijker("de test kijkt wat er staat")) as session:
            return lees(session)

    def plan(self) -> Plan | None:
        return self.nu(lambda s: queries.find_plan(s, self.casus.id))

    def doelen(self) -> list[Doel]:
        plan = self.plan()
        return self.nu(lambda s: list(queries.list_doelen(s, plan.id, ook_vervallen=True))) if plan else []

    def versies(self) -> list[Planversie]:
        return self.nu(lambda s: list(queries.list_versies(s, self.casus.id)))

    def persoon(self, roepnaam: str) -> Persoon:
        return next(p for p in self.bouw.session.query(Persoon) if p.roepnaam == roepnaam)

    def lid(self, roepnaam: str, geboren: Geboortedatum | None) -> UUID:
        """Somebody else who moves in."""
        gegevens = Persoonsgegevens(roepnaam, "Vries", "de", geboortedatum=geboren)
        persoon = voeg_lid_toe(self.bouw.session, self.casus.huishouden, gegevens)
        self.bouw.session.commit()
        return persoon.id

    def betrokkene(self, roepnaam: str, hoedanigheid: Hoedanigheid) -> Betrokkene:
        persoon = self.persoon(roepnaam)
        return self.bouw.klaar(
            Betrokkene(
                casus_id=self.casus.id,
                persoon_id=persoon.id,
                persoon=persoon,
                hoedanigheid=hoedanigheid,
                wet=Wet.WMO,
                van=nu(),
            )
        )

    def vaststelformulier(self, klant: Klant, **anders: Any) -> dict[str, Any]:
        """The fields of the page on which the plan is set, as it shows them to this colleague."""
        vaststelling = self.vaststelling()
        gewoon = {
            "_versie": str(vaststelling.gezien),
            "kenmerk": vaststelling.kenmerk,
            "aanwezig": str(self.els.persoon_id),
        }
        assert vaststelling.kenmerk in klant.open(f"{self.pad}/vaststellen").text
        return gewoon | anders

    def meting(self, betrokkene: Betrokkene | None, instrument: str = "", **scores: int) -> Meting:
        """A vastgestelde meting of today, by ZRM 2017 or, about nobody in particular, ZRM-Huishoudens, unless said."""
        session = self.bouw.session
        meting = Meting(
            casus_id=self.casus.id,
            betrokkene_id=betrokkene.id if betrokkene else None,
            instrument=instrument or ("zrm-2017" if betrokkene else "zrm-huishoudens"),
            moment=Meetmoment.START,
            gesprek_op=vandaag(),
            door_id=self.marijke.id,
        )
        session.add(meting)
        session.flush()
        for domein, niveau in scores.items():
            session.add(
                Meetscore(
                    casus_id=self.casus.id,
                    meting_id=meting.id,
                    domein=domein,
                    niveau=Niveau(niveau),
                    streef=Niveau(4),
                )
            )
        session.flush()
        meting.vastgesteld_op = nu()
        session.commit()
        return meting
