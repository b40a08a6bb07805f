"""What the pages about the team share: one blueprint, who holds the regie, the way back."""

from dataclasses import dataclass

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus import beleid, queries
from wijkteam.casus.models import Regieperiode, Waarneming
from wijkteam.casus.poort import huidige_casus
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik

bp = Blueprint("casusteam", __name__)


@dataclass(frozen=True)
class Regiestand:
    """Who decides in this casus today, and whether that is me."""

    regie: Regieperiode | None
    waarneming: Waarneming | None

    @property
    def heb_ik(self) -> bool:
        return beleid.voert_regie(ik(), self.regie, self.waarneming, vandaag())

    @property
    def neemt_waar(self) -> bool:
        """Whether the stand-in stands in today."""
        return self.waarneming is not None and self.waarneming.geldt_op(vandaag())

    @property
    def is_verlopen(self) -> bool:
        """Whether the last day of the stand-in is over, while nobody ended it."""
        return self.waarneming is not None and self.waarneming.is_verlopen_op(vandaag())

    @property
    def mag_waarneming_beeindigen(self) -> bool:
        if self.regie is None or self.waarneming is None:
            return False
        return beleid.mag_waarneming_beeindigen(ik(), self.regie, self.waarneming)


def regiestand() -> Regiestand:
    """As it is now, in two queries."""
    casus_id = huidige_casus().id
    return Regiestand(queries.get_regie(db.session, casus_id), queries.get_waarneming(db.session, casus_id))


def naar_team(deel: str | None = None) -> ResponseReturnValue:
    """Back to the page, at one of its parts."""
    return redirect(url_for("casusteam.show", casus_id=huidige_casus().id, _anchor=deel), 303)
