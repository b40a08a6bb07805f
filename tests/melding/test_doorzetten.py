"""A melding goes on to an organisation outside the wijkteams, with consent, and the casus tells from which it came."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.bouwstenen import Klant
from tests.melding.bouwstenen import Balie, dagen_geleden
from wijkteam.kern.tijd import vandaag
from wijkteam.melding import queries
from wijkteam.melding.doorzetten import Organisatie, zet_door_naar_organisatie
from wijkteam.melding.errors import (
    AkkoordOfReden,
    DagKanNiet,
    MeldingIsAfgehandeld,
    MeldingIsNietVanJou,
    NietZonderAkkoord,
    TermijnLooptNog,
)
from wijkteam.melding.keuzes import Meldersoort, Uitkomst
from wijkteam.melding.naar_casus import voeg_toe_aan_casus
from wijkteam.melding.noteren import Melderdeel

Als = Callable[..., Klant]
HUMANITAS = Organisatie("Humanitas", "Nel Post", vandaag(), is_akkoord=True, telefoon="026-0000099")


def test_een_organisatie_neemt_het_over_en_de_melder_hoort_nog_terug(balie: Balie) -> None:
    melding = balie.klaar()
    with balie.als(balie.marijke) as session:
        with pytest.raises(TermijnLooptNog):
            zet_door_naar_organisatie(session, melding.id, HUMANITAS, ziet_af=False, door=balie.marijke)
        zet_door_naar_organisatie(session, melding.id, HUMANITAS, ziet_af=True, door=balie.marijke)
    with balie.als(balie.marijke) as session:
        *_, einde = queries.find_inhoud(session, melding.id)
        naar = queries.find_doorzetting(session, melding.id)
        with pytest.raises(MeldingIsAfgehandeld):
            zet_door_naar_organisatie(session, melding.id, HUMANITAS, ziet_af=True, door=balie.marijke)
    assert einde is not None
    assert naar is not None
    assert (einde.uitkomst, naar.organisatie, naar.gesproken_met) == (
        Uitkomst.BIJ_ORGANISATIE,
        "Humanitas",
        "Nel Post",
    )
    na = balie.nu(melding)
    assert (na.is_open, na.termijn_op, na.teruggekoppeld_op) == (False, None, None)


def test_zonder_toestemming_gaat_alleen_veiligheid_verder_en_met_de_reden(balie: Balie) -> None:
    gewoon, onveilig, vrij = balie.klaar(), balie.klaar(raakt_veiligheid=True), balie.wacht()
    zonder = replace(HUMANITAS, is_akkoord=False)
    met_reden = replace(zonder, waarom_zonder="Er is gevaar voor de kinderen")
    pogingen = [
        (gewoon, zonder, AkkoordOfReden),
        (gewoon, replace(HUMANITAS, waarom_zonder="Toch ook een reden"), AkkoordOfReden),
        (gewoon, met_reden, NietZonderAkkoord),
        (gewoon, replace(HUMANITAS, dag=vandaag() + timedelta(days=1)), DagKanNiet),
        (vrij, HUMANITAS, MeldingIsNietVanJou),
    ]
    with balie.als(balie.marijke) as session:
        for melding, naar, fout in pogingen:
            with pytest.raises(fout):
                zet_door_naar_organisatie(session, melding.id, naar, ziet_af=True, door=balie.marijke)
        zet_door_naar_organisatie(session, onveilig.id, met_reden, ziet_af=True, door=balie.marijke)
    assert (balie.nu(gewoon).is_open, balie.nu(onveilig).is_open) == (True, False)


def test_ieder_verkeerd_veld_zegt_wat_er_mis_is(als: Als, balie: Balie) -> None:
    pad = f"/meldingen/{balie.klaar().id}/organisatie"
    klant = als(balie.marijke)
    fout = klant.stuur(
        pad,
        organisatie="x" * 100_000,
        gesproken_met="\0",
        dag="31-02-2026",
        telefoon="6" * 50,
        verzonnen="veld",
        waarom_zonder="שלום 🌷",
    )
    assert fout.status_code == 422
    for bericht in (
        "Dit is te lang",
        "bestaat niet",
        "niet getoond kunnen worden",
        "hoort niet bij dit formulier",
    ):
        assert bericht in fout.text, bericht
    assert als(balie.sven).open(pad).status_code == 404


def test_het_overzicht_van_de_casus_zegt_met_welke_melding_hij_begon(als: Als, balie: Balie) -> None:
    casus = balie.bouw.casus(balie.marijke, met=[balie.bas])
    arts = Melderdeel(Meldersoort.HUISARTS, "dokter Smit")
    eerste = balie.klaar(melder=arts, ontvangen_op=dagen_geleden(9))
    tweede = balie.klaar(raakt_veiligheid=True)
    with balie.als(balie.marijke) as session:
        for melding in (eerste, tweede):
            voeg_toe_aan_casus(session, melding.id, casus_id=casus.id, door=balie.marijke)
    klant = als(balie.marijke)
    blad = klant.open(f"/casussen/{casus.id}")
    assert klant.vragen.aantal <= 15, klant.vragen.vragen
    tekst = " ".join(blad.text.split())
    assert "Begon met melding" in tekst
    assert (eerste.nummer in tekst, ", door de huisarts." in tekst) == (True, True)
    assert f"/meldingen/{eerste.id}" in tekst
    assert "Daarna kwam" in tekst
    # Bas is in the team but may not see what is about veiligheid: not even that there was such a melding.
    van_bas = als(balie.bas).open(f"/casussen/{casus.id}").text
    assert (eerste.nummer in van_bas, tweede.nummer in van_bas) == (True, False)
