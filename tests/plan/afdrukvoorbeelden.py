"""Invented households for the prints: family De Vries, and the shapes that break a page."""

from dataclasses import replace
from datetime import UTC, date, datetime

from wijkteam.huishouden.kringenplaat import Stip, teken_kringen
from wijkteam.plan.afdruk import (
    AfdrukActie,
    AfdrukContact,
    AfdrukDoel,
    AfdrukKring,
    AfdrukOndertekenaar,
    AfdrukPersoon,
    AfdrukScore,
    AfdrukScorekolom,
    AfdrukScoretabel,
    AfdrukTeamlid,
    AfdrukUitspraak,
    Planafdruk,
)
from wijkteam.wet.kringen import Kring

KRINGEN = {
    1: "eigen kracht",
    2: "nabije omgeving",
    3: "informele netwerken",
    4: "vrijwillige hulp",
    5: "gemeente",
    6: "professionals",
}
WOORDEN = {
    1: "het gaat nu echt mis",
    2: "het lukt niet",
    3: "het lukt een beetje",
    4: "het lukt meestal",
    5: "het lukt goed",
}
DOMEINEN = (
    "Financiën",
    "Werk & Opleiding",
    "Tijdsbesteding",
    "Huisvesting",
    "Huiselijke relaties",
    "Geestelijke gezondheid",
    "Lichamelijke gezondheid",
    "Middelengebruik",
    "Basale ADL",
    "Instrumentele ADL",
    "Sociaal netwerk",
    "Maatschappelijke participatie",
    "Justitie",
)
PLAAT = teken_kringen(
    [Stip("Jan", "55"), Stip("Els", "51"), Stip("Jeroen", "19"), Stip("Wouter", "16"), Stip("Roos", "14")],
    [
        (Kring.NABIJE_OMGEVING, Stip("Riek", "oma")),
        (Kring.NABIJE_OMGEVING, Stip("Anja", "zus van Els")),
        (Kring.INFORMELE_NETWERKEN, Stip("Henk", "buurman")),
        (Kring.INFORMELE_NETWERKEN, Stip("Samir", "trainer")),
        (Kring.VRIJWILLIGE_ONDERSTEUNING, Stip("Noor", "maatje van Roos")),
        (Kring.VRIJWILLIGE_ONDERSTEUNING, Stip("buurthuis")),
        (Kring.GEMEENTE, Stip("Fatima El Amrani", "regisseur")),
        (Kring.GEMEENTE, Stip("Mila Doornbos", "wijkteam")),
        (Kring.PROFESSIONALS, Stip("Ilse", "begeleider van Roos")),
        (Kring.PROFESSIONALS, Stip("school")),
        (Kring.PROFESSIONALS, Stip("huisarts")),
    ],
    titel="De mensen om de familie De Vries heen, in zes kringen",
)


def score(niveau: int | None, streef: int | None = None, woord: str = "") -> AfdrukScore:
    return AfdrukScore(
        niveau=niveau, streef=streef, woord=woord or WOORDEN.get(niveau or 0, "niet besproken")
    )


def kolom(naam: str, *niveaus: int | None, leeg: str = "niet besproken") -> AfdrukScorekolom:
    return AfdrukScorekolom(
        naam=naam,
        gemeten_op=date(2026, 3, 18),
        scores=tuple(score(niveau) if niveau else score(None, woord=leeg) for niveau in niveaus),
    )


def actie(wie: str, wat: str, kring: int, wanneer: str = "", uiterlijk: date | None = None) -> AfdrukActie:
    return AfdrukActie(
        wie=wie, wat=wat, kring=kring, kring_naam=KRINGEN[kring], wanneer=wanneer, uiterlijk=uiterlijk
    )


def helper(naam: str, rol: str, kring: int, telefoon: str = "") -> AfdrukTeamlid:
    return AfdrukTeamlid(naam=naam, rol=rol, kring=kring, kring_naam=KRINGEN[kring], telefoon=telefoon)


def mensen(*namen: str) -> tuple[AfdrukPersoon, ...]:
    paren = (naam.partition(", ") for naam in namen)
    return tuple(AfdrukPersoon(naam=naam, toelichting=toelichting) for naam, _, toelichting in paren)


