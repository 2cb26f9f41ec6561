"""Leave planned on days of a contract, and taken off again."""

from __future__ import annotations

from datetime import date

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.services.facts import ContractFacts
from desktop.services.learners import contract_on, contracts, learner
from desktop.services.rows import whole_period
from desktop.services.timetable import absences, clear_absence, move_absences, note_absence
from desktop.services.workspace import Workspace

PLANNED = (
    AbsenceKind.ANNUAL_LEAVE,
    AbsenceKind.SUPPLEMENTARY_LEAVE,
    AbsenceKind.SCHOOL_LEAVE,
    AbsenceKind.REST_DAY,
    AbsenceKind.REPLACEMENT_HOLIDAY,
)


def plan_leave(
    workspace: Workspace, learner_id: int, kind: AbsenceKind, first_day: date, last_day: date
) -> int:
    """Plan leave of a learner and return its number in the file.

    Leave of another kind gives way; what is no leave, such as an illness, does not.

    Raises:
        Refused: The days are in the wrong order, outside the contract or taken by something that
            is no leave, or a month among them is closed.
    """
    period = whole_period(first_day, last_day)
    found = _contract(workspace, learner_id, period)
    _refuse_other_absence(workspace, found, period)
    return note_absence(workspace, found.id, kind, period.first, period.last)


def take_off_leave(workspace: Workspace, learner_id: int, first_day: date, last_day: date) -> None:
    """Take planned leave off days; other absences among them stay.

    Raises:
        Refused: No leave is planned there, or a month among the days is closed.
    """
    period = whole_period(first_day, last_day)
    found = _contract(workspace, learner_id, period)
    planned = (one for one in absences(workspace, found.id) if one.kind in PLANNED)
    if not any(one.period.meet(period) for one in planned):
        raise Refused(_nothing_planned(period))
    clear_absence(workspace, found.id, period.first, period.last, PLANNED)


def planned_around(workspace: Workspace, learner_id: int, days: Period) -> Period | None:
    """Return the planned leave that chosen days mean; None where they mean none.

    One day means the whole leave it lies in; several mean the leave among them.
    """
    every = [
        one.period
        for known in contracts(workspace, learner_id)
        for one in absences(workspace, known.id)
        if one.kind in PLANNED and one.period.meet(days)
    ]
    if not every:
        return None
    first, last = min(one.first for one in every), max(one.last for one in every)
    if days.days == 1:
        return Period(first, last)
    return Period(max(first, days.first), min(last, days.last))


def move_leave(workspace: Workspace, learner_id: int, days: Period, first_day: date) -> None:
    """Let planned leave begin on another day; it keeps its kinds and its number of days.

    Raises:
        Refused: No leave is planned there, the new days are outside the contract or taken, or a
            month among the old or the new days is closed.
    """
    known = _contract(workspace, learner_id, days)
    planned = planned_around(workspace, learner_id, days)
    if planned is None:
        raise Refused(_nothing_planned(days))
    target = Period(first_day, first_day + (planned.last - planned.first))
    _refuse_other_absence(workspace, known, target)
    for entry in absences(workspace, known.id):
        taken = entry.period.meet(target)
        if taken is not None and not (taken.first in planned and taken.last in planned):
            raise Refused(
                T(
                    "Leave is planned already from {first} to {last}. Choose another first day, "
                    "or erase that leave first.",
                    first=taken.first,
                    last=taken.last,
                ),
                "first_day",
            )
    move_absences(workspace, known.id, planned, first_day, PLANNED)


def _refuse_other_absence(workspace: Workspace, found: ContractFacts, period: Period) -> None:
    for entry in absences(workspace, found.id):
        days = entry.period.meet(period)
        if days is not None and entry.kind not in PLANNED:
            raise Refused(
                T(
                    "{name} is noted as absent from {first} to {last}. Choose other days, or "
                    "change the absence under Worked weeks.",
                    name=learner(workspace, found.learner_id).first_name,
                    first=days.first,
                    last=days.last,
                ),
                "first_day",
            )


def _nothing_planned(period: Period) -> Message:
    return T(
        "No leave is planned from {first} to {last}. Choose days with leave.",
        first=period.first,
        last=period.last,
    )


def _contract(workspace: Workspace, learner_id: int, period: Period) -> ContractFacts:
    """Return the contract of the first of the days; noting refuses days outside it."""
    found = contract_on(workspace, learner_id, Period(period.first, period.first))
    found = found or contract_on(workspace, learner_id, period)
    if found is None:
        raise Refused(
            T(
                "{name} has no contract from {first} to {last}. Choose days within the contract.",
                name=learner(workspace, learner_id).first_name,
                first=period.first,
                last=period.last,
            ),
            "first_day",
        )
    return found
