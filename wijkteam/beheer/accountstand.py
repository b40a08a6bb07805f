"""Whether somebody can log in, as the beheerder sees it."""

from enum import StrEnum

from wijkteam.toegang.models import Account


class Accountstand(StrEnum):
    """Whether somebody can log in."""

    OPEN = "open"
    UITGESCHAKELD = "uitgeschakeld"
    GEEN = "geen"

    @property
    def label(self) -> str:
        return {"open": "account open", "uitgeschakeld": "account uitgeschakeld", "geen": "geen account"}[
            self.value
        ]


def stand_van(account: Account | None) -> Accountstand:
    """Where an account stands; also of nobody's account."""
    if account is None:
        return Accountstand.GEEN
    return Accountstand.OPEN if account.uitgeschakeld_op is None else Accountstand.UITGESCHAKELD
