"""Leave planned on days of a contract, and taken off again."""

from __future__ import annotations

from datetime import date

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.services.facts import ContractFacts
from desktop.services.learners import contract_on, learner
from desktop.services.rows import whole_period
from desktop.services.timetable import absences, clear_absence, note_absence
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
    for entry in absences(workspace, found.id):
        days = entry.period.meet(period)
        if days is not None and entry.kind not in PLANNED:
            raise Refused(
                T(
                    "{name} is noted as absent from {first} to {last}. Choose other days, or "
                    "change the absence under Worked weeks.",
                    name=learner(workspace, learner_id).first_name,
                    first=days.first,
                    last=days.last,
                ),
                "first_day",
            )
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
        raise Refused(
            T(
                "No leave is planned from {first} to {last}. Choose the days to erase.",
                first=period.first,
                last=period.last,
            )
        )
    clear_absence(workspace, found.id, period.first, period.last, PLANNED)


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
