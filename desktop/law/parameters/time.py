"""The parameters of working time: resources/law/time.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import hours, minutes

AVERAGE_WEEK = Parameter("time.average_week", hours)
DAY_NORMAL = Parameter("time.day_normal", hours)
DAY_LONGEST = Parameter("time.day_longest", hours)
STRETCH_MINOR = Parameter("time.stretch_minor", hours)
STRETCH_ADULT = Parameter("time.stretch_adult", hours)
NIGHT_BEGINS = Parameter("time.night_begins", minutes)
NIGHT_ENDS = Parameter("time.night_ends", minutes)
DEAD_OF_NIGHT_ENDS = Parameter("time.dead_of_night_ends", minutes)

ALL: tuple[Parameter[Any], ...] = (
    AVERAGE_WEEK,
    DAY_NORMAL,
    DAY_LONGEST,
    STRETCH_MINOR,
    STRETCH_ADULT,
    NIGHT_BEGINS,
    NIGHT_ENDS,
    DEAD_OF_NIGHT_ENDS,
)