SCORES = AfdrukScoretabel(
    titel="Zelfredzaamheid per persoon",
    domeinen=DOMEINEN,
    niveaus=tuple(WOORDEN.items()),
    kolommen=(
        kolom("Jan", 3, 2, 3, 5, 3, 4, 4, 5, 5, 5, 4, 3, 5),
        kolom("Els", 3, None, 3, 5, 3, 3, 4, 5, 5, 4, 3, 4, 5),
        kolom("Jeroen", 4, 3, 4, 5, 4, 4, 5, 4, 5, 3, 4, 4, 5),
        kolom("Wouter", 4, 3, 3, 5, 3, 4, 5, None, 5, 4, 3, 3, 3, leeg="wil niet"),
        kolom("Roos", 3, 4, 3, 5, 4, 3, 4, 5, 3, 2, 3, 3, 5),
    ),
    bron="De indeling in 13 delen komt uit de Zelfredzaamheid-Matrix 2017. De woorden bij de cijfers zijn van ons.",
)

DOELEN = (
    AfdrukDoel(
        woorden="Ik wil elke week twee dagdelen voor mezelf, zonder dat ik me schuldig voel.",
        voor_wie="Els",
        leefgebied="vrije tijd",
        lukt_als="Els vier weken achter elkaar twee middagen vrij heeft, en iemand anders dan voor oma zorgt.",
        uiterlijk=date(2026, 6, 1),
        acties=(
            actie(
                "Anja", "Doet de boodschappen voor oma Riek en drinkt koffie met haar.", 2, "elke woensdag"
            ),
            actie(
                "Jan", "Maakt schoon bij oma Riek en kookt thuis op twee avonden.", 1, "dinsdag en vrijdag"
            ),
            actie(
                "Wijkteam",
                "Zoekt met Els uit of Roos soms ergens kan logeren.",
                6,
                uiterlijk=date(2026, 5, 1),
            ),
        ),
    ),
    AfdrukDoel(
        woorden="Ik wil weer een reden hebben om op te staan.",
        voor_wie="Jan",
        leefgebied="werken",
        lukt_als="Jan drie dagen per week werkt, leert of als vrijwilliger meedoet.",
        uiterlijk=date(2026, 9, 1),
        acties=(
            actie(
                "Henk",
                "Neemt Jan mee naar het Repair Café en stelt hem aan iedereen voor.",
                3,
                "zaterdag 4 april",
            ),
            actie("Jan", "Repareert fietsen voor mensen uit de buurt.", 1, "vanaf april, op donderdag"),
            actie(
                "Mila Doornbos", "Belt elke maand met Jan over werk dat bij hem past.", 5, "eerste maandag"
            ),
        ),
    ),
    AfdrukDoel(
        woorden="Ik wil zonder gezeur het schooljaar halen.",
        voor_wie="Wouter",
        leefgebied="onderwijs",
        lukt_als="Wouter per maand hooguit twee keer mist zonder reden.",
        uiterlijk=date(2026, 7, 1),
        acties=(
            actie("Samir", "Vraagt na elke training hoe de week was.", 3, "dinsdag en donderdag"),
            actie(
                "Wijkteam",
                "Praat met Wouter en zijn mentor over een rooster dat wel werkt.",
                5,
                uiterlijk=date(2026, 4, 10),
            ),
        ),
        meningen=(
            AfdrukUitspraak(wie="Wouter", tekst="Twee keer is veel te weinig. Soms slaap ik gewoon slecht."),
        ),
    ),
    AfdrukDoel(
        woorden="Ik wil zelf met de bus naar de club.",
        voor_wie="Roos",
        leefgebied="sociale contacten",
        lukt_als="Roos op zaterdag zelf met de bus heen en terug gaat, en zij dat leuk vindt.",
        uiterlijk=date(2026, 10, 1),
        acties=(
            actie(
                "Noor, maatje",
                "Oefent de busreis met Roos, eerst samen, later op afstand.",
                4,
                "zaterdag",
                date(2026, 10, 1),
            ),
            actie("Roos", "Kiest zelf welke club zij wil proberen.", 1, uiterlijk=date(2026, 4, 15)),
        ),
    ),
    AfdrukDoel(
        woorden="We willen weten waar we aan toe zijn voordat de uitkering stopt.",
        voor_wie="het hele gezin",
        leefgebied="inkomen",
        lukt_als="Er een overzicht op papier staat van wat er binnenkomt en wat er uitgaat.",
        uiterlijk=date(2026, 5, 1),
        acties=(
            actie(
                "Jan en Els", "Volgen de cursus over geld in het buurthuis.", 4, "vier avonden vanaf 7 april"
            ),
        ),
    ),
    AfdrukDoel(
        woorden="We willen één iemand die we kunnen bellen.",
        voor_wie="het hele gezin",
        lukt_als="Er nog hooguit vier hulpverleners zijn en iedereen weet wie wat doet.",
        uiterlijk=date(2026, 6, 1),
        acties=(
            actie(
                "Fatima",
                "Belt met alle hulpverleners en spreekt af wie er blijft.",
                5,
                uiterlijk=date(2026, 5, 15),
            ),
        ),
    ),
    AfdrukDoel(
        woorden="Ik wil mijn eigen post snappen.",
        voor_wie="Jeroen",
        leefgebied="inkomen",
        lukt_als="Jeroen zijn brieven opent, sorteert en op tijd antwoord geeft.",
        uiterlijk=date(2026, 8, 1),
        acties=(
            actie("Jeroen", "Legt alle post op één plek en opent die op zondag.", 1, "elke zondag"),
            actie("Henk", "Kijkt mee als een brief moeilijk is.", 3, "als Jeroen belt"),
        ),
    ),
)

