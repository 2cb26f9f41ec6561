"""Fields that the dialogs of several pages share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import Message, T
from desktop.rules.number import dotted_establishment
from desktop.services.facts import EstablishmentFacts
from desktop.ui.context import PageContext
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.fields import TextField


def fields_of(facts: object, names: str) -> dict[str, Any]:
    """Return some facts by name."""
    return {name: getattr(facts, name) for name in names.split()}


def new_dialog(
    context: PageContext, parent: QWidget, title: Message, columns: int = 2
) -> RecordDialog:
    """Return an empty dialog that writes a record down."""
    tr = context.tr
    return RecordDialog(parent, tr, tr(title), tr(T("Write it down")), columns)


def place_items(establishments: Sequence[EstablishmentFacts]) -> list[tuple[object, str]]:
    """Return the establishments to choose from, or none of them."""
    known = [(one.id, one.name or dotted_establishment(one.number)) for one in establishments]
    return [(None, "–"), *known]


def add_address(context: PageContext, dialog: RecordDialog) -> None:
    """Add the fields of an address."""
    tr = context.tr
    dialog.form.add("street", tr(T("Street and number")), TextField(), span=2)
    dialog.form.add("postcode", tr(T("Postcode")), TextField())
    dialog.form.add("town", tr(T("Town")), TextField())


def add_person(context: PageContext, dialog: RecordDialog) -> None:
    """Add the fields of a name."""
    tr = context.tr
    dialog.form.add("first_name", tr(T("First name")), TextField())
    dialog.form.add("last_name", tr(T("Family name")), TextField())


def add_reach(context: PageContext, dialog: RecordDialog) -> None:
    """Add the ways to reach somebody."""
    tr = context.tr
    dialog.form.add("phone", tr(T("Phone")), TextField())
    dialog.form.add("email", tr(T("E-mail")), TextField())
