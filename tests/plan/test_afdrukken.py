"""From the database to paper: what a family reads, and what never gets there."""

import re
from datetime import date
from html import unescape

import pytest
from sqlalchemy import select

from tests.bouwstenen import nieuwe_sessie, sessie_van
from tests.pdfproef import hele_tekst, open_pdf, tekst_per_bladzijde
from tests.plan.bouwstenen import Planstory
from tests.plan.delend import deelt
from tests.plan.test_vaststellen import vervals
from wijkteam.casus import queries as casus_queries
from wijkteam.casus.models import Casus, Hoedanigheid, TeamHoedanigheid, Teamlid
from wijkteam.gebied.models import Gemeente
from wijkteam.huishouden.bsn import leg_bsn_vast
from wijkteam.huishouden.models import Adres, Adressoort, Netwerkcontact
from wijkteam.journaal.models import Inzage, Inzageregel
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu
from wijkteam.plan import queries
from wijkteam.plan.actiestand import meld_gereed
from wijkteam.plan.afdruk import Planafdruk, maak_planhtml
from wijkteam.plan.afdrukken import (
    bereid_plan_voor,
    druk_concept_af,
    druk_plan_af,
    druk_voorbeeld_af,
    maak_ontvangersplan,
    zoek_ontvanger,
)
from wijkteam.plan.afdrukmodel import Blad, maak_afdrukmodel
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.doelen import Oordeel, zet_doelstatus
from wijkteam.plan.errors import GeenVastgesteldPlan, InhoudIsAangetast
from wijkteam.plan.inhoud import Planinhoud
from wijkteam.plan.models import Doel, Doelstatus
from wijkteam.plan.papiermodellen import Ontvangersoort, Vorm
from wijkteam.plan.samenstelling import stel_concept_samen
from wijkteam.plan.vaststelling import Mening, Reactie, lees_versie
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.toestemming.models import Inhoudsoort
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Leefgebied

BSN = "123456782"
STRAAT = "Verborgenlaan"


def druk_af(verhaal: Planstory, nummer: int = 1) -> bytes:
    with sessie_van(verhaal.marijke) as session:
        casus = casus_queries.get_casus(session, verhaal.casus.id)
        inhoud = lees_versie(queries.get_versie(session, verhaal.casus.id, nummer))
        voor = zoek_ontvanger(inhoud, Ontvangersoort.HUISHOUDEN)
        return druk_voorbeeld_af(session, casus, inhoud, voor, Vorm.PLAN, door_naam="Marijke Bos")


def lees_af(verhaal: Planstory, nummer: int = 1) -> str:
    """The words of a version as they go to the renderer: quicker than the PDF itself."""
    return _woorden(
        verhaal, lees_versie(verhaal.nu(lambda s: queries.get_versie(s, verhaal.casus.id, nummer)))
    )


def lees_concept_af(verhaal: Planstory) -> str:
    """The same of the concept, as Marijke sees the casus."""
    with sessie_van(verhaal.marijke) as session:
        casus = casus_queries.get_casus(session, verhaal.casus.id)
        inhoud = stel_concept_samen(session, casus, queries.find_plan(session, casus.id))
    return _woorden(verhaal, inhoud)


def _woorden(verhaal: Planstory, inhoud: Planinhoud) -> str:
    voor = zoek_ontvanger(inhoud, Ontvangersoort.HUISHOUDEN)
    with sessie_van(verhaal.marijke) as session:
        casus = casus_queries.get_casus(session, verhaal.casus.id)
        te_zien = maak_ontvangersplan(session, casus, inhoud, voor).inhoud
    html = maak_planhtml(maak_afdrukmodel(te_zien, Blad(ontvanger=voor, op=nu(), door="Marijke Bos")))
    return unescape(" ".join(re.sub("<[^>]+>", " ", html).split()))


def zet_contact(verhaal: Planstory, naam: str, relatie: str, kring: Kring) -> Netwerkcontact:
    return verhaal.bouw.klaar(
        Netwerkcontact(
            huishouden_id=verhaal.casus.huishouden_id,
            naam=naam,
            relatie=relatie,
            kring=kring,
            van=date(2026, 1, 1),
        )
    )


