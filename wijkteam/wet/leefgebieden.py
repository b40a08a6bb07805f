"""What a keukentafelgesprek may touch: life areas, their open lines, and what the Wmo wants investigated.

None of these forces an order. They are prompts beforehand and coverage afterwards.
"""

from enum import StrEnum


class Leefgebied(StrEnum):
    """The nine life areas, in the order in which lists show them."""

    WONEN = "wonen"
    WERKEN = "werken"
    INKOMEN = "inkomen"
    GEZONDHEID = "gezondheid"
    SOCIALE_CONTACTEN = "sociale_contacten"
    VRIJE_TIJD = "vrije_tijd"
    ONDERWIJS = "onderwijs"
    OPVOEDEN_OPGROEIEN = "opvoeden_opgroeien"
    VEILIGHEID = "veiligheid"

    @property
    def label(self) -> str:
        """Name on screen and paper."""
        return _LEEFGEBIEDEN[self][0]

    @property
    def openingsvraag(self) -> str:
        """A first question to the resident: short, open, not about products."""
        return _LEEFGEBIEDEN[self][1]


_LEEFGEBIEDEN: dict[Leefgebied, tuple[str, str]] = {
    Leefgebied.WONEN: ("Wonen", "Woont u hier naar uw zin?"),
    Leefgebied.WERKEN: ("Werken", "Wat doet u overdag, met of zonder loon?"),
    Leefgebied.INKOMEN: ("Inkomen", "Kunt u rondkomen van uw geld?"),
    Leefgebied.GEZONDHEID: ("Gezondheid", "Hoe voelt u zich, in uw lijf en in uw hoofd?"),
    Leefgebied.SOCIALE_CONTACTEN: ("Sociale contacten", "Wie ziet of spreekt u graag?"),
    Leefgebied.VRIJE_TIJD: ("Vrije tijd", "Waar beleeft u plezier aan?"),
    Leefgebied.ONDERWIJS: ("Onderwijs", "Hoe gaat het met leren of met school?"),
    Leefgebied.OPVOEDEN_OPGROEIEN: (
        "Opvoeden en opgroeien",
        "Hoe gaat het met de kinderen, en met u als ouder?",
    ),
    Leefgebied.VEILIGHEID: ("Veiligheid", "Is iedereen bij u thuis en in de buurt veilig?"),
}


class Gespreksregel(StrEnum):
    """The seven open lines of every life area; each one may stay empty."""

    NU = "nu"
    GOED = "goed"
    BETER = "beter"
    WENS = "wens"
    ZELF = "zelf"
    OMGEVING = "omgeving"
    VOOR_EEN_ANDER = "voor_een_ander"

    @property
    def label(self) -> str:
        """The line as a question to the resident."""
        return _GESPREKSREGELS[self]


_GESPREKSREGELS: dict[Gespreksregel, str] = {
    Gespreksregel.NU: "Hoe gaat het nu?",
    Gespreksregel.GOED: "Wat gaat goed?",
    Gespreksregel.BETER: "Wat kan beter?",
    Gespreksregel.WENS: "Wat wilt u?",
    Gespreksregel.ZELF: "Wat kunt u zelf?",
    Gespreksregel.OMGEVING: "Wat kan uw omgeving?",
    Gespreksregel.VOOR_EEN_ANDER: "Wat kunt u voor een ander betekenen?",
}


class Onderzoeksdeel(StrEnum):
    """What the investigation has to cover: Wmo 2015, art. 2.3.2 lid 4, parts a to g, in our own words."""

    A = "a"
    B = "b"
    C = "c"
    D = "d"
    E = "e"
    F = "f"
    G = "g"

    @property
    def label(self) -> str:
        """Short name, for the coverage line."""
        return _ONDERZOEKSDELEN[self][0]

    @property
    def uitleg(self) -> str:
        """What a colleague has to find out for this part."""
        return _ONDERZOEKSDELEN[self][1]

    @property
    def bron(self) -> str:
        """Where the law says so."""
        return f"Wmo 2015, artikel 2.3.2, lid 4, onder {self.value}"


_ONDERZOEKSDELEN: dict[Onderzoeksdeel, tuple[str, str]] = {
    Onderzoeksdeel.A: (
        "Behoefte en voorkeur",
        "Wat heeft de inwoner nodig, wie is deze persoon en wat wil die?",
    ),
    Onderzoeksdeel.B: (
        "Eigen kracht en huisgenoten",
        "Wat lukt zelf, of met de hulp die huisgenoten elkaar gewoonlijk geven?",
    ),
    Onderzoeksdeel.C: (
        "Mantelzorg en netwerk",
        "Wat kunnen mantelzorgers en andere mensen om de inwoner heen doen?",
    ),
    Onderzoeksdeel.D: ("De mantelzorger", "Wat heeft de mantelzorger zelf nodig om het vol te houden?"),
    Onderzoeksdeel.E: (
        "Algemene voorzieningen",
        "Wat kan met een voorziening die er voor iedereen is, of door zelf mee te doen in de buurt?",
    ),
    Onderzoeksdeel.F: (
        "Samenwerking",
        "Met wie is afstemming nodig: zorg, jeugd, onderwijs, welzijn, wonen, werk of inkomen?",
    ),
    Onderzoeksdeel.G: ("Eigen bijdrage", "Welke kosten komen er voor de inwoner zelf?"),
}
