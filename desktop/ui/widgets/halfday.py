"""The box of a half day with the training operator."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui import theme
from desktop.ui.widgets.checkbox import paint_box


class HalfDay(QCheckBox):
    """A box without text, in the colour of the operator."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(theme.px(28), theme.px(28))

    def sizeHint(self) -> QSize:
        """Return the size that is easy to hit."""
        return QSize(theme.px(28), theme.px(28))

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks beside the box too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box."""
        painter = QPainter(self)
        side = theme.px(16)
        edge = (self.width() - side) / 2
        box = QRectF(edge, edge, side, side)
        paint_box(painter, box, self.isChecked(), self.isEnabled(), "d_school_bar")
        painter.end()
