"""Work in a process of its own: its result comes back whole, its end is heard, its memory goes with it.

Each test starts a fresh Python: the process that runs the tests has threads, and may not be copied.
"""

import subprocess
import sys


def draai(code: str) -> str:
    """What the code prints."""
    inleiding = (
        "import os\nfrom wijkteam.kern.eigen_proces import ProcesIsMislukt, kan_apart, voer_apart_uit\n"
    )
    uit = subprocess.run([sys.executable, "-c", inleiding + code], capture_output=True, text=True, check=True)
    return uit.stdout.strip()


def probeer(werk: str) -> str:
    """How the failure of this work reads."""
    return draai(
        f"def werk():\n    {werk}\n"
        "try:\n    voer_apart_uit(werk)\nexcept ProcesIsMislukt as fout:\n    print(fout.oorzaken)"
    )


def test_uitkomst_komt_heel_terug() -> None:
    assert draai("print(len(voer_apart_uit(lambda: os.urandom(3_000_000))))") == "3000000"


def test_werk_gebeurt_ergens_anders() -> None:
    assert (
        draai("print(voer_apart_uit(lambda: str(os.getpid()).encode()).decode() != str(os.getpid()))")
        == "True"
    )


def test_fout_noemt_soort_en_plek_en_nooit_de_tekst() -> None:
    oorzaken = probeer('raise ValueError("Jan de Vries")')
    assert "ValueError in " in oorzaken
    assert "Vries" not in oorzaken


def test_oorzaken_reizen_mee() -> None:
    assert probeer('raise ProcesIsMislukt("geen letter", "geen plaat")') == "('geen letter', 'geen plaat')"


def test_proces_dat_omvalt_wordt_opgemerkt() -> None:
    assert probeer("os.kill(os.getpid(), 9)") == "('het proces stopte met -9',)"
    assert probeer("raise SystemExit(0)") == "('het proces stopte met 1',)"


def test_wie_met_meer_draden_werkt_wordt_niet_gekopieerd() -> None:
    wacht = "import threading\nklaar = threading.Event()\nthreading.Thread(target=klaar.wait).start()\n"
    assert draai(wacht + "print(kan_apart())\nklaar.set()") == "False"
    assert draai("print(kan_apart())") == str(sys.platform == "linux")


def test_pdf_laat_geen_geheugen_achter() -> None:
    code = (
        "import resource, sys\nfrom wijkteam.kern.pdf import maak_pdf\n"
        "html = '<!doctype html><html lang=nl><title>Proef</title><body>' + '<p>Een regel over thuis.</p>' * 400\n"
        "maak_pdf('<!doctype html><html lang=nl><title>Proef</title><body><p>a', titel='Proef')\n"
        "was = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "pdf = maak_pdf(html, titel='Proef')\n"
        "print(pdf[:4], resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - was < 3_000)"
    )
    assert draai(code) == "b'%PDF' True"
