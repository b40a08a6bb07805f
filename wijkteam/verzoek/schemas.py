"""What is typed about a request: who asks what, that it takes longer, and the answer."""

from typing import Any

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Regelveld, Sleutelveld, Tekstvak
from wijkteam.verzoek.models import Bevoegdheid, Verzoeksoort, Verzoekuitslag
from wijkteam.wet.grondslagen import Wet


def _zeg(tekst: str) -> dict[str, Any]:
    return {"required": tekst}


WANNEER = _zeg("Vul de dag in.")
GEVRAAGD = _zeg("Schrijf op wat er gevraagd wordt.")


class VerzoekFormulier(Formulier):
    """A request that came in."""

    betrokkene = Sleutelveld(required=True, error_messages=_zeg("Kies over wie het gaat."))
    vertegenwoordiger = Naamveld(load_default=None)
    bevoegdheid = Keuze(Bevoegdheid, load_default=None)
    soort = Keuze(Verzoeksoort, required=True, error_messages=_zeg("Kies wat er gevraagd wordt."))
    wet = Keuze(Wet, required=True, error_messages=_zeg("Kies over welke gegevens het gaat."))
    ontvangen_op = Datumveld(required=True, error_messages=WANNEER)
    gevraagd = Tekstvak(required=True, error_messages=GEVRAAGD)


class VerbeterFormulier(Formulier):
    """What turned out to be otherwise."""

    ontvangen_op = Datumveld(required=True, error_messages=WANNEER)
    gevraagd = Tekstvak(required=True, error_messages=GEVRAAGD)


class VerlengFormulier(Formulier):
    """When the person was told that it takes longer, and why."""

    bericht_op = Datumveld(required=True, error_messages=WANNEER)
    waarom_langer = Regelveld(required=True, error_messages=_zeg("Schrijf op waarom het langer duurt."))


class AntwoordFormulier(Formulier):
    """How it was answered."""

    uitslag = Keuze(Verzoekuitslag, required=True, error_messages=_zeg("Kies wat het antwoord was."))
    beantwoord_op = Datumveld(required=True, error_messages=WANNEER)
    reden = Tekstvak(required=True, error_messages=_zeg("Schrijf op wat je gaf of deed, of waarom niet."))
    artikel = Naamveld(load_default=None)
