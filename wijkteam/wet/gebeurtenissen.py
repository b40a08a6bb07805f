"""What the law counts from, and what ends a term: something that happened and was recorded, never a tick by hand."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wijkteam.kern.tijd import lokaal


class Gebeurtenis(StrEnum):
    """A recorded event that starts or stops a statutory clock."""

    MELDING_ONTVANGEN = "melding_ontvangen"
    SPOED_GEBLEKEN = "spoed_gebleken"
    MELDING_INGETROKKEN = "melding_ingetrokken"
    PERSOONLIJK_PLAN_ONTVANGEN = "persoonlijk_plan_ontvangen"
    VERSLAG_VERSTREKT = "verslag_verstrekt"
    TIJDELIJKE_HULP_BESLOTEN = "tijdelijke_hulp_besloten"
    AANVRAAG_ONTVANGEN = "aanvraag_ontvangen"
    AANVRAAG_INGETROKKEN = "aanvraag_ingetrokken"
    BESLUIT_BEKENDGEMAAKT = "besluit_bekendgemaakt"
    BEZWAAR_ONTVANGEN = "bezwaar_ontvangen"
    FAMILIEGROEPSPLAN_AANGEBODEN = "familiegroepsplan_aangeboden"
    FAMILIEGROEPSPLAN_ONTVANGEN = "familiegroepsplan_ontvangen"
    FAMILIEGROEPSPLAN_AFGEZIEN = "familiegroepsplan_afgezien"
    JEUGDPLAN_VASTGESTELD = "jeugdplan_vastgesteld"
    JEUGDPLAN_OP_SCHRIFT_GEVRAAGD = "jeugdplan_op_schrift_gevraagd"
    JEUGDPLAN_OP_SCHRIFT_GEGEVEN = "jeugdplan_op_schrift_gegeven"
    SCHULDHULP_GEVRAAGD = "schuldhulp_gevraagd"
    SCHULDHULP_BIJ_DREIGING_GEVRAAGD = "schuldhulp_bij_dreiging_gevraagd"
    SCHULDHULP_AFGEZIEN = "schuldhulp_afgezien"
    SCHULDHULPGESPREK_GEHOUDEN = "schuldhulpgesprek_gehouden"
    BIJSTAND_GEMELD = "bijstand_gemeld"
    VERNIETIGING_GEVRAAGD = "vernietiging_gevraagd"
    VERNIETIGING_AFGEHANDELD = "vernietiging_afgehandeld"
    AVG_VERZOEK_ONTVANGEN = "avg_verzoek_ontvangen"
    AVG_VERLENGING_GEMELD = "avg_verlenging_gemeld"
    AVG_VERZOEK_BEANTWOORD = "avg_verzoek_beantwoord"
    VERZOEK_INGETROKKEN = "verzoek_ingetrokken"

    @property
    def zin(self) -> str:
        """What happened, as it follows on a day: `Op maandag 2 maart 2026` … `kwam de melding binnen`."""
        return _ZINNEN[self]


_ZINNEN: dict[Gebeurtenis, str] = {
    Gebeurtenis.MELDING_ONTVANGEN: "kwam de melding binnen",
    Gebeurtenis.SPOED_GEBLEKEN: "werd duidelijk dat de hulp niet kan wachten",
    Gebeurtenis.MELDING_INGETROKKEN: "werd de melding ingetrokken",
    Gebeurtenis.PERSOONLIJK_PLAN_ONTVANGEN: "kwam het eigen plan binnen",
    Gebeurtenis.VERSLAG_VERSTREKT: "werd het verslag verstuurd of gegeven",
    Gebeurtenis.TIJDELIJKE_HULP_BESLOTEN: "besloot de gemeente over tijdelijke hulp",
    Gebeurtenis.AANVRAAG_ONTVANGEN: "kwam de aanvraag binnen",
    Gebeurtenis.AANVRAAG_INGETROKKEN: "werd de aanvraag ingetrokken",
    Gebeurtenis.BESLUIT_BEKENDGEMAAKT: "werd het besluit verstuurd",
    Gebeurtenis.BEZWAAR_ONTVANGEN: "kwam het bezwaar binnen",
    Gebeurtenis.FAMILIEGROEPSPLAN_AANGEBODEN: "kreeg het gezin de kans om zelf een plan te maken",
    Gebeurtenis.FAMILIEGROEPSPLAN_ONTVANGEN: "kwam het plan van het gezin binnen",
    Gebeurtenis.FAMILIEGROEPSPLAN_AFGEZIEN: "werd duidelijk dat er geen plan van het gezin komt",
    Gebeurtenis.JEUGDPLAN_VASTGESTELD: "werd het plan vastgesteld",
    Gebeurtenis.JEUGDPLAN_OP_SCHRIFT_GEVRAAGD: "vroeg iemand om het plan op papier",
    Gebeurtenis.JEUGDPLAN_OP_SCHRIFT_GEGEVEN: "kwam het plan op papier",
    Gebeurtenis.SCHULDHULP_GEVRAAGD: "kwam de vraag om hulp bij schulden binnen",
    Gebeurtenis.SCHULDHULP_BIJ_DREIGING_GEVRAAGD: "kwam de vraag om hulp bij een dreigende situatie binnen",
    Gebeurtenis.SCHULDHULP_AFGEZIEN: "zag de inwoner af van hulp bij schulden",
    Gebeurtenis.SCHULDHULPGESPREK_GEHOUDEN: "was het eerste gesprek over de schulden",
    Gebeurtenis.BIJSTAND_GEMELD: "kwam de melding voor bijstand binnen",
    Gebeurtenis.VERNIETIGING_GEVRAAGD: "kwam de vraag om gegevens te vernietigen binnen",
    Gebeurtenis.VERNIETIGING_AFGEHANDELD: "werd de vraag om vernietiging afgehandeld",
    Gebeurtenis.AVG_VERZOEK_ONTVANGEN: "kwam het verzoek binnen",
    Gebeurtenis.AVG_VERLENGING_GEMELD: "kreeg de inwoner bericht dat het langer duurt",
    Gebeurtenis.AVG_VERZOEK_BEANTWOORD: "werd het verzoek beantwoord",
    Gebeurtenis.VERZOEK_INGETROKKEN: "werd het verzoek ingetrokken",
}


@dataclass(frozen=True, slots=True)
class Feit:
    """An event with its day, or its moment: terms count in days of Europe/Amsterdam.

    Raises `ValueError` for a moment without a time zone: nobody could say on which day it was.
    """

    soort: Gebeurtenis
    op: date | datetime

    def __post_init__(self) -> None:
        if isinstance(self.op, datetime):
            lokaal(self.op)

    @property
    def dag(self) -> date:
        """The day on the wall calendar in the Netherlands."""
        return lokaal(self.op).date() if isinstance(self.op, datetime) else self.op
