"""The mark: two linked wheels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme


def paint_brand(painter: QPainter, box: QRectF) -> None:
    """Paint the mark into a box of 42 × 28."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 42, box.height() / 28)
    back, front = QRectF(3.7, 4, 20, 20), QRectF(18.3, 4, 20, 20)
    for token, wheel, start, span in (
        ("side_brand", back, 0, 360),
        ("side_accent", front, 150, 312),
    ):
        pen = QPen(theme.colour(token), 3.4)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(wheel, start * 16, span * 16)
    painter.restore()


def brand_icon() -> QIcon:
    """Return the mark as the icon of the window, in the sizes that systems ask for."""
    icon = QIcon()
    for side in (16, 32, 64, 256):
        image = QPixmap(side, side)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        paint_brand(painter, QRectF(0, side / 6, side, side * 2 / 3))
        painter.end()
        icon.addPixmap(image)
    return icon


class Brand(QWidget):
    """The mark of Tandem."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Tandem")

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(theme.px(42), theme.px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the two wheels."""
        painter = QPainter(self)
        paint_brand(painter, QRectF(self.rect()))
        painter.end()
