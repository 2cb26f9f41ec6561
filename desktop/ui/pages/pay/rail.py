"""The right side of the page of the pay: the sum, the absences, the months of the year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.kernel.money import ZERO
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.services.facts import AbsenceEntry
from desktop.ui import theme
from desktop.ui.month.words import ABSENCE, month_name, reason, span
from desktop.ui.pages.pay.state import MonthEntry, PayState
from desktop.ui.pages.pay.table import DASH
from desktop.ui.widgets.button import Button, IconButton, PressButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Badge, IconLabel, Label
from desktop.ui.widgets.look import set_look
from desktop.ui.widgets.repeated import Repeated
from desktop.ui.widgets.why import WhyRow

_ROWS = 6  # months in a column
_ICONS = {
    "closed": ("lock", "ok"),
    "corrected": ("history", "ok"),
    "open": ("circle-dot", "warn"),
    "running": ("circle-dashed", "ink3"),
    "outside": ("", "ink3"),
}


def low(button: QPushButton, height: int, *, square: bool = False) -> None:
    """Make a button as low as a row of the rail."""
    side = theme.px(height)
    rule = f"min-height: {side - 2}px; max-height: {side - 2}px;"
    if square:
        rule = f"min-height: {side}px; max-height: {side}px; border: 0; padding: 0;"
        rule += f" min-width: {side}px; max-width: {side}px;"
    plain = "QPushButton:disabled { border-color: transparent; }"
    button.setStyleSheet(f"QPushButton {{ {rule} }} {plain}")


def tighten(card: Card) -> None:
    """Give a card of the rail its small margins."""
    layout = card.layout()
    assert layout is not None
    layout.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
    layout.setSpacing(theme.px(4))
    card.body.setSpacing(theme.px(3))


class GrossCard(Card):
    """The one big figure, and the least that is due.

    Attributes:
        figure: The gross pay of the month.
        minimum: The least due at the end of the month, explained.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tighten(self)
        self._tr = tr
        self._caption = Label("", "cap", wrap=True)
        self.figure = Label("", "big")
        self.badge = Badge("", "warn")
        self._note = Label("", "cap", wrap=True)
        self.compared = Label("", "law", wrap=True)
        self.minimum = WhyRow(tr(T("Why?")))
        self._due = Label("", "law", wrap=True)
        self.minimum.row.addWidget(self._due, 1)
        line = QHBoxLayout()
        line.addWidget(self.figure)
        line.addStretch(1)
        line.addWidget(self.badge)
        self.body.addWidget(self._caption)
        self.body.addLayout(line)
        self.body.addWidget(self._note)
        self.body.addWidget(self.compared)
        self.body.addWidget(self.minimum)

    def fold(self) -> None:
        """Fold what was explained."""
        self.minimum.set_open(False)

    def show_state(self, state: PayState, checked_on: date) -> None:
        """Show the sum of a month."""
        tr = self._tr
        self._caption.setText(self._caption_of(state))
        self.figure.setText(DASH if state.gross is None else tr.show(state.gross))
        self._show_badge(state)
        self._note.setText(self._note_of(state))
        self._note.setVisible(bool(self._note.text()))
        self.compared.setText(self._compared(state))
        self.compared.setVisible(bool(self.compared.text()))
        self.minimum.setVisible(state.minimum is not None)
        if state.minimum is not None:
            due = T(
                "At least {amount} at level {level}",
                amount=state.minimum.amount,
                level=state.minimum.level.value,
            )
            self._due.setText(tr(due))
            self.minimum.set_reason(*reason(tr, state.minimum.because, checked_on))

    def _compared(self, state: PayState) -> str:
        """Say how the sum compares with that of the month before."""
        if state.before is None or state.gross is None:
            return ""
        month, more = state.month.plus(-1), state.gross - state.before
        if not more:
            return self._tr(T("As much as in {month}", month=month))
        if more > ZERO:
            return self._tr(T("{amount} more than in {month}", amount=more, month=month))
        return self._tr(T("{amount} less than in {month}", amount=ZERO - more, month=month))

    def _show_badge(self, state: PayState) -> None:
        tr = self._tr
        if state.gross is None:
            self.badge.set_badge(tr(T("unknown")), "warn")
        elif state.closed is not None:
            self.badge.set_badge(tr(T("closed")), "ok")
        elif state.unverified:
            self.badge.set_badge(tr(T("not verified")), "warn")
        self.badge.setVisible(state.gross is None or bool(state.closed) or state.unverified)

    def _caption_of(self, state: PayState) -> str:
        tr, name = self._tr, state.learner.first_name
        if len(state.contracts) == 1:
            return tr(T("Gross pay of {name}", name=name))
        numbers = " + ".join(one.number or f"{one.id}" for one in state.contracts)
        return tr(T("Gross pay of {name}, contracts {numbers}", name=name, numbers=numbers))

    def _note_of(self, state: PayState) -> str:
        tr = self._tr
        if state.closed is None:
            return ""
        if state.recomputed is not None:
            return tr(
                T(
                    "Closed on {day}. Computed again today it would be {amount}.",
                    day=state.closed.closed_on,
                    amount=state.recomputed,
                )
            )
        if state.nets is not None:
            kept, now = state.nets
            return tr(
                T(
                    "Closed on {day} with a net of {kept}. Computed again today it would be "
                    "{amount}.",
                    day=state.closed.closed_on,
                    kept=kept,
                    amount=now,
                )
            )
        return tr(T("Closed on {day}.", day=state.closed.closed_on))


