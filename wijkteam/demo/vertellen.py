"""From a story to a dossier: every step by the act that a colleague would do, on the day it happened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict
from uuid import UUID

from sqlalchemy.orm import Session

from wijkteam.casus.betrokkenheid import Betrokkenheid, stel_betrokkenheid_vast
from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.casus.opening import open_casus_voor
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.demo.meekijken import in_functie, kijk
from wijkteam.demo.verslagvertelling import Verslagverteller
from wijkteam.demo.vorm import Afspraak, Gespreksverslag, Gezin, Lid, Plandeel, Scores, Wens
from wijkteam.gesprek import afspraken as tafelafspraken
from wijkteam.gesprek.aanwezigen import Gast, Gezelschap
from wijkteam.gesprek.afronding import rond_gesprek_af
from wijkteam.gesprek.gegevens import Gegevens, start_gesprek
from wijkteam.gesprek.leefgebied import Leefgebiedtekst, Zin, schrijf_leefgebied
from wijkteam.gesprek.onderzoek import Onderzoekstekst, Overslaan, beantwoord, sla_leefgebied_over
from wijkteam.gesprek.verhaal import schrijf_verhaal
from wijkteam.huishouden.adressen import leg_adres_vast
from wijkteam.huishouden.gezag import leg_gezag_vast
from wijkteam.huishouden.models import Gezag, Huishouden, Huishoudlid, Persoon, Relatie
from wijkteam.huishouden.netwerk import voeg_contact_toe
from wijkteam.huishouden.relaties import leg_relatie
from wijkteam.huishouden.service import Persoonsgegevens, maak_huishouden, voeg_lid_toe
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.schrijfbeurt import Schrijfbeurt
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.plan.acties import Actiegegevens, voeg_actie_toe
from wijkteam.plan.actiestand import meld_gereed
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.doelen import Doelgegevens, voeg_doel_toe
from wijkteam.plan.queries import find_plan
from wijkteam.plan.samenstelling import stel_concept_samen
from wijkteam.plan.vaststelling import Vaststelling, stel_plan_vast
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.wet.leeftijden import leeftijd_op
from wijkteam.zrm.concept import start_meting
from wijkteam.zrm.gedragen import Draagt
from wijkteam.zrm.instrument import get_instrument
from wijkteam.zrm.invoer import EigenWijze, Meetinvoer, NieuweMeting, Scoreinvoer
from wijkteam.zrm.invullen import stel_meting_vast
from wijkteam.zrm.models import Meetmoment, Wijze
from wijkteam.zrm.niveaus import Niveau

INWONEN_SINDS = date(2015, 1, 1)
WEKEN_LATER = 35
NIEUW = Schrijfbeurt(0)


class Wie(TypedDict):
    """Who did it, and in which casus the journaal keeps it."""

    casus_id: UUID
    door: Medewerker


@dataclass
class Verteller:
    """Who tells: the colleague who did the work, in which role and team, on which session."""

    session: Session
    aanstelling: Aanstelling
    wijkteam_id: UUID
    bekenden: dict[str, Persoon] = field(default_factory=dict)

    @property
    def door(self) -> Medewerker:
        return self.aanstelling.medewerker

    def vertel(self, gezin: Gezin, vorm_team: Callable[[Casus], None] | None = None) -> Casus:
        """The whole story, in the order in which it happened. `bekenden` may live in two huishoudens."""
        with in_functie(self.session, self.aanstelling):
            return self._vertel(gezin, vorm_team)

    def _vertel(self, gezin: Gezin, vorm_team: Callable[[Casus], None] | None) -> Casus:
        with alsof_het_was(gezin.geopend, 9):
            casus, personen = self._open(gezin)
            self._omgeving(gezin, casus, personen)
            if vorm_team:
                vorm_team(casus)
            self._kijk(casus, "dossier.show", "huishouden.show")
        if gezin.gesprek:
            with alsof_het_was(gezin.dag(gezin.gesprek.dagen_na_opening), 14):
                self._gesprek(gezin, gezin.gesprek, casus, personen)
                self._kijk(casus, "gesprek.show")
                if gezin.gesprek.nazorg:
                    verteller = Verslagverteller(self.session, gezin, casus, personen, self.door)
                    verteller.vertel(gezin.gesprek.nazorg)
        plandag = gezin.plan.vastgesteld_na or 20 if gezin.plan else 0
        self._metingen(gezin, casus, [s for s in gezin.metingen if s.dagen_na_opening <= plandag])
        if gezin.plan:
            with alsof_het_was(gezin.dag(plandag), 16):
                self._plan(gezin, gezin.plan, casus, personen)
                self._kijk(casus, "plan.show")
        self._metingen(gezin, casus, [s for s in gezin.metingen if s.dagen_na_opening > plandag])
        self.session.flush()
        self.bekenden.update(personen)
        return casus

    def _kijk(self, casus: Casus, *onderdelen: str) -> None:
        kijk(self.session, casus, self.aanstelling, *onderdelen)

    def _open(self, gezin: Gezin) -> tuple[Casus, dict[str, Persoon]]:
        huishouden = maak_huishouden(self.session, gezin.naam)
        self.session.flush()
        personen = {lid.roepnaam: self._lid(huishouden, lid) for lid in gezin.leden}
        self.session.flush()
        vrager = gezin.leden[0]
        casus = open_casus_voor(
            self.session,
            huishouden,
            vraag=gezin.vraag,
            clienten={personen[vrager.roepnaam]: vrager.wet},
            wijkteam_id=self.wijkteam_id,
            door=self.door,
        )
        self.session.flush()
        for lid in gezin.leden[1:]:
            if lid.hoedanigheid is not None:
                nieuw = Betrokkenheid(lid.hoedanigheid, lid.wet)
                stel_betrokkenheid_vast(self.session, casus, personen[lid.roepnaam].id, nieuw, door=self.door)
        return casus, personen

    def _lid(self, huishouden: Huishouden, lid: Lid) -> Persoon:
        if lid.bestaat_al:
            persoon = self.bekenden[lid.roepnaam]
            self.session.add(
                Huishoudlid(
                    huishouden_id=huishouden.id,
                    persoon_id=persoon.id,
                    persoon=persoon,
                    rol=lid.rol,
                    van=INWONEN_SINDS,
                )
            )
            return persoon
        gegevens = Persoonsgegevens(
            roepnaam=lid.roepnaam,
            achternaam=lid.achternaam,
            tussenvoegsel=lid.tussenvoegsel,
            geboortedatum=Geboortedatum.lees(lid.geboren) if lid.geboren else None,
            telefoon=lid.telefoon,
            rol=lid.rol,
        )
        return voeg_lid_toe(self.session, huishouden, gegevens, van=INWONEN_SINDS)

    def _omgeving(self, gezin: Gezin, casus: Casus, personen: dict[str, Persoon]) -> None:
        wie = Wie(casus_id=casus.id, door=self.door)
        if gezin.adres:
            leg_adres_vast(
                self.session, casus.huishouden_id, gezin.adres, gezien=casus.huishouden.versie, **wie
            )
        for band in gezin.banden:
            een, ander = personen[band.wie], personen[band.van]
            relatie = Relatie(persoon_id=een.id, ander_id=ander.id, soort=band.soort)
            leg_relatie(self.session, casus.huishouden_id, relatie, **wie)
            if band.gezag:
                gezag = Gezag(persoon_id=ander.id, houder_id=een.id, bron=band.gezag, van=INWONEN_SINDS)
                leg_gezag_vast(self.session, casus.huishouden_id, gezag, **wie)
        for contact in gezin.netwerk:
            voeg_contact_toe(self.session, casus.huishouden_id, contact, **wie)

    def _gesprek(
        self, gezin: Gezin, verslag: Gespreksverslag, casus: Casus, personen: dict[str, Persoon]
    ) -> None:
        gasten = [Gast(naam, hoedanigheid) for naam, hoedanigheid in verslag.anderen.items()]
        aan_tafel = Gezelschap({personen[naam].id: None for naam in verslag.leden}, gasten=gasten)
        gegevens = Gegevens(gezin.dag(verslag.dagen_na_opening), verslag.plaats, aan_tafel)
        gesprek = start_gesprek(self.session, casus, gegevens, door=self.door)
        self.session.flush()
        eerst = Schrijfbeurt(gesprek.versie)
        schrijf_verhaal(self.session, casus, gesprek.id, verslag.verhaal, beurt=eerst, door=self.door)
        for leefgebied, regels in verslag.zinnen.items():
            zinnen = {
                regel: [Zin(tekst, personen[naam].id if naam else None) for tekst, naam in gezegd]
                for regel, gezegd in regels.items()
            }
            tekst = Leefgebiedtekst(leefgebied, NIEUW, zinnen)
            schrijf_leefgebied(self.session, casus, gesprek.id, tekst, door=self.door)
        for leefgebied, reden in verslag.overgeslagen.items():
            sla_leefgebied_over(
                self.session, casus, gesprek.id, Overslaan(leefgebied, NIEUW, reden), door=self.door
            )
        for onderdeel, antwoord in verslag.onderzoek.items():
            invoer = Onderzoekstekst(onderdeel, NIEUW, antwoord=antwoord)
            beantwoord(self.session, casus, gesprek.id, invoer, door=self.door)
        afspraken = [
            tafelafspraken.Afspraak(wie, wat, wanneer, persoon_id=personen[over].id if over else None)
            for wie, wat, wanneer, over in verslag.afspraken
        ]
        tafelafspraken.schrijf_afspraken(
            self.session, casus, gesprek.id, afspraken, beurt=NIEUW, door=self.door
        )
        if verslag.is_afgerond:
            rond_gesprek_af(self.session, casus, gesprek.id, door=self.door)

    def _metingen(self, gezin: Gezin, casus: Casus, metingen: Iterable[Scores]) -> None:
        for scores in metingen:
            with alsof_het_was(gezin.dag(scores.dagen_na_opening), 15):
                self._meting(gezin, scores, casus)
                self._kijk(casus, "zrm.index")

    def _meting(self, gezin: Gezin, scores: Scores, casus: Casus) -> None:
        is_eerste = scores.dagen_na_opening == gezin.metingen[0].dagen_na_opening
        moment = Meetmoment.START if is_eerste else Meetmoment.TUSSENTIJDS
        dag = gezin.dag(scores.dagen_na_opening)
        betrokkene = self._betrokkene(casus, scores.wie) if scores.wie else None
        nieuw = NieuweMeting(
            betrokkene_id=betrokkene.id if betrokkene else None,
            instrument=scores.instrument,
            moment=moment,
            gesprek_op=dag,
            eigen=EigenWijze(Wijze.SAMEN, scores.eigen) if scores.eigen else None,
        )
        meting = start_meting(self.session, casus.id, nieuw, door=self.door)
        self.session.flush()
        domeinen = get_instrument(scores.instrument).domeinen
        ingevuld = {
            domein.code: Scoreinvoer.van(
                Niveau(keuze) if isinstance(keuze, int) else keuze,
                Niveau(streef) if streef else None,
                scores.notities.get(plek),
                Draagt(*scores.draagt.get(plek, ())),
            )
            for plek, (domein, (keuze, streef)) in enumerate(zip(domeinen, scores.uitkomsten, strict=True))
            if keuze is not None
        }
        invoer = Meetinvoer(scores.instrument, moment, dag, ingevuld)
        stel_meting_vast(self.session, casus.id, meting.id, invoer, gezien=meting.versie, door=self.door)

    def _plan(self, gezin: Gezin, deel: Plandeel, casus: Casus, personen: dict[str, Persoon]) -> None:
        teksten = Plantekstgegevens(deel.situatie, deel.gaat_goed, deel.wij_bieden, deel.evaluatie)
        schrijf_plantekst(self.session, casus.id, teksten, gezien=0, door=self.door)
        gereed: list[UUID] = []
        for wens in deel.wensen:
            gereed += self._wens(gezin, wens, casus)
        if deel.vastgesteld_na is not None:
            self._stel_vast(deel, casus, personen)
        with alsof_het_was(gezin.dag((deel.vastgesteld_na or 0) + WEKEN_LATER)):
            for actie_id in gereed:
                meld_gereed(self.session, actie_id, True, casus_id=casus.id, gezien=1, door=self.door)

    def _wens(self, gezin: Gezin, wens: Wens, casus: Casus) -> list[UUID]:
        gegevens = Doelgegevens(
            woorden=wens.woorden,
            lukt_als=wens.lukt_als,
            leefgebied=wens.leefgebied,
            wet=wens.wet,
            zrm_domein=wens.domein,
            tegen=wens.tegen,
            voor=tuple(self._betrokkene(casus, naam).id for naam in wens.voor),
        )
        doel = voeg_doel_toe(self.session, casus.id, gegevens, door=self.door)
        self.session.flush()
        gereed = []
        for afspraak in wens.afspraken:
            actie = voeg_actie_toe(
                self.session, casus.id, doel.id, als_actie(gezin, afspraak, wens), door=self.door
            )
            self.session.flush()
            if afspraak.is_gereed:
                gereed.append(actie.id)
        return gereed

    def _stel_vast(self, deel: Plandeel, casus: Casus, personen: dict[str, Persoon]) -> None:
        concept = stel_concept_samen(self.session, casus, find_plan(self.session, casus.id))
        vaststelling = Vaststelling(
            kenmerk=concept.plan.kenmerk,
            gezien=0,
            aanwezig=[personen[naam].id for naam in deel.aanwezig],
            ook_aanwezig=deel.ook_aanwezig,
            reacties={personen[naam].id: reactie for naam, reactie in deel.reacties.items()},
        )
        stel_plan_vast(self.session, casus.id, vaststelling, door=self.door)

    def _betrokkene(self, casus: Casus, roepnaam: str) -> Betrokkene:
        return next(b for b in list_betrokkenen(self.session, casus.id) if b.persoon.roepnaam == roepnaam)


def als_actie(gezin: Gezin, afspraak: Afspraak, wens: Wens) -> Actiegegevens:
    """The agreement as the plan asks it; a number of days counts from the opening."""
    tegen = gezin.dag(afspraak.dagen) if isinstance(afspraak.dagen, int) else afspraak.dagen
    return Actiegegevens(
        wat=afspraak.wat,
        wie=afspraak.wie,
        eigenaar=afspraak.eigenaar,
        kring=afspraak.kring,
        wet=afspraak.wet or wens.wet,
        waarom_niet_dichterbij=afspraak.waarom_niet_dichterbij,
        is_gespecialiseerd=afspraak.is_gespecialiseerd,
        tegen=tegen or wens.tegen,
        afbouw_op=afspraak.afbouw,
    )


def is_client_van_twaalf(lid: Lid, dag: date) -> bool:
    """Whether somebody can have a score of their own on that day."""
    if lid.hoedanigheid is not Hoedanigheid.CLIENT:
        return False
    return not lid.geboren or leeftijd_op(Geboortedatum.lees(lid.geboren), dag).is_minstens(12)
