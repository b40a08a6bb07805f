"""A version that was set long ago: it reads as it did, and its hash still belongs to it."""

from pathlib import Path

import pytest

from wijkteam.plan.inhoud import VORM, hash_van, lees_inhoud, lees_plantekst
from wijkteam.plan.models import Actiestatus

VORM1 = Path(__file__).parent / "voorbeelden" / "vorm1.json"
HASH1 = "0e7c42125372d992f183bb0127d9b983949ed76f2f34e7a9caf83d14237a1a56"


@pytest.fixture
def tekst() -> str:
    return VORM1.read_text(encoding="utf-8")


def test_een_versie_van_vorm_1_heeft_nog_dezelfde_hash(tekst: str) -> None:
    assert hash_van(tekst).hex() == HASH1


def test_een_versie_van_vorm_1_is_nog_te_lezen(tekst: str) -> None:
    inhoud = lees_inhoud(tekst)
    assert inhoud.vorm == 1 < VORM
    (doel,) = inhoud.plan.doelen
    assert (doel.woorden, doel.start, doel.streef, doel.les) == ("Ik wil weer slapen.", None, None, "")
    boodschappen, logeren = doel.acties
    assert (boodschappen.status, logeren.status) == (Actiestatus.GEDAAN, Actiestatus.TE_DOEN)
    assert (logeren.over, logeren.organisatie, logeren.persoon_id) == ((), "", None)
    assert inhoud.plan.wederdiensten == ()


def test_wat_sinds_vorm_1_niet_veranderde_is_geen_wijziging(tekst: str) -> None:
    assert lees_plantekst(tekst).afspraken == lees_inhoud(tekst).plan.afspraken
