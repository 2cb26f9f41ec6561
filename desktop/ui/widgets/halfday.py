"""The box of a half day with the training operator."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui import theme
from desktop.ui.widgets.checkbox import paint_box

_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class HalfDay(QCheckBox):
    """A box without text, in the colour of the operator.

    Signals:
        moved: An arrow up or down, by its direction.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(theme.px(28), theme.px(28))

    def sizeHint(self) -> QSize:
        """Return the size that is easy to hit."""
        return QSize(theme.px(28), theme.px(28))

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks beside the box too."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read the arrows up and down, which change the day as in the fields of the hours."""
        step = _ROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        painter = QPainter(self)
        side = theme.px(16)
        edge = (self.width() - side) / 2
        box = QRectF(edge, edge, side, side)
        paint_box(painter, box, self.isChecked(), self.isEnabled(), "d_school_bar")
        painter.end()
