"""Templates of prints and letters, outside any web request: the command line prints as well as a page does."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkteam.kern.paden import templates_map
from wijkteam.kern.weergave import datum, datum_lang, moment


@cache
def documentomgeving() -> Environment:
    """The Jinja environment for prints: escapes everything, and an unknown name is an error, not a blank."""
    omgeving = Environment(
        loader=FileSystemLoader(templates_map()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.filters |= {"datum": datum, "datum_lang": datum_lang, "moment": moment}
    return omgeving


def stel_document_op(sjabloon: str, **waarden: object) -> str:
    """The HTML of one document. `sjabloon` is a path below `templates/`.

    Raises `jinja2.TemplateNotFound` and `jinja2.UndefinedError`: both are mistakes of ours.
    """
    return documentomgeving().get_template(sjabloon).render(**waarden)
