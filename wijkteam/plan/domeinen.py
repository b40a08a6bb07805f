"""The domains of self-reliance that a doel may name. Stored as `instrument.domein`, such as `zrm-2017.financien`."""

from wijkteam.kern.tijd import vandaag
from wijkteam.plan.errors import DomeinHoortNietBijInstrument
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens
from wijkteam.zrm.instrument import Onderwerp, get_instrument, list_instrumenten
from wijkteam.zrm.instrumentvorm import DomeinOnbekend, InstrumentOnbekend


def list_zrm_domeinen() -> list[tuple[str, str]]:
    """Code and name of each domain of the instrument for adults that holds today; the others say the same."""
    dag = vandaag()
    volwassen = get_leeftijdsgrens(Grens.MEERDERJARIG, dag).leeftijd
    instrument = list_instrumenten(dag, onderwerp=Onderwerp.PERSOON, leeftijd=volwassen)[0]
    return [(f"{instrument.code}.{domein.code}", domein.naam) for domein in instrument.domeinen]


def eis_zrm_domein(code: str | None, *, staat_er: str | None = None) -> None:
    """An older domain may stay where it stands. Raises `DomeinHoortNietBijInstrument` for one that is not offered."""
    if code is not None and code != staat_er and code not in dict(list_zrm_domeinen()):
        raise DomeinHoortNietBijInstrument


def zrm_domein_naam(code: str | None) -> str:
    """The name of a domain, empty when there is none. A code that nobody knows any more stays as it is."""
    instrument, _, domein = (code or "").partition(".")
    try:
        return get_instrument(instrument).get_domein(domein).naam if code else ""
    except (InstrumentOnbekend, DomeinOnbekend):
        return code or ""
