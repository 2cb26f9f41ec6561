"""The page of worked weeks: the timetable says what was planned, here stands what was not so."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.period import Month
from desktop.services import supplement
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.month.editor import MonthEditor
from desktop.ui.month.strip import StripCard
from desktop.ui.pages.weeks import dialogs
from desktop.ui.pages.weeks.state import (
    WeeksState,
    absence_rows,
    extra_rows,
    holiday_rows,
    km_of,
    load,
    travel_rows,
)
from desktop.ui.records import Columns, RecordsCard
from desktop.ui.removing import take_out
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.card import EmptyState
from desktop.ui.widgets.page import Page


class WeeksPage(Page):
    """What really happened in a month, entered as exceptions from the timetable."""

    tables = frozenset(
        {
            "company",
            "learner",
            "contract",
            "week_pattern",
            "shift",
            "operator_half_day",
            "absence",
            "closed_month",
            "school_holiday",
            "referent",
            "training_operator",
            "extra_hours",
            "worked_holiday",
            "travel_term",
            "level_step",
            "agreed_amount",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._state: WeeksState | None = None
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now."""
        at = self._context
        self.render_state(load(at.workspace, at.law, at.tr, at.learner_id, at.month))

    def begin_again(self, *, learner: bool) -> None:
        """Show the weeks of another learner from the top; the cursor stays in the month."""
        if learner:
            self.to_top()

    def render_state(self, state: WeeksState | Message) -> None:
        """Show a month, or why there is none."""
        tr = self._context.tr
        self._state = state if isinstance(state, WeeksState) else None
        self._body.setVisible(self._state is not None)
        self._empty.setVisible(self._state is None)
        name = tr(T("Worked weeks, {month}", month=self._context.month))
        if isinstance(state, Message):
            self.set_title(name)
            self._empty.set_text(tr(state))
            return
        sub = (
            T("The month is closed: reopen it under Pay to change it.")
            if state.frozen
            else T("The days come from the timetable; note only what was otherwise.")
        )
        self.set_title(name, tr(sub))
        self.strip_card.set_days(state.cells, state.legend, state.payers, frozen=state.frozen)
        self.editor.set_month(state.contracts, state.absences)
        self.absences.set_rows(absence_rows(state, tr))
        self.extra.set_rows(extra_rows(state, tr))
        self.travel.set_rows(travel_rows(state, tr))
        self.holidays.set_rows(holiday_rows(state, tr))

    def show_part(self, part: str) -> None:
        """Put the keyboard on the first extra hours that have no agreement from before."""
        if part != "extra" or self._state is None:
            return
        extra, table = self._state.extra, self.extra.table
        waiting = (row for row, one in enumerate(extra) if not one.agreed_before)
        self.scroll_area.ensureWidgetVisible(self.extra)
        if extra:
            table.selectRow(next(waiting, 0))
            table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.extra.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists under each other where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _build(self) -> None:
        tr = self._context.tr
        self.previous_button = IconButton("chevron-left", tr(T("Previous month (Ctrl+PgUp)")))
        self.next_button = IconButton("chevron-right", tr(T("Next month (Ctrl+PgDn)")))
        self.add_button = Button(tr(T("Note an absence")), "primary", "plus")
        for button in (self.previous_button, self.next_button, self.add_button):
            self.actions.addWidget(button)
        self.strip_card = StripCard(tr)
        first, last = tr(T("From")), tr(T("Until"))
        self.absences = RecordsCard(
            tr,
            tr(T("Absences of the month")),
            [tr(T("Which absence?")), first, last, tr(T("Certificate"))],
            tr(T("Nobody was away.")),
        )
        self.extra = RecordsCard(
            tr,
            tr(T("Extra hours")),
            [tr(T("Day")), tr(T("How long")), tr(T("Pedagogical reason")), tr(T("Agreed on"))],
            tr(T("Forbidden without an agreement before, for a pedagogical reason.")),
        )
        self.travel = RecordsCard(
            tr,
            tr(T("Way to the company")),
            [tr(T("Since")), tr(T("Comes by")), tr(T("km")), tr(T("Ticket"))],
            tr(T("What you refund each month is computed from it.")),
        )
        self.holidays = RecordsCard(
            tr,
            tr(T("Holidays and Sundays worked")),
            [tr(T("Day")), tr(T("How long")), tr(T("Rest given on"))],
            tr(T("Who works on such a day gets a day of rest for it. Note both.")),
        )
        self._columns = Columns([self.absences, self.extra], [self.holidays, self.travel])
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(12))
        body.addWidget(self.strip_card)
        body.addWidget(self._columns)
        self._open = Button(tr(T("Open the file")))
        self._empty = EmptyState("calendar-clock", tr(T("No weeks in this month")), "", self._open)
        self.content.addWidget(self._body)
        self.content.addWidget(self._empty)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.editor = MonthEditor(self._context, self, self.strip_card.strip)
        self.previous_button.clicked.connect(partial(self._move, -1))
        self.next_button.clicked.connect(partial(self._move, 1))
        self.add_button.clicked.connect(self.editor.add)
        self._open.clicked.connect(self._open_file)
        self.absences.add_asked.connect(self.editor.add)
        self.absences.edit_asked.connect(self._edit_absence)
        self.absences.remove_asked.connect(self._remove_absence)
        self.extra.add_asked.connect(self._add_extra)
        self.extra.edit_asked.connect(self._edit_extra)
        self.extra.remove_asked.connect(self._remove_extra)
        self.travel.add_asked.connect(self._add_travel)
        self.travel.edit_asked.connect(self._edit_travel)
        self.travel.remove_asked.connect(self._remove_travel)
        self.holidays.add_asked.connect(self._add_holiday)
        self.holidays.edit_asked.connect(self._edit_holiday)
        self.holidays.remove_asked.connect(self._remove_holiday)

    def _move(self, months: int) -> None:
        self._go_to(self._context.month.plus(months))

    def _go_to(self, month: Month) -> None:
        self._context.shell.open_page("weeks", month=month)

    def _open_file(self) -> None:
        self._context.shell.open_page("learner")

    def _known(self) -> WeeksState:
        assert self._state is not None  # the lists show with it alone
        return self._state

    def _edit_absence(self, key: int) -> None:
        self.editor.change(next(one for one in self._known().absences if one.id == key))

    def _remove_absence(self, key: int) -> None:
        self.editor.remove(next(one for one in self._known().absences if one.id == key))

    def _add_extra(self) -> None:
        dialog = dialogs.extra_dialog(self._context, self, T("Note extra hours"))
        note = partial(dialogs.note_extra, self._context.workspace, self._known())
        dialog.start(note, "day")

    def _edit_extra(self, key: int) -> None:
        known = next(one for one in self._known().extra if one.id == key)
        dialog = dialogs.extra_dialog(self._context, self, T("Change extra hours"))
        values = {
            "day": known.day,
            "hours": self._hours(known.minutes),
            "reason": known.reason,
            "agreed_on": known.agreed_on,
        }
        change = partial(dialogs.change_extra, self._context.workspace, self._known(), known)
        dialog.start(change, "day", values)

    def _hours(self, minutes: int) -> str:
        """Return a duration as one reads and types it."""
        return self._context.tr.show(Hours(minutes))

    def _remove_extra(self, key: int) -> None:
        known = next(one for one in self._known().extra if one.id == key)
        take_out(
            self._context,
            partial(
                supplement.note_extra_hours,
                self._context.workspace,
                known.contract_id,
                known.day,
                0,
            ),
        )

    def _add_travel(self) -> None:
        dialog = dialogs.travel_dialog(self._context, self, T("Note the way to the company"))
        note = partial(dialogs.note_travel, self._context.workspace, self._known())
        dialog.start(note, "since")

    def _edit_travel(self, key: int) -> None:
        known = next(one for one in self._known().travel if one.id == key)
        dialog = dialogs.travel_dialog(self._context, self, T("Change the way to the company"))
        dialog.form.rows["since"].control.setEnabled(False)
        values = {
            "since": known.since,
            "mode": known.mode,
            "km": f"{km_of(known):f}".replace(".", ","),
            "monthly_price": None if known.monthly_price is None else known.monthly_price.amount,
            "employer_share": (
                None if known.employer_share is None else known.employer_share.amount
            ),
        }
        note = partial(dialogs.note_travel, self._context.workspace, self._known())
        dialog.start(note, "km", values)

    def _remove_travel(self, key: int) -> None:
        take_out(self._context, partial(supplement.remove_travel, self._context.workspace, key))

    def _add_holiday(self) -> None:
        dialog = dialogs.holiday_dialog(self._context, self, T("Note a holiday or Sunday worked"))
        note = partial(dialogs.note_holiday, self._context.workspace, self._known(), None)
        dialog.start(note, "day")

    def _edit_holiday(self, key: int) -> None:
        known = next(one for one in self._known().holidays if one.id == key)
        dialog = dialogs.holiday_dialog(self._context, self, T("Change the day worked"))
        values = {
            "day": known.day,
            "hours": self._hours(known.minutes),
            "rest_on": known.rest_on,
        }
        note = partial(dialogs.note_holiday, self._context.workspace, self._known(), known)
        dialog.start(note, "day", values)

    def _remove_holiday(self, key: int) -> None:
        take_out(
            self._context, partial(supplement.remove_worked_holiday, self._context.workspace, key)
        )
