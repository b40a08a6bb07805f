"""What somebody typed into the one box, taken apart: numbers, birth dates, an address, and words of a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wijkteam.kern.datum import MAANDEN, Geboortedatum
from wijkteam.kern.tijd import vandaag
from wijkteam.zoeken.sleutels import TUSSENVOEGSELS, adressleutel, woorden_van

LENGTE = 100
MEESTE_TERMEN = 6

_MAAND = "|".join(f"{naam[:3]}(?:{naam[3:]})?" if len(naam) > 3 else naam for naam in MAANDEN) + "|mrt|sept"
_KORT = {naam[:3]: nummer for nummer, naam in enumerate(MAANDEN, 1)} | {"mrt": 3}
_S = r"[-/.]"
_DATUMS = tuple(
    re.compile(rf"(?<![\w-]){patroon}(?![\w-])")
    for patroon in (
        rf"(?P<d>\d{{1,2}})(?:{_S}|\s)\s?(?P<m>\d{{1,2}})(?:{_S}|\s)\s?(?P<j>\d{{4}})",
        rf"(?P<d>\d{{1,2}})\s?{_S}\s?(?P<m>\d{{1,2}})\s?{_S}\s?['’]?(?P<j>\d{{2}})",
        rf"(?P<j>\d{{4}}){_S}(?P<m>\d{{1,2}}){_S}(?P<d>\d{{1,2}})",
        rf"(?P<d>\d{{1,2}})[-. ]*(?P<w>{_MAAND})[-. ]*['’]?(?P<j>\d{{4}}|\d{{2}})",
        rf"(?P<w>{_MAAND})\.?[ -](?P<j>\d{{4}})",
        rf"(?P<m>\d{{1,2}}){_S}(?P<j>\d{{4}})",
        r"(?P<j>\d{4})-(?P<m>\d{2})",
        r"(?P<j>(?:19|20)\d{2})",
    )
)
_AANEEN = re.compile(r"(?<![\w-])\d{8}(?![\w-])")
_ADRES = re.compile(r"(?<!\w)([1-9]\d{3})\s?([a-z]{2})(?:[\s,]*(\d{1,5})(?:[\s/-]?([a-z]|\d{1,3}))?)?(?!\w)")
_CASUS = re.compile(r"(?<![\w-])(\d{4})\s?[-/]\s?(\d{3,6}|1[3-9]|[2-9]\d|[1-9])(?![\w-])")
_LOS_NUMMER = re.compile(r"#?\s?(\d{1,5})")
_HUISHOUDEN = re.compile(r"(?<!\w)hh[\s-]?(\d{1,6})(?!\w)")
_LIJKT_BSN = re.compile(r"(?<![\w-])\d(?:[ .]?\d){8}(?![\w-])")


@dataclass(frozen=True)
class Zoekvraag:
    """What is asked. `geboren` are the ways in which a date may be meant: a start of `1985-03-12` each."""

    tekst: str = ""
    woorden: tuple[str, ...] = ()
    geboren: tuple[str, ...] = ()
    adres: str | None = None
    casusnummer: str | None = None
    huishoudnummer: str | None = None
    lijkt_bsn: bool = False

    @property
    def is_leeg(self) -> bool:
        return not (self.woorden or self.geboren or self.adres or self.casusnummer or self.huishoudnummer)


def ontleed(tekst: str) -> Zoekvraag:
    """Whatever somebody types gives a question; what makes no sense gives an empty one.

    A BSN is not looked up from here and not shown again: it belongs in no address.
    """
    getypt = "".join(teken for teken in tekst[:LENGTE] if teken.isprintable()).strip()
    rest = f" {getypt.casefold()} "
    datums = _aaneen(rest)
    if not datums and _LIJKT_BSN.search(rest):
        return Zoekvraag(lijkt_bsn=True)
    huishouden, rest = _neem(_HUISHOUDEN, rest)
    casus, rest = _neem(_CASUS, rest)
    casusnummer = f"{casus[1]}-{int(casus[2]):05d}" if casus else _los_nummer(rest)
    adres, rest = _neem_adres(rest)
    geboren, rest = (datums, _AANEEN.sub(" ", rest)) if datums else _neem_datum(rest)
    return Zoekvraag(
        tekst=getypt,
        woorden=tuple(dict.fromkeys(w for w in woorden_van(rest) if not _is_los_cijfer(w, rest)))[
            :MEESTE_TERMEN
        ],
        geboren=geboren,
        adres=adres,
        casusnummer=casusnummer,
        huishoudnummer=f"HH-{int(huishouden[1]):05d}" if huishouden else None,
    )


def _is_los_cijfer(woord: str, rest: str) -> bool:
    """A number alone is a casus, never a name."""
    return woord.isdecimal() and _LOS_NUMMER.fullmatch(rest.strip()) is not None


def _neem(patroon: re.Pattern[str], tekst: str) -> tuple[re.Match[str] | None, str]:
    gevonden = patroon.search(tekst)
    return gevonden, patroon.sub(" ", tekst, count=1) if gevonden else tekst


def _los_nummer(rest: str) -> str | None:
    gevonden = _LOS_NUMMER.fullmatch(rest.strip())
    return f"{vandaag().year}-{int(gevonden[1]):05d}" if gevonden else None


def _neem_adres(rest: str) -> tuple[str | None, str]:
    """A postcode, with a number or without. `1985 de Vries` is a year and a name."""
    gevonden = _ADRES.search(rest)
    if gevonden is None:
        return None, rest
    cijfers, letters, nummer, erbij = gevonden.groups()
    is_jaar = 1900 <= int(cijfers) <= vandaag().year
    if is_jaar and nummer is None and letters in TUSSENVOEGSELS:
        return None, rest
    return adressleutel(cijfers + letters, f"{nummer or ''}{erbij or ''}"), _ADRES.sub(" ", rest, count=1)


def _neem_datum(rest: str) -> tuple[tuple[str, ...], str]:
    for patroon in _DATUMS:
        for gevonden in patroon.finditer(rest):
            delen = gevonden.groupdict()
            maand = _KORT[delen["w"][:3]] if delen.get("w") else delen.get("m")
            geboren = tuple(_datums(delen["j"], maand, delen.get("d")))
            if geboren:
                return geboren, rest[: gevonden.start()] + " " + rest[gevonden.end() :]
    return (), rest


def _aaneen(rest: str) -> tuple[str, ...]:
    """`19850312` and `12031985`, as far as they exist."""
    gevonden = _AANEEN.search(rest)
    if gevonden is None:
        return ()
    cijfers = gevonden[0]
    voluit = (cijfers[:4], cijfers[4:6], cijfers[6:]), (cijfers[4:], cijfers[2:4], cijfers[:2])
    return tuple(dict.fromkeys(dag for delen in voluit for dag in _datums(*delen)))


def _datums(jaar: str, maand: str | int | None, dag: str | None) -> Iterator[str]:
    """The dates that can be meant; a year of two figures in both centuries."""
    jaren = (1900 + int(jaar), 2000 + int(jaar)) if len(jaar) == 2 else (int(jaar),)
    for kandidaat in jaren:
        try:
            geboren = Geboortedatum(
                kandidaat, int(maand) if maand is not None else None, int(dag) if dag is not None else None
            )
        except ValueError:
            continue
        if date(1880, 1, 1) <= geboren.vroegste <= vandaag():
            yield str(geboren)
