"""The way in for a receiver: a secret, a code, one overdracht, and nothing to learn for anybody else."""

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant, sessie_van
from tests.overdracht.deur import Ontvanger, nieuwe_link, sleutels, versie_op
from tests.overdracht.verhaal import GEWENST, ONTVANGER, WAAROM, Overdrachtverhaal, over
from tests.pdfproef import hele_tekst
from wijkteam.journaal.models import Grond, Handeling, Inzageregel, Journaalregel
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.overdracht.errors import ToestemmingOntbreekt
from wijkteam.overdracht.keuzes import Afwijsreden, Daad, Overdrachtsoort, Partij, Stand
from wijkteam.overdracht.link import NieuweLink, get_linkstand, maak_link, trek_in
from wijkteam.overdracht.linkfouten import LinkKanNietNu
from wijkteam.overdracht.models import Overdracht, Overdrachtlink
from wijkteam.overdracht.regie import wijs_aan
from wijkteam.toegang.service import hash_van
from wijkteam.toestemming.queries import list_toestemmingen
from wijkteam.toestemming.service import trek_toestemming_in

GEHEIMEN = ("Els", "Vries", WAAROM, GEWENST, ONTVANGER, "Marijke", "Wijkteam 1", "2026-")
SCHRIJVEN = {"INSERT", "UPDATE", "DELETE"}


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


@pytest.fixture
def overdracht(verhaal: Overdrachtverhaal) -> Overdracht:
    return verhaal.voorgelegd(contact_telefoon="026-1112233")


@pytest.fixture
def ontvanger(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht) -> Ontvanger:
    return Ontvanger.met_link(los, verhaal, overdracht)


def huidige(bouw: Bouwer) -> Overdrachtlink | None:
    bouw.session.expire_all()
    return bouw.session.scalars(
        select(Overdrachtlink).where(Overdrachtlink.ingetrokken_op.is_(None))
    ).one_or_none()


def blikken(bouw: Bouwer) -> list[Inzageregel]:
    bouw.session.expire_all()
    return list(bouw.session.scalars(select(Inzageregel).where(Inzageregel.grond == Grond.ONTVANGER)))


def test_de_link_alleen_laat_niets_zien_en_schrijft_niets(ontvanger: Ontvanger) -> None:
    for kijk in (ontvanger.kijk, lambda: ontvanger.klant.client.head(ontvanger.pad), ontvanger.kijk):
        blad = kijk()
        assert blad.status_code == 200
        assert not [v for v in ontvanger.klant.vragen.vragen if v.split()[0] in SCHRIJVEN]
        assert blad.headers["Cache-Control"] == "no-store"
        assert blad.headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in blad.headers["X-Robots-Tag"]
        assert "Set-Cookie" not in blad.headers
    assert not [woord for woord in GEHEIMEN if woord in blad.text]
    assert ontvanger.klant.vragen.aantal <= 12


def test_met_de_code_staat_het_bericht_er_zoals_het_verstuurd_is(
    ontvanger: Ontvanger, verhaal: Overdrachtverhaal, overdracht: Overdracht, als
) -> None:
    blad = ontvanger.open()
    assert blad.status_code == 200
    assert ontvanger.klant.vragen.aantal <= 20, "half of them ask whether everybody still agrees"
    for tekst in (WAAROM, GEWENST, "Els de Vries", "Marijke Bos", "026-0000000", "U bent aan zet"):
        assert tekst in blad.text
    assert "Set-Cookie" not in blad.headers
    assert "no-store" in blad.headers["Cache-Control"]
    assert ontvanger.open(f" {ontvanger.link.code[:3]}-{ontvanger.link.code[3:]} ").status_code == 200
    regel, _ = blikken(verhaal.plan.bouw)
    assert (regel.naam_toen, regel.rol, regel.medewerker_id) == (ONTVANGER, "ontvanger", None)
    assert (regel.bijzonderheid, regel.casusnummer) == (overdracht.nummer, overdracht.casusnummer)
    wie_keek_mee = als(verhaal.plan.marijke).open(f"/casussen/{verhaal.casus_id}/inzage").text
    assert ONTVANGER in wie_keek_mee
    assert "Kreeg met toestemming een overdrachtsbericht" in wie_keek_mee


