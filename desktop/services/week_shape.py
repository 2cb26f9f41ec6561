"""A week as JSON: ``{"mon": {"company": ["08:00-12:00"], "operator": ["pm"]}}``."""

from __future__ import annotations

from typing import NoReturn

from desktop.kernel.errors import Refused
from desktop.kernel.hours import DAY, EndsBeforeStart, Overlap, clock, parse_shifts
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.services.inputs import Input
from desktop.services.json_text import read_json, shown

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY_EXAMPLE = '{"company": ["08:00-12:00"], "operator": ["pm"]}'
WEEK_EXAMPLE = f'{{"mon": {_DAY_EXAMPLE}}}'


def read_week(one: Input, value: object) -> WeekPlan:
    """Return a week plan; days left out are free.

    Raises:
        Refused: It is not a week, or some hours cannot be read.
    """
    found = read_json(value, one.name, WEEK_EXAMPLE) if isinstance(value, str) else value
    if not isinstance(found, dict):
        refuse(
            one,
            T(
                "“{name}” is a week such as {example}, with the days {days}.",
                name=one.name,
                example=WEEK_EXAMPLE,
                days=", ".join(WEEKDAYS),
            ),
        )
    for day in found:
        if day not in WEEKDAYS:
            refuse(one, not_a_weekday(one, day))
    return WeekPlan(tuple(_day_plan(one, day, found.get(day)) for day in WEEKDAYS))


def _day_plan(one: Input, day: str, value: object) -> DayPlan:
    if value is None:
        return DayPlan()
    if not isinstance(value, dict) or not set(value) <= {"company", "operator"}:
        refuse(
            one,
            T(
                "“{name}” is a day such as {example}; “{value}” is not.",
                name=f"{one.name}.{day}",
                example=_DAY_EXAMPLE,
                value=shown(value),
            ),
        )
    halves = _texts(one, f"{day}.operator", value.get("operator"), '["am", "pm"]')
    hours = _texts(one, f"{day}.company", value.get("company"), '["08:00-12:00"]')
    for half in halves:
        if half not in {each.value for each in HalfDay}:
            refuse(
                one,
                T(
                    "“{name}” is one of {choices}, not “{value}”.",
                    name=f"{one.name}.{day}.operator",
                    choices=", ".join(each.value for each in HalfDay),
                    value=shown(half),
                ),
            )
    shifts = _shifts(one, f"{one.name}.{day}.company", hours)
    return DayPlan(shifts, frozenset(HalfDay(half) for half in halves))


def _texts(one: Input, part: str, value: object, example: str) -> list[str]:
    """Return a list of texts; a text alone is a list of one."""
    found = [value] if isinstance(value, str) else value
    if found is None:
        return []
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        refuse(
            one,
            T(
                "“{name}” is a list such as {example}; “{value}” is not.",
                name=f"{one.name}.{part}",
                example=example,
                value=shown(value),
            ),
        )
    return found


def _shifts(one: Input, name: str, hours: list[str]) -> tuple[Shift, ...]:
    text = " ".join(hours)
    try:
        found = parse_shifts(text)
    except ValueError as wrong:
        refuse(one, _unreadable(name, text, wrong))
    return tuple(Shift(start, end) for start, end in found)


def _unreadable(name: str, text: str, wrong: ValueError) -> Message:
    if isinstance(wrong, EndsBeforeStart):
        return T(
            "“{name}” ends at {end} and begins at {start}, later. Hours past midnight belong to "
            "two days: write {evening} on the first and {morning} on the next.",
            name=name,
            start=clock(wrong.start),
            end=clock(wrong.end),
            evening=f"{clock(wrong.start)}-{clock(DAY)}",
            morning=f"{clock(0)}-{clock(wrong.end)}",
        )
    if isinstance(wrong, Overlap):
        return T(
            "In “{name}” two shifts of “{value}” overlap. Let one end before the other begins.",
            name=name,
            value=shown(text),
        )
    return T(
        "In “{name}” the hours “{value}” cannot be read. Write for example 08:00-12:00.",
        name=name,
        value=shown(text),
    )


def not_a_weekday(one: Input, word: str) -> Message:
    """Return the reason why a word names no day of the week."""
    return T(
        "“{name}” holds days of the week, written {days}; “{value}” is none.",
        name=one.name,
        days=", ".join(WEEKDAYS),
        value=shown(word),
    )


def refuse(one: Input, reason: Message) -> NoReturn:
    """Refuse an input.

    Raises:
        Refused: Always.
    """
    raise Refused(reason, one.name)
