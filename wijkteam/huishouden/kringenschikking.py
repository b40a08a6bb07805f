"""Where everybody stands in the kringenplaat: a place for each dot and its name, so that nothing overlaps.

Deterministic: the same people always stand in the same place, on screen and on paper.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from wijkteam.kern.letters import breek_af, letterbreedte, tekstbreedte
from wijkteam.wet.kringen import Kring

NAAM_GROOTTE = 15.0
BIJSCHRIFT_GROOTTE = 12.5
RINGNAAM_GROOTTE = 12.0
NAAM_HOOGTE = 17.0
BIJSCHRIFT_HOOGTE = 14.5
STIP_STRAAL = 7.0
LID_STRAAL = 17.0

_ETIKET_BREEDTE = 132.0
_LID_BREEDTE = 92.0
_AFSTAND = 5.0
_LUCHT = 3.0
_BAND = 40.0
_KLEINSTE_MIDDEN = 84.0
_RINGNAAM_RUIMTE = 20.0
_ZIJMARGE = 30.0
_RAND = 6.0
# Extra air between the letters of a ring name.
_SPATIE = 0.5
_HOEKSTAP = 5
_GULDEN_SNEDE = 0.618
_GROEI = 1.12
# Part of the room around the household that can be filled with text before nothing fits any more.
_RUIMTE_OM_ETIKET = 1.3


@dataclass(frozen=True, slots=True)
class Vlak:
    """A rectangle that something already takes up."""

    links: float
    boven: float
    rechts: float
    onder: float

    def raakt(self, ander: "Vlak") -> bool:
        """Whether the two overlap, or come closer than is pleasant."""
        return (
            self.links < ander.rechts + _LUCHT
            and ander.links < self.rechts + _LUCHT
            and self.boven < ander.onder + _LUCHT
            and ander.boven < self.onder + _LUCHT
        )


@dataclass(frozen=True, slots=True)
class Etiket:
    """The lines of text beside a dot, and how much room they take."""

    naam: tuple[str, ...]
    bijschrift: tuple[str, ...]
    breedte: float
    hoogte: float

    @classmethod
    def van(cls, naam: str, bijschrift: str, breedte: float = _ETIKET_BREEDTE) -> "Etiket":
        """Break a name and what is said about it into lines that fit."""
        namen = breek_af(naam, breedte, NAAM_GROOTTE)
        bijschriften = breek_af(bijschrift, breedte, BIJSCHRIFT_GROOTTE)
        breedtes = [tekstbreedte(regel, NAAM_GROOTTE) for regel in namen]
        breedtes += [tekstbreedte(regel, BIJSCHRIFT_GROOTTE) for regel in bijschriften]
        hoogte = len(namen) * NAAM_HOOGTE + len(bijschriften) * BIJSCHRIFT_HOOGTE
        return cls(tuple(namen), tuple(bijschriften), max(breedtes, default=0.0), hoogte)


@dataclass(frozen=True, slots=True)
class Plek:
    """A dot and its label. `x` is where the text is anchored, `boven` where its first line begins."""

    stip_x: float
    stip_y: float
    straal: float
    etiket: Etiket
    anker: str
    x: float
    boven: float

    @property
    def stipvlak(self) -> Vlak:
        """What the dot takes up."""
        return _stipvlak(self.stip_x, self.stip_y, self.straal)

    @property
    def etiketvlak(self) -> Vlak:
        """What the text takes up."""
        breedte = self.etiket.breedte
        links = self.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anker] * breedte
        return Vlak(links, self.boven, links + breedte, self.boven + self.etiket.hoogte)


def _stipvlak(x: float, y: float, straal: float) -> Vlak:
    return Vlak(x - straal, y - straal, x + straal, y + straal)


@dataclass(frozen=True, slots=True)
class Letterplek:
    """One letter of a ring name on its curve, turned by so many degrees."""

    letter: str
    x: float
    y: float
    draai: float


@dataclass(frozen=True, slots=True)
class Schikking:
    """The whole picture in numbers. `stralen` holds the outer edge of ring 1 to 6."""

    breedte: float
    hoogte: float
    stralen: tuple[float, ...]
    ringnamen: tuple[tuple[Letterplek, ...], ...]
    leden: tuple[Plek, ...]
    contacten: tuple[Plek, ...]

    @property
    def midden(self) -> tuple[float, float]:
        """The centre of all rings."""
        return self.breedte / 2, self.hoogte / 2


def schik(leden: Sequence[Etiket], contacten: Sequence[tuple[Kring, Etiket]]) -> Schikking:
    """Place everybody. The picture grows, and so its letters seem smaller, until all names have room."""
    straal_midden, plekken = _schik_midden(leden)
    band = _eerste_band(straal_midden, contacten)
    while True:
        schikking = _probeer(straal_midden, band, plekken, contacten)
        if schikking:
            return schikking
        band *= _GROEI


def _eerste_band(straal_midden: float, contacten: Sequence[tuple[Kring, Etiket]]) -> float:
    """The narrowest ring width worth trying: the labels must fit in the area that they can reach."""
    band = _BAND
    for kring in Kring:
        nodig = sum(_oppervlak(etiket) for van, etiket in contacten if van <= kring) * _RUIMTE_OM_ETIKET
        bereik = math.sqrt(nodig / math.pi + straal_midden**2)
        banden = kring - 1.5
        if nodig and banden > 0:
            band = max(band, (bereik - straal_midden - _ETIKET_BREEDTE * 0.75) / banden)
    return band


def _oppervlak(etiket: Etiket) -> float:
    return (etiket.breedte + 2 * STIP_STRAAL) * (etiket.hoogte + STIP_STRAAL)


def _schik_midden(leden: Sequence[Etiket]) -> tuple[float, list[Plek]]:
    """The household in rows that fill a circle as well as they can, around the point (0, 0)."""
    cel_b = max([60.0, *(lid.breedte + 2 * _AFSTAND for lid in leden)])
    cel_h = max([0.0, *(lid.hoogte for lid in leden)]) + 2 * LID_STRAAL + 2 * _AFSTAND
    rijen = min(_rijindelingen(len(leden)), key=lambda rijen: _straal_om(rijen, cel_b, cel_h))
    boven = -len(rijen) * cel_h / 2 + _AFSTAND
    plekken: list[Plek] = []
    for rij, aantal in enumerate(rijen):
        for kolom in range(aantal):
            etiket = leden[len(plekken)]
            x = (kolom - (aantal - 1) / 2) * cel_b
            y = boven + rij * cel_h + LID_STRAAL
            plekken.append(Plek(x, y, LID_STRAAL, etiket, "middle", x, y + LID_STRAAL + 2))
    return max(_KLEINSTE_MIDDEN, _straal_om(rijen, cel_b, cel_h) + _RINGNAAM_RUIMTE), plekken


def _rijindelingen(aantal: int) -> Iterator[tuple[int, ...]]:
    """Ways to spread people over rows of about the same length, the longer rows in the middle."""
    for rijen in range(1, max(aantal, 1) + 1):
        basis, over = divmod(aantal, rijen)
        van_het_midden_af = sorted(range(rijen), key=lambda rij: (abs(rij - (rijen - 1) / 2), -rij))
        langer = set(van_het_midden_af[:over])
        yield tuple(basis + (rij in langer) for rij in range(rijen))


def _straal_om(rijen: Sequence[int], cel_b: float, cel_h: float) -> float:
    hoogste = len(rijen) * cel_h / 2
    hoeken = [
        math.hypot(aantal * cel_b / 2, max(abs(rij * cel_h - hoogste), abs((rij + 1) * cel_h - hoogste)))
        for rij, aantal in enumerate(rijen)
    ]
    # The corners of a cell are seldom full: a little of them may stick out.
    return max(hoeken) * 0.92


def _probeer(
    straal_midden: float, band: float, leden: Sequence[Plek], contacten: Sequence[tuple[Kring, Etiket]]
) -> Schikking | None:
    stralen = tuple(straal_midden + band * stap for stap in range(len(Kring)))
    breedte, hoogte = 2 * (stralen[-1] + _ZIJMARGE), 2 * (stralen[-1] + _RAND)
    x, y = breedte / 2, hoogte / 2
    ringnamen = tuple(_ringnaam(kring, straal, x, y) for kring, straal in zip(Kring, stralen, strict=True))
    plekken = _Zoeker(stralen, x, y, [_vlak_van(letter) for naam in ringnamen for letter in naam]).plaats(
        contacten
    )
    if plekken is None:
        return None
    midden = tuple(
        Plek(lid.stip_x + x, lid.stip_y + y, lid.straal, lid.etiket, lid.anker, lid.x + x, lid.boven + y)
        for lid in leden
    )
    return Schikking(breedte, hoogte, stralen, ringnamen, midden, plekken)


def _ringnaam(kring: Kring, straal: float, x: float, y: float) -> tuple[Letterplek, ...]:
    """The name of a ring, letter by letter along the inside of its upper rim."""
    tekst = f"{kring.value} {kring.kort}"
    lijn = straal - 15.0
    breedtes = [letterbreedte(letter) * RINGNAAM_GROOTTE + _SPATIE for letter in tekst]
    hoek = -math.pi / 2 - sum(breedtes) / lijn / 2
    plekken = []
    for letter, breedte in zip(tekst, breedtes, strict=True):
        draai = hoek + breedte / lijn / 2 + math.pi / 2
        plekken.append(
            Letterplek(letter, x + lijn * math.cos(hoek), y + lijn * math.sin(hoek), math.degrees(draai))
        )
        hoek += breedte / lijn
    return tuple(plekken)


def _vlak_van(letter: Letterplek) -> Vlak:
    return Vlak(letter.x - 1, letter.y - RINGNAAM_GROOTTE, letter.x + RINGNAAM_GROOTTE * 0.6, letter.y + 3)


class _Zoeker:
    """Looks for a free place for each contact, closest to where it would like to stand."""

    def __init__(self, stralen: Sequence[float], x: float, y: float, bezet: list[Vlak]) -> None:
        self.stralen = stralen
        self.x = x
        self.y = y
        self.bezet = bezet

    def plaats(self, contacten: Sequence[tuple[Kring, Etiket]]) -> tuple[Plek, ...] | None:
        """A place for everybody, in the order given, or nothing when somebody finds no room."""
        gevonden: dict[int, Plek] = {}
        for nummer, hoek in _wenshoeken([kring for kring, _ in contacten]):
            kring, etiket = contacten[nummer]
            plek = next(
                (plek for plek in self._kandidaten(kring, etiket, hoek) if self._is_vrij(plek.etiketvlak)),
                None,
            )
            if plek is None:
                return None
            gevonden[nummer] = plek
            self.bezet += (plek.stipvlak, plek.etiketvlak)
        return tuple(gevonden[nummer] for nummer in range(len(contacten)))

    def _kandidaten(self, kring: Kring, etiket: Etiket, wens: float) -> Iterator[Plek]:
        straal = (self.stralen[kring - 1] + self.stralen[kring - 2]) / 2
        speling = (self.stralen[kring - 1] - self.stralen[kring - 2]) / 2 - STIP_STRAAL - _LUCHT
        afwijkingen = sorted(range(-175, 181, _HOEKSTAP), key=abs)
        for afwijking, naar_buiten in product(afwijkingen, (0.0, -speling, speling)):
            hoek = math.radians(wens + afwijking)
            stip_x = self.x + (straal + naar_buiten) * math.cos(hoek)
            stip_y = self.y + (straal + naar_buiten) * math.sin(hoek)
            if self._is_vrij(_stipvlak(stip_x, stip_y, STIP_STRAAL)):
                for kant in _kanten(hoek):
                    yield _etiket_aan(kant, stip_x, stip_y, etiket)

    def _is_vrij(self, vlak: Vlak) -> bool:
        return self._ligt_in_beeld(vlak) and not any(vlak.raakt(ander) for ander in self.bezet)

    def _ligt_in_beeld(self, vlak: Vlak) -> bool:
        """Inside the picture, and not over the household in the middle."""
        past = vlak.links >= 0 and vlak.rechts <= 2 * self.x and vlak.boven >= 0 and vlak.onder <= 2 * self.y
        dichtst_x = min(max(self.x, vlak.links), vlak.rechts)
        dichtst_y = min(max(self.y, vlak.boven), vlak.onder)
        return past and math.hypot(dichtst_x - self.x, dichtst_y - self.y) > self.stralen[0] + _LUCHT


def _wenshoeken(kringen: Sequence[Kring]) -> Iterator[tuple[int, float]]:
    """Who is placed when, and where they would like to stand: inner rings first, clear of the names."""
    for kring in Kring:
        nummers = [nummer for nummer, van in enumerate(kringen) if van is kring]
        for plaats, nummer in enumerate(nummers):
            deel = ((plaats + 0.5) / len(nummers) + kring * _GULDEN_SNEDE) % 1
            yield nummer, -90.0 + 30.0 + deel * 300.0


def _kanten(hoek: float) -> tuple[str, ...]:
    """The sides of the dot on which the label may stand, the best one first."""
    zij = ("rechts", "links") if math.cos(hoek) >= 0 else ("links", "rechts")
    recht = ("onder", "boven") if math.sin(hoek) >= 0 else ("boven", "onder")
    return (*zij, *recht) if abs(math.cos(hoek)) > 0.5 else (*recht, *zij)


def _etiket_aan(kant: str, x: float, y: float, etiket: Etiket) -> Plek:
    afstand = STIP_STRAAL + _AFSTAND
    midden = y - etiket.hoogte / 2
    anker, naar_x, boven = {
        "rechts": ("start", x + afstand, midden),
        "links": ("end", x - afstand, midden),
        "onder": ("middle", x, y + afstand - 2),
        "boven": ("middle", x, y - afstand + 2 - etiket.hoogte),
    }[kant]
    return Plek(x, y, STIP_STRAAL, etiket, anker, naar_x, boven)
