"""Where the huishouden lives: correcting an address, and moving, which keeps the old one readable."""

from dataclasses import asdict, dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden import queries
from wijkteam.huishouden.errors import BuurtBestaatNiet
from wijkteam.huishouden.models import Adres, Adressoort, Huishouden
from wijkteam.huishouden.wijziging import Periode, eis_einde_na_begin, neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Adresgegevens:
    """What we know of where a huishouden can be found."""

    soort: Adressoort
    straat: str | None = None
    huisnummer: str | None = None
    postcode: str | None = None
    plaats: str | None = None
    buurt_id: UUID | None = None
    is_geschermd: bool = False


def leg_adres_vast(
    session: Session,
    huishouden_id: UUID,
    gegevens: Adresgegevens,
    *,
    gezien: int,
    casus_id: UUID,
    door: Medewerker,
) -> Adres:
    """The first address, or a correction of the present one. `gezien` is the version of the huishouden.

    Raises `VersieIsVerouderd` and `BuurtBestaatNiet`.
    """
    _eis_buurt(session, gegevens)
    huishouden = queries.get_huishouden(session, huishouden_id)
    adres = queries.find_adres(session, huishouden_id)
    eis_versie(huishouden, gezien, **_stand(adres, gegevens))
    if adres is None:
        adres = _nieuw(session, huishouden, gegevens, Periode())
        velden = ["adres"]
    else:
        velden = neem_over(adres, asdict(gegevens))
    if velden:
        noteer(
            session, Handeling.HUISHOUDEN_GEWIJZIGD, casus_id=casus_id, door=door, over=adres, velden=velden
        )
    return adres


def verhuis(
    session: Session,
    huishouden_id: UUID,
    gegevens: Adresgegevens,
    periode: Periode,
    *,
    casus_id: UUID,
    door: Medewerker,
) -> Adres:
    """The huishouden moved: the old address ends on the day on which the new one begins.

    Raises `DagKloptNiet` and `BuurtBestaatNiet`.
    """
    periode.keur()
    _eis_buurt(session, gegevens)
    huishouden = queries.get_huishouden(session, huishouden_id)
    vorig = queries.find_adres(session, huishouden_id)
    if vorig is not None:
        eis_einde_na_begin(vorig.van, periode.begin, veld="van")
        vorig.tot = periode.begin
        session.flush()
    huishouden.versie += 1
    adres = _nieuw(session, huishouden, gegevens, periode)
    noteer(
        session, Handeling.HUISHOUDEN_GEWIJZIGD, casus_id=casus_id, door=door, over=adres, velden=["adres"]
    )
    return adres


def _eis_buurt(session: Session, gegevens: Adresgegevens) -> None:
    if gegevens.buurt_id is not None and queries.find_buurt(session, gegevens.buurt_id) is None:
        raise BuurtBestaatNiet


def _nieuw(session: Session, huishouden: Huishouden, gegevens: Adresgegevens, periode: Periode) -> Adres:
    adres = Adres(
        huishouden_id=huishouden.id, **asdict(gegevens), van=periode.van or vandaag(), tot=periode.tot
    )
    session.add(adres)
    return adres


def getypt(adres: Adres | None) -> dict[str, str]:
    """The fields of the form as they would be filled in; shielding only when it is on."""
    if adres is None:
        return {}
    geschermd = {"is_geschermd": "ja"} if adres.is_geschermd else {}
    return geschermd | {
        "soort": adres.soort.value,
        "straat": adres.straat or "",
        "huisnummer": adres.huisnummer or "",
        "postcode": adres.postcode or "",
        "plaats": adres.plaats or "",
        "buurt_id": str(adres.buurt_id or ""),
    }


def _stand(adres: Adres | None, gegevens: Adresgegevens) -> dict[str, str]:
    """What stands there now, for who has to compare; another kind or buurt by its name."""
    nu = getypt(adres)
    if adres is not None and adres.soort is not gegevens.soort:
        nu["soort"] = adres.soort.label
    if adres is not None and adres.buurt is not None and adres.buurt_id != gegevens.buurt_id:
        nu["buurt_id"] = adres.buurt.naam
    return nu
