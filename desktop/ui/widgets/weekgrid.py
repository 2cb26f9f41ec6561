"""A week of hours: typed, ticked or drawn."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.kernel.hours import parse_shifts
from desktop.ui.widgets.weekrow import DayLine, DayRow, HeaderLine

__all__ = ["DayRow", "WeekGrid"]

DAYS = 7
_HOUR = 60


class WeekGrid(QFrame):
    """Seven days, Monday first.

    Enter goes from a single shift to the second field, else to the next day; arrows change
    the day; Ctrl+D asks for the hours of the day before and goes on.

    Signals:
        shifts_typed: The weekday and its shifts, typed or drawn.
        unreadable: The weekday and the text that could not be read; it stays in its field.
        half_day_toggled: The weekday, ``am`` or ``pm``, and whether it is ticked.
        given_up: The weekday whose text could not be read, and is there no more.
        copy_down: The weekday that wants the hours of the day before.
    """

    shifts_typed = Signal(int, object)
    unreadable = Signal(int, str)
    half_day_toggled = Signal(int, str, bool)
    given_up = Signal(int)
    copy_down = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = HeaderLine()
        self._lines = [DayLine(weekday) for weekday in range(DAYS)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        for line in self._lines:
            layout.addWidget(line)
            line.committed.connect(self._commit)
            line.entered.connect(self._enter)
            line.moved.connect(self._move)
            line.half_moved.connect(self._move_half)
            line.copy_asked.connect(self._copy)
            line.given_up.connect(self.given_up)
            line.drawn.connect(self.shifts_typed)
            line.half_toggled.connect(self.half_day_toggled)

    def set_labels(
        self, days: list[str], headers: dict[str, str], rest_word: str, operator_word: str
    ) -> None:
        """Name everything.

        Args:
            days: Monday to Sunday.
            headers: Words for ``day``, ``operator``, ``am``, ``pm``, ``hours``, ``total`` and
                ``findings``; a missing one stays empty. ``am_short`` and ``pm_short`` stand above
                the boxes, ``hour_letter`` in the blocks.
            rest_word: What stands as the total of a day off.
            operator_word: What stands in the blocks of the training operator.
        """
        self._header.set_headers(headers)
        for line, day in zip(self._lines, days, strict=True):
            line.set_labels(day, headers, rest_word, operator_word)
        self.setAccessibleName(headers.get("hours", ""))

    def forget(self) -> None:
        """Let go of texts that could not be read: another week is shown next."""
        for line in self._lines:
            line.forget()

    def set_week(self, rows: list[DayRow]) -> None:
        """Show a week; text that could not be read stays until its day changes."""
        edges = [minute for row in rows for shift in row.shifts for minute in shift]
        first = min([5 * _HOUR, *(edge // _HOUR * _HOUR for edge in edges)])
        last = max([21 * _HOUR, *(-(-edge // _HOUR) * _HOUR for edge in edges)])
        self._header.axis.set_span(first, last)
        for line, row in zip(self._lines, rows, strict=True):
            line.timeline.set_span(first, last)
            line.set_row(row)

    def day(self, weekday: int) -> QWidget:
        """Return the row of a day, which gets the keys its fields leave."""
        return self._lines[weekday]

    def set_narrow(self, narrow: bool, *, folded: bool = False) -> None:
        """Leave the drawn hours out; the typed ones say the same.

        Args:
            narrow: Whether they are left out.
            folded: Whether what is to settle on a day stands below its hours.
        """
        self._header.set_narrow(narrow, folded=folded)
        for line in self._lines:
            line.set_narrow(narrow, folded=folded)

    def slot(self, weekday: int) -> QVBoxLayout:
        """Return where buttons under the finding of a day go."""
        return self._lines[weekday].slot

    def below(self, weekday: int) -> QVBoxLayout:
        """Return where an explanation unfolds, over the whole width under a day."""
        return self._lines[weekday].below

    def focus_day(self, weekday: int, index: int = 0) -> None:
        """Put the keyboard on a field of a day."""
        field = self._lines[weekday].fields[index]
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def _commit(self, weekday: int) -> None:
        line = self._lines[weekday]
        texts = [field.text().strip() for field in line.fields]
        try:
            shifts = _read(texts, line.edited())
        except ValueError:
            text = line.mark_unreadable()
            self.unreadable.emit(weekday, text)
            return
        line.show_shifts(shifts)
        self.shifts_typed.emit(weekday, shifts)

    def _enter(self, weekday: int, index: int, changed: bool) -> None:
        line = self._lines[weekday]
        if line.fields[index].in_error():
            line.fields[index].selectAll()
        elif index == 0 and changed and line.fields[0].text() and not line.fields[1].text():
            self.focus_day(weekday, 1)
        else:
            self._move(weekday, 0, 1)

    def _move(self, weekday: int, index: int, by: int) -> None:
        target = weekday + by
        if 0 <= target < DAYS:
            self.focus_day(target, index)
        else:
            self._lines[weekday].fields[index].selectAll()

    def _move_half(self, weekday: int, half: str, by: int) -> None:
        if 0 <= weekday + by < DAYS:
            box = self._lines[weekday + by].halves[half]
            box.setFocus(Qt.FocusReason.TabFocusReason)

    def _copy(self, weekday: int) -> None:
        if weekday > 0:
            self.copy_down.emit(weekday)
            self._move(weekday, 0, 1)


def _read(texts: list[str], edited: list[bool]) -> list[tuple[int, int]]:
    first, second = texts
    shifts = parse_shifts(first)
    if edited[0] and not edited[1] and len(shifts) > 1:
        return shifts  # both shifts were typed at once and replace what stood in the second field
    return parse_shifts(f"{first} {second}")
