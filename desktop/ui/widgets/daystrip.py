"""The days of a month side by side: what each is, and who pays it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from desktop.ui import theme
from desktop.ui.widgets.daycell import HEIGHT, DayCell, cell_font, names_of, paint_cell

_EDGE, _GAP = 4, 5
_FINGER = 24  # px, whatever the size of the text
_BETWEEN = 7  # two days read as one number where their names touch


class SpokenDay(QLabel):
    """Nothing to see: a day of the strip for those who have it read aloud.

    Qt makes each of these a child of the strip, with its name and its place, so that a screen
    reader can walk over the month. Interfaces written in Python would do the same, but Qt and
    Python do not agree on who lets go of them first.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class DayStrip(QWidget):
    """A month of days; arrows walk, Enter opens, letters change.

    The name of the strip is the day the cursor is on; each day is a child with its own.

    Signals:
        day_activated: The date that was clicked or accepted with Enter.
        range_selected: First and last date, drawn with the mouse or with Shift and arrows.
        kind_typed: The date and the letter typed on it, in upper case.
        current_changed: The date the cursor is on.
        entered: The keyboard came to the strip.
    """

    day_activated = Signal(object)
    range_selected = Signal(object, object)
    kind_typed = Signal(object, str)
    current_changed = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[DayCell] = []
        self._spoken: list[SpokenDay] = []
        self._at = 0
        self._anchor: int | None = None
        self._pressed = -1
        self._ring = False
        self._name = ""
        # Nobody hears the days before they are painted, and a page may show many strips.
        self._naming = QTimer(self)
        self._naming.setSingleShot(True)
        self._naming.setInterval(0)
        self._naming.timeout.connect(self._name_days)
        self.setProperty("ownFocus", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Name the strip for a screen reader."""
        self._name = name
        self._speak()

    def set_cells(self, cells: list[DayCell]) -> None:
        """Show days; the cursor stays on its date when it is there."""
        current = self.current_day()
        self._cells = list(cells)
        days = [cell.day for cell in cells]
        self._at = days.index(current) if current in days else 0
        self._anchor = None
        self._naming.start()
        self._speak()
        self.update()

    def current_day(self) -> date | None:
        """Return the date the cursor is on."""
        cell = self.current()
        return None if cell is None else cell.day

    def current(self) -> DayCell | None:
        """Return the day the cursor is on."""
        return self._cells[self._at] if self._at < len(self._cells) else None

    def set_current(self, day: date) -> None:
        """Put the cursor on a date."""
        for index, cell in enumerate(self._cells):
            if cell.day == day:
                self._go(index, extend=False)

    def cell_rect(self, index: int) -> QRectF:
        """Return where a day lies."""
        wide = (self.width() - 2 * _EDGE) / max(1, len(self._cells))
        gap = min(float(theme.px(_GAP)), wide * 0.16)
        return QRectF(_EDGE + index * wide, _EDGE, wide - gap, self.height() - 2 * _EDGE)

    def sizeHint(self) -> QSize:
        """Return the size of the drawings."""
        return QSize(theme.px(900), theme.px(HEIGHT) + 2 * _EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return the least that can be read and hit."""
        numbers = QFontMetrics(cell_font(self.font(), 12, QFont.Weight.Normal))
        day = max(_FINGER, numbers.horizontalAdvance("30") + _EDGE)
        return QSize(day * max(1, len(self._cells)), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, extend, open, or write a kind."""
        last = len(self._cells) - 1
        targets = {
            Qt.Key.Key_Left: max(0, self._at - 1),
            Qt.Key.Key_Right: min(last, self._at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if not self._cells or held:
            super().keyPressEvent(event)
        elif key in targets:
            self._ring = True
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._go(targets[key], extend=bool(shift))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.day_activated.emit(self._cells[self._at].day)
        elif key == Qt.Key.Key_Escape and self._anchor is not None:
            self._anchor = None
            self.update()
        elif event.text().isalpha():
            self.kind_typed.emit(self._cells[self._at].day, event.text().upper())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start on a day."""
        index = self._index(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self._ring = True
            self._pressed = index
            self._go(index, extend=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend over the days passed."""
        index = self._index(event.position().x())
        if self._pressed >= 0 and index >= 0 and index != self._at:
            self._anchor = self._pressed
            self._at = index
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the days drawn over."""
        if self._pressed < 0 or event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = -1
        self._speak()
        if self._anchor is not None:
            self._report_range()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the day."""
        index = self._index(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and index >= 0:
            self.day_activated.emit(self._cells[index].day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep each day where it is painted."""
        super().resizeEvent(event)
        self._place_days()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring unless the mouse came."""
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.entered.emit()

    def event(self, event: QEvent) -> bool:
        """Say the day under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._index(event.pos().x())
            text = self._cells[index].spoken if index >= 0 else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._range()
        names = self._names(painter)
        for index, cell in enumerate(self._cells):
            box = self.cell_rect(index)
            if index in chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("primary_tint"))
                painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 6, 6)
            paint_cell(painter, cell, box, names[index])
        if self._cells and self.hasFocus() and self._ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(self.cell_rect(self._at).adjusted(-2, -3, 2, 3), 7, 7)
        painter.end()

    def _names(self, painter: QPainter) -> list[str]:
        """Return the names of the days as they have room."""
        painter.setFont(cell_font(self.font(), 12, QFont.Weight.Normal))
        room = (self.width() - 2 * _EDGE) / max(1, len(self._cells)) - theme.px(_BETWEEN)
        wide = painter.fontMetrics().horizontalAdvance
        return names_of([cell.top for cell in self._cells], room, wide)

    def _index(self, x: float) -> int:
        wide = (self.width() - 2 * _EDGE) / max(1, len(self._cells))
        index = int((x - _EDGE) // wide)
        return index if 0 <= index < len(self._cells) else -1

    def _range(self) -> range:
        if self._anchor is None:
            return range(0)
        return range(min(self._anchor, self._at), max(self._anchor, self._at) + 1)

    def _go(self, index: int, *, extend: bool) -> None:
        if extend and self._anchor is None:
            self._anchor = self._at
        elif not extend:
            self._anchor = None
        self._at = index
        self._speak()
        self.update()
        self.current_changed.emit(self._cells[index].day)
        if self._anchor is not None:
            self._report_range()

    def _report_range(self) -> None:
        days = self._range()
        self.range_selected.emit(self._cells[days[0]].day, self._cells[days[-1]].day)

    def _name_days(self) -> None:
        while len(self._spoken) > len(self._cells):
            gone = self._spoken.pop()
            gone.setParent(None)  # no longer read aloud, from this moment on
            gone.deleteLater()
        while len(self._spoken) < len(self._cells):
            self._spoken.append(SpokenDay(self))
        for day, cell in zip(self._spoken, self._cells, strict=True):
            day.setAccessibleName(cell.spoken)
            day.show()
        self._place_days()

    def _place_days(self) -> None:
        for index, day in enumerate(self._spoken):
            day.setGeometry(self.cell_rect(index).toRect())

    def _speak(self) -> None:
        spoken = self._cells[self._at].spoken if self._at < len(self._cells) else ""
        self.setAccessibleName(spoken or self._name)
        self.setAccessibleDescription(self._name)
        if self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)
