"""An overdracht of family De Vries, moved along by the real acts."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.plan.bouwstenen import Planstory
from wijkteam.casus.queries import get_casus
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.afstemmen import Gegeven, leg_antwoord_vast
from wijkteam.overdracht.beginnen import Begin, begin_overdracht
from wijkteam.overdracht.daden import Voorlegging, doe, leg_voor
from wijkteam.overdracht.keuzes import Daad, Overdrachtsoort, Partij, Warmte
from wijkteam.overdracht.models import Overdracht
from wijkteam.overdracht.opstellen import Berichtgegevens, Concept, wijzig_bericht
from wijkteam.overdracht.stappen import Stapgegevens
from wijkteam.toestemming.boek import Mens
from wijkteam.toestemming.models import Toestemming
from wijkteam.toestemming.queries import get_boek
from wijkteam.toestemming.service import trek_toestemming_in

WAAROM = "Els zit veel alleen thuis."
GEWENST = "Ik wil weer onder de mensen komen."
ONTVANGER = "Eetclub De Lange Tafel"


@dataclass
class Overdrachtverhaal:
    """Marijke refers Els to the eetclub. Every step is an act that was really done and committed."""

    plan: Planstory
    els: UUID

    @classmethod
    def begin(cls, bouw: Bouwer) -> "Overdrachtverhaal":
        plan = Planstory.begin(bouw)
        return cls(plan, plan.els.persoon_id)

    @property
    def casus_id(self) -> UUID:
        return self.plan.casus.id

    @property
    def pad(self) -> str:
        return f"/casussen/{self.casus_id}/overdrachten"

    def mens(self, roepnaam: str = "Els") -> Mens:
        casus = self.plan.nu(lambda s: get_casus(s, self.casus_id))
        boek = self.plan.nu(lambda s: get_boek(s, casus))
        return next(mens for mens in boek.mensen if mens.roepnaam == roepnaam)

    def beginnend(self, **anders: Any) -> Begin:
        gewoon = {
            "personen": (self.els,),
            "warmte": Warmte.WARM,
            "soort": Overdrachtsoort.INFORMEEL,
            "ontvanger": ONTVANGER,
        }
        return Begin(**gewoon | anders)

    def nieuw(self, **anders: Any) -> Overdracht:
        return self.plan.doe(begin_overdracht, self.casus_id, self.beginnend(**anders))

    def concept(self, **anders: Any) -> Concept:
        teksten = {"ontvanger": ONTVANGER, "waarom": WAAROM, "gewenst": GEWENST}
        velden = set(Berichtgegevens.__dataclass_fields__)
        bericht = Berichtgegevens(**teksten | {n: w for n, w in anders.items() if n in velden})
        gewoon = {"personen": (self.els,), "delen": (), "warmte": Warmte.WARM, "is_spoed": False}
        return Concept(bericht=bericht, **gewoon | {n: w for n, w in anders.items() if n not in velden})

    def nu(self, overdracht_id: UUID) -> Overdracht:
        return self.plan.nu(lambda s: queries.get_overdracht(s, self.casus_id, overdracht_id))

    def schrijf(self, overdracht: Overdracht, **anders: Any) -> Overdracht:
        gezien = self.nu(overdracht.id).bericht.versie
        return self.plan.doe(
            wijzig_bericht, self.casus_id, overdracht.id, self.concept(**anders), gezien=gezien
        )

    def stap(self, overdracht: Overdracht, daad: Daad, **anders: Any) -> Overdracht:
        gewoon = {"dag": vandaag(), "kant": Partij.ONTVANGER, "wie": "Gerda Kok"}
        stap = Stapgegevens(daad=daad, **gewoon | anders)
        return self.plan.doe(doe, self.casus_id, overdracht.id, stap)

    def besproken(self, **anders: Any) -> Overdracht:
        overdracht = self.nieuw(**{n: w for n, w in anders.items() if n in {"soort", "personen", "warmte"}})
        self.schrijf(overdracht, **{n: w for n, w in anders.items() if n != "soort"})
        return self.stap(overdracht, Daad.BESPREEK, kant=Partij.VERWIJZER, wie="Els")

    def zegt(
        self, overdracht: Overdracht, *, ja: bool = True, roepnaam: str = "Els", **anders: Any
    ) -> Overdracht:
        mens = self.mens(roepnaam)
        gevers = [wie.sleutel for wie in mens.beslissers_op(vandaag())]
        gewoon = {"persoon_id": mens.persoon_id, "is_gegeven": ja, "dag": vandaag(), "gevers": gevers}
        return self.plan.doe(leg_antwoord_vast, self.casus_id, overdracht.id, Gegeven(**gewoon | anders))

    def afgestemd(self, **anders: Any) -> Overdracht:
        return self.zegt(self.besproken(**anders))

    def gaat_uit(self, overdracht: Overdracht, **anders: Any) -> Overdracht:
        gebeld = {"gebeld_met": "Gerda Kok", "gebeld_op": vandaag()} | anders
        return self.plan.doe(leg_voor, self.casus_id, overdracht.id, Voorlegging(**gebeld))

    def voorgelegd(self, **anders: Any) -> Overdracht:
        return self.gaat_uit(self.afgestemd(**anders))

    def trek_in(self) -> None:
        """Els takes back the last yes."""
        rij = self.plan.nu(lambda s: s.scalars(select(Toestemming).order_by(Toestemming.id)).all())[-1]
        self.plan.doe(trek_toestemming_in, self.casus_id, rij.id, wie="Els", reden="Toch liever niet")

    def stil(self, overdracht: Overdracht, dagen: int) -> Overdracht:
        """As if it was sent so many days ago and nothing was heard since."""
        toen = vandaag() - timedelta(days=dagen)
        rij = self.plan.bouw.session.get_one(Overdracht, overdracht.id, populate_existing=True)
        rij.voorgelegd_op = rij.stand_sinds = rij.laatste_teken_op = toen
        rij.uiterlijk = toen + timedelta(days=2)
        self.plan.bouw.session.commit()
        return rij


def over(dagen: int) -> date:
    return vandaag() + timedelta(days=dagen)
