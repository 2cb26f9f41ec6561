"""``company-under-20h``: a remark on a week with fewer hours in the company than the average asks.

The twenty hours are an average over a year: ``average`` decides.

Basis: Vade Mecum 4.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import Hours, T
from desktop.law.parameters.time import AVERAGE_WEEK
from desktop.rules.working_time.excess import Excess, lasting
from desktop.rules.working_time.week import Week


def check_company(week: Week) -> Iterator[Excess]:
    """The week has the hours of the average."""
    least = week.days[0].limits.average_week
    worked = sum(day.worked for day in week.days)
    if worked < least:
        last = max((day.weekday for day in week.days if day.shifts), default=0)
        yield Excess(
            "company-under-20h",
            last,
            least - worked,
            Severity.NOTE,
            AVERAGE_WEEK,
            T(
                "In the company {worked}: {missing} missing",
                worked=Hours(worked),
                missing=lasting(least - worked),
            ),
            T(
                "The week has {worked} in the company. Over a year the average is at least {least} "
                "a week: other weeks have to make up for {missing}.",
                worked=Hours(worked),
                least=lasting(least),
                missing=lasting(least - worked),
            ),
            whole_week=True,
        )
