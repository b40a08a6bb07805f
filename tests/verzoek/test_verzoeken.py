"""Who may ask about whose data, until when the answer may take, and what ends the term."""

from datetime import date

import pytest

from tests.bouwstenen import Bouwer
from tests.termijnen.bouwstenen import stand
from tests.verzoek.bouwstenen import vraag_om
from wijkteam.casus.afsluiting import Besluit, list_beletsels, sluit_af
from wijkteam.casus.errors import CasusIsAfgesloten
from wijkteam.casus.models import Casus, Sluitreden
from wijkteam.casus.queries import get_casus
from wijkteam.huishouden.service import Persoonsgegevens
from wijkteam.kern.datum import Geboortedatum
from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.tijd import alsof_het_was
from wijkteam.team.models import Medewerker
from wijkteam.termijnen.queries import list_van_casus
from wijkteam.verzoek import errors
from wijkteam.verzoek.blad import maak_bladen
from wijkteam.verzoek.brief import maak_brief
from wijkteam.verzoek.models import Bevoegdheid, Verzoek, Verzoeksoort, Verzoekuitslag
from wijkteam.verzoek.service import (
    Antwoord,
    Verbetering,
    beantwoord_verzoek,
    verbeter_verzoek,
    verleng_verzoek,
)
from wijkteam.wet.grondslagen import Wet

BINNEN = date(2026, 3, 4)
MOEDER = {"vertegenwoordiger": "Els de Vries", "bevoegdheid": Bevoegdheid.GEZAG}
MENTOR = {"vertegenwoordiger": "M. Mentor", "bevoegdheid": Bevoegdheid.CURATOR_OF_MENTOR}
S, U = Verzoeksoort, Verzoekuitslag


@pytest.fixture
def marijke(bouw: Bouwer) -> Medewerker:
    return bouw.medewerker()


@pytest.fixture
def casus(bouw: Bouwer, marijke: Medewerker) -> Casus:
    return bouw.casus(marijke)


def verleng(bouw: Bouwer, verzoek: Verzoek, casus: Casus, dag: date, door: Medewerker) -> None:
    with alsof_het_was(dag):
        verleng_verzoek(bouw.session, casus, verzoek.id, bericht_op=dag, reden="Veel papier.", door=door)
    bouw.session.flush()


def antwoord(
    bouw: Bouwer,
    verzoek: Verzoek,
    casus: Casus,
    wat: tuple[Verzoekuitslag, date, str | None],
    door: Medewerker,
) -> None:
    uitslag, dag, artikel = wat
    with alsof_het_was(dag):
        tekst = Antwoord(uitslag, dag, "Kopie meegegeven.", artikel)
        beantwoord_verzoek(bouw.session, casus, verzoek.id, tekst, door=door)
    bouw.session.flush()


@pytest.mark.parametrize(
    ("dag", "soort", "wet", "code", "einde"),
    [
        pytest.param(BINNEN, S.INZAGE, Wet.GEEN, "avg_verzoek", date(2026, 4, 7), id="tweede-paasdag"),
        pytest.param(date(2026, 1, 31), S.CORRECTIE, Wet.WMO, "avg_verzoek", date(2026, 3, 2), id="februari"),
        pytest.param(BINNEN, S.VERNIETIGING, Wet.WMO, "wmo_vernietiging", date(2026, 6, 4), id="vernietigen"),
        pytest.param(BINNEN, S.VERNIETIGING, Wet.JEUGDWET, "avg_verzoek", date(2026, 4, 7), id="jeugdwet"),
    ],
)
def test_een_verzoek_loopt_tot_de_dag_van_de_wet(
    bouw: Bouwer, dag: date, soort: Verzoeksoort, wet: Wet, code: str, einde: date
) -> None:
    marijke = bouw.medewerker()
    casus = bouw.casus(marijke)
    vraag_om(bouw, casus, dag, soort, door=marijke, wet=wet)
    assert stand(bouw, casus) == {code: (einde, None)}


def test_langer_duren_kan_een_keer_en_alleen_met_bericht_in_de_eerste_maand(
    bouw: Bouwer, casus: Casus, marijke: Medewerker
) -> None:
    verzoek = vraag_om(bouw, casus, BINNEN, door=marijke)
    with pytest.raises(errors.BerichtKwamTeLaat):
        verleng(bouw, verzoek, casus, date(2026, 4, 8), marijke)
    verleng(bouw, verzoek, casus, date(2026, 4, 7), marijke)
    assert stand(bouw, casus) == {
        "avg_verzoek": (date(2026, 4, 7), date(2026, 4, 7)),
        "avg_verzoek_verlengd": (date(2026, 6, 4), None),
    }
    with pytest.raises(errors.VerlengenKanNiet):
        verleng(bouw, verzoek, casus, date(2026, 4, 7), marijke)
    antwoord(bouw, verzoek, casus, (U.INGEWILLIGD, date(2026, 5, 1), None), marijke)
    assert stand(bouw, casus)["avg_verzoek_verlengd"] == (date(2026, 6, 4), date(2026, 5, 1))


def test_vernietigen_voor_de_wmo_kan_niet_langer_duren(bouw: Bouwer, casus: Casus, marijke) -> None:
    verzoek = vraag_om(bouw, casus, BINNEN, S.VERNIETIGING, door=marijke, wet=Wet.WMO)
    with pytest.raises(errors.VerlengenKanNiet):
        verleng(bouw, verzoek, casus, date(2026, 3, 10), marijke)
    antwoord(bouw, verzoek, casus, (U.GEWEIGERD, date(2026, 4, 1), "Wmo 2015, artikel 5.3.5, lid 2"), marijke)
    assert stand(bouw, casus) == {"wmo_vernietiging": (date(2026, 6, 4), date(2026, 4, 1))}


