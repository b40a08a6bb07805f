"""What the rules of prints and paper signatures refuse."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class OnbekendeOntvanger(DomeinFout):
    """A print is for the huishouden, somebody in it, or an organisation with an actie in the plan."""

    def __init__(self) -> None:
        super().__init__("Kies uit de lijst voor wie je afdrukt.", veld="voor")


class CodeKloptNiet(DomeinFout):
    """There is a slip in the code: no sheet can carry it."""

    def __init__(self) -> None:
        super().__init__(
            "In deze code zit een tikfout. Kijk nog eens op het blad: er staan twee groepjes van vier tekens, "
            "zonder de letters A, E, I, O en U.",
            veld="code",
        )


class CodeIsOnbekend(DomeinFout):
    """A good code, of no sheet of this casus."""

    def __init__(self) -> None:
        super().__init__(
            "Bij deze casus hoort geen blad met deze code. Staat er op het blad wel dit huishouden?",
            veld="code",
        )


class NiemandTekende(DomeinFout):
    """A signature is somebody's."""

    def __init__(self) -> None:
        super().__init__("Kies wie het blad heeft ondertekend.", veld="wie")


class TekendagKanNiet(DomeinFout):
    """Nobody signs a sheet before it was printed, or tomorrow."""

    def __init__(self) -> None:
        super().__init__(
            "Op deze dag kan het blad niet ondertekend zijn. Kijk de datum na.", veld="getekend_op"
        )


meld_bij_schending(
    "uq_handtekening_afdruk_id_persoon_id",
    "handtekening.afdruk_id, handtekening.persoon_id",
    "Een collega heeft deze handtekening net al vastgelegd.",
)
