"""What WeasyPrint leaves open in a tagged PDF, filled in before it is written, and a last look at the fonts."""

from collections.abc import Iterator

import pydyf
from weasyprint import Document

from wijkteam.kern.pdf_delen import PdfIsMislukt

# How fontconfig spells the families of our fonts inside a PDF.
_EIGEN_FAMILIES = ("Source-Sans-3", "Noto-Sans-", "Noto-Emoji")


def voltooi_structuur(document: Document, pdf: pydyf.PDF) -> None:
    """Finisher for WeasyPrint: header cells get their scope, the tree its index, and every font is one of ours."""
    del document
    eis_eigen_lettertypen(pdf)
    eis_beschreven_beelden(pdf)
    cellen = list(_elementen(pdf, "/TH"))
    ouders = {voorwerp.reference: voorwerp for voorwerp in pdf.objects}
    for cel in cellen:
        cel["A"]["Scope"] = _richting(cel, ouders)
    _maak_register(pdf, cellen)


def eis_eigen_lettertypen(pdf: pydyf.PDF) -> None:
    """Raises `PdfIsMislukt` for a font that is not ours or is not inside the file: it would look different elsewhere."""
    for voorwerp in _woordenboeken(pdf):
        if voorwerp.get("Type") != "/FontDescriptor":
            continue
        naam = _tekst(voorwerp["FontName"]).lstrip("/").partition("+")[2]
        if not naam.startswith(_EIGEN_FAMILIES):
            raise PdfIsMislukt(f"lettertype {naam} is niet van ons")
        if "FontFile2" not in voorwerp and "FontFile3" not in voorwerp:
            raise PdfIsMislukt(f"lettertype {naam} zit niet in het bestand")


def eis_beschreven_beelden(pdf: pydyf.PDF) -> None:
    """Raises `PdfIsMislukt` for a picture that a screen reader could not name; WeasyPrint lets an SVG pass."""
    if any("Alt" not in beeld for beeld in _elementen(pdf, "/Figure")):
        raise PdfIsMislukt("een beeld heeft geen beschrijving")


def _richting(cel: pydyf.Dictionary, ouders: dict[bytes, pydyf.Object]) -> str:
    """A header cell in the head of a table speaks for its column, any other for its row."""
    ouder = ouders[cel["P"]]
    while ouder["S"] not in {"/THead", "/TBody", "/Table"}:
        ouder = ouders[ouder["P"]]
    return "/Column" if ouder["S"] == "/THead" else "/Row"


def _maak_register(pdf: pydyf.PDF, cellen: list[pydyf.Dictionary]) -> None:
    """Data cells name their headers by ID; without this index a reader cannot find them."""
    namen = pydyf.Array()
    for cel in sorted((cel for cel in cellen if "ID" in cel), key=lambda cel: str(cel["ID"].string)):
        namen.extend((cel["ID"], cel.reference))
    if not namen:
        return
    register = pydyf.Dictionary({"Names": namen})
    pdf.add_object(register)
    (wortel,) = (voorwerp for voorwerp in _woordenboeken(pdf) if voorwerp.get("Type") == "/StructTreeRoot")
    wortel["IDTree"] = register.reference


def _elementen(pdf: pydyf.PDF, soort: str) -> Iterator[pydyf.Dictionary]:
    return (voorwerp for voorwerp in _woordenboeken(pdf) if voorwerp.get("S") == soort)


def _woordenboeken(pdf: pydyf.PDF) -> Iterator[pydyf.Dictionary]:
    return (voorwerp for voorwerp in pdf.objects if isinstance(voorwerp, pydyf.Dictionary))


def _tekst(naam: bytes | str) -> str:
    return naam.decode() if isinstance(naam, bytes) else naam
