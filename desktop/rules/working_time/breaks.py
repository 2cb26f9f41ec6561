"""``break-missing``: nobody works on and on.

A minor works four and a half hours in a row at most, then rests half an hour; a day of more than
six hours has an hour of rest, of which half an hour in one go. An adult works six hours in a row
at most, then rests a quarter of an hour. A shorter gap between two shifts is no break.

Basis: law of 16 March 1971, art. 34 and 38quater (from memory); Vade Mecum, fiche 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import Hours, T
from desktop.kernel.week import Shift
from desktop.law.parameters.time import LONG_BREAK_MINOR, STRETCH_ADULT, STRETCH_MINOR
from desktop.rules.working_time.excess import Excess, lasting, when
from desktop.rules.working_time.week import Day, Week


def check_breaks(week: Week) -> Iterator[Excess]:
    """Each day has its breaks."""
    for day in week.days:
        limits = day.limits
        most = limits.stretch_minor if day.minor else limits.stretch_adult
        if day.worked <= most:
            continue
        least = limits.break_minor if day.minor else limits.break_adult
        longest = _longest(day.shifts, least)
        rest = day.shifts[-1].end - day.shifts[0].start - day.worked
        long_day = day.minor and day.worked > limits.long_day_minor
        missing = limits.long_break_minor - rest if long_day else 0
        if longest - most >= max(missing, 1):
            yield _no_break(day, longest, most, least)
        elif missing > 0:
            yield _short_break(day, rest)


def _longest(shifts: tuple[Shift, ...], least: int) -> int:
    """Return the most minutes worked without a break of ``least`` minutes."""
    longest = worked = end = 0
    for shift in shifts:
        worked = shift.minutes if shift.start - end >= least else worked + shift.minutes
        end = shift.end
        longest = max(longest, worked)
    return longest


def _no_break(day: Day, longest: int, most: int, least: int) -> Excess:
    return Excess(
        "break-missing",
        day.weekday,
        longest - most,
        Severity.BREACH,
        STRETCH_MINOR if day.minor else STRETCH_ADULT,
        T(
            "{worked} without a break: {over} too much",
            worked=Hours(longest),
            over=lasting(longest - most),
        ),
        T(
            "The learner works {worked} without a break {when}; after {most} at the latest there "
            "is a break of {least}. Plan a break.",
            worked=Hours(longest),
            when=when(day.weekday),
            most=Hours(most),
            least=lasting(least),
        ),
    )


def _short_break(day: Day, rest: int) -> Excess:
    least = day.limits.long_break_minor
    return Excess(
        "break-missing",
        day.weekday,
        least - rest,
        Severity.BREACH,
        LONG_BREAK_MINOR,
        T("Break of {rest}: {missing} missing", rest=lasting(rest), missing=lasting(least - rest)),
        T(
            "The learner is a minor and works {worked} {when} with {rest} of break; a day of more "
            "than {long} has {least} of break. Lengthen the break.",
            worked=Hours(day.worked),
            when=when(day.weekday),
            rest=lasting(rest),
            long=Hours(day.limits.long_day_minor),
            least=lasting(least),
        ),
    )
