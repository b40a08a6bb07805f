"""From stored metingen to profiles: per person first beside latest, the grid of a huishouden, the lowest domain.

Nothing is read here. A meting that was corrected stands aside for its correction; metingen by instruments that
cannot be compared never stand beside each other.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from wijkteam.kern import tijd
from wijkteam.kern.datum import Geboortedatum
from wijkteam.zrm.gedragen import Draagt
from wijkteam.zrm.instrument import Instrument, find_vergelijkbaar_domein, get_instrument
from wijkteam.zrm.models import HUISHOUDEN, Meetmoment, Meting
from wijkteam.zrm.niveaus import GeenScoreReden, Niveau
from wijkteam.zrm.profiel import Meetuitkomst, Profiel, Profielrij, Score, Verandering, maak_profiel

_ONBEKENDE_PERSOON = "Onbekende persoon"


@dataclass(frozen=True, slots=True)
class Meetregel:
    """One vastgestelde meting as an overview needs it: whose, when and by what. No notes."""

    id: UUID
    casus_id: UUID
    betrokkene_id: UUID | None
    persoon_id: UUID | None
    roepnaam: str | None
    geboren: Geboortedatum | None
    instrument: str
    moment: Meetmoment
    gesprek_op: date
    vastgesteld_op: datetime
    corrigeert_id: UUID | None
    is_client_nu: bool = True

    @property
    def naam(self) -> str:
        """Whose score it is, in one word or two."""
        if self.betrokkene_id is None:
            return HUISHOUDEN
        return self.roepnaam or _ONBEKENDE_PERSOON

    @property
    def volgorde(self) -> tuple[date, datetime, UUID]:
        """In time: the day of the talk, then when it was vastgesteld."""
        return (self.gesprek_op, self.vastgesteld_op, self.id)

    @property
    def plek(self) -> tuple[bool, str, str, str]:
        """Among the others: the oldest person first, unknown ages last, then the huishouden."""
        return (self.betrokkene_id is None, str(self.geboren or "9999"), self.naam, str(self.persoon_id))


class Scoreregel(Protocol):
    """A stored score: a row of `meetscore`, or its columns."""

    @property
    def domein(self) -> str: ...
    @property
    def niveau(self) -> Niveau | None: ...
    @property
    def reden(self) -> GeenScoreReden | None: ...
    @property
    def streef(self) -> Niveau | None: ...
    @property
    def eigen_kracht(self) -> int | None: ...
    @property
    def netwerk(self) -> int | None: ...
    @property
    def hulpverlening(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Paar:
    """The first and the latest meting that may stand beside each other; one and the same when there is only one."""

    eerste: Meetregel
    laatste: Meetregel

    @property
    def metingen(self) -> tuple[Meetregel, ...]:
        return (self.laatste,) if self.eerste is self.laatste else (self.eerste, self.laatste)


@dataclass(frozen=True, slots=True)
class Verloop:
    """How somebody is now, with the change since the start."""

    eerste: Meetregel
    laatste: Meetregel
    profiel: Profiel

    @property
    def instrument(self) -> Instrument:
        return self.profiel.instrument

    @property
    def naam(self) -> str:
        return self.laatste.naam


@dataclass(frozen=True, slots=True)
class Vorige:
    """The meting before, with its scores."""

    meting: Meetregel
    uitkomst: Meetuitkomst


def als_uitkomst(instrument: str, scores: Iterable[Scoreregel]) -> Meetuitkomst:
    """Stored scores with the instrument they were given by; rows of a draft without a choice are left out.

    Raises `InstrumentOnbekend`.
    """
    return Meetuitkomst(get_instrument(instrument), [_score(rij) for rij in scores if _is_gekozen(rij)])


def _is_gekozen(rij: Scoreregel) -> bool:
    return rij.niveau is not None or rij.reden is not None


def _score(rij: Scoreregel) -> Score:
    draagt = Draagt(rij.eigen_kracht, rij.netwerk, rij.hulpverlening)
    return Score(rij.domein, rij.niveau, rij.reden, rij.streef, draagt)


def list_geldige(metingen: Iterable[Meetregel]) -> list[Meetregel]:
    """What still counts, oldest first: a meting that was corrected does not."""
    alle = list(metingen)
    gecorrigeerd = {meting.corrigeert_id for meting in alle}
    return sorted(
        (meting for meting in alle if meting.id not in gecorrigeerd), key=lambda meting: meting.volgorde
    )


def is_vergelijkbaar(nu: Instrument, toen: Instrument) -> bool:
    """Whether at least one domain of the two means the same."""
    return any(find_vergelijkbaar_domein(nu, domein, toen) for domein in nu.domeinen)


def list_paren(metingen: Iterable[Meetregel]) -> list[Paar]:
    """Per casus, person and kind of instrument the latest valid meting, with the first it may be compared to.

    Oldest person first, the huishouden last.
    """
    groepen: dict[tuple[UUID, UUID | None, str], list[Meetregel]] = {}
    for meting in list_geldige(metingen):
        groepen.setdefault(hoort_bij(meting), []).append(meting)
    paren = [Paar(_eerste_naast(groep[-1], groep), groep[-1]) for groep in groepen.values()]
    return sorted(paren, key=lambda paar: (paar.laatste.plek, _is_aanvulling(paar.laatste)))


def kies_vorige(metingen: Iterable[Meetregel], meting: Meting) -> Meetregel | None:
    """The latest valid meting before this one, about the same person, that it may be compared to.

    A correction is not compared to what it corrects. The betrokkene of `meting` must be loaded.
    """
    persoon_id = meting.betrokkene.persoon_id if meting.betrokkene else None
    nu = get_instrument(meting.instrument)
    grens = (meting.gesprek_op, meting.vastgesteld_op or tijd.nu(), meting.id)
    eerder = [
        ander
        for ander in list_geldige(metingen)
        if ander.persoon_id == persoon_id
        and ander.id not in (meting.id, meting.corrigeert_id)
        and ander.volgorde < grens
        and is_vergelijkbaar(nu, get_instrument(ander.instrument))
    ]
    return eerder[-1] if eerder else None


# An own score and that of a colleague belong together when they are about the same time: the rule of thirty days.
_DAGEN_UIT_ELKAAR = 30


def kies_naast(metingen: Iterable[Meetregel], meting: Meting) -> Meetregel | None:
    """The valid meting of the other view that is nearest in days, about the same person by the same instrument."""
    persoon_id = meting.betrokkene.persoon_id if meting.betrokkene else None

    def afstand(ander: Meetregel) -> int:
        return abs((ander.gesprek_op - meting.gesprek_op).days)

    passend = [
        ander
        for ander in reversed(list_geldige(metingen))
        if ander.persoon_id == persoon_id
        and ander.instrument == meting.instrument
        and afstand(ander) <= _DAGEN_UIT_ELKAAR
    ]
    return min(passend, key=afstand, default=None)


def _is_aanvulling(meting: Meetregel) -> bool:
    return get_instrument(meting.instrument).is_aanvulling


def hoort_bij(meting: Meetregel) -> tuple[UUID, UUID | None, str]:
    """Basic instruments follow each other up; a supplement only follows itself."""
    return (meting.casus_id, meting.persoon_id, meting.instrument if _is_aanvulling(meting) else "")


def _eerste_naast(laatste: Meetregel, metingen: Sequence[Meetregel]) -> Meetregel:
    nu = get_instrument(laatste.instrument)
    return next(eerder for eerder in metingen if is_vergelijkbaar(nu, get_instrument(eerder.instrument)))


def maak_verloop(paar: Paar, scores: Mapping[UUID, Sequence[Scoreregel]]) -> Verloop:
    """A pair with its scores becomes a profile. A meting without stored scores has an empty one."""

    def uitkomst(meting: Meetregel) -> Meetuitkomst:
        return als_uitkomst(meting.instrument, scores.get(meting.id, ()))

    toen = None if paar.eerste is paar.laatste else uitkomst(paar.eerste)
    return Verloop(paar.eerste, paar.laatste, maak_profiel(uitkomst(paar.laatste), vorige=toen))


@dataclass(frozen=True, slots=True)
class Roosterrij:
    """One domain, with a cell per column; a cell is empty when that person's instrument has no such domain."""

    domein: str
    cellen: tuple[Profielrij | None, ...]


