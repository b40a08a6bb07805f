"""Two people wrote in the same part: what stands there now, beside the words of whoever came second."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gesprek.afspraken import find_of_begin_lijst
from wijkteam.gesprek.leefgebied import find_of_begin_deel, rijen_per_regel
from wijkteam.gesprek.leesblad import alleen_tekst
from wijkteam.gesprek.models import Gesprek, Gesprekdeel
from wijkteam.gesprek.onderzoek import als_tekst, find_of_begin_antwoord
from wijkteam.gesprek.tafelmodellen import Afsprakenlijst, Deel, Gespreksconcept
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied, Onderzoeksdeel

Regels = Sequence[tuple[str, Sequence[str]]]


@dataclass(frozen=True)
class Botsing:
    """One part with two texts. `regels` is what stands there: a question (or nothing) and the sentences under it.

    `gezien` is the version that the words of this person were based on, `versie` the one that stands there now.
    `ook` is what they typed in the same part on another page: it comes into the fields after this choice.
    """

    id: UUID
    deel: str
    gezien: int
    versie: int
    op: datetime
    regels: Regels
    ook: Sequence[Sequence[str]]


def zoek_botsing(
    session: Session, gesprek: Gesprek, concept: Gespreksconcept, wachtend: Sequence[Gespreksconcept]
) -> Botsing:
    """The words of this person beside what stands in that part now. `wachtend` is all that waits for them here."""
    deel = _get_deel(session, gesprek, concept.deel)
    return Botsing(
        concept.id,
        concept.deel,
        concept.gezien,
        deel.versie,
        concept.op,
        _regels(deel, concept.deel.startswith("reden-")),
        [alleen_tekst(c.velden) for c in wachtend if c.deel == concept.deel and c is not concept],
    )


def _get_deel(session: Session, gesprek: Gesprek, naam: str) -> Deel:
    """The part that a form of the page names; one that nobody wrote in yet has version 0."""
    gebied = naam.removeprefix("reden-")
    if gebied in set(Leefgebied):
        return find_of_begin_deel(session, gesprek, Leefgebied(gebied))
    if naam in set(Onderzoeksdeel):
        return find_of_begin_antwoord(session, gesprek, Onderzoeksdeel(naam))
    if naam in set(Jeugdonderdeel):
        return find_of_begin_antwoord(session, gesprek, Jeugdonderdeel(naam))
    return find_of_begin_lijst(session, gesprek) if naam == "afspraken" else gesprek


def _regels(deel: Deel, is_reden: bool) -> Regels:
    if isinstance(deel, Gesprek):
        return [("", [deel.verhaal])] if deel.verhaal else []
    if isinstance(deel, Afsprakenlijst):
        return [("", [_afspraak(rij.wie, rij.wat, rij.wanneer) for rij in deel.afspraken])]
    if isinstance(deel, Gesprekdeel):
        return _van_leefgebied(deel, is_reden)
    return [("", [tekst])] if (tekst := als_tekst(deel.antwoord, deel.niet_aan_de_orde)) else []


def _van_leefgebied(deel: Gesprekdeel, is_reden: bool) -> Regels:
    reden = als_tekst(None, deel.niet_aan_de_orde)
    if is_reden:
        return [("", [reden])] if reden else []
    gezegd = [
        (regel.label, [f"{rij.persoon.roepnaam}: {rij.tekst}" if rij.persoon else rij.tekst for rij in rijen])
        for regel, rijen in rijen_per_regel(deel).items()
        if rijen
    ]
    return gezegd or ([("", [reden])] if reden else [])


def _afspraak(*delen: str | None) -> str:
    return " · ".join(deel for deel in delen if deel)
