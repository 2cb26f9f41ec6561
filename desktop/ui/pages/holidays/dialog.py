"""Planning leave by typing: who, which kind, first and last day; moving it to another day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.services.leave_plan import move_leave, plan_leave
from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.pages.holidays.lanes import Lane
from desktop.ui.pages.holidays.words import KINDS
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.form import DateField

NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")


def open_dialog(
    context: PageContext,
    parent: QWidget,
    lanes: tuple[Lane, ...],
    shown: tuple[int, AbsenceKind, Period | None],
) -> RecordDialog:
    """Ask for leave, and plan it.

    Args:
        context: The world of the page.
        parent: The page.
        lanes: The learners to choose from.
        shown: The learner, the kind and the days it begins with.
    """
    tr = context.tr
    learner_id, kind, days = shown
    dialog = RecordDialog(parent, tr, tr(T("Plan leave")), tr(T("Plan it")))
    people: list[tuple[object, str]] = [(one.learner.id, one.learner.name) for one in lanes]
    kinds: list[tuple[object, str]] = [(one, tr(name)) for one, name in KINDS.items()]
    example = tr(T("dd/mm/yyyy"))
    dialog.form.add("learner_id", tr(T("For whom?")), Choice(people))
    dialog.form.add("kind", tr(T("Which leave?")), Choice(kinds))
    dialog.form.add("first_day", tr(T("First day")), DateField(None, example))
    dialog.form.add("last_day", tr(T("Last day")), DateField(None, example))
    dialog.form.keep_in_order()
    values = {
        "learner_id": learner_id,
        "kind": kind,
        "first_day": None if days is None else days.first,
        "last_day": None if days is None else days.last,
    }
    dialog.start(partial(_plan, context.workspace), "first_day", values)
    dialog.form.rows["first_day"].control.setFocus()
    return dialog


def open_move(
    context: PageContext,
    parent: QWidget,
    lane: Lane,
    planned: Period,
    done: Callable[[Period], None],
) -> RecordDialog:
    """Ask from which day on planned leave is taken instead, and move it.

    Args:
        context: The world of the page.
        parent: The page.
        lane: Whose leave.
        planned: The days it is planned on now.
        done: Called once it is moved, with the days it is planned on now.
    """
    tr = context.tr
    dialog = RecordDialog(parent, tr, tr(T("Move leave")), tr(T("Move it")))
    said = NT(
        "{name}: {count} day, {first}. It keeps its kind.",
        "{name}: {count} days in a row, from {first} to {last}. They keep their kind and number.",
        planned.days,
        name=lane.learner.first_name,
        first=planned.first,
        last=planned.last,
    )
    example = tr(T("dd/mm/yyyy"))
    dialog.form.add(
        "first_day", tr(T("New first day")), DateField(None, example), help=tr(said), span=2
    )
    move = partial(_move, context.workspace, lane.learner.id, planned, done)
    dialog.start(move, "first_day", {"first_day": planned.first})
    return dialog


def _move(
    workspace: Workspace,
    learner_id: int,
    planned: Period,
    done: Callable[[Period], None],
    values: dict[str, Any],
) -> None:
    first: date | None = values["first_day"]
    if first is None:
        raise Refused(NEEDS_DATE, "first_day")
    if first != planned.first:
        move_leave(workspace, learner_id, planned, first)
        done(Period(first, first + (planned.last - planned.first)))


def _plan(workspace: Workspace, values: dict[str, Any]) -> None:
    first, last = values["first_day"], values["last_day"]
    if first is None:
        raise Refused(NEEDS_DATE, "first_day")
    plan_leave(workspace, values["learner_id"], values["kind"], first, last or first)
