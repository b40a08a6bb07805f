"""What happened is written down once, moves the terms that the law names, and can be set right with a reason."""

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.bouwstenen import Bouwer
from tests.termijnen.bouwstenen import gebeur, gebeurt, looptijd, meld, stand, vraag_aan
from wijkteam.aanvraag.besluiten import Besluitgegevens, leg_bekendmaking_vast, leg_besluit_vast
from wijkteam.aanvraag.models import Besluituitkomst
from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.casus.queries import list_betrokkenen
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import db
from wijkteam.kern.fouten import DomeinFout, NietGevonden
from wijkteam.kern.tijd import alsof_het_was, nu
from wijkteam.team.models import Medewerker
from wijkteam.termijnen import errors
from wijkteam.termijnen.gebeurteniscorrectie import Correctie, verbeter_gebeurtenis
from wijkteam.termijnen.gebeurteniskeuzes import list_passend
from wijkteam.termijnen.gebeurtenismodellen import Afziengrond, Opgeschreven
from wijkteam.termijnen.gebeurtenissen import noteer_uit_daad, wetten_van
from wijkteam.termijnen.queries import list_gebeurtenissen, list_van_casus
from wijkteam.termijnen.uitstel import Uitstel, schort_op
from wijkteam.wet.gebeurtenissen import Feit, Gebeurtenis
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.opschorting import Opschortgrond, Opschorting

G = Gebeurtenis
MAANDAG = date(2026, 3, 2)


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker()


@pytest.fixture
def casus(bouw: Bouwer, marijke: Medewerker) -> Casus:
    with alsof_het_was(date(2026, 3, 1)):
        return bouw.casus(marijke)


@pytest.fixture
def jeugd(bouw: Bouwer, marijke: Medewerker) -> Casus:
    """Els, and two children who are both cliënt under the Jeugdwet."""
    with alsof_het_was(date(2026, 3, 1)):
        casus = bouw.casus(marijke, wet=Wet.JEUGDWET)
        for naam in ("Roos", "Wouter"):
            kind = Persoonsgegevens(naam, "Vries", "de", geboortedatum=Geboortedatum(2011, 10, 8))
            persoon = voeg_lid_toe(bouw.session, casus.huishouden, kind)
            bouw.session.add(
                Betrokkene(
                    casus_id=casus.id,
                    persoon_id=persoon.id,
                    hoedanigheid=Hoedanigheid.CLIENT,
                    wet=Wet.JEUGDWET,
                    van=nu(),
                )
            )
    bouw.session.flush()
    return casus


def verbeter(bouw: Bouwer, casus: Casus, rij, dag: date | None, *, op: date, door: Medewerker) -> None:
    with alsof_het_was(op):
        verbeter_gebeurtenis(bouw.session, casus, rij.id, Correctie(dag, "Stond in de brief."), door=door)
    bouw.session.flush()


def passend(bouw: Bouwer, casus: Casus) -> set[Gebeurtenis]:
    rijen = list_van_casus(bouw.session, casus.id)
    return set(list_passend(wetten_van(list_betrokkenen(bouw.session, casus.id), rijen), rijen))


def test_schulden_van_vraag_tot_bezwaar(bouw: Bouwer, casus: Casus, marijke: Medewerker) -> None:
    """4 weeks to the first talk, 8 weeks to the plan van aanpak, 6 weeks for bezwaar (Wgs 4 and 4a, Awb 6:7)."""
    gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
    assert stand(bouw, casus) == {"wgs_gesprek": (date(2026, 3, 30), None)}
    gebeur(bouw, casus, G.SCHULDHULPGESPREK_GEHOUDEN, date(2026, 3, 18), door=marijke)
    gebeur(bouw, casus, G.BESLUIT_BEKENDGEMAAKT, date(2026, 5, 11), door=marijke)
    assert G.BEZWAAR_ONTVANGEN in passend(bouw, casus)
    gebeur(bouw, casus, G.BEZWAAR_ONTVANGEN, date(2026, 6, 1), door=marijke)
    assert stand(bouw, casus) == {
        "wgs_gesprek": (date(2026, 3, 30), date(2026, 3, 18)),
        "wgs_besluit": (date(2026, 5, 13), date(2026, 5, 11)),
        "awb_bezwaar": (date(2026, 6, 22), date(2026, 6, 1)),
    }
    assert passend(bouw, casus).isdisjoint({G.SCHULDHULPGESPREK_GEHOUDEN, G.BEZWAAR_ONTVANGEN})


