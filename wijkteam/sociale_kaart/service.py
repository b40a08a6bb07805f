"""Acts on the kaart itself: an entry comes, changes, is checked, stops."""

from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.gebied.models import Buurt
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.zoekvorm import zoekvorm
from wijkteam.sociale_kaart import queries
from wijkteam.sociale_kaart.errors import AanbodIsGestopt, BorgOntbreekt, BuurtIsOnbekend
from wijkteam.sociale_kaart.gegevens import (
    AANBODVELDEN,
    KENMERKVELDEN,
    LIJSTVELDEN,
    Aanbiedergegevens,
    Aanbodgegevens,
    als_vorm,
    gegevens_van,
    verschillen,
)
from wijkteam.sociale_kaart.leesbaar import leesbare_velden
from wijkteam.sociale_kaart.models import Aanbieder, Aanbod, Aanbodgebied, Aanbodkenmerk, Aanbodsleutel
from wijkteam.sociale_kaart.versheid import volgende_keer
from wijkteam.sociale_kaart.woorden import sleutels_van
from wijkteam.team.models import Medewerker
from wijkteam.wet.leefgebieden import Leefgebied

LENGTE_ZOEKNAAM = 200
_GEWOON = tuple(
    naam for naam in AANBODVELDEN if naam not in LIJSTVELDEN and naam not in {"buurt", "controleer_voor"}
)

R = TypeVar("R")
S = TypeVar("S", bound=Hashable)


def vind_of_maak_aanbieder(session: Session, gegevens: Aanbiedergegevens, *, door: Medewerker) -> Aanbieder:
    """The aanbieder of this name, or a new one. What stood of a known one stays as it is.

    Raises `BorgOntbreekt` for a new one without KvK number for whom nobody vouches.
    """
    bekend = queries.find_aanbieder(session, gegevens.naam)
    if bekend is not None:
        return bekend
    aanbieder = nieuwe_aanbieder(gegevens)
    session.add(aanbieder)
    session.flush()
    noteer(session, Handeling.KAART_AANGEVULD, casus_id=None, door=door, over=aanbieder)
    return aanbieder


def nieuwe_aanbieder(gegevens: Aanbiedergegevens, aanbieder_id: UUID | None = None) -> Aanbieder:
    """Raises `BorgOntbreekt`."""
    aanbieder = Aanbieder(id=aanbieder_id, versie=1)
    vul_aanbieder(aanbieder, gegevens)
    return aanbieder


def vul_aanbieder(aanbieder: Aanbieder, gegevens: Aanbiedergegevens) -> None:
    """Raises `BorgOntbreekt`."""
    if not gegevens.kvk and not gegevens.borg:
        raise BorgOntbreekt
    for naam, waarde in vars(gegevens).items():
        setattr(aanbieder, naam, waarde)
    aanbieder.zoeknaam = zoekvorm(gegevens.naam)[:LENGTE_ZOEKNAAM]


def wijzig_aanbieder(
    session: Session, aanbieder_id: UUID, gegevens: Aanbiedergegevens, *, gezien: int, door: Medewerker
) -> Aanbieder:
    """Change who offers it; its entries are found by the new name from here on.

    Raises `NietGevonden`, `VersieIsVerouderd`, `BorgOntbreekt`.
    """
    aanbieder = queries.get_aanbieder(session, aanbieder_id)
    nu_ = {naam: getattr(aanbieder, naam) or "" for naam in vars(gegevens)}
    eis_versie(
        aanbieder,
        gezien,
        aanbieder_naam=nu_.pop("naam"),
        aanbieder_toelichting=nu_.pop("toelichting"),
        **nu_,
    )
    hernoemd = aanbieder.naam != gegevens.naam
    vul_aanbieder(aanbieder, gegevens)
    if hernoemd:
        for aanbod in queries.list_aanbod_van(session, aanbieder.id, met_sleutels=True):
            zet_sleutels(aanbod, aanbieder.naam)
    noteer(session, Handeling.KAART_GEWIJZIGD, casus_id=None, door=door, over=aanbieder)
    return aanbieder


def voeg_aanbod_toe(
    session: Session, aanbieder: Aanbieder, gegevens: Aanbodgegevens, *, door: Medewerker
) -> Aanbod:
    """A new entry. It stands on the kaart at once, and on the list of the keeper until somebody checked it.

    Raises `BuurtIsOnbekend`.
    """
    aanbod = nieuw_aanbod(aanbieder)
    vul_aanbod(aanbod, gegevens, buurten_bij(session, gegevens))
    session.add(aanbod)
    noteer(session, Handeling.KAART_AANGEVULD, casus_id=None, door=door, over=aanbod)
    return aanbod


def nieuw_aanbod(aanbieder: Aanbieder, aanbod_id: UUID | None = None) -> Aanbod:
    """An entry that has yet to be filled."""
    return Aanbod(
        id=aanbod_id,
        versie=1,
        aanbieder=aanbieder,
        aanbieder_id=aanbieder.id,
        gemaakt_op=nu(),
        nagekeken_op=None,
        gestopt_op=None,
        kenmerken=[],
        gebieden=[],
        sleutels=[],
        buurt=None,
    )


def wijzig_aanbod(
    session: Session, aanbod_id: UUID, gegevens: Aanbodgegevens, *, gezien: int, door: Medewerker
) -> Aanbod:
    """Change an entry. Raises `NietGevonden`, `AanbodIsGestopt`, `VersieIsVerouderd`, `BuurtIsOnbekend`."""
    aanbod = get_lopend(session, aanbod_id)
    was = als_vorm(gegevens_van(aanbod))
    buurten = buurten_bij(session, gegevens)
    eis_versie(aanbod, gezien, **leesbare_velden(was, queries.list_buurten(session)))
    vul_aanbod(aanbod, gegevens, buurten)
    anders = verschillen(was, als_vorm(gegevens), AANBODVELDEN)
    noteer(session, Handeling.KAART_GEWIJZIGD, casus_id=None, door=door, over=aanbod, velden=sorted(anders))
    return aanbod


