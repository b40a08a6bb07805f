"""The pages of requests, as a browser without script asks and sends them, and the letter."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pikepdf

from tests.bouwstenen import Bouwer
from tests.verzoek.bouwstenen import vraag_om
from wijkteam.kern.tijd import vandaag
from wijkteam.verzoek.queries import list_mensen, list_verzoeken

GEK = "مرحبا \U0001f600 Łukasz"
DAG = f"{vandaag():%d-%m-%Y}"


def test_van_verzoek_tot_antwoord(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    [els] = list_mensen(bouw.session, casus.id)
    klant, basis = als(marijke), f"/casussen/{casus.id}/verzoeken"
    assert "Nog geen verzoeken" in klant.open(basis).text
    assert klant.open(f"{basis}/nieuw").status_code == 200
    nieuw = {
        "betrokkene": str(els.id),
        "soort": "inzage",
        "wet": "geen",
        "ontvangen_op": DAG,
        "gevraagd": GEK,
    }
    nieuw |= {"_eenmalig": str(uuid4())}
    assert klant.stuur(f"{basis}/nieuw", nieuw).status_code == 303
    assert klant.vragen.aantal <= 12
    assert klant.stuur(f"{basis}/nieuw", nieuw).status_code == 303
    [verzoek] = list_verzoeken(bouw.session, casus.id)
    een = f"{basis}/{verzoek.id}"
    blad = klant.open(een).text
    assert klant.vragen.aantal <= 15
    assert {GEK in blad, "Niet nagekeken in de wettekst" in blad, "Logboek afdrukken" in blad} == {True}
    sluiten = klant.open(f"/casussen/{casus.id}/team/afsluiten").text
    assert ("Dit moet eerst klaar zijn" in sluiten, f'href="{een}"' in sluiten) == (True, True)
    assert klant.vragen.aantal <= 15
    brief = klant.open(f"{een}/ontvangst.pdf")
    assert klant.vragen.aantal <= 15
    with pikepdf.open(BytesIO(brief.data)) as pdf:
        assert len(pdf.pages) == 1
    anders = {"ontvangen_op": DAG, "gevraagd": "Alles van dit jaar.", "_versie": "1"}
    assert klant.stuur(f"{een}/wijzigen", anders).status_code == 303
    oud = klant.stuur(f"{een}/wijzigen", anders | {"gevraagd": "Iets anders."})
    assert (oud.status_code, "Alles van dit jaar." in oud.text, "Iets anders." in oud.text) == (
        409,
        True,
        True,
    )
    assert klant.stuur(f"{een}/verlenging", bericht_op=DAG, waarom_langer="Veel papier.").status_code == 303
    assert klant.vragen.aantal <= 12
    klaar = {"uitslag": "ingewilligd", "beantwoord_op": DAG, "reden": "Meegegeven."}
    assert klant.stuur(f"{een}/antwoord", klaar).status_code == 303
    assert klant.vragen.aantal <= 12
    assert "Meegegeven." in klant.open(een).text
    assert "Ingewilligd" in klant.open(basis).text
    assert klant.vragen.aantal <= 10
    assert klant.stuur(f"{een}/antwoord", klaar).status_code == 409


def test_wat_niet_klopt_wordt_bij_het_veld_gezegd_en_niet_bewaard(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus, ander = bouw.casus(marijke), bouw.casus(marijke, huishouden="Ander")
    [els] = list_mensen(bouw.session, casus.id)
    [vreemd] = list_mensen(bouw.session, ander.id)
    klant, basis = als(marijke), f"/casussen/{casus.id}/verzoeken"
    fout = klant.stuur(
        f"{basis}/nieuw",
        betrokkene="x",
        soort="feest",
        wet="tolwet",
        ontvangen_op="31-02-2026",
        gevraagd="y" * 100_000,
        vertegenwoordiger="a\0b",
        onbekend="veld",
    )
    assert fout.status_code == 422
    zinnen = ("Kies een van", "bestaat niet", "te lang", "niet getoond", "hoort niet bij dit formulier")
    assert [zin for zin in zinnen if zin not in fout.text] == []
    goed = {"betrokkene": str(els.id), "soort": "inzage", "wet": "geen", "ontvangen_op": DAG, "gevraagd": GEK}
    morgen = f"{vandaag() + timedelta(days=1):%d-%m-%Y}"
    for velden, zin in (
        ({"betrokkene": str(vreemd.id)}, "Kies iemand van deze casus"),
        ({"ontvangen_op": morgen}, "nog niet geweest"),
        ({"ontvangen_op": "1-1-2010"}, "gold deze wet nog niet"),
        ({"bevoegdheid": "gezag"}, "Vul in wie dit vraagt"),
    ):
        antwoord = klant.stuur(f"{basis}/nieuw", goed | velden)
        assert (antwoord.status_code, zin in antwoord.text, GEK in antwoord.text) == (422, True, True), zin
    assert list_verzoeken(bouw.session, casus.id) == []
    verzoek = vraag_om(bouw, casus, vandaag(), door=marijke)
    bouw.session.commit()
    een = f"{basis}/{verzoek.id}"
    for pad, velden, zin in (
        ("verlenging", {"bericht_op": morgen, "waarom_langer": GEK}, "nog niet geweest"),
        ("antwoord", {"uitslag": "geweigerd", "beantwoord_op": DAG, "reden": GEK}, "welk artikel"),
        ("antwoord", {"uitslag": "misschien", "beantwoord_op": "gisteren", "reden": GEK}, "Kies een van"),
    ):
        antwoord = klant.stuur(f"{een}/{pad}", velden)
        assert (antwoord.status_code, zin in antwoord.text, GEK in antwoord.text) == (422, True, True), zin
    elders = f"/casussen/{ander.id}/verzoeken/{verzoek.id}"
    assert {
        klant.open(pad).status_code for pad in (elders, f"{elders}/wijzigen", f"{elders}/ontvangst.pdf")
    } == {404}
    assert (
        klant.stuur(f"{elders}/antwoord", uitslag="ingewilligd", beantwoord_op=DAG, reden="x").status_code
        == 404
    )
