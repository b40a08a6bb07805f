"""One line of a file: an entry with who offers it and when it was checked. The same for CSV and for HSDS."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from wijkteam.kern.velden import Datumveld, Naamveld, Sleutelveld
from wijkteam.sociale_kaart.gegevens import (
    AANBIEDERVELDEN,
    AANBODVELDEN,
    LIJSTVELDEN,
    Aanbiedergegevens,
    Aanbodgegevens,
    Vorm,
    aanbiedergegevens_van,
    als_vorm,
    gegevens_van,
)
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.sociale_kaart.schemas import (
    AANBIEDER_IN_FORMULIER,
    NieuwAanbodFormulier,
    als_aanbieder,
    als_gegevens,
)


@dataclass(frozen=True)
class Kaartregel:
    """Without ids it is new, or found by the name of its aanbieder."""

    aanbieder: Aanbiedergegevens
    aanbod: Aanbodgegevens
    id: UUID | None = None
    aanbieder_id: UUID | None = None
    nagekeken_op: date | None = None
    nagekeken_door: str | None = None
    gestopt_op: date | None = None


_EIGEN = ("id", "aanbieder_id", "nagekeken_op", "nagekeken_door", "gestopt_op")
_VAN_AANBIEDER = tuple(AANBIEDER_IN_FORMULIER.get(naam, naam) for naam in AANBIEDERVELDEN)
KOLOMMEN = ("id", *AANBODVELDEN, "aanbieder_id", *_VAN_AANBIEDER, *_EIGEN[2:])
LIJSTKOLOMMEN = LIJSTVELDEN


class _Regelformulier(NieuwAanbodFormulier):
    """One line, in the words of the form."""

    id = Sleutelveld(load_default=None)
    aanbieder_id = Sleutelveld(load_default=None)
    nagekeken_op = Datumveld(load_default=None)
    nagekeken_door = Naamveld(load_default=None)
    gestopt_op = Datumveld(load_default=None)


def regel_van(aanbod: Aanbod) -> Kaartregel:
    """The line of an entry. Everything that is shown of it must be loaded."""
    return Kaartregel(
        aanbiedergegevens_van(aanbod.aanbieder),
        gegevens_van(aanbod),
        **{naam: getattr(aanbod, naam) for naam in _EIGEN},
    )


def als_woorden(regel: Kaartregel) -> Vorm:
    """The line in the words of the form."""
    aanbieder = als_vorm(regel.aanbieder)
    eigen = {naam: getattr(regel, naam) for naam in _EIGEN}
    return {
        **als_vorm(regel.aanbod),
        **{AANBIEDER_IN_FORMULIER.get(naam, naam): waarde for naam, waarde in aanbieder.items()},
        **{naam: "" if waarde is None else str(waarde) for naam, waarde in eigen.items()},
    }


def lees_woorden(woorden: Mapping[str, Any]) -> Kaartregel:
    """The line that these words say. Raises `ValidationError` with the fields."""
    invoer = _Regelformulier().load(woorden)
    aanbod, aanbieder = als_gegevens(invoer), als_aanbieder(invoer)
    return Kaartregel(aanbieder, aanbod, **invoer)
