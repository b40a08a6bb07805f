"""What came of the talk with family De Vries: rights told, a plan of Els, the verslag that was sent, and their answer."""

from wijkteam.demo.vorm import Nazorg, Terugkoppeling
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.kringen import Kring

IEDEREEN = ("Els", "Jan", "Jeroen", "Wouter", "Roos")

NAZORG = Nazorg(
    rechten=(
        (0, {Inwonerrecht.EIGEN_PLAN: ("Els",), Inwonerrecht.CLIENTONDERSTEUNING: ("Els",)}),
        (
            16,
            {
                Inwonerrecht.EIGEN_PLAN: ("Jan", "Roos"),
                Inwonerrecht.CLIENTONDERSTEUNING: ("Jan", "Roos", "Anja"),
                Inwonerrecht.PGB: ("Els", "Jan"),
                Inwonerrecht.PRIVACY: ("Els", "Jan", "Roos"),
                Inwonerrecht.KOPIE: ("Els", "Jan"),
            },
        ),
    ),
    eigen_plan_van="Els",
    eigen_plan_na=7,
    eigen_plan_gebruik=(
        "Els schreef een halve bladzijde: wat zij doet in een week, en wat zij kwijt wil. "
        "We begonnen het gesprek met dat blad. De twee vrije middagen komen eruit."
    ),
    vragen=(
        ("Els", "Ik wil weer eens niets hoeven. Kan iemand anders ook een middag bij Roos zijn?"),
        ("Jan", "Hoe kom ik weer aan iets te doen?"),
    ),
    vraag_erachter="Els en Jan willen samen voor het gezin zorgen, zonder dat alles bij Els terechtkomt.",
    mantelzorg=(
        (
            "Els",
            "Elke dag voor Roos, drie keer per week naar Riek. Slaapt slecht en ziet haar vriendinnen bijna niet.",
            "Twee vaste middagen vrij, en af en toe een weekend zonder zorg.",
        ),
    ),
    hulp=(
        ("Roos", "Iemand die met Roos oefent met de bus", "1 uur", "elke zaterdag", "tot de zomer"),
        ("Roos", "Een weekend logeren", "2 dagen", "eens per maand", "een halfjaar, dan kijken we opnieuw"),
        ("Jeroen", "Samen de post doornemen", "1 uur", "elke week", "tot Jeroen het zelf kan"),
    ),
    afwegingen=(
        (
            Kring.EIGEN_KRACHT,
            "Jan kookt twee avonden en gaat met Roos wandelen.",
            "Jan kan het niet alleen: Roos wil ook naar buiten met een ander.",
        ),
        (
            Kring.NABIJE_OMGEVING,
            "Anja doet op woensdag de boodschappen voor Riek.",
            "Anja werkt de andere dagen.",
        ),
        (
            Kring.INFORMELE_NETWERKEN,
            "Henk neemt Jan mee naar het Repair Café. Samir vraagt hoe het met Wouter gaat.",
            "",
        ),
        (
            Kring.VRIJWILLIGE_ONDERSTEUNING,
            "Een maatje oefent met Roos de busreis.",
            "Een maatje kan Roos geen weekend opvangen.",
        ),
        (Kring.PROFESSIONALS, "Een weekend logeren, dicht bij huis.", ""),
    ),
    meningen=(("Wouter", "Ik vind niet dat school hierbij hoort. Dat regel ik zelf."),),
    bronnen="Van Els, Jan en Roos zelf, en van Anja. Met hun toestemming ook van de begeleider van Roos.",
    vervolg=(
        "Marijke stuurt dit verslag op 2 april. Op 8 april maken we samen het plan. "
        "Voor het logeren is een besluit van de gemeente nodig."
    ),
    verstuurd_na=31,
    verstuurd_aan=("Els", "Jan"),
    reactie_na=42,
    reacties=(
        Terugkoppeling(
            "Els",
            "Het klopt. Alleen: ik ga niet drie keer maar vier keer per week naar mijn moeder.",
            is_akkoord=True,
            is_aanvraag=True,
        ),
        Terugkoppeling("Jan", "", is_akkoord=True),
    ),
)
