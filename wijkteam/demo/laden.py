"""Loading the demo into an empty database, once."""

from datetime import date, timedelta
from random import Random

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from wijkteam.agenda.models import Herhaling
from wijkteam.agenda.taken import Taakgegevens, maak_taak
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.expertisevraag import vraag_expertise
from wijkteam.casus.models import Casus, Sluitreden, TeamHoedanigheid, Teamlid
from wijkteam.casus.queries import list_team_nu
from wijkteam.casus.regie import Waarneemperiode, start_waarneming
from wijkteam.casus.slotvragen import Takenbesluit, Takenkeuze
from wijkteam.casus.teamvorming import Collega, voeg_collega_toe
from wijkteam.demo.aanvraagvertelling import laat_termijnen_beginnen, vertel_aanvraag
from wijkteam.demo.de_vries import DE_VRIES, RIEK
from wijkteam.demo.de_vries_verder import vertel_verder
from wijkteam.demo.dubbel import schrijf_els_nog_eens
from wijkteam.demo.gebeurtenissen import vertel_gebeurtenissen
from wijkteam.demo.generator import Generator
from wijkteam.demo.logboekvertelling import vertel_logboek, vul_agendas
from wijkteam.demo.meekijken import in_functie, kijk
from wijkteam.demo.meldingen import vertel_melding_van_els, vertel_meldingen_van_nu
from wijkteam.demo.overdrachten import vertel_overdrachten, vertel_stilte
from wijkteam.demo.sociale_kaart import vertel_kaart
from wijkteam.demo.staf import STAF, maak_staf
from wijkteam.demo.toestemmingen import vraag_iedereen, vraag_voor_organisatie
from wijkteam.demo.vertellen import Verteller
from wijkteam.demo.vorm import Gezin
from wijkteam.journaal.models import Inzage
from wijkteam.journaal.systeem import systeemsessie
from wijkteam.kern.tijd import alsof_het_was, vandaag
from wijkteam.team.expertise import Expertise
from wijkteam.team.models import Aanstelling, Medewerker
from wijkteam.toegang.models import Account
from wijkteam.wet.dagen import na_maanden
from wijkteam.wet.grondslagen import Wet

ZAAD = 274
AANTAL = 30
# Of each colleague one: in some the verslag is still to come, in some it is late.
MET_TERMIJNEN = range(7)
WERKERS = ("marijke", "bas", "fatma", "lukasz", "joke", "sven", "aicha")


def laad_demo(app: Flask, *, aantal: int = AANTAL, zaad: int = ZAAD) -> bool:
    """Staff, family De Vries and `aantal` other huishoudens. False, and nothing done, when there are accounts."""
    with app.app_context(), systeemsessie("voorbeeldgegevens geladen") as session:
        if session.scalars(select(Account.id).limit(1)).first() is not None:
            return False
        staf = maak_staf(session)
        session.flush()
        de_vries, riek = _vertel_de_vries(session, staf)
        generator = Generator(Random(zaad), vandaag())  # noqa: S311  chance for variety, not for secrets
        vertellers = {naam: _verteller(session, staf[naam]) for naam in WERKERS}
        vorige: Verteller | None = None
        buren: list[Casus] = []
        for nummer, gezin in enumerate(generator.maak(aantal)):
            verteller = vertellers[WERKERS[nummer % len(WERKERS)]]
            verteller.bekenden = vorige.bekenden if vorige else {}
            casus = verteller.vertel(gezin)
            buren.append(casus)
            with in_functie(session, verteller.aanstelling):
                if gezin.plan:
                    with alsof_het_was(min(gezin.dag(gezin.plan.vastgesteld_na or 20), _gisteren()), 17):
                        vraag_iedereen(session, casus, door=verteller.door)
                if nummer in MET_TERMIJNEN:
                    with alsof_het_was(gezin.geopend, 11):
                        laat_termijnen_beginnen(session, casus, gezin.geopend, door=verteller.door)
                _sluit_soms(session, casus, gezin, nummer, verteller.door)
            vorige = verteller
        vertel_meldingen_van_nu(vertellers)
        vertel_kaart(
            session, *(_verteller(session, staf[naam]).aanstelling for naam in ("tineke", "marijke"))
        )
        vertel_overdrachten(vertellers["marijke"], vertellers["bas"], de_vries, riek)
        if buren:
            vertel_stilte(vertellers["marijke"], buren[0])
    return True


def _verteller(session: Session, medewerker: Medewerker) -> Verteller:
    aanstelling = session.scalars(
        select(Aanstelling)
        .where(Aanstelling.medewerker_id == medewerker.id)
        .options(joinedload(Aanstelling.medewerker), joinedload(Aanstelling.wijkteam))
        .execution_options(populate_existing=True)
    ).one()
    if aanstelling.wijkteam_id is None:
        raise ValueError(f"{medewerker.naam} works in no wijkteam")
    return Verteller(session, aanstelling, aanstelling.wijkteam_id)


