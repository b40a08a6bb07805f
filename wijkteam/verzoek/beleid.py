"""Who may ask about somebody's data (domein.md §6.4; Wmo artikel 5.3.2, Jeugdwet artikel 7.3.15)."""

from datetime import date

from wijkteam.kern.datum import Geboortedatum
from wijkteam.verzoek.errors import OudGenoegOmZelfTeVragen, TeJongOmZelfTeVragen, WieVraagtEnWaarom
from wijkteam.verzoek.models import Bevoegdheid
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op


def eis_vrager(
    geboren: Geboortedatum | None,
    vertegenwoordiger: str | None,
    bevoegdheid: Bevoegdheid | None,
    op: date,
) -> None:
    """Under twelve a representative asks, until sixteen they or a representative, after that they themselves.

    Gezag ends as a reason at sixteen; a curator, a mentor and whoever has a letter may ask at any age. An age that is
    not known stands in nobody's way. Raises `WieVraagtEnWaarom`, `TeJongOmZelfTeVragen`, `OudGenoegOmZelfTeVragen`.
    """
    if bool(vertegenwoordiger) != (bevoegdheid is not None):
        raise WieVraagtEnWaarom("bevoegdheid" if vertegenwoordiger else "vertegenwoordiger")
    if geboren is None or geboren.vroegste > op:
        return
    leeftijd = leeftijd_op(geboren, op)
    mee = get_leeftijdsgrens(Grens.MEEBESLISSEN, op).leeftijd
    zelf = get_leeftijdsgrens(Grens.ZELF_BESLISSEN, op).leeftijd
    if not vertegenwoordiger and not leeftijd.kan_minstens_zijn(mee):
        raise TeJongOmZelfTeVragen(mee)
    if bevoegdheid is Bevoegdheid.GEZAG and leeftijd.is_minstens(zelf):
        raise OudGenoegOmZelfTeVragen(zelf)
