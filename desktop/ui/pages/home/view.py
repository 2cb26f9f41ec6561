"""The home page as it looks: it shows a state and knows no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.afterpaint import AfterPaint
from desktop.ui.pages.home.rows import GlanceRow
from desktop.ui.todo.row import TodoRow
from desktop.ui.todo.shown import Glance, HomeState
from desktop.ui.todo.todo import Todo
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, EmptyState
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.repeated import empty

RAIL = 336
ONE_COLUMN_BELOW = 1000
NEAR_SHOWN = 14  # below the first; nobody does more of them at once
LATER_SHOWN = 3
LEAST_TODO, LEAST_GLANCE = 52, 84  # no row is lower
Make = Callable[[], QWidget]


class HomeView(Page):
    """The list of what there is to do, and the learners at a glance.

    Signals:
        todo_chosen: A ``Todo`` is to be done.
        settle_chosen: A ``Todo`` that is a duty is to be settled.
        all_toggled: All dates are to be shown, or the near ones again.
        learner_chosen: A learner is to be shown, by id; 0 for a new one.
    """

    todo_chosen = Signal(object)
    settle_chosen = Signal(object)
    all_toggled = Signal()
    learner_chosen = Signal(int)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tr = tr
        self.buttons: list[Button] = []
        self.all_button: Button | None = None
        self.shows_all = False
        self._in_sight: int | None = None  # how high the window is, while less is built
        self._unseen: list[tuple[QBoxLayout, Sequence[Make]]] = []
        self._build()

    def render_first(self, state: HomeState) -> None:
        """Show a state: the rows there is room for now, those below once these are painted."""
        self._in_sight = self.window().height()
        self.render_state(state)
        self._in_sight = None
        AfterPaint(self, self._show_unseen)

    def render_state(self, state: HomeState) -> None:
        """Show a state."""
        self._unseen.clear()
        self.all_button = None
        self.set_title(self._tr(T("What to do")), self._tr.show(state.day))
        empty(self._left)
        empty(self._rail)
        self.buttons = []
        self._show_todos(state)
        self._show_learners(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the learners below when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(ONE_COLUMN_BELOW)
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        self._side.setMaximumWidth(16777215 if narrow else theme.px(RAIL))
        self._side.setMinimumWidth(0 if narrow else theme.px(RAIL - 40))

    def _build(self) -> None:
        self.export_button = Button(self._tr(T("Export to my calendar")), "plain", "calendar-days")
        self.actions.addWidget(self.export_button)
        self._left, self._rail = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._rail):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(12))
        self._side = QWidget()
        self._side.setLayout(self._rail)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(20))
        self._columns.addLayout(self._left, 1)
        self._columns.addWidget(self._side)
        self.content.addLayout(self._columns, 1)

    def _show_todos(self, state: HomeState) -> None:
        tr = self._tr
        if not state.todos:
            text = tr(T("The next date shows here by itself."))
            self._left.addWidget(EmptyState("circle-check", tr(T("All is in order")), text))
        else:
            hero = Card()
            hero.setAccessibleName(tr(T("First of all")))
            hero.body.addWidget(Label(tr(T("First of all")), "cap"))
            hero.body.addWidget(self._row(state.todos[0], hero=True))
            self._left.addWidget(hero)
        near = state.todos[1:] if self.shows_all else state.todos[1 : 1 + NEAR_SHOWN]
        cut = len(near) < len(state.todos) - 1
        self._show_list(tr(T("Then")), near)
        if state.more and not cut:
            self._left.addWidget(Label(tr.show(state.more), "cap"))
        later = state.later if self.shows_all else () if cut else state.later[:LATER_SHOWN]
        if later:
            self._left.addWidget(Label(tr(T("Later")), "card"))
            self._show_list(tr(T("Later")), later)
        if self.shows_all and state.settled:
            self._left.addWidget(Label(tr(T("Settled in the last month")), "card"))
            self._show_list(tr(T("Settled in the last month")), state.settled)
        if cut or len(state.later) > LATER_SHOWN or state.settled:
            self._left.addWidget(self._line_for_all(state))
        self._left.addStretch(1)

    def _show_list(self, name: str, todos: Sequence[Todo]) -> None:
        if not todos:
            return
        card = Card()
        card.setAccessibleName(name)
        layout = card.layout()
        assert layout is not None
        layout.setContentsMargins(1, 1, 1, 1)
        card.body.setSpacing(0)
        rows = [partial(self._row, todo, first=todo is todos[0]) for todo in todos]
        self._fill(card.body, rows, LEAST_TODO)
        self._left.addWidget(card)

    def _fill(self, box: QBoxLayout, rows: Sequence[Make], least: int) -> None:
        seen = len(rows) if self._in_sight is None else ceil(self._in_sight / theme.px(least))
        _build(box, rows[:seen])
        self._unseen.append((box, rows[seen:]))

    def _show_unseen(self) -> None:
        if not self.isVisible():
            return  # another page took the place of this one
        unseen, self._unseen = self._unseen, []
        for box, rows in unseen:
            _build(box, rows)

    def _line_for_all(self, state: HomeState) -> QWidget:
        words = self._tr(T("Show fewer dates")) if self.shows_all else self._tr.show(state.whole)
        self.all_button = Button(words, "quiet", "calendar-days")
        self.all_button.clicked.connect(self.all_toggled)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self.all_button)
        return holder

    def _row(self, todo: Todo, *, hero: bool = False, first: bool = False) -> TodoRow:
        row = TodoRow(todo, self._tr, hero=hero)
        if first:
            row.setProperty("role", "")
        row.button.clicked.connect(partial(self.todo_chosen.emit, todo))
        self.buttons.append(row.button)
        if row.settle_button is not None:
            row.settle_button.clicked.connect(partial(self.settle_chosen.emit, todo))
        return row

    def _show_learners(self, state: HomeState) -> None:
        tr = self._tr
        card = Card(tr(T("Your learners")))
        people = QVBoxLayout()
        people.setSpacing(theme.px(8))
        card.body.addLayout(people)
        rows = [partial(self._glance, one, state) for one in state.learners]
        self._fill(people, rows, LEAST_GLANCE)
        if not state.learners:
            card.body.addWidget(Label(tr(T("Nobody yet.")), "dim"))
        add = Button(tr(T("Welcome a new learner")), "quiet", "plus")
        add.clicked.connect(partial(self.learner_chosen.emit, 0))
        card.body.addWidget(add)
        self._rail.addWidget(card)
        self._rail.addStretch(1)

    def _glance(self, glance: Glance, state: HomeState) -> GlanceRow:
        row = GlanceRow(glance, self._tr, first=glance is state.learners[0])
        row.button.clicked.connect(partial(self.learner_chosen.emit, glance.learner_id))
        return row


def _build(box: QBoxLayout, rows: Sequence[Make]) -> None:
    for make in rows:
        box.addWidget(make())
