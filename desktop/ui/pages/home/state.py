"""What there is to do: the next step first, then what the checks found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import NT, Hours, Message, T, Weekday
from desktop.kernel.period import Month, Period, age_on, monday_of
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.law.book import LawBook
from desktop.services.checks import findings
from desktop.services.employer import company, establishments, operators, referents, tutors
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.learners import contracts, learners
from desktop.services.leave_balance import annual
from desktop.services.leave_work import Running, running_of
from desktop.services.pay import closed_months
from desktop.services.timetable import patterns
from desktop.services.workspace import Workspace
from desktop.ui.todo.duties import Duties, duties_of, way_to
from desktop.ui.todo.places import part_of
from desktop.ui.todo.shown import Glance, HomeState
from desktop.ui.todo.todo import Todo

# The steps themselves say this already.
_SAID_BY_STEPS = frozenset(
    {"file.no-company", "file.no-establishment", "learner.no-contract", "contract.no-timetable"}
)
MOST_FINDINGS = 8


def load_state(workspace: Workspace, law: LawBook, today: date) -> HomeState:
    """Return what there is to do and how each learner stands.

    First what is against the law, then what a new file lacks, then the dates of a month; what
    to look at follows, and the dates after.
    """
    people = learners(workspace)
    own = {person.id: contracts(workspace, person.id) for person in people}
    steps = [*_employer_steps(workspace, people)]
    for person in people:
        steps.extend(_learner_steps(workspace, person, own[person.id], today))
    duties = duties_of(workspace, law, today)
    found = [
        _of_finding(one, people)
        for one in findings(workspace, law, today)
        if one.code not in _SAID_BY_STEPS
    ]
    shown = found[:MOST_FINDINGS]
    breaches = [one for one in shown if one.level == "breach"]
    rest = [one for one in shown if one.level != "breach"]
    todos = [*breaches, *steps, *duties.near, *rest, *duties.unknown]
    if _is_new(steps):
        todos = [*steps, *breaches, *duties.near, *rest, *duties.unknown]
    left = len(found) - len(shown)
    return HomeState(
        day=_head(today),
        todos=tuple(todos),
        later=duties.later,
        settled=duties.settled,
        whole=NT(
            "The whole agenda ({count} date)",
            "The whole agenda ({count} dates)",
            len(duties.near) + len(duties.later),
        ),
        more=NT("{count} more remark.", "{count} more remarks.", left) if left else "",
        learners=tuple(
            _glance(workspace, person, own[person.id], today, duties, law=law) for person in people
        ),
    )


def _head(today: date) -> Message:
    return T("{weekday} {day}", weekday=Weekday(today), day=today)


def _is_new(todos: list[Todo]) -> bool:
    return any(todo.page == "employer" for todo in todos)


def _employer_steps(workspace: Workspace, people: tuple[LearnerFacts, ...]) -> list[Todo]:
    steps = []
    if company(workspace) is None:
        steps.append(
            Todo(
                T("Write down your company"),
                T("The contract, the payslip and every paper name it."),
                T("Fill in the company"),
                "employer",
            )
        )
    if not establishments(workspace):
        steps.append(
            Todo(
                T("Add the establishment where the learner works"),
                T("The accreditation is given per establishment."),
                T("Add the establishment"),
                "employer",
                part="establishments",
            )
        )
    if not referents(workspace):
        known = bool(operators(workspace))
        what = T("Add the training operator and its referent")
        steps.append(
            Todo(
                T("Add the referent of the training operator") if known else what,
                T("The referent signs the contract and receives your papers."),
                T("Add the referent") if known else T("Add the operator"),
                "employer",
                part="referents" if known else "operators",
            )
        )
    if not tutors(workspace):
        steps.append(
            Todo(
                T("Name the tutor"),
                T("Each learner is followed by a tutor in the company."),
                T("Add the tutor"),
                "tutors",
                part="tutors",
            )
        )
    if not people:
        steps.append(
            Todo(
                T("Add your first learner"),
                T("Have the identity card at hand."),
                T("Add the learner"),
                "learner",
                learner_id=0,
            )
        )
    return steps


def _learner_steps(
    workspace: Workspace, person: LearnerFacts, own: tuple[ContractFacts, ...], today: date
) -> list[Todo]:
    name = person.first_name
    if not own:
        return [
            Todo(
                T("Write down the contract of {name}", name=name),
                T("It is signed before the first day."),
                T("Fill in the contract"),
                "learner",
                learner_id=person.id,
            )
        ]
    current = own[-1]
    steps = []
    if current.period.last >= today and not patterns(workspace, current.id):
        steps.append(
            Todo(
                T("Write down the weekly hours of {name}", name=name),
                T("Article 5 of the contract."),
                T("Fill in the timetable"),
                "timetable",
                learner_id=person.id,
            )
        )
    return steps


def _to_close(workspace: Workspace, own: tuple[ContractFacts, ...], today: date) -> Month | None:
    month = Month.of(today).plus(-1)
    for contract in own:
        if contract.period.meet(month.period) is None:
            continue
        if all(closed.month != month for closed in closed_months(workspace, contract.id)):
            return month
    return None


def _glance(
    workspace: Workspace,
    person: LearnerFacts,
    own: tuple[ContractFacts, ...],
    today: date,
    duties: Duties,
    *,
    law: LawBook,
) -> Glance:
    """Return how a learner stands; all but the next date changes with what is theirs alone."""
    given = person, own, today, law
    make = partial(_standing, workspace, *given)
    glance = workspace.derived(f"glance_{person.id}", make, *given)
    running = _running_on(own, today)
    return glance if running is None else replace(glance, next=_next(running, person, duties))


def _running_on(own: tuple[ContractFacts, ...], today: date) -> ContractFacts | None:
    return next((one for one in own if today in one.period), None)


def _standing(
    workspace: Workspace,
    person: LearnerFacts,
    own: tuple[ContractFacts, ...],
    today: date,
    law: LawBook,
) -> Glance:
    age = age_on(person.birth_date, today)
    running = _running_on(own, today)
    month = Month.of(today).plus(-1)
    if running is None:
        ended = bool(own) and own[-1].period.last < today
        detail = T("{age} years · contract ended", age=age) if ended else T("{age} years", age=age)
        week = (
            T("Contract ended on {day}", day=own[-1].period.last)
            if ended
            else T("No contract runs today")
        )
        return Glance(person.id, person.name, detail, week, T("No pay this month"), False, "")
    level = [step.level for step in running.levels if step.since <= today][-1:]
    detail = (
        T("{age} years · level {level}", age=age, level=level[0].value)
        if level
        else T("{age} years", age=age)
    )
    everything = running_of(workspace, person.id)
    due = _to_close(workspace, own, today)
    pay = (
        T("{month}: pay to close", month=month)
        if due
        else T("{month}: pay closed", month=month)
        if any(one.period.meet(month.period) is not None for one in own)
        else T("First pay: {month}", month=Month.of(running.period.first))
    )
    return Glance(
        person.id,
        person.name,
        detail,
        _this_week(everything, today),
        pay,
        due is not None,
        leave=_leave(everything, today, law),
    )


def _this_week(everything: tuple[Running, ...], today: date) -> Message:
    """Return the hours in the company from Monday to Sunday, by the timetable."""
    if not any(one.terms.patterns for one in everything if today in one.terms.period):
        return T("No timetable yet")
    monday = monday_of(today)
    week = Period(monday, monday + timedelta(days=DAYS_IN_WEEK - 1))
    minutes = sum(
        shift.end - shift.start
        for one in everything
        for day in one.terms.period.meet(week) or ()
        if one.works(day)
        for shift in one.plans.on(day).shifts
    )
    return T("{hours} with you this week", hours=Hours(minutes))


def _leave(everything: tuple[Running, ...], today: date, law: LawBook) -> Message:
    """Return the annual leave of the year that is left."""
    left = annual(everything, today.year, today, law).left
    if left is None:
        return T("Annual leave left: not known, see Leave")
    return T("Annual leave left: {days} days", days=left)


def _of_finding(found: Finding, people: tuple[LearnerFacts, ...]) -> Todo:
    level = {Severity.BREACH: "breach", Severity.WARNING: "warning"}.get(found.severity, "note")
    return Todo(
        found.text,
        found.basis,
        way_to(found.page),
        found.page or "learner",
        level,
        _whom(found, people),
        None if found.on is None else Month.of(found.on),
        part_of(found.code),
    )


def _whom(found: Finding, people: tuple[LearnerFacts, ...]) -> int | None:
    """Return the learner a finding names, unless two are called the same."""
    name = dict(found.text.params).get("name")
    named = [person.id for person in people if person.name == name]
    return named[0] if len(named) == 1 else None


def _next(running: ContractFacts, person: LearnerFacts, duties: Duties) -> Message:
    """Return the next date of a learner that is no pay, or the end of the contract."""
    dates = (*duties.near, *duties.later)
    mine = [one for one in dates if one.learner_id == person.id and one.month is None]
    if mine and mine[0].due is not None:
        _, day, month = mine[0].due
        return T("{day} {month}: {what}", day=day, month=month, what=mine[0].text)
    return T("Contract until {day}", day=running.period.last)
