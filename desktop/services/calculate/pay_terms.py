"""A contract read from the inputs of a rule, as the rules of pay see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO
from desktop.kernel.period import Month, Period, monday_of
from desktop.kernel.vocabulary import AbsenceKind, Level, PatternKind, Regime, ShareBasis
from desktop.kernel.week import Pattern, WeekPlan
from desktop.rules.absence import UNEMPLOYMENT
from desktop.rules.terms import AbsenceFacts, AmountSince, LevelSince, PlacedWeek, Terms
from desktop.services.asking import read_value
from desktop.services.inputs import Input, read_date
from desktop.services.json_text import shown
from desktop.services.rule import told, told_here, told_maybe
from desktop.services.shapes import Spell

_KINDS = tuple(kind.value for kind in PatternKind)
UNEMPLOYMENT_RULE = "pay.unemployment"
D = TypeVar("D", LevelSince, AmountSince)


def terms_of(inputs: Mapping[str, object], month: Month) -> Terms:
    """Return the contract that ``pay.month`` is told about.

    Raises:
        Refused: The month lies outside the contract, or the parts do not fit together.
    """
    start, end = told(inputs, "start", date), told(inputs, "end", date)
    if end < start:
        raise Refused(
            T("“{name}” cannot be before {first}, the first day.", name="end", first=start), "end"
        )
    period = Period(start, end)
    if period.meet(month.period) is None:
        raise Refused(
            T(
                "The contract does not run in {month}. Choose a month from {first} to {last}.",
                month=month,
                first=Month.of(start),
                last=Month.of(end),
            ),
            "month",
        )
    levels = told(inputs, "level_history", tuple)
    amounts = told_maybe(inputs, "monthly_history", tuple) or ()
    for step in amounts:
        if step.monthly < ZERO:
            name = "monthly_history.monthly"
            raise Refused(T("“{name}” is not below zero.", name=name), name)
    return Terms(
        period=period,
        regime=Regime(told_maybe(inputs, "regime", str) or Regime.WORKER.value),
        levels=_once("level_history", levels),
        amounts=_once("monthly_history", amounts),
        patterns=_patterns(inputs, start),
        school_holidays=_school_holidays(inputs),
        absences=absences_of(inputs, period),
        share_basis=ShareBasis(
            told_maybe(inputs, "share_basis", str) or ShareBasis.SCHEDULED.value
        ),
        holidays=_holidays(inputs),
        placed=_placed(inputs),
    )


def idle_terms(inputs: Mapping[str, object]) -> tuple[Terms, tuple[Month, ...]]:
    """Return a contract that lies idle, and the months ``pay.unemployment`` is asked about.

    The whole month is idle where neither dates nor absences are told.

    Raises:
        Refused: Nothing says which days are meant, or an absence is of another kind.
    """
    kind = told_maybe(inputs, "kind", str) or AbsenceKind.OTHER_UNEMPLOYMENT.value
    spells = _idle_spells(inputs, kind)
    around = Period(min(one.period.first for one in spells), max(one.period.last for one in spells))
    month = told_maybe(inputs, "month", Month)
    months = (month,) if month else _months(around)
    terms = Terms(
        period=around,
        regime=Regime.WORKER,
        levels=(LevelSince(around.first, Level.A),),
        amounts=(),
        patterns=_patterns(inputs, around.first),
        school_holidays=_school_holidays(inputs),
        absences=_apart(spells),
        holidays=_holidays(inputs),
    )
    return terms, months


def absences_of(inputs: Mapping[str, object], contract: Period) -> tuple[AbsenceFacts, ...]:
    """Return the absences told, each of a known kind and within the contract.

    Raises:
        Refused: One has no kind, lies outside the contract, or overlaps another.
    """
    spells = told_maybe(inputs, "absences", tuple) or ()
    found = [_absence(spell, tuple(AbsenceKind)) for spell in spells]
    for one in found:
        if contract.meet(one.period) != one.period:
            raise Refused(
                T(
                    "The contract runs from {first} to {last}. Choose days within it.",
                    first=contract.first,
                    last=contract.last,
                ),
                "absences",
            )
    return _apart(found)


def _idle_spells(inputs: Mapping[str, object], kind: str) -> list[AbsenceFacts]:
    both = tuple(one for one in AbsenceKind if one in UNEMPLOYMENT)
    spells = told_maybe(inputs, "absences", tuple)
    if spells:
        named = (Spell(one.period, one.kind or kind, one.other_illness_certified) for one in spells)
        return [_absence(one, both) for one in named]
    if {"first", "last"} & inputs.keys():
        first = told_here(UNEMPLOYMENT_RULE, inputs, "first", date)
        last = told_here(UNEMPLOYMENT_RULE, inputs, "last", date)
        if last < first:
            raise Refused(
                T("“{name}” cannot be before {first}, the first day.", name="last", first=first),
                "last",
            )
        return [AbsenceFacts(Period(first, last), AbsenceKind(kind))]
    month = told_here(UNEMPLOYMENT_RULE, inputs, "month", Month)
    return [AbsenceFacts(month.period, AbsenceKind(kind))]


def _absence(spell: Spell, kinds: Sequence[AbsenceKind]) -> AbsenceFacts:
    words = tuple(kind.value for kind in kinds)
    if spell.kind not in words:
        raise Refused(
            T(
                "“{name}” is one of {choices}, not “{value}”.",
                name="absences.kind",
                choices=", ".join(words),
                value=shown(spell.kind),
            ),
            "absences",
        )
    return AbsenceFacts(spell.period, AbsenceKind(spell.kind), spell.other_illness_certified)


def _apart(absences: Sequence[AbsenceFacts]) -> tuple[AbsenceFacts, ...]:
    ordered = sorted(absences, key=lambda absence: absence.period.first)
    for one, two in pairwise(ordered):
        if two.period.first <= one.period.last:
            raise Refused(
                T(
                    "Two of the “{name}” hold {day}. Leave it in one of them.",
                    name="absences",
                    day=two.period.first,
                ),
                "absences",
            )
    return tuple(ordered)


def _patterns(inputs: Mapping[str, object], start: date) -> tuple[Pattern, ...]:
    found = []
    for name, kind in (
        ("timetable", PatternKind.NORMAL),
        ("school_timetable", PatternKind.SCHOOL_HOLIDAYS),
    ):
        week = told_maybe(inputs, name, WeekPlan)
        if week is not None:
            found.append(Pattern(kind, start, week))
    rows = told_maybe(inputs, "timetable_history", list) or []
    return (*found, *(_pattern(row) for row in rows))


def _placed(inputs: Mapping[str, object]) -> tuple[PlacedWeek, ...]:
    name = "placed_weeks"
    found = []
    for row in told_maybe(inputs, name, list) or []:
        if not isinstance(row, dict) or row.keys() != {"monday", "kind"}:
            raise Refused(
                T(
                    "“{name}” is a list of {example}.",
                    name=name,
                    example='{"monday": "2025-09-08", "kind": "second"}',
                ),
                name,
            )
        kind = read_value(Input(f"{name}.kind", "text", choices=_KINDS), row["kind"])
        day = read_date(shown(row["monday"]), f"{name}.monday")
        found.append(PlacedWeek(monday_of(day), PatternKind(kind)))
    return tuple(found)


def _pattern(row: object) -> Pattern:
    name = "timetable_history"
    if not isinstance(row, dict) or not {"from", "week"} <= row.keys():
        raise Refused(
            T(
                "“{name}” is a list of {example}.",
                name=name,
                example='{"from": "2025-09-01", "kind": "normal", "week": {…}}',
            ),
            name,
        )
    kind = read_value(
        Input(f"{name}.kind", "text", choices=_KINDS), row.get("kind") or PatternKind.NORMAL.value
    )
    week = read_value(Input(f"{name}.week", "week"), row["week"])
    assert isinstance(week, WeekPlan)
    return Pattern(PatternKind(kind), read_date(shown(row["from"]), f"{name}.from"), week)


def _school_holidays(inputs: Mapping[str, object]) -> tuple[Period, ...]:
    return tuple(spell.period for spell in told_maybe(inputs, "school_holidays", tuple) or ())


def _holidays(inputs: Mapping[str, object]) -> tuple[date, ...]:
    words = told_maybe(inputs, "holidays", tuple) or ()
    return tuple(read_date(word, "holidays") for word in words)


def _months(around: Period) -> tuple[Month, ...]:
    found, month = [], Month.of(around.first)
    while month.first <= around.last:
        found.append(month)
        month = month.plus(1)
    return tuple(found)


def _once(name: str, steps: tuple[D, ...]) -> tuple[D, ...]:
    days = sorted(step.since for step in steps)
    for one, two in pairwise(days):
        if one == two:
            raise Refused(
                T("“{name}” says two things from {day} on. Leave one.", name=name, day=one), name
            )
    return steps
