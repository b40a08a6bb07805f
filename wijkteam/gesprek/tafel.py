"""The page at the kitchen table, as its template needs it: sections, lines, and room for one sentence more."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from markupsafe import Markup

from wijkteam.gesprek.huisgenoten import Wetkiezer
from wijkteam.gesprek.leefgebied import rijen_per_regel, veldnaam
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.gesprek.tafelmodellen import Afsprakenlijst, Deel
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.formulier import Formulierstand
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

LENGTE_BEGIN = 90
MEESTE_ZINNEN = 100
_OPTIE = Markup('<option value="{}">{}</option>')
_GEKOZEN_OPTIE = Markup('<option value="{}" selected>{}</option>')


class Keuzes:
    """What to choose from in lists that come back many times on one page: drawn once per choice."""

    def __init__(self, keuzes: Sequence[tuple[str, str]]) -> None:
        self.keuzes = keuzes
        self._getekend: dict[str, Markup] = {}

    def met(self, gekozen: str) -> Markup:
        """The options, one of them chosen or none."""
        if gekozen not in self._getekend:
            self._getekend[gekozen] = Markup("").join(
                (_GEKOZEN_OPTIE if waarde == gekozen else _OPTIE).format(waarde, woorden)
                for waarde, woorden in self.keuzes
            )
        return self._getekend[gekozen]


@dataclass(frozen=True)
class Zinveld:
    """One sentence on screen. `wet` is empty when it is the one that fits by itself; `vanzelf` says which that is.

    `leeg` is what the form sends for that choice: nothing, or that it must be chosen again where another one stood.
    """

    naam: str
    tekst: str = ""
    persoon: str = ""
    wet: str = ""
    vanzelf: str = "wet: vanzelf"
    leeg: str = ""


@dataclass(frozen=True)
class Lijn:
    """One of the seven open lines: what stands there, and one more for who wants it; or one empty sentence.

    Most lines stay empty. So an empty one has no `erbij`: it comes when something stands there, or with script at once.
    """

    regel: Gespreksregel
    zinnen: Sequence[Zinveld]
    erbij: Zinveld | None


@dataclass(frozen=True)
class Sectie:
    """One leefgebied on screen, with the version that its form goes back with."""

    leefgebied: Leefgebied
    versie: int
    lijnen: Sequence[Lijn]
    begin: str
    niet_aan_de_orde: str
    is_open: bool


@dataclass(frozen=True)
class Afsprakenblad:
    """The agreements on screen: those that stand there and one empty, and the version that the form goes back with."""

    versie: int
    velden: Sequence[Mapping[str, str]]


@dataclass(frozen=True)
class Tafel:
    """Builds the sections of one talk. `stand` is what came back from the form that was just sent, if any.

    `in_botsing` are the parts in which this person still has to choose between two texts.
    """

    kiezer: Wetkiezer
    stand: Formulierstand
    in_botsing: Collection[str] = ()

    def secties(
        self,
        leefgebieden: Sequence[Leefgebied],
        delen: Iterable[Gesprekdeel],
        open_gebieden: Collection[str],
    ) -> list[Sectie]:
        """A section for each leefgebied that this viewer may see, also where nobody wrote yet."""
        bekend = {deel.leefgebied: deel for deel in delen}
        return [self._sectie(gebied, bekend.get(gebied), gebied in open_gebieden) for gebied in leefgebieden]

    def _sectie(self, gebied: Leefgebied, deel: Gesprekdeel | None, is_open: bool) -> Sectie:
        rijen = rijen_per_regel(deel)
        if gebied in self.in_botsing:
            self._laat_staan_wat_niet_getypt_is(gebied, rijen)
        return Sectie(
            leefgebied=gebied,
            versie=deel.versie if deel is not None else 0,
            lijnen=[self._lijn(gebied, regel, rijen[regel]) for regel in Gespreksregel],
            begin=begin_van(deel),
            niet_aan_de_orde=(deel.niet_aan_de_orde if deel is not None else None) or "",
            is_open=is_open,
        )

    def _lijn(self, gebied: Leefgebied, regel: Gespreksregel, rijen: Sequence[Gesprekszin]) -> Lijn:
        aantal = max(1, len(rijen), self._getypt(gebied, regel))
        velden = [
            self._veld(veldnaam(gebied, regel, nummer), rijen[nummer] if nummer < len(rijen) else None)
            for nummer in range(aantal)
        ]
        is_leeg = not rijen and not self._getypt(gebied, regel)
        return Lijn(regel, velden, None if is_leeg else Zinveld(veldnaam(gebied, regel, aantal)))

    def _veld(self, naam: str, rij: Gesprekszin | None) -> Zinveld:
        if rij is None:
            return Zinveld(naam)
        vanzelf = self.kiezer.voor(rij.persoon_id)
        return Zinveld(
            naam,
            rij.tekst,
            str(rij.persoon_id or ""),
            "" if rij.wet is vanzelf else rij.wet.value,
            f"{vanzelf.label} (vanzelf)",
            "" if rij.wet is vanzelf else "vanzelf",
        )

    def _getypt(self, gebied: Leefgebied, regel: Gespreksregel) -> int:
        """How many sentences of this line came back from the form."""
        invoer = self.stand.invoer
        if invoer is None:
            return 0
        nummers = (n for n in range(MEESTE_ZINNEN) if invoer.get(f"{veldnaam(gebied, regel, n)}-tekst"))
        return max(nummers, default=-1) + 1

    def _laat_staan_wat_niet_getypt_is(
        self, gebied: Leefgebied, rijen: Mapping[Gespreksregel, Sequence[Gesprekszin]]
    ) -> None:
        """Where this form was empty and a colleague wrote, the words of the colleague stand: nothing to compare."""
        invoer = self.stand.invoer
        if invoer is None:
            return
        for regel, zinnen in rijen.items():
            for nummer, rij in enumerate(zinnen):
                naam = veldnaam(gebied, regel, nummer)
                if not (invoer.get(f"{naam}-tekst") or "").strip():
                    veld = self._veld(naam, rij)
                    invoer[f"{naam}-tekst"] = veld.tekst
                    invoer[f"{naam}-persoon"], invoer[f"{naam}-wet"] = veld.persoon, veld.wet


def afsprakenblad(lijst: Afsprakenlijst | None, stand: Formulierstand) -> Afsprakenblad:
    """What was agreed so far, with room for one more; with more room when more came back from the form."""
    rijen = lijst.afspraken if lijst is not None else []
    getypt = [n for n in range(MEESTE_ZINNEN) if stand.invoer and f"afspraak-{n}-wat" in stand.invoer]
    velden: list[Mapping[str, str]] = [
        {
            "naam": f"afspraak-{nummer}",
            "wie": rij.wie or "",
            "wat": rij.wat,
            "wanneer": rij.wanneer or "",
            "persoon": str(rij.persoon_id or ""),
            "wet": rij.wet.value,
        }
        for nummer, rij in enumerate(rijen)
    ]
    leeg = range(len(velden), max(len(velden) + 1, len(getypt)))
    velden += [
        dict.fromkeys(("wie", "wat", "wanneer", "persoon", "wet"), "") | {"naam": f"afspraak-{n}"}
        for n in leeg
    ]
    return Afsprakenblad(lijst.versie if lijst is not None else 0, velden)


def stand_van(deel: Deel) -> dict[str, str]:
    """How one part stands, in words: for a page that stays open while it saves."""
    if isinstance(deel, Gesprek | Afsprakenlijst):
        return {"begin": "", "stand": ""}
    reden = deel.niet_aan_de_orde or ""
    if isinstance(deel, Gesprekdeel):
        gezegd, woord = begin_van(deel), "besproken"
    else:
        gezegd, woord = eerste_woorden(deel.antwoord or ""), "beantwoord"
    if gezegd:
        return {"begin": gezegd, "stand": woord}
    return {"begin": eerste_woorden(reden), "stand": "niet aan de orde" if reden else "open"}


def begin_van(deel: Gesprekdeel | None) -> str:
    """The first words of what was said about a leefgebied, and about whom, for the closed section."""
    zin = next((rij for rijen in rijen_per_regel(deel).values() for rij in rijen), None)
    if zin is None:
        return ""
    return eerste_woorden(f"{zin.persoon.roepnaam}: {zin.tekst}" if zin.persoon is not None else zin.tekst)


def eerste_woorden(tekst: str, lengte: int = LENGTE_BEGIN) -> str:
    """The first words of a text, on one line."""
    regel = " ".join(tekst.split())
    if len(regel) <= lengte:
        return regel
    woorden = regel[:lengte].rpartition(" ")[0] or regel[:lengte]
    return f"{woorden.rstrip(',.;:')} …"


def personen_om_te_kiezen(kiezer: Wetkiezer, delen: Iterable[Gesprekdeel]) -> Keuzes:
    """Who a sentence can be about: who lives here now, and whoever a sentence is already about.

    By roepnaam, as one says it at the table; by full name when two share one.
    """
    mensen: dict[UUID, Persoon | None] = {wie.id: wie.persoon for wie in kiezer.huisgenoten}
    for zin in (zin for deel in delen for zin in deel.zinnen):
        if zin.persoon_id is not None:
            mensen.setdefault(zin.persoon_id, zin.persoon)
    aantal = Counter(wie.roepnaam for wie in mensen.values() if wie is not None)
    return Keuzes([(str(wie_id), f"over {_roepnaam(wie, aantal)}") for wie_id, wie in mensen.items()])


def _roepnaam(wie: Persoon | None, aantal: Mapping[str, int]) -> str:
    if wie is None:
        return "iemand die je niet ziet"
    return wie.roepnaam if aantal[wie.roepnaam] == 1 else wie.naam


def wetten_om_te_kiezen() -> Keuzes:
    """The grounds that a sentence can be written down on."""
    return Keuzes([(wet.value, wet.label) for wet in Wet])