def zet_in_team(verhaal: Planstory, naam: str, hoedanigheid: TeamHoedanigheid) -> Teamlid:
    return verhaal.bouw.klaar(
        Teamlid(
            casus_id=verhaal.casus.id,
            naam=naam,
            hoedanigheid=hoedanigheid,
            telefoon="06-11112222",
            grondslag=Wet.WMO,
            van=nu(),
        )
    )


def zet_doel_over_veiligheid(verhaal: Planstory, woorden: str) -> None:
    """One from before it was refused; it is still in some dossiers."""
    doel = verhaal.bouw.session.get_one(Doel, verhaal.doel(woorden).id)
    doel.leefgebied = Leefgebied.VEILIGHEID
    verhaal.bouw.session.commit()


@pytest.fixture
def vol(verhaal: Planstory) -> Planstory:
    """A plan with something in every corner, set once, while Wouter disagrees."""
    verhaal.doe(
        schrijf_plantekst,
        verhaal.casus.id,
        Plantekstgegevens(
            situatie="Wij zijn met zijn vijven.\nŁukasz woont om de hoek.",
            gaat_goed="- We eten samen\n\n• Jan is handig",
            wij_bieden="Jan maakt fietsen voor de buurt",
            evaluatie_op=date(2027, 2, 3),
        ),
        gezien=0,
    )
    doel = verhaal.doel(
        "Ik wil twee middagen vrij.",
        voor=(verhaal.els.id,),
        lukt_als="Els vier weken twee middagen vrij heeft",
        tegen=date(2027, 6, 1),
    )
    verhaal.actie(doel, tegen=date(2027, 5, 1), afbouw_op=date(2027, 9, 1))
    verhaal.actie(
        doel, wie="Wijkteam", kring=Kring.GEMEENTE, waarom_niet_dichterbij="Anja heeft een eigen gezin."
    )
    zet_doel_over_veiligheid(verhaal, "Niemand slaat meer.")
    zet_contact(verhaal, "Anja Kuipers", "zus van Els", Kring.NABIJE_OMGEVING)
    zet_in_team(verhaal, "Henk Smit", TeamHoedanigheid.BEWONER)
    zet_in_team(verhaal, "Ilse Brandsma", TeamHoedanigheid.PROFESSIONAL)
    verhaal.meting(verhaal.els, financien=3, sociaal_netwerk=2)
    verhaal.meting(None, financien=4)
    wouter = verhaal.persoon("Wouter").id
    verhaal.stel_vast(
        reacties={
            wouter: Reactie(Mening.NIET_EENS, "Ik wil dit niet."),
            verhaal.els.persoon_id: Reactie(Mening.EENS),
        }
    )
    deelt(verhaal, "Els", Inhoudsoort.PLAN, Inhoudsoort.SCORES)
    deelt(verhaal, "Wouter")
    return verhaal


def test_de_familie_leest_haar_eigen_plan(vol: Planstory) -> None:
    tekst = hele_tekst(druk_af(vol))
    for stukje in (
        "Wij zijn met zijn vijven.",
        "Łukasz woont om de hoek.",
        "We eten samen",
        "Jan is handig",
        "Jan maakt fietsen voor de buurt",
        "3 februari 2027",
        "Ik wil twee middagen vrij.",
        "Els vier weken twee middagen vrij heeft",
        "voor 1 mei 2027, stopt op 1 september 2027",
        "vader, ",
        "Marijke Bos",
        "026-0000000",
        "versie 1",
        "Ik wil dit niet.",
        "Wouter de Vries, 16 jaar",
        "waren erbij: Els de Vries.",
    ):
        assert stukje in tekst, stukje
    assert "concept" not in tekst.lower()


def test_bij_het_plan_staan_de_kringen_en_het_team(vol: Planstory) -> None:
    tekst = lees_af(vol)
    assert "Anja Kuipers (zus van Els)" in tekst
    assert "Henk Smit" in tekst
    assert tekst.count("06-11112222") == 1, "the number of a professional, not that of a neighbour"


def test_scores_staan_in_gewone_woorden_naast_het_streven(vol: Planstory) -> None:
    tekst = lees_af(vol)
    assert "Hoe het gaat met Els" in tekst
    assert "Hoe het gaat met ons huishouden" in tekst
    assert "3 het lukt een beetje → 4" in tekst
    assert "2 van 13" in tekst


