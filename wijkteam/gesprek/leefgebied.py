"""What was said about one leefgebied: sentences on seven open lines, each about the huishouden or one person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import find_teamlid_van
from wijkteam.gesprek import beleid, queries
from wijkteam.gesprek.errors import NietUitDeLijst
from wijkteam.gesprek.huisgenoten import Wetkiezer
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.gesprek.schrijven import aantal_gelijk, begin_schrijven, noteer_bijgewerkt
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.schrijfbeurt import Schrijfbeurt, is_ingehaald, neem_schrijfbeurt
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied


@dataclass(frozen=True)
class Zin:
    """One sentence. `persoon_id` is empty for the huishouden; `wet` is empty for whatever fits that person.

    A sentence that stands there already keeps its wet when none is named, unless `kiest_wet_opnieuw`. `veld` is the
    part of the form that it came from, `persoon` who was looked up for it.
    """

    tekst: str
    persoon_id: UUID | None = None
    wet: Wet | None = None
    kiest_wet_opnieuw: bool = field(default=False, compare=False)
    veld: str = field(default="zin", compare=False)
    persoon: Persoon | None = field(default=None, compare=False)

    @classmethod
    def van(cls, zin: Gesprekszin) -> Self:
        return cls(zin.tekst, zin.persoon_id, zin.wet, persoon=zin.persoon)


Zinnen = Mapping[Gespreksregel, Sequence[Zin]]


@dataclass(frozen=True)
class Leefgebiedtekst:
    """All that one section of the page says, and with which save (version 0: nobody wrote there yet)."""

    leefgebied: Leefgebied
    beurt: Schrijfbeurt
    zinnen: Zinnen


def schrijf_leefgebied(
    session: Session, casus: Casus, gesprek_id: UUID, invoer: Leefgebiedtekst, *, door: Medewerker
) -> Gesprekdeel:
    """Write one leefgebied; whoever writes in another one at the same time notices nothing.

    Raises `VersieIsVerouderd`, `NietUitDeLijst`, `GesprekIsAfgerond`, `CasusIsAfgesloten`, and `NietGevonden` for
    veiligheid when `door` may not see it.
    """
    gesprek = begin_schrijven(session, casus, gesprek_id)
    deel = find_of_begin_deel(session, gesprek, invoer.leefgebied)
    if deel.versie == 0:
        eis_zichtbaar(session, casus, invoer.leefgebied, door)
    oud = {regel: [Zin.van(rij) for rij in rijen] for regel, rijen in rijen_per_regel(deel).items()}
    zinnen = _eronder(oud, invoer.zinnen) if invoer.beurt.erbij else invoer.zinnen
    nieuw = _met_wet(session, casus, gesprek, zinnen, oud)
    gewijzigd = [regel for regel in Gespreksregel if oud[regel] != nieuw[regel]]
    if gewijzigd and not is_ingehaald(deel, invoer.beurt):
        neem_schrijfbeurt(deel, invoer.beurt)
        session.add(deel)
        for regel in gewijzigd:
            _vervang(deel, regel, nieuw[regel])
        if deel.zinnen:
            deel.niet_aan_de_orde = None
        noteer_bijgewerkt(session, deel, gewijzigd, door)
    return deel


def eis_zichtbaar(session: Session, casus: Casus, leefgebied: Leefgebied, door: Medewerker) -> None:
    """Raises `NietGevonden` for veiligheid unless this colleague may see it in this casus."""
    if leefgebied is Leefgebied.VEILIGHEID:
        teamlid = find_teamlid_van(session, casus.id, door.id)
        if leefgebied not in beleid.zichtbare_leefgebieden(teamlid):
            raise NietGevonden


def find_of_begin_deel(session: Session, gesprek: Gesprek, leefgebied: Leefgebied) -> Gesprekdeel:
    """The part of this talk about a leefgebied; a new one, version 0 and not stored yet, when nobody wrote there."""
    return queries.find_deel(session, gesprek.id, leefgebied) or Gesprekdeel(
        casus_id=gesprek.casus_id, gesprek_id=gesprek.id, leefgebied=leefgebied, versie=0, zinnen=[]
    )


def rijen_per_regel(deel: Gesprekdeel | None) -> dict[Gespreksregel, list[Gesprekszin]]:
    """The sentences of a part, by line, in the order in which they were said; every line has its list."""
    uit: dict[Gespreksregel, list[Gesprekszin]] = {regel: [] for regel in Gespreksregel}
    for zin in deel.zinnen if deel is not None else ():
        uit[zin.regel].append(zin)
    return uit


def veldnaam(leefgebied: Leefgebied, regel: Gespreksregel, nummer: int) -> str:
    """The name of the form part of the so-manieth sentence on a line: `wonen-nu-0`."""
    return f"{leefgebied}-{regel}-{nummer}"


def _met_wet(
    session: Session, casus: Casus, gesprek: Gesprek, zinnen: Zinnen, oud: Zinnen
) -> dict[Gespreksregel, list[Zin]]:
    """The sentences as they will be stored. Raises `NietUitDeLijst` for somebody from elsewhere.

    While somebody types in a sentence that stands there already, nobody has to be looked up.
    """
    bekend = {regel: _met_oude_wet(zinnen.get(regel, ()), oud.get(regel, ())) for regel in Gespreksregel}
    if all(zin.wet and (zin.persoon or zin.persoon_id is None) for zin in _alle(bekend)):
        return bekend
    huisgenoten = tuple(queries.list_huisgenoten(session, casus))
    kiezer = Wetkiezer(huisgenoten, gesprek.gehouden_op)
    mensen: dict[UUID | None, Persoon | None] = {zin.persoon_id: zin.persoon for zin in _alle(oud)}
    mensen[None] = None
    mensen.update((wie.id, wie.persoon) for wie in huisgenoten)
    for zin in _alle(bekend):
        if zin.persoon_id not in mensen:
            raise NietUitDeLijst(f"{zin.veld}-persoon")
    return {
        regel: [
            replace(zin, wet=zin.wet or kiezer.voor(zin.persoon_id), persoon=mensen[zin.persoon_id])
            for zin in bekend[regel]
        ]
        for regel in Gespreksregel
    }


def _met_oude_wet(zinnen: Sequence[Zin], oud: Sequence[Zin]) -> list[Zin]:
    """A sentence in the place of one about the same person keeps its wet, and who that person is."""
    uit = []
    for zin, toen in zip_longest(zinnen, oud[: len(zinnen)]):
        if toen is None or toen.persoon_id != zin.persoon_id:
            uit.append(zin)
        else:
            uit.append(
                replace(
                    zin, wet=zin.wet or (None if zin.kiest_wet_opnieuw else toen.wet), persoon=toen.persoon
                )
            )
    return uit


def _alle(zinnen: Zinnen) -> Iterable[Zin]:
    return (zin for rij in zinnen.values() for zin in rij)


def _vervang(deel: Gesprekdeel, regel: Gespreksregel, nieuw: Sequence[Zin]) -> None:
    """Rows keep their place as long as they are about the same person: a sentence never moves to somebody else."""
    rijen = rijen_per_regel(deel)[regel]
    blijft = aantal_gelijk([rij.persoon_id for rij in rijen], [zin.persoon_id for zin in nieuw])
    for rij, zin in zip(rijen[:blijft], nieuw[:blijft], strict=True):
        rij.tekst, rij.wet = zin.tekst, zin.wet or rij.wet
    for rij in rijen[blijft:]:
        deel.zinnen.remove(rij)
    deel.zinnen.extend(_als_rij(deel, regel, zin) for zin in nieuw[blijft:])


def _als_rij(deel: Gesprekdeel, regel: Gespreksregel, zin: Zin) -> Gesprekszin:
    rij = Gesprekszin(
        casus_id=deel.casus_id,
        leefgebied=deel.leefgebied,
        regel=regel,
        persoon_id=zin.persoon_id,
        tekst=zin.tekst,
        wet=zin.wet,
    )
    if zin.persoon is not None:
        rij.persoon = zin.persoon
    return rij


def _eronder(boven: Zinnen, onder: Zinnen) -> dict[Gespreksregel, list[Zin]]:
    """The sentences of both, line by line; what stands in both stands there once."""
    return {
        regel: [
            *boven.get(regel, ()),
            *(zin for zin in onder.get(regel, ()) if not _staat_in(zin, boven, regel)),
        ]
        for regel in Gespreksregel
    }


def _staat_in(zin: Zin, zinnen: Zinnen, regel: Gespreksregel) -> bool:
    return any(
        zin.persoon_id == ander.persoon_id and zin.tekst in ander.tekst for ander in zinnen.get(regel, ())
    )
