"""Acts on acties: who does what, from which ring, about whom. How far one is stands in `actiestand`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden.wijziging import neem_over
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan import queries
from wijkteam.plan.concept import casus_om_aan_te_werken, eis_gezien
from wijkteam.plan.doelen import doel_om_aan_te_werken
from wijkteam.plan.errors import (
    DagenInVerkeerdeVolgorde,
    PersoonHoortNietBijCasus,
    UitvoerderOntbreekt,
    WaaromNietDichterbij,
)
from wijkteam.plan.models import Actie, ActieOver, Doel, Eigenaar
from wijkteam.plan.uitvoerders import Plek, Uitvoerder, get_uitvoerder, uitvoerder_van
from wijkteam.plan.volgorde import Richting, eis_ongewijzigd, verplaats
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Kringinstelling, Lijn, lijn_van

KORTSTE_REDEN = 3
DEZELFDE = "dezelfde als het doel"
# What the form sends for somebody who is not in the list.
IEMAND_ANDERS = "ander"


@dataclass(frozen=True, kw_only=True)
class Actiegegevens:
    """What is asked about an actie. The lijn follows from the ring.

    Either `uitvoerder`, the key of somebody who is there, or the name, the kind and the ring of somebody else.
    `over` names betrokkenen; nobody means: the same as the doel.
    """

    wat: str
    wet: Wet
    uitvoerder: str = ""
    wie: str = ""
    eigenaar: Eigenaar | None = None
    kring: Kring | None = None
    organisatie: str = ""
    over: tuple[UUID, ...] = ()
    waarom_niet_dichterbij: str = ""
    is_gespecialiseerd: bool = True
    geeft_terug: str = ""
    begint_op: date | None = None
    tegen: date | None = None
    afbouw_op: date | None = None

    def getypte_uitvoerder(self) -> Uitvoerder:
        """Somebody who is not in the list. Raises `UitvoerderOntbreekt` at the field that is empty."""
        if not self.wie:
            raise UitvoerderOntbreekt("wie")
        if self.kring is None:
            raise UitvoerderOntbreekt("kring")
        if self.eigenaar is None:
            raise UitvoerderOntbreekt("eigenaar")
        is_organisatie = self.eigenaar is Eigenaar.ORGANISATIE and not self.organisatie
        return Uitvoerder(
            naam=self.wie,
            eigenaar=self.eigenaar,
            kring=self.kring,
            organisatie=self.wie if is_organisatie else self.organisatie,
        )

    def keur_dagen(self) -> None:
        """Raises `DagenInVerkeerdeVolgorde`."""
        for veld in ("tegen", "afbouw_op"):
            dag = getattr(self, veld)
            if dag is not None and self.begint_op is not None and dag < self.begint_op:
                raise DagenInVerkeerdeVolgorde(veld)

    def velden(self, uitvoerder: Uitvoerder, lijn: Lijn) -> dict[str, object]:
        """Everything that stands in the row. Raises `WaaromNietDichterbij`: only the outer rings have to say why."""
        if uitvoerder.kring.vraagt_motivering and len(self.waarom_niet_dichterbij.strip()) < KORTSTE_REDEN:
            raise WaaromNietDichterbij
        eigen = ("wat", "wet", "waarom_niet_dichterbij", "geeft_terug", "begint_op", "tegen", "afbouw_op")
        return uitvoerder.velden | {"lijn": lijn} | {naam: getattr(self, naam) for naam in eigen}


def voeg_actie_toe(
    session: Session, casus_id: UUID, doel_id: UUID, gegevens: Actiegegevens, *, door: Medewerker
) -> Actie:
    """A new actie under a doel.

    Raises `UitvoerderOntbreekt`, `OnbekendeUitvoerder`, `WaaromNietDichterbij`, `DagenInVerkeerdeVolgorde`,
    `PersoonHoortNietBijCasus`, `NietGevonden` and `CasusIsAfgesloten`.
    """
    doel = doel_om_aan_te_werken(session, casus_id, doel_id)
    velden = _lees(session, session.get_one(Casus, casus_id), gegevens, al=None)
    personen = _over(session, casus_id, gegevens.over)
    return zet_bij_doel(session, doel, velden, personen, door=door)


def zet_bij_doel(
    session: Session, doel: Doel, velden: dict[str, object], over: Sequence[Betrokkene], *, door: Medewerker
) -> Actie:
    """Put an actie with these fields at the end of a doel whose acties are loaded."""
    actie = Actie(
        casus_id=doel.casus_id,
        doel_id=doel.id,
        volgorde=max((ander.volgorde for ander in doel.acties), default=0) + 1,
        over=[],
        **velden,
    )
    _zet_over(actie, over)
    doel.acties.append(actie)
    noteer(session, Handeling.ACTIE_GEWIJZIGD, casus_id=doel.casus_id, door=door, over=actie)
    return actie


def wijzig_actie(
    session: Session,
    actie_id: UUID,
    gegevens: Actiegegevens,
    *,
    casus_id: UUID,
    gezien: int,
    door: Medewerker,
) -> Actie:
    """Change what was agreed. Raises `VersieIsVerouderd` and what `voeg_actie_toe` raises."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    velden = _lees(session, session.get_one(Casus, casus_id), gegevens, al=actie)
    personen = _over(session, casus_id, gegevens.over, al=[rij.betrokkene for rij in actie.over])
    anders = _andere_personen(actie, personen)
    leesbaar = {naam: waarde for naam, waarde in velden.items() if not naam.endswith("_id")}
    eis_gezien(actie, gezien, leesbaar, **anders, **_andere_uitvoerder(actie, velden))
    gewijzigd = neem_over(actie, velden)
    if anders:
        _zet_over(actie, personen)
    noteer(
        session,
        Handeling.ACTIE_GEWIJZIGD,
        casus_id=casus_id,
        door=door,
        over=actie,
        velden=[*gewijzigd, *anders],
    )
    return actie


