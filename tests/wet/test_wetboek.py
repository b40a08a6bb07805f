"""The law as data: every entry is complete and sourced, a new figure is a new entry, and a mistake is a sentence."""

from pathlib import Path

import pytest

from tests.wet.klokproef import dag, feit
from wijkteam.kern.gegevensbestand import GegevensbestandOngeldig
from wijkteam.wet.bewaartermijnen import Bewaarcode, Bewaartermijn
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.klokken import bereken
from wijkteam.wet.plaatselijk import met_plaatselijke_regels
from wijkteam.wet.termijnen import (
    Duur,
    Eenheid,
    GeenTermijn,
    Termijn,
    Termijncode,
    VanWie,
    get_termijn,
    list_termijnen,
)
from wijkteam.wet.wetboek import landelijk, lees_wetboek

VANDAAG = dag("2026-03-02")
REGELING = ("Wmo 2015", "Jeugdwet", "Wgs", "Participatiewet", "Algemene wet bestuursrecht", "AVG")

TERMIJN = """
[[termijnen]]
code = "wmo_onderzoek"
geldig_van = 2015-01-01
naam = "Onderzoek"
opdracht = "De gemeente onderzoekt binnen {duur} wat er nodig is"
aantal = 6
eenheid = "weken"
van_wie = "gemeente"
begint_bij = "melding_ontvangen"
stopt_bij = ["verslag_verstrekt"]
bij_te_laat = "U mag meteen een aanvraag doen."
bron_te_laat = "Wet"
artikel = "Wet"
bladzijde = "blz"
bevestigd = true
gelezen = 2026-07-01
"""


def schrijf(map_: Path, *regels: str) -> Path:
    (map_ / "wmo.toml").write_text("\n".join(['wet = "wmo"', *regels]), "utf-8")
    return map_


@pytest.mark.parametrize("termijn", landelijk().termijnen, ids=lambda termijn: termijn.code)
def test_iedere_termijn_zegt_waar_hij_staat_en_wat_de_inwoner_dan_mag(termijn: Termijn):
    assert termijn.bron.artikel.startswith(REGELING)
    assert termijn.bron.bladzijde.startswith("domein.md §")
    assert termijn.bron_te_laat.startswith(REGELING)
    assert termijn.bij_te_laat.endswith(".")
    assert termijn.stopt_bij
    assert "{" not in termijn.zin
    assert termijn.geldt_op(VANDAAG)


@pytest.mark.parametrize(
    "regel", [*landelijk().termijnen, *landelijk().bewaartermijnen], ids=lambda regel: regel.code
)
def test_wat_niet_bevestigd_is_zegt_wat_iemand_moet_nakijken(regel: Termijn | Bewaartermijn):
    assert regel.bron.gelezen if regel.bron.is_bevestigd else regel.bron.te_controleren


def test_iedere_code_heeft_vandaag_precies_een_regel():
    assert [termijn.code for termijn in list_termijnen(landelijk().termijnen, VANDAAG)] == list(Termijncode)
    assert {termijn.code for termijn in landelijk().bewaartermijnen} == set(Bewaarcode)


def test_de_onbevestigde_regels_zijn_bekend():
    onbevestigd = {termijn.code for termijn in landelijk().termijnen if not termijn.bron.is_bevestigd}
    assert onbevestigd == {
        Termijncode.JEUGD_BESLUIT,
        Termijncode.PARTICIPATIEWET_ZOEKTERMIJN,
        Termijncode.PARTICIPATIEWET_BESLUIT,
        Termijncode.AVG_VERZOEK,
        Termijncode.AVG_VERZOEK_VERLENGD,
    }


@pytest.mark.parametrize(
    ("code", "duur", "van_wie"),
    [
        (Termijncode.WMO_PERSOONLIJK_PLAN, "7 dagen", VanWie.INWONER),
        (Termijncode.WMO_ONDERZOEK, "6 weken", VanWie.GEMEENTE),
        (Termijncode.WMO_SPOED, "meteen", VanWie.GEMEENTE),
        (Termijncode.WMO_BESLUIT, "2 weken", VanWie.GEMEENTE),
        (Termijncode.WMO_VERNIETIGING, "3 maanden", VanWie.GEMEENTE),
        (Termijncode.JEUGD_PLAN, "6 weken", VanWie.GEMEENTE),
        (Termijncode.JEUGD_PLAN_OP_SCHRIFT, "14 dagen", VanWie.GEMEENTE),
        (Termijncode.WGS_GESPREK, "4 weken", VanWie.GEMEENTE),
        (Termijncode.WGS_GESPREK_DREIGING, "3 werkdagen", VanWie.GEMEENTE),
        (Termijncode.WGS_BESLUIT, "8 weken", VanWie.GEMEENTE),
        (Termijncode.AWB_BEZWAAR, "6 weken", VanWie.INWONER),
        (Termijncode.AVG_VERZOEK, "1 maand", VanWie.GEMEENTE),
    ],
)
def test_de_wet_noemt_deze_getallen(code: Termijncode, duur: str, van_wie: VanWie):
    termijn = get_termijn(landelijk().termijnen, code, VANDAAG)
    assert (termijn.duur.tekst, termijn.van_wie) == (duur, van_wie)


