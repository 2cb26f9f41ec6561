"""The work of a learner in a span, as leave counts it: weeks, days and months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import NT, T
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.law.book import Law
from desktop.law.parameters.leave import FULL_WEEK
from desktop.rules.holiday import public_holidays
from desktop.rules.leave.plan_assimilated import assimilated
from desktop.rules.terms import Plans, Terms
from desktop.services.facts import ContractFacts
from desktop.services.learners import contracts
from desktop.services.pay import terms
from desktop.services.workspace import Workspace

HUNDREDTH = Decimal("0.01")
HOUR = Decimal(60)


@dataclass(frozen=True, slots=True)
class Running:
    """A contract with its terms and its timetable."""

    contract: ContractFacts
    terms: Terms
    plans: Plans

    @classmethod
    def of(cls, workspace: Workspace, found: ContractFacts) -> Running:
        """Return a contract of the file."""
        known = terms(workspace, found.id)
        return cls(found, known, Plans.of(known))

    def works(self, day: date) -> bool:
        """Return whether a day is one in the company, public holidays aside."""
        return bool(self.plans.on(day).shifts) and day not in public_holidays(day.year)

    def days(self, kind: AbsenceKind, span: Period) -> Iterator[date]:
        """Return the company days of a span that absences of a kind take."""
        for absence in self.terms.absences:
            within = absence.period.meet(span) if absence.kind is kind else None
            yield from (day for day in within or () if self.works(day))


@dataclass(frozen=True, slots=True)
class MeanWeek:
    """A week in the company: its days and hours, and the hours of a full-time worker."""

    days: Decimal
    hours: Decimal
    full_time: Decimal

    def scale(self, law: Law) -> Decimal:
        """Return how many whole days of a full-time week one day of this week is."""
        return self.hours * law[FULL_WEEK] / (self.days * self.full_time)

    def short(self) -> MeanWeek:
        """Return it in hundredths."""
        values = (self.days, self.hours, self.full_time)
        return MeanWeek(*(value.quantize(HUNDREDTH, ROUND_HALF_UP) for value in values))


def running_of(workspace: Workspace, learner_id: int) -> tuple[Running, ...]:
    """Return the contracts of a learner, oldest first."""

    def every() -> tuple[Running, ...]:
        return tuple(Running.of(workspace, one) for one in contracts(workspace, learner_id))

    return workspace.derived(f"running_{learner_id}", every)


def mean_week(every: tuple[Running, ...], span: Period) -> MeanWeek:
    """Return the average week in the company in a span, by the timetable.

    The sheet asks for the mean number of days and hours a week under the contract: weeks of school
    holidays, which have other hours, are in it. Weeks that a contract begins or ends in are not,
    unless there are no others.

    Raises:
        NotKnown: No day in the company was planned, or full-time weeks of several lengths were.
    """
    whole: list[tuple[int, int]] = []
    cut: list[tuple[int, int]] = []
    full_time = set()
    for one in every:
        within = one.terms.period.meet(span)
        if within is None:
            continue
        full_time.add(one.contract.weekly_minutes)
        for monday in _mondays(within):
            week = Period(monday, monday + timedelta(days=DAYS_IN_WEEK - 1))
            plans = [one.plans.on(day).shifts for day in week]
            minutes = sum(shift.end - shift.start for shifts in plans for shift in shifts)
            sums = whole if week.meet(within) == week else cut
            sums.append((sum(1 for shifts in plans if shifts), minutes))
    weeks = whole or cut
    days = sum(count for count, _ in weeks)
    if not days:
        text = T(
            "No day in the company is in this file from {first} to {last}.",
            first=span.first,
            last=span.last,
        )
        raise NotKnown(Because(text))
    if len(full_time) != 1:
        text = T(
            "The full-time week was not the same in all contracts from {first} to {last}. Work "
            "the days out under Calculators.",
            first=span.first,
            last=span.last,
        )
        raise NotKnown(Because(text))
    minutes = sum(length for _, length in weeks)
    count = Decimal(len(weeks))
    return MeanWeek(days / count, minutes / HOUR / count, full_time.pop() / HOUR)


def _mondays(within: Period) -> Iterator[date]:
    monday = within.first - timedelta(days=within.first.weekday())
    while monday <= within.last:
        yield monday
        monday += timedelta(days=DAYS_IN_WEEK)


def worked_days(every: tuple[Running, ...], span: Period, law: Law) -> Decimal:
    """Return the company days of a span that count as worked.

    Raises:
        NotKnown: Days lie among them that count in part only.
    """
    count = 0
    for one in every:
        lost = _lost(one, span, law)
        within = one.terms.period.meet(span)
        count += sum(1 for day in within or () if one.plans.on(day).shifts and day not in lost)
    return Decimal(count)


def _lost(one: Running, span: Period, law: Law) -> frozenset[date]:
    """Return the company days of a span that do not count as worked.

    Raises:
        NotKnown: Days count only as far as the company paid them.
    """
    lost: set[date] = set()
    for absence in one.terms.absences:
        within = absence.period.meet(span)
        days = [day for day in within or () if one.plans.on(day).shifts]
        if not days:
            continue
        found = assimilated(absence.kind, law)
        if found.counts and found.while_paid:
            text = NT(
                "{count} day of absence from {day} on counts only as far as you paid it. Work the "
                "days out under Calculators.",
                "{count} days of absence from {day} on count only as far as you paid them. Work "
                "the days out under Calculators.",
                len(days),
                day=days[0],
            )
            raise NotKnown(Because(text), *found.because)
        if not found.counts:
            lost.update(days)
    return frozenset(lost)


def whole_months(every: tuple[Running, ...], span: Period, law: Law) -> Decimal:
    """Return the whole months of a span under contract.

    Raises:
        NotKnown: A month was begun only, or days of it do not count.
    """
    months = 0
    for number in range(1, span.last.month + 1):
        month = Month(span.first.year, number)
        days = month.period.meet(span)
        there = [one for one in every if one.terms.period.meet(month.period)]
        whole = days == month.period and any(
            one.terms.period.meet(month.period) == month.period for one in there
        )
        if there and days is not None and days != month.period:
            continue  # the month that runs is not done yet
        if there and (not whole or any(_lost(one, month.period, law) for one in there)):
            text = T(
                "{month} counts in part only, and no source says how much of a month it makes. "
                "Work the days out under Calculators.",
                month=month,
            )
            raise NotKnown(Because(text))
        months += whole
    return Decimal(months)
