"""The lines of the pay, each with its explanation underneath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.month.words import reason
from desktop.ui.pages.pay.rows import Row
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.look import set_look
from desktop.ui.widgets.repeated import Repeated
from desktop.ui.widgets.why import WhyRow, WhySet

_AMOUNT, _HEIGHT, _SIDE = 96, 31, 14
_NARROW = 620
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DASH = "–"


class PayRow(QFrame):
    """A line of the pay: its label, its base, its amount and why.

    Attributes:
        line: What unfolds.
    """

    def __init__(self, tr: Translator, why_set: WhySet) -> None:
        super().__init__()
        self._tr = tr
        self.line = WhyRow(tr(T("Why?")), why_set)
        self._names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._names.setSpacing(theme.px(4))
        self._label = Label("", "", wrap=True)
        self._badge = Badge(tr(T("not verified")), "warn")
        self._names.addWidget(self._label, 1)
        self._names.addWidget(self._badge)
        left = QWidget()
        left.setLayout(self._names)
        self._names.setContentsMargins(0, 0, 0, 0)
        left.setMinimumWidth(theme.px(150))
        self._base = Label("", "cap", wrap=True)
        self._amount = Label("", "b")
        self._amount.setAlignment(_RIGHT)
        self._amount.setFixedWidth(theme.px(_AMOUNT))
        self.line.row.addWidget(left, 6)
        self.line.row.addWidget(self._base, 5)
        self.line.row.addWidget(self._amount)
        self.line.setMinimumHeight(theme.px(_HEIGHT))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.px(_SIDE), 1, theme.px(_SIDE), 1)
        inside.addWidget(self.line)

    def show_row(self, row: Row, checked_on: date) -> None:
        """Show a line."""
        tr = self._tr
        set_look(self, "role", "sum" if row.is_sum else "row")
        self._label.set_role("b" if row.is_sum else "")
        self._label.setText(row.label)
        self._badge.setVisible(row.unverified)
        self._base.setText(row.base)
        self._amount.setText(DASH if row.amount is None else tr.show(row.amount))
        self.line.set_reason(*reason(tr, row.because, checked_on))
        self.line.button.setAccessibleName(tr(T("Why? {label}", label=row.label)))
        told = (row.label, row.base, self._amount.text())
        self.line.setAccessibleName(", ".join(filter(None, told)))

    def set_narrow(self, narrow: bool) -> None:
        """Put the mark under the label where there is little room."""
        side = QBoxLayout.Direction
        self._names.setDirection(side.TopToBottom if narrow else side.LeftToRight)


class PayTable(QFrame):
    """Label, base, amount and « Pourquoi ? », one line under the other.

    Attributes:
        lines: The rows shown, in the order of the payslip.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[WhyRow] = []
        self._shown: list[PayRow] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._rows = Repeated(box, partial(PayRow, tr, WhySet(self)))

    def set_rows(self, rows: Sequence[Row], checked_on: date) -> None:
        """Show lines; the one that was unfolded stays so while the lines are as many."""
        if len(rows) != len(self.lines):
            self.close_all()
        self._shown = self._rows.take(len(rows))
        self.lines = [one.line for one in self._shown]
        for shown, row in zip(self._shown, rows, strict=True):
            shown.show_row(row, checked_on)
        self._turn()

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
        self._turn()

    def _turn(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        for row in self._shown:
            row.set_narrow(narrow)
