"""What happens to an aanvraag on which nothing was decided yet when its casus closes."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.aanvraag import queries
from wijkteam.aanvraag.errors import AanvragenLopenNog
from wijkteam.casus.afsluiting import Besluit, Sluitvoorwaarde, voor_afsluiten
from wijkteam.casus.models import Casus
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.weergave import datum
from wijkteam.team.models import Medewerker


def list_wat_loopt(session: Session, casus_id: UUID) -> Sequence[str]:
    """What waits for a decision, or to be sent, one line each."""
    return [
        f"Aanvraag van {datum(rij.ontvangen_op)} voor {rij.voor}: "
        + ("het besluit is nog niet verstuurd" if rij.besluit else "nog geen besluit")
        for rij in queries.list_open(session, casus_id)
    ]


def laat_lopen(session: Session, casus: Casus, besluit: Besluit, door: Medewerker) -> None:
    """The gemeente still decides, and its term counts on by law; here nobody watches it any more. So the regisseur says
    who does, and the journaal keeps that. Raises `AanvragenLopenNog`.
    """
    lopend = queries.list_open(session, casus.id)
    if lopend and not besluit.wat_nog_loopt:
        raise AanvragenLopenNog(len(lopend))
    for rij in lopend:
        noteer(
            session,
            Handeling.AANVRAAG_LOOPT_DOOR,
            casus_id=casus.id,
            door=door,
            over=rij,
            reden=besluit.wat_nog_loopt,
        )


voor_afsluiten(Sluitvoorwaarde(list_wat_loopt, laat_lopen))
