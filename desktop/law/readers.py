"""How the figure of a parameter is read: amounts, ratios, days, hours."""

from __future__ import annotations

from decimal import Decimal

from desktop.kernel.money import Euro

MINUTES_AN_HOUR = 60


def euro(value: Decimal) -> Euro:
    """Read an amount in euro."""
    return Euro(value)


def ratio(value: Decimal) -> Decimal:
    """Read a ratio, such as 0.17."""
    return value


def number(value: Decimal) -> Decimal:
    """Read an exact number, such as 1.08."""
    return value


def count(value: Decimal) -> int:
    """Read a whole number: of persons, of times."""
    return int(value)


def days(value: Decimal) -> int:
    """Read a whole number of days."""
    return int(value)


def weeks(value: Decimal) -> int:
    """Read a whole number of weeks."""
    return int(value)


def months(value: Decimal) -> int:
    """Read a whole number of months."""
    return int(value)


def years(value: Decimal) -> int:
    """Read a whole number of years: an age, a duration."""
    return int(value)


def hours(value: Decimal) -> int:
    """Read a duration written in hours into minutes."""
    return int(value * MINUTES_AN_HOUR)


def minutes(value: Decimal) -> int:
    """Read a time of day, in minutes after midnight, or a duration in minutes."""
    return int(value)
