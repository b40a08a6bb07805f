"""Afterwards: what is still open gets an answer, or a reason why it does not matter here."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.gesprek import queries
from wijkteam.gesprek.dekking import Onderdeel
from wijkteam.gesprek.errors import AntwoordOfReden, IsAlBesproken
from wijkteam.gesprek.leefgebied import eis_zichtbaar, find_of_begin_deel
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Onderzoeksantwoord
from wijkteam.gesprek.schrijven import begin_schrijven, noteer_bijgewerkt
from wijkteam.gesprek.tafelmodellen import Antwoord, Jeugdantwoord
from wijkteam.kern.schrijfbeurt import Schrijfbeurt, is_ingehaald, neem_schrijfbeurt, zet_eronder
from wijkteam.team.models import Medewerker
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied


@dataclass(frozen=True)
class Onderzoekstekst:
    """What a form says about one of a–g or of the list for a child, and with which save (0: nobody wrote there yet)."""

    onderdeel: Onderdeel
    beurt: Schrijfbeurt
    antwoord: str | None = None
    niet_aan_de_orde: str | None = None


@dataclass(frozen=True)
class Overslaan:
    """Why a leefgebied does not matter here; without a reason it is open again."""

    leefgebied: Leefgebied
    beurt: Schrijfbeurt
    reden: str | None


def beantwoord(
    session: Session, casus: Casus, gesprek_id: UUID, invoer: Onderzoekstekst, *, door: Medewerker
) -> Antwoord:
    """Answer one part of the onderzoek, or say why it does not matter here; both empty opens it again.

    Raises `AntwoordOfReden`, `VersieIsVerouderd`, `GesprekIsAfgerond`, `CasusIsAfgesloten`, and `NietGevonden` for the
    veiligheid of a child when `door` may not see that part.
    """
    if invoer.antwoord and invoer.niet_aan_de_orde:
        raise AntwoordOfReden(f"reden-{invoer.onderdeel}")
    gesprek = begin_schrijven(session, casus, gesprek_id)
    rij = find_of_begin_antwoord(session, gesprek, invoer.onderdeel)
    if rij.versie == 0 and isinstance(invoer.onderdeel, Jeugdonderdeel) and invoer.onderdeel.is_afgeschermd:
        eis_zichtbaar(session, casus, Leefgebied.VEILIGHEID, door)
    nieuw = _eronder(rij, invoer) if invoer.beurt.erbij else invoer
    velden = [naam for naam in ("antwoord", "niet_aan_de_orde") if getattr(rij, naam) != getattr(nieuw, naam)]
    if velden and not is_ingehaald(rij, invoer.beurt):
        neem_schrijfbeurt(rij, invoer.beurt)
        rij.antwoord, rij.niet_aan_de_orde = nieuw.antwoord, nieuw.niet_aan_de_orde
        session.add(rij)
        noteer_bijgewerkt(session, rij, [_naam_in_journaal(invoer.onderdeel), *velden], door)
    return rij


def _naam_in_journaal(onderdeel: Onderdeel) -> str:
    """Never which item of the list for a child: a line about its veiligheid looks like any other."""
    return "lijst voor een kind" if isinstance(onderdeel, Jeugdonderdeel) else f"onderzoek {onderdeel}"


def sla_leefgebied_over(
    session: Session, casus: Casus, gesprek_id: UUID, invoer: Overslaan, *, door: Medewerker
) -> Gesprekdeel:
    """Say why a leefgebied does not matter here. Raises `IsAlBesproken`, and as `schrijf_leefgebied`."""
    gesprek = begin_schrijven(session, casus, gesprek_id)
    deel = find_of_begin_deel(session, gesprek, invoer.leefgebied)
    if deel.versie == 0:
        eis_zichtbaar(session, casus, invoer.leefgebied, door)
    if deel.zinnen and invoer.reden:
        raise IsAlBesproken(f"reden-{invoer.leefgebied}")
    reden = zet_eronder(deel.niet_aan_de_orde or "", invoer.reden or "").strip() or None
    nieuw = reden if invoer.beurt.erbij else invoer.reden
    if deel.niet_aan_de_orde != nieuw and not is_ingehaald(deel, invoer.beurt):
        neem_schrijfbeurt(deel, invoer.beurt)
        deel.niet_aan_de_orde = nieuw
        session.add(deel)
        noteer_bijgewerkt(session, deel, ["niet_aan_de_orde"], door)
    return deel


def find_of_begin_antwoord(session: Session, gesprek: Gesprek, onderdeel: Onderdeel) -> Antwoord:
    """The answer to one part; a new one, version 0 and not stored yet, when nobody wrote there."""
    if isinstance(onderdeel, Jeugdonderdeel):
        return queries.find_jeugdantwoord(session, gesprek.id, onderdeel) or Jeugdantwoord(
            casus_id=gesprek.casus_id, gesprek_id=gesprek.id, onderdeel=onderdeel, versie=0
        )
    return queries.find_antwoord(session, gesprek.id, onderdeel) or Onderzoeksantwoord(
        casus_id=gesprek.casus_id, gesprek_id=gesprek.id, onderdeel=onderdeel, versie=0
    )


def _eronder(rij: Antwoord, invoer: Onderzoekstekst) -> Onderzoekstekst:
    """Both answers below each other. Beside an answer a reason to leave it open becomes a sentence of that answer."""
    teksten = [tekst for bron in (rij, invoer) if (tekst := als_tekst(bron.antwoord, bron.niet_aan_de_orde))]
    boven, onder = (teksten * 2)[:2] if teksten else ("", "")
    return Onderzoekstekst(invoer.onderdeel, invoer.beurt, antwoord=zet_eronder(boven, onder) or None)


def als_tekst(antwoord: str | None, niet_aan_de_orde: str | None) -> str:
    """What stands at one part of the onderzoek, in one text; empty when it is open."""
    return antwoord or (f"Niet aan de orde, omdat {niet_aan_de_orde}" if niet_aan_de_orde else "")
