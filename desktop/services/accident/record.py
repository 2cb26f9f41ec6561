"""An accident with its answers: written one by one, each as one step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from db.models import WorkAccident
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.accident.hours import planned_hours
from desktop.services.accident.questions import BY_NAME, NO, QUESTIONS, YES, Ask, Question
from desktop.services.duty import accidents, note_accident
from desktop.services.duty_facts import WorkAccidentFacts
from desktop.services.learners import contract, contracts
from desktop.services.rows import get
from desktop.services.workspace import Workspace

Answers = Mapping[str, Any]
HOURS = "hours_that_day"

# What the register of first aid asks (Code of wellbeing at work, article I.5-6), beside the day,
# the victim and the witnesses, of whom there may be none.
REGISTER = frozenset({"what_happened", "place", "care_here", "care_on", "care_at", "carer", "care"})


@dataclass(frozen=True, slots=True)
class AccidentRecord:
    """An accident and what was answered.

    Attributes:
        answers: By the names of the questions: text, ISO days, whole numbers (minutes since
            midnight for times), lists.
    """

    facts: WorkAccidentFacts
    learner_id: int
    answers: Answers = field(default_factory=dict)

    @property
    def in_register_only(self) -> bool:
        """Whether it is entered in the register of first aid and not declared."""
        facts = self.facts
        return facts.benign and facts.worsened_known_on is None and facts.declared_on is None

    def answered(self, name: str) -> bool:
        """Return whether a question has an answer."""
        return bool(self.answers.get(name)) or self.answers.get(name) == 0  # midnight is a time

    def asks(self, question: Question) -> bool:
        """Return whether a question is asked, given the other answers."""
        if question.only_if is None:
            return True
        name, *values = question.only_if
        return self.answers.get(name) in values

    def day(self, name: str) -> date | None:
        """Return an answer that is a day."""
        text = self.answers.get(name)
        return date.fromisoformat(text) if isinstance(text, str) and text else None

    def yes(self, name: str) -> bool | None:
        """Return whether a question was said yes to; None where it was not answered."""
        return {YES: True, NO: False}.get(self.answers.get(name, ""))


def records(workspace: Workspace, learner_id: int | None = None) -> tuple[AccidentRecord, ...]:
    """Return the accidents of a learner, or of all, newest first."""
    owner = {one.id: one.learner_id for one in contracts(workspace)}
    found = (
        AccidentRecord(one, owner[one.contract_id], answers_of(one))
        for one in accidents(workspace)
        if learner_id in {None, owner[one.contract_id]}
    )
    return tuple(sorted(found, key=_newest, reverse=True))


def record(workspace: Workspace, accident_id: int) -> AccidentRecord:
    """Return one accident.

    Raises:
        Refused: There is none with that number.
    """
    for one in records(workspace):
        if one.facts.id == accident_id:
            return one
    raise Refused(T("This accident is not in the file any more. Choose another one."), "subject")


def answers_of(facts: WorkAccidentFacts) -> Answers:
    """Return what was answered, as it was kept."""
    read = json.loads(facts.answers) if facts.answers else {}
    return read if isinstance(read, dict) else {}


def begin_record(
    workspace: Workspace,
    contract_id: int,
    happened_on: date,
    *,
    at_minute: int | None = None,
    what_happened: str = "",
) -> int:
    """Write down an accident with what is known of it at once, as one step.

    The working hours of that day are those of the timetable, where it says them for sure.

    Raises:
        Refused: There is no such contract, or it did not run that day.
    """
    answers = {"what_happened": what_happened}
    hours = planned_hours(workspace, contract_id, happened_on)
    if isinstance(hours, str):
        answers[HOURS] = hours
    told = _kept({name: text for name, text in answers.items() if text})
    return note_accident(workspace, contract_id, happened_on, at_minute=at_minute, answers=told)


def write_answer(workspace: Workspace, accident_id: int, name: str, value: Any) -> None:
    """Write one answer down; nothing takes it off.

    Raises:
        Refused: There is no such accident.
        KeyError: There is no such question.
    """
    write_answers(workspace, accident_id, {name: value})


def write_answers(workspace: Workspace, accident_id: int, given: Answers) -> None:
    """Write answers down as one step, called after the first; nothing takes one off.

    An accident for which first aid was enough, and that had no other consequence, is benign.

    Args:
        workspace: The open file.
        accident_id: The accident.
        given: By the names of the questions: text, days, whole numbers or lists.

    Raises:
        Refused: There is no such accident.
        KeyError: There is no such question.
    """
    question, *_ = [BY_NAME[name] for name in given]
    with workspace.changing(T("Accident at work: {question}", question=question.label)) as session:
        row = get(session, WorkAccident, accident_id)
        answers = json.loads(row.answers) if row.answers else {}
        for name, value in given.items():
            kept = value.isoformat() if isinstance(value, date) else value
            if kept in (None, "", []):
                answers.pop(name, None)
            else:
                answers[name] = kept
        row.answers = _kept(answers)
        row.benign = _is_benign(answers)


def write_time(workspace: Workspace, accident_id: int, minute: int | None) -> None:
    """Write down when on its day the accident happened, in minutes since midnight.

    Raises:
        Refused: There is no such accident.
    """
    with workspace.changing(T("Change the accident")) as session:
        get(session, WorkAccident, accident_id).at_minute = minute


def move_accident(workspace: Workspace, accident_id: int, happened_on: date) -> None:
    """Write down that the accident happened on another day.

    Working hours that are those of the timetable follow; others stay as they were written.

    Raises:
        Refused: There is no such accident, or its contract did not run that day.
    """
    known = record(workspace, accident_id)
    period = contract(workspace, known.facts.contract_id).period
    if happened_on not in period:
        raise Refused(
            T(
                "The contract runs from {first} to {last}. Choose a day within it.",
                first=period.first,
                last=period.last,
            ),
            "happened_on",
        )
    answers = dict(known.answers)
    before, after = (
        planned_hours(workspace, known.facts.contract_id, day)
        for day in (known.facts.happened_on, happened_on)
    )
    if answers.get(HOURS) == (before if isinstance(before, str) else None):
        answers.pop(HOURS, None)
        if isinstance(after, str):
            answers[HOURS] = after
    with workspace.changing(T("Change the accident")) as session:
        row = get(session, WorkAccident, accident_id)
        row.happened_on, row.answers = happened_on, _kept(answers)


def remove_accident(workspace: Workspace, accident_id: int) -> None:
    """Take an accident off the file; undo brings it back.

    Raises:
        Refused: There is none with that number.
    """
    with workspace.changing(T("Remove the accident")) as session:
        session.delete(get(session, WorkAccident, accident_id))


def missing(found: AccidentRecord) -> tuple[Question, ...]:
    """Return the questions of the declaration that wait for an answer, in its order."""
    return tuple(
        one for one in QUESTIONS if one.needed and found.asks(one) and not found.answered(one.name)
    )


def still_asked(found: AccidentRecord) -> tuple[Question, ...]:
    """Return the questions that wait for an answer in what the accident calls for now.

    A benign accident is only entered in the register of first aid, until its state worsens; any
    other is declared.
    """
    every = missing(found)
    return tuple(one for one in every if one.name in REGISTER) if found.in_register_only else every


def text_of(question: Question, value: Any) -> Any:
    """Return an answer in words: the label of a choice, else the value."""
    if question.ask is Ask.YES_NO:
        return {YES: T("Yes"), NO: T("No")}.get(value, value)
    return dict(question.choices).get(value, value)


def _kept(answers: Answers) -> str | None:
    return json.dumps(answers, ensure_ascii=False, sort_keys=True) if answers else None


def _is_benign(answers: Answers) -> bool:
    harmless = answers.get("future") in {None, "heals"}
    following = answers.get("outcome") in {None, "none", "prosthesis"}
    return answers.get("first_aid_only") == YES and harmless and following


def _newest(one: AccidentRecord) -> tuple[date, int]:
    return one.facts.happened_on, one.facts.id
