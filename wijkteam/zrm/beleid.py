"""Who can be scored, by what, on what day. Pure functions: what they need to know is handed to them."""

from collections.abc import Sequence
from datetime import date

from wijkteam.casus.errors import GeenClient
from wijkteam.casus.models import Betrokkene
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.weergave import datum
from wijkteam.wet.leeftijden import Leeftijd, leeftijd_op
from wijkteam.zrm.errors import GesprekKanNiet, InformatieIsOud, InstrumentPastNiet
from wijkteam.zrm.gemetene import Gemetene
from wijkteam.zrm.instrument import (
    Instrument,
    InstrumentOnbekend,
    Onderwerp,
    get_instrument,
    list_instrumenten,
)

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


def list_passende_instrumenten(wie: Gemetene, gesprek_op: date) -> tuple[Instrument, ...]:
    """What can be used on that day; with an unknown age everything for persons. Raises `GesprekKanNiet`.

    An instrument about the care for children is only there for who has them.
    """
    leeftijd = _leeftijd(wie.geboren, gesprek_op) if wie.geboren else None
    return tuple(
        instrument
        for instrument in list_instrumenten(gesprek_op, onderwerp=wie.onderwerp, leeftijd=leeftijd)
        if wie.kinderen or instrument.voorwaarde is None
    )


def kies_vanzelf(passend: Sequence[Instrument]) -> Instrument | None:
    """The one that nearly everybody means: the only one that stands on its own."""
    op_zichzelf = [instrument for instrument in passend if not instrument.is_aanvulling]
    return op_zichzelf[0] if len(op_zichzelf) == 1 else None


def eis_passend(code: str, wie: Gemetene, gesprek_op: date) -> Instrument:
    """The instrument with this code if it can be used on that day; without a code the one that speaks for itself.

    Raises `InstrumentPastNiet` and `GesprekKanNiet`.
    """
    passend = list_passende_instrumenten(wie, gesprek_op)
    gekozen = next((instrument for instrument in passend if instrument.code == code), None)
    gekozen = gekozen or (None if code else kies_vanzelf(passend))
    if gekozen is not None:
        return gekozen
    if not passend:
        raise InstrumentPastNiet(waarom_geen_instrument(wie, gesprek_op))
    if not code:
        raise InstrumentPastNiet("Kies een instrument.")
    if waarom := _waarom_geen_kinderen(code, wie):
        raise InstrumentPastNiet(waarom)
    titels = ", ".join(instrument.titel for instrument in passend)
    raise InstrumentPastNiet(f"Dit instrument past niet op de dag van het gesprek. Wel: {titels}.")


def eis_dag(instrument: Instrument, geboren: Geboortedatum | None, gesprek_op: date) -> None:
    """Another day of the talk may mean another age, and then another instrument. Raises `GesprekKanNiet`."""
    leeftijd = _leeftijd(geboren, gesprek_op) if geboren else None
    if not instrument.geldt_op(gesprek_op) or (leeftijd and not instrument.past_bij(leeftijd)):
        passend = list_instrumenten(gesprek_op, onderwerp=instrument.onderwerp, leeftijd=leeftijd)
        titels = ", ".join(ander.titel for ander in passend) or "geen"
        raise GesprekKanNiet(f"Dit instrument past niet op de dag van het gesprek. Wel: {titels}.")


def waarom_geen_instrument(wie: Gemetene, gesprek_op: date) -> str:
    """Why nothing fits, and what can be done instead (domein.md §1.4, rule 13)."""
    if wie.geboren is None:
        return "Voor die dag is er geen instrument. Kijk de datum na."
    leeftijd = _leeftijd(wie.geboren, gesprek_op)
    return (
        f"Voor deze leeftijd ({leeftijd.tekst}) is er geen eigen instrument. "
        "Meet het huishouden: daar is een deel over kind(eren) in het gezin."
    )


def waarom_dit_instrument(wie: Gemetene, passend: Sequence[Instrument], gesprek_op: date) -> list[str]:
    """Why these instruments are there, in sentences: the age on that day, and the children."""
    zinnen = []
    if wie.onderwerp is Onderwerp.PERSOON:
        zinnen.append(_leeftijdzin(wie, kies_vanzelf(passend), gesprek_op))
    if wie.kinderen and (over_kinderen := [i for i in passend if i.voorwaarde]):
        namen = " en ".join(filter(None, [", ".join(wie.kinderen[:-1]), wie.kinderen[-1]]))
        reden = f"{wie.naam} zorgt voor {namen}" if wie.geboren else f"{namen}: jonger dan 18"
        zinnen.append(f"{reden}. Daarom kan ook: {over_kinderen[0].titel}.")
    return zinnen


def _leeftijdzin(wie: Gemetene, vanzelf: Instrument | None, gesprek_op: date) -> str:
    if wie.geboren is None:
        return f"De leeftijd van {wie.naam} is niet bekend. Kies wat past, of vul eerst de geboortedatum in."
    leeftijd = _leeftijd(wie.geboren, gesprek_op)
    if vanzelf is None:
        return f"{wie.naam} is {leeftijd.tekst}: de geboortedatum is niet helemaal bekend. Kies wat past."
    return f"{wie.naam} is {leeftijd.tekst} op {datum(gesprek_op)}. Daarbij hoort: {vanzelf.titel}."


def _waarom_geen_kinderen(code: str, wie: Gemetene) -> str | None:
    """The sentence for an instrument about children where there are none."""
    try:
        voorwaarde = get_instrument(code).voorwaarde
    except InstrumentOnbekend:
        return None
    if voorwaarde is None or wie.kinderen:
        return None
    return (
        "Dit instrument gaat over de zorg voor kinderen onder de 18, en die staan hier niet. "
        "Leg eerst bij Huishouden & netwerk vast wie er woont, wie de ouders zijn en wie gezag heeft."
    )


def _leeftijd(geboren: Geboortedatum, dag: date) -> Leeftijd:
    try:
        return leeftijd_op(geboren, dag)
    except ValueError as fout:
        raise GesprekKanNiet(f"{fout} Kijk de datum na.") from fout
