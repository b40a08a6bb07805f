"""What a colleague sends: the link shown once, the e-mail that says nothing, and what a mail server cannot spoil."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.bouwstenen import Bouwer, Klant
from tests.overdracht.verhaal import GEWENST, ONTVANGER, WAAROM, Overdrachtverhaal
from tests.postkantoor import Postkantoor, postkantoor
from wijkteam.overdracht.link import get_linkstand
from wijkteam.overdracht.models import Overdracht, Overdrachtlink

AAN = "gerda@eetclub.example"
NAMEN = ("Els", "Vries", "Gerda", ONTVANGER, WAAROM, GEWENST, "Marijke", "Wijkteam", "wijkteam 1", "2026-")


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


@pytest.fixture
def overdracht(verhaal: Overdrachtverhaal) -> Overdracht:
    return verhaal.voorgelegd(contact_email=AAN, contact_telefoon="026-1112233", contact_naam="Gerda Kok")


@pytest.fixture
def marijke(verhaal: Overdrachtverhaal, als) -> Klant:
    klant: Klant = als(verhaal.plan.marijke)
    return klant


@pytest.fixture
def kantoor(los: Flask) -> Iterator[Postkantoor]:
    """The program with a mail server, for the length of one test."""
    eerst = los.extensions["wijkteam-instellingen"]
    with postkantoor() as open_kantoor:
        los.extensions["wijkteam-instellingen"] = replace(
            eerst, smtp=open_kantoor.url, afzender="post@gemeente.example"
        )
        yield open_kantoor
    los.extensions["wijkteam-instellingen"] = eerst


def pad(verhaal: Overdrachtverhaal, overdracht: Overdracht) -> str:
    return f"{verhaal.pad}/{overdracht.id}/link"


def geheim_en_code(tekst: str) -> dict[str, str]:
    """What stands on the page that shows them once."""
    return {
        naam: tekst.partition(f'name="{naam}" value="')[2].partition('"')[0] for naam in ("geheim", "code")
    }


def test_de_link_en_de_code_staan_een_keer_op_het_scherm(
    marijke: Klant, verhaal: Overdrachtverhaal, overdracht: Overdracht, bouw: Bouwer, als
) -> None:
    eenmalig = {"_eenmalig": "018f0000-0000-7000-8000-000000000001"}
    hier = pad(verhaal, overdracht)
    blad = marijke.stuur(hier, eenmalig)
    assert marijke.vragen.aantal <= 40
    assert "/overdracht/" in blad.text
    assert "026-1112233" in blad.text
    assert "kopieer" in blad.text.lower(), "without a mail server the link is there to copy"
    assert "no-store" in blad.headers["Cache-Control"]
    assert marijke.stuur(hier, eenmalig).status_code == 303, "the second copy makes no second link"
    assert bouw.session.scalars(select(func.count(Overdrachtlink.id))).one() == 1
    later = marijke.open(hier)
    assert marijke.vragen.aantal <= 15
    assert "/overdracht/" not in later.text
    assert "nog niet" in later.text
    assert als(bouw.medewerker("Vreemd")).stuur(hier).status_code == 404
    marijke.stuur(hier)
    assert bouw.session.scalars(select(func.count(Overdrachtlink.id))).one() == 2
    assert marijke.stuur(f"{hier}/intrekken").status_code == 303
    assert "geen link die werkt" in marijke.open(hier).text


def test_voor_het_voorleggen_is_er_geen_link(marijke: Klant, verhaal: Overdrachtverhaal) -> None:
    antwoord = marijke.stuur(pad(verhaal, verhaal.afgestemd()))
    assert antwoord.status_code == 409
    assert "Een link kan alleen zolang het bericht bij de ontvanger ligt" in antwoord.text


def test_de_mail_zegt_niets_over_niemand(
    marijke: Klant, verhaal: Overdrachtverhaal, overdracht: Overdracht, kantoor: Postkantoor
) -> None:
    hier = pad(verhaal, overdracht)
    velden = geheim_en_code(marijke.stuur(hier).text)
    assert kantoor.ontvangen == [], "making a link sends nothing"
    antwoord = marijke.stuur(f"{hier}/mail", velden)
    assert f"gemaild naar {AAN}" in antwoord.text
    assert velden["geheim"] in antwoord.text, "the link can still be copied"
    [(aan, brief)] = kantoor.ontvangen
    assert aan == [AAN]
    kop = "\n".join(f"{naam}: {waarde}" for naam, waarde in brief.items()).replace(AAN, "")
    inhoud = brief.get_content()
    assert f"/overdracht/{velden['geheim']}" in inhoud
    assert velden["code"] not in inhoud + kop
    adres_weg = inhoud.replace(velden["geheim"], "")
    assert not [naam for naam in NAMEN if naam in adres_weg + kop]
    stand = verhaal.plan.nu(lambda s: get_linkstand(s, overdracht))
    assert stand.gemaild_op is not None


def test_een_mailserver_die_weigert_maakt_niets_ongedaan(
    marijke: Klant, verhaal: Overdrachtverhaal, overdracht: Overdracht, kantoor: Postkantoor
) -> None:
    hier = pad(verhaal, overdracht)
    velden = geheim_en_code(marijke.stuur(hier).text)
    kantoor.weigert = True
    antwoord = marijke.stuur(f"{hier}/mail", velden)
    assert "Niet gemaild" in antwoord.text
    assert velden["geheim"] in antwoord.text
    stand = verhaal.plan.nu(lambda s: get_linkstand(s, overdracht))
    assert (stand.is_open, stand.gemaild_op) == (True, None)
    kantoor.weigert = False
    assert "gemaild naar" in marijke.stuur(f"{hier}/mail", velden).text
    marijke.stuur(hier)
    oud = marijke.stuur(f"{hier}/mail", velden)
    assert (oud.status_code, len(kantoor.ontvangen)) == (409, 1), "a link that was replaced is not sent"
    nieuw = geheim_en_code(marijke.stuur(hier).text)
    for vals in (nieuw | {"code": "geen"}, nieuw | {"geheim": velden["geheim"]}):
        assert marijke.stuur(f"{hier}/mail", vals).status_code == 409


def test_een_adres_met_een_staartje_wordt_geen_kopregel(
    marijke: Klant, verhaal: Overdrachtverhaal, kantoor: Postkantoor, bouw: Bouwer
) -> None:
    overdracht = verhaal.voorgelegd(contact_email="a@b.example, c@d.example")
    hier = pad(verhaal, overdracht)
    antwoord = marijke.stuur(f"{hier}/mail", geheim_en_code(marijke.stuur(hier).text))
    assert "Dit e-mailadres klopt niet" in antwoord.text
    assert kantoor.ontvangen == []
