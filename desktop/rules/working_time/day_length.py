"""``day-too-long``: eight hours in the company at most, nine for some adults.

Nine hours where the week has a half day of rest besides Sunday. The Vade Mecum says it of every
learner; a minor has eight hours at most (law of 16 March 1971), which is the safer reading.

Basis: law of 16 March 1971, art. 20, § 1; Vade Mecum, fiche 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.vocabulary import HalfDay
from desktop.law.parameters.time import DAY_LONGEST, DAY_NORMAL
from desktop.rules.working_time.excess import Excess, lasting, when
from desktop.rules.working_time.week import SUNDAY, Day, Week


def check_day_length(week: Week) -> Iterator[Excess]:
    """A day has eight hours at most; nine for an adult whose week has a free half day."""
    for day in week.days:
        if day.worked <= day.limits.day_normal:
            continue
        longest = not day.minor and has_free_half(week)
        most = day.limits.day_longest if longest else day.limits.day_normal
        over = day.worked - most
        if over > 0:
            yield Excess(
                "day-too-long",
                day.weekday,
                over,
                Severity.BREACH,
                DAY_LONGEST if longest else DAY_NORMAL,
                T(
                    "Day of {worked}: {over} too much",
                    worked=Hours(day.worked),
                    over=lasting(over),
                ),
                _text(day, most, longest=longest),
            )


def has_free_half(week: Week) -> bool:
    """Return whether some half day from Monday to Saturday has neither hours nor courses."""
    return any(_free(day, half) for day in week.days[:SUNDAY] for half in HalfDay)


def _free(day: Day, half: HalfDay) -> bool:
    if half in day.halves:
        return False
    turns = day.limits.half_day_turns
    if half is HalfDay.MORNING:
        return all(shift.start >= turns for shift in day.shifts)
    return all(shift.end <= turns for shift in day.shifts)


def _text(day: Day, most: int, *, longest: bool) -> Message:
    worked, limit = Hours(day.worked), Hours(most)
    if longest or day.minor:
        return T(
            "The learner works {worked} {when}; at most {most} a day are allowed. Shorten the day.",
            worked=worked,
            when=when(day.weekday),
            most=limit,
        )
    return T(
        "The learner works {worked} {when}; more than {most} a day needs a free half day "
        "in the week besides Sunday. Shorten the day or free a half day.",
        worked=worked,
        when=when(day.weekday),
        most=limit,
    )
