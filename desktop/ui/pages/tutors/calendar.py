"""Who follows each learner, day by day: no hour in the company without a tutor or a deputy."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.rules.tutor_cover import Cover, Followed
from desktop.ui import theme
from desktop.ui.month.strip import Swatch
from desktop.ui.pages.tutors.cells import cells_of, legend_of, named_days
from desktop.ui.pages.tutors.state import TutorLane, TutorsState
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.daystrip import DayStrip
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.repeated import empty


class CoverCalendar(Card):
    """A month of each learner; arrows walk over the days and the learners.

    Attributes:
        strips: The month of each learner, by number.
        told: Who follows the learner on the day the cursor is on.
        do_button: What can be done about that day.

    Signals:
        month_asked: How many months later, or earlier, is to be shown.
        deputy_asked: A deputy is wanted for the absence of a tutor with this number.
        away_asked: The tutor with this number is to be noted as away on this day.
        tutor_asked: The contract of this learner needs a tutor.
    """

    month_asked = Signal(int)
    deputy_asked = Signal(int)
    away_asked = Signal(int, object)
    tutor_asked = Signal(int)
    wraps_title = True

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent)
        self._tr = tr
        self._lanes: dict[int, TutorLane] = {}
        self._at: int | None = None  # the learner the cursor was on last
        self.strips: dict[int, DayStrip] = {}
        self.previous_button = IconButton("chevron-left", tr(T("Previous month (Ctrl+PgUp)")))
        self.next_button = IconButton("chevron-right", tr(T("Next month (Ctrl+PgDn)")))
        self.do_button = Button("", "plain", "arrow-right")
        self.told = Label("", "", wrap=True)
        self._empty = Label(tr(T("No learner is under contract in this month.")), "dim", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        self._legend = QHBoxLayout()
        self._legend.setSpacing(theme.px(6))
        self.head.addWidget(self.previous_button)
        self.head.addWidget(self.next_button)
        about = QHBoxLayout()
        about.addWidget(self.told, 1)
        about.addWidget(self.do_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._rows)
        self.body.addLayout(self._legend)
        self.body.addLayout(about)
        self.previous_button.clicked.connect(self._earlier)
        self.next_button.clicked.connect(self._later)
        self.do_button.clicked.connect(self._do)

    def show_state(self, state: TutorsState, month: Month, today: date) -> None:
        """Show a month; the cursor stays on its learner and its day, at first on today."""
        tr = self._tr
        title = tr(T("Who follows whom, {month}", month=month))
        self.set_title(title)
        self._lanes = {lane.learner_id: lane for lane in state.lanes}
        if list(self.strips) != list(self._lanes):
            self._build_rows()
        names, days = state.people, named_days(month, tr)
        for key, lane in self._lanes.items():
            strip = self.strips[key]
            day = strip.current_day() or today
            strip.set_name(tr(T("{title}: {name}", title=title, name=lane.name)))
            strip.set_cells(cells_of(lane, days, names, tr))
            strip.set_current(month.first.replace(day=min(day.day, month.last.day)))
        empty(self._legend)
        for look, text in legend_of(state.lanes, month):
            self._legend.addWidget(Swatch(look))
            self._legend.addWidget(Label(tr(text), "law"))
        self._legend.addStretch(1)
        self._empty.setVisible(not self._lanes)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the same day of another learner with the arrows up and down."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        order = list(self.strips)
        here = next((key for key, strip in self.strips.items() if strip.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = order[max(0, min(len(order) - 1, order.index(here) + step))]
        day = self.strips[here].current_day()
        self.strips[there].setFocus(Qt.FocusReason.TabFocusReason)
        if day is not None:
            self.strips[there].set_current(day)

    def _build_rows(self) -> None:
        empty(self._rows)
        self.strips = {}
        for key, lane in self._lanes.items():
            strip = DayStrip()
            strip.current_changed.connect(self._moved)
            strip.entered.connect(self._moved)
            strip.day_activated.connect(self._activate)
            self.strips[key] = strip
            self._rows.addWidget(Label(lane.name, "t"))
            self._rows.addWidget(strip)

    def _moved(self, _day: object = None) -> None:
        sender = self.sender()
        self._at = next((key for key, one in self.strips.items() if one is sender), self._at)
        self._tell()

    def _current(self) -> tuple[TutorLane, DayStrip] | None:
        key = self._at if self._at in self.strips else next(iter(self.strips), None)
        return None if key is None else (self._lanes[key], self.strips[key])

    def _day(self) -> Followed | None:
        """Return the day in the company the cursor is on."""
        current = self._current()
        if current is None:
            return None
        lane, strip = current
        day = strip.current_day()
        return None if day is None else lane.days.get(day)

    def _tell(self) -> None:
        tr, current, found = self._tr, self._current(), self._day()
        cell = None if current is None else current[1].current()
        self.told.setText("" if cell is None else cell.spoken)
        self.do_button.setVisible(found is not None)
        if found is None:
            return
        if found.cover is Cover.TUTOR:
            text = T("Note that the tutor is away…")
        elif found.away is not None:
            deputy = found.away.deputy is not None
            text = T("Name another deputy…") if deputy else T("Name a deputy…")
        else:
            text = T("Name the tutor")
        self.do_button.set_text(tr(text))

    def _activate(self, _day: object) -> None:
        self._moved()
        self._do()

    def _do(self) -> None:
        current, found = self._current(), self._day()
        if current is None or found is None:
            return
        if found.cover is Cover.TUTOR and found.by is not None:
            self.away_asked.emit(found.by, found.day)
        elif found.away is not None:
            self.deputy_asked.emit(found.away.id)
        else:
            self.tutor_asked.emit(current[0].learner_id)

    def _earlier(self) -> None:
        self.month_asked.emit(-1)

    def _later(self) -> None:
        self.month_asked.emit(1)
