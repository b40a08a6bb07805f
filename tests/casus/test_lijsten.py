"""My casussen, the caseload of a teamleider, and what all teams miss."""

from datetime import date

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.casus.bouwstenen import Team
from wijkteam.casus.expertisevraag import vraag_expertise
from wijkteam.casus.models import Casus
from wijkteam.casus.opening import zet_in_team
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.tijd import nu
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Medewerker, Rol


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker("Marijke Bos")


@pytest.fixture
def klant(als, marijke: Medewerker) -> Klant:
    return als(marijke)


def zie(klant: Klant, **vraag: str) -> str:
    antwoord = klant.open("/casussen", query_string=vraag)
    assert antwoord.status_code == 200
    return antwoord.text


def sluit(bouw: Bouwer, casus: Casus) -> None:
    casus.afgesloten_op = nu()
    bouw.session.commit()


def test_de_lijst_toont_naam_nummer_fase_en_regisseur_in_weinig_vragen(klant, bouw, marijke) -> None:
    casus = bouw.casus(marijke, huishouden="De Vries", met=[bouw.medewerker("Bram")])
    blad = klant.open("/casussen").text
    assert klant.vragen.aantal <= 10
    assert blad.count(casus.nummer) == 1
    for woord in ("De Vries", casus.nummer, "Melding", "Marijke Bos", f"/casussen/{casus.id}"):
        assert woord in blad


def test_lege_lijst_zegt_hoe_er_iets_komt(klant) -> None:
    assert "Nog geen casussen" in zie(klant)


def test_een_ander_staat_niet_in_mijn_lijst(klant, bouw: Bouwer, marijke) -> None:
    bouw.casus(bouw.medewerker("Bram"), huishouden="Van een ander")
    for vraag in ({}, {"zoek": "ander"}, {"welke": "alle"}):
        assert "Van een ander" not in zie(klant, **vraag)


def test_wie_ook_teamleider_is_ziet_in_de_lijst_alleen_eigen_casussen(als, bouw: Bouwer) -> None:
    leider = bouw.medewerker("Tom", rol=Rol.TEAMLEIDER)
    collega = bouw.medewerker("Bram", team=bouw.team_van(leider))
    bouw.casus(collega, huishouden="Van Bram")
    eigen = bouw.casus(collega, huishouden="Van Tom")
    zet_in_team(bouw.session, eigen, leider)
    bouw.klaar(
        Aanstelling(
            medewerker_id=leider.id,
            wijkteam_id=bouw.team_van(leider).id,
            rol=Rol.WIJKTEAMLID,
            van=date(2020, 1, 1),
        )
    )
    blad = zie(als(leider))
    assert "Van Tom" in blad
    assert "Van Bram" not in blad


def test_bladeren_laat_niets_weg_en_niets_dubbel(klant, bouw: Bouwer, marijke) -> None:
    nummers = {bouw.casus(marijke, huishouden="Zelfde naam").nummer for _ in range(27)}
    gezien = [{nummer for nummer in nummers if nummer in zie(klant, pagina=p)} for p in ("1", "2")]
    assert [len(deel) for deel in gezien] == [25, 2]
    assert set.union(*gezien) == nummers


@pytest.mark.parametrize("pagina", ["0", "-1", "abc", "²", "999999", "9" * 400, ""])
def test_een_onmogelijke_bladzijde_geeft_een_bladzijde(klant, bouw: Bouwer, marijke, pagina: str) -> None:
    bouw.casus(marijke, huishouden="De Vries")
    assert "De Vries" in zie(klant, pagina=pagina)


def test_afgesloten_casussen_staan_apart(klant, bouw: Bouwer, marijke) -> None:
    bouw.casus(marijke, huishouden="Nog bezig")
    sluit(bouw, bouw.casus(marijke, huishouden="Al klaar"))
    assert "Al klaar" not in zie(klant)
    assert "Nog bezig" not in zie(klant, welke="afgesloten")
    for vraag in ({"welke": "alle"}, {"zoek": "vries"}):
        blad = zie(klant, **vraag)
        assert "Al klaar" in blad
        assert "Nog bezig" in blad


