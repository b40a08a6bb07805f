"""Els stands twice: at home, and as a daughter who once stayed with Riek, spelled otherwise. Somebody may mend that."""

from datetime import date

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.demo.de_vries import DE_VRIES
from wijkteam.demo.meekijken import in_functie
from wijkteam.huishouden.leden import neem_lid_op
from wijkteam.huishouden.queries import get_huishouden
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.huishouden.wijziging import Periode
from wijkteam.kern.datum import Geboortedatum
from wijkteam.team.models import Aanstelling


def schrijf_els_nog_eens(session: Session, casus: Casus, door: Aanstelling) -> None:
    """Els as Bas wrote her down with Riek: she lived there as a young woman. The list of likely duplicates names her."""
    els = next(lid for lid in DE_VRIES.leden if lid.roepnaam == "Els")
    gegevens = Persoonsgegevens(
        "Els", "Fries", "de", geboortedatum=Geboortedatum.lees(els.geboren), rol="dochter"
    )
    with in_functie(session, door):
        huishouden = get_huishouden(session, casus.huishouden_id)
        woonde_er = Periode(date(1992, 1, 1), date(1996, 6, 1))
        neem_lid_op(session, huishouden, gegevens, woonde_er, casus_id=casus.id, door=door.medewerker)
