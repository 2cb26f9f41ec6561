"""What happens to an exception nobody handled."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from time import monotonic, strftime
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.preferences import data_dir

log = logging.getLogger(__name__)
AGAIN_S = 1.0
LOG = "tandem.log"


class ErrorReporter(QObject):
    """Shows refusals as advice, and faults with what a bug report needs."""

    _happened = Signal(object)

    def __init__(self, tr: Callable[[], Translator]) -> None:
        super().__init__()
        self._tr = tr
        self._showing = False
        self._last = ("", 0.0)
        self._happened.connect(self.show_error)

    def install(self) -> None:
        """Receive the exceptions of every thread."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def show_error(self, error: BaseException) -> None:
        """Tell the user; an error while doing so is only logged."""
        fault = not isinstance(error, Refused)
        if fault or self._showing:
            log.critical("unhandled exception", exc_info=error)
            _write_down(error)
        place, since = self._last
        if self._showing or (fault and place == _place(error) and monotonic() - since < AGAIN_S):
            return  # painting anew what cannot be painted must not ask for ever
        self._showing = True
        try:
            self.box(error).exec()
        finally:
            self._showing = False
            self._last = (_place(error), monotonic())

    def box(self, error: BaseException) -> QMessageBox:
        """Return what is shown for an error."""
        tr = self._tr()
        box = QMessageBox()
        box.setWindowTitle("Tandem")
        box.addButton(tr(T("Go on")), QMessageBox.ButtonRole.AcceptRole)
        if isinstance(error, Refused):
            box.setIcon(QMessageBox.Icon.Information)
            box.setText(tr(error.reason))
            return box
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(tr(T("Tandem made a mistake. What you wrote before is safe.")))
        box.setInformativeText(
            tr(T("Try it another way. If it comes back, send the details to whoever helps you."))
        )
        box.setDetailedText("".join(traceback.format_exception(error)))
        return box

    def _hook(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.exit(130)
        self._happened.emit(error)

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._happened.emit(args.exc_value)


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else repr(error)


def _write_down(error: BaseException) -> None:
    told = "".join(traceback.format_exception(error))
    with contextlib.suppress(OSError):
        path = data_dir() / LOG
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log_file:
            log_file.write(f"{strftime('%Y-%m-%d %H:%M:%S')}\n{told}\n")
