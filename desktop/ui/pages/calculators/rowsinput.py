"""A list of periods, levels, amounts or derogations, for a rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import AbsenceKind, DerogationKind, Level
from desktop.language.translator import Translator
from desktop.services.calculate.words import INPUTS, WORDS
from desktop.ui.records import RecordDialog, RecordsCard
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import AmountField, TextField

# The parts of a row of each kind of list; the first ones are needed.
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "periods": ("first", "last", "kind"),
        "level-history": ("from", "level"),
        "amount-history": ("from", "monthly"),
        "derogations": ("code", "reference", "from", "to"),
    }
)
NEEDED = 2
DAYS = frozenset({"first", "last", "from", "to"})


class RowsInput(RecordsCard):
    """Rows of a list, added and changed in a dialog.

    Signals:
        changed: The rows changed.
    """

    changed = Signal()

    def __init__(
        self, tr: Translator, kind: str, title: str, parent: QWidget | None = None
    ) -> None:
        self._parts = PARTS[kind]
        super().__init__(
            tr,
            title,
            [tr(INPUTS[part]) for part in self._parts],
            tr(T("Nothing entered.")),
            parent=parent,
        )
        self._tr = tr
        self._rows_given: list[dict[str, Any]] = []
        self.add_asked.connect(self._add_row)
        self.edit_asked.connect(self._change_row)
        self.remove_asked.connect(self._take_off)

    def given(self) -> object:
        """Return the rows as a rule takes them; nothing where there are none."""
        return [
            {
                part: value.isoformat() if isinstance(value, date) else str(value)
                for part, value in row.items()
                if value not in {None, ""}
            }
            for row in self._rows_given
        ] or None

    def set_given(self, rows: list[dict[str, Any]]) -> None:
        """Show rows as a rule takes them."""
        self._rows_given = [
            {
                part: date.fromisoformat(value) if part in DAYS and value else value
                for part, value in row.items()
            }
            for row in rows
        ]
        self._show()

    def half_typed(self) -> list[dict[str, Any]]:
        """Return the rows."""
        return list(self._rows_given)

    def type_again(self, kept: list[dict[str, Any]]) -> None:
        """Put the rows back."""
        self._rows_given = list(kept)
        self._show()

    def _show(self) -> None:
        self.set_rows(
            [
                (index, [self._text(row.get(part)) for part in self._parts])
                for index, row in enumerate(self._rows_given)
            ]
        )
        self.changed.emit()

    def _text(self, value: object) -> str:
        if isinstance(value, str) and value in WORDS:
            return self._tr(WORDS[value])
        return "" if value is None else self._tr.show(value)  # type: ignore[arg-type]  # a day, an amount or a text

    def _ask(self, index: int, values: dict[str, Any]) -> None:
        tr = self._tr
        dialog = RecordDialog(self, tr, self.accessibleName(), tr(T("Write it down")))
        for part in self._parts:
            dialog.form.add(part, tr(INPUTS[part]), self._field(part))

        def keep(given: dict[str, Any]) -> None:
            for part in self._parts[:NEEDED]:
                if given[part] in {None, ""}:
                    raise Refused(T("An answer is needed here."), part)
            rows = self._rows_given
            self._rows_given = [*rows[:index], dict(given), *rows[index + 1 :]]
            self._show()

        dialog.start(keep, self._parts[0], values)

    def _field(self, part: str) -> DateField | Choice | AmountField | TextField:
        tr = self._tr
        if part in DAYS:
            return DateField(None, tr(T("dd/mm/yyyy")))
        if part == "monthly":
            return AmountField()
        words: dict[str, list[str]] = {
            "kind": [one.value for one in AbsenceKind],
            "level": [one.value for one in Level],
            "code": [one.value for one in DerogationKind],
        }
        if part in words:
            items: list[tuple[object, str]] = [("", "–")]
            return Choice(items + [(one, tr(WORDS[one])) for one in words[part]])
        return TextField()

    def _add_row(self) -> None:
        self._ask(len(self._rows_given), {})

    def _change_row(self, index: int) -> None:
        values = dict(self._rows_given[index])
        if isinstance(values.get("monthly"), str):
            values["monthly"] = Decimal(values["monthly"])
        self._ask(index, values)

    def _take_off(self, index: int) -> None:
        self._rows_given = [*self._rows_given[:index], *self._rows_given[index + 1 :]]
        self._show()
