"""Column types: one meaning, the same on SQLCipher and PostgreSQL."""

from datetime import UTC, datetime
from enum import IntEnum
from typing import Annotated, Any, TypeVar

from sqlalchemy import DateTime, Dialect, SmallInteger, String, Text, TypeDecorator
from sqlalchemy.orm import mapped_column

from wijkteam.kern.datum import Geboortedatum

E = TypeVar("E", bound=IntEnum)


class UtcMoment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC. A moment without a time zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("moment without a time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Deeldatum(TypeDecorator[Geboortedatum]):
    """A birth date of which the day or the month may be unknown: `1970`, `1970-06` or `1970-06-12`."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: Geboortedatum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Geboortedatum | None:
        return None if value is None else Geboortedatum(*map(int, value.split("-")))


class GetalEnum(TypeDecorator[E]):
    """An `IntEnum`, stored as its number."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, soort: type[E]) -> None:
        super().__init__()
        self.soort = soort

    def process_bind_param(self, value: E | None, dialect: Dialect) -> Any:
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> E | None:
        return None if value is None else self.soort(value)


Moment = Annotated[datetime, mapped_column(UtcMoment)]
Naam = Annotated[str, mapped_column(String(200))]
Regel = Annotated[str, mapped_column(String(500))]
Tekst = Annotated[str, mapped_column(Text)]
