"""Every story about the regie begins with the same casus."""

import pytest

from tests.bouwstenen import Bouwer
from tests.casus.bouwstenen import Team


@pytest.fixture
def team(bouw: Bouwer) -> Team:
    return Team.gevormd(bouw)
