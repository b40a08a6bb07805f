"""Whose yes counts, on which day: birthdays, gezag, birth dates that are half known, and answers that changed."""

from datetime import date
from uuid import UUID, uuid4

import pytest

from wijkteam.kern.datum import Geboortedatum
from wijkteam.toestemming.boek import (
    HUISHOUDEN,
    Antwoord,
    Gezaghouder,
    Mens,
    Ontvangend,
    Stand,
    Toestemmingenboek,
)
from wijkteam.toestemming.models import Geverrol, Inhoudsoort, Ontvangersoort

ROOS = UUID(int=1)
ELS, JAN = Gezaghouder("els", "Els", date(2011, 10, 8)), Gezaghouder("jan", "Jan", date(2011, 10, 8))
GEBOREN = Geboortedatum(2011, 10, 8)
ZELF = (Geverrol.ZELF, str(ROOS))
OUDERS = frozenset({(Geverrol.GEZAG, "els"), (Geverrol.GEZAG, "jan")})
SCHOOL = Ontvangend(Ontvangersoort.ORGANISATIE, "De  Linde")


def roos(geboren: Geboortedatum | None = GEBOREN, gezag: tuple[Gezaghouder, ...] = (ELS, JAN)) -> Mens:
    return Mens(ROOS, "Roos de Vries", "Roos", geboren, gezag)


def ja(gevers: frozenset[tuple[Geverrol, str]], van: date, **anders: object) -> Antwoord:
    gewoon = {"persoon_id": ROOS, "inhoud": Inhoudsoort.PLAN, "ontvanger": HUISHOUDEN, "is_gegeven": True}
    return Antwoord(**gewoon | {"gevers": gevers, "van": van} | anders)


def stand(op: date, *antwoorden: Antwoord, mens: Mens | None = None, **anders: object) -> Stand:
    boek = Toestemmingenboek((mens or roos(),), antwoorden)
    vraag = {"ontvanger": HUISHOUDEN, "inhoud": Inhoudsoort.AFSPRAKEN, "op": op} | anders
    return boek.stand(ROOS, vraag.pop("ontvanger"), vraag.pop("inhoud"), **vraag)


def namen(op: date, mens: Mens) -> set[str]:
    return {wie.naam for wie in mens.beslissers_op(op)}


@pytest.mark.parametrize(
    ("dag", "beslissen"),
    [
        (date(2023, 10, 7), {"Els", "Jan"}),
        (date(2023, 10, 8), {"Roos de Vries", "Els", "Jan"}),
        (date(2027, 10, 7), {"Roos de Vries", "Els", "Jan"}),
        (date(2027, 10, 8), {"Roos de Vries"}),
        (date(2040, 1, 1), {"Roos de Vries"}),
    ],
)
def test_op_haar_verjaardag_verandert_wie_er_beslist(dag: date, beslissen: set[str]) -> None:
    assert namen(dag, roos()) == beslissen


@pytest.mark.parametrize(
    ("geboren", "beslissen"),
    [
        (Geboortedatum(2010), {"Roos de Vries", "Els", "Jan"}),  # 15 or 16
        (Geboortedatum(2014), {"Roos de Vries", "Els", "Jan"}),  # 11 or 12
        (Geboortedatum(2014, 12), {"Els", "Jan"}),  # certainly 11
        (Geboortedatum(2009), {"Roos de Vries"}),  # 16 or 17
        (None, {"Roos de Vries", "Els", "Jan"}),
    ],
)
def test_bij_een_halve_geboortedatum_beslist_iedereen_die_misschien_beslist(
    geboren: Geboortedatum | None, beslissen: set[str]
) -> None:
    assert namen(date(2026, 4, 2), roos(geboren)) == beslissen


def test_een_kind_zonder_bekend_gezag_en_iemand_zonder_leeftijd_delen_niets() -> None:
    dag = date(2026, 4, 2)
    ja_van_haar = ja(frozenset({ZELF}), dag)
    for mens in (roos(gezag=()), roos(None, ())):
        assert mens.beslissers_op(dag) == ()
        assert stand(dag, ja_van_haar, mens=mens) is Stand.NIEMAND_BESLIST


def test_gezag_dat_ophield_of_nog_niet_begon_telt_niet_mee() -> None:
    dag = date(2026, 4, 2)
    mens = roos(gezag=(ELS, Gezaghouder("jan", "Jan", date(2011, 10, 8), dag)))
    assert namen(dag, mens) == {"Roos de Vries", "Els"}
    assert namen(date(2026, 4, 1), mens) == {"Roos de Vries", "Els", "Jan"}


def test_ja_van_de_ouders_alleen_is_op_de_twaalfde_verjaardag_niet_meer_genoeg() -> None:
    antwoord = ja(OUDERS, date(2023, 1, 1))
    assert stand(date(2023, 10, 7), antwoord) is Stand.MAG
    assert stand(date(2023, 10, 8), antwoord) is Stand.OPNIEUW_VRAGEN


def test_ja_van_haar_en_haar_ouders_blijft_gelden_als_zij_zestien_wordt() -> None:
    antwoord = ja(OUDERS | {ZELF}, date(2026, 1, 1))
    assert stand(date(2027, 10, 8), antwoord) is Stand.MAG


