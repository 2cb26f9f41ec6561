"""Fields that report what was typed once it is finished."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_SPACES = re.compile(r"[\s\u00A0\u202F€]")


class CommitField(QLineEdit):
    """A line that knows whether its text changed since it was last set or reported."""

    def __init__(
        self, text: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._last = text
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self._finish)

    def show_text(self, text: str) -> None:
        """Show a text that counts as already reported."""
        self._last = text
        if text != self.text():
            self.setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on where the text ends, unless a click says where."""
        super().focusInEvent(event)
        reasons = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason}
        if event.reason() not in reasons and not self.hasSelectedText():
            self.end(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a long text from its beginning again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.home(False)

    def _finish(self) -> None:
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self._commit(text)

    def _commit(self, text: str) -> None:
        raise NotImplementedError


class TextField(CommitField):
    """A line of text.

    Signals:
        committed: The text, once leaving the field or Enter finished a change.
    """

    committed = Signal(str)

    def set_value(self, text: str) -> None:
        """Show a text without reporting it."""
        self.show_text(text)

    def value(self) -> str:
        """Return the text without spaces around it."""
        return self.text().strip()

    def _commit(self, text: str) -> None:
        self.committed.emit(text)


def parse_amount(text: str) -> Decimal:
    """Read an amount of money written with a point or a comma.

    Raises:
        ValueError: It is no amount, or it has more than two decimals.
    """
    digits = _SPACES.sub("", text).replace("\u2212", "-").replace("–", "-")
    if "," in digits and "." in digits:
        thousands = "." if digits.rfind(",") > digits.rfind(".") else ","
        digits = digits.replace(thousands, "")
    digits = digits.replace(",", ".")
    if not re.fullmatch(r"-?(\d+(\.\d{0,2})?|\.\d{1,2})", digits):
        raise ValueError(f"not an amount: {text!r}")
    try:
        return Decimal(digits).quantize(Decimal("0.01"))
    except InvalidOperation:
        raise ValueError(f"not an amount: {text!r}") from None


def amount_text(amount: Decimal) -> str:
    """Return an amount as a field shows it: ``1 234,56`` with a narrow space."""
    text = f"{abs(amount):,.2f}".replace(",", "\u202f").replace(".", ",")
    return f"\u2212{text}" if amount < 0 else text


class AmountField(CommitField):
    """An amount of money.

    Signals:
        committed_amount: A ``Decimal``, or ``None`` once cleared.
        unreadable: The text that is no amount; it stays in the field.
    """

    committed_amount = Signal(object)
    unreadable = Signal(str)

    def __init__(
        self,
        value: Decimal | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", placeholder, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.set_value(value)

    def set_value(self, value: Decimal | None) -> None:
        """Show an amount without reporting it."""
        self.show_text("" if value is None else amount_text(value))

    def value(self) -> Decimal | None:
        """Return the amount, or nothing when the field is empty or unreadable."""
        try:
            return parse_amount(self.text())
        except ValueError:
            return None

    def _commit(self, text: str) -> None:
        if not text:
            self.committed_amount.emit(None)
            return
        try:
            amount = parse_amount(text)
        except ValueError:
            self.unreadable.emit(text)
            return
        self.set_value(amount)
        self.committed_amount.emit(amount)


class NumberField(CommitField):
    """A whole number.

    Signals:
        committed_number: An ``int``, or ``None`` once cleared.
        unreadable: The text that is no number; it stays in the field.
    """

    committed_number = Signal(object)
    unreadable = Signal(str)

    def __init__(
        self, value: int | None = None, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", placeholder, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.set_value(value)

    def set_value(self, value: int | None) -> None:
        """Show a number without reporting it."""
        self.show_text("" if value is None else str(value))

    def value(self) -> int | None:
        """Return the number, or nothing when the field is empty or unreadable."""
        digits = _SPACES.sub("", self.text())
        return int(digits) if re.fullmatch(r"-?[0-9]{1,12}", digits) else None

    def _commit(self, text: str) -> None:
        number = self.value()
        if number is None and text:
            self.unreadable.emit(text)
            return
        self.set_value(number)
        self.committed_number.emit(number)
