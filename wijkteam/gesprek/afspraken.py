"""What was agreed at the table: who does what, and when. One list per talk, saved as one part of the page."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.errors import NietUitDeLijst
from wijkteam.gesprek.huisgenoten import Wetkiezer
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.schrijven import aantal_gelijk, begin_schrijven, noteer_bijgewerkt
from wijkteam.gesprek.tafelmodellen import Afsprakenlijst, Gespreksafspraak
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.schrijfbeurt import Schrijfbeurt, is_ingehaald, neem_schrijfbeurt
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Afspraak:
    """One agreement. `persoon_id` is about whom (empty: the huishouden); `wet` is empty for what fits that person."""

    wie: str | None = None
    wat: str = ""
    wanneer: str | None = None
    persoon_id: UUID | None = None
    wet: Wet | None = None
    veld: str = field(default="afspraak", compare=False)
    persoon: Persoon | None = field(default=None, compare=False)

    @classmethod
    def van(cls, rij: Gespreksafspraak) -> Self:
        return cls(rij.wie, rij.wat, rij.wanneer, rij.persoon_id, rij.wet, persoon=rij.persoon)


def schrijf_afspraken(
    session: Session,
    casus: Casus,
    gesprek_id: UUID,
    afspraken: Sequence[Afspraak],
    *,
    beurt: Schrijfbeurt,
    door: Medewerker,
) -> Afsprakenlijst:
    """Make the list say this. Raises `NietUitDeLijst`, `VersieIsVerouderd`, `GesprekIsAfgerond`, `CasusIsAfgesloten`."""
    gesprek = begin_schrijven(session, casus, gesprek_id)
    lijst = find_of_begin_lijst(session, gesprek)
    oud = [Afspraak.van(rij) for rij in lijst.afspraken]
    gewenst = [*oud, *(a for a in afspraken if a not in oud)] if beurt.erbij else afspraken
    nieuw = _met_wet(session, casus, gesprek, gewenst, oud)
    if nieuw != oud and not is_ingehaald(lijst, beurt):
        neem_schrijfbeurt(lijst, beurt)
        session.add(lijst)
        _vervang(lijst, nieuw)
        noteer_bijgewerkt(session, lijst, ["afspraken"], door)
    return lijst


def find_of_begin_lijst(session: Session, gesprek: Gesprek) -> Afsprakenlijst:
    """The agreements of this talk; a new list, version 0 and not stored yet, when nobody wrote there."""
    return queries.find_afsprakenlijst(session, gesprek.id) or Afsprakenlijst(
        casus_id=gesprek.casus_id, gesprek_id=gesprek.id, versie=0, afspraken=[]
    )


def _met_wet(
    session: Session, casus: Casus, gesprek: Gesprek, afspraken: Sequence[Afspraak], oud: Sequence[Afspraak]
) -> list[Afspraak]:
    """The agreements as they will be stored. Raises `NietUitDeLijst` for somebody from elsewhere."""
    huisgenoten = tuple(queries.list_huisgenoten(session, casus)) if afspraken else ()
    kiezer = Wetkiezer(huisgenoten, gesprek.gehouden_op)
    mensen: dict[UUID | None, Persoon | None] = {a.persoon_id: a.persoon for a in oud}
    mensen[None] = None
    mensen.update((wie.id, wie.persoon) for wie in huisgenoten)
    for afspraak in afspraken:
        if afspraak.persoon_id not in mensen:
            raise NietUitDeLijst(f"{afspraak.veld}-persoon")
    return [
        replace(a, wet=a.wet or kiezer.voor(a.persoon_id), persoon=mensen[a.persoon_id]) for a in afspraken
    ]


def _vervang(lijst: Afsprakenlijst, nieuw: Sequence[Afspraak]) -> None:
    """Rows keep their place as long as they are about the same person: an agreement never moves to somebody else."""
    blijft = aantal_gelijk([rij.persoon_id for rij in lijst.afspraken], [a.persoon_id for a in nieuw])
    for rij, afspraak in zip(lijst.afspraken[:blijft], nieuw[:blijft], strict=True):
        _zet(rij, afspraak)
    for rij in lijst.afspraken[blijft:]:
        lijst.afspraken.remove(rij)
    for afspraak in nieuw[blijft:]:
        _zet(_nieuwe_rij(lijst, afspraak), afspraak)


def _nieuwe_rij(lijst: Afsprakenlijst, afspraak: Afspraak) -> Gespreksafspraak:
    rij = Gespreksafspraak(casus_id=lijst.casus_id, persoon_id=afspraak.persoon_id, persoon=afspraak.persoon)
    lijst.afspraken.append(rij)
    return rij


def _zet(rij: Gespreksafspraak, afspraak: Afspraak) -> None:
    rij.wie, rij.wat, rij.wanneer = afspraak.wie, afspraak.wat, afspraak.wanneer
    rij.wet = afspraak.wet or rij.wet