class AbsenceRow(QWidget):
    """An absence and what takes it off.

    Attributes:
        entry: The absence.
        remove: Takes it off.
    """

    def __init__(self) -> None:
        super().__init__()
        self.entry: AbsenceEntry | None = None
        self._label = Label("", "dim", wrap=True)
        self.remove = IconButton("x", "")
        low(self.remove, 24, square=True)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(self._label, 1)
        inside.addWidget(self.remove)

    def show_entry(self, entry: AbsenceEntry, tr: Translator, *, frozen: bool) -> None:
        """Show an absence; that of a closed month cannot be taken off."""
        self.entry = entry
        what = tr(T("{what}, {when}", what=ABSENCE[entry.kind], when=span(tr, entry.period)))
        self._label.setText(what)
        self.remove.setVisible(not frozen)
        self.remove.set_name(tr(T("Take off: {what}", what=what)))


class AbsencesCard(Card):
    """The absences of the month.

    Attributes:
        removes: What takes each of them off; nothing in a closed month.

    Signals:
        add_asked: « Noter une absence ».
        remove_asked: The entry to take off.
    """

    add_asked = Signal()
    remove_asked = Signal(object)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Absences")), parent)
        tighten(self)
        self._tr = tr
        self.removes: list[IconButton] = []
        self.add_button = Button(tr(T("Note an absence…")), "fix", "plus")
        self.add_button.clicked.connect(self._ask)
        self.head.addWidget(self.add_button)
        self._none = Label(tr(T("None this month.")), "cap")
        self.body.addWidget(self._none)
        rows = QVBoxLayout()
        rows.setSpacing(self.body.spacing())
        self.body.addLayout(rows)
        self._rows = Repeated(rows, self._row)

    def _ask(self) -> None:
        self.add_asked.emit()

    def show_entries(self, entries: Sequence[AbsenceEntry], *, frozen: bool) -> None:
        """List absences; those of a closed month cannot be taken off."""
        self._none.setVisible(not entries)
        rows = self._rows.take(len(entries))
        for row, entry in zip(rows, entries, strict=True):
            row.show_entry(entry, self._tr, frozen=frozen)
        self.removes = [] if frozen else [row.remove for row in rows]

    def _row(self) -> AbsenceRow:
        row = AbsenceRow()
        row.remove.clicked.connect(partial(self._remove, row))
        return row

    def _remove(self, row: AbsenceRow, _checked: bool = False) -> None:
        self.remove_asked.emit(row.entry)


class MonthButton(PressButton):
    """A month of the year: its state, its name and what was owed.

    Attributes:
        entry: The month.
    """

    def __init__(self) -> None:
        super().__init__()
        self.entry: MonthEntry | None = None
        self.setProperty("kind", "quiet")
        low(self, 24)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(6), 0, theme.px(6), 0)
        row.setSpacing(theme.px(5))
        self._icon, self._name, self._amount = IconLabel("", "", 14), Label(), Label()
        for part in (self._icon, self._name, None, self._amount):
            if part is None:
                row.addStretch(1)
            else:
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                row.addWidget(part)

    def show_entry(self, entry: MonthEntry, tr: Translator, *, chosen: bool) -> None:
        """Show a month."""
        self.entry = entry
        spoken = self._spoken(entry, tr)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setEnabled(entry.state != "outside")
        set_look(self, "kind", "fix" if chosen else "quiet")
        self._icon.set_icon(*_ICONS[entry.state])
        self._name.setText(month_name(tr, entry.month, "MMM"))
        self._amount.setText("" if entry.gross is None else tr.show(entry.gross))
        for label in (self._name, self._amount):
            label.set_role("t" if chosen else "law")

    def _spoken(self, entry: MonthEntry, tr: Translator) -> str:
        match entry.state:
            case "closed":
                word = T("closed")
            case "corrected":
                word = T("closed and corrected")
            case "open":
                word = T("to close")
            case "running":
                word = T("not ended yet")
            case _:
                word = T("outside the contract")
        if entry.gross is None:
            return tr(T("{month}, {state}", month=entry.month, state=word))
        return tr(
            T("{month}, {state}, {amount}", month=entry.month, state=word, amount=entry.gross)
        )


class MonthsCard(Card):
    """The months of the year, in two columns, and their sum.

    Attributes:
        total: What the months give together, as far as known.

    Signals:
        month_chosen: The month that was clicked.
    """

    month_chosen = Signal(object)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        tighten(self)
        self._tr = tr
        self.total = ZERO
        self._sum = Label("", "t")
        self.head.addWidget(self._sum)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        columns = [QVBoxLayout(), QVBoxLayout()]  # the keyboard reads down each of them too
        for column in columns:
            column.setSpacing(0)
            row.addLayout(column, 1)
        self.body.addLayout(row)
        self.buttons = [MonthButton() for _ in range(_ROWS * len(columns))]
        for index, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._choose, button))
            columns[index // _ROWS].addWidget(button)

    def show_months(self, entries: Sequence[MonthEntry], shown: Month) -> None:
        """Show a year; months read down each column."""
        self.set_title(self._tr(T("Months of {year}, gross", year=str(shown.year))))
        for button, entry in zip(self.buttons, entries, strict=True):
            button.show_entry(entry, self._tr, chosen=entry.month == shown)
        self.total = sum((one.gross for one in entries if one.gross is not None), ZERO)
        said = self._tr(T("Together, as far as known: {amount}", amount=self.total))
        self._sum.setText(self._tr(T("known: {amount}", amount=self.total)))
        self._sum.setAccessibleName(said)
        self._sum.setToolTip(said)

    def _choose(self, button: MonthButton, _checked: bool = False) -> None:
        if button.entry is not None:
            self.month_chosen.emit(button.entry.month)
