"""A term stands still only where the law allows it, on its grounds, and the days are counted once."""

from datetime import date

import pytest

from tests.bouwstenen import Bouwer
from tests.termijnen.bouwstenen import einden, looptijd, meld, vraag_aan
from wijkteam.casus.models import Casus
from wijkteam.kern.fouten import DomeinFout, NietGevonden
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.errors import (
    DagVoorHetBegin,
    TermijnLooptNietMeer,
    UitstelIsVoorbij,
    UitstelTeltNiet,
    VerkeerdeWeg,
)
from wijkteam.termijnen.queries import tel_per_collega
from wijkteam.termijnen.service import stop_termijnen
from wijkteam.termijnen.uitstel import Uitstel, hervat, schort_op
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.opschorting import OpschortenMagNiet, Opschortgrond, Opschorting, OpschortingKloptNiet

ONTVANGEN = date(2026, 3, 2)
AFGESPROKEN = Opschortgrond.AFGESPROKEN_UITSTEL


def te_laat_in(bouw: Bouwer, casus: Casus) -> int:
    """What a teamleider counts on 1 September."""
    tellingen = tel_per_collega(bouw.session, [casus.wijkteam_id], op=date(2026, 9, 1))
    return sum(telling.te_laat for telling in tellingen.values())


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker()


@pytest.fixture
def casus(bouw: Bouwer, marijke: Medewerker) -> Casus:
    """With an aanvraag of Monday 2 March: decide until Monday 16 March."""
    casus = bouw.casus(marijke)
    vraag_aan(bouw, casus, ONTVANGEN, door=marijke)
    return casus


def stel_uit(
    bouw: Bouwer, casus: Casus, van: date, tot: date | None, *, door: Medewerker, code: str = "wmo_besluit"
):
    wat = Uitstel(Opschorting(AFGESPROKEN, van, tot), "Brief van 5 maart.")
    return schort_op(bouw.session, casus, looptijd(bouw, casus, code).id, wat, door=door)


def test_de_termijn_schuift_op_met_de_dagen_die_hij_stilstond(bouw: Bouwer, casus: Casus, marijke) -> None:
    with alsof_het_was(date(2026, 3, 5)):
        stel_uit(bouw, casus, date(2026, 3, 6), date(2026, 3, 12), door=marijke)
    assert einden(bouw, casus)["wmo_besluit"] == date(2026, 3, 23)


