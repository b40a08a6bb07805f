"""What the program refuses to start with, each with a sentence that says how to mend it."""

import stat
from pathlib import Path

import pytest

from wijkteam.app import create_app, default_engine
from wijkteam.cli.start import veilige_app, waar_te_openen
from wijkteam.kern import schema
from wijkteam.kern.engine import eis_bereikbaar, eis_veilige_sqlite
from wijkteam.kern.fouten import OpstartFout
from wijkteam.kern.instellingen import Instellingen
from wijkteam.kern.sleutels import OntsleutelingMislukt, Sleutels, lees_of_maak_sleutels

KANARIE = "Kanarie Piet"


@pytest.fixture
def instellingen(tmp_path: Path) -> Instellingen:
    return Instellingen(data=tmp_path)


def test_de_eerste_start_maakt_een_sleutel_voor_de_eigenaar_alleen(instellingen: Instellingen) -> None:
    lees_of_maak_sleutels(instellingen.sleutelbestand)
    assert stat.S_IMODE(instellingen.sleutelbestand.stat().st_mode) == 0o600
    eerste = instellingen.sleutelbestand.read_text()
    lees_of_maak_sleutels(instellingen.sleutelbestand)
    assert instellingen.sleutelbestand.read_text() == eerste


@pytest.mark.parametrize("rechten", [0o644, 0o640, 0o604, 0o660])
def test_een_sleutel_die_anderen_kunnen_lezen_wordt_geweigerd(
    instellingen: Instellingen, rechten: int
) -> None:
    lees_of_maak_sleutels(instellingen.sleutelbestand)
    instellingen.sleutelbestand.chmod(rechten)
    with pytest.raises(OpstartFout, match="chmod 600"):
        create_app(instellingen)


@pytest.mark.parametrize("inhoud", ["", "geen sleutel", "ab" * 31, "zz" * 32])
def test_een_kapotte_sleutel_wordt_geweigerd(instellingen: Instellingen, inhoud: str) -> None:
    lees_of_maak_sleutels(instellingen.sleutelbestand)
    instellingen.sleutelbestand.write_text(inhoud)
    with pytest.raises(OpstartFout, match="beschadigd"):
        create_app(instellingen)


def test_een_verkeerde_sleutel_opent_de_database_niet(instellingen: Instellingen) -> None:
    app = create_app(instellingen)
    schema.werk_bij(default_engine(app))
    default_engine(app).dispose()
    instellingen.sleutelbestand.write_text("cd" * 32)
    with pytest.raises(OpstartFout, match="gaat niet open met deze sleutel"):
        eis_bereikbaar(default_engine(create_app(instellingen)))


def test_een_oude_sqlite_wordt_geweigerd() -> None:
    eis_veilige_sqlite((3, 51, 3))
    with pytest.raises(OpstartFout, match=r"3\.51\.2"):
        eis_veilige_sqlite((3, 51, 2))


def test_een_lege_database_start_niet(instellingen: Instellingen) -> None:
    with pytest.raises(OpstartFout, match="wijkteam db upgrade"):
        veilige_app(instellingen)


def test_een_postgresql_die_er_niet_is_wordt_genoemd(tmp_path: Path) -> None:
    url = "postgresql+psycopg://niemand@127.0.0.1:1/niets"
    with pytest.raises(OpstartFout, match="niet bereikbaar"):
        eis_bereikbaar(default_engine(create_app(Instellingen(data=tmp_path, database_url=url))))


