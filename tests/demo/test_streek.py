"""The region for measuring is one that the program itself can work with."""

from pathlib import Path

from sqlalchemy import func, inspect, select

from scripts.bench_gegevens import WERKERS, gebruikersnaam, maak_rijen
from scripts.bench_inladen import laad
from wijkteam.app import create_app, default_engine
from wijkteam.demo.staf import WACHTWOORD
from wijkteam.kern import schema
from wijkteam.kern.db import Model
from wijkteam.kern.instellingen import Instellingen

CASUSSEN = 160


def test_in_een_streek_om_te_meten_werkt_het_programma(tmp_path: Path) -> None:
    app = create_app(Instellingen(data=tmp_path))
    engine = default_engine(app)
    schema.werk_bij(engine)
    voor = _indexen(engine)
    laad(engine, maak_rijen(CASUSSEN))
    assert _indexen(engine) == voor
    with engine.connect() as verbinding:
        casus = Model.metadata.tables["casus"]
        assert verbinding.scalar(select(func.count()).select_from(casus)) == CASUSSEN
    for wie, bladzijden in ((0, ("/", "/casussen", "/meldingen")), (WERKERS, ("/caseload",))):
        klant = app.test_client()
        inlog = {"gebruikersnaam": gebruikersnaam(0, wie), "wachtwoord": WACHTWOORD}
        klant.post("/inloggen", data=inlog, headers={"Sec-Fetch-Site": "same-origin"})
        assert [klant.get(bladzijde).status_code for bladzijde in bladzijden] == [200] * len(bladzijden)
    engine.dispose()


def _indexen(engine: object) -> dict[str, list[str]]:
    onderzoek = inspect(engine)
    return {
        tabel: sorted(str(index["name"]) for index in onderzoek.get_indexes(tabel))
        for tabel in Model.metadata.tables
    }
