"""Writing down what happened, as a browser without script asks and sends it."""

from datetime import timedelta
from uuid import uuid4

from tests.bouwstenen import Bouwer
from tests.termijnen.bouwstenen import gebeur
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.kern.tijd import vandaag
from wijkteam.termijnen.queries import list_gebeurtenissen, list_van_casus
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet

GEK = "مرحبا \U0001f600 Łukasz"
DAG = f"{vandaag():%d-%m-%Y}"
GISTEREN = vandaag() - timedelta(days=1)


def test_vastleggen_en_verbeteren(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke, wet=Wet.JEUGDWET)
    [els] = list_betrokkenen(bouw.session, casus.id)
    klant, basis = als(marijke), f"/casussen/{casus.id}/termijnen"
    blad = klant.open(f"{basis}/gebeurtenissen/nieuw").text
    assert "Het gezin kreeg de kans" in blad
    assert "eerste gesprek over de schulden" not in blad
    invoer = {"soort": "schuldhulp_gevraagd", "dag": DAG, "over": str(els.id), "hoe": GEK} | {
        "_eenmalig": str(uuid4())
    }
    assert klant.stuur(f"{basis}/gebeurtenissen/nieuw", invoer).status_code == 303
    assert klant.vragen.aantal <= 12
    assert klant.stuur(f"{basis}/gebeurtenissen/nieuw", invoer).status_code == 303
    [rij] = list_gebeurtenissen(bouw.session, casus.id)
    blad = klant.open(basis).text
    assert klant.vragen.aantal <= 15
    assert {GEK in blad, "over <bdi>Els de Vries</bdi>" in blad, "Hoe komen we aan deze dag" in blad} == {
        True
    }
    gesprek = invoer | {"soort": "schuldhulpgesprek_gehouden", "_eenmalig": str(uuid4())}
    assert klant.stuur(f"{basis}/gebeurtenissen/nieuw", gesprek).status_code == 303
    # One term ends and another begins by it: two more than another save.
    assert klant.vragen.aantal <= 14
    weer = f"{basis}/gebeurtenissen/{list_gebeurtenissen(bouw.session, casus.id)[0].id}/correctie"
    assert klant.stuur(weer, wat="niet_gebeurd", reden="Het ging niet door.").status_code == 303
    assert klant.vragen.aantal <= 14
    correctie = f"{basis}/gebeurtenissen/{rij.id}/correctie"
    assert klant.open(correctie).status_code == 200
    weg = {"wat": "niet_gebeurd", "reden": GEK}
    assert klant.stuur(correctie, weg).status_code == 303
    assert klant.vragen.aantal <= 12
    assert "niet gebeurd" in klant.open(basis).text
    assert list_van_casus(bouw.session, casus.id) == []
    assert klant.stuur(correctie, weg).status_code == 409


def test_wat_niet_klopt_wordt_bij_het_veld_gezegd_en_niet_bewaard(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus, ander = bouw.casus(marijke), bouw.casus(marijke, huishouden="Ander")
    vreemd = gebeur(bouw, ander, Gebeurtenis.SCHULDHULP_GEVRAAGD, GISTEREN, door=marijke)
    [iemand] = list_betrokkenen(bouw.session, ander.id)
    bouw.session.commit()
    klant, basis = als(marijke), f"/casussen/{casus.id}/termijnen/gebeurtenissen"
    fout = klant.stuur(
        f"{basis}/nieuw",
        soort="feest",
        dag="29-02-2025",
        over="niemand",
        hoe="x" * 100_000,
        toelichting="a\0b",
        grond="zin",
        onbekend="veld",
    )
    assert fout.status_code == 422
    zinnen = (
        "Kies een van de mogelijkheden",
        "bestaat niet",
        "te lang",
        "niet getoond",
        "hoort niet bij dit formulier",
    )
    assert [zin for zin in zinnen if zin not in fout.text] == []
    goed = {"soort": "schuldhulp_gevraagd", "dag": DAG, "hoe": GEK}
    for anders, zin in (
        ({"over": str(iemand.id)}, "Kies iemand van deze casus"),
        ({"soort": "besluit_bekendgemaakt"}, "past nu niet"),
        ({"dag": f"{vandaag() + timedelta(days=1):%d-%m-%Y}"}, "nog niet geweest"),
        ({"dag": "1-1-26"}, "vier cijfers"),
        ({"tegen": str(uuid4())}, "alleen bij bezwaar"),
    ):
        antwoord = klant.stuur(f"{basis}/nieuw", goed | anders)
        assert (antwoord.status_code, zin in antwoord.text, GEK in antwoord.text) == (422, True, True), zin
    assert list_gebeurtenissen(bouw.session, casus.id) == []
    assert klant.stuur(f"{basis}/{vreemd.id}/correctie", wat="niet_gebeurd", reden="x").status_code == 404
    eigen = f"/casussen/{ander.id}/termijnen/gebeurtenissen/{vreemd.id}/correctie"
    for velden, zin in (
        ({"wat": "andere_dag", "reden": GEK}, "Vul de goede dag in"),
        ({"wat": "niet_gebeurd", "dag": DAG, "reden": GEK}, "Laat de dag dan leeg"),
        ({"wat": "andere_dag", "dag": f"{GISTEREN:%d-%m-%Y}", "reden": GEK}, "de dag die er al stond"),
    ):
        antwoord = klant.stuur(eigen, velden)
        assert (antwoord.status_code, zin in antwoord.text, GEK in antwoord.text) == (422, True, True), zin
