"""A colleague is away: one act that arranges who stands in for all their casussen, and one that ends it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import afwezigheid_queries as queries
from wijkteam.casus.afwezigheid_models import Afwezigheid, Vervanging
from wijkteam.casus.afwezigheid_queries import Geleid
from wijkteam.casus.beleid import ziet_veiligheid_als_regisseur
from wijkteam.casus.errors import AfwezigheidIsVoorbij, GeenCaseload, NietUitEigenTeam, WaarnemingKanNiet
from wijkteam.casus.models import TeamHoedanigheid, Teamlid, Waarneming
from wijkteam.casus.plaatsen import begin_van, laat_blijven
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.kern.weergave import datum
from wijkteam.team.models import Aanstelling, Medewerker, Rol


@dataclass(frozen=True)
class Absentie:
    """Which colleague is away from which day through which day, who stands in, and why."""

    collega: UUID
    waarnemer: UUID
    van: date
    tot_en_met: date
    reden: str


@dataclass(frozen=True)
class Overname:
    """What was arranged. `overgeslagen` are the numbers of casussen where somebody stands in already.

    `keten` names the colleagues for whom whoever is away now stands in on these days: that still has to be arranged.
    """

    afwezigheid: Afwezigheid
    waarnemer: str
    aantal: int
    overgeslagen: list[str] = field(default_factory=list)
    keten: list[str] = field(default_factory=list)


def neem_caseload_waar(
    session: Session, absentie: Absentie, *, teams: Sequence[UUID], door: Medewerker
) -> Overname:
    """Name one colleague to stand in for another in every open casus of these teams that the other decides about.

    Who is not yet in the team around a casus comes into it for exactly these days, and sees what is about veiligheid
    if a regisseur would (domein.md §3.6). A casus where somebody stands in already stays as it is.

    Raises `WaarnemingKanNiet` for days or colleagues that make no sense and for a stand-in who is away too,
    `NietUitEigenTeam` when one of them does not work in these teams, and `GeenCaseload` when there is nothing to arrange.
    """
    _eis_zinnig(absentie)
    _aanstelling(session, absentie.collega, teams, "collega", absentie.van)
    waarnemer = _aanstelling(session, absentie.waarnemer, teams, "waarnemer", absentie.tot_en_met)
    keten = _eis_er_zelf(session, absentie)
    geleid = queries.list_geleid_vergrendeld(session, absentie.collega, absentie.waarnemer, teams)
    vrij = [regel for regel in geleid if regel.is_vrij(vandaag())]
    if not vrij:
        raise GeenCaseload(len(geleid), keten)
    afwezigheid = _leg_vast(session, absentie, door)
    for regel in vrij:
        _neem_waar(session, regel, waarnemer, afwezigheid, door)
    return Overname(
        afwezigheid,
        waarnemer.medewerker.naam,
        len(vrij),
        [regel.casus.nummer for regel in geleid if regel not in vrij],
        keten,
    )


def beeindig_afwezigheid(
    session: Session, afwezigheid_id: UUID, *, teams: Sequence[UUID], door: Medewerker
) -> Afwezigheid:
    """The colleague is back early: every waarneming of it ends, and who came for it leaves, unless a task keeps them.

    Raises `NietGevonden` for an afwezigheid of other teams and `AfwezigheidIsVoorbij`.
    """
    afwezigheid = queries.get_afwezigheid_vergrendeld(session, afwezigheid_id, teams)
    if afwezigheid.beeindigd_op is not None or afwezigheid.tot_en_met < vandaag():
        raise AfwezigheidIsVoorbij
    vervangingen = queries.list_vervangingen_vergrendeld(session, afwezigheid_id)
    afwezigheid.beeindigd_op = nu()
    nodig = queries.list_plaatsen_met_taak(session, vervangingen)
    for vervanging in vervangingen:
        if vervanging.waarneming.beeindigd_op is None:
            vervanging.waarneming.beeindigd_op = nu()
        _verlaat(vervanging, nodig)
        noteer(
            session,
            Handeling.WAARNEMING_BEEINDIGD,
            casus_id=vervanging.casus_id,
            door=door,
            over=vervanging.waarneming,
        )
    return afwezigheid


def _verlaat(vervanging: Vervanging, nodig: Collection[UUID]) -> None:
    lid = vervanging.teamlid
    if lid is not None and lid.is_in_team and lid.id not in nodig:
        lid.tot = max(nu(), lid.van)


def _eis_zinnig(absentie: Absentie) -> None:
    if absentie.collega == absentie.waarnemer:
        raise WaarnemingKanNiet("Kies een ander als waarnemer.", veld="waarnemer")
    if absentie.tot_en_met < absentie.van:
        raise WaarnemingKanNiet("De laatste dag ligt vóór de eerste dag.", veld="tot_en_met")
    if absentie.tot_en_met < vandaag():
        raise WaarnemingKanNiet("De laatste dag is al voorbij.", veld="tot_en_met")


def _eis_er_zelf(session: Session, absentie: Absentie) -> list[str]:
    """The stand-in is there on these days. Gives for whom the colleague who is away stands in themselves."""
    keten = []
    for rij in queries.list_overlappend(
        session, absentie.waarnemer, absentie.collega, absentie.van, absentie.tot_en_met
    ):
        if rij.medewerker_id == absentie.waarnemer:
            dagen = f"{datum(rij.van)} tot en met {datum(rij.tot_en_met)}"
            raise WaarnemingKanNiet(
                f"{rij.medewerker.naam} is zelf weg van {dagen}. Kies een ander, of andere dagen.",
                veld="waarnemer",
            )
        keten.append(rij.medewerker.naam)
    return keten


def _aanstelling(
    session: Session, medewerker_id: UUID, teams: Sequence[UUID], veld: str, dag: date
) -> Aanstelling:
    aanstelling = queries.find_casuswerk(session, medewerker_id, teams, max(dag, vandaag()))
    if aanstelling is None:
        raise NietUitEigenTeam(veld)
    return aanstelling


def _leg_vast(session: Session, absentie: Absentie, door: Medewerker) -> Afwezigheid:
    afwezigheid = Afwezigheid(
        medewerker_id=absentie.collega,
        waarnemer_id=absentie.waarnemer,
        van=absentie.van,
        tot_en_met=absentie.tot_en_met,
        reden=absentie.reden,
        geregeld_door_id=door.id,
        geregeld_op=nu(),
    )
    session.add(afwezigheid)
    session.flush()
    return afwezigheid


def _neem_waar(
    session: Session, regel: Geleid, waarnemer: Aanstelling, afwezigheid: Afwezigheid, door: Medewerker
) -> None:
    """The stand-in in one casus: a place in the team as long as needed, and the waarneming itself."""
    if regel.waarneming is not None:
        regel.waarneming.beeindigd_op = nu()
    lid = regel.plaats or _plaats(regel, waarnemer, afwezigheid)
    laat_blijven(lid, afwezigheid.tot_en_met)
    session.add(lid)
    session.flush()
    waarneming = Waarneming(
        casus_id=regel.casus.id,
        teamlid_id=lid.id,
        van=afwezigheid.van,
        tot_en_met=afwezigheid.tot_en_met,
        reden=afwezigheid.reden,
    )
    session.add(waarneming)
    session.flush()
    session.add(
        Vervanging(
            casus_id=regel.casus.id,
            afwezigheid_id=afwezigheid.id,
            waarneming_id=waarneming.id,
            teamlid_id=None if lid.tot is None else lid.id,
        )
    )
    noteer(
        session,
        Handeling.WAARNEMING_GESTART,
        casus_id=regel.casus.id,
        door=door,
        over=waarneming,
        velden=["teamlid"] if regel.plaats or not lid.ziet_veiligheid else ["teamlid", "ziet_veiligheid"],
        reden=afwezigheid.reden,
    )


def _plaats(regel: Geleid, waarnemer: Aanstelling, afwezigheid: Afwezigheid) -> Teamlid:
    """A place in the team for exactly these days, on the ground on which the regisseur is there."""
    van, tot = begin_van(afwezigheid.van), begin_van(afwezigheid.tot_en_met + timedelta(days=1))
    lid = Teamlid(
        casus_id=regel.casus.id,
        medewerker_id=waarnemer.medewerker_id,
        naam=waarnemer.medewerker.naam,
        telefoon=waarnemer.medewerker.telefoon,
        expertise=waarnemer.medewerker.expertise,
        hoedanigheid=TeamHoedanigheid.GEMEENTE
        if waarnemer.rol is Rol.CONSULENT
        else TeamHoedanigheid.PROFESSIONAL,
        grondslag=regel.regie.teamlid.grondslag,
        van=max(van, nu()),
        tot=tot,
    )
    lid.ziet_veiligheid = ziet_veiligheid_als_regisseur(lid)
    return lid
