"""Delays in days and in working days.

A delay in days counts from the day after. Working days are all days but Sundays and public
holidays (jours ouvrables; werkdagen). The Vade Mecum leaves the word undefined, so Saturday can
be left out too.

Basis: law of 3 July 1978 on employment contracts, art. 37/1 and 59 for the working days of a
notice (from memory); law of 4 January 1974 on public holidays.
"""

from __future__ import annotations

from datetime import date, timedelta

from desktop.kernel.period import ONE_DAY
from desktop.rules.holiday import public_holidays

SATURDAY, SUNDAY = 5, 6


def days_after(day: date, count: int) -> date:
    """Return the last day of a delay of ``count`` days that counts from the day after."""
    return day + timedelta(days=count)


def is_working_day(day: date, *, saturday_counts: bool = True) -> bool:
    """Return whether ``day`` is neither a Sunday nor a public holiday.

    Args:
        day: Any day.
        saturday_counts: Whether a Saturday is a working day.
    """
    if day.weekday() == SATURDAY and not saturday_counts:
        return False
    return day.weekday() != SUNDAY and day not in public_holidays(day.year)


def working_day_after(day: date, count: int, *, saturday_counts: bool = True) -> date:
    """Return the ``count``-th working day after ``day``; the first is the next working day."""
    found = day
    for _ in range(count):
        found += ONE_DAY
        while not is_working_day(found, saturday_counts=saturday_counts):
            found += ONE_DAY
    return found
