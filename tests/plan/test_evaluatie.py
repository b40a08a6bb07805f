"""Looking back together: a result and a lesson per doel, a voice for each of them, and a next day. Kept as it was."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError, IntegrityError

from tests.bouwstenen import Klant, sessie_van
from tests.plan.bouwstenen import Planstory, doelgegevens
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Casus, Fase, Teamlid
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.kern.fouten import CollegaWasEerder, NietGevonden, NietToegestaan, VersieIsVerouderd
from wijkteam.kern.integriteit import vertaal
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan.actiestand import meld_gereed
from wijkteam.plan.concept import Plantekstgegevens, schrijf_plantekst
from wijkteam.plan.doelen import Oordeel, wijzig_doel
from wijkteam.plan.errors import OnbekendeAanwezige, PlanIsIntussenGewijzigd, RedenOntbreekt
from wijkteam.plan.evaluatie import Cijfer, Stem, Terugblik, leg_evaluatie_vast, veld_van
from wijkteam.plan.evaluatie_models import Doelevaluatie, Evaluatie, Evaluatiestem, Veiligheidscijfer
from wijkteam.plan.evaluatiefouten import (
    EvaluatiedagKloptNiet,
    IsNetGeevalueerd,
    NiemandBijEvaluatie,
    PlanIsNogNietVastgesteld,
)
from wijkteam.plan.models import Doelstatus
from wijkteam.plan.overzicht import get_planblad
from wijkteam.plan.queries import list_evaluaties

MEESTE_VRAGEN = 15
# Looking back happens a few times in the life of a plan, and writes a row for everybody and every doel.
MEESTE_VRAGEN_EVALUEREN = 32


def terugblik(verhaal: Planstory, **anders: Any) -> Terugblik:
    """What a colleague who just read the plan sends: Els was there."""
    blad = verhaal.nu(lambda s: get_planblad(s, verhaal.casus.id))
    gewoon: dict[str, Any] = {
        "kenmerk": blad.kenmerk_afspraken,
        "gezien": blad.evaluatie.nummer if blad.evaluatie else 0,
        "gehouden_op": vandaag(),
        "oordelen": {},
        "aanwezig": [verhaal.els.persoon_id],
    }
    return Terugblik(**gewoon | anders)


def kijk_terug(verhaal: Planstory, **anders: Any) -> Evaluatie:
    door = anders.pop("door", None)
    return verhaal.doe(leg_evaluatie_vast, verhaal.casus.id, terugblik(verhaal, **anders), door=door)


def evaluaties(verhaal: Planstory) -> list[Evaluatie]:
    return verhaal.nu(lambda s: list(list_evaluaties(s, verhaal.casus.id)))


@pytest.fixture
def vastgesteld(verhaal: Planstory) -> Planstory:
    verhaal.doel()
    verhaal.doel("Ik wil werk.")
    verhaal.stel_vast()
    return verhaal


def test_terugkijken_geeft_elk_doel_een_uitslag_en_een_les(vastgesteld: Planstory) -> None:
    slapen, werk = vastgesteld.doelen()
    oordeel = Oordeel(Doelstatus.DEELS, "Soms lukt het.", "Op tijd naar bed helpt.")
    volgende = vandaag() + timedelta(90)
    kijk_terug(vastgesteld, oordelen={slapen.id: oordeel}, volgende_op=volgende, les="Minder tegelijk.")
    (evaluatie,) = evaluaties(vastgesteld)
    assert [(d.woorden, d.status, d.reden, d.les) for d in evaluatie.doelen] == [
        ("Ik wil weer slapen.", Doelstatus.DEELS, "Soms lukt het.", "Op tijd naar bed helpt."),
        ("Ik wil werk.", Doelstatus.OPEN, "", ""),
    ]
    assert (evaluatie.nummer, evaluatie.versienummer, evaluatie.les) == (1, 1, "Minder tegelijk.")
    doelen = vastgesteld.doelen()
    assert (doelen[0].status, doelen[0].les, doelen[0].versie) == (
        Doelstatus.DEELS,
        "Op tijd naar bed helpt.",
        slapen.versie + 1,
    )
    assert doelen[1].versie == werk.versie
    plan = vastgesteld.plan()
    assert plan is not None
    assert plan.evaluatie_op == volgende
    assert vastgesteld.nu(lambda s: s.get_one(Casus, vastgesteld.casus.id)).fase is Fase.EVALUATIE


def test_terugkijken_staat_in_het_journaal(vastgesteld: Planstory) -> None:
    kijk_terug(vastgesteld)
    regels = vastgesteld.nu(lambda s: s.scalars(select(Journaalregel).order_by(Journaalregel.id)).all())
    assert Handeling.PLAN_GEEVALUEERD in [regel.handeling for regel in regels]
    assert Handeling.PLAN_GEEVALUEERD.label == "plan geëvalueerd"


@pytest.mark.parametrize("status", [Doelstatus.DEELS, Doelstatus.LOSGELATEN])
def test_deels_en_losgelaten_vragen_ook_hier_wat_er_gebeurde(
    vastgesteld: Planstory, status: Doelstatus
) -> None:
    doel = vastgesteld.doelen()[0]
    with pytest.raises(RedenOntbreekt) as fout:
        kijk_terug(vastgesteld, oordelen={doel.id: Oordeel(status)})
    assert fout.value.veld == veld_van("reden", doel.id)
    assert evaluaties(vastgesteld) == []


def test_ieder_van_twaalf_en_ouder_heeft_een_stem_en_een_kind_niet(vastgesteld: Planstory) -> None:
    stemmen = {
        vastgesteld.persoon("Jan").id: Stem(Cijfer.GOED, woorden="Het is rustiger."),
        vastgesteld.persoon("Wouter").id: Stem(),
        vastgesteld.persoon("Fien").id: Stem(Cijfer.HEEL_GOED),
        uuid4(): Stem(Cijfer.GOED),
    }
    kijk_terug(vastgesteld, stemmen=stemmen)
    (evaluatie,) = evaluaties(vastgesteld)
    assert [(s.naam, s.gehoord, s.woorden) for s in evaluatie.stemmen] == [
        ("Jan de Vries", 4, "Het is rustiger.")
    ]


def test_wat_over_veiligheid_gaat_ziet_alleen_wie_dat_mag(vastgesteld: Planstory) -> None:
    kijk_terug(vastgesteld, stemmen={vastgesteld.persoon("Jan").id: Stem(veilig=Cijfer.NIET_ZO)})
    with sessie_van(vastgesteld.marijke) as session:
        (evaluatie,) = list_evaluaties(session, vastgesteld.casus.id)
        assert [(rij.persoon.naam if rij.persoon else "", rij.cijfer) for rij in evaluatie.veiligheid] == [
            ("Jan de Vries", 2)
        ]
    with sessie_van(vastgesteld.bram) as session:
        (evaluatie,) = list_evaluaties(session, vastgesteld.casus.id)
        assert evaluatie.veiligheid == []


def test_wie_veiligheid_niet_mag_zien_legt_er_niets_over_vast(vastgesteld: Planstory) -> None:
    stemmen = {vastgesteld.persoon("Jan").id: Stem(veilig=Cijfer.NIET_ZO)}
    with pytest.raises(NietToegestaan):
        kijk_terug(vastgesteld, stemmen=stemmen, door=vastgesteld.bram)
    assert evaluaties(vastgesteld) == []


def test_zonder_vastgesteld_plan_valt_er_niets_terug_te_kijken(verhaal: Planstory) -> None:
    with pytest.raises(PlanIsNogNietVastgesteld):
        kijk_terug(verhaal)
    verhaal.doel()
    with pytest.raises(PlanIsNogNietVastgesteld):
        kijk_terug(verhaal)


def test_iemand_was_erbij_en_die_hoort_hier(vastgesteld: Planstory) -> None:
    with pytest.raises(NiemandBijEvaluatie):
        kijk_terug(vastgesteld, aanwezig=[])
    with pytest.raises(OnbekendeAanwezige):
        kijk_terug(vastgesteld, aanwezig=[uuid4()])
    kijk_terug(vastgesteld, aanwezig=[], ook_aanwezig="Anja")
    assert evaluaties(vastgesteld)[0].aanwezig == "Anja"


@pytest.mark.parametrize(
    ("veld", "anders"),
    [
        ("gehouden_op", {"gehouden_op": vandaag() + timedelta(1)}),
        ("gehouden_op", {"gehouden_op": vandaag() - timedelta(1)}),
        ("volgende_op", {"volgende_op": vandaag()}),
    ],
)
def test_de_dagen_kloppen(vastgesteld: Planstory, veld: str, anders: dict[str, Any]) -> None:
    with pytest.raises(EvaluatiedagKloptNiet) as fout:
        kijk_terug(vastgesteld, **anders)
    assert fout.value.veld == veld


def test_wie_een_oud_plan_las_leest_het_eerst_opnieuw(vastgesteld: Planstory) -> None:
    gelezen = terugblik(vastgesteld)
    doel = vastgesteld.doelen()[0]
    anders = doelgegevens("Anders")
    vastgesteld.doe(wijzig_doel, doel.id, anders, casus_id=vastgesteld.casus.id, gezien=1)
    with pytest.raises(PlanIsIntussenGewijzigd):
        vastgesteld.doe(leg_evaluatie_vast, vastgesteld.casus.id, gelezen)


def test_een_vinkje_van_een_collega_houdt_het_terugkijken_niet_op(vastgesteld: Planstory) -> None:
    actie = vastgesteld.actie(vastgesteld.doelen()[0])
    gelezen = terugblik(vastgesteld)
    vastgesteld.doe(meld_gereed, actie.id, True, casus_id=vastgesteld.casus.id, gezien=1)
    vastgesteld.doe(leg_evaluatie_vast, vastgesteld.casus.id, gelezen)


def test_na_het_terugkijken_is_een_oud_formulier_van_het_verhaal_verouderd(vastgesteld: Planstory) -> None:
    plan = vastgesteld.plan()
    assert plan is not None
    kijk_terug(vastgesteld, volgende_op=vandaag() + timedelta(30))
    with pytest.raises(VersieIsVerouderd):
        vastgesteld.doe(
            schrijf_plantekst, vastgesteld.casus.id, Plantekstgegevens(situatie="Oud"), gezien=plan.versie
        )


def test_twee_keer_dezelfde_evaluatie_wordt_er_een(vastgesteld: Planstory) -> None:
    gelezen = terugblik(vastgesteld)
    vastgesteld.doe(leg_evaluatie_vast, vastgesteld.casus.id, gelezen)
    with pytest.raises(IsNetGeevalueerd):
        vastgesteld.doe(leg_evaluatie_vast, vastgesteld.casus.id, gelezen, door=vastgesteld.bram)
    assert len(evaluaties(vastgesteld)) == 1
    kijk_terug(vastgesteld)
    assert [evaluatie.nummer for evaluatie in evaluaties(vastgesteld)] == [2, 1]


def test_ook_zonder_slot_laat_de_database_elke_evaluatie_maar_een_keer_toe(vastgesteld: Planstory) -> None:
    een = kijk_terug(vastgesteld)
    velden = (
        "casus_id",
        "plan_id",
        "nummer",
        "versienummer",
        "gehouden_op",
        "aanwezig",
        "vastgelegd_op",
        "door_id",
    )
    with sessie_van(vastgesteld.bram) as session:
        session.add(Evaluatie(**{veld: getattr(een, veld) for veld in velden}))
        with pytest.raises(IntegrityError) as fout:
            session.flush()
    assert isinstance(vertaal(fout.value), CollegaWasEerder)


@pytest.mark.parametrize("soort", [Evaluatie, Doelevaluatie, Evaluatiestem, Veiligheidscijfer])
def test_een_evaluatie_verandert_nooit_meer(vastgesteld: Planstory, soort: type[Any]) -> None:
    jan = vastgesteld.persoon("Jan").id
    kijk_terug(vastgesteld, stemmen={jan: Stem(Cijfer.GOED, Cijfer.GOED, "Fijn.")})
    veld = {Evaluatie: "les", Doelevaluatie: "les", Evaluatiestem: "woorden"}.get(soort, "cijfer")
    for verander in (
        lambda session, rij: setattr(rij, veld, 1 if veld == "cijfer" else "anders"),
        lambda session, rij: session.delete(rij),
    ):
        with sessie_van(vastgesteld.marijke) as session:
            rij = session.scalars(select(soort).limit(1)).one()
            verander(session, rij)
            with pytest.raises(DBAPIError, match="onveranderlijk"):
                session.flush()


def test_op_een_afgesloten_casus_kijkt_niemand_meer_terug(vastgesteld: Planstory) -> None:
    gelezen = terugblik(vastgesteld)
    vastgesteld.bouw.session.get_one(Casus, vastgesteld.casus.id).afgesloten_op = nu()
    vastgesteld.bouw.session.commit()
    with pytest.raises(CasusIsAfgesloten):
        vastgesteld.doe(leg_evaluatie_vast, vastgesteld.casus.id, gelezen)


def test_wie_niet_in_het_team_zit_vindt_geen_evaluatie(
    vastgesteld: Planstory, als: Callable[..., Klant]
) -> None:
    kijk_terug(vastgesteld)
    vreemd = vastgesteld.bouw.medewerker("Vreemd")
    with pytest.raises(NietGevonden):
        kijk_terug(vastgesteld, door=vreemd)
    klant = als(vreemd)
    assert klant.open(f"{vastgesteld.pad}/evaluaties").status_code == 404
    assert klant.open(f"{vastgesteld.pad}/evaluaties/nieuw").status_code == 404
    assert klant.stuur(f"{vastgesteld.pad}/evaluaties/nieuw", _versie="1").status_code == 404


def formulier(verhaal: Planstory, klant: Klant, **anders: str) -> dict[str, str]:
    gelezen = terugblik(verhaal)
    assert gelezen.kenmerk in klant.open(f"{verhaal.pad}/evaluaties/nieuw").text
    gewoon = {
        "_versie": str(gelezen.gezien),
        "kenmerk": gelezen.kenmerk,
        "gehouden_op": vandaag().strftime("%d-%m-%Y"),
        "aanwezig": str(verhaal.els.persoon_id),
    }
    return gewoon | anders


def test_terugkijken_met_het_formulier(vastgesteld: Planstory, klant: Klant) -> None:
    assert "Nog niet teruggekeken" in klant.open(f"{vastgesteld.pad}/evaluaties").text
    doel, jan = vastgesteld.doelen()[0], vastgesteld.persoon("Jan").id
    velden = formulier(
        vastgesteld,
        klant,
        **{
            veld_van("status", doel.id): "bereikt",
            veld_van("les", doel.id): "Vaste tijden helpen.",
            veld_van("gehoord", jan): "4",
            veld_van("veilig", jan): "3",
            veld_van("woorden", jan): "Er is rust.",
        },
    )
    antwoord = klant.stuur(f"{vastgesteld.pad}/evaluaties/nieuw", velden)
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= MEESTE_VRAGEN_EVALUEREN
    pagina = klant.open(f"{vastgesteld.pad}/evaluaties")
    assert klant.vragen.aantal <= MEESTE_VRAGEN
    for tekst in ("Vaste tijden helpen.", "Er is rust.", "4 · goed", "3 · gaat wel"):
        assert tekst in pagina.text
    assert "wat kwam daaruit?" in klant.open(vastgesteld.pad).text
    assert klant.vragen.aantal <= MEESTE_VRAGEN
    antwoord = klant.stuur(f"{vastgesteld.pad}/evaluaties/nieuw", velden)
    assert antwoord.status_code == 409
    assert "net vastgelegd" in antwoord.text
    assert "Er is rust." in antwoord.text
    assert len(evaluaties(vastgesteld)) == 1


def test_de_pagina_om_terug_te_kijken_blijft_zuinig(vastgesteld: Planstory, klant: Klant) -> None:
    for _ in range(4):
        vastgesteld.actie(vastgesteld.doel())
    klant.open(f"{vastgesteld.pad}/evaluaties/nieuw")
    assert klant.vragen.aantal <= MEESTE_VRAGEN


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("gehouden_op", "31-02-2026"),
        ("gehouden_op", "29-02-2025"),
        ("gehouden_op", "01-02-26"),
        ("volgende_op", "morgen"),
        ("les", "x" * 100_000),
        ("les", "nul\x00teken"),
        ("aanwezig", "geen-sleutel"),
        ("onbekend", "iets"),
        ("gehoord-{jan}", "6"),
        ("veilig-{jan}", "-1"),
        ("status-{doel}", "klaar"),
        ("woorden-{jan}", "123456782"),
        ("kenmerk", "x"),
    ],
)
def test_verkeerde_invoer_komt_terug_en_bewaart_niets(
    vastgesteld: Planstory, klant: Klant, veld: str, waarde: str
) -> None:
    doel, jan = vastgesteld.doelen()[0].id, vastgesteld.persoon("Jan").id
    velden = formulier(vastgesteld, klant, les="🙂 مرحبا blijft staan")
    velden[veld.format(doel=doel, jan=jan)] = waarde
    antwoord = klant.stuur(f"{vastgesteld.pad}/evaluaties/nieuw", velden)
    assert antwoord.status_code in {409, 422}
    if veld != "les":
        assert "🙂 مرحبا blijft staan" in antwoord.text
    assert evaluaties(vastgesteld) == []


def test_wie_veiligheid_niet_mag_zien_krijgt_die_vraag_niet(
    vastgesteld: Planstory, als: Callable[..., Klant]
) -> None:
    marijke, bram = als(vastgesteld.marijke), als(vastgesteld.bram)
    pad = f"{vastgesteld.pad}/evaluaties/nieuw"
    assert "veilig en prettig" in marijke.open(pad).text
    assert "veilig en prettig" not in bram.open(pad).text
    assert vastgesteld.nu(lambda s: s.scalars(select(Teamlid.ziet_veiligheid).order_by(Teamlid.id)).all())
