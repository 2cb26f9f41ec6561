"""What is left to a learner, and what was looked at, beside the planner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.month.words import reason
from desktop.ui.pages.holidays.checks import Check
from desktop.ui.pages.holidays.state import BalanceLine
from desktop.ui.widgets.bar import Bar
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, IconLabel, Label
from desktop.ui.widgets.repeated import empty
from desktop.ui.widgets.why import WhyRow, WhySet

ICONS = {
    "ok": ("check", "ok"),
    "warn": ("circle-alert", "warn"),
    "danger": ("circle-alert", "danger"),
    "open": ("circle-dashed", "ink3"),
}


class BalanceCard(Card):
    """The leave of a learner as bars, each with its explanation."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("What is left")), parent)
        self._tr = tr
        self.lines: list[WhyRow] = []
        self._marks: list[frozenset[str]] = []
        self._set = WhySet(self)

    def set_lines(self, lines: Sequence[BalanceLine], checked_on: date) -> None:
        """Show balances; the one that was unfolded stays so, and the keyboard stays on it."""
        unfolded = [line.is_open() for line in self.lines]
        focused = [line.button.hasFocus() for line in self.lines]
        empty(self.body)
        self.lines, self._marks = [], []
        for line in lines:
            self._add(line, checked_on)
        if len(unfolded) == len(self.lines):
            for row, was_open, had_focus in zip(self.lines, unfolded, focused, strict=True):
                row.set_open(was_open)
                if had_focus:
                    row.button.setFocus()

    def explain(self, mark: str) -> bool:
        """Unfold the right a day counts on; return whether there is one to explain."""
        for row, marks in zip(self.lines, self._marks, strict=True):
            if mark in marks:
                row.set_open(True)
                row.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _add(self, line: BalanceLine, checked_on: date) -> None:
        tr = self._tr
        title, left = tr(line.title), tr(line.left)
        holder = QWidget()
        holder.setAccessibleName(tr(T("{title}: {left}", title=title, left=left)))
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, theme.px(2))
        box.setSpacing(theme.px(3))
        head = QHBoxLayout()
        head.addWidget(Label(title, "b", wrap=True), 1)
        head.addWidget(Label(left, "b"))
        box.addLayout(head)
        if line.shares:
            box.addWidget(Bar(list(line.shares)))
        if line.unverified:
            badge = Badge(tr(T("not verified")), "warn")
            box.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        if line.because:
            row = WhyRow(tr(T("Why?")), self._set)
            row.button.setAccessibleName(tr(T("Why? {what}", what=title)))
            row.set_reason(*reason(tr, line.because, checked_on))
            self._legend(row.row, line)
            box.addWidget(row)
            self.lines.append(row)
            self._marks.append(line.marks)
        elif line.legend:
            legend = QHBoxLayout()
            legend.setSpacing(theme.px(8))
            self._legend(legend, line)
            box.addLayout(legend)
        self.body.addWidget(holder)

    def _legend(self, row: QHBoxLayout, line: BalanceLine) -> None:
        for token, word in line.legend:
            dot = Bar([(1.0, token)])
            dot.setFixedSize(theme.px(9), theme.px(9))
            row.addWidget(dot)
            row.addWidget(Label(self._tr(word), "law"))
        row.addStretch(1)


class CheckCard(Card):
    """What was looked at, one line each.

    Signals:
        page_asked: The page where something is settled is wanted.
    """

    page_asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Checks")), parent)
        self._tr = tr

    def set_checks(self, checks: Sequence[Check]) -> None:
        """Show what was looked at, what is wrong first."""
        empty(self.body)
        for check in sorted(checks, key=_weight):
            self.body.addWidget(self._line(check))

    def _line(self, check: Check) -> QWidget:
        tr = self._tr
        icon, token = ICONS[check.state]
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(2))
        texts.addWidget(Label(tr(check.text), "", wrap=True))
        if check.basis is not None and check.state != "ok":
            texts.addWidget(Label(tr(check.basis), "law", wrap=True))
        if check.page:
            button = Button(tr(_GO[check.page]), "fix", "arrow-right")
            button.clicked.connect(partial(self.page_asked.emit, check.page))
            texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(texts, 1)
        return holder


_WEIGHT = ("danger", "warn", "open", "ok")
_GO = {
    "home": T("Settle it under To do"),
    "tutors": T("Name a deputy"),
    "employer": T("Open Company"),
}


def _weight(check: Check) -> int:
    return _WEIGHT.index(check.state)
