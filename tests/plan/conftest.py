"""Every story about the plan begins with the same huishouden."""

import pytest

from tests.bouwstenen import Bouwer
from tests.plan.bouwstenen import Planstory


@pytest.fixture
def verhaal(bouw: Bouwer) -> Planstory:
    return Planstory.begin(bouw)