def test_bij_dreiging_is_er_binnen_drie_werkdagen_een_gesprek(bouw: Bouwer, casus: Casus, marijke) -> None:
    """Thursday 2 April: Good Friday and Easter Monday are no working days (Wgs artikel 4, lid 2)."""
    gebeur(bouw, casus, G.SCHULDHULP_BIJ_DREIGING_GEVRAAGD, date(2026, 4, 2), door=marijke)
    assert stand(bouw, casus)["wgs_gesprek_dreiging"][0] == date(2026, 4, 9)


def test_spoed_stopt_als_er_over_tijdelijke_hulp_is_besloten(bouw: Bouwer, casus: Casus, marijke) -> None:
    meld(bouw, casus, MAANDAG, door=marijke, spoed=True)
    gebeur(bouw, casus, G.TIJDELIJKE_HULP_BESLOTEN, date(2026, 3, 3), door=marijke)
    rij = looptijd(bouw, casus, "wmo_spoed")
    assert (rij.gestopt_door, rij.gestopt_op) == (G.TIJDELIJKE_HULP_BESLOTEN, date(2026, 3, 3))
    assert looptijd(bouw, casus, "wmo_onderzoek").loopt


def test_zonder_plan_van_het_gezin_loopt_de_zes_weken_per_kind(bouw: Bouwer, jeugd: Casus, marijke) -> None:
    ids = {wie.persoon.roepnaam: wie.id for wie in list_betrokkenen(bouw.session, jeugd.id)}
    gebeur(bouw, jeugd, G.FAMILIEGROEPSPLAN_AANGEBODEN, MAANDAG, door=marijke)
    assert stand(bouw, jeugd) == {}
    for naam in ("Roos", "Wouter"):
        gebeur(
            bouw,
            jeugd,
            G.FAMILIEGROEPSPLAN_AFGEZIEN,
            date(2026, 3, 9),
            over=ids[naam],
            grond=Afziengrond.OUDERS_WILLEN_NIET,
            door=marijke,
        )
    with alsof_het_was(date(2026, 4, 1)):
        feit = Feit(G.JEUGDPLAN_VASTGESTELD, date(2026, 4, 1))
        noteer_uit_daad(bouw.session, jeugd, feit, Opgeschreven.PLAN, over={ids["Roos"]}, door=marijke)
    bouw.session.flush()
    rijen = {rij.aanleiding_id: rij for rij in list_van_casus(bouw.session, jeugd.id)}
    assert {rij.einde for rij in rijen.values()} == {date(2026, 4, 20)}
    assert rijen[ids["Roos"]].gestopt_op == date(2026, 4, 1)
    assert rijen[ids["Wouter"]].loopt
    gebeur(bouw, jeugd, G.JEUGDPLAN_OP_SCHRIFT_GEVRAAGD, date(2026, 4, 2), over=ids["Roos"], door=marijke)
    gebeur(bouw, jeugd, G.JEUGDPLAN_OP_SCHRIFT_GEGEVEN, date(2026, 4, 10), door=marijke)
    assert stand(bouw, jeugd)["jeugd_plan_op_schrift"] == (date(2026, 4, 16), date(2026, 4, 10))


