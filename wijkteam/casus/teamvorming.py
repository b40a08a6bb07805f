"""The team around a casus: who comes, as what and on which ground, and who leaves."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid, queries
from wijkteam.casus.errors import GeenTeamlid, IsAlVertrokken, ZitAlInTeam
from wijkteam.casus.models import Casus, TeamHoedanigheid, Teamlid
from wijkteam.casus.opening import zet_in_team
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.velden import LENGTE_NAAM
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Collega:
    """A colleague with an account, and as what they come in."""

    medewerker: UUID
    hoedanigheid: TeamHoedanigheid
    grondslag: Wet


@dataclass(frozen=True)
class Buitenstaander:
    """Somebody without an account: a member of the huishouden (`persoon`), or a name and where they work."""

    hoedanigheid: TeamHoedanigheid
    grondslag: Wet
    naam: str | None = None
    persoon: UUID | None = None
    organisatie: str | None = None
    telefoon: str | None = None
    expertise: Expertise | None = None


def voeg_collega_toe(session: Session, casus: Casus, collega: Collega, *, door: Medewerker) -> Teamlid:
    """Put a colleague in the team: from this moment the dossier opens for them.

    Raises `ZitAlInTeam`, `NietToegestaan` unless `door` decides today, `CasusIsAfgesloten`, and `DomeinFout` for
    somebody who is no colleague of a wijkteam, or comes as a resident.
    """
    _begin(session, casus, door)
    medewerker = queries.find_collega(session, collega.medewerker)
    if medewerker is None:
        raise DomeinFout("Kies een collega uit de lijst.", veld="medewerker")
    if not collega.hoedanigheid.is_beroepshalve:
        raise DomeinFout("Een collega is er als professional of namens de gemeente.", veld="hoedanigheid")
    if queries.find_teamlid_van(session, casus.id, medewerker.id) is not None:
        raise ZitAlInTeam("medewerker")
    lid = zet_in_team(
        session, casus, medewerker, grondslag=collega.grondslag, hoedanigheid=collega.hoedanigheid
    )
    return _noteer_komst(session, casus, lid, door)


def voeg_buitenstaander_toe(
    session: Session, casus: Casus, wie: Buitenstaander, *, door: Medewerker
) -> Teamlid:
    """Put somebody without an account in the team: known by name, and without a view of the dossier.

    Raises `ZitAlInTeam` for a member of the huishouden who is in, `NietToegestaan` unless `door` decides today,
    `CasusIsAfgesloten`, and `DomeinFout` when there is no name or the persoon is of another huishouden.
    """
    _begin(session, casus, door)
    lid = Teamlid(
        casus_id=casus.id,
        naam=_naam_van(session, casus, wie),
        persoon_id=wie.persoon,
        organisatie=wie.organisatie,
        telefoon=wie.telefoon,
        hoedanigheid=wie.hoedanigheid,
        expertise=wie.expertise,
        grondslag=wie.grondslag,
        van=nu(),
    )
    session.add(lid)
    return _noteer_komst(session, casus, lid, door)


def laat_gaan(
    session: Session, casus: Casus, teamlid_id: UUID, *, reden: str | None, door: Medewerker
) -> Teamlid:
    """End somebody's place in the team; for a colleague the dossier closes. Anybody may leave by themselves.

    Raises `HeeftNogEenTaak` when something would fall silent, `IsAlVertrokken`, `NietToegestaan`, `NietGevonden`
    and `CasusIsAfgesloten`.
    """
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    lid = queries.get_teamlid(session, casus.id, teamlid_id)
    if not lid.is_in_team:
        raise IsAlVertrokken(lid.naam)
    stand, gevraagd = queries.get_taken(session, casus.id)
    if lid.medewerker_id != door.id:
        beleid.eis_regie(door, stand, vandaag())
    beleid.eis_zonder_taak(lid, stand, gevraagd)
    lid.tot = nu()
    noteer(
        session,
        Handeling.TEAMLID_VERTROKKEN,
        casus_id=casus.id,
        door=door,
        over=lid,
        velden=["tot"],
        reden=reden,
    )
    return lid


def _begin(session: Session, casus: Casus, door: Medewerker) -> None:
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    beleid.eis_regie(door, queries.get_regiestand(session, casus.id), vandaag())


def _naam_van(session: Session, casus: Casus, wie: Buitenstaander) -> str:
    if wie.persoon is None:
        if not wie.naam:
            raise DomeinFout("Vul een naam in, of kies iemand uit het huishouden.", veld="naam")
        return wie.naam
    if wie.naam:
        raise DomeinFout("Vul een naam in of kies iemand uit het huishouden, niet allebei.", veld="naam")
    lid = queries.find_huishoudlid(session, casus, wie.persoon)
    if lid is None:
        raise GeenTeamlid("persoon")
    if wie.hoedanigheid is not TeamHoedanigheid.BEWONER:
        raise DomeinFout("Iemand uit het huishouden zit als bewoner in het team.", veld="hoedanigheid")
    if queries.find_teamlid_van_persoon(session, casus.id, wie.persoon) is not None:
        raise ZitAlInTeam("persoon")
    return lid.persoon.naam[:LENGTE_NAAM]


def _noteer_komst(session: Session, casus: Casus, lid: Teamlid, door: Medewerker) -> Teamlid:
    noteer(
        session,
        Handeling.TEAMLID_TOEGEVOEGD,
        casus_id=casus.id,
        door=door,
        over=lid,
        velden=["medewerker" if lid.medewerker_id else "naam", "hoedanigheid", "grondslag"],
    )
    return lid
