"""What the rules of the plan refuse."""

from wijkteam.kern.fouten import CollegaWasEerder, DomeinFout
from wijkteam.kern.integriteit import meld_bij_schending


class WaaromNietDichterbij(DomeinFout):
    """Help from ring 5 or 6 says why it could not be found closer by."""

    def __init__(self) -> None:
        super().__init__(
            "Schrijf kort op waarom het niet dichterbij kon. Dat vragen we alleen bij kring 5 en 6.",
            veld="waarom_niet_dichterbij",
        )


class VeiligheidHoortNietInPlan(DomeinFout):
    """The whole team reads the plan; what is about veiligheid is for those who may see it."""

    def __init__(self) -> None:
        super().__init__(
            "Het hele team leest het plan. Schrijf wat over veiligheid gaat in het gesprek, bij Veiligheid. "
            "Kies hier waar dit doel verder over gaat.",
            veld="leefgebied",
        )


class OnbekendeUitvoerder(DomeinFout):
    """Somebody who is not among the people of this casus."""

    def __init__(self) -> None:
        super().__init__("Kies iemand uit de lijst, of vul een naam in.", veld="uitvoerder")


class UitvoerderOntbreekt(DomeinFout):
    """Nobody was chosen, and this was not filled in for somebody who is not in the list."""

    def __init__(self, veld: str) -> None:
        super().__init__(
            {
                "wie": "Kies wie het doet, of vul een naam in.",
                "kring": "Kies hoe dichtbij deze hulp is.",
                "eigenaar": "Kies wat voor iemand dit is.",
            }[veld],
            veld=veld,
        )


class PersoonHoortNietBijCasus(DomeinFout):
    """Somebody who is not betrokken in this casus."""

    def __init__(self, veld: str) -> None:
        super().__init__("Kies iemand uit de lijst.", veld=veld)


class DagenInVerkeerdeVolgorde(DomeinFout):
    """An actie that would end before it begins."""

    def __init__(self, veld: str) -> None:
        super().__init__("Deze dag ligt vóór de dag waarop de actie begint. Kijk de datums na.", veld=veld)


class StopredenOntbreekt(DomeinFout):
    """Who stops says why, so that nobody tries the same again without knowing."""

    def __init__(self) -> None:
        super().__init__("Schrijf kort op waarom deze actie is gestopt.", veld="reden")


class NietsOvergenomen(DomeinFout):
    """Nobody ticked anything."""

    def __init__(self) -> None:
        super().__init__("Vink aan welke doelen je overneemt.", veld="doelen")


class NiveauZonderDomein(DomeinFout):
    """A level says nothing without the domain in which it stands."""

    def __init__(self) -> None:
        super().__init__("Kies eerst bij welk domein van zelfredzaamheid dit hoort.", veld="zrm_domein")


class RedenOntbreekt(DomeinFout):
    """A doel that was reached in part, or let go, says what happened."""

    def __init__(self, veld: str = "reden") -> None:
        super().__init__(
            "Schrijf op wat er gebeurde. Loslaten mag: dan weet later iedereen waarom.", veld=veld
        )


class DomeinHoortNietBijInstrument(DomeinFout):
    """The chosen domain is not one of those that the form offers."""

    def __init__(self) -> None:
        super().__init__("Kies een van de domeinen uit de lijst.", veld="zrm_domein")


class PlanHeeftGeenDoel(DomeinFout):
    """A plan without a doel is no plan yet."""

    def __init__(self) -> None:
        super().__init__(
            "Het plan heeft nog geen doel. Schrijf er eerst een op, daarna kun je het vaststellen."
        )


class NiemandAanwezig(DomeinFout):
    """A plan is not set by a desk."""

    def __init__(self) -> None:
        super().__init__("Vul in wie erbij was toen jullie het plan vaststelden.", veld="aanwezig")


class OnbekendeAanwezige(DomeinFout):
    """Somebody who is neither of the huishouden nor in the team around it."""

    def __init__(self) -> None:
        super().__init__(
            "Kies mensen uit de lijst. Wie er niet bij staat, schrijf je eronder.", veld="aanwezig"
        )


class WoordenOntbreken(DomeinFout):
    """Whoever disagrees is heard in their own words."""

    def __init__(self, naam: str, veld: str) -> None:
        super().__init__(f"Schrijf op waarom {naam} het niet eens is, in eigen woorden.", veld=veld)


class WoordenZonderOneens(DomeinFout):
    """Words of disagreement beside a tick that says something else."""

    def __init__(self, naam: str, veld: str) -> None:
        super().__init__(
            f"Je schreef op wat {naam} anders wil, maar koos niet voor ‘niet eens’. "
            "Kies ‘niet eens’, of haal de woorden weg.",
            veld=veld,
        )


class PlanIsIntussenGewijzigd(CollegaWasEerder):
    """The concept changed while somebody was setting it: they would set what they did not read."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft het plan intussen gewijzigd. Lees het hieronder opnieuw en stel het dan vast."
        )


class PlanIsNetVastgesteld(CollegaWasEerder):
    """Two colleagues set the plan at once; the database let one of them through."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft het plan net vastgesteld. Bekijk die versie voordat je een nieuwe maakt."
        )


class IsIntussenGewijzigd(CollegaWasEerder):
    """A button was pressed on something that a colleague changed meanwhile."""

    def __init__(self) -> None:
        super().__init__("Een collega heeft dit intussen gewijzigd. Kijk wat er nu staat en kies opnieuw.")


class GeenVastgesteldPlan(DomeinFout):
    """There is nothing to print: the plan was never set."""

    status = 404

    def __init__(self, casusnummer: str) -> None:
        super().__init__(f"Casus {casusnummer} heeft nog geen vastgesteld plan.")


class InhoudIsAangetast(DomeinFout):
    """The stored text of a version does not belong to its hash: somebody changed it outside the program."""

    status = 500

    def __init__(self, nummer: int) -> None:
        super().__init__(
            f"De bewaarde tekst van versie {nummer} is veranderd nadat het plan was vastgesteld. "
            "Deze versie wordt daarom niet getoond of afgedrukt. Meld dit meteen bij de beheerder."
        )


meld_bij_schending(
    "uq_plan_actief", "plan.casus_id", "Een collega is net aan het plan begonnen. Bewaar nog een keer."
)
meld_bij_schending(
    "uq_planversie_plan_id_nummer",
    "planversie.plan_id, planversie.nummer",
    PlanIsNetVastgesteld().bericht,
)
