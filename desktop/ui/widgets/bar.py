"""A bar of coloured parts."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme


class Bar(QWidget):
    """Shares of a whole: each part is a fraction and a colour token."""

    def __init__(self, parts: list[tuple[float, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: list[tuple[float, str]]) -> None:
        """Show other parts."""
        self._parts = parts
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(theme.px(110), theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts, clipped to the rounded bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        radius = self.height() / 2
        outline.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(outline, theme.colour("sunken"))
        painter.setClipPath(outline)
        x = 0.0
        for share, token in self._parts:
            width = self.width() * max(0.0, share)
            painter.fillRect(QRectF(x, 0, width, self.height()), theme.colour(token))
            x += width
        painter.end()
