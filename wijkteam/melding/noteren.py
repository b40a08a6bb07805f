"""Writing a melding down, and setting right what was written."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.huishouden.nummers import volgend_nummer
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import eis_versie
from wijkteam.kern.tijd import lokaal, nu
from wijkteam.melding import queries
from wijkteam.melding.beleid import eis_in_handen
from wijkteam.melding.errors import MeldingIsAfgehandeld, MomentKanNiet, TermijnVerandertZonderReden
from wijkteam.melding.keuzes import Kanaal, Meldersoort, Meldingsoort, Stapsoort
from wijkteam.melding.klokken import list_laatste_dagen, soonste_termijn
from wijkteam.melding.models import Melder, Melding, Meldingpersoon, Meldingstap, Meldingvraag
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet


@dataclass(frozen=True)
class Melderdeel:
    """Who calls, and how to call back."""

    soort: Meldersoort = Meldersoort.ZELF
    naam: str | None = None
    organisatie: str | None = None
    relatie: str | None = None
    telefoon: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class Persoonsdeel:
    """Whom it is about, as far as it was said."""

    roepnaam: str | None = None
    tussenvoegsel: str | None = None
    achternaam: str | None = None
    geboortedatum: Geboortedatum | None = None
    adres: str | None = None
    telefoon: str | None = None
    postcode: str | None = None
    huisnummer: str | None = None


@dataclass(frozen=True)
class Meldinggegevens:
    """What somebody said on the phone or at the desk."""

    vraag: str
    kanaal: Kanaal
    ontvangen_op: datetime
    soort: Meldingsoort = Meldingsoort.MELDING
    wet: Wet = Wet.WMO
    is_spoed: bool = False
    raakt_veiligheid: bool = False
    melder: Melderdeel = field(default_factory=Melderdeel)
    persoon: Persoonsdeel = field(default_factory=Persoonsdeel)


def noteer_melding(
    session: Session,
    gegevens: Meldinggegevens,
    *,
    wijkteam_id: UUID,
    buurt_id: UUID | None = None,
    pak_op: bool = False,
    door: Medewerker,
) -> Melding:
    """A new melding with its number; nobody holds it, unless `door` takes it at once. Raises `MomentKanNiet`.

    `buurt_id` is the buurt for which it was noted, when that is known.
    """
    _eis_geweest(gegevens.ontvangen_op)
    melding = Melding(
        nummer=volgend_nummer(session, f"M-{lokaal(nu()).year}"),
        wijkteam_id=wijkteam_id,
        genoteerd_door_id=door.id,
        genoteerd_op=nu(),
        houder_id=door.id if pak_op else None,
        spoed_op=gegevens.ontvangen_op if gegevens.is_spoed else None,
        **_kop(gegevens),
    )
    melding.termijn_op = soonste_termijn(melding, gegevens.wet)
    session.add(melding)
    zet_stap(session, melding, Stapsoort.GENOTEERD, door=door)
    if pak_op:
        zet_stap(session, melding, Stapsoort.OPGEPAKT, door=door)
    session.add_all(
        [
            Meldingvraag(melding_id=melding.id, vraag=gegevens.vraag, wet=gegevens.wet),
            Melder(melding_id=melding.id, **asdict(gegevens.melder)),
            Meldingpersoon(melding_id=melding.id, buurt_id=buurt_id, **_velden_van(gegevens.persoon)),
        ]
    )
    noteer(session, Handeling.MELDING_GENOTEERD, casus_id=None, door=door, over=melding)
    session.flush()
    return melding


def wijzig_melding(
    session: Session,
    melding_id: UUID,
    gegevens: Meldinggegevens,
    *,
    gezien: int,
    waarom: str | None = None,
    door: Medewerker,
) -> Melding:
    """Complete or correct what was written down; the terms are counted anew, and `waarom` says why they change.

    Raises `MeldingIsWeg`, `MeldingIsNietVanJou`, `MeldingIsAfgehandeld`, `MomentKanNiet`, `VersieIsVerouderd` and
    `TermijnVerandertZonderReden`.
    """
    melding = queries.get_melding_vergrendeld(session, melding_id)
    eis_in_handen(melding, door)
    _eis_geweest(gegevens.ontvangen_op)
    vraag, melder, persoon, _ = queries.find_inhoud(session, melding_id)
    if vraag is None or melder is None or persoon is None:
        raise MeldingIsAfgehandeld
    eis_versie(melding, gezien, **huidige_tekst(vraag, melder, persoon))
    eerst = list_laatste_dagen(melding, vraag.wet)
    velden = [
        *_zet(melding, _kop(gegevens)),
        *_zet(vraag, {"vraag": gegevens.vraag, "wet": gegevens.wet}),
        *_zet(melder, asdict(gegevens.melder)),
        *_zet(persoon, _velden_van(gegevens.persoon)),
    ]
    if gegevens.is_spoed != melding.is_spoed:
        melding.spoed_op = nu() if gegevens.is_spoed else None
        velden.append("spoed")
    if list_laatste_dagen(melding, gegevens.wet) != eerst:
        if not waarom:
            raise TermijnVerandertZonderReden
        zet_stap(session, melding, Stapsoort.TERMIJNEN_VERANDERD, door=door, reden=waarom)
    melding.termijn_op = soonste_termijn(melding, gegevens.wet)
    noteer(session, Handeling.MELDING_GEWIJZIGD, casus_id=None, door=door, over=melding, velden=velden)
    return melding


def huidige_tekst(vraag: Meldingvraag, melder: Melder, persoon: Meldingpersoon) -> dict[str, str]:
    """The free texts as they stand, by the name of their field in the form."""
    return {
        "vraag": vraag.vraag,
        "roepnaam": persoon.roepnaam or "",
        "tussenvoegsel": persoon.tussenvoegsel or "",
        "achternaam": persoon.achternaam or "",
        "adres": persoon.adres or "",
        "postcode": persoon.postcode or "",
        "huisnummer": persoon.huisnummer or "",
        "telefoon": persoon.telefoon or "",
        "melder_naam": melder.naam or "",
        "melder_telefoon": melder.telefoon or "",
    }


def zet_stap(
    session: Session,
    melding: Melding,
    soort: Stapsoort,
    *,
    door: Medewerker,
    reden: str | None = None,
    naar_id: UUID | None = None,
) -> Meldingstap:
    """One more line in what happened to this melding. The act around it writes the journaal."""
    stap = Meldingstap(
        melding_id=melding.id, soort=soort, op=nu(), door_id=door.id, reden=reden, naar_id=naar_id
    )
    session.add(stap)
    return stap


def _kop(gegevens: Meldinggegevens) -> dict[str, object]:
    return {
        "soort": gegevens.soort,
        "kanaal": gegevens.kanaal,
        "ontvangen_op": gegevens.ontvangen_op,
        "raakt_veiligheid": gegevens.raakt_veiligheid,
    }


def _velden_van(persoon: Persoonsdeel) -> dict[str, object]:
    """As `asdict`, which would take the birth date apart too."""
    return {naam: getattr(persoon, naam) for naam in Persoonsdeel.__dataclass_fields__}


def _zet(rij: Melding | Meldingvraag | Melder | Meldingpersoon, waarden: dict[str, object]) -> list[str]:
    """Assign what differs; gives the names of it."""
    anders = [naam for naam, waarde in waarden.items() if getattr(rij, naam) != waarde]
    for naam in anders:
        setattr(rij, naam, waarden[naam])
    return anders


def _eis_geweest(moment: datetime) -> None:
    if moment > nu():
        raise MomentKanNiet
