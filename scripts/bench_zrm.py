"""What the measurements need of zelfredzaamheid: a household of eight persons with six metingen each, and saving one."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from wijkteam.demo.vertellen import Verteller
from wijkteam.demo.vorm import Gezin, Lid, Scores
from wijkteam.journaal.systeem import systeemsessie
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Aanstelling
from wijkteam.toegang.models import Account
from wijkteam.zrm.instrument import get_instrument

INSTRUMENT = "zrm-2017"
PERSONS, MOMENTS = 8, 6
NOTE = "zrm-groot-gezin.txt"
Ask = Callable[..., tuple[int, str, float]]


def add_large_household(app: Flask, folder: Path) -> None:
    """Eight cliënten, each measured six times, in a casus of Marijke; which casus stands in a file in `folder`."""
    with app.app_context(), systeemsessie("meten hoe snel het is") as session:
        aanstelling = session.scalars(
            select(Aanstelling)
            .join(Account, Account.medewerker_id == Aanstelling.medewerker_id)
            .where(Account.gebruikersnaam == "marijke")
            .options(joinedload(Aanstelling.medewerker), joinedload(Aanstelling.wijkteam))
        ).one()
        if aanstelling.wijkteam_id is None:
            raise RuntimeError("Marijke works in no wijkteam")
        casus = Verteller(session, aanstelling, aanstelling.wijkteam_id).vertel(_household())
        (folder / NOTE).write_text(str(casus.id), encoding="utf-8")


def _household() -> Gezin:
    names = [f"Lid {number}" for number in range(1, PERSONS + 1)]
    number_of_domains = len(get_instrument(INSTRUMENT).domeinen)
    return Gezin(
        naam="Grootveld",
        vraag="Wij zijn met veel.",
        geopend=date(vandaag().year - 1, 1, 5),
        leden=tuple(Lid(roepnaam=name, achternaam="Grootveld", geboren="01-02-1980") for name in names),
        metingen=tuple(
            Scores(
                wie=name,
                instrument=INSTRUMENT,
                dagen_na_opening=20 + 40 * moment,
                uitkomsten=tuple((1 + (place + moment) % 5, 5) for place in range(number_of_domains)),
            )
            for moment in range(MOMENTS)
            for name in names
        ),
    )


def saves(ask: Ask, casus: str, betrokkene: str, rounds: int) -> list[float]:
    """Milliseconds of saving a whole matrix, each time with other levels. Raises `RuntimeError` when one fails."""
    day = vandaag().strftime("%d-%m-%Y")
    base = f"/casussen/{casus}/zelfredzaamheid"
    ask(f"{base}/nieuw/{betrokkene}", {"moment": "tussentijds", "gesprek_op": day})
    found = re.search(rf"{base}/metingen/([0-9a-f-]{{36}})/invullen", ask(base)[1])
    if found is None:
        raise RuntimeError("the draft is not on the page")
    times = []
    for number in range(rounds + 1):
        body = {
            "instrument": INSTRUMENT,
            "moment": "tussentijds",
            "gesprek_op": day,
            "_versie": str(number + 1),
        }
        for domain in get_instrument(INSTRUMENT).domeinen:
            body[f"score-{domain.code}"] = str(1 + number % 5)
        status, text, took = ask(f"{base}/metingen/{found.group(1)}/invullen", body)
        if status != 303:
            raise RuntimeError(f"saving the matrix gave {status}: {text[:200]}")
        times.append(took)
    return times[1:]
