"""What the tests of the sociale kaart build with: buurten that lie somewhere, and entries."""

from dataclasses import replace
from typing import Any

from tests.bouwstenen import Bouwer
from wijkteam.gebied.models import Buurt, Gemeente, Wijk
from wijkteam.sociale_kaart.gegevens import Aanbiedergegevens, Aanbodgegevens
from wijkteam.sociale_kaart.keuzes import Aanbodsoort, Ruimte, Toegang
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.sociale_kaart.service import vind_of_maak_aanbieder, voeg_aanbod_toe
from wijkteam.team.models import Medewerker, Rol
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

HIER, DAAR, VER, NERGENS = "BU99010001", "BU99010002", "BU99010003", "BU99010004"
LIGGING = {HIER: (1000, 1000), DAAR: (1000, 1700), VER: (5000, 1000), NERGENS: (None, None)}
EETCLUB = Aanbodgegevens(
    naam="Eetclub",
    omschrijving="Samen eten aan lange tafels.",
    soort=Aanbodsoort.BEWONERSINITIATIEF,
    kring=Kring.INFORMELE_NETWERKEN,
    lijn=Lijn.NULDE,
    toegang=Toegang.VRIJ,
    leefgebieden=(Leefgebied.SOCIALE_CONTACTEN,),
    is_gemeentebreed=True,
    buurt=HIER,
    ruimte=Ruimte.PLEK,
)
# The same, as a form sends it.
VELDEN = {
    "naam": "Eetclub",
    "omschrijving": "Samen eten aan lange tafels.",
    "soort": "bewonersinitiatief",
    "kring": "3",
    "lijn": "0",
    "toegang": "vrij",
    "leefgebieden": ["sociale_contacten"],
    "is_gemeentebreed": "ja",
    "buurt": HIER,
    "ruimte": "plek",
}


class Kaart:
    """Four buurten, a keeper and a colleague, and entries on the kaart."""

    def __init__(self, bouw: Bouwer) -> None:
        self.bouw = bouw
        self.session = bouw.session
        gemeente = Gemeente(code="GM9901", naam="Kaartdorp")
        wijk = Wijk(code="WK990100", naam="Kaartwijk", gemeente_id=gemeente.id)
        self.session.add(gemeente)
        self.session.flush()
        self.session.add(wijk)
        self.session.flush()
        self.buurten = {
            code: Buurt(code=code, naam=f"Buurt {code[-1]}", wijk_id=wijk.id, rd_x=x, rd_y=y)
            for code, (x, y) in LIGGING.items()
        }
        self.session.add_all(self.buurten.values())
        self.session.commit()
        self.collega: Medewerker = bouw.medewerker("Collega Kaart")
        self.houder: Medewerker = bouw.medewerker("Houder Kaart", rol=Rol.TEAMLEIDER)

    def zet(self, naam: str = "Eetclub", *, aanbieder: str = "Buren van de straat", **anders: Any) -> Aanbod:
        """An entry of an initiative for which somebody vouches."""
        wie = vind_of_maak_aanbieder(
            self.session, Aanbiedergegevens(aanbieder, borg="de dorpsraad"), door=self.houder
        )
        aanbod = voeg_aanbod_toe(self.session, wie, replace(EETCLUB, naam=naam, **anders), door=self.houder)
        self.session.commit()
        return aanbod
