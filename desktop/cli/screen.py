"""Whether there is a screen, and painting without one."""

from __future__ import annotations

import os
import sys

PLATFORM = "QT_QPA_PLATFORM"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", PLATFORM)


def no_screen() -> bool:
    """Return whether a window could only be painted in memory."""
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS)


def has_console() -> bool:
    """Return whether anybody can read what is printed: Windows starts `tandemw` without."""
    return sys.stdout is not None or sys.stderr is not None


def show(text: str) -> None:
    """Say a sentence in a window of its own, where it cannot be printed."""
    from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: PLC0415 - seldom needed

    app = QApplication.instance() or QApplication([])
    QMessageBox.information(None, "Tandem", text)
    del app


def paint_in_memory() -> None:
    """Let Qt paint without a screen, where there is none."""
    if no_screen():
        os.environ[PLATFORM] = "offscreen"