def test_wat_uit_een_andere_daad_volgt_staat_er_alleen_als_er_iets_liep(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    with alsof_het_was(date(2026, 3, 18)):
        feit = Feit(G.SCHULDHULPGESPREK_GEHOUDEN, date(2026, 3, 18))
        assert noteer_uit_daad(bouw.session, casus, feit, Opgeschreven.GESPREK, door=marijke) == []
        gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
        [rij] = noteer_uit_daad(bouw.session, casus, feit, Opgeschreven.GESPREK, door=marijke)
    assert rij.opgeschreven is Opgeschreven.GESPREK
    bouw.session.flush()
    assert set(stand(bouw, casus)) == {"wgs_gesprek", "wgs_besluit"}
    verbeter(bouw, casus, rij, None, op=date(2026, 3, 19), door=marijke)
    assert stand(bouw, casus) == {"wgs_gesprek": (date(2026, 3, 30), None)}


def test_een_andere_dag_verzet_wat_stopte_en_wat_begon(bouw: Bouwer, casus: Casus, marijke) -> None:
    gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
    rij = gebeur(bouw, casus, G.SCHULDHULPGESPREK_GEHOUDEN, date(2026, 3, 18), door=marijke)
    verbeter(bouw, casus, rij, date(2026, 3, 17), op=date(2026, 3, 20), door=marijke)
    assert stand(bouw, casus) == {
        "wgs_gesprek": (date(2026, 3, 30), date(2026, 3, 17)),
        "wgs_besluit": (date(2026, 5, 12), None),
    }
    [nu_bekend, _] = list_gebeurtenissen(bouw.session, casus.id)
    assert (nu_bekend.dag, nu_bekend.geldige_dag) == (date(2026, 3, 18), date(2026, 3, 17))
    with alsof_het_was(date(2026, 3, 21)), pytest.raises(errors.DagPastNiet):
        verbeter_gebeurtenis(bouw.session, casus, rij.id, Correctie(date(2026, 3, 1), "x"), door=marijke)


def test_wat_niet_gebeurde_laat_gelden_wat_er_ook_nog_was(bouw: Bouwer, casus: Casus, marijke) -> None:
    meld(bouw, casus, MAANDAG, door=marijke)
    ingetrokken = gebeur(bouw, casus, G.MELDING_INGETROKKEN, date(2026, 3, 20), door=marijke)
    gebeurt(bouw, casus, G.VERSLAG_VERSTREKT, date(2026, 4, 2), door=marijke)
    assert looptijd(bouw, casus, "wmo_onderzoek").gestopt_op == date(2026, 3, 20)
    verbeter(bouw, casus, ingetrokken, None, op=date(2026, 4, 3), door=marijke)
    rij = looptijd(bouw, casus, "wmo_onderzoek")
    assert (rij.gestopt_door, rij.gestopt_op) == (G.VERSLAG_VERSTREKT, date(2026, 4, 2))
    with alsof_het_was(date(2026, 4, 4)), pytest.raises(errors.GebeurtenisIsTeruggenomen):
        verbeter_gebeurtenis(bouw.session, casus, ingetrokken.id, Correctie(None, "x"), door=marijke)


def test_bezwaar_is_tegen_een_besluit_en_stopt_alleen_die_termijn(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    for dag in (MAANDAG, date(2026, 3, 3)):
        aanvraag = vraag_aan(bouw, casus, dag, door=marijke)
        with alsof_het_was(date(2026, 3, 10)):
            nee = Besluitgegevens(Besluituitkomst.AFGEWEZEN, date(2026, 3, 10), "Loket", "Kan voorliggend.")
            leg_besluit_vast(bouw.session, casus, aanvraag.id, nee, gezien=0, door=marijke)
            leg_bekendmaking_vast(bouw.session, casus, aanvraag.id, op=date(2026, 3, 10), door=marijke)
    bouw.session.flush()
    eerste, tweede = [rij for rij in list_van_casus(bouw.session, casus.id) if rij.code == "awb_bezwaar"]
    dag = date(2026, 3, 20)
    with pytest.raises(errors.TegenWelkBesluit):
        gebeur(bouw, casus, G.BEZWAAR_ONTVANGEN, dag, door=marijke)
    gebeur(bouw, casus, G.BEZWAAR_ONTVANGEN, dag, door=marijke, tegen=tweede.id)
    assert (eerste.gestopt_op, tweede.gestopt_op) == (None, dag)


def test_uitstel_verdwijnt_niet_met_een_correctie(bouw: Bouwer, casus: Casus, marijke) -> None:
    gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
    rij = gebeur(bouw, casus, G.SCHULDHULPGESPREK_GEHOUDEN, date(2026, 3, 18), door=marijke)
    with alsof_het_was(date(2026, 3, 20)):
        stil = Uitstel(Opschorting(Opschortgrond.AFGESPROKEN_UITSTEL, date(2026, 3, 20), None), "Brief.")
        schort_op(bouw.session, casus, looptijd(bouw, casus, "wgs_besluit").id, stil, door=marijke)
    with pytest.raises(errors.TermijnHeeftUitstel):
        verbeter(bouw, casus, rij, None, op=date(2026, 3, 21), door=marijke)


@pytest.mark.parametrize(
    ("wat", "meer", "fout"),
    [
        pytest.param((G.VERSLAG_VERSTREKT, MAANDAG), {}, errors.GebeurtenisPastNiet, id="heeft-eigen-daad"),
        pytest.param((G.JEUGDPLAN_VASTGESTELD, MAANDAG), {}, errors.GebeurtenisPastNiet, id="liep-niets"),
        pytest.param(
            (G.FAMILIEGROEPSPLAN_AFGEZIEN, MAANDAG), {}, errors.GebeurtenisPastNiet, id="geen-jeugd"
        ),
        pytest.param(
            (G.SCHULDHULP_GEVRAAGD, MAANDAG),
            {"grond": Afziengrond.DREIGING},
            errors.GrondKloptNiet,
            id="grond",
        ),
        pytest.param((G.SCHULDHULP_GEVRAAGD, date(2020, 3, 2)), {}, errors.DagPastNiet, id="jaar"),
        pytest.param((G.MELDING_INGETROKKEN, date(2026, 2, 28)), {}, errors.DagPastNiet, id="voor-het-begin"),
    ],
)
def test_wat_niet_kan_wordt_niet_opgeschreven(
    bouw: Bouwer, casus: Casus, marijke, wat: tuple[Gebeurtenis, date], meer, fout: type[DomeinFout]
) -> None:
    meld(bouw, casus, MAANDAG, door=marijke)
    with pytest.raises(fout):
        gebeur(bouw, casus, *wat, door=marijke, **meer)


def test_hetzelfde_wordt_een_keer_opgeschreven_en_over_iemand_van_hier(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    ander = bouw.casus(marijke, huishouden="Ander")
    [vreemd] = list_betrokkenen(bouw.session, ander.id)
    with pytest.raises(errors.IemandAnders):
        gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke, over=vreemd.id)
    rij = gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
    with pytest.raises(errors.GebeurtenisStaatErAl):
        gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
    with alsof_het_was(date(2026, 3, 5)), pytest.raises(NietGevonden):
        verbeter_gebeurtenis(bouw.session, ander, rij.id, Correctie(None, "x"), door=marijke)


def test_wie_opnieuw_betrokken_is_blijft_dezelfde(bouw: Bouwer, casus: Casus, marijke) -> None:
    [els] = list_betrokkenen(bouw.session, casus.id)
    gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke, over=els.id)
    els.tot = nu()
    opnieuw = Betrokkene(
        casus_id=casus.id,
        persoon_id=els.persoon_id,
        hoedanigheid=els.hoedanigheid,
        wet=Wet.WGS,
        van=nu(),
    )
    bouw.session.add(opnieuw)
    bouw.session.flush()
    gebeur(bouw, casus, G.SCHULDHULPGESPREK_GEHOUDEN, date(2026, 3, 18), door=marijke, over=opnieuw.id)
    assert stand(bouw, casus)["wgs_gesprek"] == (date(2026, 3, 30), date(2026, 3, 18))


@pytest.mark.parametrize("tabel", ["vastgelegde_gebeurtenis", "gebeurteniscorrectie"])
def test_niemand_verandert_wat_er_is_vastgelegd(bouw: Bouwer, casus: Casus, marijke, tabel: str) -> None:
    rij = gebeur(bouw, casus, G.SCHULDHULP_GEVRAAGD, MAANDAG, door=marijke)
    verbeter(bouw, casus, rij, None, op=date(2026, 3, 5), door=marijke)
    bouw.session.commit()
    verbinding = db.sessionmaker.kw["bind"]
    for opdracht in (f"UPDATE {tabel} SET dag = dag", f"DELETE FROM {tabel}"):
        punt = verbinding.begin_nested()
        with pytest.raises(DBAPIError, match="onveranderlijk"):
            verbinding.execute(text(opdracht))
        punt.rollback()
