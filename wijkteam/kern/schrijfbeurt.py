"""What saves itself while somebody types: whose words came last, and which save was overtaken by a later one.

A page at the table, or a matrix, saves every few seconds over a line that falls away. Two things happen then that a
version alone cannot tell from a colleague who was first: the text was stored but the answer got lost, and an old save
arrives after a newer one. So every form on the page has a key of its own (`blad`) and counts its saves (`nummer`).
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from wijkteam.kern.db import MetVersie, eis_versie
from wijkteam.kern.tijd import nu
from wijkteam.kern.typen import Moment

KWARTIER = timedelta(minutes=15)


class Schrijfbeurt(NamedTuple):
    """One save of one form: the version it was opened with, and which form it is when it saves itself.

    `erbij` puts the words under what stands there instead of in its place: the choice for both texts.
    """

    gezien: int
    blad: UUID | None = None
    nummer: int = 0
    erbij: bool = False


class MetSchrijfbeurt(MetVersie):
    """A row that saves itself while somebody types. `blad` is the form that wrote last, `beurt` its how-manieth save.

    `genoteerd` are the fields that the journaal already says this form changed, in the line of `genoteerd_op`.
    """

    blad: Mapped[UUID | None] = mapped_column(default=None)
    beurt: Mapped[int] = mapped_column(default=0)
    genoteerd: Mapped[str] = mapped_column(String(1000), default="")
    genoteerd_op: Mapped[Moment | None] = mapped_column(default=None)

    def nog_te_noteren(self, velden: Iterable[str]) -> list[str]:
        """Which of these fields the journaal does not mention yet: one line per form, field and quarter of an hour."""
        is_vers = (
            self.blad is not None and self.genoteerd_op is not None and nu() - self.genoteerd_op < KWARTIER
        )
        al_genoemd = self.genoteerd.split(", ") if is_vers else []
        nieuw = [str(veld) for veld in velden if veld not in al_genoemd]
        if nieuw:
            self.genoteerd = ", ".join([*al_genoemd, *nieuw])
            self.genoteerd_op = self.genoteerd_op if al_genoemd else nu()
        return nieuw


def is_ingehaald(rij: MetSchrijfbeurt, beurt: Schrijfbeurt) -> bool:
    """Whether a later save of the same form was here already."""
    return beurt.blad is not None and rij.blad == beurt.blad and beurt.nummer <= rij.beurt


def neem_schrijfbeurt(
    rij: MetSchrijfbeurt, beurt: Schrijfbeurt, staat_er: Mapping[str, str] | None = None
) -> None:
    """Count the version up. A form that wrote last itself never collides with its own words.

    Raises `VersieIsVerouderd` when somebody else wrote since, with `staat_er`: what stands there by form field.
    Without it the page shows both texts as a whole.
    """
    is_eigen = beurt.blad is not None and rij.blad == beurt.blad
    velden = {"_deel": type(rij).__name__} if staat_er is None else staat_er
    eis_versie(rij, rij.versie if is_eigen else beurt.gezien, **velden)
    if not is_eigen:
        rij.genoteerd, rij.genoteerd_op = "", None
    rij.blad, rij.beurt = beurt.blad, beurt.nummer


def zet_eronder(boven: str, onder: str) -> str:
    """Two texts below each other; when one holds the other, it alone."""
    if onder in boven:
        return boven
    return onder if boven in onder else f"{boven}\n\n{onder}"
