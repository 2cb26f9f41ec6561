"""The inputs of a rule and how one value is read, refused by name.

An input comes as text, typed as ``name=value``, or as a value of a JSON file.
"""

from __future__ import annotations

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
from desktop.services.json_text import read_json, shown

FIRST_YEAR, LAST_YEAR = 1900, 2100
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
# A share such as 20 ÷ 38 comes from programs with the seventeen digits of their numbers.
_NUMBER = re.compile(r"[+-]?\d{1,15}(\.\d{1,20})?", re.ASCII)
_FIGURES = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_WHOLE = re.compile(r"[+-]?\d{1,9}", re.ASCII)
# In French and in Dutch too: the sentence that asks for a yes or a no says it in those.
_YES = frozenset({"true", "yes", "1", "oui", "ja"})
_NO = frozenset({"false", "no", "0", "non", "nee", "neen"})
_LONGEST_TEXT = 500
_LONGEST_NUMBER = 21


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
    text = str(value) if _is_figures(value) else value
    if not isinstance(text, str):
        raise Refused(
            T(
                "“{name}” is a text between quotes; “{value}” is not.",
                name=one.name,
                value=shown(value),
            ),
            one.name,
        )
    if not text.strip():
        raise Refused(T("“{name}” is empty. Write what it is.", name=one.name), one.name)
    if len(text) > _LONGEST_TEXT:
        raise Refused(
            T(
                "“{name}” has {most} characters at most; this one has {count}. Shorten it.",
                name=one.name,
                most=_LONGEST_TEXT,
                count=len(text),
            ),
            one.name,
        )
    return text


def _is_figures(value: object) -> bool:
    """Return whether a number of a JSON file is written as a code would be: 51, or 118.03."""
    if isinstance(value, Decimal):
        return value.is_finite() and "E" not in str(value)
    return isinstance(value, int) and not isinstance(value, bool)


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
        Refused: It is not one, or has too many figures.
    """
    text = _written_out(value) if isinstance(value, Decimal) else value
    if isinstance(text, int) and not isinstance(text, bool):
        text = str(text)
    if isinstance(text, str) and _NUMBER.fullmatch(text):
        return Decimal(text)
    long = isinstance(value, Decimal) and value.is_finite()
    if long or (isinstance(text, str) and _FIGURES.fullmatch(text)):
        raise Refused(
            T(
                "“{name}” has too many figures: {value}. Write fifteen at most before the point, "
                "twenty after it.",
                name=one.name,
                value=shown(value),
            ),
            one.name,
        )
    raise Refused(
        T(
            "“{name}” is a number such as 372.27; “{value}” is not.",
            name=one.name,
            value=shown(value),
        ),
        one.name,
    )


def _written_out(value: Decimal) -> str:
    """Return a number without a power of ten; one that would be too long stays as it is."""
    return format(value, "f") if abs(value.adjusted()) < _LONGEST_NUMBER else str(value)


def _whole(one: Input, value: object) -> int:
    text = shown(value)
    if isinstance(value, Decimal):
        # 5.0 and 5e2 are whole too.
        text = _written_out(value)
        figures, _point, rest = text.partition(".")
        text = text if rest.strip("0") else figures
    return read_whole(text, one.name, 0, 999_999_999)


def _amount(one: Input, value: object) -> Euro:
    return Euro(read_number(one, value))


def _yes_no(one: Input, value: object) -> bool:
    word = shown(value).strip().lower()
    if word not in _YES | _NO:
        raise Refused(
            T(
                "“{name}” is yes or no, not “{value}”.",
                name=one.name,
                value=shown(value),
            ),
            one.name,
        )
    return word in _YES


def _list(one: Input, value: object) -> list[object]:
    found = read_json(value, one.name, "[1, 2]") if isinstance(value, str) else value
    if not isinstance(found, list):
        raise Refused(T("“{name}” is a list in JSON, such as [1, 2].", name=one.name), one.name)
    return found


def _object(one: Input, value: object) -> dict[str, object]:
    found = read_json(value, one.name, '{"a": 1}') if isinstance(value, str) else value
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
