"""What happens to an exception nobody handled."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator

log = logging.getLogger(__name__)


class ErrorReporter(QObject):
    """Shows refusals as advice, and faults with what a bug report needs."""

    _happened = Signal(object)

    def __init__(self, tr: Callable[[], Translator]) -> None:
        super().__init__()
        self._tr = tr
        self._showing = False
        self._happened.connect(self.show_error)

    def install(self) -> None:
        """Receive the exceptions of every thread."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def show_error(self, error: BaseException) -> None:
        """Tell the user; an error while doing so is only logged."""
        if not isinstance(error, Refused) or self._showing:
            log.critical("unhandled exception", exc_info=error)
        if self._showing:
            return
        self._showing = True
        try:
            self.box(error).exec()
        finally:
            self._showing = False

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
