"""What the measurements need of paper: a hundred plans of a household of five, composed here, drawn on every core."""

import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from wijkteam.app import create_app, default_engine
from wijkteam.journaal.systeem import systeemsessie
from wijkteam.kern.instellingen import Instellingen
from wijkteam.plan.afdrukken import Drukwerk, bereid_plan_voor
from wijkteam.plan.queries import find_casus_op_nummer

NUMBER = 100
DE_VRIES = "2026-00001"


def batch_time(folder: Path) -> float:
    """Seconds for `NUMBER` plans, the start of the processes included."""
    app = create_app(Instellingen(data=folder))
    begin = time.perf_counter()
    with (
        ProcessPoolExecutor(os.cpu_count() or 1, multiprocessing.get_context("spawn")) as pool,
        app.app_context(),
    ):
        drawn = [pool.submit(Drukwerk.teken, _compose()) for _ in range(NUMBER)]
        if not all(work.result().startswith(b"%PDF") for work in drawn):
            raise RuntimeError("a plan was not drawn")
    default_engine(app).dispose()
    return time.perf_counter() - begin


def _compose() -> Drukwerk:
    with systeemsessie("meten hoe snel het afdrukken gaat") as session:
        casus = find_casus_op_nummer(session, DE_VRIES)
        if casus is None:
            raise RuntimeError("family De Vries is not there")
        return bereid_plan_voor(session, casus, door_naam="bench")
