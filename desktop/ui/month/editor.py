"""What is done to the days of a month: typing a letter, or noting an absence in a dialog."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.services import timetable
from desktop.services.facts import AbsenceEntry, ContractFacts
from desktop.ui.context import PageContext
from desktop.ui.month.absence_dialog import AbsenceAnswer, AbsenceDialog
from desktop.ui.month.words import CLEARING, TYPED, kind_of_letter, no_kind
from desktop.ui.widgets.daystrip import DayStrip


class MonthEditor(QObject):
    """Lets a strip of days change the absences of a learner.

    Attributes:
        dialog: The dialog that was opened last.
    """

    def __init__(self, context: PageContext, page: QWidget, strip: DayStrip) -> None:
        super().__init__(page)
        self._context, self._page, self._strip = context, page, strip
        self._contracts: tuple[ContractFacts, ...] = ()
        self._absences: tuple[AbsenceEntry, ...] = ()
        self._range: Period | None = None
        self.dialog: AbsenceDialog | None = None
        strip.current_changed.connect(self._forget_range)
        strip.range_selected.connect(self._select)
        strip.day_activated.connect(self._activate)
        strip.kind_typed.connect(self._type)

    def set_month(
        self, contracts: tuple[ContractFacts, ...], absences: tuple[AbsenceEntry, ...]
    ) -> None:
        """Take the contracts that run in the month, oldest first, and its absences."""
        self._contracts, self._absences = contracts, absences
        self._range = None

    def add(self) -> None:
        """Note an absence on the day of the strip, on today, or on the first under contract."""
        day = self._strip.current_day() if self._strip.hasFocus() else None
        self._open_dialog(self._chosen(day or self._first_proposed()))

    def _first_proposed(self) -> date:
        today, month = self._context.today(), self._context.month
        there = [one.period.meet(month.period) for one in self._contracts]
        within = [span for span in there if span is not None]
        if any(today in span for span in within):
            return today
        return within[0].first if within else month.first

    def change(self, entry: AbsenceEntry) -> None:
        """Change an absence in the dialog."""
        self._open_dialog(entry.period)

    def remove(self, entry: AbsenceEntry) -> None:
        """Take an absence off its days."""
        self._clear(entry.period.first, entry.period.last)

    def _forget_range(self) -> None:
        self._range = None

    def _select(self, first: date, last: date) -> None:
        self._range = Period(first, last)
        by_keyboard = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if not by_keyboard:
            self._open_dialog(self._range)

    def _chosen(self, day: date) -> Period:
        chosen = self._range
        return chosen if chosen is not None and day in chosen else Period(day, day)

    def _activate(self, day: date) -> None:
        self._open_dialog(self._chosen(day))

    def _type(self, day: date, letter: str) -> None:
        language = self._context.tr.language
        kind = kind_of_letter(letter, language)
        if not self._contracts:
            return
        if kind is None:
            self._context.shell.refuse(Refused(no_kind(letter, language)))
            return
        days = self._chosen(day)
        if kind in CLEARING:
            self._clear(days.first, days.last)
        elif kind in TYPED:
            self._do(partial(self._note, AbsenceAnswer(TYPED[kind], days.first, days.last)))

    def _clear(self, first: date, last: date) -> None:
        self._do(partial(self._clear_days, first, last))

    def _open_dialog(self, days: Period) -> None:
        if not self._contracts:
            return
        there = next((one for one in self._absences if one.period.meet(days)), None)
        if there is None:
            shown = AbsenceAnswer(AbsenceKind.ILLNESS, days.first, days.last)
        else:
            whole = there.period if days.days == 1 else days
            shown = AbsenceAnswer(
                there.kind,
                whole.first,
                whole.last,
                there.other_illness_certified,
                there.certificate_on,
            )
        self.dialog = AbsenceDialog(
            self._page, self._context.tr, shown, self._note, self._clear_days if there else None
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    def _note(self, answer: AbsenceAnswer) -> None:
        timetable.note_absence(
            self._context.workspace,
            self._contract_of(answer.first),
            answer.kind,
            answer.first,
            answer.last,
            other_illness_certified=answer.other_illness,
            certificate_on=answer.certificate_on,
        )

    def _clear_days(self, first: date, last: date) -> None:
        gone = any(one.period.meet(Period(first, last)) for one in self._absences)
        timetable.clear_absence(self._context.workspace, self._contract_of(first), first, last)
        if gone:
            self._context.shell.say(T("Removed."), undo=True)

    def _contract_of(self, day: date) -> int:
        """Return the number of the contract that runs on a day, else of the last one."""
        running = (one.id for one in self._contracts if day in one.period)
        return next(running, self._contracts[-1].id)

    def _do(self, change: Callable[[], None]) -> None:
        try:
            change()
        except Refused as refused:
            self._context.shell.refuse(refused)
