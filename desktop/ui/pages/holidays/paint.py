"""How the planner is painted."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from desktop.kernel.period import MONTHS, Month, Period
from desktop.rules.absence import runs
from desktop.ui import theme
from desktop.ui.pages.holidays.grid import COLUMNS, Grid
from desktop.ui.pages.holidays.lanes import Lane
from desktop.ui.pages.holidays.marks import paint_mark

if TYPE_CHECKING:
    from desktop.ui.pages.holidays.planner import PlannerWords

SATURDAY = 5
BAND = 5
DOT = 3.0  # px, a day in the company


@dataclass(frozen=True, slots=True)
class Shown:
    """What is painted.

    Attributes:
        lane: The lane of the cursor.
        chosen: The chosen days.
        ring: The day with the ring of the keyboard.
    """

    grid: Grid
    lanes: tuple[Lane, ...]
    words: PlannerWords
    lane: int
    chosen: Period
    ring: date | None
    today: date | None


def paint_year(painter: QPainter, shown: Shown, seen: QRect) -> None:
    """Paint the months that lie in ``seen``."""
    grid = shown.grid
    painter.fillRect(seen, theme.colour("surface"))
    painter.setFont(_font(painter, 12))
    _paint_head(painter, grid, shown.words)
    for number in range(1, MONTHS + 1):
        top = grid.top_of(number)
        if top > seen.bottom() or top + grid.month_height < seen.top():
            continue
        month = Month(grid.year, number)
        _paint_month(painter, shown, month)
        for index, lane in enumerate(shown.lanes):
            _paint_school(painter, grid, index, lane, month)
            _paint_days(painter, shown, index, month)
        _paint_cursor(painter, shown, month)


def _paint_head(painter: QPainter, grid: Grid, words: PlannerWords) -> None:
    painter.setPen(theme.colour("ink3"))
    for column in range(COLUMNS):
        left = grid.label + column * grid.cell
        if column % 7 >= SATURDAY:
            box = QRectF(left, grid.head, grid.cell, grid.height - grid.head)
            painter.fillRect(box, theme.colour("d_rest"))
        initial = words.weekdays[column % 7]
        box = QRectF(left, 0, grid.cell, grid.head)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initial)


def _paint_month(painter: QPainter, shown: Shown, month: Month) -> None:
    grid = shown.grid
    top = grid.top_of(month.number)
    painter.setPen(QPen(theme.colour("line"), 1))
    painter.drawLine(0, round(top) - 1, round(grid.width), round(top) - 1)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(theme.colour("ink2"))
    painter.setFont(_font(painter, 13, QFont.Weight.DemiBold))
    high = grid.numbers or grid.row
    name = shown.words.months[month.number - 1]
    painter.drawText(QRectF(4, top, grid.label - 4, high), middle, name)
    painter.setFont(_font(painter, 12))
    if not grid.numbers:
        return
    for day in month.period:
        painter.setPen(theme.colour("ink3" if day.weekday() >= SATURDAY else "ink2"))
        painter.drawText(grid.number_rect(day), Qt.AlignmentFlag.AlignCenter, str(day.day))
    painter.setPen(theme.colour("ink"))
    for index, lane in enumerate(shown.lanes):
        box = grid.lane_rect(index, month.number)
        room = QRectF(12, box.top(), grid.label - 16, box.height())
        cut = painter.fontMetrics().elidedText(
            lane.learner.first_name, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle, cut)


def _paint_school(painter: QPainter, grid: Grid, index: int, lane: Lane, month: Month) -> None:
    """Paint the days without courses as a band under the days."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("d_school_bar"))
    for run in runs(day for day in month.period if day in lane.school):
        first, last = grid.rect(index, run.first), grid.rect(index, run.last)
        band = theme.px(BAND if not grid.numbers else 2)
        box = QRectF(first.left() + 1, first.bottom() - band, last.right() - first.left() - 2, band)
        painter.drawRoundedRect(box, 2, 2)


def _paint_days(painter: QPainter, shown: Shown, index: int, month: Month) -> None:
    """Paint the month of a lane; the pen and the brush change as seldom as they can."""
    grid, lane = shown.grid, shown.lanes[index]
    many, cell = bool(grid.numbers), grid.cell
    box = _shape(grid, index, month.first)
    boxes = {day: box.translated((day.day - 1) * cell, 0) for day in month.period}
    there = {day for day in boxes if lane.has(day)}
    plain = there - lane.marks.keys()
    if many:
        outside = boxes.keys() - there - lane.marks.keys()
        _paint_small(painter, boxes, outside, plain & lane.works)
    else:
        outside = boxes.keys() - there
        _paint_numbers(painter, boxes, (outside, plain - lane.works, plain & lane.works))
    for day in sorted(there & lane.marks.keys()):
        mark = lane.marks[day]
        text = shown.words.letters.get(mark, "") if many else str(day.day)
        paint_mark(painter, boxes[day], mark, text)


def _paint_small(
    painter: QPainter, boxes: Mapping[date, QRectF], outside: Set[date], working: Set[date]
) -> None:
    """Paint the ordinary days of a lane among others: dark outside the contract, or a dot."""
    sunken = theme.colour("sunken")
    for day in outside:
        painter.fillRect(boxes[day].adjusted(0, 2, 0, -2), sunken)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour("d_work_bar"), DOT)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints([boxes[day].center() for day in working])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_numbers(
    painter: QPainter,
    boxes: Mapping[date, QRectF],
    days: tuple[Set[date], Set[date], Set[date]],
) -> None:
    """Paint the ordinary days of a lane alone: outside the contract, free, in the company."""
    centre = Qt.AlignmentFlag.AlignCenter
    outside, free, working = days
    painter.setPen(theme.colour("ink3"))
    for day in outside:
        painter.drawText(boxes[day], centre, "·")
    for day in free:
        painter.drawText(boxes[day], centre, str(day.day))
    painter.setPen(theme.colour("ink"))
    for day in working:
        painter.drawText(boxes[day], centre, str(day.day))


def _paint_cursor(painter: QPainter, shown: Shown, month: Month) -> None:
    grid, lanes, lane = shown.grid, shown.lanes, shown.lane
    chosen, ring, today = shown.chosen, shown.ring, shown.today
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if today is not None and today in month.period:
        painter.setPen(QPen(theme.colour("ink"), 2))
        places = (
            [grid.number_rect(today)]
            if grid.numbers
            else [_shape(grid, index, today) for index in range(len(lanes))]
        )
        for box in places:
            painter.drawRoundedRect(box, 5, 5)
    within = chosen.meet(month.period) if lanes else None
    if within is not None:
        first, last = _shape(grid, lane, within.first), _shape(grid, lane, within.last)
        painter.setPen(QPen(theme.colour("focus"), 2, Qt.PenStyle.SolidLine))
        painter.drawRoundedRect(first.united(last).adjusted(-1, -1, 1, 1), 5, 5)
    if ring is not None and ring in month.period and lanes:
        painter.setPen(QPen(theme.colour("focus"), 3))
        painter.drawRoundedRect(_shape(grid, lane, ring).adjusted(-1, -1, 1, 1), 5, 5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _shape(grid: Grid, lane: int, day: date) -> QRectF:
    """Return where the shape of a day lies, clear of the band under it."""
    box = grid.rect(lane, day)
    band = theme.px(2 if grid.numbers else BAND) + 2
    high = box.height() - band - 2
    return QRectF(box.left() + 1, box.top() + 2, box.width() - 2, high)


def _font(painter: QPainter, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(painter.font())
    made.setPixelSize(theme.px(size))
    made.setWeight(weight)
    return made
