"""What the rules of the agenda refuse."""

from wijkteam.kern.fouten import DomeinFout


class AfspraakIsAfgezegd(DomeinFout):
    """What is off cannot change any more."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze afspraak is afgezegd. Maak een nieuwe afspraak.")


class TaakIsGedaan(DomeinFout):
    """A taak is done once, and does not change afterwards."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze taak is al gedaan. Klopt dat niet? Zet hem eerst terug.")


class TakenStaanOpen(DomeinFout):
    """A casus does not close over open taken without somebody saying what becomes of them."""

    def __init__(self, aantal: int) -> None:
        staan = "staat nog een taak" if aantal == 1 else f"staan nog {aantal} taken"
        super().__init__(f"Er {staan} open in deze casus. Kies wat ermee gebeurt.", veld="taken")


class NazorgZonderDag(DomeinFout):
    """Nazorg lies ahead."""

    def __init__(self) -> None:
        super().__init__("Kies vanaf welke dag de nazorg begint: vandaag of later.", veld="nazorg_op")


class TaakKanNietTerug(DomeinFout):
    """Undoing is for a slip of the hand: on the day itself, while nothing was built on it."""

    status = 409


class NietInHetTeam(DomeinFout):
    """A taak or afspraak of a casus is of somebody who can open it."""

    def __init__(self, veld: str) -> None:
        super().__init__("Deze collega zit niet in het team van deze casus. Kies iemand anders.", veld=veld)
