"""``weekly-rest``: a long rest around Sunday.

Who works on Sunday rests 36 hours in a row just before or just after. A minor has Sunday and the
day before or after it, so 48 hours: the extra day is a whole one, Saturday or Monday. The Monday
after is taken to be like the Monday of the week. A half day at the operator is no rest.

Basis: Vade Mecum, fiche 2; law of 16 March 1971, art. 32 (from memory).
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import T
from desktop.law.parameters.time import SUNDAY_REST, WEEKLY_REST_MINOR
from desktop.rules.working_time import derogation
from desktop.rules.working_time.excess import Excess, lasting
from desktop.rules.working_time.week import MIDNIGHT, SATURDAY, SUNDAY, Week


def check_weekly_rest(week: Week) -> Iterator[Excess]:
    """There is a long rest around Sunday."""
    if derogation.WEEKLY_REST in week.allowed:
        return
    yield from _around_work(week)
    yield from _extra_day(week)


def _around_work(week: Week) -> Iterator[Excess]:
    sunday = week.days[SUNDAY]
    if not sunday.shifts:
        return
    least = sunday.limits.sunday_rest
    rest = max(_before(week), _after(week))
    if rest < least:
        yield Excess(
            "weekly-rest",
            SUNDAY,
            least - rest,
            Severity.BREACH,
            SUNDAY_REST,
            T(
                "{rest} of rest: {missing} missing",
                rest=lasting(rest),
                missing=lasting(least - rest),
            ),
            T(
                "Who works on Sunday rests {least} in a row before or after it; here the longest "
                "rest is {rest}. Free the day before or after.",
                least=lasting(least),
                rest=lasting(rest),
            ),
        )


def _extra_day(week: Week) -> Iterator[Excess]:
    saturday, monday = week.days[SATURDAY], week.days[0]
    if not (saturday.minor and saturday.busy and monday.busy):
        return
    least = saturday.limits.weekly_rest_minor
    missing = 0
    if not week.days[SUNDAY].busy:
        missing = least - (2 * MIDNIGHT - saturday.ends + monday.begins)
    lighter = min(day.ends - day.begins for day in (saturday, monday))
    yield Excess(
        "weekly-rest",
        SATURDAY,
        max(missing, lighter),
        Severity.BREACH,
        WEEKLY_REST_MINOR,
        T("Minor: no second day of rest"),
        T(
            "A minor has, next to Sunday, a second whole day of rest, Saturday or Monday, {least} "
            "in a row in all. Free one of the two.",
            least=lasting(least),
        ),
        whole_day=True,
    )


def _before(week: Week) -> int:
    begins = week.days[SUNDAY].shifts[0].start
    for day in reversed(week.days[:SUNDAY]):
        if day.busy:
            return begins + (SUNDAY - day.weekday) * MIDNIGHT - day.ends
    return begins + SUNDAY * MIDNIGHT


def _after(week: Week) -> int:
    ends = week.days[SUNDAY].shifts[-1].end
    for day in week.days[:SUNDAY]:
        if day.busy:
            return (day.weekday + 1) * MIDNIGHT - ends + day.begins
    return (SUNDAY + 1) * MIDNIGHT - ends
