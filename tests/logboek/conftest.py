"""Every story about a logboek begins in the same huishouden."""

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.logboek.bouwstenen import Logverhaal


@pytest.fixture
def verhaal(bouw: Bouwer) -> Logverhaal:
    return Logverhaal.begin(bouw)


@pytest.fixture
def klant(verhaal: Logverhaal, als) -> Klant:
    """The browser of Marijke, who holds the regie."""
    return als(verhaal.marijke)
