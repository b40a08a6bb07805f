"""Every route of the program, with an address filled in for a test."""

from dataclasses import dataclass
from uuid import uuid4

from flask import Flask
from werkzeug.routing import Rule

from wijkteam.toegang.rechten import Recht


@dataclass(frozen=True)
class Route:
    """One endpoint and method, and the right it names."""

    regel: Rule
    methode: str
    recht: Recht | None
    is_openbaar: bool

    @property
    def naam(self) -> str:
        return f"{self.methode} {self.regel.rule}"

    @property
    def heeft_casus(self) -> bool:
        return "casus_id" in self.regel.arguments

    def pad(self, **bekend: object) -> str:
        """The address; arguments that were not given get a value that exists nowhere."""
        waarden = {naam: bekend.get(naam, _vreemd(self.regel, naam)) for naam in self.regel.arguments}
        gebouwd = self.regel.build(waarden)
        assert gebouwd is not None, f"no address for {self.naam}"
        return gebouwd[1]


def _vreemd(regel: Rule, naam: str) -> object:
    soort = type(regel._converters[naam]).__name__
    return {"UUIDConverter": uuid4(), "IntegerConverter": 4_321}.get(soort, "bestaat-niet")


def list_routes(app: Flask) -> list[Route]:
    """All routes, one per method."""
    routes = []
    for regel in app.url_map.iter_rules():
        view = app.view_functions[regel.endpoint]
        routes += [
            Route(regel, methode, getattr(view, "recht", None), getattr(view, "is_openbaar", False))
            for methode in sorted((regel.methods or set()) - {"HEAD", "OPTIONS"})
        ]
    return sorted(routes, key=lambda route: route.naam)
