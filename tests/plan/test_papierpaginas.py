"""On screen: asking what may be shared, choosing for whom to print, and writing down who signed."""

import re
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant
from tests.pdfproef import hele_tekst
from tests.plan.bouwstenen import Planstory
from tests.plan.delend import deelt
from tests.plan.test_vaststellen import vervals
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.journaal.models import Handeling, Inzageregel, Journaalregel
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.plan.papiermodellen import Afdruk, Handtekening
from wijkteam.toestemming.models import Intrekking, Toestemming


@pytest.fixture
def vast(verhaal: Planstory) -> Planstory:
    """A version with a doel of Els in it."""
    doel = verhaal.doel("Ik wil weer slapen.", voor=(verhaal.els.id,))
    verhaal.actie(doel)
    verhaal.stel_vast()
    return verhaal


def formulier(verhaal: Planstory, **anders: object) -> dict[str, object]:
    gewoon = {
        "antwoord": "ja",
        "inhoud": "plan",
        "ontvanger": "huishouden",
        "waarvoor": "samen aan één plan werken",
        "gevers": str(verhaal.els.persoon_id),
        "van": f"{vandaag():%d-%m-%Y}",
    }
    return gewoon | anders


def van_els(verhaal: Planstory) -> str:
    return f"{verhaal.pad}/delen/{verhaal.els.persoon_id}"


def toestemmingen(verhaal: Planstory) -> list[Toestemming]:
    return verhaal.nu(lambda s: list(s.scalars(select(Toestemming))))


def test_els_zegt_aan_tafel_ja_en_trekt_het_later_in(vast: Planstory, klant: Klant) -> None:
    assert "nog niet gevraagd" in klant.open(f"{vast.pad}/delen").text
    assert klant.vragen.aantal <= 15
    assert "Ja, dat mag" in klant.open(van_els(vast)).text
    assert klant.stuur(van_els(vast), formulier(vast)).status_code == 303
    assert klant.vragen.aantal <= 12
    (rij,) = toestemmingen(vast)
    blad = klant.open(f"{vast.pad}/delen").text
    assert "samen aan één plan werken" in blad
    pad = f"{vast.pad}/toestemmingen/{rij.id}/intrekken"
    assert pad in blad
    assert klant.stuur(pad, wie="Els", reden="Wil ik liever niet meer").status_code == 303
    assert "Wil ik liever niet meer" in klant.open(f"{vast.pad}/delen").text
    assert klant.stuur(pad, wie="Els", reden="Nog eens").status_code == 409
    daden = vast.nu(lambda s: set(s.scalars(select(Journaalregel.handeling))))
    assert {Handeling.TOESTEMMING_GEGEVEN, Handeling.TOESTEMMING_INGETROKKEN} <= daden


@pytest.mark.parametrize(
    ("anders", "bericht"),
    [
        ({"gevers": ""}, "Vul in wie het antwoord gaf"),
        ({"gevers": "iemand-anders"}, "die over deze persoon beslissen"),
        ({"antwoord": "misschien"}, "Kies een van de mogelijkheden"),
        ({"ontvanger": "organisatie"}, "Vul in met welke organisatie"),
        ({"inhoud": "afspraken"}, "Kies welke doelen of afspraken"),
        ({"inhoud": "afspraken", "delen": str(uuid4())}, "Kies doelen en afspraken uit de lijst"),
        ({"van": "31-02-2026"}, "bestaat niet"),
        ({"van": f"{vandaag() + timedelta(days=1):%d-%m-%Y}"}, "nog niet geweest"),
        ({"tot_en_met": "01-01-2020"}, "ligt voor de eerste dag"),
        ({"waarvoor": ""}, "Vul"),
        ({"waarvoor": "x" * 100_000}, "500"),
        ({"waarvoor": "voor 123456782"}, "burgerservicenummer"),
        ({"onzin": "1"}, "hoort niet bij dit formulier"),
    ],
)
def test_een_fout_antwoord_komt_terug_met_een_zin(
    vast: Planstory, klant: Klant, anders: dict[str, object], bericht: str
) -> None:
    antwoord = klant.stuur(van_els(vast), formulier(vast, **anders))
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert toestemmingen(vast) == []


def test_voor_een_kind_zonder_bekend_gezag_kan_niemand_antwoorden(vast: Planstory, klant: Klant) -> None:
    fien = f"{vast.pad}/delen/{vast.persoon('Fien').id}"
    assert "Niet bekend wie hierover beslist" in klant.open(fien).text
    assert "wie over Fien beslist" in klant.stuur(fien, formulier(vast)).text


