"""Inputs with a shape: weeks, periods and histories, each refused by the name of its part.

They come as JSON, in a file or typed: ``inactive_weekdays='["sat","sun"]'``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NoReturn

from desktop.kernel.errors import Refused
from desktop.kernel.hours import parse_shifts
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import HalfDay, Level
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.rules.terms import AmountSince, LevelSince
from desktop.services.inputs import SCALARS, Input, read_date, read_json, read_number, shown

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEK_EXAMPLE = '{"mon": {"company": ["08:00-12:00"], "operator": ["pm"]}}'


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
class Derogation:
    """A derogation that the employer holds.

    Attributes:
        code: What it allows, such as ``night`` or ``sunday``.
        reference: The article or the agreement it rests on.
        start: Its own first hour, in minutes, where it has bounds.
        end: Its own last hour, in minutes, where it has bounds.
    """

    code: str
    reference: str
    start: int | None = None
    end: int | None = None


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
        _refuse(
            one,
            T("“{name}” is a list of words, such as {example}.", name=one.name, example="a,b"),
        )
    return tuple(found)


def _weekdays(one: Input, value: object) -> tuple[int, ...]:
    words = _words(one, value)
    for word in words:
        if word not in WEEKDAYS:
            _refuse(
                one,
                T(
                    "“{name}” holds days of the week, written {days}; “{value}” is none.",
                    name=one.name,
                    days=", ".join(WEEKDAYS),
                    value=shown(word),
                ),
            )
    return tuple(sorted({WEEKDAYS.index(word) for word in words}))


def _periods(one: Input, value: object) -> tuple[Spell, ...]:
    return tuple(_spell(one, row) for row in _rows(one, value))


def _spell(one: Input, row: Mapping[str, object]) -> Spell:
    first, last = _day(one, row, "first"), _day(one, row, "last")
    if last < first:
        _refuse(
            one,
            T(
                "In “{name}” a period ends on {last}, before it begins on {first}.",
                name=one.name,
                first=first,
                last=last,
            ),
        )
    kind = row.get("kind", "")
    certified = row.get("other_illness_certified", False)
    part = Input(f"{one.name}.other_illness_certified", "yes-no")
    return Spell(
        Period(first, last),
        kind if isinstance(kind, str) else "",
        bool(SCALARS["yes-no"](part, certified)),
    )


def _levels(one: Input, value: object) -> tuple[LevelSince, ...]:
    steps = []
    for row in _rows(one, value):
        word = _part(one, row, "level")
        if word not in {level.value for level in Level}:
            _refuse(
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


def _week(one: Input, value: object) -> WeekPlan:
    found = read_json(value, one.name) if isinstance(value, str) else value
    if not isinstance(found, dict) or not set(found) <= set(WEEKDAYS):
        _refuse(one, _not_a_week(one))
    return WeekPlan(tuple(_day_plan(one, found.get(day)) for day in WEEKDAYS))


def _day_plan(one: Input, value: object) -> DayPlan:
    if value is None:
        return DayPlan()
    if not isinstance(value, dict) or not set(value) <= {"company", "operator"}:
        _refuse(one, _not_a_week(one))
    hours, halves = value.get("company") or [], value.get("operator") or []
    if not isinstance(hours, list) or not isinstance(halves, list):
        _refuse(one, _not_a_week(one))
    if not set(map(str, halves)) <= {half.value for half in HalfDay}:
        _refuse(one, _not_a_week(one))
    try:
        shifts = parse_shifts(" ".join(str(part) for part in hours))
    except ValueError:
        _refuse(
            one,
            T(
                "In “{name}” the hours “{value}” cannot be read, or overlap. Write for example "
                "08:00-12:00.",
                name=one.name,
                value=shown(hours),
            ),
        )
    plan = tuple(Shift(start, end) for start, end in shifts)
    return DayPlan(plan, frozenset(HalfDay(half) for half in halves))


def _patterns(one: Input, value: object) -> tuple[WeeksOf, ...]:
    return tuple(
        WeeksOf(
            _week(_named(one, "week"), _part(one, row, "week")),
            read_number(_named(one, "weeks"), _part(one, row, "weeks")),
        )
        for row in _rows(one, value)
    )


def _derogations(one: Input, value: object) -> tuple[Derogation, ...]:
    return tuple(
        Derogation(
            str(_part(one, row, "code")),
            str(row.get("reference") or ""),
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
        ((start, _end),) = parse_shifts(f"{word}-24") if str(word) != "24:00" else ((1440, 1440),)
    except ValueError:
        _refuse(
            one,
            T(
                "“{name}” is a time of day such as 06:00; “{value}” is not.",
                name=f"{one.name}.{part}",
                value=shown(word),
            ),
        )
    return start


def _rows(one: Input, value: object) -> tuple[Mapping[str, object], ...]:
    found = read_json(value, one.name) if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        _refuse(one, T("“{name}” is a list of objects in JSON.", name=one.name))
    return tuple(found)


def _day(one: Input, row: Mapping[str, object], part: str) -> date:
    word = _part(one, row, part)
    return read_date(word if isinstance(word, str) else shown(word), f"{one.name}.{part}")


def _part(one: Input, row: Mapping[str, object], part: str) -> object:
    if row.get(part) is None:
        _refuse(
            one,
            T(
                "In “{name}” an object lacks “{part}”. Add it to each.",
                name=one.name,
                part=part,
            ),
        )
    return row[part]


def _named(one: Input, part: str) -> Input:
    return Input(f"{one.name}.{part}", one.kind)


def _not_a_week(one: Input) -> Message:
    return T(
        "“{name}” is a week such as {example}, with the days {days}.",
        name=one.name,
        example=_WEEK_EXAMPLE,
        days=", ".join(WEEKDAYS),
    )


def _refuse(one: Input, reason: Message) -> NoReturn:
    raise Refused(reason, one.name)


SHAPES: Mapping[str, Callable[[Input, object], object]] = MappingProxyType(
    {
        "words": _words,
        "weekdays": _weekdays,
        "periods": _periods,
        "level-history": _levels,
        "amount-history": _amounts,
        "week": _week,
        "patterns": _patterns,
        "derogations": _derogations,
    }
)
