"""The figures in words: what is counted, the outcome, and of how many. The same lines on the page and in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel.numbers import format_decimal

from wijkteam.overdracht.cijfers import KLEINSTE, Cijfers, Deel, Midden, Verslag

NIETS = "–"
TE_WEINIG = "te weinig om te tonen"


@dataclass(frozen=True, slots=True)
class Cijferregel:
    """One figure: `aantal` and `van` as numbers for a file, `uitkomst` and `waarvan` for a reader."""

    wat: str
    uitkomst: str
    waarvan: str
    aantal: str
    van: int


def list_regels(cijfers: Cijfers) -> list[Cijferregel]:
    """Every figure of a team."""
    return [
        Cijferregel(
            "Verstuurd",
            _getal(cijfers.aantal),
            _hoeveel(cijfers.huishoudens, "huishouden", "huishoudens"),
            _getal(cijfers.aantal),
            cijfers.aantal,
        ),
        _dagen("Tot de ontvanger liet weten dat het er is", cijfers.bevestigd, cijfers.aantal),
        _dagen("Tot het eerste contact", cijfers.eerste_contact, cijfers.aantal),
        _deel("Warm overgedragen", cijfers.warm, "verstuurde overdrachten"),
        _deel("Teruggekoppeld binnen zes weken", cijfers.teruggekoppeld, "waarvan de zes weken voorbij zijn"),
        _deel("Hulp gestart, zegt de ontvanger", cijfers.gestart, "verstuurde overdrachten"),
        _deel("Hulp gekregen, zegt de inwoner", cijfers.hulp, "bij wie is nagevraagd"),
        _cijfer(cijfers.cijfer),
        _dagen("Gewacht op een wachtlijst", cijfers.wachten, cijfers.aantal),
        _deel("Afgewezen", cijfers.afgewezen, "verstuurde overdrachten"),
        *(
            _deel(f"Afgewezen: {reden.label}", Deel(aantal, cijfers.afgewezen.aantal), "afwijzingen")
            for reden, aantal in cijfers.afgewezen_om
        ),
        _deel("Tweede keus na een eerdere overdracht", cijfers.tweede_keus, "verstuurde overdrachten"),
    ]


def list_buurtcellen(cijfers: Cijfers) -> list[tuple[str, str]]:
    """The figures of one buurt beside each other; what is counted over fewer than ten is not shown."""
    return [
        ("Verstuurd", f"{cijfers.aantal} in {cijfers.huishoudens} huishoudens"),
        ("Tot eerste contact", _groot(cijfers.eerste_contact.van, _in_dagen(cijfers.eerste_contact))),
        ("Warm", _groot(cijfers.warm.van, _zoveel(cijfers.warm))),
        ("Terug binnen zes weken", _groot(cijfers.teruggekoppeld.van, _zoveel(cijfers.teruggekoppeld))),
        ("Hulp, zegt de inwoner", _groot(cijfers.hulp.van, _zoveel(cijfers.hulp))),
        ("Afgewezen", _groot(cijfers.afgewezen.van, _zoveel(cijfers.afgewezen))),
    ]


def list_bestandsregels(verslag: Verslag, periode: str, team: str) -> Iterator[Sequence[str]]:
    """The lines of a file for a spreadsheet; of a buurt the same figures as on the page."""
    yield ["periode", "gebied", "wat", "uitkomst", "van"]
    for regel in list_regels(verslag.team):
        yield [periode, team, regel.wat, regel.aantal, str(regel.van)]
    for naam, cijfers in verslag.buurten:
        for wat, uitkomst in list_buurtcellen(cijfers):
            yield [periode, naam, wat, uitkomst, ""]


def _deel(wat: str, deel: Deel, waarvan: str) -> Cijferregel:
    return Cijferregel(wat, _zoveel(deel), waarvan, str(deel.aantal) if deel.van else "", deel.van)


def _dagen(wat: str, midden: Midden, van_alle: int) -> Cijferregel:
    waarvan = f"bij {_getal(midden.van)} van de {_getal(van_alle)}"
    return Cijferregel(wat, _in_dagen(midden), waarvan, _waarde(midden), midden.van)


def _cijfer(midden: Midden) -> Cijferregel:
    waarde = _waarde(midden)
    waarvan = f"gemiddeld, {_hoeveel(midden.van, 'inwoner gaf', 'inwoners gaven')} een cijfer"
    uitkomst = TE_WEINIG if midden.is_te_weinig else waarde or NIETS
    return Cijferregel("Cijfer van inwoners", uitkomst, waarvan, waarde, midden.van)


def _waarde(midden: Midden) -> str:
    """As a number for a file; nothing when there are too few to show."""
    return "" if midden.is_te_weinig else _getal(midden.waarde)


def _groot(van: int, tekst: str) -> str:
    return tekst if van >= KLEINSTE else NIETS


def _zoveel(deel: Deel) -> str:
    return f"{_getal(deel.aantal)} van de {_getal(deel.van)}" if deel.van else NIETS


def _in_dagen(midden: Midden) -> str:
    if midden.is_te_weinig:
        return TE_WEINIG
    if midden.waarde is None:
        return NIETS
    return f"{_getal(midden.waarde)} {'dag' if midden.waarde == 1 else 'dagen'}"


def _hoeveel(aantal: int, een: str, meer: str) -> str:
    return f"{_getal(aantal)} {een if aantal == 1 else meer}"


def _getal(waarde: float | None) -> str:
    return "" if waarde is None else format_decimal(round(waarde, 1), locale="nl")
