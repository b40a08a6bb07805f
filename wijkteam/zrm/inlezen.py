"""Read instruments, and a town's own licensed criteria, from TOML; a mistake comes back as a sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig, Tabel, lees_toml
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zrm.instrumentvorm import Domein, Instrument, Niveauwoord, Onderwerp, Voorwaarde
from wijkteam.zrm.niveaus import Niveau

_CODE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_VERWIJZING = re.compile(rf"{_CODE.pattern}\.{_CODE.pattern}")
_HOOGSTE_LEEFTIJD = 150
# More rows than this fit no page and no talk.
_AANTAL_DOMEINEN = range(1, 41)


def laad_instrument(pad: Path) -> Instrument:
    """The instrument that a file describes. Raises `GegevensbestandOngeldig` naming every mistake in it."""
    tabel = lees_toml(pad)
    instrument = Instrument(
        code=_lees_code(tabel, "code"),
        naam=tabel.tekst("naam"),
        versie=tabel.tekst("versie"),
        geldig_van=tabel.datum("geldig_van"),
        geldig_tot=tabel.datum_of_niets("geldig_tot"),
        onderwerp=_lees_onderwerp(tabel),
        leeftijd_van=tabel.getal_of_niets("leeftijd_van", van=0, tot_en_met=_HOOGSTE_LEEFTIJD),
        leeftijd_tot=tabel.getal_of_niets("leeftijd_tot", van=0, tot_en_met=_HOOGSTE_LEEFTIJD),
        bronvermelding=tabel.tekst("bronvermelding"),
        aanvulling_op=tabel.teksten("aanvulling_op"),
        niveaus=_lees_niveaus(tabel),
        domeinen=tuple(_lees_domein(deel) for deel in tabel.tabellen("domeinen")),
        voorwaarde=_lees_voorwaarde(tabel),
    )
    for bericht in _tegenspraken(instrument):
        tabel.meld(bericht)
    tabel.sluit_af()
    return instrument


def _lees_code(tabel: Tabel, naam: str) -> str:
    code = tabel.tekst(naam)
    if code and not _CODE.fullmatch(code):
        tabel.meld(f"{naam} '{code}' mag alleen kleine letters, cijfers, - en _ hebben.")
    return code


def _lees_onderwerp(tabel: Tabel) -> Onderwerp:
    keuzes = tabel.keuzes("onderwerp", Onderwerp)
    if len(keuzes) == 1:
        return keuzes[0]
    tabel.meld("onderwerp moet 'persoon' of 'huishouden' zijn.")
    return Onderwerp.PERSOON


def _lees_voorwaarde(tabel: Tabel) -> Voorwaarde | None:
    """May be left out: most instruments ask nothing more."""
    keuzes = tabel.keuzes("voorwaarde", Voorwaarde)
    if len(keuzes) > 1:
        tabel.meld("noem hoogstens één voorwaarde.")
    return keuzes[0] if keuzes else None


def _lees_niveaus(tabel: Tabel) -> tuple[Niveauwoord, ...]:
    eigen = tabel.tabel_of_niets("niveaus")
    woorden = []
    for niveau in Niveau:
        eigen_woorden = eigen and eigen.tabel_of_niets(str(niveau.value))
        if eigen_woorden:
            woorden.append(
                Niveauwoord(niveau, eigen_woorden.tekst("label"), eigen_woorden.tekst("gewone_naam"))
            )
        else:
            woorden.append(Niveauwoord(niveau, niveau.label, niveau.gewone_naam))
    return tuple(woorden)


def _lees_domein(tabel: Tabel) -> Domein:
    naam = tabel.tekst("naam")
    leefgebieden = tabel.keuzes("leefgebieden", Leefgebied)
    if not leefgebieden:
        tabel.meld("noem minstens één leefgebied.")
    vergelijkbaar = tabel.teksten("vergelijkbaar")
    for verwijzing in vergelijkbaar:
        if not _VERWIJZING.fullmatch(verwijzing):
            tabel.meld(
                f"'{verwijzing}' is geen verwijzing. Schrijf instrument.domein, zoals zrm-2017.financien."
            )
    return Domein(
        code=_lees_code(tabel, "code"),
        naam=naam,
        korte_naam=tabel.tekst_of_niets("korte_naam") or naam,
        vraag=tabel.tekst("vraag"),
        gewone_naam=tabel.tekst("gewone_naam"),
        gewone_vraag=tabel.tekst("gewone_vraag"),
        leefgebieden=leefgebieden,
        vergelijkbaar=frozenset(vergelijkbaar),
    )


def _tegenspraken(instrument: Instrument) -> list[str]:
    """What is wrong about the instrument as a whole, though every field by itself may be right."""
    van, tot = instrument.leeftijd_van, instrument.leeftijd_tot
    heeft_leeftijd = van is not None or tot is not None
    berichten = {
        f"een instrument heeft {_AANTAL_DOMEINEN[0]} tot {_AANTAL_DOMEINEN[-1]} domeinen.": (
            len(instrument.domeinen) not in _AANTAL_DOMEINEN
        ),
        "geldig_tot moet na geldig_van liggen.": _ligt_niet_na(instrument.geldig_tot, instrument.geldig_van),
        "leeftijd_tot mag niet lager zijn dan leeftijd_van.": (
            van is not None and tot is not None and tot < van
        ),
        "een huishouden heeft geen leeftijd: laat leeftijd_van en leeftijd_tot weg.": (
            heeft_leeftijd and instrument.onderwerp is Onderwerp.HUISHOUDEN
        ),
        "een instrument kan geen aanvulling op zichzelf zijn.": instrument.code in instrument.aanvulling_op,
    }
    dubbel = [f"de code '{code}' staat bij twee domeinen." for code in _dubbele(instrument.domeinen)]
    return [bericht for bericht, is_fout in berichten.items() if is_fout] + dubbel


def _ligt_niet_na(tot: date | None, van: date) -> bool:
    return tot is not None and tot <= van


def _dubbele(domeinen: Iterable[Domein]) -> list[str]:
    aantallen = Counter(domein.code for domein in domeinen)
    return sorted(code for code, aantal in aantallen.items() if code and aantal > 1)


@dataclass(frozen=True, slots=True)
class Criteria:
    """The texts of a town that has permission to use them. Empty for every town that has not."""

    teksten: Mapping[tuple[str, str, Niveau], str]

    def find_tekst(self, instrument: str, domein: str, niveau: int) -> str | None:
        """The licensed text of one cell, or nothing."""
        return self.teksten.get((instrument, domein, Niveau(niveau)))


GEEN_CRITERIA = Criteria({})


def lees_criteria(pad: Path, instrumenten: Sequence[Instrument]) -> Criteria:
    """A town's own file: a table `[instrument.domein]` with the levels 1 to 5 as keys.

    Raises `GegevensbestandOngeldig` for an instrument, domain or level that does not exist: a text that would
    stand in the wrong cell, or nowhere, must not pass unseen.
    """
    bestand = lees_toml(pad)
    teksten: dict[tuple[str, str, Niveau], str] = {}
    for instrument in instrumenten:
        van_instrument = bestand.tabel_of_niets(instrument.code)
        for domein in instrument.domeinen if van_instrument else ():
            cellen = van_instrument and van_instrument.tabel_of_niets(domein.code)
            teksten |= {
                (instrument.code, domein.code, niveau): tekst
                for niveau in (Niveau if cellen else ())
                if cellen and (tekst := cellen.tekst_of_niets(str(niveau.value)))
            }
    bestand.sluit_af()
    return Criteria(teksten)


def eis_samenhang(instrumenten: Mapping[str, tuple[Path, Instrument]]) -> None:
    """References between instruments must lead somewhere. Raises `GegevensbestandOngeldig`."""
    bekend = {
        f"{code}.{domein.code}"
        for code, (_, instrument) in instrumenten.items()
        for domein in instrument.domeinen
    }
    for pad, instrument in instrumenten.values():
        verwijzingen = set().union(*(domein.vergelijkbaar for domein in instrument.domeinen))
        fouten = [f"vergelijkbaar: '{naar}' bestaat niet." for naar in sorted(verwijzingen - bekend)]
        fouten += [
            f"aanvulling_op: '{naar}' bestaat niet."
            for naar in instrument.aanvulling_op
            if naar not in instrumenten
        ]
        if fouten:
            raise GegevensbestandOngeldig(pad, fouten)
