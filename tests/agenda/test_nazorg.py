"""Closing a casus asks what becomes of open taken: nazorg stays with its owner, the rest is dropped."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.agenda.bouwstenen import Agendaverhaal
from tests.bouwstenen import Klant, sessie_van
from wijkteam.agenda.errors import NazorgZonderDag, TakenStaanOpen
from wijkteam.agenda.models import Herhaling
from wijkteam.agenda.queries import get_taak, list_open_taken
from wijkteam.agenda.taken import Taakgegevens, maak_taak, meld_gedaan, wijzig_taak
from wijkteam.casus.afsluiting import Besluit, heropen, sluit_af
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Sluitreden
from wijkteam.casus.slotvragen import Takenbesluit, Takenkeuze
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import vandaag

STRAKS = vandaag() + timedelta(days=90)


def sluit(verhaal: Agendaverhaal, taken: Takenbesluit | None) -> None:
    session = verhaal.bouw.session
    besluit = Besluit(Sluitreden.DOELEN_BEREIKT, "Het lukt", taken)
    sluit_af(session, verhaal.casus, besluit, door=verhaal.marijke)
    session.commit()


def open_van(verhaal: Agendaverhaal, wie: str = "marijke") -> list[tuple[str, object]]:
    collega = getattr(verhaal, wie)
    with sessie_van(collega) as session:
        return [(mijn.taak.wat, mijn.taak.deadline) for mijn in list_open_taken(session, collega.id)]


def test_nazorg_blijft_bij_wie_de_taak_heeft_en_komt_terug(verhaal: Agendaverhaal) -> None:
    van_casus, session = verhaal.casus.id, verhaal.bouw.session
    eerste = verhaal.taak(casus_id=van_casus, wat="Bellen", herhaling=Herhaling.KWARTAAL)
    verhaal.taak(casus_id=van_casus, wat="Later", deadline=STRAKS + timedelta(days=1), wie=verhaal.bram.id)
    for taken, fout in (
        (None, TakenStaanOpen),
        (Takenbesluit(Takenkeuze.NAZORG), NazorgZonderDag),
        (Takenbesluit(Takenkeuze.NAZORG, vandaag() - timedelta(days=1)), NazorgZonderDag),
    ):
        with pytest.raises(fout):
            sluit(verhaal, taken)
        session.rollback()
    sluit(verhaal, Takenbesluit(Takenkeuze.NAZORG, STRAKS))
    assert open_van(verhaal) == [("Bellen", STRAKS)]
    assert open_van(verhaal, "bram") == [("Later", STRAKS + timedelta(days=1))]
    verder = meld_gedaan(session, eerste.id, door=verhaal.marijke)
    session.commit()
    assert verder is not None
    assert (verder.is_nazorg, verder.deadline > STRAKS) == (True, True)
    wijzig_taak(session, verder.id, Taakgegevens("Langsgaan", STRAKS), gezien=1, door=verhaal.marijke)
    maak_taak(
        session, Taakgegevens("Kaartje", STRAKS, is_nazorg=True), casus_id=van_casus, door=verhaal.marijke
    )
    with pytest.raises(CasusIsAfgesloten):
        maak_taak(session, Taakgegevens("Gewoon", STRAKS), casus_id=van_casus, door=verhaal.marijke)
    session.commit()
    assert [wat for wat, _ in open_van(verhaal)] == ["Langsgaan", "Kaartje"]


def test_wat_vervalt_staat_nergens_meer_en_wordt_vastgelegd(verhaal: Agendaverhaal) -> None:
    taak, eigen = verhaal.taak(casus_id=verhaal.casus.id), verhaal.taak(wat="Uren")
    sluit(verhaal, Takenbesluit(Takenkeuze.VERVALT))
    session = verhaal.bouw.session
    assert open_van(verhaal) == [("Uren", eigen.deadline)]
    with pytest.raises(NietGevonden):
        get_taak(session, taak.id)
    daden = session.scalars(select(Journaalregel.handeling).order_by(Journaalregel.id)).all()
    assert daden[-2:] == [Handeling.TAAK_VERVALLEN, Handeling.CASUS_GESLOTEN]


def test_na_heropenen_is_nazorg_weer_een_gewone_taak(verhaal: Agendaverhaal) -> None:
    taak = verhaal.taak(casus_id=verhaal.casus.id)
    sluit(verhaal, Takenbesluit(Takenkeuze.NAZORG, STRAKS))
    session = verhaal.bouw.session
    heropen(session, verhaal.casus, reden="Het gaat slechter", door=verhaal.marijke)
    session.commit()
    assert get_taak(session, taak.id).is_nazorg is False
    sluit(verhaal, Takenbesluit(Takenkeuze.VERVALT))
    assert open_van(verhaal) == []


def test_wie_het_dossier_niet_meer_ziet_ziet_ook_de_nazorg_niet(verhaal: Agendaverhaal) -> None:
    verhaal.taak(casus_id=verhaal.casus.id, wie=verhaal.bram.id)
    verhaal.bram_gaat_weg()
    sluit(verhaal, Takenbesluit(Takenkeuze.NAZORG, STRAKS))
    assert open_van(verhaal, "bram") == []


def test_het_afsluiten_vraagt_ernaar_en_de_agenda_laat_nazorg_plannen(
    verhaal: Agendaverhaal, klant: Klant
) -> None:
    pad = f"/casussen/{verhaal.casus.id}"
    assert (
        "taken" not in klant.open(f"{pad}/team/afsluiten").text.partition("<form")[2].partition("</form>")[0]
    )
    for wat in ("Bellen", "Brief"):
        verhaal.taak(casus_id=verhaal.casus.id, wat=wat)
    assert "Er staan nog 2 taken open" in klant.open(f"{pad}/team/afsluiten").text
    assert klant.vragen.aantal <= 15, klant.vragen.vragen
    velden = {"reden": "doelen_bereikt", "toelichting": "Klaar 🌷"}
    for fout, bericht in (
        ({}, "Kies wat ermee gebeurt"),
        ({"taken": "weggooien"}, "Kies een van de mogelijkheden"),
        ({"taken": "nazorg", "nazorg_op": "31-02-2027"}, "bestaat niet"),
        ({"taken": "nazorg", "nazorg_op": "01-01-2020"}, "vandaag of later"),
    ):
        antwoord = klant.stuur(f"{pad}/team/afsluiten", velden | fout)
        assert (antwoord.status_code, bericht in antwoord.text) == (422, True), bericht
        assert "Klaar 🌷" in antwoord.text
    goed = velden | {"taken": "nazorg", "nazorg_op": f"{STRAKS:%d-%m-%Y}"}
    assert klant.stuur(f"{pad}/team/afsluiten", goed).status_code == 303
    # Overdrachten, aanvragen and requests are asked for too, and the taken change.
    assert klant.vragen.aantal <= 17, [vraag[:60] for vraag in klant.vragen.vragen]
    agenda = klant.open(f"{pad}/agenda").text
    assert ("Nazorg plannen" in agenda, "Gedaan</button>" in agenda) == (True, True)
    assert "Nazorg plannen" in klant.open(f"{pad}/agenda/taken/nieuw").text
    nieuw = {"wat": "Langs", "deadline": f"{STRAKS:%d-%m-%Y}", "herhaling": "kwartaal"}
    assert klant.stuur(f"{pad}/agenda/taken", nieuw).status_code == 303
    assert klant.open("/agenda").text.count("<strong>Nazorg:</strong>") == 3
