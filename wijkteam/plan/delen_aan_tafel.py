"""Asking at the table, while the plan is set, whether somebody's part may stand on the sheet of the huishouden."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.meebeslissen import Mensen
from wijkteam.plan.models import Planversie
from wijkteam.plan.ontvanger import maak_voor, zoek_huishouden
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.team.models import Medewerker
from wijkteam.toestemming.boek import HUISHOUDEN, Mens, Stand, Toestemmingenboek
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort
from wijkteam.toestemming.queries import list_antwoorden, met_gezag
from wijkteam.toestemming.service import Antwoordgegevens, schrijf_antwoorden
from wijkteam.wet.leeftijden import wie_beslist

WAARVOOR = "samen aan één plan werken"


@dataclass(frozen=True)
class Deelvraag:
    """What can be asked about one person at the table. Who decides alone needs one tick."""

    beslist_zelf: bool
    stand: Stand


def list_deelvragen(session: Session, casus: Casus, personen: Iterable[Persoon]) -> dict[UUID, Deelvraag]:
    """Whether all doelen and afspraken about these people may be shared with the huishouden today.

    Of those who do not decide alone it says that only: whoever has gezag is asked on a page of its own.
    """
    dag = vandaag()
    mensen = [Mens(p.id, p.naam, p.roepnaam, p.geboortedatum) for p in personen]
    alleen = tuple(mens for mens in mensen if not wie_beslist(mens.leeftijd_op(dag), dag).gezag)
    boek = Toestemmingenboek(alleen, list_antwoorden(session, casus.id))
    return {
        mens.persoon_id: Deelvraag(
            mens in alleen, boek.stand(mens.persoon_id, HUISHOUDEN, Inhoudsoort.PLAN, op=dag)
        )
        for mens in mensen
    }


def leg_delen_vast(
    session: Session,
    casus: Casus,
    versie: Planversie,
    personen: Iterable[UUID],
    *,
    mensen: Mensen,
    door: Medewerker,
) -> list[str]:
    """Each of these people said yes, themselves, today. Gives of whom something of this version is still missing.

    That is: what does not stand on the sheet of the huishouden. However many people, the number of queries is fixed.
    The act that made this version holds the casus.
    Raises what `schrijf_antwoorden` raises, and `InhoudIsAangetast`.
    """
    wie = met_gezag(session, mensen.personen)
    ja_gezegd = [_ja_van(persoon_id) for persoon_id in dict.fromkeys(personen)]
    schrijf_antwoorden(session, casus, ja_gezegd, mensen=wie, door=door)
    inhoud = lees_versie(versie)
    boek = Toestemmingenboek(wie, list_antwoorden(session, casus.id))
    over = maak_voor(inhoud, zoek_huishouden(inhoud), boek, vandaag())
    return list(dict.fromkeys(weg.wie for weg in over.weggelaten))


def _ja_van(persoon_id: UUID) -> Antwoordgegevens:
    return Antwoordgegevens(
        persoon_id=persoon_id,
        inhoud=Inhoudsoort.PLAN,
        ontvanger=Ontvangersoort.HUISHOUDEN,
        waarvoor=WAARVOOR,
        is_gegeven=True,
        van=vandaag(),
        gevers=[str(persoon_id)],
    )
