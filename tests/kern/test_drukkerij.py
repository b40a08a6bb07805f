"""Prints of a server are drawn elsewhere, errors come back in words, and nobody stays behind.

Each test starts a fresh Python, as a server is one.
"""

import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes safely")

INLEIDING = """
import os, sys, time
from wijkteam.kern import drukkerij
from wijkteam.kern.pdf import PdfIsMislukt, maak_afdrukbaar, maak_pdf, tel_bladzijden
drukkerij.open_drukkerij()
def blad(inhoud):
    return f"<!doctype html><html lang=nl><head><title>Proef</title></head><body>{inhoud}</body></html>"
"""


def draai(code: str) -> list[str]:
    """The lines that the code prints in a process that opened the drukkerij."""
    uit = subprocess.run([sys.executable, "-c", INLEIDING + code], capture_output=True, text=True, check=True)
    return uit.stdout.splitlines()


def test_wie_afdrukt_laadt_zelf_niets_en_elke_werker_wordt_bediend() -> None:
    assert draai(
        "werker = os.fork()\n"
        "pdf = maak_pdf(blad('<p>een</p>'), titel='Proef')\n"
        "goed = (pdf[:4], tel_bladzijden(pdf), maak_afdrukbaar('Ş中\\ue123'))\n"
        "assert goed == (b'%PDF', 1, ('Ş中□', '\\ue123')), goed\n"
        "assert not {'weasyprint', 'pikepdf', 'fontTools'} & set(sys.modules)\n"
        "if werker: print(os.waitpid(werker, 0)[1])\n"
        "else: os._exit(0)"
    ) == ["0"]


def test_wat_er_mis_is_komt_terug_in_woorden() -> None:
    uit = draai(
        "for vraag in (lambda: maak_pdf(blad('<img src=https://example.org/a.png alt=x>'), titel='P'),\n"
        "              lambda: drukkerij.vraag('bestaat_niet'), lambda: tel_bladzijden(b'Jan de Vries')):\n"
        "    try: vraag()\n"
        "    except PdfIsMislukt as fout: print(*fout.oorzaken)"
    )
    assert "mag niets ophalen" in uit[0]
    assert uit[1].startswith("AttributeError in ")
    assert "Error in " in uit[2]
    assert "Vries" not in uit[2]


def test_zonder_drukker_wordt_er_hier_afgedrukt() -> None:
    assert draai(
        "drukkerij._Balie.drukker.kill(); drukkerij._Balie.drukker.wait()\n"
        "print(maak_pdf(blad('<p>een</p>'), titel='Proef')[:4], 'weasyprint' in sys.modules)"
    ) == ["b'%PDF' True"]


def test_drukker_gaat_naar_huis_als_niemand_meer_kan_vragen() -> None:
    (drukker,) = draai("maak_afdrukbaar('een'); print(drukkerij._Balie.drukker.pid)")
    for _ in range(100):
        if not _leeft(int(drukker)):
            return
        time.sleep(0.1)
    pytest.fail("the drukker stayed behind")


def _leeft(pid: int) -> bool:
    """Whether it still runs; a process that ended and waits to be counted does not."""
    try:
        stand = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:
        return False
    return stand.rpartition(")")[2].split()[0] != "Z"
