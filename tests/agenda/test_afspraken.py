"""Afspraken: of a casus and then of its team, or of one colleague and then of nobody else."""

from datetime import time, timedelta

import pytest
from sqlalchemy import func, select

from tests.agenda.bouwstenen import Agendaverhaal, kijk
from tests.bouwstenen import Klant, sessie_van
from wijkteam.agenda.afspraken import zeg_af
from wijkteam.agenda.errors import AfspraakIsAfgezegd, NietInHetTeam
from wijkteam.agenda.models import Afspraak, Afspraakdeelnemer, Afspraaksoort
from wijkteam.agenda.queries import list_afspraken_van, list_vandaag
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Sluitreden
from wijkteam.journaal.models import Handeling, Inzageregel, Journaalregel
from wijkteam.kern.tijd import lokaal, vandaag


def test_een_afspraak_van_een_casus_ziet_het_hele_team_en_verder_niemand(verhaal: Agendaverhaal, als) -> None:
    afspraak = verhaal.afspraak(
        casus_id=verhaal.casus.id, onderwerp="De scooter", collegas=(verhaal.bram.id,)
    )
    pad = f"/casussen/{verhaal.casus.id}/agenda"
    bram, vera = als(verhaal.bram), als(verhaal.vera)
    assert "De scooter" in bram.open(pad).text
    assert bram.vragen.aantal <= 15
    assert "De scooter" in bram.open("/agenda").text
    assert bram.vragen.aantal <= 10
    assert bram.open(f"/agenda/afspraken/{afspraak.id}").status_code == 200
    assert bram.vragen.aantal <= 10
    with kijk() as session:
        blikken = session.scalars(
            select(Inzageregel.onderdeel).where(Inzageregel.casus_id == verhaal.casus.id)
        ).all()
    assert "agenda.afspraak_edit" in blikken
    assert vera.open(pad).status_code == 404
    assert vera.open(f"/agenda/afspraken/{afspraak.id}").status_code == 404
    weg = vera.stuur(f"/agenda/afspraken/{afspraak.id}/afzegging", reden="Zomaar")
    assert weg.status_code == 404
    assert "De scooter" not in vera.open("/agenda").text


def test_een_eigen_afspraak_is_van_een_alleen(verhaal: Agendaverhaal, als) -> None:
    afspraak = verhaal.afspraak(onderwerp="Intervisie")
    bram = als(verhaal.bram)
    assert bram.open(f"/agenda/afspraken/{afspraak.id}").status_code == 404
    assert "Intervisie" not in bram.open("/agenda").text
    assert sessie_van(verhaal.bram).scalars(select(Afspraak)).all() == []
    with kijk() as session:
        daden = session.scalars(select(Journaalregel.handeling)).all()
    assert Handeling.AFSPRAAK_GEMAAKT not in daden, "nothing of a resident, so nothing for the journaal"


def test_wie_uit_het_team_gaat_ziet_de_afspraak_niet_meer(verhaal: Agendaverhaal) -> None:
    verhaal.afspraak(vandaag(), casus_id=verhaal.casus.id, collegas=(verhaal.bram.id,))
    dag = vandaag()
    assert len(list_vandaag(sessie_van(verhaal.bram), verhaal.bram.id, dag)) == 1
    verhaal.bram_gaat_weg()
    assert list_vandaag(sessie_van(verhaal.bram), verhaal.bram.id, dag) == []
    assert len(list_vandaag(sessie_van(verhaal.marijke), verhaal.marijke.id, dag)) == 1


def test_alleen_wie_in_het_team_zit_gaat_mee(verhaal: Agendaverhaal) -> None:
    with pytest.raises(NietInHetTeam):
        verhaal.afspraak(casus_id=verhaal.casus.id, collegas=(verhaal.vera.id,))
    verhaal.bouw.session.rollback()
    with pytest.raises(NietInHetTeam):
        verhaal.afspraak(collegas=(verhaal.bram.id,))


def test_afzeggen_laat_de_afspraak_staan_met_de_reden(verhaal: Agendaverhaal, klant: Klant) -> None:
    afspraak = verhaal.afspraak(vandaag(), casus_id=verhaal.casus.id)
    pad = f"/agenda/afspraken/{afspraak.id}"
    assert klant.stuur(f"{pad}/afzegging", reden=" ").status_code == 422
    assert klant.stuur(f"{pad}/afzegging", reden="Els is ziek").status_code == 303
    assert klant.vragen.aantal <= 12
    assert "Els is ziek" in klant.open(pad).text
    weer = klant.stuur(pad, verhaal.afspraakformulier(_versie="2"))
    assert weer.status_code == 409
    session = sessie_van(verhaal.marijke)
    assert list_vandaag(session, verhaal.marijke.id, vandaag()) == []
    assert (
        len(list_afspraken_van(session, verhaal.marijke.id, van=vandaag(), tot=vandaag() + timedelta(1))) == 1
    )
    with pytest.raises(AfspraakIsAfgezegd):
        zeg_af(session, afspraak.id, reden="Nog eens", door=verhaal.marijke)


