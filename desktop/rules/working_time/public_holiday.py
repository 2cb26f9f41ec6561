"""``public-holiday``: no work on a public holiday or on the day that replaces it.

Basis: contrat d'alternance, art. 5; Vade Mecum, fiche 2; law of 4 January 1974.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import T
from desktop.rules.working_time import derogation
from desktop.rules.working_time.excess import FILE_2, Excess, lasting
from desktop.rules.working_time.week import Week


def check_public_holidays(week: Week) -> Iterator[Excess]:
    """A public holiday has no hours, without a derogation."""
    if derogation.PUBLIC_HOLIDAY in week.allowed:
        return
    for day in week.days:
        found = day.holiday
        if found is None or not day.shifts:
            continue
        text = (
            T(
                "The learner works on a public holiday, {holiday}. Leave the day free, or note the "
                "derogation of your sector.",
                holiday=found.name,
            )
            if found.replaces is None
            else T(
                "This day replaces a public holiday that falls on a day off, {holiday} on {day}, "
                "unless the sector or the company chose another day. Leave it free, or change the "
                "day of replacement.",
                holiday=found.name,
                day=found.replaces,
            )
        )
        yield Excess(
            "public-holiday",
            day.weekday,
            day.worked,
            Severity.BREACH if found.replaces is None else Severity.WARNING,
            FILE_2,
            T("Work on a public holiday: {over}", over=lasting(day.worked)),
            text,
            whole_day=True,
        )
