"""Beginning an overdracht and writing its bericht: what may go along, and what never does."""

from typing import Any
from uuid import UUID

import pytest

from tests.bouwstenen import Bouwer
from tests.overdracht.verhaal import GEWENST, ONTVANGER, Overdrachtverhaal
from tests.sociale_kaart.bouwstenen import Kaart
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Casus
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.huishouden.models import Adres, Adressoort
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.overdracht import errors
from wijkteam.overdracht.keuzes import (
    Daad,
    Deelsoort,
    Overdrachtsoort,
    Partij,
    Stand,
)
from wijkteam.overdracht.kiezen import list_keuzes
from wijkteam.overdracht.samenstelling import lees_versie
from wijkteam.plan.models import Doel
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def zegt(verhaal: Overdrachtverhaal, leefgebied: Leefgebied, wie: UUID, tekst: str) -> None:
    """What somebody told at the table that goes well."""
    bouw, vast = verhaal.plan.bouw, {"casus_id": verhaal.casus_id}
    gesprek = bouw.klaar(
        Gesprek(gehouden_op=vandaag(), plaats="thuis", door_id=verhaal.plan.marijke.id, **vast)
    )
    deel = bouw.klaar(Gesprekdeel(gesprek_id=gesprek.id, leefgebied=leefgebied, **vast))
    zin = Gesprekszin(deel_id=deel.id, leefgebied=leefgebied, persoon_id=wie, tekst=tekst, **vast)
    zin.regel, zin.wet = Gespreksregel.GOED, Wet.WMO
    bouw.klaar(zin)


