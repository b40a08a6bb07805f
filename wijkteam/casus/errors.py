"""What the rules of a casus refuse."""

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class CasusIsAfgesloten(DomeinFout):
    """A closed casus can be read, not worked on."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze casus is afgesloten. Heropen de casus om er weer aan te werken.")


class CasusIsOpen(DomeinFout):
    """Only a closed casus can be opened again."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze casus is al open.")


class HuishoudenHeeftCasus(DomeinFout):
    """One active casus per huishouden."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Dit huishouden heeft al een open casus.")


class AchtervangOntbreekt(DomeinFout):
    """A resident or volunteer holds the regie only with a professional behind."""

    def __init__(self) -> None:
        super().__init__(
            "Als een bewoner of vrijwilliger de regie krijgt, staat een beroepskracht erachter. Kies wie dat is.",
            veld="achtervang",
        )


class GeenTeamlid(DomeinFout):
    """The chosen person is not in the team around this casus (any more)."""

    def __init__(self, veld: str) -> None:
        super().__init__(
            "Deze persoon zit niet in het team rond deze casus. Kies iemand uit het team.", veld=veld
        )


class HeeftDeRegie(DomeinFout):
    """Somebody who holds the regie cannot leave or be chosen again."""


class WaarnemingLoopt(DomeinFout):
    """One stand-in at a time."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Er is al een waarnemer. Beëindig eerst die waarneming.")


class GeenClient(DomeinFout):
    """Only a cliënt can be scored or carry a doel."""


meld_bij_schending("uq_casus_open", "casus.huishouden_id", "Dit huishouden heeft al een open casus.")
meld_bij_schending(
    "uq_regieperiode_open",
    "regieperiode.casus_id",
    "Een collega heeft de regie net overgedragen. Kijk wie de regie nu heeft.",
)
meld_bij_schending(
    "uq_teamlid_medewerker_nu",
    "teamlid.casus_id, teamlid.medewerker_id",
    "Deze collega zit al in het team.",
    veld="medewerker",
)
meld_bij_schending(
    "uq_waarneming_open", "waarneming.casus_id", "Een collega heeft net een waarnemer gekozen."
)
meld_bij_schending(
    "uq_betrokkene_nu",
    "betrokkene.casus_id, betrokkene.persoon_id",
    "Deze persoon is al betrokken bij de casus.",
)