def verplaats_actie(
    session: Session, casus_id: UUID, actie_id: UUID, richting: Richting, *, door: Medewerker
) -> Actie:
    """Move an actie one place up or down under its doel; at the end nothing happens."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    if verplaats(queries.list_acties_op_volgorde(session, actie.doel_id), actie, richting):
        noteer(
            session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["volgorde"]
        )
    return actie


def laat_actie_vervallen(
    session: Session, casus_id: UUID, actie_id: UUID, *, gezien: int, door: Medewerker
) -> Actie:
    """Take an actie out of the plan. It is kept, and can be put back. Raises `IsIntussenGewijzigd`."""
    actie = actie_om_aan_te_werken(session, casus_id, actie_id)
    eis_ongewijzigd(actie, gezien)
    actie.vervallen_op = nu()
    noteer(
        session, Handeling.ACTIE_GEWIJZIGD, casus_id=casus_id, door=door, over=actie, velden=["vervallen_op"]
    )
    return actie


def zet_actie_terug(session: Session, casus_id: UUID, actie_id: UUID, *, door: Medewerker) -> Actie:
    """Put an actie back, at the end of its doel. Raises `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    actie = queries.get_actie(session, casus_id, actie_id)
    doel = queries.get_doel(session, casus_id, actie.doel_id)
    if actie.vervallen_op is not None:
        actie.volgorde = max(ander.volgorde for ander in doel.acties) + 1
        actie.vervallen_op = None
        noteer(
            session,
            Handeling.ACTIE_GEWIJZIGD,
            casus_id=casus_id,
            door=door,
            over=actie,
            velden=["vervallen_op"],
        )
    return actie


def actie_om_aan_te_werken(session: Session, casus_id: UUID, actie_id: UUID) -> Actie:
    """An actie that stands in the plan. Raises `NietGevonden`, also when taken back, and `CasusIsAfgesloten`."""
    casus_om_aan_te_werken(session, casus_id)
    actie = queries.get_actie(session, casus_id, actie_id)
    if actie.vervallen_op is not None:
        raise NietGevonden
    return actie


def _lees(session: Session, casus: Casus, gegevens: Actiegegevens, *, al: Actie | None) -> dict[str, object]:
    """What will stand in the row. Who carries the actie already may stay, also when they left meanwhile."""
    gegevens.keur_dagen()
    staat_er = uitvoerder_van(al) if al else None
    if gegevens.uitvoerder in {"", IEMAND_ANDERS}:
        uitvoerder = gegevens.getypte_uitvoerder()
    elif staat_er and staat_er.sleutel == gegevens.uitvoerder:
        uitvoerder = staat_er
    else:
        uitvoerder = get_uitvoerder(session, casus, gegevens.uitvoerder)
    lijn = _lijn(session, casus, uitvoerder.kring, gegevens, al)
    return gegevens.velden(uitvoerder, lijn)


def _lijn(session: Session, casus: Casus, kring: Kring, gegevens: Actiegegevens, al: Actie | None) -> Lijn:
    """Ring 4 is a choice of the gemeente; what was agreed before a new choice keeps the lijn that it had."""
    if kring is not Kring.VRIJWILLIGE_ONDERSTEUNING:
        return lijn_van(kring, is_gespecialiseerd=gegevens.is_gespecialiseerd)
    if al is not None and al.kring is kring:
        return al.lijn
    instelling: Kringinstelling = queries.get_kringinstelling(session, casus.wijkteam_id, vandaag())
    return lijn_van(kring, instelling=instelling)


def _over(
    session: Session, casus_id: UUID, gevraagd: tuple[UUID, ...], *, al: Sequence[Betrokkene] = ()
) -> list[Betrokkene]:
    """The betrokkenen by their ids; those in `al` may stay. Raises `PersoonHoortNietBijCasus`."""
    bekend = {b.id: b for b in al}
    if not bekend.keys() >= set(gevraagd):
        bekend |= {b.id: b for b in list_betrokkenen(session, casus_id)}
    if not bekend.keys() >= set(gevraagd):
        raise PersoonHoortNietBijCasus("over")
    return [bekend[sleutel] for sleutel in dict.fromkeys(gevraagd)]


def _andere_personen(actie: Actie, personen: Sequence[Betrokkene]) -> dict[str, str]:
    """About whom the actie is now, when that would change."""
    if {rij.betrokkene_id for rij in actie.over} == {persoon.id for persoon in personen}:
        return {}
    return {"over": ", ".join(rij.betrokkene.persoon.roepnaam for rij in actie.over) or DEZELFDE}


def _andere_uitvoerder(actie: Actie, velden: dict[str, object]) -> dict[str, str]:
    """Who carries the actie now, when somebody else would be chosen from the list, or nobody any more."""
    is_gelijk = all(getattr(actie, plek.kolom) == velden[plek.kolom] for plek in Plek)
    return {} if is_gelijk else {"uitvoerder": actie.wie}


def _zet_over(actie: Actie, personen: Sequence[Betrokkene]) -> None:
    blijft = {rij.betrokkene_id: rij for rij in actie.over}
    actie.over = [
        blijft.get(b.id)
        or ActieOver(casus_id=actie.casus_id, actie_id=actie.id, betrokkene_id=b.id, betrokkene=b)
        for b in personen
    ]