def test_weigeren_vraagt_een_artikel_en_daarna_verandert_er_niets(
    bouw: Bouwer, casus: Casus, marijke
) -> None:
    verzoek = vraag_om(bouw, casus, BINNEN, door=marijke)
    with pytest.raises(errors.ArtikelOntbreekt):
        antwoord(bouw, verzoek, casus, (U.DEELS, date(2026, 3, 10), None), marijke)
    antwoord(bouw, verzoek, casus, (U.INGETROKKEN, date(2026, 3, 10), None), marijke)
    assert stand(bouw, casus) == {"avg_verzoek": (date(2026, 4, 7), date(2026, 3, 10))}
    with pytest.raises(errors.VerzoekIsAfgerond):
        antwoord(bouw, verzoek, casus, (U.INGEWILLIGD, date(2026, 3, 11), None), marijke)


def test_een_andere_dag_van_binnenkomst_verzet_de_termijn(bouw: Bouwer, casus: Casus, marijke) -> None:
    verzoek = vraag_om(bouw, casus, BINNEN, door=marijke)
    with alsof_het_was(date(2026, 3, 10)):
        nieuw = Verbetering(date(2026, 3, 2), verzoek.gevraagd)
        verbeter_verzoek(bouw.session, casus, verzoek.id, nieuw, gezien=verzoek.versie, door=marijke)
    bouw.session.flush()
    assert stand(bouw, casus) == {"avg_verzoek": (date(2026, 4, 2), None)}


@pytest.mark.parametrize(
    ("leeftijd", "wie", "fout"),
    [
        pytest.param(11, {}, errors.TeJongOmZelfTeVragen, id="elf-zelf"),
        pytest.param(11, MOEDER, None, id="elf-moeder"),
        pytest.param(12, {}, None, id="twaalf-zelf"),
        pytest.param(15, MOEDER, None, id="vijftien-moeder"),
        pytest.param(16, MOEDER, errors.OudGenoegOmZelfTeVragen, id="zestien-moeder"),
        pytest.param(16, MENTOR, None, id="zestien-mentor"),
        pytest.param(40, {"vertegenwoordiger": "Iemand"}, errors.WieVraagtEnWaarom, id="zonder-reden"),
    ],
)
def test_de_leeftijd_zegt_wie_mag_vragen(
    bouw: Bouwer, leeftijd: int, wie: dict[str, object], fout: type[DomeinFout] | None
) -> None:
    marijke = bouw.medewerker()
    geboren = Geboortedatum(BINNEN.year - leeftijd, BINNEN.month, BINNEN.day)
    casus = bouw.casus(marijke, vrager=Persoonsgegevens("Roos", "Vries", "de", geboortedatum=geboren))
    if fout is None:
        assert vraag_om(bouw, casus, BINNEN, door=marijke, wie="Roos", **wie).over == "Roos de Vries"
        return
    with pytest.raises(fout):
        vraag_om(bouw, casus, BINNEN, door=marijke, wie="Roos", **wie)


def test_de_brief_zegt_tot_wanneer_en_dat_het_te_laat_is(bouw: Bouwer, casus: Casus, marijke) -> None:
    geheim = "Alles, ook van 111222333."
    verzoek = vraag_om(bouw, casus, BINNEN, door=marijke, gevraagd=geheim, **MENTOR)
    for dag, te_laat in ((date(2026, 4, 7), False), (date(2026, 4, 8), True)):
        [blad] = maak_bladen([verzoek], list_van_casus(bouw.session, casus.id), dag)
        brief = maak_brief(bouw.session, get_casus(bouw.session, casus.id), blad)
        assert (brief.einde, brief.is_te_laat, brief.mag_langer) == (date(2026, 4, 7), te_laat, True)
    assert (brief.vrager, brief.over, "111222333" in brief.gevraagd) == ("M. Mentor", "Els de Vries", False)


def test_bij_een_afgesloten_casus_begint_geen_verzoek(bouw: Bouwer, casus: Casus, marijke) -> None:
    sluit_af(bouw.session, casus, Besluit(Sluitreden.ZELF_VERDER, "Het lukt."), door=marijke)
    bouw.session.flush()
    with pytest.raises(CasusIsAfgesloten):
        vraag_om(bouw, casus, BINNEN, door=marijke)


def test_een_casus_sluit_pas_als_er_antwoord_is(bouw: Bouwer, casus: Casus, marijke) -> None:
    verzoek = vraag_om(bouw, casus, BINNEN, door=marijke)
    besluit = Besluit(Sluitreden.ZELF_VERDER, "Het lukt.", wat_nog_loopt="Wij wachten het af.")
    with pytest.raises(errors.VerzoekLooptNog, match="Els"):
        sluit_af(bouw.session, casus, besluit, door=marijke)
    assert casus.is_open
    [beletsel] = list_beletsels(bouw.session, casus.id)
    assert (beletsel.sleutels["inwonerverzoek_id"], "Els" in beletsel.tekst) == (verzoek.id, True)
    antwoord(bouw, verzoek, casus, (U.INGEWILLIGD, date(2026, 3, 9), None), marijke)
    assert list_beletsels(bouw.session, casus.id) == []
    sluit_af(bouw.session, casus, besluit, door=marijke)
    assert not casus.is_open