def test_op_papier_staat_geen_bsn_en_geen_adres(vol: Planstory) -> None:
    session = vol.bouw.session
    session.add(
        Adres(
            huishouden_id=vol.casus.huishouden_id,
            soort=Adressoort.VAST,
            straat=STRAAT,
            huisnummer="7",
            postcode="6862 AB",
            plaats="Oosterbeek",
            is_geschermd=True,
            van=date(2026, 1, 1),
        )
    )
    sleutels = vol.bouw.app.extensions["wijkteam-sleutels"]
    leg_bsn_vast(session, sleutels, vol.persoon("Els"), BSN, casus_id=vol.casus.id, door=vol.marijke)
    session.commit()
    versie = vol.stel_vast()
    pdf = druk_af(vol, versie.nummer)
    with open_pdf(pdf) as document:
        alles = hele_tekst(pdf) + str(document.docinfo) + versie.inhoud
    for geheim in (BSN, STRAAT, "6862", "Oosterbeek"):
        assert geheim not in alles


def test_wat_over_veiligheid_gaat_en_waarom_hulp_niet_dichterbij_kon_blijft_binnen(vol: Planstory) -> None:
    tekst = lees_af(vol)
    assert "Niemand slaat meer" not in tekst
    assert "Anja heeft een eigen gezin" not in tekst


def test_dezelfde_versie_drukt_altijd_hetzelfde_af(vol: Planstory) -> None:
    eerst = lees_af(vol)
    vol.doel("Een nieuw doel.")
    vol.persoon("Els").roepnaam = "Elisabeth"
    zet_contact(vol, "Nieuwe Buur", "buur", Kring.INFORMELE_NETWERKEN)
    vol.bouw.session.commit()
    assert lees_af(vol) == eerst
    assert "Een nieuw doel." in lees_concept_af(vol)


def test_een_concept_zegt_op_elke_bladzijde_dat_het_een_concept_is(vol: Planstory) -> None:
    with sessie_van(vol.marijke) as session:
        casus = casus_queries.get_casus(session, vol.casus.id)
        bladzijden = tekst_per_bladzijde(druk_concept_af(session, casus, door_naam="Marijke Bos"))
    assert "Dit is een concept." in bladzijden[0]
    assert all("concept" in bladzijde for bladzijde in bladzijden)
    assert "Ik wil dit niet." not in " ".join(bladzijden)


def test_een_casus_zonder_plan_drukt_een_leeg_concept_af(verhaal: Planstory) -> None:
    assert "nog geen doelen" in lees_concept_af(verhaal)


def test_van_een_afgesloten_casus_zonder_regisseur_is_het_plan_te_lezen(verhaal: Planstory) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    session = verhaal.bouw.session
    session.get_one(Casus, verhaal.casus.id).afgesloten_op = nu()
    regie = casus_queries.get_regie(session, verhaal.casus.id)
    assert regie is not None
    regie.tot, regie.door_afsluiting = nu(), True
    session.commit()
    assert "Marijke Bos" in lees_af(verhaal)
    assert "concept" in lees_concept_af(verhaal)


