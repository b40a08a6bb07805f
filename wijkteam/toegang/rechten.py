"""Who may do what. One page, readable for the privacyfunctionaris: a right per line, a row per role.

A right opens a kind of page. Which *casussen* somebody sees is another question: `toegang/afscherming.py`.
"""

from enum import StrEnum

from wijkteam.team.models import Rol


class Recht(StrEnum):
    """`noun:act`. Every route names exactly one."""

    EIGEN_ACCOUNT = "account:eigen"
    CASUS_LIJST = "casus:lijst"
    CASUS_INZIEN = "casus:inzien"
    CASUS_OPENEN = "casus:openen"
    CASUS_WERKEN = "casus:werken"
    CASUS_REGIE = "casus:regie"
    PLAN_AFDRUKKEN = "plan:afdrukken"
    MELDING_WERKEN = "melding:werken"
    ZOEKEN = "zoeken:personen"
    PERSONEN_SAMENVOEGEN = "zoeken:samenvoegen"
    AGENDA = "agenda:eigen"
    CASELOAD_INZIEN = "caseload:inzien"
    TEAM_LEIDEN = "team:leiden"
    EXPERTISE_INZIEN = "expertise:inzien"
    GEBIED_INZIEN = "gebied:inzien"
    KAART_INZIEN = "kaart:inzien"
    KAART_BEHEREN = "kaart:beheren"
    JOURNAAL_INZIEN = "journaal:inzien"
    BEHEER = "beheer:accounts"

    @property
    def uitleg(self) -> str:
        """One Dutch sentence, as it stands in the autorisatiematrix."""
        return _UITLEG[self]


_UITLEG: dict[Recht, str] = {
    Recht.EIGEN_ACCOUNT: "Het eigen account zien en het eigen wachtwoord wijzigen.",
    Recht.CASUS_LIJST: "De lijst zien van casussen waar je zelf bij betrokken bent.",
    Recht.CASUS_INZIEN: "Een casus openen waar je zelf bij betrokken bent. Elke blik wordt vastgelegd.",
    Recht.CASUS_OPENEN: "Een nieuwe casus openen voor een huishouden.",
    Recht.CASUS_WERKEN: "Werken aan een casus waar je zelf bij betrokken bent: gesprek, score, plan, netwerk.",
    Recht.CASUS_REGIE: "De regie overdragen, het team vormen, de casus sluiten of heropenen.",
    Recht.PLAN_AFDRUKKEN: "Het plan afdrukken. Elke afdruk wordt vastgelegd.",
    Recht.MELDING_WERKEN: "Een melding noteren, oppakken uit het eigen gebied en afhandelen.",
    Recht.ZOEKEN: "Personen en huishoudens zoeken. Inhoud alleen uit casussen waar je bij betrokken bent.",
    Recht.PERSONEN_SAMENVOEGEN: "Iemand die dubbel staat samenvoegen, en dat ongedaan maken.",
    Recht.AGENDA: "De eigen afspraken en taken, ook als agendalink.",
    Recht.CASELOAD_INZIEN: "Zien hoeveel casussen het eigen team heeft en wie de regie heeft, zonder inhoud.",
    Recht.TEAM_LEIDEN: "Waarneming regelen voor een collega van het eigen team die er niet is.",
    Recht.EXPERTISE_INZIEN: "Zien welke expertise teams zoeken, zonder gegevens van inwoners.",
    Recht.GEBIED_INZIEN: "Wijkteams en hun werkgebied zien, zonder casussen.",
    Recht.KAART_INZIEN: "De sociale kaart zien, aanvullen, nakijken en wijzigingen voorstellen.",
    Recht.KAART_BEHEREN: "Voorstellen voor de sociale kaart overnemen, links maken, inlezen en uitdraaien.",
    Recht.JOURNAAL_INZIEN: "Zien wie wanneer welke casus opende, zonder inhoud.",
    Recht.BEHEER: "Accounts, teams en aanstellingen beheren. Nooit een casus inzien.",
}

_CASUSWERK = frozenset(
    {
        Recht.CASUS_LIJST,
        Recht.CASUS_INZIEN,
        Recht.CASUS_OPENEN,
        Recht.CASUS_WERKEN,
        Recht.CASUS_REGIE,
        Recht.PLAN_AFDRUKKEN,
        Recht.MELDING_WERKEN,
        Recht.ZOEKEN,
        Recht.PERSONEN_SAMENVOEGEN,
        Recht.AGENDA,
        Recht.EXPERTISE_INZIEN,
        Recht.GEBIED_INZIEN,
        Recht.KAART_INZIEN,
    }
)

RECHTEN: dict[Rol, frozenset[Recht]] = {
    Rol.WIJKTEAMLID: _CASUSWERK,
    Rol.CONSULENT: _CASUSWERK,
    Rol.TEAMLEIDER: frozenset(
        {
            Recht.CASELOAD_INZIEN,
            Recht.TEAM_LEIDEN,
            Recht.EXPERTISE_INZIEN,
            Recht.GEBIED_INZIEN,
            Recht.KAART_INZIEN,
            Recht.KAART_BEHEREN,
        }
    ),
    Rol.REGIEVOERDER: frozenset({Recht.EXPERTISE_INZIEN, Recht.GEBIED_INZIEN, Recht.KAART_INZIEN}),
    Rol.PRIVACYFUNCTIONARIS: frozenset({Recht.JOURNAAL_INZIEN, Recht.GEBIED_INZIEN}),
    Rol.BEHEERDER: frozenset({Recht.BEHEER, Recht.GEBIED_INZIEN, Recht.KAART_INZIEN, Recht.KAART_BEHEREN}),
}

_ROLUITLEG: dict[Rol, str] = {
    Rol.WIJKTEAMLID: "Werkt in een wijkteam aan casussen waar hij of zij zelf bij betrokken is.",
    Rol.CONSULENT: "Voert vanuit het zorgloket gesprekken en werkt aan casussen, net als een wijkteamlid.",
    Rol.TEAMLEIDER: "Ziet hoeveel casussen het team heeft en wie de regie heeft. Geen inhoud.",
    Rol.REGIEVOERDER: "Ziet voor de hele gemeente welke expertise teams zoeken. Geen casussen.",
    Rol.PRIVACYFUNCTIONARIS: "Ziet wie wanneer welke casus opende, en waarom dat mocht. Geen inhoud.",
    Rol.BEHEERDER: "Beheert accounts, aanstellingen, wijkteams en gebied. Ziet nooit een casus.",
}


def uitleg_van(rol: Rol) -> str:
    """One Dutch sentence: what somebody in this role comes here for."""
    return _ROLUITLEG[rol]


def rechten_van(rollen: set[Rol]) -> frozenset[Recht]:
    """All rights of somebody with these roles; whoever can log in may always see the own account."""
    return frozenset({Recht.EIGEN_ACCOUNT}).union(*(RECHTEN[rol] for rol in rollen))
