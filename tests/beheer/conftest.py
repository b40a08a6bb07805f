"""Every story of the beheerder begins in the same office."""

import pytest
from flask import Flask

from tests.beheer.bouwstenen import Kantoor
from tests.bouwstenen import Bouwer


@pytest.fixture
def kantoor(los: Flask, bouw: Bouwer) -> Kantoor:
    return Kantoor.open_voor(bouw, los)
