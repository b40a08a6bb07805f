"""Gathering what a verslag holds: what was said, what was written in the concept, and who and where on that day.

What is about veiligheid stays out, whoever makes the verslag: it goes on paper (domein.md §3.6). A burgerservicenummer
and a shielded address stay out too, in whatever sentence somebody typed them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus, Regieperiode
from wijkteam.casus.queries import get_regie
from wijkteam.gesprek import queries as gesprekqueries
from wijkteam.gesprek.huisgenoten import Huisgenoot, is_minderjarig
from wijkteam.gesprek.models import Gesprek, Gesprekdeel
from wijkteam.gesprek.tafelmodellen import Antwoord, Gespreksafspraak
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.bronnen import get_bronnen
from wijkteam.gesprek.verslag.inhoud import (
    Aanwezig,
    Afspraak,
    Afweging,
    Bijeenkomst,
    Gebied,
    Hulp,
    Kop,
    Lid,
    Mantelzorg,
    Planinbreng,
    Uitzocht,
    Verslaginhoud,
    Verteld,
    Woord,
    Zin,
)
from wijkteam.gesprek.verslag.models import Gespreksverslag, Woordsoort
from wijkteam.gesprek.voorbereiding.models import EigenPlan, Rechtenuitleg
from wijkteam.gesprek.voorbereiding.ontvangers import kan_zelf_horen
from wijkteam.huishouden.models import Adres
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg, op_elke_tekst
from wijkteam.wet.inwonerrechten import Inwonerrecht
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied

NIET_OP_PAPIER = frozenset({Leefgebied.VEILIGHEID})
JEUGD_NIET_OP_PAPIER = frozenset(deel for deel in Jeugdonderdeel if deel.is_afgeschermd)
SAMEN = ""

Namen = Mapping[UUID, str]


def stel_verslag_samen(
    session: Session,
    casus: Casus,
    gesprek: Gesprek,
    verslag: Gespreksverslag | None,
    huisgenoten: Sequence[Huisgenoot],
) -> Verslaginhoud:
    """The verslag of a talk as it stands now, in three queries, however much was said."""
    delen = gesprekqueries.list_delen(session, gesprek.id)
    bronnen = get_bronnen(session, casus, gesprek.id)
    namen = _namen(huisgenoten, delen)
    inhoud = Verslaginhoud(
        kop=_kop(casus, get_regie(session, casus.id), bronnen.gemeente, huisgenoten, gesprek.gehouden_op),
        bijeenkomst=_bijeenkomst(gesprek),
        verhaal=gesprek.verhaal,
        gebieden=tuple(
            _gebied(d, namen) for d in delen if d.leefgebied not in NIET_OP_PAPIER and d.is_besproken
        ),
        eigen_plannen=_eigen_plannen(bronnen.eigen_plannen),
        onderzoek=_uitzocht(bronnen.onderzoek),
        jeugd=_uitzocht(rij for rij in bronnen.jeugd if rij.onderdeel not in JEUGD_NIET_OP_PAPIER),
        afspraken=_afspraken(bronnen.afspraken, namen),
        verteld=_verteld(bronnen.uitleg),
    )
    heel = _met_concept(inhoud, verslag, namen) if verslag else inhoud
    return _schoon(heel, bronnen.geschermd)


def _namen(huisgenoten: Iterable[Huisgenoot], delen: Iterable[Gesprekdeel]) -> Namen:
    """First names, also of whoever moved out and said something before."""
    namen = {z.persoon_id: z.persoon.roepnaam for d in delen for z in d.zinnen if z.persoon_id and z.persoon}
    thuis = list(huisgenoten)
    roepnamen = [wie.persoon.roepnaam for wie in thuis]
    return namen | {
        wie.id: wie.persoon.roepnaam if roepnamen.count(wie.persoon.roepnaam) == 1 else wie.naam
        for wie in thuis
    }


def _kop(
    casus: Casus, regie: Regieperiode | None, gemeente: str, huisgenoten: Iterable[Huisgenoot], dag: date
) -> Kop:
    wie, telefoon = _aanspreekpunt(casus, regie)
    return Kop(
        gemeente=gemeente,
        wijkteam=casus.wijkteam.naam,
        huishouden=casus.huishouden.naam,
        huishoudnummer=casus.huishouden.nummer,
        casusnummer=casus.nummer,
        leden=tuple(
            Lid(
                persoon_id=h.id,
                naam=h.naam,
                roepnaam=h.persoon.roepnaam,
                mag_eigen_blad=kan_zelf_horen(h.persoon),
                is_volwassen=not is_minderjarig(h.persoon.geboortedatum, dag),
            )
            for h in huisgenoten
        ),
        aanspreekpunt=wie,
        telefoon=telefoon,
    )


def _aanspreekpunt(casus: Casus, regie: Regieperiode | None) -> tuple[str, str]:
    """Whom to call: the professional behind a resident who holds the regie, else the regisseur, else the team."""
    if regie is None:
        return casus.wijkteam.naam, casus.wijkteam.telefoon or ""
    wie = regie.achtervang or regie.teamlid
    return wie.naam, wie.telefoon or casus.wijkteam.telefoon or ""


def _bijeenkomst(gesprek: Gesprek) -> Bijeenkomst:
    return Bijeenkomst(
        gehouden_op=gesprek.gehouden_op,
        plaats=gesprek.plaats,
        gevoerd_door=gesprek.door.naam,
        zonder_netwerk="" if gesprek.is_met_netwerk else gesprek.zonder_netwerk or "",
        aanwezigen=tuple(
            Aanwezig(naam=a.naam, hoedanigheid=a.hoedanigheid.label, bijzonderheid=a.bijzonderheid or "")
            for a in gesprek.aanwezigen
        ),
    )


def _gebied(deel: Gesprekdeel, namen: Namen) -> Gebied:
    return Gebied(
        leefgebied=deel.leefgebied,
        zinnen=tuple(
            Zin(
                regel=z.regel,
                tekst=z.tekst,
                wet=z.wet,
                persoon_id=z.persoon_id,
                naam=_naam(z.persoon_id, namen),
            )
            for z in deel.zinnen
        ),
        niet_aan_de_orde=deel.niet_aan_de_orde or "",
    )


def _naam(persoon_id: UUID | None, namen: Namen) -> str:
    return namen.get(persoon_id, "iemand") if persoon_id else SAMEN


def _eigen_plannen(plannen: Iterable[EigenPlan]) -> tuple[Planinbreng, ...]:
    return tuple(
        Planinbreng(
            soort=plan.soort,
            ontvangst=plan.ontvangst,
            persoon_id=plan.persoon_id,
            naam=plan.persoon.roepnaam if plan.persoon else SAMEN,
            ontvangen_op=plan.ontvangen_op,
            gebruik=plan.gebruik or "",
        )
        for plan in plannen
    )


def _uitzocht(rijen: Iterable[Antwoord]) -> tuple[Uitzocht, ...]:
    return tuple(
        Uitzocht(
            code=rij.onderdeel.value,
            label=rij.onderdeel.label,
            antwoord=rij.antwoord or "",
            niet_aan_de_orde=rij.niet_aan_de_orde or "",
        )
        for rij in rijen
        if rij.is_beantwoord
    )


def _afspraken(afspraken: Iterable[Gespreksafspraak], namen: Namen) -> tuple[Afspraak, ...]:
    return tuple(
        Afspraak(
            wat=rij.wat,
            wie=rij.wie or "",
            wanneer=rij.wanneer or "",
            persoon_id=rij.persoon_id,
            naam=_naam(rij.persoon_id, namen),
        )
        for rij in afspraken
    )


def _verteld(uitleg: Iterable[Rechtenuitleg]) -> tuple[Verteld, ...]:
    """The last day on which each right was told to each person; what was taken back does not count."""
    laatste = {
        (regel.recht, regel.persoon_id or regel.naam): Verteld(
            recht=regel.recht, persoon_id=regel.persoon_id, naam=regel.naam, op=regel.op
        )
        for regel in uitleg
        if regel.correctie is None
    }
    return tuple(sorted(laatste.values(), key=lambda v: (list(Inwonerrecht).index(v.recht), v.op, v.naam)))


def _met_concept(inhoud: Verslaginhoud, verslag: Gespreksverslag, namen: Namen) -> Verslaginhoud:
    woorden: dict[Woordsoort, list[Woord]] = {soort: [] for soort in Woordsoort}
    for rij in verslag.woorden:
        woord = Woord(woorden=rij.woorden, persoon_id=rij.persoon_id, naam=_naam(rij.persoon_id, namen))
        woorden[rij.soort].append(woord)
    return replace(
        inhoud,
        vragen=tuple(woorden[Woordsoort.VRAAG]),
        meningen=tuple(woorden[Woordsoort.MENING]),
        vraag_erachter=verslag.vraag_erachter,
        mantelzorg=tuple(
            Mantelzorg(persoon_id=m.persoon_id, naam=_naam(m.persoon_id, namen), last=m.last, wens=m.wens)
            for m in verslag.mantelzorg
        ),
        hulp=_hulp(verslag, namen),
        afwegingen=tuple(
            Afweging(kring=a.kring, overwogen=a.overwogen, waarom_niet=a.waarom_niet)
            for a in verslag.afwegingen
        ),
        bronnen=verslag.bronnen,
        vervolg=verslag.vervolg,
    )


def _hulp(verslag: Gespreksverslag, namen: Namen) -> tuple[Hulp, ...]:
    return tuple(
        Hulp(
            aard=h.aard,
            persoon_id=h.persoon_id,
            naam=_naam(h.persoon_id, namen),
            omvang=h.omvang,
            frequentie=h.frequentie,
            duur=h.duur,
        )
        for h in verslag.hulp
    )


def maak_schoon(session: Session, huishouden_id: UUID, inhoud: Verslaginhoud) -> Verslaginhoud:
    """Without a burgerservicenummer, and without any address of this huishouden that is shielded today. One query.

    Done again with every print: an address may be shielded after a version was made.
    """
    return _schoon(inhoud, queries.list_geschermde_adressen(session, huishouden_id))


def _schoon(inhoud: Verslaginhoud, adressen: Iterable[Adres]) -> Verslaginhoud:
    geheim = [deel for adres in adressen for deel in (adres.straat, adres.postcode) if deel]
    return op_elke_tekst(inhoud, lambda tekst: laat_adres_weg(laat_bsn_weg(tekst), geheim))
