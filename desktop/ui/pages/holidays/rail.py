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
from desktop.ui.widgets.repeated import Repeated
from desktop.ui.widgets.why import WhyRow, WhySet

ICONS = {
    "ok": ("check", "ok"),
    "warn": ("circle-alert", "warn"),
    "danger": ("circle-alert", "danger"),
    "open": ("circle-dashed", "ink3"),
}


class Legend(QWidget):
    """A dot of a colour and its word."""

    def __init__(self) -> None:
        super().__init__()
        self._dot, self._word = Bar([]), Label("", "law")
        self._dot.setFixedSize(theme.px(9), theme.px(9))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._dot)
        row.addWidget(self._word)

    def show_entry(self, token: str, word: str) -> None:
        """Explain a colour."""
        self._dot.set_parts([(1.0, token)])
        self._word.setText(word)


class BalanceRow(QWidget):
    """One right: what there is, what is left, a bar and why.

    Attributes:
        why: What unfolds; its button hides where there is nothing to explain.
        marks: What counts on it.
    """

    def __init__(self, tr: Translator, why_set: WhySet) -> None:
        super().__init__()
        self._tr = tr
        self.marks: frozenset[str] = frozenset()
        self._title, self._left = Label("", "b", wrap=True), Label("", "b")
        self._bar = Bar([])
        self._doubt = Badge(tr(T("not verified")), "warn")
        self.why = WhyRow(tr(T("Why?")), why_set)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, theme.px(2))
        box.setSpacing(theme.px(3))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._left)
        box.addLayout(head)
        box.addWidget(self._bar)
        box.addWidget(self._doubt, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(self.why)
        legend = QHBoxLayout()
        legend.setSpacing(theme.px(8))
        self.why.row.addLayout(legend)
        self.why.row.addStretch(1)
        self._legend = Repeated(legend, Legend)

    def show_line(self, line: BalanceLine, checked_on: date) -> None:
        """Show a right."""
        tr = self._tr
        title, left = tr(line.title), tr(line.left)
        self.marks = line.marks if line.because else frozenset()
        self.setAccessibleName(tr(T("{title}: {left}", title=title, left=left)))
        self._title.setText(title)
        self._left.setText(left)
        self._bar.set_parts(list(line.shares))
        self._bar.setVisible(bool(line.shares))
        self._doubt.setVisible(line.unverified)
        self.why.setVisible(bool(line.because or line.legend))
        self.why.button.setVisible(bool(line.because))
        if line.because:
            self.why.button.setAccessibleName(tr(T("Why? {what}", what=title)))
            self.why.set_reason(*reason(tr, line.because, checked_on))
        else:
            self.why.set_open(False)
        entries = self._legend.take(len(line.legend))
        for entry, (token, word) in zip(entries, line.legend, strict=True):
            entry.show_entry(token, tr(word))


class BalanceCard(Card):
    """The leave of a learner as bars, each with its explanation.

    Attributes:
        lines: What unfolds, of those that can be explained.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("What is left")), parent)
        self.lines: list[WhyRow] = []
        self._shown: list[BalanceRow] = []
        self._rows = Repeated(self.body, partial(BalanceRow, tr, WhySet(self)))

    def set_lines(self, lines: Sequence[BalanceLine], checked_on: date) -> None:
        """Show balances; the one that was unfolded stays so while they are as many."""
        if len(lines) != len(self._shown):
            for row in self._shown:
                row.why.set_open(False)
        self._shown = self._rows.take(len(lines))
        for row, line in zip(self._shown, lines, strict=True):
            row.show_line(line, checked_on)
        self.lines = [row.why for row, line in zip(self._shown, lines, strict=True) if line.because]

    def explain(self, mark: str) -> bool:
        """Unfold the right a day counts on; return whether there is one to explain."""
        for row in self._shown:
            if mark in row.marks:
                row.why.set_open(True)
                row.why.button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False


class CheckRow(QWidget):
    """One thing that was looked at.

    Signals:
        page_asked: The page where it is settled is wanted.
    """

    page_asked = Signal(str)

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr = tr
        self._page = ""
        self._icon = IconLabel("", "", 16)
        self._text, self._basis = Label("", "", wrap=True), Label("", "law", wrap=True)
        self._button = Button("", "fix", "arrow-right")
        self._button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.px(2))
        texts.addWidget(self._text)
        texts.addWidget(self._basis)
        texts.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(texts, 1)

    def show_check(self, check: Check) -> None:
        """Show what was looked at."""
        tr = self._tr
        self._page = check.page
        self._icon.set_icon(*ICONS[check.state])
        self._text.setText(tr(check.text))
        told = check.basis if check.state != "ok" else None
        self._basis.setText("" if told is None else tr(told))
        self._basis.setVisible(told is not None)
        if check.page:
            self._button.set_text(tr(_GO[check.page]))
        self._button.setVisible(bool(check.page))

    def _ask(self) -> None:
        self.page_asked.emit(self._page)


class CheckCard(Card):
    """What was looked at, one line each.

    Signals:
        page_asked: The page where something is settled is wanted.
    """

    page_asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Checks")), parent)
        self._tr = tr
        self._rows = Repeated(self.body, self._row)

    def set_checks(self, checks: Sequence[Check]) -> None:
        """Show what was looked at, what is wrong first."""
        rows = self._rows.take(len(checks))
        for row, check in zip(rows, sorted(checks, key=_weight), strict=True):
            row.show_check(check)

    def _row(self) -> CheckRow:
        row = CheckRow(self._tr)
        row.page_asked.connect(self.page_asked)
        return row


_WEIGHT = ("danger", "warn", "open", "ok")
_GO = {
    "home": T("Settle it under To do"),
    "tutors": T("Name a deputy"),
    "employer": T("Open Company"),
}


def _weight(check: Check) -> int:
    return _WEIGHT.index(check.state)
