"""Days in a row and months, as the law counts them: both ends included."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)
MONTHS = 12
_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        for offset in range(self.days):
            yield self.first + timedelta(days=offset)

    @property
    def days(self) -> int:
        """How many calendar days there are."""
        return (self.last - self.first).days + 1

    def meet(self, other: Period) -> Period | None:
        """Return the days in both, or None where there is none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    def __post_init__(self) -> None:
        # The year after it still has to be a year that dates know.
        if not (1 <= self.number <= MONTHS and 1 <= self.year < MAXYEAR):
            raise ValueError(f"no such month: {self.year}-{self.number}")

    @classmethod
    def of(cls, day: date) -> Month:
        """Return the month ``day`` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Return the month written as ``2026-04``.

        Raises:
            ValueError: ``text`` is not a month in that form.
        """
        match = _MONTH.fullmatch(text)
        if match is None:
            raise ValueError(f"not a month: {text}")
        return cls(int(match[1]), int(match[2]))

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def period(self) -> Period:
        """All its days."""
        return Period(self.first, self.last)

    def plus(self, months: int) -> Month:
        """Return the month ``months`` later; earlier when negative."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


@lru_cache(maxsize=2048)  # every figure asks until when its check lasts
def add_months(day: date, months: int) -> date:
    """Return the same day of the month ``months`` later, or its last day if it has none."""
    month = Month.of(day).plus(months)
    return date(month.year, month.number, min(day.day, month.last.day))


def age_on(birth: date, day: date) -> int:
    """Return the age in whole years on ``day``; 29 February counts as 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def birthday(birth: date, age: int) -> date:
    """Return the day ``age`` is reached; 29 February counts as 1 March."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 3, 1)


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day."""
    return day - timedelta(days=day.weekday())