def test_een_nieuw_getal_is_een_nieuwe_regel_en_telt_vanaf_zijn_dag(tmp_path: Path):
    nieuw = TERMIJN.replace("aantal = 6", "aantal = 8").replace("2015-01-01", "2027-01-01")
    wetboek = lees_wetboek(schrijf(tmp_path, TERMIJN, nieuw))
    einden = [
        bereken(
            Termijncode.WMO_ONDERZOEK, feit(Gebeurtenis.MELDING_ONTVANGEN, op), op=dag(op), wetboek=wetboek
        ).einde
        for op in ("2026-12-31", "2027-01-01")
    ]
    assert einden == [dag("2027-02-11"), dag("2027-02-26")]


def test_een_regel_die_verviel_geldt_niet_meer(tmp_path: Path):
    wetboek = lees_wetboek(schrijf(tmp_path, TERMIJN, "geldig_tot = 2027-01-01"))
    assert get_termijn(wetboek.termijnen, Termijncode.WMO_ONDERZOEK, dag("2026-12-31")).duur.aantal == 6
    with pytest.raises(GeenTermijn, match="2027-01-01"):
        get_termijn(wetboek.termijnen, Termijncode.WMO_ONDERZOEK, dag("2027-01-01"))


@pytest.mark.parametrize(
    ("oud", "nieuw", "bericht"),
    [
        ('"wmo_onderzoek"', '"wmo_onderzoekje"', "code kent 'wmo_onderzoekje' niet"),
        ("aantal = 6", "", "geef het aantal weken"),
        ("aantal = 6", "aantal = 0", "heel getal van 1"),
        ('eenheid = "weken"', 'eenheid = "onverwijld"', "hoort geen aantal"),
        ('eenheid = "weken"', 'eenheid = "uren"', "eenheid kent 'uren' niet"),
        ("aantal = 6", "aantal = 13", "Algemene termijnenwet geldt niet"),
        ('"melding_ontvangen"', '"verslag_verstrekt"', "stoppen bij wat hem begint"),
        ('["verslag_verstrekt"]', "[]", "minstens één gebeurtenis"),
        ('["verslag_verstrekt"]', '["vinkje"]', "stopt_bij kent 'vinkje' niet"),
        ("binnen {duur} ", "", "waar de duur staat"),
        ("gelezen = 2026-07-01", "", "gelezen ontbreekt"),
        ("bevestigd = true", "bevestigd = false", "te_controleren nodig"),
        ("bevestigd = true", 'bevestigd = "ja"', "true of false"),
        ('artikel = "Wet"', "", "artikel ontbreekt"),
        ("geldig_van = 2015-01-01", 'geldig_van = "2015-01-01"', "zonder aanhalingstekens"),
        ("gelezen = 2026-07-01", "gelezen = 2026-07-01\ngeldig_tot = 2015-01-01", "na geldig_van liggen"),
        ("gelezen = 2026-07-01", "gelezen = 2026-07-01\nkleur = 1", "kleur is hier niet bekend"),
        ('van_wie = "gemeente"', 'van_wie = "iemand"', "van_wie kent 'iemand' niet"),
        (
            'eenheid = "weken"',
            'eenheid = "werkdagen"\nmag_opschorten = true',
            "opschorten kan alleen bij een termijn in dagen of weken",
        ),
    ],
)
def test_een_fout_in_een_regel_is_een_zin(tmp_path: Path, oud: str, nieuw: str, bericht: str):
    assert oud in TERMIJN
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        lees_wetboek(schrijf(tmp_path, TERMIJN.replace(oud, nieuw)))


def test_een_regel_mag_niet_twee_keer_staan(tmp_path: Path):
    with pytest.raises(
        GegevensbestandOngeldig, match="wmo_onderzoek staat twee keer met geldig_van 2015-01-01"
    ):
        lees_wetboek(schrijf(tmp_path, TERMIJN, TERMIJN))


