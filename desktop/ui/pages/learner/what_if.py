"""What a year costs at each level, asked before the contract is written down."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.services.what_if import year_cost
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.month.words import reason
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.form import FormRow
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.repeated import empty
from desktop.ui.widgets.why import WhyRow, WhySet


class WhatIfDialog(FormDialog):
    """Twelve months at levels A, B and C, each explained.

    Attributes:
        rows: One row for each level.
    """

    def __init__(self, context: PageContext, parent: QWidget, first_day: date | None) -> None:
        tr = context.tr
        super().__init__(parent, tr(T("What a year costs")), tr(T("Close")), tr(T("Leave it")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(520))
        self.keep_button.hide()
        self._context = context
        self.day = DateField(first_day or context.today(), tr(T("dd/mm/yyyy")))
        self.body.addWidget(FormRow(tr(T("First day")), self.day))
        self.rows: list[WhyRow] = []
        self._set = WhySet(self)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.px(6))
        self.body.addLayout(self._lines)
        said = T(
            "At the least, as the figures are known today. Your own contributions, insurances and "
            "travel are not in it: ask your social secretariat."
        )
        self.body.addWidget(Label(tr(said), "cap", wrap=True))
        self.day.committed_date.connect(self._show)
        self._show(first_day or context.today())

    def _show(self, day: date | None) -> None:
        tr = self._context.tr
        empty(self._lines)
        self.rows = []
        if day is None:
            return
        for cost in year_cost(self._context.law, day):
            row = WhyRow(tr(T("Why?")), self._set)
            row.row.addWidget(Label(tr(T("Level {level}", level=cost.level.value)), "b"))
            said = (
                T("Not known")
                if cost.total is None
                else T(
                    "{monthly} a month, {total} for twelve months",
                    monthly=cost.amounts[0][1],
                    total=cost.total,
                )
            )
            row.row.addWidget(Label(tr(said), "", wrap=True), 1)
            if cost.unverified:
                row.row.addWidget(Badge(tr(T("not verified")), "warn"))
            row.set_reason(*reason(tr, cost.because, self._context.law.checked_on))
            self.rows.append(row)
            self._lines.addWidget(row)
