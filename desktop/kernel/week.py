"""The hours of a week: what article 5 of the contract writes down."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.kernel.vocabulary import HalfDay, PatternKind

DAYS_IN_WEEK = 7


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """Hours in a row, in minutes since midnight."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: hours in the company, half days at the training operator."""

    shifts: tuple[Shift, ...] = ()
    halves: frozenset[HalfDay] = frozenset()

    @property
    def company_minutes(self) -> int:
        """Minutes in the company."""
        return sum(shift.minutes for shift in self.shifts)

    @property
    def scheduled(self) -> bool:
        """Whether the learner is expected anywhere."""
        return bool(self.shifts or self.halves)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """Seven days, Monday first."""

    days: tuple[DayPlan, ...] = field(default=(DayPlan(),) * DAYS_IN_WEEK)

    @property
    def company_minutes(self) -> int:
        """Minutes in the company over the week."""
        return sum(day.company_minutes for day in self.days)

    @property
    def half_days(self) -> int:
        """Half days at the training operator over the week."""
        return sum(len(day.halves) for day in self.days)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A week plan, for one kind of week, in force from a day on."""

    kind: PatternKind
    since: date
    week: WeekPlan
