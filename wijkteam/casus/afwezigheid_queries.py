"""Reading who decides where, for whoever arranges that a colleague is away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload

from wijkteam.casus.afwezigheid_models import Afwezigheid, Vervanging
from wijkteam.casus.models import Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.casus.queries import in_team_nu
from wijkteam.kern.fouten import NietGevonden
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.toegang.gebruiker import WERKT_AAN_CASUSSEN


@dataclass(frozen=True)
class Geleid:
    """An open casus that a colleague decides about; the place of the stand-in in its team, and who stands in now."""

    casus: Casus
    regie: Regieperiode
    plaats: Teamlid | None
    waarneming: Waarneming | None

    def is_vrij(self, dag: date) -> bool:
        """Whether nobody stands in on that day or later."""
        return self.waarneming is None or self.waarneming.is_verlopen_op(dag)


@dataclass(frozen=True)
class Lopend:
    """An afwezigheid of now or later, and for how many casussen somebody stands in."""

    afwezigheid: Afwezigheid
    aantal: int


def list_geleid_vergrendeld(
    session: Session, collega: UUID, waarnemer: UUID, teams: Sequence[UUID]
) -> list[Geleid]:
    """The open casussen of these teams whose regie (or whose achtervang) this colleague holds, by number.

    Nobody else decides about them until this transaction ends. First they are locked and then read: a join that waited
    would still show who decided before.
    """
    session.flush()
    op_slot = session.scalars(
        select(Casus.id)
        .where(
            Casus.wijkteam_id.in_(teams), Casus.afgesloten_op.is_(None), Casus.id.in_(_geleid_door(collega))
        )
        .order_by(Casus.id)
        .with_for_update(of=Casus, key_share=True)
    ).all()
    regisseur, achter = aliased(Teamlid), aliased(Teamlid)
    vraag = (
        select(Casus, Regieperiode, Teamlid, Waarneming)
        .join(Regieperiode, and_(Regieperiode.casus_id == Casus.id, Regieperiode.tot.is_(None)))
        .join(regisseur, regisseur.id == Regieperiode.teamlid_id)
        .outerjoin(achter, achter.id == Regieperiode.achtervang_id)
        .outerjoin(
            Teamlid,
            and_(Teamlid.casus_id == Casus.id, Teamlid.medewerker_id == waarnemer, in_team_nu()),
        )
        .outerjoin(Waarneming, and_(Waarneming.casus_id == Casus.id, Waarneming.beeindigd_op.is_(None)))
        .where(Casus.id.in_(op_slot), Casus.afgesloten_op.is_(None))
        .where(or_(regisseur.medewerker_id == collega, achter.medewerker_id == collega))
        .options(contains_eager(Regieperiode.teamlid.of_type(regisseur)))
        .order_by(Casus.nummer)
        .execution_options(populate_existing=True)
    )
    return [Geleid(*rij) for rij in session.execute(vraag).all()]


def _geleid_door(collega: UUID) -> Select[UUID]:
    return (
        select(Regieperiode.casus_id)
        .join(Teamlid, Teamlid.id.in_([Regieperiode.teamlid_id, Regieperiode.achtervang_id]))
        .where(Regieperiode.tot.is_(None), Teamlid.medewerker_id == collega)
    )


def find_casuswerk(
    session: Session, medewerker_id: UUID, teams: Sequence[UUID], dag: date
) -> Aanstelling | None:
    """The aanstelling by which a colleague works on casussen in one of these teams on that day."""
    return session.scalars(
        select(Aanstelling)
        .where(Aanstelling.medewerker_id == medewerker_id, Aanstelling.wijkteam_id.in_(teams))
        .where(Aanstelling.rol.in_(WERKT_AAN_CASUSSEN), Aanstelling.van <= dag)
        .where(or_(Aanstelling.tot.is_(None), Aanstelling.tot > dag))
        .options(joinedload(Aanstelling.medewerker))
        .order_by(Aanstelling.van, Aanstelling.id)
        .limit(1)
    ).one_or_none()


def list_casuswerkers(session: Session, teams: Sequence[UUID], dag: date) -> Sequence[Medewerker]:
    """Who works on casussen in these teams on that day, by name, each once."""
    return session.scalars(
        select(Medewerker)
        .join(Aanstelling, Aanstelling.medewerker_id == Medewerker.id)
        .where(Aanstelling.wijkteam_id.in_(teams), Aanstelling.rol.in_(WERKT_AAN_CASUSSEN))
        .where(Aanstelling.van <= dag, or_(Aanstelling.tot.is_(None), Aanstelling.tot > dag))
        .order_by(Medewerker.naam, Medewerker.id)
        .distinct()
    ).all()


def list_lopend(session: Session, teams: Sequence[UUID], dag: date) -> list[Lopend]:
    """The afwezigheden of these teams that are not over on that day, by first day."""
    aantal = (
        select(func.count(Vervanging.id)).where(Vervanging.afwezigheid_id == Afwezigheid.id).scalar_subquery()
    )
    rijen = session.execute(
        select(Afwezigheid, aantal.label("aantal"))
        .where(Afwezigheid.id.in_(_van_teams(teams)))
        .where(Afwezigheid.beeindigd_op.is_(None), Afwezigheid.tot_en_met >= dag)
        .options(joinedload(Afwezigheid.medewerker), joinedload(Afwezigheid.waarnemer))
        .order_by(Afwezigheid.van, Afwezigheid.id)
    ).all()
    return [Lopend(rij.Afwezigheid, rij.aantal) for rij in rijen]


def list_overlappend(
    session: Session, waarnemer: UUID, collega: UUID, van: date, tot_en_met: date
) -> Sequence[Afwezigheid]:
    """On one of these days: when the `waarnemer` is away, and when the `collega` stands in for another, by first day."""
    return session.scalars(
        select(Afwezigheid)
        .where(Afwezigheid.beeindigd_op.is_(None))
        .where(or_(Afwezigheid.medewerker_id == waarnemer, Afwezigheid.waarnemer_id == collega))
        .where(Afwezigheid.van <= tot_en_met, Afwezigheid.tot_en_met >= van)
        .options(joinedload(Afwezigheid.medewerker), joinedload(Afwezigheid.waarnemer))
        .order_by(Afwezigheid.van, Afwezigheid.id)
    ).all()


def get_afwezigheid_vergrendeld(session: Session, afwezigheid_id: UUID, teams: Sequence[UUID]) -> Afwezigheid:
    """An afwezigheid with casussen of these teams. Raises `NietGevonden`."""
    afwezigheid = session.scalars(
        select(Afwezigheid)
        .where(Afwezigheid.id == afwezigheid_id, Afwezigheid.id.in_(_van_teams(teams)))
        .options(joinedload(Afwezigheid.medewerker), joinedload(Afwezigheid.waarnemer))
        .with_for_update(of=Afwezigheid)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if afwezigheid is None:
        raise NietGevonden
    return afwezigheid


def _van_teams(teams: Sequence[UUID]) -> Select[UUID]:
    return (
        select(Vervanging.afwezigheid_id)
        .join(Casus, Casus.id == Vervanging.casus_id)
        .where(Casus.wijkteam_id.in_(teams))
    )


def list_vervangingen_vergrendeld(session: Session, afwezigheid_id: UUID) -> Sequence[Vervanging]:
    """Each casus of it, with the waarneming and the place in the team that was given for it, as they stand now.

    Nobody else decides about these casussen until this transaction ends.
    """
    session.flush()
    session.scalars(
        select(Casus.id)
        .where(Casus.id.in_(select(Vervanging.casus_id).where(Vervanging.afwezigheid_id == afwezigheid_id)))
        .order_by(Casus.id)
        .with_for_update(of=Casus, key_share=True)
    ).all()
    return session.scalars(
        select(Vervanging)
        .where(Vervanging.afwezigheid_id == afwezigheid_id)
        .options(joinedload(Vervanging.waarneming), joinedload(Vervanging.teamlid))
        .order_by(Vervanging.id)
        .execution_options(populate_existing=True)
    ).all()


def list_plaatsen_met_taak(session: Session, vervangingen: Sequence[Vervanging]) -> set[UUID]:
    """Of the places that were given for these: where somebody decides now, or stands in by another arrangement."""
    plaatsen = [rij.teamlid_id for rij in vervangingen if rij.teamlid_id is not None]
    eigen = [rij.waarneming_id for rij in vervangingen]
    waar = session.scalars(
        select(Waarneming.teamlid_id).where(
            Waarneming.teamlid_id.in_(plaatsen),
            Waarneming.id.not_in(eigen),
            Waarneming.beeindigd_op.is_(None),
        )
    )
    regie = session.execute(
        select(Regieperiode.teamlid_id, Regieperiode.achtervang_id).where(
            Regieperiode.casus_id.in_([rij.casus_id for rij in vervangingen]), Regieperiode.tot.is_(None)
        )
    )
    return {*waar, *(lid_id for rij in regie for lid_id in rij if lid_id is not None)}
