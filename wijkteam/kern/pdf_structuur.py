"""What WeasyPrint leaves open in a tagged PDF, filled in before it is written, and a last look at the fonts."""

import zlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import pydyf
from weasyprint import Document

from wijkteam.kern.pdf_delen import PdfIsMislukt

# How fontconfig spells the families of our fonts inside a PDF.
_EIGEN_FAMILIES = ("Source-Sans-3", "Noto-Sans-", "Noto-Emoji")
# Any name but one that the renderer knows: `noem_kleuren` fills it in.
KLEUREN = "wijkteam"
_OOK_UA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


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
    noem_kleuren(pdf)
    noem_bijlagen_een_keer(pdf)
    meld_toegankelijk(pdf)
    schrijf_alvast(pdf)


def schrijf_alvast(pdf: pydyf.PDF) -> None:
    """Write and compress each part once. The renderer does it twice: for the file, and for the fingerprint in it."""
    pdf.objects = [voorwerp if voorwerp.free == "f" else _Geschreven(voorwerp) for voorwerp in pdf.objects]


class _Geschreven(pydyf.Object):  # type: ignore[misc]  # pydyf has no types
    """A part as it will stand in the file."""

    def __init__(self, voorwerp: pydyf.Object) -> None:
        super().__init__()
        self.number, self.generation, self.free = voorwerp.number, voorwerp.generation, voorwerp.free
        self._mag_samengeperst: bool = voorwerp.compressible
        if isinstance(voorwerp, pydyf.Stream) and voorwerp.compress:
            voorwerp = _pers_samen(voorwerp)
        self._tekst: bytes = voorwerp.data

    @property
    def data(self) -> bytes:
        """As pydyf asks for it."""
        return self._tekst

    @property
    def compressible(self) -> bool:
        """As pydyf asks for it."""
        return self._mag_samengeperst


def _pers_samen(stroom: pydyf.Stream) -> pydyf.Stream:
    """At the usual strength: the strongest, which the renderer takes, costs three times as much for one percent."""
    regels = b"\n".join(map(_als_bytes, stroom.stream))
    return pydyf.Stream([zlib.compress(regels)], {**stroom.extra, "Filter": "/FlateDecode"})


def _als_bytes(deel: bytes | str | pydyf.Object) -> bytes:
    if isinstance(deel, str):
        return deel.encode("ascii")
    tekst: bytes = deel.data if isinstance(deel, pydyf.Object) else deel
    return tekst


def noem_kleuren(pdf: pydyf.PDF) -> None:
    """Say what the numbers of colours mean (sRGB), as a document for later must. The renderer would leave a file open."""
    profiel = pydyf.Stream([_kleurprofiel()], pydyf.Dictionary({"N": 3}), compress=True)
    pdf.add_object(profiel)
    naam = pydyf.String("sRGB IEC61966-2.1")
    bedoeling = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": naam,
            "Info": naam,
            "DestOutputProfile": profiel.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([bedoeling])


def noem_bijlagen_een_keer(pdf: pydyf.PDF) -> None:
    """The renderer lists each attachment of the document twice."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))


@cache
def _kleurprofiel() -> bytes:
    return files("weasyprint.pdf").joinpath("sRGB2014.icc").read_bytes()


def meld_toegankelijk(pdf: pydyf.PDF) -> None:
    """Add to the metadata that this PDF/A is PDF/UA-1 as well; the renderer writes one of the two.

    PDF/A wants every name it does not know itself explained in the same place. Raises `PdfIsMislukt` when there is
    not exactly one block of metadata to add it to.
    """
    blokken = [s for s in pdf.objects if isinstance(s, pydyf.Stream) and s.extra.get("Type") == "/Metadata"]
    if len(blokken) != 1 or b"".join(blokken[0].stream).count(b"</rdf:RDF>") != 1:
        raise PdfIsMislukt("de eigenschappen van het document zijn niet te vinden")
    blokken[0].stream = [b"".join(blokken[0].stream).replace(b"</rdf:RDF>", _OOK_UA + b"</rdf:RDF>")]
    blokken[0].compress = False


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
