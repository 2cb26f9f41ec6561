"""The parameters of family allowances: resources/law/family.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, euro, hours, years

UNCONDITIONAL_AGE = Parameter("family.unconditional_age", years)
UNCONDITIONAL_MONTH = Parameter("family.unconditional_month", count)
LAST_AGE = Parameter("family.last_age", years)

CEILING_ABOLISHED_WALLONIA = Parameter("family.ceiling_abolished_wallonia", bool)
CEILING_ABOLISHED_BRUSSELS = Parameter("family.ceiling_abolished_brussels", bool)
CEILING_WALLONIA = Parameter("family.ceiling_wallonia", euro)
CEILING_BRUSSELS = Parameter("family.ceiling_brussels", euro)
CEILING_PRESS = Parameter("family.ceiling_press", euro)
COURSE_HOURS_BRUSSELS = Parameter("family.course_hours_brussels", hours)
OTHER_WORK_HOURS = Parameter("family.other_work_hours", hours)

ALL: tuple[Parameter[Any], ...] = (
    UNCONDITIONAL_AGE,
    UNCONDITIONAL_MONTH,
    LAST_AGE,
    CEILING_ABOLISHED_WALLONIA,
    CEILING_ABOLISHED_BRUSSELS,
    CEILING_WALLONIA,
    CEILING_BRUSSELS,
    CEILING_PRESS,
    COURSE_HOURS_BRUSSELS,
    OTHER_WORK_HOURS,
)
