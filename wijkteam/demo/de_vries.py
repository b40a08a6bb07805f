"""Family De Vries of Doorwerth, and oma Riek who lives on her own. All of them invented."""

from datetime import date

from wijkteam.demo.de_vries_gesprek import GESPREK
from wijkteam.demo.de_vries_plan import PLAN
from wijkteam.demo.de_vries_scores import METINGEN
from wijkteam.demo.vorm import Band, Gespreksverslag, Gezin, Lid
from wijkteam.gesprek.models import Aanwezigheid
from wijkteam.huishouden.adressen import Adresgegevens
from wijkteam.huishouden.models import Adressoort, Relatiesoort
from wijkteam.huishouden.netwerk import Contactgegevens
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

OUDER = Relatiesoort.OUDER
GEZAG_VAN_RECHTSWEGE = "getrouwd bij de geboorte"

DE_VRIES = Gezin(
    naam="De Vries",
    vraag="Ik zorg voor Roos en voor mijn moeder, en Jan zit thuis zonder werk. Het wordt me te veel.",
    geopend=date(2026, 3, 2),
    leden=(
        Lid(
            roepnaam="Els",
            tussenvoegsel="de",
            achternaam="Vries",
            geboren="03-09-1974",
            rol="moeder",
            telefoon="06-00000051",
        ),
        Lid(roepnaam="Jan", tussenvoegsel="de", achternaam="Vries", geboren="12-06-1970", rol="vader"),
        Lid(
            roepnaam="Jeroen",
            tussenvoegsel="de",
            achternaam="Vries",
            geboren="20-11-2006",
            rol="zoon",
            wet=Wet.PARTICIPATIEWET,
        ),
        Lid(
            roepnaam="Wouter",
            tussenvoegsel="de",
            achternaam="Vries",
            geboren="15-12-2009",
            rol="zoon",
            wet=Wet.JEUGDWET,
        ),
        Lid(
            roepnaam="Roos",
            tussenvoegsel="de",
            achternaam="Vries",
            geboren="08-10-2011",
            rol="dochter",
            wet=Wet.JEUGDWET,
        ),
    ),
    adres=Adresgegevens(
        soort=Adressoort.VAST, straat="Iepenhof", huisnummer="14", postcode="6865 ZZ", plaats="Doorwerth"
    ),
    banden=(
        Band("Els", Relatiesoort.PARTNER, "Jan"),
        Band("Els", OUDER, "Jeroen"),
        Band("Jan", OUDER, "Jeroen"),
        Band("Els", OUDER, "Wouter", GEZAG_VAN_RECHTSWEGE),
        Band("Jan", OUDER, "Wouter", GEZAG_VAN_RECHTSWEGE),
        Band("Els", OUDER, "Roos", GEZAG_VAN_RECHTSWEGE),
        Band("Jan", OUDER, "Roos", GEZAG_VAN_RECHTSWEGE),
    ),
    netwerk=(
        Contactgegevens(
            "Riek",
            "moeder van Els",
            Kring.NABIJE_OMGEVING,
            kan="samen met Jeroen de post doornemen",
            doet="belt elke dag",
        ),
        Contactgegevens(
            "Anja", "zus van Els", Kring.NABIJE_OMGEVING, doet="boodschappen voor Riek op woensdag"
        ),
        Contactgegevens(
            "Henk",
            "buurman, was elektricien",
            Kring.INFORMELE_NETWERKEN,
            doet="neemt Jan mee naar het Repair Café",
        ),
        Contactgegevens(
            "Samir",
            "voetbalcoach van Wouter",
            Kring.INFORMELE_NETWERKEN,
            doet="vraagt hoe het met Wouter gaat",
        ),
        Contactgegevens(
            "Noor", "vriendin van Roos uit de klas", Kring.INFORMELE_NETWERKEN, kan="samen naar de club"
        ),
        Contactgegevens(
            "Samen Onderweg",
            "maatjesproject",
            Kring.VRIJWILLIGE_ONDERSTEUNING,
            doet="maatje voor de busreis van Roos",
        ),
        Contactgegevens(
            "Ouders Onder Elkaar",
            "groep van ouders",
            Kring.VRIJWILLIGE_ONDERSTEUNING,
            kan="ervaringen delen met Els",
        ),
        Contactgegevens(
            "Buurthuis De Poort", "buurthuis", Kring.VRIJWILLIGE_ONDERSTEUNING, doet="cursus Rondkomen"
        ),
        Contactgegevens(
            "Bas Kuiper", "consulent zorgloket", Kring.GEMEENTE, doet="vaste vragen over voorzieningen"
        ),
        Contactgegevens("Mentor van Wouter", "school", Kring.PROFESSIONALS, doet="houdt verzuim bij"),
        Contactgegevens(
            "Begeleider van Roos", "zorgaanbieder", Kring.PROFESSIONALS, doet="begeleidt Roos twee middagen"
        ),
        Contactgegevens(
            "Werkcoach van Jeroen",
            "sociale werkplaats",
            Kring.PROFESSIONALS,
            doet="begeleidt Jeroen op zijn werk",
        ),
        Contactgegevens("Adviseur van Jan", "UWV", Kring.PROFESSIONALS, doet="helpt zoeken naar werk"),
        Contactgegevens("Huisarts", "huisarts van het gezin", Kring.PROFESSIONALS),
    ),
    gesprek=GESPREK,
    metingen=METINGEN,
    plan=PLAN,
)

RIEK = Gezin(
    naam="Mulder",
    vraag="Ik heb een nieuwe heup en kan een tijdje niet zelf schoonmaken. Ik wil Els niet steeds vragen.",
    geopend=date(2026, 3, 25),
    leden=(Lid(roepnaam="Riek", achternaam="Mulder", geboren="30-05-1946", rol="alleenwonend"),),
    adres=Adresgegevens(
        soort=Adressoort.VAST, straat="Lindelaan", huisnummer="3 B", postcode="6861 ZZ", plaats="Oosterbeek"
    ),
    netwerk=(
        Contactgegevens("Els", "dochter", Kring.NABIJE_OMGEVING, doet="komt drie keer per week langs"),
        Contactgegevens("Anja", "dochter", Kring.NABIJE_OMGEVING, doet="boodschappen op woensdag"),
        Contactgegevens(
            "Jan", "schoonzoon", Kring.NABIJE_OMGEVING, doet="maakt schoon en kookt twee avonden"
        ),
        Contactgegevens(
            "Wijkverpleging",
            "thuiszorg",
            Kring.PROFESSIONALS,
            doet="helpt met douchen tot de heup genezen is",
        ),
    ),
    gesprek=Gespreksverslag(
        dagen_na_opening=6,
        plaats="bij Riek thuis",
        verhaal=(
            "Na de operatie loop ik met een rollator. Ik red me best, maar bukken en tillen mag niet. "
            "Els doet te veel. Ze heeft het thuis al zo druk."
        ),
        leden=("Riek",),
        anderen={"Els": Aanwezigheid.MANTELZORGER},
        zinnen={
            Leefgebied.GEZONDHEID: {
                Gespreksregel.NU: (("Het lopen gaat elke week beter.", "Riek"),),
                Gespreksregel.WENS: (("Ik wil voor de zomer weer zonder rollator naar de winkel.", "Riek"),),
            },
            Leefgebied.SOCIALE_CONTACTEN: {
                Gespreksregel.VOOR_EEN_ANDER: (
                    ("Jeroen mag bij mij zijn post komen doen. Dat is gezellig.", "Riek"),
                ),
            },
        },
        is_afgerond=False,
    ),
)

FAMILIE = (DE_VRIES, RIEK)
