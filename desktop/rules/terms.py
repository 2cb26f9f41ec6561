"""What the rules of pay need to know of a contract."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol, TypeVar

from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, Level, PatternKind, Regime, ShareBasis
from desktop.kernel.week import DAYS_IN_WEEK, DayPlan, Pattern

LEAVE = frozenset(
    {AbsenceKind.ANNUAL_LEAVE, AbsenceKind.SUPPLEMENTARY_LEAVE, AbsenceKind.SCHOOL_LEAVE}
)


@dataclass(frozen=True, slots=True)
class LevelSince:
    """The level from a day on."""

    since: date
    level: Level


@dataclass(frozen=True, slots=True)
class AmountSince:
    """The monthly amount agreed from a day on."""

    since: date
    monthly: Euro


@dataclass(frozen=True, slots=True)
class AbsenceFacts:
    """One absence.

    Attributes:
        other_illness_certified: A certificate says it is another illness than the one before.
    """

    period: Period
    kind: AbsenceKind
    other_illness_certified: bool = False


@dataclass(frozen=True, slots=True)
class PlacedWeek:
    """A week of the year, by its Monday, that follows a pattern of its own."""

    monday: date
    kind: PatternKind


@dataclass(frozen=True, slots=True)
class Terms:
    """A contract as the rules of pay see it.

    Attributes:
        period: From the first day to the end, the early end where there was one.
        school_holidays: Days on which the training operator gives no courses.
        holidays: Days that replace a public holiday.
        placed: Weeks that follow a pattern of their own, whatever the school calendar says.
    """

    period: Period
    regime: Regime
    levels: tuple[LevelSince, ...]
    amounts: tuple[AmountSince, ...]
    patterns: tuple[Pattern, ...]
    school_holidays: tuple[Period, ...] = ()
    absences: tuple[AbsenceFacts, ...] = ()
    share_basis: ShareBasis = ShareBasis.SCHEDULED
    holidays: tuple[date, ...] = ()
    placed: tuple[PlacedWeek, ...] = ()


class _Dated(Protocol):
    @property
    def since(self) -> date: ...


D = TypeVar("D", bound=_Dated)


def in_force(steps: Sequence[D], day: date) -> D | None:
    """Return the last of ``steps`` that had begun on ``day``."""
    found = None
    for step in steps:  # plainly, since a year asks it hundreds of times
        if step.since <= day and (found is None or step.since > found.since):
            found = step
    return found


@dataclass(frozen=True, slots=True)
class Plans:
    """The timetable of a contract, its patterns told apart once.

    Attributes:
        first: The first day of the contract.
        normal: The patterns of ordinary weeks.
        special: Those of the weeks of school holidays.
        kinds: The patterns of each kind of week.
        school: The school holidays, oldest first, those that meet made one.
        school_from: Their first days.
        placed: The kind of the weeks that follow a pattern of their own, by their Mondays.
    """

    first: date
    normal: tuple[Pattern, ...]
    special: tuple[Pattern, ...]
    kinds: Mapping[PatternKind, tuple[Pattern, ...]]
    school: tuple[Period, ...]
    school_from: tuple[date, ...]
    placed: Mapping[date, PatternKind]

    @classmethod
    def of(cls, terms: Terms) -> Plans:
        """Return the timetable of a contract."""
        kinds = {
            kind: tuple(one for one in terms.patterns if one.kind is kind) for kind in PatternKind
        }
        placed = {one.monday: one.kind for one in terms.placed}
        school = _joined(terms.school_holidays)
        return cls(
            terms.period.first,
            kinds[PatternKind.NORMAL],
            kinds[PatternKind.SCHOOL_HOLIDAYS],
            kinds,
            school,
            tuple(one.first for one in school),
            placed,
        )

    def on(self, day: date) -> DayPlan:
        """Return what the timetable says of ``day``, in or out of the contract.

        A day of a placed week follows the pattern of that kind, where one is in force. Else a
        day in the school holidays follows the pattern of those weeks where one is in force or
        the contract has no other. Days before the first pattern follow the first, so that a
        month that began before the contract has its scheduled days (prorata temporis, Vade
        Mecum 4.6).
        """
        # Before the contract the patterns of its first day hold.
        asked = max(day, self.first)
        normal, special = self.normal, self.special
        found = self._placed(day, asked)
        if found is None:
            school = self._in_school_holidays(day)
            found = (school and in_force(special, asked)) or in_force(normal, asked)
            if found is None:
                first = normal or (special if school else ())
                found = min(first, key=lambda pattern: pattern.since, default=None)
        return found.week.days[day.weekday()] if found else DayPlan()

    def _in_school_holidays(self, day: date) -> bool:
        at = bisect_right(self.school_from, day)
        return at > 0 and day <= self.school[at - 1].last

    def _placed(self, day: date, asked: date) -> Pattern | None:
        if not self.placed:
            return None
        kind = self.placed.get(day - timedelta(days=day.weekday()))
        return None if kind is None else in_force(self.kinds[kind], asked)


def _joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """Return periods in order, those that share days made one."""
    found: list[Period] = []
    for period in sorted(periods, key=_first):
        if found and period.first <= found[-1].last:
            found[-1] = Period(found[-1].first, max(found[-1].last, period.last))
        else:
            found.append(period)
    return tuple(found)


def _first(period: Period) -> date:
    return period.first


def plan_on(terms: Terms, day: date) -> DayPlan:
    """Return what the timetable says of one day, in or out of the contract."""
    return Plans.of(terms).on(day)


def inactive_on(terms: Terms, day: date) -> frozenset[int]:
    """Return the weekdays on which the normal week of ``day`` has neither hours nor courses."""
    pattern = in_force([one for one in terms.patterns if one.kind is PatternKind.NORMAL], day)
    if pattern is None:
        return frozenset()
    return frozenset(
        weekday for weekday in range(DAYS_IN_WEEK) if not pattern.week.days[weekday].scheduled
    )
