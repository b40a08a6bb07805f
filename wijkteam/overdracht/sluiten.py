"""What happens to overdrachten that still run when their casus closes (docs/adr/0017)."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.afsluiting import Besluit, Sluitvoorwaarde, voor_afsluiten
from wijkteam.casus.models import Casus
from wijkteam.kern.tijd import vandaag
from wijkteam.overdracht import queries
from wijkteam.overdracht.errors import OverdrachtenLopenNog
from wijkteam.overdracht.keuzes import Daad, Partij
from wijkteam.overdracht.stappen import Stapgegevens, zet_stap
from wijkteam.team.models import Medewerker


def list_wat_loopt(session: Session, casus_id: UUID) -> Sequence[str]:
    """What still runs in this casus, one line each."""
    return [
        f"Overdracht naar {rij.bericht.ontvanger}: {rij.stand.label}"
        for rij in queries.list_van_casus(session, casus_id)
        if not rij.is_voorbij
    ]


def rond_af(session: Session, casus: Casus, besluit: Besluit, door: Medewerker) -> None:
    """Nothing that runs is left without a word of the regisseur. Raises `OverdrachtenLopenNog`.

    What did not leave the house is ingetrokken: nobody waits for it. What a receiver has goes on, because they help
    somebody; colleagues of the team can still read it and record how it ends.
    """
    lopend = queries.list_lopende_vergrendeld(session, casus.id)
    if lopend and not besluit.wat_nog_loopt:
        raise OverdrachtenLopenNog(len(lopend))
    for overdracht in lopend:
        stap = Stapgegevens(
            daad=Daad.TREK_IN if overdracht.stand.is_voor_verzending else Daad.LAAT_LOPEN,
            dag=vandaag(),
            kant=Partij.REGISSEUR,
            wie=door.naam,
            toelichting=besluit.wat_nog_loopt,
            is_bij_sluiten=True,
        )
        zet_stap(session, overdracht.id, stap, door=door)


voor_afsluiten(Sluitvoorwaarde(list_wat_loopt, rond_af))