def test_van_geheim_en_code_staat_alleen_een_hash(los: Flask, ontvanger: Ontvanger, bouw: Bouwer) -> None:
    link = huidige(bouw)
    assert link is not None
    assert len(ontvanger.link.geheim) >= 43, "256 bits"
    assert link.geheim_hash == hash_van(ontvanger.link.geheim)
    assert link.code_hash == sleutels(los).blinde_index(
        f"{link.id}:{ontvanger.link.code}", doel="overdrachtcode"
    )
    assert ontvanger.link.code.isdecimal()
    assert len(ontvanger.link.code) == 6


def verloopt(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    bouw = verhaal.plan.bouw
    link = huidige(bouw)
    assert link is not None
    link.verloopt_op = nu() - timedelta(seconds=1)
    bouw.session.commit()


def wordt_ingetrokken(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    verhaal.plan.doe(trek_in, verhaal.casus_id, overdracht.id)
    assert huidige(verhaal.plan.bouw) is None


def wordt_vervangen(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    nieuwe_link(los, verhaal, overdracht)


def wordt_geraden(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    wie.link = NieuweLink("x" * 43, wie.link.code, wie.link.verloopt_op)


def is_voorbij(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    verhaal.stap(overdracht, Daad.TREK_IN, kant=Partij.VERWIJZER, toelichting="Niet meer nodig.")


def zegt_nee(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    versie = verhaal.nu(overdracht.id).versie
    dank = wie.antwoord("leid_door", versie, reden="Team Noord past beter.")
    assert "U hoeft niets meer te doen" in dank.text


def mist_toestemming(los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, wie: Ontvanger) -> None:
    ja, *_ = verhaal.plan.nu(lambda s: list_toestemmingen(s, verhaal.casus_id))
    verhaal.plan.doe(trek_toestemming_in, verhaal.casus_id, ja.id, wie="Els", reden="Toch niet.")


def test_een_link_die_niet_werkt_zegt_nooit_waarom(
    los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht
) -> None:
    bladen = set()
    # The last three end something, so the second and third of them get an overdracht of their own.
    for nummer, wat in enumerate(
        (verloopt, wordt_ingetrokken, wordt_vervangen, wordt_geraden, is_voorbij, zegt_nee, mist_toestemming)
    ):
        if wat in {zegt_nee, mist_toestemming}:
            overdracht = verhaal.voorgelegd()
        wie = Ontvanger.met_link(los, verhaal, overdracht)
        wie.klant.client.environ_base["REMOTE_ADDR"] = f"10.0.0.{nummer}"
        wat(los, verhaal, overdracht, wie)
        pdf = wie.klant.stuur(f"{wie.pad}/bericht.pdf", code=wie.link.code)
        for antwoord in (wie.kijk(), wie.open(), wie.antwoord("bevestig", 1), pdf):
            assert antwoord.status_code == 404, wat.__name__
            bladen.add(antwoord.text)
    assert len(bladen) == 1, "nothing to tell them apart by"
    assert blikken(verhaal.plan.bouw) == []


def test_een_ja_dat_vanzelf_afliep_sluit_de_deur(los: Flask, verhaal: Overdrachtverhaal) -> None:
    overdracht = verhaal.zegt(verhaal.besproken(), tot_en_met=vandaag())
    wie = Ontvanger.met_link(los, verhaal, verhaal.gaat_uit(overdracht))
    assert wie.open().status_code == 200
    with time_machine.travel(nu() + timedelta(days=1)):
        assert [wie.kijk().status_code, wie.open().status_code] == [404, 404]


def test_vijf_verkeerde_codes_beeindigen_de_link(
    ontvanger: Ontvanger, overdracht: Overdracht, verhaal: Overdrachtverhaal, bouw: Bouwer
) -> None:
    mis = f"{(int(ontvanger.link.code) + 1) % 10**6:06}"
    for code in (mis, "", "12345", mis):
        antwoord = ontvanger.open(code)
        assert antwoord.status_code == 422
        assert "Deze code klopt niet" in antwoord.text
        assert WAAROM not in antwoord.text
    assert ontvanger.open().status_code == 200, "four times wrong: the right one still opens"
    assert ontvanger.open(mis).status_code == 404
    assert [ontvanger.open().status_code, ontvanger.kijk().status_code] == [404, 404]
    stand = verhaal.plan.nu(lambda s: get_linkstand(s, overdracht))
    assert (stand.link, stand.is_open, stand.kan_nieuw, len(stand.geopend)) == (None, False, True, 1)
    regel = bouw.session.scalars(
        select(Journaalregel).where(Journaalregel.handeling == Handeling.OVERDRACHTLINK_INGETROKKEN)
    ).one()
    assert (regel.casus_id, regel.casusnummer) == (verhaal.casus_id, overdracht.casusnummer)
    assert "verkeerde code" in str(regel.reden)


def test_wie_van_een_plek_blijft_raden_moet_wachten(los: Flask, ontvanger: Ontvanger) -> None:
    rader = Klant(los, los.test_client())
    assert {rader.open(f"/overdracht/{n}{'x' * 42}").status_code for n in range(5)} == {404}
    assert {rader.stuur(f"/overdracht/{n}{'y' * 42}", code="123456").status_code for n in range(5)} == {404}
    assert rader.open("/overdracht/nog-een").status_code == 429
    assert ontvanger.open().status_code == 429, "from there also the right one waits"
    ontvanger.klant.client.environ_base["REMOTE_ADDR"] = "10.9.9.9"
    assert ontvanger.open().status_code == 200


def test_een_link_kan_alleen_zolang_het_bericht_bij_de_ontvanger_ligt(
    los: Flask, verhaal: Overdrachtverhaal, bouw: Bouwer
) -> None:
    nog_niet = verhaal.afgestemd()
    with pytest.raises(LinkKanNietNu):
        nieuwe_link(los, verhaal, nog_niet)
    verhaal.gaat_uit(nog_niet)
    nieuwe_link(los, verhaal, nog_niet)
    mist_toestemming(los, verhaal, nog_niet, Ontvanger.met_link(los, verhaal, nog_niet))
    with pytest.raises(ToestemmingOntbreekt):
        nieuwe_link(los, verhaal, nog_niet)
    vreemd = bouw.medewerker("Vreemd")
    with sessie_van(vreemd) as session, pytest.raises(Exception, match="geen toegang"):
        maak_link(session, sleutels(los), verhaal.casus_id, nog_niet.id, door=vreemd)


def test_de_ontvanger_antwoordt_van_gezien_tot_hoe_het_gaat(
    ontvanger: Ontvanger, verhaal: Overdrachtverhaal, overdracht: Overdracht
) -> None:
    ontvanger.antwoord("bevestig")
    ontvanger.antwoord("zet_op_wachtlijst", wachten_tot=f"{over(20):%d-%m-%Y}", overbrugging="Wij bellen.")
    blad = ontvanger.antwoord("accepteer", wie="Ali", telefoon="06-1", momenten="dinsdag")
    assert "Dank u wel" in blad.text
    assert "Kan voor de kennismaking: dinsdag" in blad.text
    assert ontvanger.klant.vragen.aantal <= 28
    dag = f"{over(3):%d-%m-%Y}"
    ontvanger.antwoord(
        "plan_kennismaking", wanneer=dag, tijd="14.30", vorm="thuis", aanwezig="Els, Marijke, Ali"
    )
    nu_dag = f"{nu():%d-%m-%Y}"
    ontvanger.antwoord("leg_contact_vast", dag=nu_dag, is_kennisgemaakt="ja")
    ontvanger.antwoord("start", dag=nu_dag)
    laatste = ontvanger.antwoord("koppel_terug", verloop="bereikt", reden="Els kookt mee.", einde=nu_dag)
    assert "Het wijkteam is aan zet" in laatste.text
    na = verhaal.nu(overdracht.id)
    assert na.stand is Stand.TERUGGEKOPPELD
    van_ontvanger = [stap for stap in na.stappen if stap.kant is Partij.ONTVANGER]
    assert [stap.wie for stap in van_ontvanger] == ["Gerda Kok", "Gerda Kok", "Ali", *["Gerda Kok"] * 4]
    assert {stap.door_id for stap in van_ontvanger} == {None}
    assert van_ontvanger[-1].toelichting.startswith("Het doel is bereikt.\nEls kookt mee.\nLaatste dag")
    assert na.kennismakingen[-1].gehouden_op is not None
    assert len(blikken(verhaal.plan.bouw)) == 14, "every page behind the code, also the answers"


def test_nee_en_beter_bij_een_ander_leggen_de_bal_terug(
    los: Flask, ontvanger: Ontvanger, verhaal: Overdrachtverhaal, overdracht: Overdracht
) -> None:
    dank = ontvanger.antwoord("wijs_af", afwijsreden="geen_plek").text
    assert "Wij zoeken samen" in dank
    assert not [woord for woord in (WAAROM, GEWENST, "Els", "de Vries") if woord in dank]
    assert verhaal.nu(overdracht.id).stand is Stand.AFGEWEZEN
    ander = verhaal.voorgelegd(soort=Overdrachtsoort.REGIE)
    bij_ander = Ontvanger.met_link(los, verhaal, ander)
    bij_ander.antwoord("accepteer", wie="Sanne de Wit")
    assert verhaal.nu(ander.id).bericht.regisseur_naam == "Sanne de Wit"
    verhaal.plan.doe(wijs_aan, verhaal.casus_id, ander.id, verhaal.plan.bram.id)
    bij_ander.antwoord("leg_contact_vast", dag=f"{nu():%d-%m-%Y}", is_kennisgemaakt="ja", vorm="telefoon")
    begin = bij_ander.antwoord("start", dag=f"{nu():%d-%m-%Y}")
    assert (begin.status_code, verhaal.nu(ander.id).stand) == (409, Stand.EERSTE_CONTACT)
    assert "De regisseur van nu legt dit vast" in begin.text
    assert "De hulp is begonnen" not in begin.text, "not offered either"
    assert "Wij bekijken uw advies" in bij_ander.antwoord("leid_door", reden="Team Noord past beter.").text


def test_met_een_nee_stopt_de_link_en_de_collega_ziet_waardoor(
    los: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht, als
) -> None:
    nieuwe_link(los, verhaal, overdracht)
    afgewezen = verhaal.stap(overdracht, Daad.WIJS_AF, afwijsreden=Afwijsreden.GEEN_PLEK)
    assert huidige(verhaal.plan.bouw) is None
    stand = verhaal.plan.nu(lambda s: get_linkstand(s, verhaal.nu(afgewezen.id)))
    assert (stand.is_open, stand.kan_nieuw, stand.na_nee_op is None) == (False, False, False)
    blad = als(verhaal.plan.marijke).open(f"{verhaal.pad}/{overdracht.id}").text
    assert "Met dat antwoord is de link gestopt" in blad
    with pytest.raises(LinkKanNietNu):
        nieuwe_link(los, verhaal, overdracht)


def test_een_verkeerd_antwoord_bewaart_niets_en_vergeet_niets(
    ontvanger: Ontvanger, verhaal: Overdrachtverhaal, overdracht: Overdracht
) -> None:
    ontvanger.antwoord("accepteer")
    versie = verhaal.nu(overdracht.id).versie
    gevallen = [
        (
            "plan_kennismaking",
            {"wanneer": "31-02-2026", "tijd": "25:00", "vorm": "zomaar", "waar": "x" * 600},
        ),
        ("plan_kennismaking", {"wie": "\0", "wanneer": "3-3-26", "tijd": "", "vorm": "thuis", "vreemd": "x"}),
        ("zet_op_wachtlijst", {"wachten_tot": "01-01-2020", "overbrugging": "Buurvrouw 😀 שלום"}),
        ("zet_op_wachtlijst", {"wachten_tot": "", "overbrugging": ""}),
        ("wijs_af", {"afwijsreden": "anders", "reden": ""}),
        ("leid_door", {"wie": "", "reden": "z" * 100_000}),
        ("leg_contact_vast", {"dag": f"{over(1):%d-%m-%Y}", "is_kennisgemaakt": "ja"}),
        ("leg_contact_vast", {"dag": f"{nu():%d-%m-%Y}"}),
        ("start", {"dag": "29-02-2025"}),
        ("wijs_af", {"afwijsreden": "geen_plek", "reden": "BSN 111222333"}),
    ]
    for daad, velden in gevallen:
        antwoord = ontvanger.antwoord(daad, versie, **velden)
        assert antwoord.status_code in {409, 422}, (daad, velden)
        assert WAAROM in antwoord.text
        assert "Nog niet bewaard" in antwoord.text
    for getypt in ("שלום", "31-02-2026"):
        assert getypt in "".join(
            ontvanger.antwoord(d, versie, **v).text for d, v in (gevallen[0], gevallen[2])
        )
    assert ontvanger.antwoord("trek_in", versie).status_code == 404, "not theirs to do"
    assert verhaal.nu(overdracht.id).versie == versie


def test_wie_te_laat_op_de_knop_drukt_ziet_wat_er_nu_staat(
    ontvanger: Ontvanger, verhaal: Overdrachtverhaal, overdracht: Overdracht
) -> None:
    versie = versie_op(ontvanger.open())
    wachten = {"wachten_tot": f"{over(20):%d-%m-%Y}", "overbrugging": "Wij bellen."}
    assert ontvanger.antwoord("zet_op_wachtlijst", versie, **wachten).status_code == 200
    tweede = ontvanger.antwoord("accepteer", versie, telefoon="06-12345678")
    assert tweede.status_code == 409
    assert "Er is intussen al iets anders doorgegeven" in tweede.text
    assert "Tot dan vragen wij af en toe hoe het staat" in tweede.text
    stappen = [s.daad for s in verhaal.nu(overdracht.id).stappen if s.kant is Partij.ONTVANGER]
    assert stappen == [Daad.ZET_OP_WACHTLIJST]
    assert len(blikken(verhaal.plan.bouw)) == 3, "also the one that was refused saw the bericht"


def test_het_bericht_als_pdf_alleen_met_de_code(ontvanger: Ontvanger, bouw: Bouwer) -> None:
    pdf = ontvanger.klant.stuur(f"{ontvanger.pad}/bericht.pdf", code=ontvanger.link.code)
    assert GEWENST in hele_tekst(pdf.data)
    assert "no-store" in pdf.headers["Cache-Control"]
    assert [regel.soort.label for regel in blikken(bouw)] == ["afgedrukt"]
    mis = ontvanger.klant.stuur(f"{ontvanger.pad}/bericht.pdf", code="0")
    assert (mis.status_code, mis.mimetype) == (422, "text/html")


def test_wat_voor_collegas_is_staat_niet_op_de_pagina_van_de_ontvanger(
    ontvanger: Ontvanger, verhaal: Overdrachtverhaal, overdracht: Overdracht
) -> None:
    verhaal.stap(overdracht, Daad.HERINNER, kant=Partij.VERWIJZER, wie="", toelichting="Nam weer niet op.")
    assert "Nam weer niet op" not in ontvanger.open().text
