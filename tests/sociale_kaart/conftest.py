"""The kaart of the tests."""

import pytest

from tests.bouwstenen import Bouwer
from tests.sociale_kaart.bouwstenen import Kaart


@pytest.fixture
def kaart(bouw: Bouwer) -> Kaart:
    """A kaart with nothing on it yet."""
    return Kaart(bouw)
