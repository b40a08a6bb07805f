"""The agreements of a talk: they keep the order in which they were typed, whoever they are about."""

from sqlalchemy import select

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.queries import find_afsprakenlijst
from wijkteam.gesprek.tafelmodellen import Gespreksafspraak


def afspraken(gesprek: Gesprek) -> list[tuple[str, object]]:
    with kijk() as session:
        lijst = find_afsprakenlijst(session, gesprek.id)
        return [(rij.wat, rij.persoon_id) for rij in lijst.afspraken] if lijst else []


def formulier(*wat: str, versie: int = 0, **personen: object) -> dict[str, str]:
    """The form with these agreements; `p0` is about whom the first one is."""
    velden = {f"afspraak-{n}-wat": tekst for n, tekst in enumerate(wat)}
    velden |= {f"afspraak-{naam.removeprefix('p')}-persoon": str(wie) for naam, wie in personen.items()}
    return {"_versie": str(versie)} | velden


def test_wie_later_kiest_over_wie_het_gaat_houdt_de_volgorde(verhaal: Gespreksverhaal, klant: Klant) -> None:
    gesprek, wouter = verhaal.gesprek(), verhaal.persoon("Wouter")
    pad = verhaal.pad(gesprek, "/afspraken")
    assert klant.stuur(pad, formulier("Een", "Twee", "Drie")).status_code == 303
    assert klant.stuur(pad, formulier("Een", "Twee", "Drie", versie=1, p0=wouter)).status_code == 303
    assert afspraken(gesprek) == [("Een", wouter), ("Twee", None), ("Drie", None)]
    assert klant.stuur(pad, formulier("Een", "Drie", versie=2, p0=wouter)).status_code == 303
    assert afspraken(gesprek) == [("Een", wouter), ("Drie", None)]


def test_typen_in_een_afspraak_laat_de_rijen_staan(verhaal: Gespreksverhaal, klant: Klant) -> None:
    """A list that saves itself every few seconds does not throw its rows away each time."""
    gesprek = verhaal.gesprek()
    pad = verhaal.pad(gesprek, "/afspraken")
    klant.stuur(pad, formulier("Een", "Twee"))
    with kijk() as session:
        eerst = set(session.scalars(select(Gespreksafspraak.id)))
    klant.stuur(pad, formulier("Een en meer", "Twee", "Drie", versie=1))
    with kijk() as session:
        assert eerst < set(session.scalars(select(Gespreksafspraak.id)))
