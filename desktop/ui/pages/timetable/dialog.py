"""Asking from which day on a new timetable counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.form import DateField, FormRow
from desktop.ui.widgets.labels import Label


class SinceDialog(FormDialog):
    """From which day on; it stays open until the timetable is made.

    Attributes:
        since: The first day of the new timetable.
    """

    def __init__(
        self, parent: QWidget | None, tr: Translator, day: date, make: Callable[[date], None]
    ) -> None:
        title, keep = tr(T("A new timetable")), tr(T("Leave as it is"))
        super().__init__(parent, title, tr(T("Make it")), keep)
        self._tr = tr
        self._make = make
        self.since = DateField(day)
        self._row = FormRow(tr(T("From this day on")), self.since)
        hint = T(
            "It begins as a copy of the hours shown. The days before keep the old ones. Tell the "
            "learner and the training operator, and add it to the contract."
        )
        self.body.addWidget(self._row)
        self.body.addWidget(Label(tr(hint), "dim", wrap=True))

    def accept(self) -> None:
        """Make the timetable; what is wrong is said under the field."""
        day = self.since.value()
        if day is None:
            self._row.set_error(self._tr(T("This is no date. Write for example 16/04/2026.")))
            return
        try:
            self._make(day)
        except Refused as refused:
            self._row.set_error(self._tr(refused.reason))
            return
        QDialog.accept(self)
