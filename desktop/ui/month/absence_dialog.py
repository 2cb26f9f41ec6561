"""Noting an absence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Translator
from desktop.ui.month.words import ABSENCE
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.form import CheckBox, Choice, DateField, FormRow

NO_DATE = T("This is no date. Write for example 16/04/2026.")
CERTIFIED = frozenset({AbsenceKind.ILLNESS, AbsenceKind.PRIVATE_ACCIDENT})
PROVED = CERTIFIED | {AbsenceKind.WORK_ACCIDENT}  # a certificate tells of these days


@dataclass(frozen=True, slots=True)
class AbsenceAnswer:
    """What was filled in."""

    kind: AbsenceKind
    first: date
    last: date
    other_illness: bool = False
    certificate_on: date | None = None


class AbsenceDialog(FormDialog):
    """Kind, first and last day of an absence; it stays open until the absence is noted.

    Attributes:
        kind: Which absence.
        first: Its first day.
        last: Its last day.
        other_illness: Whether a certificate says that it is another illness.
        certificate: The day the certificate came.
        clear_button: Takes the absence off the days; shown where there is one.
    """

    def __init__(
        self,
        parent: QWidget | None,
        tr: Translator,
        shown: AbsenceAnswer,
        note: Callable[[AbsenceAnswer], None],
        clear: Callable[[date, date], None] | None = None,
    ) -> None:
        title, keep = tr(T("Note an absence")), tr(T("Leave as it is"))
        super().__init__(parent, title, tr(T("Note it")), keep)
        self._tr = tr
        self._note = note
        self._clear_days = clear
        self.kind = Choice([(kind, tr(ABSENCE[kind])) for kind in AbsenceKind])
        self.kind.set_value(shown.kind)
        self.first = DateField(shown.first)
        self.last = DateField(shown.last)
        self.other_illness = CheckBox(tr(T("A certificate says that this is another illness")))
        self.other_illness.setChecked(shown.other_illness)
        self.certificate = DateField(shown.certificate_on, tr(T("dd/mm/yyyy")))
        self._certificate_row = FormRow(tr(T("Certificate received on")), self.certificate)
        self._first_row = FormRow(tr(T("First day")), self.first)
        self._last_row = FormRow(tr(T("Last day, included")), self.last)
        self.clear_button = Button(tr(T("Take the absence off")), "danger")
        self._build()
        self._connect()
        self._show_certificate()

    def accept(self) -> None:
        """Note the absence; what is wrong is said under its field."""
        days = self._days()
        kind = self.kind.value()
        if days is None or not isinstance(kind, AbsenceKind) or not self._certificate_is_read():
            return
        certified = self.other_illness.isChecked() and kind in CERTIFIED
        received = self.certificate.value() if kind in PROVED else None
        self._try(partial(self._note, AbsenceAnswer(kind, *days, certified, received)))

    def _build(self) -> None:
        days = QHBoxLayout()
        for row in (self._first_row, self._last_row):
            days.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(FormRow(self._tr(T("Which absence?")), self.kind))
        self.body.addLayout(days)
        self.body.addWidget(self._certificate_row)
        self.body.addWidget(self.other_illness)
        self.body.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear_button.setVisible(self._clear_days is not None)
        self.kind.setFocus()

    def _connect(self) -> None:
        self.kind.chosen.connect(self._show_certificate)
        self.clear_button.clicked.connect(self._clear)

    def _show_certificate(self) -> None:
        self.other_illness.setVisible(self.kind.value() in CERTIFIED)
        self._certificate_row.setVisible(self.kind.value() in PROVED)

    def _clear(self) -> None:
        days = self._days()
        if days is not None and self._clear_days is not None:
            self._try(partial(self._clear_days, *days))

    def _days(self) -> tuple[date, date] | None:
        first, last = self.first.value(), self.last.value()
        hint = self._tr(NO_DATE)
        self.set_problem("")
        self._first_row.set_error(hint if first is None else "")
        self._last_row.set_error(hint if last is None else "")
        if first is None or last is None:
            (self.first if first is None else self.last).setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return first, last

    def _certificate_is_read(self) -> bool:
        """Say under the field that a text is no date; return whether there is none."""
        field = self.certificate
        asked = self.kind.value() in PROVED
        wrong = asked and bool(field.text().strip()) and field.value() is None
        self._certificate_row.set_error(self._tr(NO_DATE) if wrong else "")
        if wrong:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except Refused as refused:
            self.set_problem(self._tr(refused.reason))
            return
        QDialog.accept(self)