def get_lopend(session: Session, aanbod_id: UUID) -> Aanbod:
    """An entry to change. Raises `NietGevonden`, `AanbodIsGestopt`."""
    aanbod = queries.get_aanbod(session, aanbod_id, met_sleutels=True)
    if aanbod.is_gestopt:
        raise AanbodIsGestopt
    return aanbod


def kijk_na(session: Session, aanbod_id: UUID, *, door: Medewerker) -> Aanbod:
    """Somebody saw that the entry is still right. Raises `NietGevonden`, `AanbodIsGestopt`."""
    aanbod = get_lopend(session, aanbod_id)
    zet_nagekeken(aanbod, door.naam)
    noteer(session, Handeling.KAART_NAGEKEKEN, casus_id=None, door=door, over=aanbod)
    return aanbod


def zet_nagekeken(aanbod: Aanbod, wie: str) -> None:
    """From today it is fresh again, at least for as long as an entry stays fresh."""
    aanbod.nagekeken_op, aanbod.nagekeken_door = vandaag(), wie
    aanbod.controleer_voor = max(aanbod.controleer_voor, volgende_keer(vandaag()))
    aanbod.versie += 1


def stop_aanbod(session: Session, aanbod_id: UUID, *, door: Medewerker) -> Aanbod:
    """Off the kaart. It stays, so that who was sent there can still be read. Raises `NietGevonden`."""
    aanbod = get_lopend(session, aanbod_id)
    aanbod.gestopt_op = vandaag()
    aanbod.versie += 1
    noteer(session, Handeling.KAART_GESTOPT, casus_id=None, door=door, over=aanbod)
    return aanbod


def zet_terug(session: Session, aanbod_id: UUID, *, door: Medewerker) -> Aanbod:
    """On the kaart again. Nothing happens when it was there. Raises `NietGevonden`."""
    aanbod = queries.get_aanbod(session, aanbod_id)
    if aanbod.is_gestopt:
        aanbod.gestopt_op = None
        aanbod.versie += 1
        noteer(session, Handeling.KAART_AANGEVULD, casus_id=None, door=door, over=aanbod)
    return aanbod


def buurten_bij(session: Session, gegevens: Aanbodgegevens) -> dict[str, Buurt]:
    """The buurten that an entry names. Raises `BuurtIsOnbekend`."""
    genoemd = {*gegevens.gebieden, *filter(None, [gegevens.buurt])}
    buurten = queries.find_buurten(session, genoemd)
    for code in sorted(genoemd - buurten.keys()):
        raise BuurtIsOnbekend(code, "buurt" if code == gegevens.buurt else "gebieden")
    return buurten


def vul_aanbod(aanbod: Aanbod, gegevens: Aanbodgegevens, buurten: Mapping[str, Buurt]) -> None:
    """Write an entry: its columns, its marks, its gebieden and its keys. Rows that stay the same stay."""
    for naam in _GEWOON:
        setattr(aanbod, naam, getattr(gegevens, naam))
    aanbod.zoeknaam = zoekvorm(gegevens.naam)[:LENGTE_ZOEKNAAM]
    aanbod.ruimte_orde = gegevens.ruimtestand.orde
    eerder: date | None = aanbod.controleer_voor
    aanbod.controleer_voor = gegevens.controleer_voor or eerder or volgende_keer(vandaag())
    aanbod.buurt = buurten[gegevens.buurt] if gegevens.buurt else None
    aanbod.buurt_id = aanbod.buurt.id if aanbod.buurt else None
    _stel_gelijk(
        aanbod.kenmerken,
        gegevens.kenmerken(),
        lambda rij: (rij.soort, rij.waarde),
        lambda paar: Aanbodkenmerk(soort=paar[0], waarde=paar[1]),
    )
    _stel_gelijk(
        aanbod.gebieden,
        {buurten[code].id for code in gegevens.gebieden},
        lambda rij: rij.buurt_id,
        lambda buurt_id: Aanbodgebied(
            buurt_id=buurt_id, buurt=next(b for b in buurten.values() if b.id == buurt_id)
        ),
    )
    zet_sleutels(aanbod, aanbod.aanbieder.naam)


def zet_sleutels(aanbod: Aanbod, aanbieder: str) -> None:
    """The words by which it is found: its name, what it is, for whom, who offers it, and its leefgebieden."""
    leefgebieden = [
        Leefgebied(rij.waarde).label for rij in aanbod.kenmerken if rij.soort is KENMERKVELDEN["leefgebieden"]
    ]
    rest = [aanbieder, aanbod.omschrijving, aanbod.doelgroep or "", aanbod.plaats or "", *leefgebieden]
    _stel_gelijk(
        aanbod.sleutels,
        set(sleutels_van(aanbod.naam, rest)),
        lambda rij: rij.sleutel,
        lambda sleutel: Aanbodsleutel(sleutel=sleutel),
    )


def _stel_gelijk(rijen: list[R], gewenst: set[S], van: Callable[[R], S], maak: Callable[[S], R]) -> None:
    """Take away what is not wanted any more and add what is missing."""
    aanwezig = {van(rij): rij for rij in rijen}
    for sleutel, rij in aanwezig.items():
        if sleutel not in gewenst:
            rijen.remove(rij)
    rijen.extend(maak(sleutel) for sleutel in sorted(gewenst - aanwezig.keys(), key=str))
