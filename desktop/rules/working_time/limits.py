"""The figures of working time in force on a day, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from desktop.law.book import Law
from desktop.law.parameters import time


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """Durations and times of day in minutes, ages in years.

    Equal figures are one object: ``limits_on`` sees to it, so that weeks compare fast.
    """

    average_week: int
    week_minor: int
    day_normal: int
    day_longest: int
    half_day_turns: int
    stretch_minor: int
    stretch_adult: int
    break_minor: int
    long_day_minor: int
    long_break_minor: int
    break_adult: int
    adult_age: int
    night_age: int
    night_begins: int
    night_ends: int
    night_begins_derogation: int
    dead_of_night_ends: int
    sundays: int
    sunday_rest: int
    weekly_rest_minor: int
    rest_minor: int
    rest_adult: int


FIGURES = (
    time.AVERAGE_WEEK,
    time.WEEK_MINOR,
    time.DAY_NORMAL,
    time.DAY_LONGEST,
    time.HALF_DAY_TURNS,
    time.STRETCH_MINOR,
    time.STRETCH_ADULT,
    time.BREAK_MINOR,
    time.LONG_DAY_MINOR,
    time.LONG_BREAK_MINOR,
    time.BREAK_ADULT,
    time.ADULT_AGE,
    time.NIGHT_AGE,
    time.NIGHT_BEGINS,
    time.NIGHT_ENDS,
    time.NIGHT_BEGINS_DEROGATION,
    time.DEAD_OF_NIGHT_ENDS,
    time.SUNDAYS,
    time.SUNDAY_REST,
    time.WEEKLY_REST_MINOR,
    time.REST_MINOR,
    time.REST_ADULT,
)


@lru_cache(maxsize=1024)
def limits_on(law: Law) -> Limits:
    """Return the figures of a day.

    Raises:
        NoLawInForce: One of them is not known for that day.
    """
    return _one(tuple(law[figure] for figure in FIGURES))


@lru_cache(maxsize=64)
def _one(values: tuple[int, ...]) -> Limits:
    return Limits(*values)
