"""Vaststellen: who has a say, what they say, and a version that nobody can change."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from tests.plan.bouwstenen import Planstory, actiegegevens, doelgegevens
from tests.termijnen.bouwstenen import gebeur
from wijkteam.casus.models import Betrokkene, Casus, Fase, Hoedanigheid
from wijkteam.casus.queries import list_team_nu
from wijkteam.huishouden.models import Huishoudlid, Netwerkcontact
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.canoniek import naar_tekst
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.plan.acties import wijzig_actie
from wijkteam.plan.actiestand import meld_gereed
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.doelen import laat_doel_vervallen, wijzig_doel
from wijkteam.plan.errors import (
    InhoudIsAangetast,
    NiemandAanwezig,
    OnbekendeAanwezige,
    PlanHeeftGeenDoel,
    PlanIsIntussenGewijzigd,
    PlanIsNetVastgesteld,
    WoordenOntbreken,
    WoordenZonderOneens,
)
from wijkteam.plan.inhoud import hash_van, lees_inhoud
from wijkteam.plan.models import Planversie
from wijkteam.plan.overzicht import Stand, get_planblad
from wijkteam.plan.queries import get_versie
from wijkteam.plan.vaststelling import Mening, Reactie, Vaststelling, lees_versie, stel_plan_vast
from wijkteam.termijnen.gebeurtenismodellen import Afziengrond, Opgeschreven
from wijkteam.termijnen.queries import list_gebeurtenissen, list_van_casus
from wijkteam.wet.gebeurtenissen import Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring


def stand(verhaal: Planstory) -> Stand:
    return verhaal.nu(lambda s: get_planblad(s, verhaal.casus.id)).stand


def versie_een(verhaal: Planstory) -> Planversie:
    return verhaal.nu(lambda s: get_versie(s, verhaal.casus.id, 1))


def test_vaststellen_maakt_versie_een_en_brengt_de_casus_in_uitvoering(verhaal: Planstory) -> None:
    verhaal.doel()
    versie = verhaal.stel_vast()
    assert (versie.nummer, versie.door_id, versie.aanwezig) == (1, verhaal.marijke.id, "Els de Vries")
    assert hash_van(versie.inhoud) == versie.hash
    assert verhaal.nu(lambda s: s.get_one(Casus, verhaal.casus.id)).fase is Fase.UITVOERING
    assert verhaal.nu(
        lambda s: [r.over_id for r in s.query(Journaalregel) if r.handeling is Handeling.PLAN_VASTGESTELD]
    ) == [versie.id]


def test_een_plan_onder_de_jeugdwet_is_het_plan_voor_het_kind(verhaal: Planstory) -> None:
    """Only of whom it has a doel of the Jeugdwet; a plan without one is not what the law waits for."""
    verhaal.bouw.session.get_one(Betrokkene, verhaal.els.id).wet = Wet.JEUGDWET
    dag = vandaag()
    geen_plan = {"grond": Afziengrond.OUDERS_WILLEN_NIET, "over": verhaal.els.id}
    soort = Gebeurtenis.FAMILIEGROEPSPLAN_AFGEZIEN
    gebeur(verhaal.bouw, verhaal.casus, soort, dag, door=verhaal.marijke, **geen_plan)
    verhaal.bouw.session.commit()
    verhaal.doel("Iets van de Wmo.")
    verhaal.stel_vast()
    assert verhaal.nu(lambda s: list_van_casus(s, verhaal.casus.id)[0]).loopt
    verhaal.doel("Elke dag naar school.", wet=Wet.JEUGDWET, voor=(verhaal.els.id,))
    verhaal.stel_vast()
    [rij] = verhaal.nu(lambda s: list_van_casus(s, verhaal.casus.id))
    assert (rij.gestopt_door, rij.gestopt_op) == (Gebeurtenis.JEUGDPLAN_VASTGESTELD, dag)
    nieuwste = verhaal.nu(lambda s: list_gebeurtenissen(s, verhaal.casus.id)[0])
    assert (nieuwste.opgeschreven, nieuwste.betrokkene_id) == (Opgeschreven.PLAN, verhaal.els.id)


def test_zonder_plan_of_doel_valt_er_niets_vast_te_stellen(verhaal: Planstory) -> None:
    vaststelling = Vaststelling(kenmerk="", gezien=0, aanwezig=[verhaal.els.persoon_id])
    with pytest.raises(PlanHeeftGeenDoel):
        verhaal.doe(stel_plan_vast, verhaal.casus.id, vaststelling)
    doel = verhaal.doel()
    verhaal.doe(laat_doel_vervallen, verhaal.casus.id, doel.id, gezien=1)
    with pytest.raises(PlanHeeftGeenDoel):
        verhaal.stel_vast()


def test_volwassenen_en_jongeren_vanaf_twaalf_hebben_een_stem(verhaal: Planstory) -> None:
    jaar = vandaag().year
    verhaal.lid("Vandaagtwaalf", Geboortedatum(jaar - 12, vandaag().month, vandaag().day))
    verhaal.lid("Onbekend", None)
    verhaal.lid("Misschientwaalf", Geboortedatum(jaar - 12))
    verhaal.lid("Elf", Geboortedatum(jaar - 11))
    verhaal.doel()
    verhaal.stel_vast()
    namen = {reactie.naam.split()[0] for reactie in verhaal.versies()[0].reacties}
    assert namen == {"Els", "Jan", "Wouter", "Vandaagtwaalf", "Onbekend", "Misschientwaalf"}


def test_een_client_die_verhuisde_houdt_een_stem_en_een_huisgenoot_die_vertrok_niet(
    verhaal: Planstory,
) -> None:
    for naam, hoedanigheid in (("Jan", Hoedanigheid.CLIENT), ("Wouter", Hoedanigheid.HUISGENOOT)):
        verhaal.betrokkene(naam, hoedanigheid)
        lid = next(
            m for m in verhaal.bouw.session.query(Huishoudlid) if m.persoon_id == verhaal.persoon(naam).id
        )
        lid.tot = vandaag()
    verhaal.bouw.session.commit()
    verhaal.doel()
    verhaal.stel_vast()
    assert {r.naam for r in verhaal.versies()[0].reacties} == {"Els de Vries", "Jan de Vries"}


def test_wie_het_niet_eens_is_houdt_het_plan_niet_tegen(verhaal: Planstory) -> None:
    verhaal.doel()
    wouter = verhaal.persoon("Wouter").id
    verhaal.stel_vast(reacties={wouter: Reactie(Mening.NIET_EENS, "Twee keer is te weinig.")})
    reacties = {r.naam: (r.gezien, r.eens, r.woorden) for r in verhaal.versies()[0].reacties}
    assert reacties["Wouter de Vries"] == (True, False, "Twee keer is te weinig.")
    assert reacties["Jan de Vries"] == (False, None, "")


def test_niet_eens_zonder_woorden_wordt_gevraagd(verhaal: Planstory) -> None:
    verhaal.doel()
    wouter = verhaal.persoon("Wouter").id
    with pytest.raises(WoordenOntbreken) as fout:
        verhaal.stel_vast(reacties={wouter: Reactie(Mening.NIET_EENS)})
    assert fout.value.veld == f"want-{wouter}"


def test_woorden_bij_een_andere_keuze_raken_niet_stil_zoek(verhaal: Planstory) -> None:
    verhaal.doel()
    with pytest.raises(WoordenZonderOneens):
        verhaal.stel_vast(reacties={verhaal.els.persoon_id: Reactie(Mening.EENS, "Behalve het eerste.")})


def test_er_was_iemand_bij(verhaal: Planstory) -> None:
    verhaal.doel()
    with pytest.raises(NiemandAanwezig):
        verhaal.stel_vast(aanwezig=[])
    with pytest.raises(OnbekendeAanwezige):
        verhaal.stel_vast(aanwezig=[uuid4()])
    bram = next(
        lid.id for lid in verhaal.nu(lambda s: list_team_nu(s, verhaal.casus.id)) if lid.naam == "Bram Smit"
    )
    fien = verhaal.persoon("Fien").id
    versie = verhaal.stel_vast(aanwezig=[bram, fien], ook_aanwezig="Anja, zus van Els")
    assert versie.aanwezig.splitlines() == ["Fien de Vries", "Bram Smit", "Anja, zus van Els"]


def test_wie_iets_anders_las_dan_er_nu_staat_stelt_niets_vast(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    gelezen = verhaal.vaststelling()
    verhaal.doe(
        wijzig_doel, doel.id, doelgegevens("Anders"), casus_id=verhaal.casus.id, gezien=1, door=verhaal.bram
    )
    with pytest.raises(PlanIsIntussenGewijzigd):
        verhaal.doe(stel_plan_vast, verhaal.casus.id, gelezen)


def test_wie_de_vorige_versie_niet_zag_stelt_niets_vast(verhaal: Planstory) -> None:
    verhaal.doel()
    gelezen = verhaal.vaststelling()
    verhaal.stel_vast(door=verhaal.bram)
    with pytest.raises(PlanIsNetVastgesteld):
        verhaal.doe(stel_plan_vast, verhaal.casus.id, gelezen)
    assert [versie.nummer for versie in verhaal.versies()] == [1]


def test_na_het_vaststellen_hoort_wat_iemand_wijzigt_bij_de_volgende_versie(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    actie = verhaal.actie(doel)
    assert stand(verhaal) is Stand.CONCEPT
    eerste = verhaal.stel_vast()
    assert stand(verhaal) is Stand.GELIJK
    verhaal.doe(wijzig_actie, actie.id, actiegegevens(wie="Jan"), casus_id=verhaal.casus.id, gezien=1)
    assert stand(verhaal) is Stand.GEWIJZIGD
    tweede = verhaal.stel_vast()
    assert stand(verhaal) is Stand.GELIJK
    wie = [lees_versie(versie).plan.doelen[0].acties[0].wie for versie in (eerste, tweede)]
    assert wie == ["Anja", "Jan"]


def test_iets_wijzigen_en_weer_terug_is_geen_wijziging(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    verhaal.stel_vast()
    for gezien, woorden in ((1, "Anders"), (2, "Ik wil weer slapen.")):
        verhaal.doe(wijzig_doel, doel.id, doelgegevens(woorden), casus_id=verhaal.casus.id, gezien=gezien)
    assert stand(verhaal) is Stand.GELIJK


def test_afvinken_wat_was_afgesproken_is_geen_wijziging_van_het_plan(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())
    verhaal.stel_vast()
    verhaal.doe(meld_gereed, actie.id, True, casus_id=verhaal.casus.id, gezien=1)
    assert stand(verhaal) is Stand.GELIJK


def test_een_versie_onthoudt_wie_er_toen_om_het_huishouden_heen_stonden(verhaal: Planstory) -> None:
    anja = Netwerkcontact(
        huishouden_id=verhaal.casus.huishouden_id,
        naam="Anja",
        relatie="zus",
        kring=Kring.NABIJE_OMGEVING,
        van=date(2026, 1, 1),
    )
    verhaal.bouw.klaar(anja)
    verhaal.doel()
    versie = verhaal.stel_vast()
    anja.tot = vandaag()
    verhaal.persoon("Els").roepnaam = "Elisabeth"
    verhaal.bouw.session.commit()
    omgeving = lees_versie(versie).omgeving
    assert [contact.naam for contact in omgeving.netwerk] == ["Anja"]
    assert "Els" in [lid.roepnaam for lid in omgeving.leden]
    assert (omgeving.regisseur.naam, omgeving.regisseur.telefoon) == ("Marijke Bos", "026-0000000")


def test_de_bewaarde_tekst_is_canoniek(verhaal: Planstory) -> None:
    verhaal.doe(
        schrijf_plantekst,
        verhaal.casus.id,
        Plantekstgegevens(situatie="Łukasz zei: “ja”\nעברית 🙂", evaluatie_op=date(2027, 1, 2)),
        gezien=0,
    )
    verhaal.actie(verhaal.doel(voor=(verhaal.els.id,), tegen=date(2027, 1, 1)))
    versie = versie_een(verhaal) if verhaal.stel_vast() else None
    assert versie is not None
    assert naar_tekst(lees_inhoud(versie.inhoud)) == versie.inhoud
    assert lees_inhoud(versie.inhoud).plan.situatie.startswith("Łukasz")


RUW = {
    "wijzigen": "UPDATE {tabel} SET casus_id = casus_id",
    "verwijderen": "DELETE FROM {tabel}",
}


def ruw(opdracht: str, **waarden: Any) -> None:
    """Straight on the database, past everything that the program is."""
    verbinding = db.sessionmaker.kw["bind"]
    with verbinding.begin_nested():
        verbinding.execute(text(opdracht), waarden)


@pytest.mark.parametrize("tabel", ["planversie", "planreactie"])
@pytest.mark.parametrize("daad", RUW)
def test_de_database_zelf_weigert_een_versie_te_veranderen(verhaal: Planstory, tabel: str, daad: str) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    with pytest.raises(DatabaseError, match="onveranderlijk"):
        ruw(RUW[daad].format(tabel=tabel))
    assert versie_een(verhaal).nummer == 1


def test_een_versie_laat_zich_niet_overschrijven_of_leegmaken(verhaal: Planstory) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    is_sqlite = db.engine.dialect.name == "sqlite"
    opdracht = (
        "INSERT OR REPLACE INTO planversie SELECT * FROM planversie"
        if is_sqlite
        else "TRUNCATE planversie CASCADE"
    )
    with pytest.raises(DatabaseError, match="onveranderlijk"):
        ruw(opdracht)


def test_de_database_weigert_een_tweede_versie_met_hetzelfde_nummer(verhaal: Planstory) -> None:
    verhaal.doel()
    versie = verhaal.stel_vast()
    kolommen = "plan_id, nummer, vastgesteld_op, door_id, aanwezig, inhoud, hash, casus_id"
    with pytest.raises(DatabaseError):
        ruw(
            f"INSERT INTO planversie (id, {kolommen}) SELECT :id, {kolommen} FROM planversie",
            id=uuid4().hex,
        )
    assert [v.id for v in verhaal.versies()] == [versie.id]


def vervals(opdracht: str, **waarden: Any) -> None:
    """What somebody with the key of the database could do: take the guard away, then change the text."""
    is_sqlite = db.engine.dialect.name == "sqlite"
    ruw("DROP TRIGGER planversie_geen_update" if is_sqlite else "ALTER TABLE planversie DISABLE TRIGGER USER")
    ruw(opdracht, **waarden)


def test_een_vervalste_versie_wordt_gezien(verhaal: Planstory) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    vervals("UPDATE planversie SET inhoud = replace(inhoud, 'slapen', 'drinken')")
    with pytest.raises(InhoudIsAangetast, match="versie 1"):
        lees_versie(versie_een(verhaal))
    assert stand(verhaal) is Stand.AANGETAST


def test_een_versie_die_zich_voor_een_andere_uitgeeft_wordt_gezien(verhaal: Planstory) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    vervals("UPDATE planversie SET nummer = 2")
    with pytest.raises(InhoudIsAangetast):
        lees_versie(verhaal.nu(lambda s: get_versie(s, verhaal.casus.id, 2)))
