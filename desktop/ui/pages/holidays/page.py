"""The page of leave: the year of all learners to plan on, what is left, and what was looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month, Period
from desktop.services.learners import contracts
from desktop.services.leave_plan import plan_leave, planned_around, take_off_leave
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.holidays.board import Board
from desktop.ui.pages.holidays.dialog import open_dialog, open_move
from desktop.ui.pages.holidays.lanes import Lane
from desktop.ui.pages.holidays.rail import BalanceCard, CheckCard
from desktop.ui.pages.holidays.state import HolidaysState, load_side, load_state
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.card import EmptyState
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.room import set_room
from desktop.ui.widgets.segmented import Segmented

_RAIL, _WIDE = 292, 1000
_PARTS = {"employer": "rest_days"}  # where on its page a check is settled
_CLEAR = 96  # the day of the cursor stays above the message at the bottom


class HolidaysPage(Page):
    """The leave of all learners in a year."""

    own_paper = "year_planner"
    tables = frozenset(
        {
            "absence",
            "agreed_amount",
            "closure",
            "closed_month",
            "company",
            "contract",
            "duty_record",
            "learner",
            "level_step",
            "operator_half_day",
            "referent",
            "rest_day",
            "school_holiday",
            "shift",
            "training_operator",
            "tutor",
            "tutor_absence",
            "week_pattern",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._state: HolidaysState | None = None
        self._dialog: RecordDialog | None = None
        self._shown_for: int | None = None
        self._year = self._year_now()
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now."""
        at = self._context
        state = load_state(at.workspace, self._year, at.learner_id, at.today())
        self.render_state(state)

    def begin_again(self, *, learner: bool) -> None:
        """Show the year of another learner's month, with the keyboard in their lane."""
        if learner:
            self._year, self._state = self._year_now(), None
            self.to_top()

    def _year_now(self) -> int:
        """Return the year of the month looked at; in January the one that begins.

        The pay of December is settled then, but its leave is over.
        """
        at = self._context
        now = Month.of(at.today())
        running = () if at.learner_id is None else contracts(at.workspace, at.learner_id)
        goes_on = any(at.today() in one.period for one in running)
        return now.year if goes_on and at.month == now.plus(-1) else at.month.year

    def render_state(self, state: HolidaysState) -> None:
        """Show a year."""
        tr = self._context.tr
        first = self._state is None
        self._state = state
        self.set_title(tr(T("Leave {year}", year=str(state.year))))
        there = bool(state.lanes)
        self._body.setVisible(there)
        self.board.tools.setVisible(there)
        self._empty.setVisible(not there)
        self.add_button.setVisible(there)
        chosen = None if state.chosen is None else state.lane(state.chosen)
        self._scope.setVisible(chosen is not None and len(state.lanes) > 1)
        if chosen is not None:
            self._scope.set_options(
                [("all", tr(T("All learners"))), ("one", chosen.learner.first_name)],
                self._scope.value() or "all",
            )
        if there:
            self._show_lanes()
            if first and chosen is not None:
                self.board.planner.set_lane(chosen.learner.id)
            self._show_side()

    def move_year(self, years: int) -> None:
        """Show a later or an earlier year; what is chosen stays chosen."""
        if date.min.year < self._year + years < date.max.year:
            self._year += years
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is left under the year where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_WIDE)
        side = QBoxLayout.Direction
        self._columns.setDirection(side.TopToBottom if narrow else side.LeftToRight)
        set_room(self._rail, _RAIL, wide=narrow)

    def _build(self) -> None:
        tr = self._context.tr
        self._scope = Segmented([("all", tr(T("All learners")))], "all")
        self._scope.setAccessibleName(tr(T("Who is shown")))
        self.previous_button = IconButton("chevron-left", tr(T("Previous year (Ctrl+PgUp)")))
        self.next_button = IconButton("chevron-right", tr(T("Next year (Ctrl+PgDn)")))
        self.add_button = Button(tr(T("Plan leave")), "primary", "plus")
        for part in (self._scope, self.previous_button, self.next_button, self.add_button):
            self.actions.addWidget(part)
        self.board = Board(tr)
        self.keep_in_sight(self.board.tools)
        self.balances, self.checks = BalanceCard(tr), CheckCard(tr)
        self._rail = QWidget()
        rail = QVBoxLayout(self._rail)
        rail.setContentsMargins(0, 0, 0, 0)
        rail.setSpacing(theme.px(12))
        rail.addWidget(self.balances)
        rail.addWidget(self.checks)
        rail.addStretch(1)
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.px(12))
        left = QVBoxLayout()
        left.addWidget(self.board)
        left.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._rail)
        self._open = Button(tr(T("Open the file")))
        self._empty = EmptyState(
            "tree-palm",
            tr(T("No leave to plan in this year")),
            tr(T("It fills with the first learner who has a contract in this year.")),
            self._open,
        )
        self.content.addWidget(self._body)
        self.content.addWidget(self._empty)
        self.content.addStretch(1)
        # Walking over learners with the arrows must not wait for what stands beside.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)

    def _connect(self) -> None:
        planner = self.board.planner
        planner.current_changed.connect(self._follow)
        planner.write_asked.connect(self._write)
        planner.erase_asked.connect(self._erase)
        planner.move_asked.connect(self._move)
        planner.why_asked.connect(self._explain)
        self.board.tools.write_button.clicked.connect(self._write)
        self.board.tools.move_button.clicked.connect(self._move)
        self.board.tools.erase_button.clicked.connect(self._erase)
        self.previous_button.clicked.connect(partial(self.move_year, -1))
        self.next_button.clicked.connect(partial(self.move_year, 1))
        self.add_button.clicked.connect(self._add)
        self._open.clicked.connect(self._open_file)
        self._scope.chosen.connect(self._choose_scope)
        self.checks.page_asked.connect(self._open_page)
        self._later.timeout.connect(self._show_side)

    def _known(self) -> HolidaysState:
        assert self._state is not None
        return self._state

    def _show_lanes(self) -> None:
        state = self._known()
        one = None if state.chosen is None else state.lane(state.chosen)
        alone = one is not None and self._scope.value() == "one"
        lanes = (one,) if alone and one is not None else state.lanes
        self.board.set_year(state.year, lanes, state.today)

    def _show_side(self) -> None:
        lane, tr = self.board.planner.current_lane(), self._context.tr
        if lane is None:
            return
        at = self._context
        self._later.stop()
        self._shown_for = lane.learner.id
        side = load_side(at.workspace, self._known(), lane, at.law)
        self.balances.set_title(tr(T("What is left, {name}", name=side.name)))
        self.balances.set_lines(side.balances, at.law.checked_on)
        self.checks.set_title(tr(T("Checks, {name}", name=side.name)))
        self.checks.set_checks(side.checks)

    def _follow(self) -> None:
        """Say the days chosen, keep them in sight, and show whose they are."""
        self.board.tell()
        planner = self.board.planner
        lane = planner.current_lane()
        if lane is not None and lane.learner.id != self._shown_for:
            self._later.start()
        if planner.is_dragging():
            return  # the days must not move away under the pointer
        inside = self.scroll_area.widget()
        assert inside is not None  # the page put it there
        at = planner.mapTo(inside, planner.cursor_rect().center())
        self.scroll_area.ensureVisible(at.x(), at.y(), theme.px(30), theme.px(_CLEAR))

    def _choose_scope(self, _value: object) -> None:
        self._show_lanes()
        self._show_side()

    def _open_page(self, page: str) -> None:
        lane = self.board.planner.current_lane()
        learner, part = lane.learner.id if lane else None, _PARTS.get(page, "")
        self._context.shell.open_page(page, learner_id=learner, part=part)

    def _open_file(self) -> None:
        self._context.shell.open_page("learner")

    def _add(self) -> None:
        lane = self.board.planner.current_lane()
        if lane is None:
            return
        days = self.board.planner.chosen()
        shown = (lane.learner.id, self.board.selected_kind(), days if days.days > 1 else None)
        self._dialog = open_dialog(self._context, self, self._known().lanes, shown)

    def _write(self) -> None:
        self._change(self._plan, T("Planned."))

    def _plan(self, lane: Lane) -> None:
        days = self.board.planner.chosen()
        plan_leave(
            self._context.workspace,
            lane.learner.id,
            self.board.selected_kind(),
            days.first,
            days.last,
        )

    def _erase(self) -> None:
        self._change(self._take_off, T("Erased."))

    def _take_off(self, lane: Lane) -> None:
        days = self.board.planner.chosen()
        take_off_leave(self._context.workspace, lane.learner.id, days.first, days.last)

    def _move(self) -> None:
        lane, at = self.board.planner.current_lane(), self._context
        if lane is None:
            return
        chosen = self.board.planner.chosen()
        planned = planned_around(at.workspace, lane.learner.id, chosen)
        if planned is None:
            at.shell.refuse(Refused(T("No leave is planned here. Go to a day with leave first.")))
            return
        self._dialog = open_move(at, self, lane, planned, self._tell_moved)

    def _tell_moved(self, days: Period) -> None:
        """Say so, and go to the days it stands on now."""
        if days.last.year != self._year:
            self._year = days.last.year
            self.refresh()
        self.board.planner.set_days(days)
        self._context.shell.say(T("Moved."), undo=True)

    def _explain(self) -> None:
        planner = self.board.planner
        lane = planner.current_lane()
        if lane is None:
            return
        if self._shown_for != lane.learner.id:
            self._show_side()
        if not self.balances.explain(lane.marks[planner.current_day()]):
            lacks = T("Nothing to explain here: the day counts on no right of the file.")
            self._context.shell.say(lacks)

    def _change(self, change: Callable[[Lane], None], said: Message) -> None:
        lane = self.board.planner.current_lane()
        if lane is None:
            return
        try:
            change(lane)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        self._context.shell.say(said, undo=True)
