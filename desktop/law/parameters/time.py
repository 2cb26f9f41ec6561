"""The parameters of working time: resources/law/time.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, hours, minutes, years

AVERAGE_WEEK = Parameter("time.average_week", hours)
WEEK = Parameter("time.week", hours)
WEEK_MINOR = Parameter("time.week_minor", hours)
LONGEST_WEEK = Parameter("time.longest_week", hours)
DAY_NORMAL = Parameter("time.day_normal", hours)
DAY_LONGEST = Parameter("time.day_longest", hours)
HALF_DAY_TURNS = Parameter("time.half_day_turns", minutes)
STRETCH_MINOR = Parameter("time.stretch_minor", hours)
STRETCH_ADULT = Parameter("time.stretch_adult", hours)
BREAK_MINOR = Parameter("time.break_minor", hours)
LONG_DAY_MINOR = Parameter("time.long_day_minor", hours)
LONG_BREAK_MINOR = Parameter("time.long_break_minor", hours)
BREAK_ADULT = Parameter("time.break_adult", hours)
ADULT_AGE = Parameter("time.adult_age", years)
NIGHT_AGE = Parameter("time.night_age", years)
NIGHT_BEGINS = Parameter("time.night_begins", minutes)
NIGHT_ENDS = Parameter("time.night_ends", minutes)
NIGHT_BEGINS_DEROGATION = Parameter("time.night_begins_derogation", minutes)
DEAD_OF_NIGHT_ENDS = Parameter("time.dead_of_night_ends", minutes)
SUNDAYS = Parameter("time.sundays", count)
SUNDAY_REST = Parameter("time.sunday_rest", hours)
WEEKLY_REST_MINOR = Parameter("time.weekly_rest_minor", hours)
REST_MINOR = Parameter("time.rest_minor", hours)
REST_ADULT = Parameter("time.rest_adult", hours)

ALL: tuple[Parameter[Any], ...] = (
    AVERAGE_WEEK,
    WEEK,
    WEEK_MINOR,
    LONGEST_WEEK,
    DAY_NORMAL,
    DAY_LONGEST,
    HALF_DAY_TURNS,
    STRETCH_MINOR,
    STRETCH_ADULT,
    BREAK_MINOR,
    LONG_DAY_MINOR,
    LONG_BREAK_MINOR,
    BREAK_ADULT,
    ADULT_AGE,
    NIGHT_AGE,
    NIGHT_BEGINS,
    NIGHT_ENDS,
    NIGHT_BEGINS_DEROGATION,
    DEAD_OF_NIGHT_ENDS,
    SUNDAYS,
    SUNDAY_REST,
    WEEKLY_REST_MINOR,
    REST_MINOR,
    REST_ADULT,
)