DE_VRIES = Planafdruk(
    gemeente="Gemeente Renkum",
    wijkteam="Wijkteam Doorwerth",
    huishouden="Familie De Vries",
    huishoudnummer="HH-0001",
    versie=1,
    vastgesteld_op=date(2026, 4, 2),
    afgedrukt_op=datetime(2026, 4, 2, 12, 5, tzinfo=UTC),
    afgedrukt_door="Fatima El Amrani",
    leden=mensen(
        "Jan de Vries, vader, 55 jaar",
        "Els de Vries, moeder, 51 jaar",
        "Jeroen de Vries, zoon, 19 jaar",
        "Wouter de Vries, zoon, 16 jaar",
        "Roos de Vries, dochter, 14 jaar",
    ),
    regisseur=AfdrukContact(naam="Fatima El Amrani", functie="regisseur, wijkteam", telefoon="06 1234 5678"),
    vervanger=AfdrukContact(naam="Pieter Hofstra", functie="wijkteam", telefoon="026 123 45 67"),
    verhaal=(
        AfdrukUitspraak(
            wie="Els",
            tekst="Ik ren van Roos naar mijn moeder en weer terug. ’s Avonds ben ik op. "
            "Ik wil het graag doen, maar niet meer alleen.",
        ),
        AfdrukUitspraak(
            wie="Jan", tekst="Dertig jaar heb ik gewerkt. Nu zit ik thuis en weet ik niet wat ik moet."
        ),
        AfdrukUitspraak(wie="Roos", tekst="Ik wil naar de club. Zelf. Met de bus."),
    ),
    situatie=(
        "Jan is zijn baan kwijt en heeft nu een uitkering. Els zorgt voor Roos en doet veel voor haar moeder Riek, "
        "die herstelt van een operatie aan haar heup. Jeroen werkt, Wouter en Roos gaan naar school. "
        "Er komen zeven hulpverleners over de vloer, en die weten weinig van elkaar."
    ),
    gaat_goed=(
        "Het gezin eet elke avond samen.",
        "Jan is handig en kan bijna alles maken.",
        "Jeroen gaat elke dag met plezier naar zijn werk.",
        "Anja en buurman Henk willen graag helpen.",
    ),
    zorgen=("De uitkering van Jan wordt lager.", "Els slaapt slecht.", "Wouter is vaak weg van school."),
    aanbod=(
        AfdrukUitspraak(wie="Jan", tekst="kan fietsen maken voor mensen in de buurt."),
        AfdrukUitspraak(wie="Els", tekst="wil haar ervaring delen met andere mantelzorgers."),
        AfdrukUitspraak(wie="Jeroen", tekst="helpt mee in de keuken van het buurthuis."),
    ),
    kringenplaat=PLAAT,
    kringen=(
        AfdrukKring(nummer=1, naam="Eigen kracht", mensen=mensen("Jan", "Els", "Jeroen", "Wouter", "Roos")),
        AfdrukKring(nummer=2, naam="Nabije omgeving", mensen=mensen("Riek, oma", "Anja, zus van Els")),
        AfdrukKring(nummer=3, naam="Informele netwerken", mensen=mensen("Henk, buurman", "Samir, trainer")),
        AfdrukKring(nummer=4, naam="Vrijwillige hulp", mensen=mensen("Noor, maatje van Roos", "buurthuis")),
        AfdrukKring(nummer=5, naam="Gemeente", mensen=mensen("Fatima El Amrani", "Mila Doornbos")),
        AfdrukKring(
            nummer=6, naam="Professionals", mensen=mensen("begeleider van Roos", "school", "huisarts")
        ),
    ),
    scoretabellen=(SCORES,),
    doelen=DOELEN,
    team=(
        helper("Anja Kuipers", "zus van Els, helpt bij oma Riek", 2, "06 2345 6789"),
        helper("Henk Smit", "buurman, gaat met Jan naar het Repair Café", 3),
        helper("Samir Haddad", "trainer van Wouter", 3),
        helper("Noor van Dam", "maatje van Roos", 4),
        helper("Fatima El Amrani", "regisseur, eerste aanspreekpunt", 5, "06 1234 5678"),
        helper("Pieter Hofstra", "vervangt Fatima", 5, "026 123 45 67"),
        helper("Ilse Brandsma", "begeleider van Roos", 6, "026 765 43 21"),
    ),
    evaluatie_op=date(2026, 9, 16),
    vervolgafspraken=(
        "Fatima belt Els elke twee weken, op maandag.",
        "Na de zomer kijken we of Fatima nog nodig is.",
    ),
    meningsverschillen=(
        AfdrukUitspraak(
            wie="Wouter",
            over="doel 3",
            tekst="Ik vind dat jullie te veel op school letten en te weinig op mij.",
        ),
    ),
    ondertekenaars=(
        AfdrukOndertekenaar(naam="Jan de Vries"),
        AfdrukOndertekenaar(naam="Els de Vries"),
        AfdrukOndertekenaar(naam="Jeroen de Vries"),
        AfdrukOndertekenaar(naam="Wouter de Vries", hoedanigheid="16 jaar"),
        AfdrukOndertekenaar(naam="Roos de Vries", hoedanigheid="14 jaar"),
    ),
)

