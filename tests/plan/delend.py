"""People of a story who say what may be shared, through the real act."""

from datetime import date

from tests.plan.bouwstenen import Planstory
from wijkteam.casus.queries import get_casus
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.delen import get_keuzelijst
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort, Toestemming
from wijkteam.toestemming.queries import get_boek
from wijkteam.toestemming.service import Antwoordgegevens, leg_toestemming_vast


def deelt(
    verhaal: Planstory, roepnaam: str, *soorten: Inhoudsoort, met: str = "", **anders: object
) -> Toestemming:
    """Whoever decides about this person says yes to these kinds (the plan unless said), to the huishouden unless said."""
    casus = verhaal.nu(lambda s: get_casus(s, verhaal.casus.id))
    mens = next(m for m in verhaal.nu(lambda s: get_boek(s, casus)).mensen if m.roepnaam == roepnaam)
    van = anders.get("van", vandaag())
    assert isinstance(van, date)
    for soort in soorten or (Inhoudsoort.PLAN,):
        gewoon = {
            "persoon_id": mens.persoon_id,
            "inhoud": soort,
            "ontvanger": Ontvangersoort.ORGANISATIE if met else Ontvangersoort.HUISHOUDEN,
            "organisatie": met,
            "waarvoor": "samen aan één plan werken",
            "is_gegeven": True,
            "van": van,
            "gevers": [wie.sleutel for wie in mens.beslissers_op(van)],
        }
        gegevens = Antwoordgegevens(**gewoon | anders)
        deelbaar = [deel for deel, _ in verhaal.nu(lambda s: get_keuzelijst(s, casus, mens.persoon_id)).delen]
        rij = verhaal.doe(leg_toestemming_vast, casus, gegevens, deelbaar=deelbaar)
    return rij
