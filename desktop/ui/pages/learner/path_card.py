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
        empty(self.body)
        self.rows = {}
        for step in steps:
            row = StepRow(step, self._tr)
            if row.button is not None:
                row.button.clicked.connect(partial(self.page_asked.emit, step.page))
            for part, action in row.papers.items():
                action.triggered.connect(partial(self.paper_asked.emit, part))
            self.rows[step.key] = row
            self.body.addWidget(row)
            for todo in step.todos:
                waiting = TodoRow(_here(todo), self._tr)
                waiting.button.clicked.connect(partial(self.todo_chosen.emit, todo))
                if waiting.settle_button is not None:
                    waiting.settle_button.clicked.connect(partial(self.settle_chosen.emit, todo))
                self.body.addWidget(waiting)


def _here(todo: Todo) -> Todo:
    """Return a thing to do as it is shown on this page, where its evidence is noted."""
    return replace(todo, button=T("Note the proof")) if todo.page == "learner" else todo


class StepRow(QFrame):
    """One step: how it stands, its name, one line, its evidence, and where it is done.

    Attributes:
        button: What goes to the page of the step; None where it is done here.
        papers: What looks at each of its papers, by the part of the page of papers.
    """

    def __init__(self, step: PathStep, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "row")
        name, text = tr(step.name), tr(step.text)
        self.setAccessibleName(f"{name}: {text}")
        icon, token = _MARKS[step.state]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), theme.px(6), theme.px(4), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(IconLabel(icon, token, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        title = Label(name, "b")
        title.setFixedWidth(theme.px(NAME_WIDTH))
        row.addWidget(title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(text, "dim", wrap=True))
        if step.evidence:
            words.addWidget(CutLabel(tr(T("Proof: {proof}", proof=step.evidence)), "cap"))
        row.addLayout(words, 1)
        self.papers: dict[str, QAction] = {}
        self.button: Button | None = None
        if step.page:
            self.button = Button(tr(T("Open")), "quiet")
            self.button.setAccessibleName(tr(T("Open: {what}", what=step.name)))
            row.addWidget(self.button)
        if step.papers:
            row.addWidget(self._menu(step, tr))

    def _menu(self, step: PathStep, tr: Translator) -> Button:
        """Return the button that opens the list of the papers of the step."""
        button = Button(tr(T("Documents")), "quiet", "files")
        button.setAccessibleName(tr(T("Documents: {what}", what=step.name)))
        menu = QMenu(button)
        for paper in step.papers:
            self.papers[paper.part] = menu.addAction(tr(paper.title).replace("&", "&&"))
        button.setMenu(menu)
        return button
