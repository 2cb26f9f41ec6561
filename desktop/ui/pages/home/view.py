"""The home page as it looks: it shows a state and knows no file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil
from typing import TypeVar

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
from desktop.ui.widgets.repeated import Steady

RAIL = 336
ONE_COLUMN_BELOW = 1000
NEAR_SHOWN = 14  # below the first; nobody does more of them at once
LATER_SHOWN = 3
LEAST_TODO, LEAST_GLANCE = 64, 90  # hardly a row is lower
HEAD = 100  # what stands above them at least
Shown = TypeVar("Shown", Todo, Glance)
Row = TypeVar("Row", TodoRow, GlanceRow)


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
        self.all_button: Button | None = None
        self.shows_all = False
        self._in_sight: int | None = None  # how high the window is, while less is built
        self._unseen: list[Callable[[], None]] = []
        self._build()

    @property
    def buttons(self) -> list[Button]:
        """The buttons that do what is to be done, in the order of the page."""
        lists = (self._hero, self._near, self._later, self._settled)
        return [row.button for one in lists for row in one.rows.rows]

    def render_first(self, state: HomeState) -> None:
        """Show a state: the rows there is room for now, those below once these are painted."""
        self._in_sight = self.window().height()
        self.render_state(state)
        self._in_sight = None
        AfterPaint(self, self._show_unseen)

    def render_state(self, state: HomeState) -> None:
        """Show a state; the rows of what is to be done as before stay."""
        self._unseen.clear()
        self.set_title(self._tr(T("What to do")), self._tr.show(state.day))
        self._show_todos(state)
        people = [one.said(self._tr.show) for one in state.learners]
        self._fill(self._people, people, LEAST_GLANCE)
        self._nobody.setVisible(not people)

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
        self._build_todos()
        self._build_learners()

    def _build_todos(self) -> None:
        tr = self._tr
        text = tr(T("The next date shows here by itself."))
        self._nothing = EmptyState("circle-check", tr(T("All is in order")), text)
        self._left.addWidget(self._nothing)
        self._hero = _Section(tr(T("First of all")), self._hero_row, flat=False)
        self._hero.card.body.insertWidget(0, Label(tr(T("First of all")), "cap"))
        self._near = _Section(tr(T("Then")), self._row)
        self._more = Label("", "cap")
        self._later = _Section(tr(T("Later")), self._row, titled=True)
        self._settled = _Section(tr(T("Settled in the last month")), self._row, titled=True)
        self._hero.add_to(self._left)
        self._near.add_to(self._left)
        self._left.addWidget(self._more)
        self._later.add_to(self._left)
        self._settled.add_to(self._left)
        self._all = Button("", "quiet", "calendar-days")
        self._all.clicked.connect(self.all_toggled)
        self._all_line = QWidget()
        line = QHBoxLayout(self._all_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self._all)
        self._left.addWidget(self._all_line)
        self._left.addStretch(1)

    def _build_learners(self) -> None:
        tr = self._tr
        card = Card(tr(T("Your learners")))
        people = QVBoxLayout()
        people.setSpacing(theme.px(8))
        card.body.addLayout(people)
        self._people: Steady[tuple[Glance, bool], GlanceRow] = Steady(people, self._glance_row)
        self._nobody = Label(tr(T("Nobody yet.")), "dim")
        card.body.addWidget(self._nobody)
        add = Button(tr(T("Welcome a new learner")), "quiet", "plus")
        add.clicked.connect(partial(self.learner_chosen.emit, 0))
        card.body.addWidget(add)
        self._rail.addWidget(card)
        self._rail.addStretch(1)

    def _show_todos(self, state: HomeState) -> None:
        near = state.todos[1:] if self.shows_all else state.todos[1 : 1 + NEAR_SHOWN]
        cut = len(near) < len(state.todos) - 1
        later = state.later if self.shows_all else () if cut else state.later[:LATER_SHOWN]
        settled = state.settled if self.shows_all else ()
        self._nothing.setVisible(not state.todos)
        for section, todos in (
            (self._hero, state.todos[:1]),
            (self._near, near),
            (self._later, later),
            (self._settled, settled),
        ):
            section.set_shown(shown=bool(todos))
            self._fill(section.rows, [one.said(self._tr.show) for one in todos], LEAST_TODO)
        self._more.setText("" if cut else self._tr.show(state.more))
        self._more.setVisible(bool(self._more.text()))
        shown = cut or len(state.later) > LATER_SHOWN or bool(state.settled)
        words = T("Show fewer dates") if self.shows_all else state.whole
        self._all.set_text(self._tr.show(words))
        self._all_line.setVisible(shown)
        self.all_button = self._all if shown else None

    def _fill(
        self, rows: Steady[tuple[Shown, bool], Row], items: Sequence[Shown], least: int
    ) -> None:
        """Show items; the first of them is told so, since no line parts it from one above."""
        marked = [(item, not place) for place, item in enumerate(items)]
        seen = len(items)
        if self._in_sight is not None:
            seen = ceil((self._in_sight - theme.px(HEAD)) / theme.px(least))
        rows.show(marked[:seen])
        if seen < len(marked):
            self._unseen.append(partial(rows.show, marked))

    def _show_unseen(self) -> None:
        if not self.isVisible():
            return  # another page took the place of this one
        unseen, self._unseen = self._unseen, []
        for show in unseen:
            show()

    def _hero_row(self, item: tuple[Todo, bool]) -> TodoRow:
        return self._todo_row(TodoRow(item[0], self._tr, hero=True))

    def _row(self, item: tuple[Todo, bool]) -> TodoRow:
        todo, first = item
        row = TodoRow(todo, self._tr)
        if first:
            row.setProperty("role", "")
        return self._todo_row(row)

    def _todo_row(self, row: TodoRow) -> TodoRow:
        row.button.clicked.connect(partial(self.todo_chosen.emit, row.todo))
        if row.settle_button is not None:
            row.settle_button.clicked.connect(partial(self.settle_chosen.emit, row.todo))
        return row

    def _glance_row(self, item: tuple[Glance, bool]) -> GlanceRow:
        glance, first = item
        row = GlanceRow(glance, self._tr, first=first)
        row.button.clicked.connect(partial(self.learner_chosen.emit, glance.learner_id))
        return row


class _Section:
    """A card with things to do, and a title above it where it has one."""

    def __init__(
        self,
        name: str,
        make: Callable[[tuple[Todo, bool]], TodoRow],
        *,
        titled: bool = False,
        flat: bool = True,
    ) -> None:
        self._title = Label(name, "card") if titled else None
        self.card = Card()
        self.card.setAccessibleName(name)
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self.card.body.addLayout(rows)
        if flat:
            layout = self.card.layout()
            assert layout is not None
            layout.setContentsMargins(1, 1, 1, 1)
        self.rows: Steady[tuple[Todo, bool], TodoRow] = Steady(rows, make)

    def add_to(self, column: QVBoxLayout) -> None:
        """Stand at the end of a column."""
        if self._title is not None:
            column.addWidget(self._title)
        column.addWidget(self.card)

    def set_shown(self, *, shown: bool) -> None:
        """Show it, or leave no room for it."""
        self.card.setVisible(shown)
        if self._title is not None:
            self._title.setVisible(shown)
