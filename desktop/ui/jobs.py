"""Work that takes its time: a function on another thread, which tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

R = TypeVar("R")
Report = Callable[[int, int], None]

_under_way: set[Job[object]] = set()


class Cancelled(Exception):
    """The user stopped the work."""


class JobSignals(QObject):
    """What a job tells; Qt carries it to the thread of the window.

    Signals:
        progressed: Steps done, steps in all.
        succeeded: What the function returned.
        failed: The exception it raised.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)


class Job(QRunnable, Generic[R]):
    """A function on a thread of the pool.

    It is given a callable to report its progress with, which is also where it stops when it was
    cancelled. It touches no widget and no open file.

    Attributes:
        signals: What it tells.
    """

    def __init__(self, function: Callable[[Report], R]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.signals = JobSignals()
        self._function = function
        self._stop = Event()

    def start(self) -> None:
        """Begin; whoever waits for it may be gone when it is done."""
        _under_way.add(self)  # type: ignore[arg-type]  # whatever it returns
        QThreadPool.globalInstance().start(self)

    def cancel(self) -> None:
        """Stop at the next report."""
        self._stop.set()

    def run(self) -> None:
        """Run, on the thread."""
        try:
            found = self._function(self._report)
        except Cancelled:
            pass
        except Exception as error:  # noqa: BLE001 - the window says it, or reports it
            self.signals.failed.emit(error)
        else:
            self.signals.succeeded.emit(found)
        finally:
            _under_way.discard(self)

    def _report(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.signals.progressed.emit(done, total)


def wait_for_jobs(milliseconds: int = 5000) -> bool:
    """Wait for the work under way; return whether it is done."""
    return QThreadPool.globalInstance().waitForDone(milliseconds)
