"""Two colleagues at once, in two real transactions: one version, and both texts are kept."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tests.bouwstenen import Bouwer, sessie_van
from tests.gesprek.bouwstenen import Gespreksverhaal
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from tests.tegelijk import tegelijk
from wijkteam.casus.queries import get_casus
from wijkteam.gesprek.verslag.concept import Verslagtekst, schrijf_verslag
from wijkteam.gesprek.verslag.definitief import maak_definitief
from wijkteam.gesprek.verslag.errors import VerslagIsNetDefinitief
from wijkteam.gesprek.verslag.models import Verslagversie, Verzendwijze
from wijkteam.gesprek.verslag.reactie import Antwoord, leg_reactie_vast
from wijkteam.gesprek.verslag.verzending import Versie, Zending, leg_verzending_vast
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker


@pytest.fixture(scope="module")
def gezin(eigen_app: Flask) -> Iterator[Gespreksverhaal]:
    """Told once: on a database of its own, what is committed stays."""
    with eigen_app.app_context():
        yield Gespreksverhaal.begin(Bouwer(eigen_app))


@pytest.fixture
def echt(eigen_app: Flask, gezin: Gespreksverhaal) -> Iterator[Verslagverhaal]:
    """A talk of its own."""
    with eigen_app.app_context():
        yield Verslagverhaal.begin(gezin)


def als(wie: Medewerker, doe: Callable[[Session], object], klaar: Callable[[], None] = lambda: None) -> None:
    """An act in a transaction of its own; `klaar` is called between the work and the commit."""
    with sessie_van(wie) as session:
        doe(session)
        session.flush()
        klaar()
        session.commit()


def test_van_twee_die_tegelijk_definitief_maken_maakt_een_de_versie(
    eigen_app: Flask, echt: Verslagverhaal
) -> None:
    echt.schrijf()
    echt.rond_af()
    gelezen = echt.keuze()

    def maak(wie: Medewerker) -> Callable[[Session], object]:
        return lambda s: maak_definitief(
            s, get_casus(s, echt.verhaal.casus.id), echt.gesprek.id, gelezen, door=wie
        )

    marijke, bram = echt.verhaal.marijke, echt.verhaal.bram
    fouten = tegelijk(
        eigen_app, lambda klaar: als(marijke, maak(marijke), klaar), lambda: als(bram, maak(bram))
    )
    assert fouten == ["", VerslagIsNetDefinitief.__name__]
    assert [(versie.nummer, versie.door_id) for versie in echt.versies()] == [(1, marijke.id)]


def test_van_twee_die_tegelijk_aan_het_verslag_beginnen_ziet_de_tweede_de_eerste(
    eigen_app: Flask, echt: Verslagverhaal
) -> None:
    def schrijf(wie: Medewerker) -> Callable[[Session], object]:
        tekst = Verslagtekst(vraag_erachter=f"Van {wie.naam}")
        return lambda s: schrijf_verslag(
            s, get_casus(s, echt.verhaal.casus.id), echt.gesprek.id, tekst, gezien=0, door=wie
        )

    marijke, bram = echt.verhaal.marijke, echt.verhaal.bram
    fouten = tegelijk(
        eigen_app, lambda klaar: als(marijke, schrijf(marijke), klaar), lambda: als(bram, schrijf(bram))
    )
    assert fouten == ["", VersieIsVerouderd.__name__]
    assert echt.concept().vraag_erachter == "Van Marijke Bos"


@pytest.mark.parametrize("gelijk", [True, False])
def test_van_twee_die_tegelijk_opschrijven_dat_het_verslag_weg_is_staat_hetzelfde_er_een_keer(
    eigen_app: Flask, echt: Verslagverhaal, gelijk: bool
) -> None:
    """Also the answer that came back. What differs is two lines: nobody's words get lost."""
    echt.schrijf()
    echt.rond_af()
    echt.maak_definitief()
    welke = Versie(echt.verhaal.casus, echt.gesprek.id, 1)
    els, marijke, bram = echt.verhaal.persoon("Els"), echt.verhaal.marijke, echt.verhaal.bram
    echt.verhaal.bouw.session.commit()
    hoe = {marijke.id: Verzendwijze.POST, bram.id: Verzendwijze.POST if gelijk else Verzendwijze.MEEGEGEVEN}
    woorden = {marijke.id: "Klopt.", bram.id: "Klopt." if gelijk else "Klopt niet."}

    def verzend(wie: Medewerker) -> Callable[[Session], object]:
        zending = Zending(vandaag(), hoe[wie.id], [els])
        return lambda s: leg_verzending_vast(s, welke, zending, door=wie)

    def antwoord(wie: Medewerker) -> Callable[[Session], object]:
        gezegd = Antwoord(els, vandaag(), is_gezien=True, opmerking=woorden[wie.id])
        return lambda s: leg_reactie_vast(s, welke, gezegd, door=wie)

    for daad in (verzend, antwoord):
        fouten = tegelijk(
            eigen_app,
            lambda klaar, d=daad: als(marijke, d(marijke), klaar),
            lambda d=daad: als(bram, d(bram)),
        )
        assert fouten == ["", ""]
    versie = echt.versie()
    assert (len(versie.verzendingen), len(versie.reacties)) == ((1, 1) if gelijk else (2, 2))


def test_ook_zonder_slot_laat_de_database_elk_nummer_een_keer_toe(echt: Verslagverhaal) -> None:
    echt.schrijf()
    echt.rond_af()
    een = echt.maak_definitief()
    velden = ("casus_id", "verslag_id", "nummer", "definitief_op", "door_id", "inhoud", "hash")
    with sessie_van(echt.verhaal.bram) as session:
        session.add(Verslagversie(**{veld: getattr(een, veld) for veld in velden}))
        with pytest.raises(IntegrityError) as fout:
            session.flush()
    assert "net definitief" in vertaal(fout.value).bericht
