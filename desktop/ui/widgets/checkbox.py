"""Check boxes painted by hand: a style sheet would need image files for each theme."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui import theme
from desktop.ui.widgets.button import plain


def paint_box(
    painter: QPainter, box: QRectF, checked: bool, enabled: bool, token: str = "primary"
) -> None:
    """Paint one box of 18 px and its tick."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = token if enabled else "ink3"
    edge = filled if checked else ("line_strong" if enabled else "line")
    inside = filled if checked else ("surface" if enabled else "sunken")
    painter.setPen(QPen(theme.colour(edge), 1))
    painter.setBrush(theme.colour(inside))
    radius = box.width() * 4 / 18
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    if checked:
        unit = box.width() / 18
        pen = QPen(theme.colour("surface"), 2 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corner = box.topLeft()
        painter.drawPolyline(
            [corner + QPointF(x, y) * unit for x, y in ((4.5, 9.2), (7.7, 12.4), (13.5, 5.8))]
        )


class CheckBox(QCheckBox):
    """A box of 18 px and its text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(plain(text))

    def sizeHint(self) -> QSize:
        """Return the room of the box and its text."""
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        gap = theme.px(8) if self.text() else 0
        return QSize(
            theme.px(20) + gap + text.width() + 2, max(theme.px(26), text.height() + theme.px(4))
        )

    def minimumSizeHint(self) -> QSize:
        """Return the room that shows everything."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks on the text too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the text."""
        painter = QPainter(self)
        side = theme.px(18)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        paint_box(painter, box, self.isChecked(), self.isEnabled())
        painter.setPen(theme.colour("ink" if self.isEnabled() else "ink3"))
        text = self.rect().adjusted(side + 1 + theme.px(8), 0, 0, 0)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text()
        )
        painter.end()
