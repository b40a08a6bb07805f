"""Looking into a PDF as a reader would: its text per page, its structure, and its letters as pictures."""

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf
from PIL import Image


def tekst_per_bladzijde(pdf: bytes) -> list[str]:
    """The text of every page in reading order, with single spaces."""
    uit = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(bladzijde.split()) for bladzijde in uit.stdout.decode().split("\f")[:-1]]


def hele_tekst(pdf: bytes) -> str:
    """All text of the document on one line."""
    return " ".join(tekst_per_bladzijde(pdf))


def open_pdf(pdf: bytes) -> pikepdf.Pdf:
    """The document, opened for questions about its structure."""
    return pikepdf.open(io.BytesIO(pdf))


def elementen(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """All elements of the tag tree, in reading order. They live as long as the document is open."""
    return list(_loop(document.Root.StructTreeRoot.K))


def _loop(knoop: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(knoop, pikepdf.Array):
        for kind in knoop:
            yield from _loop(kind)
    elif isinstance(knoop, pikepdf.Dictionary) and "/S" in knoop:
        yield knoop
        yield from _loop(knoop.get("/K", pikepdf.Array()))


def soorten(pdf: bytes) -> list[str]:
    """The kinds of the elements in reading order: `H1`, `P`, `Table`…"""
    with open_pdf(pdf) as document:
        return [str(element.S)[1:] for element in elementen(document)]


def lettertypen(pdf: bytes) -> dict[str, bool]:
    """The fonts of the document, and whether each travels inside it."""
    gevonden: dict[str, bool] = {}
    with open_pdf(pdf) as document:
        for voorwerp in document.objects:
            if isinstance(voorwerp, pikepdf.Dictionary) and voorwerp.get("/Type") == "/FontDescriptor":
                naam = str(voorwerp.FontName).partition("+")[2].rstrip(",")
                gevonden[naam] = "/FontFile2" in voorwerp or "/FontFile3" in voorwerp
    return gevonden


def platen(pdf: bytes, *, dpi: int) -> list[Image.Image]:
    """Every page as a grey picture."""
    with TemporaryDirectory() as tijdelijk:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-", f"{tijdelijk}/p"], input=pdf, check=True)
        return [Image.open(io.BytesIO(bestand.read_bytes())) for bestand in sorted(Path(tijdelijk).iterdir())]
