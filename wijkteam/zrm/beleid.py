"""Who can be scored, by what, on what day. Pure functions: what they need to know is handed to them."""

from datetime import date

from wijkteam.casus.errors import GeenClient
from wijkteam.casus.models import Betrokkene
from wijkteam.kern.datum import Geboortedatum
from wijkteam.wet.leeftijden import Leeftijd, leeftijd_op
from wijkteam.zrm.errors import GesprekKanNiet, InformatieIsOud, InstrumentPastNiet
from wijkteam.zrm.instrument import Instrument, Onderwerp, list_instrumenten

# A meting is a picture of now: what was heard longer ago is left out, unless it is said to hold still.
VERS = 30


def eis_client(betrokkene: Betrokkene) -> None:
    """Raises `GeenClient` for whoever is not, or no longer, cliënt (Wmo art. 5.1.1). The persoon must be loaded."""
    if not betrokkene.is_client or betrokkene.tot is not None:
        raise GeenClient(
            f"{betrokkene.persoon.naam} is geen cliënt in deze casus. Alleen cliënten krijgen een score."
        )


def eis_gesprek_geweest(gesprek_op: date, vandaag: date) -> None:
    """Raises `GesprekKanNiet`: expectations are no scores."""
    if gesprek_op > vandaag:
        raise GesprekKanNiet("Deze dag moet nog komen. Vul de dag in waarop het gesprek was.")


def is_oud(gesprek_op: date, vandaag: date) -> bool:
    """Whether what was heard that day is older than thirty days."""
    return (vandaag - gesprek_op).days > VERS


def eis_actueel(gesprek_op: date, vandaag: date, *, klopt_nog: bool) -> None:
    """Raises `InformatieIsOud` for old information that nobody confirmed."""
    if is_oud(gesprek_op, vandaag) and not klopt_nog:
        raise InformatieIsOud((vandaag - gesprek_op).days)


def list_passende_instrumenten(
    onderwerp: Onderwerp, gesprek_op: date, geboren: Geboortedatum | None = None
) -> tuple[Instrument, ...]:
    """What can be used on that day; with an unknown age everything for persons. Raises `GesprekKanNiet`."""
    leeftijd = _leeftijd(geboren, gesprek_op) if geboren and onderwerp is Onderwerp.PERSOON else None
    return list_instrumenten(gesprek_op, onderwerp=onderwerp, leeftijd=leeftijd)


def eis_passend(
    code: str, onderwerp: Onderwerp, gesprek_op: date, geboren: Geboortedatum | None = None
) -> Instrument:
    """The instrument with this code, if it can be used on that day. Raises `InstrumentPastNiet`, `GesprekKanNiet`."""
    passend = list_passende_instrumenten(onderwerp, gesprek_op, geboren)
    gekozen = next((instrument for instrument in passend if instrument.code == code), None)
    if gekozen is not None:
        return gekozen
    if passend:
        titels = ", ".join(instrument.titel for instrument in passend)
        raise InstrumentPastNiet(f"Dit instrument past niet op de dag van het gesprek. Wel: {titels}.")
    raise InstrumentPastNiet(waarom_geen_instrument(geboren, gesprek_op))


def waarom_geen_instrument(geboren: Geboortedatum | None, gesprek_op: date) -> str:
    """Why nothing fits, and what can be done instead (domein.md §1.4, rule 13)."""
    if geboren is None:
        return "Voor die dag is er geen instrument. Kijk de datum na."
    leeftijd = _leeftijd(geboren, gesprek_op)
    return (
        f"Voor deze leeftijd ({leeftijd.tekst}) is er geen eigen instrument. "
        "Meet het huishouden: daar is een deel over kind(eren) in het gezin."
    )


def _leeftijd(geboren: Geboortedatum, dag: date) -> Leeftijd:
    try:
        return leeftijd_op(geboren, dag)
    except ValueError as fout:
        raise GesprekKanNiet(f"{fout} Kijk de datum na.") from fout