@pytest.mark.parametrize(
    ("omgeving", "woord"),
    [
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL"),
        ({"WIJKTEAM_WERKERS": "nul"}, "WIJKTEAM_WERKERS"),
        ({"WIJKTEAM_WERKERS": "0"}, "WIJKTEAM_WERKERS"),
        ({"DATABASE_URL": "onzin"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgresql+psycopg://x:y@127.0.0.1:geenpoort/z"}, "DATABASE_URL"),
        ({"WIJKTEAM_ADRES": "ftp://x"}, "WIJKTEAM_ADRES"),
        ({"WIJKTEAM_ADRES": "http://"}, "WIJKTEAM_ADRES"),
        ({"WIJKTEAM_ADRES": "http://[x"}, "WIJKTEAM_ADRES"),
        ({"WIJKTEAM_ADRES": "http://wijkteam.example:99999"}, "WIJKTEAM_ADRES"),
        ({"WIJKTEAM_HOSTS": "https://wijkteam.example"}, "WIJKTEAM_HOSTS"),
        ({"WIJKTEAM_HOSTS": "wijkteam.example:8080"}, "WIJKTEAM_HOSTS"),
        ({"WIJKTEAM_HOSTS": "wijkteam.example,"}, "WIJKTEAM_HOSTS"),
        ({"WIJKTEAM_HOSTS": ".example"}, "WIJKTEAM_HOSTS"),
    ],
)
def test_een_instelling_die_niet_kan_wordt_genoemd(omgeving: dict[str, str], woord: str) -> None:
    with pytest.raises(OpstartFout, match=woord):
        Instellingen.uit_omgeving(omgeving)


@pytest.mark.parametrize(
    ("omgeving", "namen"),
    [
        ({}, []),
        ({"WIJKTEAM_ADRES": "https://wijkteam.example:8443/"}, ["wijkteam.example"]),
        (
            {"WIJKTEAM_ADRES": "https://wijkteam.example", "WIJKTEAM_HOSTS": "a.example, 10.0.0.7"},
            ["a.example", "10.0.0.7"],
        ),
    ],
)
def test_het_programma_antwoordt_alleen_onder_zijn_eigen_namen(
    omgeving: dict[str, str], namen: list[str]
) -> None:
    assert Instellingen.uit_omgeving(omgeving).vertrouwde_hosts == ["127.0.0.1", "localhost", *namen]


def test_de_embedded_database_is_versleuteld_en_zet_door(instellingen: Instellingen) -> None:
    engine = default_engine(create_app(instellingen))
    with engine.begin() as verbinding:
        verbinding.exec_driver_sql("CREATE TABLE proef (tekst TEXT)")
        verbinding.exec_driver_sql(f"INSERT INTO proef VALUES ('{KANARIE}')")
    with engine.connect() as verbinding:
        waarden = {
            naam: verbinding.exec_driver_sql(f"PRAGMA {naam}").scalar()
            for naam in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert waarden == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    engine.dispose()
    op_schijf = b"".join(bestand.read_bytes() for bestand in instellingen.data.iterdir())
    assert KANARIE.encode() not in op_schijf


def test_een_versleuteld_veld_verhuist_niet() -> None:
    sleutels = Sleutels(b"k" * 32)
    waarde = sleutels.versleutel("123456782", plaats="bsn|versleuteld|1")
    assert sleutels.ontsleutel(waarde, plaats="bsn|versleuteld|1") == "123456782"
    for poging, plaats in (
        (waarde, "bsn|versleuteld|2"),
        (waarde[:-1] + b"\x00", "bsn|versleuteld|1"),
        (b"v2x", "x"),
    ):
        with pytest.raises(OntsleutelingMislukt):
            sleutels.ontsleutel(poging, plaats=plaats)
    assert b"k" * 32 not in repr(sleutels).encode()


def test_de_blinde_index_is_gelijk_voor_gelijke_waarden_en_niet_te_maken_zonder_sleutel() -> None:
    een, ander = Sleutels(b"k" * 32), Sleutels(b"l" * 32)
    assert een.blinde_index("123456782", doel="bsn") == een.blinde_index("123456782", doel="bsn")
    assert een.blinde_index("123456782", doel="bsn") != ander.blinde_index("123456782", doel="bsn")
    assert een.blinde_index("123456782", doel="bsn") != een.blinde_index("123456782", doel="iets anders")


@pytest.mark.parametrize(
    ("adres", "bind", "verwacht"),
    [
        ("http://127.0.0.1:8080", "127.0.0.1:8090", "http://127.0.0.1:8090"),
        ("http://127.0.0.1:8080", "0.0.0.0:8090", "http://127.0.0.1:8080"),
        ("http://team.example", "127.0.0.1:8090", "http://team.example"),
        ("https://localhost", "127.0.0.1:8080", "https://localhost"),
    ],
)
def test_het_programma_noemt_het_adres_waar_het_echt_te_openen_is(
    adres: str, bind: str, verwacht: str, tmp_path: Path
) -> None:
    assert waar_te_openen(Instellingen(data=tmp_path, adres=adres), bind) == verwacht
