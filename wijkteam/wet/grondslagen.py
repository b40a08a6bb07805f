"""The law on whose ground something is recorded. Every doel, actie, notitie and score carries one."""

from enum import StrEnum


class Wet(StrEnum):
    """Grounds that are kept apart: each has its own access, consent and retention rules."""

    WMO = "wmo"
    JEUGDWET = "jeugdwet"
    PARTICIPATIEWET = "participatiewet"
    WGS = "wgs"
    GEEN = "geen"

    @property
    def label(self) -> str:
        """Short name, as colleagues say it."""
        return _LABELS[self][0]

    @property
    def naam(self) -> str:
        """Full name, for prints and explanations."""
        return _LABELS[self][1]


_LABELS: dict[Wet, tuple[str, str]] = {
    Wet.WMO: ("Wmo", "Wet maatschappelijke ondersteuning 2015"),
    Wet.JEUGDWET: ("Jeugdwet", "Jeugdwet"),
    Wet.PARTICIPATIEWET: ("Participatiewet", "Participatiewet"),
    Wet.WGS: ("Wgs", "Wet gemeentelijke schuldhulpverlening"),
    Wet.GEEN: ("Geen wet", "Niet op grond van een wet"),
}
