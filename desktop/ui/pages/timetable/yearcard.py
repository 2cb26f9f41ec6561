"""The patterns placed on the weeks of the year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, Hours, T
from desktop.kernel.vocabulary import PatternKind
from desktop.services import timetable
from desktop.services.pattern_names import kind_word, name_pattern, pattern_names
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.timetable.averages import Averages
from desktop.ui.pages.timetable.state import WeekState
from desktop.ui.pages.timetable.yearstrip import YearStrip, letter
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.segmented import Segmented

NEEDS_DATE = T("A date is needed here. Write for example 01/09/2025.")
MOST_EVERY = 4


class YearCard(Card):
    """The weeks of the year of the contract: which pattern each follows.

    Attributes:
        strip: The weeks.
        kind: The pattern that Enter places.
        place_button: Places the chosen weeks.
        clear_button: Lets them follow the calendar of the school again.
        rhythm_button: Asks for a rhythm, such as every second week.
        name_button: Gives the pattern that is chosen a name.
        before_button: Turns to the year before.
        after_button: Turns to the year after.
        averages: The hours a week of the year.
        another_button: Goes to a second or a third week, whose hours are typed first.

    Signals:
        turned: Another year of the contract is wanted, by its index.
    """

    turned = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("The weeks of the year")), parent)
        self._context = context
        self._state: WeekState | None = None
        self.strip = YearStrip(tr)
        self.kind = Segmented([(PatternKind.NORMAL, tr(kind_word(PatternKind.NORMAL)))])
        self.kind.setAccessibleName(tr(T("Pattern to place")))
        self.place_button = Button(tr(T("Place here")), "plain", "check")
        self.clear_button = Button(tr(T("As the school")), "quiet", "undo-2")
        self.clear_button.setToolTip(tr(T("Follow the calendar of the school again")))
        self.rhythm_button = Button(tr(T("Place a rhythm…")), "quiet", "calendar-days")
        self.another_button = Button(tr(T("Another week…")), "quiet", "plus")
        self.another_button.setToolTip(tr(T("For a rhythm of two or three weeks")))
        self.name_button = Button(tr(T("Name it…")), "quiet", "pen-line")
        self.before_button = Button("", "quiet", "chevron-left")
        self.before_button.setAccessibleName(tr(T("The year before")))
        self.before_button.setToolTip(tr(T("The year before")))
        self.after_button = Button("", "quiet", "chevron-right")
        self.after_button.setAccessibleName(tr(T("The year after")))
        self.after_button.setToolTip(tr(T("The year after")))
        self._span = Label("", "b")
        self._counts = Label("", "", wrap=True)
        self.averages = Averages(tr)
        self._build()
        self._connect()

    def show_state(self, state: WeekState) -> None:
        """Show the year of a contract."""
        tr = self._context.tr
        self._state = state
        self.strip.set_weeks(state.year)
        names = [(kind, tr(state.names[kind])) for kind in self._kinds()]
        value = self.kind.value()
        self.kind.set_options(list(names), value if value in self._kinds() else names[0][0])
        year = state.years[state.year_at]
        self._span.setText(tr(T("{first} to {last}", first=year.first, last=year.last)))
        self.before_button.setEnabled(state.year_at > 0)
        self.after_button.setEnabled(state.year_at + 1 < len(state.years))
        for button in (self.before_button, self.after_button):
            button.setVisible(len(state.years) > 1)
        self.averages.show_average(state.average)
        counted = {kind: sum(one.kind is kind for one in state.year) for kind in PatternKind}
        parts = [
            tr(
                NT(
                    "{letter}: {name}, {count} week of {hours} with you",
                    "{letter}: {name}, {count} weeks of {hours} with you",
                    count,
                    letter=letter(kind),
                    name=state.names[kind],
                    hours=Hours(state.hours[kind]),
                )
            )
            for kind, count in counted.items()
            if count
        ]
        self._counts.setText(" · ".join(parts))

    def place(self, mondays: Iterable[date]) -> None:
        """Let weeks follow the pattern that is chosen."""
        kind = self.kind.value()
        assert isinstance(kind, PatternKind)
        self._write(mondays, kind)

    def clear(self, mondays: Iterable[date]) -> None:
        """Let weeks follow the calendar of the school again."""
        self._write(mondays, None)

    def _build(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.kind)
        line.addWidget(self.name_button)
        line.addStretch(1)
        for widget in (self.before_button, self._span, self.after_button):
            line.addWidget(widget)
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(8))
        for button in (self.place_button, self.clear_button, self.rhythm_button):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self.another_button)
        self.body.addLayout(line)
        self.body.addLayout(tools)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._counts)
        self.body.addWidget(self.averages)

    def _connect(self) -> None:
        self.strip.placing.connect(self.place)
        self.strip.clearing.connect(self.clear)
        self.place_button.clicked.connect(self._place_chosen)
        self.clear_button.clicked.connect(self._clear_chosen)
        self.rhythm_button.clicked.connect(self._ask_rhythm)
        self.name_button.clicked.connect(self._ask_name)
        self.before_button.clicked.connect(self._turn_back)
        self.after_button.clicked.connect(self._turn_on)

    def _kinds(self) -> tuple[PatternKind, ...]:
        """Return the patterns that can be placed: those that have hours."""
        state = self._state
        assert state is not None  # the card shows with it alone
        known = timetable.patterns(self._context.workspace, state.contract.id)
        there = {one.kind for one in known} | {PatternKind.NORMAL}
        return tuple(kind for kind in PatternKind if kind in there)

    def _place_chosen(self) -> None:
        self.place(self.strip.chosen())

    def _clear_chosen(self) -> None:
        self.clear(self.strip.chosen())

    def _write(self, mondays: Iterable[date], kind: PatternKind | None) -> None:
        state, at = self._state, self._context
        assert state is not None  # the card shows with it alone
        try:
            timetable.place_weeks(at.workspace, state.contract.id, mondays, kind)
        except Refused as refusal:
            at.shell.refuse(refusal)
            return
        at.shell.say(T("The weeks are placed."), undo=True)

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _turn(self, by: int) -> None:
        assert self._state is not None  # the card shows with it alone
        self.turned.emit(self._state.year_at + by)

    def _ask_name(self) -> None:
        tr, state = self._context.tr, self._state
        kind = self.kind.value()
        assert state is not None  # the card shows with it alone
        assert isinstance(kind, PatternKind)
        dialog = RecordDialog(self, tr, tr(T("Name a week")), tr(T("Name it")))
        hint = tr(T("Empty: {name}.", name=kind_word(kind)))
        dialog.form.add("name", tr(T("What you call it")), TextField(), span=2, help=hint)
        own = pattern_names(self._context.workspace, state.contract.id)
        dialog.start(partial(self._name, kind), "name", {"name": own.get(kind, "")})

    def _name(self, kind: PatternKind, values: dict[str, Any]) -> None:
        assert self._state is not None  # the dialog is asked from the card
        name_pattern(self._context.workspace, self._state.contract.id, kind, values["name"] or "")

    def _ask_rhythm(self) -> None:
        tr, state = self._context.tr, self._state
        assert state is not None  # the card shows with it alone
        dialog = RecordDialog(self, tr, tr(T("Place a rhythm")), tr(T("Place here")))
        kinds: list[tuple[object, str]] = [(one, tr(state.names[one])) for one in self._kinds()]
        dialog.form.add("kind", tr(T("Pattern to place")), Choice(kinds), span=2)
        dialog.form.rows["kind"].reset(self.kind.value())
        example = tr(T("dd/mm/yyyy"))
        dialog.form.add("first", tr(T("From the week of")), DateField(None, example))
        dialog.form.add("last", tr(T("To the week of")), DateField(None, example))
        every: list[tuple[object, str]] = [
            (count, tr(NT("Every week", "One week in {count}", count)))
            for count in range(1, MOST_EVERY + 1)
        ]
        dialog.form.add("every", tr(T("How often")), Choice(every), span=2)
        dialog.form.rows["every"].reset(2)
        values = {"first": state.year[0].monday, "last": state.year[-1].monday}
        dialog.start(self._place_rhythm, "first", values)

    def _place_rhythm(self, values: dict[str, Any]) -> None:
        state = self._state
        assert state is not None  # the dialog is asked from the card
        first, last = values["first"], values["last"]
        for name in ("first", "last"):
            if values[name] is None:
                raise Refused(NEEDS_DATE, name)
        if last < first:
            raise Refused(T("The last day is before the first. Swap them."), "last")
        step = timedelta(weeks=values["every"])
        mondays = [first]
        while mondays[-1] + step <= last:
            mondays.append(mondays[-1] + step)
        timetable.place_weeks(self._context.workspace, state.contract.id, mondays, values["kind"])
