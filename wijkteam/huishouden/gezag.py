"""Gezag over a child: who holds it, from when to when, and where that was seen (domein.md §6.6)."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden import queries
from wijkteam.huishouden.errors import GezagKanNiet, NietUitDezeKring
from wijkteam.huishouden.models import Gezag, Persoon
from wijkteam.huishouden.wijziging import Periode, eis_einde_na_begin
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import vandaag
from wijkteam.team.models import Medewerker
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op

HOOGSTENS = 2


def leg_gezag_vast(
    session: Session, huishouden_id: UUID, gezag: Gezag, *, casus_id: UUID, door: Medewerker
) -> Gezag:
    """Record who holds gezag over a child of this huishouden; the row is not yet in the session.

    Raises `NietUitDezeKring`, `DagKloptNiet`, and `GezagKanNiet` for an adult, for the child itself, for the same
    holder twice, and for a third holder at the same time.
    """
    Periode(gezag.van, gezag.tot).keur()
    if gezag.persoon_id not in queries.list_persoon_ids(session, huishouden_id):
        raise NietUitDezeKring("kind")
    verwanten = {persoon.id for persoon in queries.list_verwanten(session, huishouden_id)}
    if gezag.houder_id is not None and gezag.houder_id not in verwanten:
        raise NietUitDezeKring("houder")
    kind = queries.get_persoon_vergrendeld(session, gezag.persoon_id)
    _eis_minderjarig(kind, gezag.van)
    _eis_plaats(gezag, queries.list_gezag(session, [kind.id]))
    session.add(gezag)
    noteer(session, Handeling.PERSOON_GEWIJZIGD, casus_id=casus_id, door=door, over=gezag, velden=["gezag"])
    return gezag


def beeindig_gezag(session: Session, gezag: Gezag, *, tot: date, casus_id: UUID, door: Medewerker) -> Gezag:
    """The gezag ended on this day; the line stays readable. Raises `DagKloptNiet`."""
    eis_einde_na_begin(gezag.van, tot)
    gezag.tot = tot
    noteer(session, Handeling.PERSOON_GEWIJZIGD, casus_id=casus_id, door=door, over=gezag, velden=["gezag"])
    return gezag


def verwijder_gezag(session: Session, gezag: Gezag, *, casus_id: UUID, door: Medewerker) -> None:
    """Take away a line that was never true."""
    session.delete(gezag)
    noteer(session, Handeling.PERSOON_GEWIJZIGD, casus_id=casus_id, door=door, over=gezag, velden=["gezag"])


def is_zeker_meerderjarig(persoon: Persoon, op: date) -> bool:
    """Whether this person had certainly come of age on that day: then nobody holds gezag any more (BW 1:233)."""
    if persoon.geboortedatum is None or persoon.geboortedatum.vroegste > op:
        return False
    grens = get_leeftijdsgrens(Grens.MEERDERJARIG, vandaag())
    return leeftijd_op(persoon.geboortedatum, op).is_minstens(grens.leeftijd)


def kan_gezag_hebben(persoon: Persoon, op: date) -> bool:
    """Whether this person may have come of age on that day: a child holds no gezag (BW 1:246)."""
    if persoon.geboortedatum is None:
        return True
    if persoon.geboortedatum.vroegste > op:
        return False
    grens = get_leeftijdsgrens(Grens.MEERDERJARIG, vandaag())
    return leeftijd_op(persoon.geboortedatum, op).kan_minstens_zijn(grens.leeftijd)


def _eis_minderjarig(kind: Persoon, van: date) -> None:
    if is_zeker_meerderjarig(kind, van):
        raise GezagKanNiet(
            "Deze persoon was toen volwassen. Over een volwassene heeft niemand gezag.", veld="kind"
        )


def _eis_plaats(nieuw: Gezag, anderen: Sequence[Gezag]) -> None:
    """Raises `GezagKanNiet` when the child would have the same holder twice, or more than two at once."""
    if nieuw.houder_id == nieuw.persoon_id:
        raise GezagKanNiet("Een kind heeft geen gezag over zichzelf.", veld="houder")
    tegelijk = [gezag for gezag in anderen if _overlapt(gezag, nieuw)]
    if any((g.houder_id, g.instelling) == (nieuw.houder_id, nieuw.instelling) for g in tegelijk):
        raise GezagKanNiet("Dit gezag staat er al.", veld="houder")
    dagen = [nieuw.van, *(gezag.van for gezag in tegelijk if gezag.van > nieuw.van)]
    if any(sum(_geldt_op(gezag, dag) for gezag in tegelijk) >= HOOGSTENS for dag in dagen):
        raise GezagKanNiet(
            "Er hebben al twee anderen gezag over dit kind. Beëindig eerst het gezag dat niet meer klopt.",
            veld="houder",
        )


def _overlapt(een: Gezag, ander: Gezag) -> bool:
    return (een.tot is None or een.tot > ander.van) and (ander.tot is None or ander.tot > een.van)


def _geldt_op(gezag: Gezag, dag: date) -> bool:
    return gezag.van <= dag and (gezag.tot is None or dag < gezag.tot)
