"""A field for one shift, typed as people write hours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import theme
from desktop.ui.widgets.look import set_look

_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class HourField(QLineEdit):
    """Hours as text; the grid reads them.

    Signals:
        finished: A change was finished by Enter, an arrow or by leaving.
        entered: Enter was pressed; whether the text had changed.
        moved: An arrow asks for the row above (-1) or below (1).
        copy_asked: Ctrl+D asks for the hours of the day before.
        given_up: Esc put the hours of the file in the place of a text nobody could read.
    """

    finished = Signal()
    entered = Signal(bool)
    moved = Signal(int)
    copy_asked = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = self._written = ""
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(theme.px(92))
        self.setPlaceholderText("–")
        self.textEdited.connect(self.clear_error)

    def show_text(self, text: str) -> None:
        """Show hours that count as already reported."""
        self._shown = self._written = text
        self.clear_error()
        if self.text() != text:
            self.setText(text)
            if self.hasFocus():
                self.selectAll()

    def keep(self) -> None:
        """Count the text as already reported."""
        self._shown = self.text()

    def changed(self) -> bool:
        """Return whether the text differs from what was shown."""
        return self.text().strip() != self._shown

    def in_error(self) -> bool:
        """Return whether the text could not be read."""
        return bool(self.property("state") == "error")

    def set_error(self) -> None:
        """Mark the text as unreadable; it stays."""
        self._set_state("error")

    def clear_error(self) -> None:
        """Remove the mark."""
        if self.in_error():
            self._set_state("")

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+D for the grid before any shortcut takes it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_D:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read Enter, the arrows up and down, Ctrl+D and Esc."""
        key = Qt.Key(event.key())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in _ENTER and not control:
            changed = self.changed()
            self._finish()
            self.entered.emit(changed)
        elif key in _ROWS:
            self._finish()
            self.moved.emit(_ROWS[key])
        elif control and key == Qt.Key.Key_D:
            self.copy_asked.emit()
        elif key == Qt.Key.Key_Escape and (self.changed() or self._shown != self._written):
            reported = self._shown != self._written
            self.show_text(self._written)
            self.selectAll()
            if reported:
                self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything, so that typing replaces."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish a change when leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finish()

    def _finish(self) -> None:
        if self.changed():
            self.finished.emit()

    def _set_state(self, state: str) -> None:
        set_look(self, "state", state)
