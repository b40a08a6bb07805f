"""The command line as an installer types it: Dutch help, clear refusals, exit codes."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest
import structlog

from wijkteam.cli import main


class Uitslag(NamedTuple):
    """How a command ended, and what it said about it."""

    returncode: object
    stdout: str
    stderr: str


WIJKTEAM = [sys.executable, "-c", "from wijkteam.cli import main; main()"]


def draai(data: Path, *woorden: str, invoer: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program with these words on a data folder of its own."""
    omgeving = {**os.environ, "WIJKTEAM_DATA": str(data), "DATABASE_URL": ""}
    return subprocess.run(
        [*WIJKTEAM, *woorden],
        env=omgeving,
        input=invoer,
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=120,
        check=False,
    )


@pytest.fixture
def hier(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., Uitslag]]:
    """The same in this process: quick, for what is refused before there is any work."""
    masker = os.umask(0o077)

    def draai_hier(data: Path, *woorden: str, invoer: str = "") -> Uitslag:
        monkeypatch.setenv("WIJKTEAM_DATA", str(data))
        monkeypatch.setenv("DATABASE_URL", "")
        monkeypatch.setattr("sys.argv", ["wijkteam", *woorden])
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(invoer.encode())))
        try:
            main()
            code: object = 0
        except SystemExit as einde:
            code = einde.code
        return Uitslag(code, *capsys.readouterr())

    yield draai_hier
    structlog.reset_defaults()
    os.umask(masker)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo in it."""
    data = tmp_path_factory.mktemp("demo")
    geladen = draai(data, "demo", "--alleen-laden")
    assert geladen.returncode == 0, geladen.stderr
    assert "marijke" in geladen.stdout
    return data


@pytest.mark.parametrize(
    "woorden",
    [
        ["--help"],
        ["run", "--help"],
        ["db", "upgrade", "--help"],
        ["plan", "afdrukken", "--help"],
        ["demo", "--help"],
        ["meldingen", "opruimen", "--help"],
    ],
)
def test_de_hulp_is_nederlands(tmp_path: Path, hier, woorden: list[str]) -> None:
    uit = hier(tmp_path, *woorden)
    assert uit.returncode == 0
    assert "Gebruik:" in uit.stdout
    assert "Toon deze hulp" in uit.stdout
    assert not {"Usage", "Options", "Commands", "Show this"} & set(uit.stdout.replace(":", " ").split())


@pytest.mark.parametrize(
    ("woorden", "bericht"),
    [
        (["onzin"], "ken ik niet"),
        (["run", "--onzin"], "bestaat niet"),
        (["plan", "afdrukken"], "ontbreekt"),
        (["plan", "afdrukken", "--uit", "x.pdf"], "ontbreekt"),
        (["plan", "afdrukken", "--alle", "--uit", "x"], "ontbreekt"),
        (["plan", "afdrukken", "2026-00001", "--alle", "--wijkteam", "X", "--uit", "x"], "ontbreekt"),
        (["gebruiker", "nieuw", "x", "--naam", "X", "--rol", "koning"], "klopt niet"),
        (["gebruiker", "nieuw", "x", "--naam", "X", "--rol", "wijkteamlid"], "--wijkteam"),
        (["run"], "wijkteam db upgrade"),
        (["plan", "afdrukken", "2026-00001", "--uit", "x.pdf"], "wijkteam db upgrade"),
        (["plan", "afdrukken", "2026-00001", "--uit", "/"], "geen map"),
        (["plan", "afdrukken", "2026-00001", "--uit"], "--help"),
        (["plan", "afdrukken", "\udcff\udcfe", "--uit", "x.pdf"], "geen tekst"),
        (["gebruiker", "nieuw", "\udcff\udcfe", "--naam", "X", "--rol", "beheerder"], "geen tekst"),
        (["db", "upgrade", "nogiets"], "te veel"),
        (["run", "--bind", "onzin"], "adres en een poort"),
        (["run", "--bind", "127.0.0.1:99999"], "adres en een poort"),
        (["demo", "--bind", "x:y"], "adres en een poort"),
    ],
)
def test_een_fout_op_de_opdrachtregel_geeft_een_zin_en_geen_spoor(
    tmp_path: Path, hier, woorden: list[str], bericht: str
) -> None:
    uit = hier(tmp_path, *woorden)
    assert uit.returncode not in {0, None}
    assert bericht in uit.stderr
    assert "Traceback" not in uit.stderr
    assert not {"such", "requires", "not", "unexpected"} & set(uit.stderr.split()), "English of the library"


@pytest.mark.parametrize("map_", ["/dev/null", "/proc/bestaat-niet"])
def test_een_map_die_niet_kan_wordt_genoemd(hier, map_: str) -> None:
    uit = hier(Path(map_), "db", "upgrade")
    assert uit.returncode == 1
    assert f"De map {map_} kan niet gebruikt worden" in uit.stderr


def test_een_wachtwoord_dat_geen_tekst_is_wordt_geweigerd(tmp_path: Path) -> None:
    woorden = ["gebruiker", "nieuw", "collega9", "--naam", "Collega", "--rol", "beheerder"]
    uit = draai(tmp_path, *woorden, invoer="\udcff" * 20)
    assert uit.returncode == 2
    assert "geen tekst" in uit.stderr


def test_wie_nog_een_keer_start_hoort_dat_er_al_iets_draait(demo: Path) -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        uit = draai(demo, "run", "--bind", f"127.0.0.1:{bezet.getsockname()[1]}")
    assert uit.returncode == 1
    assert "draait al iets" in uit.stderr
    assert uit.stdout == ""


def test_demo_laden_kan_nog_eens_zonder_schade(demo: Path) -> None:
    assert "al gevuld" in draai(demo, "demo", "--alleen-laden").stdout


def test_controleer_zegt_van_elk_onderdeel_of_het_goed_is(demo: Path, tmp_path: Path) -> None:
    goed = draai(demo, "controleer")
    assert goed.returncode == 0, goed.stdout
    assert len(goed.stdout.splitlines()) == 9
    fout = draai(tmp_path, "controleer")
    assert fout.returncode == 1
    assert "FOUT  sleutel" in fout.stdout


def test_het_plan_van_de_vries_komt_uit_de_opdrachtregel(demo: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "plan.pdf"
    uit = draai(demo, "plan", "afdrukken", "2026-00001", "--uit", str(pdf))
    assert uit.returncode == 0, uit.stderr
    assert pdf.read_bytes().startswith(b"%PDF")
    assert pdf.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("nummer", ["2026-99999", "onzin", "", "2026-00001\n", "'; drop table casus"])
def test_een_plan_dat_er_niet_is_geeft_een_zin(demo: Path, tmp_path: Path, hier, nummer: str) -> None:
    uit = hier(demo, "plan", "afdrukken", nummer, "--uit", str(tmp_path / "x.pdf"))
    assert uit.returncode not in {0, None}
    assert uit.stderr.strip()
    assert "Traceback" not in uit.stderr
    assert not (tmp_path / "x.pdf").exists()


def test_een_nieuw_account_vraagt_het_wachtwoord_en_weigert_een_zwak(demo: Path) -> None:
    woorden = ["gebruiker", "nieuw", "nieuwe", "--naam", "Nieuwe Collega", "--rol", "beheerder"]
    assert "minstens 12 tekens" in draai(demo, *woorden, invoer="kort\n").stderr
    assert draai(demo, *woorden, invoer="vier losse woorden samen\n").returncode == 0
    nog_eens = draai(demo, *woorden, invoer="vier losse woorden samen\n")
    assert nog_eens.returncode != 0
    assert "Traceback" not in nog_eens.stderr


@pytest.mark.parametrize(
    ("gebruikersnaam", "naam", "bericht"),
    [
        ("", "Nieuwe Collega", "gebruikersnaam"),
        ("met spatie", "Nieuwe Collega", "Geen spaties"),
        ("twee\nregels", "Nieuwe Collega", "gebruikersnaam"),
        ("a" * 5_000, "Nieuwe Collega", "te lang"),
        ("\U0001f642\U0001f642\U0001f642", "Nieuwe Collega", "letters zonder accent"),
        ("collega9", "", "naam"),
        ("collega9", "a" * 100_000, "te lang"),
        ("collega9", "ge\x01heim", "tekens in die niet getoond"),
    ],
)
def test_een_nieuw_account_met_rare_namen_wordt_geweigerd_als_op_het_scherm(
    tmp_path: Path, hier, gebruikersnaam: str, naam: str, bericht: str
) -> None:
    woorden = ["gebruiker", "nieuw", gebruikersnaam, "--naam", naam, "--rol", "beheerder"]
    uit = hier(tmp_path, *woorden, invoer="vier losse woorden samen\n")
    assert uit.returncode == 2
    assert bericht in uit.stderr
    assert "Traceback" not in uit.stderr


def test_alle_plannen_van_een_wijkteam_komen_in_een_map_en_in_het_journaal(
    demo: Path, tmp_path: Path
) -> None:
    map_ = tmp_path / "plannen"
    uit = draai(demo, "plan", "afdrukken", "--alle", "--wijkteam", "Wijkteam Doorwerth", "--uit", str(map_))
    assert uit.returncode == 0, uit.stderr
    bestanden = sorted(map_.iterdir())
    assert f"{len(bestanden)} van {len(bestanden)} plannen" in uit.stdout
    assert "plan-2026-00001.pdf" in {bestand.name for bestand in bestanden}
    assert all(bestand.read_bytes().startswith(b"%PDF") for bestand in bestanden)
    assert all(bestand.stat().st_mode & 0o077 == 0 for bestand in bestanden)
    onbekend = draai(demo, "plan", "afdrukken", "--alle", "--wijkteam", "Nergens", "--uit", str(map_))
    assert onbekend.returncode == 2
    assert "geen wijkteam" in onbekend.stderr
