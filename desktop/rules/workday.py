"""Delays in days and in working days.

A delay in days counts from the day after. Working days are all days but Sundays and public
holidays (jours ouvrables; werkdagen).

Basis: law of 3 July 1978 on employment contracts, art. 37/1 and 59 for the working days of a
notice (from memory); law of 4 January 1974 on public holidays.
"""

from __future__ import annotations

from datetime import date, timedelta

from desktop.kernel.period import ONE_DAY
from desktop.rules.holiday import public_holidays

SUNDAY = 6


def days_after(day: date, count: int) -> date:
    """Return the last day of a delay of ``count`` days that counts from the day after."""
    return day + timedelta(days=count)


def is_working_day(day: date) -> bool:
    """Return whether ``day`` is neither a Sunday nor a public holiday."""
    return day.weekday() != SUNDAY and day not in public_holidays(day.year)


def working_day_after(day: date, count: int) -> date:
    """Return the ``count``-th working day after ``day``; the first is the next working day."""
    found = day
    for _ in range(count):
        found += ONE_DAY
        while not is_working_day(found):
            found += ONE_DAY
    return found