def _vertel_de_vries(session: Session, staf: dict[str, Medewerker]) -> tuple[Casus, Casus]:
    """Marijke holds the regie, Fatma stands behind her, Bas answers for the zorgloket."""
    door = staf["marijke"]

    def vorm_team(casus: Casus) -> None:
        laat_termijnen_beginnen(session, casus, DE_VRIES.geopend, door=door)
        vertel_melding_van_els(casus, balie=bas, regisseur=marijke)
        _voeg_toe(session, casus, staf["bas"], TeamHoedanigheid.GEMEENTE, door)
        fatma = _voeg_toe(session, casus, staf["fatma"], TeamHoedanigheid.PROFESSIONAL, door)
        periode = Waarneemperiode(
            teamlid=fatma.id,
            van=vandaag(),
            tot_en_met=DE_VRIES.dag(60),
            reden="Marijke is er in april niet altijd",
        )
        start_waarneming(session, casus, periode, door=door)

    marijke, bas, fatma = (_verteller(session, staf[naam]) for naam in ("marijke", "bas", "fatma"))
    casus = marijke.vertel(DE_VRIES, vorm_team)
    with in_functie(session, marijke.aanstelling), alsof_het_was(DE_VRIES.dag(31), 17):
        vraag_iedereen(session, casus, nee_van=("Wouter",), door=door)
        vraag_voor_organisatie(session, casus, "Zorgaanbieder De Linde", ("Els", "Roos"), door=door)
    for dag, uur, wie, onderdelen in (
        (1, 11, fatma, ("dossier.show", "huishouden.show")),
        (17, 9, bas, ("gesprek.show", "zrm.index")),
        (32, 10, bas, ("plan.show",)),
        (32, 15, fatma, ("plan.show",)),
    ):
        with alsof_het_was(DE_VRIES.dag(dag), uur):
            kijk(session, casus, wie.aanstelling, *onderdelen)
    with alsof_het_was(DE_VRIES.dag(31), 17):
        kijk(session, casus, marijke.aanstelling, "plan.versie_pdf", soort=Inzage.AFDRUKKEN)
    with in_functie(session, marijke.aanstelling):
        vertel_aanvraag(session, casus, door=door, besluit_door=staf["bas"])
        vertel_gebeurtenissen(session, casus, door=door)
    vertel_verder(marijke, casus)
    collegas = {"marijke": marijke.aanstelling, "bas": bas.aanstelling, "fatma": fatma.aanstelling}
    vertel_logboek(session, casus, collegas)
    vul_agendas(session, casus, collegas)
    riek = bas.vertel(RIEK)
    schrijf_els_nog_eens(session, riek, bas.aanstelling)
    return casus, riek


def _voeg_toe(
    session: Session, casus: Casus, wie: Medewerker, hoedanigheid: TeamHoedanigheid, door: Medewerker
) -> Teamlid:
    lid = voeg_collega_toe(session, casus, Collega(wie.id, hoedanigheid, Wet.WMO), door=door)
    session.flush()
    return lid


def _gisteren() -> date:
    """The last day that is over at every hour: nothing in the demo happens later than now."""
    return vandaag() - timedelta(days=1)


def _sluit_soms(session: Session, casus: Casus, gezin: Gezin, nummer: int, door: Medewerker) -> None:
    """Two casussen ended well, and one team misses an expertise."""
    with alsof_het_was(min(gezin.geopend + timedelta(days=60), _gisteren())):
        if nummer in {11, 23}:
            straks = na_maanden(vandaag(), 3)
            maak_taak(
                session,
                Taakgegevens("Bellen: hoe gaat het nu?", straks, Herhaling.KWARTAAL),
                casus_id=casus.id,
                door=door,
            )
            besluit = Besluit(
                Sluitreden.ZELF_VERDER,
                "Het huishouden kan zelf verder. Over drie maanden bellen we nog een keer.",
                Takenbesluit(Takenkeuze.NAZORG, straks),
            )
            sluit_af(session, casus, besluit, door=door)
        if nummer in {4, 8}:
            vervanger = list_team_nu(session, casus.id)[0]
            vraag_expertise(session, casus, Expertise.VERSLAVING, vervanger=vervanger.id, door=door)


def accounts() -> list[tuple[str, str, str]]:
    """One account per role: login name, role, and what it sees."""
    return [(c.gebruikersnaam, c.rol.label, c.ziet) for c in STAF if c.ziet]
