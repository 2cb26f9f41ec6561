"""The path of a learner as steps: what is done, with its evidence, and what waits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period, add_months
from desktop.law.book import LawBook
from desktop.rules.agenda.duty import AgendaEntry, Stand
from desktop.services.agenda import agenda_of_contract, span_of
from desktop.services.facts import ContractFacts
from desktop.services.learners import contract, months_begun
from desktop.services.workspace import Workspace
from desktop.ui.pages.learner.step_facts import (
    Told,
    accreditation_told,
    contract_told,
    timetable_told,
    tutor_told,
)
from desktop.ui.pages.learner.step_papers import StepPaper, step_papers
from desktop.ui.todo.duties import NEAR_DAYS, todo_of
from desktop.ui.todo.todo import Todo

MONTHS_BEFORE = 12
# The steps in the order they are gone, with the beginnings of the codes of their duties.
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("accreditation", ("accreditation.held",)),
    ("tutor", ("contract.tutor-amendment",)),
    ("contract", ("contract.copy", "contract.level-amendment")),
    ("timetable", ()),
    ("dimona", ("dimona.in",)),
    ("safety", ("insurance.", "health.", "risk.")),
    ("first_day", ("induction",)),
    ("running", ("pay.", "leave.", "learner.", "accident.")),
    ("end", ("contract.end", "dimona.out", "end.")),
)
# What shows that a step was done: the first of them has to be noted, and none may wait.
PROOFS: dict[str, tuple[str, ...]] = {
    "dimona": ("dimona.in",),
    "safety": ("risk.assessment", "health.assessment", "insurance.held"),
    "first_day": ("induction",),
}


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step of the path.

    Attributes:
        state: ``done``, ``late``, ``now`` or ``later``.
        text: Where it stands, in one line.
        evidence: The number or the day that shows it; "" where there is none.
        page: Where it is done.
        todos: What waits in it now.
        papers: The papers that belong to it.
    """

    key: str
    name: Message
    state: str
    text: Message
    evidence: str
    page: str
    todos: tuple[Todo, ...]
    papers: tuple[StepPaper, ...] = ()


def path_of(
    workspace: Workspace, law: LawBook, contract_id: int, today: date
) -> tuple[PathStep, ...]:
    """Return the steps of a contract as they stand on a day."""
    found = contract(workspace, contract_id)
    span = span_of(today, since=add_months(found.first_day, -MONTHS_BEFORE))
    every = agenda_of_contract(workspace, law, span, contract_id).entries
    entries = [one for one in every if _is_about(one, found)]
    texts = _texts(workspace, law, found, entries, today)
    return tuple(
        replace(
            _step(key, codes, entries, texts[key], today), papers=step_papers(key, found, today)
        )
        for key, codes in STEPS
    )


def _step(
    key: str,
    codes: tuple[str, ...],
    entries: list[AgendaEntry],
    told: Told,
    today: date,
) -> PathStep:
    own = [one for one in entries if one.duty.code.startswith(codes)] if codes else []
    waiting = [one for one in own if _waits(one)]
    near = [one for one in waiting if (one.duty.due - today).days <= NEAR_DAYS]
    text, is_told = told
    if any(one.stand is Stand.LATE for one in near):
        state = "late"
    elif near or is_told is False:
        state = "now"
    elif is_told or _is_proved(own, PROOFS.get(key, ())):
        state = "done"
    else:
        state = "later"
    return PathStep(
        key,
        NAMES[key],
        state,
        text,
        _evidence(own),
        PAGES[key],
        tuple(todo_of(one, today) for one in near),
    )


def _waits(entry: AgendaEntry) -> bool:
    return entry.stand in {Stand.OPEN, Stand.LATE}


def _is_proved(own: list[AgendaEntry], proofs: tuple[str, ...]) -> bool:
    """Return whether what a step asks for was noted; what comes back later does not count."""
    asked = [one for one in own if one.duty.code in proofs and not one.duty.recurring]
    noted = {one.duty.code for one in asked if not _waits(one)}
    return bool(proofs) and proofs[0] in noted and not any(_waits(one) for one in asked)


def _is_about(entry: AgendaEntry, found: ContractFacts) -> bool:
    """Return whether a duty is one of a contract, of its learner, or of the employer."""
    parts = entry.duty.key.split(":")
    if "contract" in parts:
        return parts[parts.index("contract") + 1] == str(found.id)
    return entry.duty.learner_id in {None, found.learner_id}


def _texts(
    workspace: Workspace,
    law: LawBook,
    found: ContractFacts,
    entries: list[AgendaEntry],
    today: date,
) -> dict[str, Told]:
    """Return what the file knows of each step, and whether it is all there."""
    is_sent = any(one.duty.code == "contract.copy" and not _waits(one) for one in entries)
    timetable = timetable_told(workspace, found)
    waits = None if timetable[1] else T("This waits for the timetable")
    return {
        "accreditation": accreditation_told(workspace, law, found, today),
        "tutor": tutor_told(workspace, law, found, today),
        "contract": contract_told(found, today, is_sent=is_sent),
        "timetable": timetable,
        "dimona": (T("Before the first day, {day}", day=found.first_day), None),
        "safety": (waits or T("Insurances, examination by the doctor, risks"), None),
        "first_day": (waits or T("On {day}", day=found.first_day), None),
        "running": (_running(found, today), None),
        "end": (T("On {day}", day=found.period.last), None),
    }


def _running(found: ContractFacts, today: date) -> Message:
    if today < found.first_day:
        return T("It begins on {day}", day=found.first_day)
    if today > found.period.last:
        return T("Contract ended on {day}", day=found.period.last)
    month = months_begun(Period(found.first_day, today))
    level = [step.level.value for step in found.levels if step.since <= today]
    if not level:
        return T("Month {month} of {months}", month=month, months=found.months)
    return T(
        "Month {month} of {months}, level {level}",
        month=month,
        months=found.months,
        level=level[-1],
    )


def _evidence(own: list[AgendaEntry]) -> str:
    """Return the newest reference that was noted."""
    noted = [
        one.settled.reference
        for one in own
        if one.is_noted and one.settled is not None and one.settled.reference
    ]
    return noted[-1] if noted else ""


NAMES: dict[str, Message] = {
    "accreditation": T("Accreditation"),
    "tutor": T("Tutor"),
    "contract": T("Contract"),
    "timetable": T("Timetable"),
    "dimona": T("Dimona"),
    "safety": T("Health and safety"),
    "first_day": T("First day"),
    "running": T("Running"),
    "end": T("End"),
}
PAGES: dict[str, str] = {
    "accreditation": "employer",
    "tutor": "tutors",
    "contract": "",
    "timetable": "timetable",
    "dimona": "",
    "safety": "",
    "first_day": "",
    "running": "pay",
    "end": "end",
}
