"""Every story about a meting begins with the same family."""

import pytest

from tests.bouwstenen import Bouwer
from tests.zrm.bouwstenen import Gezin


@pytest.fixture
def gezin(bouw: Bouwer) -> Gezin:
    return Gezin.gevormd(bouw)