def test_wie_een_oude_versie_wijzigt_ziet_beide_teksten(verhaal: Agendaverhaal, klant: Klant, als) -> None:
    afspraak = verhaal.afspraak(casus_id=verhaal.casus.id, plaats="Thuis", collegas=(verhaal.bram.id,))
    pad = f"/agenda/afspraken/{afspraak.id}"
    eerst = klant.stuur(pad, verhaal.afspraakformulier(_versie="1", plaats="Wijkkantoor"))
    assert eerst.status_code == 303
    assert klant.vragen.aantal <= 12
    daarna = als(verhaal.bram).stuur(pad, verhaal.afspraakformulier(_versie="1", plaats="Bibliotheek"))
    assert daarna.status_code == 409
    assert 'value="Bibliotheek"' in daarna.text
    assert "Wijkkantoor" in daarna.text
    with kijk() as session:
        assert session.scalars(select(Afspraak.plaats)).one() == "Wijkkantoor"
        assert session.scalars(select(func.count(Afspraakdeelnemer.id))).one() == 0, "nobody was ticked"


def test_in_een_afgesloten_casus_zeg_je_alleen_nog_iets_af(verhaal: Agendaverhaal, klant: Klant) -> None:
    afspraak = verhaal.afspraak(casus_id=verhaal.casus.id)
    session = verhaal.bouw.session
    sluit_af(session, verhaal.casus, Besluit(Sluitreden.VERHUISD, "Weg"), door=verhaal.marijke)
    session.commit()
    with pytest.raises(CasusIsAfgesloten):
        verhaal.afspraak(casus_id=verhaal.casus.id)
    session.rollback()
    assert zeg_af(session, afspraak.id, reden="Verhuisd", door=verhaal.marijke).is_afgezegd
    session.commit()
    antwoord = klant.stuur(
        f"/casussen/{verhaal.casus.id}/agenda/afspraken", verhaal.afspraakformulier(onderwerp="Toch")
    )
    assert antwoord.status_code == 409
    assert 'value="Toch"' in antwoord.text


def test_bij_elke_fout_staat_wat_je_eraan_doet(verhaal: Agendaverhaal, klant: Klant) -> None:
    fout = verhaal.afspraakformulier(
        soort="feest",
        dag="29-02-2025",
        van="half drie",
        plaats="x" * 201,
        onderwerp="a\x00b",
        collegas="nee",
        meer="1",
    )
    for pad in ("/agenda/afspraken/nieuw", "/agenda/taken/nieuw"):
        assert klant.open(pad).status_code == 200
    antwoord = klant.stuur("/agenda/afspraken", fout)
    assert antwoord.status_code == 422
    for bericht in (
        "Kies een van de mogelijkheden.",
        "De datum 29-02-2025 bestaat niet.",
        "Schrijf de tijd zoals 14:30.",
        "hoogstens 200 tekens",
        "Dit veld hoort niet bij dit formulier.",
    ):
        assert bericht in antwoord.text
    omgekeerd = klant.stuur("/agenda/afspraken", verhaal.afspraakformulier(van="15:00", tot="14:00"))
    assert "eindigt voor hij begint" in omgekeerd.text
    nacht = klant.stuur("/agenda/afspraken", verhaal.afspraakformulier(dag="28-03-2027", van="02:30"))
    assert "gaat de klok vooruit" in nacht.text
    with kijk() as session:
        assert session.scalars(select(func.count(Afspraak.id))).one() == 0


def test_twee_keer_verzonden_staat_er_een_keer(verhaal: Agendaverhaal, klant: Klant) -> None:
    pad = f"/casussen/{verhaal.casus.id}/agenda/afspraken"
    velden = verhaal.afspraakformulier(_eenmalig="01890000-0000-7000-8000-0000000000ab", soort="gesprek")
    assert [klant.stuur(pad, velden).status_code for _ in range(2)] == [303, 303]
    with kijk() as session:
        assert session.scalars(select(func.count(Afspraak.id))).one() == 1
    pagina = klant.open(f"/casussen/{verhaal.casus.id}/agenda").text
    assert "Begin het gesprek" in pagina


def test_een_uur_blijft_een_uur_als_de_klok_verzet_wordt(verhaal: Agendaverhaal) -> None:
    """In the night of 25 October 2026 the hour from two to three comes twice."""
    winter = vandaag().replace(2026, 10, 25)
    nacht = verhaal.afspraak(winter, van=time(1, 30), tot=time(3, 30), soort=Afspraaksoort.OVERIG)
    assert nacht.einde - nacht.begin == timedelta(hours=3)
    assert nacht.tijden == "01:30–03:30"
    for dag in (winter - timedelta(days=1), winter):
        middag = verhaal.afspraak(dag)
        assert lokaal(middag.begin).hour == 14
        assert middag.dag == dag
