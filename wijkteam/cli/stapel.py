"""Printing the plans of a whole wijkteam: composed one by one here, drawn on as many cores as the machine has."""

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import click
from click._termui_impl import ProgressBar
from sqlalchemy import select

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus
from wijkteam.journaal.systeem import systeemsessie
from wijkteam.kern.fouten import DomeinFout
from wijkteam.plan.afdrukken import Drukwerk, bereid_plan_voor
from wijkteam.plan.papierqueries import list_nummers_met_plan
from wijkteam.team.models import Wijkteam

# As many as wait to be drawn; more would only fill the memory.
HOOGSTENS_TEGELIJK = 8


@dataclass(frozen=True)
class Uitslag:
    """How one plan ended: a file, or a sentence that says why not."""

    nummer: str
    bestand: Path | None = None
    bericht: str = ""


def druk_stapel_af(teamnaam: str, map_: Path, *, door_naam: str) -> list[Uitslag]:
    """Print the last plan of every open casus of this wijkteam for its huishouden, into a folder of PDFs.

    Each casus is opened by the program itself, in a transaction of its own, with the reason in the journaal.
    Raises `click.ClickException` for a wijkteam or a folder that is not there.
    """
    nummers = _list_nummers(teamnaam)
    reden = f"alle plannen van {teamnaam} afgedrukt op de opdrachtregel door {door_naam}"[:500]
    uitslagen: list[Uitslag] = []
    kernen = multiprocessing.get_context("spawn")
    with (
        ProcessPoolExecutor(max_workers=os.cpu_count() or 1, mp_context=kernen) as kring,
        click.progressbar(length=len(nummers), label="Afdrukken") as balk,
    ):
        bezig: dict[Future[bytes], str] = {}
        for casus_id, nummer in nummers:
            if len(bezig) >= HOOGSTENS_TEGELIJK:
                uitslagen += _haal_op(bezig, map_, balk)
            try:
                bezig[kring.submit(Drukwerk.teken, _stel_samen(casus_id, reden, door_naam))] = nummer
            except DomeinFout as fout:
                uitslagen.append(Uitslag(nummer, bericht=fout.bericht))
                balk.update(1)
        while bezig:
            uitslagen += _haal_op(bezig, map_, balk)
    return sorted(uitslagen, key=lambda uitslag: uitslag.nummer)


def _list_nummers(teamnaam: str) -> Sequence[tuple[UUID, str]]:
    with systeemsessie(f"plannen van {teamnaam[:200]} opgezocht om af te drukken") as session:
        team = session.scalars(select(Wijkteam).where(Wijkteam.naam == teamnaam)).one_or_none()
        if team is None:
            raise click.ClickException(f"Er is geen wijkteam met de naam {teamnaam}.")
        return list_nummers_met_plan(session, team.id)


def _stel_samen(casus_id: UUID, reden: str, door_naam: str) -> Drukwerk:
    with systeemsessie(reden, casus_id=casus_id) as session:
        casus: Casus = get_casus(session, casus_id)
        return bereid_plan_voor(session, casus, door_naam=door_naam)


def _haal_op(bezig: dict[Future[bytes], str], map_: Path, balk: ProgressBar[int]) -> Iterator[Uitslag]:
    """What is drawn by now, put in its file."""
    klaar, _ = wait(bezig, return_when=FIRST_COMPLETED)
    for werk in klaar:
        nummer = bezig.pop(werk)
        balk.update(1)
        try:
            bestand = map_ / f"plan-{nummer}.pdf"
            bestand.write_bytes(werk.result())
            yield Uitslag(nummer, bestand)
        except DomeinFout as fout:
            yield Uitslag(nummer, bericht=fout.bericht)
