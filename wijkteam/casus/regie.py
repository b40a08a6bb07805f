"""The regie: handing it over, standing in, and who stands behind a regisseur without an account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus import beleid, queries
from wijkteam.casus.errors import (
    AchtervangKanNiet,
    GeenTeamlid,
    HeeftDeRegie,
    RegieIsVeranderd,
    WaarnemingIsVoorbij,
    WaarnemingKanNiet,
    WaarnemingLoopt,
)
from wijkteam.casus.models import Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.casus.plaatsen import laat_blijven
from wijkteam.casus.regiestand import Regiestand
from wijkteam.journaal.models import Handeling
from wijkteam.journaal.service import noteer
from wijkteam.kern.fouten import NietToegestaan
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker


@dataclass(frozen=True)
class Overdracht:
    """To whom and why. `gezien` is the regieperiode that stood on the form."""

    gezien: UUID
    aan: UUID
    reden: str
    gezin_weet_het: bool = False
    achtervang: UUID | None = None


@dataclass(frozen=True)
class Waarneemperiode:
    """Who stands in from which day, until when if that is known, and why."""

    teamlid: UUID
    van: date
    reden: str
    tot_en_met: date | None = None


def draag_regie_over(
    session: Session, casus: Casus, overdracht: Overdracht, *, door: Medewerker
) -> Regieperiode:
    """Hand the regie to another member of the team; the old period stays readable, and a stand-in steps back.

    A professional of the wijkteam then also sees what is about veiligheid (`beleid.ziet_veiligheid_als_regisseur`).
    Who hands over keeps that view until the new regisseur takes it: they stay in the team, and know it already.

    Raises `RegieIsVeranderd` when it lies elsewhere than the form showed, `NietToegestaan` unless `door` decides
    today, `GeenTeamlid`, `HeeftDeRegie`, `AchtervangOntbreekt`, `AchtervangKanNiet` and `CasusIsAfgesloten`.
    """
    stand, team = _begin(session, casus, overdracht.gezien)
    regie = beleid.eis_regie(door, stand, vandaag())
    opvolger = _uit_team(team, overdracht.aan, "aan")
    if opvolger.id == regie.teamlid_id:
        raise HeeftDeRegie(f"{opvolger.naam} heeft de regie al. Kies iemand anders.", veld="aan")
    achtervang = _uit_team(team, overdracht.achtervang, "achtervang") if overdracht.achtervang else None
    nieuw = _volg_op(session, regie, opvolger, achtervang, overdracht.reden)
    nieuw.gezin_weet_het = overdracht.gezin_weet_het
    velden = ["teamlid", *(["achtervang"] if achtervang else [])]
    if not opvolger.ziet_veiligheid and beleid.ziet_veiligheid_als_regisseur(opvolger):
        opvolger.ziet_veiligheid = True
        velden.append("ziet_veiligheid")
    if stand.waarneming is not None:
        _beeindig(session, stand.waarneming, door)
    noteer(
        session,
        Handeling.REGIE_OVERGEDRAGEN,
        casus_id=casus.id,
        door=door,
        over=nieuw,
        velden=velden,
        reden=overdracht.reden,
    )
    return nieuw


def wissel_achtervang(
    session: Session, casus: Casus, *, gezien: UUID, achtervang: UUID, door: Medewerker
) -> Regieperiode:
    """Another colleague behind the same regisseur, as a period of its own. Raises as `draag_regie_over`."""
    stand, team = _begin(session, casus, gezien)
    regie = beleid.eis_regie(door, stand, vandaag())
    lid = _uit_team(team, achtervang, "achtervang")
    nieuw = _volg_op(session, regie, regie.teamlid, lid, "Andere achtervang")
    nieuw.gezin_weet_het = regie.gezin_weet_het
    noteer(
        session,
        Handeling.ACHTERVANG_GEWIJZIGD,
        casus_id=casus.id,
        door=door,
        over=nieuw,
        velden=["achtervang"],
    )
    return nieuw


def start_waarneming(
    session: Session, casus: Casus, periode: Waarneemperiode, *, door: Medewerker
) -> Waarneming:
    """Name who stands in for the regisseur. Any colleague in the team may: illness does not announce itself.

    Raises `WaarnemingLoopt` when there is one already, `GeenTeamlid`, `HeeftDeRegie`, `WaarnemingKanNiet` and
    `CasusIsAfgesloten`.
    """
    stand, team = _begin(session, casus)
    lopend = stand.waarneming
    if lopend is not None and not lopend.is_verlopen_op(vandaag()):
        raise WaarnemingLoopt
    lid = _uit_team(team, periode.teamlid, "teamlid")
    _eis_kan_waarnemen(lid, stand.regisseur, periode)
    if lopend is not None:
        _beeindig(session, lopend, door)
        session.flush()
    laat_blijven(lid, periode.tot_en_met)
    waarneming = Waarneming(
        casus_id=casus.id,
        teamlid_id=lid.id,
        teamlid=lid,
        van=periode.van,
        tot_en_met=periode.tot_en_met,
        reden=periode.reden,
    )
    session.add(waarneming)
    noteer(
        session,
        Handeling.WAARNEMING_GESTART,
        casus_id=casus.id,
        door=door,
        over=waarneming,
        reden=periode.reden,
    )
    return waarneming


def beeindig_waarneming(
    session: Session, casus: Casus, waarneming_id: UUID, *, door: Medewerker
) -> Waarneming:
    """The regisseur is back, or stays.

    Raises `WaarnemingIsVoorbij` when this one is over, `NietToegestaan` unless `door` is the regisseur, the
    achtervang or the one who stands in, and `CasusIsAfgesloten`.
    """
    stand, _ = _begin(session, casus)
    if stand.waarneming is None or stand.waarneming.id != waarneming_id:
        raise WaarnemingIsVoorbij
    if not beleid.mag_waarneming_beeindigen(door, stand):
        raise NietToegestaan("Alleen de regisseur of de waarnemer kan een waarneming beëindigen.")
    _beeindig(session, stand.waarneming, door)
    return stand.waarneming


def _begin(
    session: Session, casus: Casus, gezien: UUID | None = None
) -> tuple[Regiestand, Sequence[Teamlid]]:
    """Lock the casus; who holds the regie now, who was named to stand in, and who is in the team."""
    beleid.eis_open(queries.get_casus_vergrendeld(session, casus.id))
    stand, team = queries.get_regiestand_met_team(session, casus.id)
    if stand.regie is not None and gezien not in {None, stand.regie.id}:
        raise RegieIsVeranderd
    return stand, team


def _volg_op(
    session: Session, oud: Regieperiode, regisseur: Teamlid, achtervang: Teamlid | None, reden: str
) -> Regieperiode:
    """End a period by naming its successor. The old row goes first: the database knows one open period."""
    beleid.eis_passende_achtervang(regisseur, achtervang)
    if achtervang is not None and achtervang.id == oud.achtervang_id and regisseur.id == oud.teamlid_id:
        raise AchtervangKanNiet(f"{achtervang.naam} is al de achtervang.")
    for lid in filter(None, (regisseur, achtervang)):
        laat_blijven(lid)
    nieuw = Regieperiode(
        casus_id=oud.casus_id,
        teamlid_id=regisseur.id,
        teamlid=regisseur,
        hoedanigheid=regisseur.hoedanigheid,
        achtervang_id=achtervang.id if achtervang else None,
        achtervang=achtervang,
        van=nu(),
        reden=reden,
    )
    oud.tot = nieuw.van
    oud.opvolger_id = nieuw.id
    session.flush()
    session.add(nieuw)
    return nieuw


def _eis_kan_waarnemen(lid: Teamlid, regisseur: Teamlid | None, periode: Waarneemperiode) -> None:
    if lid is regisseur:
        raise HeeftDeRegie(f"{lid.naam} heeft zelf de regie. Kies iemand anders.", veld="teamlid")
    if not lid.kan_waarnemen:
        raise WaarnemingKanNiet("Kies een beroepskracht met een account als waarnemer.", veld="teamlid")
    laatste = periode.tot_en_met
    if laatste is not None and laatste < periode.van:
        raise WaarnemingKanNiet("De laatste dag ligt vóór de eerste dag.", veld="tot_en_met")
    if laatste is not None and laatste < vandaag():
        raise WaarnemingKanNiet("De laatste dag is al voorbij.", veld="tot_en_met")


def _beeindig(session: Session, waarneming: Waarneming, door: Medewerker) -> None:
    waarneming.beeindigd_op = nu()
    noteer(session, Handeling.WAARNEMING_BEEINDIGD, casus_id=waarneming.casus_id, door=door, over=waarneming)


def _uit_team(team: Sequence[Teamlid], teamlid_id: UUID, veld: str) -> Teamlid:
    for lid in team:
        if lid.id == teamlid_id:
            return lid
    raise GeenTeamlid(veld)
