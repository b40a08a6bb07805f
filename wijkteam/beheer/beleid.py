"""Who may manage whom, as pure functions. A beheerder hands out access to others and never sees a casus."""

from collections.abc import Iterable

from wijkteam.beheer.errors import BeheerderZietGeenCasussen, JeEigenAanstelling, JeEigenAccount
from wijkteam.team.models import Aanstelling, Medewerker, Rol
from wijkteam.toegang.rechten import RECHTEN, Recht

CASUSRECHTEN = frozenset(
    {
        Recht.CASUS_LIJST,
        Recht.CASUS_INZIEN,
        Recht.CASUS_OPENEN,
        Recht.CASUS_WERKEN,
        Recht.CASUS_REGIE,
        Recht.PLAN_AFDRUKKEN,
        Recht.CASELOAD_INZIEN,
    }
)


def ziet_casussen(rol: Rol) -> bool:
    """Whether somebody in this role sees casussen, or that they exist."""
    return bool(RECHTEN[rol] & CASUSRECHTEN)


def beheert(rol: Rol) -> bool:
    """Whether somebody in this role hands out access."""
    return Recht.BEHEER in RECHTEN[rol]


def eis_ander_account(door: Medewerker, medewerker: Medewerker) -> None:
    """Raises `JeEigenAccount`."""
    if door.id == medewerker.id:
        raise JeEigenAccount


def eis_ander_dan_ik(door: Medewerker, medewerker: Medewerker) -> None:
    """Raises `JeEigenAanstelling`."""
    if door.id == medewerker.id:
        raise JeEigenAanstelling


def eis_gescheiden(nieuw: Aanstelling, andere: Iterable[Aanstelling]) -> None:
    """Managing access and seeing casussen never fall on one day for one person.

    Raises `BeheerderZietGeenCasussen`.
    """
    for eerder in andere:
        botst = (beheert(nieuw.rol) and ziet_casussen(eerder.rol)) or (
            ziet_casussen(nieuw.rol) and beheert(eerder.rol)
        )
        if botst and eerder.overlapt(nieuw.van, nieuw.tot):
            raise BeheerderZietGeenCasussen
