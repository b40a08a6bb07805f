"""What the rules of a casus refuse."""

from collections.abc import Sequence

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


class GeenTeamlid(DomeinFout):
    """The chosen person is not in the team around this casus (any more)."""

    def __init__(self, veld: str) -> None:
        super().__init__(
            "Deze persoon zit niet in het team rond deze casus. Kies iemand uit het team.", veld=veld
        )


class ZitAlInTeam(DomeinFout):
    """Somebody is in the team once."""

    status = 409

    def __init__(self, veld: str) -> None:
        super().__init__("Deze collega zit al in het team.", veld=veld)


class IsAlVertrokken(DomeinFout):
    """Somebody leaves a team once."""

    status = 409

    def __init__(self, naam: str) -> None:
        super().__init__(f"{naam} is al uit het team.")


class ZietVeiligheidNiet(DomeinFout):
    """A resident, a volunteer and whoever has no account never see what is written about veiligheid."""

    def __init__(self) -> None:
        super().__init__(
            "Alleen een beroepskracht met een account kan zien wat er over veiligheid staat.", veld="ziet"
        )


class HeeftNogEenTaak(DomeinFout):
    """Nobody leaves the team with a task that then falls silent; the message says which and what to do first."""


class RegieIsVeranderd(DomeinFout):
    """The regie lies elsewhere than the form showed."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Een collega heeft de regie net gewijzigd. Kijk wie de regie nu heeft.")


class HeeftDeRegie(DomeinFout):
    """Who holds the regie cannot receive it, nor stand in for themselves."""


class AchtervangOntbreekt(DomeinFout):
    """Who cannot act in this program holds the regie only with a professional behind (ontwerp §5)."""

    def __init__(self) -> None:
        super().__init__(
            "Wie geen beroepskracht met een account is, heeft een achtervang nodig. Kies een collega.",
            veld="achtervang",
        )


class AchtervangKanNiet(DomeinFout):
    """The chosen achtervang cannot be one, or is not needed."""

    def __init__(self, bericht: str) -> None:
        super().__init__(bericht, veld="achtervang")


class WaarnemingLoopt(DomeinFout):
    """One stand-in at a time."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Er is al een waarnemer. Beëindig eerst die waarneming.")


class WaarnemingIsVoorbij(DomeinFout):
    """A waarneming ends once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze waarneming is al beëindigd.")


class WaarnemingKanNiet(DomeinFout):
    """These days, or this person, make no sense as a stand-in; `veld` says which."""


class AfwezigheidIsVoorbij(DomeinFout):
    """Somebody comes back once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze afwezigheid is al voorbij.")


class NietUitEigenTeam(DomeinFout):
    """A teamleider arranges for colleagues who work on casussen in the own team, in that period."""

    def __init__(self, veld: str) -> None:
        super().__init__("Kies een collega die in die periode in je team aan casussen werkt.", veld=veld)


class GeenCaseload(DomeinFout):
    """Nothing to stand in for: no open casus, or somebody stands in everywhere already."""

    def __init__(self, heeft_waarnemer: int, keten: Sequence[str] = ()) -> None:
        waarom = "In alle casussen is al een waarnemer." if heeft_waarnemer else "Er is geen open casus."
        ook = f" {in_keten(keten)}" if keten else ""
        super().__init__(f"Hier valt niets waar te nemen. {waarom}{ook}", veld="collega")


def in_keten(namen: Sequence[str]) -> str:
    """What is left to do when whoever is away stands in for these colleagues."""
    wie = " en ".join(namen)
    return f"Deze collega neemt in die dagen zelf waar voor {wie}. Beëindig dat, en regel daar een andere waarnemer."


class ExpertiseIsGevraagd(DomeinFout):
    """One open request per expertise."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze expertise is al gevraagd. De vraag staat nog open.", veld="expertise")


class VraagIsAfgehandeld(DomeinFout):
    """A request for expertise ends once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze vraag is al afgehandeld.")


class BetrokkenheidIsVeranderd(DomeinFout):
    """A colleague changed as what this person is concerned."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Een collega heeft dit net gewijzigd. Kijk wat er nu staat.")


class LaatsteClient(DomeinFout):
    """A casus is about somebody."""

    def __init__(self) -> None:
        super().__init__(
            "Dit is de enige cliënt van deze casus. Maak eerst iemand anders cliënt, of sluit de casus af.",
            veld="hoedanigheid",
        )


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
