"""What can be done with a melding, by whom, and what stays behind afterwards."""

from datetime import date

import pytest
from sqlalchemy import select

from tests.bouwstenen import nieuwe_sessie, sessie_van
from tests.melding.bouwstenen import KIJKER, VRAAG, Balie, dagen_geleden, gezegd
from wijkteam.casus.models import Betrokkene, Casus
from wijkteam.casus.opening import zet_in_team
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.journaal.systeem import verbinding_van
from wijkteam.kern.db import Model
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.melding import queries
from wijkteam.melding.afhandelen import laat_oppakken_door_schakel, wijs_weg
from wijkteam.melding.errors import (
    DagKanNiet,
    MeldingIsAfgehandeld,
    MeldingIsAlVanJou,
    MeldingIsNietVanJou,
    MeldingIsWeg,
    MomentKanNiet,
    NietJouwGebied,
    NietUitJouwCasussen,
    TermijnLooptNog,
    TermijnVerandertZonderReden,
)
from wijkteam.melding.keuzes import Kanaal, Meldingsoort, Stapsoort, Uitkomst
from wijkteam.melding.klokken import list_klokken
from wijkteam.melding.models import Afhandeling, Melder, Melding, Meldingpersoon, Meldingstap, Meldingvraag
from wijkteam.melding.naar_casus import Casusstart, start_casus, voeg_toe_aan_casus
from wijkteam.melding.noteren import noteer_melding, wijzig_melding
from wijkteam.melding.oppakken import geef_terug, geef_vrij, pak_op, zet_door
from wijkteam.melding.opvolgen import (
    OPEN_RECHTEN,
    Antwoord,
    koppel_terug,
    leg_informeren_vast,
    leg_rechten_vast,
)
from wijkteam.termijnen.models import Looptijd
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.termijnen import Termijncode

WIL = Persoonsgegevens("Wil", "Łaski")


def antwoord() -> Antwoord:
    return Antwoord(vandaag(), Kanaal.TELEFOON, "Er komt iemand langs.")


def handelingen() -> list[Handeling]:
    with nieuwe_sessie(KIJKER) as session:
        return list(
            session.scalars(
                select(Journaalregel.handeling)
                .where(Journaalregel.over == "Melding")
                .order_by(Journaalregel.moment, Journaalregel.id)
            )
        )


def test_oppakken_doet_een_collega_uit_het_gebied_en_daarna_ziet_alleen_die_de_inhoud(balie: Balie) -> None:
    melding = balie.wacht()
    with balie.als(balie.marijke) as session:
        pak_op(session, melding.id, teams=[balie.team.id], door=balie.marijke)
    with balie.als(balie.marijke) as session:
        vraag, *_ = queries.find_inhoud(session, melding.id)
        assert vraag is not None
        with pytest.raises(MeldingIsAlVanJou):
            pak_op(session, melding.id, teams=[balie.team.id], door=balie.marijke)
    for ander in (balie.bas, balie.sven, balie.tineke):
        with balie.als(ander) as session:
            with pytest.raises(MeldingIsWeg):
                queries.get_melding(session, melding.id)
            assert queries.find_inhoud(session, melding.id) == (None, None, None, None)
    team = (balie.team.id,)
    with (
        sessie_van(balie.tineke, geleide_teams=team, eigen_teams=team) as session,
        pytest.raises(MeldingIsWeg),
    ):
        queries.get_melding(session, melding.id)
    assert handelingen() == [Handeling.MELDING_GENOTEERD, Handeling.MELDING_OPGEPAKT]


def test_een_ander_gebied_pakt_niet_op_ook_niet_wie_hem_zelf_noteerde(balie: Balie) -> None:
    vreemd, zelf = balie.wacht(), balie.wacht(door=balie.sven)
    with balie.als(balie.sven) as session:
        with pytest.raises(MeldingIsWeg):
            pak_op(session, vreemd.id, teams=[balie.ander_team.id], door=balie.sven)
        with pytest.raises(NietJouwGebied):
            pak_op(session, zelf.id, teams=[balie.ander_team.id], door=balie.sven)


def test_teruggeven_en_terugleggen_maken_de_melding_weer_vrij(balie: Balie) -> None:
    een, twee, af = balie.klaar(), balie.klaar(), balie.klaar(soort=Meldingsoort.SIGNAAL)
    with balie.als(balie.marijke) as session:
        geef_terug(session, een.id, reden="Ik ga met verlof", door=balie.marijke)
        laat_oppakken_door_schakel(session, af.id, schakel="Samir", ziet_af=False, door=balie.marijke)
    with balie.als(balie.tineke) as session:
        geef_vrij(session, twee.id, teams=[balie.team.id], reden="Marijke is ziek", door=balie.tineke)
        with pytest.raises(MeldingIsAfgehandeld):
            geef_vrij(session, af.id, teams=[balie.team.id], reden="Toch niet", door=balie.tineke)
        with pytest.raises(MeldingIsWeg):
            geef_vrij(session, een.id, teams=[balie.ander_team.id], reden="Ander team", door=balie.tineke)
    with balie.als(balie.bas) as session:
        for melding in (een, twee):
            assert (
                pak_op(session, melding.id, teams=[balie.team.id], door=balie.bas).houder_id == balie.bas.id
            )
        redenen = {stap.soort: stap.reden for stap in queries.list_stappen(session, twee.id)}
    assert redenen[Stapsoort.VRIJGEGEVEN] == "Marijke is ziek"


