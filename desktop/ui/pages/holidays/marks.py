"""How a day of the planner is painted: a shape and a colour for each kind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui import theme

_FILLS = {
    "holiday": ("d_holiday", "d_holiday_ink"),
    "replacement": ("surface", "d_holiday"),
    "leave": ("d_leave", "d_leave_ink"),
    "supplementary": ("surface", "d_leave"),
    "unpaid": ("d_unpaid", "d_unpaid_ink"),
    "rest": ("d_comp", "d_comp_ink"),
    "rest_open": ("surface", "d_comp"),
    "absence": ("d_sick", "d_sick_ink"),
    "closed": ("surface", "d_sick_bar"),
    "clash": ("danger_tint", "danger"),
}
_OUTLINED = frozenset({"replacement", "supplementary", "rest_open", "closed", "clash"})
_WIDEST = 1.6  # a square of a lane is as much wider than high
_ROUND = frozenset({"holiday", "replacement"})


def paint_mark(painter: QPainter, box: QRectF, mark: str, text: str) -> None:
    """Paint a day of a kind, with what stands on it."""
    fill, ink = _FILLS[mark]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    wide = side if mark in _ROUND else min(box.width(), side * _WIDEST)
    shape = QRectF(0, 0, wide - 1, box.height() - 1)
    shape.moveCenter(box.center())
    radius = shape.height() / 2 if mark in _ROUND else 4.0
    pen = QPen(theme.colour(ink), 2 if mark in _OUTLINED else 1)
    if mark == "unpaid":
        pen = QPen(theme.colour("d_unpaid_hatch"), 1)
    painter.setPen(pen if mark in _OUTLINED or mark == "unpaid" else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill))
    painter.drawRoundedRect(shape, radius, radius)
    if mark == "unpaid":
        painter.setBrush(QBrush(theme.colour("d_unpaid_hatch"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(shape, radius, radius)
        if text:  # the hatch would run through the letters
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(fill))
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            plate = QRectF(0, 0, wide, shape.height() * 0.7)
            plate.moveCenter(shape.center())
            painter.drawRoundedRect(plate, 2, 2)
    if mark == "rest":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour(ink), 1))
        painter.drawRoundedRect(shape.adjusted(2, 2, -2, -2), 2, 2)
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class MarkSwatch(QWidget):
    """A small mark of the legend."""

    def __init__(self, mark: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setFixedSize(theme.px(14), theme.px(14))

    def paintEvent(self, _event: object) -> None:
        """Paint it; the band of the school holidays is no mark of a day."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self._mark == "school":
            band = QRectF(0, box.center().y() - 2.5, box.width(), 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("d_school_bar"))
            painter.drawRoundedRect(band, 2, 2)
        else:
            paint_mark(painter, box, self._mark, "")
        painter.end()
