"""When, where and with whom can be set right, beside whoever is writing the story."""

from uuid import UUID

import pytest

from tests.bouwstenen import Klant
from tests.gesprek.bouwstenen import GEGEVENS, Gespreksverhaal, kijk
from wijkteam.casus.models import Betrokkene, Hoedanigheid
from wijkteam.gesprek.models import Aanwezige, Aanwezigheid, Gesprek
from wijkteam.gesprek.queries import list_aanwezigen
from wijkteam.huishouden.models import Huishoudlid
from wijkteam.kern.tijd import nu
from wijkteam.wet.grondslagen import Wet

# The same id in every worker: the name of a test may not depend on chance.
NERGENS = UUID("5a1e0000-0000-4000-8000-000000000000")

ANJA = {"gast-0-naam": "Anja Mulder", "gast-0-hoedanigheid": "familie", "gast-0-bij": "zus van Els"}


@pytest.fixture
def gesprek(verhaal: Gespreksverhaal, klant: Klant) -> Gesprek:
    """Els was there, and Anja from the network."""
    invoer = GEGEVENS | {"leden": str(verhaal.persoon("Els")), "contacten": str(verhaal.contact().id)}
    adres = klant.stuur(verhaal.gesprekken, invoer).location
    return kijk().get_one(Gesprek, UUID(adres.rpartition("/")[2]))


def aan_tafel(gesprek: Gesprek) -> list[Aanwezige]:
    return list(list_aanwezigen(kijk(), gesprek.id))


def namen(gesprek: Gesprek) -> list[tuple[str, str | None]]:
    return [(a.naam, a.bijzonderheid) for a in aan_tafel(gesprek)]


def test_het_formulier_toont_wie_er_was(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    pagina = klant.open(verhaal.pad(gesprek, "/gegevens")).text
    assert klant.vragen.aantal <= 15
    assert f'name="leden" value="{verhaal.persoon("Els")}" checked' in pagina
    assert 'value="Anja Mulder"' in pagina
    assert 'name="contacten"' not in pagina, "whoever is on a line of their own is not offered again"


def test_iemand_schuift_later_aan(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    els, jan = verhaal.persoon("Els"), verhaal.persoon("Jan")
    voor = {a.naam: a.id for a in aan_tafel(gesprek)}
    antwoord = klant.stuur(
        verhaal.pad(gesprek, "/gegevens"),
        GEGEVENS | ANJA | {"_versie": "1", "leden": [els, jan], f"bij-{jan}": "na het eten"},
    )
    assert antwoord.status_code == 303
    assert klant.vragen.aantal <= 12
    assert sorted(namen(gesprek)) == [
        ("Anja Mulder", "zus van Els"),
        ("Els de Vries", None),
        ("Jan de Vries", "na het eten"),
    ]
    assert voor.items() <= {a.naam: a.id for a in aan_tafel(gesprek)}.items()
    assert verhaal.journaal()[-1].velden == "aanwezigen"


def test_iemand_was_er_toch_niet(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    klant.stuur(verhaal.pad(gesprek, "/gegevens"), GEGEVENS | {"_versie": "1"})
    assert aan_tafel(gesprek) == []


def test_een_andere_dag_en_plaats(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    invoer = ANJA | {
        "_versie": "1",
        "gehouden_op": "1-4-2026",
        "plaats": "Buurthuis",
        "leden": str(verhaal.persoon("Els")),
    }
    klant.stuur(verhaal.pad(gesprek, "/gegevens"), invoer)
    bewaard = verhaal.zoals_bewaard(gesprek)
    assert (bewaard.gehouden_op.isoformat(), bewaard.plaats) == ("2026-04-01", "Buurthuis")
    assert verhaal.journaal()[-1].velden == "gehouden_op, plaats"


def test_het_verhaal_stoort_de_gegevens_niet(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    assert klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Veel", _versie="1").status_code == 303
    antwoord = klant.stuur(verhaal.pad(gesprek, "/gegevens"), GEGEVENS | {"_versie": "1", "plaats": "Hier"})
    assert antwoord.status_code == 303
    assert klant.stuur(verhaal.pad(gesprek, "/verhaal"), verhaal="Meer", _versie="2").status_code == 303


def test_wie_te_laat_is_ziet_wat_de_collega_bewaarde(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant
) -> None:
    pad = verhaal.pad(gesprek, "/gegevens")
    klant.stuur(pad, GEGEVENS | ANJA | {"_versie": "1", "plaats": "Buurthuis"})
    antwoord = klant.stuur(pad, GEGEVENS | {"_versie": "1", "plaats": "Bij oma"})
    assert antwoord.status_code == 409
    for tekst in ("Buurthuis", "Bij oma", "Anja Mulder (zus van Els)"):
        assert tekst in antwoord.text
    assert verhaal.zoals_bewaard(gesprek).plaats == "Buurthuis"
    assert klant.stuur(pad, GEGEVENS | {"_versie": "2", "plaats": "Bij oma"}).status_code == 303


def test_een_mantelzorger_van_het_huishouden_zit_er_als_mantelzorger(
    verhaal: Gespreksverhaal, klant: Klant
) -> None:
    jan = verhaal.persoon("Jan")
    verhaal.bouw.klaar(
        Betrokkene(
            casus_id=verhaal.casus.id,
            persoon_id=jan,
            hoedanigheid=Hoedanigheid.MANTELZORGER,
            wet=Wet.WMO,
            van=nu(),
        )
    )
    adres = klant.stuur(verhaal.gesprekken, GEGEVENS | {"leden": str(jan)}).location
    [aanwezige] = aan_tafel(kijk().get_one(Gesprek, UUID(adres.rpartition("/")[2])))
    assert aanwezige.hoedanigheid is Aanwezigheid.MANTELZORGER
    assert "niemand uit het netwerk" not in klant.open(adres).text


def test_wie_verhuisde_zat_toch_aan_tafel(verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant) -> None:
    els, session = verhaal.persoon("Els"), verhaal.bouw.session
    lid = session.query(Huishoudlid).filter_by(persoon_id=els).one()
    lid.tot = lid.van
    session.commit()
    pad = verhaal.pad(gesprek, "/gegevens")
    assert f'value="{els}" checked' in klant.open(pad).text
    antwoord = klant.stuur(pad, GEGEVENS | {"_versie": "1", "leden": str(els), "plaats": "Buurthuis"})
    assert antwoord.status_code == 303
    assert ("Els de Vries", None) in namen(gesprek)


@pytest.mark.parametrize(
    ("invoer", "bericht"),
    [
        ({"gehouden_op": "31-02-2026"}, "bestaat niet"),
        ({"plaats": "x" * 100_000}, "te lang"),
        ({"leden": str(NERGENS)}, "hoort niet bij dit huishouden"),
        ({"gast-3-hoedanigheid": "familie"}, "Vul een naam in"),
        ({"gast-3-naam": "Oom Kees"}, "Kies als wat Oom Kees erbij is"),
        ({"_versie": "twee"}, "niet compleet"),
    ],
)
def test_wat_niet_klopt_laat_alles_zoals_het_was(
    verhaal: Gespreksverhaal, gesprek: Gesprek, klant: Klant, invoer: dict[str, str], bericht: str
) -> None:
    voor = namen(gesprek)
    antwoord = klant.stuur(
        verhaal.pad(gesprek, "/gegevens"), GEGEVENS | {"_versie": "1", "zonder_netwerk": "Typte ik"} | invoer
    )
    assert antwoord.status_code == 422
    assert bericht in antwoord.text
    assert "Typte ik" in antwoord.text
    assert namen(gesprek) == voor
