"""Every `select` on the casus. The session filters on the viewer: what is not yours is not there."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from wijkteam.casus.models import (
    Afsluiting,
    Betrokkene,
    Casus,
    GevraagdeExpertise,
    Regieperiode,
    Teamlid,
    Waarneming,
)
from wijkteam.casus.regiestand import Regiestand
from wijkteam.huishouden.models import Huishoudlid, Persoon
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Aanstelling, Medewerker, Rol, Wijkteam
from wijkteam.toegang.models import Account


def get_casus(session: Session, casus_id: UUID) -> Casus:
    """The casus with its huishouden and wijkteam. Raises `NietGevonden`."""
    casus = session.scalars(
        select(Casus)
        .where(Casus.id == casus_id)
        .options(joinedload(Casus.huishouden), joinedload(Casus.wijkteam))
    ).one_or_none()
    if casus is None or casus.huishouden is None:
        raise NietGevonden
    return casus


def get_casus_vergrendeld(session: Session, casus_id: UUID) -> Casus:
    """The casus as it stands now, and nobody else decides about it until this transaction ends.

    Every act that moves regie, team or phase begins here, so that the second of two sees what the first did.
    The lock leaves room for rows that only refer to the casus, such as an inzageregel. Raises `NietGevonden`.
    """
    session.flush()
    casus = session.scalars(
        select(Casus)
        .where(Casus.id == casus_id)
        .options(joinedload(Casus.huishouden), joinedload(Casus.wijkteam))
        .with_for_update(of=Casus, key_share=True)
        .execution_options(populate_existing=True)
    ).one_or_none()
    if casus is None or casus.huishouden is None:
        raise NietGevonden
    return casus


def get_regie(session: Session, casus_id: UUID) -> Regieperiode | None:
    """The open regieperiode with its teamlid and achtervang; `None` for a closed casus."""
    return session.scalars(
        select(Regieperiode)
        .where(Regieperiode.casus_id == casus_id, Regieperiode.tot.is_(None))
        .options(joinedload(Regieperiode.teamlid), joinedload(Regieperiode.achtervang))
    ).one_or_none()


def get_regiestand(session: Session, casus_id: UUID) -> Regiestand:
    """Who holds the regie and who was named to stand in, with their place in the team, in one query."""
    rij = session.execute(_regiestand(select(Regieperiode, Waarneming), casus_id)).one_or_none()
    return Regiestand(rij.Regieperiode, rij.Waarneming) if rij else Regiestand(None, None)


def get_taken(session: Session, casus_id: UUID) -> tuple[Regiestand, Sequence[GevraagdeExpertise]]:
    """`get_regiestand` and the expertise that is asked for (without who steps in), in one query."""
    rijen = session.execute(
        _regiestand(select(Regieperiode, Waarneming, GevraagdeExpertise), casus_id).outerjoin(
            GevraagdeExpertise,
            and_(
                GevraagdeExpertise.casus_id == Regieperiode.casus_id,
                GevraagdeExpertise.vervuld_op.is_(None),
                GevraagdeExpertise.ingetrokken_op.is_(None),
            ),
        )
    ).all()
    stand = Regiestand(rijen[0].Regieperiode, rijen[0].Waarneming) if rijen else Regiestand(None, None)
    return stand, [rij.GevraagdeExpertise for rij in rijen if rij.GevraagdeExpertise is not None]


def get_regiestand_met_team(session: Session, casus_id: UUID) -> tuple[Regiestand, Sequence[Teamlid]]:
    """`get_regiestand` and who is in the team now, by the day they came, in one query; nobody when it is closed."""
    rijen = session.execute(
        _regiestand(select(Regieperiode, Waarneming, Teamlid), casus_id)
        .join(Teamlid, and_(Teamlid.casus_id == Regieperiode.casus_id, in_team_nu()))
        .order_by(Teamlid.van, Teamlid.id)
    ).all()
    stand = Regiestand(rijen[0].Regieperiode, rijen[0].Waarneming) if rijen else Regiestand(None, None)
    return stand, [rij.Teamlid for rij in rijen]


def _regiestand(vragen: Select[*tuple[Any, ...]], casus_id: UUID) -> Select[*tuple[Any, ...]]:
    return (
        vragen.select_from(Regieperiode)
        .outerjoin(
            Waarneming, and_(Waarneming.casus_id == Regieperiode.casus_id, Waarneming.beeindigd_op.is_(None))
        )
        .where(Regieperiode.casus_id == casus_id, Regieperiode.tot.is_(None))
        .options(
            joinedload(Regieperiode.teamlid),
            joinedload(Regieperiode.achtervang),
            joinedload(Waarneming.teamlid),
        )
    )


def in_team_nu() -> ColumnElement[bool]:
    """The places in a team that are not over: without a last day, or with one to come."""
    return or_(Teamlid.tot.is_(None), Teamlid.tot > nu())


def list_team(session: Session, casus_id: UUID) -> Sequence[Teamlid]:
    """The team around the casus now and before: present members first, then by the day they came."""
    return session.scalars(
        select(Teamlid)
        .where(Teamlid.casus_id == casus_id)
        .order_by(in_team_nu().desc(), Teamlid.van, Teamlid.id)
    ).all()


def list_team_nu(session: Session, casus_id: UUID) -> Sequence[Teamlid]:
    """Who is in the team now, by the day they came."""
    return [lid for lid in list_team(session, casus_id) if lid.is_in_team]


def get_teamlid(session: Session, casus_id: UUID, teamlid_id: UUID) -> Teamlid:
    """Somebody who is or was in the team around this casus. Raises `NietGevonden`."""
    lid = session.scalars(
        select(Teamlid).where(Teamlid.casus_id == casus_id, Teamlid.id == teamlid_id)
    ).one_or_none()
    if lid is None:
        raise NietGevonden
    return lid


def find_teamlid_nu(session: Session, casus_id: UUID, teamlid_id: UUID) -> Teamlid | None:
    """Somebody who is in the team around this casus now."""
    return session.scalars(
        select(Teamlid).where(Teamlid.casus_id == casus_id, Teamlid.id == teamlid_id, in_team_nu())
    ).one_or_none()


def find_teamlid_van(session: Session, casus_id: UUID, medewerker_id: UUID) -> Teamlid | None:
    """The present place of a colleague in the team around this casus."""
    return session.scalars(
        select(Teamlid).where(
            Teamlid.casus_id == casus_id, Teamlid.medewerker_id == medewerker_id, in_team_nu()
        )
    ).one_or_none()


def find_teamlid_van_persoon(session: Session, casus_id: UUID, persoon_id: UUID) -> Teamlid | None:
    """The present place of a member of the huishouden in the team around this casus."""
    return session.scalars(
        select(Teamlid)
        .where(Teamlid.casus_id == casus_id, Teamlid.persoon_id == persoon_id, in_team_nu())
        .order_by(Teamlid.id)
        .limit(1)
    ).one_or_none()


def list_collegas(session: Session) -> Sequence[Aanstelling]:
    """Who can be asked into a team: appointed to a wijkteam today as wijkteamlid or consulent, with an account.

    One line per team in which they work, with medewerker and wijkteam, by team and name.
    """
    return session.scalars(_collegas()).all()


def find_collega(session: Session, medewerker_id: UUID) -> Medewerker | None:
    """One of those of `list_collegas`."""
    gevonden = session.scalars(_collegas().where(Medewerker.id == medewerker_id).limit(1)).first()
    return gevonden.medewerker if gevonden else None


def _collegas() -> Select[Aanstelling]:
    dag = vandaag()
    return (
        select(Aanstelling)
        .join(Aanstelling.medewerker)
        .join(Aanstelling.wijkteam)
        .join(Account, Account.medewerker_id == Medewerker.id)
        .where(
            Aanstelling.rol.in_([Rol.WIJKTEAMLID, Rol.CONSULENT]),
            Aanstelling.van <= dag,
            or_(Aanstelling.tot.is_(None), Aanstelling.tot > dag),
            Account.uitgeschakeld_op.is_(None),
        )
        .options(contains_eager(Aanstelling.medewerker), contains_eager(Aanstelling.wijkteam))
        .order_by(Wijkteam.naam, Medewerker.naam, Aanstelling.id)
    )


def list_regieperioden(session: Session, casus_id: UUID) -> Sequence[Regieperiode]:
    """Who holds and held the regie, latest first, with teamlid and achtervang."""
    return session.scalars(
        select(Regieperiode)
        .where(Regieperiode.casus_id == casus_id)
        .options(joinedload(Regieperiode.teamlid), joinedload(Regieperiode.achtervang))
        .order_by(Regieperiode.van.desc(), Regieperiode.id.desc())
    ).all()


def list_waarnemingen(session: Session, casus_id: UUID) -> Sequence[Waarneming]:
    """Who stands and stood in, latest first, with the teamlid."""
    return session.scalars(
        select(Waarneming)
        .where(Waarneming.casus_id == casus_id)
        .options(joinedload(Waarneming.teamlid))
        .order_by(Waarneming.van.desc(), Waarneming.id.desc())
    ).all()


def list_open_vragen(session: Session, casus_id: UUID) -> Sequence[GevraagdeExpertise]:
    """The expertise that this team misses now, with who steps in, oldest first."""
    return session.scalars(
        select(GevraagdeExpertise)
        .where(
            GevraagdeExpertise.casus_id == casus_id,
            GevraagdeExpertise.vervuld_op.is_(None),
            GevraagdeExpertise.ingetrokken_op.is_(None),
        )
        .options(joinedload(GevraagdeExpertise.vervanger))
        .order_by(GevraagdeExpertise.gevraagd_op, GevraagdeExpertise.id)
    ).all()


def get_vraag(session: Session, casus_id: UUID, vraag_id: UUID) -> GevraagdeExpertise:
    """One request of this casus, with who steps in. Raises `NietGevonden`."""
    vraag = session.scalars(
        select(GevraagdeExpertise)
        .where(GevraagdeExpertise.casus_id == casus_id, GevraagdeExpertise.id == vraag_id)
        .options(joinedload(GevraagdeExpertise.vervanger))
    ).one_or_none()
    if vraag is None:
        raise NietGevonden
    return vraag


def find_open_casus(session: Session, huishouden_id: UUID) -> Casus | None:
    """The open casus of a huishouden, as far as the viewer may see it."""
    return session.scalars(
        select(Casus).where(Casus.huishouden_id == huishouden_id, Casus.afgesloten_op.is_(None))
    ).one_or_none()


def list_afsluitingen(session: Session, casus_id: UUID) -> Sequence[Afsluiting]:
    """When the casus was closed, by whom and why, latest first."""
    return session.scalars(
        select(Afsluiting)
        .where(Afsluiting.casus_id == casus_id)
        .options(joinedload(Afsluiting.door))
        .order_by(Afsluiting.op.desc(), Afsluiting.id.desc())
    ).all()


def find_laatste_afsluiting(session: Session, casus_id: UUID) -> Afsluiting | None:
    """The last time this casus was closed."""
    return next(iter(list_afsluitingen(session, casus_id)), None)


def find_huishoudlid(session: Session, casus: Casus, persoon_id: UUID) -> Huishoudlid | None:
    """Somebody who lives in the huishouden of this casus now, with the persoon."""
    return session.scalars(
        select(Huishoudlid)
        .where(
            Huishoudlid.huishouden_id == casus.huishouden_id,
            Huishoudlid.persoon_id == persoon_id,
            Huishoudlid.tot.is_(None),
        )
        .options(joinedload(Huishoudlid.persoon))
    ).one_or_none()


def list_huishoudleden(session: Session, casus: Casus) -> Sequence[Huishoudlid]:
    """Who lives in the huishouden of this casus now, with the persoon: oldest first, unknown ages last."""
    leden = session.scalars(
        select(Huishoudlid)
        .where(Huishoudlid.huishouden_id == casus.huishouden_id, Huishoudlid.tot.is_(None))
        .options(joinedload(Huishoudlid.persoon))
    ).all()
    return sorted(leden, key=lambda lid: _op_leeftijd(lid.persoon))


def list_betrokkenen(session: Session, casus_id: UUID) -> Sequence[Betrokkene]:
    """Who is concerned now, with the persoon, oldest first."""
    rijen = session.scalars(
        select(Betrokkene)
        .where(Betrokkene.casus_id == casus_id, Betrokkene.tot.is_(None))
        .options(joinedload(Betrokkene.persoon))
    ).all()
    return sorted(rijen, key=lambda betrokkene: _op_leeftijd(betrokkene.persoon))


def _op_leeftijd(persoon: Persoon) -> tuple[str, str, str]:
    return (str(persoon.geboortedatum or "9999"), persoon.roepnaam, str(persoon.id))
