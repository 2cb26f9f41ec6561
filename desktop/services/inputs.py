"""The inputs of a rule and how one value is read, refused by name.

An input comes as text, typed as ``name=value``, or as a value of a JSON file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Level

FIRST_YEAR, LAST_YEAR = 1900, 2100
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
# A share such as 20 ÷ 38 comes from programs with the seventeen digits of their numbers.
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,20})?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,9}", re.ASCII)
_LONGEST_TEXT = 500


@dataclass(frozen=True, slots=True)
class Input:
    """One thing a rule has to be told.

    Attributes:
        name: Its public name.
        kind: How it is read: a key of ``SCALARS`` or of ``SHAPES``.
        required: Whether the rule needs it.
        unit: What it is counted in; "" for a word or a date.
        choices: The words accepted, where only some are.
    """

    name: str
    kind: str
    required: bool = True
    unit: str = ""
    choices: tuple[str, ...] = ()


def read_date(text: str, name: str) -> date:
    """Return a date written as ``2026-04-01``.

    Raises:
        Refused: There is no such day, or it is centuries away.
    """
    day = _day_or_none(text)
    if day is None:
        raise Refused(
            T(
                "“{name}” is a day that exists, written as 2026-04-01; “{value}” is not.",
                name=name,
                value=shown(text),
            ),
            name,
        )
    _refuse_far(day.year, name)
    return day


def read_month(text: str, name: str) -> Month:
    """Return a month written as ``2026-04``.

    Raises:
        Refused: There is no such month, or it is centuries away.
    """
    month = _month_or_none(text)
    if month is None:
        raise Refused(
            T(
                "“{name}” is a month, written as 2026-04; “{value}” is not.",
                name=name,
                value=shown(text),
            ),
            name,
        )
    _refuse_far(month.year, name)
    return month


def read_whole(text: str, name: str, least: int, most: int) -> int:
    """Return a whole number from ``least`` to ``most``.

    Raises:
        Refused: It is not one.
    """
    if not _WHOLE.fullmatch(text) or not least <= int(text) <= most:
        raise Refused(
            T(
                "“{name}” is a whole number from {least} to {most}; “{value}” is not.",
                name=name,
                least=str(least),
                most=str(most),
                value=shown(text),
            ),
            name,
        )
    return int(text)


def _day_or_none(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _month_or_none(text: str) -> Month | None:
    try:
        return Month.parse(text) if _MONTH.fullmatch(text) else None
    except ValueError:
        return None


def _refuse_far(year: int, name: str) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(
            T(
                "“{name}” lies between the years {first} and {last}.",
                name=name,
                first=str(FIRST_YEAR),
                last=str(LAST_YEAR),
            ),
            name,
        )


def _text(one: Input, value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST_TEXT:
        raise Refused(
            T(
                "“{name}” is a text that is not empty; “{value}” is not.",
                name=one.name,
                value=shown(value),
            ),
            one.name,
        )
    return value


def _level(one: Input, value: object) -> Level:
    try:
        return Level(value)
    except ValueError:
        raise Refused(
            T(
                "“{name}” is one of {choices}, not “{value}”.",
                name=one.name,
                choices=", ".join(level.value for level in Level),
                value=shown(value),
            ),
            one.name,
        ) from None


def _date(one: Input, value: object) -> date:
    return read_date(value if isinstance(value, str) else shown(value), one.name)


def _month(one: Input, value: object) -> Month:
    return read_month(value if isinstance(value, str) else shown(value), one.name)


def read_number(one: Input, value: object) -> Decimal:
    """Return an exact number.

    Raises:
        Refused: It is not one.
    """
    text = format(value, "f") if isinstance(value, Decimal) else value
    if isinstance(text, int) and not isinstance(text, bool):
        text = str(text)
    if not isinstance(text, str) or not _NUMBER.fullmatch(text):
        raise Refused(
            T(
                "“{name}” is a number such as 372.27; “{value}” is not.",
                name=one.name,
                value=shown(value),
            ),
            one.name,
        )
    return Decimal(text)


def _whole(one: Input, value: object) -> int:
    return read_whole(shown(value), one.name, 0, 999_999_999)


def _amount(one: Input, value: object) -> Euro:
    return Euro(read_number(one, value))


def _yes_no(one: Input, value: object) -> bool:
    words = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if shown(value).lower() not in words:
        raise Refused(
            T(
                "“{name}” is yes or no, not “{value}”.",
                name=one.name,
                value=shown(value),
            ),
            one.name,
        )
    return words[shown(value).lower()]


def _list(one: Input, value: object) -> list[object]:
    found = read_json(value, one.name) if isinstance(value, str) else value
    if not isinstance(found, list):
        raise Refused(T("“{name}” is a list in JSON, such as [1, 2].", name=one.name), one.name)
    return found


def _object(one: Input, value: object) -> dict[str, object]:
    found = read_json(value, one.name) if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise Refused(
            T(
                "“{name}” is an object in JSON, such as {example}.",
                name=one.name,
                example='{"a": 1}',
            ),
            one.name,
        )
    return found


SCALARS: Mapping[str, Callable[[Input, object], object]] = MappingProxyType(
    {
        "text": _text,
        "level": _level,
        "date": _date,
        "month": _month,
        "number": read_number,
        "whole": _whole,
        "amount": _amount,
        "ratio": read_number,
        "yes-no": _yes_no,
        "list": _list,
        "object": _object,
    }
)


def read_json(text: str, name: str) -> object:
    """Return what a JSON text holds, its numbers exact.

    Raises:
        Refused: It is not JSON, a name stands twice in it, or a number is not finite.
    """
    try:
        return json.loads(
            text, parse_float=Decimal, parse_constant=_not_a_number, object_pairs_hook=_once
        )
    except (ValueError, ArithmeticError, RecursionError):
        raise Refused(
            T(
                "“{name}” cannot be read: it is not JSON, or a name stands twice in it.",
                name=name,
            ),
            name,
        ) from None


def _not_a_number(text: str) -> object:
    raise ValueError(text)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found


def shown(value: object) -> str:
    """Return what was given, short enough for a line of a terminal."""
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    return text if len(text) <= 60 else f"{text[:60]}…"  # noqa: PLR2004  a line of a terminal