@dataclass(frozen=True, slots=True)
class Rooster:
    """The grid of a huishouden: a column per person who was scored, a row per domain."""

    kolommen: tuple[Verloop, ...]
    rijen: tuple[Roosterrij, ...]

    @property
    def instrumenten(self) -> tuple[Instrument, ...]:
        """The instruments in it, each once."""
        return tuple({kolom.instrument.code: kolom.instrument for kolom in self.kolommen}.values())


def maak_rooster(verlopen: Iterable[Verloop]) -> Rooster:
    """Persons beside each other. Domains stand in one row when they have the same code and name.

    Only persons, and only basic instruments: a supplement or the household as one has other domains.
    """
    kolommen = tuple(
        verloop
        for verloop in verlopen
        if verloop.laatste.betrokkene_id is not None and not verloop.instrument.is_aanvulling
    )
    per_kolom = [
        {(rij.domein.code, rij.domein.naam): rij for rij in kolom.profiel.rijen} for kolom in kolommen
    ]
    sleutels = list(dict.fromkeys(sleutel for rijen in per_kolom for sleutel in rijen))
    return Rooster(
        kolommen,
        tuple(
            Roosterrij(sleutel[1], tuple(rijen.get(sleutel) for rijen in per_kolom)) for sleutel in sleutels
        ),
    )


@dataclass(frozen=True, slots=True)
class Laagste:
    """The lowest domain of a casus now, whose it is, and which way it went since the start."""

    naam: str
    domein: str
    niveau: int
    woord: str
    verandering: Verandering
    aantal_anderen: int
    """How many other domains stand on the same level."""


_EERST = (Verandering.ACHTERUIT, Verandering.GELIJK, Verandering.ONBEKEND, Verandering.VOORUIT)


def find_laagste(verlopen: Iterable[Verloop]) -> Laagste | None:
    """The lowest domain over all members; of several on one level the one that went down. Nothing without a level."""
    rijen = [(verloop, rij) for verloop in verlopen for rij in verloop.profiel.laagste]
    niveau = min((rij.niveau for _, rij in rijen if rij.niveau is not None), default=None)
    laagste = [(verloop, rij) for verloop, rij in rijen if rij.niveau == niveau]
    if niveau is None:
        return None
    verloop, rij = min(laagste, key=lambda paar: _EERST.index(paar[1].verandering))
    return Laagste(verloop.naam, rij.domein.naam, niveau, rij.woord, rij.verandering, len(laagste) - 1)
