"""The page of the tutors: who may be one, whom each follows, and who stands in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.rules.number import dotted_niss
from desktop.services import duty, employer
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.tutors import dialogs
from desktop.ui.pages.tutors.calendar import CoverCalendar
from desktop.ui.pages.tutors.state import (
    TutorsState,
    away_rows,
    gap_text,
    load_state,
    tutor_rows,
)
from desktop.ui.proof.dialog import show_proof
from desktop.ui.recordfields import fields_of
from desktop.ui.records import Columns, RecordDialog, RecordsCard
from desktop.ui.removing import take_out
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import IconLabel, Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.repeated import empty

TUTOR_FIELDS = (
    "first_name last_name establishment_id phone email trade_since extract_on head_title "
    "recognised teaching_proof"
)
# The field of the dialog that a finding asks for.
MISSING_FIELDS = {
    "tutor.no-extract": "extract_on",
    "tutor.years-not-told": "trade_since",
    "tutor.too-few-years": "trade_since",
}


class TutorsPage(Page):
    """The tutors of the company."""

    tables = frozenset(
        {
            "absence",
            "closure",
            "company",
            "contract",
            "establishment",
            "learner",
            "operator_half_day",
            "placed_week",
            "referent",
            "rest_day",
            "school_holiday",
            "shift",
            "tutor",
            "tutor_absence",
            "week_pattern",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Tutors")), tr(T("Who teaches the trade in your company.")), parent)
        self._context = context
        self._state: TutorsState | None = None
        self._month = Month.of(context.today())
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now."""
        at = self._context
        self.render_state(load_state(at.workspace, at.law, at.today(), self._month))

    def render_state(self, state: TutorsState) -> None:
        """Show a state."""
        self._state = state
        tr = self._context.tr
        self.tutors.set_rows(tutor_rows(state, tr))
        self.away.set_rows(away_rows(state))
        self.away.setVisible(bool(state.tutors))
        self._show_missing()
        fine = ("circle-check", "ok", tr(T("Every day in the company has its tutor.")))
        if not state.company_days:
            fine = ("circle-dashed", "ink3", tr(T("No learner is in the company in these weeks.")))
        lines = [("circle-alert", "danger", tr(gap_text(gap))) for gap in state.uncovered]
        self.cover.set_lines(lines or [fine])
        self.cover.setVisible(bool(state.tutors))
        self.calendar.show_state(state, self._month, self._context.today())
        self.calendar.setVisible(bool(state.tutors))

    def move_year(self, months: int) -> None:
        """Look at a later or an earlier month."""
        self._month = self._month.plus(months)
        self.refresh()

    def show_part(self, part: str) -> None:
        """Put the keyboard on what adds a tutor."""
        if part == "tutors":
            self.tutors.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _build(self) -> None:
        tr = self._context.tr
        self.tutors = RecordsCard(
            tr,
            tr(T("Tutors")),
            [tr(T("Name")), tr(T("Establishment")), tr(T("Follows")), tr(T("Conditions"))],
            tr(T("Who teaches the trade in your company.")),
            proved=True,
        )
        self.missing = LinesCard(tr(T("What is missing")))
        self.note_button = Button(tr(T("Change the tutor")), "plain", "pen-line")
        self.missing.head.addWidget(self.note_button)
        self.away = RecordsCard(
            tr,
            tr(T("Tutors away")),
            [tr(T("Tutor")), tr(T("From")), tr(T("Until")), tr(T("Deputy"))],
            tr(T("Holidays or illness of a tutor, and who stands in.")),
        )
        self.cover = LinesCard(tr(T("The next eight weeks")))
        self._columns = Columns([self.tutors, self.missing], [self.away, self.cover])
        self.calendar = CoverCalendar(tr)
        self.content.addWidget(self._columns)
        self.content.addWidget(self.calendar)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.tutors.add_asked.connect(self._add_tutor)
        self.tutors.edit_asked.connect(self._edit_tutor)
        self.tutors.table.chosen.connect(self._choose)
        self.tutors.proof_asked.connect(self._prove)
        self.note_button.clicked.connect(self._note_missing)
        self.away.add_asked.connect(self._add_away)
        self.calendar.month_asked.connect(self.move_year)
        self.calendar.deputy_asked.connect(self._name_deputy)
        self.calendar.away_asked.connect(self._note_away)
        self.calendar.tutor_asked.connect(self._name_tutor)
        self.away.edit_asked.connect(self._edit_away)
        for card, remove in (
            (self.tutors, employer.remove_tutor),
            (self.away, duty.remove_tutor_absence),
        ):
            card.remove_asked.connect(partial(self._remove, remove))

    def _known(self) -> TutorsState:
        assert self._state is not None
        return self._state

    def _choose(self, _key: object) -> None:
        self._show_missing()

    def _show_missing(self) -> None:
        """Say what the tutor chosen in the list still has to show."""
        tr, key = self._context.tr, self.tutors.table.current_key()
        chosen = next((one for one in self._known().tutors if one.tutor.id == key), None)
        self.missing.setVisible(chosen is not None)
        if chosen is None:
            return
        self.note_button.setVisible(bool(chosen.missing))
        lines = [("circle-alert", "warn", tr(one.text)) for one in chosen.missing]
        fine = tr(T("{name} has what it takes.", name=chosen.tutor.name))
        self.missing.set_lines(lines or [("circle-check", "ok", fine)])

    def _prove(self, key: int) -> None:
        name = self._known().tutor(key).name
        show_proof(self._context, self, name, f"tutor:{key}")

    def _add_tutor(self) -> None:
        dialog = dialogs.tutor(self._context, self, T("Add a tutor"), self._known())
        dialog.start(partial(dialogs.add_tutor, self._context.workspace), "niss")

    def _note_missing(self) -> None:
        """Open the tutor chosen in the list at the first thing that is missing."""
        key = self.tutors.table.current_key()
        chosen = next(one for one in self._known().tutors if one.tutor.id == key)
        dialog = self._edit_tutor(chosen.tutor.id)
        for one in chosen.missing:
            if one.code in MISSING_FIELDS:
                field = dialog.form.rows[MISSING_FIELDS[one.code]]
                field.control.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _edit_tutor(self, key: int) -> RecordDialog:
        known = self._known().tutor(key)
        dialog = dialogs.tutor(self._context, self, T("Change the tutor"), self._known())
        values = fields_of(known, TUTOR_FIELDS)
        values["niss"] = dotted_niss(known.niss) if known.niss else ""
        change = partial(dialogs.change_tutor, self._context.workspace, key)
        dialog.start(change, "niss", values)
        return dialog

    def _add_away(self) -> None:
        dialog = dialogs.away(self._context, self, self._known())
        dialog.start(partial(dialogs.note_away, self._context.workspace), "last_day")

    def _note_away(self, tutor: int, day: object) -> None:
        dialog = dialogs.away(self._context, self, self._known())
        given = {"tutor_id": tutor, "first_day": day, "last_day": day}
        note = partial(dialogs.note_away, self._context.workspace)
        dialog.start(note, "last_day", given)

    def _name_deputy(self, key: int) -> None:
        dialog = self._edit_away(key)
        dialog.form.rows["deputy_id"].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_tutor(self, learner: int) -> None:
        self._context.shell.open_page("learner", learner_id=learner, part="tutor_id")

    def _edit_away(self, key: int) -> RecordDialog:
        known = next(one for one in self._known().away if one.id == key)
        dialog = dialogs.away(self._context, self, self._known())
        for name in ("tutor_id", "first_day", "last_day"):
            dialog.form.rows[name].control.setEnabled(False)
        change = partial(dialogs.name_deputy, self._context.workspace, key)
        values = fields_of(known, "tutor_id deputy_id first_day last_day")
        dialog.start(change, "deputy_id", values)
        return dialog

    def _remove(self, remove: Callable[[Any, int], None], key: object) -> None:
        assert isinstance(key, int)
        take_out(self._context, partial(remove, self._context.workspace, key))


class LinesCard(Card):
    """Sentences with an icon that says how each is meant."""

    def set_lines(self, lines: list[tuple[str, str, str]]) -> None:
        """Show sentences, each with its icon and its colour."""
        empty(self.body)
        for icon, token, text in lines:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(8))
            row.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(text, "", wrap=True), 1)
            self.body.addWidget(holder)
