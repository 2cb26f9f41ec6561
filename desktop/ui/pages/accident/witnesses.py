"""Who saw or heard an accident."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.records import RecordDialog, RecordsCard
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.segmented import Segmented

DIRECT, INDIRECT = "direct", "indirect"


class WitnessCard(RecordsCard):
    """The witnesses.

    Signals:
        changed: The witnesses, each with name, address and kind.
    """

    changed = Signal(object)

    def __init__(self, tr: Translator, title: str, parent: QWidget | None = None) -> None:
        super().__init__(
            tr,
            title,
            [tr(T("Name")), tr(T("Address")), tr(T("How"))],
            tr(T("Nobody saw it, as far as is known.")),
            parent=parent,
        )
        self._tr = tr
        self._witnesses: list[dict[str, str]] = []
        self.add_asked.connect(self._add_one)
        self.edit_asked.connect(self._change)
        self.remove_asked.connect(self._take_off)

    def show_witnesses(self, witnesses: list[dict[str, str]]) -> None:
        """Show the witnesses."""
        self._witnesses = list(witnesses)
        words = {DIRECT: T("saw it"), INDIRECT: T("learned of it after")}
        self.set_rows(
            [
                (
                    index,
                    [
                        one.get("name", ""),
                        one.get("address", ""),
                        self._tr(words.get(one.get("kind", DIRECT), words[DIRECT])),
                    ],
                )
                for index, one in enumerate(self._witnesses)
            ]
        )

    def _ask(self, index: int, values: dict[str, Any] | None) -> None:
        tr = self._tr
        dialog = RecordDialog(self, tr, tr(T("A witness")), tr(T("Write it down")))
        dialog.form.add("name", tr(T("Name")), TextField())
        dialog.form.add("address", tr(T("Address")), TextField())
        kinds: list[tuple[object, str]] = [
            (DIRECT, tr(T("saw it"))),
            (INDIRECT, tr(T("learned of it after"))),
        ]
        dialog.form.add("kind", tr(T("How")), Segmented(kinds, DIRECT), span=2)

        def keep(given: dict[str, Any]) -> None:
            if not given["name"]:
                raise Refused(T("A name is needed here. Write it."), "name")
            kept = {"name": given["name"], "address": given["address"], "kind": given["kind"]}
            self.changed.emit([*self._witnesses[:index], kept, *self._witnesses[index + 1 :]])

        dialog.start(keep, "name", values)

    def _add_one(self) -> None:
        self._ask(len(self._witnesses), None)

    def _change(self, index: int) -> None:
        self._ask(index, dict(self._witnesses[index]))

    def _take_off(self, index: int) -> None:
        self.changed.emit([*self._witnesses[:index], *self._witnesses[index + 1 :]])
