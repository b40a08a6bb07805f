"""What family De Vries agreed: seven doelen, and who does what, from close by outwards."""

from datetime import date

from wijkteam.demo.vorm import Afspraak, Plandeel, Wens
from wijkteam.plan.models import Eigenaar
from wijkteam.plan.vaststelling import Mening, Reactie
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

WENSEN = (
    Wens(
        woorden="Ik wil twee middagen in de week helemaal voor mezelf.",
        lukt_als="Els twee vaste middagen per week vrij heeft en die ook echt neemt.",
        leefgebied=Leefgebied.GEZONDHEID,
        voor=("Els",),
        tegen=date(2026, 6, 1),
        domein="zrm-2017.geestelijke_gezondheid",
        afspraken=(
            Afspraak(
                wat="doet op woensdag de boodschappen voor oma Riek",
                wie="Anja",
                eigenaar=Eigenaar.NETWERK,
                kring=Kring.NABIJE_OMGEVING,
                dagen=date(2026, 4, 8),
                is_gereed=True,
            ),
            Afspraak(
                wat="maakt bij oma Riek schoon en kookt twee avonden per week",
                wie="Jan",
                eigenaar=Eigenaar.BEWONER,
                kring=Kring.EIGEN_KRACHT,
                dagen=date(2026, 4, 13),
                is_gereed=True,
            ),
            Afspraak(
                wat="vraagt een logeerplek aan voor Roos, één weekend per maand",
                wie="Zorgaanbieder De Linde",
                eigenaar=Eigenaar.ORGANISATIE,
                kring=Kring.PROFESSIONALS,
                dagen=date(2026, 6, 1),
                afbouw=date(2027, 6, 1),
                waarom_niet_dichterbij=(
                    "Roos heeft 's nachts toezicht nodig van iemand die haar beperking kent. Anja en Riek kunnen dat niet."
                ),
                wet=Wet.JEUGDWET,
            ),
        ),
    ),
    Wens(
        woorden="Ik wil weer drie dagen in de week iets doen waar een ander wat aan heeft.",
        lukt_als="Jan drie dagen per week werk, een opleiding of vrijwilligerswerk heeft.",
        leefgebied=Leefgebied.WERKEN,
        voor=("Jan",),
        tegen=date(2026, 9, 1),
        domein="zrm-2017.werk_opleiding",
        wet=Wet.PARTICIPATIEWET,
        afspraken=(
            Afspraak(
                wat="neemt Jan mee naar het Repair Café",
                wie="Henk",
                eigenaar=Eigenaar.NETWERK,
                kring=Kring.INFORMELE_NETWERKEN,
                dagen=date(2026, 4, 11),
                is_gereed=True,
            ),
        ),
    ),
    Wens(
        woorden="Ik wil dat ze me op school niet steeds aanspreken.",
        lukt_als="Wouter hoogstens twee keer per maand een les mist zonder reden.",
        leefgebied=Leefgebied.ONDERWIJS,
        voor=("Wouter",),
        tegen=date(2026, 7, 1),
        wet=Wet.JEUGDWET,
        afspraken=(
            Afspraak(
                wat="praat na de training even met Wouter over zijn week",
                wie="Samir",
                eigenaar=Eigenaar.NETWERK,
                kring=Kring.INFORMELE_NETWERKEN,
                dagen=date(2026, 4, 7),
                is_gereed=True,
            ),
            Afspraak(
                wat="maakt met de mentor één afspraak over te laat komen en verzuim",
                wie="Marijke Bos (wijkteam)",
                eigenaar=Eigenaar.PROFESSIONAL,
                kring=Kring.GEMEENTE,
                dagen=date(2026, 4, 17),
                afbouw=date(2026, 7, 1),
                waarom_niet_dichterbij="Wouter en zijn ouders willen dit eerste gesprek met school niet alleen voeren.",
                is_gereed=True,
            ),
        ),
    ),
    Wens(
        woorden="Ik wil op zaterdag naar de club en zelf met de bus.",
        lukt_als="Roos elke zaterdag naar de club gaat en de busreis oefent.",
        leefgebied=Leefgebied.VRIJE_TIJD,
        voor=("Roos",),
        tegen=date(2026, 10, 1),
        domein="zrm-2017.instrumentele_adl",
        wet=Wet.JEUGDWET,
        afspraken=(
            Afspraak(
                wat="oefent elke week met Roos de busreis naar de club",
                wie="Maatje van Samen Onderweg",
                eigenaar=Eigenaar.VRIJWILLIGER,
                kring=Kring.VRIJWILLIGE_ONDERSTEUNING,
                dagen=date(2026, 4, 1),
                afbouw=date(2026, 10, 1),
            ),
        ),
    ),
    Wens(
        woorden="Wij willen weten waar we aan toe zijn voordat de uitkering lager wordt.",
        lukt_als="er een overzicht is van inkomsten en uitgaven dat Jan en Els allebei snappen.",
        leefgebied=Leefgebied.INKOMEN,
        voor=("Jan", "Els"),
        tegen=date(2026, 5, 1),
        domein="zrm-2017.financien",
        wet=Wet.WGS,
        afspraken=(
            Afspraak(
                wat="volgen samen de cursus Rondkomen in het buurthuis",
                wie="Jan en Els",
                eigenaar=Eigenaar.BEWONER,
                kring=Kring.VRIJWILLIGE_ONDERSTEUNING,
                dagen=date(2026, 4, 21),
                is_gereed=True,
            ),
        ),
    ),
    Wens(
        woorden="We willen één iemand die we kunnen bellen, niet zeven.",
        lukt_als="er hoogstens vier helpers zijn en Marijke het vaste gezicht is.",
        leefgebied=Leefgebied.SOCIALE_CONTACTEN,
        tegen=date(2026, 6, 1),
        afspraken=(
            Afspraak(
                wat="belt alle helpers en spreekt af wie wat blijft doen",
                wie="Marijke Bos (wijkteam)",
                eigenaar=Eigenaar.PROFESSIONAL,
                kring=Kring.GEMEENTE,
                dagen=date(2026, 4, 24),
                afbouw=date(2026, 12, 31),
                waarom_niet_dichterbij="Het gezin heeft dit zelf geprobeerd en werd steeds doorverwezen.",
                is_gereed=True,
            ),
        ),
    ),
    Wens(
        woorden="Ik wil mijn post en toeslagen zelf op orde hebben.",
        lukt_als="Jeroen elke maand zelf zijn post opent en zijn toeslagen kloppen.",
        leefgebied=Leefgebied.INKOMEN,
        voor=("Jeroen",),
        tegen=date(2026, 8, 1),
        domein="zrm-2017.instrumentele_adl",
        afspraken=(
            Afspraak(
                wat="opent elke vrijdag de post, met oma Riek erbij",
                wie="Jeroen",
                eigenaar=Eigenaar.BEWONER,
                kring=Kring.NABIJE_OMGEVING,
                dagen=date(2026, 4, 10),
            ),
        ),
    ),
)

