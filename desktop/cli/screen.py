"""Whether there is a screen, and painting without one."""

from __future__ import annotations

import os
import sys

PLATFORM = "QT_QPA_PLATFORM"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", PLATFORM)


def no_screen() -> bool:
    """Return whether a window could only be painted in memory."""
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREENS)


def paint_in_memory() -> None:
    """Let Qt paint without a screen, where there is none."""
    if no_screen():
        os.environ[PLATFORM] = "offscreen"
