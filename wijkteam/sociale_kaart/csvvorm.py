"""The kaart as CSV: one line per entry, ready for a spreadsheet and safe in one.

A cell that a spreadsheet would take for a formula gets an apostrophe in front; reading takes it away again.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from marshmallow import ValidationError

from wijkteam.kern.csvbestand import GEVAARLIJK
from wijkteam.sociale_kaart.errors import BestandOngeldig, Regelfout
from wijkteam.sociale_kaart.gegevens import Vormwaarde
from wijkteam.sociale_kaart.kaartregel import KOLOMMEN, LIJSTKOLOMMEN, Kaartregel, als_woorden, lees_woorden

SCHEIDING = ";"
TUSSEN = "|"
_GEVAARLIJK = (*GEVAARLIJK, "'")
NODIG = ("naam", "omschrijving", "aanbieder_naam")


def naar_csv(regels: Iterable[Kaartregel]) -> str:
    """The whole file, with a first line of names."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=SCHEIDING, lineterminator="\r\n")
    schrijver.writerow(KOLOMMEN)
    for regel in regels:
        woorden = als_woorden(regel)
        schrijver.writerow([_cel(woorden[kolom]) for kolom in KOLOMMEN])
    return uit.getvalue()


def lees_csv(tekst: str) -> list[tuple[int, Kaartregel]]:
    """Every line with its number. Raises `BestandOngeldig` with everything that is wrong, line by line."""
    rijen = _rijen(tekst.removeprefix("\ufeff"))
    _, kop = next(rijen, (0, []))
    _eis_kop(kop)
    gelezen: list[tuple[int, Kaartregel]] = []
    fouten: list[Regelfout] = []
    for nummer, rij in rijen:
        if len(rij) != len(kop):
            fouten.append(
                Regelfout(nummer, "", f"Hier staan {len(rij)} kolommen, in de eerste regel {len(kop)}.")
            )
            continue
        try:
            gelezen.append((nummer, lees_woorden(_woorden(kop, rij))))
        except ValidationError as fout:
            fouten += regelfouten(nummer, fout)
    if fouten:
        raise BestandOngeldig(fouten)
    return gelezen


def regelfouten(nummer: int, fout: ValidationError) -> list[Regelfout]:
    """What a line does wrong, field by field."""
    berichten = fout.messages if isinstance(fout.messages, dict) else {"": fout.messages}
    return [
        Regelfout(nummer, str(veld), str(bericht))
        for veld, wat in berichten.items()
        for bericht in _vlak(wat)
    ]


def _vlak(wat: object) -> Iterator[object]:
    if isinstance(wat, dict):
        wat = list(wat.values())
    if isinstance(wat, list):
        for deel in wat:
            yield from _vlak(deel)
    else:
        yield wat


def _rijen(tekst: str) -> Iterator[tuple[int, list[str]]]:
    eerste = tekst.partition("\n")[0]
    scheiding = SCHEIDING if eerste.count(SCHEIDING) >= eerste.count(",") else ","
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        for rij in lezer:
            if any(cel.strip() for cel in rij):
                yield lezer.line_num, rij
    except csv.Error as fout:
        raise BestandOngeldig(
            [Regelfout(lezer.line_num, "", "Dit is geen goede CSV. Kijk de aanhalingstekens na.")]
        ) from fout


def _eis_kop(kop: list[str]) -> None:
    fouten = [Regelfout(1, naam, "Deze kolom ontbreekt.") for naam in NODIG if naam not in kop]
    fouten += [Regelfout(1, naam[:40], "Deze kolom kennen we niet.") for naam in kop if naam not in KOLOMMEN]
    fouten += [
        Regelfout(1, naam, "Deze kolom staat er twee keer.") for naam in KOLOMMEN if kop.count(naam) > 1
    ]
    if fouten:
        raise BestandOngeldig(fouten)


def _woorden(kop: list[str], rij: list[str]) -> dict[str, Vormwaarde]:
    uit: dict[str, Vormwaarde] = {}
    for naam, cel in zip(kop, rij, strict=True):
        tekst = cel[1:] if cel.startswith("'") and cel[1:].startswith(_GEVAARLIJK) else cel
        uit[naam] = [deel.strip() for deel in tekst.split(TUSSEN)] if naam in LIJSTKOLOMMEN else tekst
    return uit


def _cel(waarde: Vormwaarde) -> str:
    tekst = TUSSEN.join(waarde) if isinstance(waarde, list) else waarde
    return f"'{tekst}" if tekst.startswith(_GEVAARLIJK) else tekst