def test_zonder_einde_staat_hij_stil_tot_iemand_zegt_dat_het_voorbij_is(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    with alsof_het_was(date(2026, 3, 5)):
        periode = stel_uit(bouw, casus, date(2026, 3, 5), None, door=marijke)
    rij = looptijd(bouw, casus, "wmo_besluit")
    assert rij.staat_stil
    assert te_laat_in(bouw, casus) == 0
    with alsof_het_was(date(2026, 3, 20)):
        hervat(bouw.session, casus, periode.id, tot_en_met=date(2026, 3, 18), door=marijke)
    assert (rij.staat_stil, rij.einde) == (False, date(2026, 3, 30))
    assert te_laat_in(bouw, casus) == 1
    with alsof_het_was(date(2026, 3, 21)), pytest.raises(UitstelIsVoorbij):
        hervat(bouw.session, casus, periode.id, tot_en_met=date(2026, 3, 20), door=marijke)


def test_het_onderzoek_kan_niet_stilstaan(bouw: Bouwer, casus: Casus, marijke) -> None:
    meld(bouw, casus, ONTVANGEN, door=marijke)
    with alsof_het_was(date(2026, 3, 5)), pytest.raises(OpschortenMagNiet) as fout:
        stel_uit(bouw, casus, date(2026, 3, 6), None, door=marijke, code="wmo_onderzoek")
    assert fout.value.veld == "grond"


@pytest.mark.parametrize(
    ("van", "tot", "fout"),
    [
        pytest.param(date(2026, 3, 1), None, DagVoorHetBegin, id="voor-het-begin"),
        pytest.param(date(2026, 3, 17), date(2026, 3, 20), UitstelTeltNiet, id="al-voorbij"),
    ],
)
def test_dagen_die_niet_kunnen_tellen_worden_geweigerd(
    bouw: Bouwer, casus: Casus, marijke, van: date, tot: date | None, fout: type[DomeinFout]
) -> None:
    with alsof_het_was(date(2026, 3, 25)), pytest.raises(fout):
        stel_uit(bouw, casus, van, tot, door=marijke)
    assert einden(bouw, casus)["wmo_besluit"] == date(2026, 3, 16)


def test_dezelfde_dagen_tellen_geen_tweede_keer(bouw: Bouwer, casus: Casus, marijke) -> None:
    with alsof_het_was(date(2026, 3, 5)):
        stel_uit(bouw, casus, date(2026, 3, 6), date(2026, 3, 12), door=marijke)
        with pytest.raises(UitstelTeltNiet):
            stel_uit(bouw, casus, date(2026, 3, 8), date(2026, 3, 10), door=marijke)


def test_om_aanvulling_vraag_je_bij_de_aanvraag_en_wat_stopte_staat_niet_stil(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    rij = looptijd(bouw, casus, "wmo_besluit")
    aanvulling = Uitstel(Opschorting(Opschortgrond.AANVULLING, date(2026, 3, 4), date(2026, 3, 6)), "x")
    with alsof_het_was(date(2026, 3, 5)):
        with pytest.raises(VerkeerdeWeg):
            schort_op(bouw.session, casus, rij.id, aanvulling, door=marijke)
        besluit = Feit(Gebeurtenis.BESLUIT_BEKENDGEMAAKT, date(2026, 3, 5))
        stop_termijnen(bouw.session, casus, besluit, door=marijke)
        with pytest.raises(TermijnLooptNietMeer):
            stel_uit(bouw, casus, date(2026, 3, 5), None, door=marijke)


def test_hervatten_ligt_tussen_het_begin_en_vandaag_en_in_de_eigen_casus(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    ander = bouw.casus(marijke, huishouden="Ander")
    with alsof_het_was(date(2026, 3, 5)):
        periode = stel_uit(bouw, casus, date(2026, 3, 5), None, door=marijke)
        for dag in (date(2026, 3, 4), date(2026, 3, 6)):
            with pytest.raises(OpschortingKloptNiet):
                hervat(bouw.session, casus, periode.id, tot_en_met=dag, door=marijke)
        with pytest.raises(NietGevonden):
            hervat(bouw.session, ander, periode.id, tot_en_met=vandaag(), door=marijke)


def test_de_pagina_van_termijnen_toont_de_som_en_zegt_wat_er_te_laat_is(
    bouw: Bouwer, casus: Casus, marijke, als
) -> None:
    meld(bouw, casus, ONTVANGEN, door=marijke)
    bouw.session.commit()
    klant = als(marijke)
    basis = f"/casussen/{casus.id}/termijnen"
    blad = klant.open(basis).text
    assert klant.vragen.aantal <= 12
    for woorden in (
        "maandag 16 maart 2026",
        "Wmo 2015, artikel 2.3.5, lid 2",
        "te laat",
        "Dit mag de inwoner nu",
    ):
        assert woorden in blad
    assert blad.index('klok__naam">Besluit') < blad.index('klok__naam">Onderzoek')
    onderzoek = looptijd(bouw, casus, "wmo_onderzoek")
    geweigerd = klant.stuur(
        f"{basis}/{onderzoek.id}/uitstel", grond="overmacht", van="03-03-2026", toelichting="Ziek \U0001f912"
    )
    assert geweigerd.status_code == 422
    assert "De wet laat deze termijn niet stilstaan" in geweigerd.text
    assert "Ziek" in geweigerd.text
    besluit = looptijd(bouw, casus, "wmo_besluit")
    fout = klant.stuur(
        f"{basis}/{besluit.id}/uitstel",
        grond="zomaar",
        van="31-02-2026",
        tot_en_met="1-1-26",
        toelichting="a\0b",
    )
    assert fout.status_code == 422
    for bericht in ("Kies een van de mogelijkheden", "bestaat niet", "vier cijfers", "getoond kunnen worden"):
        assert bericht in fout.text
    goed = klant.stuur(
        f"{basis}/{besluit.id}/uitstel", grond="overmacht", van="03-03-2026", toelichting="Overstroming."
    )
    assert goed.status_code == 303
    assert klant.vragen.aantal <= 12
    blad = klant.open(basis).text
    assert "staat stil" in blad
