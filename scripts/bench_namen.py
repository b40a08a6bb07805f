"""Invented people in great variety, with names in the shapes in which they come in a Dutch town."""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from wijkteam.demo.woorden import ACHTERNAMEN, VOORNAMEN, VOORNAMEN_KIND, VOORNAMEN_OUD
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import vandaag


def _woorden(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


VOORNAMEN_MEER = _woorden(
    "Anouk Joost Hülya Karel Mirjam Abdel Sjoerd Wilma Dewi Pim Salma Koen Brigitte Ravi Hanneke Osman Tessa Job "
    "Irina Freek Nadia Gijs Layla Rob Selma Hugo Agnieszka Teun Soraya Niels Yara Dirk-Jan Anne-Marie Kwame"
)
BEGIN = _woorden(
    "Haar Veen Linde Molen Water Wester Ooster Noord Zuid Kerk Brug Vogel Wolf Haan Kol Ring Schip Zand Klei Heide "
    "Duin Eik Beuk Els Graaf Rade Stein Wilde Boek Tuin Lage Hooge Mid Rosen Bloem Korte Steen Vier Goud Zilver"
)
EIND = _woorden(
    "stra ma mans sen huis kamp veld horst broek dijk laar hout brink ink beek poort meijer inga drecht wijk berg "
    "dal stede vliet haven kuil"
)
TUSSEN = (None, None, None, None, None, "van", "van der", "de", "van den", "ter", "in 't", "op de")
STANDAARD = 0.06


@dataclass(frozen=True)
class Bewoner:
    """Somebody who lives there."""

    roepnaam: str
    tussenvoegsel: str | None
    achternaam: str
    geboren: date

    @property
    def naam(self) -> str:
        """As one says it."""
        return " ".join(deel for deel in (self.roepnaam, self.tussenvoegsel, self.achternaam) if deel)

    @property
    def geboortedatum(self) -> Geboortedatum:
        """As the program keeps it."""
        return Geboortedatum(self.geboren.year, self.geboren.month, self.geboren.day)

    def als_persoon(self) -> dict[str, Any]:
        """The columns in which somebody of a huishouden, and somebody of a melding, is told."""
        return {
            "roepnaam": self.roepnaam,
            "tussenvoegsel": self.tussenvoegsel,
            "achternaam": self.achternaam,
            "geboortedatum": self.geboortedatum,
        }


def maak_huisgenoten(kans: Random) -> list[Bewoner]:
    """One to four people of one huishouden, the eldest first; one in three partners keeps a name of their own."""
    aantal = kans.choices((1, 2, 3, 4), (40, 30, 18, 12))[0]
    tussen, achter = _achternaam(kans)
    uit = []
    for plaats in range(aantal):
        if plaats == 1 and kans.random() < 1 / 3:
            tussen, achter = _achternaam(kans)
        jaar = vandaag().year - (kans.randint(24, 88) if plaats < 2 else kans.randint(1, 22))
        geboren = date(jaar, kans.randint(1, 12), kans.randint(1, 28))
        uit.append(Bewoner(_roepnaam(kans, geboren), tussen, achter, geboren))
    return uit


def _roepnaam(kans: Random, geboren: date) -> str:
    leeftijd = vandaag().year - geboren.year
    eigen: tuple[str, ...] = VOORNAMEN_KIND
    if leeftijd > 22:
        eigen = VOORNAMEN_OUD if leeftijd > 60 else VOORNAMEN
    return kans.choice((*eigen, *VOORNAMEN_MEER))


def _achternaam(kans: Random) -> tuple[str | None, str]:
    """Some names are borne by very many, most by few."""
    if kans.random() < STANDAARD:
        return kans.choice(ACHTERNAMEN)
    return kans.choice(TUSSEN), kans.choice(BEGIN) + kans.choice(EIND)
