"""Where a change came from."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Herkomst:
    """The network address and the number of the request. A command has neither."""

    adres: str = "opdrachtregel"
    verzoek: str = ""
