"""A plan ends with its casus, goes on when the casus does, and can be taken along to a new one."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from tests.bouwstenen import Klant
from tests.plan.bouwstenen import Planstory
from wijkteam.casus.afsluiting import Besluit, heropen, sluit_af
from wijkteam.casus.models import Casus, Hoedanigheid, Sluitreden
from wijkteam.casus.opening import open_casus_voor
from wijkteam.huishouden.models import Huishouden, Persoon
from wijkteam.kern.fouten import NietGevonden
from wijkteam.plan.actiestand import meld_gereed
from wijkteam.plan.doelen import Oordeel, zet_doelstatus
from wijkteam.plan.errors import NietsOvergenomen
from wijkteam.plan.levensloop import list_over_te_nemen, neem_doelen_over
from wijkteam.plan.models import Doel, Doelstatus
from wijkteam.plan.papierqueries import find_laatste_versie_van_casus
from wijkteam.plan.queries import find_plan, list_doelen, list_versies
from wijkteam.team.models import Medewerker
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.leefgebieden import Leefgebied


def sluit(verhaal: Planstory) -> None:
    besluit = Besluit(Sluitreden.ZELF_VERDER, "Het gaat goed.")
    verhaal.doe(lambda s, door: sluit_af(s, s.get_one(Casus, verhaal.casus.id), besluit, door=door))


def open_opnieuw(verhaal: Planstory) -> UUID:
    """A new casus of the same huishouden, in which only Els is cliënt."""
    els, team = verhaal.persoon("Els").id, verhaal.bouw.team_van(verhaal.marijke)

    def begin(session: Session, door: Medewerker) -> Casus:
        return open_casus_voor(
            session,
            session.get_one(Huishouden, verhaal.casus.huishouden_id),
            vraag="Het gaat weer minder.",
            clienten={session.get_one(Persoon, els): Wet.WMO},
            wijkteam_id=team.id,
            door=door,
        )

    return verhaal.doe(begin).id


def doelen_van(verhaal: Planstory, casus_id: UUID) -> list[Doel]:
    plan = verhaal.nu(lambda s: find_plan(s, casus_id))
    return verhaal.nu(lambda s: list(list_doelen(s, plan.id))) if plan else []


def test_een_plan_eindigt_met_de_casus_en_blijft_te_lezen(verhaal: Planstory, klant: Klant) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    sluit(verhaal)
    plan = verhaal.plan()
    assert plan is not None
    assert plan.beeindigd_op is not None
    assert "Ik wil weer slapen." in klant.open(verhaal.pad).text
    assert "Versie 1" in klant.open(f"{verhaal.pad}/versies").text
    laatste = verhaal.nu(lambda s: find_laatste_versie_van_casus(s, verhaal.casus.id))
    assert laatste is not None
    kies = klant.stuur(f"{verhaal.pad}/versies/1/afdrukken", voor="huishouden:De Vries")
    assert klant.open(kies.location).mimetype == "application/pdf"


def test_een_heropende_casus_gaat_verder_met_het_eigen_plan(verhaal: Planstory) -> None:
    verhaal.doel()
    verhaal.stel_vast()
    sluit(verhaal)
    verhaal.doe(lambda s, door: heropen(s, s.get_one(Casus, verhaal.casus.id), reden="Toch niet", door=door))
    plan = verhaal.plan()
    assert plan is not None
    assert plan.beeindigd_op is None
    verhaal.doel("Erbij")
    assert verhaal.stel_vast().nummer == 2
    assert [versie.nummer for versie in verhaal.nu(lambda s: list_versies(s, verhaal.casus.id))] == [2, 1]


def test_een_nieuwe_casus_neemt_open_doelen_en_open_acties_mee(verhaal: Planstory) -> None:
    els = verhaal.els
    mee, klaar = verhaal.doel(voor=(els.id,)), verhaal.doel("Klaar")
    gedaan = verhaal.actie(mee, wie="Anja")
    verhaal.actie(mee, wie="Henk", over=(els.id,))
    verhaal.doe(meld_gereed, gedaan.id, True, casus_id=verhaal.casus.id, gezien=1)
    bereikt = Oordeel(Doelstatus.BEREIKT)
    verhaal.doe(zet_doelstatus, klaar.id, bereikt, casus_id=verhaal.casus.id, gezien=1)
    sluit(verhaal)
    nieuw = open_opnieuw(verhaal)
    verhaal.doe(neem_doelen_over, nieuw, [mee.id])
    (doel,) = doelen_van(verhaal, nieuw)
    assert (doel.woorden, [rij.betrokkene.persoon.roepnaam for rij in doel.voor]) == (
        "Ik wil weer slapen.",
        ["Els"],
    )
    (actie,) = doel.acties
    assert (actie.wie, actie.versie, [rij.betrokkene.casus_id for rij in actie.over]) == ("Henk", 1, [nieuw])
    assert len(verhaal.doelen()[0].acties) == 2, "the earlier plan stays as it was"


def test_een_doel_van_wie_hier_geen_client_is_gaat_niet_mee(verhaal: Planstory) -> None:
    jan = verhaal.betrokkene("Jan", Hoedanigheid.CLIENT)
    van_jan = verhaal.doel("Ik wil werk.", voor=(jan.id,))
    sluit(verhaal)
    nieuw = open_opnieuw(verhaal)
    _plan, aangeboden = verhaal.nu(lambda s: list_over_te_nemen(s, s.get_one(Casus, nieuw)))
    assert aangeboden == []
    with pytest.raises(NietGevonden):
        verhaal.doe(neem_doelen_over, nieuw, [van_jan.id])
    assert doelen_van(verhaal, nieuw) == []


def test_een_doel_over_veiligheid_gaat_niet_mee(verhaal: Planstory) -> None:
    doel = verhaal.bouw.session.get_one(Doel, verhaal.doel().id)
    doel.leefgebied = Leefgebied.VEILIGHEID
    verhaal.bouw.session.commit()
    sluit(verhaal)
    nieuw = open_opnieuw(verhaal)
    assert verhaal.nu(lambda s: list_over_te_nemen(s, s.get_one(Casus, nieuw)))[1] == []


def test_een_vreemd_doel_is_niet_over_te_nemen(verhaal: Planstory) -> None:
    ander = Planstory.begin(verhaal.bouw)
    vreemd = ander.doel()
    for sleutel in (vreemd.id, uuid4()):
        with pytest.raises(NietGevonden):
            verhaal.doe(neem_doelen_over, verhaal.casus.id, [sleutel])
    with pytest.raises(NietsOvergenomen):
        verhaal.doe(neem_doelen_over, verhaal.casus.id, [])


def test_overnemen_met_de_knoppen(verhaal: Planstory, klant: Klant) -> None:
    assert "al eerder een plan" not in klant.open(verhaal.pad).text
    doel = verhaal.doel()
    verhaal.actie(doel)
    sluit(verhaal)
    pad = f"/casussen/{open_opnieuw(verhaal)}/plan"
    assert "al eerder een plan" in klant.open(pad).text
    assert klant.vragen.aantal <= 15
    assert "Ik wil weer slapen." in klant.open(f"{pad}/overnemen").text
    assert klant.vragen.aantal <= 15
    antwoord = klant.stuur(f"{pad}/overnemen")
    assert antwoord.status_code == 422
    assert "Vink aan welke doelen je overneemt." in antwoord.text
    assert klant.stuur(f"{pad}/overnemen", doelen="x").status_code == 422
    sleutel = str(uuid4())
    for _ in range(2):
        antwoord = klant.stuur(f"{pad}/overnemen", doelen=str(doel.id), _eenmalig=sleutel)
        assert antwoord.status_code == 303
    assert "Ik wil weer slapen." in klant.open(pad).text
    assert klant.open(pad).text.count("<article") == 1
