"""A line of the logboek: added by whoever is in the team, and changed by nobody."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DBAPIError

from tests.bouwstenen import Klant, sessie_van
from tests.logboek.bouwstenen import Logverhaal, concepten, formulier, kijk
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Casus, Sluitreden, Teamlid
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.db import db
from wijkteam.kern.fouten import DomeinFout, NietGevonden
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.logboek.models import Kant, Logboekcorrectie, Logboekregel, Logsoort
from wijkteam.logboek.queries import Filter, get_regel, laatste_contact, list_regels
from wijkteam.logboek.schrijven import corrigeer

TABELLEN = ("logboekregel", "logboekbetrokkene", "logboekdeelnemer", "logboekcorrectie")


def contacten(session: ScopedSession) -> dict[UUID, datetime | None]:
    """The last contact of every casus in sight."""
    rijen = session.execute(select(Casus.id, laatste_contact())).all()
    return {rij[0]: rij[1] for rij in rijen}


@pytest.mark.parametrize("tabel", TABELLEN)
def test_de_database_zelf_weigert_wijzigen_en_weghalen(verhaal: Logverhaal, tabel: str) -> None:
    regel = verhaal.regel(over=(verhaal.betrokkene().id,), anderen="De huisarts")
    corrigeer(
        verhaal.bouw.session, verhaal.casus, regel.id, tekst="Thee", reden="Nagelezen", door=verhaal.marijke
    )
    verhaal.bouw.session.commit()
    verbinding = db.sessionmaker.kw["bind"]
    assert isinstance(verbinding, Connection)
    for opdracht in (f"UPDATE {tabel} SET is_afgeschermd = true", f"DELETE FROM {tabel}"):
        punt = verbinding.begin_nested()
        with pytest.raises(DBAPIError, match="onveranderlijk"):
            verbinding.execute(text(opdracht))
        punt.rollback()


def test_een_regel_houdt_de_namen_van_die_dag(verhaal: Logverhaal) -> None:
    session = verhaal.bouw.session
    els = verhaal.betrokkene()
    bram = next(
        lid.id for lid in session.scalars(_teamleden(verhaal)) if lid.medewerker_id == verhaal.bram.id
    )
    regel = verhaal.regel(
        over=(els.id,), met=(f"huis:{els.persoon_id}", f"team:{bram}"), anderen="De huisarts"
    )
    els.persoon.roepnaam = "Elisabeth"
    verhaal.bram.naam = "Bram van der Post"
    session.commit()
    with kijk() as nakijk:
        gelezen = get_regel(nakijk, verhaal.casus.id, regel.id)
        assert [(wie.kant, wie.naam) for wie in gelezen.met] == [
            (Kant.HUISHOUDEN, "Els de Vries"),
            (Kant.TEAM, "Bram Post"),
            (Kant.ANDER, "De huisarts"),
        ]
        [wie] = gelezen.over
        assert wie.betrokkene_id == els.id


def _teamleden(verhaal: Logverhaal):
    return select(Teamlid).where(Teamlid.casus_id == verhaal.casus.id)


def test_een_verbetering_laat_de_eerste_tekst_staan(verhaal: Logverhaal, klant: Klant) -> None:
    regel = verhaal.regel("Op dinsdag geweest.")
    pad = f"{verhaal.pad}/{regel.id}/correctie"
    leeg = klant.stuur(pad, tekst="Op woensdag.", reden=" ")
    assert leeg.status_code == 422
    assert ">\nOp woensdag.</textarea>" in leeg.text
    assert klant.stuur(pad, tekst="Op woensdag.", reden="Verkeerde dag").status_code == 303
    pagina = klant.open(verhaal.pad).text
    assert pagina.index("Op dinsdag geweest.") < pagina.index("Op woensdag.") < pagina.index("Verkeerde dag")
    with kijk() as session:
        assert session.scalars(select(func.count(Logboekcorrectie.id))).one() == 1
        daden = session.scalars(
            select(Journaalregel.handeling)
            .where(Journaalregel.casus_id == verhaal.casus.id)
            .order_by(Journaalregel.id)
        ).all()
    assert daden[-2:] == [Handeling.LOGBOEK_GESCHREVEN, Handeling.LOGBOEK_GECORRIGEERD]


def test_in_een_afgesloten_casus_schrijft_niemand(verhaal: Logverhaal, klant: Klant) -> None:
    regel = verhaal.regel()
    session = verhaal.bouw.session
    sluit_af(session, verhaal.casus, Besluit(Sluitreden.VERHUISD, "Weg"), door=verhaal.marijke)
    session.commit()
    with pytest.raises(CasusIsAfgesloten):
        verhaal.regel()
    session.rollback()
    with pytest.raises(CasusIsAfgesloten):
        corrigeer(session, verhaal.casus, regel.id, tekst="x", reden="y", door=verhaal.marijke)
    antwoord = klant.stuur(verhaal.pad, formulier(tekst="Nog iets"))
    assert antwoord.status_code == 409
    assert "Nog iets" in antwoord.text
    assert "Nieuwe regel</a>" not in klant.open(verhaal.pad).text


def test_over_veiligheid_schrijft_en_leest_alleen_wie_dat_mag(verhaal: Logverhaal, als) -> None:
    verhaal.regel("Gewoon bezoek.", dagen=3)
    geheim = verhaal.regel("Er was ruzie.", is_afgeschermd=True, over=(verhaal.betrokkene().id,))
    bram = als(verhaal.bram)
    assert "Er was ruzie." in als(verhaal.marijke).open(verhaal.pad).text
    pagina = bram.open(verhaal.pad).text
    assert "Er was ruzie." not in pagina
    assert "Gewoon bezoek." in pagina
    assert bram.open(f"{verhaal.pad}/{geheim.id}/correctie").status_code == 404
    geweigerd = bram.stuur(verhaal.pad, formulier(veiligheid="ja"))
    assert geweigerd.status_code == 422
    assert "Overleg met de regisseur" in geweigerd.text
    laatste = contacten(sessie_van(verhaal.bram))
    assert laatste[verhaal.casus.id].date() < vandaag() - timedelta(days=1)


def test_wie_niet_in_het_team_zit_vindt_niets(verhaal: Logverhaal, als) -> None:
    regel = verhaal.regel()
    vera = als(verhaal.vera)
    assert vera.open(verhaal.pad).status_code == 404
    assert vera.stuur(verhaal.pad, formulier()).status_code == 404
    with sessie_van(verhaal.vera) as session:
        assert list_regels(session, verhaal.casus.id, Filter()).totaal == 0
        assert contacten(session) == {}
        with pytest.raises(NietGevonden):
            get_regel(session, verhaal.casus.id, regel.id)


def test_wie_of_wat_van_elders_komt_hoort_er_niet_bij(verhaal: Logverhaal) -> None:
    ander = verhaal.bouw.casus(verhaal.marijke, huishouden="Elders")
    vreemd = verhaal.__class__(verhaal.bouw, verhaal.marijke, verhaal.bram, verhaal.vera, ander).betrokkene()
    for kw, veld in (
        ({"over": (vreemd.id,)}, "over"),
        ({"met": (f"huis:{vreemd.persoon_id}",)}, "met"),
        ({"met": ("onzin",)}, "met"),
    ):
        with pytest.raises(DomeinFout) as fout:
            verhaal.regel(**kw)
        assert fout.value.veld == veld
        verhaal.bouw.session.rollback()


FOUT = {
    "soort": "feest",
    "dag": "31-02-2026",
    "tijd": "25:00",
    "over": "geen-id",
    "anderen": "x" * 501,
    "wet": "geen wet",
    "tekst": "Zie \x00 hier",
    "onbekend": "veld",
}


def test_bij_elke_fout_staat_wat_je_eraan_doet(verhaal: Logverhaal, klant: Klant) -> None:
    antwoord = klant.stuur(verhaal.pad, formulier(**FOUT))
    assert antwoord.status_code == 422
    for bericht in (
        "Kies een van de mogelijkheden.",
        "De datum 31-02-2026 bestaat niet.",
        "De tijd 25:00 bestaat niet.",
        "hoogstens 500 tekens",
        "tekens in die niet getoond kunnen worden",
        "Dit veld hoort niet bij dit formulier.",
    ):
        assert bericht in antwoord.text
    straks = klant.stuur(verhaal.pad, formulier(dag=f"{vandaag() + timedelta(days=1):%d-%m-%Y}"))
    assert "Dit ligt in de toekomst." in straks.text
    nacht = klant.stuur(verhaal.pad, formulier(dag="29-03-2026", tijd="02:30"))
    assert "ging de klok vooruit" in nacht.text
    lang = klant.stuur(verhaal.pad, formulier(tekst="é" * 50_001, tijd=""))
    assert lang.status_code == 422
    assert "Haal er 1 weg." in lang.text
    with kijk() as session:
        assert session.scalars(select(func.count(Logboekregel.id))).one() == 0


def test_twee_keer_verzonden_staat_er_een_keer(verhaal: Logverhaal, klant: Klant) -> None:
    velden = formulier(
        _eenmalig="01890000-0000-7000-8000-0000000000aa", tekst="🎉 \u05d9\u05d5\u05e1\u05e3 <b>was er</b>"
    )
    assert [klant.stuur(verhaal.pad, velden).status_code for _ in range(2)] == [303, 303]
    pagina = klant.open(verhaal.pad).text
    assert pagina.count("was er") == 1
    assert "&lt;b&gt;was er" in pagina
    assert concepten() == []


def test_filteren_en_bladeren_van_nieuw_naar_oud(verhaal: Logverhaal, klant: Klant) -> None:
    els = verhaal.betrokkene()
    for nummer in range(26):
        verhaal.regel(f"Notitie {nummer:02d}.", dagen=40 + nummer, soort=Logsoort.NOTITIE)
    verhaal.regel("Over Els.", dagen=2, over=(els.id,), soort=Logsoort.TELEFOON)
    eerste = klant.open(verhaal.pad)
    assert klant.vragen.aantal <= 15
    assert "Pagina 1 van 2" in eerste.text
    assert (
        eerste.text.index("Over Els.") < eerste.text.index("Notitie 00.") < eerste.text.index("Notitie 01.")
    )
    assert "Notitie 25." in klant.open(f"{verhaal.pad}?pagina=2").text
    van_els = klant.open(f"{verhaal.pad}?over={els.persoon_id}&soort=telefoon").text
    assert "1 regel gevonden" in van_els
    assert "26 regels gevonden" in klant.open(f"{verhaal.pad}?over=huishouden").text
    dag = f"{(nu() - timedelta(days=45)).date():%d-%m-%Y}"
    assert "1 regel gevonden" in klant.open(f"{verhaal.pad}?van={dag}&tot={dag}").text
    assert "Niets gevonden" in klant.open(f"{verhaal.pad}?over=onzin").text
    assert klant.open(f"{verhaal.pad}?van=31-02-2026").status_code == 422


def test_bewaren_kost_weinig_vragen(verhaal: Logverhaal, klant: Klant) -> None:
    els = verhaal.betrokkene()
    velden = formulier(over=str(els.id), met=f"huis:{els.persoon_id}")
    assert klant.stuur(verhaal.pad, velden).status_code == 303
    assert klant.vragen.aantal <= 12


def test_het_laatste_contact_is_van_het_huishouden_zelf(verhaal: Logverhaal) -> None:
    gebeld = verhaal.regel(soort=Logsoort.TELEFOON, dagen=5)
    verhaal.regel(soort=Logsoort.OVERLEG, dagen=1)
    leeg = verhaal.bouw.casus(verhaal.marijke, huishouden="Leeg")
    with sessie_van(verhaal.marijke) as session:
        assert contacten(session) == {verhaal.casus.id: gebeld.gebeurd_op, leeg.id: None}
