"""The calendar link: who knows the secret reads when and what kind, and nothing about anybody."""

import re
from datetime import date, time, timedelta

import time_machine
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tests.agenda.bouwstenen import Agendaverhaal, kijk
from tests.bouwstenen import Klant
from wijkteam.agenda.afspraken import zeg_af
from wijkteam.agenda.ics import als_tekst, vouw
from wijkteam.agenda.link import maak_link
from wijkteam.agenda.models import Afspraaksoort, Agendalink
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Aanstelling
from wijkteam.toegang.models import Account

ADRES = re.compile(r"/agenda/([\w-]{43})\.ics")


def gast(verhaal: Agendaverhaal) -> Klant:
    """A calendar somewhere: no login, no cookie."""
    return Klant(verhaal.bouw.app, verhaal.bouw.app.test_client())


def link(verhaal: Agendaverhaal) -> str:
    geheim = maak_link(verhaal.bouw.session, door=verhaal.marijke)
    verhaal.bouw.session.commit()
    return f"/agenda/{geheim}.ics"


def regels(data: bytes) -> list[str]:
    """The content lines, unfolded."""
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_de_link_staat_een_keer_op_het_scherm_en_nergens_bewaard(
    verhaal: Agendaverhaal, klant: Klant
) -> None:
    gemaakt = klant.stuur("/agenda/link", _eenmalig="01890000-0000-7000-8000-0000000000ac")
    assert gemaakt.status_code == 200
    [geheim] = ADRES.findall(gemaakt.text)
    weer = klant.stuur("/agenda/link", _eenmalig="01890000-0000-7000-8000-0000000000ac")
    assert weer.status_code == 303, "a reload makes no other link"
    assert geheim not in klant.open("/agenda/link").text
    with kijk() as session:
        [rij] = session.scalars(select(Agendalink))
        assert geheim.encode() not in rij.geheim_hash
        assert rij.laatst_gebruikt_op is None
    assert gast(verhaal).open(f"/agenda/{geheim}.ics").status_code == 200
    assert "nog niet" not in klant.open("/agenda/link").text


def test_in_de_kalender_staat_geen_naam_en_klopt_de_vorm(verhaal: Agendaverhaal) -> None:
    zomer = date(2027, 7, 1)
    with time_machine.travel("2027-07-01T08:00:00Z", tick=False):
        afspraak = verhaal.afspraak(
            zomer,
            casus_id=verhaal.casus.id,
            plaats="Dorpsstraat 1",
            onderwerp="Els",
            collegas=(verhaal.bram.id,),
        )
        verhaal.afspraak(date(2027, 12, 1), soort=Afspraaksoort.OVERLEG, onderwerp="Geheim")
        weg = verhaal.afspraak(zomer, van=time(9), tot=time(10), soort=Afspraaksoort.GESPREK)
        zeg_af(verhaal.bouw.session, weg.id, reden="Ruzie met Jan", door=verhaal.marijke)
        verhaal.afspraak(door=verhaal.bram, onderwerp="Van Bram")
        klant = gast(verhaal)
        antwoord = klant.open(link(verhaal))
    assert klant.vragen.aantal <= 8
    assert antwoord.mimetype == "text/calendar"
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert antwoord.headers["Referrer-Policy"] == "no-referrer"
    for woord in ("Els", "Vries", "Dorpsstraat", "Geheim", "Ruzie", "Jan", "Marijke", "Bram", "Post"):
        assert woord not in antwoord.text
    assert antwoord.data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in antwoord.data.replace(b"\r\n", b"")
    inhoud = regels(antwoord.data)
    assert f"SUMMARY:huisbezoek\\, casus {verhaal.casus.nummer}" in inhoud
    assert f"UID:{afspraak.id}@wijkteam" in inhoud
    assert {"DTSTART:20270701T120000Z", "DTEND:20270701T130000Z"} <= set(inhoud), "summer: two hours ahead"
    assert "DTSTART:20271201T130000Z" in inhoud, "winter: one hour ahead"
    assert "DTSTAMP:20270701T080000Z" in inhoud
    assert inhoud.count("STATUS:CANCELLED") == 1
    assert inhoud.count("BEGIN:VEVENT") == inhoud.count("END:VEVENT") == 3


def test_ingetrokken_vernieuwd_geraden_of_afgesloten_is_allemaal_hetzelfde(
    verhaal: Agendaverhaal, klant: Klant
) -> None:
    onbekend = gast(verhaal).open("/agenda/geraden.ics")
    assert onbekend.status_code == 404
    oud = link(verhaal)
    nieuw = link(verhaal)
    assert gast(verhaal).open(nieuw).status_code == 200
    session = verhaal.bouw.session
    account = session.scalars(select(Account).where(Account.medewerker_id == verhaal.marijke.id)).one()
    aanstelling = session.scalars(
        select(Aanstelling).where(Aanstelling.medewerker_id == verhaal.marijke.id)
    ).one()
    antwoorden = [gast(verhaal).open(oud)]
    account.uitgeschakeld_op = nu()
    session.commit()
    antwoorden.append(gast(verhaal).open(nieuw))
    account.uitgeschakeld_op, aanstelling.tot = None, vandaag()
    session.commit()
    antwoorden.append(gast(verhaal).open(nieuw))
    aanstelling.tot = None
    session.commit()
    assert gast(verhaal).open(nieuw).status_code == 200
    assert klant.stuur("/agenda/link/intrekken").status_code == 303
    antwoorden.append(gast(verhaal).open(nieuw))
    for antwoord in antwoorden:
        assert (antwoord.status_code, antwoord.data) == (404, onbekend.data)
        assert dict(antwoord.headers) == dict(onbekend.headers)


def test_wie_uit_het_team_is_leest_de_afspraak_ook_hier_niet(verhaal: Agendaverhaal) -> None:
    verhaal.afspraak(casus_id=verhaal.casus.id, collegas=(verhaal.bram.id,))
    geheim = maak_link(verhaal.bouw.session, door=verhaal.bram)
    verhaal.bouw.session.commit()
    pad = f"/agenda/{geheim}.ics"
    assert "BEGIN:VEVENT" in gast(verhaal).open(pad).text
    verhaal.bram_gaat_weg()
    assert "BEGIN:VEVENT" not in gast(verhaal).open(pad).text


def test_het_gebruik_wordt_hoogstens_eens_per_uur_genoteerd(verhaal: Agendaverhaal) -> None:
    pad, klant = link(verhaal), gast(verhaal)

    def schrijft() -> bool:
        klant.open(pad)
        return any(vraag.startswith("UPDATE") for vraag in klant.vragen.vragen)

    assert schrijft()
    assert not schrijft()
    with time_machine.travel(nu() + timedelta(minutes=61), tick=False):
        assert schrijft()


@given(st.text(min_size=0, max_size=300))
def test_vouwen_houdt_elke_letter_heel(tekst: str) -> None:
    regel = "SUMMARY:" + als_tekst(tekst)
    gevouwen = vouw(regel)
    delen = gevouwen.split(b"\r\n")
    assert all(len(deel) <= 75 for deel in delen)
    assert all(deel.startswith(b" ") for deel in delen[1:])
    assert b"".join([delen[0], *(deel[1:] for deel in delen[1:])]).decode() == regel
    assert "\n" not in regel
    assert "\r" not in regel
