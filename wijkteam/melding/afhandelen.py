"""Ending a melding outside a casus. The right to apply stays, and the text says so (Wmo art. 2.3.2; CRvB 2018:2013)."""

from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.melding import queries
from wijkteam.melding.beleid import eis_in_handen
from wijkteam.melding.errors import TermijnLooptNog
from wijkteam.melding.keuzes import Uitkomst
from wijkteam.melding.klokken import list_klokken
from wijkteam.melding.models import Afhandeling, Melder, Melding, Meldingpersoon, Meldingvraag
from wijkteam.melding.opvolgen import Antwoord, leg_terugkoppeling_vast
from wijkteam.team.models import Medewerker

GEWIST = "Gewist bij het afsluiten."


def wijs_weg(
    session: Session, melding_id: UUID, antwoord: Antwoord, *, reden: str, ziet_af: bool, door: Medewerker
) -> Melding:
    """The question was answered and nothing more is needed; what the melder heard is recorded with it.

    Who called, whom it was about, their words and what colleagues wrote about them on the way are erased: number, days,
    outcome, reason and the answer stay.
    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld`, `TermijnLooptNog` and `DagKanNiet`.
    """
    melding, *gezegd, _ = begin_einde(session, melding_id, ziet_af, door)
    leg_terugkoppeling_vast(session, melding, antwoord, door=door)
    sluit(session, melding, Uitkomst.WEGGEWEZEN, reden=reden, ziet_af=ziet_af, door=door)
    for rij in gezegd:
        if rij is not None:
            session.delete(rij)
    _wis_redenen(session, melding.id)
    noteer(session, Handeling.MELDING_WEGGEWEZEN, casus_id=None, door=door, over=melding, velden=["gewist"])
    return melding


def _wis_redenen(session: Session, melding_id: UUID) -> None:
    for stap, keer in queries.list_redenen(session, melding_id):
        stap.reden = None
        if keer is not None and keer.waarom_niet is not None:
            keer.waarom_niet = GEWIST


def laat_oppakken_door_schakel(
    session: Session, melding_id: UUID, *, schakel: str, ziet_af: bool, door: Medewerker
) -> Melding:
    """Somebody who links people to help nearby goes on with it, without a casus; `schakel` says who and what.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld` and `TermijnLooptNog`.
    """
    melding, *_ = begin_einde(session, melding_id, ziet_af, door)
    sluit(session, melding, Uitkomst.BIJ_SCHAKEL, reden=schakel, ziet_af=ziet_af, door=door)
    noteer(session, Handeling.MELDING_BIJ_SCHAKEL, casus_id=None, door=door, over=melding)
    return melding


def sluit_met_casus(
    session: Session, melding: Melding, casus_id: UUID, uitkomst: Uitkomst, *, door: Medewerker
) -> None:
    """The work goes on in a casus, and so do its terms. The act around it began them there."""
    sluit(session, melding, uitkomst, reden=None, ziet_af=False, door=door)
    melding.casus_id = casus_id
    noteer(session, Handeling.MELDING_NAAR_CASUS, casus_id=casus_id, door=door, over=melding)


def begin_einde(
    session: Session, melding_id: UUID, ziet_af: bool, door: Medewerker
) -> tuple[Melding, Meldingvraag | None, Melder | None, Meldingpersoon | None, Afhandeling | None]:
    """The melding with what was said, when it may end like this.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld` and `TermijnLooptNog`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_in_handen(melding, door)
    inhoud = queries.find_inhoud(session, melding_id)
    vraag = inhoud[0]
    if vraag is not None and list_klokken(melding, vraag.wet) and not ziet_af:
        raise TermijnLooptNog
    return melding, *inhoud


def sluit(
    session: Session,
    melding: Melding,
    uitkomst: Uitkomst,
    *,
    reden: str | None,
    ziet_af: bool,
    door: Medewerker,
) -> None:
    """How it ended, as a row. The act around it writes the journaal."""
    melding.afgehandeld_op = nu()
    melding.termijn_op = None
    session.add(
        Afhandeling(
            melding_id=melding.id,
            uitkomst=uitkomst,
            op=melding.afgehandeld_op,
            door_id=door.id,
            reden=reden,
            ziet_af=ziet_af,
            gewist=uitkomst is Uitkomst.WEGGEWEZEN,
        )
    )
