"""``rest-between-days``: twelve hours of rest between two days for a minor, eleven for an adult.

The age is that of the day on which work begins again.

Basis: law of 16 March 1971, art. 34bis and 38ter (from memory).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from desktop.kernel.findings import Severity
from desktop.kernel.messages import T
from desktop.law.parameters.time import REST_ADULT, REST_MINOR
from desktop.rules.working_time import derogation
from desktop.rules.working_time.excess import Excess, lasting, when
from desktop.rules.working_time.week import MIDNIGHT, Week


def check_rest(week: Week) -> Iterator[Excess]:
    """Work does not begin again too soon after the day before."""
    if derogation.REST in week.allowed:
        return
    for before, day in pairwise(week.days):
        if not before.shifts or not day.shifts:
            continue
        rest = MIDNIGHT - before.shifts[-1].end + day.shifts[0].start
        least = day.limits.rest_minor if day.minor else day.limits.rest_adult
        if rest < least:
            yield Excess(
                "rest-between-days",
                day.weekday,
                least - rest,
                Severity.BREACH,
                REST_MINOR if day.minor else REST_ADULT,
                T(
                    "{rest} of rest: {missing} missing",
                    rest=lasting(rest),
                    missing=lasting(least - rest),
                ),
                T(
                    "Between the day before and the first hour {when} there are {rest}; the "
                    "learner needs {least} of rest. Begin later, or end earlier the day before.",
                    when=when(day.weekday),
                    rest=lasting(rest),
                    least=lasting(least),
                ),
            )
