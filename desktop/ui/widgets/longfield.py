"""A field for a text of several lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui import theme

LINES = 3


class LongField(QPlainTextEdit):
    """A few lines of text; leaving the field finishes a change.

    Signals:
        committed: The text, once it changed.
        edited: It is being typed.
    """

    committed = Signal(str)
    edited = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._last = text
        self.setTabChangesFocus(True)
        self.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + theme.px(14))
        self.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def value(self) -> str:
        """Return the text without spaces around it."""
        return self.text().strip()

    def set_value(self, text: str | None) -> None:
        """Show a text without reporting it."""
        self._last = text or ""
        if self._last != self.text():
            self.setPlainText(self._last)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report what was typed."""
        super().focusOutEvent(event)
        if self.value() != self._last:
            self._last = self.value()
            self.committed.emit(self._last)