def test_het_bericht_staat_vast_zodra_het_besproken_is(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.besproken(praktisch="Bel niet voor tien uur.")
    versie = verhaal.nu(o.id).versies[0]
    inhoud = lees_versie(versie)
    assert (inhoud.gewenst, inhoud.ontvanger, inhoud.personen[0].naam) == (
        GEWENST,
        ONTVANGER,
        "Els de Vries",
    )
    with pytest.raises(errors.DaadKanNietNu):
        verhaal.schrijf(o, praktisch="Bel wel.")
    verhaal.zegt(o)
    verhaal.stap(o, Daad.HERZIE, kant=Partij.VERWIJZER)
    verhaal.schrijf(o, praktisch="Bel na tien uur.")
    verhaal.stap(o, Daad.BESPREEK, kant=Partij.VERWIJZER)
    opnieuw = verhaal.nu(o.id)
    assert [v.nummer for v in opnieuw.versies] == [1, 2]
    assert opnieuw.stand is Stand.BESPROKEN
    versie.inhoud = versie.inhoud.replace("tien", "acht")
    with pytest.raises(errors.BerichtIsAangetast):
        lees_versie(versie)


def test_alleen_wat_over_deze_mensen_gaat_kan_mee_en_niets_over_veiligheid(
    verhaal: Overdrachtverhaal,
) -> None:
    plan = verhaal.plan
    eigen = plan.doel("Ik wil eten koken.", voor=(plan.els.id,))
    samen = plan.doel("Wij willen samen eten.")
    plan.actie(eigen, wie="Anja", wat="kookt mee")
    jan = plan.betrokkene("Jan", plan.els.hoedanigheid)
    ander = plan.doel("Ik wil minder drinken.", voor=(jan.id,))
    zegt(verhaal, Leefgebied.WONEN, verhaal.els, "Het huis is fijn.")
    zegt(verhaal, Leefgebied.WONEN, jan.persoon_id, "De schuur is fijn.")
    zegt(verhaal, Leefgebied.VEILIGHEID, verhaal.els, "Overdag is het rustig.")
    plan.bouw.session.get_one(Doel, samen.id).leefgebied = Leefgebied.WONEN
    veilig = plan.doel("Wij willen rust.")
    plan.bouw.session.get_one(Doel, veilig.id).leefgebied = Leefgebied.VEILIGHEID
    plan.bouw.session.commit()
    o = verhaal.nieuw()
    keuzes = plan.nu(lambda s: list_keuzes(s, verhaal.casus_id))
    mag = [k for k in keuzes if k.past_bij({verhaal.els})]
    assert {k.tekst for k in mag} == {
        "Ik wil eten koken.",
        "Wij willen samen eten.",
        "iemand uit het netwerk: kookt mee",
        "Het huis is fijn.",
    }
    with pytest.raises(errors.OnbekendDeel):
        verhaal.schrijf(o, delen=(ander.id,))
    verhaal.schrijf(o, delen=(samen.id, eigen.id))
    assert [d.soort for d in verhaal.nu(o.id).delen] == [Deelsoort.DOEL, Deelsoort.DOEL]
    verhaal.schrijf(o, delen=(eigen.id,))
    assert [d.tekst for d in verhaal.nu(o.id).delen] == ["Ik wil eten koken."]


def test_een_overdracht_uit_een_actie_neemt_het_doel_mee(verhaal: Overdrachtverhaal) -> None:
    doel = verhaal.plan.doel("Ik wil weer slapen.")
    actie = verhaal.plan.actie(doel, wie="Slaappoli")
    o = verhaal.nu(verhaal.nieuw(actie_id=actie.id).id)
    assert o.bericht.gewenst == "Ik wil weer slapen."
    assert [d.bron_id for d in o.delen] == [actie.id], "the words of the doel stand there already"
    ander = Overdrachtverhaal.begin(verhaal.plan.bouw)
    with pytest.raises(NietGevonden):
        ander.nieuw(actie_id=actie.id)


def test_een_ontvanger_van_de_kaart_brengt_zijn_contact_mee(verhaal: Overdrachtverhaal, bouw: Bouwer) -> None:
    aanbod = Kaart(bouw).zet("Eetclub", contact_naam="Gerda Kok", contact_telefoon="026-1111111")
    o = verhaal.nu(verhaal.nieuw(aanbod_id=aanbod.id, ontvanger="", soort=None).id)
    assert (o.soort, o.bericht.contact_naam) == (Overdrachtsoort.INFORMEEL, "Gerda Kok")
    assert o.bericht.ontvanger == "Eetclub, Buren van de straat"
    with pytest.raises(errors.OntvangerIsGeenKeuze):
        verhaal.nieuw(aanbod_id=verhaal.els)


def test_een_overdracht_gaat_over_iemand_en_naar_iemand(verhaal: Overdrachtverhaal) -> None:
    fouten: list[tuple[dict[str, Any], type[Exception]]] = [
        ({"personen": ()}, errors.NiemandGekozen),
        ({"ontvanger": ""}, errors.OntvangerIsGeenKeuze),
        ({"soort": None}, errors.SoortOntbreekt),
    ]
    for anders, fout in fouten:
        with pytest.raises(fout):
            verhaal.nieuw(**anders)


def test_in_een_gesloten_casus_begint_niets_nieuws(verhaal: Overdrachtverhaal) -> None:
    verhaal.plan.bouw.session.get_one(Casus, verhaal.casus_id).afgesloten_op = nu()
    verhaal.plan.bouw.session.commit()
    with pytest.raises(CasusIsAfgesloten):
        verhaal.nieuw()


def test_een_nummer_van_een_burger_en_een_geschermd_adres_gaan_nooit_mee(
    verhaal: Overdrachtverhaal,
) -> None:
    verhaal.plan.bouw.klaar(
        Adres(
            huishouden_id=verhaal.plan.casus.huishouden_id,
            soort=Adressoort.VAST,
            straat="Schuilpad",
            huisnummer="3",
            postcode="9999 ZZ",
            plaats="Nergens",
            is_geschermd=True,
            van=vandaag(),
        )
    )
    o = verhaal.besproken(waarom="Nummer 111222333, woont Schuilpad 3 in 9999ZZ.")
    tekst = verhaal.nu(o.id).versies[0].inhoud
    assert "111222333" not in tekst
    assert "Schuilpad" not in tekst
    assert "9999" not in tekst
