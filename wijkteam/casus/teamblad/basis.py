"""What the pages about the team share: one blueprint, who holds the regie, the way back."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from wijkteam.casus import beleid, queries
from wijkteam.casus.poort import huidige_casus
from wijkteam.casus.regiestand import Regiestand
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.toegang.gebruiker import ik

bp = Blueprint("casusteam", __name__)


class Regieblik(Regiestand):
    """Who decides in this casus today, and what of it is up to me."""

    @property
    def heb_ik(self) -> bool:
        return self.beslist(ik().id, vandaag())

    @property
    def neemt_waar(self) -> bool:
        """Whether the stand-in stands in today."""
        return self.waarnemer_op(vandaag()) is not None

    @property
    def is_verlopen(self) -> bool:
        """Whether the last day of the stand-in is over, while nobody ended it."""
        return self.waarneming is not None and self.waarneming.is_verlopen_op(vandaag())

    @property
    def mag_waarneming_beeindigen(self) -> bool:
        return beleid.mag_waarneming_beeindigen(ik(), self)


def regieblik() -> Regieblik:
    """As it is now, in one query."""
    stand = queries.get_regiestand(db.session, huidige_casus().id)
    return Regieblik(stand.regie, stand.waarneming)


def naar_team(deel: str | None = None) -> ResponseReturnValue:
    """Back to the page, at one of its parts."""
    return redirect(url_for("casusteam.show", casus_id=huidige_casus().id, _anchor=deel), 303)
