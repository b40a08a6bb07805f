"""What stands around every page of a casus: who it is about, who holds the regie, the way to the other pages."""

from dataclasses import dataclass
from uuid import UUID

from flask import current_app, request, url_for

from wijkteam.casus import queries
from wijkteam.casus.fasen import VOLGORDE
from wijkteam.casus.models import Casus, Teamlid
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.regiestand import Regiestand
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.leeftijden import leeftijd_op

TABS = (
    ("Overzicht", "dossier.show"),
    ("Huishouden & netwerk", "huishouden.show"),
    ("Gesprekken", "gesprek.index"),
    ("Zelfredzaamheid", "zrm.index"),
    ("Plan", "plan.show"),
    ("Team", "casusteam.show"),
    ("Overdrachten", "overdracht.index"),
    ("Logboek", "logboek.index"),
    ("Wie keek mee", "inzage.index"),
)


@dataclass(frozen=True)
class Gezicht:
    """Somebody in the band: initials, and the age when it is known."""

    naam: str
    initialen: str
    leeftijd: str | None = None


@dataclass(frozen=True)
class Tab:
    """One part of the casus, as a link."""

    naam: str
    url: str
    is_huidig: bool


@dataclass(frozen=True)
class Casusblad:
    """Everything that `templates/casus/blad.html` shows around a page."""

    casus: Casus
    leden: list[Gezicht]
    stand: Regiestand
    tabs: list[Tab]

    @property
    def naam(self) -> str:
        return self.casus.huishouden.naam

    @property
    def url(self) -> str | None:
        """The overview of this casus."""
        return next((tab.url for tab in self.tabs if tab.naam == TABS[0][0]), None)

    @property
    def fasen(self) -> list[tuple[str, str]]:
        """Each phase with where it stands: geweest, nu or straks. A closed casus is in no phase any more."""
        nu = VOLGORDE.index(self.casus.fase)
        standen = ["geweest" if i < nu else "straks" for i in range(len(VOLGORDE))]
        standen[nu] = "nu" if self.casus.is_open else "geweest"
        return [(fase.label, stand) for fase, stand in zip(VOLGORDE, standen, strict=True)]

    @property
    def regisseur(self) -> Teamlid | None:
        return self.stand.regisseur

    @property
    def waarnemer(self) -> Teamlid | None:
        """Who stands in today, if anybody."""
        return self.stand.waarnemer_op(vandaag())

    @property
    def huidig(self) -> Tab | None:
        """The tab on which the reader is."""
        return next((tab for tab in self.tabs if tab.is_huidig), None)

    @property
    def onderdeel(self) -> str:
        return self.huidig.naam if self.huidig else self.naam

    @property
    def stappen(self) -> list[tuple[str, str]]:
        """The breadcrumb above the tab: all casussen, this household."""
        stappen = [("Casussen", "casus.index")] if "casus.index" in current_app.view_functions else []
        kruimels = [(naam, url_for(endpoint)) for naam, endpoint in stappen]
        return [*kruimels, (self.naam, self.url)] if self.url else kruimels


def huidig_blad() -> Casusblad:
    """The frame of the casus of this request, in two queries. For templates: `blad()`."""
    casus = huidige_casus()
    return Casusblad(
        casus=casus,
        leden=[_gezicht(lid.persoon) for lid in queries.list_huishoudleden(db.session, casus)],
        stand=queries.get_regiestand(db.session, casus.id),
        tabs=[
            Tab(naam, url_for(endpoint, casus_id=casus.id), endpoint.split(".")[0] == request.blueprint)
            for naam, endpoint in TABS
            if endpoint in current_app.view_functions
        ],
    )


def _gezicht(persoon: Persoon) -> Gezicht:
    geboren = persoon.geboortedatum
    leeftijd = leeftijd_op(geboren, vandaag()).tekst if geboren else None
    return Gezicht(persoon.naam, persoon.initialen, leeftijd)


def url_van_casus(casus_id: UUID) -> str:
    """Where a casus begins: the first of its pages that this program has."""
    return next(
        url_for(endpoint, casus_id=casus_id) for _, endpoint in TABS if endpoint in current_app.view_functions
    )
