"""A verslag that is definitief: unchangeable, sent, and answered."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from wijkteam.gesprek.verslag.concept import Verslagtekst
from wijkteam.gesprek.verslag.definitief import lees_versie
from wijkteam.gesprek.verslag.errors import (
    GesprekIsNietAfgerond,
    InhoudIsAangetast,
    NietsVeranderd,
    VerslagIsIntussenGewijzigd,
    VerslagIsNetDefinitief,
)
from wijkteam.gesprek.verslag.inhoud import hash_van, lees_inhoud
from wijkteam.journaal.models import Handeling
from wijkteam.kern.canoniek import naar_tekst
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.wet.leefgebieden import Leefgebied

TABELLEN = ("verslagversie", "verslagverzending", "verslagreactie")


@pytest.fixture
def v(verhaal: Gespreksverhaal) -> Verslagverhaal:
    """A talk with something in every part, finished."""
    v = Verslagverhaal.begin(verhaal)
    v.zeg(Leefgebied.WONEN, ("Fijn huis.", None), ("Ik wil een eigen kamer.", verhaal.persoon("Wouter")))
    v.schrijf()
    v.rond_af()
    return v


def zending(v: Verslagverhaal, **over: object) -> dict[str, object]:
    return {"op": datum_kort(vandaag()), "aan": [str(v.verhaal.persoon("Els"))], "hoe": "post"} | over


def reactie(v: Verslagverhaal, **over: object) -> dict[str, object]:
    return {"reactie_op": datum_kort(vandaag()), "persoon": str(v.verhaal.persoon("Els"))} | over


def ruw(opdracht: str) -> None:
    """Straight on the database, past everything that the program is."""
    verbinding = db.sessionmaker.kw["bind"]
    with verbinding.begin_nested():
        verbinding.execute(text(opdracht))


def test_een_gesprek_dat_nog_loopt_heeft_geen_definitief_verslag(verhaal: Gespreksverhaal) -> None:
    v = Verslagverhaal.begin(verhaal)
    with pytest.raises(GesprekIsNietAfgerond):
        v.maak_definitief()


def test_definitief_maken_bewaart_de_tekst_met_wat_open_is(v: Verslagverhaal, klant: Klant) -> None:
    pagina = klant.open(f"{v.pad}/definitief").text
    assert "Onderzoek d: de mantelzorger" in pagina
    invoer = {
        "kenmerk": v.concept().kenmerk,
        "_versie": "0",
        "open-onderzoek_d": "Daar begon Els zelf niet over.",
    }
    antwoord = klant.stuur(f"{v.pad}/definitief", invoer)
    assert (antwoord.status_code, antwoord.location) == (303, v.versiepad())
    assert klant.vragen.aantal <= 28
    versie = v.versie()
    assert hash_van(versie.inhoud) == versie.hash
    assert naar_tekst(lees_inhoud(versie.inhoud)) == versie.inhoud
    inhoud = lees_versie(versie)
    assert (inhoud.nummer, inhoud.door, inhoud.vragen[0].woorden) == (
        1,
        "Marijke Bos",
        "Het wordt me te veel.",
    )
    assert {p.code: p.toelichting for p in inhoud.open_punten}[
        "onderzoek_d"
    ] == "Daar begon Els zelf niet over."
    assert Handeling.VERSLAG_DEFINITIEF in [regel.handeling for regel in v.verhaal.journaal()]


def test_ook_een_leeg_verslag_mag_definitief_worden(verhaal: Gespreksverhaal) -> None:
    v = Verslagverhaal.begin(verhaal)
    v.rond_af()
    assert v.maak_definitief().nummer == 1


def test_wie_iets_anders_las_maakt_niets_definitief(v: Verslagverhaal) -> None:
    gelezen = v.keuze()
    v.schrijf(Verslagtekst(vervolg="Anders."), gezien=1)
    with pytest.raises(VerslagIsIntussenGewijzigd):
        v.maak_definitief(gelezen)


def test_twee_keer_hetzelfde_is_een_versie(v: Verslagverhaal, klant: Klant) -> None:
    gelezen = v.keuze()
    v.maak_definitief(gelezen)
    with pytest.raises(VerslagIsNetDefinitief):
        v.maak_definitief(gelezen)
    with pytest.raises(NietsVeranderd):
        v.maak_definitief()
    antwoord = klant.stuur(f"{v.pad}/definitief", {"kenmerk": gelezen.kenmerk, "_versie": "0"})
    assert (antwoord.status_code, "net definitief" in antwoord.text) == (409, True)
    assert [versie.nummer for versie in v.versies()] == [1]


def test_dubbel_versturen_maakt_een_versie(v: Verslagverhaal, klant: Klant) -> None:
    invoer = {"kenmerk": v.concept().kenmerk, "_versie": "0", "_eenmalig": str(uuid4())}
    for _ in range(2):
        assert klant.stuur(f"{v.pad}/definitief", invoer).location == v.versiepad()
    assert len(v.versies()) == 1


def test_na_een_reactie_komt_een_volgende_versie_en_blijft_de_oude(v: Verslagverhaal, klant: Klant) -> None:
    v.maak_definitief()
    klant.stuur(v.versiepad(1, "/reacties"), reactie(v, opmerking="Ik slaap best."))
    v.schrijf(Verslagtekst(vraag_erachter="Els slaapt best."), gezien=1)
    assert v.maak_definitief().nummer == 2
    assert [lees_versie(v.versie(n)).vraag_erachter for n in (1, 2)] == [
        "Els wil weer slapen.",
        "Els slaapt best.",
    ]
    assert "Ik slaap best." in klant.open(v.versiepad(1)).text


def test_een_versie_onthoudt_de_namen_van_toen(v: Verslagverhaal) -> None:
    v.maak_definitief()
    v.verhaal.bouw.session.refresh(v.verhaal.casus, ["huishouden"])
    v.verhaal.casus.huishouden.naam = "Anders"
    v.verhaal.bouw.session.commit()
    assert lees_versie(v.versie()).kop.huishouden == "De Vries"


def test_verzenden_mag_vaker_en_ieder_is_een_regel(v: Verslagverhaal, klant: Klant) -> None:
    v.maak_definitief()
    jan = str(v.verhaal.persoon("Jan"))
    assert klant.stuur(v.versiepad(1, "/verzendingen"), zending(v)).status_code == 303
    assert klant.vragen.aantal <= 12
    klant.stuur(
        v.versiepad(1, "/verzendingen"), zending(v, aan=[jan], aan_ander="Mentor Kees", hoe="meegegeven")
    )
    assert [(z.aan, z.hoe.value) for z in v.versie().verzendingen] == [
        ("Els de Vries", "post"),
        ("Jan de Vries", "meegegeven"),
        ("Mentor Kees", "meegegeven"),
    ]
    assert [r.handeling for r in v.verhaal.journaal()].count(Handeling.VERSLAG_VERSTUURD) == 3


@pytest.mark.parametrize(
    ("over", "bericht"),
    [
        ({"aan": []}, "Vink aan naar wie"),
        ({"aan": [str(uuid4())]}, "staat niet in dit verslag"),
        ({"op": "31-02-2026"}, "bestaat niet"),
        ({"op": datum_kort(vandaag() + timedelta(days=2))}, "Deze dag kan niet"),
        ({"op": datum_kort(vandaag() - timedelta(days=2))}, "Deze dag kan niet"),
        ({"hoe": "duif"}, "Kies een van de mogelijkheden"),
        ({"aan_ander": "x" * 300}, "te lang"),
        ({"onbekend": "x"}, "hoort niet bij dit formulier"),
    ],
)
def test_een_foute_verzending_wordt_niet_bewaard(
    v: Verslagverhaal, klant: Klant, over: dict[str, object], bericht: str
) -> None:
    v.maak_definitief()
    antwoord = klant.stuur(v.versiepad(1, "/verzendingen"), zending(v, **over))
    assert (antwoord.status_code, bericht in antwoord.text) == (422, True)
    assert v.versie().verzendingen == []


def test_gezien_akkoord_en_aanvraag_zijn_drie_losse_keuzes(v: Verslagverhaal, klant: Klant) -> None:
    v.maak_definitief()
    for kruisjes in ({"is_gezien": "ja"}, {"is_aanvraag": "ja"}, {"opmerking": "Nee. 🙁"}):
        assert klant.stuur(v.versiepad(1, "/reacties"), reactie(v, **kruisjes)).status_code == 303
    assert klant.vragen.aantal <= 12
    assert [(r.is_gezien, r.is_akkoord, r.is_aanvraag, r.opmerking) for r in v.versie().reacties] == [
        (True, False, False, ""),
        (False, False, True, ""),
        (False, False, False, "Nee. 🙁"),
    ]


@pytest.mark.parametrize(
    ("over", "bericht"),
    [
        ({}, "Zet een kruisje"),
        ({"is_gezien": "ja", "persoon": str(uuid4())}, "staat niet in dit verslag"),
        ({"is_gezien": "ja", "persoon": ""}, "Maak een keuze."),
        ({"is_gezien": "ja", "reactie_op": "18-03-26"}, "vier cijfers"),
        ({"is_gezien": "ja", "reactie_op": "01-01-2090"}, "Deze dag kan niet"),
        ({"opmerking": "x" * 100_000}, "te lang"),
    ],
)
def test_een_foute_reactie_wordt_niet_bewaard(
    v: Verslagverhaal, klant: Klant, over: dict[str, object], bericht: str
) -> None:
    v.maak_definitief()
    antwoord = klant.stuur(v.versiepad(1, "/reacties"), reactie(v, **over))
    assert (antwoord.status_code, bericht in antwoord.text) == (422, True)
    assert v.versie().reacties == []


def test_de_stappen_vertellen_hoe_ver_het_is(v: Verslagverhaal, klant: Klant) -> None:
    v.maak_definitief()
    klant.stuur(v.versiepad(1, "/verzendingen"), zending(v))
    pagina = klant.open(v.pad).text
    stand = {
        s.partition(">")[2].partition("<")[0]: "(gedaan)" in s
        for s in pagina.split('class="gang__link"')[1:7]
    }
    assert stand["Verslag"]
    assert stand["Verstuurd"]
    assert not stand["Reactie"]


@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("daad", ["UPDATE {} SET casus_id = casus_id", "DELETE FROM {}"])
def test_de_database_zelf_weigert_te_veranderen(
    v: Verslagverhaal, klant: Klant, tabel: str, daad: str
) -> None:
    v.maak_definitief()
    klant.stuur(v.versiepad(1, "/verzendingen"), zending(v))
    klant.stuur(v.versiepad(1, "/reacties"), reactie(v, is_gezien="ja"))
    with pytest.raises(DatabaseError, match="onveranderlijk"):
        ruw(daad.format(tabel))


def test_een_vervalste_versie_wordt_gezien_en_niet_getoond(v: Verslagverhaal, klant: Klant) -> None:
    v.maak_definitief()
    is_sqlite = db.engine.dialect.name == "sqlite"
    ruw(
        "DROP TRIGGER verslagversie_geen_update"
        if is_sqlite
        else "ALTER TABLE verslagversie DISABLE TRIGGER USER"
    )
    ruw("UPDATE verslagversie SET inhoud = replace(inhoud, 'slapen', 'drinken')")
    with pytest.raises(InhoudIsAangetast, match="versie 1"):
        lees_versie(v.versie())
    for deel in ("", "/verslag.pdf"):
        antwoord = klant.open(v.versiepad(1, deel))
        assert (antwoord.status_code, "drinken" in antwoord.text) == (500, False)


def test_een_vreemde_collega_of_een_ander_gesprek_vindt_de_versie_niet(
    v: Verslagverhaal, klant: Klant, als
) -> None:
    v.maak_definitief()
    vreemd = als(v.verhaal.bouw.medewerker("Vreemd"))
    for deel in ("", "/verslag.pdf"):
        assert vreemd.open(v.versiepad(1, deel)).status_code == 404
        assert klant.open(v.versiepad(2, deel)).status_code == 404
        assert klant.open(v.verhaal.pad(v.verhaal.gesprek(), f"/verslag/versies/1{deel}")).status_code == 404
    assert vreemd.stuur(v.versiepad(1, "/reacties"), reactie(v, is_gezien="ja")).status_code == 404