def test_doorzetten_legt_de_melding_bij_het_andere_team(balie: Balie) -> None:
    melding = balie.wacht()
    with balie.als(balie.marijke) as session:
        pak_op(session, melding.id, teams=[balie.team.id], door=balie.marijke)
        zet_door(session, melding.id, naar=balie.ander_team.id, reden="Verhuisd", door=balie.marijke)
    na = balie.nu(melding)
    assert (na.wijkteam_id, na.houder_id, na.termijn_op) == (balie.ander_team.id, None, melding.termijn_op)
    with balie.als(balie.marijke) as session, pytest.raises(MeldingIsWeg):
        queries.get_melding(session, melding.id)
    with balie.als(balie.sven) as session:
        assert pak_op(session, melding.id, teams=[balie.ander_team.id], door=balie.sven).is_open


def test_wie_de_melding_niet_heeft_doet_er_niets_mee(balie: Balie) -> None:
    melding = balie.wacht()
    with balie.als(balie.marijke) as session:
        for poging in (
            lambda: geef_terug(session, melding.id, reden="Weg", door=balie.marijke),
            lambda: zet_door(session, melding.id, naar=balie.ander_team.id, reden="Weg", door=balie.marijke),
            lambda: wijs_weg(session, melding.id, antwoord(), reden="Weg", ziet_af=True, door=balie.marijke),
            lambda: koppel_terug(session, melding.id, antwoord(), door=balie.marijke),
            lambda: leg_rechten_vast(session, melding.id, OPEN_RECHTEN, dag=vandaag(), door=balie.marijke),
            lambda: wijzig_melding(session, melding.id, gezegd(), gezien=1, door=balie.marijke),
            lambda: start_casus(
                session, melding.id, Casusstart(VRAAG, Wet.WMO, persoon=WIL), door=balie.marijke
            ),
        ):
            with pytest.raises(MeldingIsNietVanJou):
                poging()


def test_wegwijzen_wist_wie_het_was_en_bewaart_het_antwoord(balie: Balie) -> None:
    melding = balie.klaar()
    with balie.als(balie.marijke) as session:
        with pytest.raises(TermijnLooptNog):
            wijs_weg(session, melding.id, antwoord(), reden="Kan zelf", ziet_af=False, door=balie.marijke)
        wijs_weg(session, melding.id, antwoord(), reden="Kan zelf", ziet_af=True, door=balie.marijke)
    with nieuwe_sessie(KIJKER) as session:
        for soort in (Melder, Meldingpersoon, Meldingvraag):
            assert not session.scalars(select(soort)).all()
        einde = session.scalars(select(Afhandeling)).one()
    assert (einde.uitkomst, einde.reden, einde.gewist) == (Uitkomst.WEGGEWEZEN, "Kan zelf", True)
    na = balie.nu(melding)
    assert (na.termijn_op, na.teruggekoppeld_op is not None) == (None, True)
    with balie.als(balie.marijke) as session, pytest.raises(MeldingIsAfgehandeld):
        wijs_weg(session, melding.id, antwoord(), reden="Kan zelf", ziet_af=True, door=balie.marijke)


def test_na_het_wegwijzen_staat_nergens_meer_wie_het_was(balie: Balie) -> None:
    """Also not in the reasons of colleagues, in the journaal, in the keys of searching or in what a form left behind."""
    melding = balie.klaar(soort=Meldingsoort.SIGNAAL)
    door = balie.marijke
    with balie.als(door) as session:
        leg_informeren_vast(session, melding.id, dag=None, waarom_niet="Łaski neemt niet op", door=door)
        geef_terug(session, melding.id, reden="Ik ken Łaski zelf", door=door)
    with balie.als(balie.bas) as session:
        pak_op(session, melding.id, teams=[balie.team.id], door=balie.bas)
        wijs_weg(session, melding.id, antwoord(), reden="Kan zelf", ziet_af=True, door=balie.bas)
    with nieuwe_sessie(KIJKER) as session:
        verbinding = verbinding_van(session)
        for tabel in Model.metadata.sorted_tables:
            gevonden = [rij for rij in verbinding.execute(select(tabel)) if "Łaski" in str(rij)]
            assert not gevonden, tabel.name


