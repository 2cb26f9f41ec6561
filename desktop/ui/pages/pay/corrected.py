"""What was put right after a month was closed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.documents.payslip_words import FIGURES
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.services.corrections import CorrectionFacts
from desktop.ui import theme
from desktop.ui.pages.pay.rail import tighten
from desktop.ui.pages.pay.table import DASH
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.repeated import empty


class CorrectionCard(Card):
    """The corrections of a month: why, what it was, what it is, the difference.

    Signals:
        print_asked: The paper of the correction is to be shown.
    """

    print_asked = Signal()

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Correction")), parent)
        tighten(self)
        self._tr = tr
        self._badge = Badge("", "warn")
        self.head.addWidget(self._badge)

    def show_corrections(self, found: tuple[CorrectionFacts, ...]) -> None:
        """Show the corrections; none hides the card."""
        tr = self._tr
        empty(self.body)
        self.setVisible(bool(found))
        if not found:
            return
        waiting = any(one.waiting for one in found)
        self._badge.set_badge(
            tr(T("being corrected") if waiting else T("corrected")), "warn" if waiting else "ok"
        )
        for one in found:
            said = T("{day}: {reason}", day=one.corrected_on, reason=one.reason)
            self.body.addWidget(Label(tr(said), "law", wrap=True))
            if one.waiting:
                text = T(
                    "It gave {amount}. Change what was wrong, then close it.", amount=one.before
                )
                self.body.addWidget(Label(tr(text), "cap", wrap=True))
            else:
                self.body.addWidget(self._lines(one))
        if not waiting:
            button = Button(tr(T("Correction slip")), "quiet", "printer")
            button.clicked.connect(self.print_asked)
            self.body.addWidget(button)

    def _lines(self, one: CorrectionFacts) -> QWidget:
        tr = self._tr
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        heads = ("", tr(T("Was")), tr(T("Is")), "±")
        for column, text in enumerate(heads):
            grid.addWidget(Label(text, "cap"), 0, column)
        for row, line in enumerate(one.lines, 1):
            name = tr(FIGURES[line.name]) if line.name in FIGURES else line.name
            cells = (line.before, line.after, line.amount)
            grid.addWidget(Label(name, "law", wrap=True), row, 0)
            for column, amount in enumerate(cells, 1):
                text = DASH if amount is None else tr.show(amount)
                grid.addWidget(Label(text, "t" if column == len(cells) else "law"), row, column)
        return holder
