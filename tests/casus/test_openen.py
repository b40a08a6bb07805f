"""Opening a casus for a new huishouden: what is asked, what is refused, and that nothing is stored by half."""

from uuid import uuid4

import pytest
from sqlalchemy import func, select

from tests.bouwstenen import Bouwer, Klant
from wijkteam.casus import queries
from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet

NIEUW = "/casussen/nieuw"


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker("Marijke Bos")


@pytest.fixture
def klant(als, marijke: Medewerker) -> Klant:
    return als(marijke)


@pytest.fixture
def velden(bouw: Bouwer, marijke: Medewerker) -> dict[str, str]:
    """The least that opens a casus."""
    return {
        "vraag": "Het wordt ons te veel.",
        "wet": "wmo",
        "wijkteam": str(bouw.team_van(marijke).id),
        "roepnaam": "Els",
        "tussenvoegsel": "de",
        "achternaam": "Vries",
    }


def opgeslagen(bouw: Bouwer) -> Casus | None:
    return bouw.session.scalars(select(Casus)).one_or_none()


def aantallen(bouw: Bouwer) -> list[int]:
    return [
        bouw.session.scalars(select(func.count(soort.id))).one() for soort in (Casus, Huishouden, Persoon)
    ]


def test_het_formulier_opent_in_weinig_vragen(klant: Klant) -> None:
    assert klant.open(NIEUW).status_code == 200
    assert klant.vragen.aantal <= 10


def test_casus_openen_maakt_huishouden_leden_client_en_regie(klant: Klant, bouw: Bouwer, velden) -> None:
    antwoord = klant.stuur(
        NIEUW,
        velden
        | {
            "geboortedatum": "1974",
            "lid1_roepnaam": "Tim",
            "lid1_geboortedatum": "05-2018",
            "lid1_rol": "zoon",
            "lid8_roepnaam": "Łukasz",
            "lid8_achternaam": "Şahin",
        },
    )
    assert antwoord.status_code == 303
    # Four people are four inserts; without the others it stays within the twelve of a save.
    assert klant.vragen.aantal <= 20
    casus = opgeslagen(bouw)
    assert casus is not None
    casus = queries.get_casus(bouw.session, casus.id)
    leden = queries.list_huishoudleden(bouw.session, casus)
    assert casus.huishouden.naam == "De Vries"
    assert [lid.persoon.naam for lid in leden] == ["Els de Vries", "Tim de Vries", "Łukasz Şahin"]
    assert [str(lid.persoon.geboortedatum) for lid in leden[:2]] == ["1974", "2018-05"]
    betrokkenen = queries.list_betrokkenen(bouw.session, casus.id)
    assert [(b.persoon.roepnaam, b.is_client, b.wet) for b in betrokkenen] == [("Els", True, Wet.WMO)]
    regie = queries.get_regie(bouw.session, casus.id)
    assert regie is not None
    assert regie.teamlid.naam == "Marijke Bos"
    assert klant.open(antwoord.location).status_code == 200


def test_eigen_naam_voor_het_huishouden(klant: Klant, bouw: Bouwer, velden) -> None:
    klant.stuur(NIEUW, velden | {"huishouden_naam": "Op de Dijk"})
    assert bouw.session.scalars(select(Huishouden)).one().naam == "Op de Dijk"


def test_twee_keer_versturen_opent_een_casus(klant: Klant, bouw: Bouwer, velden) -> None:
    sleutel = {"_eenmalig": str(uuid4())}
    eerste, tweede = (klant.stuur(NIEUW, velden | sleutel) for _ in range(2))
    assert (eerste.status_code, tweede.location) == (303, eerste.location)
    assert aantallen(bouw) == [1, 1, 1]


def test_openen_bij_een_vreemd_team_wordt_geweigerd(klant: Klant, bouw: Bouwer, velden) -> None:
    for team in (bouw.wijkteam().id, uuid4()):
        antwoord = klant.stuur(NIEUW, velden | {"wijkteam": str(team)})
        assert antwoord.status_code == 422
        assert "Kies een van je eigen teams" in antwoord.text
    assert aantallen(bouw) == [0, 0, 0]


SLECHT = {
    "lege vraag": ({"vraag": "   "}, "Schrijf de vraag op"),
    "te lange vraag": ({"vraag": "a" * 100_000}, "Dit is te lang"),
    "nul in de vraag": ({"vraag": "Het\0wordt"}, "tekens in die niet getoond"),
    "dag die niet bestaat": ({"geboortedatum": "31-02-1974"}, "bestaat niet"),
    "geen schrikkeljaar": ({"geboortedatum": "29-02-2023"}, "geen schrikkeljaar"),
    "jaar met twee cijfers": ({"geboortedatum": "12-06-74"}, "vier cijfers"),
    "geboren in de toekomst": ({"geboortedatum": "2199"}, "toekomst"),
    "lid zonder roepnaam": ({"lid3_rol": "dochter"}, "Vul de roepnaam in, of maak deze regel leeg"),
    "lid geboren op een onmogelijke dag": (
        {"lid8_roepnaam": "Tim", "lid8_geboortedatum": "31-4-2018"},
        "bestaat niet",
    ),
    "naam zonder letters": ({"roepnaam": "123"}, "naam met letters"),
    "te lange naam": ({"achternaam": "a" * 201}, "Dit is te lang"),
    "onbekende wet": ({"wet": "tovenarij"}, "Kies een van de mogelijkheden"),
    "geen wet": ({"wet": ""}, "Kies een wet"),
    "geen team": ({"wijkteam": ""}, "Kies een team"),
    "onzin als team": ({"wijkteam": "x"}, "Kies een van de mogelijkheden"),
    "onbekend veld": ({"regisseur": "ik"}, "hoort niet bij dit formulier"),
    "negende lid": ({"lid9_roepnaam": "Anna"}, "hoort niet bij dit formulier"),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_wat_niet_klopt_staat_bij_het_veld_en_niets_gaat_verloren(
    klant: Klant, bouw: Bouwer, velden, geval: str
) -> None:
    fout, bericht = SLECHT[geval]
    antwoord = klant.stuur(NIEUW, velden | {"lid1_roepnaam": "Sanne-Lotte", "telefoon": "06-99999999"} | fout)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    for getypt in ("Sanne-Lotte", "06-99999999"):
        assert getypt in antwoord.text
    assert aantallen(bouw) == [0, 0, 0]


@pytest.mark.parametrize("naam", ["عبد الله", "יוסף", "Zoë 👩‍👧", "O'Neill-Łukaszewicz", "李小龍"])
def test_iedere_naam_wordt_bewaard_zoals_hij_is(klant: Klant, bouw: Bouwer, velden, naam: str) -> None:
    assert klant.stuur(NIEUW, velden | {"achternaam": naam, "tussenvoegsel": ""}).status_code == 303
    assert bouw.session.scalars(select(Persoon)).one().achternaam == naam


def test_de_langste_namen_passen_samen(klant: Klant, bouw: Bouwer, velden) -> None:
    lang = {"roepnaam": "R" * 200, "tussenvoegsel": "t" * 30, "achternaam": "A" * 200}
    assert klant.stuur(NIEUW, velden | lang).status_code == 303
    casus = opgeslagen(bouw)
    assert casus is not None
    els = queries.list_huishoudleden(bouw.session, queries.get_casus(bouw.session, casus.id))[0].persoon_id
    pad = f"/casussen/{casus.id}/team/iemand"
    assert klant.stuur(pad, hoedanigheid="bewoner", persoon=els, grondslag="wmo").status_code == 303
