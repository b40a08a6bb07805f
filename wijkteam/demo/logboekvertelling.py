"""The logboek of family De Vries, and what stands in the agendas of the demo staff around the day of loading."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from sqlalchemy.orm import Session

from wijkteam.agenda.afspraken import Afspraakgegevens, maak_afspraak
from wijkteam.agenda.models import Afspraaksoort, Herhaling
from wijkteam.agenda.taken import Taakgegevens, maak_taak
from wijkteam.casus.models import Casus
from wijkteam.demo.meekijken import in_functie
from wijkteam.kern.klokveld import op_de_klok
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.logboek.mensen import list_mensen_van
from wijkteam.logboek.models import Logsoort
from wijkteam.logboek.schrijven import Nieuweregel, corrigeer, schrijf_regel
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.wet.grondslagen import Wet

DAG = timedelta(days=1)


@dataclass(frozen=True)
class Logverhaal:
    """One line as it is told: who wrote it, about whom and with whom by first name, so many days after the opening."""

    dag: date
    wie: str
    soort: Logsoort
    tekst: str
    wet: Wet = Wet.WMO
    over: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    anderen: str | None = None


REGELS = (
    Logverhaal(
        date(2026, 3, 3),
        "marijke",
        Logsoort.TELEFOON,
        "Els belde terug. Ze wil dat we bij haar thuis komen als Roos naar school is. Jan is er dan ook bij.",
        over=("Els",),
        met=("Els",),
    ),
    Logverhaal(
        date(2026, 3, 24),
        "bas",
        Logsoort.OVERLEG,
        "Overlegd wat er uit het zorgloket al is aangevraagd. Er loopt nu niets. Bas kijkt welke hulp op woensdag kan.",
        met=("Marijke",),
    ),
    Logverhaal(
        date(2026, 4, 14),
        "marijke",
        Logsoort.HUISBEZOEK,
        "Samen de brieven op een stapel gelegd. Jan wil ze op dinsdag zelf openen, Els kijkt mee. Roos liet haar kamer zien.",
        met=("Els", "Jan"),
    ),
    Logverhaal(
        date(2026, 5, 19),
        "marijke",
        Logsoort.TELEFOON,
        "De mentor vertelde dat Wouter drie lessen miste.",
        wet=Wet.JEUGDWET,
        over=("Wouter",),
        anderen="de mentor van Wouter",
    ),
    Logverhaal(
        date(2026, 6, 9),
        "fatma",
        Logsoort.OBSERVATIE,
        "In het Repair Café was Jan een uur bezig met een fiets en legde hij een jongen uit hoe een ketting werkt.",
        wet=Wet.PARTICIPATIEWET,
        over=("Jan",),
    ),
    Logverhaal(
        date(2026, 7, 2),
        "marijke",
        Logsoort.BESLUIT,
        "We kijken op 1 oktober opnieuw samen terug. Tot dan belt Marijke elke maand.",
    ),
    Logverhaal(
        date(2026, 8, 4),
        "marijke",
        Logsoort.BERICHT,
        "Els stuurde een bericht: de vakantie met de bus was gelukt. Ze slaapt beter.",
        over=("Els",),
        met=("Els",),
    ),
)
VERBETERING = (
    "De mentor vertelde dat Wouter één les miste, geen drie. De andere twee had hij zelf afgemeld.",
    "Wouter las het mee en zei dat het niet klopte. De mentor bevestigt dat.",
)


def vertel_logboek(session: Session, casus: Casus, collegas: dict[str, Aanstelling]) -> None:
    """The lines as far as their day is over, each by who wrote it; and one correction."""
    for verhaal in REGELS:
        if verhaal.dag < vandaag():
            aanstelling = collegas[verhaal.wie]
            with in_functie(session, aanstelling), alsof_het_was(verhaal.dag, 16):
                _vertel(session, casus, verhaal, aanstelling.medewerker)


def _vertel(session: Session, casus: Casus, verhaal: Logverhaal, door: Medewerker) -> None:
    mensen = list_mensen_van(session, casus, door)
    over = {wie.persoon.roepnaam: wie.id for wie in mensen.betrokkenen}
    met = {wie.naam.split()[0]: wie.sleutel for wie in mensen.aanwezigen}
    nieuw = Nieuweregel(
        soort=verhaal.soort,
        gebeurd_op=op_de_klok(verhaal.dag, time(15, 30)),
        wet=verhaal.wet,
        tekst=verhaal.tekst,
        over=tuple(over[naam] for naam in verhaal.over),
        met=tuple(met[naam] for naam in verhaal.met),
        anderen=verhaal.anderen,
    )
    regel = schrijf_regel(session, casus, nieuw, door=door)
    session.flush()
    if verhaal.over == ("Wouter",):
        with alsof_het_was(verhaal.dag + 2 * DAG, 11):
            tekst, reden = VERBETERING
            corrigeer(session, casus, regel.id, tekst=tekst, reden=reden, door=door)


def vul_agendas(session: Session, casus: Casus, collegas: dict[str, Aanstelling]) -> None:
    """Afspraken and taken around today: something too late, something today, this week and later."""
    marijke, fatma, bas = (collegas[naam].medewerker for naam in ("marijke", "fatma", "bas"))
    dag = vandaag()
    with in_functie(session, collegas["marijke"]):
        for soort, dagen, uur, plaats, onderwerp, mee in (
            (Afspraaksoort.HUISBEZOEK, 0, 15, "Thuis bij Els en Jan", "Hoe gaan de woensdagen?", (fatma.id,)),
            (
                Afspraaksoort.OVERLEG,
                2,
                9,
                "Wijkkantoor Doorwerth",
                "Wie doet wat tot het terugkijken",
                (bas.id, fatma.id),
            ),
            (Afspraaksoort.GESPREK, 12, 13, "Thuis bij Els en Jan", "Opnieuw terugkijken op het plan", ()),
        ):
            gegevens = Afspraakgegevens(
                soort,
                op_de_klok(dag + dagen * DAG, time(uur)),
                op_de_klok(dag + dagen * DAG, time(uur + 1, 30)),
                plaats,
                onderwerp,
                mee,
            )
            maak_afspraak(session, gegevens, casus_id=casus.id, door=marijke)
        for taak in (
            Taakgegevens("Els bellen: hoe gaat het?", dag, Herhaling.MAANDELIJKS),
            Taakgegevens("Vragen of de mentor bij het terugkijken komt", dag - 3 * DAG),
            Taakgegevens("Samen terugkijken voorbereiden", dag + 10 * DAG, Herhaling.KWARTAAL),
            Taakgegevens("Uitzoeken of de bus ook op vrijdag kan", dag + 4 * DAG, wie=bas.id),
        ):
            maak_taak(session, taak, casus_id=casus.id, door=marijke)
        eigen = Afspraakgegevens(
            Afspraaksoort.OVERLEG,
            op_de_klok(dag + DAG, time(10)),
            op_de_klok(dag + DAG, time(11)),
            "Wijkkantoor Doorwerth",
            "Intervisie",
        )
        maak_afspraak(session, eigen, casus_id=None, door=marijke)
        maak_taak(
            session,
            Taakgegevens("Uren invullen", dag + 3 * DAG, Herhaling.WEKELIJKS),
            casus_id=None,
            door=marijke,
        )
