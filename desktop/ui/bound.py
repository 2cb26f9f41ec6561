"""Rows of a form that are written as soon as they are finished."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import AmountField, CommitField, NumberField, TextField
from desktop.ui.widgets.form import DateField, FormRow
from desktop.ui.widgets.longfield import LongField
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.timefield import TimeField

Field = (
    TextField | LongField | TimeField | DateField | AmountField | NumberField | Choice | Segmented
)
Write = Callable[[Any], None]


class Bound(FormRow):
    """A field whose finished value goes to one function at once.

    What the function refuses is said under the field and the text stays. A text
    that is being typed, or that was refused, is never replaced.

    Signals:
        written: A value was accepted.
    """

    written = Signal()

    def __init__(
        self,
        label: str,
        field: Field,
        tr: Translator,
        write: Write,
        *,
        help: str = "",  # noqa: A002  the word of the design
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, field, help, parent)
        self.control = field
        self._tr = tr
        self._write = write
        self._shown = self._text()
        if isinstance(field, Choice):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._connect()

    def show_value(self, value: str | date | Decimal | int | object | None) -> None:
        """Show a value of the file, unless the user is writing another one here."""
        if self.dirty() or self.wrong():
            return
        self._set(value)

    def forget(self) -> None:
        """Let go of what is half typed or was refused: the next value that is shown stands."""
        self.clear_error()
        self._shown = self._text()

    def reset(self, value: object = None) -> None:
        """Show a value whatever stands here."""
        self.clear_error()
        self._set(value)

    def value(self) -> Any:
        """Return what the field holds now, or nothing when it cannot be read."""
        return self.control.value()

    def half_typed(self) -> Any:
        """Return what stands here, the text where it is no value at all."""
        return self._text() if self.unreadable() else self.value()

    def type_again(self, kept: Any) -> None:
        """Put back what stood here, and say again what is wrong with a text."""
        if isinstance(kept, str) and isinstance(self.control, CommitField):
            self.control.setText(kept)
            self._shown = kept
            if self.unreadable():
                self.explain(kept)
        else:
            self.reset(kept)

    def dirty(self) -> bool:
        """Return whether something is being typed."""
        return isinstance(self.control, CommitField | LongField) and self._text() != self._shown

    def wrong(self) -> bool:
        """Return whether the text was refused."""
        return bool(self.control.property("state") == "error")

    def unreadable(self) -> bool:
        """Return whether a text stands here that is no value at all."""
        return isinstance(self.control, CommitField) and bool(
            self._text().strip() and self.value() is None
        )

    def refuse(self, refusal: Refused) -> None:
        """Say under the field why it was refused."""
        self.set_error(self._tr(refusal.reason))

    def commit(self, value: Any) -> None:
        """Write a value, or say under the field why it cannot be."""
        self.clear_error()
        self._shown = self._text()
        try:
            self._write(value)
        except Refused as refusal:
            self.refuse(refusal)
        else:
            self.written.emit()

    def explain(self, text: str) -> None:
        """Say that a text is no value of this kind."""
        self._shown = self._text()
        if isinstance(self.control, DateField):
            said = T("“{text}” is not a date. Write for example 01/09/2025.", text=text)
        elif isinstance(self.control, AmountField):
            said = T("“{text}” is not an amount. Write for example 372,27.", text=text)
        elif isinstance(self.control, TimeField):
            said = T("“{text}” is not a time. Write for example 10:40.", text=text)
        else:
            said = T("“{text}” is not a whole number. Write for example 24.", text=text)
        self.set_error(self._tr(said))

    def _connect(self) -> None:
        match self.control:
            case TextField() | LongField():
                self.control.committed.connect(self.commit)
            case DateField():
                self.control.committed_date.connect(self.commit)
                self.control.unreadable.connect(self.explain)
            case AmountField():
                self.control.committed_amount.connect(self.commit)
                self.control.unreadable.connect(self.explain)
            case TimeField():
                self.control.committed_time.connect(self.commit)
                self.control.unreadable.connect(self.explain)
            case NumberField():
                self.control.committed_number.connect(self.commit)
                self.control.unreadable.connect(self.explain)
            case Choice() | Segmented():
                self.control.chosen.connect(self.commit)

    def _set(self, value: Any) -> None:
        if isinstance(self.control, CommitField | LongField) or self.control.value() != value:
            self.control.set_value(value)
        self._shown = self._text()

    def _text(self) -> str:
        return self.control.text() if isinstance(self.control, CommitField | LongField) else ""


def ignore(_value: object) -> None:
    """Accept any value: the field is read later."""


def if_typed(check: Callable[[str], object]) -> Write:
    """Return what checks a text as soon as it is finished, and lets an empty field be."""
    return partial(_check_typed, check)


def _check_typed(check: Callable[[str], object], text: str) -> None:
    if text:
        check(text)
