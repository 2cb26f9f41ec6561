"""The lines of the pay, each with its explanation underneath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.month.words import reason
from desktop.ui.pages.pay.rows import Row
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.why import WhyRow, WhySet

_AMOUNT, _HEIGHT, _SIDE = 96, 31, 14
_NARROW = 620
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DASH = "–"


class PayTable(QFrame):
    """Label, base, amount and « Pourquoi ? », one line under the other.

    Attributes:
        lines: The rows shown, in the order of the payslip.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.lines: list[WhyRow] = []
        self._names: list[QBoxLayout] = []
        self._set = WhySet(self)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def set_rows(self, rows: Sequence[Row], checked_on: date) -> None:
        """Show lines; the one that was unfolded stays so while the lines are as many."""
        unfolded = [line.is_open() for line in self.lines]
        focused = [line.button.hasFocus() for line in self.lines]
        self._clear()
        for row in rows:
            self._add(row, checked_on)
        if len(unfolded) == len(rows):
            for line, was_open, had_focus in zip(self.lines, unfolded, focused, strict=True):
                line.set_open(was_open)
                if had_focus:
                    line.button.setFocus()

    def explain(self, place: int) -> None:
        """Unfold the explanation of a line, or fold it when it is open."""
        line = self.lines[place]
        line.set_open(not line.is_open())

    def close_all(self) -> bool:
        """Fold what is unfolded; return whether anything was."""
        unfolded = [line for line in self.lines if line.is_open()]
        for line in unfolded:
            line.set_open(False)
        return bool(unfolded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the marks under the labels where there is little room."""
        super().resizeEvent(event)
        for names in self._names:
            names.setDirection(self._direction())

    def _direction(self) -> QBoxLayout.Direction:
        narrow = self.width() < theme.px(_NARROW)
        return QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight

    def _clear(self) -> None:
        self.lines, self._names = [], []
        self._set.deleteLater()
        self._set = WhySet(self)
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, row: Row, checked_on: date) -> None:
        tr = self._tr
        frame = QFrame()
        frame.setProperty("role", "sum" if row.is_sum else "row")
        line = WhyRow(tr(T("Why?")), self._set)
        line.button.setAccessibleName(tr(T("Why? {label}", label=row.label)))
        line.set_reason(*reason(tr, row.because, checked_on))
        strong = "b" if row.is_sum else ""
        names = QBoxLayout(self._direction())
        names.setSpacing(theme.px(4))
        self._names.append(names)
        names.addWidget(Label(row.label, strong, wrap=True), 1)
        if row.unverified:
            names.addWidget(Badge(tr(T("not verified")), "warn"))
        left = QWidget()
        left.setLayout(names)
        names.setContentsMargins(0, 0, 0, 0)
        base = Label(row.base, "cap", wrap=True)
        amount = Label(DASH if row.amount is None else tr.show(row.amount), "b")
        amount.setAlignment(_RIGHT)
        amount.setFixedWidth(theme.px(_AMOUNT))
        left.setMinimumWidth(theme.px(150))
        line.row.addWidget(left, 6)
        line.row.addWidget(base, 5)
        line.row.addWidget(amount)
        line.setMinimumHeight(theme.px(_HEIGHT))
        line.setAccessibleName(", ".join(filter(None, (row.label, row.base, amount.text()))))
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(theme.px(_SIDE), 1, theme.px(_SIDE), 1)
        inside.addWidget(line)
        self._box.addWidget(frame)
        self.lines.append(line)
