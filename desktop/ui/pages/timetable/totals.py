"""The sums of a week."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import NT, Hours, T, Value
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.timetable.state import WeekState
from desktop.ui.widgets.bar import Bar
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import IconLabel, Label
from desktop.ui.widgets.why import WhyButton, WhyPanel


class TotalsCard(Card):
    """At the company, at the operator, the full-time week, the average of the year.

    Attributes:
        why: Opens the working of the average.
        panel: That working.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self._captions = [Label("", "cap") for _ in range(4)]
        self.values = [Label("", "v") for _ in range(4)]
        self._bar = Bar([])
        self._mark = IconLabel("check", "ok", 18)
        self.why = WhyButton(tr(T("Why?")))
        self.panel = WhyPanel()
        self.panel.hide()
        self._build()
        self.why.toggled.connect(self.panel.setVisible)

    def show_state(self, state: WeekState) -> None:
        """Show the sums of a week."""
        tr, week, full = self._tr, state.week, state.contract.weekly_minutes
        average = state.average
        half_days = NT("{count} half day", "{count} half days", week.half_days)
        captions = (
            T("At your place, this week"),
            T("At {operator}", operator=state.operator),
            T("Whole week, at most {most}", most=Hours(full)),
            T("At your place, over the year")
            if average.least is None
            else T("Over the year, at least {least}", least=Hours(average.least)),
        )
        shown: tuple[Value, ...] = (
            Hours(week.company_minutes),
            half_days,
            Hours(state.total),
            Hours(average.minutes),
        )
        for caption, label in zip(captions, self._captions, strict=True):
            label.setText(tr(caption))
        self.why.setAccessibleName(tr(T("Why? {what}", what=captions[-1])))
        for value, label in zip(shown, self.values, strict=True):
            label.setText(tr.show(value))
        too_long = state.total > full
        self.values[2].set_bad(too_long)
        self.values[3].set_bad(not average.enough)
        self._mark.set_icon(*(("check", "ok") if average.enough else ("circle-alert", "danger")))
        scale = max(full, state.total)
        company = week.company_minutes / scale
        courses = (state.total - week.company_minutes) / scale
        work = "danger" if too_long else "primary"
        self._bar.set_parts([(company, work), (courses, "d_school_bar")])
        because = average.because
        rows = [
            (tr(word), tr(text))
            for word, text in (
                (T("Calculation"), because.formula),
                (T("Source"), because.source),
            )
            if text is not None
        ]
        self.panel.set_reason(tr(because.text), rows)

    def set_narrow(self, narrow: bool) -> None:
        """Stand two by two where there is little room."""
        side = QBoxLayout.Direction
        self._pairs.setDirection(side.TopToBottom if narrow else side.LeftToRight)
        self._pairs.setSpacing(theme.px(8 if narrow else 24))

    def _build(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(10))
        pairs = (QHBoxLayout(), QHBoxLayout())
        self._pairs = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pairs.setSpacing(theme.px(24))
        for pair in pairs:
            pair.setSpacing(theme.px(24))
            self._pairs.addLayout(pair, 1)
        extras: list[list[QWidget]] = [[], [], [self._bar], [self._mark, self.why]]
        parts = zip(self._captions, self.values, extras, strict=True)
        for place, (caption, value, extra) in enumerate(parts):
            column = QVBoxLayout()
            column.setSpacing(theme.px(1))
            column.addWidget(caption)
            line = QHBoxLayout()
            line.setSpacing(theme.px(8))
            line.addWidget(value)
            for widget in extra:
                line.addWidget(widget)
            line.addStretch(1)
            column.addLayout(line)
            pairs[place // 2].addLayout(column, 1)
        self._bar.setFixedWidth(theme.px(96))
        self.body.addLayout(self._pairs)
        self.body.addWidget(self.panel)
