"""The working hours of the day of an accident, as the timetable has them."""

from __future__ import annotations

from datetime import date

from desktop.kernel.hours import clock
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.rules.holiday import public_holidays
from desktop.rules.terms import Terms, plan_on
from desktop.services.pay import terms
from desktop.services.supplement import extra_hours, worked_holidays
from desktop.services.workspace import Workspace


def planned_hours(workspace: Workspace, contract_id: int, day: date) -> str | Message:
    """Return the hours of a day as they are typed, such as ``07:00-11:00 12:00-15:36``.

    Where the timetable does not say for sure what was worked that day, return why.
    """
    known = terms(workspace, contract_id)
    otherwise = _otherwise(workspace, contract_id, known, day)
    if otherwise is not None:
        return otherwise
    plan = plan_on(known, day)
    if plan.shifts:
        return " ".join(f"{clock(one.start)}-{clock(one.end)}" for one in plan.shifts)
    if plan.halves:
        return T("The timetable has courses that day, and no hours with you.")
    return T("The timetable has no hours that day.")


def _otherwise(workspace: Workspace, contract_id: int, known: Terms, day: date) -> Message | None:
    """Return what was otherwise than the timetable says that day."""
    if not any(one.since <= day for one in known.patterns):
        return T("The timetable of that day is not noted.")
    if any(one.day == day for one in worked_holidays(workspace, contract_id)):
        return T("A holiday or Sunday worked is noted that day.")
    if day in known.holidays or day in public_holidays(day.year):
        return T("That day is a public holiday.")
    if any(one.day == day for one in extra_hours(workspace, contract_id)):
        return T("Extra hours are noted that day.")
    for absence in known.absences:
        if day in absence.period and absence.kind is not AbsenceKind.WORK_ACCIDENT:
            return T("An absence is noted that day.")
    return None
