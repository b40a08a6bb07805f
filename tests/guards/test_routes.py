"""No route without a right; the whole matrix of role × route × own or other casus."""

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer, Klant
from tests.guards.routes import Route, list_routes
from wijkteam.team.models import Rol
from wijkteam.toegang.rechten import RECHTEN, Recht

# Logging out ends the session of the test itself; static and the login page are open to all.
OVERGESLAGEN = {"toegang.login_delete"}


def test_iedere_route_noemt_een_recht_of_is_openbaar(een_app: Flask) -> None:
    zonder = [r.naam for r in list_routes(een_app) if r.recht is None and not r.is_openbaar]
    assert not zonder, f"put @vereist(Recht.…) or @openbaar on: {zonder}"


def test_alleen_deze_routes_zijn_openbaar(een_app: Flask) -> None:
    openbaar = {r.naam for r in list_routes(een_app) if r.is_openbaar}
    assert openbaar == {
        "GET /static/<path:filename>",
        "GET /inloggen",
        "POST /inloggen",
        "GET /gezond",
        "GET /.well-known/security.txt",
        "GET /agenda/<geheim>.ics",
        "GET /kaartlink/<geheim>",
        "POST /kaartlink/<geheim>",
        "POST /kaartlink/<geheim>/klopt",
        "GET /overdracht/<geheim>",
        "POST /overdracht/<geheim>",
        "POST /overdracht/<geheim>/antwoord/<daad>",
        "POST /overdracht/<geheim>/bericht.pdf",
    }


def test_iedere_route_onder_een_casus_heet_casus_id(een_app: Flask) -> None:
    """The door of the dossier recognises a casus by this name alone."""
    anders = [
        r.naam for r in list_routes(een_app) if r.regel.rule.startswith("/casussen/<") and not r.heeft_casus
    ]
    assert not anders


def test_ieder_recht_en_iedere_rol_staat_in_de_tabel() -> None:
    assert set(RECHTEN) == set(Rol)
    assert all(recht.uitleg for recht in Recht)
    gebruikt = frozenset({Recht.EIGEN_ACCOUNT}).union(*RECHTEN.values())
    assert gebruikt == set(Recht)


def _vraag(klant: Klant, route: Route, **bekend: object) -> int:
    pad = route.pad(**bekend)
    antwoord = klant.open(pad) if route.methode == "GET" else klant.stuur(pad, {})
    return antwoord.status_code


@pytest.mark.parametrize("rol", list(Rol))
def test_elke_rol_komt_alleen_waar_zij_recht_op_heeft(los: Flask, bouw: Bouwer, als, rol: Rol) -> None:
    wijkteamlid = bouw.medewerker("Eigenaar")
    ander = bouw.casus(wijkteamlid)
    wie = bouw.medewerker("Vrager", rol=rol, team=bouw.team_van(wijkteamlid) if rol.werkt_in_team else None)
    werkt_aan_casussen = Recht.CASUS_OPENEN in RECHTEN[rol]
    eigen = bouw.casus(wie, huishouden="Eigen") if werkt_aan_casussen else None
    klant = als(wie)
    fouten = []
    for route in list_routes(los):
        if route.is_openbaar or route.regel.endpoint in OVERGESLAGEN:
            continue
        heeft_recht = route.recht is Recht.EIGEN_ACCOUNT or route.recht in RECHTEN[rol]
        vreemd = _vraag(klant, route, casus_id=ander.id)
        if not heeft_recht:
            goed = vreemd == 403
        elif route.heeft_casus:
            goed = vreemd == 404
        else:
            goed = vreemd < 500 and vreemd not in {401, 403}
        if not goed:
            fouten.append((route.naam, "vreemd", vreemd))
        if eigen is not None and route.heeft_casus and heeft_recht:
            status = _vraag(klant, route, casus_id=eigen.id)
            if status >= 500 or status in {401, 403}:
                fouten.append((route.naam, "eigen", status))
    assert not fouten


def test_wie_niet_is_ingelogd_komt_nergens(los: Flask, bouw: Bouwer) -> None:
    casus = bouw.casus(bouw.medewerker())
    gast = Klant(los, los.test_client())
    for route in list_routes(los):
        if not route.is_openbaar:
            status = _vraag(gast, route, casus_id=casus.id)
            assert status == (303 if route.methode == "GET" else 401), route.naam