LEEG = Planafdruk(
    gemeente="Gemeente Renkum",
    wijkteam="Wijkteam Renkum",
    huishouden="Łukasz Şahin Ağaoğlu-Őry",
    huishoudnummer="HH-0042",
    leden=mensen("Łukasz Şahin Ağaoğlu-Őry"),
    regisseur=AfdrukContact(naam="Łukasz Şahin Ağaoğlu-Őry", functie="regisseur van het eigen plan"),
    achtervang=AfdrukContact(naam="Pieter Hofstra", telefoon="026 123 45 67"),
    afgedrukt_op=datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
    afgedrukt_door="Pieter Hofstra",
)


def groot_huishouden() -> Planafdruk:
    """Twelve members, twenty-five goals, words that never end."""
    namen = [f"Kind{nummer} van Heemstra-Ağaoğlu" for nummer in range(1, 13)]
    lang = "Dit is een zin die maar doorgaat over wat er allemaal speelt in huis en daarbuiten. " * 12
    tabel = replace(
        SCORES,
        kolommen=tuple(kolom(naam.split()[0], *[1, 2, 3, 4, 5, None, 3, 2, 4, 5, 1, 3, 4]) for naam in namen),
    )
    doel = replace(DOELEN[0], woorden=lang, acties=DOELEN[0].acties * 4)
    return replace(
        DE_VRIES,
        huishouden="Familie van Heemstra-Ağaoğlu tot Oldenbarnevelt-Winterswijk-Noord",
        leden=mensen(*(f"{naam}, kind, 12 jaar" for naam in namen)),
        verhaal=(
            AfdrukUitspraak(
                wie="Moeder", tekst=f"{lang}\n\nHottentottententententoonstelling{'a' * 150}\n{lang}"
            ),
        ),
        scoretabellen=(tabel,),
        doelen=(doel, *DOELEN[1:]) + (replace(DOELEN[1], woorden="Nog een doel."),) * 18,
        ondertekenaars=tuple(AfdrukOndertekenaar(naam=naam) for naam in namen),
    )
