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
from desktop.ui.widgets.look import set_look

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


class ErrorLine(QWidget):
    """What is wrong, in words beside an icon; or what may be, where it is a ``doubt``."""

    def __init__(self, parent: QWidget | None = None, *, doubt: bool = False) -> None:
        super().__init__(parent)
        self._text = Label("", "doubt" if doubt else "error", wrap=True)
        icon = ("triangle-alert", "warn") if doubt else ("circle-alert", "danger")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(IconLabel(*icon, 15), 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)

    def say(self, text: str) -> None:
        """Say another thing."""
        self._text.setText(text)

    def text(self) -> str:
        """Return what is said."""
        return self._text.text()


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
        # Most rows never say what is wrong, and many need no help: each is made when first said.
        self._help: Label | None = None
        self._error: ErrorLine | None = None
        self._doubt: ErrorLine | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(4))
        self._box.addWidget(self._label)
        self._box.addWidget(field)
        if help:
            self._show_help(help)
        field.setAccessibleName(plain(label))
        field.setAccessibleDescription(help)
        if isinstance(field, CommitField):
            field.textEdited.connect(self.clear_error)
        elif isinstance(field, LongField):
            field.edited.connect(self.clear_error)

    def set_error(self, text: str) -> None:
        """Say under the field what is wrong and what to do."""
        if self._error is None and text:
            self._error = ErrorLine()
            self._box.addWidget(self._error)
        if self._error is not None:
            self._error.say(text)
        self._show_state("error" if text else "", text or self._help_text)

    def set_doubt(self, text: str) -> None:
        """Say under the field what may be wrong, or nothing; it is written all the same."""
        if self._doubt is None and text:
            self._doubt = ErrorLine(doubt=True)
            self._box.addWidget(self._doubt)
        if self._doubt is not None and text != self._doubt.text():
            self._doubt.say(text)
            self._doubt.setVisible(bool(text))
            self.field.setAccessibleDescription(text or self._help_text)

    def doubt(self) -> str:
        """Return what may be wrong."""
        return "" if self._doubt is None else self._doubt.text()

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
        if self.field.property("state") != "error":
            self._show_state("", text)

    def _show_state(self, state: str, description: str) -> None:
        wrong = state == "error"
        if self._error is not None:
            self._error.setVisible(wrong)
        self._show_help("" if wrong else self._help_text)
        self.field.setAccessibleDescription(description if wrong else self.doubt() or description)
        set_look(self.field, "state", state)

    def _show_help(self, text: str) -> None:
        if self._help is None and text:
            self._help = Label("", "cap", wrap=True)
            self._box.insertWidget(2, self._help)
        if self._help is not None:
            self._help.setText(text)
            self._help.setVisible(bool(text))
