"""What of the dossier may be chosen for a bericht: doelen, afspraken, what goes well, wishes.

Only what is about the people of this overdracht or about the whole huishouden, and nothing about veiligheid.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.kern.papier import laat_bsn_weg
from wijkteam.overdracht.errors import OnbekendDeel
from wijkteam.overdracht.keuzes import Deelsoort
from wijkteam.overdracht.models import Berichtdeel, Overdracht
from wijkteam.overdracht.queries import list_zinnen
from wijkteam.plan.models import Actie, Doel, Doelstatus, Eigenaar
from wijkteam.plan.queries import find_plan, list_doelen
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied

MEESTE_ZINNEN = 60
KOPPEN = {
    Deelsoort.DOEL: "Doelen",
    Deelsoort.AFSPRAAK: "Afspraken",
    Deelsoort.WENS: "Wensen uit het gesprek",
    Deelsoort.GAAT_GOED: "Wat goed gaat",
}
_LOOPT = frozenset({Doelstatus.OPEN, Doelstatus.DEELS})


@dataclass(frozen=True, slots=True)
class Keuzedeel:
    """One item that may be chosen, in the words of the dossier; `over` are the people it is about, nobody: everybody."""

    soort: Deelsoort
    bron_id: UUID
    tekst: str
    over: frozenset[UUID]

    def past_bij(self, personen: Collection[UUID]) -> bool:
        """Whether it says nothing about somebody else."""
        return self.over <= set(personen)

    def staat_al_in(self, overdracht: Overdracht) -> bool:
        """Whether it is a doel whose words say what is wanted already, and that was not chosen beside them."""
        if self.soort is not Deelsoort.DOEL or self.tekst.strip() != overdracht.bericht.gewenst.strip():
            return False
        return self.bron_id not in {rij.bron_id for rij in overdracht.delen}


def list_keuzes(session: Session, casus_id: UUID) -> list[Keuzedeel]:
    """Everything that could be chosen in this casus, whoever it is about, in five queries."""
    plan = find_plan(session, casus_id)
    doelen = [doel for doel in list_doelen(session, plan.id) if _kan_mee(doel)] if plan else []
    uit = [deel for doel in doelen for deel in _uit_doel(doel)]
    for zin in list_zinnen(session, casus_id, hoogstens=MEESTE_ZINNEN):
        soort = Deelsoort.WENS if zin.regel is Gespreksregel.WENS else Deelsoort.GAAT_GOED
        over = frozenset({zin.persoon_id}) if zin.persoon_id else frozenset()
        uit.append(Keuzedeel(soort, zin.id, laat_bsn_weg(zin.tekst), over))
    return uit


def per_soort(delen: Iterable[Keuzedeel]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Under headings, as a form offers them; a heading without items is left out."""
    gevonden: dict[Deelsoort, list[tuple[str, str]]] = {soort: [] for soort in KOPPEN}
    for deel in delen:
        gevonden[deel.soort].append((str(deel.bron_id), deel.tekst))
    return [(KOPPEN[soort], rijen) for soort, rijen in gevonden.items() if rijen]


def kies(
    session: Session, overdracht: Overdracht, keuzes: Collection[Keuzedeel], gekozen: Collection[UUID]
) -> None:
    """Keep these items with the overdracht, in the words they have now, and let go of the others.

    `keuzes` are those that may be chosen; the delen of the overdracht must be loaded. Raises `OnbekendDeel`.
    """
    mag = {deel.bron_id: deel for deel in keuzes}
    if set(gekozen) - mag.keys():
        raise OnbekendDeel
    er_al = {rij.bron_id: rij for rij in overdracht.delen}
    for bron_id, rij in er_al.items():
        if bron_id not in gekozen:
            session.delete(rij)
    for volgorde, bron_id in enumerate(bron for bron in mag if bron in set(gekozen)):
        rij = er_al.get(bron_id) or _nieuw(overdracht, mag[bron_id])
        rij.volgorde, rij.tekst = volgorde, mag[bron_id].tekst
        session.add(rij)


def _nieuw(overdracht: Overdracht, deel: Keuzedeel) -> Berichtdeel:
    return Berichtdeel(
        casus_id=overdracht.casus_id, overdracht_id=overdracht.id, soort=deel.soort, bron_id=deel.bron_id
    )


def _kan_mee(doel: Doel) -> bool:
    return doel.leefgebied is not Leefgebied.VEILIGHEID and doel.status in _LOOPT


def _uit_doel(doel: Doel) -> Iterator[Keuzedeel]:
    voor = frozenset(rij.betrokkene.persoon_id for rij in doel.voor)
    yield Keuzedeel(Deelsoort.DOEL, doel.id, doel.woorden, voor)
    for actie in doel.lopende_acties:
        if not actie.status.is_klaar:
            over = frozenset(rij.betrokkene.persoon_id for rij in actie.over) or voor
            yield Keuzedeel(Deelsoort.AFSPRAAK, actie.id, f"{_wie(actie)}: {actie.wat}", over | _doet(actie))


def _wie(actie: Actie) -> str:
    """Who does it. A neighbour asked for nothing and is not named to others."""
    return actie.eigenaar.label if actie.eigenaar is Eigenaar.NETWERK else actie.wie


def _doet(actie: Actie) -> frozenset[UUID]:
    """A member of the huishouden who does it is named too, so it is about them as well."""
    lid = actie.huishoudlid
    return frozenset({lid.persoon_id}) if lid is not None else frozenset()
