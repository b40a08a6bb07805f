"""Telling what comes before and after a talk, by the acts that a colleague would do."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.models import Casus
from wijkteam.demo.vorm import Gezin, Nazorg
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.queries import get_gesprek, list_gesprekken
from wijkteam.gesprek.verslag.concept import (
    Afwegingregel,
    Hulpregel,
    Mantelzorgregel,
    Verslagtekst,
    Woordregel,
    schrijf_verslag,
)
from wijkteam.gesprek.verslag.definitief import Definitief, maak_definitief, stel_concept_samen
from wijkteam.gesprek.verslag.models import Verzendwijze, Woordsoort
from wijkteam.gesprek.verslag.queries import find_verslag
from wijkteam.gesprek.verslag.reactie import Antwoord, leg_reactie_vast
from wijkteam.gesprek.verslag.verzending import Versie, Zending, leg_verzending_vast
from wijkteam.gesprek.voorbereiding.eigenplan import Plangegevens, leg_eigen_plan_vast
from wijkteam.gesprek.voorbereiding.models import Ontvangst, Plansoort
from wijkteam.gesprek.voorbereiding.ontvangers import get_rechtenstand
from wijkteam.gesprek.voorbereiding.rechten import Uitleg, vertel_rechten
from wijkteam.huishouden.models import Persoon
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Medewerker


@dataclass
class Verslagverteller:
    """Who tells it, of which huishouden."""

    session: Session
    gezin: Gezin
    casus: Casus
    personen: dict[str, Persoon]
    door: Medewerker

    def vertel(self, nazorg: Nazorg) -> None:
        """Rights and the own plan on the day of the talk, the verslag and the answers on their own days."""
        self.session.flush()
        gesprek = list_gesprekken(self.session, self.casus.id)[0]
        self._vertel_rechten(nazorg)
        self._eigen_plan(nazorg, gesprek.id)
        self._schrijf(nazorg, gesprek.id)
        with alsof_het_was(self.gezin.dag(nazorg.verstuurd_na), 11):
            welke = self._verstuur(nazorg, gesprek.id)
        with alsof_het_was(self.gezin.dag(nazorg.reactie_na), 11):
            for terug in nazorg.reacties:
                antwoord = Antwoord(
                    self.personen[terug.wie].id,
                    self.gezin.dag(nazorg.reactie_na),
                    is_gezien=True,
                    is_akkoord=terug.is_akkoord,
                    is_aanvraag=terug.is_aanvraag,
                    opmerking=terug.woorden,
                )
                leg_reactie_vast(self.session, welke, antwoord, door=self.door)

    def _vertel_rechten(self, nazorg: Nazorg) -> None:
        stand = get_rechtenstand(self.session, self.casus)
        ids = {wie.naam: wie.id for wie in stand.ontvangers}
        ids |= {naam: persoon.id for naam, persoon in self.personen.items()}
        for dagen, per_recht in nazorg.rechten:
            aan = {recht: [ids[naam] for naam in namen] for recht, namen in per_recht.items()}
            uitleg = Uitleg(self.gezin.dag(dagen), self.door.naam, aan)
            vertel_rechten(self.session, self.casus, uitleg, door=self.door)

    def _eigen_plan(self, nazorg: Nazorg, gesprek_id: UUID) -> None:
        plan = Plangegevens(
            Plansoort.PERSOONLIJK_PLAN,
            Ontvangst.ONTVANGEN,
            self.gezin.dag(nazorg.eigen_plan_na),
            self.personen[nazorg.eigen_plan_van].id,
            nazorg.eigen_plan_gebruik,
        )
        familie = Plangegevens(Plansoort.FAMILIEGROEPSPLAN, Ontvangst.KOMT_NOG)
        for gegevens in (plan, familie):
            leg_eigen_plan_vast(self.session, self.casus, gesprek_id, gegevens, gezien=0, door=self.door)

    def _schrijf(self, nazorg: Nazorg, gesprek_id: UUID) -> None:
        wie = {naam: persoon.id for naam, persoon in self.personen.items()}
        woorden = [(Woordsoort.VRAAG, *v) for v in nazorg.vragen] + [
            (Woordsoort.MENING, *m) for m in nazorg.meningen
        ]
        tekst = Verslagtekst(
            vraag_erachter=nazorg.vraag_erachter,
            bronnen=nazorg.bronnen,
            vervolg=nazorg.vervolg,
            woorden=tuple(Woordregel(soort, zin, wie[naam]) for soort, naam, zin in woorden),
            mantelzorg=tuple(
                Mantelzorgregel(last, wens, wie[naam]) for naam, last, wens in nazorg.mantelzorg
            ),
            hulp=tuple(
                Hulpregel(aard, omv, freq, duur, wie[naam]) for naam, aard, omv, freq, duur in nazorg.hulp
            ),
            afwegingen=tuple(Afwegingregel(*weging) for weging in nazorg.afwegingen),
        )
        schrijf_verslag(self.session, self.casus, gesprek_id, tekst, gezien=0, door=self.door)
        self.session.flush()

    def _verstuur(self, nazorg: Nazorg, gesprek_id: UUID) -> Versie:
        gesprek: Gesprek = get_gesprek(self.session, self.casus.id, gesprek_id)
        concept = stel_concept_samen(
            self.session, self.casus, gesprek, find_verslag(self.session, gesprek_id)
        )
        versie = maak_definitief(
            self.session, self.casus, gesprek_id, Definitief(concept.kenmerk, 0), door=self.door
        )
        welke = Versie(self.casus, gesprek_id, versie.nummer)
        aan = [self.personen[naam].id for naam in nazorg.verstuurd_aan]
        zending = Zending(self.gezin.dag(nazorg.verstuurd_na), Verzendwijze.MEEGEGEVEN, aan)
        leg_verzending_vast(self.session, welke, zending, door=self.door)
        return welke
