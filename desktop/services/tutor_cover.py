"""The days in the company, and who follows each learner on them.

The page of the tutors and that of the leave say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from desktop.kernel.period import Period
from desktop.rules.absence import runs
from desktop.rules.tutor_cover import Away, Cover, Followed, followed_on
from desktop.services.duty import tutor_absences
from desktop.services.leave_work import Running
from desktop.services.workspace import Workspace
from desktop.services.year_marks import year_marks

_WORKED = frozenset({None, "rest_open"})  # a rest day of the sector is worked until it is noted


def company_days(
    workspace: Workspace, running: tuple[Running, ...], span: Period
) -> frozenset[date]:
    """Return the days of a span on which a learner is in the company.

    These are the days of the timetable without holidays, leave, absences and closures.
    """
    years = range(span.first.year, span.last.year + 1)
    found = (year_marks(workspace, running, year) for year in years)
    return frozenset(
        day
        for one in found
        if one is not None
        for day in worked(one.works, one.marks)
        if day in span
    )


def worked(works: Iterable[date], marks: Mapping[date, str]) -> Iterator[date]:
    """Return the days of the timetable on which a learner is in the company.

    Args:
        works: The days the timetable has hours on.
        marks: What each day is that is no ordinary day, as ``year_marks`` says.
    """
    return (day for day in works if marks.get(day) in _WORKED)


def aways(workspace: Workspace) -> tuple[Away, ...]:
    """Return when tutors are away."""
    return tuple(
        Away(one.id, one.tutor_id, Period(one.first_day, one.last_day), one.deputy_id)
        for one in tutor_absences(workspace)
    )


def followed_days(
    running: tuple[Running, ...], days: Iterable[date], away: tuple[Away, ...]
) -> tuple[Followed, ...]:
    """Return who follows a learner on days in the company, in order.

    Args:
        running: The contracts of the learner.
        days: The days in the company; those under no contract are left out.
        away: When tutors are away.
    """
    found = []
    for day in sorted(days):
        one = next((one for one in running if day in one.terms.period), None)
        if one is not None:
            found.append(followed_on(day, one.contract.tutor_id, away))
    return tuple(found)


def unfollowed(followed: Iterable[Followed]) -> tuple[tuple[Period, Away | None], ...]:
    """Return the days nobody follows, those in a row together, each with who is away."""
    alone: dict[Away | None, list[date]] = {}
    for one in followed:
        if one.cover is Cover.NOBODY:
            alone.setdefault(one.away, []).append(one.day)
    return tuple((period, away) for away, days in alone.items() for period in runs(days))
