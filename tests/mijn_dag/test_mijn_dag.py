"""The front page: my casussen with their next step, in a fixed number of queries."""

from tests.bouwstenen import Bouwer
from wijkteam.casus.opening import zet_in_team
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
