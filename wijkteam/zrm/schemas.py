"""The shape of the forms: a new meting, and a matrix with three fields per domain of its instrument."""

from functools import lru_cache
from typing import Any, cast

from marshmallow import ValidationError, fields, validate, validates_schema

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Keuze, Naamveld, Tekstvak, Vinkje
from wijkteam.zrm.instrument import Domein, Instrument
from wijkteam.zrm.invoer import Meetinvoer, Scoreinvoer, notitieveld, scoreveld, streefveld
from wijkteam.zrm.models import Meetmoment
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

LENGTE_NOTITIE = 5_000
ONTBREEKT = "{}: kies een niveau, of de reden waarom er geen niveau is."
NOTITIE_ZONDER_KEUZE = "{}: kies ook een niveau of een reden. Je notitie en streefniveau horen daarbij."

_KEUZES: dict[str, Niveau | GeenScoreReden] = {
    **{str(niveau.value): niveau for niveau in Niveau},
    **{reden.value: reden for reden in GeenScoreReden},
}


class Startformulier(Formulier):
    """A new meting; about whom stands in the address."""

    instrument = Naamveld(
        required=True, error_messages={"required": "Kies een instrument.", "null": "Kies een instrument."}
    )
    moment = Keuze(Meetmoment, required=True)
    gesprek_op = Datumveld(required=True)
    klopt_nog = Vinkje()


class LeegFormulier(Formulier):
    """Nothing to type: the act is in the address."""


class _Keuzeveld(fields.Field[Niveau | GeenScoreReden]):
    """One of the five levels, or one of the reasons why there is none."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kw: Any) -> Niveau | GeenScoreReden:
        if value not in _KEUZES:
            raise ValidationError("Kies een niveau van 1 tot en met 5, of een van de redenen.")
        return _KEUZES[value]


class Meetformulier(Formulier):
    """The matrix. Classes with the fields of one instrument are made by `meetformulier`."""

    domeinen: tuple[Domein, ...] = ()

    instrument = Naamveld(required=True)
    moment = Keuze(Meetmoment, required=True)
    gesprek_op = Datumveld(required=True)
    klopt_nog = Vinkje()

    def __init__(self, *, is_compleet: bool = False) -> None:
        super().__init__()
        self.is_compleet = is_compleet

    @validates_schema
    def eis_keuzes(self, data: dict[str, Any], **_kw: Any) -> None:
        """A note hangs on a choice; to fix the meting every domain needs one."""
        fouten = {}
        for domein in self.domeinen:
            code = domein.code
            if data.get(scoreveld(code)):
                continue
            if data.get(notitieveld(code)) or data.get(streefveld(code)):
                fouten[scoreveld(code)] = [NOTITIE_ZONDER_KEUZE.format(domein.naam)]
            elif self.is_compleet:
                fouten[scoreveld(code)] = [ONTBREEKT.format(domein.naam)]
        if fouten:
            raise ValidationError(fouten)

    def als_invoer(self, data: dict[str, Any]) -> Meetinvoer:
        """What was typed, as the acts take it."""
        scores = {}
        for code in (domein.code for domein in self.domeinen):
            if keuzes := data.get(scoreveld(code)):
                scores[code] = Scoreinvoer.van(
                    keuzes[0], data.get(streefveld(code)), data.get(notitieveld(code)) or None
                )
        return Meetinvoer(
            instrument=data["instrument"],
            moment=data["moment"],
            gesprek_op=data["gesprek_op"],
            scores=scores,
            klopt_nog=data["klopt_nog"],
        )


def meetformulier(instrument: Instrument, *, is_compleet: bool = False) -> Meetformulier:
    """The form of this instrument; with `is_compleet` every domain needs a choice."""
    return _klasse(instrument)(is_compleet=is_compleet)


@lru_cache(maxsize=64)
def _klasse(instrument: Instrument) -> type[Meetformulier]:
    velden: dict[str, fields.Field[Any]] = {}
    for code in (domein.code for domein in instrument.domeinen):
        # A list, because a browser that was tampered with can send two answers in one row.
        velden[scoreveld(code)] = fields.List(
            _Keuzeveld(), validate=validate.Length(max=1, error="Kies één antwoord, niet twee.")
        )
        velden[streefveld(code)] = Keuze(Niveau)
        velden[notitieveld(code)] = Tekstvak(LENGTE_NOTITIE)
    klasse = cast(type[Meetformulier], Meetformulier.from_dict(velden, name="MeetformulierVanInstrument"))
    klasse.domeinen = instrument.domeinen
    return klasse
