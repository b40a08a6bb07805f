"""What the rules of a huishouden refuse."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class DagKloptNiet(DomeinFout):
    """A day that lies in the future, or an end before its beginning."""


class WoontHierAl(DomeinFout):
    """Somebody is a member of a huishouden once at a time."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze persoon hoort al bij dit huishouden.")


class WoontHierNiet(DomeinFout):
    """Only somebody who belongs to the huishouden now can leave it."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze persoon hoort al niet meer bij dit huishouden.")


class NietUitDezeKring(DomeinFout):
    """The chosen person is not one of the people that the form offered."""

    def __init__(self, veld: str) -> None:
        super().__init__("Kies iemand uit de lijst.", veld=veld)


class BuurtBestaatNiet(DomeinFout):
    """The chosen buurt is not one of those that the form offered."""

    def __init__(self) -> None:
        super().__init__("Kies een buurt uit de lijst.", veld="buurt_id")


class RelatieKanNiet(DomeinFout):
    """A relation has two different people, and is recorded once."""


class GezagKanNiet(DomeinFout):
    """Gezag is over a child, by somebody else, and by two at most (domein.md §6.6)."""


class BsnIsAlBekend(DomeinFout):
    """One BSN, one person."""

    status = 409

    def __init__(self, bericht: str) -> None:
        super().__init__(bericht, veld="bsn")


class BsnTeVaakGezocht(DomeinFout):
    """Somebody who looks up number after number is guessing."""

    status = 429

    def __init__(self, hoogstens: int) -> None:
        super().__init__(
            f"Je hebt het afgelopen uur al {hoogstens} keer een BSN gezocht of vastgelegd. Probeer het later opnieuw.",
            veld="bsn",
        )


BSN_BESTAAT_AL = "Dit BSN is al vastgelegd bij iemand anders. Kijk de cijfers na, of zoek eerst op dit BSN."

meld_bij_schending(
    "uq_huishoudlid_nu",
    "huishoudlid.huishouden_id, huishoudlid.persoon_id",
    "Deze persoon hoort al bij dit huishouden.",
)
meld_bij_schending(
    "uq_adres_nu",
    "adres.huishouden_id",
    "Een collega heeft net een nieuw adres vastgelegd. Kijk of dat klopt.",
)
meld_bij_schending("uq_bsn_blinde_index", "bsn.blinde_index", BSN_BESTAAT_AL, veld="bsn")
meld_bij_schending(
    "uq_bsn_persoon_id", "bsn.persoon_id", "Een collega heeft net een BSN vastgelegd.", veld="bsn"
)
meld_bij_schending(
    "uq_relatie_persoon_id_ander_id_soort",
    "relatie.persoon_id, relatie.ander_id, relatie.soort",
    "Deze relatie staat er al.",
    veld="soort",
)
