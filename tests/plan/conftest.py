"""Every story about the plan begins with the same huishouden."""

from collections.abc import Callable

import pytest

from tests.bouwstenen import Bouwer, Klant
from tests.plan.bouwstenen import Planstory


@pytest.fixture
def verhaal(bouw: Bouwer) -> Planstory:
    return Planstory.begin(bouw)


@pytest.fixture
def klant(verhaal: Planstory, als: Callable[..., Klant]) -> Klant:
    return als(verhaal.marijke)
