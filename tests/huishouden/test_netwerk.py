"""The people around the huishouden, in six rings: as a picture and as the same list."""

import re

from sqlalchemy import select

from tests.bouwstenen import Bouwer
from tests.huishouden.bouwstenen import Huis, alles_van, maak_huis, onbekend_id, tekst_van
from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.wet.kringen import Kring


def plaat_van(pagina: str) -> str:
    """The circle picture of a page."""
    plaat = re.search(r"<svg[^>]*role=\"img\".*?</svg>", pagina, re.DOTALL)
    assert plaat is not None
    return plaat.group()


def test_iemand_toevoegen_in_een_regel(huis: Huis) -> None:
    antwoord = huis.stuur("/netwerk", naam="Henk", relatie="buurman", kring="3", doet="klust met Jan")
    assert antwoord.status_code == 303
    assert antwoord.location.endswith("#netwerk")
    assert huis.klant.vragen.aantal <= 12
    (henk,) = alles_van(select(Netwerkcontact))
    assert (henk.kring, henk.doet, henk.kan) == (Kring.INFORMELE_NETWERKEN, "klust met Jan", None)
    assert [(regel.handeling, regel.velden) for regel in huis.daden()] == [("netwerk_gewijzigd", "contacten")]


def test_plaat_en_lijst_tonen_dezelfde_mensen(huis: Huis) -> None:
    for kring in Kring:
        huis.contact(f"Contact {kring.value}", kring=kring, relatie=f"relatie {kring.value}")
    pagina = tekst_van(huis.open())
    plaat, lijst = plaat_van(pagina), pagina.split("</figure>")[1]
    for naam in ("Els", "Jan", "Wouter", "Roos", *(f"Contact {kring.value}" for kring in Kring)):
        assert naam in plaat
        assert naam in lijst
    for kring in Kring:
        assert kring.naam in lijst


def test_een_lege_kring_zegt_dat_er_nog_niemand_is(huis: Huis) -> None:
    assert tekst_van(huis.open()).count("Nog niemand") == 5


def test_wie_beter_bekend_wordt_verandert_van_kring(huis: Huis) -> None:
    henk = huis.contact()
    antwoord = huis.stuur(
        f"/netwerk/{henk.id}", naam="Henk", relatie="vriend", kring="2", kan="oppassen", _versie=1
    )
    assert antwoord.status_code == 303
    (rij,) = alles_van(select(Netwerkcontact))
    assert (rij.relatie, rij.kring, rij.kan) == ("vriend", Kring.NABIJE_OMGEVING, "oppassen")
    assert [regel.velden for regel in huis.daden()] == ["relatie, kring, kan"]


def test_een_verouderd_formulier_toont_beide_teksten(huis: Huis) -> None:
    henk = huis.contact()
    huis.stuur(f"/netwerk/{henk.id}", naam="Henk", relatie="vriend van Jan", kring="2", _versie=1)
    antwoord = huis.stuur(f"/netwerk/{henk.id}", naam="Henk", relatie="oude buurman", kring="3", _versie=1)
    assert antwoord.status_code == 409
    assert 'value="oude buurman"' in antwoord.text
    assert "vriend van Jan" in antwoord.text
    assert "nabije omgeving" in antwoord.text


def test_wie_weggaat_staat_bij_vroeger_en_kan_terug(huis: Huis) -> None:
    henk = huis.contact()
    assert huis.stuur(f"/netwerk/{henk.id}/einde").status_code == 303
    pagina = huis.open().text
    assert "Stonden vroeger in het netwerk" in pagina
    assert "Henk" not in plaat_van(pagina)
    assert huis.stuur(f"/netwerk/{henk.id}/terug").status_code == 303
    (rij,) = alles_van(select(Netwerkcontact))
    assert rij.tot is None


def test_een_contact_van_een_ander_dossier_is_er_niet(huis: Huis, als) -> None:
    vreemd = maak_huis(huis.bouw, als, "Vreemd").contact("Geheime tante")
    for contact_id in (vreemd.id, onbekend_id()):
        pad = f"/netwerk/{contact_id}"
        assert huis.open(pad).status_code == 404
        assert huis.stuur(pad, naam="X", relatie="y", kring="2", _versie=1).status_code == 404
        assert huis.stuur(f"{pad}/einde").status_code == 404
        assert huis.stuur(f"{pad}/terug").status_code == 404
    assert alles_van(select(Netwerkcontact))[0].naam == "Geheime tante"


def test_een_contact_van_een_ander_eigen_dossier_is_hier_niet_te_wijzigen(huis: Huis, bouw: Bouwer) -> None:
    ander = Huis(bouw, huis.medewerker, bouw.casus(huis.medewerker, huishouden="Bakker"), huis.klant)
    pad = f"/netwerk/{ander.contact().id}"
    assert ander.open(pad).status_code == 200
    assert huis.open(pad).status_code == 404
    assert huis.stuur(f"{pad}/einde").status_code == 404
