"""The reference page of settings is the one that the code would write."""

from scripts.settings import PAGE, page


def test_de_pagina_met_instellingen_klopt_met_de_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m scripts.settings"
