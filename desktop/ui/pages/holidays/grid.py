"""Where the days of the planner lie: twelve months of one or more lanes; no painting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF

from desktop.kernel.period import MONTHS, Month

COLUMNS = 37  # a month of 31 days that begins on a Sunday


@dataclass(frozen=True, slots=True)
class Grid:
    """The places of a planner.

    Attributes:
        year: The year.
        lanes: How many learners.
        width: The whole width.
        label: The width of the names at the left.
        head: The height of the weekdays above.
        numbers: The height of the day numbers; 0 where the day itself bears its number.
        row: The height of a lane.
        gap: The space under the lanes of a month.
    """

    year: int
    lanes: int
    width: float
    label: float
    head: float
    numbers: float
    row: float
    gap: float

    @property
    def cell(self) -> float:
        """The width of a day."""
        return (self.width - self.label) / COLUMNS

    @property
    def month_height(self) -> float:
        """The height of a month."""
        return self.numbers + self.lanes * self.row + self.gap

    @property
    def height(self) -> float:
        """The height of the year."""
        return self.head + MONTHS * self.month_height

    def top_of(self, number: int) -> float:
        """Return where a month begins."""
        return self.head + (number - 1) * self.month_height

    def number_rect(self, day: date) -> QRectF:
        """Return where the number of a day stands."""
        return QRectF(self._left(day), self.top_of(day.month), self.cell, self.numbers)

    def rect(self, lane: int, day: date) -> QRectF:
        """Return where a day of a lane lies."""
        top = self.top_of(day.month) + self.numbers + lane * self.row
        return QRectF(self._left(day), top, self.cell, self.row)

    def lane_rect(self, lane: int, number: int) -> QRectF:
        """Return where the month of a lane lies, its name included."""
        top = self.top_of(number) + self.numbers + lane * self.row
        return QRectF(0, top, self.width, self.row)

    def at(self, point: QPointF) -> tuple[int, date] | None:
        """Return the lane and the day at a point."""
        if point.x() < self.label or point.y() < self.head or self.lanes == 0:
            return None
        number = int((point.y() - self.head) // self.month_height) + 1
        column = int((point.x() - self.label) // self.cell)
        if not 1 <= number <= MONTHS:
            return None
        month = Month(self.year, number)
        day = column - month.first.weekday() + 1
        if not 1 <= day <= month.last.day:
            return None
        inside = point.y() - self.top_of(number) - self.numbers
        lane = min(max(int(inside // self.row), 0), self.lanes - 1)
        return lane, date(self.year, number, day)

    def _left(self, day: date) -> float:
        column = day.replace(day=1).weekday() + day.day - 1
        return self.label + column * self.cell
