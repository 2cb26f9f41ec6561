"""The path of a learner: a row for each step, and under it what waits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.learner.path_state import PathStep
from desktop.ui.pages.learner.step_papers import StepPaper
from desktop.ui.todo.row import TodoRow
from desktop.ui.todo.todo import Todo
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import CutLabel, IconLabel, Label
from desktop.ui.widgets.repeated import empty

_MARKS = {
    "done": ("circle-check", "ok"),
    "late": ("circle-alert", "danger"),
    "now": ("circle-dot", "link"),
    "later": ("circle-dashed", "ink3"),
}
NAME_WIDTH = 170


class PathCard(Card):
    """The steps from the agrément to the end.

    Signals:
        page_asked: The page where a step is done, by its id.
        paper_asked: A paper is to be looked at, given as the part of the page of papers.
        todo_chosen: A ``Todo`` is to be done.
        settle_chosen: A ``Todo`` is to be settled.
    """

    page_asked = Signal(str)
    paper_asked = Signal(str)
    todo_chosen = Signal(object)
    settle_chosen = Signal(object)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("The path")), parent)
        self._tr = tr
        self.rows: dict[str, StepRow] = {}
        self.body.setSpacing(0)

    def show_steps(self, steps: tuple[PathStep, ...]) -> None:
        """Show the steps as they stand."""
        for step in steps:
            row = self.rows.get(step.key)
            if row is None:
                row = self.rows[step.key] = StepRow(self._tr)
                row.button.clicked.connect(partial(self._open_page, row))
                row.paper_asked.connect(self.paper_asked)
                self.body.addWidget(row)
            was = row.step
            if step == was:
                continue
            row.show_step(step)
            if was is None or step.todos != was.todos:
                self._show_todos(row, step.todos)

    def _show_todos(self, row: StepRow, todos: tuple[Todo, ...]) -> None:
        empty(row.waiting)
        for todo in todos:
            waiting = TodoRow(_here(todo), self._tr)
            waiting.button.clicked.connect(partial(self.todo_chosen.emit, todo))
            if waiting.settle_button is not None:
                waiting.settle_button.clicked.connect(partial(self.settle_chosen.emit, todo))
            row.waiting.addWidget(waiting)

    def _open_page(self, row: StepRow) -> None:
        if row.step is not None:
            self.page_asked.emit(row.step.page)


def _here(todo: Todo) -> Todo:
    """Return a thing to do as it is shown on this page, where its evidence is noted."""
    return replace(todo, button=T("Note the proof")) if todo.page == "learner" else todo


class StepRow(QWidget):
    """One step: how it stands, its name, one line, its evidence, where it is done; what waits.

    Attributes:
        step: What it shows.
        button: What goes to the page of the step; hidden where it is done here.
        papers: What looks at each of its papers, by the part of the page of papers.
        waiting: Where what waits in it stands.

    Signals:
        paper_asked: A paper is to be looked at, given as the part of the page of papers.
    """

    paper_asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.step: PathStep | None = None
        self.papers: dict[str, QAction] = {}
        self._line = QFrame()
        self._line.setProperty("role", "row")
        self._mark = IconLabel("", "", 20)
        self._name = Label("", "b")
        self._name.setFixedWidth(theme.px(NAME_WIDTH))
        self._text = Label("", "dim", wrap=True)
        self._proof = CutLabel("", "cap")
        self.button = Button(tr(T("Open")), "quiet")
        self._papers = Button(tr(T("Documents")), "quiet", "files")
        self._menu = QMenu(self._papers)
        self._papers.setMenu(self._menu)
        row = QHBoxLayout(self._line)
        row.setContentsMargins(theme.px(4), theme.px(6), theme.px(4), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._proof)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        row.addWidget(self._papers)
        self.waiting = QVBoxLayout()
        self.waiting.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._line)
        whole.addLayout(self.waiting)

    def show_step(self, step: PathStep) -> None:
        """Show a step as it stands."""
        tr, was = self._tr, self.step
        self.step = step
        name, text = tr(step.name), tr(step.text)
        self._line.setAccessibleName(f"{name}: {text}")
        self._mark.set_icon(*_MARKS[step.state])
        self._name.setText(name)
        self._text.setText(text)
        if step.evidence:
            self._proof.set_whole(tr(T("Proof: {proof}", proof=step.evidence)))
        self._proof.setVisible(bool(step.evidence))
        self.button.setVisible(bool(step.page))
        self.button.setAccessibleName(tr(T("Open: {what}", what=step.name)))
        self._papers.setVisible(bool(step.papers))
        self._papers.setAccessibleName(tr(T("Documents: {what}", what=step.name)))
        if was is None or step.papers != was.papers:
            self._show_papers(step.papers)

    def _show_papers(self, papers: tuple[StepPaper, ...]) -> None:
        """Fill the list of the papers of the step."""
        self._menu.clear()
        self.papers = {}
        for paper in papers:
            action = self._menu.addAction(self._tr(paper.title).replace("&", "&&"))
            action.triggered.connect(partial(self.paper_asked.emit, paper.part))
            self.papers[paper.part] = action
