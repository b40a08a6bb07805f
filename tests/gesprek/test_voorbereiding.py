"""Before a talk: who comes, the own plan, the paper guide, and the rights that were told."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import Gespreksverhaal, kijk
from tests.pdfproef import hele_tekst, open_pdf, soorten
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Sluitreden
from wijkteam.gesprek.models import Gesprek
from wijkteam.gesprek.voorbereiding.models import EigenPlan, Rechtenuitleg
from wijkteam.gesprek.voorbereiding.queries import list_uitleg
from wijkteam.huishouden.service import Persoonsgegevens, voeg_lid_toe
from wijkteam.journaal.models import Handeling
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import db
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.wet.inwonerrechten import Inwonerrecht

PLAN = "/eigen-plan/persoonlijk_plan"


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal) -> Gesprek:
    return verhaal.gesprek()


def vertel(**velden: object) -> dict[str, object]:
    return {"op": "18-03-2026", "verteld_door": "Marijke Bos", **velden}


def planvelden(versie: int = 0, **velden: str) -> dict[str, str]:
    return {"_versie": str(versie)} | {f"{naam}-persoonlijk_plan": waarde for naam, waarde in velden.items()}


def uitleg(verhaal: Gespreksverhaal) -> list[Rechtenuitleg]:
    with kijk() as session:
        return list(list_uitleg(session, verhaal.casus.id))


def plan(gesprek: Gesprek) -> EigenPlan:
    with kijk() as session:
        return session.scalars(select(EigenPlan).where(EigenPlan.gesprek_id == gesprek.id)).one()


def test_wie_een_gesprek_plant_bereidt_het_eerst_voor(verhaal: Gespreksverhaal, klant: Klant) -> None:
    morgen = datum_kort(vandaag() + timedelta(days=1))
    antwoord = klant.stuur(verhaal.gesprekken, gehouden_op=morgen, plaats="Thuis")
    assert antwoord.location.endswith("/voorbereiding")


def test_zonder_netwerk_is_een_vraag_en_geen_slot(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    pagina = klant.open(verhaal.pad(gesprek, "/voorbereiding"))
    assert klant.vragen.aantal <= 15
    assert "niemand uit het netwerk" in pagina.text
    assert verhaal.pad(gesprek) in pagina.text


def test_een_formulier_schrijft_voor_meer_mensen_en_rechten_tegelijk_op(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    els, wouter, anja = verhaal.persoon("Els"), verhaal.persoon("Wouter"), verhaal.contact()
    velden = vertel(pgb=[str(els), str(wouter)], clientondersteuning=[str(els), str(anja.id)])
    assert klant.stuur(verhaal.pad(gesprek, "/rechten"), velden).status_code == 303
    regels = {(r.recht, r.naam, r.persoon_id, r.verteld_door) for r in uitleg(verhaal)}
    assert regels == {
        (Inwonerrecht.PGB, "Els de Vries", els, "Marijke Bos"),
        (Inwonerrecht.PGB, "Wouter de Vries", wouter, "Marijke Bos"),
        (Inwonerrecht.CLIENTONDERSTEUNING, "Els de Vries", els, "Marijke Bos"),
        (Inwonerrecht.CLIENTONDERSTEUNING, "Anja Mulder", None, "Marijke Bos"),
    }
    assert [r.handeling for r in verhaal.journaal()].count(Handeling.RECHTEN_VERTELD) == 4


def test_een_recht_opschrijven_kost_weinig_vragen(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(verhaal.pad(gesprek, "/rechten"), vertel(pgb=[str(verhaal.persoon("Els"))]))
    assert klant.vragen.aantal <= 12


def test_wat_nog_niet_verteld_is_staat_er_per_persoon(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    els = str(verhaal.persoon("Els"))
    pad = verhaal.pad(gesprek, "/voorbereiding")
    assert "<bdi>Els de Vries</bdi></strong>: alles" in klant.open(pad).text
    klant.stuur(
        verhaal.pad(gesprek, "/rechten"), vertel(**{r.value: [els] for r in Inwonerrecht if r != "kopie"})
    )
    assert "<bdi>Els de Vries</bdi></strong>: verslag" in klant.open(pad).text
    klant.stuur(verhaal.pad(gesprek, "/rechten"), vertel(kopie=[els]))
    assert "Iedereen heeft alles gehoord." in klant.open(pad).text


def test_een_kind_onder_de_twaalf_hoort_het_van_de_ouders(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    session = verhaal.bouw.session
    kind = Persoonsgegevens("Fien", "Vries", "de", geboortedatum=Geboortedatum(vandaag().year - 5))
    fien = voeg_lid_toe(session, verhaal.casus.huishouden, kind, van=vandaag())
    session.commit()
    assert (
        f'value="{fien.id}"'
        not in klant.open(verhaal.pad(gesprek, "/voorbereiding")).text.partition('id="rechten"')[2]
    )
    antwoord = klant.stuur(verhaal.pad(gesprek, "/rechten"), vertel(pgb=[str(fien.id)]))
    assert antwoord.status_code == 422
    assert uitleg(verhaal) == []


@pytest.mark.parametrize(
    ("velden", "bericht"),
    [
        ({"op": "31-02-2026"}, "bestaat niet"),
        ({"op": "29-02-2025"}, "bestaat niet"),
        ({"op": "18-03-26"}, "vier cijfers"),
        ({"op": "01-01-2090"}, "moet nog komen"),
        ({"verteld_door": "x" * 100_000}, "te lang"),
        ({"verteld_door": "Mar\x00ijke"}, "tekens"),
        ({"onbekend": "x"}, "hoort niet bij dit formulier"),
        ({"pgb": "geen-id"}, "Kies een van de mogelijkheden"),
        ({"pgb": str(uuid4())}, "hoort niet bij dit huishouden"),
        ({"pgb": []}, "Vink aan"),
    ],
)
def test_foute_rechten_worden_niet_half_bewaard(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, velden: dict, bericht: str
) -> None:
    goed = vertel(pgb=[str(verhaal.persoon("Els"))])
    antwoord = klant.stuur(verhaal.pad(gesprek, "/rechten"), goed | velden)
    assert (antwoord.status_code, bericht in antwoord.text) == (422, True)
    assert uitleg(verhaal) == []


def test_dubbel_versturen_staat_er_een_keer(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    velden = vertel(pgb=[str(verhaal.persoon("Els"))], _eenmalig=str(uuid4()))
    for _ in range(2):
        assert klant.stuur(verhaal.pad(gesprek, "/rechten"), velden).status_code == 303
    tweede = klant.stuur(verhaal.pad(gesprek, "/rechten"), velden | {"_eenmalig": str(uuid4())})
    assert (tweede.status_code, "stond er al" in tweede.text) == (409, True)
    assert len(uitleg(verhaal)) == 1


def test_een_vergissing_wordt_doorgestreept_en_blijft_leesbaar(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    klant.stuur(verhaal.pad(gesprek, "/rechten"), vertel(pgb=[str(verhaal.persoon("Els"))]))
    (regel,) = uitleg(verhaal)
    pad = verhaal.pad(gesprek, "/rechten/doorstrepen")
    assert klant.stuur(pad, regel=str(regel.id)).status_code == 422
    assert klant.stuur(pad, regel=str(regel.id), reden="Dat was Jan.").status_code == 303
    assert klant.stuur(pad, regel=str(regel.id), reden="Nog eens.").status_code == 409
    assert klant.stuur(pad, regel=str(uuid4()), reden="Vreemd.").status_code == 404
    pagina = klant.open(verhaal.pad(gesprek, "/voorbereiding")).text
    assert "<s>18 maart 2026: pgb, aan Els de Vries" in pagina
    assert "Dat was Jan." in pagina
    assert Handeling.RECHTEN_GECORRIGEERD in [r.handeling for r in verhaal.journaal()]


@pytest.mark.parametrize("tabel", ["rechtenuitleg", "uitlegcorrectie"])
def test_de_database_weigert_wat_verteld_is_te_veranderen(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, tabel: str
) -> None:
    klant.stuur(verhaal.pad(gesprek, "/rechten"), vertel(pgb=[str(verhaal.persoon("Els"))]))
    regel = uitleg(verhaal)[0].id
    klant.stuur(verhaal.pad(gesprek, "/rechten/doorstrepen"), regel=str(regel), reden="Vergissing.")
    verbinding = db.sessionmaker.kw["bind"]
    with pytest.raises(DatabaseError, match="onveranderlijk"), verbinding.begin_nested():
        verbinding.execute(text(f"DELETE FROM {tabel}"))


def test_een_eigen_plan_heeft_een_dag_een_eigenaar_en_een_gebruik(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    els = str(verhaal.persoon("Els"))
    velden = planvelden(
        ontvangst="ontvangen", ontvangen_op="09-03-2026", persoon_id=els, gebruik="Eerst gelezen. 🙂"
    )
    assert klant.stuur(verhaal.pad(gesprek, PLAN), velden).status_code == 303
    assert klant.vragen.aantal <= 12
    bewaard = plan(gesprek)
    assert (str(bewaard.ontvangen_op), str(bewaard.persoon_id), bewaard.versie) == ("2026-03-09", els, 1)
    jan = str(verhaal.persoon("Jan"))
    assert klant.stuur(verhaal.pad(gesprek, PLAN), velden | planvelden(1, persoon_id=jan)).status_code == 303
    assert (str(plan(gesprek).persoon_id), plan(gesprek).versie) == (jan, 2)
    assert (
        "ontvangen op 9 maart 2026 van Jan de Vries"
        in klant.open(verhaal.pad(gesprek, "/voorbereiding")).text
    )


@pytest.mark.parametrize(
    ("velden", "bericht"),
    [
        ({"ontvangst": "ontvangen"}, "Vul in wanneer het plan kwam."),
        ({"ontvangst": "komt_niet", "ontvangen_op": "09-03-2026"}, "Kies dan ‘ontvangen’"),
        ({"ontvangst": "ontvangen", "ontvangen_op": "01-01-2090"}, "moet nog komen"),
        ({"ontvangst": "misschien"}, "Kies een van de mogelijkheden"),
        ({"ontvangst": "komt_nog", "persoon_id": str(uuid4())}, "hoort niet bij dit huishouden"),
        ({}, "Maak een keuze."),
    ],
)
def test_een_fout_eigen_plan_komt_terug_met_wat_er_getypt_was(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, velden: dict[str, str], bericht: str
) -> None:
    antwoord = klant.stuur(verhaal.pad(gesprek, PLAN), planvelden(gebruik="Mijn tekst", **velden))
    assert (antwoord.status_code, bericht in antwoord.text, "Mijn tekst" in antwoord.text) == (
        422,
        True,
        True,
    )


def test_twee_collegas_zien_elkaars_tekst_over_het_plan(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, als
) -> None:
    klant.stuur(verhaal.pad(gesprek, PLAN), planvelden(ontvangst="komt_nog", gebruik="Van Marijke"))
    antwoord = als(verhaal.bram).stuur(
        verhaal.pad(gesprek, PLAN), planvelden(ontvangst="komt_nog", gebruik="Van Bram")
    )
    assert antwoord.status_code == 409
    assert all(wie in antwoord.text for wie in ("Van Marijke", "Van Bram"))


def test_in_een_gesloten_casus_wordt_niets_meer_opgeschreven(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    sluit_af(
        verhaal.bouw.session, verhaal.casus, Besluit(Sluitreden.ZELF_VERDER, "Klaar."), door=verhaal.marijke
    )
    verhaal.bouw.session.commit()
    antwoord = klant.stuur(verhaal.pad(gesprek, "/rechten"), vertel(pgb=[str(verhaal.persoon("Els"))]))
    assert antwoord.status_code == 409
    assert klant.stuur(verhaal.pad(gesprek, PLAN), planvelden(ontvangst="komt_nog")).status_code == 409


def test_een_vreemde_collega_ziet_geen_voorbereiding(verhaal: Gespreksverhaal, gesprek: Gesprek, als) -> None:
    vreemd = als(verhaal.bouw.medewerker("Vreemd"))
    assert vreemd.open(verhaal.pad(gesprek, "/voorbereiding")).status_code == 404
    assert vreemd.stuur(verhaal.pad(gesprek, "/rechten"), vertel()).status_code == 404


def test_de_gids_is_leeg_leesbaar_en_zwijgt_over_veiligheid(verhaal: Gespreksverhaal, klant: Klant) -> None:
    pdf = klant.open(f"{verhaal.gesprekken}/gids.pdf").data
    woorden = hele_tekst(pdf)
    assert "Hoe gaat het met de kinderen, en met u als ouder?" in woorden
    assert "eilig" not in woorden
    assert "De Vries" not in woorden
    assert soorten(pdf).count("H1") == 1
    with open_pdf(pdf) as document:
        assert (str(document.docinfo.Title), str(document.Root.Lang)) == ("Uw gesprek met ons", "nl")
        assert len(document.pages) <= 4
