"""What the first page of a casus shows: the question, what they want, how they do, who helps, what waits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.dossier import queries
from wijkteam.dossier.begin import Begonnen
from wijkteam.dossier.stappen import Stap, volgende_stap
from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.huishouden.queries import list_contacten
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.models import Actie, Doel
from wijkteam.termijnen.blad import Lopend, met_klok
from wijkteam.termijnen.queries import list_open
from wijkteam.wet.kringen import Kring
from wijkteam.zrm.overzicht import Rooster, maak_rooster
from wijkteam.zrm.queries import list_verlopen

EERST_TE_DOEN = 6
EERSTE_TERMIJNEN = 3


@dataclass(frozen=True)
class Helpers:
    """Who stands in one ring: by name, network and team together."""

    kring: Kring
    namen: tuple[str, ...]


@dataclass(frozen=True)
class Overzicht:
    """The casus in ten seconds."""

    casus: Casus
    stap: Stap | None
    doelen: Sequence[Doel]
    acties: Sequence[Actie]
    rooster: Rooster
    helpers: list[Helpers]
    gezochte_expertise: list[str]
    termijnen: list[Lopend]
    begin: list[Begonnen]
    overdrachten: queries.Overdrachtstand

    @property
    def eerste_acties(self) -> Sequence[Actie]:
        return self.acties[:EERST_TE_DOEN]

    @property
    def overdracht_is_te_laat(self) -> bool:
        """Whether somebody who has the ball let the day pass."""
        return self.overdrachten.uiterlijk is not None and self.overdrachten.uiterlijk < vandaag()

    @property
    def aantal_te_laat(self) -> int:
        """Acties whose day has passed."""
        return sum(1 for actie in self.acties if actie.tegen is not None and actie.tegen < vandaag())


def maak_overzicht(session: Session, casus: Casus) -> Overzicht:
    """Composed from the rooms below, in nine queries whatever the size of the household."""
    clienten = {rij.persoon_id for rij in list_betrokkenen(session, casus.id) if rij.is_client}
    verlopen = list_verlopen(session, casus.id)
    kern = queries.get_kern(session, casus)
    team, gezocht = queries.get_team_en_gezocht(session, casus.id)
    return Overzicht(
        casus=casus,
        stap=volgende_stap(kern.stand, vandaag()),
        begin=kern.begin,
        overdrachten=kern.overdrachten,
        doelen=queries.list_open_doelen(session, casus.id),
        acties=queries.list_open_acties(session, casus.id),
        # How somebody was who is no cliënt any more stands on the page about self-reliance, and nowhere as "now".
        rooster=maak_rooster(verloop for verloop in verlopen if verloop.laatste.persoon_id in clienten),
        helpers=list_helpers(
            list_contacten(session, casus.huishouden_id),
            (lid.naam for lid in team),
        ),
        gezochte_expertise=[vraag.expertise.label for vraag in gezocht],
        termijnen=met_klok(
            list_open(session, [casus.id], op=vandaag(), hoogstens=EERSTE_TERMIJNEN), vandaag()
        ),
    )


def list_helpers(contacten: Iterable[Netwerkcontact], team: Iterable[str]) -> list[Helpers]:
    """The rings that have somebody in them, from the inside out. The team around the casus stands in ring 5."""
    per_kring: dict[Kring, list[str]] = {}
    for contact in contacten:
        if contact.tot is None or contact.tot > vandaag():
            per_kring.setdefault(contact.kring, []).append(contact.naam)
    per_kring.setdefault(Kring.GEMEENTE, []).extend(team)
    return [
        Helpers(kring, tuple(dict.fromkeys(namen))) for kring, namen in sorted(per_kring.items()) if namen
    ]
