"""Rows that are shown again with other contents instead of being built anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

Row = TypeVar("Row", bound=QWidget)
Item = TypeVar("Item", bound=Hashable)


class Repeated(Generic[Row]):
    """As many rows of one kind as are asked for.

    To build a widget, dress and place it takes several times as long as to give it other texts:
    a page that is shown again should not build its rows again.

    Args:
        box: Where the rows stand, and nothing else does.
        make: Builds one row.
    """

    def __init__(self, box: QBoxLayout, make: Callable[[], Row]) -> None:
        self._box = box
        self._make = make
        self._rows: list[Row] = []

    def take(self, count: int) -> list[Row]:
        """Return the first rows, shown; the others are hidden until they are needed."""
        while len(self._rows) < count:
            row = self._make()
            self._box.addWidget(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < count)
        return self._rows[:count]


class Steady(Generic[Item, Row]):
    """Rows of different shapes, each for what it shows: the same again is shown by the same row.

    Where few rows change at a time, few are built.

    Args:
        box: Where the rows stand, and nothing else does.
        make: Builds the row of an item.
    """

    def __init__(self, box: QBoxLayout, make: Callable[[Item], Row]) -> None:
        self._box = box
        self._make = make
        self._shown: list[tuple[Item, Row]] = []

    @property
    def rows(self) -> list[Row]:
        """The rows, in their order."""
        return [row for _, row in self._shown]

    def show(self, items: Sequence[Item]) -> None:
        """Show these, in this order, and nothing else."""
        free: dict[Item, list[Row]] = {}
        for item, row in self._shown:
            free.setdefault(item, []).append(row)
        self._shown = []
        for place, item in enumerate(items):
            same = free.get(item)
            row = same.pop(0) if same else self._make(item)
            if self._box.indexOf(row) != place:
                self._box.insertWidget(place, row)
            self._shown.append((item, row))
        for row in (row for rows in free.values() for row in rows):
            row.hide()
            row.setParent(None)
            row.deleteLater()


def empty(layout: QLayout) -> None:
    """Take the widgets out of a layout; they are hidden at once and go when Qt is at rest."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
