"""A field for a time of day."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.hours import clock
from desktop.ui.widgets.fields import CommitField

_TIME = re.compile(r"(\d{1,2})\s*(?:[:hHuU.,]\s*(\d{2})?)?|(\d{1,2})(\d{2})")
DAY_HOURS, HOUR = 24, 60


def parse_time(text: str) -> int:
    """Read ``10:40``, ``10h40``, ``1040`` or ``10`` as minutes since midnight.

    Raises:
        ValueError: It is no time of a day.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"no time: {text!r}")
    hours, minutes = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if hours >= DAY_HOURS or minutes >= HOUR:
        raise ValueError(f"no time: {text!r}")
    return hours * HOUR + minutes


class TimeField(CommitField):
    """A time of day, in minutes since midnight.

    Signals:
        committed_time: The minutes, or ``None`` once cleared.
        unreadable: The text that is no time; it stays in the field.
    """

    committed_time = Signal(object)
    unreadable = Signal(str)

    def __init__(self, placeholder: str = "10:40", parent: QWidget | None = None) -> None:
        super().__init__("", placeholder, parent)

    def set_value(self, minutes: int | None) -> None:
        """Show a time without reporting it."""
        self.show_text("" if minutes is None else clock(minutes))

    def value(self) -> int | None:
        """Return the minutes, or nothing when the field is empty or unreadable."""
        try:
            return parse_time(self.text())
        except ValueError:
            return None

    def _commit(self, text: str) -> None:
        if not text:
            self.committed_time.emit(None)
            return
        try:
            minutes = parse_time(text)
        except ValueError:
            self.unreadable.emit(text)
            return
        self.set_value(minutes)
        self.committed_time.emit(minutes)
