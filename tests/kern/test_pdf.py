"""The engine of prints: whole or not at all, and deaf to the outside world."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from shutil import copytree

import pdfua
import pydyf
import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps, ImageStat

from tests.pdfproef import elementen, hele_tekst, lettertypen, open_pdf, platen, soorten, tekst_per_bladzijde
from wijkteam.kern import pdf_lettertypen, pdf_motor
from wijkteam.kern.paden import static_dist
from wijkteam.kern.pdf import Bijlage, PdfIsMislukt, controleer_lettertypen, maak_afdrukbaar, maak_pdf
from wijkteam.kern.pdf_structuur import eis_eigen_lettertypen

NAAM = "Łukasz Şahin Ağaoğlu-Őry"
VEEL_SCHRIFTEN = "Дмитрий Ελένη محمد علی אברהם ሰላም हिन्दी தமிழ் ไทย გიორგი Հայկ 王小明 👩‍👧 ☑"


def blad(inhoud: str) -> str:
    return f'<!doctype html><html lang="nl"><head><title>Proef</title></head><body>{inhoud}</body></html>'


def maak(inhoud: str) -> bytes:
    return maak_pdf(blad(inhoud), titel="Proef")


@pytest.fixture
def buitenwereld() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine that remembers who came by."""
    bezoek: list[str] = []

    class Deur(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            bezoek.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Deur)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", bezoek
    server.shutdown()
    server.server_close()


def test_pdf_is_te_lezen_met_een_schermlezer(tmp_path: Path) -> None:
    pdf = maak(
        "<h1>Plan</h1><h2>Wie</h2><table><thead><tr><th>Naam</th><th>Kring</th></tr></thead>"
        "<tbody><tr><th scope=row>Els</th><td>1</td></tr></tbody></table>"
    )
    with open_pdf(pdf) as document:
        assert (str(document.Root.Lang), document.Root.MarkInfo.Marked) == ("nl", True)
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo.Title) == "Proef"
    assert [soort for soort in soorten(pdf) if soort.startswith("H")] == ["H1", "H2"]
    bestand = tmp_path / "proef.pdf"
    bestand.write_bytes(pdf)
    assert [(vondst.rule_id, vondst.message) for vondst in pdfua.validate(bestand).findings] == []


def test_kopcel_zegt_of_zij_bij_een_rij_of_een_kolom_hoort() -> None:
    pdf = maak(
        "<table><thead><tr><th>Naam</th><th>Kring</th></tr></thead>"
        "<tbody><tr><th scope=row>Els</th><td>1</td></tr></tbody></table>"
    )
    with open_pdf(pdf) as document:
        koppen = [element for element in elementen(document) if element.S == "/TH"]
        (cel,) = (element for element in elementen(document) if element.S == "/TD")
        register = list(document.Root.StructTreeRoot.IDTree.Names)[::2]
        assert [str(kop.A.Scope) for kop in koppen] == ["/Column", "/Column", "/Row"]
        assert {str(kop) for kop in cel.A.Headers} <= {str(naam) for naam in register}


@pytest.mark.parametrize(
    "aanval",
    [
        '<img alt="x" src="{adres}/img">',
        '<img alt="x" src="data:image/png;base64,AAAA">',
        "<link rel=stylesheet href='{adres}/css'>",
        "<style>@import url({adres}/import);</style>",
        "<style>p {{ background: url({adres}/bg) }}</style><p>x</p>",
        "<style>@font-face {{ font-family: x; src: url({adres}/font) }}</style>",
        "<object data='{adres}/obj'></object>",
        "<embed src='{adres}/emb'>",
        "<svg width='9' height='9'><title>x</title><image href='{adres}/svg' width='5' height='5'/></svg>",
        "<link rel=attachment href='file://{geheim}'>",
        "<a rel=attachment href='file://{geheim}'>x</a>",
        "<img alt='x' src='file://{geheim}'>",
        "<base href='file://{geheim}'><img alt='x' src='geheim.txt'>",
        "<img alt='x' src='geheim.txt'>",
    ],
)
def test_document_dat_iets_wil_ophalen_wordt_niet_gemaakt(
    aanval: str, buitenwereld: tuple[str, list[str]], tmp_path: Path
) -> None:
    adres, bezoek = buitenwereld
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("niet voor buiten", encoding="utf-8")
    with pytest.raises(PdfIsMislukt):
        maak(aanval.format(adres=adres, geheim=geheim))
    assert bezoek == []


def test_verwijzing_die_de_tekenaar_overslaat_klopt_nergens_aan(buitenwereld: tuple[str, list[str]]) -> None:
    adres, bezoek = buitenwereld
    maak(
        f"<svg width='9' height='9'><title>x</title><use href='{adres}/use#a'/></svg><p><a href='{adres}'>x</a></p>"
    )
    assert bezoek == []


