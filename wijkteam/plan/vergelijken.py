"""Two versions of the plan beside each other, in words: what is new, what went, what changed, who joined."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import TypeVar
from uuid import UUID

from wijkteam.kern.weergave import datum
from wijkteam.plan.doelen import HEEL_HUISHOUDEN
from wijkteam.plan.domeinen import zrm_domein_naam
from wijkteam.plan.inhoud import Aanbod, Afspraak, Drager, Omgeving, Plantekst, Streven
from wijkteam.plan.ladder import Ladder, maak_ladder

T = TypeVar("T", Streven, Afspraak, Aanbod)

VELDEN_TEKST = {
    "situatie": "Onze situatie",
    "gaat_goed": "Wat gaat goed",
    "wij_bieden": "Wat wij voor een ander kunnen doen",
    "evaluatie_op": "Samen terugkijken op",
}
VELDEN_DOEL = {
    "woorden": "Doel",
    "lukt_als": "Het lukt als",
    "voor": "Voor wie",
    "leefgebied": "Waar het over gaat",
    "zrm_domein": "Domein",
    "start": "Waar het staat",
    "streef": "Waar het heen gaat",
    "tegen": "Klaar voor",
    "status": "Hoe het ervoor staat",
    "status_reden": "Wat er gebeurde",
    "les": "Wat we leerden",
}
VELDEN_ACTIE = {
    "wie": "Wie",
    "wat": "Wat",
    "organisatie": "Organisatie",
    "kring": "Kring",
    "over": "Over wie",
    "geeft_terug": "Doet terug",
    "begint_op": "Begint op",
    "tegen": "Klaar voor",
    "afbouw_op": "Stopt op",
    "status": "Hoe het ervoor staat",
    "stopreden": "Waarom gestopt",
}
VELDEN_AANBOD = {"wat": "Wat", "voor_wie": "Voor wie", "mag_in_de_buurt": "Mag de buurt het weten"}


class Soort(StrEnum):
    """What happened to something between two versions."""

    NIEUW = "nieuw"
    WEG = "weg"
    ANDERS = "anders"
    GELIJK = "gelijk"

    @property
    def label(self) -> str:
        return {"weg": "niet meer", "anders": "gewijzigd"}.get(self.value, self.value)


@dataclass(frozen=True, slots=True)
class Regel:
    """One field, as it was and as it is; an empty text means that nothing stood there."""

    naam: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Verschil:
    """A doel, an actie or an offer: what it is called, what happened to it, and how."""

    titel: str
    soort: Soort
    regels: tuple[Regel, ...] = ()
    acties: tuple["Verschil", ...] = ()


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """Everything that differs between an older and a newer plan."""

    teksten: tuple[Regel, ...]
    doelen: tuple[Verschil, ...]
    wederdiensten: tuple[Verschil, ...]
    erbij: tuple[str, ...]
    eraf: tuple[str, ...]
    ladder: Ladder

    @property
    def is_gelijk(self) -> bool:
        """Whether nothing at all differs."""
        return not (self.teksten or self.doelen or self.wederdiensten or self.erbij or self.eraf)


def vergelijk(
    oud: Plantekst, nieuw: Plantekst, *, rond_oud: Omgeving | None = None, rond_nieuw: Omgeving | None = None
) -> Vergelijking:
    """Put two plans beside each other; who joined and left is told from the team too when both are known."""
    toen, nu_ = _mensen(oud), _mensen(nieuw)
    if rond_oud and rond_nieuw:
        toen, nu_ = toen | _team(rond_oud), nu_ | _team(rond_nieuw)
    return Vergelijking(
        teksten=_regels(oud, nieuw, VELDEN_TEKST),
        doelen=_verschillen(oud.doelen, nieuw.doelen, _doel),
        wederdiensten=_verschillen(oud.wederdiensten, nieuw.wederdiensten, _aanbod),
        erbij=tuple(sorted(nu_ - toen)),
        eraf=tuple(sorted(toen - nu_)),
        ladder=maak_ladder(nieuw, oud),
    )


def _verschillen(
    oud: Sequence[T], nieuw: Sequence[T], maak: Callable[[T | None, T | None], Verschil]
) -> tuple[Verschil, ...]:
    """The new order, what went at the end. What stayed the same is left out."""
    was: Mapping[UUID, T] = {deel.id: deel for deel in oud}
    blijft = {deel.id for deel in nieuw}
    verschillen = [maak(was.get(deel.id), deel) for deel in nieuw]
    verschillen += [maak(deel, None) for deel in oud if deel.id not in blijft]
    return tuple(verschil for verschil in verschillen if verschil.soort is not Soort.GELIJK)


def _doel(oud: Streven | None, nieuw: Streven | None) -> Verschil:
    acties = _verschillen(oud.acties if oud else (), nieuw.acties if nieuw else (), _actie)
    return _verschil(oud, nieuw, VELDEN_DOEL, acties)


def _actie(oud: Afspraak | None, nieuw: Afspraak | None) -> Verschil:
    return _verschil(oud, nieuw, VELDEN_ACTIE)


def _aanbod(oud: Aanbod | None, nieuw: Aanbod | None) -> Verschil:
    return _verschil(oud, nieuw, VELDEN_AANBOD)


def _verschil(
    oud: T | None, nieuw: T | None, velden: Mapping[str, str], acties: tuple[Verschil, ...] = ()
) -> Verschil:
    if oud is None and nieuw is not None:
        return Verschil(titel_van(nieuw), Soort.NIEUW, acties=acties)
    if nieuw is None and oud is not None:
        return Verschil(titel_van(oud), Soort.WEG)
    regels = _regels(oud, nieuw, velden)
    soort = Soort.ANDERS if regels or acties else Soort.GELIJK
    return Verschil(titel_van(nieuw or oud), soort, regels, acties)


def titel_van(deel: Streven | Afspraak | Aanbod | None) -> str:
    """How people call it."""
    if isinstance(deel, Streven):
        return deel.woorden
    if isinstance(deel, Afspraak):
        return f"{deel.wie} {deel.wat}"
    return f"{deel.van.roepnaam}: {deel.wat}" if deel else ""


def _regels(oud: object, nieuw: object, velden: Mapping[str, str]) -> tuple[Regel, ...]:
    paren = (
        Regel(naam, in_woorden(veld, getattr(oud, veld)), in_woorden(veld, getattr(nieuw, veld)))
        for veld, naam in velden.items()
    )
    return tuple(regel for regel in paren if regel.oud != regel.nieuw)


def in_woorden(veld: str, waarde: object) -> str:
    """A value of a version as people read it; empty when there is none."""
    if isinstance(waarde, tuple):
        namen = ", ".join(drager.roepnaam for drager in waarde if isinstance(drager, Drager))
        return namen or (HEEL_HUISHOUDEN if veld == "voor" else "")
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, Enum):
        return str(getattr(waarde, "label", None) or f"{waarde.value} · {getattr(waarde, 'kort', '')}")
    if isinstance(waarde, date):
        return datum(waarde)
    if veld == "zrm_domein":
        return zrm_domein_naam(str(waarde))
    return "" if waarde is None else str(waarde)


def _mensen(plan: Plantekst) -> set[str]:
    """Everybody who carries an actie."""
    return {actie.wie for doel in plan.doelen for actie in doel.acties}


def _team(omgeving: Omgeving) -> set[str]:
    return {helper.naam for helper in omgeving.team}
