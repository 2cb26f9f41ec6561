"""One figure of the law: what holds today, since when, why, and what held before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.pages.law.state import FigureState, standing_word, value_text
from desktop.ui.records import RecordsCard
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.steps import StepChart

MANY = 2


class FigureCard(Card):
    """The figure of today, with its source and the days it was looked up."""

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self.title = Label("", "card", wrap=True)
        self.value = Label("", "big")
        self.badge = Badge("")
        self.since = Label("", "dim", wrap=True)
        self.source = Label("", "law", wrap=True)
        self.checked = Label("", "cap", wrap=True)
        self.chart = StepChart()
        line = QHBoxLayout()
        line.addWidget(self.value, 1)
        line.addWidget(self.badge)
        self.body.addWidget(self.title)
        self.body.addLayout(line)
        for part in (self.since, self.source, self.checked, self.chart):
            self.body.addWidget(part)

    def show_figure(self, state: FigureState, today: date) -> None:
        """Show a figure as it stands today."""
        tr = self._tr
        self.setAccessibleName(tr.show(state.title))
        self.title.setText(tr.show(state.title))
        word, look = standing_word(state.standing)
        self.badge.set_badge(tr(word), look)
        entry = state.current
        self.value.setText("–" if entry is None else value_text(state.unit, entry.value, tr))
        self.since.setText("" if entry is None else tr(T("In force since {day}", day=entry.since)))
        source = "" if entry is None else tr(T("Source: {source}", source=entry.source))
        self.source.setText(source)
        checked = T("Looked up on {day}", day=state.history.checked_on)
        self.checked.setText(tr(checked))
        entries = state.history.entries
        self.chart.setVisible(len(entries) >= MANY)
        spoken = "; ".join(
            tr(T("{day}: {value}", day=one.since, value=value_text(state.unit, one.value, tr)))
            for one in entries
        )
        self.chart.set_steps([(one.since, float(one.value)) for one in entries], today, spoken)


class HistoryCard(RecordsCard):
    """Every value that held, and those the employer entered.

    Signals:
        own_removed: The day of a figure of one's own that is to go.
    """

    own_removed = Signal(object)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(
            tr,
            tr(T("What held since when")),
            [tr(T("Since")), tr(T("Figure")), tr(T("Source"))],
            tr(T("No value is known.")),
            editable=False,
            parent=parent,
        )
        self._tr = tr
        self.add_button.set_text(tr(T("Enter your own")))

    def show_figure(self, state: FigureState) -> None:
        """Show the history of a figure, the newest value first."""
        tr = self._tr
        self.set_rows(
            [
                (
                    (one.since, one.own),
                    [
                        f"{one.since:%d/%m/%Y}",
                        value_text(state.unit, one.value, tr),
                        tr.show(one.source),
                    ],
                )
                for one in reversed(state.history.entries)
            ]
        )
