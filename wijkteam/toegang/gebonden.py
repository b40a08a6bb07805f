"""To what a row belongs. A model takes one of these marks; who sees it then stands in `afscherming.py`.

A class without a mark is seen by every colleague: staff, areas, settings. Whatever says something about a resident
has a mark (`tests/guards`).
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from wijkteam.kern.typen import UtcMoment
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied


def naam_van(soort: object) -> str:
    """The class name, inside a declared attribute."""
    return str(getattr(soort, "__name__", soort))


class Dossierwortel:
    """The casus itself: the root of a dossier."""

    id: Mapped[UUID] = mapped_column(primary_key=True)
    wijkteam_id: Mapped[UUID] = mapped_column(ForeignKey("wijkteam.id"), index=True)


class MetCasus:
    """Belongs to one casus for good. Written only from within that dossier; read by whom a subclass says."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)

    @declared_attr
    def casus(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Casus", lazy="raise", foreign_keys=f"{naam_van(cls)}.casus_id")


class DossierGebonden(MetCasus):
    """Content of a dossier."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)


class MetLeefgebied(DossierGebonden):
    """Content of a dossier about one leefgebied. What is about veiligheid is the restricted part."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    leefgebied: Mapped[Leefgebied] = mapped_column()


class MetJeugdonderdeel(DossierGebonden):
    """Content of a dossier about one item of the list for a child. Their veiligheid is the restricted part too."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    onderdeel: Mapped[Jeugdonderdeel] = mapped_column()


class EigenConcept(DossierGebonden):
    """Words of one colleague that did not become part of the dossier yet: theirs, and read by nobody else.

    Words about veiligheid (`is_afgeschermd`) stay hidden from them too once they may not see that part any more.
    """

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    is_afgeschermd: Mapped[bool] = mapped_column()


class CaseloadGebonden(MetCasus):
    """Who works on a casus: content-free, so that a teamleider can see the caseload."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)


class Huishoudwortel:
    """The huishouden itself."""

    id: Mapped[UUID] = mapped_column(primary_key=True)


class HuishoudenGebonden:
    """Belongs to one huishouden: members, address, network."""

    huishouden_id: Mapped[UUID] = mapped_column(ForeignKey("huishouden.id"), index=True)

    @declared_attr
    def huishouden(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Huishouden", lazy="raise", foreign_keys=f"{naam_van(cls)}.huishouden_id")


class Persoonwortel:
    """The persoon itself."""

    id: Mapped[UUID] = mapped_column(primary_key=True)


class PersoonGebonden:
    """Belongs to one persoon: relations, gezag, the BSN."""

    persoon_id: Mapped[UUID] = mapped_column(ForeignKey("persoon.id"), index=True)

    @declared_attr
    def persoon(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Persoon", lazy="raise", foreign_keys=f"{naam_van(cls)}.persoon_id")


class JournaalGebonden:
    """A line of the journaal. Written by anybody, about any casus; changed by nobody."""

    casus_id: Mapped[UUID | None] = mapped_column(ForeignKey("casus.id"))

    @declared_attr
    def casus(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Casus", lazy="raise", foreign_keys=f"{naam_van(cls)}.casus_id")


class MetAfscherming(DossierGebonden):
    """Content of a dossier that may be about veiligheid: then `is_afgeschermd` makes it the restricted part."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    is_afgeschermd: Mapped[bool] = mapped_column(default=False)


class VanCollega:
    """Work of one colleague: of a casus, and then the whole team sees it; or of nothing, and then only they do."""

    medewerker_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"), index=True)
    casus_id: Mapped[UUID | None] = mapped_column(ForeignKey("casus.id"), index=True)

    @declared_attr
    def casus(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Casus", lazy="raise", foreign_keys=f"{naam_van(cls)}.casus_id")


class Meldingwortel:
    """A melding: that it came, when, for which team, who holds it. No content, so a teamleider may see it."""

    id: Mapped[UUID] = mapped_column(primary_key=True)
    wijkteam_id: Mapped[UUID] = mapped_column(ForeignKey("wijkteam.id"), index=True)
    genoteerd_door_id: Mapped[UUID] = mapped_column(ForeignKey("medewerker.id"))
    houder_id: Mapped[UUID | None] = mapped_column(ForeignKey("medewerker.id"), index=True)
    afgehandeld_op: Mapped[datetime | None] = mapped_column(UtcMoment())
    raakt_veiligheid: Mapped[bool] = mapped_column(default=False)
    casus_id: Mapped[UUID | None] = mapped_column(ForeignKey("casus.id"), index=True)

    @declared_attr
    def casus(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Casus", lazy="raise", foreign_keys=f"{naam_van(cls)}.casus_id")


class MeldingGebonden:
    """What a melding says. Read by the team of the area until somebody holds it, then by its holder."""

    melding_id: Mapped[UUID] = mapped_column(ForeignKey("melding.id"), index=True)

    @declared_attr
    def melding(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Melding", lazy="raise", foreign_keys=f"{naam_van(cls)}.melding_id")


class Overdrachtwortel(MetCasus):
    """An overdracht: that it is there, how far, who has the ball. No content, so a teamleider may see it.

    Its receiver, who has no account, sees this one alone.
    """

    id: Mapped[UUID] = mapped_column(primary_key=True)
    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    wijkteam_id: Mapped[UUID] = mapped_column(ForeignKey("wijkteam.id"))


class OverdrachtGebonden(MetCasus):
    """What an overdracht says. Read by the team of the casus, and by the receiver of this one overdracht."""

    casus_id: Mapped[UUID] = mapped_column(ForeignKey("casus.id"), index=True)
    overdracht_id: Mapped[UUID] = mapped_column(ForeignKey("overdracht.id"), index=True)

    @declared_attr
    def overdracht(cls) -> Mapped[Any]:
        """Never loaded by itself; it tells the unit of work which row comes first."""
        return relationship("Overdracht", lazy="raise", foreign_keys=f"{naam_van(cls)}.overdracht_id")
