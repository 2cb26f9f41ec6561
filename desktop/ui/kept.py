"""The pages of a window that is locked: whole, and out of every window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.ui.focusplace import Place
from desktop.ui.frame import Frame


@dataclass(slots=True)
class Kept:
    """What is put back once the window is opened again, half-typed texts included.

    The frame lies in no window while it is kept: nothing of it is seen, walked to or read aloud.

    Attributes:
        frame: The pages.
        place: Where the keyboard was.
        day: The day on which it was locked.
        missed: The tables that changed meanwhile.
    """

    frame: Frame
    place: Place | None
    day: date
    missed: frozenset[str] = frozenset()

    def drop(self) -> None:
        """Let the pages go."""
        self.frame.deleteLater()
