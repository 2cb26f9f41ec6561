"""The limits of a week, one generator each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from desktop.rules.working_time.breaks import check_breaks
from desktop.rules.working_time.company import check_company
from desktop.rules.working_time.day_length import check_day_length
from desktop.rules.working_time.excess import Excess
from desktop.rules.working_time.midnight import check_midnight
from desktop.rules.working_time.night import check_night
from desktop.rules.working_time.operator import check_operator
from desktop.rules.working_time.public_holiday import check_public_holidays
from desktop.rules.working_time.rest import check_rest
from desktop.rules.working_time.sunday import check_sunday
from desktop.rules.working_time.week import Week
from desktop.rules.working_time.week_length import check_week_length
from desktop.rules.working_time.weekly_rest import check_weekly_rest

Check = Callable[[Week], Iterator[Excess]]

CHECKS: tuple[Check, ...] = (
    check_week_length,
    check_day_length,
    check_breaks,
    check_night,
    check_midnight,
    check_sunday,
    check_public_holidays,
    check_rest,
    check_weekly_rest,
    check_operator,
    check_company,
)
CHECK_OF: Mapping[str, Check] = MappingProxyType(
    {
        "week-too-long": check_week_length,
        "day-too-long": check_day_length,
        "break-missing": check_breaks,
        "night": check_night,
        "midnight": check_midnight,
        "sunday": check_sunday,
        "sunday-every-week": check_sunday,
        "public-holiday": check_public_holidays,
        "rest-between-days": check_rest,
        "weekly-rest": check_weekly_rest,
        "operator-overlap": check_operator,
        "company-under-20h": check_company,
    }
)


def excesses(week: Week) -> tuple[Excess, ...]:
    """Return everything that goes over in a week, in the order of its days."""
    found = [excess for check in CHECKS for excess in check(week)]
    return tuple(sorted(found, key=_weekday)) if len(found) > 1 else tuple(found)


def _weekday(excess: Excess) -> int:
    return excess.weekday
