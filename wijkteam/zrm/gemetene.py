"""Who is measured: a person with a birth date and perhaps children, or the huishouden as one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkteam.huishouden.models import Gezag, Huishoudlid, Persoon, Relatie, Relatiesoort
from wijkteam.kern.datum import Geboortedatum
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op
from wijkteam.zrm.instrumentvorm import Onderwerp
from wijkteam.zrm.models import HUISHOUDEN

_OUDER = {Relatiesoort.OUDER, Relatiesoort.VERZORGER}


@dataclass(frozen=True, slots=True)
class Gemetene:
    """What the choice of an instrument depends on. `kinderen` are the names of those under eighteen."""

    naam: str
    onderwerp: Onderwerp
    geboren: Geboortedatum | None = None
    kinderen: tuple[str, ...] = ()

    @classmethod
    def persoon(cls, persoon: Persoon, kinderen: Iterable[str] = ()) -> "Gemetene":
        """One person."""
        return cls(persoon.roepnaam, Onderwerp.PERSOON, persoon.geboortedatum, tuple(kinderen))

    @classmethod
    def huishouden(cls, kinderen: Iterable[str] = ()) -> "Gemetene":
        """The huishouden as one."""
        return cls(HUISHOUDEN, Onderwerp.HUISHOUDEN, None, tuple(kinderen))


def list_minderjarigen(leden: Iterable[Huishoudlid], dag: date) -> tuple[str, ...]:
    """Who lives in the huishouden that day and is, or may be, under eighteen. The persoon must be loaded."""
    return tuple(
        lid.persoon.roepnaam for lid in leden if _woont(lid, dag) and _is_minderjarig(lid.persoon, dag)
    )


def list_kinderen_van(
    persoon_id: object,
    leden: Iterable[Huishoudlid],
    relaties: Iterable[Relatie],
    gezag: Iterable[Gezag],
    dag: date,
) -> tuple[str, ...]:
    """The minor children of somebody: gezag over them that day, or ouder of and living with them.

    Gezag is only ever over a minor, so there an unknown birth date counts as one.
    """
    hier = {lid.persoon_id: lid.persoon for lid in leden if _woont(lid, dag)}
    onder_gezag = [
        rij.persoon for rij in gezag if rij.houder_id == persoon_id and _geldt(rij, dag) and rij.persoon
    ]
    in_huis = [
        hier[rij.ander_id]
        for rij in relaties
        if rij.persoon_id == persoon_id
        and rij.soort in _OUDER
        and persoon_id in hier
        and rij.ander_id in hier
    ]
    gevonden = [kind for kind in onder_gezag if kind.geboortedatum is None or _is_minderjarig(kind, dag)]
    gevonden += [kind for kind in in_huis if _is_minderjarig(kind, dag)]
    return tuple({kind.id: kind.roepnaam for kind in gevonden}.values())


def _woont(lid: Huishoudlid, dag: date) -> bool:
    return lid.van <= dag and (lid.tot is None or dag < lid.tot)


def _geldt(gezag: Gezag, dag: date) -> bool:
    return gezag.van <= dag and (gezag.tot is None or dag < gezag.tot)


def _is_minderjarig(persoon: Persoon, dag: date) -> bool:
    if persoon.geboortedatum is None or persoon.geboortedatum.vroegste > dag:
        return False
    volwassen = get_leeftijdsgrens(Grens.MEERDERJARIG, dag).leeftijd
    return not leeftijd_op(persoon.geboortedatum, dag).is_minstens(volwassen)
