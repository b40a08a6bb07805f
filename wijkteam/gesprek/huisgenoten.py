"""Who a sentence can be about, and on the ground of which wet it is written down unless somebody says otherwise."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.datum import Geboortedatum
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op


@dataclass(frozen=True)
class Huisgenoot:
    """A member of the huishouden, and how they are concerned in the casus if they are."""

    persoon: Persoon
    betrokkene: Betrokkene | None

    def __lt__(self, ander: "Huisgenoot") -> bool:
        return self._op_leeftijd < ander._op_leeftijd

    @property
    def id(self) -> UUID:
        return self.persoon.id

    @property
    def naam(self) -> str:
        return self.persoon.naam

    @property
    def is_client(self) -> bool:
        return self.betrokkene is not None and self.betrokkene.is_client

    @property
    def is_mantelzorger(self) -> bool:
        return self.betrokkene is not None and self.betrokkene.hoedanigheid is Hoedanigheid.MANTELZORGER

    @property
    def _op_leeftijd(self) -> tuple[str, str, str]:
        return (str(self.persoon.geboortedatum or "9999"), self.persoon.roepnaam, str(self.persoon.id))


@dataclass(frozen=True)
class Wetkiezer:
    """The sensible wet: of whom the sentence is about, the Jeugdwet for a minor, otherwise that of the casus."""

    huisgenoten: tuple[Huisgenoot, ...]
    dag: date

    @property
    def van_casus(self) -> Wet:
        """The wet of whoever became cliënt first; the talk itself comes from the Wmo."""
        clienten = [h.betrokkene for h in self.huisgenoten if h.betrokkene is not None and h.is_client]
        return min(clienten, key=lambda b: (b.van, b.id)).wet if clienten else Wet.WMO

    def voor(self, persoon_id: UUID | None) -> Wet:
        """The wet for a sentence about this person, or about the huishouden."""
        wie = next((h for h in self.huisgenoten if h.id == persoon_id), None)
        if wie is None:
            return self.van_casus
        if is_minderjarig(wie.persoon.geboortedatum, self.dag):
            return Wet.JEUGDWET
        return wie.betrokkene.wet if wie.betrokkene is not None else self.van_casus


def is_minderjarig(geboren: Geboortedatum | None, dag: date) -> bool:
    """Whether somebody is not yet certainly of age on that day. Of an unknown age we assume nothing."""
    if geboren is None:
        return False
    if geboren.vroegste > dag:
        return True
    return not leeftijd_op(geboren, dag).is_minstens(get_leeftijdsgrens(Grens.MEERDERJARIG, dag).leeftijd)


def jeugdlijst(
    huisgenoten: Iterable[Huisgenoot], dag: date, leefgebieden: Collection[Leefgebied]
) -> tuple[Jeugdonderdeel, ...]:
    """The list for a child, when a minor is cliënt under the Jeugdwet on the day of the talk; otherwise nothing.

    `leefgebieden` are those that the viewer may see: without veiligheid among them, nothing about that of a child.
    """
    geldt = any(
        wie.is_client
        and wie.betrokkene is not None
        and wie.betrokkene.wet is Wet.JEUGDWET
        and is_minderjarig(wie.persoon.geboortedatum, dag)
        for wie in huisgenoten
    )
    ziet_alles = Leefgebied.VEILIGHEID in leefgebieden
    return tuple(deel for deel in Jeugdonderdeel if geldt and (ziet_alles or not deel.is_afgeschermd))
