"""The year of a learner, month by month, and its sums."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.documents.payslip_words import FIGURES, SHORT
from desktop.kernel.messages import DayPart, Message, T
from desktop.language.translator import Translator
from desktop.services.account import AMOUNTS, Account
from desktop.ui import theme
from desktop.ui.pages.pay.table import DASH
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.table import RecordTable

STATES: dict[str, Message] = {
    "closed": T("closed"),
    "corrected": T("closed and corrected"),
    "computed": T("computed"),
    "coming": T("to come"),
}
DAYS: tuple[tuple[str, Message], ...] = (
    ("company", T("Company")),
    ("operator", T("Courses")),
    ("holidays", T("Public holidays")),
    ("leave", T("Leave")),
    ("absent", T("Absent")),
)


class YearCard(Card):
    """Every month with what it gave and its days; the sums say what they lack.

    Attributes:
        table: What each month gave.
        days: Its days.

    Signals:
        month_chosen: A month is to be looked at.
    """

    month_chosen = Signal(object)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        month = tr(T("Month"))
        self.table = RecordTable([month, tr(T("State")), *(tr(SHORT[name]) for name in AMOUNTS)])
        self.days = RecordTable([month, *(tr(words) for _, words in DAYS)])
        self.table.setAccessibleName(tr(T("Amounts by month")))
        self.days.setAccessibleName(tr(T("Days by month")))
        self._lacks = Label("", "cap", wrap=True)
        for table in (self.table, self.days):
            table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            table.activated.connect(self.month_chosen)
            self.body.addWidget(table)
            if table is self.table:
                self.body.addWidget(self._lacks)

    def show_account(self, account: Account) -> None:
        """Show a year."""
        tr = self._tr
        self.set_title(tr(T("Account of {year}", year=str(account.year))))
        begun = [one for one in account.months if one.state != "coming"]
        amounts: list[tuple[object, list[str]]] = []
        days: list[tuple[object, list[str]]] = []
        for one in account.months:
            name = tr(T("{month}", month=DayPart(one.month.first, "LLLL")))
            shown = [one.amounts[key] for key in AMOUNTS] if one in begun else []
            texts = [DASH if amount is None else tr.show(amount) for amount in shown]
            amounts.append((one.month, [name, tr(STATES[one.state]), *texts]))
            days.append((one.month, [name, *(tr.show(getattr(one, key)) for key, _ in DAYS)]))
        totals = [account.totals[key] for key in AMOUNTS]
        sums = [DASH if one is None else tr.show(one) for one in totals]
        so_far = tr(T("Together, so far"))
        amounts.append((None, [so_far, "", *sums]))
        counted = [sum(getattr(one, key) for one in begun) for key, _ in DAYS]
        days.append((None, [so_far, *(tr.show(count) for count in counted)]))
        _fill(self.table, amounts, 2)
        _fill(self.days, days, 1)
        parts = [
            tr(
                T(
                    "{figure}: not known for {months}",
                    figure=FIGURES[key],
                    months=", ".join(tr.show(month) for month in months),
                )
            )
            for key, months in account.unknown.items()
        ]
        self._lacks.setText(" · ".join(parts))
        self._lacks.setVisible(bool(parts))


def _fill(table: RecordTable, rows: list[tuple[object, list[str]]], first: int) -> None:
    """Show rows at their full height; from a column on, figures and names stand at the right."""
    table.set_rows(rows)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for column in range(first, table.columnCount()):
        cells = [table.item(row, column) for row in range(table.rowCount())]
        for item in (table.horizontalHeaderItem(column), *cells):
            if item is not None:
                item.setTextAlignment(right)
    height = table.verticalHeader().defaultSectionSize() * len(rows)
    table.setFixedHeight(height + theme.px(36))
