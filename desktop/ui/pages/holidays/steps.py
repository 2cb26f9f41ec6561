"""Where an arrow leads in the planner."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from desktop.kernel.period import MONTHS, ONE_DAY, Month

_ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def step(key: Qt.Key, lane: int, day: date, lanes: int, *, extend: bool) -> tuple[int, date] | None:
    """Return the lane and the day a key leads to; None where it is no key that walks.

    Up and down go to the next row of the picture: the next learner, then the next month. Chosen
    days stay with one learner: extending, they go to the next month.
    """
    if key in _ROWS and not extend:
        return _row(_ROWS[key], lane, day, lanes)
    month = Month.of(day)
    targets = {
        Qt.Key.Key_Left: day - ONE_DAY if _room(day, Qt.Key.Key_Left) else day,
        Qt.Key.Key_Right: day + ONE_DAY if _room(day, Qt.Key.Key_Right) else day,
        Qt.Key.Key_Home: month.first,
        Qt.Key.Key_End: month.last,
        **{one: _in_month(day, day.month + by) for one, by in (_ROWS | _MONTHS).items()},
    }
    return (lane, targets[key]) if key in targets else None


def _row(by: int, lane: int, day: date, lanes: int) -> tuple[int, date]:
    if 0 <= lane + by < lanes:
        return lane + by, day
    number = day.month + by
    if not 1 <= number <= MONTHS:
        return lane, day
    return (0 if by > 0 else lanes - 1), _in_month(day, number)


def _room(day: date, key: Qt.Key) -> bool:
    edge = (1, 1) if key == Qt.Key.Key_Left else (MONTHS, 31)
    return (day.month, day.day) != edge


def _in_month(day: date, number: int) -> date:
    if not 1 <= number <= MONTHS:
        return day
    last = Month(day.year, number).last.day
    return day.replace(month=number, day=min(day.day, last))
