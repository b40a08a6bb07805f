"""Every story about a meting begins with the same family."""

from collections.abc import Iterator
from itertools import count

import pytest
from flask import Flask

from tests.bouwstenen import Bouwer
from tests.zrm.bouwstenen import Gezin

# What stays must not meet again: every story on the same database counts on from here.
NUMMERS = count(0, 20)


@pytest.fixture
def gezin(bouw: Bouwer) -> Gezin:
    return Gezin.gevormd(bouw)


@pytest.fixture
def echt(eigen_app: Flask) -> Iterator[Gezin]:
    """The family on a database where what is committed stays."""
    with eigen_app.app_context():
        bouw = Bouwer(eigen_app)
        bouw._teller = next(NUMMERS)
        gezin = Gezin.gevormd(bouw)
        yield gezin
        bouw.session.close()
