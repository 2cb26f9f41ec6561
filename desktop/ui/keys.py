"""Keys that work everywhere in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.ui.readingorder import stops
from desktop.ui.widgets.nav import NavItem

Slot = Callable[[], None]
_TAKES_BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TypingFirst(QObject):
    """Lets Ctrl+Z take back typing that is not finished, and else a step of the file.

    A line of text keeps Ctrl+Z for itself as long as it has the focus, even when nothing
    was typed since it was read; this hands the key on to the window then.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._line: QLineEdit | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the key to the window unless the line is being typed in."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QLineEdit)
            and any(event.matches(key) for key in _TAKES_BACK)
            and not watched.isModified()
        ):
            event.ignore()
            return True
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QLineEdit) and not new.property("typingFirst"):
            new.setProperty("typingFirst", True)
            new.installEventFilter(self)
            new.editingFinished.connect(self._finish)

    def _finish(self) -> None:
        line = self.sender()
        if isinstance(line, QLineEdit):
            line.setModified(False)


def finish_typing() -> None:
    """Write what is being typed now, as leaving the field would."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit | QPlainTextEdit | QAbstractSpinBox | QComboBox):
        focus.clearFocus()


def bind(window: QWidget, keys: dict[str, Slot]) -> None:
    """Give the window its keys."""
    for sequence, slot in keys.items():
        shortcut = QShortcut(QKeySequence(sequence), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(slot)


def step_zone(parts: list[QWidget], step: int) -> None:
    """Put the focus on the next part of the window, or on the one before.

    It goes to what is read first there; in the menu, to the page that is shown.
    """
    found = [(part, inside) for part in parts if (inside := _stops_in(part))]
    if not found:
        return
    focus = QApplication.focusWidget()
    here = next(
        (
            at
            for at, (part, _) in enumerate(found)
            if focus is not None and part.isAncestorOf(focus)
        ),
        None,
    )
    _, inside = found[0 if here is None else (here + step) % len(found)]
    shown = (one for one in inside if isinstance(one, NavItem) and one.isChecked())
    next(shown, inside[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _stops_in(part: QWidget) -> list[QWidget]:
    return [one for one in stops(part) if one is not part]


def find(page: QWidget) -> None:
    """Put the keyboard on the search of a page, where it has one."""
    search = getattr(page, "search", None)
    if isinstance(search, QLineEdit) and search.isVisible():
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()


def press_main_button(page: QWidget) -> bool:
    """Press the one main button of a page; return whether there is one."""
    for button in page.findChildren(QAbstractButton):
        if button.property("kind") == "primary" and button.isVisible() and button.isEnabled():
            button.click()
            return True
    return False
