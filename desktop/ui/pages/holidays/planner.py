"""The painted year: one lane a learner in each month, to look at and to plan on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.kernel.period import MONTHS, Month, Period
from desktop.ui import theme
from desktop.ui.pages.holidays.grid import COLUMNS, Grid
from desktop.ui.pages.holidays.lanes import Lane
from desktop.ui.pages.holidays.paint import Shown, paint_year
from desktop.ui.pages.holidays.steps import step
from desktop.ui.widgets.daystrip import SpokenDay

_NO_YEAR = 1  # until the first is shown
_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


@dataclass(frozen=True, slots=True)
class PlannerWords:
    """How the planner names things.

    Attributes:
        months: The short names of the months.
        weekdays: The initials of the weekdays, Monday first.
        letters: The letter of a mark where several learners are shown.
        day: Says a day of a lane.
        month: Says a month of a lane.
    """

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    letters: dict[str, str]
    day: Callable[[Lane, date], str]
    month: Callable[[Lane, Month], str]


class Planner(QWidget):
    """A year of days; arrows walk, Shift extends, Enter writes, Del erases, F2 moves, F1 explains.

    The name of the planner is the day the cursor is on; each month of a learner is a child that
    says what is planned in it.

    Signals:
        current_changed: The cursor or the chosen days changed.
        write_asked: The chosen days are to become leave of the chosen kind.
        erase_asked: The chosen days are to be free again.
        move_asked: The leave on the chosen days is to be taken on others.
        why_asked: The right that the day of the cursor takes of is to be explained.
    """

    current_changed = Signal()
    write_asked = Signal()
    erase_asked = Signal()
    move_asked = Signal()
    why_asked = Signal()

    def __init__(self, name: str, words: PlannerWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = name
        self._words = words
        self._lanes: tuple[Lane, ...] = ()
        self._year = _NO_YEAR
        self._today: date | None = None
        self._lane = 0
        self._day = date(_NO_YEAR, 1, 1)
        self._anchor: date | None = None
        self._dragging = False
        self._ring = False
        self._spoken: list[SpokenDay] = []
        # Nobody hears the months before the page is painted, and there are many: they are named
        # learner by learner, so that a key pressed meanwhile does not wait.
        self._unnamed: list[int] = []
        self._naming = QTimer(self)
        self._naming.setSingleShot(True)
        self._naming.setInterval(0)
        self._naming.timeout.connect(self._name_next)
        self.setProperty("ownFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_year(self, year: int, lanes: tuple[Lane, ...], today: date) -> None:
        """Show a year; the cursor stays where it is, or goes to today."""
        before = self.current_lane()
        keys = [lane.learner.id for lane in lanes]
        same = before is not None and before.learner.id in keys
        if year != self._year:
            start = today if self._year == _NO_YEAR else self._day
            first = start.replace(year=year, day=1)
            self._day = first.replace(day=min(start.day, Month.of(first).last.day))
            self._anchor = None
        if not same:
            self._anchor = None
        self._lane = keys.index(before.learner.id) if before is not None and same else 0
        others = year != self._year or lanes != self._lanes
        self._year, self._lanes, self._today = year, lanes, today
        if others:
            self._make_months()
            self.updateGeometry()
        self._speak()
        self.update()

    def set_lane(self, learner_id: int) -> None:
        """Put the cursor on a learner."""
        for index, lane in enumerate(self._lanes):
            if lane.learner.id == learner_id and index != self._lane:
                self._go(index, self._day, extend=False)

    def set_days(self, period: Period) -> None:
        """Choose days of the learner the cursor is on."""
        self._anchor = period.first
        self._day = period.last
        self._moved()

    def current_lane(self) -> Lane | None:
        """Return the learner the cursor is on."""
        return self._lanes[self._lane] if self._lane < len(self._lanes) else None

    def current_day(self) -> date:
        """Return the day the cursor is on."""
        return self._day

    def chosen(self) -> Period:
        """Return the chosen days: those extended over, or the one of the cursor."""
        other = self._anchor or self._day
        return Period(min(other, self._day), max(other, self._day))

    def is_dragging(self) -> bool:
        """Return whether days are being drawn over."""
        return self._dragging

    def cursor_rect(self) -> QRect:
        """Return where the cursor is."""
        return self.grid().rect(self._lane, self._day).toAlignedRect()

    def grid(self) -> Grid:
        """Return where the days lie at the present size."""
        many = len(self._lanes) > 1
        return Grid(
            self._year,
            len(self._lanes),
            float(max(self.width(), self.minimumSizeHint().width())),
            float(theme.px(92 if many else 48)),
            float(theme.px(20)),
            float(theme.px(18) if many else 0),
            float(theme.px(19 if many else 32)),
            float(theme.px(5 if many else 3)),
        )

    def sizeHint(self) -> QSize:
        """Return the size of the drawings."""
        return QSize(theme.px(770), round(self.grid().height))

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read."""
        many = len(self._lanes) > 1
        width = theme.px(92 if many else 48) + COLUMNS * theme.px(15)
        return QSize(width, theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, extend, write or erase."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        key = Qt.Key(event.key())
        target = None
        if self._lanes and not held:
            target = step(key, self._lane, self._day, len(self._lanes), extend=shift)
        if target is not None:
            self._ring = True
            self._go(*target, extend=shift)
        elif not self._lanes or held:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.write_asked.emit()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.erase_asked.emit()
        elif key == Qt.Key.Key_F2:
            self.move_asked.emit()
        elif key == Qt.Key.Key_F1 and self._marked():
            self.why_asked.emit()
        elif key == Qt.Key.Key_Escape and self._anchor is not None:
            self._go(self._lane, self._day, extend=False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start on a day; with Shift, go on from where the cursor was."""
        found = self.grid().at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        lane, day = found
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._dragging = True
        self._go(lane, day, extend=shift and lane == self._lane)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend over the days passed, in the lane it began in."""
        found = self.grid().at(event.position())
        if self._dragging and found is not None and found[1] != self._day:
            self._go(self._lane, found[1], extend=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Write what was drawn over; a click alone only chooses a day."""
        if not self._dragging or event.button() != Qt.MouseButton.LeftButton:
            return
        self._dragging = False
        if self._anchor is not None and self._anchor != self._day:
            self.write_asked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write one day."""
        if event.button() == Qt.MouseButton.LeftButton and self.grid().at(event.position()):
            self.write_asked.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse came; who comes by key sees the days one is on."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        if event.reason() in _BY_KEY and self._lanes:
            self.current_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Say the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self.grid().at(event.pos().toPointF())
            text = "" if found is None else self._words.day(self._lanes[found[0]], found[1])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep each month where it is painted."""
        super().resizeEvent(event)
        self._place_months()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months that are to be seen."""
        painter = QPainter(self)
        ring = self._day if self.hasFocus() and self._ring else None
        shown = Shown(
            self.grid(), self._lanes, self._words, self._lane, self.chosen(), ring, self._today
        )
        paint_year(painter, shown, event.rect())
        painter.end()

    def _marked(self) -> bool:
        lane = self.current_lane()
        return lane is not None and self._day in lane.marks

    def _go(self, lane: int, day: date, *, extend: bool) -> None:
        if extend and self._anchor is None:
            self._anchor = self._day
        elif not extend:
            self._anchor = None
        self._lane, self._day = lane, day
        self._moved()

    def _moved(self) -> None:
        self._speak()
        self.update()
        self.current_changed.emit()

    def _make_months(self) -> None:
        """Ask for a spoken child for each month of each learner; those of the cursor come first."""
        for gone in self._spoken[len(self._lanes) * MONTHS :]:
            gone.setParent(None)  # no longer read aloud, from this moment on
            gone.deleteLater()
        del self._spoken[len(self._lanes) * MONTHS :]
        others = [index for index in range(len(self._lanes)) if index != self._lane]
        self._unnamed = [self._lane, *others] if self._lanes else []
        self._naming.start()

    def _name_next(self) -> None:
        if not self._unnamed:
            return
        lane = self._unnamed.pop(0)
        while len(self._spoken) < (lane + 1) * MONTHS:
            self._spoken.append(SpokenDay(self))
        for number in range(1, MONTHS + 1):
            spoken = self._spoken[lane * MONTHS + number - 1]
            spoken.setAccessibleName(
                self._words.month(self._lanes[lane], Month(self._year, number))
            )
            spoken.show()
        self._place_months()
        if self._unnamed:
            self._naming.start()

    def _place_months(self) -> None:
        grid = self.grid()
        for index, spoken in enumerate(self._spoken):
            lane, number = divmod(index, MONTHS)
            spoken.setGeometry(grid.lane_rect(lane, number + 1).toRect())

    def _speak(self) -> None:
        lane = self.current_lane()
        self.setAccessibleName(self._title if lane is None else self._words.day(lane, self._day))
        self.setAccessibleDescription(self._title)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
