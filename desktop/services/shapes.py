"""Inputs with a shape: weeks, periods and histories, each refused by the name of its part.

They come as JSON, in a file or typed: ``inactive_weekdays='["sat","sun"]'``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop.kernel.hours import parse_time
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import Level
from desktop.kernel.week import WeekPlan
from desktop.rules.terms import AmountSince, LevelSince
from desktop.rules.working_time.derogation import Derogation
from desktop.services.inputs import SCALARS, Input, read_date, read_number
from desktop.services.json_text import read_json, shown
from desktop.services.week_shape import (
    WEEK_EXAMPLE,
    WEEKDAYS,
    not_a_weekday,
    read_week,
    refuse,
)

# The parts an object of a list may have, and one such object.
_PARTS: Mapping[str, tuple[frozenset[str], str]] = MappingProxyType(
    {
        "periods": (
            frozenset({"first", "last", "kind", "other_illness_certified"}),
            '{"first": "2026-04-01", "last": "2026-04-05"}',
        ),
        "level-history": (frozenset({"from", "level"}), '{"from": "2025-09-01", "level": "A"}'),
        "amount-history": (
            frozenset({"from", "monthly"}),
            '{"from": "2025-09-01", "monthly": "372.27"}',
        ),
        "patterns": (frozenset({"week", "weeks"}), f'{{"week": {WEEK_EXAMPLE}, "weeks": 40}}'),
        "derogations": (
            frozenset({"code", "reference", "from", "to"}),
            '{"code": "night", "reference": "CCT"}',
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Spell:
    """Days in a row of some kind.

    Attributes:
        kind: A word such as ``illness``, or "" where none was given.
        other_illness_certified: A certificate tells of another illness than the one before.
    """

    period: Period
    kind: str = ""
    other_illness_certified: bool = False


@dataclass(frozen=True, slots=True)
class WeeksOf:
    """A week plan and the number of weeks of the year that follow it."""

    week: WeekPlan
    weeks: Decimal


def _words(one: Input, value: object) -> tuple[str, ...]:
    found = value
    if isinstance(value, str):
        listed = value.strip().startswith("[")
        found = read_json(value, one.name) if listed else [w.strip() for w in value.split(",")]
    if not isinstance(found, list) or not all(isinstance(w, str) and w for w in found):
        refuse(
            one,
            T("“{name}” is a list of words, such as {example}.", name=one.name, example="a,b"),
        )
    return tuple(found)


def _weekdays(one: Input, value: object) -> tuple[int, ...]:
    words = _words(one, value)
    for word in words:
        if word not in WEEKDAYS:
            refuse(one, not_a_weekday(one, word))
    return tuple(sorted({WEEKDAYS.index(word) for word in words}))


def _periods(one: Input, value: object) -> tuple[Spell, ...]:
    return tuple(_spell(one, row) for row in _rows(one, value))


def _spell(one: Input, row: Mapping[str, object]) -> Spell:
    first, last = _day(one, row, "first"), _day(one, row, "last")
    if last < first:
        refuse(
            one,
            T(
                "In “{name}” a period ends on {last}, before it begins on {first}.",
                name=one.name,
                first=first,
                last=last,
            ),
        )
    kind, certified = row.get("kind"), row.get("other_illness_certified")
    part = Input(f"{one.name}.other_illness_certified", "yes-no")
    return Spell(
        Period(first, last),
        "" if kind is None or kind == "" else _text(one, row, "kind"),
        certified is not None and bool(SCALARS["yes-no"](part, certified)),
    )


def _levels(one: Input, value: object) -> tuple[LevelSince, ...]:
    steps = []
    for row in _rows(one, value):
        word = _text(one, row, "level")
        if word not in {level.value for level in Level}:
            refuse(
                one,
                T(
                    "“{name}” is one of {choices}, not “{value}”.",
                    name=f"{one.name}.level",
                    choices=", ".join(level.value for level in Level),
                    value=shown(word),
                ),
            )
        steps.append(LevelSince(_day(one, row, "from"), Level(word)))
    return tuple(steps)


def _amounts(one: Input, value: object) -> tuple[AmountSince, ...]:
    return tuple(
        AmountSince(
            _day(one, row, "from"),
            Euro(read_number(_named(one, "monthly"), _part(one, row, "monthly"))),
        )
        for row in _rows(one, value)
    )


def _patterns(one: Input, value: object) -> tuple[WeeksOf, ...]:
    return tuple(
        WeeksOf(
            read_week(_named(one, "week"), _part(one, row, "week")),
            read_number(_named(one, "weeks"), _part(one, row, "weeks")),
        )
        for row in _rows(one, value)
    )


def _derogations(one: Input, value: object) -> tuple[Derogation, ...]:
    return tuple(
        Derogation(
            _text(one, row, "code"),
            "" if row.get("reference") is None else _text(one, row, "reference"),
            _hour(one, row, "from"),
            _hour(one, row, "to"),
        )
        for row in _rows(one, value)
    )


def _hour(one: Input, row: Mapping[str, object], part: str) -> int | None:
    word = row.get(part)
    if word is None:
        return None
    try:
        return parse_time(shown(word).strip())
    except ValueError:
        refuse(
            one,
            T(
                "“{name}” is a time of day such as 06:00; “{value}” is not.",
                name=f"{one.name}.{part}",
                value=shown(word),
            ),
        )


def _rows(one: Input, value: object) -> tuple[Mapping[str, object], ...]:
    parts, example = _PARTS[one.kind]
    found = read_json(value, one.name, f"[{example}]") if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        refuse(
            one,
            T(
                "“{name}” is a list of objects in JSON, such as {example}.",
                name=one.name,
                example=f"[{example}]",
            ),
        )
    for part in (part for row in found for part in row if part not in parts):
        refuse(
            one,
            T(
                "In “{name}” an object has “{part}”, which says nothing here. It takes: {parts}.",
                name=one.name,
                part=shown(part),
                parts=", ".join(sorted(parts)),
            ),
        )
    return tuple(found)


def _day(one: Input, row: Mapping[str, object], part: str) -> date:
    word = _part(one, row, part)
    return read_date(word if isinstance(word, str) else shown(word), f"{one.name}.{part}")


def _part(one: Input, row: Mapping[str, object], part: str) -> object:
    if row.get(part) is None:
        refuse(
            one,
            T(
                "In “{name}” an object lacks “{part}”. Add it to each.",
                name=one.name,
                part=part,
            ),
        )
    return row[part]


def _text(one: Input, row: Mapping[str, object], part: str) -> str:
    return str(SCALARS["text"](Input(f"{one.name}.{part}", "text"), _part(one, row, part)))


def _named(one: Input, part: str) -> Input:
    return Input(f"{one.name}.{part}", one.kind)


SHAPES: Mapping[str, Callable[[Input, object], object]] = MappingProxyType(
    {
        "words": _words,
        "weekdays": _weekdays,
        "periods": _periods,
        "level-history": _levels,
        "amount-history": _amounts,
        "week": read_week,
        "patterns": _patterns,
        "derogations": _derogations,
    }
)
