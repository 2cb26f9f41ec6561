"""Rows of the home page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.home.shown import Glance, Todo
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import Badge, IconLabel, Label

_MARKS = {
    "todo": ("circle-dashed", "link"),
    "breach": ("circle-alert", "danger"),
    "warning": ("triangle-alert", "warn"),
    "note": ("info", "ink3"),
}


class TodoRow(QFrame):
    """One thing to do: sentence, why, one button.

    Attributes:
        todo: What it is about.
        button: What does it.
    """

    def __init__(
        self, todo: Todo, tr: Translator, *, hero: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.todo = todo
        if not hero:
            self.setProperty("role", "row")
        text, why = tr.show(todo.text), tr.show(todo.why)
        self.setAccessibleName(text)
        icon, token = _MARKS[todo.level]
        if hero and todo.level == "todo":
            icon = "circle-dot"
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(Label(text, "v" if hero else "b", wrap=True), 1)
        if todo.level in {"breach", "warning"}:
            badge = (
                Badge(tr(T("against the law")), "danger")
                if todo.level == "breach"
                else Badge(tr(T("to look at")), "warn")
            )
            line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(line)
        if why:
            words.addLayout(_why(why))
        self.button = Button(
            tr.show(todo.button), "primary" if hero else "plain", "arrow-right" if hero else ""
        )
        self.button.setMinimumWidth(theme.px(180))
        self.button.setAccessibleDescription(text)
        row = QHBoxLayout(self)
        margin = theme.px(0 if hero else 14)
        row.setContentsMargins(margin, theme.px(8), margin, theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(IconLabel(icon, token, 20 if hero else 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button)


class GlanceRow(QFrame):
    """A learner at a glance.

    Attributes:
        learner_id: Who it is.
        button: What opens the learner.
    """

    def __init__(
        self, glance: Glance, tr: Translator, *, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.learner_id = glance.learner_id
        if not first:
            self.setProperty("role", "row")
        self.setAccessibleName(glance.name)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(glance.name, "b", wrap=True))
        words.addWidget(Label(tr.show(glance.detail), "cap", wrap=True))
        words.addWidget(Label(tr.show(glance.week), "dim", wrap=True))
        words.addWidget(
            Badge(tr.show(glance.pay), "warn" if glance.pay_is_open else "neutral"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        self.button = Button(tr(T("Open")), "quiet")
        self.button.setAccessibleName(tr(T("Open the file of {name}", name=glance.name)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)


def _why(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(6))
    row.addWidget(IconLabel("scale", "ink3", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "law", wrap=True), 1)
    return row
