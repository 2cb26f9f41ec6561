"""The page of the end: choose why, read what follows, and only then end the contract."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import EndReason
from desktop.rules.termination.notice import Method
from desktop.services.ending import DAYS_ASKED, Asked, Preparation, note_end, noted_after
from desktop.ui.context import PageContext
from desktop.ui.pages.end.lent_card import LentList
from desktop.ui.pages.end.result import ResultCard, StepsCard
from desktop.ui.pages.end.state import EndState, load, methods, prepare, reasons
from desktop.ui.records import Columns, FormGrid
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, EmptyState
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.dialog import ask
from desktop.ui.widgets.fields import NumberField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segmented import Segmented

BEGINNING: dict[str, Any] = {"reason": EndReason.TERM, "method": Method.HAND}


class EndPage(Page):
    """The end of the contract of a learner; nothing ends before it is confirmed."""

    tables = frozenset(
        {
            "learner",
            "contract",
            "absence",
            "agreed_amount",
            "equipment",
            "shift",
            "closed_month",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._state: EndState | None = None
        self._found: Preparation | None = None
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now; what was chosen stays."""
        at = self._context
        self.render_state(load(at.workspace, at.learner_id, at.today()))

    def render_state(self, state: EndState | Message) -> None:
        """Show the contract whose end is prepared, or why there is none."""
        tr = self._context.tr
        self._state = state if isinstance(state, EndState) else None
        self._columns.setVisible(self._state is not None)
        self._empty.setVisible(self._state is None)
        if isinstance(state, Message):
            self.set_title(tr(T("End of the contract")))
            self._empty.set_text(tr(state))
            for button in (self.end_button, self.reopen_button):
                button.setVisible(False)
            return
        known = state.contract
        title = T("End of the contract of {name}", name=state.learner.first_name)
        self.lent.show_contract(known.id)
        sub = (
            _ended(known.ended_on, known.end_reason)
            if known.ended_on is not None
            else T("It runs from {first} to {last}", first=known.first_day, last=known.last_day)
        )
        self.set_title(tr(title), tr(sub))
        self._prepare()

    def begin_again(self, *, learner: bool) -> None:
        """Prepare the term of the contract of another learner."""
        if not learner:
            return
        for name, row in self.form.rows.items():
            row.reset(BEGINNING.get(name))
        self.result.fold()
        self.to_top()

    def do_main(self) -> Message | None:
        """Ask to end the contract; return why nothing can be ended as it stands."""
        if self._state is None:
            return T("There is no contract to end here. Open the file first.")
        if not self.reopen_button.isHidden():
            return T("This contract was ended early already.")
        if self.end_button.isHidden():
            return T("There is nothing to end yet: choose another reason or another day first.")
        self.end_button.click()
        return None

    def half_typed(self) -> dict[str, Any]:
        """Return what was told of the end, where it is more than the term of the contract."""
        told = self.form.half_typed()
        return {} if told == self._untold else told

    def type_again(self, kept: dict[str, Any]) -> None:
        """Prepare the same end again."""
        self.form.type_again(kept)
        self._prepare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _build(self) -> None:
        tr = self._context.tr
        self.end_button = Button("", "danger", "check")
        self.reopen_button = Button(tr(T("Let the contract run on")), "plain", "undo-2")
        self.actions.addWidget(self.reopen_button)
        self.actions.addWidget(self.end_button)
        why = self._why = Card(tr(T("Why does it end?")))
        self.form = FormGrid(tr)
        items: list[tuple[object, str]] = [(one, tr(name)) for one, name in reasons()]
        self.form.add("reason", tr(T("Reason")), Choice(items), self._changed, span=2)
        self.form.rows["reason"].reset(BEGINNING["reason"])
        self.form.add("day", tr(T("Day")), DateField(None, tr(T("dd/mm/yyyy"))), self._changed)
        ways: list[tuple[object, str]] = [(one, tr(name)) for one, name in methods()]
        way = Segmented(ways, BEGINNING["method"])
        self.form.add("method", tr(T("How it is given")), way, self._changed, span=2)
        self.form.add(
            "unworked",
            tr(T("Days of notice not worked")),
            NumberField(),
            self._changed,
            tr(T("Calendar days, paid by an indemnity instead.")),
        )
        self._untold = self.form.half_typed()
        why.body.addWidget(self.form)
        self.result, self.steps = ResultCard(tr), StepsCard(tr)
        self.lent = LentList(self._context, self)
        self._columns = Columns([why, self.result], [self.steps, self.lent.card])
        self._open = Button(tr(T("Open the file")))
        self._empty = EmptyState("route", tr(T("Nothing to end")), "", self._open)
        self.content.addWidget(self._columns)
        self.content.addWidget(self._empty)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.end_button.clicked.connect(self._end)
        self.reopen_button.clicked.connect(self._run_on)
        self._open.clicked.connect(partial(self._context.shell.open_page, "learner"))
        self.steps.paper_asked.connect(self._open_paper)

    def _changed(self, _value: object) -> None:
        self._prepare()

    def _prepare(self) -> None:
        state = self._state
        if state is None:
            return
        tr, values = self._context.tr, self.form.values()
        reason = values["reason"] or EndReason.TERM
        rows = self.form.rows
        rows["day"].setVisible(reason is not EndReason.TERM)
        if reason in DAYS_ASKED:
            rows["day"].set_label(tr(DAYS_ASKED[reason]))
        for name in ("method", "unworked"):
            rows[name].setVisible(reason is EndReason.NOTICE)
        asked = Asked(
            reason, values["day"], values["method"] or Method.HAND, values["unworked"] or 0
        )
        at = self._context
        found = prepare(at.workspace, at.law, state.contract.id, asked)
        self._found = found if isinstance(found, Preparation) else None
        rows["day"].clear_error()
        for card in (self.result, self.steps):
            card.setVisible(self._found is not None)
        if isinstance(found, Refused):
            if values["day"] is not None:
                rows["day"].refuse(found)
        else:
            self.steps.show_steps(found.steps)
            ended_on = None if self.half_typed() else state.contract.ended_on
            self._why.setVisible(ended_on is None)
            if ended_on is None:
                self.result.show_preparation(found)
            else:
                self.result.show_ended(ended_on)
        self._show_buttons()

    def _open_paper(self, paper: str) -> None:
        self._context.shell.open_page("papers", part=paper)

    def _show_buttons(self) -> None:
        tr, state = self._context.tr, self._state
        last = self._last = self._last_day()
        ended = state is not None and state.contract.ended_on is not None
        self.reopen_button.setVisible(ended)
        can = state is not None and last is not None and last < state.contract.last_day
        self.end_button.setVisible(can and not ended)
        if last is not None:
            self.end_button.set_text(tr(T("End the contract on {day}", day=last)))

    def _last_day(self) -> date | None:
        """Return the last day the contract would have; None where it cannot be ended so."""
        end = None if self._found is None else self._found.end
        if end is None or end.last_day is not None or end.by is None:
            return None if end is None else end.last_day
        # It is ended on the day it is decided, in time or not before its time.
        today, (by, _) = self._context.today(), end.by
        match self.form.rows["reason"].value():
            case EndReason.GRAVE_BREACH:
                return today if today <= by else None
            case EndReason.LONG_SUSPENSION:
                return max(today, by)
            case _:
                return today

    def _end(self) -> None:
        state, last = self._state, self._last
        assert state is not None  # the button shows with them alone
        assert last is not None
        tr = self._context.tr
        said = tr(
            T(
                "{day} becomes the last day. The dates that follow, such as the Dimona OUT, "
                "show under To do.",
                day=last,
            )
        )
        late = noted_after(self._context.workspace, state.contract.id, last)
        if late is not None:
            gone = T(
                "The leave and absences noted from {first} to {last} are taken off.",
                first=late.first,
                last=late.last,
            )
            said = f"{said}\n\n{tr(gone)}"
        if ask(
            self,
            tr(T("End the contract of {name}?", name=state.learner.name)),
            said,
            tr(T("End the contract on {day}", day=last)),
            tr(T("Let it run")),
            danger=True,
        ):
            try:
                reason = self.form.rows["reason"].value()
                note_end(self._context.workspace, state.contract.id, last, reason)
            except Refused as refusal:
                self._context.shell.refuse(refusal)
                return
            self._context.shell.say(T("The contract ends on {day}.", day=last), undo=True)

    def _run_on(self) -> None:
        state = self._state
        assert state is not None  # the button shows with it alone
        try:
            note_end(self._context.workspace, state.contract.id, state.contract.last_day)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        said = T("The contract runs until {day} again.", day=state.contract.last_day)
        self._context.shell.say(said, undo=True)


def _ended(day: date, reason: EndReason | None) -> Message:
    name = dict(reasons()).get(reason) if reason is not None else None
    if name is None:
        return T("Ended early on {day}", day=day)
    return T("Ended early on {day}: {reason}", day=day, reason=name)
