"""An expertise that the team misses: asked for openly, with somebody who steps in meanwhile."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid, queries
from wijkteam.casus.errors import ExpertiseIsGevraagd, GeenTeamlid, VraagIsAfgehandeld
from wijkteam.casus.models import Casus, GevraagdeExpertise
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Medewerker


def vraag_expertise(
    session: Session, casus: Casus, expertise: Expertise, *, vervanger: UUID, door: Medewerker
) -> GevraagdeExpertise:
    """Ask the teams for an expertise; `vervanger`, of this team, steps in so that nothing stalls.

    Raises `ExpertiseIsGevraagd` when it is asked for already, `GeenTeamlid` and `CasusIsAfgesloten`.
    """
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    if any(vraag.expertise is expertise for vraag in queries.list_open_vragen(session, casus.id)):
        raise ExpertiseIsGevraagd
    lid = queries.find_teamlid_nu(session, casus.id, vervanger)
    if lid is None:
        raise GeenTeamlid("vervanger")
    vraag = GevraagdeExpertise(
        casus_id=casus.id,
        expertise=expertise,
        wijkteam_id=casus.wijkteam_id,
        gevraagd_op=nu(),
        vervanger_id=lid.id,
        vervanger=lid,
    )
    session.add(vraag)
    noteer(session, Handeling.EXPERTISE_GEVRAAGD, casus_id=casus.id, door=door, over=vraag)
    return vraag


def vervul_vraag(
    session: Session, casus: Casus, vraag_id: UUID, *, teamlid: UUID, door: Medewerker
) -> GevraagdeExpertise:
    """Somebody of the team brings the expertise now. Raises `VraagIsAfgehandeld`, `GeenTeamlid`, `NietGevonden`."""
    vraag = _get_open(session, casus, vraag_id)
    if queries.find_teamlid_nu(session, casus.id, teamlid) is None:
        raise GeenTeamlid("teamlid")
    vraag.vervuld_op = nu()
    vraag.vervuld_door_id = teamlid
    noteer(session, Handeling.EXPERTISE_GEVONDEN, casus_id=casus.id, door=door, over=vraag)
    return vraag


def trek_vraag_in(session: Session, casus: Casus, vraag_id: UUID, *, door: Medewerker) -> GevraagdeExpertise:
    """The expertise is needed no more. Raises `VraagIsAfgehandeld` and `NietGevonden`."""
    return trek_in(session, _get_open(session, casus, vraag_id), door=door)


def trek_in(session: Session, vraag: GevraagdeExpertise, *, door: Medewerker) -> GevraagdeExpertise:
    """End an open request; also when the casus around it closes."""
    vraag.ingetrokken_op = nu()
    noteer(session, Handeling.EXPERTISE_INGETROKKEN, casus_id=vraag.casus_id, door=door, over=vraag)
    return vraag


def _get_open(session: Session, casus: Casus, vraag_id: UUID) -> GevraagdeExpertise:
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    vraag = queries.get_vraag(session, casus.id, vraag_id)
    if not vraag.is_open:
        raise VraagIsAfgehandeld
    return vraag
