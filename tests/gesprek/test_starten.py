"""Starting a talk: when, where and with whom; nobody is turned away for what is not known yet."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import GEGEVENS, Gespreksverhaal, kijk
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Casus, Fase, Sluitreden
from wijkteam.gesprek.models import Aanwezigheid, Gesprek
from wijkteam.gesprek.queries import list_aanwezigen, list_gesprekken
from wijkteam.journaal.models import Handeling
from wijkteam.kern.tijd import vandaag

# The same id in every worker: the name of a test may not depend on chance.
NERGENS = UUID("5a1e0000-0000-4000-8000-000000000000")


def gesprekken(verhaal: Gespreksverhaal) -> list[Gesprek]:
    return list(list_gesprekken(kijk(), verhaal.casus.id))


def aan_tafel(gesprek: Gesprek) -> list[tuple[str, Aanwezigheid, str | None]]:
    return [(a.naam, a.hoedanigheid, a.bijzonderheid) for a in list_aanwezigen(kijk(), gesprek.id)]


def fase(verhaal: Gespreksverhaal) -> Fase:
    return kijk().get_one(Casus, verhaal.casus.id).fase


def test_een_gesprek_begint_met_alleen_een_dag_en_een_plaats(verhaal: Gespreksverhaal, klant: Klant) -> None:
    antwoord = klant.stuur(verhaal.gesprekken, GEGEVENS)
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    [gesprek] = gesprekken(verhaal)
    assert antwoord.location == verhaal.pad(gesprek)
    assert (gesprek.plaats, gesprek.verhaal, gesprek.door_id) == ("Thuis", "", verhaal.marijke.id)


def test_met_het_gesprek_begint_het_onderzoek(verhaal: Gespreksverhaal, klant: Klant) -> None:
    klant.stuur(verhaal.gesprekken, GEGEVENS)
    assert fase(verhaal) is Fase.ONDERZOEK
    handelingen = [regel.handeling for regel in verhaal.journaal()]
    assert {Handeling.FASE_GEWIJZIGD, Handeling.GESPREK_GESTART} <= set(handelingen)


def test_een_vervolggesprek_brengt_de_casus_niet_terug_naar_het_begin(
    verhaal: Gespreksverhaal, klant: Klant
) -> None:
    verhaal.casus.fase = Fase.UITVOERING
    verhaal.bouw.session.commit()
    klant.stuur(verhaal.gesprekken, GEGEVENS)
    assert fase(verhaal) is Fase.UITVOERING


def test_wie_erbij_is_staat_erbij_met_wat_er_bijzonder_aan_is(verhaal: Gespreksverhaal, klant: Klant) -> None:
    els, jan, anja = verhaal.persoon("Els"), verhaal.persoon("Jan"), verhaal.contact()
    antwoord = klant.stuur(
        verhaal.gesprekken,
        GEGEVENS
        | {
            "leden": [els, jan],
            f"bij-{jan}": "het eerste half uur",
            "contacten": [anja.id],
            "gast-0-naam": "Łukasz Şahin",
            "gast-0-hoedanigheid": "clientondersteuner",
            "gast-1-naam": "  ",
            "gast-1-hoedanigheid": "",
        },
    )
    assert antwoord.status_code == 303, antwoord.text
    assert klant.vragen.aantal <= 12
    [gesprek] = gesprekken(verhaal)
    assert aan_tafel(gesprek) == [
        ("Jan de Vries", Aanwezigheid.BEWONER, "het eerste half uur"),
        ("Els de Vries", Aanwezigheid.BEWONER, None),
        ("Łukasz Şahin", Aanwezigheid.CLIENTONDERSTEUNER, None),
        ("Anja Mulder", Aanwezigheid.FAMILIE, "zus van Els"),
    ]


def test_zonder_netwerk_mag_en_krijgt_een_duwtje(verhaal: Gespreksverhaal, klant: Klant) -> None:
    els = str(verhaal.persoon("Els"))
    zonder = klant.stuur(verhaal.gesprekken, GEGEVENS | {"leden": els})
    assert "niemand uit het netwerk" in klant.open(zonder.location).text
    met_reden = klant.stuur(verhaal.gesprekken, GEGEVENS | {"zonder_netwerk": "Els wilde eerst zelf praten"})
    pagina = klant.open(met_reden.location).text
    assert "Els wilde eerst zelf praten" in pagina
    assert "helpt vaak" not in pagina


def test_met_iemand_uit_het_netwerk_komt_er_geen_duwtje(verhaal: Gespreksverhaal, klant: Klant) -> None:
    met = klant.stuur(verhaal.gesprekken, GEGEVENS | {"contacten": str(verhaal.contact().id)})
    assert "niemand uit het netwerk" not in klant.open(met.location).text


@pytest.mark.parametrize(
    ("veld", "waarde", "bericht"),
    [
        ("gehouden_op", "31-02-2026", "bestaat niet"),
        ("gehouden_op", "29-02-2025", "bestaat niet"),
        ("gehouden_op", "18-03-26", "vier cijfers"),
        ("gehouden_op", "morgen", "Schrijf de datum"),
        ("gehouden_op", " ", "Vul dit veld in."),
        ("gehouden_op", f"{vandaag() + timedelta(days=400):%d-%m-%Y}", "meer dan een jaar vooruit"),
        ("plaats", "", "Vul dit veld in."),
        ("plaats", "x" * 100_000, "te lang"),
        ("plaats", "Thuis\x00", "tekens"),
        ("zonder_netwerk", "x" * 501, "te lang"),
        ("leden", str(NERGENS), "hoort niet bij dit huishouden"),
        ("leden", "els", "Kies een van de mogelijkheden"),
        ("contacten", str(NERGENS), "hoort niet bij dit huishouden"),
        ("gast-0-bij", "zus", "Vul een naam in"),
        ("gast-0-naam", "Anja", "Kies als wat Anja erbij is"),
        ("gast-0-hoedanigheid", "koning", "Kies een van de mogelijkheden"),
        ("gast-0-rol", "zus", "hoort niet bij dit formulier"),
        ("bij-els", "zus", "hoort niet bij dit formulier"),
        ("verhaal", "Er was eens", "hoort niet bij dit formulier"),
    ],
)
def test_wat_niet_klopt_komt_terug_bij_het_veld(
    verhaal: Gespreksverhaal, klant: Klant, veld: str, waarde: str, bericht: str
) -> None:
    antwoord = klant.stuur(verhaal.gesprekken, GEGEVENS | {"plaats": "Buurthuis", veld: waarde})
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert veld == "plaats" or "Buurthuis" in antwoord.text
    assert gesprekken(verhaal) == []
    assert fase(verhaal) is Fase.MELDING


def test_iemand_uit_een_ander_huishouden_kan_er_niet_bij_staan(
    verhaal: Gespreksverhaal, klant: Klant
) -> None:
    ander = Gespreksverhaal.begin(verhaal.bouw, huishouden="Jansen")
    for veld, sleutel in (("leden", ander.persoon("Els")), ("contacten", ander.contact().id)):
        antwoord = klant.stuur(verhaal.gesprekken, GEGEVENS | {veld: str(sleutel)})
        assert antwoord.status_code == 422
    assert gesprekken(verhaal) == []


def test_twee_keer_op_de_knop_geeft_een_gesprek(verhaal: Gespreksverhaal, klant: Klant) -> None:
    invoer = GEGEVENS | {"_eenmalig": str(uuid4())}
    eerste, tweede = klant.stuur(verhaal.gesprekken, invoer), klant.stuur(verhaal.gesprekken, invoer)
    assert eerste.location == tweede.location
    assert len(gesprekken(verhaal)) == 1


def test_in_een_afgesloten_casus_begint_geen_gesprek(verhaal: Gespreksverhaal, klant: Klant) -> None:
    sluit_af(verhaal.bouw.session, verhaal.casus, Besluit(Sluitreden.VERHUISD, "Weg"), door=verhaal.marijke)
    verhaal.bouw.session.commit()
    antwoord = klant.stuur(verhaal.gesprekken, GEGEVENS | {"plaats": "Buurthuis"})
    assert antwoord.status_code == 409
    assert "Deze casus is afgesloten" in antwoord.text
    assert "Buurthuis" in antwoord.text
    assert "Nieuw gesprek" not in klant.open(verhaal.gesprekken).text
    assert gesprekken(verhaal) == []
