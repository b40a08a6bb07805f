"""Family De Vries on paper: for every reader and every form, nothing that this reader may not see, wherever it hides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape

import pytest
from flask import Flask

from tests.bouwstenen import nieuwe_sessie
from tests.kern.test_gewone_taal import lopende_tekst
from tests.pdfproef import hele_tekst, open_pdf
from wijkteam.casus.models import Casus
from wijkteam.demo.de_vries import DE_VRIES
from wijkteam.demo.laden import laad_demo
from wijkteam.kern.gewone_taal import vind_lange_zinnen, vind_moeilijke_woorden
from wijkteam.kern.scoped_session import ScopedSession
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.plan.afdruk import Planafdruk, maak_planhtml
from wijkteam.plan.afdrukken import maak_afdruk, maak_ontvangersplan, stel_afdruk_samen
from wijkteam.plan.inhoud import Planinhoud
from wijkteam.plan.models import Planversie
from wijkteam.plan.ontvanger import Ontvanger, list_ontvangers
from wijkteam.plan.papiermodellen import Ontvangersoort, Vorm
from wijkteam.plan.papierqueries import find_laatste_versie_van_casus
from wijkteam.plan.queries import find_casus_op_nummer
from wijkteam.plan.vaststelling import lees_versie
from wijkteam.toegang.afscherming import Systeemkijker

pytestmark = pytest.mark.om_en_om

VORMEN = {
    Ontvangersoort.HUISHOUDEN: tuple(Vorm),
    Ontvangersoort.PERSOON: (Vorm.PLAN, Vorm.KOELKAST),
    Ontvangersoort.ORGANISATIE: (Vorm.PLAN, Vorm.GROOT),
}
# Words of each of them that stand nowhere else in the plan.
EIGEN = {
    "Els": ("twee middagen in de week helemaal",),
    "Jan": ("drie dagen in de week iets doen", "Repair Café"),
    "Jeroen": ("mijn post en toeslagen", "elke vrijdag de post"),
    "Wouter": ("steeds aanspreken", "een les mist", "na de training", "met de mentor", "ook vaak mee"),
    "Roos": ("zelf met de bus", "busreis naar de club"),
}
NOOIT = ("Iepenhof", "6865", "bsn", "'s nachts toezicht", "zelf geprobeerd", 'waarom_niet_dichterbij": "R')
LEDEN = tuple(lid.roepnaam for lid in DE_VRIES.leden)


@dataclass
class Proef:
    session: ScopedSession
    casus: Casus
    versie: Planversie
    inhoud: Planinhoud

    def alles_op(self, ontvanger: Ontvanger, vorm: Vorm) -> str:
        """Everything that leaves with a print: text, title, properties, attachments, names of files."""
        afdruk = maak_afdruk(self.session, self.versie, ontvanger, vorm, door=None, naam="Marijke Bos")
        afdruk.planversie = self.versie
        pdf = stel_afdruk_samen(self.session, self.casus, afdruk).teken()
        with open_pdf(pdf) as document:
            bijlagen = [
                (naam, s.get_file().read_bytes().decode()) for naam, s in document.attachments.items()
            ]
            extra = [document.Root.Metadata.read_bytes().decode(), str(document.docinfo), str(bijlagen)]
        return " ".join([hele_tekst(pdf), *extra])


@pytest.fixture(scope="module")
def proef(eigen_app: Flask) -> Iterator[Proef]:
    assert laad_demo(eigen_app, aantal=0)
    with eigen_app.app_context(), nieuwe_sessie(Systeemkijker("nakijken wat er op papier komt")) as session:
        casus = find_casus_op_nummer(session, "2026-00001")
        assert casus is not None
        versie = find_laatste_versie_van_casus(session, casus.id)
        assert versie is not None
        yield Proef(session, casus, versie, lees_versie(versie))


def lezer(proef: Proef, naam: str) -> Ontvanger:
    return next(o for o in list_ontvangers(proef.inhoud) if o.naam.startswith(naam))


@pytest.mark.slow
@pytest.mark.parametrize("naam", ["De Vries", *LEDEN, "Zorgaanbieder De Linde"])
def test_op_geen_enkele_afdruk_staat_wat_deze_lezer_niet_mag_zien(proef: Proef, naam: str) -> None:
    ontvanger = lezer(proef, naam)
    verboden = {wie: woorden for wie, woorden in EIGEN.items() if mag_niet(naam, wie)}
    for vorm in VORMEN[ontvanger.soort]:
        alles = proef.alles_op(ontvanger, vorm)
        for wie, woorden in verboden.items():
            assert not [woord for woord in woorden if woord in alles], f"{wie} on the {vorm} of {naam}"
        assert not [woord for woord in NOOIT if woord.casefold() in alles.casefold()]
        if naam == "Zorgaanbieder De Linde":
            andere = [lid for lid in ("Wouter", "Jeroen", "Jan") if f"{lid} de Vries" in alles]
            assert andere == []
            assert not [
                woord for woord in ("Wij zijn", "Ons verhaal", "Henk", "Samir", "Riek") if woord in alles
            ]


def mag_niet(naam: str, wie: str) -> bool:
    """Written out apart from the program: Wouter shares with nobody; a person reads no doelen of another;
    the organisation only what it does for Els and Roos."""
    if naam == "De Vries":
        return wie == "Wouter"
    if naam in LEDEN:
        return naam != wie and not (naam == "Jan" and wie == "Els")
    return wie != "Els"


def test_wat_er_wel_hoort_te_staan_staat_er(proef: Proef) -> None:
    huishouden = proef.alles_op(lezer(proef, "De Vries"), Vorm.PLAN)
    for wie in set(LEDEN) - {"Wouter"}:
        assert EIGEN[wie][0] in huishouden
    wouter = proef.alles_op(lezer(proef, "Wouter"), Vorm.PLAN)
    assert all(woord in wouter for woord in EIGEN["Wouter"])
    linde = proef.alles_op(lezer(proef, "Zorgaanbieder"), Vorm.PLAN)
    assert "logeerplek" in linde
    assert "026-0000000" in linde


def test_het_plan_van_de_vries_leest_iedereen(proef: Proef) -> None:
    """No hard words in the PDF; no sentence of more than twenty words in any paragraph or cell."""
    afdruk = maak_afdruk(
        proef.session, proef.versie, lezer(proef, "De Vries"), Vorm.PLAN, door=None, naam="M. Bos"
    )
    afdruk.planversie = proef.versie
    werk = stel_afdruk_samen(proef.session, proef.casus, afdruk)
    assert isinstance(werk.model, Planafdruk)
    assert vind_moeilijke_woorden(hele_tekst(werk.teken())) == []
    # A row of names and the legend of the numbers are no sentences.
    geen_zin = r'<svg.*?</svg>|<ul class="kringen">.*?</ul>|<p class="uitleg-cijfers">.*?</p>'
    html = re.sub(geen_zin, "", maak_planhtml(werk.model), flags=re.DOTALL)
    assert vind_lange_zinnen(unescape(lopende_tekst(html))) == []


def test_roos_beslist_op_haar_zestiende_verjaardag_nog_steeds_mee_met_haar_eigen_ja(proef: Proef) -> None:
    """Her own yes at 14, together with her parents, holds; Wouter's no holds too."""
    ontvanger = lezer(proef, "De Vries")
    for dag in (date(2027, 10, 7), date(2027, 10, 8), date(2029, 10, 8)):
        with alsof_het_was(dag):
            plan = maak_ontvangersplan(proef.session, proef.casus, proef.inhoud, ontvanger)
        woorden = str(plan.inhoud)
        assert "zelf met de bus" in woorden
        assert "steeds aanspreken" not in woorden


def test_een_afdruk_van_voor_de_toestemming_had_minder(proef: Proef) -> None:
    with alsof_het_was(DE_VRIES.dag(30)):
        plan = maak_ontvangersplan(proef.session, proef.casus, proef.inhoud, lezer(proef, "De Vries"))
    assert [doel.voor for doel in plan.inhoud.plan.doelen] == [()]
    assert {weg.waarom for weg in plan.weggelaten} == {"Nog niet gevraagd of dit gedeeld mag worden."}
