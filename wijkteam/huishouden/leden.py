"""Who belongs to the huishouden: coming, changing, leaving, and belonging to two at once."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden import queries
from wijkteam.huishouden.errors import WoontHierAl, WoontHierNiet
from wijkteam.huishouden.models import Huishouden, Huishoudlid, Persoon
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.huishouden.wijziging import Periode, eis_einde_na_begin, neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import eis_versie
from wijkteam.team.models import Medewerker


def neem_lid_op(
    session: Session,
    huishouden: Huishouden,
    gegevens: Persoonsgegevens,
    periode: Periode,
    *,
    casus_id: UUID,
    door: Medewerker,
) -> Persoon:
    """Somebody new in the huishouden. With an end day: somebody who lived there before.

    Raises `DagKloptNiet`.
    """
    periode.keur()
    persoon = voeg_lid_toe(session, huishouden, gegevens, van=periode.begin, tot=periode.tot)
    noteer(
        session, Handeling.HUISHOUDEN_GEWIJZIGD, casus_id=casus_id, door=door, over=persoon, velden=["leden"]
    )
    return persoon


def koppel_persoon(session: Session, lid: Huishoudlid, *, casus_id: UUID, door: Medewerker) -> Huishoudlid:
    """Let somebody we know belong to this huishouden (too): a child of co-parents, or somebody who came back.

    `lid` is the new membership, not yet in the session. The team of the casus sees the person from here on.
    Raises `NietGevonden` for somebody whom the viewer may not see, `WoontHierAl` and `DagKloptNiet`.
    """
    Periode(lid.van).keur()
    queries.get_persoon_vergrendeld(session, lid.persoon_id)
    leden = queries.list_leden(session, lid.huishouden_id)
    if any(ander.persoon_id == lid.persoon_id and ander.tot is None for ander in leden):
        raise WoontHierAl
    session.add(lid)
    noteer(session, Handeling.HUISHOUDEN_GEWIJZIGD, casus_id=casus_id, door=door, over=lid, velden=["leden"])
    return lid


def wijzig_lid(
    session: Session,
    lid: Huishoudlid,
    gegevens: Persoonsgegevens,
    *,
    gezien: int,
    casus_id: UUID,
    door: Medewerker,
) -> Persoon:
    """Correct or complete who somebody is, and their role here. Raises `VersieIsVerouderd`."""
    persoon = queries.get_persoon_vergrendeld(session, lid.persoon_id)
    eis_versie(persoon, gezien, **getypt(persoon, lid.rol))
    nieuw = dict(vars(gegevens))
    velden = neem_over(lid, {"rol": nieuw.pop("rol")}) + neem_over(persoon, nieuw)
    if velden:
        noteer(
            session, Handeling.PERSOON_GEWIJZIGD, casus_id=casus_id, door=door, over=persoon, velden=velden
        )
    return persoon


def laat_vertrekken(
    session: Session, lid: Huishoudlid, *, tot: date, casus_id: UUID, door: Medewerker
) -> Huishoudlid:
    """Somebody leaves the huishouden on this day; who they were here stays readable.

    Raises `WoontHierNiet` and `DagKloptNiet`.
    """
    if lid.tot is not None:
        raise WoontHierNiet
    eis_einde_na_begin(lid.van, tot)
    lid.tot = tot
    noteer(session, Handeling.HUISHOUDEN_GEWIJZIGD, casus_id=casus_id, door=door, over=lid, velden=["leden"])
    return lid


def hernoem(
    session: Session, huishouden_id: UUID, naam: str, *, gezien: int, casus_id: UUID, door: Medewerker
) -> Huishouden:
    """Call the huishouden by another name. Raises `VersieIsVerouderd`."""
    huishouden = queries.get_huishouden(session, huishouden_id)
    eis_versie(huishouden, gezien, naam=huishouden.naam)
    velden = neem_over(huishouden, {"naam": naam})
    if velden:
        noteer(
            session,
            Handeling.HUISHOUDEN_GEWIJZIGD,
            casus_id=casus_id,
            door=door,
            over=huishouden,
            velden=velden,
        )
    return huishouden


def getypt(persoon: Persoon, rol: str | None) -> dict[str, str]:
    """The fields of the form as somebody would type them."""
    return {
        "roepnaam": persoon.roepnaam,
        "voornamen": persoon.voornamen or "",
        "tussenvoegsel": persoon.tussenvoegsel or "",
        "achternaam": persoon.achternaam,
        "geboortedatum": als_getypt(persoon.geboortedatum),
        "telefoon": persoon.telefoon or "",
        "rol": rol or "",
    }


def als_getypt(geboren: Geboortedatum | None) -> str:
    """`12-06-1970`, `06-1970`, `1970`, or empty: as much as is known, in the order in which it is typed."""
    return "" if geboren is None else "-".join(reversed(str(geboren).split("-")))