@pytest.mark.parametrize(
    "fout",
    [
        "<style>p { kleur: rood }</style><p>x</p>",
        "<svg width='9' height='9'><rect width='5' height='5'/></svg>",
        "<p>\ue123</p>",
    ],
    ids=["opmaak", "beeld zonder beschrijving", "teken zonder letter"],
)
def test_klacht_is_een_fout(fout: str) -> None:
    with pytest.raises(PdfIsMislukt) as mislukt:
        maak(fout)
    assert mislukt.value.oorzaken
    assert "De PDF is niet gemaakt" in mislukt.value.bericht


def test_eindeloos_document_wordt_geweigerd() -> None:
    with pytest.raises(PdfIsMislukt):
        maak("x" * (pdf_motor.MEESTE_TEKENS + 1))


def test_alleen_eigen_letters_en_alle_in_het_bestand() -> None:
    gevonden = lettertypen(maak(f"<h1>{NAAM}</h1><p>{NAAM} <strong>vet</strong> {VEEL_SCHRIFTEN}</p>"))
    assert all(gevonden.values())
    assert {"Source-Sans-3", "Source-Sans-3-Semi-Bold", "Noto-Sans-Arabic", "Noto-Sans-SC"} <= set(gevonden)
    assert not [naam for naam in gevonden if not naam.startswith(("Source-Sans-3", "Noto-"))]


@pytest.mark.parametrize(
    ("naam", "bestand"), [("/ABCDEF+DejaVu-Serif", {"FontFile2": b"1 0 R"}), ("/ABCDEF+Source-Sans-3,", {})]
)
def test_vreemd_of_ontbrekend_lettertype_wordt_op_het_laatst_nog_gezien(
    naam: str, bestand: dict[str, bytes]
) -> None:
    pdf = pydyf.PDF()
    pdf.add_object(pydyf.Dictionary({"Type": "/FontDescriptor", "FontName": naam.encode(), **bestand}))
    with pytest.raises(PdfIsMislukt, match="lettertype"):
        eis_eigen_lettertypen(pdf)


def test_kantlijn_krijgt_dezelfde_letter_als_de_tekst() -> None:
    assert set(lettertypen(maak("<p>Zo</p>"))) == {"Source-Sans-3"}