PLAN = Plandeel(
    situatie=(
        "We zijn met z'n vijven. Jan is zijn baan kwijt. Els zorgt voor Roos en helpt haar moeder Riek, die net een nieuwe heup heeft. "
        "Jeroen werkt, Wouter en Roos gaan naar school. "
        "Er komen veel mensen over de vloer en iedereen vraagt weer iets anders."
    ),
    gaat_goed="We houden van elkaar en eten elke avond samen. Ons huis is fijn. Roos lacht veel. De buren staan voor ons klaar.",
    wij_bieden=(
        "Jan maakt fietsen in de buurt. Els wil andere mantelzorgers vertellen hoe zij het doet. "
        "Jeroen helpt graag in de keuken van het buurthuis."
    ),
    wensen=WENSEN,
    evaluatie=date(2026, 6, 29),
    vastgesteld_na=31,
    aanwezig=("Els", "Jan", "Wouter", "Roos"),
    ook_aanwezig="Anja, de zus van Els",
    reacties={
        "Els": Reactie(Mening.EENS),
        "Jan": Reactie(Mening.EENS),
        "Jeroen": Reactie(Mening.GEZIEN),
        "Wouter": Reactie(
            Mening.NIET_EENS,
            "twee keer vind ik te weinig. Als ik ziek ben tellen ze dat op school ook vaak mee.",
        ),
        "Roos": Reactie(Mening.EENS),
    },
)
