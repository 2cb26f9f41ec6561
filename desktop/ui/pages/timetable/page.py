"""The page of the timetable: article 5 of the contract, typed day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.hours import EndsBeforeStart, clock, parse_shifts
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import PatternKind
from desktop.kernel.week import DAYS_IN_WEEK, DayPlan, WeekPlan
from desktop.rules.working_time.fix import Fix
from desktop.services import timetable
from desktop.services.pattern_names import kind_word
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.keys import finish_typing
from desktop.ui.pages.timetable.dialog import SinceDialog
from desktop.ui.pages.timetable.points import DayPoints, fix_of
from desktop.ui.pages.timetable.rows import name_grid, row_of
from desktop.ui.pages.timetable.state import (
    WeekState,
    load,
    with_fix,
    with_half,
    with_shifts,
    without_courses,
)
from desktop.ui.pages.timetable.totals import TotalsCard
from desktop.ui.pages.timetable.yearcard import YearCard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import EmptyState
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.dialog import ask
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.weekgrid import WeekGrid

DRAWN = 980
BESIDE = 692  # narrower than this, what is to settle stands below the hours


class TimetablePage(Page):
    """The weeks of a learner's timetable; every change is written at once."""

    own_paper = "timetable_grid"
    tables = frozenset(
        {
            "learner",
            "contract",
            "week_pattern",
            "shift",
            "operator_half_day",
            "school_holiday",
            "referent",
            "training_operator",
            "placed_week",
            "setting",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._context = context
        self._kind = PatternKind.NORMAL
        self._since: date | None = None
        self._year_at: int | None = None
        self._state: WeekState | None = None
        self._dialog: SinceDialog | None = None
        self._kind_names: list[str] = []
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Show the file as it is now."""
        self.render_state(self._load(self._kind, self._since))

    def begin_again(self, *, learner: bool) -> None:
        """Let go of the weeks that were chosen and of what could not be read."""
        if not learner:
            return
        self._kind, self._since, self._year_at = PatternKind.NORMAL, None, None
        self.grid.forget()
        for label in self.problems:
            label.hide()
        for points in self.points:
            points.button.setChecked(False)
        self.to_top()

    def render_state(self, state: WeekState | None) -> None:
        """Show a week, or that there is no contract yet."""
        tr = self._context.tr
        self._state = state
        year = self.year_button.isChecked()
        self._body.setVisible(state is not None and not year)
        self.year.setVisible(state is not None and year)
        self.year_button.setVisible(state is not None)
        self._empty.setVisible(state is None)
        self.new_button.setVisible(state is not None and state.shown is not None)
        self.set_title(tr(T("Timetable of the week")), self._sub_title(state))
        if state is None:
            return
        self._show_kinds(state)
        self._show_versions(state)
        name_grid(self.grid, state, self._context.tr)
        self.grid.set_week([row_of(state, weekday, tr) for weekday in range(DAYS_IN_WEEK)])
        here = next((at for at, points in enumerate(self.points) if points.has_focus()), None)
        for points, findings in zip(self.points, state.findings, strict=True):
            points.show_findings(findings)
        if here is not None and not self.points[here].has_focus():
            self._go_on(here)
        self.totals.show_state(state)
        self.year.show_state(state)

    def take_keyboard(self) -> bool:
        """Put the keyboard on Monday, where the hours are typed."""
        if self._state is None or self.year_button.isChecked():
            return False
        self.grid.focus_day(0)
        return True

    def do_main(self) -> Message | None:
        """Apply the correction of the first point; return why none is applied."""
        if self._state is None or self.year_button.isChecked():
            return T("There is nothing to correct here. Go back to the week first.")
        focus = QApplication.focusWidget()
        finish_typing()
        if focus is not None:
            focus.setFocus()
        found = [one for findings in self._state.findings for one in findings]
        fix = next((fix for one in found if (fix := fix_of(one)) is not None), None)
        if fix is not None:
            self._fix(fix)
            return None
        if found:
            return T("No single correction settles these points. F1 on a day explains them.")
        return T("There is nothing to correct in this week.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the drawn hours out where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(DRAWN)
        folded = self.width() < theme.px(BESIDE)
        side = QBoxLayout.Direction
        self._tools.setDirection(side.TopToBottom if folded else side.LeftToRight)
        self.grid.set_narrow(narrow, folded=folded)
        self.totals.set_narrow(narrow)

    def _build(self) -> None:
        tr = self._context.tr
        self.new_button = Button(tr(T("New timetable from…")), "plain", "plus")
        self.year_button = Button(tr(T("Weeks of the year")), "plain", "calendar-days")
        self.year_button.setCheckable(True)
        self.actions.addWidget(self.year_button)
        self.actions.addWidget(self.new_button)
        normal = self._context.tr(kind_word(PatternKind.NORMAL))
        self.kinds = Segmented([(PatternKind.NORMAL, normal)])
        self.kinds.set_value(self._kind)
        self.versions = Choice()
        self.versions.setAccessibleName(tr(T("In force since")))
        self._since_label = Label("", "law")
        self.remove_button = Button(tr(T("Remove this timetable")), "quiet", "trash-2")
        self.copy_button = Button(tr(T("Start from the normal week")), "fix", "copy")
        self._note = Label("", "law", wrap=True)
        self.year = YearCard(self._context)
        self.grid = WeekGrid()
        self.problems = [Label("", "error", wrap=True) for _ in range(DAYS_IN_WEEK)]
        for weekday, label in enumerate(self.problems):
            label.hide()
            self.grid.below(weekday).addWidget(label)
        self.points = [DayPoints(self.grid, weekday, tr) for weekday in range(DAYS_IN_WEEK)]
        self.totals = TotalsCard(tr)
        versions = QHBoxLayout()
        for widget in (self._since_label, self.versions, self.remove_button):
            versions.addWidget(widget)
        versions.addStretch(1)
        versions.addWidget(self.copy_button)
        self._tools = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for tools in (versions, self._tools):
            tools.setSpacing(theme.px(12))
        self._tools.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        self._tools.addLayout(versions, 1)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.px(10))
        body.addLayout(self._tools)
        body.addWidget(self._note)
        body.addWidget(self.grid)
        body.addWidget(self.totals)
        hint = T(
            "Type 7-11 then Enter. Ctrl+D copies the day before. Or draw the hours with the mouse."
        )
        body.addWidget(Label(tr(hint), "cap", wrap=True))
        self.file_button = Button(tr(T("Open the file")), "primary")
        self._empty = EmptyState(
            "calendar-clock",
            tr(T("No timetable yet")),
            tr(T("The timetable belongs to a contract. Write down the contract first.")),
            self.file_button,
        )
        self.content.addWidget(self._body)
        self.content.addWidget(self.year)
        self.content.addWidget(self._empty)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._choose_kind)
        self.versions.chosen.connect(self._choose_version)
        self.new_button.clicked.connect(self._new_version)
        self.remove_button.clicked.connect(self._remove_version)
        self.copy_button.clicked.connect(self._copy_normal)
        self.year.turned.connect(self._choose_year)
        self.year.another_button.clicked.connect(self._show_another)
        self.year_button.toggled.connect(self._turn)
        self.file_button.clicked.connect(self._open_file)
        self.grid.shifts_typed.connect(self._write_shifts)
        self.grid.half_day_toggled.connect(self._write_half)
        self.grid.copy_down.connect(self._copy_down)
        self.grid.unreadable.connect(self._say_unreadable)
        self.grid.given_up.connect(self._forget_problem)
        for points in self.points:
            points.fixing.connect(self._fix)

    def _sub_title(self, state: WeekState | None) -> str:
        if state is None:
            return ""
        return self._context.tr(T("Article 5 of the contract · {name}", name=state.learner.name))

    def _show_kinds(self, state: WeekState) -> None:
        tr = self._context.tr
        names = []
        for kind in state.kinds:
            name, count = tr(state.names[kind]), state.counts[kind]
            told = T("{name} ({count})", name=name, count=count)
            names.append((kind, tr(told) if count else name))
        if [name for _, name in names] != self._kind_names:
            proxy = self.kinds.focusProxy()
            had_focus = proxy is not None and proxy.hasFocus()
            self._kind_names = [name for _, name in names]
            self.kinds.set_options(list(names), state.kind)
            if had_focus:
                self.kinds.setFocus()
        self.kinds.set_value(state.kind)
        self.year.another_button.setVisible(self._next_kind() is not None)

    def _next_kind(self) -> PatternKind | None:
        """Return the kind of week that can be added: none while the last one is empty."""
        state = self._state
        if state is None or state.shown is None:
            return None
        return next((kind for kind in PatternKind if kind not in state.kinds), None)

    def _turn(self, _year: bool) -> None:
        self.refresh()

    def _choose_year(self, at: int) -> None:
        self._year_at = at
        self.refresh()

    def _show_another(self) -> None:
        kind = self._next_kind()
        if kind is not None:
            self.year_button.setChecked(False)
            self._choose_kind(kind)

    def _show_versions(self, state: WeekState) -> None:
        tr = self._context.tr
        several = len(state.versions) > 1
        self.versions.set_items(
            [
                (version.since, tr(T("in force since {day}", day=version.since)))
                for version in state.versions
            ]
        )
        since = state.shown.since if state.shown else None
        self.versions.set_value(since)
        self.versions.setVisible(several)
        self.remove_button.setVisible(
            several or (state.kind is not PatternKind.NORMAL and bool(state.versions))
        )
        self._since_label.setVisible(not several)
        self._since_label.setText(
            tr(T("in force since {day}", day=since)) if since is not None else ""
        )
        holidays = state.kind is PatternKind.SCHOOL_HOLIDAYS and state.shown is None
        self.copy_button.setVisible(state.kind is not PatternKind.NORMAL and state.shown is None)
        note = T("Without these hours, the normal week counts in the school holidays too.")
        self._note.setText(tr(note) if holidays else "")
        self._note.setVisible(holidays)

    def _choose_kind(self, kind: object) -> None:
        if isinstance(kind, PatternKind):
            self._kind, self._since = kind, None
            self._forget_problems()
            self.refresh()

    def _choose_version(self, since: object) -> None:
        self._since = since if isinstance(since, date) else None
        self._forget_problems()
        self.refresh()

    def _forget_problem(self, weekday: int) -> None:
        self.problems[weekday].hide()

    def _forget_problems(self) -> None:
        for label in self.problems:
            label.hide()

    def _write_shifts(self, weekday: int, pairs: list[tuple[int, int]]) -> None:
        self.problems[weekday].hide()
        self._write(weekday, with_shifts(self._plan(weekday), pairs))

    def _write_half(self, weekday: int, half: str, on: bool) -> None:
        self._write(weekday, with_half(self._plan(weekday), half, on))

    def _copy_down(self, weekday: int) -> None:
        self.problems[weekday].hide()
        self._write(weekday, self._plan(weekday - 1))

    def _fix(self, fix: Fix) -> None:
        """Apply a fix; where a closed month keeps its hours, ask from when on."""
        state, at = self._state, self._context
        if state is None or state.shown is None:
            return
        week = with_fix(state.week, fix)
        try:
            timetable.write_week(
                at.workspace, state.contract.id, state.kind, week, state.shown.since
            )
        except Refused:
            self._ask_since(partial(self._make_version, week=week), at.today())
            return
        self.problems[fix.weekday].hide()
        self._state = self._load(self._kind, self._since)
        at.shell.say(T("Corrected: {change}", change=fix.text), undo=True)

    def _go_on(self, weekday: int) -> None:
        """Put the keyboard on the next finding of the week, or on the hours of the day."""
        order = [*self.points[weekday:], *self.points[:weekday]]
        if not any(points.take_focus() for points in order):
            self.grid.focus_day(weekday)

    def _plan(self, weekday: int) -> DayPlan:
        return self._state.week.days[weekday] if self._state is not None else DayPlan()

    def _write(self, weekday: int, plan: DayPlan) -> None:
        state, workspace = self._state, self._context.workspace
        if state is None or plan == self._plan(weekday):
            return
        if state.shown is None or state.latest:
            change = partial(
                timetable.write_day, workspace, state.contract.id, state.kind, weekday, plan
            )
        else:
            days = list(state.week.days)
            days[weekday] = plan
            week = WeekPlan(tuple(days))
            change = partial(
                timetable.write_week,
                workspace,
                state.contract.id,
                state.kind,
                week,
                state.shown.since,
            )
        self._do(change)

    def _copy_normal(self) -> None:
        state, at = self._state, self._context
        if state is None:
            return
        normal = self._load(PatternKind.NORMAL, None)
        if normal is not None:
            holidays = state.kind is PatternKind.SCHOOL_HOLIDAYS
            week = without_courses(normal.week) if holidays else normal.week
            self._do(
                partial(timetable.write_week, at.workspace, state.contract.id, state.kind, week)
            )

    def _new_version(self) -> None:
        state = self._state
        if state is None:
            return
        self._ask_since(partial(self._make_version, week=state.week), self._context.today())

    def _ask_since(self, make: Callable[[date], None], day: date) -> None:
        state = self._state
        if state is None:
            return
        period = state.contract.period
        within = min(max(day, period.first), period.last)
        self._dialog = SinceDialog(self, self._context.tr, within, make)
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.open()

    def _make_version(self, since: date, week: WeekPlan) -> None:
        state = self._state
        if state is None:
            return
        if any(version.since == since for version in state.versions):
            raise Refused(T("A timetable begins on this day already. Choose another day."))
        self._since = since
        timetable.write_week(self._context.workspace, state.contract.id, state.kind, week, since)

    def _remove_version(self) -> None:
        state, tr = self._state, self._context.tr
        if state is None or state.shown is None:
            return
        if ask(
            self,
            tr(T("Remove this timetable?")),
            tr(T("Its days follow the timetable before it. You can undo this.")),
            tr(T("Remove this timetable")),
            tr(T("Keep it")),
            danger=True,
        ):
            self._since = None
            self._do(partial(timetable.remove_pattern, self._context.workspace, state.shown.id))

    def _say_unreadable(self, weekday: int, text: str) -> None:
        label = self.problems[weekday]
        try:
            parse_shifts(text)
        except EndsBeforeStart as found:
            said = T(
                "“{text}” ends before it begins. Hours past midnight belong to two days: write "
                "{evening} here and {morning} on the next.",
                text=text,
                evening=f"{clock(found.start)}-24:00",
                morning=f"00:00-{clock(found.end)}",
            )
        except ValueError:
            said = T(
                "“{text}” cannot be read as hours. Write for example 7-11 or 7:30-11.", text=text
            )
        else:
            said = T(
                "“{text}” overlaps the other hours of this day. Write both here, for example "
                "7-11 12-16.",
                text=text,
            )
        label.setText(self._context.tr(said))
        label.show()

    def _open_file(self) -> None:
        self._context.shell.open_page("learner")

    def _load(self, kind: PatternKind, since: date | None) -> WeekState | None:
        at = self._context
        return load(
            at.workspace,
            at.law,
            at.learner_id,
            kind=kind,
            since=since,
            today=at.today(),
            year_at=self._year_at,
        )

    def _do(self, change: Callable[[], None]) -> None:
        try:
            change()
        except Refused as refused:
            self._context.shell.refuse(refused)
            self.refresh()
        else:
            # The window refreshes a moment later; the next key may come before.
            self._state = self._load(self._kind, self._since)
