"""Loading areas from a file: all of it or nothing, and a second time without harm."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from wijkteam.gebied import queries
from wijkteam.gebied.errors import GebiedsbestandOngeldig
from wijkteam.gebied.kerncijfers import Gebiedsregel, Gebiedssoort, lees_kerncijfers
from wijkteam.gebied.models import Buurt, Gemeente, Wijk

VOORBEELD = Path(__file__).with_name("voorbeeld") / "renkum.csv"
_VAN_GROOT_NAAR_KLEIN = list(Gebiedssoort)

Gebied = Gemeente | Wijk | Buurt


@dataclass(frozen=True)
class Telling:
    """What was in the file, and what it changed."""

    gemeenten: int
    wijken: int
    buurten: int
    nieuw: int
    gewijzigd: int
    gelijk: int

    @property
    def zin(self) -> str:
        """The count in one sentence."""
        gelezen = gebieden_in_woorden(self.gemeenten, self.wijken, self.buurten)
        return f"{gelezen} gelezen: {self.nieuw} nieuw, {self.gewijzigd} gewijzigd, {self.gelijk} gelijk gebleven."


def gebieden_in_woorden(gemeenten: int, wijken: int, buurten: int) -> str:
    """`1 gemeente, 6 wijken en 17 buurten`."""
    return (
        f"{_aantal(gemeenten, 'gemeente', 'gemeenten')}, {_aantal(wijken, 'wijk', 'wijken')} "
        f"en {_aantal(buurten, 'buurt', 'buurten')}"
    )


def voorbeeldbestand() -> str:
    """The file that comes with the program: gemeente Renkum, with invented figures."""
    return VOORBEELD.read_text(encoding="utf-8")


def laad_gebied(session: Session, tekst: str) -> Telling:
    """Add the areas of a CSV file and bring known ones (by their code) up to date.

    Areas that are not in the file stay as they are. Raises `GebiedsbestandOngeldig` before anything is written.
    """
    regels = lees_kerncijfers(tekst)
    regels.sort(key=lambda regel: (_VAN_GROOT_NAAR_KLEIN.index(regel.soort), regel.code))
    bekend = queries.find_gebieden(session, _codes(regels))
    _eis_ouders(regels, bekend)
    uitkomsten: Counter[str] = Counter()
    for regel in regels:
        uitkomsten[_verwerk(session, regel, bekend)] += 1
    session.flush()
    soorten = Counter(regel.soort for regel in regels)
    return Telling(
        gemeenten=soorten[Gebiedssoort.GEMEENTE],
        wijken=soorten[Gebiedssoort.WIJK],
        buurten=soorten[Gebiedssoort.BUURT],
        nieuw=uitkomsten["nieuw"],
        gewijzigd=uitkomsten["gewijzigd"],
        gelijk=uitkomsten["gelijk"],
    )


def _codes(regels: Iterable[Gebiedsregel]) -> set[str]:
    """The codes of the file and of what should stand around them."""
    return {code for regel in regels for code in (regel.code, regel.oudercode) if code is not None}


def _eis_ouders(regels: list[Gebiedsregel], bekend: dict[str, Gebied]) -> None:
    aanwezig = {regel.code for regel in regels} | bekend.keys()
    wezen = [regel for regel in regels if regel.oudercode is not None and regel.oudercode not in aanwezig]
    if wezen:
        raise GebiedsbestandOngeldig(
            [_zonder_ouder(regel) for regel in sorted(wezen, key=lambda regel: regel.regel)]
        )


def _zonder_ouder(regel: Gebiedsregel) -> str:
    soort, ouder = regel.soort.lower(), "gemeente" if regel.soort is Gebiedssoort.WIJK else "wijk"
    return (
        f"Regel {regel.regel}: {soort} {regel.code} hoort bij {ouder} {regel.oudercode}, "
        f"maar die {ouder} staat niet in het bestand."
    )


def _verwerk(session: Session, regel: Gebiedsregel, bekend: dict[str, Gebied]) -> str:
    """Write one area; says whether it was new, changed or equal."""
    rij = bekend.get(regel.code)
    waarden: dict[str, object] = {
        "naam": regel.naam,
        "inwoners": regel.inwoners,
        "huishoudens": regel.huishoudens,
    }
    if regel.soort is Gebiedssoort.BUURT and regel.middelpunt is not None:
        waarden["rd_x"], waarden["rd_y"] = regel.middelpunt
    if rij is None:
        bekend[regel.code] = _maak(regel, bekend, waarden)
        session.add(bekend[regel.code])
        return "nieuw"
    if all(getattr(rij, naam) == waarde for naam, waarde in waarden.items()):
        return "gelijk"
    for naam, waarde in waarden.items():
        setattr(rij, naam, waarde)
    return "gewijzigd"


def _maak(regel: Gebiedsregel, bekend: dict[str, Gebied], waarden: Mapping[str, object]) -> Gebied:
    ouder = bekend[regel.oudercode] if regel.oudercode else None
    match regel.soort:
        case Gebiedssoort.GEMEENTE:
            return Gemeente(code=regel.code, **waarden)
        case Gebiedssoort.WIJK:
            return Wijk(code=regel.code, gemeente=ouder, **waarden)
        case Gebiedssoort.BUURT:
            return Buurt(code=regel.code, wijk=ouder, **waarden)


def _aantal(hoeveel: int, een: str, meer: str) -> str:
    return f"{hoeveel} {een if hoeveel == 1 else meer}"
