"""``night``: a minor does not work between 20:00 and 6:00.

From sixteen on, a derogation of the sector moves the limits, to 23:00 where it does not say
otherwise. The hours from midnight to 4:00 are night too; ``midnight`` counts them once more, for
they are forbidden at any age and no derogation opens them.

Basis: contrat d'alternance, art. 5; Vade Mecum, fiche 2.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.hours import clock
from desktop.kernel.messages import T
from desktop.law.parameters.time import NIGHT_BEGINS, NIGHT_ENDS
from desktop.rules.working_time.excess import Excess, lasting, when
from desktop.rules.working_time.week import Day, Week


def check_night(week: Week) -> Iterator[Excess]:
    """A minor works in the hours open to that age alone."""
    for day in week.days:
        if not day.minor or not day.shifts:
            continue
        over = _outside(day)
        if over:
            first, last = day.hours[0][0], day.hours[-1][1]
            yield Excess(
                "night",
                day.weekday,
                over,
                Severity.BREACH,
                NIGHT_ENDS if day.shifts[0].start < first else NIGHT_BEGINS,
                T("Night work of a minor: {over}", over=lasting(over)),
                T(
                    "A minor does not work between {begins} and {ends}, but does so {when}, for "
                    "{over}. Move the hours, or check with the referent whether a derogation of "
                    "your sector applies from sixteen on.",
                    begins=clock(last),
                    ends=clock(first),
                    when=when(day.weekday),
                    over=lasting(over),
                ),
            )


def _outside(day: Day) -> int:
    minutes = 0
    for shift in day.shifts:
        inside = sum(
            max(0, min(shift.end, end) - max(shift.start, begin)) for begin, end in day.hours
        )
        minutes += shift.minutes - inside
    return minutes