def test_een_casus_neemt_inwoner_vraag_en_termijnen_mee(balie: Balie) -> None:
    melding = balie.klaar(ontvangen_op=dagen_geleden(3))
    with balie.als(balie.marijke) as session:
        casus = start_casus(
            session,
            melding.id,
            Casusstart("Trap", Wet.WMO, persoon=WIL, huishouden_naam="Łaski"),
            door=balie.marijke,
        )
    with balie.als(balie.marijke) as session:
        client = session.scalars(select(Betrokkene).where(Betrokkene.casus_id == casus.id)).one()
        codes = set(session.scalars(select(Looptijd.code).where(Looptijd.casus_id == casus.id)))
    assert client.is_client
    assert codes == {Termijncode.WMO_PERSOONLIJK_PLAN, Termijncode.WMO_ONDERZOEK}
    na = balie.nu(melding)
    assert (na.casus_id, na.termijn_op, na.is_open) == (casus.id, None, False)
    assert handelingen()[-1] is Handeling.MELDING_NAAR_CASUS


def test_over_wie_alleen_een_signaal_kwam_is_nog_geen_client(balie: Balie) -> None:
    melding = balie.klaar(soort=Meldingsoort.SIGNAAL)
    start = Casusstart("Zorgen", Wet.GEEN, persoon=WIL, huishouden_naam="Łaski", wil_hulp=False)
    with balie.als(balie.marijke) as session:
        casus = start_casus(session, melding.id, start, door=balie.marijke)
    with balie.als(balie.marijke) as session:
        assert not session.scalars(select(Betrokkene).where(Betrokkene.casus_id == casus.id)).all()
        assert not session.scalars(select(Looptijd).where(Looptijd.casus_id == casus.id)).all()


def test_een_casus_voor_wie_je_al_kent_krijgt_hetzelfde_huishouden(balie: Balie) -> None:
    eerder = balie.bouw.casus(balie.marijke)
    eerder.afgesloten_op = nu()
    balie.bouw.casus(balie.marijke, huishouden="Heeft al een casus")
    balie.bouw.casus(balie.sven, huishouden="Vreemd")
    melding, nog_een = balie.klaar(), balie.klaar()
    with balie.als(balie.marijke) as session:
        (lid,) = queries.list_bekende_leden(session)
        casus = start_casus(
            session, melding.id, Casusstart("Weer", Wet.WMO, lid_id=lid.id), door=balie.marijke
        )
        assert casus.huishouden_id == eerder.huishouden_id
    with balie.als(balie.marijke) as session, pytest.raises(NietUitJouwCasussen):
        start_casus(session, nog_een.id, Casusstart("Weer", Wet.WMO, lid_id=lid.id), door=balie.marijke)


def test_een_melding_gaat_alleen_bij_een_eigen_casus(balie: Balie) -> None:
    eigen, vreemd = balie.bouw.casus(balie.marijke), balie.bouw.casus(balie.sven)
    melding = balie.klaar()
    with balie.als(balie.marijke) as session:
        with pytest.raises(NietUitJouwCasussen):
            voeg_toe_aan_casus(session, melding.id, casus_id=vreemd.id, door=balie.marijke)
        voeg_toe_aan_casus(session, melding.id, casus_id=eigen.id, door=balie.marijke)
    assert balie.nu(melding).casus_id == eigen.id


@pytest.mark.parametrize("veiligheid", [False, True])
def test_het_team_van_de_casus_leest_de_melding_maar_veiligheid_alleen_wie_dat_mag(
    balie: Balie, *, veiligheid: bool
) -> None:
    casus = balie.bouw.casus(balie.marijke)
    zet_in_team(balie.bouw.session, casus, balie.bas)
    melding = balie.klaar(raakt_veiligheid=veiligheid)
    with balie.als(balie.marijke) as session:
        voeg_toe_aan_casus(session, melding.id, casus_id=casus.id, door=balie.marijke)
    with balie.als(balie.bas) as session:
        if veiligheid:
            with pytest.raises(MeldingIsWeg):
                queries.get_melding(session, melding.id)
        else:
            assert queries.get_melding(session, melding.id).nummer == melding.nummer


def test_de_melder_hoort_terug_ook_na_het_einde(balie: Balie) -> None:
    melding = balie.klaar(soort=Meldingsoort.SIGNAAL)
    with balie.als(balie.marijke) as session:
        laat_oppakken_door_schakel(session, melding.id, schakel="Samir", ziet_af=False, door=balie.marijke)
        for dag in (date(2020, 1, 1), date(2099, 1, 1)):
            with pytest.raises(DagKanNiet):
                koppel_terug(session, melding.id, Antwoord(dag, Kanaal.BRIEF, "Ja"), door=balie.marijke)
        koppel_terug(session, melding.id, antwoord(), door=balie.marijke)
        leg_informeren_vast(session, melding.id, dag=vandaag(), waarom_niet=None, door=balie.marijke)
    assert balie.nu(melding).teruggekoppeld_op is not None


