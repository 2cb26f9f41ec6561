"""The learners as the menu shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month, age_on

if TYPE_CHECKING:
    from desktop.services.facts import ContractFacts, LearnerFacts
    from desktop.services.workspace import Workspace

PAY_IS_DONE_BY = 15


@dataclass(frozen=True, slots=True)
class Person:
    """One learner in the menu."""

    id: int
    name: str
    initials: str
    detail: Message
    months: tuple[Month, Month] | None


def people(workspace: Workspace, today: date) -> list[Person]:
    """Return the learners with their age and level today."""
    from desktop.services.learners import contracts, learners  # noqa: PLC0415 - reads a file

    by_learner: dict[int, list[ContractFacts]] = {}
    for contract in contracts(workspace):
        by_learner.setdefault(contract.learner_id, []).append(contract)
    return [_person(who, by_learner.get(who.id, []), today) for who in learners(workspace)]


def month_for(person: Person | None, today: date) -> Month:
    """Return the month to look at first: the one whose pay is being settled."""
    month = Month.of(today)
    if today.day <= PAY_IS_DONE_BY:
        month = month.plus(-1)
    if person is None or person.months is None:
        return month
    first, last = person.months
    return min(max(month, first), last)


def first_person(found: list[Person], today: date) -> Person | None:
    """Return the learner to show first: one whose contract runs today, else the last one."""
    now = Month.of(today)
    for person in found:
        if person.months is not None and person.months[0] <= now <= person.months[1]:
            return person
    return found[-1] if found else None


def _person(who: LearnerFacts, known: list[ContractFacts], today: date) -> Person:
    age = age_on(who.birth_date, today)
    running = next((one for one in known if today in one.period), None)
    detail = T("{age} years", age=age)
    if running is not None:
        reached = [step.level for step in running.levels if step.since <= today]
        if reached:
            detail = T("{age} years · level {level}", age=age, level=reached[-1].value)
    elif known and known[-1].period.last < today:
        detail = T("{age} years · contract ended", age=age)
    months = (Month.of(known[0].period.first), Month.of(known[-1].period.last)) if known else None
    return Person(who.id, who.name, who.initials, detail, months)
