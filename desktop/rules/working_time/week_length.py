"""``week-too-long``: the hours in the company and at the operator stay within the week.

38 hours, or the week of the sector or of the company; never more than 40 for a minor. A half
day at the operator counts a tenth of the full-time week, unless its minutes are known.

Basis: contrat d'alternance, art. 5; Vade Mecum 4.5 and fiche 2; law of 16 March 1971.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import Hours, T
from desktop.law.parameters.time import WEEK, WEEK_MINOR
from desktop.rules.working_time.excess import Excess, lasting
from desktop.rules.working_time.week import HALF_DAYS_IN_WEEK, Week

TENTHS = HALF_DAYS_IN_WEEK


def check_week_length(week: Week) -> Iterator[Excess]:
    """The total of no day of the week goes over the limit of that day's age."""
    total = worst = 0
    first = last = None
    for day in week.days:
        if not day.busy:
            continue
        total += day.worked * TENTHS + len(day.halves) * week.half_day
        over = total - _limit(week, day.weekday) * TENTHS
        if over > worst:
            worst, last = over, day.weekday
            first = day.weekday if first is None else first
    if first is None or last is None:
        return
    most = _limit(week, last)
    minutes = -(-worst // TENTHS)
    yield Excess(
        "week-too-long",
        first,
        minutes,
        Severity.BREACH,
        WEEK if most == week.limit else WEEK_MINOR,
        T(
            "Week of {worked}: {over} too much",
            worked=Hours(most + minutes),
            over=lasting(minutes),
        ),
        T(
            "The week has {worked}, in the company and at the training operator; {most} are the "
            "most. Take {over} off.",
            worked=Hours(most + minutes),
            most=Hours(most),
            over=lasting(minutes),
        ),
        whole_week=True,
    )


def _limit(week: Week, weekday: int) -> int:
    day = week.days[weekday]
    return min(week.limit, day.limits.week_minor) if day.minor else week.limit
