"""Reading a CSV file in the format of the CBS "kerncijfers wijken en buurten" into plain lines.

Of its many columns we use the code, the name, the kind of area, two head counts and the middle of a buurt. Cells are
padded with spaces and a figure that is unknown or secret is a dot. Every mistake comes back at once, with its line.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from marshmallow import ValidationError

from wijkteam.gebied.errors import GebiedsbestandOngeldig
from wijkteam.kern.velden import Naamveld

KOLOMMEN = ("gwb_code", "regio", "recs", "a_inw", "a_hh")
# The middle of a buurt in metres of the Rijksdriehoek grid. The CBS has them elsewhere, so they may be left out.
MIDDELPUNT = ("rd_x", "rd_y")
ONBEKEND = {"", "."}
_NAAM = Naamveld(required=True)
_GETAL = re.compile(r"[0-9]{1,9}")


class Gebiedssoort(StrEnum):
    """What a line is about, as the column `recs` says it."""

    GEMEENTE = "Gemeente"
    WIJK = "Wijk"
    BUURT = "Buurt"

    @property
    def voorbeeldcode(self) -> str:
        return {"Gemeente": "GM0274", "Wijk": "WK027401", "Buurt": "BU02740101"}[self.value]

    def herkent(self, code: str) -> bool:
        """Whether a code has the shape of this kind of area."""
        vorm = self.voorbeeldcode
        return bool(re.fullmatch(rf"{vorm[:2]}[0-9]{{{len(vorm) - 2}}}", code))


# The file of the CBS opens with a line about the whole country.
OVERGESLAGEN = {"Land"}


@dataclass(frozen=True)
class Gebiedsregel:
    """One area of the file, and the line on which it stands."""

    regel: int
    soort: Gebiedssoort
    code: str
    naam: str
    inwoners: int | None
    huishoudens: int | None
    middelpunt: tuple[int | None, int | None] | None = None

    @property
    def oudercode(self) -> str | None:
        """The code of the area around this one: the CBS numbers a wijk after its gemeente, a buurt after its wijk."""
        return {
            Gebiedssoort.GEMEENTE: None,
            Gebiedssoort.WIJK: f"GM{self.code[2:6]}",
            Gebiedssoort.BUURT: f"WK{self.code[2:8]}",
        }[self.soort]


def naar_tekst(inhoud: bytes) -> str:
    """The text of an uploaded file. Raises `GebiedsbestandOngeldig` when it is not UTF-8."""
    if inhoud.startswith(b"PK\x03\x04"):
        raise GebiedsbestandOngeldig(["Dit is een Excel-bestand. Bewaar het eerst als CSV (UTF-8)."])
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud[: fout.start].count(b"\n") + 1
        raise GebiedsbestandOngeldig(
            [f"Regel {regel}: dit bestand is niet in UTF-8 bewaard. Kies bij het bewaren 'CSV UTF-8'."]
        ) from fout


def lees_kerncijfers(tekst: str) -> list[Gebiedsregel]:
    """Every gemeente, wijk and buurt of the file. Raises `GebiedsbestandOngeldig` with all mistakes at once."""
    rijen = _rijen(tekst.removeprefix("\ufeff"))
    _, kop = next(rijen, (0, []))
    plekken = _plekken(kop)
    gelezen: list[Gebiedsregel] = []
    fouten: list[str] = []
    for nummer, rij in rijen:
        try:
            regel = _lees_rij(nummer, rij, plekken, len(kop))
        except ValueError as fout:
            fouten.append(f"Regel {nummer}: {fout}")
            continue
        if regel is not None:
            gelezen.append(regel)
    fouten += _dubbele(gelezen)
    if not gelezen and not fouten:
        fouten.append("Er staat geen enkele gemeente, wijk of buurt in dit bestand.")
    if fouten:
        raise GebiedsbestandOngeldig(fouten)
    return gelezen


def _rijen(tekst: str) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of every line that is not empty."""
    eerste = tekst.partition("\n")[0]
    scheiding = ";" if eerste.count(";") >= eerste.count(",") else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        for rij in lezer:
            cellen = [cel.strip() for cel in rij]
            if any(cellen):
                yield lezer.line_num, cellen
    except csv.Error as fout:
        raise GebiedsbestandOngeldig(
            [
                f"Regel {lezer.line_num}: dit is geen goede CSV. Kijk de aanhalingstekens en scheidingstekens na."
            ]
        ) from fout


