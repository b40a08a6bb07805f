"""Who carries an actie: chosen from the people who are there, each with the ring on which they stand, or typed."""

from datetime import date, timedelta

import pytest

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import ACTIEFORMULIER, Planstory, actiegegevens, doelgegevens
from wijkteam.casus.models import Hoedanigheid, TeamHoedanigheid, Teamlid
from wijkteam.gebied.models import Kringkeuze
from wijkteam.huishouden.models import Netwerkcontact
from wijkteam.kern.fouten import VersieIsVerouderd
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan.acties import wijzig_actie
from wijkteam.plan.actiestand import Voortgang, meld_gereed, zet_actiestatus
from wijkteam.plan.doelen import Oordeel, wijzig_doel, zet_doelstatus
from wijkteam.plan.errors import (
    DagenInVerkeerdeVolgorde,
    NiveauZonderDomein,
    OnbekendeUitvoerder,
    PersoonHoortNietBijCasus,
    StopredenOntbreekt,
    UitvoerderOntbreekt,
    WaaromNietDichterbij,
)
from wijkteam.plan.models import Actie, Actiestatus, Doelstatus, Eigenaar
from wijkteam.plan.uitvoerders import Uitvoerder, list_uitvoerders
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.zrm.niveaus import Niveau

MEESTE_VRAGEN_BEWAREN = 12


def contact(verhaal: Planstory, naam: str, kring: Kring) -> Netwerkcontact:
    gegevens = {"huishouden_id": verhaal.casus.huishouden_id, "naam": naam, "relatie": "buur", "kring": kring}
    return verhaal.bouw.klaar(Netwerkcontact(van=date(2026, 1, 1), **gegevens))


def teamlid(verhaal: Planstory, naam: str, hoedanigheid: TeamHoedanigheid, organisatie: str = "") -> Teamlid:
    return verhaal.bouw.klaar(
        Teamlid(
            casus_id=verhaal.casus.id,
            naam=naam,
            hoedanigheid=hoedanigheid,
            organisatie=organisatie or None,
            grondslag=Wet.WMO,
            van=nu(),
        )
    )


def mensen(verhaal: Planstory) -> dict[str, Uitvoerder]:
    return {wie.naam: wie for wie in verhaal.nu(lambda s: list_uitvoerders(s, verhaal.casus))}


def gekozen(verhaal: Planstory, naam: str, **anders: object) -> Actie:
    """An actie of somebody in the list, with what else is asked."""
    gegevens = {"wie": "", "eigenaar": None, "kring": None, "uitvoerder": mensen(verhaal)[naam].sleutel}
    return verhaal.actie(verhaal.doel(), **gegevens | anders)


def test_wie_gekozen_wordt_brengt_naam_soort_en_kring_mee(verhaal: Planstory) -> None:
    henk = contact(verhaal, "Henk", Kring.INFORMELE_NETWERKEN)
    actie = gekozen(verhaal, "Henk")
    assert (actie.wie, actie.eigenaar, actie.kring) == ("Henk", Eigenaar.NETWERK, 3)
    assert (actie.contact_id, actie.huishoudlid_id, actie.teamlid_id) == (henk.id, None, None)


def test_de_lijst_begint_thuis_en_eindigt_bij_professionals(verhaal: Planstory) -> None:
    contact(verhaal, "Henk", Kring.INFORMELE_NETWERKEN)
    contact(verhaal, "Anja", Kring.NABIJE_OMGEVING)
    teamlid(verhaal, "School", TeamHoedanigheid.PROFESSIONAL, "De Toren")
    kringen = [int(wie.kring) for wie in mensen(verhaal).values()]
    assert kringen == [1, 1, 1, 1, 2, 3, 5, 5, 6]


def test_een_huisgenoot_in_het_team_staat_er_een_keer(verhaal: Planstory) -> None:
    lid = teamlid(verhaal, "Jan de Vries", TeamHoedanigheid.BEWONER)
    verhaal.bouw.session.get_one(Teamlid, lid.id).persoon_id = verhaal.persoon("Jan").id
    verhaal.bouw.session.commit()
    assert [naam for naam in mensen(verhaal) if naam.startswith("Jan")] == ["Jan"]


def test_wie_van_ver_gekozen_wordt_vraagt_ook_waarom(verhaal: Planstory) -> None:
    teamlid(verhaal, "Sanne", TeamHoedanigheid.PROFESSIONAL, "Thuiszorg Veluwe")
    with pytest.raises(WaaromNietDichterbij):
        gekozen(verhaal, "Sanne")
    actie = gekozen(verhaal, "Sanne", waarom_niet_dichterbij="Een verpleegkundige is nodig.")
    assert (actie.organisatie, actie.lijn) == ("Thuiszorg Veluwe", Lijn.TWEEDE)


@pytest.mark.parametrize("leeg", ["wie", "kring", "eigenaar"])
def test_wie_niet_in_de_lijst_staat_heeft_naam_kring_en_soort(verhaal: Planstory, leeg: str) -> None:
    with pytest.raises(UitvoerderOntbreekt) as fout:
        verhaal.actie(verhaal.doel(), **{leeg: "" if leeg == "wie" else None})
    assert fout.value.veld == leeg


