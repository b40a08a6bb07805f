"""Every story about a talk begins in the same huishouden."""

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.gesprek.bouwstenen import Gespreksverhaal


@pytest.fixture
def verhaal(bouw: Bouwer) -> Gespreksverhaal:
    return Gespreksverhaal.begin(bouw)


@pytest.fixture
def klant(verhaal: Gespreksverhaal, als) -> Klant:
    """The browser of Marijke."""
    return als(verhaal.marijke)
