"""Fixtures of the huishouden."""

import pytest

from tests.bouwstenen import Bouwer
from tests.huishouden.bouwstenen import Huis, maak_huis


@pytest.fixture
def huis(bouw: Bouwer, als) -> Huis:
    """The huishouden of Jan and Els, opened by a colleague in the team."""
    return maak_huis(bouw, als)
