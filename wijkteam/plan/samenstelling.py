"""Gathering what a version of the plan holds: the concept itself, and on that day who, with whom and how it goes."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Betrokkene, Casus, Regieperiode, Teamlid, Waarneming
from wijkteam.casus.queries import get_regiestand, list_team_nu
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.huishouden.queries import list_contacten
from wijkteam.kern.tijd import vandaag
from wijkteam.plan import queries
from wijkteam.plan.inhoud import (
    Aanbod,
    Afspraak,
    Bereikbaar,
    Contact,
    Drager,
    Helper,
    Lid,
    Omgeving,
    Planinhoud,
    Plantekst,
    Streven,
    zonder_veiligheid,
)
from wijkteam.plan.meebeslissen import Mensen, leeftijd_van, lees_mensen
from wijkteam.plan.meetbeeld import list_meetbeelden
from wijkteam.plan.models import Actie, Doel, Plan, Wederdienst
from wijkteam.plan.uitvoerders import kring_van_teamlid
from wijkteam.team.queries import get_gemeentenaam


def maak_plantekst(
    plan: Plan | None, doelen: Sequence[Doel], wederdiensten: Sequence[Wederdienst]
) -> Plantekst:
    """The concept as values, without what is about veiligheid: so it is the same for whoever reads it.

    `doelen` and `wederdiensten` are those that were not taken back, in their order.
    """
    if plan is None:
        return Plantekst()
    return Plantekst(
        situatie=plan.situatie,
        gaat_goed=plan.gaat_goed,
        wij_bieden=plan.wij_bieden,
        evaluatie_op=plan.evaluatie_op,
        doelen=zonder_veiligheid(_streven(doel) for doel in doelen),
        wederdiensten=tuple(_aanbod(dienst) for dienst in wederdiensten),
    )


def stel_concept_samen(
    session: Session, casus: Casus, plan: Plan | None, mensen: Mensen | None = None
) -> Planinhoud:
    """The plan as it stands now, with everything around it; nobody said anything about it yet.

    `mensen` are those of this casus, when the act around it read them already.
    """
    doelen = queries.list_doelen(session, plan.id) if plan else []
    wederdiensten = queries.list_wederdiensten(session, plan.id) if plan else []
    mensen = mensen or lees_mensen(session, casus)
    return Planinhoud(
        plan=maak_plantekst(plan, doelen, wederdiensten),
        omgeving=_omgeving(session, casus, mensen.leden, mensen.betrokkenen),
        uitspraken=mensen.meebeslissers,
    )


def _streven(doel: Doel) -> Streven:
    return Streven(
        id=doel.id,
        woorden=doel.woorden,
        lukt_als=doel.lukt_als or "",
        leefgebied=doel.leefgebied,
        zrm_domein=doel.zrm_domein or "",
        start=None if doel.start is None else int(doel.start),
        streef=None if doel.streef is None else int(doel.streef),
        wet=doel.wet,
        tegen=doel.tegen,
        status=doel.status,
        status_reden=doel.status_reden or "",
        les=doel.les,
        voor=tuple(_drager(rij.betrokkene) for rij in doel.voor),
        acties=tuple(_afspraak(actie) for actie in doel.lopende_acties),
    )


def _drager(betrokkene: Betrokkene) -> Drager:
    persoon = betrokkene.persoon
    return Drager(
        betrokkene_id=betrokkene.id, persoon_id=persoon.id, naam=persoon.naam, roepnaam=persoon.roepnaam
    )


def _afspraak(actie: Actie) -> Afspraak:
    return Afspraak(
        id=actie.id,
        wat=actie.wat,
        wie=actie.wie,
        eigenaar=actie.eigenaar,
        kring=actie.kring,
        lijn=actie.lijn,
        wet=actie.wet,
        organisatie=actie.organisatie,
        persoon_id=actie.huishoudlid.persoon_id if actie.huishoudlid else None,
        contact_id=actie.contact_id,
        teamlid_id=actie.teamlid_id,
        over=tuple(_drager(rij.betrokkene) for rij in actie.over),
        waarom_niet_dichterbij=actie.waarom_niet_dichterbij,
        geeft_terug=actie.geeft_terug,
        begint_op=actie.begint_op,
        tegen=actie.tegen,
        afbouw_op=actie.afbouw_op,
        bezig_sinds=actie.bezig_sinds,
        gereed_op=actie.gereed_op,
        gestopt_op=actie.gestopt_op,
        stopreden=actie.stopreden,
    )


def _aanbod(dienst: Wederdienst) -> Aanbod:
    return Aanbod(
        id=dienst.id,
        van=_drager(dienst.betrokkene),
        wat=dienst.wat,
        voor_wie=dienst.voor_wie,
        mag_in_de_buurt=dienst.mag_in_de_buurt,
    )


def _omgeving(
    session: Session, casus: Casus, leden: Sequence[Huishoudlid], betrokkenen: Sequence[Betrokkene]
) -> Omgeving:
    stand = get_regiestand(session, casus.id)
    regie, waarneming = stand.regie, stand.waarneming
    team = list_team_nu(session, casus.id)
    huisgenoten = {lid.persoon_id for lid in leden}
    contacten = list_contacten(session, casus.huishouden_id)
    return Omgeving(
        gemeente=get_gemeentenaam(session, casus.wijkteam),
        wijkteam=casus.wijkteam.naam,
        huishouden=casus.huishouden.naam,
        huishoudnummer=casus.huishouden.nummer,
        casusnummer=casus.nummer,
        leden=tuple(_lid(lid) for lid in leden),
        regisseur=_regisseur(casus, regie),
        vervanger=_vervanger(waarneming, vandaag()),
        achtervang=_bereikbaar(regie.achtervang, "achtervang") if regie and regie.achtervang else None,
        team=tuple(_helper(lid, regie, huisgenoten) for lid in team),
        netwerk=tuple(
            Contact(naam=contact.naam, relatie=contact.relatie, kring=contact.kring)
            for contact in contacten
            if contact.tot is None
        ),
        metingen=list_meetbeelden(session, casus.id, [b for b in betrokkenen if b.is_client]),
    )


def _lid(lid: Huishoudlid) -> Lid:
    leeftijd = leeftijd_van(lid.persoon)
    return Lid(
        persoon_id=lid.persoon.id,
        naam=lid.persoon.naam,
        roepnaam=lid.persoon.roepnaam,
        rol=lid.rol or "",
        leeftijd=leeftijd.tekst if leeftijd else "",
    )


def _regisseur(casus: Casus, regie: Regieperiode | None) -> Bereikbaar:
    """Whoever holds the regie, reached through the wijkteam when they gave no number of their own."""
    wijkteam = casus.wijkteam
    if regie is None:
        return Bereikbaar(naam=wijkteam.naam, telefoon=wijkteam.telefoon or "")
    eigen = _bereikbaar(regie.teamlid, "regisseur")
    return Bereikbaar(
        naam=eigen.naam, functie=eigen.functie, telefoon=eigen.telefoon or wijkteam.telefoon or ""
    )


def _vervanger(waarneming: Waarneming | None, dag: date) -> Bereikbaar | None:
    if waarneming is None or (waarneming.tot_en_met is not None and waarneming.tot_en_met < dag):
        return None
    return _bereikbaar(waarneming.teamlid, "waarnemer")


def _bereikbaar(teamlid: Teamlid, functie: str) -> Bereikbaar:
    return Bereikbaar(
        naam=teamlid.naam,
        functie=", ".join(deel for deel in (functie, teamlid.organisatie) if deel),
        telefoon=teamlid.telefoon or "",
    )


def _helper(teamlid: Teamlid, regie: Regieperiode | None, huisgenoten: set[UUID]) -> Helper:
    """Somebody of the team; the number of a neighbour or volunteer is theirs to give."""
    is_regisseur = regie is not None and regie.teamlid_id == teamlid.id
    delen = ("regisseur" if is_regisseur else None, _vak(teamlid), teamlid.organisatie)
    return Helper(
        teamlid_id=teamlid.id,
        naam=teamlid.naam,
        rol=", ".join(deel for deel in delen if deel),
        kring=kring_van_teamlid(teamlid, huisgenoten),
        telefoon=(teamlid.telefoon or "") if teamlid.hoedanigheid.is_beroepshalve else "",
    )


def _vak(teamlid: Teamlid) -> str:
    return teamlid.expertise.label if teamlid.expertise else teamlid.hoedanigheid.label
