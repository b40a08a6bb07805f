"""What the rules of an aanvraag refuse."""

from datetime import date

from wijkteam.kern.fouten import DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending
from wijkteam.kern.weergave import datum


class NietBetrokken(DomeinFout):
    """An aanvraag is for a cliënt of this casus."""

    def __init__(self) -> None:
        super().__init__("Kies een cliënt van deze casus.", veld="betrokkene")


class WetKentGeenAanvraag(DomeinFout):
    """Help with debts begins with a talk; what rests on no wet asks for no decision."""

    def __init__(self) -> None:
        super().__init__("Bij deze wet hoort geen aanvraag. Kies een andere.", veld="wet")


class DagKanNiet(DomeinFout):
    """A day on which this cannot have happened."""


class AanvraagIsAfgerond(DomeinFout):
    """What was decided and sent, or withdrawn, stays as it was recorded."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze aanvraag is afgerond. Er verandert niets meer aan.")


class AanvullingStaatOpen(DomeinFout):
    """One request at a time, and no decision while one is open."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Er is nog om aanvulling gevraagd. Schrijf eerst op of die kwam.")


class AanvullingIsAfgehandeld(DomeinFout):
    """A request to complete an aanvraag ends once."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Een collega heeft dit net opgeschreven. Kijk wat er nu staat.")


class NogGeenBesluit(DomeinFout):
    """Nothing can be sent before it was decided."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Er staat nog geen besluit dat verstuurd kan worden.")


class AanvragenLopenNog(DomeinFout):
    """A casus closes around an aanvraag only with a word of the regisseur."""

    def __init__(self, aantal: int) -> None:
        wat = "Er loopt nog een aanvraag" if aantal == 1 else f"Er lopen nog {aantal} aanvragen"
        super().__init__(f"{wat}. Schrijf op waarom de casus toch dicht kan.", veld="wat_nog_loopt")


class IsAlAangevraagd(DomeinFout):
    """One answer to a verslag is one aanvraag."""

    status = 409

    def __init__(self) -> None:
        super().__init__("Deze reactie staat al bij de aanvragen.")


class BesluitKloptNiet(DomeinFout):
    """An outcome and what goes with it contradict each other; `veld` says where."""


def eis_dag(dag: date, *, vanaf: date, vandaag: date, veld: str) -> None:
    """Raises `DagKanNiet` for a day before `vanaf` or after today."""
    if dag > vandaag:
        raise DagKanNiet("Deze dag is nog niet geweest.", veld=veld)
    if dag < vanaf:
        raise DagKanNiet(f"Dit kan niet voor {datum(vanaf)} zijn gebeurd.", veld=veld)


meld_bij_schending("uq_aanvraag_reactie_id", "aanvraag.reactie_id", "Deze reactie staat al bij de aanvragen.")
meld_bij_schending(
    "uq_besluit_aanvraag_id", "besluit.aanvraag_id", "Een collega heeft net een besluit opgeschreven."
)
meld_bij_schending(
    "uq_aanvulverzoek_open", "aanvulverzoek.aanvraag_id", "Een collega heeft net om aanvulling gevraagd."
)
