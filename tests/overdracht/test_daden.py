"""The acts on an overdracht end to end, on real rows: from a concept to a closed loop, and every guard on the way."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from tests.bouwstenen import Bouwer, sessie_van
from tests.overdracht.verhaal import GEWENST, Overdrachtverhaal, over
from tests.plan.test_vaststellen import ruw
from wijkteam.journaal.models import Journaalregel
from wijkteam.kern.fouten import NietGevonden, VersieIsVerouderd
from wijkteam.kern.tijd import AMSTERDAM, vandaag
from wijkteam.overdracht import errors
from wijkteam.overdracht.daden import Afsluiting, doe, sluit_af
from wijkteam.overdracht.keuzes import (
    Afwijsreden,
    Daad,
    Hulpkreeg,
    Kennismakingvorm,
    Partij,
    Stand,
    Uitkomst,
    Warmte,
)
from wijkteam.overdracht.link import maak_link
from wijkteam.overdracht.models import Overdrachtlink
from wijkteam.overdracht.navragen import Navraaggegevens, vraag_na
from wijkteam.overdracht.opstellen import wijzig_bericht
from wijkteam.overdracht.stappen import Kennismakinggegevens, Stapgegevens, zet_stap
from wijkteam.overdracht.tweede_keus import Tweedekeus, kies_opnieuw

AAN_TAFEL = Kennismakinggegevens(
    wanneer=datetime(2026, 1, 5, 14, tzinfo=AMSTERDAM), vorm=Kennismakingvorm.THUIS, aanwezig="Els, Gerda"
)


@pytest.fixture
def verhaal(bouw: Bouwer) -> Overdrachtverhaal:
    return Overdrachtverhaal.begin(bouw)


def navraag(**anders: Any) -> Navraaggegevens:
    gewoon = {"met_wie": "Els", "dag": vandaag(), "kreeg_hulp": Hulpkreeg.JA, "woorden": "Het is gezellig."}
    return Navraaggegevens(**gewoon | anders)


def test_van_eerste_woord_tot_gesloten_lus(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    assert (o.stand, o.eigenaar, o.nummer) == (
        Stand.VOORGELEGD,
        Partij.ONTVANGER,
        f"{verhaal.plan.casus.nummer}-O1",
    )
    verhaal.stap(o, Daad.ZET_OP_WACHTLIJST, wachten_tot=over(40), overbrugging="Anja eet op woensdag mee.")
    verhaal.stap(o, Daad.ACCEPTEER)
    verhaal.stap(o, Daad.PLAN_KENNISMAKING, kennismaking=AAN_TAFEL)
    verhaal.stap(o, Daad.LEG_CONTACT_VAST, is_kennisgemaakt=True)
    verhaal.stap(o, Daad.START)
    verhaal.stap(o, Daad.KOPPEL_TERUG, toelichting="Els komt elke week.")
    verhaal.plan.doe(vraag_na, verhaal.casus_id, o.id, navraag(cijfer=8, is_opgelost=True))
    verhaal.plan.doe(sluit_af, verhaal.casus_id, o.id, Afsluiting(uitkomst=Uitkomst.GEKREGEN))
    klaar = verhaal.nu(o.id)
    assert (klaar.stand, klaar.eigenaar, klaar.uiterlijk) == (Stand.AFGESLOTEN, None, None)
    gehouden = klaar.kennismakingen[-1]
    assert gehouden.gehouden_op == klaar.eerste_contact_op == vandaag()
    assert (gehouden.wanneer, gehouden.was_anders_afgesproken) == (AAN_TAFEL.wanneer, True)
    assert (klaar.bevestigd_op, klaar.teruggekoppeld_op, klaar.wacht_sinds) == (vandaag(), vandaag(), None)
    assert klaar.navraag_voor is not None
    assert klaar.overbruggingen[0].wachten_tot == over(40)
    assert (klaar.navragen[0].cijfer, klaar.navragen[0].woorden) == (8, "Het is gezellig.")
    assert [stap.daad for stap in klaar.stappen] == [
        Daad.BESPREEK,
        Daad.STEM_AF,
        Daad.LEG_VOOR,
        Daad.ZET_OP_WACHTLIJST,
        Daad.ACCEPTEER,
        Daad.PLAN_KENNISMAKING,
        Daad.LEG_CONTACT_VAST,
        Daad.START,
        Daad.KOPPEL_TERUG,
        Daad.VRAAG_NA,
        Daad.SLUIT_AF,
    ]
    regels = verhaal.plan.nu(
        lambda s: s.scalars(select(Journaalregel.velden).where(Journaalregel.over_id == o.id)).all()
    )
    assert {"bespreek", "leg_voor", "sluit_af"} <= set(regels)


def test_wat_getoond_gezegd_en_gedaan_is_verandert_niet_meer(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    verhaal.stap(o, Daad.ZET_OP_WACHTLIJST, wachten_tot=over(9), overbrugging="Anja")
    verhaal.plan.doe(vraag_na, verhaal.casus_id, o.id, navraag())
    for tabel in ("berichtversie", "overdrachtstap", "overbrugging", "navraag"):
        with pytest.raises(DatabaseError, match="onveranderlijk"):
            ruw(f"DELETE FROM {tabel}")


def test_pas_als_iedereen_ja_zei_is_het_afgestemd(verhaal: Overdrachtverhaal) -> None:
    jan = verhaal.plan.persoon("Jan").id
    o = verhaal.besproken(personen=(verhaal.els, jan))
    assert verhaal.zegt(o).stand is Stand.BESPROKEN
    assert verhaal.zegt(o, ja=False, roepnaam="Jan").stand is Stand.BESPROKEN
    with pytest.raises(errors.DaadKanNietNu):
        verhaal.gaat_uit(o)
    assert verhaal.zegt(o, roepnaam="Jan").stand is Stand.AFGESTEMD
    with pytest.raises(errors.OnbekendePersoon):
        verhaal.zegt(o, roepnaam="Wouter")


def test_wie_zijn_ja_terugneemt_houdt_het_verzenden_tegen(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.afgestemd()
    verhaal.trek_in()
    with pytest.raises(errors.ToestemmingOntbreekt):
        verhaal.gaat_uit(o)


def test_wie_zijn_ja_terugneemt_na_verzenden_sluit_de_deur(los: Flask, verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    sleutels = los.extensions["wijkteam-sleutels"]
    with sessie_van(verhaal.plan.marijke) as session:
        maak_link(session, sleutels, verhaal.casus_id, o.id, door=verhaal.plan.marijke)
        session.commit()
    verhaal.trek_in()
    link = verhaal.plan.nu(lambda s: s.scalars(select(Overdrachtlink)).one())
    assert link.ingetrokken_op is not None


def test_wie_toch_weer_ja_zegt_terwijl_het_loopt_opent_de_deur_opnieuw(
    los: Flask, verhaal: Overdrachtverhaal
) -> None:
    o = verhaal.voorgelegd()
    sleutels = los.extensions["wijkteam-sleutels"]
    verhaal.trek_in()
    with sessie_van(verhaal.plan.marijke) as session, pytest.raises(errors.ToestemmingOntbreekt):
        maak_link(session, sleutels, verhaal.casus_id, o.id, door=verhaal.plan.marijke)
    assert verhaal.zegt(o).stand is Stand.VOORGELEGD
    with sessie_van(verhaal.plan.marijke) as session:
        assert maak_link(session, sleutels, verhaal.casus_id, o.id, door=verhaal.plan.marijke).code
    with pytest.raises(errors.DaadKanNietNu):
        verhaal.zegt(verhaal.stap(o, Daad.ZIE_AF, kant=Partij.INWONER, toelichting="Liever niet."))


def test_een_ja_van_gisteren_en_een_van_vandaag_tellen_samen(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.nieuw(personen=(verhaal.els, verhaal.plan.persoon("Jan").id))
    verhaal.schrijf(o, personen=(verhaal.els, verhaal.plan.persoon("Jan").id))
    verhaal.stap(o, Daad.BESPREEK, kant=Partij.VERWIJZER, dag=over(-1))
    with pytest.raises(errors.DagKanNiet):
        verhaal.zegt(o, dag=over(-2))
    verhaal.zegt(o, roepnaam="Jan")
    assert verhaal.zegt(o, dag=over(-1)).stand is Stand.AFGESTEMD


def test_wat_niet_warm_is_zegt_waarom_en_wat_niet_koud_is_begint_met_bellen(
    verhaal: Overdrachtverhaal,
) -> None:
    with pytest.raises(errors.NietGebeld):
        verhaal.gaat_uit(verhaal.afgestemd(), gebeld_met="", gebeld_op=None)
    lauw = verhaal.afgestemd(warmte=Warmte.LAUW)
    with pytest.raises(errors.WarmteZonderReden):
        verhaal.gaat_uit(lauw)
    koud = verhaal.afgestemd(warmte=Warmte.KOUD, waarom_niet_warm="Els belt liever zelf.")
    uit = verhaal.gaat_uit(koud, gebeld_met="", gebeld_op=None)
    assert verhaal.stap(uit, Daad.ACCEPTEER).eigenaar is Partij.INWONER


ONTBREEKT: list[tuple[Daad, dict[str, Any], type[Exception]]] = [
    (Daad.WIJS_AF, {}, errors.RedenOntbreekt),
    (Daad.LEID_DOOR, {}, errors.RedenOntbreekt),
    (Daad.ZET_OP_WACHTLIJST, {"overbrugging": "Anja"}, errors.WachttijdOntbreekt),
    (Daad.ZET_OP_WACHTLIJST, {"wachten_tot": over(9)}, errors.OverbruggingOntbreekt),
    (Daad.ZET_OP_WACHTLIJST, {"wachten_tot": over(0), "overbrugging": "x"}, errors.WachtdagKanNiet),
    (Daad.ACCEPTEER, {"dag": over(1)}, errors.DagKanNiet),
    (Daad.ACCEPTEER, {"dag": over(-1)}, errors.DagKanNiet),
    (Daad.HERINNER, {"voor": over(20)}, errors.BeldagKanNiet),
    (Daad.LAAT_VERLOPEN, {"toelichting": "stil"}, errors.NogNietStil),
    (Daad.START, {}, errors.DaadKanNietNu),
    (Daad.TREK_IN, {}, errors.RedenOntbreekt),
]


def test_wat_ontbreekt_wordt_geweigerd(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    for daad, anders, fout in ONTBREEKT:
        with pytest.raises(fout):
            verhaal.stap(o, daad, **anders)
    assert verhaal.nu(o.id).stand is Stand.VOORGELEGD


def test_een_warme_overdracht_zonder_kennismaking_heeft_geen_eerste_contact(
    verhaal: Overdrachtverhaal,
) -> None:
    o = verhaal.voorgelegd()
    verhaal.stap(o, Daad.ACCEPTEER)
    with pytest.raises(errors.NietKennisgemaakt) as fout:
        verhaal.stap(o, Daad.LEG_CONTACT_VAST)
    assert (fout.value.veld, "spreek eerst" in fout.value.bericht) == ("is_kennisgemaakt", True)
    with pytest.raises(errors.KennismakingsvormOntbreekt) as zonder_vorm:
        verhaal.stap(o, Daad.LEG_CONTACT_VAST, is_kennisgemaakt=True)
    assert zonder_vorm.value.veld == "vorm"
    verhaal.stap(o, Daad.LEG_CONTACT_VAST, is_kennisgemaakt=True, kennismaking=AAN_TAFEL)
    assert verhaal.nu(o.id).stand is Stand.EERSTE_CONTACT


def test_sluiten_vraagt_een_uitkomst_en_de_stem_van_de_inwoner(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    verhaal.stap(o, Daad.WIJS_AF, afwijsreden=Afwijsreden.GEEN_PLEK)
    for uitkomst, fout in (
        (Uitkomst.GEKREGEN, errors.UitkomstKloptNiet),
        (Uitkomst.GEEN_PLEK, errors.NavraagOntbreekt),
    ):
        with pytest.raises(fout):
            verhaal.plan.doe(sluit_af, verhaal.casus_id, o.id, Afsluiting(uitkomst=uitkomst))
    einde = Afsluiting(uitkomst=Uitkomst.GEEN_PLEK, navraag=navraag(kreeg_hulp=Hulpkreeg.NEE))
    dicht = verhaal.plan.doe(sluit_af, verhaal.casus_id, o.id, einde)
    assert (dicht.uitkomst, dicht.kreeg_hulp) == (Uitkomst.GEEN_PLEK, Hulpkreeg.NEE)


def test_bellen_schuift_de_dag_op_en_alleen_een_gesprek_breekt_de_stilte(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.stil(verhaal.voorgelegd(), 40)
    toen = o.laatste_teken_op
    assert verhaal.stap(o, Daad.HERINNER, kant=Partij.VERWIJZER, wie="").laatste_teken_op == toen
    gebeld = verhaal.stap(o, Daad.HERINNER, kant=Partij.VERWIJZER, wie="Gerda", voor=over(1))
    assert (gebeld.laatste_teken_op, gebeld.uiterlijk) == (vandaag(), over(1))
    stil = verhaal.stil(gebeld, 28)
    weg = verhaal.stap(stil, Daad.LAAT_VERLOPEN, kant=Partij.VERWIJZER, toelichting="Niemand neemt op.")
    assert weg.is_voorbij


def test_wachten_telt_mee_tot_het_voorbij_is(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.stil(verhaal.voorgelegd(), 20)
    toen = vandaag() - timedelta(days=12)
    verhaal.stap(o, Daad.ZET_OP_WACHTLIJST, dag=toen, wachten_tot=over(9), overbrugging="Anja")
    weer = verhaal.stap(o, Daad.ZET_OP_WACHTLIJST, wachten_tot=over(30), overbrugging="Anja")
    assert (weer.wacht_sinds, weer.wachten_tot) == (toen, over(30))
    klaar = verhaal.stap(o, Daad.ACCEPTEER)
    assert (klaar.gewacht_dagen, klaar.wacht_sinds, klaar.wachten_tot) == (12, None, None)


@pytest.mark.parametrize("is_stil", [False, True])
def test_een_tweede_keus_neemt_de_woorden_mee_en_vraagt_maar_een_keer(
    verhaal: Overdrachtverhaal, is_stil: bool
) -> None:
    doel = verhaal.plan.doel("Wij willen samen eten.")
    o = verhaal.voorgelegd(delen=(doel.id,))
    keus = Tweedekeus(
        begin=verhaal.beginnend(ontvanger="Buurtkamer"), met_wie="Els", dag=vandaag(), woorden="Jammer."
    )
    with pytest.raises(errors.GeenTweedeKeus):
        verhaal.plan.doe(kies_opnieuw, verhaal.casus_id, o.id, keus)
    if is_stil:
        verhaal.stil(o, 9)
    else:
        verhaal.stap(o, Daad.WIJS_AF, afwijsreden=Afwijsreden.GEEN_PLEK)
    tweede = verhaal.nu(verhaal.plan.doe(kies_opnieuw, verhaal.casus_id, o.id, keus).id)
    eerste = verhaal.nu(o.id)
    assert eerste.stand is (Stand.INGETROKKEN if is_stil else Stand.AFGESLOTEN)
    assert eerste.uitkomst is (None if is_stil else Uitkomst.DOORGELEID)
    assert eerste.navragen[0].woorden == "Jammer."
    assert tweede.nummer in eerste.stappen[-1].toelichting
    assert (tweede.eerdere_id, tweede.stand, tweede.bericht.gewenst) == (o.id, Stand.CONCEPT, GEWENST)
    assert [d.tekst for d in tweede.delen] == ["Wij willen samen eten."]
    with pytest.raises(errors.DaadKanNietNu):
        verhaal.gaat_uit(tweede)


def test_de_ontvanger_zelf_doet_alleen_wat_van_hem_is(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    stap = Stapgegevens(daad=Daad.TREK_IN, dag=vandaag(), kant=Partij.ONTVANGER, toelichting="x")
    with pytest.raises(errors.AlleenVoorCollegas):
        verhaal.plan.nu(lambda s: zet_stap(s, o.id, stap, door=None))


def test_wie_iets_anders_zag_staan_wordt_gewaarschuwd(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    gezien = verhaal.nu(o.id).versie
    verhaal.stap(o, Daad.ACCEPTEER)
    stap = Stapgegevens(
        daad=Daad.WIJS_AF, dag=vandaag(), kant=Partij.ONTVANGER, afwijsreden=Afwijsreden.GEEN_PLEK
    )
    with pytest.raises(VersieIsVerouderd):
        verhaal.plan.doe(doe, verhaal.casus_id, o.id, stap, gezien=gezien)
    assert verhaal.nu(o.id).stand is Stand.GEACCEPTEERD
    concept = verhaal.nieuw()
    verhaal.schrijf(concept, waarom="Nieuw")
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.plan.doe(
            wijzig_bericht, verhaal.casus_id, concept.id, verhaal.concept(waarom="Anders"), gezien=1
        )
    assert fout.value.intussen == {"waarom": "Nieuw"}


def test_een_overdracht_van_een_andere_casus_bestaat_niet(verhaal: Overdrachtverhaal) -> None:
    o = verhaal.voorgelegd()
    ander = verhaal.plan.bouw.casus(verhaal.plan.marijke, huishouden="Jansen")
    stap = Stapgegevens(daad=Daad.ACCEPTEER, dag=vandaag(), kant=Partij.ONTVANGER, wie="Gerda")
    with pytest.raises(NietGevonden):
        verhaal.plan.doe(doe, ander.id, o.id, stap)
