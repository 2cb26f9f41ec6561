"""The page of the pay: the month day by day, each line explained, and closing the month."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.services import pay
from desktop.services.account import account_of
from desktop.services.corrections import begin_correction
from desktop.services.facts import AbsenceEntry
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.month.editor import MonthEditor
from desktop.ui.month.strip import StripCard
from desktop.ui.month.words import month_name, title
from desktop.ui.pages.pay.corrected import CorrectionCard
from desktop.ui.pages.pay.rail import AbsencesCard, GrossCard, MonthsCard
from desktop.ui.pages.pay.rows import line_about
from desktop.ui.pages.pay.sheet import SheetCard
from desktop.ui.pages.pay.state import Nothing, PayState, load
from desktop.ui.pages.pay.yearcard import YearCard
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.card import EmptyState
from desktop.ui.widgets.dialog import ask
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.repeated import empty

RAIL = 328
BESIDE = 900  # narrower than this, the rail stands below


class PayPage(Page):
    """The pay of the month that is looked at."""

    tables = frozenset(
        {
            "company",
            "learner",
            "contract",
            "level_step",
            "agreed_amount",
            "week_pattern",
            "shift",
            "operator_half_day",
            "absence",
            "closed_month",
            "school_holiday",
            "referent",
            "training_operator",
            "extra_hours",
            "travel_term",
            "placed_week",
            "pay_correction",
            "issued_paper",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._state: PayState | None = None
        self._build()
        self._connect()
        self.refresh()

    @property
    def own_paper(self) -> str:
        """Return the paper of what is shown: the payslip, or the account of the year."""
        year = self.year_button.isChecked()
        return f"account year={self._context.month.year}" if year else "payslip"

    def refresh(self) -> None:
        """Show the file as it is now."""
        at = self._context
        self.render_state(
            load(
                at.workspace,
                at.law,
                at.tr,
                learner_id=at.learner_id,
                month=at.month,
                today=at.today(),
            )
        )

    def begin_again(self, *, learner: bool) -> None:
        """Fold what was explained; who chose a month wants to see it, and not the year."""
        self.sheet.table.close_all()
        self.gross_card.fold()
        if learner:
            self.to_top()
        else:
            self.year_button.setChecked(False)

    def render_state(self, state: PayState | Nothing) -> None:
        """Show a month, or why there is none."""
        at = self._context
        known = isinstance(state, PayState)
        self._state = state if isinstance(state, PayState) else None
        self.set_title(at.tr(title(at.month)))
        for part in (
            self._body,
            self.year_card,
            self.year_button,
            self.slip_button,
            self.main_button,
        ):
            part.setVisible(known)
        self._empty.setVisible(not known)
        if isinstance(state, Nothing):
            self._show_nothing(state)
            return
        self.strip_card.set_days(
            state.cells, state.legend, state.payers, frozen=state.closed is not None
        )
        self.editor.set_month(state.contracts, state.absences)
        self.sheet.show_state(state, at.law.checked_on)
        self.gross_card.show_state(state, at.law.checked_on)
        self.absences_card.show_entries(state.absences, frozen=state.closed is not None)
        self.months_card.show_months(state.months, state.month)
        self.correction_card.show_corrections(state.corrections)
        self._show_main(state)
        self._show_year(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the rail below where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(BESIDE)
        side = QBoxLayout.Direction
        self._columns_box.setDirection(side.TopToBottom if narrow else side.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Explain the day of the strip with F1; fold the explanation with Esc."""
        strip = self.strip_card.strip
        day = strip.current_day() if strip.hasFocus() else None
        if event.key() == Qt.Key.Key_F1 and day is not None and self._state is not None:
            place = line_about(self._state.rows, day)
            if place is not None:
                self.sheet.table.explain(place)
        elif event.key() != Qt.Key.Key_Escape or not self.sheet.table.close_all():
            super().keyPressEvent(event)

    def _show_main(self, state: PayState) -> None:
        tr = self._context.tr
        name = month_name(tr, state.month)
        closed = state.closed is not None
        text = T("Close {month}", month=name)
        if closed:
            text = (
                T("Correct {month}…", month=name)
                if state.issued
                else T("Reopen {month}", month=name)
            )
        self.main_button.set_text(tr(text))
        self.main_button.set_kind("plain" if closed else "primary")
        self.main_button.set_icon("undo-2" if closed else "lock")
        self.slip_button.set_kind("primary" if closed else "plain")

    def _show_nothing(self, nothing: Nothing) -> None:
        tr = self._context.tr
        empty(self._empty_box)
        if nothing.month is not None:
            button = Button(tr(T("See {month}", month=nothing.month)), "primary")
            button.clicked.connect(partial(self._go_to, nothing.month))
        else:
            button = Button(tr(T("Open the file")), "primary")
            button.clicked.connect(self._open_file)
        self._empty_box.addWidget(
            EmptyState("wallet", tr(T("No pay for this month")), tr(nothing.reason), button)
        )

    def _build(self) -> None:
        tr = self._context.tr
        self.previous_button = IconButton("chevron-left", tr(T("Previous month (Ctrl+PgUp)")))
        self.next_button = IconButton("chevron-right", tr(T("Next month (Ctrl+PgDn)")))
        self.year_button = Button(tr(T("Year")), "plain", "calendar")
        self.year_button.setCheckable(True)
        self.year_button.setToolTip(tr(T("The account of the year")))
        self.slip_button = Button(tr(T("Payslip")), "plain", "printer")
        self.main_button = Button("", "primary", "lock")
        for button in (
            self.previous_button,
            self.next_button,
            self.year_button,
            self.slip_button,
            self.main_button,
        ):
            self.actions.addWidget(button)
        self.strip_card = StripCard(tr)
        self.sheet = SheetCard(tr)
        self.gross_card = GrossCard(tr)
        self.absences_card = AbsencesCard(tr)
        self.months_card = MonthsCard(tr)
        self.correction_card = CorrectionCard(tr)
        self.year_card = YearCard(tr)
        rail = QVBoxLayout()
        rail.setSpacing(theme.px(8))
        for card in (
            self.gross_card,
            self.correction_card,
            self.absences_card,
            self.months_card,
        ):
            card.setFixedWidth(theme.px(RAIL))
            rail.addWidget(card)
        rail.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.sheet)
        left.addStretch(1)
        columns = self._columns_box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(theme.px(12))
        columns.addLayout(left, 1)
        columns.addLayout(rail)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(8))
        body.addWidget(self.strip_card)
        body.addLayout(columns)
        self._empty = QWidget()
        self._empty_box = QVBoxLayout(self._empty)
        self._empty_box.setContentsMargins(0, 0, 0, 0)
        self.content.addWidget(self._body)
        self.content.addWidget(self.year_card)
        self.content.addWidget(self._empty)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.previous_button.clicked.connect(self._previous)
        self.next_button.clicked.connect(self._next)
        self.slip_button.clicked.connect(self._open_slip)
        self.main_button.clicked.connect(self._close_or_reopen)
        self.year_button.toggled.connect(self._turn)
        self.year_card.month_chosen.connect(self._open_month)
        self.correction_card.print_asked.connect(self._open_correction)
        self.editor = MonthEditor(self._context, self, self.strip_card.strip)
        self.absences_card.add_asked.connect(self.editor.add)
        self.absences_card.remove_asked.connect(self._remove)
        self.months_card.month_chosen.connect(self._go_to)

    def _previous(self) -> None:
        self._go_to(self._context.month.plus(-1))

    def _next(self) -> None:
        self._go_to(self._context.month.plus(1))

    def _go_to(self, month: Month, _checked: bool = False) -> None:
        self._context.shell.open_page("pay", month=month)

    def _open_slip(self) -> None:
        self._context.shell.open_page("papers", month=self._context.month, part=self.own_paper)

    def _open_file(self) -> None:
        self._context.shell.open_page("learner")

    def _close_or_reopen(self) -> None:
        if self._state is None:
            return
        if self._state.closed is not None and self._state.issued:
            self._correct(self._state)
        elif self._state.closed is not None:
            self._reopen(self._state)
        else:
            self._close(self._state)

    def _close(self, state: PayState) -> None:
        at, tr = self._context, self._context.tr
        name = month_name(tr, state.month)
        can = state.ended and state.gross is not None
        if can and not ask(
            self,
            tr(T("Close {month}?", month=name)),
            tr(
                T(
                    "The gross pay of {amount} is kept as it is. The days of the month do not "
                    "change any more, unless you reopen it.",
                    amount=state.gross or "",
                )
            ),
            tr(T("Close {month}", month=name)),
            tr(T("Keep it open")),
        ):
            return
        self._do(
            partial(
                pay.close_month, at.workspace, at.law, state.learner.id, state.month, at.today()
            ),
            T("{month} is closed.", month=state.month),
        )
        if self.slip_button.property("kind") == "primary":  # closed: the payslip comes next
            self.slip_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _correct(self, state: PayState) -> None:
        tr = self._context.tr
        name = month_name(tr, state.month)
        title = tr(T("Correct {month}", month=name))
        dialog = RecordDialog(self, tr, title, tr(T("Open it to correct")))
        said = T(
            "A payslip was issued: it stays as it is. Change what was wrong, then close the month "
            "again: the difference is kept with this reason and printed on a correction slip."
        )
        dialog.body.insertWidget(0, Label(tr(said), "dim", wrap=True))
        dialog.form.add("reason", tr(T("Why is it corrected?")), TextField(), span=2)
        dialog.start(partial(self._begin, state), "reason")

    def _begin(self, state: PayState, values: dict[str, Any]) -> None:
        at = self._context
        begin_correction(at.workspace, state.learner.id, state.month, values["reason"], at.today())
        at.shell.say(T("{month} is open to be corrected.", month=state.month), undo=True)

    def _turn(self, _year: bool) -> None:
        self.refresh()

    def _show_year(self, state: PayState) -> None:
        at = self._context
        year = self.year_button.isChecked()
        self.year_card.setVisible(year)
        self._body.setVisible(not year)
        self.slip_button.set_text(at.tr(T("Individual account") if year else T("Payslip")))
        if year:
            self.year_card.show_account(
                account_of(at.workspace, at.law, state.learner.id, state.month.year, at.today())
            )

    def _open_month(self, month: object) -> None:
        if isinstance(month, Month):
            self.year_button.setChecked(False)
            self._go_to(month)

    def _open_correction(self) -> None:
        self._context.shell.open_page("papers", month=self._context.month, part="correction")

    def _reopen(self, state: PayState) -> None:
        tr = self._context.tr
        name = month_name(tr, state.month)
        if ask(
            self,
            tr(T("Reopen {month}?", month=name)),
            tr(T("The pay can change again. Payslips already printed stay as they are.")),
            tr(T("Reopen {month}", month=name)),
            tr(T("Keep it closed")),
        ):
            self._do(
                partial(pay.reopen_month, self._context.workspace, state.contract.id, state.month),
                T("{month} is open again.", month=state.month),
            )

    def _remove(self, entry: AbsenceEntry) -> None:
        self.editor.remove(entry)
        self.absences_card.add_button.setFocus()

    def _do(self, change: Callable[[], None], said: Message | None = None) -> None:
        try:
            change()
        except Refused as refused:
            self._context.shell.refuse(refused)
            return
        if said is not None:
            self._context.shell.say(said, undo=True)
