"""What the rules of the preparation refuse."""

from wijkteam.kern.fouten import DomeinFout


class NietsAangevinkt(DomeinFout):
    """A line that says nothing was told is no line."""

    def __init__(self) -> None:
        super().__init__("Vink aan wat er verteld is, en aan wie.")


class DagInDeToekomst(DomeinFout):
    """What is written down as done was done today or before."""

    def __init__(self, veld: str) -> None:
        super().__init__("Deze dag moet nog komen. Kijk de datum na.", veld=veld)


class StaatErAl(DomeinFout):
    """All that was ticked had been written down for that day before."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Dit stond er al op die dag. Er is niets dubbel opgeschreven.")


class IsAlGecorrigeerd(DomeinFout):
    """A line is taken back once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze regel is al doorgestreept.")


class DagVanHetPlan(DomeinFout):
    """A plan that came has a day on which it came, and only such a plan has one."""

    def __init__(self, veld: str, *, ontbreekt: bool) -> None:
        super().__init__(
            "Vul in wanneer het plan kwam."
            if ontbreekt
            else "Kwam het plan al? Kies dan ‘ontvangen’. Anders: maak deze dag leeg.",
            veld=veld,
        )
