"""A thing to do as a row: its day, the sentence, why, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.todo.todo import Todo
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import Badge, IconLabel, Label

_MARKS = {
    "todo": ("circle-dashed", "link"),
    "breach": ("circle-alert", "danger"),
    "warning": ("triangle-alert", "warn"),
    "note": ("info", "ink3"),
    "settled": ("circle-check", "ok"),
}


class TodoRow(QFrame):
    """One thing to do: its day where one is fixed, the sentence, why, and one button.

    Attributes:
        todo: What it is about.
        button: What does it.
        settle_button: What says that a duty is done or does not apply, or shows the proof of one
            that is settled; None for what is no duty.
    """

    def __init__(
        self, todo: Todo, tr: Translator, *, hero: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.todo = todo
        if not hero:
            self.setProperty("role", "row")
        text = tr.show(todo.text)
        self.setAccessibleName(_whole(todo, tr))
        self.button = Button(
            tr.show(todo.button), "primary" if hero else "plain", "arrow-right" if hero else ""
        )
        self.button.setMinimumWidth(theme.px(164))
        self.button.setAccessibleDescription(text)
        self.settle_button: Button | None = None
        if todo.key and todo.level == "settled":
            self.settle_button = Button(tr(T("Proof…")), "quiet", "paperclip")
            self.settle_button.setAccessibleName(tr(T("Proof: {proof}", proof=todo.text)))
        elif todo.key:
            self.settle_button = Button(tr(T("Done…")), "quiet", "check")
            self.settle_button.setAccessibleName(tr(T("Settle: {what}", what=todo.text)))
            self.settle_button.setToolTip(tr(T("Done, or does not concern you")))
        row = QHBoxLayout(self)
        margin = theme.px(0 if hero else 14)
        row.setContentsMargins(margin, theme.px(8), theme.px(0 if hero else 6), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self._mark(tr, hero=hero), 0, Qt.AlignmentFlag.AlignTop)
        words = self._words(tr, hero=hero)
        row.addLayout(words, 1)
        if hero:
            line = QHBoxLayout()
            line.setContentsMargins(0, theme.px(8), 0, 0)
            self._add_buttons(line)
            line.addStretch(1)
            words.addLayout(line)

    def _add_buttons(self, row: QHBoxLayout) -> None:
        row.addWidget(self.button)
        if self.settle_button is not None:
            row.addWidget(self.settle_button)

    def _mark(self, tr: Translator, *, hero: bool) -> QWidget:
        if self.todo.due is not None:
            return DateBlock(self.todo, tr)
        icon, token = _MARKS[self.todo.level]
        if hero and self.todo.level == "todo":
            icon = "circle-dot"
        return IconLabel(icon, token, 20 if hero else 18)

    def _words(self, tr: Translator, *, hero: bool) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        title = Label(tr.show(self.todo.text), "v" if hero else "b", wrap=True)
        if hero:
            words.addWidget(title)
        else:  # what follows has the room under the buttons too
            line = QHBoxLayout()
            line.setSpacing(theme.px(12))
            line.addWidget(title, 1)
            self._add_buttons(line)
            words.addLayout(line)
        if why := tr.show(self.todo.why):
            words.addLayout(_why(why))
        badge = self._badge(tr)
        if badge is not None:
            words.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        return words

    def _badge(self, tr: Translator) -> Badge | None:
        if self.todo.due is not None:
            kind = {"late": "danger", "soon": "warn"}.get(self.todo.near, "info")
            return Badge(tr.show(self.todo.left), kind)
        if self.todo.level == "breach":
            return Badge(tr(T("against the law")), "danger")
        return Badge(tr(T("to look at")), "warn") if self.todo.level == "warning" else None


class DateBlock(QFrame):
    """Weekday, day and month by which something is to be done."""

    def __init__(self, todo: Todo, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert todo.due is not None
        self.setProperty("date", todo.near)
        self.setFixedWidth(theme.px(58))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(2), theme.px(4), theme.px(2), theme.px(4))
        column.setSpacing(0)
        for part, role in zip(todo.due, ("cap", "v", "cap"), strict=True):
            label = Label(tr.show(part), role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setProperty("date", todo.near)
            column.addWidget(label)


def _why(text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(6))
    row.addWidget(IconLabel("scale", "ink3", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, "law", wrap=True), 1)
    return row


def _whole(todo: Todo, tr: Translator) -> str:
    """Return a thing to do as one sentence, for who hears it."""
    if todo.due is None:
        return tr.show(todo.text)
    weekday, day, month = todo.due
    said = T(
        "{weekday} {day} {month}, {left}: {what}",
        weekday=weekday,
        day=day,
        month=month,
        left=todo.left,
        what=todo.text,
    )
    return tr(said)
