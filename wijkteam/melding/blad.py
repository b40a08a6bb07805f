"""Everything that the page of one melding shows, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from wijkteam.melding import queries
from wijkteam.melding.keuzes import Uitkomst
from wijkteam.melding.klokken import list_klokken
from wijkteam.melding.models import (
    Afhandeling,
    Doorzetting,
    Geinformeerd,
    Melder,
    Melding,
    Meldingpersoon,
    Meldingsrecht,
    Meldingstap,
    Meldingvraag,
    Terugkoppeling,
)
from wijkteam.melding.opvolgen import OPEN_RECHTEN, Verteld
from wijkteam.wet.klok import Klok


@dataclass(frozen=True)
class Meldingblad:
    """One melding with what was said (as far as it was not erased) and what happened since."""

    melding: Melding
    vraag: Meldingvraag | None
    melder: Melder | None
    persoon: Meldingpersoon | None
    afhandeling: Afhandeling | None
    klokken: Sequence[Klok]
    stappen: Sequence[Meldingstap]
    terugkoppelingen: Sequence[Terugkoppeling]
    geinformeerd: Sequence[Geinformeerd]
    rechten: Sequence[Meldingsrecht]
    doorzetting: Doorzetting | None = None

    @property
    def heeft_brief(self) -> bool:
        """Whether there is something to confirm: a question for help whose words are still there."""
        return not self.melding.is_signaal and self.vraag is not None

    @property
    def nog_te_vertellen(self) -> list[Verteld]:
        """The rights that nobody told yet."""
        al = {Verteld(rij.recht, rij.aan) for rij in self.rechten}
        return [een for een in OPEN_RECHTEN if een not in al]


def lees_blad(session: Session, melding: Melding) -> Meldingblad:
    """The page of this melding; its terms go on in the casus once there is one."""
    vraag, melder, persoon, afhandeling = queries.find_inhoud(session, melding.id)
    loopt_hier = vraag is not None and not (afhandeling and afhandeling.uitkomst.ging_naar_casus)
    return Meldingblad(
        melding=melding,
        vraag=vraag,
        melder=melder,
        persoon=persoon,
        afhandeling=afhandeling,
        klokken=list_klokken(melding, vraag.wet, afhandeling=afhandeling) if vraag and loopt_hier else (),
        stappen=queries.list_stappen(session, melding.id),
        terugkoppelingen=queries.list_terugkoppelingen(session, melding.id),
        geinformeerd=queries.list_geinformeerd(session, melding.id) if melding.is_signaal else (),
        rechten=queries.list_rechten(session, melding.id),
        doorzetting=_doorzetting(session, afhandeling),
    )


def _doorzetting(session: Session, afhandeling: Afhandeling | None) -> Doorzetting | None:
    if afhandeling is None or afhandeling.uitkomst is not Uitkomst.BIJ_ORGANISATIE:
        return None
    return queries.find_doorzetting(session, afhandeling.melding_id)
