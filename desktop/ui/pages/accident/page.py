"""The page of accidents: what happened, in parts that are answered in any order."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.hours import clock
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.services.accident import record as records
from desktop.services.accident.judging import lost_days
from desktop.services.accident.questions import BY_NAME, Part
from desktop.services.accident.record import AccidentRecord
from desktop.services.duty import change_accident
from desktop.services.timetable import note_absence
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.accident.parts import PartBar
from desktop.ui.pages.accident.rail import DelayCard, LevelCard, MissingAnswers, PayCard
from desktop.ui.pages.accident.sections import Section
from desktop.ui.pages.accident.state import PARTS, AccidentState, hours_help, load, part_done
from desktop.ui.proof.list import ProofList
from desktop.ui.records import FormGrid, RecordDialog, RecordsCard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, EmptyState
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.room import set_room
from desktop.ui.widgets.timefield import TimeField

RAIL, NARROW = 300, 900
REGISTER = "first_aid_register"
PRINT_DECLARATION = T("Print the declaration")
NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")


class AccidentPage(Page):
    """The accidents of a learner."""

    tables = frozenset(
        {
            "learner",
            "contract",
            "work_accident",
            "kept_file",
            "absence",
            "week_pattern",
            "shift",
            "operator_half_day",
            "placed_week",
            "school_holiday",
            "extra_hours",
            "worked_holiday",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._state: AccidentState | None = None
        self._shown: int | None = None
        self._part = Part.FACTS
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now."""
        at = self._context
        self.render_state(load(at.workspace, at.law, at.learner_id, self._shown, at.today()))

    def render_state(self, state: AccidentState | Message) -> None:
        """Show the accidents, or why there can be none yet."""
        tr = self._context.tr
        self._state = state if isinstance(state, AccidentState) else None
        found = None if self._state is None else self._state.shown
        self._body.setVisible(self._state is not None and bool(self._state.every))
        self._empty.setVisible(self._state is None or not self._state.every)
        self.add_button.setVisible(self._state is not None)
        self._open.setVisible(self._state is None)
        if isinstance(state, Message):
            self.set_title(tr(T("Accidents at work")))
            self._empty.set_text(tr(state))
            return
        if found is None:
            self.set_title(tr(T("Accidents at work")), state.learner.name)
            self._empty.set_text(
                tr(T("Note an accident as soon as you hear of it: the delays are short."))
            )
            return
        self._shown = found.facts.id
        self._show_title(state, found)
        self._show_list(state)
        self._show_answers(state, found)

    def begin_again(self, *, learner: bool) -> None:
        """Show the accidents of another learner, from the first part on."""
        if not learner:
            return
        self._shown, self._part = None, Part.FACTS
        for form in (self.when, self.sent):
            form.forget()
        for section in self._sections.values():
            section.forget()
        for card in (self.delay, self.level, self.pay):
            card.why.set_open(False)
        self.to_top()

    def show_part(self, part: str) -> None:
        """Put the keyboard on what adds an accident, or on a question by its name."""
        if part in BY_NAME:
            self._go_to(part)
        else:
            self.add_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def section(self, part: Part) -> Section:
        """Return the questions of a part; there are many, so each is made when first needed."""
        found = self._sections.get(part)
        if found is None:
            found = self._sections[part] = Section(self._context.tr, part)
            found.answered.connect(self._answer)
            found.picked.connect(self._write)
            found.setVisible(part is self._part)
            self._questions.addWidget(found)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what has to be done below where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        set_room(self._rail, RAIL, wide=narrow)

    def _show_title(self, state: AccidentState, found: AccidentRecord) -> None:
        tr = self._context.tr
        at = found.facts.at_minute
        parts = [state.learner.name]
        if at is not None:
            parts.append(clock(at))
        if found.answered("what_happened"):
            parts.append(str(found.answers["what_happened"])[:80])
        title = T("Accident of {day}", day=found.facts.happened_on)
        self.set_title(tr(title), " · ".join(parts))

    def _show_list(self, state: AccidentState) -> None:
        tr = self._context.tr
        rows: list[tuple[object, list[str]]] = []
        for one in state.every:
            declared = one.facts.declared_on
            said = (
                T("declared on {day}", day=declared)
                if declared is not None
                else T("in the register")
                if one.in_register_only
                else T("to declare")
            )
            rows.append((one.facts.id, [tr.show(one.facts.happened_on), tr(said)]))
        self.list.table.blockSignals(True)
        self.list.set_rows(rows)
        keys = [key for key, _ in rows]
        self.list.table.selectRow(keys.index(self._shown))
        self.list.table.blockSignals(False)
        self.list.setVisible(len(rows) > 1)

    def _show_answers(self, state: AccidentState, found: AccidentRecord) -> None:
        tr, standing = self._context.tr, state.standing
        assert standing is not None  # it comes with the record
        facts, rows = found.facts, self.when.rows
        rows["happened_on"].show_value(facts.happened_on)
        rows["at_minute"].show_value(facts.at_minute)
        self.steps.set_parts(
            [(part, tr(words), part_done(state, part)) for part, words in PARTS.items()],
            self._part,
        )
        self.section(self._part)
        for part, section in self._sections.items():
            section.setVisible(part is self._part)
            section.show_record(found)
        self.section(Part.FACTS).form.rows[records.HOURS].set_help(tr(hours_help(state)))
        self.when.setVisible(self._part is Part.FACTS)
        checked = self._context.law.checked_on
        self.delay.show_state(state, checked)
        self.level.show_standing(standing, checked)
        self.missing.show_missing(state.missing)
        self.pay.show_standing(standing, checked, noted=state.noted)
        self.proof.set_subject(f"work_accident:{facts.id}")
        benign = facts.benign
        self.sent.rows["worsened_known_on"].setVisible(benign)
        self.sent.rows["worsened_known_on"].show_value(facts.worsened_known_on)
        text = T("Print the register") if found.in_register_only else PRINT_DECLARATION
        self.print_button.set_text(tr(text))
        waits = not benign or facts.worsened_known_on is not None
        for name in ("declared_on", "reference"):
            self.sent.rows[name].setVisible(waits)
        self.sent.rows["declared_on"].show_value(facts.declared_on)
        self.sent.rows["reference"].show_value(facts.reference)

    def _build(self) -> None:
        tr = self._context.tr
        self.add_button = Button(tr(T("Note an accident")), "primary", "plus")
        self.remove_button = Button(tr(T("Remove this accident")), "quiet", "trash-2")
        self.actions.addWidget(self.add_button)
        self.list = RecordsCard(
            tr,
            tr(T("Accidents of this learner")),
            [tr(T("Day")), tr(T("State"))],
            "",
            editable=False,
        )
        self.list.add_button.hide()
        self.steps = PartBar(tr(T("Parts of the declaration")))
        self.when = FormGrid(tr)
        example = tr(T("dd/mm/yyyy"))
        self.when.add("happened_on", tr(T("Day")), DateField(None, example), self._move)
        self.when.add("at_minute", tr(T("Time")), TimeField(), self._write_time)
        self._sections: dict[Part, Section] = {}
        questions = Card()
        questions.setAccessibleName(tr(T("Questions of the declaration")))
        questions.body.addWidget(self.when)
        self._questions = questions.body
        self.delay, self.level = DelayCard(tr), LevelCard(tr)
        self.missing, self.pay = MissingAnswers(tr), PayCard(tr)
        send = self._sent_card()
        papers = Card(tr(T("Certificates and photos")))
        self.proof = ProofList(self._context, tr(T("Certificates and photos")))
        papers.body.addWidget(self.proof)
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        for part in (self.list, self.steps, questions):
            left.addWidget(part)
        left.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        self._rail = QWidget()
        rail = QVBoxLayout(self._rail)
        rail.setContentsMargins(0, 0, 0, 0)
        rail.setSpacing(theme.px(12))
        for card in (self.delay, self.level, self.missing, self.pay, send, papers):
            rail.addWidget(card)
        rail.addStretch(1)
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.px(12))
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._rail)
        self._open = Button(tr(T("Open the file")))
        self._empty = EmptyState("briefcase-medical", tr(T("No accident")), "", self._open)
        self.content.addWidget(self._body)
        self.content.addWidget(self._empty)
        self.content.addStretch(1)

    def _sent_card(self) -> Card:
        """Make what tells when and under which number the insurer got the declaration."""
        tr = self._context.tr
        example = tr(T("dd/mm/yyyy"))
        send = Card(tr(T("Sent to the insurer")))
        self.sent = FormGrid(tr, columns=1)
        self.sent.add(
            "worsened_known_on",
            tr(T("It got worse; you learned of it on")),
            DateField(None, example),
            self._worsen,
            tr(T("Then it is declared after all.")),
        )
        self.sent.add("declared_on", tr(T("Declared on")), DateField(None, example), self._declare)
        self.sent.add("reference", tr(T("Number at the insurer")), TextField(), self._refer)
        self.print_button = Button(tr(PRINT_DECLARATION), "plain", "printer")
        send.body.addWidget(self.print_button)
        send.body.addWidget(self.sent)
        return send

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.list.table.chosen.connect(self._choose)
        self.list.remove_asked.connect(self._remove)
        self.steps.chosen.connect(self._turn)
        self.missing.asked.connect(self._go_to)
        self.pay.noting.connect(self._note_absence)
        self._open.clicked.connect(self._open_file)
        self.print_button.clicked.connect(self._print)
        self.level.paper_asked.connect(self._open_paper)

    def _print(self) -> None:
        only = self._known().in_register_only
        self._open_paper(REGISTER if only else "accident_declaration")

    def _open_paper(self, paper: str) -> None:
        """Look at a paper about the accident that is shown, or at the register of its year."""
        facts = self._known().facts
        about = f"about=work_accident:{facts.id}"
        if paper == REGISTER:
            about = f"year={facts.happened_on.year}"
        self._context.shell.open_page("papers", part=f"{paper} {about}")

    def _open_file(self) -> None:
        self._context.shell.open_page("learner")

    def _choose(self, key: object) -> None:
        if isinstance(key, int) and key != self._shown:
            self._shown = key
            self.refresh()

    def _turn(self, part: object) -> None:
        if isinstance(part, Part):
            self._part = part
            self.refresh()

    def _go_to(self, name: str) -> None:
        self._turn(BY_NAME[name].part)
        target = self.section(self._part).focus_on(name)
        if target is not None:
            self.scroll_area.ensureWidgetVisible(target)
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _known(self) -> AccidentRecord:
        assert self._state is not None  # what writes shows with it alone
        assert self._state.shown is not None
        return self._state.shown

    def _answer(self, name: str, value: Any) -> None:
        self._write({name: value})

    def _write(self, given: records.Answers) -> None:
        try:
            records.write_answers(self._context.workspace, self._known().facts.id, given)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
        self.refresh()

    def _move(self, day: date | None) -> None:
        if day is None:
            raise Refused(NEEDS_DATE, "happened_on")
        if day > self._context.today():
            raise Refused(T("This day has not come yet. Write the day it happened."), "happened_on")
        records.move_accident(self._context.workspace, self._known().facts.id, day)
        self.refresh()

    def _write_time(self, minute: int | None) -> None:
        records.write_time(self._context.workspace, self._known().facts.id, minute)
        self.refresh()

    def _worsen(self, day: date | None) -> None:
        self._change(worsened_known_on=self._not_before(day))

    def _declare(self, day: date | None) -> None:
        self._change(declared_on=self._not_before(day))

    def _refer(self, text: str) -> None:
        self._change(reference=text[:60])

    def _not_before(self, day: date | None) -> date | None:
        if day is not None and day < self._known().facts.happened_on:
            raise Refused(T("This day lies before the accident. Correct one of the two."))
        return day

    def _change(self, **changes: object) -> None:
        change_accident(self._context.workspace, self._known().facts.id, **changes)
        self.refresh()

    def _add(self) -> None:
        tr, state = self._context.tr, self._state
        assert state is not None  # the button shows with it alone
        dialog = RecordDialog(self, tr, tr(T("Note an accident")), tr(T("Write it down")))
        dialog.form.add(
            "happened_on", tr(T("Day")), DateField(self._context.today(), tr(T("dd/mm/yyyy")))
        )
        dialog.form.add("at_minute", tr(T("Time")), TimeField())
        dialog.form.add(
            "what_happened",
            tr(T("What went wrong?")),
            TextField(),
            help=tr(T("In your own words: slipped on flour, lost hold of the knife…")),
            span=2,
        )
        dialog.start(self._write_new, "happened_on")

    def _write_new(self, values: dict[str, Any]) -> None:
        state, at = self._state, self._context
        assert state is not None  # the dialog is asked from the page
        day = values["happened_on"]
        if day is None:
            raise Refused(NEEDS_DATE, "happened_on")
        if day > at.today():
            raise Refused(T("This day has not come yet. Write the day it happened."), "happened_on")
        running = [one for one in state.contracts if day in one.period]
        if not running:
            raise Refused(
                T(
                    "{name} had no contract that day. Choose another day.",
                    name=state.learner.first_name,
                ),
                "happened_on",
            )
        key = records.begin_record(
            at.workspace,
            running[-1].id,
            day,
            at_minute=values["at_minute"],
            what_happened=values["what_happened"],
        )
        self._shown, self._part = key, Part.FACTS
        self.refresh()

    def _remove(self, _key: object = None) -> None:
        try:
            records.remove_accident(self._context.workspace, self._known().facts.id)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        self._shown = None
        self.refresh()
        self._context.shell.say(T("The accident is removed."), undo=True)

    def _note_absence(self) -> None:
        tr, found = self._context.tr, self._known()
        lost = lost_days(found)
        dialog = RecordDialog(self, tr, tr(T("Note the days lost")), tr(T("Note an absence")))
        example = tr(T("dd/mm/yyyy"))
        dialog.form.add("first", tr(T("From")), DateField(None, example))
        dialog.form.add("last", tr(T("Until")), DateField(None, example))
        first = found.day("stopped_on") if lost is None else lost.first
        values = {"first": first, "last": None if lost is None else lost.last}
        dialog.start(self._write_absence, "first", values)

    def _write_absence(self, values: dict[str, Any]) -> None:
        for name in ("first", "last"):
            if values[name] is None:
                raise Refused(NEEDS_DATE, name)
        note_absence(
            self._context.workspace,
            self._known().facts.contract_id,
            AbsenceKind.WORK_ACCIDENT,
            values["first"],
            values["last"],
        )
        self._context.shell.say(
            T("The absence is noted: the pay of these days follows."), undo=True
        )
