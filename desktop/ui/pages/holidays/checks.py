"""What is looked at while leave is planned, for one learner; no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.law.book import LawBook
from desktop.law.parameters.leave_plan import WEEKS_IN_A_ROW
from desktop.rules.agenda.duty import AgendaFacts, Duty
from desktop.rules.agenda.leave import holiday_fund, school_agreement
from desktop.rules.leave.plan_consecutive import consecutive_leave, season_of
from desktop.rules.leave.plan_cover import SOURCE_CLOSURE
from desktop.rules.terms import LEAVE, inactive_on
from desktop.services.agenda import agenda_facts, span_of
from desktop.services.check_leave import (
    Planned,
    check_operator_days,
    check_rest_days,
    check_school_leave,
)
from desktop.services.leave_work import Running
from desktop.services.pay import closed_months
from desktop.services.sector import closures_of, lacks_rest_days, rest_days_of
from desktop.services.tutor_cover import aways, followed_days, unfollowed, worked
from desktop.services.workspace import Workspace
from desktop.ui.pages.holidays.lanes import Lane


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        state: ok, warn, danger, or open where nothing can be said yet.
        page: The page where it is settled, or "".
    """

    state: str
    text: Message
    basis: Message | None = None
    page: str = ""


def checks_of(
    workspace: Workspace, lane: Lane, year: int, today: date, book: LawBook
) -> tuple[Check, ...]:
    """Return what was looked at for a learner in a year."""
    span = Period(date(year, 1, 1), Month(year, MONTHS).last)
    running = [one for one in lane.running if one.terms.period.meet(span)]
    facts = agenda_facts(workspace, span_of(today, since=span.first, until=span.last))
    found: list[Check] = []
    for one in running:
        planned = Planned(
            one.terms,
            frozenset(month.month for month in closed_months(workspace, one.contract.id)),
            rest_days_of(workspace, one.contract.joint_committee, one.terms.period),
        )
        found += _three_weeks(one, year, today, book)
        found += _duties(facts, one, year, today, book)
        found += _rules(planned, span, book)
        found += _sector(workspace, one, year)
    found += _closed(workspace, lane, span)
    found += _cover(workspace, lane, span, today)
    return tuple(found)


def _three_weeks(one: Running, year: int, today: date, book: LawBook) -> Iterator[Check]:
    """Who is under contract the whole season has three weeks in a row in it."""
    try:
        law = book.on(max(one.terms.period.first, date(year, 1, 1)))
        season = season_of(year, law)
        if season.first not in one.terms.period or season.last not in one.terms.period:
            return
        leave = [absence.period for absence in one.terms.absences if absence.kind in LEAVE]
        found = consecutive_leave(year, leave, inactive_on(one.terms, season.first), law)
    except NotKnown as missing:
        yield Check("open", missing.because[0].text)
        return
    basis = T("{source}", source=law.source(WEEKS_IN_A_ROW))
    if found.met and found.run is not None:
        text = T("Three weeks in a row, from {day}", day=found.run.first)
        yield Check("ok", text, basis)
    else:
        state = "danger" if today > season.last else "warn"
        yield Check(state, found.because[0].text, basis)


def _duties(
    facts: AgendaFacts, one: Running, year: int, today: date, book: LawBook
) -> Iterator[Check]:
    """The days by which leave is agreed and told, as the list of what to do has them."""
    last = Month(year, MONTHS).last
    try:
        duties = [*school_agreement(facts, book, last), *holiday_fund(facts, book, last)]
    except NotKnown as missing:
        yield Check("open", missing.because[0].text)
        return
    for duty in duties:
        if duty.key.endswith(f":contract:{one.contract.id}:{year}"):
            yield _duty(facts, duty, today)


def _duty(facts: AgendaFacts, duty: Duty, today: date) -> Check:
    settled = facts.settled.get(duty.key)
    agreement = duty.code == "leave.school-agreement"
    if settled is not None:
        text = (
            T("School leave settled on {day} (limit: {due})", day=settled.on, due=duty.due)
            if agreement
            else T("Holiday fund settled on {day} (limit: {due})", day=settled.on, due=duty.due)
        )
        return Check("ok", text, duty.basis)
    text = (
        T("Agree on the school leave by {due}", due=duty.due)
        if agreement
        else T("Tell the holiday fund by {due}", due=duty.due)
    )
    return Check("danger" if duty.due < today else "warn", text, duty.basis, "home")


def _rules(planned: Planned, span: Period, book: LawBook) -> Iterator[Check]:
    clashes = _within(check_operator_days(planned), span)
    yield from clashes or [Check("ok", T("No leave on a day at the operator"))]
    try:
        yield from _within(check_school_leave(planned, book), span)
    except NotKnown as missing:
        yield Check("open", missing.because[0].text)
    yield from _within(check_rest_days(planned), span)


def _within(found: Iterator[Finding], span: Period) -> list[Check]:
    return [
        Check("danger" if one.severity is Severity.BREACH else "warn", one.text, one.basis)
        for one in found
        if one.on is None or one.on in span
    ]


def _sector(workspace: Workspace, one: Running, year: int) -> Iterator[Check]:
    if lacks_rest_days(workspace, one.contract.joint_committee, year):
        text = T(
            "The rest days of {year} of the sector are not in the file: enter them under Company.",
            year=str(year),
        )
        yield Check("open", text, page="employer")


def _closed(workspace: Workspace, lane: Lane, span: Period) -> Iterator[Check]:
    """Closures with days of work that nothing covers yet, one check each."""
    gaps = dict.fromkeys(
        gap
        for one in lane.running
        for gap in closures_of(workspace, one.contract.establishment_id, span)
    )
    for gap in gaps:
        days = [day for day in gap if lane.marks.get(day) == "closed"]
        if not days:
            continue
        text = NT(
            "You are closed from {first} to {last}: {count} day of work is covered by nothing yet. "
            "Plan leave on it, or note temporary unemployment once the leave is used up.",
            "You are closed from {first} to {last}: {count} days of work are covered by nothing "
            "yet. Plan leave on them, or note temporary unemployment once the leave is used up.",
            len(days),
            first=gap.first,
            last=gap.last,
        )
        yield Check("warn", text, T("{source}", source=SOURCE_CLOSURE))


def _cover(workspace: Workspace, lane: Lane, span: Period, today: date) -> Iterator[Check]:
    """Days in the company, from today on, on which the tutor is away and nobody stands in."""
    days = (day for day in worked(lane.works, lane.marks) if day in span and day >= today)
    followed = followed_days(lane.running, days, aways(workspace))
    alone = unfollowed(followed)
    if any(away is None for _, away in alone):
        yield Check("warn", T("The contract names no tutor yet."), page="tutors")
    elif not alone:
        yield Check("ok", T("A tutor or a deputy every day"))
    for gap, away in alone:
        if away is None:
            continue
        text = T(
            "The tutor is away from {first} to {last} and nobody stands in.",
            first=gap.first,
            last=gap.last,
        )
        yield Check("warn", text, page="tutors")
