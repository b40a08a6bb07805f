"""From what a reader may see of a version (`plan/ontvanger.py`) to what stands on paper for them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from babel.lists import format_list

from wijkteam.huishouden.kringenplaat import Stip, teken_kringen
from wijkteam.kern.tijd import lokaal
from wijkteam.kern.weergave import datum
from wijkteam.plan.afdruk import (
    MEESTE_KOLOMMEN,
    MEESTE_KOLOMMEN_GROOT,
    AfdrukActie,
    AfdrukContact,
    AfdrukDoel,
    AfdrukKring,
    AfdrukOndertekenaar,
    AfdrukPersoon,
    AfdrukScore,
    AfdrukScorekolom,
    AfdrukScoretabel,
    AfdrukTeamlid,
    AfdrukUitspraak,
    Lezer,
    Planafdruk,
)
from wijkteam.plan.doelen import HEEL_HUISHOUDEN
from wijkteam.plan.inhoud import (
    Afspraak,
    Bereikbaar,
    Lid,
    Meetbeeld,
    Omgeving,
    Planinhoud,
    Plantekst,
    Streven,
    Uitspraak,
)
from wijkteam.plan.models import Doelstatus
from wijkteam.plan.ontvanger import ANDER_DOEL, Ontvanger
from wijkteam.plan.papiercode import teken_qr, toon_code
from wijkteam.plan.papiermodellen import Ontvangersoort
from wijkteam.wet.kringen import Kring


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """What a print tells about itself: for whom, made when and by whom, in which form, under which code."""

    ontvanger: Ontvanger
    op: datetime
    door: str
    is_groot: bool = False
    code: str = ""


def maak_afdrukmodel(inhoud: Planinhoud, blad: Blad) -> Planafdruk:
    """The print of this content, which is what its reader may see (`maak_voor`)."""
    plan, omgeving = inhoud.plan, inhoud.omgeving
    roepnamen = kies_roepnamen(omgeving.leden)
    leden = [Stip(roepnamen[lid.persoon_id], lid.leeftijd) for lid in omgeving.leden]
    rondom = _stippen_rondom(omgeving)
    return Planafdruk(
        gemeente=omgeving.gemeente,
        wijkteam=omgeving.wijkteam,
        huishouden=omgeving.huishouden,
        huishoudnummer=omgeving.huishoudnummer,
        leden=tuple(AfdrukPersoon(naam=lid.naam, toelichting=_toelichting(lid)) for lid in omgeving.leden),
        regisseur=_contact(omgeving.regisseur),
        vervanger=_contact(omgeving.vervanger) if omgeving.vervanger else None,
        achtervang=_contact(omgeving.achtervang) if omgeving.achtervang else None,
        afgedrukt_op=blad.op,
        afgedrukt_door=blad.door,
        versie=inhoud.nummer,
        vastgesteld_op=lokaal(inhoud.vastgesteld_op).date() if inhoud.vastgesteld_op else None,
        situatie=plan.situatie,
        gaat_goed=_regels(plan.gaat_goed),
        aanbod=_aanbod(plan, roepnamen),
        kringenplaat=_kringenplaat(leden, rondom),
        kringen=_kringen(leden, rondom),
        scoretabellen=_scoretabellen(omgeving.metingen, roepnamen, blad.is_groot),
        doelen=tuple(_doel(doel, roepnamen) for doel in plan.doelen),
        team=tuple(
            AfdrukTeamlid(
                naam=lid.naam, rol=lid.rol, kring=lid.kring, kring_naam=lid.kring.kort, telefoon=lid.telefoon
            )
            for lid in omgeving.team
        ),
        evaluatie_op=plan.evaluatie_op,
        aanwezig=inhoud.aanwezig,
        ondertekenaars=tuple(_ondertekenaar(uitspraak) for uitspraak in inhoud.uitspraken),
        lezer=Lezer(blad.ontvanger.soort),
        voor="" if blad.ontvanger.soort is Ontvangersoort.HUISHOUDEN else blad.ontvanger.naam,
        is_groot=blad.is_groot,
        code=toon_code(blad.code) if blad.code else "",
        qr=teken_qr(blad.code) if blad.code else "",
    )


def _aanbod(plan: Plantekst, roepnamen: Mapping[UUID, str]) -> tuple[AfdrukUitspraak, ...]:
    """What they can do for another: as it was written for all of them, and per person."""
    samen = [AfdrukUitspraak(tekst=regel) for regel in _regels(plan.wij_bieden)]
    ieder = [
        AfdrukUitspraak(
            wie=roepnamen.get(dienst.van.persoon_id, dienst.van.roepnaam),
            tekst=f"{dienst.wat} ({dienst.voor_wie})" if dienst.voor_wie else dienst.wat,
        )
        for dienst in plan.wederdiensten
    ]
    return (*samen, *ieder)


def kies_roepnamen(leden: Iterable[Lid]) -> dict[UUID, str]:
    """What to call each member: the first name, or the whole name when two share a first name."""
    leden = list(leden)
    aantal = Counter(lid.roepnaam.casefold() for lid in leden)
    return {
        lid.persoon_id: lid.roepnaam if aantal[lid.roepnaam.casefold()] == 1 else lid.naam for lid in leden
    }


def _toelichting(lid: Lid) -> str:
    return ", ".join(deel for deel in (lid.rol, f"{lid.leeftijd} jaar" if lid.leeftijd else "") if deel)


def _contact(iemand: Bereikbaar) -> AfdrukContact:
    return AfdrukContact(naam=iemand.naam, functie=iemand.functie, telefoon=iemand.telefoon)


def _opsomming(namen: Sequence[str]) -> str:
    return format_list(namen, locale="nl")


def _regels(tekst: str) -> tuple[str, ...]:
    """One point per line, without the dash that people type before it."""
    return tuple(punt for regel in tekst.splitlines() if (punt := regel.strip().lstrip("-*•– ").strip()))


def _doel(doel: Streven, roepnamen: Mapping[UUID, str]) -> AfdrukDoel:
    if doel.woorden == ANDER_DOEL:
        return AfdrukDoel(woorden=doel.woorden, voor_wie="", acties=tuple(_actie(a) for a in doel.acties))
    dragers = [roepnamen.get(drager.persoon_id, drager.roepnaam) for drager in doel.voor]
    return AfdrukDoel(
        woorden=doel.woorden,
        voor_wie=_opsomming(dragers) or HEEL_HUISHOUDEN,
        lukt_als=doel.lukt_als,
        leefgebied=doel.leefgebied.label.lower(),
        niveaus=f"nu {doel.start}, we willen naar {doel.streef}" if doel.start and doel.streef else "",
        uiterlijk=doel.tegen,
        afloop=_afloop(doel),
        acties=tuple(_actie(actie) for actie in doel.acties if actie.gestopt_op is None),
    )


def _afloop(doel: Streven) -> str:
    """How the doel ended, with what happened; empty as long as it is open."""
    if doel.status is Doelstatus.OPEN:
        return ""
    return f"{doel.status.label}: {doel.status_reden}" if doel.status_reden else doel.status.label


def _actie(actie: Afspraak) -> AfdrukActie:
    """An agreement with its days: done before one day, or stopping on another, or both."""
    stopt = f"stopt op {datum(actie.afbouw_op)}" if actie.afbouw_op else ""
    heeft_beide = bool(stopt and actie.tegen)
    return AfdrukActie(
        wie=actie.wie,
        wat=actie.wat,
        kring=actie.kring,
        kring_naam=actie.kring.kort,
        wanneer=f"voor {datum(actie.tegen)}, {stopt}" if heeft_beide else stopt,
        uiterlijk=None if heeft_beide else actie.tegen,
        is_gedaan=actie.gereed_op is not None,
        geeft_terug=actie.geeft_terug,
    )


def _kringenplaat(leden: Sequence[Stip], rondom: Mapping[Kring, Sequence[Stip]]) -> str:
    """The people around them as one picture; somebody alone in the middle needs none."""
    contacten = [(kring, stip) for kring, stippen in rondom.items() for stip in stippen]
    titel = "De mensen om dit huishouden heen, in zes kringen"
    return str(teken_kringen(leden, contacten, titel=titel)) if contacten else ""


def _stippen_rondom(omgeving: Omgeving) -> dict[Kring, list[Stip]]:
    """Everybody around the members, once: the network, then the team as far as it is not in the network."""
    rondom: dict[Kring, list[Stip]] = {kring: [] for kring in Kring}
    bekend = {contact.naam.casefold() for contact in omgeving.netwerk}
    for contact in omgeving.netwerk:
        rondom[contact.kring].append(Stip(contact.naam, contact.relatie))
    for helper in omgeving.team:
        if helper.kring is not Kring.EIGEN_KRACHT and helper.naam.casefold() not in bekend:
            rondom[helper.kring].append(Stip(helper.naam, helper.rol.partition(",")[0]))
    return rondom


def _kringen(leden: Sequence[Stip], rondom: Mapping[Kring, Sequence[Stip]]) -> tuple[AfdrukKring, ...]:
    """The same people as a list. Ages stand in the picture and at the top of the plan; here the names are enough."""
    return tuple(
        AfdrukKring(
            nummer=kring,
            naam=kring.kort.capitalize(),
            mensen=tuple(AfdrukPersoon(naam=lid.naam) for lid in leden if kring is Kring.EIGEN_KRACHT)
            + tuple(AfdrukPersoon(naam=stip.naam, toelichting=stip.bijschrift) for stip in stippen),
        )
        for kring, stippen in rondom.items()
    )


def _scoretabellen(
    metingen: Sequence[Meetbeeld], roepnamen: Mapping[UUID, str], is_groot: bool
) -> tuple[AfdrukScoretabel, ...]:
    """One table for each list of domains; a column says its own day when the days differ."""
    groepen: dict[tuple[str, ...], list[Meetbeeld]] = {}
    for meting in _een_huishouden(metingen):
        domeinen = (meting.instrument, *(score.domein for score in meting.scores))
        groepen.setdefault(domeinen, []).append(meting)
    breedte = MEESTE_KOLOMMEN_GROOT if is_groot else MEESTE_KOLOMMEN
    return tuple(_scoretabel(groep, roepnamen, breedte) for groep in groepen.values())


def _een_huishouden(metingen: Sequence[Meetbeeld]) -> list[Meetbeeld]:
    """The huishouden and the addition about its children, asked on one day, read as one list."""
    uit: list[Meetbeeld] = []
    for meting in metingen:
        vorige = uit[-1] if uit else None
        if (
            vorige
            and meting.persoon_id is None is vorige.persoon_id
            and (meting.gemeten_op, meting.niveaus) == (vorige.gemeten_op, vorige.niveaus)
        ):
            uit[-1] = replace(vorige, scores=vorige.scores + meting.scores)
        else:
            uit.append(meting)
    return uit


def _scoretabel(
    metingen: Sequence[Meetbeeld], roepnamen: Mapping[UUID, str], meeste_kolommen: int
) -> AfdrukScoretabel:
    eerste = metingen[0]
    namen = [_naam(meting, roepnamen) for meting in metingen]
    over_wie = "ons huishouden" if eerste.persoon_id is None else _opsomming(namen)
    return AfdrukScoretabel(
        titel=f"Hoe het gaat met {over_wie}" + (f" ({eerste.titel})" if eerste.is_aanvulling else ""),
        domeinen=tuple(score.domein for score in eerste.scores),
        niveaus=tuple((niveau.niveau, niveau.woord) for niveau in eerste.niveaus),
        kolommen=tuple(
            AfdrukScorekolom(
                naam=naam,
                gemeten_op=meting.gemeten_op,
                scores=tuple(
                    AfdrukScore(woord=score.woord, niveau=score.niveau, streef=score.streef)
                    for score in meting.scores
                ),
            )
            for naam, meting in zip(namen, metingen, strict=True)
        ),
        bron=eerste.bron,
        meeste_kolommen=meeste_kolommen,
    )


def _naam(meting: Meetbeeld, roepnamen: Mapping[UUID, str]) -> str:
    return meting.naam if meting.persoon_id is None else roepnamen.get(meting.persoon_id, meting.naam)


def _ondertekenaar(uitspraak: Uitspraak) -> AfdrukOndertekenaar:
    return AfdrukOndertekenaar(
        naam=uitspraak.naam,
        hoedanigheid=uitspraak.minderjarig,
        heeft_gezien=uitspraak.gezien and uitspraak.eens is None,
        is_eens=uitspraak.eens,
        want=uitspraak.woorden,
    )
