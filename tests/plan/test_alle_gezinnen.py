"""Every family of the demo on paper, for every reader: nothing restricted, nothing unshared, nothing hard to read."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO

import pikepdf
import pytest
from flask import Flask
from sqlalchemy import select

from tests.bouwstenen import nieuwe_sessie
from tests.kern.test_gewone_taal import lopende_tekst
from tests.pdfproef import hele_tekst
from wijkteam.casus.models import Casus
from wijkteam.casus.queries import get_casus
from wijkteam.demo.laden import laad_demo
from wijkteam.huishouden.models import Adres
from wijkteam.kern.gewone_taal import vind_lange_zinnen, vind_moeilijke_woorden
from wijkteam.kern.papier import laat_bsn_weg
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.plan.afdruk import Planafdruk, maak_planhtml
from wijkteam.plan.afdrukken import Drukwerk, maak_afdruk, stel_afdruk_samen
from wijkteam.plan.inhoud import Planinhoud
from wijkteam.plan.models import Doel, Planversie
from wijkteam.plan.ontvanger import Ontvanger, list_ontvangers
from wijkteam.plan.papiermodellen import Ontvangersoort, Vorm
from wijkteam.plan.papierqueries import find_laatste_versie_van_casus
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.toegang.afscherming import Systeemkijker
from wijkteam.toestemming.models import Toestemming
from wijkteam.wet.leefgebieden import Leefgebied

pytestmark = pytest.mark.om_en_om

VORMEN = {
    Ontvangersoort.HUISHOUDEN: (Vorm.PLAN, Vorm.KOELKAST),
    Ontvangersoort.PERSOON: (Vorm.PLAN, Vorm.KOELKAST),
    Ontvangersoort.ORGANISATIE: (Vorm.PLAN,),
}
# Drawings, and ids whose digits happen to look like a number.
GEEN_WOORDEN = re.compile(r"<svg.*?</svg>|[0-9a-f]{8}-[0-9a-f-]{27}", re.DOTALL)
# A row of names and the legend of the numbers are no sentences.
GEEN_ZIN = r'<svg.*?</svg>|<ul class="kringen">.*?</ul>|<p class="uitleg-cijfers">.*?</p>'


@pytest.fixture(scope="module")
def alles(eigen_app: Flask) -> Iterator[ScopedSession]:
    assert laad_demo(eigen_app, aantal=12)
    with eigen_app.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat er op papier komt")) as session:
        # As if every family hid where they live, since after their plan was set.
        for adres in session.scalars(select(Adres)):
            adres.is_geschermd = True
        session.flush()
        yield session
        session.rollback()


def versies(session: ScopedSession) -> Iterator[tuple[Casus, Planversie]]:
    """The last version of every casus that has a plan."""
    for casus_id in session.scalars(select(Casus.id).order_by(Casus.nummer)):
        versie = find_laatste_versie_van_casus(session, casus_id)
        if versie is not None:
            yield get_casus(session, casus_id), versie


def druk(session: ScopedSession, casus: Casus, versie: Planversie, wie: Ontvanger, vorm: Vorm) -> Drukwerk:
    afdruk = maak_afdruk(session, versie, wie, vorm, door=None, naam="Marijke Bos")
    afdruk.planversie = versie
    return stel_afdruk_samen(session, casus, afdruk)


def alles_op(werk: Drukwerk) -> str:
    """What is drawn, and every attachment with its name."""
    html = maak_planhtml(werk.model) if isinstance(werk.model, Planafdruk) else str(werk.model)
    return " ".join([unescape(html), *(f"{b.naam} {b.inhoud.decode()}" for b in werk.bijlagen)])


def geheim_in(session: ScopedSession, casus: Casus) -> list[str]:
    """Shielded addresses of today and before, and whatever a doel about veiligheid says."""
    adressen = session.scalars(
        select(Adres).where(Adres.huishouden_id == casus.huishouden_id, Adres.is_geschermd)
    )
    doelen = session.scalars(
        select(Doel.woorden).where(Doel.casus_id == casus.id, Doel.leefgebied == Leefgebied.VEILIGHEID)
    )
    return [deel for adres in adressen for deel in (adres.straat, adres.postcode) if deel] + list(doelen)


def alleen_van_een_ander(
    session: ScopedSession, inhoud: Planinhoud, casus: Casus, wie: Ontvanger
) -> list[str]:
    """The words of doelen for people who never said yes to anything, unless the reader is one of them."""
    gaven = set(
        session.scalars(
            select(Toestemming.persoon_id).where(Toestemming.casus_id == casus.id, Toestemming.is_gegeven)
        )
    )
    return [
        doel.woorden
        for doel in inhoud.plan.doelen
        if doel.voor and not ({d.persoon_id for d in doel.voor} & (gaven | {wie.persoon_id}))
    ]


def test_van_elk_gezin_staat_op_geen_afdruk_wat_de_lezer_niet_mag_zien(alles: ScopedSession) -> None:
    """BSN, shielded address, veiligheid, and what somebody did not share; in the text, the JSON and the file names."""
    gezinnen, gezocht = 0, set()
    for casus, versie in versies(alles):
        gezinnen += 1
        inhoud, geheim = lees_versie(versie), geheim_in(alles, casus)
        for wie in list_ontvangers(inhoud):
            verboden = geheim + alleen_van_een_ander(alles, inhoud, casus, wie)
            gezocht |= set(verboden)
            for vorm in VORMEN[wie.soort]:
                tekst = alles_op(druk(alles, casus, versie, wie, vorm))
                wat = f"{casus.nummer}, {vorm} for {wie.soort}"
                assert not [woord for woord in verboden if woord.casefold() in tekst.casefold()], wat
                zonder_ids = GEEN_WOORDEN.sub("", tekst)
                assert laat_bsn_weg(zonder_ids) == zonder_ids, wat
    assert gezinnen >= 3
    assert len(gezocht) >= 3, "there must be something that may not be seen"


def test_ook_in_het_document_zelf_staat_niets_verborgens(alles: ScopedSession) -> None:
    """What a reader draws, what a search engine reads and what is attached, of the real PDF of each kind of reader."""
    for casus, versie in versies(alles):
        inhoud, geheim = lees_versie(versie), geheim_in(alles, casus)
        lezers = {wie.soort: wie for wie in list_ontvangers(inhoud)}
        for wie in lezers.values():
            pdf = druk(alles, casus, versie, wie, Vorm.PLAN).teken()
            with pikepdf.open(BytesIO(pdf)) as document:
                bijlagen = {naam: bij.get_file().read_bytes() for naam, bij in document.attachments.items()}
                eigenschappen = document.Root.Metadata.read_bytes().decode()
                tekst = " ".join([hele_tekst(pdf), str(document.docinfo), eigenschappen, str(bijlagen)])
            verboden = geheim + alleen_van_een_ander(alles, inhoud, casus, wie)
            gevonden = [woord for woord in verboden if woord.casefold() in tekst.casefold()]
            assert not gevonden, f"{casus.nummer} for {wie.soort}"


def test_het_plan_van_elk_gezin_leest_iedereen(alles: ScopedSession) -> None:
    """No hard words; no sentence of more than twenty words, in what the household gets."""
    for casus, versie in versies(alles):
        inhoud = lees_versie(versie)
        huishouden = next(w for w in list_ontvangers(inhoud) if w.soort is Ontvangersoort.HUISHOUDEN)
        model = druk(alles, casus, versie, huishouden, Vorm.PLAN).model
        assert isinstance(model, Planafdruk)
        tekst = unescape(lopende_tekst(re.sub(GEEN_ZIN, "", maak_planhtml(model), flags=re.DOTALL)))
        assert vind_moeilijke_woorden(tekst) == [], casus.nummer
        assert vind_lange_zinnen(tekst) == [], casus.nummer
