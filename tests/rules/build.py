"""A plain contract for the tests of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, Level, PatternKind, Regime
from desktop.kernel.week import DayPlan, Pattern, Shift, WeekPlan
from desktop.rules.terms import AbsenceFacts, LevelSince, Terms

COMPANY = DayPlan((Shift(420, 660), Shift(690, 906)))
COURSE = DayPlan((), frozenset(HalfDay))
MIXED = DayPlan((Shift(480, 720),), frozenset({HalfDay.AFTERNOON}))
OFF = DayPlan()
# Courses on Monday and Tuesday, the company until Friday.
WEEK = WeekPlan((COURSE, COURSE, COMPANY, COMPANY, COMPANY, OFF, OFF))


def days(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def away(
    kind: AbsenceKind, first: str, last: str, *, other_illness_certified: bool = False
) -> AbsenceFacts:
    return AbsenceFacts(days(first, last), kind, other_illness_certified)


def plain_terms(first: str = "2016-09-01", last: str = "2027-06-30", **changes: Any) -> Terms:
    start = date.fromisoformat(first)
    plain = Terms(
        period=days(first, last),
        regime=Regime.WORKER,
        levels=(LevelSince(start, Level.A),),
        amounts=(),
        patterns=(Pattern(PatternKind.NORMAL, start, WEEK),),
    )
    return replace(plain, **changes)
