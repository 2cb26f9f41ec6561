"""What the loop of a running program does, and a test without one has to ask for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def let_go() -> None:
    """Destroy the pages that were dropped, as the loop does between two clicks."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
