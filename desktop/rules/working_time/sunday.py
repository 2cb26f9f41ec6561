"""``sunday`` and ``sunday-every-week``: no work on Sunday; with a derogation, one in two.

A single week does not say whether the Sunday before was worked: with a derogation it is then a
remark, and a breach where it was, or where the same week comes back.

Basis: contrat d'alternance, art. 5; Vade Mecum, fiche 2; law of 16 March 1971, art. 32.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import T
from desktop.law.parameters.time import SUNDAYS
from desktop.rules.working_time import derogation
from desktop.rules.working_time.excess import FILE_2, Excess, lasting
from desktop.rules.working_time.week import SUNDAY, Week


def check_sunday(week: Week) -> Iterator[Excess]:
    """Sunday is free, or one in two with a derogation."""
    day = week.days[SUNDAY]
    if not day.shifts:
        return
    if derogation.SUNDAY not in week.allowed:
        yield Excess(
            "sunday",
            SUNDAY,
            day.worked,
            Severity.BREACH,
            FILE_2,
            T("Sunday work: {over}", over=lasting(day.worked)),
            T(
                "The learner works on Sunday. A derogation of your sector may allow one Sunday in "
                "two; without one, move the hours to another day."
            ),
            whole_day=True,
        )
    elif week.sunday_before is not False:
        known = week.sunday_before is True
        yield Excess(
            "sunday-every-week",
            SUNDAY,
            day.worked,
            Severity.BREACH if known else Severity.NOTE,
            SUNDAYS,
            T("Two Sundays in a row") if known else T("At most one Sunday in two"),
            T(
                "The learner works two Sundays in a row; with a derogation it is one Sunday in "
                "{every} at most. Free one of them.",
                every=day.limits.sundays,
            )
            if known
            else T(
                "The derogation allows one Sunday in {every} at most. Plan another week without "
                "Sunday work before and after this one.",
                every=day.limits.sundays,
            ),
            whole_day=True,
        )
