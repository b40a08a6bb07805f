"""The logboek on paper, for somebody who asks to see what is written about them (domein.md §6.4).

What is only about them comes along. What is about somebody else too, or about the whole huishouden, a colleague
chooses line by line: nobody may be harmed in their privacy by it (Wmo art. 5.3.2). What is about veiligheid stays out
always, also when whoever prints may read it. Of who was there only colleagues keep their name.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.huishouden.models import Persoon
from wijkteam.huishouden.queries import list_adressen, list_gezag
from wijkteam.kern.documenten import stel_document_op
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.papier import laat_adres_weg, laat_bsn_weg, op_elke_tekst
from wijkteam.kern.pdf import maak_afdrukbaar, maak_pdf
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.logboek import queries
from wijkteam.logboek.models import Kant, Logboekregel
from wijkteam.logboek.queries import Filter
from wijkteam.wet.leeftijden import Grens, get_leeftijdsgrens, leeftijd_op


@dataclass(frozen=True)
class Verbetering:
    """A correction as it is printed."""

    op: datetime
    tekst: str
    reden: str


@dataclass(frozen=True)
class Papierregel:
    """A line as it is printed: plain words, nobody's name but that of colleagues."""

    soort: str
    gebeurd_op: datetime
    wet: str
    met: str
    door: str
    tekst: str
    verbeteringen: tuple[Verbetering, ...]


@dataclass(frozen=True)
class Inzageverzoek:
    """What can be printed for somebody: `eigen` comes along, `gedeeld` only when it is chosen."""

    persoon: Persoon
    ontvangers: Sequence[Persoon]
    eigen: Sequence[Logboekregel]
    gedeeld: Sequence[Logboekregel]

    def kies(self, ook: Collection[UUID]) -> list[Logboekregel]:
        """What is printed, oldest first."""
        gekozen = [*self.eigen, *(regel for regel in self.gedeeld if regel.id in ook)]
        return sorted(gekozen, key=lambda regel: (regel.gebeurd_op, regel.id))

    def get_ontvanger(self, persoon_id: UUID | None) -> Persoon:
        """Who was asked for; without a wish the person. Raises `NietGevonden` for whom it may not be given."""
        for wie in self.ontvangers:
            if wie.id == (persoon_id or self.persoon.id):
                return wie
        raise NietGevonden


def get_inzageverzoek(session: Session, casus: Casus, persoon_id: UUID) -> Inzageverzoek:
    """What there is about somebody who is or was concerned here. Raises `NietGevonden` for anybody else."""
    persoon = next((p for p in queries.list_mensen(session, casus.id) if p.id == persoon_id), None)
    if persoon is None:
        raise NietGevonden
    van_persoon = queries.list_alle_regels(session, casus.id, Filter(persoon_id=persoon_id))
    van_allen = queries.list_alle_regels(session, casus.id, Filter(van_huishouden=True))
    gedeeld = [*(regel for regel in van_persoon if len(regel.over) > 1), *van_allen]
    return Inzageverzoek(
        persoon,
        list_ontvangers(session, persoon, vandaag()),
        [regel for regel in van_persoon if len(regel.over) == 1],
        sorted(gedeeld, key=lambda regel: (regel.gebeurd_op, regel.id)),
    )


def list_ontvangers(session: Session, persoon: Persoon, dag: date) -> list[Persoon]:
    """To whom it may be given (Wmo art. 5.3.2): from sixteen on the person alone, under twelve whoever has gezag.

    In between both. Who may be older than that counts as older.
    """
    if _kan_minstens(persoon, Grens.ZELF_BESLISSEN, dag):
        return [persoon]
    gezag = list_gezag(session, [persoon.id])
    houders = [
        rij.houder for rij in gezag if rij.houder and rij.van <= dag and not (rij.tot and rij.tot <= dag)
    ]
    return [persoon, *houders] if _kan_minstens(persoon, Grens.MEEBESLISSEN, dag) else houders


def _kan_minstens(persoon: Persoon, grens: Grens, dag: date) -> bool:
    if persoon.geboortedatum is None or persoon.geboortedatum.vroegste > dag:
        return True
    return leeftijd_op(persoon.geboortedatum, dag).kan_minstens_zijn(get_leeftijdsgrens(grens, dag).leeftijd)


def druk_af(
    session: Session,
    casus: Casus,
    verzoek: Inzageverzoek,
    *,
    voor: Persoon,
    ook: Collection[UUID],
    door_naam: str,
) -> bytes:
    """The PDF for this reader. Raises `PdfIsMislukt`."""
    regels = op_elke_tekst(tuple(_op_papier(regel) for regel in verzoek.kies(ook)), _schoner(session, casus))
    titel, _ = maak_afdrukbaar(f"Logboek over {verzoek.persoon.naam}")
    html, _ = maak_afdrukbaar(
        stel_document_op(
            "pdf/logboek/inzage.html",
            titel=titel,
            persoon=verzoek.persoon.naam,
            voor=voor.naam,
            casusnummer=casus.nummer,
            wijkteam=casus.wijkteam,
            regels=regels,
            niet_erbij=len(verzoek.eigen) + len(verzoek.gedeeld) - len(regels),
            afgedrukt_op=nu(),
            afgedrukt_door=door_naam,
        )
    )
    return maak_pdf(html, titel=titel)


def _schoner(session: Session, casus: Casus) -> Callable[[str], str]:
    adressen = [adres for adres in list_adressen(session, casus.huishouden_id) if adres.is_geschermd]
    geheim = [deel for adres in adressen for deel in (adres.straat, adres.postcode) if deel]
    return lambda tekst: laat_adres_weg(laat_bsn_weg(tekst), geheim)


def _op_papier(regel: Logboekregel) -> Papierregel:
    return Papierregel(
        soort=regel.soort.label,
        gebeurd_op=regel.gebeurd_op,
        wet=regel.wet.naam,
        met=_met_wie(regel),
        door=regel.door.naam,
        tekst=regel.tekst,
        verbeteringen=tuple(Verbetering(rij.op, rij.tekst, rij.reden) for rij in regel.correcties),
    )


def _met_wie(regel: Logboekregel) -> str:
    collegas = [wie.naam for wie in regel.met if wie.kant is Kant.TEAM]
    anderen = len(regel.met) - len(collegas)
    rest = [f"{anderen} {'ander' if anderen == 1 else 'anderen'}"] if anderen else []
    return ", ".join([*collegas, *rest])
