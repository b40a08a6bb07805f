"""Two teams, and the meldingen that come to them."""

import pytest

from tests.bouwstenen import Bouwer
from tests.melding.bouwstenen import Balie


@pytest.fixture
def balie(bouw: Bouwer) -> Balie:
    """Where the phone rings."""
    return Balie(bouw)
