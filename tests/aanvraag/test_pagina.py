"""The pages of aanvragen, as a browser without script asks and sends them."""

from uuid import uuid4

from tests.bouwstenen import Bouwer
from tests.termijnen.bouwstenen import vraag_aan
from wijkteam.aanvraag.queries import list_aanvragen, list_clienten
from wijkteam.kern.tijd import vandaag

GEK = "مرحبا \U0001f600 Łukasz"
DAG = f"{vandaag():%d-%m-%Y}"
FOUTEN = (
    (
        "aanvulling",
        {"ontbreekt": "a\0b", "gevraagd_op": "31-02-2026", "uiterlijk": "1-1-26"},
        "vier cijfers",
    ),
    ("aanvulling", {"ontbreekt": "Brief", "gevraagd_op": DAG, "uiterlijk": DAG}, "minstens één dag"),
    ("besluit", {"_versie": "0", "uitkomst": "misschien", "besloten_op": "gisteren"}, "Kies een van"),
    ("besluit", {"uitkomst": "afgewezen", "besloten_op": DAG, "besloten_door": "x"}, "niet compleet"),
    ("bekendmaking", {"verstuurd_op": DAG}, "nog geen besluit"),
    ("wijzigen", {"_versie": "1", "ontvangen_op": "32-13-2026", "gevraagd": GEK}, "wie de aanvraag deed"),
)


def test_van_brief_tot_verstuurd_besluit(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    [els] = list_clienten(bouw.session, casus.id)
    klant, dag = als(marijke), f"{vandaag():%d-%m-%Y}"
    basis = f"/casussen/{casus.id}/aanvragen"
    assert "Nog geen aanvragen" in klant.open(basis).text
    assert klant.open(f"{basis}/nieuw").status_code == 200
    nieuw = {"betrokkene": str(els.id), "wet": "wmo", "ontvangen_op": dag, "bron": "brief", "gevraagd": GEK}
    sleutel = {"_eenmalig": str(uuid4())}
    antwoord = klant.stuur(f"{basis}/nieuw", **nieuw, **sleutel)
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    assert klant.stuur(f"{basis}/nieuw", **nieuw, **sleutel).status_code == 303
    [aanvraag] = list_aanvragen(bouw.session, casus.id)
    een = f"{basis}/{aanvraag.id}"
    blad = klant.open(een)
    assert klant.vragen.aantal <= 15
    for woorden in (
        GEK,
        "De gemeente besluit, niet dit programma",
        "15 jaar",
        "Wmo 2015, artikel 2.3.5, lid 2",
    ):
        assert woorden in blad.text
    besluit = {
        "_versie": "0",
        "uitkomst": "toegekend",
        "besloten_op": dag,
        "besloten_door": "Zorgloket",
        "voorziening": "Hulp in huis.",
        "vorm": "natura",
    }
    assert klant.stuur(f"{een}/besluit", **besluit).status_code == 303
    assert klant.vragen.aantal <= 12
    oud = klant.stuur(f"{een}/besluit", **besluit | {"voorziening": "Niets."})
    assert oud.status_code == 409
    assert "Hulp in huis." in oud.text
    assert "Niets." in oud.text
    assert klant.stuur(f"{een}/bekendmaking", verstuurd_op=dag).status_code == 303
    assert klant.vragen.aantal <= 12
    assert "Bezwaar" in klant.open(een).text
    assert "Bezwaar" in klant.open(basis).text
    assert klant.vragen.aantal <= 12
    assert "Termijnen" in klant.open(f"/casussen/{casus.id}").text
    assert klant.vragen.aantal <= 15


def test_wat_verkeerd_getypt_is_krijgt_een_zin_bij_het_veld_en_bewaart_niets(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    ander = bouw.casus(marijke, huishouden="Ander")
    [vreemd] = list_clienten(bouw.session, ander.id)
    klant = als(marijke)
    basis = f"/casussen/{casus.id}/aanvragen"
    fout = klant.stuur(
        f"{basis}/nieuw",
        betrokkene="niemand",
        wet="tolwet",
        ontvangen_op="29-02-2025",
        bron="duif",
        indiener="x" * 201,
        gevraagd="y" * 100_000,
        onbekend="veld",
    )
    assert fout.status_code == 422
    for zin in ("Kies een van de mogelijkheden", "bestaat niet", "te lang", "hoort niet bij dit formulier"):
        assert zin in fout.text
    vreemde = {
        "betrokkene": str(vreemd.id),
        "wet": "wgs",
        "ontvangen_op": "1-4-2026",
        "bron": "brief",
        "gevraagd": GEK,
    }
    geweigerd = klant.stuur(f"{basis}/nieuw", **vreemde)
    assert (geweigerd.status_code, "Kies een cliënt" in geweigerd.text, GEK in geweigerd.text) == (
        422,
        True,
        True,
    )
    assert list_aanvragen(bouw.session, casus.id) == []
    aanvraag = vraag_aan(bouw, casus, vandaag(), door=marijke)
    bouw.session.commit()
    een = f"{basis}/{aanvraag.id}"
    for pad, velden, zin in FOUTEN:
        antwoord = klant.stuur(f"{een}/{pad}", velden)
        assert antwoord.status_code in {409, 422}, pad
        assert zin in antwoord.text, (pad, zin)
    [nog_steeds] = list_aanvragen(bouw.session, casus.id)
    assert (nog_steeds.besluit, list(nog_steeds.aanvulverzoeken)) == (None, [])


def test_een_aanvraag_van_een_andere_casus_bestaat_hier_niet(bouw: Bouwer, als) -> None:
    marijke = bouw.medewerker()
    casus, ander = bouw.casus(marijke), bouw.casus(marijke, huishouden="Ander")
    vreemd = vraag_aan(bouw, ander, vandaag(), door=marijke)
    bouw.session.commit()
    klant = als(marijke)
    een = f"/casussen/{casus.id}/aanvragen/{vreemd.id}"
    assert {klant.open(pad).status_code for pad in (een, f"{een}/wijzigen")} == {404}
    assert klant.stuur(f"{een}/bekendmaking", verstuurd_op="1-4-2026").status_code == 404
    assert klant.stuur(f"{een}/aanvulling/{uuid4()}", uitkomst="niets_gekomen").status_code == 404
