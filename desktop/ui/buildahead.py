"""Building the slow pages while nobody is waiting, so that the first click is quick as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from desktop.ui.window import MainWindow

QUIET_MS = 700  # nothing is built sooner after a key or the mouse
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
    """Builds one page after another, each after a while without a key or the mouse."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.waiting = list(SLOW_PAGES)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._next)
        self._quiet.start()
        app = QApplication.instance()
        assert app is not None  # there is a window
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait again after each key and each move of the mouse."""
        if event.type() in _INPUT:
            self._quiet.start()
        return False

    def _next(self) -> None:
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            self._window.prepare_page(self.waiting.pop(0))
        if self.waiting:
            self._quiet.start()
        else:
            self.deleteLater()
