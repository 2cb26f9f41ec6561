"""Public holidays with the day that replaces them, rest days and school holidays.

A public holiday that falls on a Sunday or on a habitual day off of the company is replaced. The
joint committee, the works council or the parties may choose the day, before 15 December of the
year before; without a choice it is the first habitual working day that follows.

Basis: law of 4 January 1974 on public holidays; Vade Mecum, fiche 2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from desktop.kernel.messages import Bilingual, Message
from desktop.kernel.period import ONE_DAY, Period
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.rules.holiday import public_holidays
from desktop.rules.workday import SUNDAY
from desktop.rules.working_time.week import Holiday

WEEK = timedelta(days=6)
CONSTRUCTION = "124"
LAW_1974 = Bilingual(
    "Loi du 4 janvier 1974 relative aux jours fériés ; Vade Mecum OFFA du 27 avril 2017, fiche 2",
    "Feestdagenwet van 4 januari 1974; Vademecum OFFA van 27 april 2017, fiche 2",
)


@dataclass(frozen=True, slots=True)
class HolidayOf:
    """A public holiday.

    Attributes:
        replacement: The day that replaces it by the default rule, where it falls on a day off.
    """

    day: date
    name: Message
    replacement: date | None


@dataclass(frozen=True, slots=True)
class RestDays:
    """The rest days of the construction sector in a year.

    Attributes:
        days: All of them in order, where all are known.
        decree: Those of the royal decree, where they are told apart.
    """

    year: int
    days: tuple[date, ...] | None
    decree: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """A period of school holidays.

    Attributes:
        year: The year the school year begins in.
        kind: ``autumn``, ``winter``, ``carnival``, ``spring`` or ``summer``.
    """

    year: int
    kind: str
    period: Period


@lru_cache(maxsize=256)
def holidays_of(year: int, inactive: frozenset[int]) -> tuple[HolidayOf, ...]:
    """Return the public holidays of ``year`` in order, each with its replacement.

    Args:
        year: The calendar year.
        inactive: The habitual days off besides Sunday, Monday being 0; not the whole week.
    """
    off = inactive | {SUNDAY}
    names = public_holidays(year)
    # From Christmas to New Year's Eve there is every weekday: nothing is replaced in another year.
    taken = set(names)
    found = []
    for day in sorted(names):
        replacement = None
        if day.weekday() in off:
            replacement = day + ONE_DAY
            while replacement.weekday() in off or replacement in taken:
                replacement += ONE_DAY
            taken.add(replacement)
        found.append(HolidayOf(day, names[day], replacement))
    return tuple(found)


def holidays_in_week(monday: date, inactive: frozenset[int]) -> Mapping[date, Holiday]:
    """Return the days of a week that are public holidays or replace one.

    A holiday that is replaced is a day off like another.
    """
    years = {monday.year, (monday + WEEK).year}
    known = {day: found for year in years for day, found in _by_day(year, inactive).items()}
    days = (monday + timedelta(days=weekday) for weekday in range(DAYS_IN_WEEK))
    return {day: known[day] for day in days if day in known}


@lru_cache(maxsize=256)
def _by_day(year: int, inactive: frozenset[int]) -> Mapping[date, Holiday]:
    return MappingProxyType(
        {
            found.replacement or found.day: Holiday(
                found.name, found.day if found.replacement else None
            )
            for found in holidays_of(year, inactive)
        }
    )


def read_rest_days(fields: Mapping[str, Any]) -> RestDays:
    """Return a row of the list of rest days.

    Its days, or those of the royal decree and of the collective agreement; the decree alone is
    half of the year.
    """
    decree = tuple(fields.get("decree", ()))
    if "days" in fields:
        days: tuple[date, ...] | None = tuple(sorted(fields["days"]))
    else:
        agreement = fields.get("agreement")
        days = None if agreement is None else tuple(sorted((*decree, *agreement)))
    return RestDays(fields["year"], days, decree)


def read_school_holiday(fields: Mapping[str, Any]) -> SchoolHoliday:
    """Return a row of the list of school holidays."""
    return SchoolHoliday(fields["year"], fields["kind"], Period(fields["first"], fields["last"]))