@pytest.mark.parametrize(
    "zoek", ["sahin", "ŞAHİN", "özdemir lukasz", "lukasz", "Łukasz", "ozdemir-sahin", "vries", "00001", "  "]
)
def test_zoeken_op_naam_van_huishouden_of_mens_en_op_nummer(klant, bouw, marijke, zoek: str) -> None:
    bouw.casus(marijke, huishouden="De Vries", vrager=Persoonsgegevens("Łukasz", "Özdemir-Şahin"))
    blad = klant.open("/casussen", query_string={"zoek": zoek})
    assert klant.vragen.aantal <= 10
    assert "De Vries" in blad.text


@pytest.mark.parametrize("zoek", ["jansen", "vries jansen", "%", "_", "\0", "a" * 5000, "' OR 1=1 --"])
def test_wat_er_niet_is_wordt_niet_gevonden(klant, bouw: Bouwer, marijke, zoek: str) -> None:
    bouw.casus(marijke, huishouden="De Vries")
    blad = zie(klant, zoek=zoek)
    assert "\0" not in blad
    if zoek.strip("\0%_"):
        assert "Niets gevonden" in blad


def test_caseload_telt_per_collega_zonder_een_naam_van_een_inwoner(als, bouw: Bouwer) -> None:
    team = Team.gevormd(bouw)
    team.draag_over(team.bewoner("Els Geheim"), door=team.marijke, achtervang=team.lid(team.bram))
    for _ in range(2):
        bouw.casus(team.marijke, huishouden="Huize Geheim", vraag="Iets Geheims")
    sluit(bouw, bouw.casus(team.marijke))
    bouw.casus(bouw.medewerker("Ander Team"))
    leider = als(bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=bouw.team_van(team.marijke)))
    blad = leider.open("/caseload").text
    assert leider.vragen.aantal <= 10
    assert "Geheim" not in blad
    assert "Ander Team" not in blad
    assert "3 casussen" in blad
    assert team.casus.nummer in blad
    assert "achtervang" in blad
    regels = [regel for regel in blad.split("<tr>") if "Marijke Bos" in regel and "<strong>" in regel]
    assert ["<strong>2</strong>" in regel for regel in regels] == [True]


def test_caseload_van_een_leeg_team(als, bouw: Bouwer) -> None:
    assert "Geen open casussen" in als(bouw.medewerker("Tom", rol=Rol.TEAMLEIDER)).open("/caseload").text


@pytest.mark.parametrize("rol", [Rol.WIJKTEAMLID, Rol.REGIEVOERDER, Rol.BEHEERDER])
def test_alleen_een_teamleider_ziet_de_caseload(als, bouw: Bouwer, rol: Rol) -> None:
    assert als(bouw.medewerker("Tom", rol=rol)).open("/caseload").status_code == 403


def test_gevraagde_expertise_is_voor_alle_teams_en_zegt_niets_over_inwoners(als, bouw: Bouwer) -> None:
    team = Team.gevormd(bouw)
    vervanger = team.bewoner("Els Geheim").id
    for soort in (Expertise.SCHULDEN, Expertise.WONEN):
        team.doe(
            team.bram,
            lambda s, c, soort=soort: vraag_expertise(s, c, soort, vervanger=vervanger, door=team.bram).id,
        )
    ander = als(bouw.medewerker("Fatma"))
    blad = ander.open("/gevraagde-expertise").text
    assert ander.vragen.aantal <= 10
    assert "Inkomen en schulden" in blad
    assert bouw.team_van(team.marijke).naam in blad
    for geheim in ("Geheim", team.casus.nummer, "De Vries", str(team.casus.id)):
        assert geheim not in blad
    team.sluit()
    assert "Niemand mist iets" in ander.open("/gevraagde-expertise").text


@pytest.mark.parametrize(
    ("zoek", "blijft"),
    [("vries", "vries"), (" \u202eארי \0", "ארי"), ('"><b>', "&#34;&gt;&lt;b&gt;"), ("🙂" * 200, "🙂" * 100)],
)
def test_wat_je_zocht_blijft_in_het_zoekvak_staan(klant, zoek: str, blijft: str) -> None:
    assert f'value="{blijft}"' in klant.open("/casussen", query_string={"zoek": zoek}).text
    assert 'id="zoek" name="zoek"' in (blad := klant.open("/").text)
    assert f'value="{blijft}"' not in blad
