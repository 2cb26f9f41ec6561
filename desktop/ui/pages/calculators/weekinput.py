"""A week typed day by day, for a rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.kernel.messages import T, Weekday
from desktop.language.translator import Translator
from desktop.services.week_shape import WEEKDAYS
from desktop.ui import theme
from desktop.ui.widgets.checkbox import CheckBox
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label

A_MONDAY = date(2024, 1, 1)
HALVES = ("am", "pm")


class WeekInput(QWidget):
    """Seven days: hours in the company, half days at the operator.

    Attributes:
        hours: The hours, by day.
        halves: The half days, by day.

    Signals:
        changed: Something of it changed.
    """

    changed = Signal()

    def __init__(self, tr: Translator, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.hours: dict[str, TextField] = {}
        self.halves: dict[str, dict[str, CheckBox]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(1, 1)
        words = {"am": tr(T("Course in the morning")), "pm": tr(T("in the afternoon"))}
        for row, key in enumerate(WEEKDAYS):
            day = tr(T("{day}", day=Weekday(A_MONDAY + timedelta(days=row))))
            label, field = Label(day, "field"), TextField("", "8-12 12.30-16.30")
            field.setAccessibleName(f"{name}, {day}")
            label.setBuddy(field)
            field.committed.connect(self._tell)
            self.hours[key] = field
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            self.halves[key] = {}
            for column, half in enumerate(HALVES, 2):
                box = CheckBox(words[half])
                box.setAccessibleName(f"{name}, {day}, {words[half]}")
                box.toggled.connect(self._tell)
                self.halves[key][half] = box
                grid.addWidget(box, row, column)

    def given(self) -> object:
        """Return the week as a rule takes it; nothing where nothing was told."""
        week: dict[str, object] = {}
        for key in WEEKDAYS:
            hours = self.hours[key].value().split()
            at_operator = [half for half, box in self.halves[key].items() if box.isChecked()]
            if hours or at_operator:
                week[key] = {"company": hours, "operator": at_operator}
        return week or None

    def half_typed(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Return what stands here, by day: the text of the hours, and the halves ticked."""
        return {
            key: (self.hours[key].text(), ticked)
            for key in WEEKDAYS
            if (ticked := tuple(half for half, box in self.halves[key].items() if box.isChecked()))
            or self.hours[key].text()
        }

    def type_again(self, kept: Mapping[str, tuple[str, tuple[str, ...]]]) -> None:
        """Put back what stood here."""
        for key, (hours, ticked) in kept.items():
            self.hours[key].setText(hours)
            for half in ticked:
                self.halves[key][half].setChecked(True)

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()
