"""Beginning an overdracht: about whom, to whom, and what the plan and the kaart already know."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus_vergrendeld, list_betrokkenen, list_huishoudleden
from wijkteam.huishouden.queries import find_adres
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu
from wijkteam.overdracht import errors, queries, standwerk
from wijkteam.overdracht.keuzes import Overdrachtsoort, Warmte
from wijkteam.overdracht.kiezen import kies, list_keuzes
from wijkteam.overdracht.models import Overdracht, Overdrachtpersoon, Overdrachtsbericht
from wijkteam.plan.queries import get_actie
from wijkteam.sociale_kaart.keuzes import Aanbodsoort
from wijkteam.sociale_kaart.models import Aanbod
from wijkteam.team.models import Medewerker

_INFORMEEL = frozenset({Aanbodsoort.BEWONERSINITIATIEF, Aanbodsoort.VRIJWILLIG})
_NAAMLENGTE = 200


@dataclass(frozen=True, kw_only=True)
class Begin:
    """What is asked to begin: about whom, to whom (an entry of the kaart, or a name), how warm, and from which actie."""

    personen: Collection[UUID]
    warmte: Warmte
    is_spoed: bool = False
    soort: Overdrachtsoort | None = None
    aanbod_id: UUID | None = None
    ontvanger: str = ""
    actie_id: UUID | None = None


def begin_overdracht(session: Session, casus_id: UUID, begin: Begin, *, door: Medewerker) -> Overdracht:
    """A new concept. From an actie of the plan it takes what is wanted, and for an offer whom to call.

    Raises `CasusIsAfgesloten`, `NiemandGekozen`, `OnbekendePersoon`, `OntvangerIsGeenKeuze`, `SoortOntbreekt`, and
    `NietGevonden` for an actie of another casus.
    """
    casus = get_casus_vergrendeld(session, casus_id)
    beleid.eis_open(casus)
    aanbod = get_lopend_aanbod(session, begin.aanbod_id)
    eis_ontvanger(begin, aanbod)
    eis_personen(session, casus, begin.personen)
    overdracht = nieuwe_overdracht(session, casus, begin, soort_van(begin, aanbod), door=door)
    bericht = _nieuw_bericht(overdracht, begin, aanbod)
    session.add(bericht)
    _neem_over_uit_plan(session, overdracht, bericht, begin)
    return overdracht


def nieuwe_overdracht(
    session: Session, casus: Casus, begin: Begin, soort: Overdrachtsoort, *, door: Medewerker
) -> Overdracht:
    """The row itself and about whom it is. The casus must be locked: the number follows the last one."""
    adres = find_adres(session, casus.huishouden_id)
    overdracht = Overdracht(
        casus_id=casus.id,
        wijkteam_id=casus.wijkteam_id,
        casusnummer=casus.nummer,
        volgnummer=queries.get_hoogste_volgnummer(session, casus.id) + 1,
        soort=soort,
        warmte=begin.warmte,
        is_spoed=begin.is_spoed,
        # A shielded address counts in no buurt (domein.md §5.3).
        buurt_id=adres.buurt_id if adres and not adres.is_geschermd else None,
        verwijzer_id=door.id,
        begonnen_op=nu(),
    )
    standwerk.begin(overdracht)
    session.add(overdracht)
    for persoon_id in dict.fromkeys(begin.personen):
        session.add(persoon_in(overdracht, persoon_id))
    noteer(session, Handeling.OVERDRACHT_BEGONNEN, casus_id=casus.id, door=door, over=overdracht)
    return overdracht


def soort_van(begin: Begin, aanbod: Aanbod | None) -> Overdrachtsoort:
    """The kind that was chosen, else what the offer is. Raises `SoortOntbreekt`."""
    if begin.soort is not None:
        return begin.soort
    if aanbod is None:
        raise errors.SoortOntbreekt
    return Overdrachtsoort.INFORMEEL if aanbod.soort in _INFORMEEL else Overdrachtsoort.FORMEEL


def naam_van(aanbod: Aanbod) -> str:
    """How a receiver from the kaart is called, on paper and in the consent."""
    wie = aanbod.aanbieder.naam
    return (aanbod.naam if wie in aanbod.naam else f"{aanbod.naam}, {wie}")[:_NAAMLENGTE]


def get_lopend_aanbod(session: Session, aanbod_id: UUID | None) -> Aanbod | None:
    """The entry of the kaart that was chosen. Raises `OntvangerIsGeenKeuze` when it is not there or stopped."""
    if aanbod_id is None:
        return None
    aanbod = queries.find_aanbod(session, aanbod_id)
    if aanbod is None or aanbod.is_gestopt:
        raise errors.OntvangerIsGeenKeuze
    return aanbod


def eis_ontvanger(begin: Begin, aanbod: Aanbod | None) -> None:
    """Raises `OntvangerIsGeenKeuze` when there is nobody to go to."""
    if aanbod is None and not begin.ontvanger:
        raise errors.OntvangerIsGeenKeuze


def eis_personen(session: Session, casus: Casus, personen: Collection[UUID]) -> None:
    """Raises `NiemandGekozen`, or `OnbekendePersoon` for somebody who does not belong to this casus."""
    if not personen:
        raise errors.NiemandGekozen
    bekend = {lid.persoon_id for lid in list_huishoudleden(session, casus)}
    if set(personen) - bekend:
        bekend |= {rij.persoon_id for rij in list_betrokkenen(session, casus.id)}
    if set(personen) - bekend:
        raise errors.OnbekendePersoon


def contact_van(aanbod: Aanbod) -> dict[str, str]:
    """Whom to call there: the contact for referrers, else the aanbieder itself."""
    return {
        "contact_naam": aanbod.contact_naam or "",
        "contact_telefoon": aanbod.contact_telefoon or aanbod.aanbieder.telefoon or "",
        "contact_email": aanbod.contact_email or aanbod.aanbieder.email or "",
    }


def _nieuw_bericht(overdracht: Overdracht, begin: Begin, aanbod: Aanbod | None) -> Overdrachtsbericht:
    return Overdrachtsbericht(
        casus_id=overdracht.casus_id,
        overdracht_id=overdracht.id,
        ontvanger=naam_van(aanbod) if aanbod else begin.ontvanger,
        aanbod_id=aanbod.id if aanbod else None,
        actie_id=begin.actie_id,
        **(contact_van(aanbod) if aanbod else {}),
    )


def _neem_over_uit_plan(
    session: Session, overdracht: Overdracht, bericht: Overdrachtsbericht, begin: Begin
) -> None:
    """The doel says what is wanted, and is not chosen beside it; the actie is. Both only when about these people."""
    if begin.actie_id is None:
        return
    actie = get_actie(session, overdracht.casus_id, begin.actie_id)
    session.flush()
    vol = queries.get_concept_vergrendeld(session, overdracht.casus_id, overdracht.id)
    keuzes = [deel for deel in list_keuzes(session, overdracht.casus_id) if deel.past_bij(begin.personen)]
    eigen = {deel.bron_id for deel in keuzes} & {actie.id, actie.doel_id}
    if actie.doel_id in eigen:
        bericht.gewenst = actie.doel.woorden
        eigen.remove(actie.doel_id)
    kies(session, vol, keuzes, eigen)


def persoon_in(overdracht: Overdracht, persoon_id: UUID) -> Overdrachtpersoon:
    """One of those about whom it is."""
    return Overdrachtpersoon(casus_id=overdracht.casus_id, overdracht_id=overdracht.id, persoon_id=persoon_id)
