"""The front page: my casussen with their next step, in a fixed number of queries."""

from datetime import timedelta

from tests.bouwstenen import Bouwer
from tests.melding.bouwstenen import VRAAG, Balie
from tests.termijnen.bouwstenen import meld
from wijkteam.agenda.afspraken import Afspraakgegevens, maak_afspraak
from wijkteam.agenda.models import Afspraaksoort, Herhaling
from wijkteam.agenda.taken import Taakgegevens, maak_taak
from wijkteam.casus.afwezig import Absentie, neem_caseload_waar
from wijkteam.casus.opening import zet_in_team
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Rol


def test_mijn_dag_toont_alleen_mijn_casussen(bouw: Bouwer, als) -> None:
    ik, ander = bouw.medewerker("Anke"), bouw.medewerker("Bram")
    bouw.casus(ik, huishouden="Van mij")
    bouw.casus(ander, huishouden="Van een ander")
    pagina = als(ik).open("/")
    assert pagina.status_code == 200
    assert "Van mij" in pagina.text
    assert "Van een ander" not in pagina.text


def test_wat_op_mij_wacht_staat_bovenaan_en_wat_een_ander_regisseert_niet(bouw: Bouwer, als) -> None:
    ik, ander = bouw.medewerker("Anke"), bouw.medewerker("Bram")
    bouw.casus(ik, huishouden="Van mij")
    van_ander = bouw.casus(ander, huishouden="Van Bram")
    zet_in_team(bouw.session, van_ander, ik)
    bouw.session.commit()
    wacht, _, lijst = als(ik).open("/").text.partition("Mijn casussen</h2>")
    assert "Voer het keukentafelgesprek" in wacht
    assert "Van Bram" not in wacht
    assert "Van Bram" in lijst


def test_zonder_casussen_staat_er_hoe_ze_er_komen(bouw: Bouwer, als) -> None:
    assert "Nog geen casussen" in als(bouw.medewerker()).open("/").text


def test_de_lijst_kost_evenveel_vragen_bij_een_en_bij_twaalf(bouw: Bouwer, als) -> None:
    ik = bouw.medewerker()
    klant = als(ik)
    bouw.casus(ik, huishouden="Eerste")
    klant.open("/")
    een = klant.vragen.aantal
    for nummer in range(11):
        bouw.casus(ik, huishouden=f"Huishouden {nummer}")
    klant.open("/")
    assert klant.vragen.aantal == een <= 10


def test_vandaag_toont_mijn_afspraken_en_taken_en_niet_die_van_een_ander(bouw: Bouwer, als) -> None:
    ik, ander = bouw.medewerker("Anke"), bouw.medewerker("Bram")
    casus = bouw.casus(ik, huishouden="Van mij")
    for wie, wat in ((ik, "De mentor bellen"), (ander, "Geheim van Bram")):
        taak = Taakgegevens(wat=wat, deadline=vandaag(), herhaling=Herhaling.EENMALIG)
        maak_taak(bouw.session, taak, casus_id=None, door=wie)
    straks = nu() + timedelta(minutes=5)
    bezoek = Afspraakgegevens(Afspraaksoort.HUISBEZOEK, straks, straks + timedelta(minutes=1), "Thuis")
    maak_afspraak(bouw.session, bezoek, casus_id=casus.id, door=ik)
    bouw.session.commit()
    klant = als(ik)
    dag = klant.open("/").text.partition("Mijn casussen</h2>")[0]
    assert "De mentor bellen" in dag
    assert "Huisbezoek" in dag
    assert "Geheim van Bram" not in dag
    assert klant.vragen.aantal <= 10


def test_termijnen_staan_er_waar_ik_beslis_en_bij_mijn_waarnemer(bouw: Bouwer, als) -> None:
    team = bouw.wijkteam()
    leider = bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=team)
    ik, ander = bouw.medewerker("Anke", team=team), bouw.medewerker("Bram", team=team)
    casus = bouw.casus(ik, huishouden="Van mij")
    zet_in_team(bouw.session, casus, ander)
    meld(bouw, casus, vandaag() - timedelta(days=50), door=ik)
    bouw.session.commit()
    mijn = als(ik).open("/").text
    assert "te laat</span>" in mijn
    assert "Onderzoek" in mijn
    assert "te laat</span>" not in als(ander).open("/").text
    weg = Absentie(ik.id, ander.id, vandaag(), vandaag() + timedelta(days=2), "vakantie")
    neem_caseload_waar(bouw.session, weg, teams=(team.id,), door=leider)
    bouw.session.commit()
    bij_ander = als(ander).open("/").text
    assert "te laat</span>" in bij_ander
    assert "waarnemend tot en met" in bij_ander
    leiding = als(leider)
    assert "te laat" in leiding.open("/caseload").text.lower()
    assert leiding.vragen.aantal <= 10


def test_melding_zonder_houder_wacht_op_het_hele_team_en_zegt_nog_niets(bouw: Bouwer, als) -> None:
    balie = Balie(bouw)
    melding = balie.wacht(is_spoed=True)
    for wie in (balie.marijke, balie.bas):
        dag = als(wie).open("/").text
        assert melding.nummer in dag
        assert "Spoed" in dag
        assert VRAAG not in dag
    assert melding.nummer not in als(balie.sven).open("/").text
    caseload = als(balie.tineke).open("/caseload").text
    assert "1 melding wacht" in caseload
    assert "1 met spoed" in caseload
    opgepakt = balie.klaar()
    assert opgepakt.nummer in als(balie.marijke).open("/").text
    assert opgepakt.nummer not in als(balie.bas).open("/").text


def test_een_bladzijde_die_er_niet_is_is_er_niet(bouw: Bouwer, als) -> None:
    klant = als(bouw.medewerker())
    assert klant.open("/?pagina=99").status_code == 404
    assert klant.open("/?pagina=-1").status_code == 200
    assert klant.open("/?pagina=x").status_code == 200


def test_wie_geen_casussen_heeft_begint_bij_het_eigen_werk(bouw: Bouwer, als) -> None:
    for rol in (Rol.TEAMLEIDER, Rol.REGIEVOERDER, Rol.PRIVACYFUNCTIONARIS, Rol.BEHEERDER):
        klant = als(bouw.medewerker(rol.label, rol=rol))
        begin = klant.open("/")
        assert begin.status_code == 303
        assert klant.open(begin.location).status_code == 200
