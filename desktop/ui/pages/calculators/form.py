"""The form of a rule, made from its inputs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Percent, T
from desktop.language.translator import Translator
from desktop.services.inputs import Input
from desktop.services.rule import Rule
from desktop.ui import theme
from desktop.ui.bound import Field
from desktop.ui.pages.calculators.rowsinput import PARTS, RowsInput
from desktop.ui.pages.calculators.state import choices_of, label_of
from desktop.ui.pages.calculators.weekinput import WeekInput
from desktop.ui.records import FormGrid
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import NumberField, TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.longfield import LongField
from desktop.ui.widgets.segmented import Segmented

NUMBERS = frozenset({"amount", "number", "ratio"})
JSON = frozenset({"list", "object", "patterns"})
HUNDRED = Decimal(100)
_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})")


class RuleForm(QWidget):
    """One field for each input of a rule.

    Attributes:
        form: The plain fields, by input.
        weeks: The weeks, by input.
        lists: The lists, by input.

    Signals:
        changed: An answer of the user changed.
    """

    changed = Signal()

    def __init__(self, tr: Translator, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.rule = rule
        self.form = FormGrid(tr)
        self.weeks: dict[str, WeekInput] = {}
        self.lists: dict[str, RowsInput] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.form)
        for one in rule.inputs:
            self._add(one, layout)
        self._untold = self.form.half_typed()

    def given(self) -> dict[str, object]:
        """Return what was told, as the rule takes it."""
        found: dict[str, object] = {}
        for one in self.rule.inputs:
            value = self._given(one)
            if value not in (None, "", [], {}):
                found[one.name] = value
        return found

    def fill(self, known: Mapping[str, Any]) -> None:
        """Fill in what is known from the file, where the rule asks for it."""
        for one in self.rule.inputs:
            value = known.get(one.name)
            if value is None:
                continue
            if one.name in self.lists and isinstance(value, list):
                self.lists[one.name].set_given(value)
            elif one.name in self.form.rows:
                self.form.rows[one.name].reset(_shown(one, value))

    def half_typed(self) -> dict[str, Any]:
        """Return what stands in the fields, the weeks and the lists; nothing where all is empty."""
        told = self.form.half_typed()
        parts: dict[str, WeekInput | RowsInput] = {**self.weeks, **self.lists}
        found = {name: part.half_typed() for name, part in parts.items()}
        if told == self._untold and not any(found.values()):
            return {}
        return {"form": told, **found}

    def type_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what stood here."""
        self.form.type_again(kept["form"])
        for name, week in self.weeks.items():
            week.type_again(kept[name])
        for name, rows in self.lists.items():
            rows.type_again(kept[name])

    def refuse(self, refusal: Refused) -> bool:
        """Say a refusal under the field it names; return whether there is one."""
        row = self.form.rows.get(refusal.field.partition(".")[0])
        if row is None:
            return False
        row.refuse(refusal)
        return True

    def clear_errors(self) -> None:
        """Forget what was refused before."""
        for row in self.form.rows.values():
            row.clear_error()

    def _add(self, one: Input, layout: QVBoxLayout) -> None:
        tr = self._tr
        name = tr(label_of(one))
        if one.kind == "week":
            week = WeekInput(tr, name)
            week.changed.connect(self.changed)
            self.weeks[one.name] = week
            layout.addWidget(Label(name, "field"))
            layout.addWidget(week)
        elif one.kind in PARTS:
            rows = RowsInput(tr, one.kind, name)
            rows.changed.connect(self.changed)
            self.lists[one.name] = rows
            layout.addWidget(rows)
        else:
            field = self._field(one)
            wide = isinstance(field, LongField)
            help_text = tr(T("As a list in JSON, as on the command line.")) if wide else ""
            self.form.add(one.name, name, field, self._tell, help_text, span=2 if wide else 1)

    def _field(self, one: Input) -> Field:
        tr = self._tr
        if one.choices or one.kind == "level":
            items: list[tuple[object, str]] = [("", "–")]
            return Choice(items + [(value, tr(words)) for value, words in choices_of(one)])
        if one.kind == "yes-no":
            return Segmented([("", "–"), ("yes", tr(T("Yes"))), ("no", tr(T("No")))], "")
        fields: dict[str, Field] = {
            "date": DateField(None, tr(T("dd/mm/yyyy"))),
            "whole": NumberField(),
        }
        if one.kind in fields:
            return fields[one.kind]
        if one.kind in JSON:
            return LongField()
        hints = {
            "month": tr(T("mm/yyyy")),
            "ratio": tr.show(Percent(Decimal("0.17"))),
            "amount": "372,27",
            "number": "7,5",
            "weekdays": "sat, sun",
        }
        return TextField("", hints.get(one.kind, ""))

    def _tell(self, _value: object) -> None:
        self.changed.emit()

    def _given(self, one: Input) -> object:
        if one.name in self.weeks:
            return self.weeks[one.name].given()
        if one.name in self.lists:
            return self.lists[one.name].given()
        value = self.form.rows[one.name].value()
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, str):
            return _typed(one, value)
        return value


def _typed(one: Input, text: str) -> str:
    """Return a text as the rule takes it: ``372,27`` as ``372.27``, ``4/2026`` as ``2026-04``."""
    if one.kind == "month" and (found := _MONTH.fullmatch(text)):
        return f"{found[2]}-{int(found[1]):02}"
    if one.kind in NUMBERS:
        plain = text.replace("\u202f", "").replace("\u00a0", "").replace(" ", "").replace("€", "")
        percent = plain.endswith("%")
        plain = plain.removesuffix("%").replace(",", ".")
        if percent and re.fullmatch(r"\d+(\.\d+)?", plain):
            return f"{Decimal(plain) / HUNDRED:f}"
        return plain
    return text


def _shown(one: Input, value: object) -> object:
    """Return a value of the file as its field shows it."""
    if one.kind == "date" and isinstance(value, str):
        return date.fromisoformat(value)
    if one.kind == "amount" and isinstance(value, str):
        return value.replace(".", ",")
    return value
