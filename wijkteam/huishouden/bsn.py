"""Recording the BSN. It goes in, is found again by an exact match, and never comes out on a screen or paper.

Only for exchange that the law names (Wmo art. 5.2.9, Jeugdwet art. 7.2.1 and on); domein.md §6.3.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden import queries
from wijkteam.huishouden.errors import BSN_BESTAAT_AL, BsnIsAlBekend
from wijkteam.huishouden.models import Bsn, Persoon
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.team.models import Medewerker

DOEL = "bsn"


def leg_bsn_vast(
    session: Session, sleutels: Sleutels, persoon: Persoon, nummer: str, *, casus_id: UUID, door: Medewerker
) -> Bsn:
    """Record nine checked digits for somebody, or replace the ones that were wrong.

    Raises `BsnIsAlBekend`; the database refuses a number of somebody whom the viewer may not see.
    """
    index = sleutels.blinde_index(nummer, doel=DOEL)
    _eis_vrij(queries.find_bsn_op_index(session, index), persoon)
    bsn = queries.find_bsn(session, persoon.id) or Bsn(persoon_id=persoon.id, persoon=persoon)
    bsn.versleuteld = sleutels.versleutel(nummer, plaats=plaats_van(bsn))
    bsn.blinde_index = index
    bsn.vastgelegd_op = nu()
    session.add(bsn)
    noteer(session, Handeling.BSN_VASTGELEGD, casus_id=casus_id, door=door, over=persoon, velden=["bsn"])
    return bsn


def verwijder_bsn(session: Session, persoon: Persoon, *, casus_id: UUID, door: Medewerker) -> None:
    """Forget the BSN of somebody. Does nothing when none was recorded."""
    bsn = queries.find_bsn(session, persoon.id)
    if bsn is not None:
        session.delete(bsn)
        noteer(session, Handeling.BSN_VERWIJDERD, casus_id=casus_id, door=door, over=persoon, velden=["bsn"])


def plaats_van(bsn: Bsn) -> str:
    """Where the ciphertext belongs: on another row it does not open."""
    return f"bsn|versleuteld|{bsn.id}"


def _eis_vrij(ander: Bsn | None, persoon: Persoon) -> None:
    if ander is None or ander.persoon_id == persoon.id:
        return
    if ander.persoon is None:
        raise BsnIsAlBekend(BSN_BESTAAT_AL)
    raise BsnIsAlBekend(
        f"Dit BSN is al vastgelegd bij {ander.persoon.naam}. "
        "Gaat het om dezelfde persoon? Koppel die dan aan dit huishouden."
    )
