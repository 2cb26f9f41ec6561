"""Building the slow pages while nobody is waiting, so that the first click is quick as well."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from desktop.ui.window import MainWindow

QUIET_MS = 700  # nothing is built sooner after a key or the mouse
NEXT_MS = 50  # between two pages, so that a key in between does not wait
# The others take no longer to build than one sees.
SLOW_PAGES = (
    "learner",
    "pay",
    "papers",
    "timetable",
    "weeks",
    "employer",
    "holidays",
    "tutors",
    "law",
    "accident",
    "end",
    "calculators",
)
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.Wheel,
    QEvent.Type.MouseMove,
}


class BuildAhead(QObject):
    """Builds one page after another, once there was no key and no mouse for a while.

    It begins again when the window is built anew, in another language say.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.waiting: list[str] = []
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._next)
        window.rebuilt.connect(self._begin)
        self._begin()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait anew after each key and each move of the mouse."""
        if event.type() in _INPUT:
            self._quiet.start(QUIET_MS)
        return False

    def _begin(self) -> None:
        gc.unfreeze()  # the pages before are garbage now
        self.waiting = list(SLOW_PAGES)
        _application().installEventFilter(self)
        self._quiet.start(QUIET_MS)

    def _next(self) -> None:
        built = not (QApplication.activeModalWidget() or QApplication.activePopupWidget())
        if built:
            self._window.prepare_page(self.waiting.pop(0))
        if self.waiting:
            self._quiet.start(NEXT_MS if built else QUIET_MS)
        else:
            self._rest()

    def _rest(self) -> None:
        """Leave what was built out of the search for garbage: it would hold up a click."""
        _application().removeEventFilter(self)
        self._quiet.stop()
        gc.collect()
        gc.freeze()


def _application() -> QCoreApplication:
    app = QApplication.instance()
    assert app is not None  # there is a window
    return app