def test_een_organisatie_die_getypt_is_is_ook_de_organisatie_van_de_actie(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel(), wie="De Linde", eigenaar=Eigenaar.ORGANISATIE)
    assert actie.organisatie == "De Linde"


def test_iemand_van_een_andere_casus_is_niet_te_kiezen(verhaal: Planstory) -> None:
    ander = Planstory.begin(verhaal.bouw)
    vreemd = mensen(ander)["Jan"].sleutel
    for sleutel in (vreemd, "lid:", "contact:x", "team:00000000-0000-0000-0000-000000000000", "x"):
        with pytest.raises(OnbekendeUitvoerder):
            verhaal.actie(verhaal.doel(), uitvoerder=sleutel)


def test_wie_weg_is_mag_blijven_wat_was_afgesproken(verhaal: Planstory) -> None:
    henk = contact(verhaal, "Henk", Kring.INFORMELE_NETWERKEN)
    sleutel = mensen(verhaal)["Henk"].sleutel
    actie = gekozen(verhaal, "Henk")
    verhaal.bouw.session.get_one(Netwerkcontact, henk.id).tot = vandaag()
    verhaal.bouw.session.commit()
    nieuw = actiegegevens(wat="leent zijn gereedschap uit", uitvoerder=sleutel)
    verhaal.doe(wijzig_actie, actie.id, nieuw, casus_id=verhaal.casus.id, gezien=1)
    staat_er = verhaal.doelen()[0].acties[0]
    assert (staat_er.wat, staat_er.wie, staat_er.contact_id) == (
        "leent zijn gereedschap uit",
        "Henk",
        henk.id,
    )


def test_een_andere_keuze_op_een_oude_stand_toont_wie_er_nu_staat(verhaal: Planstory) -> None:
    contact(verhaal, "Henk", Kring.INFORMELE_NETWERKEN)
    actie = gekozen(verhaal, "Henk")
    jan = actiegegevens(uitvoerder=mensen(verhaal)["Jan"].sleutel)
    verhaal.doe(wijzig_actie, actie.id, jan, casus_id=verhaal.casus.id, gezien=1, door=verhaal.bram)
    els = actiegegevens(uitvoerder=mensen(verhaal)["Els"].sleutel)
    with pytest.raises(VersieIsVerouderd) as fout:
        verhaal.doe(wijzig_actie, actie.id, els, casus_id=verhaal.casus.id, gezien=1)
    assert fout.value.intussen["uitvoerder"] == "Jan"


def test_een_actie_gaat_over_betrokkenen_en_over_niemand_anders(verhaal: Planstory) -> None:
    jan = verhaal.betrokkene("Jan", Hoedanigheid.MANTELZORGER)
    actie = verhaal.actie(verhaal.doel(), over=(jan.id, jan.id))
    assert [rij.betrokkene_id for rij in actie.over] == [jan.id]
    ander = Planstory.begin(verhaal.bouw)
    with pytest.raises(PersoonHoortNietBijCasus):
        verhaal.actie(verhaal.doel(), over=(ander.els.id,))


def test_een_actie_eindigt_niet_voor_zij_begint(verhaal: Planstory) -> None:
    dag = date(2026, 5, 1)
    for veld in ("tegen", "afbouw_op"):
        with pytest.raises(DagenInVerkeerdeVolgorde) as fout:
            verhaal.actie(verhaal.doel(), begint_op=dag, **{veld: dag - timedelta(1)})
        assert fout.value.veld == veld


