"""Settling a duty: done, with its evidence, or not the concern of this employer."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import DutyState
from desktop.services.duty import settle_duty
from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.proof.dialog import show_proof
from desktop.ui.proof.list import ProofList
from desktop.ui.records import RecordDialog
from desktop.ui.todo.todo import Todo
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.segmented import Segmented


def ask(context: PageContext, parent: QWidget, todo: Todo) -> FormDialog:
    """Return the dialog that settles a duty, or shows the proof of a settled one; it is open."""
    tr = context.tr
    if todo.level == "settled":
        return show_proof(context, parent, tr.show(todo.text), todo.key)
    dialog = RecordDialog(parent, tr, tr(T("Settle a date")), tr(T("Write it down")))
    dialog.body.insertWidget(0, Label(tr.show(todo.text), "b", wrap=True))
    states: list[tuple[object, str]] = [
        (DutyState.DONE, tr(T("Done"))),
        (DutyState.NOT_APPLICABLE, tr(T("Does not concern me"))),
    ]
    dialog.form.add("state", tr(T("How it stands")), Segmented(states, DutyState.DONE), span=2)
    dialog.form.add("on", tr(T("On")), DateField(context.today(), tr(T("dd/mm/yyyy"))))
    dialog.form.add(
        "reference",
        tr(T("Number or name of the proof")),
        TextField(),
        help=tr(T("For example the number of the Dimona.")),
    )
    dialog.form.add(
        "reason",
        tr(T("Why it does not concern you")),
        TextField(),
        help=tr(T("Only where it does not.")),
        span=2,
    )
    proof = ProofList(context, tr(T("Proof")))
    proof.set_subject(todo.key)
    dialog.body.addWidget(proof)
    dialog.start(partial(settle, context.workspace, todo.key, context.today()), "on")
    return dialog


def settle(workspace: Workspace, key: str, today: date, values: dict[str, Any]) -> None:
    """Write down how a duty stands.

    Raises:
        Refused: The day is missing or has not come, or the reason is missing.
    """
    on = values["on"]
    if on is None:
        raise Refused(T("A date is needed here. Write for example 01/09/2025."), "on")
    if on > today:
        raise Refused(T("This day has not come yet. Write the day it was done."), "on")
    settle_duty(
        workspace,
        key,
        values["state"] or DutyState.DONE,
        on,
        reference=values["reference"],
        reason=values["reason"],
    )