def _plekken(kop: list[str]) -> dict[str, int]:
    """At which place each column stands."""
    if not kop:
        raise GebiedsbestandOngeldig(["Dit bestand is leeg."])
    namen = [naam.casefold() for naam in kop]
    mist = [naam for naam in KOLOMMEN if naam not in namen]
    if mist:
        woord = "ontbreekt de kolom" if len(mist) == 1 else "ontbreken de kolommen"
        raise GebiedsbestandOngeldig(
            [f"In de eerste regel {woord} {_opsomming(mist)}. Scheid de kolommen met ; of met een komma."]
        )
    dubbel = [naam for naam in (*KOLOMMEN, *MIDDELPUNT) if namen.count(naam) > 1]
    if dubbel:
        raise GebiedsbestandOngeldig([f"In de eerste regel staat de kolom {dubbel[0]} twee keer."])
    return {naam: namen.index(naam) for naam in (*KOLOMMEN, *MIDDELPUNT) if naam in namen}


def _lees_rij(nummer: int, rij: list[str], plekken: dict[str, int], breedte: int) -> Gebiedsregel | None:
    """Raises `ValueError` with a sentence."""
    if len(rij) != breedte:
        raise ValueError(f"hier staan {len(rij)} kolommen, in de eerste regel {breedte}.")
    code, naam, recs, inwoners, huishoudens = (rij[plekken[kolom]] for kolom in KOLOMMEN)
    if recs in OVERGESLAGEN:
        return None
    soort = _lees_soort(recs)
    if not soort.herkent(code):
        raise ValueError(
            f"een {soort.lower()} heeft een code zoals {soort.voorbeeldcode}, niet '{_kort(code)}'."
        )
    return Gebiedsregel(
        regel=nummer,
        soort=soort,
        code=code,
        naam=_lees_naam(naam),
        inwoners=_lees_getal("a_inw", inwoners),
        huishoudens=_lees_getal("a_hh", huishoudens),
        middelpunt=_lees_middelpunt(rij, plekken),
    )


def _lees_middelpunt(rij: list[str], plekken: dict[str, int]) -> tuple[int | None, int | None] | None:
    """`None` when the file says nothing about it: then what we know stays."""
    if not all(naam in plekken for naam in MIDDELPUNT):
        return None
    x, y = (_lees_getal(naam, rij[plekken[naam]]) for naam in MIDDELPUNT)
    return x, y


def _lees_soort(tekst: str) -> Gebiedssoort:
    try:
        return Gebiedssoort(tekst)
    except ValueError as fout:
        raise ValueError(
            f"in de kolom recs staat '{_kort(tekst)}'. Dit moet Gemeente, Wijk of Buurt zijn."
        ) from fout


def _lees_naam(tekst: str) -> str:
    try:
        naam: str = _NAAM.deserialize(tekst)
    except ValidationError as fout:
        raise ValueError(f"de naam in de kolom regio klopt niet. {fout.messages[0]}") from fout
    return naam


def _lees_getal(kolom: str, tekst: str) -> int | None:
    if tekst in ONBEKEND:
        return None
    if not _GETAL.fullmatch(tekst):
        raise ValueError(
            f"in de kolom {kolom} staat '{_kort(tekst)}'. Dit moet een heel getal zijn, of een punt."
        )
    return int(tekst)


def _dubbele(regels: list[Gebiedsregel]) -> Iterator[str]:
    eerste: dict[str, int] = {}
    for regel in regels:
        if regel.code in eerste:
            yield f"Regel {regel.regel}: de code {regel.code} staat ook al in regel {eerste[regel.code]}."
        eerste.setdefault(regel.code, regel.regel)


def _kort(tekst: str) -> str:
    """What was typed, short and without signs that would spoil the message."""
    leesbaar = "".join(teken if teken.isprintable() else "·" for teken in tekst)
    return leesbaar if len(leesbaar) <= 30 else f"{leesbaar[:30]}…"


def _opsomming(woorden: list[str]) -> str:
    return " en ".join(filter(None, [", ".join(woorden[:-1]), woorden[-1]]))
