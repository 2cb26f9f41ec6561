"""A small list of records."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.ui import theme

_BESIDE = 28  # px beside a text in its cell
_ABOVE = 14  # px above and below one
_ENDLESS = 10000
_OPEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class RecordTable(QTableWidget):
    """Rows of text under headers; the whole row is chosen.

    Attributes:
        wraps: Whether a text that is too wide goes on below; it is cut else.

    Signals:
        activated: The key of the row that was double-clicked or accepted with Enter.
        chosen: The key of the row that became the current one.
        heightened: The rows have other heights.
    """

    activated = Signal(object)
    chosen = Signal(object)
    heightened = Signal()

    def __init__(
        self, headers: list[str], parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(0, len(headers), parent)
        self.wraps = wraps
        self._keys: list[object] = []
        self.setHorizontalHeaderLabels(headers)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(wraps)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(34))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.cellDoubleClicked.connect(self._open)
        self.itemSelectionChanged.connect(self._choose)

    def set_rows(self, rows: list[tuple[object, list[str]]]) -> None:
        """Show records, each by its key and its cells; the current one stays when it is there."""
        current = self.current_key()
        self.blockSignals(True)
        self._keys = [key for key, _ in rows]
        self.setRowCount(len(rows))
        for row, (_, cells) in enumerate(rows):
            for column, text in enumerate(cells):
                self.setItem(row, column, QTableWidgetItem(text))
        self.blockSignals(False)
        self._fit()
        if current in self._keys:
            self.selectRow(self._keys.index(current))
        elif rows:
            self.setCurrentCell(0, 0)

    def current_key(self) -> object:
        """Return the key of the current row, or nothing."""
        row = self.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def height_for(self, rows: int) -> int:
        """Return the height at which the headers and the first so many rows show, in pixels."""
        shown = range(min(rows, self.rowCount()))
        lines = sum(self.rowHeight(row) for row in shown)
        return self.horizontalHeader().sizeHint().height() + lines + 2 * self.frameWidth()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current row with Enter or F2."""
        if event.key() in _OPEN and self.current_key() is not None:
            self.activated.emit(self.current_key())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every column its room anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show every column: where there is little room the widest texts are cut."""
        if not self._keys:
            return
        header = self.horizontalHeader()
        columns = range(self.columnCount())
        wanted = [max(self.sizeHintForColumn(one), header.sectionSizeHint(one)) for one in columns]
        for column, width in enumerate(fitted(wanted, self.viewport().width())):
            self.setColumnWidth(column, width)
        if self.wraps:
            self._heighten(wanted)

    def _heighten(self, wanted: list[int]) -> None:
        """Give the rows the height of their text; only what a column cuts is measured."""
        rows, least = self.verticalHeader(), self.verticalHeader().defaultSectionSize()
        cut = [one for one, width in enumerate(wanted) if width > self.columnWidth(one)]
        for row in range(self.rowCount()):
            rows.resizeSection(row, max([least, *(self._height(row, one) for one in cut)]))
        self.heightened.emit()

    def _height(self, row: int, column: int) -> int:
        item = self.item(row, column)
        room = QRect(0, 0, self.columnWidth(column) - theme.px(_BESIDE), _ENDLESS)
        text = "" if item is None else item.text()
        lines = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return lines.height() + theme.px(_ABOVE)

    def _open(self, row: int) -> None:
        self.activated.emit(self._keys[row])

    def _choose(self) -> None:
        if (key := self.current_key()) is not None:
            self.chosen.emit(key)


def fitted(wanted: list[int], room: int) -> list[int]:
    """Return widths that fit into a room: the widest are all cut to the same width.

    Args:
        wanted: What each column asks for, in pixels.
        room: What there is for all of them.
    """
    left, shares = room, {}
    for place, (width, column) in enumerate(sorted((width, i) for i, width in enumerate(wanted))):
        shares[column] = min(width, left // (len(wanted) - place))
        left -= shares[column]
    return [shares[column] for column in range(len(wanted))]
