"""To whom rights are told, and what still has to be told to whom. It nudges; it blocks nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek.huisgenoten import Huisgenoot
from wijkteam.gesprek.queries import list_huisgenoten, list_netwerk
from wijkteam.gesprek.voorbereiding import queries
from wijkteam.gesprek.voorbereiding.models import Rechtenuitleg
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op

# Whoever cares for somebody of the huishouden without being concerned as cliënt: Wmo art. 2.3.2 lid 3.
_VOOR_MANTELZORGER = frozenset({Inwonerrecht.CLIENTONDERSTEUNING})


@dataclass(frozen=True)
class Ontvanger:
    """Somebody to whom rights are told. `id` is of a persoon, or of a contact of the network.

    `verwacht` are the rights that somebody in this place should hear; `mogelijk` those that one can write down.
    """

    id: UUID
    naam: str
    is_persoon: bool
    mogelijk: frozenset[Inwonerrecht]
    verwacht: frozenset[Inwonerrecht]
    bij: str = ""


@dataclass(frozen=True)
class Rechtenstand:
    """Who was told what, and on which day last; lines that were taken back do not count."""

    ontvangers: Sequence[Ontvanger]
    regels: Sequence[Rechtenuitleg]

    @property
    def geldig(self) -> list[Rechtenuitleg]:
        return [regel for regel in self.regels if regel.correctie is None]

    @property
    def dagen(self) -> Mapping[tuple[Inwonerrecht, UUID | str], date]:
        """The last day, by right and by whom: a persoon by id, somebody else by name."""
        return {(regel.recht, regel.persoon_id or regel.naam): regel.op for regel in self.geldig}

    def verteld(self, recht: Inwonerrecht, aan: Ontvanger) -> date | None:
        """The last day on which this right was told to them."""
        return self.dagen.get((recht, aan.id if aan.is_persoon else aan.naam))

    @property
    def nog_niet(self) -> list[tuple[str, list[Inwonerrecht]]]:
        """Who should have heard of a right and did not, with the rights; whoever heard all is absent."""
        dagen = self.dagen
        open_ = [
            (
                wie.naam,
                [recht for recht in Inwonerrecht if recht in wie.verwacht and (recht, wie.id) not in dagen],
            )
            for wie in self.ontvangers
        ]
        return [(naam, rechten) for naam, rechten in open_ if rechten]


def get_rechtenstand(
    session: Session, casus: Casus, huisgenoten: Sequence[Huisgenoot] | None = None
) -> Rechtenstand:
    """Who can be told, and what was: three queries, and one more when the huisgenoten are not at hand."""
    thuis = list_huisgenoten(session, casus) if huisgenoten is None else huisgenoten
    return Rechtenstand(list_ontvangers(session, casus, thuis), queries.list_uitleg(session, casus.id))


def list_ontvangers(session: Session, casus: Casus, huisgenoten: Sequence[Huisgenoot]) -> list[Ontvanger]:
    """The huishouden from twelve on, mantelzorgers from elsewhere, and who stands closest in the network."""
    bekend = {wie.id for wie in huisgenoten}
    elders = [
        _mantelzorger(rij.persoon)
        for rij in queries.list_mantelzorgers(session, casus)
        if rij.persoon_id not in bekend
    ]
    nabij = [
        Ontvanger(contact.id, contact.naam, False, _VOOR_MANTELZORGER, frozenset(), contact.relatie)
        for contact in list_netwerk(session, casus)
        if contact.kring is Kring.NABIJE_OMGEVING
    ]
    return [*_thuis(huisgenoten), *elders, *nabij]


def _thuis(huisgenoten: Iterable[Huisgenoot]) -> list[Ontvanger]:
    return [
        Ontvanger(wie.id, wie.naam, True, frozenset(Inwonerrecht), _verwacht(wie))
        for wie in huisgenoten
        if kan_zelf_horen(wie.persoon)
    ]


def _verwacht(wie: Huisgenoot) -> frozenset[Inwonerrecht]:
    if wie.is_client:
        return frozenset(Inwonerrecht)
    return _VOOR_MANTELZORGER if wie.is_mantelzorger else frozenset()


def _mantelzorger(persoon: Persoon) -> Ontvanger:
    return Ontvanger(
        persoon.id, persoon.naam, True, frozenset(Inwonerrecht), _VOOR_MANTELZORGER, "mantelzorger"
    )


def kan_zelf_horen(persoon: Persoon) -> bool:
    """Whether somebody is twelve today or may be; for younger children the parents are told (domein.md §6.6)."""
    if persoon.geboortedatum is None:
        return True
    if persoon.geboortedatum.vroegste > vandaag():
        return False
    grens = get_leeftijdsgrens(Grens.MEEBESLISSEN, vandaag())
    return leeftijd_op(persoon.geboortedatum, vandaag()).kan_minstens_zijn(grens.leeftijd)
