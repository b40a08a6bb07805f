"""Who can be named in a line: whom it is about, and who was there."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Betrokkene, Casus, Teamlid
from wijkteam.casus.queries import list_betrokkenen, list_huishoudleden, list_team_nu
from wijkteam.huishouden.queries import list_contacten
from wijkteam.kern.fouten import DomeinFout
from wijkteam.logboek.models import Kant
from wijkteam.team.models import Medewerker

ALLES = frozenset({"over", "huis", "team", "net"})


@dataclass(frozen=True)
class Iemand:
    """Somebody who can have been there. `sleutel` stands in the form, `bij` says who they are."""

    sleutel: str
    kant: Kant
    naam: str
    bij: str = ""


@dataclass(frozen=True)
class Mensen:
    """Everybody who can be named in a line of this casus by this colleague."""

    betrokkenen: list[Betrokkene]
    aanwezigen: list[Iemand]
    ziet_veiligheid: bool

    @property
    def over_keuzes(self) -> list[tuple[str, str]]:
        """What the form offers to say whom it is about."""
        return [(str(wie.id), f"{wie.persoon.naam} ({wie.hoedanigheid.label})") for wie in self.betrokkenen]

    @property
    def met_keuzes(self) -> list[tuple[str, str]]:
        """What the form offers to say who was there."""
        return [(wie.sleutel, f"{wie.naam} ({wie.bij})" if wie.bij else wie.naam) for wie in self.aanwezigen]

    def kies_betrokkenen(self, ids: list[UUID]) -> list[Betrokkene]:
        """Raises `DomeinFout` at the field for somebody who is not concerned here now."""
        bekend = {betrokkene.id: betrokkene for betrokkene in self.betrokkenen}
        if not bekend.keys() >= set(ids):
            raise DomeinFout("Kies uit de mensen die nu betrokken zijn. Open de pagina opnieuw.", veld="over")
        return [bekend[sleutel] for sleutel in dict.fromkeys(ids)]

    def kies_aanwezigen(self, sleutels: list[str]) -> list[Iemand]:
        """Raises `DomeinFout` at the field for somebody who does not belong here."""
        bekend = {iemand.sleutel: iemand for iemand in self.aanwezigen}
        if not bekend.keys() >= set(sleutels):
            raise DomeinFout("Kies uit de mensen van de lijst. Open de pagina opnieuw.", veld="met")
        return [bekend[sleutel] for sleutel in dict.fromkeys(sleutels)]


def list_mensen_van(
    session: Session, casus: Casus, mij: Medewerker, *, alleen: Collection[str] = ALLES
) -> Mensen:
    """At most four queries: who is concerned, the huishouden, the team without me, the network of today.

    `alleen` names the parts that are needed, as the keys of a form begin: `over`, `huis`, `team`, `net`.
    """
    betrokkenen = list_betrokkenen(session, casus.id) if "over" in alleen else []
    leden = list_huishoudleden(session, casus) if "huis" in alleen else []
    team = list_team_nu(session, casus.id) if "team" in alleen else []
    contacten = list_contacten(session, casus.huishouden_id) if "net" in alleen else []
    thuis = {lid.persoon_id for lid in leden}
    anderen = [lid for lid in team if _is_ander(lid, mij, thuis)]
    return Mensen(
        betrokkenen=list(betrokkenen),
        aanwezigen=[
            *(Iemand(f"huis:{lid.persoon_id}", Kant.HUISHOUDEN, lid.persoon.naam) for lid in leden),
            *(Iemand(f"team:{lid.id}", _kant(lid), lid.naam, lid.hoedanigheid.label) for lid in anderen),
            *(
                Iemand(f"net:{rij.id}", Kant.NETWERK, rij.naam, rij.relatie)
                for rij in contacten
                if rij.tot is None
            ),
        ],
        ziet_veiligheid=any(lid.medewerker_id == mij.id and lid.ziet_veiligheid for lid in team),
    )


def _is_ander(lid: Teamlid, mij: Medewerker, thuis: set[UUID]) -> bool:
    """Not me, and not somebody of the huishouden who is in the team too."""
    return lid.medewerker_id != mij.id and lid.persoon_id not in thuis


def _kant(lid: Teamlid) -> Kant:
    """A volunteer or a resident in the team is somebody of the network, also on paper."""
    return Kant.TEAM if lid.hoedanigheid.is_beroepshalve else Kant.NETWERK
