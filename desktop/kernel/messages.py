"""Text that waits for a language.

Rules and documents never hold a translated string. They hold a ``Message``,
which a translator turns into French or Dutch, numbers and dates included.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.money import Euro
from desktop.kernel.period import Month


@dataclass(frozen=True, slots=True)
class Percent:
    """A ratio that is shown as a percentage."""

    ratio: Decimal


@dataclass(frozen=True, slots=True)
class Hundredths:
    """A number that is shown with two decimals, zeros included: « 38,00 »."""

    number: Decimal


@dataclass(frozen=True, slots=True)
class Hours:
    """A duration in minutes, shown as hours."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ShortDate:
    """A date that is shown in figures, such as 01/09/2025."""

    day: date


@dataclass(frozen=True, slots=True)
class Weekday:
    """The name of the weekday of a day, as a line begins with it: « Lundi », “Maandag”."""

    day: date


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day by a pattern of Unicode: ``EEE`` for « ven. », ``d``, ``MMM`` for « mai »."""

    day: date
    pattern: str


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text that is kept in both languages as data, such as a source of law."""

    fr: str
    nl: str


@dataclass(frozen=True, slots=True)
class Message:
    """A text in the source language and the values to put in it."""

    msgid: str
    params: tuple[tuple[str, Value], ...] = ()
    plural: str | None = None
    count: int = 1


Value = (
    str
    | int
    | Decimal
    | date
    | Euro
    | Percent
    | Hundredths
    | Hours
    | ShortDate
    | Weekday
    | DayPart
    | Month
    | Bilingual
    | Message
)


def T(msgid: str, /, **params: Value) -> Message:  # noqa: N802
    """Mark ``msgid`` for extraction and return it with its values."""
    return Message(msgid, tuple(params.items()))


def NT(singular: str, plural: str, count: int, /, **params: Value) -> Message:  # noqa: N802
    """Mark a text that depends on ``count``, which it may show as {count}."""
    return Message(singular, (("count", count), *params.items()), plural, count)
