"""What a receiver reads: plain values, as the canonical text that is kept with its hash, and back.

Never a BSN, never an address, nothing about veiligheid at home: `veiligheid` here is what a visitor must know.
"""

import hashlib
from dataclasses import dataclass
from datetime import date

from wijkteam.kern.canoniek import naar_tekst, uit_tekst
from wijkteam.overdracht.keuzes import Deelsoort, Overdrachtsoort, Warmte


@dataclass(frozen=True, slots=True)
class Berichtpersoon:
    """About whom it is, and how to reach them."""

    naam: str
    geboren: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True)
class Berichtregel:
    """One item of the dossier that was chosen, in the words it had then."""

    soort: Deelsoort
    tekst: str


@dataclass(frozen=True, slots=True)
class Afzender:
    """Who hands over, and how to call them back."""

    naam: str
    team: str
    telefoon: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Berichtinhoud:
    """The whole bericht. A page, the PDF and the link all show these values and no others."""

    nummer: str
    dag: date
    soort: Overdrachtsoort
    warmte: Warmte
    is_spoed: bool
    ontvanger: str
    contact_naam: str
    personen: tuple[Berichtpersoon, ...]
    waarom: str
    gewenst: str
    wat_werkt: str
    praktisch: str
    veiligheid: str
    delen: tuple[Berichtregel, ...]
    afzender: Afzender

    @property
    def delen_per_soort(self) -> list[tuple[str, list[str]]]:
        """The chosen items under their headings, in the order of the kinds; a kind without items is left out."""
        koppen = {
            Deelsoort.WENS: "Wat er gewenst wordt",
            Deelsoort.DOEL: "Doelen",
            Deelsoort.AFSPRAAK: "Afspraken die er al zijn",
            Deelsoort.GAAT_GOED: "Wat goed gaat",
        }
        gevonden = [
            (kop, [deel.tekst for deel in self.delen if deel.soort is soort]) for soort, kop in koppen.items()
        ]
        return [(kop, teksten) for kop, teksten in gevonden if teksten]


def als_tekst(inhoud: Berichtinhoud) -> str:
    """The canonical text: the same bericht always gives the same letters."""
    return naar_tekst(inhoud)


def lees_inhoud(tekst: str) -> Berichtinhoud:
    """The bericht that `als_tekst` wrote down. Raises `ValueError` when the text is not of this shape."""
    return uit_tekst(Berichtinhoud, tekst)


def hash_van(tekst: str) -> bytes:
    """The SHA-256 of the canonical text."""
    return hashlib.sha256(tekst.encode()).digest()
