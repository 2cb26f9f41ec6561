"""The year of a learner, day by day; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.documents.words import ABSENCE
from desktop.kernel.messages import Message, T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.language.translator import Translator
from desktop.rules.absence import runs
from desktop.rules.calendar import HolidayOf, holidays_of
from desktop.rules.terms import LEAVE, inactive_on
from desktop.services.facts import LearnerFacts
from desktop.services.leave_work import Running
from desktop.services.sector import closures_of, rest_days_of
from desktop.services.workspace import Workspace
from desktop.ui.month.words import day_text, span
from desktop.ui.pages.holidays.words import MARKS, OF_KIND


@dataclass(frozen=True, slots=True)
class Lane:
    """A learner's year.

    Attributes:
        marks: What each day is that is no ordinary day.
        told: What is said of such a day beyond its mark.
        works: The days in the company, by the timetable.
        school: The days without courses at the operator.
        there: The days under contract.
        holidays: The public holidays of the year.
    """

    learner: LearnerFacts
    running: tuple[Running, ...]
    marks: Mapping[date, str]
    told: Mapping[date, Message]
    works: frozenset[date]
    school: frozenset[date]
    there: tuple[Period, ...]
    holidays: tuple[HolidayOf, ...]

    def has(self, day: date) -> bool:
        """Return whether a day is under contract."""
        return any(day in period for period in self.there)

    def say(self, day: date, tr: Translator) -> str:
        """Return a day in words."""
        what: Message
        if not self.has(day):
            what = T("outside the contract")
        elif day in self.marks:
            what = self.told.get(day) or MARKS[self.marks[day]]
        elif day in self.works:
            what = T("at your place")
        else:
            what = T("not at your place")
        name = day_text(tr, day, "EEEE d MMMM")
        return tr(T("{learner}, {day}: {what}", learner=self.learner.name, day=name, what=what))

    def say_month(self, month: Month, tr: Translator) -> str:
        """Return what is marked in a month, in words."""
        found = [
            tr(T("{days}: {what}", days=span(tr, days), what=MARKS[mark]))
            for mark, days in self._marked(month)
        ]
        text = ", ".join(found) or tr(T("nothing planned"))
        return tr(
            T("{learner}, {month}: {text}", learner=self.learner.name, month=month, text=text)
        )

    def _marked(self, month: Month) -> list[tuple[str, Period]]:
        """Return the marks of a month, each with its days in a row."""
        days = [day for day in month.period if day in self.marks]
        return [
            (mark, run)
            for mark in dict.fromkeys(self.marks[day] for day in days)
            for run in runs(day for day in days if self.marks[day] == mark)
        ]


def lane_of(
    workspace: Workspace, person: LearnerFacts, running: tuple[Running, ...], year: int
) -> Lane | None:
    """Return the year of a learner; None where no contract runs in it."""
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
    return Lane(
        person, running, marks, told, frozenset(works), frozenset(school), tuple(there), holidays
    )


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
            elif plan.scheduled or mark not in ("leave", "supplementary", "unpaid"):
                marks[day] = mark
                told[day] = ABSENCE[absence.kind]


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
