"""The page of the calculators: choose a rule, tell it what it asks, read its answer."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.calculators import RULES
from desktop.services.rule import Rule
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.month.words import reason
from desktop.ui.pages.calculators.form import RuleForm
from desktop.ui.pages.calculators.state import answer_of, known_of, subjects, value_text
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.tree import Leaf, SearchTree
from desktop.ui.widgets.why import WhyRow

LIST, NARROW, LIST_HEIGHT = 300, 860, 420


class CalculatorsPage(Page):
    """Every rule of the law as a small form; nothing of it is kept in the file."""

    tables = frozenset({"learner", "contract", "setting"})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        said = T(
            "{count} rules of the law, each with its reason; nothing is kept.", count=len(RULES)
        )
        super().__init__(tr(T("Calculators")), tr(said), parent)
        self._context = context
        self.rule: Rule = next(iter(RULES.values()))
        self.form: RuleForm | None = None
        self._build()
        self.choose(self.rule.name)

    def refresh(self) -> None:
        """Answer again: a figure of the law may be another."""
        self._offer_to_fill()
        self._answer()

    def begin_again(self, *, learner: bool) -> None:
        """Ask the same rule with nothing told: what was told may be of the learner before."""
        if learner and self.form is not None:
            if self.form.half_typed():
                self.choose(self.rule.name)
            self.to_top()

    def choose(self, name: object) -> None:
        """Ask a rule."""
        tr = self._context.tr
        self.rule = RULES[str(name)]
        self._rule_title.setText(tr(self.rule.title))
        self._source.setText(tr(self.rule.source))
        if self.form is not None:
            self._form_place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
        self.form = RuleForm(tr, self.rule)
        self.form.changed.connect(self._answer)
        self._form_place.addWidget(self.form)
        self.tree.choose(self.rule.name)
        self._offer_to_fill()
        self._answer()

    def show_part(self, part: str) -> None:
        """Ask the rule of that name."""
        if part in RULES:
            self.choose(part)

    def half_typed(self) -> tuple[str, dict[str, Any]] | None:
        """Return the rule that is asked and what it was told; None where it was told nothing."""
        told = {} if self.form is None else self.form.half_typed()
        return (self.rule.name, told) if told else None

    def type_again(self, kept: tuple[str, dict[str, Any]]) -> None:
        """Ask the same rule again."""
        name, told = kept
        self.choose(name)
        assert self.form is not None  # a rule is asked
        self.form.type_again(told)
        self._answer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above where there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._listed.setMaximumWidth(16777215 if narrow else theme.px(LIST))

    def _build(self) -> None:
        tr = self._context.tr
        self.search = TextField("", tr(T("Search a rule")))
        self.search.setAccessibleName(tr(T("Search a rule")))
        self.tree = SearchTree(tr(T("Rules")))
        self.tree.setMinimumHeight(theme.px(LIST_HEIGHT))
        self.tree.show_groups(
            [
                (
                    tr(one.title),
                    [Leaf(r.name, tr(r.title), "scale", also=r.name) for r in one.rules],
                )
                for one in subjects()
            ],
            self.rule.name,
        )
        self._listed = Card()
        self._listed.setAccessibleName(tr(T("Rules")))
        self._listed.body.addWidget(self.search)
        self._listed.body.addWidget(self.tree, 1)
        self._rule_title = Label("", "v", wrap=True)
        self._source = Label("", "law", wrap=True)
        self.fill_button = Button(tr(T("Fill in from the learner")), "quiet", "user-round")
        asked = Card()
        asked.setAccessibleName(tr(T("What the rule asks")))
        asked.body.addWidget(self._rule_title)
        asked.body.addWidget(self._source)
        asked.body.addWidget(self.fill_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._form_place = QVBoxLayout()
        asked.body.addLayout(self._form_place)
        self.answer = Card(tr(T("The answer")))
        self.figure = Label("", "v", wrap=True)
        self.badge = Badge(tr(T("not verified")), "warn")
        self.why = WhyRow(tr(T("Why?")))
        self.why.row.addWidget(self.figure, 1)
        self.why.row.addWidget(self.badge)
        self.problem = Label("", "error", wrap=True)
        self.answer.body.addWidget(self.why)
        self.answer.body.addWidget(self.problem)
        right = QVBoxLayout()
        right.setSpacing(theme.px(12))
        right.addWidget(self.answer)
        right.addWidget(asked)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(12))
        self._columns.addWidget(self._listed, 0)
        self._columns.addLayout(right, 1)
        self.content.addLayout(self._columns)
        self.content.addStretch(1)
        self.search.textChanged.connect(self.tree.search)
        self.tree.chosen.connect(self.choose)
        self.fill_button.clicked.connect(self._fill)

    def _offer_to_fill(self) -> None:
        self.fill_button.setVisible(self._context.learner_id is not None and bool(self._known()))

    def _known(self) -> dict[str, object]:
        at = self._context
        known = known_of(at.workspace, at.learner_id, at.today())
        names = {one.name for one in self.rule.inputs}
        return {name: value for name, value in known.items() if name in names}

    def _fill(self) -> None:
        assert self.form is not None  # the button shows with it
        self.form.fill(self._known())
        self._answer()

    def _answer(self) -> None:
        form, tr = self.form, self._context.tr
        if form is None:
            return
        form.clear_errors()
        found = answer_of(self.rule, form.given(), self._context.law)
        self.why.setVisible(isinstance(found, Answer))
        self.problem.setVisible(not isinstance(found, Answer))
        if isinstance(found, Answer):
            self.figure.setText(value_text(found, tr))
            self.badge.setVisible(found.unverified)
            self.why.set_reason(*reason(tr, found.because, self._context.law.checked_on))
            self.why.set_open(True)
        elif isinstance(found, Refused):
            under = form.refuse(found)
            self.problem.set_role("error")
            said = T("Correct the answer that is marked.")
            self.problem.setText(tr(said if under else found.reason))
        else:
            self.problem.set_role("dim")
            self.problem.setText(
                tr(T("The answer shows once the fields without “optional” are filled."))
            )
