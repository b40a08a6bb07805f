"""The way in for a receiver without an account: a secret link, and a code that is told by telephone.

Of both only a hash is kept. Whoever has the link alone sees nothing, and after five wrong codes it opens no more.
Whether it opens is asked anew each time: a link that runs on after consent was withdrawn does not exist.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.journaal.systeem import als_programma
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.sleutels import Sleutels
from wijkteam.kern.tijd import nu
from wijkteam.overdracht import errors, linkqueries, queries
from wijkteam.overdracht.instemming import mag_gedeeld
from wijkteam.overdracht.keuzes import Daad
from wijkteam.overdracht.linkfouten import LinkIsVervangen, LinkKanNietNu, LinkWerktNiet
from wijkteam.overdracht.models import Overdracht, Overdrachtlink
from wijkteam.overdracht.stappen import na_stap
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Ontvangerkijker
from wijkteam.toegang.service import hash_van

GELDIG = timedelta(days=30)
GEHEIM_BYTES = 32
CODE_CIJFERS = 6
MISSERS = 5
REDEN = "Nagaan of de link van een ontvanger nog werkt"
TE_VAAK = "Er is vijf keer een verkeerde code getypt"
NA_NEE = "De ontvanger kan dit niet doen"
# After these answers the receiver has nothing to do any more, and so nothing to read either.
LAATSTE_ANTWOORDEN = frozenset({Daad.WIJS_AF, Daad.LEID_DOOR})


@dataclass(frozen=True, slots=True)
class NieuweLink:
    """The secret and the code, here in the clear and nowhere else."""

    geheim: str
    code: str
    verloopt_op: datetime


@dataclass(frozen=True, slots=True)
class Deur:
    """Where a link leads, and to whom it was given."""

    link_id: UUID
    overdracht_id: UUID
    casus_id: UUID
    casusnummer: str
    nummer: str
    ontvanger: str

    @property
    def kijker(self) -> Ontvangerkijker:
        return Ontvangerkijker(self.overdracht_id, self.casus_id)


@dataclass(frozen=True, slots=True)
class Linkstand:
    """What a colleague sees of the link of an overdracht. `geopend` is latest first; `na_nee_op` is when it ended by an
    answer of the receiver.
    """

    link: Overdrachtlink | None
    is_open: bool
    kan_nieuw: bool
    geopend: tuple[datetime, ...] = ()
    gemaild_op: datetime | None = None
    na_nee_op: datetime | None = None


def maak_link(
    session: Session, sleutels: Sleutels, casus_id: UUID, overdracht_id: UUID, *, door: Medewerker
) -> NieuweLink:
    """A new link with its code; one from before stops working at once. Also when the casus closed around it: what a
    receiver has goes on.

    Raises `NietGevonden`, `LinkKanNietNu` and `ToestemmingOntbreekt`.
    """
    overdracht = queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    if not _loopt_bij_ontvanger(overdracht):
        raise LinkKanNietNu
    if not mag_gedeeld(session, overdracht):
        raise errors.ToestemmingOntbreekt
    _beeindig(session, overdracht_id)
    geheim = secrets.token_urlsafe(GEHEIM_BYTES)
    code = f"{secrets.randbelow(10**CODE_CIJFERS):0{CODE_CIJFERS}}"
    link = Overdrachtlink(
        overdracht_id=overdracht_id,
        geheim_hash=hash_van(geheim),
        code_hash=b"",
        gemaakt_op=nu(),
        gemaakt_door_id=door.id,
        verloopt_op=nu() + GELDIG,
    )
    link.code_hash = _hash_code(sleutels, link.id, code)
    session.add(link)
    noteer(session, Handeling.OVERDRACHTLINK_GEMAAKT, casus_id=casus_id, door=door, over=link)
    return NieuweLink(geheim, code, link.verloopt_op)


def trek_in(session: Session, casus_id: UUID, overdracht_id: UUID, *, door: Medewerker) -> None:
    """The link stops working. Without one nothing happens; also on a closed casus. Raises `NietGevonden`."""
    queries.get_van_casus_vergrendeld(session, casus_id, overdracht_id)
    link = _beeindig(session, overdracht_id)
    if link is not None:
        noteer(session, Handeling.OVERDRACHTLINK_INGETROKKEN, casus_id=casus_id, door=door, over=link)


def get_linkstand(session: Session, overdracht: Overdracht) -> Linkstand:
    """How it stands with the link, for the page of a colleague. The bericht must be loaded; three queries."""
    link = linkqueries.find_link(session, overdracht.id)
    return Linkstand(
        link=link,
        is_open=link is not None and link.werkt_op(nu()) and _loopt_bij_ontvanger(overdracht),
        kan_nieuw=_loopt_bij_ontvanger(overdracht),
        geopend=tuple(linkqueries.list_geopend(session, overdracht)),
        gemaild_op=linkqueries.find_gemaild_op(session, overdracht.casus_id, link) if link else None,
        na_nee_op=linkqueries.find_ingetrokken_op(session, overdracht, NA_NEE)
        if overdracht.stand.is_nee
        else None,
    )


def get_huidige(
    session: Session, sleutels: Sleutels, overdracht_id: UUID, *, geheim: str, code: str
) -> Overdrachtlink:
    """The link of this secret and code, when it is the one of this overdracht that works. Raises `LinkIsVervangen`."""
    link = linkqueries.find_link(session, overdracht_id)
    if (
        link is None
        or not link.werkt_op(nu())
        or not hmac.compare_digest(link.geheim_hash, hash_van(geheim))
        or not _klopt(sleutels, link, code)
    ):
        raise LinkIsVervangen
    return link


def noteer_verstuurd(session: Session, casus_id: UUID, link: Overdrachtlink, *, door: Medewerker) -> None:
    """The link went out by e-mail."""
    noteer(session, Handeling.OVERDRACHTLINK_VERSTUURD, casus_id=casus_id, door=door, over=link)


def zoek_deur(session: ScopedSession, geheim: str) -> Deur:
    """Where this secret leads, as long as it works. Raises `LinkWerktNiet`.

    The secret is looked up by its hash, so that the time it takes tells nothing about how much of a guess was right.
    Loads no row in `session`, which is that of the gate.
    """
    verwijzing = linkqueries.find_verwijzing(session, hash_van(geheim))
    if verwijzing is None or verwijzing.ingetrokken_op is not None or verwijzing.verloopt_op <= nu():
        raise LinkWerktNiet
    with als_programma(session, REDEN) as alles:
        overdracht = linkqueries.find_doel(alles, verwijzing.overdracht_id)
        if overdracht is None or not _loopt_bij_ontvanger(overdracht) or not mag_gedeeld(alles, overdracht):
            raise LinkWerktNiet
        return Deur(
            link_id=verwijzing.link_id,
            overdracht_id=overdracht.id,
            casus_id=overdracht.casus_id,
            casusnummer=overdracht.casusnummer,
            nummer=overdracht.nummer,
            ontvanger=overdracht.bericht.ontvanger,
        )


def open_met_code(session: ScopedSession, sleutels: Sleutels, geheim: str, code: str) -> Deur | None:
    """Where this secret leads, for who also knows the code. Nobody for a wrong code: that is counted, and the fifth
    ends the link. The caller commits, also then. Raises `LinkWerktNiet`.
    """
    deur = zoek_deur(session, geheim)
    session.zet_kijker(deur.kijker)
    session.info["casusnummer"] = deur.casusnummer
    link = linkqueries.get_link_vergrendeld(session, deur.link_id)
    if not link.werkt_op(nu()):
        raise LinkWerktNiet
    if _klopt(sleutels, link, code):
        return deur
    link.missers += 1
    if link.missers >= MISSERS:
        link.ingetrokken_op = nu()
        ingetrokken = Handeling.OVERDRACHTLINK_INGETROKKEN
        noteer(session, ingetrokken, casus_id=deur.casus_id, door=None, over=link, reden=TE_VAAK)
    return None


def beeindig_na_nee(session: Session, overdracht: Overdracht, daad: Daad, door: Medewerker | None) -> None:
    """Who does not take it up has no more reason to read about the inwoner: the link ends with that answer."""
    link = _beeindig(session, overdracht.id) if daad in LAATSTE_ANTWOORDEN else None
    if link is not None:
        ingetrokken = Handeling.OVERDRACHTLINK_INGETROKKEN
        noteer(session, ingetrokken, casus_id=overdracht.casus_id, door=door, over=link, reden=NA_NEE)


def _loopt_bij_ontvanger(overdracht: Overdracht) -> bool:
    stand = overdracht.stand
    return not (stand.is_voorbij or stand.is_voor_verzending or stand.is_nee)


def _beeindig(session: Session, overdracht_id: UUID) -> Overdrachtlink | None:
    link = linkqueries.find_link(session, overdracht_id)
    if link is not None:
        link.ingetrokken_op = nu()
        session.flush()
    return link


def _hash_code(sleutels: Sleutels, link_id: UUID, code: str) -> bytes:
    """Keyed, and of this link alone: six digits would be found at once in a stolen database, or on another link."""
    return sleutels.blinde_index(f"{link_id}:{code}", doel="overdrachtcode")


def _klopt(sleutels: Sleutels, link: Overdrachtlink, code: str) -> bool:
    return hmac.compare_digest(link.code_hash, _hash_code(sleutels, link.id, code))


na_stap(beeindig_na_nee)
