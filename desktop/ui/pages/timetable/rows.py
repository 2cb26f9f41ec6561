"""The days of the grid in words."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Hours, T
from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.language.translator import Translator
from desktop.rules.working_time.fix import Edge
from desktop.ui.pages.timetable.points import fix_of, short
from desktop.ui.pages.timetable.state import WeekState
from desktop.ui.widgets.weekgrid import DayRow, WeekGrid

MONDAY = date(2026, 1, 5)  # any Monday: only the names of the days are taken from it


def name_grid(grid: WeekGrid, state: WeekState, tr: Translator) -> None:
    """Name the columns and the days of the grid."""
    days = [
        tr.weekday(MONDAY + timedelta(days=weekday)).capitalize() for weekday in range(DAYS_IN_WEEK)
    ]
    headers = {
        "day": tr(T("Day")),
        "operator": tr(T("At {operator}", operator=state.operator)),
        "am": tr(T("morning")),
        "pm": tr(T("afternoon")),
        "am_short": tr(T("a.m.")),
        "pm_short": tr(T("p.m.")),
        # NOTE: the letter between hours and minutes, as in 7 h 30.
        "hour_letter": tr(T("h")),
        "hours": tr(T("Hours at your place")),
        "total": tr(T("Total")),
        "findings": tr(T("To settle")),
    }
    grid.set_labels(days, headers, tr(T("Off")), tr(state.operator))


def row_of(state: WeekState, weekday: int, tr: Translator) -> DayRow:
    """Return a day as the grid shows it."""
    plan = state.week.days[weekday]
    if plan.shifts:
        total = tr.show(Hours(plan.company_minutes))
    else:
        total = tr(state.operator) if plan.halves else ""
    findings = state.findings[weekday]
    return DayRow(
        shifts=[(shift.start, shift.end) for shift in plan.shifts],
        operator_am=HalfDay.MORNING in plan.halves,
        operator_pm=HalfDay.AFTERNOON in plan.halves,
        total=total,
        finding="\n".join(dict.fromkeys(tr(short(finding)) for finding in findings)),
        bad=any(map(_bad, findings)),
        bad_span=next(filter(None, (_too_much(one, weekday) for one in findings)), None),
    )


def _bad(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTE


def _too_much(finding: Finding, weekday: int) -> tuple[int, int] | None:
    """Return the minutes of a day that the fix of a finding takes away."""
    fix = fix_of(finding)
    if fix is None or fix.weekday != weekday:
        return None
    if fix.edge is Edge.START:
        return (fix.before.start, fix.after.start)
    return (fix.after.end, fix.before.end)
