"""The planner with its legend, and the chosen days in words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QWidget

from desktop.documents.words import MARKS
from desktop.kernel.messages import T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.vocabulary import AbsenceKind, DayKind
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.month.words import LETTERS, day_text, month_name
from desktop.ui.pages.holidays.lanes import Lane
from desktop.ui.pages.holidays.marks import MarkSwatch
from desktop.ui.pages.holidays.planner import Planner, PlannerWords
from desktop.ui.pages.holidays.state import period_text
from desktop.ui.pages.holidays.tools import Tools
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Label

_LEGEND = (
    *("holiday", "replacement", "leave", "supplementary", "unpaid", "rest", "rest_open"),
    *("absence", "closed", "clash"),
)
_SIGNS = {"clash": "!", "closed": "?"}
_DAY_KINDS = {
    "holiday": DayKind.HOLIDAY,
    "replacement": DayKind.HOLIDAY,
    "leave": DayKind.LEAVE,
    "supplementary": DayKind.LEAVE,
    "unpaid": DayKind.UNPAID,
    "rest": DayKind.REST_DAY,
    "rest_open": DayKind.REST_DAY,
    "absence": DayKind.ABSENCE,
}


class Board(Card):
    """The year to plan on.

    Attributes:
        planner: The year.
        tools: What is written and on which days; the page has it above what scrolls.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self.tools = Tools(tr)
        self.planner = Planner(tr(T("The year, day by day")), self._words())
        self._area = QScrollArea()
        self._area.setObjectName("pageScroll")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.planner)
        self.planner.installEventFilter(self)
        self._build()

    def selected_kind(self) -> AbsenceKind:
        """Return what is written on the chosen days."""
        kind = self.tools.kind.value()
        assert isinstance(kind, AbsenceKind)
        return kind

    def set_year(self, year: int, lanes: tuple[Lane, ...], today: date) -> None:
        """Show a year."""
        self.planner.set_year(year, lanes, today)
        self._fit()
        self.tell()

    def tell(self) -> None:
        """Say which days are chosen, and what they are."""
        lane, tr = self.planner.current_lane(), self._tr
        if lane is None:
            return
        days: Period = self.planner.chosen()
        if days.days == 1:
            self.tools.chosen.setText(lane.say(days.first, tr))
            self.tools.sub.setText(
                tr(T("Enter writes, Del erases, F2 moves, Shift and arrows choose more days"))
            )
        else:
            first, last = (day_text(tr, day, "EEEE d MMMM") for day in (days.first, days.last))
            self.tools.chosen.setText(
                tr(
                    T(
                        "{learner}, from {start} to {end}",
                        learner=lane.learner.first_name,
                        start=first,
                        end=last,
                    )
                )
            )
            self.tools.sub.setText(period_text(lane, days, tr))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Grow with the planner."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the legend on as many lines as it takes."""
        super().resizeEvent(event)
        self._place_legend(self.width() - theme.px(40))

    def _build(self) -> None:
        tr = self._tr
        self._legend = QGridLayout()
        self._legend.setHorizontalSpacing(theme.px(14))
        self._legend.setVerticalSpacing(theme.px(2))
        self._entries = [self._entry(mark, tr(MARKS[mark])) for mark in _LEGEND]
        self._entries.append(self._entry("school", tr(T("school holidays"))))
        self.body.addWidget(self._area)
        self.body.addLayout(self._legend)

    def _entry(self, mark: str, text: str) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(MarkSwatch(mark))
        row.addWidget(Label(text, "law"), 1)
        return holder

    def _place_legend(self, room: int) -> None:
        widest = max(one.sizeHint().width() for one in self._entries) + theme.px(14)
        columns = min(max(1, room // widest), len(self._entries))
        for index, entry in enumerate(self._entries):
            self._legend.addWidget(entry, index // columns, index % columns)

    def _fit(self) -> None:
        grid = self.planner.grid()
        self.planner.setFixedHeight(round(grid.height))
        bar = self._area.horizontalScrollBar().sizeHint().height()
        narrow = self._area.width() < self.planner.minimumSizeHint().width()
        self._area.setFixedHeight(round(grid.height) + (bar if narrow else 0))

    def _words(self) -> PlannerWords:
        tr = self._tr
        months = [Month(2026, number) for number in range(1, MONTHS + 1)]
        week = [date(2026, 6, day) for day in range(1, 8)]  # a Monday and the days after it
        letters = LETTERS[tr.language]
        return PlannerWords(
            tuple(month_name(tr, month, "MMM") for month in months),
            tuple(tr.weekday(day, "EEEEE").upper() for day in week),
            {mark: letters[kind] for mark, kind in _DAY_KINDS.items()} | _SIGNS,
            self._say_day,
            self._say_month,
        )

    def _say_day(self, lane: Lane, day: date) -> str:
        return lane.say(day, self._tr)

    def _say_month(self, lane: Lane, month: Month) -> str:
        return lane.say_month(month, self._tr)
