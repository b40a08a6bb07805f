"""What a colleague can write down as it happened: the words for it, under which act, and what fits a casus now.

What another act records (the melding, the eigen plan at a talk, the verslag, an aanvraag and its besluit) is not asked
here again.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from wijkteam.termijnen.models import Looptijd
from wijkteam.termijnen.service import kan_stoppen
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Keuzeregel:
    """One thing that can have happened: its act, how it is said, and what to think of."""

    wet: Wet
    label: str
    uitleg: str


KEUZES: dict[Gebeurtenis, Keuzeregel] = {
    Gebeurtenis.SPOED_GEBLEKEN: Keuzeregel(
        Wet.WMO, "De hulp kan niet wachten", "Vanaf nu loopt de termijn voor tijdelijke hulp."
    ),
    Gebeurtenis.TIJDELIJKE_HULP_BESLOTEN: Keuzeregel(
        Wet.WMO, "De gemeente besloot over tijdelijke hulp", "Ook als zij besloot dat die er niet komt."
    ),
    Gebeurtenis.MELDING_INGETROKKEN: Keuzeregel(
        Wet.WMO, "De inwoner trok de melding in", "Alleen als de inwoner dat zelf zei of schreef."
    ),
    Gebeurtenis.FAMILIEGROEPSPLAN_AANGEBODEN: Keuzeregel(
        Wet.JEUGDWET, "Het gezin kreeg de kans om zelf een plan te maken", "Het familiegroepsplan."
    ),
    Gebeurtenis.FAMILIEGROEPSPLAN_ONTVANGEN: Keuzeregel(
        Wet.JEUGDWET, "Het plan van het gezin is er", "Kwam het bij een gesprek? Schrijf het dan dáár op."
    ),
    Gebeurtenis.FAMILIEGROEPSPLAN_AFGEZIEN: Keuzeregel(
        Wet.JEUGDWET,
        "Er komt geen plan van het gezin",
        "Kies hieronder waarom. Dan is er binnen zes weken een plan.",
    ),
    Gebeurtenis.JEUGDPLAN_VASTGESTELD: Keuzeregel(
        Wet.JEUGDWET,
        "Het plan voor het kind is ergens anders vastgesteld",
        "Stel je het in dit programma vast? Dan staat het hier vanzelf.",
    ),
    Gebeurtenis.JEUGDPLAN_OP_SCHRIFT_GEVRAAGD: Keuzeregel(
        Wet.JEUGDWET, "Iemand vroeg het plan op papier", "De jongere, een ouder of de hulpverlener."
    ),
    Gebeurtenis.JEUGDPLAN_OP_SCHRIFT_GEGEVEN: Keuzeregel(
        Wet.JEUGDWET, "Het plan op papier is gegeven", "Aan wie erom vroeg."
    ),
    Gebeurtenis.SCHULDHULP_GEVRAAGD: Keuzeregel(
        Wet.WGS, "Iemand vroeg hulp bij schulden", "Binnen vier weken is er een eerste gesprek."
    ),
    Gebeurtenis.SCHULDHULP_BIJ_DREIGING_GEVRAAGD: Keuzeregel(
        Wet.WGS,
        "Iemand vroeg hulp bij schulden, en er dreigt iets",
        "Huis, gas, licht, warmte, water of zorgverzekering. Binnen drie werkdagen is er een gesprek.",
    ),
    Gebeurtenis.SCHULDHULPGESPREK_GEHOUDEN: Keuzeregel(
        Wet.WGS,
        "Het eerste gesprek over de schulden was er",
        "Was het een keukentafelgesprek? Rond dat af, dan staat het hier vanzelf.",
    ),
    Gebeurtenis.BESLUIT_BEKENDGEMAAKT: Keuzeregel(
        Wet.WGS,
        "Het plan van aanpak voor de schulden is verstuurd, of de afwijzing",
        "Daarna loopt de termijn voor bezwaar.",
    ),
    Gebeurtenis.SCHULDHULP_AFGEZIEN: Keuzeregel(
        Wet.WGS,
        "De inwoner wil geen hulp meer bij schulden",
        "Alleen als de inwoner dat zelf zei of schreef.",
    ),
    Gebeurtenis.BIJSTAND_GEMELD: Keuzeregel(
        Wet.PARTICIPATIEWET, "Iemand meldde zich voor bijstand", "Wie jonger is dan 27, zoekt eerst zelf."
    ),
    Gebeurtenis.BEZWAAR_ONTVANGEN: Keuzeregel(
        Wet.GEEN,
        "Er kwam bezwaar tegen een besluit",
        "Hoe lang de gemeente daarover mag doen, staat niet in dit programma. Vraag het wie het bezwaar behandelt.",
    ),
}

# Anybody can run into debts, into need or into haste, also who came for something else.
VOOR_IEDEREEN = (
    Gebeurtenis.SPOED_GEBLEKEN,
    Gebeurtenis.SCHULDHULP_GEVRAAGD,
    Gebeurtenis.SCHULDHULP_BIJ_DREIGING_GEVRAAGD,
    Gebeurtenis.BIJSTAND_GEMELD,
)
BIJ_JEUGD = (
    Gebeurtenis.FAMILIEGROEPSPLAN_AANGEBODEN,
    Gebeurtenis.FAMILIEGROEPSPLAN_ONTVANGEN,
    Gebeurtenis.FAMILIEGROEPSPLAN_AFGEZIEN,
    Gebeurtenis.JEUGDPLAN_OP_SCHRIFT_GEVRAAGD,
)
# The law gives these no number of days: they are worth a row of their own, also when no term moves.
ZONDER_TERMIJN = (Gebeurtenis.FAMILIEGROEPSPLAN_AANGEBODEN, Gebeurtenis.FAMILIEGROEPSPLAN_ONTVANGEN)


def list_passend(wetten: Collection[Wet], rijen: Iterable[Looptijd]) -> list[Gebeurtenis]:
    """What can be written down now: first what ends something that runs, then what begins something."""
    lopend = [rij for rij in rijen if rij.loopt]
    eindigt = [soort for soort in KEUZES if any(hoort_bij_wet(soort, rij) for rij in lopend)]
    begint = [*(BIJ_JEUGD if Wet.JEUGDWET in wetten else ()), *VOOR_IEDEREEN]
    return [*eindigt, *(soort for soort in begint if soort not in eindigt)]


def hoort_bij_wet(soort: Gebeurtenis, rij: Looptijd) -> bool:
    """Whether this event, as it is written down here, ends that term. An aanvraag has acts of its own for that."""
    wet = KEUZES[soort].wet
    return wet in {rij.wet, Wet.GEEN} and kan_stoppen(rij, soort)
