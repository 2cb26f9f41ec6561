"""The hours of a day on a line, which the mouse can change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from shiboken6 import isValid

from desktop.kernel.hours import DAY, shift_text
from desktop.ui import icons, theme

Shift = tuple[int, int]
_STEP, _FINE = 15, 5
_GRIP = 7
_NIGHT_END, _NIGHT_START = 6 * 60, 20 * 60
_PAUSE = 60
_HOUR = 60


def merged(shifts: list[Shift]) -> list[Shift]:
    """Return shifts in order, those that touch or overlap joined."""
    result: list[Shift] = []
    for start, end in sorted(shifts):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def span_text(minutes: int, letter: str = "h") -> str:
    """Return a duration as ``4 h`` or ``5 h 30``, with the letter of the language."""
    hours, rest = divmod(minutes, _HOUR)
    return f"{hours}\u00a0{letter}\u00a0{rest:02d}" if rest else f"{hours}\u00a0{letter}"


class TimeAxis(QWidget):
    """The minutes from left to right, and the hours above the lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = 5 * _HOUR, 21 * _HOUR
        self.setMinimumWidth(theme.px(140))
        self.setMaximumWidth(theme.px(34 * 16))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_span(self, first: int, last: int) -> None:
        """Show other hours."""
        self.first, self.last = first, last
        self.update()

    def place(self, minutes: float) -> float:
        """Return where a minute lies."""
        return (minutes - self.first) * self.width() / (self.last - self.first)

    def minutes(self, x: float, step: int) -> int:
        """Return the minute at a place, on the nearest step."""
        raw = self.first + x * (self.last - self.first) / max(1, self.width())
        return max(0, min(DAY, round(raw / step) * step))

    def sizeHint(self) -> QSize:
        """Return the size of the drawings."""
        return QSize(theme.px(314), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hours."""
        painter = QPainter(self)
        painter.setFont(self.small_font(QFont.Weight.Normal))
        painter.setPen(theme.colour("ink3"))
        every = 2 if self.width() > theme.px(240) else 4
        for hour in range(self.first // _HOUR + 1, self.last // _HOUR):
            if hour % every == 0:
                box = QRectF(self.place(hour * _HOUR) - 20, 0, 40, self.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(hour))
        painter.end()

    def small_font(self, weight: QFont.Weight) -> QFont:
        """Return the font of captions."""
        font = QFont(self.font())
        font.setPixelSize(theme.px(12))
        font.setWeight(weight)
        return font


class TimeLine(TimeAxis):
    """Blocks of work that can be drawn, moved and resized.

    Signals:
        changed: The shifts, once the mouse let go.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shifts: list[Shift] = []
        self._operator: list[Shift] = []
        self._word = ""
        self._letter = "h"
        self._bad: Shift | None = None
        self._active = False
        self._drag: tuple[str, int, int] | None = None
        self._draft: list[Shift] = []
        self._held = -1
        self._keys: QWidget | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_day(
        self, shifts: list[Shift], operator: list[Shift], word: str, bad: Shift | None
    ) -> None:
        """Show the shifts, the hours with the operator and the part that is too much."""
        self._shifts, self._operator, self._word, self._bad = list(shifts), operator, word, bad
        self._drag = None
        self.setAccessibleDescription(", ".join(map(shift_text, shifts)))
        self.update()

    def set_hour_letter(self, letter: str) -> None:
        """Write the hours of the blocks as the language does."""
        self._letter = letter

    def set_active(self, active: bool) -> None:
        """Show handles at the edges of the blocks."""
        self._active = active
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take an edge, a block or empty space."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        kind, index = self._at(x)
        at = self.minutes(x, _step(event))
        self._draft = list(self._shifts)
        if kind == "new":
            self._draft.append((at, at))
            index = len(self._draft) - 1
        self._drag, self._held = (kind, index, at), index
        self._watch(QApplication.focusWidget())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        x = event.position().x()
        if self._drag is None:
            shapes = {"start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor}
            shapes["move"] = Qt.CursorShape.OpenHandCursor
            self.setCursor(shapes.get(self._at(x)[0], Qt.CursorShape.CrossCursor))
            return
        kind, index, origin = self._drag
        step = _step(event)
        at = self.minutes(x, step)
        if kind == "new":
            self._draft[index] = (min(origin, at), max(origin, at))
        else:
            start, end = self._shifts[index]
            if kind == "start":
                start = min(at, end - step)
            elif kind == "end":
                end = max(at, start + step)
            else:
                by = max(-start, min(DAY - end, at - origin))
                start, end = start + by, end + by
            self._draft[index] = (start, end)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the shifts when they changed."""
        if self._drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        shifts = merged([shift for shift in self._draft if shift[1] > shift[0]])
        self._stop()
        if shifts != self._shifts:
            self._shifts = shifts
            self.changed.emit(shifts)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Give up with Esc while the mouse is down, wherever the keyboard is."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and self._drag is not None:
            if event.type() == QEvent.Type.KeyPress:
                self._stop()
            else:
                event.accept()
            return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint night, hours, operator and work."""
        painter = QPainter(self)
        height = self.height()
        night = theme.colour("sunken")
        painter.fillRect(QRectF(0, 0, self.place(_NIGHT_END), height), night)
        painter.fillRect(QRectF(self.place(_NIGHT_START), 0, self.width(), height), night)
        painter.setPen(theme.colour("line"))
        for hour in range(self.first // _HOUR + 1, self.last // _HOUR):
            if hour % 2 == 0:
                painter.drawLine(
                    int(self.place(hour * _HOUR)), 0, int(self.place(hour * _HOUR)), height
                )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font(QFont.Weight.DemiBold))
        for shift in self._operator:
            self._paint_operator(painter, shift)
        shown = self._shifts if self._drag is None else self._draft
        for index, shift in enumerate(shown):
            held = self._drag is not None and index == self._held
            self._paint_block(painter, shift, shift_text(shift) if held else "")
        if self._drag is None:
            self._paint_pauses(painter)
        if self._active or self._drag is not None:
            self._paint_handles(painter, shown)
        painter.end()

    def _box(self, shift: Shift) -> QRectF:
        tall = theme.px(26)
        left = self.place(shift[0])
        return QRectF(left, (self.height() - tall) / 2, self.place(shift[1]) - left, tall)

    def _paint_operator(self, painter: QPainter, shift: Shift) -> None:
        box = self._box(shift).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(theme.colour("d_school"))
        painter.setPen(QPen(theme.colour("d_school_bar"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(theme.colour("d_school_ink"))
        text = painter.fontMetrics().elidedText(
            self._word, Qt.TextElideMode.ElideRight, round(box.width()) - 4
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_block(self, painter: QPainter, shift: Shift, label: str) -> None:
        box = self._box(shift)
        path = QPainterPath()
        path.addRoundedRect(box, 5, 5)
        painter.fillPath(path, theme.colour("d_work_bar"))
        if self._bad is not None and self._bad[0] < shift[1] and self._bad[1] > shift[0]:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(self._box(self._bad), theme.colour("danger"))
            painter.restore()
        text = label or span_text(shift[1] - shift[0], self._letter)
        if painter.fontMetrics().horizontalAdvance(text) + 4 > box.width():
            text = ""
        painter.setPen(theme.colour("on_primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_pauses(self, painter: QPainter) -> None:
        side = theme.px(14)
        for (_, end), (start, _) in zip(self._shifts, self._shifts[1:], strict=False):
            if start - end >= _PAUSE and self.place(start) - self.place(end) >= side:
                left = round((self.place(end) + self.place(start) - side) / 2)
                cup = icons.pixmap("coffee", "ink2", 14)
                painter.drawPixmap(left, (self.height() - side) // 2, cup)

    def _paint_handles(self, painter: QPainter, shifts: list[Shift]) -> None:
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.setBrush(theme.colour("surface"))
        for edge in {edge for shift in shifts for edge in shift}:
            top = self.height() / 2 - 8
            painter.drawRoundedRect(QRectF(self.place(edge) - 2.5, top, 5, 16), 2.5, 2.5)

    def _at(self, x: float) -> tuple[str, int]:
        for index, (start, end) in enumerate(self._shifts):
            for kind, edge in (("start", start), ("end", end)):
                if abs(self.place(edge) - x) <= _GRIP:
                    return kind, index
        for index, (start, end) in enumerate(self._shifts):
            if self.place(start) < x < self.place(end):
                return "move", index
        return "new", -1

    def _watch(self, widget: QWidget | None) -> None:
        if self._keys is not None and isValid(self._keys):
            self._keys.removeEventFilter(self)
        self._keys = widget
        if widget is not None:
            widget.installEventFilter(self)

    def _stop(self) -> None:
        self._drag = None
        self._watch(None)
        self.update()


def _step(event: QMouseEvent) -> int:
    return _FINE if event.modifiers() & Qt.KeyboardModifier.AltModifier else _STEP
