"""``midnight``: nobody works between midnight and 4:00, at any age.

Basis: contrat d'alternance, art. 5; Vade Mecum, fiche 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.hours import clock
from desktop.kernel.messages import T
from desktop.law.parameters.time import DEAD_OF_NIGHT_ENDS
from desktop.rules.working_time.excess import Excess, lasting, when
from desktop.rules.working_time.week import Week


def check_midnight(week: Week) -> Iterator[Excess]:
    """No hours before four in the morning."""
    for day in week.days:
        ends = day.limits.dead_of_night_ends
        if not day.shifts or day.shifts[0].start >= ends:
            continue
        over = sum(max(0, min(shift.end, ends) - shift.start) for shift in day.shifts)
        yield Excess(
            "midnight",
            day.weekday,
            over,
            Severity.BREACH,
            DEAD_OF_NIGHT_ENDS,
            T("Before {ends}: {over} too much", ends=clock(ends), over=lasting(over)),
            T(
                "No learner works between midnight and {ends}, at any age, but this one does "
                "{when}. Move the hours.",
                ends=clock(ends),
                when=when(day.weekday),
            ),
        )
