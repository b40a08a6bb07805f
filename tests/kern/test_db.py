"""What the end of a request costs."""

from inspect import iscoroutinefunction

from flask import Flask


def test_na_een_verzoek_wordt_alleen_gesloten_wat_open_was(een_app: Flask) -> None:
    namen = [sluit.__name__ for sluit in een_app.teardown_appcontext_funcs]
    assert "_close_sessions" in namen
    assert not any(iscoroutinefunction(sluit) for sluit in een_app.teardown_appcontext_funcs)
