"""Money, exact until a rule says to round it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, order=True)
class Euro:
    """An amount in euro.

    The amount keeps every decimal it was computed with. Only ``rounded`` drops
    some, so that a rule shows where the law asks for rounding.
    """

    amount: Decimal

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal) or not self.amount.is_finite():
            raise TypeError(f"an amount is a finite Decimal, not {self.amount!r}")

    @classmethod
    def of(cls, text: str) -> Euro:
        """Return the amount written in ``text``, such as ``"1234.50"``.

        Raises:
            ValueError: ``text`` is not a finite number.
        """
        try:
            amount = Decimal(text)
        except ArithmeticError:
            raise ValueError(f"not an amount: {text}") from None
        if not amount.is_finite():
            raise ValueError(f"not an amount: {text}")
        return cls(amount)

    @classmethod
    def from_cents(cls, cents: int) -> Euro:
        """Return the amount stored as a whole number of cents."""
        return cls(Decimal(cents) * CENT)

    @property
    def cents(self) -> int:
        """The amount in cents; the amount must have been rounded before."""
        cents = self.amount / CENT
        if cents != cents.to_integral_value():
            raise ValueError(f"{self.amount} is not a whole number of cents")
        return int(cents)

    def rounded(self) -> Euro:
        """Return the amount to the cent, half a cent going up."""
        return Euro(self.amount.quantize(CENT, ROUND_HALF_UP))

    def plain(self) -> str:
        """Return the amount as ``"372.27"``, for data that programs read."""
        return f"{self.amount.quantize(CENT, ROUND_HALF_UP):f}"

    def __add__(self, other: Euro) -> Euro:
        return Euro(self.amount + other.amount)

    def __sub__(self, other: Euro) -> Euro:
        return Euro(self.amount - other.amount)

    def __mul__(self, factor: Decimal | int) -> Euro:
        return Euro(self.amount * factor)

    def __truediv__(self, divisor: Decimal | int) -> Euro:
        return Euro(self.amount / divisor)

    def __bool__(self) -> bool:
        return bool(self.amount)


ZERO = Euro(Decimal(0))
