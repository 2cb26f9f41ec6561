"""The parameters the rules use, by name.

Every key here has one table in resources/law, and every table has a key here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from desktop.kernel.vocabulary import Level
from desktop.law.book import Parameter, days, euro, ratio


def hours(value: Decimal) -> int:
    """Read a duration written in hours into minutes."""
    return int(value * 60)


def minutes(value: Decimal) -> int:
    """Read a time of day, in minutes after midnight."""
    return int(value)


REFERENCE_INCOME = Parameter("pay.reference_income", euro)

LEVEL_RATE = {
    Level.A: Parameter("pay.rate_level_a", ratio),
    Level.B: Parameter("pay.rate_level_b", ratio),
    Level.C: Parameter("pay.rate_level_c", ratio),
}

GUARANTEED_DAYS = Parameter("pay.guaranteed_days", days)
RELAPSE_DAYS = Parameter("pay.relapse_days", days)
HOLIDAY_DAYS = Parameter("pay.holiday_days", days)

AVERAGE_WEEK = Parameter("time.average_week", hours)
DAY_NORMAL = Parameter("time.day_normal", hours)
DAY_LONGEST = Parameter("time.day_longest", hours)
STRETCH_MINOR = Parameter("time.stretch_minor", hours)
STRETCH_ADULT = Parameter("time.stretch_adult", hours)
NIGHT_BEGINS = Parameter("time.night_begins", minutes)
NIGHT_ENDS = Parameter("time.night_ends", minutes)
DEAD_OF_NIGHT_ENDS = Parameter("time.dead_of_night_ends", minutes)

ALL: tuple[Parameter[Any], ...] = (
    REFERENCE_INCOME,
    *LEVEL_RATE.values(),
    GUARANTEED_DAYS,
    RELAPSE_DAYS,
    HOLIDAY_DAYS,
    AVERAGE_WEEK,
    DAY_NORMAL,
    DAY_LONGEST,
    STRETCH_MINOR,
    STRETCH_ADULT,
    NIGHT_BEGINS,
    NIGHT_ENDS,
    DEAD_OF_NIGHT_ENDS,
)
