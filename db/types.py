"""How values of the domain are stored."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

from sqlalchemy import Dialect, Integer, String
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.types import TypeDecorator

from desktop.kernel.money import Euro
from desktop.kernel.period import Month

E = TypeVar("E", bound=Enum)


class Cents(TypeDecorator[Euro]):
    """An amount in euro, stored as a whole number of cents.

    SQLite has no decimal type: a NUMERIC column would pass through a float.
    """

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Euro | None, dialect: Dialect) -> int | None:
        """Return the number of cents."""
        return None if value is None else value.cents

    def process_result_value(self, value: int | None, dialect: Dialect) -> Euro | None:
        """Return the amount."""
        return None if value is None else Euro.from_cents(value)


class MonthText(TypeDecorator[Month]):
    """A month, stored as ``2026-04``."""

    impl = String(7)
    cache_ok = True

    def process_bind_param(self, value: Month | None, dialect: Dialect) -> str | None:
        """Return the month as text."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Month | None:
        """Return the month."""
        return None if value is None else Month.parse(value)


def choice(kind: type[E]) -> SqlEnum:
    """Return the column type of an enumeration, stored by its value."""
    return SqlEnum(
        kind,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
