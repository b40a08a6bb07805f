"""Putting the bericht together from the concept, and reading a fixed one back."""

from datetime import date

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.queries import list_adressen
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg, op_elke_tekst
from wijkteam.overdracht.bericht import (
    Afzender,
    Berichtinhoud,
    Berichtpersoon,
    Berichtregel,
    hash_van,
    lees_inhoud,
)
from wijkteam.overdracht.errors import BerichtIsAangetast
from wijkteam.overdracht.models import Berichtversie, Overdracht
from wijkteam.team.models import Wijkteam


def stel_samen(session: Session, casus: Casus, overdracht: Overdracht, *, dag: date) -> Berichtinhoud:
    """What would go out of this concept, without a BSN and without an address that is shielded, wherever typed.

    Needs the overdracht with bericht, personen, delen and verwijzer.
    """
    bericht, team = overdracht.bericht, session.get_one(Wijkteam, casus.wijkteam_id)
    inhoud = Berichtinhoud(
        nummer=overdracht.nummer,
        dag=dag,
        soort=overdracht.soort,
        warmte=overdracht.warmte,
        is_spoed=overdracht.is_spoed,
        ontvanger=bericht.ontvanger,
        contact_naam=bericht.contact_naam,
        personen=tuple(_persoon(rij.persoon) for rij in overdracht.personen),
        waarom=bericht.waarom,
        gewenst=bericht.gewenst,
        wat_werkt=bericht.wat_werkt,
        praktisch=bericht.praktisch,
        veiligheid=bericht.veiligheid,
        delen=tuple(Berichtregel(rij.soort, rij.tekst) for rij in overdracht.delen),
        afzender=Afzender(
            naam=overdracht.verwijzer.naam,
            team=team.naam,
            telefoon=overdracht.verwijzer.telefoon or team.telefoon or "",
        ),
    )
    adressen = list_adressen(session, casus.huishouden_id)
    geheim = [deel for rij in adressen if rij.is_geschermd for deel in (rij.straat, rij.postcode) if deel]
    return op_elke_tekst(inhoud, lambda tekst: laat_adres_weg(laat_bsn_weg(tekst), geheim))


def lees_versie(versie: Berichtversie) -> Berichtinhoud:
    """The bericht exactly as it was shown. Raises `BerichtIsAangetast` when it is not that text any more."""
    if hash_van(versie.inhoud) != versie.hash:
        raise BerichtIsAangetast
    return lees_inhoud(versie.inhoud)


def _persoon(persoon: Persoon) -> Berichtpersoon:
    geboren = persoon.geboortedatum.tekst if persoon.geboortedatum else ""
    return Berichtpersoon(persoon.naam, geboren, persoon.telefoon or "")