def test_de_gemeente_kiest_op_welke_lijn_kring_4_telt(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    eerst = verhaal.actie(doel, kring=Kring.VRIJWILLIGE_ONDERSTEUNING)
    gemeente_id = verhaal.bouw.team_van(verhaal.marijke).gemeente_id
    for van, lijn in ((vandaag(), Lijn.EERSTE), (vandaag() + timedelta(1), Lijn.NULDE)):
        verhaal.bouw.klaar(
            Kringkeuze(gemeente_id=gemeente_id, geldig_van=van, vrijwillige_ondersteuning=lijn)
        )
    daarna = verhaal.actie(doel, kring=Kring.VRIJWILLIGE_ONDERSTEUNING)
    assert (eerst.lijn, daarna.lijn) == (Lijn.NULDE, Lijn.EERSTE)
    zelfde = actiegegevens(kring=Kring.VRIJWILLIGE_ONDERSTEUNING, wat="anders gezegd")
    verhaal.doe(wijzig_actie, eerst.id, zelfde, casus_id=verhaal.casus.id, gezien=1)
    assert verhaal.doelen()[0].acties[0].lijn is Lijn.NULDE, "an agreement keeps the lijn that it had"


def test_een_actie_begint_is_klaar_of_stopt_met_een_reden(verhaal: Planstory) -> None:
    actie = verhaal.actie(verhaal.doel())

    def zet(status: Actiestatus, gezien: int, reden: str = "") -> Actie:
        voortgang = Voortgang(status, reden)
        return verhaal.doe(zet_actiestatus, actie.id, voortgang, casus_id=verhaal.casus.id, gezien=gezien)

    assert zet(Actiestatus.BEZIG, 1).bezig_sinds == vandaag()
    with pytest.raises(StopredenOntbreekt):
        zet(Actiestatus.GESTOPT, 2)
    gestopt = zet(Actiestatus.GESTOPT, 2, "Anja is verhuisd.")
    assert (gestopt.gestopt_op, gestopt.stopreden) == (vandaag(), "Anja is verhuisd.")
    klaar = verhaal.doe(meld_gereed, actie.id, True, casus_id=verhaal.casus.id, gezien=3)
    assert (klaar.status, klaar.gestopt_op, klaar.stopreden) == (Actiestatus.GEDAAN, None, "")
    terug = verhaal.doe(meld_gereed, actie.id, False, casus_id=verhaal.casus.id, gezien=4)
    assert terug.status is Actiestatus.BEZIG
    with pytest.raises(VersieIsVerouderd) as fout:
        zet(Actiestatus.TE_DOEN, 4)
    assert fout.value.intussen == {"status": "bezig"}


def test_een_doel_neemt_het_niveau_uit_de_laatste_meting_over(verhaal: Planstory) -> None:
    els = verhaal.els
    verhaal.meting(els, financien=2)
    gegevens = {"voor": (els.id,), "zrm_domein": "zrm-2017.financien", "uit_meting": True}
    doel = verhaal.doel(**gegevens)
    assert (doel.start, doel.streef) == (Niveau(2), Niveau(4))
    anders = verhaal.doel(**gegevens | {"zrm_domein": "zrm-2017.justitie"})
    assert (anders.start, anders.streef) == (None, None), "not measured: left open"
    zelf = doelgegevens(voor=(els.id,), zrm_domein="zrm-2017.financien", start=Niveau(3))
    gewijzigd = verhaal.doe(wijzig_doel, doel.id, zelf, casus_id=verhaal.casus.id, gezien=1)
    assert (gewijzigd.start, gewijzigd.streef) == (Niveau(3), None)


def test_een_niveau_hoort_bij_een_domein(verhaal: Planstory) -> None:
    with pytest.raises(NiveauZonderDomein):
        verhaal.doel(start=Niveau(3))


def test_wat_geleerd_is_blijft_bij_het_doel(verhaal: Planstory) -> None:
    doel = verhaal.doel()
    oordeel = Oordeel(Doelstatus.LOSGELATEN, "Te veel tegelijk.", "Volgende keer één doel.")
    verhaal.doe(zet_doelstatus, doel.id, oordeel, casus_id=verhaal.casus.id, gezien=1)
    assert verhaal.doelen()[0].les == "Volgende keer één doel."


def test_een_actie_van_wie_er_is_met_de_knoppen(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    pad = f"{verhaal.pad}/doelen/{doel.id}/acties/nieuw"
    pagina = klant.open(pad)
    assert klant.vragen.aantal <= 15
    sleutel = mensen(verhaal)["Jan"].sleutel
    assert f'value="{sleutel}"' in pagina.text
    antwoord = klant.stuur(pad, wat="kookt op dinsdag", uitvoerder=sleutel, wet="geen")
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= MEESTE_VRAGEN_BEWAREN
    assert "kookt op dinsdag" in klant.open(verhaal.pad).text
    (actie,) = verhaal.doelen()[0].acties
    stand = f"{verhaal.pad}/acties/{actie.id}/stand"
    assert "kookt op dinsdag" in klant.open(stand).text
    antwoord = klant.stuur(stand, _versie="1", status="gestopt")
    assert antwoord.status_code == 422
    assert "waarom deze actie is gestopt" in antwoord.text
    assert klant.stuur(stand, _versie="1", status="gestopt", reden="Jan werkt nu").status_code == 303
    assert "Gestopt, want: Jan werkt nu" in klant.open(verhaal.pad).text


def test_wat_te_laat_is_staat_zo_op_de_pagina(verhaal: Planstory, klant: Klant) -> None:
    doel = verhaal.doel()
    verhaal.actie(doel, tegen=vandaag() - timedelta(1))
    assert "had klaar moeten zijn op" in klant.open(verhaal.pad).text


def test_een_gekozen_naam_die_niet_bestaat_komt_bij_het_veld_terug(verhaal: Planstory, klant: Klant) -> None:
    pad = f"{verhaal.pad}/doelen/{verhaal.doel().id}/acties/nieuw"
    antwoord = klant.stuur(pad, ACTIEFORMULIER | {"uitvoerder": "lid:weg", "wat": "wast de ramen"})
    assert antwoord.status_code == 422
    assert "Kies iemand uit de lijst, of vul een naam in." in antwoord.text
    assert "wast de ramen" in antwoord.text