def test_een_blad_zonder_wet_wordt_geweigerd(tmp_path: Path):
    (tmp_path / "wmo.toml").write_text(TERMIJN, "utf-8")
    with pytest.raises(GegevensbestandOngeldig, match="wet ontbreekt"):
        lees_wetboek(tmp_path)


PLAATSELIJK = """
[[plaatselijk]]
code = "{code}"
{duur}
dagenregel = "{dagenregel}"
geldig_van = 2026-01-01
artikel = "Verordening, artikel 3"
bladzijde = "verordening"
bevestigd = true
gelezen = 2026-01-01
"""


def plaatselijk(map_: Path, code: str, duur: str, dagenregel: str = "geen") -> Path:
    pad = map_ / "plaatselijk.toml"
    pad.write_text(PLAATSELIJK.format(code=code, duur=duur, dagenregel=dagenregel), "utf-8")
    return pad


@pytest.mark.parametrize(
    ("code", "duur", "begin", "einde"),
    [
        (
            "wgs_besluit",
            'aantal = 6\neenheid = "weken"',
            Gebeurtenis.SCHULDHULPGESPREK_GEHOUDEN,
            "2026-04-13",
        ),
        (
            "jeugd_familiegroepsplan",
            'aantal = 3\neenheid = "weken"',
            Gebeurtenis.FAMILIEGROEPSPLAN_AANGEBODEN,
            "2026-03-23",
        ),
        ("jeugd_besluit", 'aantal = 10\neenheid = "weken"', Gebeurtenis.AANVRAAG_ONTVANGEN, "2026-05-11"),
    ],
)
def test_een_verordening_mag_spreken_waar_de_wet_ruimte_laat(
    tmp_path: Path, code: str, duur: str, begin: Gebeurtenis, einde: str
):
    wetboek = met_plaatselijke_regels(landelijk(), plaatselijk(tmp_path, code, duur))
    klok = bereken(Termijncode(code), feit(begin, "2026-03-02"), op=VANDAAG, wetboek=wetboek)
    assert (klok.einde, klok.termijn.bron.artikel) == (dag(einde), "Verordening, artikel 3")


@pytest.mark.parametrize(
    ("code", "duur", "dagenregel", "bericht"),
    [
        ("wgs_besluit", 'aantal = 9\neenheid = "weken"', "geen", "de wet noemt een maximum: 8 weken"),
        ("wgs_besluit", 'aantal = 2\neenheid = "maanden"', "geen", "in dezelfde eenheid"),
        ("wmo_onderzoek", 'aantal = 4\neenheid = "weken"', "geen", "geen ruimte"),
        (
            "jeugd_besluit",
            'aantal = 13\neenheid = "weken"',
            "termijnenwet",
            "Algemene termijnenwet geldt niet",
        ),
        ("jeugd_besluit", 'aantal = 3\neenheid = "maanden"', "geen", "dagen of weken"),
        ("iets_anders", 'aantal = 3\neenheid = "weken"', "geen", "kent 'iets_anders' niet"),
    ],
)
def test_een_verordening_mag_niet_verder_gaan_dan_de_wet(
    tmp_path: Path, code: str, duur: str, dagenregel: str, bericht: str
):
    with pytest.raises(GegevensbestandOngeldig, match=bericht):
        met_plaatselijke_regels(landelijk(), plaatselijk(tmp_path, code, duur, dagenregel))


def test_een_verordening_kan_niet_over_een_tijd_gaan_waarin_de_wet_er_niet_was(tmp_path: Path):
    pad = plaatselijk(tmp_path, "wgs_besluit", 'aantal = 6\neenheid = "weken"')
    pad.write_text(
        pad.read_text("utf-8").replace("geldig_van = 2026-01-01", "geldig_van = 2020-01-01"), "utf-8"
    )
    with pytest.raises(GegevensbestandOngeldig, match="kent de wet deze termijn niet"):
        met_plaatselijke_regels(landelijk(), pad)


@pytest.mark.parametrize(
    ("duur", "tekst"),
    [
        (Duur(1, Eenheid.WEKEN), "1 week"),
        (Duur(1, Eenheid.WERKDAGEN), "1 werkdag"),
        (Duur(1, Eenheid.DAGEN), "1 dag"),
        (Duur(0, Eenheid.REDELIJK), "zo lang als redelijk is"),
    ],
)
def test_een_duur_leest_als_gewoon_nederlands(duur: Duur, tekst: str):
    assert duur.tekst == tekst
