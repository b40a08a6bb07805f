"""Where the huishouden lives: corrected, moved, shielded."""

from datetime import date
from typing import Any

import html5lib
import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.huishouden.bouwstenen import Huis, alles_van, tekst_van
from wijkteam.huishouden.models import Adres

STRAAT = {
    "soort": "vast",
    "straat": "Dorpsstraat",
    "huisnummer": "12 a",
    "postcode": "6865ab",
    "plaats": "Doorwerth",
}


def adressen(huis: Huis) -> list[Adres]:
    return alles_van(
        select(Adres).where(Adres.huishouden_id == huis.casus.huishouden_id).order_by(Adres.van, Adres.id)
    )


def leg_vast(huis: Huis, **velden: Any) -> Any:
    return huis.stuur("/adres", **(STRAAT | velden), _versie=huis.huishouden().versie)


def test_het_eerste_adres_vastleggen(huis: Huis, bouw: Bouwer) -> None:
    antwoord = leg_vast(huis, buurt_id=str(bouw.buurt().id))
    assert antwoord.status_code == 303
    assert huis.klant.vragen.aantal <= 12
    (adres,) = adressen(huis)
    assert (adres.straat, adres.postcode, adres.tot) == ("Dorpsstraat", "6865 AB", None)
    pagina = tekst_van(huis.open())
    assert "Dorpsstraat 12 a" in pagina
    assert "6865 AB Doorwerth" in pagina


def test_een_tikfout_verbeteren_maakt_geen_geschiedenis(huis: Huis) -> None:
    leg_vast(huis)
    assert leg_vast(huis, straat="Dorpstraat").status_code == 303
    (adres,) = adressen(huis)
    assert adres.straat == "Dorpstraat"
    assert [regel.velden for regel in huis.daden()] == ["adres", "straat"]


def test_verhuizen_bewaart_het_oude_adres(huis: Huis, bouw: Bouwer) -> None:
    bouw.klaar(
        Adres(huishouden_id=huis.casus.huishouden_id, soort="vast", straat="Oudeweg", van=date(2020, 1, 1))
    )
    antwoord = huis.stuur("/verhuizing", **(STRAAT | {"straat": "Nieuweweg", "van": "01-03-2026"}))
    assert antwoord.status_code == 303
    oud, nieuw = adressen(huis)
    assert (oud.straat, oud.tot, nieuw.straat, nieuw.tot) == ("Oudeweg", date(2026, 3, 1), "Nieuweweg", None)
    pagina = tekst_van(huis.open())
    assert "Vorige adressen" in pagina
    assert "Oudeweg" in pagina


def test_verhuizen_voor_de_vorige_verhuizing_kan_niet(huis: Huis, bouw: Bouwer) -> None:
    bouw.klaar(
        Adres(huishouden_id=huis.casus.huishouden_id, soort="vast", straat="Oudeweg", van=date(2020, 1, 1))
    )
    antwoord = huis.stuur("/verhuizing", **(STRAAT | {"van": "31-12-2019"}))
    assert antwoord.status_code == 422
    assert "vóór de begindag, 1 januari 2020" in tekst_van(antwoord)
    assert len(adressen(huis)) == 1


def test_geen_vast_adres_vraagt_geen_straat(huis: Huis) -> None:
    antwoord = huis.stuur("/adres", soort="geen_vast_adres", _versie=huis.huishouden().versie)
    assert antwoord.status_code == 303
    assert "Geen vast adres" in huis.open().text


def test_een_vast_adres_heeft_een_straat_en_een_plaats(huis: Huis) -> None:
    antwoord = huis.stuur("/adres", soort="vast", postcode="6865 AB", _versie=huis.huishouden().versie)
    assert antwoord.status_code == 422
    assert 'href="#veld-straat"' in antwoord.text
    assert 'href="#veld-plaats"' in antwoord.text
    assert 'value="6865 AB"' in antwoord.text


@pytest.mark.parametrize("postcode", ["0123 AB", "6865", "6865 SS", "AB 6865", "6865 A1", "x" * 100_000])
def test_een_postcode_die_niet_bestaat_wordt_geweigerd(huis: Huis, postcode: str) -> None:
    antwoord = leg_vast(huis, postcode=postcode)
    assert antwoord.status_code == 422
    assert "Schrijf de postcode zoals 1234 AB." in antwoord.text
    assert adressen(huis) == []


def test_een_buurt_die_niet_bestaat_wordt_geweigerd(huis: Huis) -> None:
    for buurt in ("01900000-0000-7000-8000-000000000000", "geen-id"):
        antwoord = leg_vast(huis, buurt_id=buurt)
        assert antwoord.status_code == 422
        assert 'href="#veld-buurt_id"' in antwoord.text


def test_een_geschermd_adres_staat_alleen_achter_een_waarschuwing(huis: Huis) -> None:
    leg_vast(huis, is_geschermd="ja")
    huis.stuur("/verhuizing", **(STRAAT | {"straat": "Schuilplaats", "is_geschermd": "ja"}))
    boom = html5lib.parse(huis.open().text, namespaceHTMLElements=False)
    dicht = [e for e in boom.iter("details") if "geschermd" in (e.get("class") or "").split()]
    assert len(dicht) == 2
    assert all(e.get("open") is None for e in dicht)
    binnen = {id(kind) for e in dicht for kind in e.iter()}
    buiten = " ".join(e.text or "" for e in boom.iter() if isinstance(e.tag, str) and id(e) not in binnen)
    for geheim in ("Dorpsstraat", "Schuilplaats", "6865", "Doorwerth"):
        assert geheim not in buiten
        assert any(geheim in "".join(e.itertext()) for e in dicht)
    assert all("Geef dit adres aan niemand door." in "".join(e.itertext()) for e in dicht)


def test_een_verouderd_formulier_haalt_de_afscherming_niet_ongemerkt_weg(huis: Huis) -> None:
    leg_vast(huis)
    oud = huis.huishouden().versie
    leg_vast(huis, is_geschermd="ja")
    antwoord = huis.stuur("/adres", **(STRAAT | {"straat": "Dorpstraat"}), _versie=oud)
    assert antwoord.status_code == 409
    assert "Een collega heeft dit adres intussen geheim gemaakt." in antwoord.text
    assert 'value="Dorpstraat"' in antwoord.text
    (adres,) = adressen(huis)
    assert (adres.straat, adres.is_geschermd) == ("Dorpsstraat", True)
