"""A dated week as the checks look at it: each day with its hours, its age and its law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

from desktop.kernel.messages import Message
from desktop.kernel.period import birthday
from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import DAYS_IN_WEEK, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.rules.working_time.derogation import Derogation, Window, allowed_hours, codes_of
from desktop.rules.working_time.limits import Limits, limits_on

MIDNIGHT = 24 * 60
SATURDAY, SUNDAY = 5, 6
# A week of five days has ten half days: one at the operator counts a tenth of the full week.
HALF_DAYS_IN_WEEK = 10
# A ticked half day holds no hours, so these are our reading of what it takes.
HALVES: Mapping[HalfDay, Shift] = MappingProxyType(
    {
        HalfDay.MORNING: Shift(0, 12 * 60),
        HalfDay.AFTERNOON: Shift(13 * 60, 18 * 60),
    }
)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday a day is, or stands in for.

    Attributes:
        replaces: The public holiday whose replacement the day is by the default rule, if any.
    """

    name: Message
    replaces: date | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What surrounds the hours of a week.

    Attributes:
        weekly_minutes: The full-time week of the company.
        half_day_minutes: What a half day at the operator counts, where it is known.
        derogations: What the employer may do beside the rule.
        sunday_before: Whether the Sunday of the week before was worked, where it is known.
    """

    birth: date
    weekly_minutes: int
    half_day_minutes: int | None = None
    derogations: tuple[Derogation, ...] = ()
    holidays: Mapping[date, Holiday] = field(default_factory=lambda: MappingProxyType({}))
    sunday_before: bool | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a week.

    Attributes:
        shifts: The hours in the company, in order, none overlapping another.
        halves: The half days at the training operator.
        worked: The minutes in the company.
        minor: Whether the learner is a minor that day.
        hours: When a minor of that age may work.
        limits: The figures of the law of that day.
    """

    weekday: int
    shifts: tuple[Shift, ...]
    halves: frozenset[HalfDay]
    worked: int
    minor: bool
    hours: tuple[Window, ...]
    holiday: Holiday | None
    limits: Limits

    @property
    def busy(self) -> bool:
        """Whether the learner is expected anywhere."""
        return bool(self.shifts or self.halves)

    @property
    def begins(self) -> int:
        """When a busy day begins, at the operator too."""
        return min(span.start for span in self._spans())

    @property
    def ends(self) -> int:
        """When a busy day ends, at the operator too."""
        return max(span.end for span in self._spans())

    def _spans(self) -> tuple[Shift, ...]:
        return (*self.shifts, *(HALVES[half] for half in self.halves))


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days, Monday first, without their dates: weeks alike are equal.

    Attributes:
        limit: The full-time week, in minutes.
        half_day: What a half day at the operator counts, in tenths of a minute.
        allowed: The codes of the derogations held.
    """

    days: tuple[Day, ...]
    limit: int
    half_day: int
    allowed: frozenset[str]
    sunday_before: bool | None

    def with_shift(self, weekday: int, index: int, shift: Shift) -> Week:
        """Return the week with one shift of a day changed."""
        day = self.days[weekday]
        old = day.shifts[index]
        shifts = (*day.shifts[:index], shift, *day.shifts[index + 1 :])
        changed = replace(day, shifts=shifts, worked=day.worked - old.minutes + shift.minutes)
        days = (*self.days[:weekday], changed, *self.days[weekday + 1 :])
        return Week(days, self.limit, self.half_day, self.allowed, self.sunday_before)


def dated_week(plan: WeekPlan, monday: date, book: LawBook, around: Circumstances) -> Week:
    """Return a week plan as the week that begins on ``monday``.

    Raises:
        NoLawInForce: The law of one of its days is not known.
    """
    dates = tuple(monday + timedelta(days=weekday) for weekday in range(DAYS_IN_WEEK))
    limits = _limits(dates, book)
    days = tuple(_day(plan, on, of_day, around) for on, of_day in zip(dates, limits, strict=True))
    half = around.half_day_minutes
    tenths = around.weekly_minutes if half is None else half * HALF_DAYS_IN_WEEK
    codes = codes_of(around.derogations)
    return Week(days, around.weekly_minutes, tenths, codes, around.sunday_before)


def _limits(dates: tuple[date, ...], book: LawBook) -> tuple[Limits, ...]:
    """Return the figures of each day; those of Monday hold where they still do on Sunday."""
    first, last = limits_on(book.on(dates[0])), limits_on(book.on(dates[-1]))
    if first is last:
        return (first,) * DAYS_IN_WEEK
    return tuple(limits_on(book.on(on)) for on in dates)


def _day(plan: WeekPlan, on: date, limits: Limits, around: Circumstances) -> Day:
    weekday = on.weekday()
    planned = plan.days[weekday]
    shifts = planned.shifts
    if len(shifts) > 1:
        shifts = tuple(sorted(shifts))
    return Day(
        weekday,
        shifts,
        planned.halves,
        planned.company_minutes,
        on < birthday(around.birth, limits.adult_age),
        allowed_hours(
            around.derogations,
            limits,
            old_enough=on >= birthday(around.birth, limits.night_age),
        ),
        around.holidays.get(on),
        limits,
    )
