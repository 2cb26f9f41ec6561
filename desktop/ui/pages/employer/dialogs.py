"""The fields of each list, and how they are written."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import Network
from desktop.rules.number import establishment_number
from desktop.rules.operator import network_doubt
from desktop.services import employer
from desktop.services.workspace import Workspace
from desktop.ui.bound import if_typed
from desktop.ui.context import PageContext
from desktop.ui.pages.employer.state import EmployerState, networks
from desktop.ui.recordfields import add_address, add_person, add_reach, new_dialog
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.segmented import Segmented


def _operators(context: PageContext, dialog: RecordDialog, state: EmployerState) -> None:
    items: list[tuple[object, str]] = [(one.id, one.name) for one in state.operators]
    dialog.form.add("operator_id", context.tr(T("Training operator")), Choice(items), span=2)


def establishment(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of an establishment."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    number = TextField("", "2.145.688.993")
    check = if_typed(establishment_number)
    where = tr(T("In the BCE, under the establishment units: ten digits."))
    dialog.form.add("number", tr(T("Establishment number")), number, check, where)
    dialog.form.add("name", tr(T("Name")), TextField())
    add_address(context, dialog)
    return dialog


def operator(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of a training operator."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    said = tr(T("As in the contract: the CEFA or the centre."))
    dialog.form.add("name", tr(T("Name")), TextField(), help=said, span=2)
    options: list[tuple[object, str]] = [(value, tr(name)) for value, name in networks()]
    dialog.form.add("network", tr(T("Network")), Segmented(options, Network.CEFA), span=2)
    add_address(context, dialog)
    look = partial(look_at_network, context, dialog)
    for row in ("name", "network", "postcode"):
        dialog.form.rows[row].written.connect(look)
    return dialog


def look_at_network(context: PageContext, dialog: RecordDialog) -> None:
    """Say beside the network of an operator where it does not fit the name or the place."""
    values = dialog.form.values()
    doubt = network_doubt(values["name"], values["network"], values["postcode"])
    dialog.form.rows["network"].set_doubt("" if doubt is None else context.tr(doubt))


def referent(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of a referent."""
    dialog = new_dialog(context, parent, title)
    add_person(context, dialog)
    _operators(context, dialog, state)
    add_reach(context, dialog)
    return dialog


def holidays(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of school holidays."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    name = TextField("", tr(T("For example: autumn holidays")))
    dialog.form.add("name", tr(T("Name")), name, span=2)
    example = tr(T("dd/mm/yyyy"))
    dialog.form.add("first_day", tr(T("First day")), DateField(None, example))
    dialog.form.add("last_day", tr(T("Last day")), DateField(None, example))
    dialog.form.keep_in_order()
    _operators(context, dialog, state)
    return dialog


def add_establishment(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add an establishment."""
    employer.add_establishment(workspace, **values)


def change_establishment(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change an establishment."""
    employer.change_establishment(workspace, key, **values)


def add_operator(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a training operator."""
    employer.add_operator(workspace, **values)


def change_operator(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a training operator."""
    employer.change_operator(workspace, key, **values)


def add_referent(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a referent."""
    employer.add_referent(workspace, **values)


def change_referent(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a referent."""
    employer.change_referent(workspace, key, **values)


def add_holidays(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add school holidays.

    Raises:
        Refused: A day is missing, or they are in the wrong order.
    """
    first, last = _both(values)
    employer.add_school_holidays(workspace, values["operator_id"], ((values["name"], first, last),))


def change_holidays(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change school holidays.

    Raises:
        Refused: A day is missing, they are in the wrong order, or a closed month has them.
    """
    first, last = _both(values)
    holiday = (values["name"], first, last)
    employer.change_school_holiday(workspace, key, values["operator_id"], holiday)


def _both(values: dict[str, Any]) -> tuple[date, date]:
    for field in ("first_day", "last_day"):
        if values[field] is None:
            raise Refused(T("A date is needed here. Write for example 01/09/2025."), field)
    return values["first_day"], values["last_day"]
