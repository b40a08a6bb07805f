"""What tests of meldingen build with: a team with colleagues, another team, and what people say on the phone."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.bouwstenen import Bouwer, nieuwe_sessie, sessie_van
from wijkteam.casus.models import Casus
from wijkteam.gebied.models import Buurt
from wijkteam.huishouden.models import Adres, Adressoort
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.melding.keuzes import Kanaal
from wijkteam.melding.models import Melding
from wijkteam.melding.noteren import Meldinggegevens, Persoonsdeel, noteer_melding
from wijkteam.team.models import Medewerker, Rol, Werkgebied, Wijkteam
from wijkteam.toegang.afscherming import Systeemkijker

VRAAG = "Ik kom de trap niet meer op."
KIJKER = Systeemkijker("meldingen nakijken in een test")


class Balie:
    """Marijke and Bas of one team, their teamleider Tineke, and Sven of another team of the gemeente."""

    def __init__(self, bouw: Bouwer) -> None:
        self.bouw = bouw
        self.team = bouw.wijkteam()
        self.marijke = bouw.medewerker("Marijke Bos", team=self.team)
        self.bas = bouw.medewerker("Bas Kuiper", rol=Rol.CONSULENT, team=self.team)
        self.tineke = bouw.medewerker("Tineke Visser", rol=Rol.TEAMLEIDER, team=self.team)
        self.ander_team = bouw.wijkteam(naast=self.team)
        self.sven = bouw.medewerker("Sven Hoekstra", team=self.ander_team)

    def noteer(
        self,
        *,
        door: Medewerker | None = None,
        pak_op: bool = False,
        buurt_id: UUID | None = None,
        **anders: Any,
    ) -> Melding:
        """A melding for the team of Marijke, by Bas unless said, received an hour ago unless said."""
        return noteer_melding(
            self.bouw.session,
            gezegd(**anders),
            wijkteam_id=self.team.id,
            buurt_id=buurt_id,
            pak_op=pak_op,
            door=door or self.bas,
        )

    def klaar(self, **anders: Any) -> Melding:
        """The same, stored, and held by Marijke."""
        melding = self.noteer(door=self.marijke, pak_op=True, **anders)
        self.bouw.session.commit()
        return melding

    def wacht(self, **anders: Any) -> Melding:
        """The same, stored, and held by nobody."""
        melding = self.noteer(**anders)
        self.bouw.session.commit()
        return melding

    def woont(self, casus: Casus, postcode: str, buurt: Buurt, *, is_geschermd: bool = False) -> None:
        """The huishouden of this casus lives at this postcode, in this buurt."""
        self.bouw.klaar(
            Adres(
                huishouden_id=casus.huishouden_id,
                soort=Adressoort.VAST,
                postcode=postcode,
                buurt_id=buurt.id,
                is_geschermd=is_geschermd,
                van=vandaag(),
            )
        )

    def werkt_in(self, team: Wijkteam) -> Buurt:
        """A buurt in which this team works."""
        buurt = self.bouw.buurt()
        self.bouw.klaar(Werkgebied(wijkteam_id=team.id, buurt_id=buurt.id))
        return buurt

    @contextmanager
    def als(self, wie: Medewerker):
        """A session that sees what this colleague sees, committed afterwards."""
        teams = {self.marijke: self.team, self.bas: self.team, self.sven: self.ander_team}
        extra: dict[str, Any] = {"eigen_teams": (teams[wie].id,)} if wie in teams else {}
        if wie is self.tineke:
            extra = {"geleide_teams": (self.team.id,)}
        with sessie_van(wie, **extra) as session:
            yield session
            session.commit()

    def nu(self, melding: Melding) -> Melding:
        """The melding as it is stored."""
        with nieuwe_sessie(KIJKER) as session:
            return session.get_one(Melding, melding.id)


def gezegd(**anders: Any) -> Meldinggegevens:
    """What Wil says on the phone."""
    basis = Meldinggegevens(
        vraag=VRAAG,
        kanaal=Kanaal.TELEFOON,
        ontvangen_op=nu() - timedelta(hours=1),
        persoon=Persoonsdeel(
            "Wil", None, "Łaski", Geboortedatum(1948), "Bergpad 3, 6865 ZZ Doorwerth", "06-00000048"
        ),
    )
    return replace(basis, **anders)


def dagen_geleden(aantal: int) -> datetime:
    return nu() - timedelta(days=aantal)
