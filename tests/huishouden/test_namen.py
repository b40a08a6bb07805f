"""A name is what somebody is called, in any script: whatever is accepted comes back the same."""

import unicodedata
from uuid import UUID

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bouwstenen import Bouwer, nieuwe_sessie
from tests.huishouden.bouwstenen import Huis
from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.schemas import PersoonFormulier
from wijkteam.toegang.afscherming import Systeemkijker

TALEN = [
    "Łukasz Şahin",
    "Ağça Őry",
    "Nguyễn Thị Hạnh",
    "عبد الرحمن",
    "יוסף",
    "Мария",
    "王小明",
    "தமிழ்",
    "ßüßel",
    "O’Brien-d’Arc",
]
NIET_TE_TONEN = {"Cc", "Cs"}
tekst = st.text(min_size=1, max_size=220)
los_van_de_rest = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)


@pytest.fixture
def els_id(huis: Huis) -> UUID:
    return huis.persoon("Els").id


@los_van_de_rest
@given(roepnaam=tekst, achternaam=tekst)
def test_wat_wordt_aangenomen_komt_hetzelfde_uit_de_database(
    bouw: Bouwer, roepnaam: str, achternaam: str
) -> None:
    ingevuld = {"roepnaam": roepnaam, "achternaam": achternaam}
    if PersoonFormulier().validate(ingevuld):
        assert _heeft_reden(roepnaam, achternaam)
        return
    invoer = PersoonFormulier().load(ingevuld)
    persoon = bouw.klaar(Persoon(roepnaam=invoer["roepnaam"], achternaam=invoer["achternaam"]))
    terug = nieuwe_sessie(Systeemkijker("naam teruglezen in een test"))
    gelezen = terug.get_one(Persoon, persoon.id)
    assert (gelezen.roepnaam, gelezen.achternaam) == (_zoals_getypt(roepnaam), _zoals_getypt(achternaam))
    assert gelezen.naam == f"{gelezen.roepnaam} {gelezen.achternaam}"
    assert gelezen.initialen
    terug.close()


@settings(los_van_de_rest, max_examples=15)
@given(roepnaam=st.one_of(st.sampled_from(TALEN), tekst))
def test_wat_wordt_aangenomen_staat_zo_op_het_scherm(huis: Huis, els_id: UUID, roepnaam: str) -> None:
    persoon = huis.bouw.session.get_one(Persoon, els_id, populate_existing=True)
    lid = f"/leden/{persoon.id}"
    antwoord = huis.stuur(lid, roepnaam=roepnaam, achternaam="Vries", _versie=persoon.versie)
    if antwoord.status_code == 422:
        assert _heeft_reden(roepnaam)
        return
    assert antwoord.status_code == 303
    boom = html5lib.parse(huis.open(lid).text, namespaceHTMLElements=False)
    (veld,) = [e for e in boom.iter("input") if e.get("name") == "roepnaam"]
    assert veld.get("value") == _zoals_getypt(roepnaam)
    assert huis.open().status_code == 200


@pytest.mark.parametrize("naam", TALEN)
def test_namen_in_allerlei_schriften_zijn_gewoon_goed(huis: Huis, naam: str) -> None:
    assert huis.stuur("/leden/nieuw", roepnaam=naam, achternaam=naam).status_code == 303
    assert f"<bdi>{naam} {naam}</bdi>" in huis.open().text


def _zoals_getypt(naam: str) -> str:
    """What may be left out: spaces around a name, and marks that turn the direction of the rest of the page."""
    zonder = "".join(
        t
        for t in unicodedata.normalize("NFC", naam)
        if t not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    return zonder.strip()


def _heeft_reden(*namen: str) -> bool:
    """Too long, without a letter, or with characters that no screen can show."""
    return any(
        len(_zoals_getypt(naam)) > 200
        or not any(unicodedata.category(t).startswith("L") for t in naam)
        or any(unicodedata.category(t) in NIET_TE_TONEN for t in naam)
        for naam in namen
    )
