"""Taken: somebody does something before a day; some come back by themselves."""

from datetime import date, timedelta

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from tests.agenda.bouwstenen import Agendaverhaal, kijk
from tests.bouwstenen import Klant, sessie_van
from wijkteam.agenda.errors import NietInHetTeam, TaakIsGedaan, TaakKanNietTerug
from wijkteam.agenda.models import Herhaling, Taak
from wijkteam.agenda.queries import list_open_taken
from wijkteam.agenda.ritme import volgende
from wijkteam.agenda.taken import Taakgegevens, meld_gedaan, wijzig_taak, zet_terug
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.tijd import nu, vandaag

RITMES = [
    (date(2026, 1, 31), Herhaling.MAANDELIJKS, 31, date(2026, 1, 20), date(2026, 2, 28)),
    (date(2026, 2, 28), Herhaling.MAANDELIJKS, 31, date(2026, 2, 28), date(2026, 3, 31)),
    (date(2026, 11, 30), Herhaling.KWARTAAL, 30, date(2026, 11, 1), date(2027, 2, 28)),
    (date(2026, 3, 2), Herhaling.WEKELIJKS, 2, date(2026, 3, 2), date(2026, 3, 9)),
    (date(2026, 3, 2), Herhaling.WEKELIJKS, 2, date(2026, 3, 25), date(2026, 3, 30)),
    (date(2026, 3, 2), Herhaling.EENMALIG, 2, date(2026, 3, 2), None),
]


@pytest.mark.parametrize(("deadline", "ritme", "anker", "na", "dan"), RITMES)
def test_het_ritme_vergeet_het_eind_van_de_maand_niet(
    deadline: date, ritme: Herhaling, anker: int, na: date, dan: date | None
) -> None:
    assert volgende(deadline, ritme, ankerdag=anker, na=na) == dan


@given(
    st.dates(date(2020, 1, 1), date(2040, 12, 31)),
    st.sampled_from([Herhaling.WEKELIJKS, Herhaling.MAANDELIJKS, Herhaling.KWARTAAL]),
    st.integers(-400, 400),
)
def test_de_volgende_keer_ligt_altijd_verder(deadline: date, ritme: Herhaling, verschil: int) -> None:
    na = deadline + timedelta(days=verschil)
    verder = volgende(deadline, ritme, ankerdag=deadline.day, na=na)
    assert verder is not None
    assert verder > max(deadline, na) or (verder > deadline and na < deadline)
    assert (verder - max(deadline, na)).days <= 93


def test_een_taak_die_terugkomt_zet_de_volgende_klaar(verhaal: Agendaverhaal, klant: Klant) -> None:
    taak = verhaal.taak(casus_id=verhaal.casus.id, herhaling=Herhaling.KWARTAAL, wat="Nazorg")
    assert klant.stuur(f"/agenda/taken/{taak.id}/gedaan").status_code == 303
    assert klant.vragen.aantal <= 12
    assert klant.stuur(f"/agenda/taken/{taak.id}/gedaan").status_code == 409
    [verder] = list_open_taken(sessie_van(verhaal.marijke), verhaal.marijke.id)
    assert verder.taak.vorige_id == taak.id
    assert verder.taak.deadline > vandaag()
    assert verder.bij is not None
    assert verder.bij.nummer == verhaal.casus.nummer
    pagina = klant.open("/agenda").text
    assert klant.vragen.aantal <= 10
    assert "Toch niet gedaan" in pagina
    assert klant.stuur(f"/agenda/taken/{taak.id}/terug").status_code == 303
    with kijk() as session:
        assert session.scalars(select(func.count(Taak.id))).one() == 1
        daden = session.scalars(select(Journaalregel.handeling).order_by(Journaalregel.id)).all()
    assert daden[-3:] == [Handeling.TAAK_GEMAAKT, Handeling.TAAK_GEDAAN, Handeling.TAAK_TERUGGEZET]


