"""Reading the code of the other pages while nobody is waiting, so that the first visit is quick."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.pages import PAGE_CLASSES

FIRST_MS, NEXT_MS = 600, 60  # the first page answers before, and between two of them


class Preload(QObject):
    """Reads one module after another, each in a moment of its own.

    Signals:
        done: All of it is read.
    """

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = [*dict.fromkeys(one.partition(":")[0] for one in PAGE_CLASSES.values())]
        QTimer.singleShot(FIRST_MS, self, self._next)

    def _next(self) -> None:
        if self._waiting:
            import_module(self._waiting.pop(0))
            QTimer.singleShot(NEXT_MS, self, self._next)
        else:
            self.done.emit()
