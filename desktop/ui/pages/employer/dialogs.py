"""The fields of each list, and how they are written."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import Network
from desktop.rules.number import dotted_establishment, establishment_number, niss
from desktop.services import employer
from desktop.services.workspace import Workspace
from desktop.ui.bound import if_typed
from desktop.ui.context import PageContext
from desktop.ui.pages.employer.state import EmployerState, networks, yes_no
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.segmented import Segmented


def fields_of(facts: object, names: str) -> dict[str, Any]:
    """Return some facts by name."""
    return {name: getattr(facts, name) for name in names.split()}


def new_dialog(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return an empty dialog that writes a record down."""
    return RecordDialog(parent, context.tr, context.tr(title), context.tr(T("Write it down")))


def place_items(state: EmployerState) -> list[tuple[object, str]]:
    """Return the establishments to choose from, or none of them."""
    known = [(one.id, one.name or dotted_establishment(one.number)) for one in state.establishments]
    return [(None, "–"), *known]


def _address(context: PageContext, dialog: RecordDialog) -> None:
    tr = context.tr
    dialog.form.add("street", tr(T("Street and number")), TextField(), span=2)
    dialog.form.add("postcode", tr(T("Postcode")), TextField())
    dialog.form.add("town", tr(T("Town")), TextField())


def _person(context: PageContext, dialog: RecordDialog) -> None:
    tr = context.tr
    dialog.form.add("first_name", tr(T("First name")), TextField())
    dialog.form.add("last_name", tr(T("Family name")), TextField())


def _reach(context: PageContext, dialog: RecordDialog) -> None:
    tr = context.tr
    dialog.form.add("phone", tr(T("Phone")), TextField())
    dialog.form.add("email", tr(T("E-mail")), TextField())


def _operators(context: PageContext, dialog: RecordDialog, state: EmployerState) -> None:
    items: list[tuple[object, str]] = [(one.id, one.name) for one in state.operators]
    dialog.form.add("operator_id", context.tr(T("Training operator")), Choice(items), span=2)


def establishment(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of an establishment."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    number = TextField("", "2.145.688.993")
    check = if_typed(establishment_number)
    dialog.form.add("number", tr(T("Establishment number")), number, check)
    dialog.form.add("name", tr(T("Name")), TextField())
    _address(context, dialog)
    return dialog


def tutor(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of a tutor."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    _person(context, dialog)
    number = TextField("", "62.01.06-000.00")
    dialog.form.add("niss", tr(T("National number")), number, if_typed(niss))
    dialog.form.add("establishment_id", tr(T("Establishment")), Choice(place_items(state)))
    if state.establishments:
        dialog.form.rows["establishment_id"].reset(state.establishments[0].id)
    _reach(context, dialog)
    _conditions(context, dialog)
    return dialog


def _conditions(context: PageContext, dialog: RecordDialog) -> None:
    """Add what it takes to be a tutor; all of it may be told later."""
    tr = context.tr
    example = tr(T("dd/mm/yyyy"))
    answers = yes_no(tr)
    dialog.form.add("trade_since", tr(T("In the trade since")), DateField(None, example))
    dialog.form.add(
        "extract_on", tr(T("Extract of the criminal record of")), DateField(None, example)
    )
    for name, label in (
        ("head_title", T("Title of head of company")),
        ("recognised", T("Followed a learner to the end since 2009")),
        ("teaching_proof", T("Tutoring certificate or teaching title")),
    ):
        dialog.form.add(name, tr(label), Segmented(answers))


def operator(context: PageContext, parent: QWidget, title: Message) -> RecordDialog:
    """Return the dialog of a training operator."""
    dialog = new_dialog(context, parent, title)
    tr = context.tr
    dialog.form.add("name", tr(T("Name")), TextField(), span=2)
    options: list[tuple[object, str]] = [(value, tr(name)) for value, name in networks()]
    dialog.form.add("network", tr(T("Network")), Segmented(options, Network.CEFA), span=2)
    _address(context, dialog)
    return dialog


def referent(
    context: PageContext, parent: QWidget, title: Message, state: EmployerState
) -> RecordDialog:
    """Return the dialog of a referent."""
    dialog = new_dialog(context, parent, title)
    _person(context, dialog)
    _operators(context, dialog, state)
    _reach(context, dialog)
    return dialog


def holidays(context: PageContext, parent: QWidget, state: EmployerState) -> RecordDialog:
    """Return the dialog of school holidays."""
    dialog = new_dialog(context, parent, T("Add school holidays"))
    tr = context.tr
    name = TextField("", tr(T("For example: autumn holidays")))
    dialog.form.add("name", tr(T("Name")), name, span=2)
    example = tr(T("dd/mm/yyyy"))
    dialog.form.add("first_day", tr(T("First day")), DateField(None, example))
    dialog.form.add("last_day", tr(T("Last day")), DateField(None, example))
    _operators(context, dialog, state)
    return dialog


def add_establishment(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add an establishment."""
    employer.add_establishment(workspace, **values)


def change_establishment(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change an establishment."""
    employer.change_establishment(workspace, key, **values)


def add_tutor(workspace: Workspace, values: dict[str, Any]) -> None:
    """Add a tutor."""
    employer.add_tutor(workspace, national_number=values.pop("niss"), **values)


def change_tutor(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change a tutor."""
    employer.change_tutor(workspace, key, **values)


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
    for field in ("first_day", "last_day"):
        if values[field] is None:
            raise Refused(T("A date is needed here. Write for example 01/09/2025."), field)
    period = (values["name"], values["first_day"], values["last_day"])
    employer.add_school_holidays(workspace, values["operator_id"], (period,))