def test_van_iemand_uit_een_ander_huishouden_is_niets_te_vragen(
    vast: Planstory, klant: Klant, bouw: Bouwer
) -> None:
    ander = bouw.casus(bouw.medewerker("Ander"))
    vreemd = bouw.session.get_one(type(ander), ander.id)
    assert klant.open(f"{vast.pad}/delen/{uuid4()}").status_code == 404
    assert klant.open(f"/casussen/{vreemd.id}/plan/delen").status_code == 404


def test_een_nee_blijft_staan_en_kan_niet_worden_ingetrokken(vast: Planstory, klant: Klant) -> None:
    klant.stuur(van_els(vast), formulier(vast, antwoord="nee"))
    (rij,) = toestemmingen(vast)
    assert not rij.is_gegeven
    assert (
        klant.stuur(f"{vast.pad}/toestemmingen/{rij.id}/intrekken", wie="Els", reden="x").status_code == 422
    )
    assert vast.nu(lambda s: s.scalars(select(Intrekking)).all()) == []


def druk_voor(klant: Klant, verhaal: Planstory, voor: str, vorm: str = "plan") -> tuple[str, bytes]:
    """Make a print through the page; the code and the PDF."""
    antwoord = klant.stuur(f"{verhaal.pad}/versies/1/afdrukken", voor=voor, vorm=vorm)
    assert antwoord.status_code == 303, antwoord.text
    pdf = klant.open(antwoord.location)
    assert pdf.mimetype == "application/pdf"
    code = re.search(r"afdrukken/(\w+)/plan.pdf", antwoord.location)
    assert code
    return code[1], pdf.data


def test_eerst_kies_je_voor_wie_en_zie_je_wat_er_niet_op_staat(vast: Planstory, klant: Klant) -> None:
    kies = klant.open(f"{vast.pad}/versies/1/afdrukken")
    assert klant.vragen.aantal <= 15
    assert "Het hele huishouden" in kies.text
    blad = klant.open(f"{vast.pad}/versies/1/afdrukken?voor=huishouden:De Vries").text
    assert klant.vragen.aantal <= 15
    assert "Nog niet gevraagd" in blad
    assert "weer slapen" not in blad
    els = klant.open(f"{vast.pad}/versies/1/afdrukken?voor=persoon:{vast.els.persoon_id}").text
    assert "weer slapen" in els
    for onzin in ("persoon:x", "organisatie:Nergens", "koning:Els", ":", "huis" * 500):
        assert klant.open(f"{vast.pad}/versies/1/afdrukken?voor={onzin}").status_code == 200


def test_de_afdruk_en_het_kijken_staan_in_het_journaal_met_lezer_en_versie(
    vast: Planstory, klant: Klant
) -> None:
    deelt(vast, "Els")
    code, pdf = druk_voor(klant, vast, "huishouden:De Vries")
    tekst = hele_tekst(pdf)
    assert "weer slapen" in tekst
    assert f"{code[:4]}-{code[4:]}" in tekst
    druk_voor(klant, vast, f"persoon:{vast.els.persoon_id}", "koelkast")
    wat = vast.nu(lambda s: set(s.scalars(select(Inzageregel.bijzonderheid))))
    assert {"versie 1, voor het huishouden, gewoon", "versie 1, voor Els de Vries, koelkastblad"} <= wat
    redenen = vast.nu(
        lambda s: set(
            s.scalars(select(Journaalregel.reden).where(Journaalregel.handeling == Handeling.PLAN_AFGEDRUKT))
        )
    )
    assert "versie 1, voor Els de Vries, koelkastblad" in redenen
    assert "versie 1, voor Els de Vries, koelkastblad" in klant.open(f"/casussen/{vast.casus.id}/inzage").text


def test_na_intrekken_drukt_dezelfde_code_minder_af(vast: Planstory, klant: Klant) -> None:
    rij = deelt(vast, "Els")
    code, pdf = druk_voor(klant, vast, "huishouden:De Vries")
    assert "weer slapen" in hele_tekst(pdf)
    klant.stuur(f"{vast.pad}/toestemmingen/{rij.id}/intrekken", wie="Els", reden="Liever niet")
    assert "weer slapen" not in hele_tekst(klant.open(f"{vast.pad}/afdrukken/{code}/plan.pdf").data)


