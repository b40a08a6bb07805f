"""Doelen: whose they are, in whose words, in which order, and how they end."""

import pytest
from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import DOELFORMULIER, Planstory, doelgegevens
from tests.plan.test_evaluatie import terugblik
from wijkteam.casus.errors import CasusIsAfgesloten, GeenClient
from wijkteam.casus.models import Betrokkene, Casus, Fase, Hoedanigheid
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.doelen import (
    Oordeel,
    laat_doel_vervallen,
    verplaats_doel,
    voeg_doel_toe,
    wijzig_doel,
    zet_doel_terug,
    zet_doelstatus,
)
from wijkteam.plan.errors import (
    DomeinHoortNietBijInstrument,
    IsIntussenGewijzigd,
    RedenOntbreekt,
    VeiligheidHoortNietInPlan,
)
from wijkteam.plan.evaluatie import leg_evaluatie_vast
from wijkteam.plan.inhoud import lees_inhoud
from wijkteam.plan.models import Doel, Doelstatus, Planversie
from wijkteam.plan.volgorde import Richting
from wijkteam.wet.leefgebieden import Leefgebied


def test_het_eerste_doel_begint_het_plan_en_zet_de_fase_op_plan(verhaal: Planstory) -> None:
    assert verhaal.plan() is None
    verhaal.doel()
    assert verhaal.plan() is not None
    assert verhaal.nu(lambda s: s.get_one(Casus, verhaal.casus.id)).fase is Fase.PLAN


def test_een_doel_zonder_naam_is_voor_het_hele_huishouden(verhaal: Planstory) -> None:
    verhaal.doel()
    assert verhaal.doelen()[0].voor == []


def test_een_client_draagt_een_doel(verhaal: Planstory) -> None:
    verhaal.doel(voor=(verhaal.els.id, verhaal.els.id))
    assert [rij.betrokkene.persoon.roepnaam for rij in verhaal.doelen()[0].voor] == ["Els"]


def test_een_huisgenoot_krijgt_geen_doel(verhaal: Planstory) -> None:
    jan = verhaal.betrokkene("Jan", Hoedanigheid.HUISGENOOT)
    with pytest.raises(GeenClient, match="Jan is huisgenoot"):
        verhaal.doel(voor=(jan.id,))
    assert verhaal.doelen() == []


def test_een_client_van_een_andere_casus_krijgt_hier_geen_doel(verhaal: Planstory) -> None:
    ander = Planstory.begin(verhaal.bouw)
    with pytest.raises(GeenClient):
        verhaal.doel(voor=(ander.els.id,))


def test_wie_geen_client_meer_is_houdt_het_eigen_doel(verhaal: Planstory) -> None:
    els = verhaal.els
    doel = verhaal.doel(voor=(els.id,))
    verhaal.bouw.session.get_one(Betrokkene, els.id).tot = nu()
    verhaal.bouw.session.commit()
    anders = doelgegevens("Anders gezegd.", voor=(els.id,))
    verhaal.doe(wijzig_doel, doel.id, anders, casus_id=verhaal.casus.id, gezien=1)
    assert [rij.betrokkene_id for rij in verhaal.doelen()[0].voor] == [els.id]


def test_wijzigen_op_een_oude_stand_laat_beide_teksten_zien(verhaal: Planstory) -> None:
    doel = verhaal.doel("Eerst", voor=(verhaal.els.id,))
    verhaal.doe(
        wijzig_doel, doel.id, doelgegevens("Van Bram"), casus_id=verhaal.casus.id, gezien=1, door=verhaal.bram
    )
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.doe(
            wijzig_doel,
            doel.id,
            doelgegevens("Van Marijke", voor=(verhaal.els.id,)),
            casus_id=verhaal.casus.id,
            gezien=1,
        )
    assert fout.value.intussen == {"woorden": "Van Bram", "voor": "het hele huishouden"}
    assert verhaal.doelen()[0].woorden == "Van Bram"


