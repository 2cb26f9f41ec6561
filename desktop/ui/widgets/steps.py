"""A small chart of a value that holds until the next one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui import theme

HEIGHT = 96
EDGE = 10


class StepChart(QWidget):
    """Steps from the first day of a value to today; its name says them for who does not see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[tuple[date, float]] = []
        self._today = date.min
        self.setFixedHeight(theme.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[tuple[date, float]], today: date, spoken: str) -> None:
        """Show values with the day each began, oldest first."""
        self._steps, self._today = list(steps), today
        self.setAccessibleName(spoken)
        self.update()

    def points(self) -> list[QPointF]:
        """Return the corners of the line, in the coordinates of the widget."""
        if not self._steps:
            return []
        first, last = self._steps[0][0], max(self._today, self._steps[-1][0])
        values = [value for _, value in self._steps]
        low, high = min(values), max(values)
        edge = theme.px(EDGE)
        width, height = self.width() - 2 * edge, self.height() - 2 * edge
        days = max((last - first).days, 1)
        spread = (high - low) or 1.0

        def at(day: date, value: float) -> QPointF:
            across = edge + width * (day - first).days / days
            return QPointF(across, edge + height * (1 - (value - low) / spread))

        corners: list[QPointF] = []
        for index, (day, value) in enumerate(self._steps):
            until = self._steps[index + 1][0] if index + 1 < len(self._steps) else last
            corners += [at(day, value), at(until, value)]
        return corners

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the line and where each value began."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(self.rect(), theme.px(6), theme.px(6))
        corners = self.points()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("primary"), theme.px(2)))
        painter.drawPolyline(QPolygonF(corners))
        painter.setBrush(theme.colour("primary"))
        for corner in corners[::2]:
            painter.drawEllipse(corner, theme.px(3), theme.px(3))
        painter.end()