def test_terugzetten_kan_alleen_op_de_dag_zelf_en_als_er_niets_op_bouwt(verhaal: Agendaverhaal) -> None:
    session = verhaal.bouw.session
    taak = verhaal.taak(herhaling=Herhaling.WEKELIJKS)
    with pytest.raises(TaakKanNietTerug):
        zet_terug(session, taak.id, door=verhaal.marijke)
    verder = meld_gedaan(session, taak.id, door=verhaal.marijke)
    assert verder is not None
    session.commit()
    with (
        time_machine.travel(nu() + timedelta(days=1), tick=False),
        pytest.raises(TaakKanNietTerug, match="op de dag zelf"),
    ):
        zet_terug(session, taak.id, door=verhaal.marijke)
    meld_gedaan(session, verder.id, door=verhaal.marijke)
    with pytest.raises(TaakKanNietTerug, match="volgende"):
        zet_terug(session, taak.id, door=verhaal.marijke)


def test_een_taak_gaat_over_naar_een_collega_van_het_team(verhaal: Agendaverhaal) -> None:
    session = verhaal.bouw.session
    taak = verhaal.taak(casus_id=verhaal.casus.id)
    for wie in (verhaal.vera.id, None):
        gegevens = Taakgegevens("Bellen", vandaag(), wie=wie or verhaal.bram.id)
        if wie is not None:
            with pytest.raises(NietInHetTeam):
                wijzig_taak(session, taak.id, gegevens, gezien=1, door=verhaal.marijke)
            session.rollback()
        else:
            wijzig_taak(session, taak.id, gegevens, gezien=1, door=verhaal.marijke)
            session.commit()
    assert list_open_taken(sessie_van(verhaal.marijke), verhaal.marijke.id) == []
    assert len(list_open_taken(sessie_van(verhaal.bram), verhaal.bram.id)) == 1


def test_een_taak_van_wie_weg_is_valt_op(verhaal: Agendaverhaal, klant: Klant) -> None:
    taak = verhaal.taak(casus_id=verhaal.casus.id, wie=verhaal.bram.id)
    verhaal.bram_gaat_weg()
    assert list_open_taken(sessie_van(verhaal.bram), verhaal.bram.id) == []
    assert "niet meer in het team" in klant.open(f"/casussen/{verhaal.casus.id}/agenda").text
    assert klant.vragen.aantal <= 15
    assert "niet meer in het team" in klant.open(f"/agenda/taken/{taak.id}").text


def test_een_eigen_taak_is_van_een_alleen(verhaal: Agendaverhaal, als) -> None:
    taak = verhaal.taak(wat="Uren schrijven", deadline=vandaag() - timedelta(days=1))
    assert "Te laat" in als(verhaal.marijke).open("/agenda").text
    bram = als(verhaal.bram)
    assert "Uren schrijven" not in bram.open("/agenda").text
    for pad in ("", "/gedaan", "/terug"):
        assert (
            bram.stuur(f"/agenda/taken/{taak.id}{pad}", wat="x", deadline="1-1-2027", _versie="1").status_code
            == 404
        )
    with pytest.raises(NietInHetTeam):
        verhaal.taak(wie=verhaal.bram.id)


def test_fouten_en_oude_versies_houden_de_tekst(verhaal: Agendaverhaal, klant: Klant) -> None:
    fout = klant.stuur("/agenda/taken", wat="x" * 501, deadline="31-04-2026", herhaling="soms", wie="nee")
    assert fout.status_code == 422
    for bericht in ("Haal er 1 weg.", "De datum 31-04-2026 bestaat niet.", "Kies een van de mogelijkheden."):
        assert bericht in fout.text
    taak = verhaal.taak(wat="Eerste tekst")
    pad = f"/agenda/taken/{taak.id}"
    assert klant.stuur(pad, wat="Tweede tekst", deadline="1-1-2027", _versie="1").status_code == 303
    botst = klant.stuur(pad, wat="Derde tekst", deadline="1-1-2027", _versie="1")
    assert botst.status_code == 409
    assert "Tweede tekst" in botst.text
    assert 'value="Derde tekst"' in botst.text
    meld_gedaan(verhaal.bouw.session, taak.id, door=verhaal.marijke)
    with pytest.raises(TaakIsGedaan):
        wijzig_taak(
            verhaal.bouw.session, taak.id, Taakgegevens("x", vandaag()), gezien=2, door=verhaal.marijke
        )
