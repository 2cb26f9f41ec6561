"""The card of the lines of the pay."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.pay.state import PayState
from desktop.ui.pages.pay.table import PayTable
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, Label


class SheetCard(Card):
    """What is due line by line, or why it is not known.

    Attributes:
        table: The lines.
        unknown: Why there is no amount.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self.set_title(tr(T("The pay, line by line")))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(1, theme.px(10), 1, theme.px(8))
        self.head.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        self.table = PayTable(tr)
        self.unknown = Label("", "dim", wrap=True)
        self._unknown_box = QWidget()
        inside = QVBoxLayout(self._unknown_box)
        inside.setContentsMargins(theme.px(14), theme.px(4), theme.px(14), theme.px(6))
        line = QHBoxLayout()
        line.addWidget(Badge(tr(T("unknown")), "warn"))
        line.addStretch(1)
        inside.addLayout(line)
        inside.addWidget(self.unknown)
        self.body.addWidget(self.table)
        self.body.addWidget(self._unknown_box)

    def show_state(self, state: PayState, checked_on: date) -> None:
        """Show the lines of a month."""
        known = bool(state.rows)
        self.table.setVisible(known)
        self._unknown_box.setVisible(not known)
        self.table.set_rows(state.rows, checked_on)
        self.unknown.setText(" ".join(self._tr(one.text) for one in state.unknown))
