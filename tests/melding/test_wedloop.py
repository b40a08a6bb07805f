"""Two colleagues at the same moment, in two real transactions: one gets the melding, the other is told."""

from collections.abc import Callable

from flask import Flask

from tests.bouwstenen import Bouwer, sessie_van
from tests.melding.bouwstenen import Balie
from tests.tegelijk import tegelijk
from wijkteam.casus.afsluiting import Besluit, sluit_af
from wijkteam.casus.models import Sluitreden
from wijkteam.casus.queries import get_casus
from wijkteam.melding.naar_casus import voeg_toe_aan_casus
from wijkteam.melding.oppakken import pak_op
from wijkteam.melding.queries import list_stappen
from wijkteam.team.models import Medewerker


def test_van_twee_die_tegelijk_oppakken_krijgt_een_de_melding(eigen_app: Flask, eigen_bouw: Bouwer) -> None:
    balie = Balie(eigen_bouw)
    melding = balie.wacht()

    def pak(wie: Medewerker, wacht: Callable[[], None]) -> None:
        with sessie_van(wie, eigen_teams=(balie.team.id,)) as session:
            pak_op(session, melding.id, teams=[balie.team.id], door=wie)
            session.flush()
            wacht()
            session.commit()

    uitkomst = tegelijk(
        eigen_app, lambda wacht: pak(balie.marijke, wacht), lambda: pak(balie.bas, lambda: None)
    )
    assert uitkomst == ["", "MeldingIsWeg"]
    assert balie.nu(melding).houder_id == balie.marijke.id
    with sessie_van(balie.marijke, eigen_teams=(balie.team.id,)) as session:
        assert [stap.soort.value for stap in list_stappen(session, melding.id)] == ["genoteerd", "opgepakt"]


def test_een_casus_die_net_sluit_krijgt_geen_melding_met_termijnen_erbij(
    eigen_app: Flask, eigen_bouw: Bouwer
) -> None:
    balie = Balie(eigen_bouw)
    melding, casus = balie.klaar(), eigen_bouw.casus(balie.marijke)

    def sluit(wacht: Callable[[], None]) -> None:
        with sessie_van(balie.marijke) as session:
            klaar = Besluit(Sluitreden.DOELEN_BEREIKT, "Klaar")
            sluit_af(session, get_casus(session, casus.id), klaar, door=balie.marijke)
            session.flush()
            wacht()
            session.commit()

    def voeg_toe() -> None:
        with sessie_van(balie.marijke) as session:
            voeg_toe_aan_casus(session, melding.id, casus_id=casus.id, door=balie.marijke)
            session.commit()

    assert tegelijk(eigen_app, sluit, voeg_toe) == ["", "NietUitJouwCasussen"]
    assert balie.nu(melding).is_open
