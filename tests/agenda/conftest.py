"""Every story about an agenda begins in the same team."""

import pytest

from tests.agenda.bouwstenen import Agendaverhaal
from tests.bouwstenen import Bouwer, Klant


@pytest.fixture
def verhaal(bouw: Bouwer) -> Agendaverhaal:
    return Agendaverhaal.begin(bouw)


@pytest.fixture
def klant(verhaal: Agendaverhaal, als) -> Klant:
    """The browser of Marijke."""
    return als(verhaal.marijke)