def test_een_ouder_die_niets_zei_ontbreekt() -> None:
    antwoord = ja(frozenset({ZELF, (Geverrol.GEZAG, "els")}), date(2026, 1, 1))
    assert stand(date(2026, 4, 2), antwoord) is Stand.OPNIEUW_VRAGEN


def test_een_wettelijk_vertegenwoordiger_spreekt_voor_haar_en_niet_voor_haar_ouders() -> None:
    stem = (Geverrol.VERTEGENWOORDIGER, "Mevrouw Smit")
    assert stand(date(2026, 4, 2), ja(frozenset({stem}), date(2026, 1, 1))) is Stand.OPNIEUW_VRAGEN
    assert stand(date(2028, 4, 2), ja(frozenset({stem}), date(2028, 1, 1))) is Stand.MAG


def test_wat_het_laatst_gezegd_is_telt() -> None:
    begin, dag = date(2026, 1, 1), date(2026, 4, 2)
    goed = ja(OUDERS | {ZELF}, begin)
    nee = ja(frozenset({ZELF}), date(2026, 2, 1), is_gegeven=False)
    assert stand(dag) is Stand.NIET_GEVRAAGD
    assert stand(dag, goed, nee) is Stand.NEE
    assert stand(date(2026, 1, 31), goed, nee) is Stand.MAG
    assert stand(dag, goed, nee, ja(OUDERS | {ZELF}, dag)) is Stand.MAG


def test_na_intrekken_of_na_de_laatste_dag_komt_een_ouder_ja_niet_terug() -> None:
    oud = ja(OUDERS | {ZELF}, date(2025, 1, 1))
    nieuw = ja(OUDERS | {ZELF}, date(2026, 1, 1), ingetrokken_op=date(2026, 3, 1))
    tijdelijk = ja(OUDERS | {ZELF}, date(2026, 1, 1), tot_en_met=date(2026, 2, 28))
    for laatste in (nieuw, tijdelijk):
        assert stand(date(2026, 2, 28), oud, laatste) is Stand.MAG
        assert stand(date(2026, 3, 1), oud, laatste) is Stand.NEE


def test_een_antwoord_geldt_alleen_voor_wie_en_wat_het_gegeven_is() -> None:
    dag, iedereen = date(2026, 4, 2), OUDERS | {ZELF}
    assert stand(dag, ja(iedereen, dag), ontvanger=SCHOOL) is Stand.NIET_GEVRAAGD
    assert stand(dag, ja(iedereen, dag), inhoud=Inhoudsoort.SCORES) is Stand.NIET_GEVRAAGD
    voor_school = ja(iedereen, dag, ontvanger=Ontvangend(Ontvangersoort.ORGANISATIE, "de linde"))
    assert stand(dag, voor_school, ontvanger=SCHOOL) is Stand.MAG
    assert stand(dag, voor_school) is Stand.NIET_GEVRAAGD


def test_van_een_gekozen_doel_mag_alleen_dat_doel() -> None:
    dag, dit, dat = date(2026, 4, 2), uuid4(), uuid4()
    antwoord = ja(OUDERS | {ZELF}, dag, inhoud=Inhoudsoort.AFSPRAKEN, delen=frozenset({dit}))
    assert stand(dag, antwoord, delen=frozenset({dit})) is Stand.MAG
    assert stand(dag, antwoord, delen=frozenset({dat})) is Stand.NIET_GEVRAAGD
    assert stand(dag, antwoord, inhoud=Inhoudsoort.PLAN) is Stand.NIET_GEVRAAGD


def test_wie_niet_bij_de_casus_hoort_deelt_niets() -> None:
    boek = Toestemmingenboek((), (ja(OUDERS | {ZELF}, date(2026, 1, 1)),))
    assert boek.stand(ROOS, HUISHOUDEN, Inhoudsoort.PLAN, op=date(2026, 4, 2)) is Stand.NIEMAND_BESLIST


def test_een_ja_op_papier_dat_later_is_ingevoerd_gaat_niet_voor_een_nee_of_intrekking_van_een_latere_dag() -> (
    None
):
    iedereen = OUDERS | {ZELF}
    nee = ja(iedereen, date(2026, 2, 10), is_gegeven=False)
    papier = ja(iedereen, date(2026, 2, 1))
    assert stand(date(2026, 2, 9), nee, papier) is Stand.MAG
    assert stand(date(2026, 2, 10), nee, papier) is Stand.NEE
    ingetrokken = ja(iedereen, date(2026, 1, 1), ingetrokken_op=date(2026, 2, 10))
    assert stand(date(2026, 2, 10), ingetrokken, papier) is Stand.NEE
    opnieuw = ja(iedereen, date(2026, 2, 10))
    assert stand(date(2026, 2, 10), ingetrokken, papier, opnieuw) is Stand.MAG


def test_een_vertegenwoordiger_met_de_naam_van_een_gezaghouder_is_die_gezaghouder_niet() -> None:
    gevers = frozenset({ZELF, (Geverrol.GEZAG, "els"), (Geverrol.VERTEGENWOORDIGER, "jan")})
    assert stand(date(2026, 4, 2), ja(gevers, date(2026, 4, 1))) is Stand.OPNIEUW_VRAGEN