def test_hoe_een_doel_afliep_en_wat_klaar_is_staat_erbij(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    actie = verhaal.actie(doel)
    verhaal.doe(meld_gereed, actie.id, True, casus_id=verhaal.casus.id, gezien=1)
    oordeel = Oordeel(Doelstatus.DEELS, "Doordeweeks lukt het.")
    verhaal.doe(zet_doelstatus, doel.id, oordeel, casus_id=verhaal.casus.id, gezien=1)
    verhaal.stel_vast()
    deelt(verhaal, "Els")
    tekst = lees_af(verhaal)
    assert "deels bereikt: Doordeweeks lukt het." in tekst
    assert "☑" in tekst


def test_twee_mensen_met_dezelfde_roepnaam_houden_hun_achternaam(verhaal: Planstory) -> None:
    deelt(verhaal, "Els")
    verhaal.persoon("Jan").roepnaam = "Els"
    verhaal.persoon("Els").achternaam = "Bakker"
    verhaal.bouw.session.commit()
    els = next(b for b in verhaal.nu(lambda s: casus_queries.list_betrokkenen(s, verhaal.casus.id)))
    verhaal.doel(voor=(els.id,))
    verhaal.stel_vast()
    assert f"Voor wie: {els.persoon.naam}" in lees_af(verhaal)


def test_een_client_die_er_later_bij_kwam_telt_mee_in_het_concept(vol: Planstory) -> None:
    jan = vol.betrokkene("Jan", Hoedanigheid.CLIENT)
    vol.meting(jan, financien=1)
    deelt(vol, "Jan", Inhoudsoort.SCORES)
    assert "Hoe het gaat met Jan en Els" in lees_concept_af(vol)


def test_een_vervalste_versie_wordt_niet_afgedrukt(vol: Planstory) -> None:
    vervals("UPDATE planversie SET inhoud = replace(inhoud, 'vrij', 'dicht')")
    with pytest.raises(InhoudIsAangetast):
        druk_af(vol)


def test_een_versie_die_er_niet_is(vol: Planstory) -> None:
    with pytest.raises(NietGevonden):
        druk_af(vol, 2)


def test_de_opdrachtregel_drukt_de_laatste_versie_af_en_legt_dat_vast(vol: Planstory) -> None:
    vol.doel("Het tweede plan.")
    vol.stel_vast()
    with nieuwe_sessie(Systeemkijker("plan afgedrukt op de opdrachtregel")) as session:
        pdf = druk_plan_af(session, vol.casus.nummer, door_naam="beheer")
        session.commit()
    assert "Het tweede plan." in hele_tekst(pdf)
    assert "door beheer" in hele_tekst(pdf)
    regel = vol.nu(lambda s: s.scalars(select(Inzageregel).where(Inzageregel.casus_id == vol.casus.id)).one())
    assert (regel.soort, regel.bijzonderheid) == (
        Inzage.AFDRUKKEN,
        "versie 2, voor het huishouden, gewoon, afgedrukt door beheer",
    )


def test_de_opdrachtregel_zegt_wat_er_niet_is(verhaal: Planstory) -> None:
    with nieuwe_sessie(Systeemkijker("plan afgedrukt op de opdrachtregel")) as session:
        for nummer in (verhaal.casus.nummer, "2026-99999", "", "' OR 1=1", "x" * 1000):
            verwacht = GeenVastgesteldPlan if nummer == verhaal.casus.nummer else NietGevonden
            with pytest.raises(verwacht):
                druk_plan_af(session, nummer, door_naam="beheer")
        verhaal.doel()
        with pytest.raises(GeenVastgesteldPlan):
            druk_plan_af(session, verhaal.casus.nummer, door_naam="beheer")


def test_het_huishouden_en_de_aanvulling_over_de_kinderen_staan_in_een_tabel(vol: Planstory) -> None:
    vol.meting(None, "zrm-huishoudens-kinderen", opvang=3)
    tekst = lees_concept_af(vol)
    assert tekst.count("Hoe het gaat met ons huishouden") == 1
    assert "2 van 11" in tekst


def test_de_gemeente_van_het_wijkteam_staat_boven_het_plan(vol: Planstory) -> None:
    gemeente = vol.bouw.session.get_one(Gemeente, vol.bouw.team_van(vol.marijke).gemeente_id)
    gemeente.naam = "Renkum"
    vol.bouw.session.commit()
    assert "Gemeente Renkum · Wijkteam" in lees_concept_af(vol)


def test_een_kruisje_staat_alleen_bij_wat_iemand_zei(verhaal: Planstory) -> None:
    """Who agreed did not tick that they saw it; what somebody does not share is not half on the sheet either."""
    verhaal.doel()
    deelt(verhaal, "Wouter")
    wouter, jan, els = (verhaal.persoon(naam).id for naam in ("Wouter", "Jan", "Els"))
    verhaal.stel_vast(
        reacties={wouter: Reactie(Mening.EENS), jan: Reactie(Mening.GEZIEN), els: Reactie(Mening.EENS)}
    )
    with sessie_van(verhaal.marijke) as session:
        casus = casus_queries.get_casus(session, verhaal.casus.id)
        model = bereid_plan_voor(session, casus, door_naam="Marijke Bos").model
    assert isinstance(model, Planafdruk)
    kruisjes = {wie.naam.split()[0]: (wie.heeft_gezien, wie.is_eens) for wie in model.ondertekenaars}
    assert (kruisjes["Wouter"], kruisjes["Jan"], kruisjes["Els"]) == (
        (False, True),
        (True, None),
        (False, None),
    )
