"""Entries come, change, are proposed, checked and stopped; the keeper's list shows what waits."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from tests.bouwstenen import sessie_van
from tests.sociale_kaart.bouwstenen import EETCLUB, VELDEN, Kaart
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.sociale_kaart import queries, service
from wijkteam.sociale_kaart.bijhoudmodellen import Kaartvoorstel
from wijkteam.sociale_kaart.bijhoudqueries import list_na_te_kijken, list_open_voorstellen
from wijkteam.sociale_kaart.errors import AanbodIsGestopt, BorgOntbreekt, NietsVeranderd, VoorstelIsBeslist
from wijkteam.sociale_kaart.gegevens import Aanbiedergegevens, gegevens_van
from wijkteam.sociale_kaart.keuzes import Ruimte, Zrmdomein
from wijkteam.sociale_kaart.versheid import in_woorden
from wijkteam.sociale_kaart.voorstellen import neem_over, stel_voor, wijs_af
from wijkteam.sociale_kaart.zoeken import Kaartvraag, zoek_aanbod
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.zrm.instrument import get_instrument

FOUT = {
    "naam": "Eetclub 😀 مرحبا",
    "omschrijving": "x" * 100_000,
    "soort": "anders",
    "kring": "9",
    "lijn": "0",
    "toegang": "vrij",
    "leeftijd_van": "50",
    "leeftijd_tot": "12",
    "wachtweken": "3",
    "ruimte": "plek",
    "ruimte_bekend_op": "31-02-2026",
    "controleer_voor": "01-01-26",
    "gebieden": ["BU00000000", "nergens"],
    "contact_email": "geen adres",
    "contact_naam": "nul\0",
    "website": "javascript:alert(1)",
    "kvk": "12",
    "aanbieder_naam": "Buren",
    "verzonnen": "ja",
}
BERICHTEN = (
    "hoogstens 4000 tekens",
    "Kies een van de mogelijkheden.",
    "Kies minstens één leefgebied.",
    "De hoogste leeftijd ligt onder de laagste.",
    "Weken wachten hoort bij een wachtlijst.",
    "De datum 31-02-2026 bestaat niet.",
    "Schrijf het jaar met vier cijfers",
    "Kies een buurt uit de lijst.",
    "Kijk het e-mailadres na.",
    "Er staan tekens in die niet getoond kunnen worden.",
    "Schrijf het webadres met https:// ervoor.",
    "Een KvK-nummer heeft acht cijfers.",
    "Dit veld hoort niet bij dit formulier.",
)


def vers(kaart: Kaart, aanbod_id):
    return queries.get_aanbod(kaart.session, aanbod_id, met_sleutels=True)


def test_zonder_kvk_moet_iemand_ervoor_instaan(kaart: Kaart) -> None:
    with pytest.raises(BorgOntbreekt):
        service.vind_of_maak_aanbieder(kaart.session, Aanbiedergegevens("Los"), door=kaart.collega)


def test_dezelfde_aanbieder_staat_er_maar_een_keer(kaart: Kaart) -> None:
    een, ander = kaart.zet("Een", aanbieder="De Brug"), kaart.zet("Twee", aanbieder="DE  BRUG")
    assert een.aanbieder_id == ander.aanbieder_id


def test_wijzigen_past_kenmerken_en_zoekwoorden_aan(kaart: Kaart) -> None:
    aanbod = kaart.zet("Breicafé")
    nieuw = replace(EETCLUB, naam="Haakclub", leefgebieden=(Leefgebied.VRIJE_TIJD,), ruimte=Ruimte.VOL)
    service.wijzig_aanbod(kaart.session, aanbod.id, nieuw, gezien=1, door=kaart.houder)
    kaart.session.commit()
    assert replace(gegevens_van(vers(kaart, aanbod.id)), controleer_voor=None) == nieuw
    with sessie_van(kaart.collega) as session:
        assert zoek_aanbod(session, Kaartvraag("breicafe")).totaal == 0
        assert zoek_aanbod(session, Kaartvraag("haakclub", Leefgebied.VRIJE_TIJD)).totaal == 1
    with pytest.raises(VersieIsVerouderd):
        service.wijzig_aanbod(kaart.session, aanbod.id, nieuw, gezien=1, door=kaart.houder)


def test_een_andere_naam_van_de_aanbieder_vindt_zijn_aanbod(kaart: Kaart) -> None:
    aanbod = kaart.zet(aanbieder="Oude Naam")
    nieuw = Aanbiedergegevens("Frisse Wind", kvk="90000001")
    service.wijzig_aanbieder(kaart.session, aanbod.aanbieder_id, nieuw, gezien=1, door=kaart.houder)
    kaart.session.commit()
    with sessie_van(kaart.collega) as session:
        assert zoek_aanbod(session, Kaartvraag("frisse")).totaal == 1
        assert zoek_aanbod(session, Kaartvraag("oude")).totaal == 0


def test_verouderd_aanbod_zegt_dat_zelf_en_staat_op_de_lijst(kaart: Kaart) -> None:
    oud = kaart.zet("Lang geleden")
    with alsof_het_was(vandaag() - timedelta(days=250)):
        oud.controleer_voor = vandaag()
        service.kijk_na(kaart.session, oud.id, door=kaart.collega)
    fris = kaart.zet("Net nagekeken")
    service.kijk_na(kaart.session, fris.id, door=kaart.collega)
    kaart.zet("Nog nooit")
    kaart.session.commit()
    lijst = list_na_te_kijken(kaart.session, vandaag(), pagina=1)
    assert [aanbod.naam for aanbod in lijst.regels] == ["Lang geleden", "Nog nooit"]
    assert in_woorden(oud.nagekeken_op, vandaag()) == "al 8 maanden niet nagekeken"
    assert fris.nagekeken_door == "Collega Kaart"


def test_een_voorstel_verandert_niets_tot_het_is_overgenomen(kaart: Kaart) -> None:
    aanbod = kaart.zet()
    nu_ = gegevens_van(vers(kaart, aanbod.id))
    with pytest.raises(NietsVeranderd):
        stel_voor(kaart.session, aanbod.id, nu_, door=kaart.collega)
    voorstel = stel_voor(kaart.session, aanbod.id, replace(nu_, tijden="dinsdag"), door=kaart.collega)
    kaart.session.commit()
    assert voorstel.velden == {"tijden": ["", "dinsdag"]}
    assert vers(kaart, aanbod.id).tijden is None
    service.wijzig_aanbod(
        kaart.session, aanbod.id, replace(nu_, kosten="gratis"), gezien=1, door=kaart.houder
    )
    with pytest.raises(VersieIsVerouderd):
        neem_over(kaart.session, voorstel.id, gezien=1, door=kaart.houder)
    neem_over(kaart.session, voorstel.id, gezien=2, door=kaart.houder)
    kaart.session.commit()
    klaar = vers(kaart, aanbod.id)
    assert (klaar.tijden, klaar.kosten, klaar.nagekeken_door) == ("dinsdag", "gratis", "Collega Kaart")
    with pytest.raises(VoorstelIsBeslist):
        wijs_af(kaart.session, voorstel.id, reden="te laat", door=kaart.houder)
    assert not list_open_voorstellen(kaart.session)


def test_gestopt_aanbod_wordt_niet_meer_gewijzigd_tot_het_terug_is(kaart: Kaart) -> None:
    aanbod = kaart.zet()
    service.stop_aanbod(kaart.session, aanbod.id, door=kaart.houder)
    with pytest.raises(AanbodIsGestopt):
        service.kijk_na(kaart.session, aanbod.id, door=kaart.collega)
    service.zet_terug(kaart.session, aanbod.id, door=kaart.houder)
    assert not service.kijk_na(kaart.session, aanbod.id, door=kaart.collega).is_gestopt


def test_de_domeinen_zijn_die_van_het_instrument() -> None:
    assert [domein.code for domein in get_instrument("zrm-2017").domeinen] == [d.value for d in Zrmdomein]


def test_een_collega_voegt_toe_en_stelt_voor_de_houder_neemt_over(kaart: Kaart, als) -> None:
    collega, houder = als(kaart.collega), als(kaart.houder)
    wie = {"aanbieder_naam": "Nieuwe buren", "borg": "de dorpsraad"}
    blad = str(collega.stuur("/sociale-kaart", VELDEN | wie).location)
    assert collega.vragen.aantal <= 12
    assert "nog nooit nagekeken" in collega.open(blad).text
    assert collega.vragen.aantal <= 10
    aanbod_id = UUID(blad.rpartition("/")[2])
    assert (
        collega.stuur(f"{blad}/wijzigen", VELDEN | {"tijden": "woensdag", "_versie": "1"}).status_code == 303
    )
    assert "Er wacht een wijziging" in collega.open(blad).text
    voorstel = kaart.session.query(Kaartvoorstel).filter_by(aanbod_id=aanbod_id).one()
    assert "woensdag" in houder.open(f"/sociale-kaart/voorstellen/{voorstel.id}").text
    assert "Eetclub" in houder.open("/sociale-kaart/bijhouden").text
    assert houder.vragen.aantal <= 10
    over = houder.stuur(f"/sociale-kaart/voorstellen/{voorstel.id}/overnemen", _versie="1")
    assert over.status_code == 303
    assert "woensdag" in collega.open(blad).text
    verouderd = houder.stuur(f"{blad}/wijzigen", VELDEN | {"tijden": "donderdag", "_versie": "1"})
    assert verouderd.status_code == 409
    assert "woensdag" in verouderd.text
    assert "donderdag" in verouderd.text
    assert collega.stuur(f"{blad}/gestopt").status_code == 403
    assert houder.stuur(f"{blad}/gestopt").status_code == 303


def test_foute_invoer_blijft_staan_met_uitleg_bij_elk_veld(kaart: Kaart, als) -> None:
    klant = als(kaart.collega)
    fout = klant.stuur(
        "/sociale-kaart",
        FOUT,
    )
    assert fout.status_code == 422
    for bericht in BERICHTEN:
        assert bericht in fout.text, bericht
    assert "Eetclub 😀 مرحبا" in fout.text
    onbekend = klant.stuur(
        "/sociale-kaart", VELDEN | {"aanbieder_naam": "Buren", "borg": "x", "buurt": "BU00000000"}
    )
    assert onbekend.status_code == 422
    assert "De buurt BU00000000 kennen we niet." in onbekend.text
    zonder = klant.stuur("/sociale-kaart", VELDEN | {"aanbieder_naam": "Buren"})
    assert "wie ervoor instaat" in zonder.text
    assert klant.open("/sociale-kaart").text.count("aanbod__naam") == 0, "nothing half stored"
