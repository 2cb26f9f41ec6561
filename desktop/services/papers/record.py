"""Facts of a paper as plain values: what the archive keeps, and what ``--json`` writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period


def facts_record(facts: object) -> dict[str, object]:
    """Return the facts of a paper, a frozen dataclass or a mapping, as JSON can hold them."""
    record = plain_record(facts)
    assert isinstance(record, dict)  # that of either
    return record


def plain_record(value: object) -> object:  # noqa: C901, PLR0911 - one line for each type
    """Return facts as JSON can hold them: amounts in euro as text, days as ISO text.

    Messages are left out: they are words of a language, not facts.
    """
    match value:
        case Euro():
            return value.plain()
        case Month() | Decimal():
            return str(value)
        case Period():
            return [value.first.isoformat(), value.last.isoformat()]
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case Message() | Because():
            return None
        case Mapping():
            return {str(key): plain_record(part) for key, part in value.items()}
        case tuple() | list() | frozenset():
            return [plain_record(part) for part in value]
        case None | str() | bool() | int():
            return value
        case _ if is_dataclass(value):
            return {one.name: plain_record(getattr(value, one.name)) for one in fields(value)}
        case _:
            raise TypeError(f"no plain form of {value!r}")
