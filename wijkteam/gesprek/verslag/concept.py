"""The concept of a verslag: what the talk itself does not hold, written in one form. Nothing must be filled in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import eis_open
from wijkteam.casus.models import Casus
from wijkteam.gesprek.errors import NietUitDeLijst
from wijkteam.gesprek.queries import get_gesprek_vergrendeld, list_huisgenoten
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.models import (
    Gespreksverslag,
    Verslagafweging,
    Verslaghulp,
    Verslagmantelzorg,
    Verslagwoord,
    Woordsoort,
)
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.team.models import Medewerker
from wijkteam.wet.kringen import Kring


@dataclass(frozen=True)
class Woordregel:
    """Somebody's own words. `veld` is the part of the form that it came from."""

    soort: Woordsoort
    woorden: str
    persoon_id: UUID | None = None
    veld: str = field(default="", compare=False)


@dataclass(frozen=True)
class Mantelzorgregel:
    """How heavy the care is, and what the mantelzorger wants."""

    last: str = ""
    wens: str = ""
    persoon_id: UUID | None = None
    veld: str = field(default="", compare=False)


@dataclass(frozen=True)
class Hulpregel:
    """Support that is needed."""

    aard: str
    omvang: str = ""
    frequentie: str = ""
    duur: str = ""
    persoon_id: UUID | None = None
    veld: str = field(default="", compare=False)


@dataclass(frozen=True)
class Afwegingregel:
    """What was considered on one ring."""

    kring: Kring
    overwogen: str = ""
    waarom_niet: str = ""


@dataclass(frozen=True)
class Verslagtekst:
    """All that the form of a verslag says."""

    vraag_erachter: str = ""
    bronnen: str = ""
    vervolg: str = ""
    woorden: tuple[Woordregel, ...] = ()
    mantelzorg: tuple[Mantelzorgregel, ...] = ()
    hulp: tuple[Hulpregel, ...] = ()
    afwegingen: tuple[Afwegingregel, ...] = ()

    @classmethod
    def van(cls, verslag: Gespreksverslag | None) -> Self:
        """What stands there now."""
        if verslag is None:
            return cls()
        return cls(
            vraag_erachter=verslag.vraag_erachter,
            bronnen=verslag.bronnen,
            vervolg=verslag.vervolg,
            woorden=tuple(Woordregel(w.soort, w.woorden, w.persoon_id) for w in verslag.woorden),
            mantelzorg=tuple(Mantelzorgregel(m.last, m.wens, m.persoon_id) for m in verslag.mantelzorg),
            hulp=tuple(Hulpregel(h.aard, h.omvang, h.frequentie, h.duur, h.persoon_id) for h in verslag.hulp),
            afwegingen=tuple(Afwegingregel(a.kring, a.overwogen, a.waarom_niet) for a in verslag.afwegingen),
        )

    @property
    def personen(self) -> list[tuple[str, UUID]]:
        """Everybody that a row is about, with the form field that chose them."""
        rijen: list[Any] = [*self.woorden, *self.mantelzorg, *self.hulp]
        return [(f"{rij.veld}-persoon", rij.persoon_id) for rij in rijen if rij.persoon_id is not None]


ALINEAS = ("vraag_erachter", "bronnen", "vervolg")
LIJSTEN = ("woorden", "mantelzorg", "hulp", "afwegingen")