def test_een_recht_wordt_een_keer_vastgelegd(balie: Balie) -> None:
    melding = balie.klaar()
    with balie.als(balie.marijke) as session:
        nieuw = leg_rechten_vast(session, melding.id, OPEN_RECHTEN[:2], dag=vandaag(), door=balie.marijke)
        session.flush()
        later = leg_rechten_vast(session, melding.id, OPEN_RECHTEN, dag=vandaag(), door=balie.marijke)
    assert (len(nieuw), len(later)) == (2, 1)


def test_wijzigen_telt_de_termijn_opnieuw_en_weigert_een_oude_versie(balie: Balie) -> None:
    melding = balie.klaar()
    anders = gezegd(is_spoed=True, vraag="Gevallen", ontvangen_op=melding.ontvangen_op)
    with balie.als(balie.marijke) as session:
        with pytest.raises(TermijnVerandertZonderReden):
            wijzig_melding(session, melding.id, anders, gezien=1, door=balie.marijke)
        session.rollback()
        wijzig_melding(
            session, melding.id, anders, gezien=1, waarom="De buurvrouw belde terug.", door=balie.marijke
        )
    with balie.als(balie.marijke) as session:
        stappen = session.scalars(select(Meldingstap).where(Meldingstap.melding_id == melding.id)).all()
        assert (Stapsoort.TERMIJNEN_VERANDERD, "De buurvrouw belde terug.") in {
            (stap.soort, stap.reden) for stap in stappen
        }
    na = balie.nu(melding)
    assert (na.is_spoed, na.termijn_op) == (True, vandaag())
    with balie.als(balie.marijke) as session:
        with pytest.raises(DomeinFout) as fout:
            wijzig_melding(session, melding.id, gezegd(vraag="Oud"), gezien=1, door=balie.marijke)
        assert fout.value.status == 409
        later = gezegd(ontvangen_op=dagen_geleden(-2))
        with pytest.raises(MomentKanNiet):
            wijzig_melding(session, melding.id, later, gezien=2, door=balie.marijke)


@pytest.mark.parametrize(
    ("anders", "codes"),
    [
        ({"wet": Wet.WMO}, ["wmo_persoonlijk_plan", "wmo_onderzoek"]),
        ({"wet": Wet.WMO, "is_spoed": True}, ["wmo_spoed", "wmo_persoonlijk_plan", "wmo_onderzoek"]),
        ({"wet": Wet.WGS}, ["wgs_gesprek"]),
        ({"wet": Wet.WGS, "is_spoed": True}, ["wgs_gesprek_dreiging"]),
        ({"wet": Wet.JEUGDWET}, []),
        ({"soort": Meldingsoort.SIGNAAL, "is_spoed": True}, []),
    ],
    ids=str,
)
def test_welke_termijnen_er_lopen(balie: Balie, anders: dict[str, object], codes: list[str]) -> None:
    """From 2 March 2026, a Monday: seven days, six weeks, four weeks, three working days, the day itself."""
    melding = balie.noteer(ontvangen_op=dagen_geleden(100), **anders)
    vraag, *_ = queries.find_inhoud(balie.bouw.session, melding.id)
    assert [klok.code for klok in list_klokken(melding, vraag.wet)] == codes
    eigen = [klok.einde for klok in list_klokken(melding, vraag.wet) if klok.code != "wmo_persoonlijk_plan"]
    assert melding.termijn_op == min(eigen, default=None)


def test_nummers_tellen_per_jaar_door(balie: Balie) -> None:
    jaar = vandaag().year
    een, twee = balie.noteer(), balie.noteer()
    assert [een.nummer, twee.nummer] == [f"M-{jaar}-00001", f"M-{jaar}-00002"]
    assert een.casus_id is None
    assert isinstance(een, Melding)
    with pytest.raises(MomentKanNiet):
        noteer_melding(
            balie.bouw.session,
            gezegd(ontvangen_op=dagen_geleden(-1)),
            wijkteam_id=balie.team.id,
            door=balie.bas,
        )


def test_geen_casus_als_de_melding_al_klaar_is(balie: Balie) -> None:
    melding = balie.klaar()
    start = Casusstart(VRAAG, Wet.WMO, persoon=WIL)
    with balie.als(balie.marijke) as session:
        start_casus(session, melding.id, start, door=balie.marijke)
    with balie.als(balie.marijke) as session:
        with pytest.raises(MeldingIsAfgehandeld):
            start_casus(session, melding.id, start, door=balie.marijke)
        assert len(session.scalars(select(Casus)).all()) == 1
