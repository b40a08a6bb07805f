"""Two casussen of one colleague: a meting or betrokkene of the one does not exist below the other."""

from flask import Flask

from tests.bouwstenen import Bouwer, Klant
from tests.guards.routes import list_routes
from tests.zrm.bouwstenen import JAN, Gezin, formulier


def test_een_meting_van_de_ene_casus_bestaat_niet_onder_de_andere(
    los: Flask, bouw: Bouwer, gezin: Gezin, als
) -> None:
    elders = gezin.bouw.casus(gezin.marijke, huishouden="Jansen")
    concept, vast = gezin.start("Jan"), gezin.meting("Roos", JAN, "zrm-jongeren")
    klant: Klant = als(gezin.marijke)
    gezien = []
    for meting in (concept, vast):
        ids = {"casus_id": elders.id, "meting_id": meting.id, "betrokkene_id": meting.betrokkene_id}
        for route in list_routes(los):
            argumenten = route.regel.arguments
            if route.regel.endpoint.startswith("zrm.") and {"meting_id", "betrokkene_id"} & set(argumenten):
                pad = route.pad(**ids)
                antwoord = (
                    klant.open(pad)
                    if route.methode == "GET"
                    else klant.stuur(pad, formulier(JAN, meting.instrument, wijze="alleen", reden="Elders"))
                )
                if antwoord.status_code == 422:
                    # A form of another act: sent again as that act takes it.
                    start = {"gesprek_op": formulier()["gesprek_op"], "instrument": "", "moment": "start"}
                    eigen = {"gesprek_op": formulier()["gesprek_op"], "wijze": "alleen"}
                    anders = {
                        "zrm.meting_create": start,
                        "zrm.eigen_create": eigen,
                        "zrm.meting_corrigeren": {"reden": "Elders"},
                        "zrm.meting_weggooien": {"_versie": "1"},
                    }
                    antwoord = klant.stuur(pad, anders[route.regel.endpoint])
                assert antwoord.status_code == 404, f"{route.naam}: {antwoord.status_code}"
                gezien.append(route.regel.endpoint)
    assert len(set(gezien)) >= 12
