"""What family De Vries told at the kitchen table on 18 March 2026. Els, Jan, Anja, and Roos for a part."""

from wijkteam.demo.de_vries_verslag import NAZORG
from wijkteam.demo.vorm import Gespreksverslag
from wijkteam.gesprek.models import Aanwezigheid
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied, Onderzoeksdeel

VERHAAL = (
    "Sinds Jan thuis zit is alles anders. Hij is zijn werk kwijt en weet niet goed wat hij met zijn dag moet. "
    "Ik ga drie keer in de week naar mijn moeder, want zij heeft een nieuwe heup. En Roos kan niet alleen zijn.\n\n"
    "Jeroen werkt hard, maar zijn brieven blijven liggen. Wouter gaat soms niet naar school. Daar krijgen wij dan brieven over.\n\n"
    "Iedereen bedoelt het goed, maar er zijn zeven mensen die iets van ons willen. "
    "Ik vertel steeds hetzelfde verhaal. Ik zou wel eens een middag niets willen."
)

NU, GOED, BETER = Gespreksregel.NU, Gespreksregel.GOED, Gespreksregel.BETER
WENS, ZELF, OMGEVING = Gespreksregel.WENS, Gespreksregel.ZELF, Gespreksregel.OMGEVING
ANDER = Gespreksregel.VOOR_EEN_ANDER

ZINNEN: dict[Leefgebied, dict[Gespreksregel, tuple[tuple[str, str | None], ...]]] = {
    Leefgebied.WONEN: {
        NU: (("We wonen hier twintig jaar en willen hier blijven.", None),),
        GOED: (("De buurt is rustig en de buren zijn er als het nodig is.", None),),
    },
    Leefgebied.WERKEN: {
        NU: (
            ("Ik zit sinds de herfst zonder werk. De fabriek ging dicht.", "Jan"),
            ("Ik werk bij de sociale werkplaats. Dat gaat goed.", "Jeroen"),
        ),
        WENS: (("Ik wil weer iets doen waar een ander wat aan heeft.", "Jan"),),
        ANDER: (("Ik kan goed fietsen maken. Dat doe ik graag voor de buurt.", "Jan"),),
    },
    Leefgebied.INKOMEN: {
        NU: (("We komen nu rond. Maar de uitkering van Jan wordt straks lager.", None),),
        BETER: (("Mijn post blijft liggen. Ik snap de brieven niet.", "Jeroen"),),
        WENS: (("We willen weten waar we aan toe zijn.", None),),
    },
    Leefgebied.GEZONDHEID: {
        NU: (("Ik slaap slecht en lig te piekeren.", "Els"),),
        BETER: (("Ik kom nergens meer aan toe. Ik ben gewoon moe.", "Els"),),
        WENS: (("Twee middagen in de week voor mezelf.", "Els"),),
        OMGEVING: (("Ik kan op woensdag de boodschappen voor mama doen, zegt Anja.", None),),
    },
    Leefgebied.SOCIALE_CONTACTEN: {
        GOED: (("We eten elke avond samen.", None), ("Henk van hiernaast komt vaak even langs.", "Jan")),
        BETER: (("Mijn vriendinnen zie ik bijna niet meer.", "Els"),),
        ANDER: (("Ik kan andere ouders vertellen hoe wij het doen.", "Els"),),
    },
    Leefgebied.VRIJE_TIJD: {
        NU: (("Ik voetbal twee keer per week. Dat is het leukste.", "Wouter"),),
        WENS: (("Naar de club op zaterdag. Met de bus!", "Roos"),),
    },
    Leefgebied.ONDERWIJS: {
        NU: (("Wouter mist soms lessen. De ene keer is hij ziek, de andere keer heeft hij geen zin.", None),),
        WENS: (("Dat ze me niet steeds aanspreken.", "Wouter"),),
        ZELF: (("Ik ga als ik weet waarvoor.", "Wouter"),),
    },
    Leefgebied.OPVOEDEN_OPGROEIEN: {
        GOED: (("Roos gaat graag naar school en leert elke week iets nieuws.", None),),
        BETER: (("Er moet altijd iemand bij Roos zijn. Dat komt meestal op mij neer.", "Els"),),
        ZELF: (("Ik kan ook met Roos gaan wandelen. Dat deed ik vroeger vaak.", "Jan"),),
    },
}

ONDERZOEK: dict[Onderzoeksdeel | Jeugdonderdeel, str] = {
    Onderzoeksdeel.A: "Els wil minder zorg dragen en rust. Jan wil bezig zijn. Roos wil meer zelf kunnen. Zij willen in Doorwerth blijven.",
    Onderzoeksdeel.B: "Jan kan thuis en bij Riek veel overnemen. Jeroen kan met wat hulp zijn eigen post doen.",
    Onderzoeksdeel.C: "Anja neemt de woensdag over. Henk neemt Jan mee. Samir let op Wouter.",
    Onderzoeksdeel.D: "Els is overbelast. Zij wil twee vaste middagen vrij en af en toe een weekend zonder zorg.",
    Onderzoeksdeel.E: "Het buurthuis heeft een cursus Rondkomen. Het maatjesproject kan met Roos de busreis oefenen.",
    Onderzoeksdeel.F: "School, werkcoach en de begeleider van Roos blijven. Het wijkteam stemt met hen af.",
    Onderzoeksdeel.G: "Uitgelegd dat voor logeren een eigen bijdrage kan gelden.",
    Jeugdonderdeel.FAMILIEGROEPSPLAN: "Aangeboden. Els en Jan denken erover en vragen Anja en Henk om mee te denken.",
    Jeugdonderdeel.EIGEN_MOGELIJKHEDEN: "Jan kan vaker met Roos op pad. Samir houdt een oogje op Wouter.",
    Jeugdonderdeel.KIND_ZELF: "Roos was erbij en wil met de bus naar de club. Wouter wil niet steeds aangesproken worden.",
    Jeugdonderdeel.ONTWIKKELING: "Roos leert elke week iets. Wouter kan goed leren, maar mist lessen.",
    Jeugdonderdeel.SCHOOL_GEZONDHEID: "Mentor en leerplicht kennen Wouter. De school van Roos is tevreden.",
    Jeugdonderdeel.TOESTEMMING: "Jan en Els hebben samen het gezag en zijn het eens. Wouter (16) zegt zelf ja.",
}

AFSPRAKEN = (
    ("Anja", "doet de boodschappen voor oma Riek", "elke woensdag", None),
    ("Jan", "gaat met Roos wandelen", "op zaterdagochtend", "Roos"),
    ("Marijke", "belt de mentor van Wouter; Wouter is erbij", "voor 1 april", "Wouter"),
    ("Jeroen en Jan", "maken samen de stapel post open", "zondag", "Jeroen"),
)

GESPREK = Gespreksverslag(
    dagen_na_opening=16,
    plaats="bij De Vries aan de keukentafel",
    verhaal=VERHAAL,
    leden=("Els", "Jan", "Roos"),
    anderen={"Anja": Aanwezigheid.FAMILIE},
    zinnen=ZINNEN,
    onderzoek=ONDERZOEK,
    afspraken=AFSPRAKEN,
    nazorg=NAZORG,
)
