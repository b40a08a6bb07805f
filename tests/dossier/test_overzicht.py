"""The first page of a casus: what comes next, who helps, what they want."""

from datetime import date

import pytest

from tests.bouwstenen import Bouwer
from tests.zrm.bouwstenen import Gezin
from wijkteam.casus.betrokkenheid import Betrokkenheid, stel_betrokkenheid_vast
from wijkteam.casus.models import Hoedanigheid
from wijkteam.dossier.stappen import Stand, volgende_stap
from wijkteam.huishouden.netwerk import Contactgegevens, voeg_contact_toe
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring

VANDAAG = date(2026, 11, 22)


def stand(**anders: object) -> Stand:
    """A casus that has come all the way, but for what the test says."""
    feiten: dict[str, object] = {
        "is_open": True,
        "aantal_gesprekken": 1,
        "aantal_open_gesprekken": 0,
        "aantal_doelen": 2,
        "laatste_versie": 1,
        "evaluatie_op": date(2027, 1, 4),
    }
    return Stand(**(feiten | anders))  # type: ignore[arg-type]  # the facts of a story, by name


@pytest.mark.parametrize(
    ("anders", "tekst", "wacht"),
    [
        ({"aantal_gesprekken": 0}, "Voer het keukentafelgesprek", True),
        ({"aantal_open_gesprekken": 1}, "Rond het gesprek af", True),
        ({"aantal_doelen": 0}, "Maak samen het plan", True),
        ({"laatste_versie": None}, "Stel het plan vast", True),
        ({"evaluatie_op": None}, "Spreek af wanneer jullie terugkijken", True),
        ({"evaluatie_op": VANDAAG}, "Kijk samen terug op het plan", True),
        ({}, "Samen terugkijken op het plan", False),
    ],
)
def test_de_volgende_stap_is_het_eerste_dat_ontbreekt(anders, tekst: str, wacht: bool) -> None:
    stap = volgende_stap(stand(**anders), VANDAAG)
    assert stap is not None
    assert (stap.tekst, stap.wacht) == (tekst, wacht)


def test_een_gesloten_casus_heeft_geen_volgende_stap() -> None:
    assert volgende_stap(stand(is_open=False), VANDAAG) is None


def test_het_overzicht_toont_de_vraag_en_wie_helpt(bouw: Bouwer, als) -> None:
    medewerker = bouw.medewerker("Marijke Bos")
    casus = bouw.casus(medewerker, vraag="Het wordt ons te veel.")
    contact = Contactgegevens("Buurman Henk", "buurman", Kring.INFORMELE_NETWERKEN)
    voeg_contact_toe(bouw.session, casus.huishouden_id, contact, casus_id=casus.id, door=medewerker)
    bouw.session.commit()
    klant = als(medewerker)
    pagina = klant.open(f"/casussen/{casus.id}")
    assert pagina.status_code == 200
    assert "Het wordt ons te veel." in pagina.text
    assert "Buurman Henk" in pagina.text
    assert klant.vragen.aantal <= 15


def test_een_vreemd_dossier_bestaat_niet(bouw: Bouwer, als) -> None:
    casus = bouw.casus(bouw.medewerker("Eigenaar"), huishouden="Geheim")
    pagina = als(bouw.medewerker("Vreemd")).open(f"/casussen/{casus.id}")
    assert pagina.status_code == 404
    assert "Geheim" not in pagina.text


def test_hoe_het_nu_gaat_toont_alleen_wie_nu_client_is(bouw: Bouwer, als) -> None:
    gezin = Gezin.gevormd(bouw)
    gezin.meting("Jan")
    gezin.meting("Els")
    klant, pad = als(gezin.marijke), f"/casussen/{gezin.casus.id}"

    def kolommen() -> set[str]:
        rooster = klant.open(pad).text.partition('aria-labelledby="gaat"')[2].partition("</section>")[0]
        return {naam for naam in ("Jan", "Els") if naam in rooster}

    assert kolommen() == {"Jan", "Els"}
    els = gezin.betrokkenen["Els"]
    nieuw = Betrokkenheid(Hoedanigheid.HUISGENOOT, Wet.WMO, els.id)
    stel_betrokkenheid_vast(bouw.session, gezin.casus, els.persoon_id, nieuw, door=gezin.marijke)
    bouw.session.commit()
    assert kolommen() == {"Jan"}
    assert klant.vragen.aantal <= 15