def test_wijzigen_staat_met_veldnamen_en_zonder_woorden_in_het_journaal(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.doe(wijzig_doel, doel.id, doelgegevens("Anders"), casus_id=verhaal.casus.id, gezien=1)
    regels = verhaal.nu(
        lambda s: s.scalars(
            select(Journaalregel)
            .where(Journaalregel.handeling == Handeling.DOEL_GEWIJZIGD)
            .order_by(Journaalregel.id)
        ).all()
    )
    assert [(regel.over_id, regel.velden) for regel in regels] == [(doel.id, None), (doel.id, "woorden")]


@pytest.mark.parametrize("code", ["zrm-2017.bestaat_niet", "zrm-2013.adl", "financien", "."])
def test_alleen_een_domein_uit_de_lijst_hoort_bij_een_doel(verhaal: Planstory, code: str) -> None:
    with pytest.raises(DomeinHoortNietBijInstrument):
        verhaal.doel(zrm_domein=code)


def test_een_doel_kan_bij_een_domein_horen(verhaal: Planstory) -> None:
    assert verhaal.doel(zrm_domein="zrm-2017.financien").zrm_domein == "zrm-2017.financien"


@pytest.mark.parametrize("status", [Doelstatus.DEELS, Doelstatus.LOSGELATEN])
def test_deels_bereikt_en_losgelaten_vragen_wat_er_gebeurde(verhaal: Planstory, status: Doelstatus) -> None:
    doel = verhaal.doel()
    with pytest.raises(RedenOntbreekt):
        verhaal.doe(zet_doelstatus, doel.id, Oordeel(status), casus_id=verhaal.casus.id, gezien=1)
    oordeel = Oordeel(status, "Het ging anders.")
    verhaal.doe(zet_doelstatus, doel.id, oordeel, casus_id=verhaal.casus.id, gezien=1)
    gewijzigd = verhaal.doelen()[0]
    assert (gewijzigd.status, gewijzigd.status_reden, gewijzigd.versie) == (status, "Het ging anders.", 2)


def test_bereikt_vraagt_geen_reden(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.doe(zet_doelstatus, doel.id, Oordeel(Doelstatus.BEREIKT), casus_id=verhaal.casus.id, gezien=1)
    assert verhaal.doelen()[0].status is Doelstatus.BEREIKT


def test_status_op_een_oude_stand_wordt_geweigerd(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.doe(zet_doelstatus, doel.id, Oordeel(Doelstatus.BEREIKT), casus_id=verhaal.casus.id, gezien=1)
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.doe(
            zet_doelstatus,
            doel.id,
            Oordeel(Doelstatus.LOSGELATEN, "Toch niet"),
            casus_id=verhaal.casus.id,
            gezien=1,
        )
    assert fout.value.intussen == {"status": "bereikt", "reden": ""}


def test_doelen_verwisselen_van_plaats(verhaal: Planstory) -> None:
    een, twee, drie = verhaal.doel("een"), verhaal.doel("twee"), verhaal.doel("drie")
    verhaal.doe(verplaats_doel, verhaal.casus.id, drie.id, Richting.OMHOOG)
    assert [doel.woorden for doel in verhaal.doelen()] == ["een", "drie", "twee"]
    verhaal.doe(verplaats_doel, verhaal.casus.id, een.id, Richting.OMLAAG)
    assert [doel.woorden for doel in verhaal.doelen()] == ["drie", "een", "twee"]
    verhaal.doe(verplaats_doel, verhaal.casus.id, twee.id, Richting.OMLAAG)
    assert [doel.woorden for doel in verhaal.doelen()] == ["drie", "een", "twee"]


def test_verplaatsen_stoort_een_collega_die_typt_niet(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.doel("twee")
    verhaal.doe(verplaats_doel, verhaal.casus.id, doel.id, Richting.OMLAAG, door=verhaal.bram)
    verhaal.doe(wijzig_doel, doel.id, doelgegevens("Anders"), casus_id=verhaal.casus.id, gezien=1)


def test_een_doel_vervalt_met_zijn_acties_en_blijft_bewaard(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.actie(doel)
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1)
    (vervallen,) = verhaal.doelen()
    assert vervallen.vervallen_op is not None
    assert vervallen.acties[0].vervallen_op == vervallen.vervallen_op


def test_een_doel_komt_terug_met_de_acties_die_erbij_hoorden(verhaal: Planstory) -> None:
    doel = verhaal.doel("een")
    verhaal.doel("twee")
    eerder = verhaal.actie(doel, wie="eerder weg")
    verhaal.actie(doel, wie="samen weg")
    verhaal.bouw.session.get_one(type(eerder), eerder.id).vervallen_op = nu()
    verhaal.bouw.session.commit()
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1)
    verhaal.doe(zet_doel_terug, verhaal.casus.id, doel.id)
    assert [doel.woorden for doel in verhaal.doelen()] == ["twee", "een"]
    assert [actie.wie for actie in verhaal.doelen()[1].lopende_acties] == ["samen weg"]


def test_een_vervallen_doel_wijzigt_niemand_meer(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1)
    with pytest.raises(NietGevonden):
        verhaal.doe(wijzig_doel, doel.id, doelgegevens(), casus_id=verhaal.casus.id, gezien=2)


def test_vervallen_op_een_oude_stand_wordt_geweigerd(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.doe(wijzig_doel, doel.id, doelgegevens("Anders"), casus_id=verhaal.casus.id, gezien=1)
    with pytest.raises(IsIntussenGewijzigd):
        verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1)


def test_aan_een_afgesloten_casus_werkt_niemand(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.bouw.session.get_one(Casus, verhaal.casus.id).afgesloten_op = nu()
    verhaal.bouw.session.commit()
    pogingen = [
        verhaal.doel,
        lambda: verhaal.actie(doel),
        lambda: verhaal.doe(wijzig_doel, doel.id, doelgegevens(), casus_id=verhaal.casus.id, gezien=1),
        lambda: verhaal.doe(verplaats_doel, verhaal.casus.id, doel.id, Richting.OMLAAG),
        lambda: verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1),
        lambda: verhaal.doe(zet_doel_terug, verhaal.casus.id, doel.id),
        lambda: verhaal.doe(schrijf_plantekst, verhaal.casus.id, Plantekstgegevens(), gezien=0),
        verhaal.stel_vast,
    ]
    for poging in pogingen:
        with pytest.raises(CasusIsAfgesloten):
            poging()


def test_een_collega_buiten_het_team_vindt_het_plan_niet(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    vreemd = verhaal.bouw.medewerker("Vreemd")
    with pytest.raises(NietGevonden):
        verhaal.doe(voeg_doel_toe, verhaal.casus.id, doelgegevens(), door=vreemd)
    with pytest.raises(NietGevonden):
        verhaal.doe(wijzig_doel, doel.id, doelgegevens(), casus_id=verhaal.casus.id, gezien=1, door=vreemd)


def test_een_doel_van_een_andere_casus_is_hier_niet_te_vinden(verhaal: Planstory) -> None:
    ander = Planstory.begin(verhaal.bouw)
    doel = ander.doel()
    with pytest.raises(NietGevonden):
        verhaal.doe(wijzig_doel, doel.id, doelgegevens(), casus_id=verhaal.casus.id, gezien=1)


def test_een_collega_die_eerst_een_doel_schreef_hindert_het_verhaal_niet(verhaal: Planstory) -> None:
    verhaal.doel()
    gegevens = Plantekstgegevens(situatie="Wij zijn met zijn vijven.")
    verhaal.doe(schrijf_plantekst, verhaal.casus.id, gegevens, gezien=0)
    plan = verhaal.plan()
    assert plan is not None
    assert (plan.situatie, plan.versie) == ("Wij zijn met zijn vijven.", 1)


def test_het_verhaal_op_een_oude_stand_laat_beide_teksten_zien(verhaal: Planstory) -> None:
    eerst = Plantekstgegevens(situatie="Van Bram", gaat_goed="Samen eten")
    verhaal.doe(schrijf_plantekst, verhaal.casus.id, eerst, gezien=0, door=verhaal.bram)
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.doe(
            schrijf_plantekst,
            verhaal.casus.id,
            Plantekstgegevens(situatie="Van Marijke", gaat_goed="Samen eten"),
            gezien=0,
        )
    assert fout.value.intussen == {"situatie": "Van Bram"}


def test_wat_over_veiligheid_gaat_komt_niet_in_het_plan_dat_het_hele_team_leest(
    verhaal: Planstory, klant: Klant
) -> None:
    with pytest.raises(VeiligheidHoortNietInPlan, match="Het hele team leest het plan"):
        verhaal.doel(leefgebied=Leefgebied.VEILIGHEID)
    doel = verhaal.doel()
    veilig = doelgegevens(leefgebied=Leefgebied.VEILIGHEID)
    with pytest.raises(VeiligheidHoortNietInPlan):
        verhaal.doe(wijzig_doel, doel.id, veilig, casus_id=verhaal.casus.id, gezien=1)
    assert 'value="veiligheid"' not in klant.open(f"{verhaal.pad}/doelen/{doel.id}").text
    antwoord = klant.stuur(f"{verhaal.pad}/doelen/nieuw", DOELFORMULIER | {"leefgebied": "veiligheid"})
    assert antwoord.status_code == 422
    assert "Schrijf wat over veiligheid gaat in het gesprek" in antwoord.text
    assert "Ik wil weer slapen." in antwoord.text


def test_een_doel_over_veiligheid_van_vroeger_ziet_alleen_wie_veiligheid_mag_zien(
    verhaal: Planstory, klant: Klant, als
) -> None:
    """Also what was agreed under it, how it was looked back on, and the versions from before the rule."""
    oud = verhaal.doel("Zwijgwoord over thuis")
    verhaal.actie(oud, wat="belt bij Zwijgwoord", tegen=vandaag())
    verhaal.doel("Weer slapen")
    verhaal.stel_vast()
    verhaal.doe(leg_evaluatie_vast, verhaal.casus.id, terugblik(verhaal))
    doel = verhaal.bouw.session.get_one(Doel, oud.id)
    doel.leefgebied = Leefgebied.VEILIGHEID
    verhaal.bouw.session.commit()
    versie = verhaal.bouw.session.get_one(Planversie, verhaal.versies()[0].id)
    assert (
        lees_inhoud(versie.inhoud.replace('"gezondheid"', '"veiligheid"', 1)).plan.doelen[0].woorden
        != oud.woorden
    )
    bram = als(verhaal.bram)
    dossier = f"/casussen/{verhaal.casus.id}"
    paden = [
        dossier,
        verhaal.pad,
        *(f"{verhaal.pad}/{deel}" for deel in ("vaststellen", "evaluaties", "delen")),
    ]
    for pad in paden:
        antwoord = bram.open(pad)
        assert antwoord.status_code == 200, pad
        assert "Zwijgwoord" not in antwoord.text, pad
    for deel in (f"doelen/{oud.id}", f"doelen/{oud.id}/acties/nieuw"):
        assert bram.open(f"{verhaal.pad}/{deel}").status_code == 404
    assert "Zwijgwoord over thuis" in klant.open(verhaal.pad).text
    assert "Zwijgwoord over thuis" in klant.open(f"{verhaal.pad}/evaluaties").text
    tweede = verhaal.stel_vast(door=verhaal.bram)
    assert "Zwijgwoord" not in tweede.inhoud


def test_een_doel_over_veiligheid_van_vroeger_is_nog_te_wijzigen(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.bouw.session.get_one(Doel, verhaal.doel().id)
    doel.leefgebied = Leefgebied.VEILIGHEID
    verhaal.bouw.session.commit()
    assert 'value="veiligheid"' in klant.open(f"{verhaal.pad}/doelen/{doel.id}").text
    anders = doelgegevens("Anders", leefgebied=Leefgebied.VEILIGHEID)
    verhaal.doe(wijzig_doel, doel.id, anders, casus_id=verhaal.casus.id, gezien=doel.versie)
    assert verhaal.doelen()[0].woorden == "Anders"
