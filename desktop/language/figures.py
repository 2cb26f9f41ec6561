"""Numbers, amounts and days as the Belgian locales of Babel write them.

A page shows the same figures again and again, so what was written is kept. The decimals of a
number are kept by its text: 1.0 and 1.00 are equal, and not written alike.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

MINUS = MappingProxyType({ord("-"): "\u2212"})

_KEPT = 4096  # texts of each kind


def amount(value: Decimal, locale: str) -> str:
    """Return an amount in euro with every decimal it has."""
    return _amount(str(value), locale)


def percent(ratio: Decimal, locale: str) -> str:
    """Return a ratio as a percentage with every decimal it has."""
    return format_percent(ratio, locale=locale, decimal_quantization=False)


def number(value: Decimal | int, locale: str) -> str:
    """Return a number with every decimal it has."""
    return _number(str(value), locale)


def hundredths(value: Decimal, locale: str) -> str:
    """Return a number with two decimals, zeros included."""
    return format_decimal(value, "#,##0.00", locale=locale)


@lru_cache(_KEPT)
def day(value: date, pattern: str, locale: str) -> str:
    """Return a day by a pattern of Unicode, such as ``"d MMMM yyyy"``."""
    return format_date(value, pattern, locale=locale)


@lru_cache(_KEPT)
def _amount(digits: str, locale: str) -> str:
    text = format_currency(Decimal(digits), "EUR", locale=locale, decimal_quantization=False)
    return text.translate(MINUS)


@lru_cache(_KEPT)
def _number(digits: str, locale: str) -> str:
    return format_decimal(Decimal(digits), locale=locale, decimal_quantization=False)
