"""The shape of the forms: a new meting, and a matrix with three fields per domain of its instrument."""

from functools import lru_cache
from typing import Any, cast

from marshmallow import ValidationError, fields, validate, validates_schema

from wijkteam.kern.formulier import Formulier
from wijkteam.kern.velden import Datumveld, Getalveld, Keuze, Naamveld, Tekstvak, Vinkje
from wijkteam.zrm.gedragen import DELEN, TIENDEN, Draagt
from wijkteam.zrm.instrument import Domein, Instrument
from wijkteam.zrm.invoer import Meetinvoer, Scoreinvoer, draagtveld, notitieveld, scoreveld, streefveld
from wijkteam.zrm.models import Meetmoment, Wijze
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau

LENGTE_NOTITIE = 5_000
LENGTE_REDEN = 2_000
WAAROM = "Schrijf op wat er niet klopt. Dat blijft bij de meting staan."
ONTBREEKT = "{}: kies een niveau, of de reden waarom er geen niveau is."
TIENDEN_KLOPPEN_NIET = "{}: verdeel precies 10 tienden, of laat de drie vakken leeg. Nu is het {}."

_KEUZES: dict[str, Niveau | GeenScoreReden] = {
    **{str(niveau.value): niveau for niveau in Niveau},
    **{reden.value: reden for reden in GeenScoreReden},
}


class Startformulier(Formulier):
    """A new meting; about whom stands in the address."""

    instrument = Naamveld(load_default="")
    moment = Keuze(Meetmoment, required=True)
    gesprek_op = Datumveld(required=True)
    klopt_nog = Vinkje()


class EigenStartformulier(Formulier):
    """An own score: how it is filled in, and when."""

    instrument = Naamveld(load_default="")
    wijze = Keuze(Wijze, required=True)
    samen_met = Naamveld(load_default="")
    gesprek_op = Datumveld(required=True)


class Correctieformulier(Formulier):
    """Why a meting that was vastgesteld is not right."""

    reden = Tekstvak(LENGTE_REDEN, required=True, error_messages={"required": WAAROM, "null": WAAROM})


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
        """A draft keeps whatever there is; to fix the meting every domain needs a choice, and tenths make ten."""
        fouten = {}
        for domein in self.domeinen if self.is_compleet else ():
            code, draagt = domein.code, lees_draagt(data, domein.code)
            if not data.get(scoreveld(code)):
                fouten[scoreveld(code)] = [ONTBREEKT.format(domein.naam)]
            if not draagt.klopt:
                fouten[draagtveld(DELEN[0][0], code)] = [
                    TIENDEN_KLOPPEN_NIET.format(domein.naam, draagt.totaal)
                ]
        if fouten:
            raise ValidationError(fouten)

    def als_invoer(self, data: dict[str, Any]) -> Meetinvoer:
        """What was typed, as the acts take it."""
        scores = {}
        for code in (domein.code for domein in self.domeinen):
            keuzes = data.get(scoreveld(code)) or [None]
            score = Scoreinvoer.van(
                keuzes[0],
                data.get(streefveld(code)),
                data.get(notitieveld(code)) or None,
                lees_draagt(data, code),
            )
            if not score.is_leeg:
                scores[code] = score
        return Meetinvoer(
            instrument=data["instrument"],
            moment=data["moment"],
            gesprek_op=data["gesprek_op"],
            scores=scores,
            klopt_nog=data["klopt_nog"],
        )


def lees_draagt(data: dict[str, Any], domein: str) -> Draagt:
    """The three fields of one domain."""
    return Draagt(*(data.get(draagtveld(deel, domein)) for deel, _, _ in DELEN))


def _tienden() -> Getalveld:
    return Getalveld(validate=validate.Range(0, TIENDEN, error="Vul een heel getal in van 0 tot en met 10."))


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
        velden |= {draagtveld(deel, code): _tienden() for deel, _, _ in DELEN}
    klasse = cast(type[Meetformulier], Meetformulier.from_dict(velden, name="MeetformulierVanInstrument"))
    klasse.domeinen = instrument.domeinen
    return klasse
