"""The weeks of a year as cells: which pattern each follows, and where one is placed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kernel.messages import DayPart, Message, T
from desktop.kernel.vocabulary import PatternKind
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.timetable.state import YearWeek

CELL, HIGH, GAP = 58, 40, 3
LOOKS = {
    PatternKind.NORMAL: ("surface", "ink"),
    PatternKind.SCHOOL_HOLIDAYS: ("sunken", "ink2"),
    PatternKind.SECOND: ("primary_tint", "ink"),
    PatternKind.THIRD: ("warn_tint", "ink"),
}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def letter(kind: PatternKind) -> Message:
    """Return the letter of a kind of week."""
    return {
        PatternKind.NORMAL: T("N"),
        PatternKind.SCHOOL_HOLIDAYS: T("S"),
        PatternKind.SECOND: T("2"),
        PatternKind.THIRD: T("3"),
    }[kind]


class YearStrip(QWidget):
    """Weeks in rows; arrows walk, Shift chooses several, Enter places, Del takes off.

    Signals:
        placing: The Mondays that were chosen are to follow the pattern chosen beside.
        clearing: The Mondays that were chosen are to follow the usual pattern again.
        moved: The cursor or the choice moved.
    """

    placing = Signal(object)
    clearing = Signal(object)
    moved = Signal()

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._weeks: tuple[YearWeek, ...] = ()
        self._at, self._anchor = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def set_weeks(self, weeks: tuple[YearWeek, ...]) -> None:
        """Show a year; the cursor stays where it was."""
        old = [one.monday for one in self._weeks]
        self._weeks = weeks
        if old != [one.monday for one in weeks]:
            self._at = self._anchor = 0
        self._fit()
        self._name()
        self.update()

    def chosen(self) -> tuple[date, ...]:
        """Return the Mondays of the weeks that are chosen."""
        first, last = sorted((self._anchor, self._at))
        return tuple(one.monday for one in self._weeks[first : last + 1])

    def go_to(self, monday: date) -> None:
        """Put the cursor on a week."""
        found = [index for index, one in enumerate(self._weeks) if one.monday == monday]
        if found:
            self._move(found[0], extend=False)

    def hasHeightForWidth(self) -> bool:
        """Be as high as the rows that the width takes."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows."""
        rows = -(-len(self._weeks) // self._columns(width)) if self._weeks else 1
        return rows * theme.px(HIGH + GAP)

    def sizeHint(self) -> QSize:
        """Return the size of thirteen columns."""
        width = 13 * theme.px(CELL + GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the size of a few columns."""
        return QSize(4 * theme.px(CELL + GAP), theme.px(HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the rows."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose, place and take off."""
        key = Qt.Key(event.key())
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        columns = self._columns(self.width())
        step = _STEPS.get(key, {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}.get(key, 0))
        if step:
            self._move(self._at + step, extend=extend)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._move(0 if key == Qt.Key.Key_Home else len(self._weeks) - 1, extend=extend)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._weeks:
            self.placing.emit(self.chosen())
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._weeks:
            self.clearing.emit(self.chosen())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a week; with Shift, all up to it."""
        index = self._index_at(event.position().toPoint())
        if index is not None:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(index, extend=extend)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose the weeks that are drawn over."""
        index = self._index_at(event.position().toPoint())
        if index is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._move(index, extend=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Place the week."""
        if self._index_at(event.position().toPoint()) is not None:
            self.placing.emit(self.chosen())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = set(self.chosen())
        for index, week in enumerate(self._weeks):
            self._paint_week(painter, self._rect(index), week, week.monday in chosen, index)
        painter.end()

    def _paint_week(
        self, painter: QPainter, rect: QRectF, week: YearWeek, chosen: bool, index: int
    ) -> None:
        fill, ink = LOOKS[week.kind]
        edge = "primary" if chosen else "line_strong" if week.placed else "line"
        painter.setPen(QPen(theme.colour(edge), 2 if chosen else 1))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(4), theme.px(4))
        font = self.font()
        font.setPixelSize(theme.px(12))
        painter.setFont(font)
        painter.setPen(theme.colour("ink3"))
        top, bottom = (
            rect.adjusted(0, 2, 0, -rect.height() / 2),
            rect.adjusted(0, rect.height() / 2 - 2, 0, -2),
        )
        day = self._tr(T("{day}", day=DayPart(week.monday, "d/M")))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, day)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        painter.drawText(bottom, Qt.AlignmentFlag.AlignCenter, self._tr(letter(week.kind)))
        if index == self._at and self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), theme.px(4), theme.px(4))

    def _columns(self, width: int) -> int:
        return max(1, min(13, width // theme.px(CELL + GAP)))

    def _rect(self, index: int) -> QRectF:
        columns = self._columns(self.width())
        wide = self.width() / columns
        high = theme.px(HIGH + GAP)
        row, column = divmod(index, columns)
        return QRectF(column * wide, row * high, wide - theme.px(GAP), theme.px(HIGH))

    def _index_at(self, point: QPoint) -> int | None:
        found = (i for i in range(len(self._weeks)) if self._rect(i).contains(point.toPointF()))
        return next(found, None)

    def _move(self, index: int, *, extend: bool) -> None:
        if not self._weeks:
            return
        self._at = min(max(index, 0), len(self._weeks) - 1)
        if not extend:
            self._anchor = self._at
        self._name()
        self.update()
        self.moved.emit()

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self.height():
            self.setFixedHeight(height)

    def _name(self) -> None:
        """Say the week under the cursor to who hears it."""
        tr = self._tr
        if not self._weeks:
            self.setAccessibleName(tr(T("Weeks of the year")))
            return
        week = self._weeks[self._at]
        name = tr(T("Week of {day}: {kind}", day=week.monday, kind=week.name))
        self.setAccessibleName(name)
