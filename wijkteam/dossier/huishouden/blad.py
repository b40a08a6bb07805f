"""Everything that the page *Huishouden & netwerk* shows, put together in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from markupsafe import Markup
from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden import queries
from wijkteam.huishouden.gezag import is_zeker_meerderjarig
from wijkteam.huishouden.kringenplaat import Stip, teken_kringen
from wijkteam.huishouden.models import Adres, Gezag, Huishoudlid, Netwerkcontact, Persoon
from wijkteam.huishouden.zinnen import Zin, gezagzin, korte_namen, relatiezinnen
from wijkteam.kern.tijd import vandaag
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leeftijden import leeftijd_op


@dataclass(frozen=True)
class Lid:
    """Somebody of the huishouden, with what a reader wants to know at one glance."""

    lidmaatschap: Huishoudlid
    leeftijd: str
    betrokken_als: str
    elders: tuple[str, ...] = ()

    @property
    def persoon(self) -> Persoon:
        return self.lidmaatschap.persoon


@dataclass(frozen=True)
class Familie:
    """How these people are related and who has gezag, as sentences."""

    relaties: list[Zin]
    gezag: list[Zin]
    zonder_gezag: list[str]


@dataclass(frozen=True)
class Huishoudblad:
    """The whole page."""

    leden: list[Lid]
    vroegere_leden: list[Lid]
    kringen: list[tuple[Kring, list[Netwerkcontact]]]
    vroegere_contacten: list[Netwerkcontact]
    plaat: Markup
    adres: Adres | None
    vorige_adressen: list[Adres]
    familie: Familie


def maak_blad(session: Session, casus: Casus) -> Huishoudblad:
    """The page for a casus that the viewer may see."""
    lidmaatschappen = queries.list_leden(session, casus.huishouden_id)
    leden = _leden(session, casus, [lid for lid in lidmaatschappen if lid.tot is None])
    aanwezig = {lid.persoon.id for lid in leden}
    contacten = queries.list_contacten(session, casus.huishouden_id)
    huidig = [contact for contact in contacten if contact.tot is None]
    adressen = queries.list_adressen(session, casus.huishouden_id)
    return Huishoudblad(
        leden=leden,
        vroegere_leden=[
            Lid(lid, leeftijd(lid.persoon), "") for lid in lidmaatschappen if lid.persoon_id not in aanwezig
        ],
        kringen=[(kring, [c for c in huidig if c.kring is kring]) for kring in Kring],
        vroegere_contacten=[contact for contact in contacten if contact.tot is not None],
        plaat=_plaat(leden, huidig),
        adres=next((adres for adres in adressen if adres.tot is None), None),
        vorige_adressen=[adres for adres in adressen if adres.tot is not None],
        familie=maak_familie(session, [lid.persoon for lid in leden]),
    )


def maak_familie(session: Session, personen: Sequence[Persoon]) -> Familie:
    """The sentences about these people."""
    ids = [persoon.id for persoon in personen]
    relaties = queries.list_relaties(session, ids)
    gezag = queries.list_gezag(session, ids)
    bekend = [*personen, *(wie for rij in relaties for wie in (rij.persoon, rij.ander) if wie is not None)]
    namen = korte_namen([*bekend, *(regel.houder for regel in gezag if regel.houder is not None)])
    kinderen = [persoon for persoon in personen if kan_kind_zijn(persoon, gezag)]
    per_kind = [(kind, gezag_nu(gezag, kind.id, vandaag())) for kind in kinderen]
    return Familie(
        relaties=relatiezinnen(relaties, namen),
        gezag=[gezagzin(kind, regels, namen) for kind, regels in per_kind if regels],
        zonder_gezag=[namen[kind.id] for kind, regels in per_kind if not regels],
    )


def kan_kind_zijn(persoon: Persoon, gezag: Sequence[Gezag]) -> bool:
    """Whether gezag over this person is a question: surely a child, or age unknown and gezag recorded."""
    if persoon.geboortedatum is None:
        return any(regel.persoon_id == persoon.id for regel in gezag)
    return not is_zeker_meerderjarig(persoon, vandaag())


def gezag_nu(gezag: Sequence[Gezag], kind_id: UUID, dag: date) -> list[Gezag]:
    """The lines that hold over this child on a day."""
    return [
        regel
        for regel in gezag
        if regel.persoon_id == kind_id and regel.van <= dag and (regel.tot is None or dag < regel.tot)
    ]


def leeftijd(persoon: Persoon) -> str:
    """`55 jaar`, `ongeveer 40 jaar`, or empty when nothing is known."""
    if persoon.geboortedatum is None or persoon.geboortedatum.vroegste > vandaag():
        return ""
    return f"{leeftijd_op(persoon.geboortedatum, vandaag()).tekst} jaar"


def _leden(session: Session, casus: Casus, lidmaatschappen: Sequence[Huishoudlid]) -> list[Lid]:
    betrokken = {
        rij.persoon_id: f"{rij.hoedanigheid.label} ({rij.wet.label})"
        for rij in list_betrokkenen(session, casus.id)
    }
    elders = queries.list_leden_elders(
        session, [lid.persoon_id for lid in lidmaatschappen], behalve=casus.huishouden_id
    )
    return [
        Lid(
            lid,
            leeftijd(lid.persoon),
            betrokken.get(lid.persoon_id, ""),
            tuple(ander.huishouden.naam for ander in elders if ander.persoon_id == lid.persoon_id),
        )
        for lid in sorted(lidmaatschappen, key=_oudste_eerst)
    ]


def _oudste_eerst(lid: Huishoudlid) -> tuple[str, str, str]:
    return (str(lid.persoon.geboortedatum or "9999"), lid.persoon.roepnaam, str(lid.id))


def _plaat(leden: Sequence[Lid], contacten: Sequence[Netwerkcontact]) -> Markup:
    return teken_kringen(
        [Stip(lid.persoon.roepnaam, lid.leeftijd) for lid in leden],
        [(contact.kring, Stip(contact.naam, contact.relatie)) for contact in contacten],
    )
