"""The days of a year that are no ordinary days for a learner: holidays, leave, absences, closures.

The page of leave and the year planner on paper show the same marks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType

from desktop.documents.words import ABSENCE
from desktop.kernel.messages import Message, T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.kernel.week import DAYS_IN_WEEK, DayPlan
from desktop.rules.calendar import HolidayOf, holidays_of
from desktop.rules.terms import LEAVE, inactive_on
from desktop.services.leave_work import Running
from desktop.services.sector import closures_of, rest_days_of
from desktop.services.workspace import Workspace

# What a day is marked as, by the absence noted on it; "absence" for any other.
OF_KIND: Mapping[AbsenceKind, str] = MappingProxyType(
    {
        AbsenceKind.ANNUAL_LEAVE: "leave",
        AbsenceKind.SUPPLEMENTARY_LEAVE: "supplementary",
        AbsenceKind.SCHOOL_LEAVE: "unpaid",
        AbsenceKind.REST_DAY: "rest",
        AbsenceKind.REPLACEMENT_HOLIDAY: "replacement",
    }
)


@dataclass(frozen=True, slots=True)
class YearMarks:
    """A year, under the contracts of a learner.

    Attributes:
        marks: What each day is that is no ordinary day, as ``documents.words.MARKS`` names it.
        told: What is said of such a day beyond its mark.
        works: The days in the company, by the timetable.
        school: The days without courses at the operator.
        there: The days under contract.
        holidays: The public holidays of the year.
    """

    marks: Mapping[date, str]
    told: Mapping[date, Message]
    works: frozenset[date]
    school: frozenset[date]
    there: tuple[Period, ...]
    holidays: tuple[HolidayOf, ...]

    def has(self, day: date) -> bool:
        """Return whether a day is under contract."""
        return any(day in period for period in self.there)


def year_marks(workspace: Workspace, running: tuple[Running, ...], year: int) -> YearMarks | None:
    """Return the year of a learner; None where no contract runs in it."""
    name = f"marks_of_{year}_of_" + "_".join(str(one.contract.id) for one in running)
    make = partial(_year_marks, workspace, running, year)
    return workspace.derived(name, make, running)


def _year_marks(workspace: Workspace, running: tuple[Running, ...], year: int) -> YearMarks | None:
    whole = Period(date(year, 1, 1), Month(year, MONTHS).last)
    marks: dict[date, str] = {}
    told: dict[date, Message] = {}
    works: set[date] = set()
    school: set[date] = set()
    there = []
    holidays: tuple[HolidayOf, ...] = ()
    for one in running:
        within = one.terms.period.meet(whole)
        if within is None:
            continue
        there.append(within)
        holidays = _holidays(one, within)
        works.update(day for day in within if one.works(day))
        for gap in one.terms.school_holidays:
            school.update(gap.meet(within) or ())
        _mark_closed(workspace, one, within, marks)
        _mark_rest(workspace, one, within, marks)
        _mark_absences(one, within, marks, told)
        _mark_holidays(holidays, within, marks, told)
    if not there:
        return None
    return YearMarks(marks, told, frozenset(works), frozenset(school), tuple(there), holidays)


def _holidays(one: Running, within: Period) -> tuple[HolidayOf, ...]:
    inactive = inactive_on(one.terms, within.first)
    if len(inactive) >= DAYS_IN_WEEK:
        inactive = frozenset()
    return holidays_of(within.first.year, inactive)


def _mark_closed(
    workspace: Workspace, one: Running, within: Period, marks: dict[date, str]
) -> None:
    """Mark the days of a closure the learner works on; what covers them is marked over it."""
    for gap in closures_of(workspace, one.contract.establishment_id, within):
        marks.update((day, "closed") for day in gap if one.works(day))


def _mark_rest(workspace: Workspace, one: Running, within: Period, marks: dict[date, str]) -> None:
    for day in rest_days_of(workspace, one.contract.joint_committee, within):
        marks[day] = "rest_open" if one.works(day) else "rest"


def _mark_absences(
    one: Running, within: Period, marks: dict[date, str], told: dict[date, Message]
) -> None:
    for absence in one.terms.absences:
        mark = OF_KIND.get(absence.kind, "absence")
        for day in absence.period.meet(within) or ():
            plan = one.plans.on(day)
            at_operator = plan.halves and not any(day in gap for gap in one.terms.school_holidays)
            if absence.kind in LEAVE and at_operator:
                marks[day] = "clash"
                told.pop(day, None)
            elif _takes(plan, mark):
                marks[day] = mark
                told[day] = ABSENCE[absence.kind]


def _takes(plan: DayPlan, mark: str) -> bool:
    """Return whether an absence takes a day: paid leave takes days in the company alone.

    A day of courses in the school holidays is free; leave without pay loses its pay.
    """
    if mark in {"leave", "supplementary"}:
        return bool(plan.shifts)
    return plan.scheduled or mark != "unpaid"


def _mark_holidays(
    holidays: tuple[HolidayOf, ...],
    within: Period,
    marks: dict[date, str],
    told: dict[date, Message],
) -> None:
    for found in holidays:
        if found.day in within:
            marks[found.day] = "holiday"
            told[found.day] = T("public holiday, {name}", name=found.name)
        if found.replacement is not None and found.replacement in within:
            marks[found.replacement] = "replacement"
            told[found.replacement] = T("replaces {name}", name=found.name)
