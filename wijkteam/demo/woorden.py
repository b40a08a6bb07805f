"""Names and sentences from which the generator makes huishoudens. Invented; any likeness is chance."""

from wijkteam.wet.leefgebieden import Leefgebied

VOORNAMEN_OUD = (
    "Gerrit",
    "Annie",
    "Fatima",
    "Wim",
    "Truus",
    "Hassan",
    "Ria",
    "Piet",
    "Zeynep",
    "Corrie",
    "Jürgen",
    "Lidia",
    "Henny",
    "Mohamed",
)
VOORNAMEN = (
    "Sanne",
    "Mehmet",
    "Ilse",
    "Daan",
    "Ewa",
    "Yusuf",
    "Marleen",
    "Ömer",
    "Kim",
    "Chloé",
    "Tomasz",
    "Naima",
    "Bart",
    "Søren",
    "Lotte",
    "Giulia",
    "Ruben",
    "Ağa",
    "Femke",
    "Đorđe",
)
VOORNAMEN_KIND = (
    "Milan",
    "Noa",
    "Emre",
    "Liv",
    "Finn",
    "Aya",
    "Zoë",
    "Bram",
    "Ilyas",
    "Maud",
    "Jip",
    "Elif",
    "Sem",
    "Roza",
    "Thijs",
)
ACHTERNAMEN = (
    (None, "Jansen"),
    ("van den", "Berg"),
    (None, "Yıldırım"),
    ("de", "Boer"),
    (None, "Kowalczyk"),
    (None, "El Idrissi"),
    ("van", "Dijk"),
    (None, "Öztürk"),
    (None, "Łuczak"),
    ("ter", "Horst"),
    (None, "Groen"),
    (None, "Nguyễn"),
    ("van der", "Meer"),
    (None, "Bakker"),
    (None, "Ben Salah"),
    (None, "Őry"),
    ("in 't", "Veld"),
    (None, "Peeters"),
    (None, "Abdullahi"),
    (None, "Smit"),
)
STRATEN = (
    "Beukenlaan",
    "Kerkweg",
    "Molenpad",
    "Valkenhof",
    "Heideweg",
    "Vijverstraat",
    "Dorpsplein",
    "Rietkamp",
)

VRAGEN = (
    "Ik red het niet meer alleen, sinds mijn man er niet meer is.",
    "De rekeningen stapelen zich op en ik durf de post niet te openen.",
    "Mijn zoon komt zijn bed niet meer uit en wij weten niet wat we moeten doen.",
    "We hebben ruzie over de kinderen en willen dat het stopt.",
    "Ik ben vergeetachtig en mijn dochter maakt zich zorgen.",
    "Ik zoek een plek om te wonen. Nu slaap ik bij vrienden.",
    "Ik wil weer onder de mensen komen.",
    "Ik zorg voor mijn vader en ik ben op.",
)
VERHALEN = (
    "Het ging lang goed. Maar vorig jaar kwam er te veel tegelijk. We hebben het eerst zelf geprobeerd, met hulp van de buren.",
    "Vroeger had ik altijd aanloop. Nu is het stil in huis. Ik doe mijn best, maar sommige dagen lukt er weinig.",
    "We zijn hier nieuw. De school is fijn, maar we kennen nog weinig mensen. De brieven van de gemeente begrijpen we niet goed.",
    "Ik werk hard en toch hou ik niets over. Ik schaam me ervoor. Mijn zus weet het, verder niemand.",
)
ZINNEN: dict[Leefgebied, tuple[str, ...]] = {
    Leefgebied.WONEN: (
        "Het huis is te groot voor mij alleen.",
        "De trap wordt lastig.",
        "Ik woon hier graag.",
    ),
    Leefgebied.WERKEN: (
        "Ik wil graag iets om handen hebben.",
        "Mijn werk houdt op in de zomer.",
        "Ik help op de markt.",
    ),
    Leefgebied.INKOMEN: (
        "Aan het eind van de maand is het op.",
        "Ik heb een betalingsregeling.",
        "Het lukt net.",
    ),
    Leefgebied.GEZONDHEID: ("Ik slaap slecht.", "Mijn knie wil niet meer.", "De medicijnen helpen goed."),
    Leefgebied.SOCIALE_CONTACTEN: (
        "Mijn zus belt elke zondag.",
        "Ik ken hier bijna niemand.",
        "De buren groeten altijd.",
    ),
    Leefgebied.VRIJE_TIJD: (
        "Ik zou weer willen zingen.",
        "Ik wandel elke dag met de hond.",
        "Voor sport is geen geld.",
    ),
    Leefgebied.ONDERWIJS: (
        "Op school gaat het beter.",
        "Ik wil beter Nederlands leren.",
        "Hij is vaak te laat.",
    ),
    Leefgebied.OPVOEDEN_OPGROEIEN: (
        "We willen allebei het beste voor de kinderen.",
        "Ze is graag bij oma.",
        "Bedtijd is lastig.",
    ),
}
WENSEN: tuple[tuple[str, str, Leefgebied], ...] = (
    (
        "Ik wil elke week iemand zien.",
        "er elke week een vaste afspraak is buiten de deur.",
        Leefgebied.SOCIALE_CONTACTEN,
    ),
    ("Ik wil weten wat er in en uit gaat.", "er een overzicht is en de post open is.", Leefgebied.INKOMEN),
    (
        "Ik wil hier kunnen blijven wonen.",
        "het huis veilig is voor iemand die slecht loopt.",
        Leefgebied.WONEN,
    ),
    ("Ik wil weer iets nuttigs doen.", "ik twee dagen per week ergens verwacht word.", Leefgebied.WERKEN),
    (
        "Wij willen zonder ruzie over de kinderen praten.",
        "we elke maand samen overleggen.",
        Leefgebied.OPVOEDEN_OPGROEIEN,
    ),
    (
        "Ik wil overdag op en 's nachts slapen.",
        "ik vijf dagen per week voor tien uur op ben.",
        Leefgebied.GEZONDHEID,
    ),
)
AFSPRAKEN: dict[int, tuple[str, ...]] = {
    1: ("maakt elke vrijdag de post open", "loopt elke dag een rondje", "belt zelf met de woningstichting"),
    2: ("komt elke zondag eten", "gaat mee naar de huisarts", "past op woensdag op de kinderen"),
    3: ("neemt mee naar de buurtmaaltijd", "helpt met de tuin", "brengt de kinderen naar voetbal"),
    4: ("komt elke week op bezoek", "helpt met de administratie", "oefent Nederlands"),
    5: ("houdt de afspraken bij en belt elke maand", "overlegt met de woningstichting"),
    6: ("komt twee keer per week begeleiden", "behandelt de knie", "helpt bij het aflossen"),
}
HELPERS: dict[int, tuple[str, ...]] = {
    2: ("Dochter", "Broer", "Zus", "Moeder"),
    3: ("Buurvrouw Ineke", "Vriend Karim", "De overbuurman"),
    4: ("Vrijwilliger van Burenhulp", "Maatje van Samen Onderweg"),
    5: ("Wijkteam",),
    6: ("Thuisbegeleiding", "Fysiotherapeut", "Schuldhulpverlener"),
}
WAAROM = "Dit vraagt kennis die in de eigen kring niet te vinden is."
