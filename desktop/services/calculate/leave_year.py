"""How the rules of leave read a year and a number with its bounds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import MONTHS, Month
from desktop.law.book import Law, LawBook
from desktop.law.parameters.leave import FULL_WEEK, FULL_WEEK_EMPLOYEE
from desktop.services.inputs import FIRST_YEAR, LAST_YEAR
from desktop.services.rule import told, told_maybe

DAYS_A_YEAR, HOURS_A_WEEK = 366, 168


def law_of_year(inputs: Mapping[str, object], book: LawBook) -> Law:
    """Return the law of the year of the leave; the newest where no year is told.

    A year has no day: the day of it that lies nearest to the day the figures were looked up is
    taken, so that this year's are not doubted and next year's are those known now.

    Raises:
        Refused: The year is centuries away.
    """
    checked = book.histories[FULL_WEEK.key].checked_on
    year = told_maybe(inputs, "year", int)
    if year is None:
        return book.on(checked)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(
            T(
                "“{name}” lies between the years {first} and {last}.",
                name="year",
                first=str(FIRST_YEAR),
                last=str(LAST_YEAR),
            ),
            "year",
        )
    first, last = date(year, 1, 1), Month(year, MONTHS).last
    return book.on(min(max(checked, first), last))


def days_a_week(inputs: Mapping[str, object], book: LawBook) -> Decimal:
    """Return the days worked a week: at most those of the longest week the sheet knows.

    Raises:
        Refused: There are none, or too many.
    """
    return within(inputs, "days_per_week", book.newest(FULL_WEEK_EMPLOYEE))


def within(inputs: Mapping[str, object], name: str, most: int, *, zero: bool = False) -> Decimal:
    """Return a number from 0, or more where ``zero`` makes no sense, to ``most``.

    Raises:
        Refused: It lies outside.
    """
    value = told(inputs, name, Decimal)
    if value > most or value < 0 or (value == 0 and not zero):
        raise Refused(_bounds(name, most, zero=zero), name)
    return value


def days_maybe(inputs: Mapping[str, object], name: str) -> Decimal | None:
    """Return a number of days of a year that may be left out.

    Raises:
        Refused: It lies outside.
    """
    return within(inputs, name, DAYS_A_YEAR, zero=True) if name in inputs else None


def amount(inputs: Mapping[str, object], name: str) -> Euro:
    """Return an amount that is not below 0.

    Raises:
        Refused: It is.
    """
    value = told(inputs, name, Euro)
    if value < ZERO:
        raise Refused(T("“{name}” is not below 0.", name=name), name)
    return value


def _bounds(name: str, most: int, *, zero: bool) -> Message:
    if zero:
        return T("“{name}” lies between 0 and {most}.", name=name, most=most)
    return T("“{name}” is more than 0 and at most {most}.", name=name, most=most)
