"""Who may be the same as somebody whose name is being typed."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from wijkteam.huishouden.models import Persoon
from wijkteam.kern.datum import Geboortedatum
from wijkteam.zoeken.klank import klank
from wijkteam.zoeken.models import Sleutelsoort, Zoeksleutel
from wijkteam.zoeken.queries import Vragen, begint_met, precies, wonend_op
from wijkteam.zoeken.sleutels import adressleutel, woorden_van

MEESTE_WOORDEN = 3


def vraag_gelijkenden(
    roepnaam: str, achternaam: str, geboren: Geboortedatum | None, postcode: str | None
) -> Vragen | None:
    """The question, or `None` when too little is known to ask anything."""
    soorten = {
        "voor": _klinkt_als(roepnaam),
        "achter": _klinkt_als(achternaam),
        "dag": [begint_met(Zoeksleutel, Sleutelsoort.GEBOREN, str(geboren))] if geboren else [],
    }
    bekend = {naam: or_(*voorwaarden) for naam, voorwaarden in soorten.items() if voorwaarden}
    adres = wonend_op(adressleutel(postcode, "")) if postcode and "achter" in bekend else None
    if len(bekend) < 2 and adres is None:
        return None
    telt = {naam: func.max(case((voorwaarde, 1), else_=0)) for naam, voorwaarde in bekend.items()}
    return _vraag(bekend, telt, adres)


def _vraag(bekend: dict[str, ColumnElement[bool]], telt: dict[str, Any], adres: Vragen | None) -> Vragen:
    punten: Any = sum(telt.values())
    genoeg = punten >= 2
    if adres is not None:
        genoeg = or_(genoeg, and_(telt["achter"] == 1, Zoeksleutel.persoon_id.in_(adres)))
    gevonden = (
        select(Zoeksleutel.persoon_id.label("wie"), punten.label("punten"))
        .where(or_(*bekend.values()))
        .group_by(Zoeksleutel.persoon_id)
        .having(genoeg)
        .subquery()
    )
    return (
        select(Persoon)
        .join(gevonden, gevonden.c.wie == Persoon.id)
        .order_by(gevonden.c.punten.desc(), Persoon.achternaam, Persoon.roepnaam, Persoon.id)
    )


def _klinkt_als(naam: str) -> list[ColumnElement[bool]]:
    woorden = woorden_van(naam[:100])[:MEESTE_WOORDEN]
    return [precies(Zoeksleutel, Sleutelsoort.KLANK, klank(woord)) for woord in woorden]
