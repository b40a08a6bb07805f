"""A receiver at the door: the link and the code that a colleague made for them, in a browser without account."""

from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from tests.bouwstenen import Klant
from tests.overdracht.verhaal import Overdrachtverhaal
from wijkteam.kern.sleutels import Sleutels
from wijkteam.overdracht.link import NieuweLink, maak_link
from wijkteam.overdracht.models import Overdracht


def sleutels(app: Flask) -> Sleutels:
    gevonden: Sleutels = app.extensions["wijkteam-sleutels"]
    return gevonden


def nieuwe_link(app: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht) -> NieuweLink:
    """A link that Marijke made."""
    plan = verhaal.plan
    gemaakt: NieuweLink = plan.doe(
        lambda s, **kw: maak_link(s, sleutels(app), verhaal.casus_id, overdracht.id, **kw)
    )
    return gemaakt


@dataclass
class Ontvanger:
    """Gerda of the eetclub, who has no account."""

    klant: Klant
    link: NieuweLink

    @classmethod
    def met_link(cls, app: Flask, verhaal: Overdrachtverhaal, overdracht: Overdracht) -> "Ontvanger":
        return cls(Klant(app, app.test_client()), nieuwe_link(app, verhaal, overdracht))

    @property
    def pad(self) -> str:
        return f"/overdracht/{self.link.geheim}"

    def kijk(self) -> TestResponse:
        return self.klant.open(self.pad)

    def open(self, code: str | None = None) -> TestResponse:
        return self.klant.stuur(self.pad, code=self.link.code if code is None else code)

    def antwoord(self, daad: str, versie: int | None = None, **velden: Any) -> TestResponse:
        """Fill in the form of this answer on the page as it is now, or as it was with `versie`."""
        if versie is None:
            versie = versie_op(self.open())
        ingevuld = {f"{daad}-{naam}": waarde for naam, waarde in {"wie": "Gerda Kok", **velden}.items()}
        return self.klant.stuur(
            f"{self.pad}/antwoord/{daad}", {"code": self.link.code, "_versie": versie} | ingevuld
        )


def versie_op(blad: TestResponse) -> int:
    """The version that the forms on this page carry."""
    return int(blad.text.partition('name="_versie" value="')[2].partition('"')[0])
