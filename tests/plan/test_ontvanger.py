"""Who sees what on a print: one pure function, asked for every reader."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from wijkteam.kern.canoniek import naar_tekst
from wijkteam.kern.datum import Geboortedatum
from wijkteam.plan.inhoud import (
    Aanbod,
    Afspraak,
    Bereikbaar,
    Contact,
    Drager,
    Helper,
    Lid,
    Meetbeeld,
    Omgeving,
    Planinhoud,
    Plantekst,
    Streven,
    Uitspraak,
)
from wijkteam.plan.models import Eigenaar
from wijkteam.plan.ontvanger import ANDER_DOEL, Ontvanger, Ontvangersplan, list_ontvangers, maak_voor
from wijkteam.plan.papiermodellen import Ontvangersoort
from wijkteam.toestemming.boek import HUISHOUDEN, Antwoord, Gezaghouder, Mens, Ontvangend, Toestemmingenboek
from wijkteam.toestemming.models import Geverrol, Inhoudsoort
from wijkteam.toestemming.models import Ontvangersoort as Delen
from wijkteam.wet.grondslagen import Wet
from wijkteam.wet.kringen import Kring, Lijn
from wijkteam.wet.leefgebieden import Leefgebied

DAG = date(2026, 4, 2)
ELS, JAN, WOUTER, ROOS = (UUID(int=n) for n in range(1, 5))
NAMEN = {ELS: "Els", JAN: "Jan", WOUTER: "Wouter", ROOS: "Roos"}
GEBOREN = {
    ELS: Geboortedatum(1974, 9, 3),
    JAN: Geboortedatum(1970, 6, 12),
    WOUTER: Geboortedatum(2009, 12, 15),
    ROOS: Geboortedatum(2011, 10, 8),
}
BESLIST = {ELS: (ELS,), JAN: (JAN,), WOUTER: (WOUTER,), ROOS: (ROOS, ELS, JAN)}
LINDE = Ontvangend(Delen.ORGANISATIE, "De Linde")
VOOR_ALLEN = Ontvanger(Ontvangersoort.HUISHOUDEN, "De Vries")
VOOR_LINDE = Ontvanger(Ontvangersoort.ORGANISATIE, "De Linde")


def voor(wie: UUID) -> Ontvanger:
    return Ontvanger(Ontvangersoort.PERSOON, NAMEN[wie], wie)


def drager(wie: UUID) -> Drager:
    return Drager(betrokkene_id=uuid4(), persoon_id=wie, naam=f"{NAMEN[wie]} de Vries", roepnaam=NAMEN[wie])


def actie(wat: str, *over: UUID, **anders: object) -> Afspraak:
    gewoon = {
        "id": uuid4(),
        "wat": wat,
        "wie": "Anja",
        "eigenaar": Eigenaar.NETWERK,
        "kring": Kring.PROFESSIONALS,
        "lijn": Lijn.TWEEDE,
        "wet": Wet.JEUGDWET,
        "over": tuple(drager(wie) for wie in over),
        "waarom_niet_dichterbij": "GEHEIME-AFWEGING",
    }
    return Afspraak(**gewoon | anders)


def doel(woorden: str, *wie: UUID, **anders: object) -> Streven:
    gewoon = {
        "id": uuid4(),
        "woorden": woorden,
        "leefgebied": Leefgebied.GEZONDHEID,
        "wet": Wet.WMO,
        "voor": tuple(drager(w) for w in wie),
        "zrm_domein": "zrm-2017.financien",
        "start": 2,
        "streef": 4,
    }
    return Streven(**gewoon | anders)


LOGEREN = actie("LOGEREN", ROOS, organisatie="de linde", wie="De Linde")
VAN_ELS = doel("DOEL-ELS", ELS, acties=(actie("KOKEN", persoon_id=JAN), LOGEREN))
VAN_WOUTER = doel("DOEL-WOUTER", WOUTER, acties=(actie("SCHOOL"),))
VAN_ROOS = doel("DOEL-ROOS", ROOS)
SAMEN = doel("DOEL-SAMEN", acties=(actie("BELLEN", organisatie="De Linde"),))
VEILIG = doel(
    "DOEL-VEILIG", leefgebied=Leefgebied.VEILIGHEID, acties=(actie("GEHEIM", organisatie="De Linde"),)
)


def meting(wie: UUID | None) -> Meetbeeld:
    naam = f"CIJFERS-{NAMEN[wie]}" if wie else "CIJFERS-SAMEN"
    return Meetbeeld(
        persoon_id=wie, naam=naam, instrument="zrm", titel="", bron="", gemeten_op=DAG, niveaus=(), scores=()
    )


PLAN = Planinhoud(
    plan=Plantekst(
        situatie="ONS-VERHAAL",
        doelen=(VAN_ELS, VAN_WOUTER, VAN_ROOS, SAMEN, VEILIG),
        wederdiensten=(Aanbod(id=uuid4(), van=drager(WOUTER), wat="AANBOD-WOUTER"),),
    ),
    omgeving=Omgeving(
        gemeente="Gemeente Renkum",
        wijkteam="Wijkteam",
        huishouden="De Vries",
        huishoudnummer="HH-00001",
        casusnummer="2026-00001",
        leden=tuple(
            Lid(persoon_id=wie, naam=f"{naam} de Vries", roepnaam=naam, leeftijd="16")
            for wie, naam in NAMEN.items()
        ),
        regisseur=Bereikbaar(naam="Marijke", telefoon="026-0000000"),
        team=(Helper(teamlid_id=uuid4(), naam="TEAM", rol="", kring=Kring.GEMEENTE),),
        netwerk=(Contact(naam="NETWERK", relatie="", kring=Kring.GEMEENTE),),
        metingen=tuple(meting(wie) for wie in (*NAMEN, None)),
    ),
    uitspraken=(
        Uitspraak(persoon_id=ELS, naam="Els de Vries", gezien=True, eens=True),
        Uitspraak(
            persoon_id=WOUTER, naam="Wouter de Vries", gezien=True, eens=False, woorden="WOORDEN-WOUTER"
        ),
    ),
    nummer=1,
    aanwezig=("AANWEZIG",),
)


def boek(
    *ja: tuple[UUID, Ontvangend, Inhoudsoort], delen: frozenset[UUID] = frozenset()
) -> Toestemmingenboek:
    gezag = tuple(Gezaghouder(str(ouder), NAMEN[ouder], date(2011, 1, 1)) for ouder in (ELS, JAN))
    return Toestemmingenboek(
        tuple(
            Mens(wie, f"{naam} de Vries", naam, GEBOREN[wie], gezag if wie in (WOUTER, ROOS) else ())
            for wie, naam in NAMEN.items()
        ),
        tuple(
            Antwoord(
                persoon_id=wie,
                inhoud=soort,
                ontvanger=ontvanger,
                is_gegeven=True,
                van=date(2026, 3, 1),
                gevers=frozenset((Geverrol.ZELF, str(gever)) for gever in BESLIST[wie]),
                delen=delen,
            )
            for wie, ontvanger, soort in ja
        ),
    )


def deel(*wie: UUID, met: Ontvangend = HUISHOUDEN, soort: Inhoudsoort = Inhoudsoort.PLAN) -> list[tuple]:
    return [(w, met, soort) for w in wie]


def woorden(uitkomst: Ontvangersplan) -> str:
    return naar_tekst(uitkomst.inhoud)


def waarom(uitkomst: Ontvangersplan) -> dict[str, str]:
    return {weg.wie: weg.wat for weg in uitkomst.weggelaten}


@pytest.mark.parametrize("ontvanger", [VOOR_ALLEN, voor(ELS), voor(ROOS), VOOR_LINDE])
def test_veiligheid_en_de_afweging_komen_op_geen_enkele_afdruk(ontvanger: Ontvanger) -> None:
    alles = [
        *deel(*NAMEN),
        *deel(*NAMEN, soort=Inhoudsoort.SCORES),
        *deel(*NAMEN, met=LINDE),
        *deel(*NAMEN, met=LINDE, soort=Inhoudsoort.SCORES),
    ]
    tekst = woorden(maak_voor(PLAN, ontvanger, boek(*alles), DAG))
    for nooit in ("DOEL-VEILIG", "GEHEIM", "GEHEIME-AFWEGING", "veiligheid"):
        assert nooit not in tekst


def test_zonder_toestemming_staat_alleen_op_het_gezamenlijke_plan_wat_van_allen_is() -> None:
    uitkomst = maak_voor(PLAN, VOOR_ALLEN, boek(), DAG)
    tekst = woorden(uitkomst)
    for wel in ("ONS-VERHAAL", "DOEL-SAMEN", "BELLEN", "CIJFERS-SAMEN", "TEAM", "NETWERK", "AANWEZIG"):
        assert wel in tekst
    for niet in ("DOEL-ELS", "DOEL-WOUTER", "DOEL-ROOS", "LOGEREN", "CIJFERS-Els", "WOORDEN-", "AANBOD-"):
        assert niet not in tekst
    assert waarom(uitkomst) == {
        "Els": "1 doel, 1 afspraak, de cijfers, de mening over het plan",
        "Jan": "de cijfers",
        "Wouter": "1 doel, 1 afspraak, 1 aanbod voor een ander, de cijfers, de mening over het plan",
        "Roos": "1 doel, 1 afspraak, de cijfers",
    }


def test_wouter_deelt_niet_en_de_anderen_wel() -> None:
    uitkomst = maak_voor(PLAN, VOOR_ALLEN, boek(*deel(ELS, JAN, ROOS)), DAG)
    tekst = woorden(uitkomst)
    assert all(wel in tekst for wel in ("DOEL-ELS", "KOKEN", "LOGEREN", "DOEL-ROOS"))
    assert not any(niet in tekst for niet in ("DOEL-WOUTER", "SCHOOL", "WOORDEN-WOUTER", "AANBOD-WOUTER"))
    wouter = next(wie for wie in uitkomst.inhoud.uitspraken if wie.persoon_id == WOUTER)
    assert (wouter.gezien, wouter.eens, wouter.woorden) == (False, None, "")
    assert "DOEL" not in str(uitkomst.weggelaten)


def test_een_afspraak_over_roos_bij_een_doel_van_els_vraagt_ook_roos() -> None:
    tekst = woorden(maak_voor(PLAN, VOOR_ALLEN, boek(*deel(ELS)), DAG))
    assert "KOKEN" in tekst
    assert "LOGEREN" not in tekst


def test_een_afspraak_zonder_het_doel_staat_onder_een_kaal_doel() -> None:
    uitkomst = maak_voor(PLAN, VOOR_ALLEN, boek(*deel(ROOS)), DAG)
    kaal = uitkomst.inhoud.plan.doelen[0]
    assert (kaal.woorden, kaal.voor, kaal.start, kaal.zrm_domein) == (ANDER_DOEL, (), None, "")
    assert kaal.leefgebied is not VAN_ELS.leefgebied
    assert [a.wat for a in kaal.acties] == ["LOGEREN"]


def test_een_cijfer_bij_een_doel_blijft_weg_zolang_cijfers_niet_gedeeld_worden() -> None:
    zonder = maak_voor(PLAN, VOOR_ALLEN, boek(*deel(ELS)), DAG).inhoud.plan.doelen[0]
    met = maak_voor(PLAN, VOOR_ALLEN, boek(*deel(ELS), *deel(ELS, soort=Inhoudsoort.SCORES)), DAG).inhoud
    assert (zonder.start, zonder.streef) == (None, None)
    assert (met.plan.doelen[0].start, met.plan.doelen[0].streef) == (2, 4)
    assert "CIJFERS-Els" in naar_tekst(met)


def test_op_een_eigen_blad_staat_het_eigene_ook_zonder_toestemming() -> None:
    uitkomst = maak_voor(PLAN, voor(WOUTER), boek(), DAG)
    tekst = woorden(uitkomst)
    for wel in ("DOEL-WOUTER", "SCHOOL", "DOEL-SAMEN", "CIJFERS-Wouter", "WOORDEN-WOUTER", "AANBOD-WOUTER"):
        assert wel in tekst
    for niet in ("DOEL-ELS", "DOEL-ROOS", "LOGEREN", "CIJFERS-Els", "CIJFERS-Roos"):
        assert niet not in tekst
    assert [wie.persoon_id for wie in uitkomst.inhoud.uitspraken] == [WOUTER]


def test_op_een_eigen_blad_staat_van_een_ander_alleen_wat_je_zelf_doet() -> None:
    tekst = woorden(maak_voor(PLAN, voor(JAN), boek(*deel(ELS, ROOS)), DAG))
    assert "DOEL-ELS" in tekst
    assert "KOKEN" in tekst
    assert "LOGEREN" not in tekst
    assert "DOEL-ROOS" not in tekst


def test_roos_leest_wat_over_haar_is_afgesproken_zonder_het_doel_van_els() -> None:
    tekst = woorden(maak_voor(PLAN, voor(ROOS), boek(), DAG))
    assert "LOGEREN" in tekst
    assert ANDER_DOEL in tekst
    assert "DOEL-ELS" not in tekst


def test_een_organisatie_krijgt_zonder_toestemming_niets() -> None:
    uitkomst = maak_voor(PLAN, VOOR_LINDE, boek(*deel(*NAMEN)), DAG)
    assert uitkomst.inhoud.plan.doelen == ()
    assert uitkomst.inhoud.omgeving.leden == ()
    assert "Roos" in waarom(uitkomst)


def test_een_organisatie_krijgt_alleen_haar_eigen_afspraken_en_verder_niets() -> None:
    ja = deel(ELS, JAN, ROOS, met=LINDE)
    uitkomst = maak_voor(PLAN, VOOR_LINDE, boek(*ja), DAG)
    tekst = woorden(uitkomst)
    assert all(wel in tekst for wel in ("DOEL-ELS", "LOGEREN", "DOEL-SAMEN", "BELLEN", "Marijke"))
    weg = "ONS-VERHAAL", "KOKEN", "WOUTER", "CIJFERS", "TEAM", "NETWERK", "AANWEZIG", "Wouter", "Jan de Vries"
    for niet in weg:
        assert niet not in tekst, niet
    assert [lid.roepnaam for lid in uitkomst.inhoud.omgeving.leden] == ["Els", "Roos"]
    assert uitkomst.weggelaten == ()


def test_wat_van_het_hele_huishouden_is_vraagt_iedere_volwassene() -> None:
    tekst = woorden(maak_voor(PLAN, VOOR_LINDE, boek(*deel(ELS, met=LINDE)), DAG))
    assert "BELLEN" not in tekst
    assert "BELLEN" in woorden(maak_voor(PLAN, VOOR_LINDE, boek(*deel(ELS, JAN, met=LINDE)), DAG))


def test_toestemming_voor_een_enkel_doel_laat_dat_doel_zien_met_zijn_afspraken_en_niet_meer() -> None:
    ander = doel("ANDER-VAN-WOUTER", WOUTER)
    plan = replace(PLAN, plan=replace(PLAN.plan, doelen=(*PLAN.plan.doelen, ander)))
    ja = boek((WOUTER, HUISHOUDEN, Inhoudsoort.AFSPRAKEN), delen=frozenset({VAN_WOUTER.id}))
    tekst = woorden(maak_voor(plan, VOOR_ALLEN, ja, DAG))
    assert "DOEL-WOUTER" in tekst
    assert "SCHOOL" in tekst
    assert "ANDER-VAN-WOUTER" not in tekst
    assert "WOORDEN-WOUTER" not in tekst


def test_wie_niet_bekend_is_in_de_casus_staat_er_niet_op() -> None:
    leeg = Toestemmingenboek()
    tekst = woorden(maak_voor(PLAN, VOOR_ALLEN, leeg, DAG))
    assert "DOEL-ELS" not in tekst


def test_er_is_een_blad_voor_het_huishouden_ieder_lid_en_iedere_organisatie_behalve_over_veiligheid() -> None:
    geheim = replace(VEILIG, acties=(actie("X", organisatie="Opvanghuis"),))
    plan = replace(PLAN, plan=replace(PLAN.plan, doelen=(*PLAN.plan.doelen, geheim)))
    namen = [(o.soort, o.naam) for o in list_ontvangers(plan)]
    assert namen == [
        (Ontvangersoort.HUISHOUDEN, "De Vries"),
        *((Ontvangersoort.PERSOON, f"{naam} de Vries") for naam in NAMEN.values()),
        (Ontvangersoort.ORGANISATIE, "De Linde"),
    ]


def met_helper(*doelen: Streven, wie: UUID) -> Planinhoud:
    helper = Helper(teamlid_id=wie, naam="STADSBANK", rol="schulden", kring=Kring.PROFESSIONALS)
    omgeving = replace(PLAN.omgeving, team=(*PLAN.omgeving.team, helper))
    return replace(PLAN, plan=replace(PLAN.plan, doelen=doelen), omgeving=omgeving)


def test_wie_er_alleen_is_voor_wat_niemand_ziet_staat_ook_niet_in_het_team_of_de_kringen() -> None:
    wie = uuid4()
    schuld = doel("SCHULD", JAN, acties=(actie("SANEREN", teamlid_id=wie),))
    alleen_daar = met_helper(schuld, VAN_ELS, wie=wie)
    for ontvanger in (VOOR_ALLEN, voor(ELS)):
        tekst = woorden(maak_voor(alleen_daar, ontvanger, boek(*deel(ELS)), DAG))
        assert "STADSBANK" not in tekst
        assert "TEAM" in tekst
    assert "STADSBANK" in woorden(maak_voor(alleen_daar, VOOR_ALLEN, boek(*deel(JAN)), DAG))
    assert "STADSBANK" in woorden(maak_voor(alleen_daar, voor(JAN), boek(), DAG))
    ook_elders = met_helper(schuld, doel("SAMEN", acties=(actie("BELT", teamlid_id=wie),)), wie=wie)
    assert "STADSBANK" in woorden(maak_voor(ook_elders, VOOR_ALLEN, boek(), DAG))


def test_het_cijfer_bij_een_doel_van_allen_gaat_naar_een_organisatie_als_alle_volwassenen_dat_delen() -> None:
    def cijfer(*ja: tuple[UUID, Ontvangend, Inhoudsoort]) -> list[int | None]:
        over = maak_voor(PLAN, VOOR_LINDE, boek(*deel(ELS, JAN, met=LINDE), *ja), DAG).inhoud.plan.doelen
        return [streven.start for streven in over if streven.woorden == "DOEL-SAMEN"]

    assert cijfer() == [None]
    assert cijfer(*deel(ELS, JAN, met=LINDE, soort=Inhoudsoort.SCORES)) == [2]