@pytest.mark.parametrize("schade", ["weg", "kapot", "verwisseld"])
def test_zonder_goed_lettertype_geen_pdf(
    schade: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dist = Path(copytree(static_dist(), tmp_path / "dist"))
    doel = dist / "pdf" / "SourceSans3-SemiBold.ttf"
    if schade == "weg":
        doel.unlink()
    else:
        doel.write_bytes(
            b"dit is geen letter" if schade == "kapot" else _letterbestand("Regular").read_bytes()
        )
    monkeypatch.setattr(pdf_lettertypen, "static_dist", lambda: dist)
    pdf_motor._lettertypen.cache_clear()
    pdf_motor._opmaak.cache_clear()
    with pytest.raises(PdfIsMislukt, match="SourceSans3-SemiBold"):
        maak("<p>Zo</p>")
    with pytest.raises(PdfIsMislukt, match="SourceSans3-SemiBold"):
        controleer_lettertypen()


def test_alle_lettertypen_liggen_klaar() -> None:
    assert controleer_lettertypen() == len(pdf_lettertypen.LETTERTYPEN)


def _letterbestand(gewicht: str) -> Path:
    return static_dist() / "pdf" / f"SourceSans3-{gewicht}.ttf"


def _inkt(plaat: Image.Image) -> Image.Image:
    """Only the letter itself, at one size."""
    zwart_op_wit = plaat.convert("L")
    return zwart_op_wit.crop(ImageOps.invert(zwart_op_wit).getbbox()).resize((96, 128))


def _getekend(letter: str) -> Image.Image:
    doek = Image.new("L", (900, 900), "white")
    ImageDraw.Draw(doek).text((150, 100), letter, font=ImageFont.truetype(_letterbestand("Regular"), 500))
    return _inkt(doek)


def _verschil(een: Image.Image, ander: Image.Image) -> float:
    return float(ImageStat.Stat(ImageChops.difference(een, ander)).mean[0])


def test_letters_met_tekens_worden_echt_zo_getekend() -> None:
    letters = "ŁłŞşĞğŐőİë"
    stijl = "<style>@page { @bottom-left { content: none } @bottom-right { content: none } } p { color: #000;"
    stijl += "font-size: 200pt; line-height: 1.3; margin: 0; break-after: page }</style>"
    pdf = maak(stijl + "".join(f"<p>{letter}</p>" for letter in letters))
    beelden = platen(pdf, dpi=60)[: len(letters)]
    for letter, beeld in zip(letters, beelden, strict=True):
        verschillen = {ander: _verschil(_inkt(beeld), _getekend(ander)) for ander in letters + "LlSsGgOoIe"}
        assert min(verschillen, key=lambda ander: verschillen[ander]) == letter
        assert verschillen[letter] < 12


def test_lege_en_vreemde_tekens_worden_vervangen() -> None:
    assert maak_afdrukbaar("Jan\x00 en\x07 Els") == ("Jan en Els", "")
    assert maak_afdrukbaar("een\r\ntwee\vdrie") == ("een\ntwee\ndrie", "")
    assert maak_afdrukbaar("\uf0b7 punt uit een tekstverwerker") == ("• punt uit een tekstverwerker", "")
    assert maak_afdrukbaar("\ue123 en \U00013000 en \ue123") == ("□ en □ en □", "\ue123\U00013000")
    assert maak_afdrukbaar("e\u0301e\u0301n \u202eomgekeerd") == ("één omgekeerd", "")
    assert maak_afdrukbaar(NAAM + VEEL_SCHRIFTEN) == (NAAM + VEEL_SCHRIFTEN, "")


def test_afdrukbaar_gemaakte_tekst_geeft_altijd_een_pdf() -> None:
    alles = "".join(
        chr(code)
        for code in (
            *range(1, 0x1380),
            *range(0x2000, 0x2100),
            *range(0xD7F0, 0xD800),
            *range(0xE000, 0xE010),
        )
    )
    tekst, vervangen = maak_afdrukbaar(alles.replace("<", "").replace("&", ""))
    assert vervangen
    assert maak(f"<p>{tekst}</p>").startswith(b"%PDF")


def test_bijlage_reist_mee() -> None:
    plan = Bijlage(naam="plan.json", inhoud=b'{"versie": 1}', omschrijving="Dit plan als gegevens")
    pdf = maak_pdf(blad("<h1>Plan</h1>"), titel="Plan", bijlagen=[plan])
    with open_pdf(pdf) as document:
        assert list(document.attachments) == ["plan.json"]
        assert document.attachments["plan.json"].get_file().read_bytes() == plan.inhoud


def test_bladzijden_zijn_genummerd() -> None:
    bladzijden = tekst_per_bladzijde(maak("<p style='break-after: page'>een</p><p>twee</p>"))
    assert [tekst.endswith(f"bladzijde {nummer} van 2") for nummer, tekst in enumerate(bladzijden, 1)] == [
        True,
        True,
    ]


def test_twee_mensen_die_tegelijk_afdrukken_krijgen_elk_hun_eigen_tekst() -> None:
    woorden = [f"huishouden{nummer}" for nummer in range(6)]
    with ThreadPoolExecutor(3) as drukkers:
        pdfs = list(drukkers.map(lambda woord: maak(f"<p>{woord}</p>"), woorden))
    assert [[woord for woord in woorden if woord in hele_tekst(pdf)] for pdf in pdfs] == [
        [woord] for woord in woorden
    ]


def test_programma_start_zonder_de_zware_pdf_bibliotheek() -> None:
    code = "import sys, wijkteam.kern.pdf, wijkteam.plan.afdruk; print('weasyprint' in sys.modules)"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "False"


def test_pdf_zegt_dat_het_te_bewaren_en_voor_te_lezen_is() -> None:
    """What the file claims (PDF/A-3a and PDF/UA-1), and what it must carry to claim it. No validator judges the rest."""
    pdf = maak_pdf(
        "<!doctype html><html lang='nl'><head><title>T</title></head><body><h1>Één kop</h1><p>Tekst</p></body></html>",
        titel="Een titel",
        bijlagen=[Bijlage("plan.json", b"{}", "Voor een ander programma")],
    )
    with open_pdf(pdf) as document:
        with document.open_metadata() as eigenschappen:
            assert eigenschappen.pdfa_status == "3A"
            assert eigenschappen["pdfuaid:part"] == "1"
            assert "PDF/UA identification" in str(eigenschappen)
        assert str(document.docinfo["/Title"]) == "Een titel"
        (bedoeling,) = document.Root.OutputIntents
        assert bedoeling.S == "/GTS_PDFA1"
        assert bedoeling.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        (bijlage,) = document.Root.AF
        assert (bijlage.AFRelationship, bijlage.EF.F.Subtype) == ("/Data", "/application/json")
        assert len(document.trailer.ID) == 2
        assert document.Root.MarkInfo.Marked
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert len(document.Root.Outlines) > 0
        assert "/Encrypt" not in document.trailer
