"""A talk with a verslag: what was said, written, made definitief; and the forms of its pages."""

from dataclasses import dataclass
from uuid import UUID

from tests.bouwstenen import sessie_van
from tests.gesprek.bouwstenen import DAG, Gespreksverhaal, kijk
from wijkteam.casus.queries import get_casus
from wijkteam.gesprek.afronding import rond_gesprek_af
from wijkteam.gesprek.models import Gesprek, Gesprekdeel, Gesprekszin
from wijkteam.gesprek.queries import get_gesprek
from wijkteam.gesprek.verslag import queries
from wijkteam.gesprek.verslag.concept import (
    Afwegingregel,
    Hulpregel,
    Mantelzorgregel,
    Verslagtekst,
    Woordregel,
    schrijf_verslag,
)
from wijkteam.gesprek.verslag.definitief import Definitief, maak_definitief, stel_concept_samen
from wijkteam.gesprek.verslag.inhoud import Verslaginhoud
from wijkteam.gesprek.verslag.models import Gespreksverslag, Verslagversie, Woordsoort
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring
from wijkteam.wet.leefgebieden import Gespreksregel, Leefgebied


@dataclass
class Verslagverhaal:
    """Marijke's talk with family De Vries, and what she makes of it."""

    verhaal: Gespreksverhaal
    gesprek: Gesprek

    @classmethod
    def begin(cls, verhaal: Gespreksverhaal) -> "Verslagverhaal":
        return cls(verhaal, verhaal.gesprek(DAG))

    @property
    def pad(self) -> str:
        return self.verhaal.pad(self.gesprek, "/verslag")

    def versiepad(self, nummer: int = 1, deel: str = "") -> str:
        return f"{self.pad}/versies/{nummer}{deel}"

    def zeg(self, gebied: Leefgebied, *zinnen: tuple[str, UUID | None]) -> None:
        """Sentences on the first line of a leefgebied."""
        casus_id = self.verhaal.casus.id
        deel = Gesprekdeel(casus_id=casus_id, gesprek_id=self.gesprek.id, leefgebied=gebied, zinnen=[])
        for tekst, wie in zinnen:
            zin = Gesprekszin(
                casus_id=casus_id, leefgebied=gebied, regel=Gespreksregel.NU, wet=Wet.WMO, tekst=tekst
            )
            zin.persoon_id = wie
            deel.zinnen.append(zin)
        self.verhaal.bouw.klaar(deel)

    def schrijf(self, tekst: Verslagtekst | None = None, gezien: int = 0) -> Gespreksverslag:
        session = self.verhaal.bouw.session
        verslag = schrijf_verslag(
            session,
            self.verhaal.casus,
            self.gesprek.id,
            tekst or self.tekst(),
            gezien=gezien,
            door=self.verhaal.marijke,
        )
        session.commit()
        return verslag

    def tekst(self) -> Verslagtekst:
        """Something in every part."""
        els, wouter = self.verhaal.persoon("Els"), self.verhaal.persoon("Wouter")
        return Verslagtekst(
            vraag_erachter="Els wil weer slapen.",
            bronnen="Van het gezin zelf.",
            vervolg="We bellen op maandag.",
            woorden=(
                Woordregel(Woordsoort.VRAAG, "Het wordt me te veel.", els),
                Woordregel(Woordsoort.MENING, "Ik hoef geen hulp.", wouter),
            ),
            mantelzorg=(Mantelzorgregel("Elke dag, ook in de nacht.", "Een middag vrij.", els),),
            hulp=(Hulpregel("Iemand bij Roos", "vier uur", "elke week", "een halfjaar"),),
            afwegingen=(Afwegingregel(Kring.NABIJE_OMGEVING, "Anja helpt op woensdag.", "Zij werkt."),),
        )

    def rond_af(self) -> None:
        session = self.verhaal.bouw.session
        rond_gesprek_af(session, self.verhaal.casus, self.gesprek.id, door=self.verhaal.marijke)
        session.commit()

    def concept(self, wie: Medewerker | None = None) -> Verslaginhoud:
        """The concept as this colleague sees it."""
        with sessie_van(wie or self.verhaal.marijke) as session:
            casus = get_casus(session, self.verhaal.casus.id)
            gesprek = get_gesprek(session, casus.id, self.gesprek.id)
            return stel_concept_samen(session, casus, gesprek, queries.find_verslag(session, gesprek.id))

    def keuze(self, **toelichtingen: str) -> Definitief:
        """What somebody says who just read the concept."""
        with kijk() as session:
            nummer = queries.get_verslaggang(session, self.gesprek.id).nummer
        return Definitief(self.concept().kenmerk, nummer, toelichtingen)

    def maak_definitief(self, keuze: Definitief | None = None) -> Verslagversie:
        keuze = keuze or self.keuze()
        with sessie_van(self.verhaal.marijke) as session:
            casus = get_casus(session, self.verhaal.casus.id)
            versie = maak_definitief(session, casus, self.gesprek.id, keuze, door=self.verhaal.marijke)
            session.commit()
            return versie

    def versies(self) -> list[Verslagversie]:
        with kijk() as session:
            return list(queries.list_versies(session, self.gesprek.id))

    def versie(self, nummer: int = 1) -> Verslagversie:
        with kijk() as session:
            return queries.get_versie(session, self.verhaal.casus.id, self.gesprek.id, nummer)
