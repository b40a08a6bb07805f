"""The figures: worked by hand once, what may be shown of a buurt, and what a teamleider gets."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bouwstenen import Bouwer
from tests.overdracht.bouwstenen import dag, maak_rij
from tests.overdracht.verhaal import Overdrachtverhaal
from wijkteam.huishouden.models import Adres, Adressoort
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht.cijfers import KLEINSTE, Deel, Feit, Midden, list_toonbaar, tel
from wijkteam.overdracht.cijfertekst import list_buurtcellen, list_regels
from wijkteam.overdracht.keuzes import Afwijsreden, Hulpkreeg, Stand, Uitkomst, Warmte
from wijkteam.overdracht.perioden import Periode, find_periode, list_perioden
from wijkteam.team.models import Rol

MAANDAG = date(2026, 3, 2)
GEZIN = UUID(int=1)


def na(dagen: int) -> date:
    return MAANDAG + timedelta(days=dagen)


def feit(**anders: Any) -> Feit:
    gewoon: dict[str, Any] = dict.fromkeys(Feit.__dataclass_fields__)
    gewoon |= {"casus_id": uuid4(), "warmte": Warmte.WARM, "voorgelegd_op": MAANDAG, "gewacht_dagen": 0}
    return Feit(**gewoon | anders)


def test_de_cijfers_zoals_je_ze_met_de_hand_telt() -> None:
    feiten = [
        feit(
            casus_id=GEZIN,
            bevestigd_op=na(1),
            eerste_contact_op=na(6),
            gestart_op=na(9),
            teruggekoppeld_op=na(42),
            kreeg_hulp=Hulpkreeg.JA,
            cijfer=8,
        ),
        feit(
            casus_id=GEZIN,
            bevestigd_op=na(4),
            afwijsreden=Afwijsreden.GEEN_PLEK,
            kreeg_hulp=Hulpkreeg.NEE,
            cijfer=5,
        ),
        feit(
            warmte=Warmte.KOUD,
            bevestigd_op=na(2),
            eerste_contact_op=na(9),
            gestart_op=na(9),
            teruggekoppeld_op=na(43),
        ),
        feit(warmte=Warmte.LAUW, eerdere_id=uuid4(), gewacht_dagen=10, wacht_sinds=na(40)),
        feit(voorgelegd_op=na(30), wacht_sinds=na(35), kreeg_hulp=Hulpkreeg.DEELS),
    ]
    cijfers = tel(feiten, op=na(50))
    assert (cijfers.aantal, cijfers.huishoudens) == (5, 4)
    assert cijfers.bevestigd == Midden(2.0, 3)
    assert cijfers.eerste_contact == Midden(7.5, 2)
    assert cijfers.warm == Deel(3, 5)
    # The fifth was sent less than six weeks ago; one came back a day too late.
    assert cijfers.teruggekoppeld == Deel(1, 4)
    assert cijfers.gestart == Deel(2, 5)
    assert cijfers.hulp == Deel(2, 3)
    assert cijfers.afgewezen == Deel(1, 5)
    assert cijfers.afgewezen_om == ((Afwijsreden.GEEN_PLEK, 1),)
    assert cijfers.tweede_keus == Deel(1, 5)
    assert cijfers.wachten == Midden(17.5, 2)
    assert cijfers.cijfer == Midden(6.5, 2)
    zinnen = {regel.wat: (regel.uitkomst, regel.waarvan) for regel in list_regels(cijfers)}
    assert zinnen["Tot het eerste contact"] == ("te weinig om te tonen", "bij 2 van de 5")
    assert zinnen["Hulp gekregen, zegt de inwoner"] == ("2 van de 3", "bij wie is nagevraagd")
    assert zinnen["Afgewezen: er is geen plek"] == ("1 van de 1", "afwijzingen")
    assert zinnen["Cijfer van inwoners"][1] == "gemiddeld, 2 inwoners gaven een cijfer"
    assert dict(list_buurtcellen(cijfers))["Warm"] == "–"


@pytest.mark.parametrize(
    ("hoeveel", "cijfer", "dagen", "in_bestand"),
    [(4, "te weinig om te tonen", "te weinig om te tonen", ""), (5, "8", "3 dagen", "8")],
)
def test_wat_een_paar_mensen_zeggen_staat_er_niet(
    hoeveel: int, cijfer: str, dagen: str, in_bestand: str
) -> None:
    cijfers = tel([feit(bevestigd_op=na(3), cijfer=8) for _ in range(hoeveel)], op=MAANDAG)
    regels = {regel.wat: regel for regel in list_regels(cijfers)}
    van_inwoners, antwoord = (
        regels["Cijfer van inwoners"],
        regels["Tot de ontvanger liet weten dat het er is"],
    )
    assert (van_inwoners.uitkomst, antwoord.uitkomst, van_inwoners.aantal) == (cijfer, dagen, in_bestand)
    assert antwoord.waarvan == f"bij {hoeveel} van de {hoeveel}"


def test_zonder_overdrachten_is_er_geen_cijfer_en_geen_nul() -> None:
    cijfers = tel([], op=MAANDAG)
    assert cijfers.bevestigd == Midden(None, 0)
    assert {regel.uitkomst for regel in list_regels(cijfers)[1:]} == {"–"}


@given(st.dictionaries(st.one_of(st.none(), st.text(min_size=1, max_size=3)), st.integers(1, 40), max_size=7))
def test_een_kleine_buurt_is_nooit_te_zien_en_ook_niet_uit_te_rekenen(
    huishoudens: dict[str | None, int],
) -> None:
    getoond = list_toonbaar(huishoudens)
    verborgen = sum(huishoudens.values()) - sum(huishoudens[naam] for naam in getoond)
    assert all(huishoudens[naam] >= KLEINSTE for naam in getoond)
    assert verborgen == 0 or verborgen >= KLEINSTE or not getoond
    assert getoond == sorted(getoond)


def test_perioden_zijn_vaste_kwartalen_en_jaren() -> None:
    assert (Periode(2026, 1).van, Periode(2026, 1).tot_en_met) == (date(2026, 1, 1), date(2026, 3, 31))
    assert (Periode(2026, 4).tot_en_met, Periode(2026).tot_en_met) == (date(2026, 12, 31), date(2026, 12, 31))
    assert [een.sleutel for een in list_perioden(date(2026, 5, 1))][:3] == ["2026", "2026-k2", "2026-k1"]
    assert all(find_periode(een.sleutel, MAANDAG) == een for een in list_perioden(MAANDAG))
    for vreemd in ("", "2026-k2", "2026-k5", "1999", "2027", "2026-01-01", "20261"):
        assert find_periode(vreemd, MAANDAG) is None


def test_een_teamleider_ziet_het_eigen_team_op_de_pagina_en_in_het_bestand(bouw: Bouwer, als) -> None:
    team = bouw.wijkteam("=Wijkteam Dorp")
    ik, leider = bouw.medewerker("Anke", team=team), bouw.medewerker("Tom", rol=Rol.TEAMLEIDER, team=team)
    buurt = bouw.buurt()
    for nummer in range(KLEINSTE):
        casus = bouw.casus(ik, huishouden=f"Gezin {nummer}")
        maak_rij(bouw, casus, ik, buurt_id=buurt.id, bevestigd_op=dag(0))
    klein = bouw.buurt()
    klein.naam = "Kleine buurt"
    maak_rij(bouw, casus, ik, 2, buurt_id=klein.id, warmte=Warmte.KOUD)
    weg = {"stand": Stand.AFGESLOTEN, "eigenaar": None, "uiterlijk": None, "afgelopen_op": casus.geopend_op}
    maak_rij(bouw, casus, ik, 3, nagevraagd_op=dag(0), uitkomst=Uitkomst.GEKREGEN, cijfer=9, **weg)
    ander = bouw.medewerker("Bram")
    maak_rij(bouw, bouw.casus(ander), ander)
    klant = als(leider)
    pagina = klant.open("/overdrachten/cijfers")
    assert klant.vragen.aantal <= 10
    assert "11 van de 12" in pagina.text
    assert "Kleine buurt" not in pagina.text
    # Two elsewhere would be found by subtracting: so the large buurt is not shown either.
    assert "2 buurten staan er niet bij" in pagina.text
    bestand = klant.open(f"/overdrachten/cijfers.csv?periode={vandaag().year}")
    assert bestand.mimetype == "text/csv"
    regels = bestand.data.decode("utf-8-sig").split("\r\n")
    assert regels[1].split(";")[1:] == ["'=Wijkteam Dorp", "Verstuurd", "12", "12"]
    assert "Gezin" not in bestand.text
    assert klant.open("/overdrachten/cijfers?periode=2001").status_code == 200


@pytest.mark.parametrize("is_geschermd", [True, False])
def test_een_geschermd_adres_telt_in_geen_buurt(bouw: Bouwer, is_geschermd: bool) -> None:
    verhaal, buurt = Overdrachtverhaal.begin(bouw), bouw.buurt()
    adres = Adres(
        huishouden_id=verhaal.plan.casus.huishouden_id,
        soort=Adressoort.VAST,
        straat="Schuilpad",
        huisnummer="3",
        postcode="9999 ZZ",
        plaats="Nergens",
        buurt_id=buurt.id,
        is_geschermd=is_geschermd,
        van=vandaag(),
    )
    bouw.klaar(adres)
    assert verhaal.nu(verhaal.nieuw().id).buurt_id == (None if is_geschermd else buurt.id)
