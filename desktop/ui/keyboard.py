"""The keys of the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.ui import keys

if TYPE_CHECKING:
    from desktop.ui.window import MainWindow

NO_MAIN = T("This page has no main button. F1 lists the keys that work here.")


class Keyboard(QObject):
    """Gives the window its keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._typing = keys.TypingFirst(self)
        keys.bind(
            window,
            {
                "Ctrl+Z": window.undo,
                "Ctrl+Y": window.redo,
                "Ctrl+Shift+Z": window.redo,
                "Ctrl+S": window.back_up,
                "Ctrl+O": window.files.choose,
                "Ctrl+P": window.print_paper,
                "Ctrl+K": window.open_chooser,
                "Ctrl+Return": self._press_main,
                "Ctrl+Enter": self._press_main,
                "F6": partial(self._step_zone, 1),
                "Shift+F6": partial(self._step_zone, -1),
                "Ctrl+Tab": partial(window.step_tab, 1),
                "Ctrl+Shift+Tab": partial(window.step_tab, -1),
                "Ctrl+PgDown": partial(window.move_month, 1),
                "Ctrl+PgUp": partial(window.move_month, -1),
                "Alt+Left": window.go_back,
                "Ctrl+L": window.lock,
                "Ctrl+F": self._search,
                "Shift+F1": window.show_keys,
            },
        )

        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the message away with Esc, show the keys with F1, once nothing nearer wanted them.

        As shortcuts, they would never reach the field or the explanation that has the focus.
        """
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._window.dismiss()
            return True
        if event.key() == Qt.Key.Key_F1:
            self._window.show_keys()
            return True
        return False

    def _search(self) -> None:
        keys.find(self._window.current())

    def _press_main(self) -> None:
        page = self._window.current()
        if keys.press_main_button(page):
            return
        do_main = getattr(page, "do_main", None)  # a page without that button may do one thing
        lacks = do_main() if callable(do_main) else NO_MAIN
        if isinstance(lacks, Message) and self._window.workspace is not None:
            self._window.refuse(Refused(lacks))

    def _step_zone(self, step: int) -> None:
        keys.step_zone(self._window.parts(), step)
