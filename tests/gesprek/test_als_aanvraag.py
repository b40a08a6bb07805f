"""What happens to a verslag moves the terms; one that came back as the aanvraag becomes it."""

from datetime import timedelta

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import DAG, Gespreksverhaal
from tests.gesprek.verslagbouwstenen import Verslagverhaal
from tests.termijnen.bouwstenen import looptijd, meld
from wijkteam.aanvraag.models import Aanvraagbron
from wijkteam.aanvraag.queries import list_aanvragen
from wijkteam.kern.tijd import vandaag
from wijkteam.kern.weergave import datum_kort
from wijkteam.wet.gebeurtenissen import Gebeurtenis


@pytest.fixture
def v(verhaal: Gespreksverhaal) -> Verslagverhaal:
    """A melding of ten days before the talk, and a verslag that is definitief."""
    meld(verhaal.bouw, verhaal.casus, DAG - timedelta(days=10), door=verhaal.marijke)
    v = Verslagverhaal.begin(verhaal)
    v.schrijf()
    v.rond_af()
    v.maak_definitief()
    return v


def test_het_verslag_op_weg_stopt_het_onderzoek(v: Verslagverhaal, klant: Klant) -> None:
    onderzoek = looptijd(v.verhaal.bouw, v.verhaal.casus, "wmo_onderzoek")
    assert onderzoek.loopt
    zending = {"op": datum_kort(vandaag()), "aan": [str(v.verhaal.persoon("Els"))], "hoe": "post"}
    assert klant.stuur(v.versiepad(1, "/verzendingen"), zending).status_code == 303
    assert klant.vragen.aantal <= 12
    v.verhaal.bouw.session.refresh(onderzoek)
    assert onderzoek.gestopt_door is Gebeurtenis.VERSLAG_VERSTREKT
    assert onderzoek.gestopt_op == vandaag()


def test_dit_is_mijn_aanvraag_wordt_een_aanvraag_in_eigen_woorden(v: Verslagverhaal, klant: Klant) -> None:
    els = str(v.verhaal.persoon("Els"))
    gezegd = {"reactie_op": datum_kort(vandaag()), "persoon": els}
    for kruisjes in ({"is_gezien": "ja"}, {"is_aanvraag": "ja", "opmerking": "Graag snel."}):
        assert klant.stuur(v.versiepad(1, "/reacties"), gezegd | kruisjes).status_code == 303
    gezien, aanvraag = (v.versiepad(1, f"/reacties/{rij.id}/aanvraag") for rij in v.versie().reacties)
    assert "Aanvraag opschrijven" in klant.open(v.versiepad(1)).text
    assert klant.vragen.aantal <= 15
    assert klant.stuur(gezien, {}).status_code == 422
    assert klant.stuur(aanvraag, {}).status_code == 303
    opnieuw = klant.stuur(aanvraag, {})
    assert (opnieuw.status_code, "staat al bij de aanvragen" in opnieuw.text) == (409, True)
    [rij] = list_aanvragen(v.verhaal.bouw.session, v.verhaal.casus.id)
    assert (rij.bron, rij.ontvangen_op) == (Aanvraagbron.VERSLAG, vandaag())
    assert rij.gevraagd == "Het wordt me te veel.\n\nGraag snel."
    assert looptijd(v.verhaal.bouw, v.verhaal.casus, "wmo_besluit").begin_dag == vandaag()
