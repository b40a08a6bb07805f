"""Two rows become one person, with all that hangs on them; undone, everything is exactly as it was."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import Bouwer, Klant, nieuwe_sessie, sessie_van
from tests.huishouden.bouwstenen import ANDER_BSN, BSN
from tests.tegelijk import tegelijk
from wijkteam.casus.models import Betrokkene, Casus, Hoedanigheid
from wijkteam.huishouden.bsn import leg_bsn_vast
from wijkteam.huishouden.models import Gezag, Huishoudlid, Persoon, Relatie, Relatiesoort
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.journaal.models import Handeling, Journaalregel
from wijkteam.journaal.systeem import verbinding_van
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.db import Model
from wijkteam.kern.fouten import NietGevonden
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import nu, vandaag
from wijkteam.team.models import Medewerker
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.toestemming.models import Inhoudsoort, Ontvangersoort, Toestemming
from wijkteam.zoeken.boek import als_json
from wijkteam.zoeken.dubbelen import list_dubbelen, noteer_niet_dezelfde
from wijkteam.zoeken.dubbelqueries import count_wat_hangt_aan, list_verwijzers
from wijkteam.zoeken.dubbelwoorden import OVERIG, soort_in_woorden
from wijkteam.zoeken.errors import IsIntussenVeranderd, OngedaanKanNiet, SamenvoegenKanNiet
from wijkteam.zoeken.models import Samenvoeging
from wijkteam.zoeken.opbouw import bouw_sleutels
from wijkteam.zoeken.samenvoegen import Samenvoegkeuze, maak_samenvoeging_ongedaan, verwijzingen, voeg_samen
from wijkteam.zoeken.service import zoek
from wijkteam.zoeken.vraag import ontleed

DAG = Geboortedatum(1985, 3, 12)
NIEUW = {"samenvoeging", "samenvoegregel", "journaalregel", "inzageregel"}


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker("Marijke Bos")


@pytest.fixture
def casussen(bouw: Bouwer, marijke: Medewerker) -> tuple[Casus, Casus]:
    return maak_dubbel(bouw, marijke)


@pytest.fixture
def mijn(casussen, marijke: Medewerker) -> Iterator[ScopedSession]:
    with sessie_van(marijke) as session:
        yield session


def maak_dubbel(bouw: Bouwer, door: Medewerker) -> tuple[Casus, Casus]:
    """Fatma in two huishoudens, spelled twice; in the first her son, who knows both."""
    zoon = Persoonsgegevens("Can", "Yılmaz", geboortedatum=Geboortedatum(2012, 1, 1), rol="zoon")
    een = bouw.casus(
        door, huishouden="Yılmaz", vrager=Persoonsgegevens("Fatma", "Yılmaz", geboortedatum=DAG), leden=[zoon]
    )
    ander = bouw.casus(
        door,
        huishouden="Yilmas",
        vrager=Persoonsgegevens("Fatma", "Yilmas", geboortedatum=DAG, telefoon="06"),
    )
    return een, ander


def mensen(session: ScopedSession) -> dict[str, Persoon]:
    return {persoon.naam: persoon for persoon in session.scalars(select(Persoon))}


def keuze(session: ScopedSession, *velden: str) -> Samenvoegkeuze:
    wie = mensen(session)
    a, b = wie["Fatma Yılmaz"], wie["Fatma Yilmas"]
    return Samenvoegkeuze(a.id, b.id, {a.id: a.versie, b.id: b.versie}, frozenset(velden))


def afdruk(session: ScopedSession) -> dict[str, list[str]]:
    """Everything that stands in every table, as text; keys without the id that they get anew each time."""
    verbinding = verbinding_van(session)
    uit = {}
    for tabel in Model.metadata.sorted_tables:
        if tabel.name not in NIEUW:
            weg = {"id"} if tabel.name == "zoeksleutel" else set()
            rijen = [dict(rij._mapping) for rij in verbinding.execute(select(tabel))]
            uit[tabel.name] = sorted(
                str({naam: als_json(w) for naam, w in rij.items() if naam not in weg}) for rij in rijen
            )
    return uit


def hang_alles_eraan(session: ScopedSession, casussen: tuple[Casus, Casus]) -> None:
    """Relations that would stand twice, gezag, a BSN, somebody concerned twice, and an answer that is kept for good."""
    wie = mensen(session)
    a, b, zoon = wie["Fatma Yılmaz"], wie["Fatma Yilmas"], wie["Can Yılmaz"]
    for ouder in (a, b):
        session.add(Relatie(persoon_id=ouder.id, ander_id=zoon.id, soort=Relatiesoort.OUDER))
    session.add(Relatie(persoon_id=a.id, ander_id=b.id, soort=Relatiesoort.ANDERS))
    session.add(Gezag(persoon_id=zoon.id, houder_id=b.id, bron="register", van=vandaag()))
    eerste, _ = casussen
    session.add(Huishoudlid(huishouden_id=eerste.huishouden_id, persoon_id=b.id, persoon=b, van=vandaag()))
    session.flush()
    session.add(
        Betrokkene(
            casus_id=eerste.id,
            persoon_id=b.id,
            hoedanigheid=Hoedanigheid.HUISGENOOT,
            wet=session.scalars(select(Betrokkene.wet).limit(1)).one(),
            van=eerste.geopend_op,
        )
    )
    session.flush()


def test_alles_gaat_naar_wie_blijft(los: Flask, mijn: ScopedSession, casussen, marijke: Medewerker) -> None:
    hang_alles_eraan(mijn, casussen)
    b = mensen(mijn)["Fatma Yilmas"]
    leg_bsn_vast(mijn, los.extensions["wijkteam-sleutels"], b, BSN, casus_id=casussen[1].id, door=marijke)
    mijn.flush()
    voeg_samen(mijn, keuze(mijn, "telefoon"), door=marijke)
    mijn.commit()
    a = mensen(mijn)["Fatma Yılmaz"]
    b = mijn.get_one(Persoon, b.id)
    assert (a.telefoon, a.achternaam, b.samengevoegd_met_id) == ("06", "Yılmaz", a.id)
    verbinding = verbinding_van(mijn)
    blijft_staan = {
        tabel.name
        for tabel, kolom in verwijzingen()
        if verbinding.scalars(select(tabel.c.id).where(kolom == b.id)).all()
    }
    assert blijft_staan == set()
    leden = mijn.scalars(select(Huishoudlid).where(Huishoudlid.persoon_id == a.id, Huishoudlid.tot.is_(None)))
    assert {lid.huishouden_id for lid in leden} == {casus.huishouden_id for casus in casussen}
    assert not mijn.scalars(
        select(Huishoudlid).where(Huishoudlid.persoon_id == b.id, Huishoudlid.tot.is_(None))
    ).all()
    nu_betrokken = mijn.scalars(select(Betrokkene).where(Betrokkene.tot.is_(None))).all()
    assert sorted(rij.hoedanigheid for rij in nu_betrokken) == ["client", "client"]
    assert len(mijn.scalars(select(Relatie)).all()) == 1
    assert [r.persoon.naam for r in zoek(mijn, ontleed("yilmaz 12-3-1985")).personen.regels] == [
        "Fatma Yılmaz"
    ]
    assert list_dubbelen(mijn, 1).totaal == 0
    regels = mijn.scalars(
        select(Journaalregel).where(Journaalregel.handeling == Handeling.PERSONEN_SAMENGEVOEGD)
    )
    assert {regel.casus_id for regel in regels} == {casus.id for casus in casussen}


def test_ongedaan_maken_geeft_precies_de_stand_van_ervoor(
    los: Flask, mijn: ScopedSession, casussen, marijke: Medewerker
) -> None:
    hang_alles_eraan(mijn, casussen)
    sleutels = los.extensions["wijkteam-sleutels"]
    leg_bsn_vast(mijn, sleutels, mensen(mijn)["Fatma Yilmas"], BSN, casus_id=casussen[1].id, door=marijke)
    mijn.commit()
    voor = afdruk(mijn)
    samenvoeging = voeg_samen(mijn, keuze(mijn, "telefoon", "achternaam"), door=marijke)
    mijn.commit()
    assert afdruk(mijn) != voor
    maak_samenvoeging_ongedaan(mijn, samenvoeging.id, door=marijke)
    mijn.commit()
    na = afdruk(mijn)
    assert {naam for naam in voor if voor[naam] != na[naam]} == set()
    with pytest.raises(NietGevonden):
        maak_samenvoeging_ongedaan(mijn, samenvoeging.id, door=marijke)
    voeg_samen(mijn, keuze(mijn), door=marijke)


def test_wat_voorgoed_vaststaat_blijft_bij_wie_het_toen_was(
    bouw: Bouwer, mijn: ScopedSession, casussen, marijke: Medewerker
) -> None:
    b = mensen(mijn)["Fatma Yilmas"]
    antwoord = maak_antwoord(casussen[1], b, marijke)
    mijn.add(antwoord)
    mijn.commit()
    voor = afdruk(mijn)
    samenvoeging = voeg_samen(mijn, keuze(mijn), door=marijke)
    mijn.commit()
    mijn.expire_all()
    assert mijn.get_one(Toestemming, antwoord.id).persoon_id == b.id
    assert mijn.get_one(Persoon, b.id).naam == "Fatma Yilmas"
    maak_samenvoeging_ongedaan(mijn, samenvoeging.id, door=marijke)
    assert afdruk(mijn) == voor


def maak_antwoord(casus: Casus, persoon: Persoon, door: Medewerker) -> Toestemming:
    """An answer about sharing: a row that the database lets nobody change."""
    return Toestemming(
        casus_id=casus.id,
        persoon_id=persoon.id,
        inhoud=Inhoudsoort.PLAN,
        ontvanger=Ontvangersoort.HUISHOUDEN,
        waarvoor="samen het plan lezen",
        is_gegeven=True,
        op_papier=False,
        van=vandaag(),
        vastgelegd_op=nu(),
        door_id=door.id,
    )


def test_een_gewijzigde_naam_houdt_ongedaan_maken_tegen(mijn: ScopedSession, marijke: Medewerker) -> None:
    samenvoeging = voeg_samen(mijn, keuze(mijn, "achternaam"), door=marijke)
    mijn.commit()
    blijver = mijn.get_one(Persoon, samenvoeging.persoon_id)
    blijver.achternaam, blijver.versie = "Bakker", blijver.versie + 1
    mijn.commit()
    with pytest.raises(OngedaanKanNiet, match="iets veranderd"):
        maak_samenvoeging_ongedaan(mijn, samenvoeging.id, door=marijke)


def test_wat_een_ander_team_heeft_houdt_samenvoegen_tegen(
    bouw: Bouwer, mijn: ScopedSession, marijke: Medewerker
) -> None:
    vreemd = bouw.casus(bouw.medewerker("Ander"), huishouden="Elders")
    b = mensen(mijn)["Fatma Yilmas"]
    bouw.klaar(Huishoudlid(huishouden_id=vreemd.huishouden_id, persoon_id=b.id, van=vandaag()))
    with pytest.raises(SamenvoegenKanNiet, match="Niet alles"):
        voeg_samen(mijn, keuze(mijn), door=marijke)


def test_twee_bsn_zijn_twee_mensen(los: Flask, mijn: ScopedSession, casussen, marijke: Medewerker) -> None:
    wie, sleutels = mensen(mijn), los.extensions["wijkteam-sleutels"]
    for naam, nummer in (("Fatma Yılmaz", BSN), ("Fatma Yilmas", ANDER_BSN)):
        leg_bsn_vast(mijn, sleutels, wie[naam], nummer, casus_id=casussen[0].id, door=marijke)
        mijn.flush()
    with pytest.raises(SamenvoegenKanNiet, match="eigen BSN"):
        voeg_samen(mijn, keuze(mijn), door=marijke)


def test_wie_samengevoegd_is_gaat_niet_nog_eens(mijn: ScopedSession, marijke: Medewerker) -> None:
    oud = keuze(mijn)
    voeg_samen(mijn, oud, door=marijke)
    with pytest.raises(IsIntussenVeranderd):
        voeg_samen(mijn, oud, door=marijke)


def test_een_paar_dat_niet_hetzelfde_is_verdwijnt_uit_de_lijst(
    mijn: ScopedSession, marijke: Medewerker
) -> None:
    paren = list_dubbelen(mijn, 1)
    assert [{p.een.persoon.naam, p.ander.persoon.naam} for p in paren.regels] == [
        {"Fatma Yılmaz", "Fatma Yilmas"}
    ]
    noteer_niet_dezelfde(mijn, paren.regels[0].ander.persoon.id, paren.regels[0].een.persoon.id, door=marijke)
    mijn.flush()
    assert list_dubbelen(mijn, 1).totaal == 0


def test_een_tweeling_is_geen_dubbel(bouw: Bouwer, marijke: Medewerker) -> None:
    bouw.casus(
        marijke,
        vrager=Persoonsgegevens("Piet", "Bos", geboortedatum=DAG),
        leden=[Persoonsgegevens("Klaas", "Bos", geboortedatum=DAG)],
    )
    with sessie_van(marijke) as session:
        assert list_dubbelen(session, 1).totaal == 0


def test_een_vreemde_staat_niet_in_de_lijst_en_niet_op_de_pagina(
    bouw: Bouwer, mijn: ScopedSession, marijke: Medewerker, als
) -> None:
    vreemd = bouw.casus(
        bouw.medewerker("Ander"), vrager=Persoonsgegevens("Fatma", "Jilmaz", geboortedatum=DAG)
    )
    lid = bouw.session.scalars(
        select(Huishoudlid).where(Huishoudlid.huishouden_id == vreemd.huishouden_id)
    ).one()
    assert list_dubbelen(mijn, 1).totaal == 1
    mijne = mensen(mijn)["Fatma Yılmaz"].id
    klant: Klant = als(marijke)
    pad = f"/zoeken/dubbelen/{mijne}/{lid.persoon_id}"
    assert klant.open(pad).status_code == 404
    velden = {"blijft": "een", "versie_een": "1", "versie_ander": "1"}
    assert klant.stuur(f"{pad}/samenvoegen", velden).status_code == 404
    assert klant.stuur(f"{pad}/niet-dezelfde", {}).status_code == 404


def test_samenvoegen_en_terug_door_de_pagina(mijn: ScopedSession, marijke: Medewerker, als) -> None:
    wie = mensen(mijn)
    a, b = wie["Fatma Yılmaz"], wie["Fatma Yilmas"]
    klant: Klant = als(marijke)
    lijst = klant.open("/zoeken/dubbelen")
    assert klant.vragen.aantal <= 10
    een, ander = sorted((a, b), key=lambda p: p.id)
    pad = f"/zoeken/dubbelen/{een.id}/{ander.id}"
    assert pad in lijst.text
    blad = klant.open(pad)
    assert klant.vragen.aantal <= 10
    assert "1&nbsp;×&nbsp;betrokken bij een casus" in blad.text
    velden = {"blijft": "een", "versie_een": "1", "versie_ander": "1", "waarde_telefoon": "ander"}
    assert klant.stuur(f"{pad}/samenvoegen", velden | {"versie_een": "7"}).status_code == 409
    assert klant.stuur(f"{pad}/samenvoegen", velden | {"blijft": "\0", "versie_een": "x"}).status_code == 422
    assert klant.stuur(f"{pad}/samenvoegen", velden).status_code == 303
    na = klant.open("/zoeken/samengevoegd").text
    assert klant.vragen.aantal <= 10
    assert "Fatma Yilmas is samengevoegd." in na
    with nieuwe_sessie(Systeemkijker("samenvoeging opzoeken")) as session:
        samenvoeging = session.scalars(select(Samenvoeging)).one()
    assert klant.open(pad).status_code == 404
    terug = klant.stuur(f"/zoeken/samengevoegd/{samenvoeging.id}/ongedaan", {})
    assert terug.status_code == 303
    assert "zijn weer twee mensen" in klant.open(terug.location).text


def test_van_twee_die_tegelijk_samenvoegen_wint_er_een(eigen_app: Flask, eigen_bouw: Bouwer) -> None:
    marijke, bas = eigen_bouw.medewerker("Marijke"), eigen_bouw.medewerker("Bas")
    maak_dubbel(eigen_bouw, marijke)
    with sessie_van(marijke) as kijk:
        zelfde = keuze(kijk)
    omgekeerd = Samenvoegkeuze(zelfde.verdwijnt, zelfde.blijft, zelfde.gezien)

    def eerst(wacht) -> None:
        with sessie_van(marijke) as session:
            voeg_samen(session, zelfde, door=marijke)
            wacht()
            session.commit()

    def daarna() -> None:
        with sessie_van(marijke) as session:
            voeg_samen(session, omgekeerd, door=bas)
            session.commit()

    assert tegelijk(eigen_app, eerst, daarna) == ["", "IsIntussenVeranderd"]


def test_de_oude_naam_vindt_wie_bleef_ook_langs_een_omweg_tot_het_wordt_teruggedraaid(
    los: Flask, casussen, marijke: Medewerker, bouw: Bouwer
) -> None:
    for nummer in ("Drie", "Vier"):
        ander = Persoonsgegevens("Fatoumata", "Karadağ" if nummer == "Drie" else "Demir", geboortedatum=DAG)
        bouw.casus(marijke, huishouden=nummer, vrager=ander)
    sleutels = Model.metadata.tables["zoeksleutel"]
    vraag = select(sleutels.c.persoon_id, sleutels.c.soort, sleutels.c.sleutel)
    with sessie_van(marijke) as session:
        wie = mensen(session)
        blijft, tussen, eerste = (
            wie[naam] for naam in ("Fatma Yılmaz", "Fatoumata Demir", "Fatoumata Karadağ")
        )

        def gevonden() -> list[Persoon]:
            uitslag = zoek(session, ontleed("Fatoumata Karadağ"))
            return [een.persoon for een in uitslag.personen.regels]

        def samen(op: Persoon, verdwijnt: Persoon) -> Samenvoeging:
            gezien = {een.id: een.versie for een in (op, verdwijnt)}
            return voeg_samen(session, Samenvoegkeuze(op.id, verdwijnt.id, gezien), door=marijke)

        samen(tussen, eerste)
        assert gevonden() == [tussen]
        laatste = samen(blijft, tussen)
        assert gevonden() == [blijft]
        assert len(list_dubbelen(session, 1).regels) == 1, "an old name makes no double"
        verbinding = verbinding_van(session)
        voor = sorted(map(str, verbinding.execute(vraag)))
        bouw_sleutels(verbinding)
        assert sorted(map(str, verbinding.execute(vraag))) == voor
        maak_samenvoeging_ongedaan(session, laatste.id, door=marijke)
        assert gevonden() == [tussen]


def test_wat_eraan_hangt_staat_er_in_gewone_woorden(mijn: ScopedSession) -> None:
    een = mensen(mijn)["Fatma Yılmaz"]
    soorten = {soort for soort, _ in count_wat_hangt_aan(mijn, [een.id])[een.id]}
    assert soorten == {"betrokken bij een casus", "lid van een huishouden"}
    zonder = [soort.__name__ for soort, _ in list_verwijzers() if soort_in_woorden(soort.__name__) == OVERIG]
    assert not zonder, "give these words in zoeken/dubbelwoorden.py"
