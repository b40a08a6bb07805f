"""The fonts of our prints. Source Sans 3 for Dutch and all its neighbours; the others for names that need them.

Rendering sees only these files: fonts of the machine are never used, so a print looks the same everywhere.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

from fontTools.ttLib import TTFont, TTLibError

from wijkteam.kern.paden import static_dist
from wijkteam.kern.pdf_delen import PdfIsMislukt


@dataclass(frozen=True, slots=True)
class Lettertype:
    """A font file that the front-end build puts in `static/dist/pdf`, and the name that must be inside it."""

    bestand: str
    naam: str

    @contextmanager
    def geopend(self) -> Iterator[TTFont]:
        """The font, to read from. Raises `PdfIsMislukt` when the file is absent, damaged or another font."""
        try:
            with (lettertypenmap() / self.bestand).open("rb") as bestand:
                letters = TTFont(bestand, lazy=True)
                naam = letters["name"].getDebugName(4)
                if naam != self.naam:
                    raise PdfIsMislukt(f"lettertype {self.bestand} heet {naam} en niet {self.naam}")
                yield letters
        except (OSError, TTLibError, KeyError) as fout:
            raise PdfIsMislukt(f"lettertype {self.bestand} ontbreekt of is beschadigd") from fout


LETTERTYPEN = (
    Lettertype("SourceSans3-Regular.ttf", "Source Sans 3 Regular"),
    Lettertype("SourceSans3-SemiBold.ttf", "Source Sans 3 SemiBold"),
    Lettertype("SourceSans3-Bold.ttf", "Source Sans 3 Bold"),
    Lettertype("NotoSansArabic-Regular.ttf", "Noto Sans Arabic Regular"),
    Lettertype("NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew Regular"),
    Lettertype("NotoSansEthiopic-Regular.ttf", "Noto Sans Ethiopic Regular"),
    Lettertype("NotoSansArmenian-Regular.ttf", "Noto Sans Armenian Regular"),
    Lettertype("NotoSansGeorgian-Regular.ttf", "Noto Sans Georgian Regular"),
    Lettertype("NotoSansDevanagari-Regular.ttf", "Noto Sans Devanagari Regular"),
    Lettertype("NotoSansTamil-Regular.ttf", "Noto Sans Tamil Regular"),
    Lettertype("NotoSansThai-Regular.ttf", "Noto Sans Thai Regular"),
    Lettertype("NotoSansSC-Regular.ttf", "Noto Sans SC Regular"),
    Lettertype("NotoEmoji-Regular.ttf", "Noto Emoji Regular"),
)


def lettertypenmap() -> Path:
    """The folder with the font files of prints."""
    return static_dist() / "pdf"


def controleer_lettertypen() -> int:
    """The number of fonts, each opened and its name compared. Raises `PdfIsMislukt` at the first that is wrong."""
    for lettertype in LETTERTYPEN:
        with lettertype.geopend():
            pass
    return len(LETTERTYPEN)


@contextmanager
def alleen_eigen_lettertypen() -> Iterator[None]:
    """While this holds, fontconfig reads our folder instead of the fonts of the machine.

    Raises `PdfIsMislukt` beforehand when a font is not there, because fontconfig would silently take another.
    """
    controleer_lettertypen()
    eerder = os.environ.get("FONTCONFIG_FILE")
    with TemporaryDirectory(prefix="wijkteam-letters-") as tijdelijk:
        instelling = Path(tijdelijk, "fonts.conf")
        instelling.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
            f"<fontconfig><dir>{escape(str(lettertypenmap()))}</dir></fontconfig>",
            encoding="utf-8",
        )
        os.environ["FONTCONFIG_FILE"] = str(instelling)
        try:
            yield
        finally:
            if eerder is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = eerder


def dekking() -> bytes:
    """Which characters our fonts can draw together: one bit for each code, to look up with `kern.pdf_tekens`."""
    bits = bytearray(sys.maxunicode // 8 + 1)
    for lettertype in LETTERTYPEN:
        with lettertype.geopend() as letters:
            for code in letters.getBestCmap():
                bits[code >> 3] |= 1 << (code & 7)
    return bytes(bits)
