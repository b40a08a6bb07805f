"""The page of a casus: who is how, now and since the start, and whom to score next. Nothing is read here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wijkteam.casus.models import Betrokkene
from wijkteam.zrm import beleid
from wijkteam.zrm.errors import GesprekKanNiet
from wijkteam.zrm.gemetene import Gemetene
from wijkteam.zrm.instrument import Instrument
from wijkteam.zrm.models import HUISHOUDEN, Meetmoment, Meting
from wijkteam.zrm.overzicht import Rooster, Verloop, maak_rooster


@dataclass(frozen=True)
class Wie:
    """Somebody who can be scored, or the huishouden: what there is already, and whether a new one can begin."""

    naam: str
    betrokkene_id: UUID | None
    verlopen: tuple[Verloop, ...]
    concepten: tuple[Meting, ...]
    waarom_niet: str | None = None
    eigen: tuple[Meting, ...] = ()

    @property
    def is_huishouden(self) -> bool:
        return self.betrokkene_id is None


@dataclass(frozen=True)
class Overzichtsblad:
    """The page of a casus: now and since the start, whom to score, and all metingen."""

    rooster: Rooster
    huishouden: tuple[Verloop, ...]
    wie: tuple[Wie, ...]
    geen_client: tuple[Betrokkene, ...]
    metingen: tuple[Meting, ...]
    gecorrigeerd: frozenset[UUID]

    @property
    def niveaus(self) -> list[tuple[int, str]]:
        """The legend of the grid: what each number means."""
        return self.rooster.instrumenten[0].niveaukeuzes


def maak_overzichtsblad(
    betrokkenen: Sequence[Betrokkene], verlopen: Sequence[Verloop], metingen: Sequence[Meting], dag: date
) -> Overzichtsblad:
    """`metingen` are all of the casus, drafts too; `dag` is today."""
    clienten = [betrokkene for betrokkene in betrokkenen if betrokkene.is_client]
    nu = {client.persoon_id for client in clienten}
    concepten = [meting for meting in metingen if not meting.is_vastgesteld]
    vast = tuple(meting for meting in metingen if meting.is_vastgesteld)
    return Overzichtsblad(
        rooster=maak_rooster(verloop for verloop in verlopen if verloop.laatste.persoon_id in nu),
        huishouden=tuple(verloop for verloop in verlopen if verloop.laatste.betrokkene_id is None),
        wie=(*(_client(c, verlopen, metingen, dag) for c in clienten), _huishouden(verlopen, concepten)),
        geen_client=tuple(betrokkene for betrokkene in betrokkenen if not betrokkene.is_client),
        metingen=vast,
        gecorrigeerd=frozenset(meting.corrigeert_id for meting in vast if meting.corrigeert_id),
    )


def _client(client: Betrokkene, verlopen: Sequence[Verloop], metingen: Sequence[Meting], dag: date) -> Wie:
    concepten = [meting for meting in metingen if not meting.is_vastgesteld]
    return Wie(
        client.persoon.naam,
        client.id,
        tuple(verloop for verloop in verlopen if verloop.laatste.persoon_id == client.persoon_id),
        tuple(meting for meting in concepten if meting.betrokkene_id == client.id),
        _waarom_niet(client, dag),
        tuple(m for m in metingen if m.is_eigen and m.betrokkene_id == client.id and m.is_vastgesteld),
    )


def _huishouden(verlopen: Sequence[Verloop], concepten: Sequence[Meting]) -> Wie:
    return Wie(
        HUISHOUDEN,
        None,
        tuple(verloop for verloop in verlopen if verloop.laatste.betrokkene_id is None),
        tuple(meting for meting in concepten if meting.betrokkene_id is None),
    )


def _waarom_niet(client: Betrokkene, dag: date) -> str | None:
    """Why nothing fits this cliënt today, if nothing does."""
    wie = Gemetene.persoon(client.persoon)
    try:
        if beleid.list_passende_instrumenten(wie, dag):
            return None
        return beleid.waarom_geen_instrument(wie, dag)
    except GesprekKanNiet as fout:
        return fout.bericht


@dataclass(frozen=True)
class Beginblad:
    """What is asked before a matrix opens: about whom, and the instruments that fit the day of the talk."""

    naam: str
    betrokkene: Betrokkene | None
    dag: date
    instrumenten: tuple[Instrument, ...]
    waarom_niet: str | None
    waarom: tuple[str, ...]
    moment: Meetmoment

    @property
    def momenten(self) -> list[tuple[str, str]]:
        """The choices for the moment."""
        return [(moment.value, moment.label) for moment in Meetmoment]

    @property
    def keuzes(self) -> list[tuple[str, str, str]]:
        """The choices for the instrument, with what sets each apart."""
        return [(instrument.code, instrument.titel, _uitleg(instrument)) for instrument in self.instrumenten]

    @property
    def vanzelf(self) -> str:
        """The instrument that nearly everybody means: the only one that stands on its own. Else empty."""
        vanzelf = beleid.kies_vanzelf(self.instrumenten)
        return vanzelf.code if vanzelf else ""

    @property
    def is_vanzelf(self) -> bool:
        """There is nothing to choose: one instrument fits, and the page says why."""
        return len(self.instrumenten) == 1 and bool(self.vanzelf)


def maak_beginblad(
    betrokkene: Betrokkene | None, wie: Gemetene, metingen: Sequence[Meting], dag: date
) -> Beginblad:
    """`betrokkene` is a cliënt with the persoon, or `None` for the huishouden; `metingen` those vastgesteld before."""
    waarom: list[str] = []
    try:
        instrumenten = beleid.list_passende_instrumenten(wie, dag)
        waarom_niet = None if instrumenten else beleid.waarom_geen_instrument(wie, dag)
        waarom = beleid.waarom_dit_instrument(wie, instrumenten, dag) if instrumenten else []
    except GesprekKanNiet as fout:
        instrumenten, waarom_niet = (), fout.bericht
    betrokkene_id = betrokkene.id if betrokkene else None
    is_eerste = all(m.betrokkene_id != betrokkene_id or m.is_eigen for m in metingen)
    return Beginblad(
        naam=betrokkene.persoon.naam if betrokkene else HUISHOUDEN,
        betrokkene=betrokkene,
        dag=dag,
        instrumenten=instrumenten,
        waarom_niet=waarom_niet,
        waarom=tuple(waarom),
        moment=Meetmoment.START if is_eerste else Meetmoment.TUSSENTIJDS,
    )


def _uitleg(instrument: Instrument) -> str:
    aanvulling = ", een aanvulling naast een andere meting" if instrument.is_aanvulling else ""
    return f"{len(instrument.domeinen)} domeinen{aanvulling}"
