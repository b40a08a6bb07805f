"""What is said about veiligheid is for the teamleden who may see it, whatever way somebody asks."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from tests.bouwstenen import Klant, sessie_van
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk, wonen
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.wet.leefgebieden import Leefgebied

LEESVORMEN: dict[str, Callable[[Session], list[Any]]] = {
    "delen": lambda s: list(s.scalars(select(Gesprekdeel))),
    "zinnen": lambda s: list(s.scalars(select(Gesprekszin))),
    "teksten": lambda s: list(s.scalars(select(Gesprekszin.tekst))),
    "tellen": lambda s: [None] * s.scalars(select(func.count(Gesprekszin.id))).one(),
    "samen": lambda s: list(s.execute(select(Gesprekdeel.id, Gesprekszin.tekst).join(Gesprekdeel.zinnen))),
    "zinnen bij hun deel": lambda s: [
        zin
        for deel in s.scalars(select(Gesprekdeel).options(selectinload(Gesprekdeel.zinnen)))
        for zin in deel.zinnen
    ],
}
VEILIGHEID = {"_versie": "0", "veiligheid-nu-0-tekst": "Soms is er ruzie"}


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal, klant: Klant) -> Gesprek:
    """Marijke has the regie, so she may see what is about veiligheid, and wrote there; Bram may not."""
    gesprek = verhaal.gesprek()
    assert klant.stuur(verhaal.pad(gesprek, "/leefgebieden/wonen"), wonen("Fijn huis")).status_code == 303
    assert klant.stuur(verhaal.pad(gesprek, "/leefgebieden/veiligheid"), VEILIGHEID).status_code == 303
    return gesprek


@pytest.mark.parametrize("vorm", LEESVORMEN)
def test_alleen_wie_het_mag_leest_wat_over_veiligheid_gezegd_is(
    verhaal: Gespreksverhaal, gesprek: Gesprek, vorm: str
) -> None:
    lees = LEESVORMEN[vorm]
    for _ in range(2):
        assert len(lees(sessie_van(verhaal.marijke))) == 2, "the cached statement of another viewer answered"
        assert len(lees(sessie_van(verhaal.bram))) == 1, "the cached statement of another viewer answered"


def test_het_recht_geldt_alleen_in_de_casus_waarin_het_gegeven_is(
    verhaal: Gespreksverhaal, gesprek: Gesprek, als
) -> None:
    bouw = verhaal.bouw
    elders = Gespreksverhaal(
        bouw,
        verhaal.bram,
        verhaal.marijke,
        bouw.casus(verhaal.bram, huishouden="Jansen", met=[verhaal.marijke]),
    )
    ander = elders.gesprek()
    antwoord = als(verhaal.bram).stuur(elders.pad(ander, "/leefgebieden/veiligheid"), VEILIGHEID)
    assert antwoord.status_code == 303
    gezien = sessie_van(verhaal.marijke).scalars(
        select(Gesprekdeel).where(Gesprekdeel.casus_id == elders.casus.id)
    )
    assert gezien.all() == []


def test_wie_het_niet_mag_ziet_geen_sectie_en_geen_telling(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, als
) -> None:
    bram = als(verhaal.bram)
    for pad in (verhaal.gesprekken, verhaal.pad(gesprek), verhaal.pad(gesprek, "/dekking")):
        assert "van 9 leefgebieden" in klant.open(pad).text
        pagina = bram.open(pad).text
        assert "1 van 8 leefgebieden" in pagina
        assert "veiligheid-nu" not in pagina
        assert "deel-veiligheid" not in pagina
        assert "Soms is er ruzie" not in pagina
    assert "Veiligheid heeft een eigen, afgeschermd deel" in bram.open(verhaal.pad(gesprek)).text


def test_wie_het_niet_mag_schrijft_er_ook_niet(verhaal: Gespreksverhaal, gesprek: Gesprek, als) -> None:
    bram = als(verhaal.bram)
    anders = {"_versie": "1", "veiligheid-nu-0-tekst": "Niets aan de hand"}
    weg = {"_versie": "1", "reden-veiligheid": "niet nodig"}
    assert bram.stuur(verhaal.pad(gesprek, "/leefgebieden/veiligheid"), anders).status_code == 404
    assert bram.stuur(verhaal.pad(gesprek, "/dekking/leefgebieden/veiligheid"), weg).status_code == 404
    [zin] = verhaal.zinnen(gesprek, Leefgebied.VEILIGHEID)
    assert zin.tekst == "Soms is er ruzie"


def test_ook_na_het_afronden_leest_alleen_wie_het_mag(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, als
) -> None:
    klant.stuur(verhaal.pad(gesprek, "/afronding"))
    assert "Soms is er ruzie" in klant.open(verhaal.pad(gesprek)).text
    pagina = als(verhaal.bram).open(verhaal.pad(gesprek)).text
    assert "Fijn huis" in pagina
    assert "Soms is er ruzie" not in pagina
    assert "eiligheid" not in pagina


def test_het_journaal_verraadt_niet_dat_er_iets_over_veiligheid_staat(
    verhaal: Gespreksverhaal, gesprek: Gesprek
) -> None:
    regels = [f"{r.over} {r.velden} {r.reden}" for r in verhaal.journaal()]
    assert not [regel for regel in regels if "eiligheid" in regel]
    assert regels[-1] == regels[-2], "a line about veiligheid looks like a line about anything else"


def test_een_zin_kan_niet_buiten_het_leefgebied_van_zijn_deel_staan(
    verhaal: Gespreksverhaal, gesprek: Gesprek
) -> None:
    session = kijk()
    zin = session.scalars(select(Gesprekszin).where(Gesprekszin.leefgebied == Leefgebied.VEILIGHEID)).one()
    zin.leefgebied = Leefgebied.WONEN
    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()
