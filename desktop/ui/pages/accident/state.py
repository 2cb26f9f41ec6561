"""What the page of accidents shows, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.kernel.messages import DayPart, Message, T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.services.accident.hours import planned_hours
from desktop.services.accident.judging import Standing, lost_days, standing_of
from desktop.services.accident.questions import QUESTIONS, Part, Question
from desktop.services.accident.record import HOURS, AccidentRecord, records, still_asked
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.learners import contracts, learner
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace

PARTS: dict[Part, Message] = {
    Part.FACTS: T("The facts"),
    Part.SEVERITY: T("How grave"),
    Part.INJURY: T("Injury and witnesses"),
    Part.CARE: T("Care"),
    Part.FOLLOWING: T("What followed"),
    Part.PERSON: T("The person"),
}


@dataclass(frozen=True, slots=True)
class CountDay:
    """A day of the delay.

    Attributes:
        mark: ``past``, ``today``, ``coming`` or ``last``.
    """

    weekday: Message
    number: Message
    mark: str


@dataclass(frozen=True, slots=True)
class AccidentState:
    """The page.

    Attributes:
        every: The accidents of the learner, newest first.
        shown: The one that is looked at; None where there is none.
        standing: How it stands.
        missing: The questions without an answer, of the declaration or of the register.
        days: The days of the delay, where there is one.
        left: Days left to declare; below zero when late; None where nothing is to be declared.
        hours: The hours of its day in the timetable, or why these are not known.
        noted: Whether the days that were lost are noted as an absence.
    """

    learner: LearnerFacts
    contracts: tuple[ContractFacts, ...]
    every: tuple[AccidentRecord, ...]
    shown: AccidentRecord | None
    standing: Standing | None
    missing: tuple[Question, ...]
    days: tuple[CountDay, ...]
    left: int | None
    hours: str | Message = ""
    noted: bool = False


def load(
    workspace: Workspace, book: LawBook, learner_id: int | None, shown: int | None, today: date
) -> AccidentState | Message:
    """Return the accidents of a learner, or why there can be none yet."""
    if learner_id is None:
        return T("There is no learner yet. Add one first.")
    person = learner(workspace, learner_id)
    own = contracts(workspace, learner_id)
    if not own:
        return T("{name} has no contract yet. Create it under File.", name=person.first_name)
    every = records(workspace, learner_id)
    found = next((one for one in every if one.facts.id == shown), None) or next(iter(every), None)
    if found is None:
        return AccidentState(person, own, every, None, None, (), (), None)
    standing = standing_of(found, person.birth_date, book)
    last = None if standing.declaration is None else standing.declaration.declare_by
    waits = last is not None and found.facts.declared_on is None
    return AccidentState(
        person,
        own,
        every,
        found,
        standing,
        still_asked(found),
        _days(found, last, today) if waits and last is not None else (),
        (last - today).days if waits and last is not None else None,
        planned_hours(workspace, found.facts.contract_id, found.facts.happened_on),
        _noted(workspace, found),
    )


def _noted(workspace: Workspace, found: AccidentRecord) -> bool:
    """Return whether every day that was lost, as far as they are known, is noted."""
    first, lost = found.day("stopped_on"), lost_days(found)
    if first is None:
        return False
    noted = [
        one.period
        for one in absences(workspace, found.facts.contract_id)
        if one.kind is AbsenceKind.WORK_ACCIDENT
    ]
    return all(any(day in period for period in noted) for day in lost or (first,))


def hours_help(state: AccidentState) -> Message:
    """Return what helps to write the working hours of the day of the accident."""
    hours, found = state.hours, state.shown
    if isinstance(hours, Message):
        return T("{reason} For example 7-11 12-16.", reason=hours)
    if found is not None and found.answers.get(HOURS) == hours:
        return T("As in the timetable; change them if it was otherwise.")
    return T("The timetable says {hours}.", hours=hours)


def part_done(state: AccidentState, part: Part) -> bool | None:
    """Return whether nothing of a part waits for an answer; None where it is asked nothing."""
    asked = () if state.standing is None else state.standing.asked
    waiting = {one.name for one in state.missing if one.part is part}
    if part is Part.SEVERITY:
        waiting |= set(asked) & {"first_aid_only", "future"}
    found = state.shown
    if not waiting and found is not None and found.in_register_only:
        own = [one.name for one in QUESTIONS if one.part is part]
        return True if any(found.answered(name) for name in own) else None
    return not waiting


def _days(found: AccidentRecord, last: date, today: date) -> tuple[CountDay, ...]:
    first = found.facts.worsened_known_on if found.facts.benign else found.facts.happened_on
    if first is None:
        return ()
    days = [first + timedelta(days=step) for step in range(1, (last - first).days + 1)]
    return tuple(
        CountDay(
            T("{day}", day=DayPart(day, "EEEEE")),
            T("{day}", day=DayPart(day, "d")),
            "today"
            if day == today
            else "past"
            if day < today
            else "last"
            if day == last
            else "coming",
        )
        for day in days
    )
