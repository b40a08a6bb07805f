"""What a talk touched and what stays open, in words. It shows; it blocks nothing (domein.md §0.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from wijkteam.gesprek.models import Gesprekdeel
from wijkteam.gesprek.tafelmodellen import Antwoord
from wijkteam.wet.jeugdlijst import Jeugdonderdeel
from wijkteam.wet.leefgebieden import Leefgebied, Onderzoeksdeel

Onderdeel = Onderzoeksdeel | Jeugdonderdeel


@dataclass(frozen=True)
class Dekking:
    """The leefgebieden and parts of the onderzoek that are answered, or set aside with a reason.

    `leefgebieden` are those that this viewer may see: whoever may not see veiligheid does not see it counted. `jeugd`
    is the list for a child, empty when the talk is not about one.
    """

    leefgebieden: tuple[Leefgebied, ...]
    besproken: frozenset[Leefgebied]
    beantwoord: frozenset[Onderdeel]
    jeugd: tuple[Jeugdonderdeel, ...] = ()

    @classmethod
    def van(
        cls,
        leefgebieden: tuple[Leefgebied, ...],
        delen: Iterable[Gesprekdeel],
        antwoorden: Iterable[Antwoord] = (),
        jeugd: tuple[Jeugdonderdeel, ...] = (),
    ) -> Self:
        """The coverage of what was loaded of one talk."""
        return cls(
            leefgebieden,
            frozenset(deel.leefgebied for deel in delen if deel.is_besproken),
            frozenset(antwoord.onderdeel for antwoord in antwoorden if antwoord.is_beantwoord),
            jeugd,
        )

    @property
    def open_gebieden(self) -> tuple[Leefgebied, ...]:
        return tuple(gebied for gebied in self.leefgebieden if gebied not in self.besproken)

    @property
    def open_delen(self) -> tuple[Onderzoeksdeel, ...]:
        return tuple(deel for deel in Onderzoeksdeel if deel not in self.beantwoord)

    @property
    def open_jeugd(self) -> tuple[Jeugdonderdeel, ...]:
        return tuple(deel for deel in self.jeugd if deel not in self.beantwoord)

    @property
    def is_volledig(self) -> bool:
        return not (self.open_gebieden or self.open_delen or self.open_jeugd)

    @property
    def gebieden_tekst(self) -> str:
        """`7 van 9 leefgebieden`."""
        aantal = len(self.leefgebieden)
        return f"{aantal - len(self.open_gebieden)} van {aantal} leefgebieden"

    @property
    def onderzoek_tekst(self) -> str:
        """`onderzoek a–g: d open`, `b, d en g open`, `alles open` or `beantwoord`."""
        letters = [deel.value for deel in self.open_delen]
        if not letters:
            return "onderzoek a–g: beantwoord"
        if len(letters) == len(Onderzoeksdeel):
            return "onderzoek a–g: nog open"
        return f"onderzoek a–g: {_opsomming(letters)} open"

    @property
    def jeugd_tekst(self) -> str:
        """`jeugd: 5 van 7`; empty when the talk is not about a child."""
        aantal = len(self.jeugd)
        return f"jeugd: {aantal - len(self.open_jeugd)} van {aantal}" if aantal else ""

    @property
    def tekst(self) -> str:
        """`7 van 9 leefgebieden; onderzoek a–g: d open`."""
        return "; ".join(filter(None, (self.gebieden_tekst, self.onderzoek_tekst, self.jeugd_tekst)))


def _opsomming(woorden: list[str]) -> str:
    return " en ".join(deel for deel in (", ".join(woorden[:-1]), woorden[-1]) if deel)