def test_wie_vertrok_krijgt_niet_wat_met_het_huishouden_gedeeld_is(vast: Planstory, klant: Klant) -> None:
    deelt(vast, "Els")
    jan = vast.persoon("Jan").id
    code, _ = druk_voor(klant, vast, f"persoon:{jan}")
    lid = vast.bouw.session.scalars(select(Huishoudlid).where(Huishoudlid.persoon_id == jan)).one()
    lid.tot = nu()
    vast.bouw.session.commit()
    kies = f"{vast.pad}/versies/1/afdrukken"
    assert "Jan de Vries" not in klant.open(kies).text
    assert "Kies voor wie je afdrukt" in klant.open(f"{kies}?voor=persoon:{jan}").text
    assert klant.stuur(kies, voor=f"persoon:{jan}").status_code == 422
    oud = klant.open(f"{vast.pad}/afdrukken/{code}/plan.pdf")
    assert (oud.status_code, oud.mimetype) == (422, "text/html")
    assert len(vast.nu(lambda s: s.scalars(select(Afdruk)).all())) == 1


@pytest.mark.parametrize("voor", ["", "persoon:x", "organisatie:Nergens", "x" * 300])
def test_zonder_lezer_is_er_geen_afdruk(vast: Planstory, klant: Klant, voor: str) -> None:
    assert klant.stuur(f"{vast.pad}/versies/1/afdrukken", voor=voor).status_code == 422
    assert vast.nu(lambda s: s.scalars(select(Afdruk)).all()) == []


def test_de_code_vindt_het_blad_en_wie_tekende_wordt_vastgelegd(vast: Planstory, klant: Klant) -> None:
    code, _ = druk_voor(klant, vast, "huishouden:De Vries")
    gevonden = klant.stuur(f"{vast.pad}/handtekening", code=f" {code[:4].lower()} {code[4:]} ")
    assert gevonden.status_code == 303
    blad = klant.open(gevonden.location)
    assert "Handtekeningen bij versie 1" in blad.text
    velden = {"wie": str(vast.els.persoon_id), "getekend_op": f"{vandaag():%d-%m-%Y}"}
    assert klant.stuur(gevonden.location, velden).status_code == 303
    assert "Op papier getekend" in klant.open(f"{vast.pad}/versies").text
    assert klant.stuur(gevonden.location, velden).status_code == 409
    assert len(vast.nu(lambda s: s.scalars(select(Handtekening)).all())) == 1


def test_een_tikfout_en_een_code_van_elders_krijgen_elk_een_eigen_zin(
    vast: Planstory, klant: Klant, bouw: Bouwer, als: Callable[..., Klant]
) -> None:
    code, _ = druk_voor(klant, vast, "huishouden:De Vries")
    fout = code[:-1] + ("C" if code[-1] != "C" else "D")
    assert "tikfout" in klant.stuur(f"{vast.pad}/handtekening", code=fout).text
    joke = bouw.medewerker("Joke")
    elders = bouw.casus(joke, huishouden="Elders")
    anders = als(joke)
    pad = f"/casussen/{elders.id}/plan"
    assert "hoort geen blad" in anders.stuur(f"{pad}/handtekening", code=code).text
    assert anders.open(f"{pad}/afdrukken/{code}/plan.pdf").status_code == 404
    assert anders.open(f"{pad}/afdrukken/{code}/handtekening").status_code == 404


@pytest.mark.parametrize(
    ("wie", "dag", "bericht"),
    [
        ("", 0, "Kies wie"),
        (str(uuid4()), 0, "Kies wie"),
        ("els", 1, "kan het blad niet ondertekend zijn"),
        ("els", -1, "kan het blad niet ondertekend zijn"),
    ],
)
def test_een_handtekening_die_niet_kan(
    vast: Planstory, klant: Klant, wie: str, dag: int, bericht: str
) -> None:
    code, _ = druk_voor(klant, vast, "huishouden:De Vries")
    velden = {
        "wie": str(vast.els.persoon_id) if wie == "els" else wie,
        "getekend_op": f"{vandaag() + timedelta(days=dag):%d-%m-%Y}",
    }
    antwoord = klant.stuur(f"{vast.pad}/afdrukken/{code}/handtekening", velden)
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert vast.nu(lambda s: s.scalars(select(Handtekening)).all()) == []


def test_een_vervalste_versie_wordt_nergens_getoond_of_afgedrukt(vast: Planstory, klant: Klant) -> None:
    vervals("UPDATE planversie SET inhoud = replace(inhoud, 'slapen', 'dromen')")
    for pad in ("afdrukken", "plan.pdf"):
        antwoord = klant.open(f"{vast.pad}/versies/1/{pad}")
        assert antwoord.status_code == 500
        assert "veranderd nadat" in antwoord.text
