"""The year planner, filled from the file."""

from __future__ import annotations

from datetime import date

from desktop.documents.leave.plan import LeaveRight
from desktop.documents.tandem.planner import (
    Mark,
    PlannerDay,
    PlannerFacts,
    PlannerYear,
    planner,
)
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.services.facts import LearnerFacts
from desktop.services.learners import learner, learners
from desktop.services.leave_balance import annual, school, supplementary
from desktop.services.leave_work import Running, running_of
from desktop.services.papers.dossier import company_part
from desktop.services.papers.order import Asked, Prepared
from desktop.services.sector import closures_of
from desktop.services.year_marks import YearMarks, year_marks


def prepare_planner(asked: Asked) -> Prepared:
    """Return the planner of a year, of one learner or of all under contract in it.

    Raises:
        Refused: No learner was chosen, or no contract runs in the year.
    """
    year = asked.year()
    every = asked.yes("everybody")
    people = learners(asked.workspace) if every else (learner(asked.workspace, asked.learner_id()),)
    found = tuple(one for person in people if (one := _year(asked, person, year)) is not None)
    if not found:
        raise Refused(T("No contract runs in {year}. Choose another year.", year=str(year)), "year")
    facts = PlannerFacts(
        company=company_part(asked.workspace).name,
        year=year,
        size=asked.text("size") or "a4",
        made_on=asked.today,
        learners=found,
    )
    if every:
        label = T("Issue the year planner of {year}", year=str(year))
    else:
        label = T("Issue the year planner of {year} for {name}", year=str(year), name=found[0].name)
    own = None if every else _contract_in(asked, year)
    return Prepared(planner(facts), label, facts, own)


def _contract_in(asked: Asked, year: int) -> int:
    """Return the last contract of the learner that runs in a year; there is one."""
    whole = Period(date(year, 1, 1), Month(year, MONTHS).last)
    every = running_of(asked.workspace, asked.learner_id())
    return [one.contract.id for one in every if one.terms.period.meet(whole) is not None][-1]


def _year(asked: Asked, person: LearnerFacts, year: int) -> PlannerYear | None:
    """Return the year of a learner; None where no contract runs in it."""
    every = running_of(asked.workspace, person.id)
    found = year_marks(asked.workspace, every, year)
    if found is None:
        return None
    whole = Period(date(year, 1, 1), Month(year, MONTHS).last)
    closed = frozenset(
        day
        for one in every
        if (within := one.terms.period.meet(whole)) is not None
        for gap in closures_of(asked.workspace, one.contract.establishment_id, within)
        for day in gap
    )
    days = tuple(
        PlannerDay(day, _mark(found, every, day), day in found.school, day in closed)
        for day in whole
    )
    return PlannerYear(person.name, days, _rights(asked, every, year))


def _mark(found: YearMarks, every: tuple[Running, ...], day: date) -> Mark:
    one = next((one for one in every if day in one.terms.period), None)
    if one is None:
        return Mark.OUTSIDE
    plan = one.plans.on(day)
    courses = bool(plan.halves) and day not in found.school
    if day in found.marks:
        mark = Mark(found.marks[day])
        if mark is Mark.HOLIDAY and _is_replaced(found, day):
            return Mark.REPLACED
        if mark is not Mark.ABSENCE or plan.scheduled:
            return mark
    if plan.shifts:
        return Mark.MIXED if courses else Mark.COMPANY
    return Mark.OPERATOR if courses else Mark.OFF


def _is_replaced(found: YearMarks, day: date) -> bool:
    return any(one.day == day and one.replacement is not None for one in found.holidays)


def _rights(asked: Asked, every: tuple[Running, ...], year: int) -> tuple[LeaveRight, ...]:
    ordinary = annual(every, year, asked.today, asked.book)
    found = (
        ordinary,
        supplementary(every, ordinary, year, asked.today, asked.book),
        school(asked.workspace, every, year, asked.today, asked.book),
    )
    return tuple(LeaveRight(one.kind, one.right, one.taken, one.planned, one.left) for one in found)
