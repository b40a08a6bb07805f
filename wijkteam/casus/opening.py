"""Opening a casus, and opening a closed one again."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.beleid import ziet_veiligheid_als_regisseur
from wijkteam.casus.errors import GeenTeamlid
from wijkteam.casus.models import (
    Betrokkene,
    Casus,
    Fase,
    Hoedanigheid,
    Regieperiode,
    TeamHoedanigheid,
    Teamlid,
)
from wijkteam.casus.plaatsen import laat_blijven
from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.huishouden.nummers import volgend_nummer
from wijkteam.huishouden.service import Persoonsgegevens, maak_huishouden, voeg_lid_toe
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Opening:
    """What is asked before the story begins: who, and what the question is in their own words."""

    huishouden_naam: str
    vraag: str
    wet: Wet
    vrager: Persoonsgegevens
    leden: list[Persoonsgegevens] = field(default_factory=list)


def open_casus(session: Session, opening: Opening, *, wijkteam_id: UUID, door: Medewerker) -> Casus:
    """Open a casus for a new huishouden. Whoever asks is cliënt; whoever opens holds the regie for now."""
    huishouden = maak_huishouden(session, opening.huishouden_naam)
    vrager = voeg_lid_toe(session, huishouden, opening.vrager)
    for lid in opening.leden:
        voeg_lid_toe(session, huishouden, lid)
    return open_casus_voor(
        session,
        huishouden,
        vraag=opening.vraag,
        clienten={vrager: opening.wet},
        wijkteam_id=wijkteam_id,
        door=door,
    )


def open_casus_voor(  # the six facts without which there is no casus
    session: Session,
    huishouden: Huishouden,
    *,
    vraag: str,
    clienten: dict[Persoon, Wet],
    wijkteam_id: UUID,
    door: Medewerker,
) -> Casus:
    """Open a casus for a huishouden that is known. The database refuses a second open one for it."""
    casus = Casus(
        nummer=volgend_nummer(session, str(vandaag().year)),
        huishouden_id=huishouden.id,
        huishouden=huishouden,
        wijkteam_id=wijkteam_id,
        vraag=vraag,
        fase=Fase.MELDING,
        geopend_op=nu(),
    )
    session.add(casus)
    for persoon, wet in clienten.items():
        session.add(
            Betrokkene(
                casus_id=casus.id,
                persoon_id=persoon.id,
                persoon=persoon,
                hoedanigheid=Hoedanigheid.CLIENT,
                wet=wet,
                van=nu(),
            )
        )
    begin_regie(session, casus, zet_in_team(session, casus, door), reden="Casus geopend")
    noteer(session, Handeling.CASUS_GEOPEND, casus_id=casus.id, door=door, over=casus)
    return casus


def zet_in_team(
    session: Session,
    casus: Casus,
    medewerker: Medewerker,
    *,
    grondslag: Wet = Wet.WMO,
    hoedanigheid: TeamHoedanigheid = TeamHoedanigheid.PROFESSIONAL,
) -> Teamlid:
    """Put a colleague in the team around the casus: from this moment the dossier opens for them."""
    teamlid = Teamlid(
        casus_id=casus.id,
        medewerker_id=medewerker.id,
        naam=medewerker.naam,
        telefoon=medewerker.telefoon,
        hoedanigheid=hoedanigheid,
        expertise=medewerker.expertise,
        grondslag=grondslag,
        van=nu(),
    )
    session.add(teamlid)
    return teamlid


def begin_regie(session: Session, casus: Casus, teamlid: Teamlid, *, reden: str) -> Regieperiode:
    """The first regieperiode of an open casus. Raises `GeenTeamlid` for somebody of another casus.

    With it a professional sees what is written about veiligheid: `beleid.ziet_veiligheid_als_regisseur` says why.
    """
    if teamlid.casus_id != casus.id:
        raise GeenTeamlid("aan")
    teamlid.ziet_veiligheid = teamlid.ziet_veiligheid or ziet_veiligheid_als_regisseur(teamlid)
    laat_blijven(teamlid)
    periode = Regieperiode(
        casus_id=casus.id, teamlid_id=teamlid.id, hoedanigheid=teamlid.hoedanigheid, van=nu(), reden=reden
    )
    session.add(periode)
    return periode
