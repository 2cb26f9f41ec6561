"""Rows of the home page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.todo.shown import Glance
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import Badge, Label


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
        if leave := tr.show(glance.leave):
            words.addWidget(Label(leave, "dim", wrap=True))
        words.addWidget(
            Badge(tr.show(glance.pay), "warn" if glance.pay_is_open else "neutral"),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        if following := tr.show(glance.next):
            words.addWidget(Label(following, "cap", wrap=True))
        self.button = Button(tr(T("Open")), "quiet")
        self.button.setAccessibleName(tr(T("Open the file of {name}", name=glance.name)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
