"""What the learner gives back at the end."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import Message, T
from desktop.services import lent
from desktop.services.duty_facts import EquipmentFacts
from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.recordfields import fields_of, new_dialog
from desktop.ui.records import RecordDialog, RecordsCard
from desktop.ui.removing import take_out
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField


class LentList(QObject):
    """The list of what was lent, and what is done with it.

    Attributes:
        card: The list.
    """

    def __init__(self, context: PageContext, page: QWidget) -> None:
        super().__init__(page)
        tr = context.tr
        self._context, self._page = context, page
        self._contract_id = 0
        self._known: tuple[EquipmentFacts, ...] = ()
        self.card = RecordsCard(
            tr,
            tr(T("To give back")),
            [tr(T("Thing lent")), tr(T("Lent on")), tr(T("Given back on"))],
            tr(T("Tools, keys, badge, work clothes: note what you lend, tick it off at the end.")),
        )
        self.card.add_asked.connect(self._add)
        self.card.edit_asked.connect(self._edit)
        self.card.remove_asked.connect(self._remove)

    def show_contract(self, contract_id: int) -> None:
        """Show what was lent under a contract."""
        self._contract_id = contract_id
        self._known = lent.equipment(self._context.workspace, contract_id)
        self.card.set_rows(rows_of(self._known, self._context.tr(T("not yet"))))

    def _add(self) -> None:
        dialog = self._dialog(T("Note something lent"))
        dialog.start(partial(note, self._context.workspace, self._contract_id), "name")

    def _edit(self, key: int) -> None:
        known = next(one for one in self._known if one.id == key)
        dialog = self._dialog(T("Change something lent"))
        values = fields_of(known, "name lent_on returned_on")
        dialog.start(partial(change, self._context.workspace, key), "name", values)

    def _remove(self, key: int) -> None:
        take_out(self._context, partial(lent.remove_lent, self._context.workspace, key))

    def _dialog(self, title: Message) -> RecordDialog:
        tr = self._context.tr
        dialog = new_dialog(self._context, self._page, title)
        dialog.form.add("name", tr(T("Thing lent")), TextField(), span=2)
        example = tr(T("dd/mm/yyyy"))
        dialog.form.add("lent_on", tr(T("Lent on")), DateField(None, example))
        dialog.form.add("returned_on", tr(T("Given back on")), DateField(None, example))
        return dialog


def note(workspace: Workspace, contract_id: int, values: dict[str, Any]) -> None:
    """Write down something lent.

    Raises:
        Refused: It has no name, or came back before it was lent.
    """
    lent.lend(workspace, contract_id, **values)


def change(workspace: Workspace, key: int, values: dict[str, Any]) -> None:
    """Change something lent.

    Raises:
        Refused: It has no name, or came back before it was lent.
    """
    lent.change_lent(workspace, key, **values)


def rows_of(known: tuple[EquipmentFacts, ...], not_yet: str) -> list[tuple[object, list[str]]]:
    """Return the rows of what was lent."""
    return [
        (
            one.id,
            [
                one.name,
                "" if one.lent_on is None else f"{one.lent_on:%d/%m/%Y}",
                not_yet if one.returned_on is None else f"{one.returned_on:%d/%m/%Y}",
            ],
        )
        for one in known
    ]
