"""What hangs on a person, in words that people know. Kinds that are one thing to them are told as one."""

# By the name of the class: the classes live in rooms above this one.
_WOORDEN = {
    "Aanwezige": "aanwezig bij een gesprek",
    "Afdruk": "afdruk van het plan",
    "Betrokkene": "betrokken bij een casus",
    "Bsn": "BSN",
    "EigenPlan": "eigen plan",
    "Evaluatiestem": "antwoord bij terugkijken",
    "Gespreksafspraak": "afspraak uit een gesprek",
    "Gesprekszin": "zin uit een gesprek",
    "Gezag": "gezag",
    "Handtekening": "handtekening",
    "Huishoudlid": "lid van een huishouden",
    "Overdrachtpersoon": "overdracht",
    "Planreactie": "antwoord op het plan",
    "Rechtenuitleg": "uitleg over rechten",
    "Relatie": "familieband",
    "Teamlid": "plek in een team",
    "Toestemming": "toestemming",
    "Veiligheidscijfer": "cijfer voor veiligheid",
    "Verslaghulp": "hulp in een verslag",
    "Verslagmantelzorg": "mantelzorg in een verslag",
    "Verslagreactie": "antwoord op een verslag",
    "Verslagverzending": "verzonden verslag",
    "Verslagwoord": "eigen woorden in een verslag",
}
OVERIG = "andere gegevens"


def soort_in_woorden(klasse: str) -> str:
    """`Evaluatiestem` becomes `antwoord bij terugkijken`; a kind without words is told as other data."""
    return _WOORDEN.get(klasse, OVERIG)
