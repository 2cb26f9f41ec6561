"""Numbers, amounts and days as the Belgian locales of Babel write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import MappingProxyType

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

MINUS = MappingProxyType({ord("-"): "\u2212"})


def amount(value: Decimal, locale: str) -> str:
    """Return an amount in euro with every decimal it has."""
    text = format_currency(value, "EUR", locale=locale, decimal_quantization=False)
    return text.translate(MINUS)


def percent(ratio: Decimal, locale: str) -> str:
    """Return a ratio as a percentage with every decimal it has."""
    return format_percent(ratio, locale=locale, decimal_quantization=False)


def number(value: Decimal | int, locale: str) -> str:
    """Return a number with every decimal it has."""
    return format_decimal(value, locale=locale, decimal_quantization=False)


def day(value: date, pattern: str, locale: str) -> str:
    """Return a day by a pattern of Unicode, such as ``"d MMMM yyyy"``."""
    return format_date(value, pattern, locale=locale)
