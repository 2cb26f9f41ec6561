"""Two hands on the keyboard of a real window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.workspace import Workspace
from desktop.ui.records import FormGrid, RecordDialog
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.dialog import Question
from desktop.ui.window import MainWindow
from tests.e2e.letters import LETTERS

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FAR = 60


class Hands:
    """Two hands on the keyboard; they know only where the focus is."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.keys = 0

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        return self.window if widget is None else widget

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.keys += 1
            self.qtbot.keyClick(self.focus(), key, held)

    def write(self, text: str) -> None:
        self.keys += len(text)
        self.qtbot.keyClicks(self.focus(), text)

    def tab_to(self, target: QWidget) -> None:
        """Walk with Tab; a place out of reach is a fault."""
        whole = target  # of several segments, the chosen one takes the keyboard
        while (proxy := target.focusProxy()) is not None:
            target = proxy
        self.qtbot.waitUntil(target.isVisible)  # a layout shows what is new a moment later
        passed = []
        for _ in range(FAR):
            if self.focus() is target or whole.isAncestorOf(self.focus()):
                return
            passed.append(self.focus().accessibleName())
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"out of reach of Tab: {target.accessibleName()}; passed {passed}")

    def push(self, button: QWidget) -> None:
        self.tab_to(button)
        self.press(Qt.Key.Key_Space)

    def fill(self, form: FormGrid, values: dict[str, str]) -> None:
        for name, text in values.items():
            self.tab_to(form.rows[name].control)
            self.write(text)

    def go_to(self, page: str) -> QWidget:
        letter = LETTERS[self.window.language][page]
        self.press(getattr(Qt.Key, f"Key_{letter}"), ALT)
        self.qtbot.waitUntil(lambda: self.window.page == page)
        return self.window.current()

    def go_beside(self) -> QWidget:
        """Go to the page beside this one."""
        page = self.window.page
        self.press(Qt.Key.Key_Tab, CONTROL)
        assert self.window.page != page
        return self.window.current()

    def add_record(self, button: Button, values: dict[str, str]) -> None:
        """Open a dialog, fill it in and finish with Enter."""
        self.push(button)
        dialogs = self.window.current().findChildren(RecordDialog)
        dialog = next(one for one in dialogs if one.isVisible())
        self.qtbot.waitUntil(dialog.isActiveWindow)
        self.fill(dialog.form, values)
        self.press(Qt.Key.Key_Return)
        assert not dialog.isVisible()
        self.come_back()

    def come_back(self) -> None:
        """Wait for the window after a dialog; without a desktop nobody wakes it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.waitUntil(partial(has_focus_inside, self.window))

    def answer_yes(self) -> None:
        """Say yes to the question asked next; the safe answer has the focus."""
        looking = QTimer(self.window)

        def say() -> None:
            question = QApplication.activeModalWidget()
            if isinstance(question, Question) and question.isActiveWindow():
                looking.stop()
                self.tab_to(question.do_button)
                self.press(Qt.Key.Key_Space)

        looking.timeout.connect(say)
        looking.start(20)


def opened(hands: Hands) -> Workspace:
    workspace = hands.window.workspace
    assert workspace is not None
    return workspace


def has_focus_inside(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)
