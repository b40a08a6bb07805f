"""The printed plan: a model of plain values in, a PDF out.

The model knows nothing of the database. Whoever fills it decides what this reader may see; what is not in the
model cannot get on paper. That is why there is no field for a BSN, an address or a birth date.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from math import ceil
from typing import Self
from xml.etree import ElementTree as ET

from markupsafe import Markup

from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.pdf import Bijlage, maak_afdrukbaar, maak_pdf

# More columns than this do not fit beside the names of the domains at a size that one can read.
MEESTE_KOLOMMEN = 5
# The same in large print.
MEESTE_KOLOMMEN_GROOT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukPersoon:
    """Somebody in the household or around it. `toelichting` is what stands behind the name: `moeder, 51 jaar`."""

    naam: str
    toelichting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukContact:
    """Somebody to call."""

    naam: str
    functie: str = ""
    telefoon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukUitspraak:
    """What somebody said, letter for letter. `over` names what it is about, `wie` may be empty."""

    tekst: str
    wie: str = ""
    over: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukScore:
    """A level with its word, or only the word that says why there is none. `streef` is where one wants to be."""

    woord: str
    niveau: int | None = None
    streef: int | None = None

    def __post_init__(self) -> None:
        if any(getal is not None and not 1 <= getal <= 5 for getal in (self.niveau, self.streef)):
            raise ValueError("een niveau is 1, 2, 3, 4 of 5")


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukScorekolom:
    """The scores of one person on one day, in the order of the domains of the table."""

    naam: str
    gemeten_op: date
    scores: tuple[AfdrukScore, ...]

    @property
    def besproken(self) -> str:
        """`12 van 13`. Never a sum and never an average: the levels are an order, not an amount."""
        return f"{sum(score.niveau is not None for score in self.scores)} van {len(self.scores)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukScoretabel:
    """Members beside domains, of one instrument. Raises `ValueError` when a column has another number of scores."""

    titel: str
    domeinen: tuple[str, ...]
    kolommen: tuple[AfdrukScorekolom, ...]
    niveaus: tuple[tuple[int, str], ...] = ()
    bron: str = ""
    meeste_kolommen: int = MEESTE_KOLOMMEN

    def __post_init__(self) -> None:
        if any(len(kolom.scores) != len(self.domeinen) for kolom in self.kolommen):
            raise ValueError("elke kolom heeft precies één score per domein")

    @property
    def gemeten_op(self) -> date | None:
        """The day, when it is the same for all; else each column says its own."""
        dagen = {kolom.gemeten_op for kolom in self.kolommen}
        return dagen.pop() if len(dagen) == 1 else None

    @property
    def heeft_streven(self) -> bool:
        """Whether somebody wants to be on another level than now; the print then explains the arrow."""
        scores = [score for kolom in self.kolommen for score in kolom.scores]
        return any(score.streef not in (None, score.niveau) for score in scores)

    @property
    def delen(self) -> Iterator[tuple[AfdrukScorekolom, ...]]:
        """The columns in groups that fit on paper, as equal in size as can be."""
        breedte = ceil(len(self.kolommen) / max(1, ceil(len(self.kolommen) / self.meeste_kolommen)))
        return (self.kolommen[van : van + breedte] for van in range(0, len(self.kolommen), max(1, breedte)))


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukActie:
    """Who does what, when, from which ring. `wanneer` is free (`elke woensdag`), `uiterlijk` a day."""

    wie: str
    wat: str
    kring: int
    kring_naam: str
    wanneer: str = ""
    uiterlijk: date | None = None
    is_gedaan: bool = False
    geeft_terug: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukDoel:
    """What somebody wants to reach, in their own words, with what is agreed about it.

    `afloop` says how it ended (`bereikt`, `losgelaten: …`), and is empty as long as they work on it.
    """

    woorden: str
    voor_wie: str
    lukt_als: str = ""
    afloop: str = ""
    leefgebied: str = ""
    niveaus: str = ""
    uiterlijk: date | None = None
    acties: tuple[AfdrukActie, ...] = ()
    meningen: tuple[AfdrukUitspraak, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukKring:
    """One ring of the circle picture with the people on it: the same as the picture, for who cannot see it."""

    nummer: int
    naam: str
    mensen: tuple[AfdrukPersoon, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukTeamlid:
    """Somebody in the team around this household."""

    naam: str
    rol: str
    kring: int
    kring_naam: str
    telefoon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AfdrukOndertekenaar:
    """A line to sign. `is_eens` is None until the person has said so; `want` are their words when they disagree."""

    naam: str
    hoedanigheid: str = ""
    heeft_gezien: bool = False
    is_eens: bool | None = None
    want: str = ""


class Lezer(StrEnum):
    """For whom the print is: it decides which parts it has, and how it speaks."""

    HUISHOUDEN = "huishouden"
    PERSOON = "persoon"
    ORGANISATIE = "organisatie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planafdruk:
    """Everything that stands on the printed plan for one reader. Texts are shown as they were typed."""

    gemeente: str
    wijkteam: str
    huishouden: str
    huishoudnummer: str
    leden: tuple[AfdrukPersoon, ...]
    regisseur: AfdrukContact
    afgedrukt_op: datetime
    afgedrukt_door: str
    # Empty as long as the plan is a concept; the print then says so on every page.
    versie: int | None = None
    vastgesteld_op: date | None = None
    vervanger: AfdrukContact | None = None
    achtervang: AfdrukContact | None = None
    verhaal: tuple[AfdrukUitspraak, ...] = ()
    situatie: str = ""
    gaat_goed: tuple[str, ...] = ()
    zorgen: tuple[str, ...] = ()
    aanbod: tuple[AfdrukUitspraak, ...] = ()
    kringenplaat: str = ""
    kringen: tuple[AfdrukKring, ...] = ()
    scoretabellen: tuple[AfdrukScoretabel, ...] = ()
    scoreplaten: tuple[str, ...] = ()
    doelen: tuple[AfdrukDoel, ...] = ()
    team: tuple[AfdrukTeamlid, ...] = ()
    evaluatie_op: date | None = None
    vervolgafspraken: tuple[str, ...] = ()
    meningsverschillen: tuple[AfdrukUitspraak, ...] = ()
    aanwezig: tuple[str, ...] = ()
    ondertekenaars: tuple[AfdrukOndertekenaar, ...] = ()
    lezer: Lezer = Lezer.HUISHOUDEN
    # Whose sheet it is, when it is not for the whole household.
    voor: str = ""
    is_groot: bool = False
    # The code that finds this print again, in two groups, and the same as a picture.
    code: str = ""
    qr: str = ""

    @property
    def aanspreekpunt(self) -> AfdrukContact:
        """Whom to call. A resident who holds the regie has a professional behind them: the achtervang."""
        return self.achtervang or self.regisseur

    @property
    def ons(self) -> str:
        """A person alone reads `mijn plan`, a household `ons plan`."""
        return "mijn" if self.lezer is Lezer.PERSOON or len(self.leden) == 1 else "ons"

    @property
    def titel(self) -> str:
        """Name of the document, also in the title bar of whoever opens it on a screen."""
        if self.lezer is Lezer.ORGANISATIE:
            return f"Afspraken met {self.voor}"
        return f"{self.ons.capitalize()} plan"

    @property
    def van_wie(self) -> str:
        """The name below the title: the huishouden, or the one person whose sheet it is."""
        return self.voor if self.lezer is Lezer.PERSOON else self.huishouden

    @property
    def stand(self) -> str:
        """Which version this is, as it stands at the top of every page."""
        return "concept" if self.versie is None else f"versie {self.versie}"


def maak_planafdruk(model: Planafdruk, bijlagen: Sequence[Bijlage] = ()) -> bytes:
    """The plan for one reader as a tagged PDF on A4, with these files inside it.

    Raises `PdfIsMislukt` when it cannot be drawn whole, and `ValueError` for a picture without a title.
    """
    return maak_pdf(maak_planhtml(model), titel=documenttitel(model), bijlagen=bijlagen)


def documenttitel(model: Planafdruk) -> str:
    """What a reader shows in its title bar."""
    return f"{model.titel}: {model.van_wie} ({model.stand})"


def maak_planhtml(model: Planafdruk) -> str:
    """The HTML of the print, with only characters that can be drawn; if any is missing, the plan says so."""
    _, vreemde_tekens = maak_afdrukbaar(alle_tekst(model))
    is_organisatie = model.lezer is Lezer.ORGANISATIE
    html, _ = maak_afdrukbaar(
        stel_document_op(
            "pdf/plan/organisatie.html" if is_organisatie else "pdf/plan/huishouden.html",
            plan=model,
            kringenplaat=Plaat.van(model.kringenplaat) if model.kringenplaat else None,
            scoreplaten=[Plaat.van(svg) for svg in model.scoreplaten],
            qr=Plaat.van(model.qr) if model.qr else None,
            heeft_vreemde_tekens=bool(vreemde_tekens),
        )
    )
    return html


@dataclass(frozen=True, slots=True)
class Plaat:
    """A picture that our own code drew, ready to stand inside HTML. Its title is what a screen reader says."""

    titel: str
    svg: Markup

    @classmethod
    def van(cls, svg: str) -> Self:
        titel = ET.fromstring(svg).findtext("{http://www.w3.org/2000/svg}title")  # noqa: S314  our own drawing
        if not (titel or "").strip():
            raise ValueError("een plaat zonder titel kan niemand voorlezen")
        beeld = Markup(svg[svg.index("<svg") :])  # noqa: S704  well-formed, so it ends where it should
        return cls(titel=titel or "", svg=beeld)


def alle_tekst(deel: object) -> str:
    """All texts in the model, however deep."""
    if isinstance(deel, str):
        return deel
    if isinstance(deel, tuple):
        return "".join(alle_tekst(onderdeel) for onderdeel in deel)
    if is_dataclass(deel):
        return "".join(alle_tekst(getattr(deel, veld.name)) for veld in fields(deel))
    return ""