def schrijf_verslag(
    session: Session, casus: Casus, gesprek_id: UUID, tekst: Verslagtekst, *, gezien: int, door: Medewerker
) -> Gespreksverslag:
    """Write the concept; also while the talk still goes on. The same twice is no change and no conflict.

    After a version was made, this is the concept of the next. Raises `VersieIsVerouderd` with what stands there now,
    `NietUitDeLijst`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    eis_open(casus)
    gesprek = get_gesprek_vergrendeld(session, casus.id, gesprek_id)
    bestaand = queries.find_verslag(session, gesprek.id)
    oud = Verslagtekst.van(bestaand)
    _eis_bekend(session, casus, tekst, oud)
    verslag = bestaand or _begin(casus.id, gesprek.id)
    velden = [naam for naam in (*ALINEAS, *LIJSTEN) if getattr(tekst, naam) != getattr(oud, naam)]
    if velden:
        eis_versie(verslag, gezien, **_huidige_tekst(oud))
        for naam in set(velden) & set(ALINEAS):
            setattr(verslag, naam, getattr(tekst, naam))
        for naam in set(velden) & set(LIJSTEN):
            _ZETTERS[naam](verslag, getattr(tekst, naam))
        session.add(verslag)
        noteer(
            session, Handeling.VERSLAG_BIJGEWERKT, casus_id=casus.id, door=door, over=verslag, velden=velden
        )
    return verslag


def _begin(casus_id: UUID, gesprek_id: UUID) -> Gespreksverslag:
    return Gespreksverslag(
        casus_id=casus_id,
        gesprek_id=gesprek_id,
        versie=0,
        vraag_erachter="",
        bronnen="",
        vervolg="",
        woorden=[],
        mantelzorg=[],
        hulp=[],
        afwegingen=[],
    )


def _eis_bekend(session: Session, casus: Casus, tekst: Verslagtekst, oud: Verslagtekst) -> None:
    """Everybody named lives here, or stood there before. Raises `NietUitDeLijst`."""
    genoemd = tekst.personen
    bekend = {persoon_id for _, persoon_id in oud.personen}
    if genoemd:
        bekend |= {wie.id for wie in list_huisgenoten(session, casus)}
    for veld, persoon_id in genoemd:
        if persoon_id not in bekend:
            raise NietUitDeLijst(veld)


Zetter = Callable[[Gespreksverslag, Sequence[Any]], None]


def _zet_woorden(verslag: Gespreksverslag, regels: Sequence[Woordregel]) -> None:
    verslag.woorden = [
        Verslagwoord(
            casus_id=verslag.casus_id,
            volgorde=plek,
            soort=r.soort,
            persoon_id=r.persoon_id,
            woorden=r.woorden,
        )
        for plek, r in enumerate(regels)
    ]


def _zet_mantelzorg(verslag: Gespreksverslag, regels: Sequence[Mantelzorgregel]) -> None:
    verslag.mantelzorg = [
        Verslagmantelzorg(
            casus_id=verslag.casus_id, volgorde=plek, persoon_id=r.persoon_id, last=r.last, wens=r.wens
        )
        for plek, r in enumerate(regels)
    ]


def _zet_hulp(verslag: Gespreksverslag, regels: Sequence[Hulpregel]) -> None:
    verslag.hulp = [
        Verslaghulp(
            casus_id=verslag.casus_id,
            volgorde=plek,
            persoon_id=r.persoon_id,
            aard=r.aard,
            omvang=r.omvang,
            frequentie=r.frequentie,
            duur=r.duur,
        )
        for plek, r in enumerate(regels)
    ]


def _zet_afwegingen(verslag: Gespreksverslag, regels: Sequence[Afwegingregel]) -> None:
    """A ring has one row, and the database says so: rows stay in their place."""
    bestaand = {rij.kring: rij for rij in verslag.afwegingen}
    rijen = []
    for regel in regels:
        rij = bestaand.get(regel.kring) or Verslagafweging(casus_id=verslag.casus_id, kring=regel.kring)
        rij.overwogen, rij.waarom_niet = regel.overwogen, regel.waarom_niet
        rijen.append(rij)
    verslag.afwegingen = rijen


_ZETTERS: dict[str, Zetter] = {
    "woorden": _zet_woorden,
    "mantelzorg": _zet_mantelzorg,
    "hulp": _zet_hulp,
    "afwegingen": _zet_afwegingen,
}


def _huidige_tekst(oud: Verslagtekst) -> dict[str, str]:
    """What stands there now, by the names of the form fields."""
    uit = {naam: getattr(oud, naam) for naam in ALINEAS}
    for soort in Woordsoort:
        eigen = [regel for regel in oud.woorden if regel.soort is soort]
        uit |= {f"{soort}-{n}-woorden": regel.woorden for n, regel in enumerate(eigen)}
    for n, zorg in enumerate(oud.mantelzorg):
        uit |= {f"mantelzorg-{n}-last": zorg.last, f"mantelzorg-{n}-wens": zorg.wens}
    for n, hulp in enumerate(oud.hulp):
        uit |= {f"hulp-{n}-{naam}": getattr(hulp, naam) for naam in ("aard", "omvang", "frequentie", "duur")}
    for weging in oud.afwegingen:
        uit[f"kring-{weging.kring.value}-overwogen"] = weging.overwogen
        uit[f"kring-{weging.kring.value}-waarom_niet"] = weging.waarom_niet
    return uit
