"""Rows of a form, and the fields that stand in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.widgets.button import plain
from desktop.ui.widgets.checkbox import CheckBox
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import AmountField, CommitField, NumberField, TextField
from desktop.ui.widgets.labels import IconLabel, Label
from desktop.ui.widgets.longfield import LongField

__all__ = [
    "AmountField",
    "CheckBox",
    "Choice",
    "CommitField",
    "DateField",
    "FormRow",
    "NumberField",
    "TextField",
]


class FormRow(QWidget):
    """A field under its label; help, or what is wrong, below.

    Attributes:
        field: The field.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        help: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._help_text = help
        self._label = Label(label, "field")
        self._label.setBuddy(field)
        self._help = Label(help, "cap", wrap=True)
        if not help:
            self._help.hide()  # showing it before it has a parent would open a window
        self._error = Label("", "error", wrap=True)
        self._error_row = QWidget()
        error_layout = QHBoxLayout(self._error_row)
        error_layout.setContentsMargins(0, 0, 0, 0)
        error_layout.setSpacing(theme.px(6))
        error_layout.addWidget(
            IconLabel("circle-alert", "danger", 15), 0, Qt.AlignmentFlag.AlignTop
        )
        error_layout.addWidget(self._error, 1)
        self._error_row.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for part in (self._label, field, self._help, self._error_row):
            layout.addWidget(part)
        field.setAccessibleName(plain(label))
        field.setAccessibleDescription(help)
        if isinstance(field, CommitField):
            field.textEdited.connect(self.clear_error)
        elif isinstance(field, LongField):
            field.edited.connect(self.clear_error)

    def set_error(self, text: str) -> None:
        """Say under the field what is wrong and what to do."""
        self._error.setText(text)
        self._show_state("error" if text else "", text or self._help_text)

    def clear_error(self) -> None:
        """Forget the error; the help shows again."""
        if self.field.property("state") == "error":
            self._show_state("", self._help_text)

    def set_label(self, text: str) -> None:
        """Call the field by another name."""
        self._label.setText(text)
        self.field.setAccessibleName(plain(text))

    def set_help(self, text: str) -> None:
        """Show another help text."""
        self._help_text = text
        self._help.setText(text)
        if self.field.property("state") != "error":
            self._show_state("", text)

    def _show_state(self, state: str, description: str) -> None:
        wrong = state == "error"
        self._error_row.setVisible(wrong)
        self._help.setVisible(not wrong and bool(self._help_text))
        self.field.setAccessibleDescription(description)
        self.field.setProperty("state", state)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
