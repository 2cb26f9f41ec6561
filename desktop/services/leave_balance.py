"""How much leave a learner has in a year, what of it is planned, and what the file cannot tell.

The days of the year before come from the contracts of this file alone. Days worked elsewhere are
not in it: where the contracts do not cover the whole year before, the right is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import NT, T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.vocabulary import AbsenceKind, Regime
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.law.book import Law, LawBook
from desktop.rules.holiday import public_holidays
from desktop.rules.leave.employee import EmployeeLeave, employee_leave
from desktop.rules.leave.plan_assimilated import assimilated
from desktop.rules.leave.plan_dates import school_leave
from desktop.rules.leave.supplementary import YearSoFar, supplementary_leave
from desktop.rules.leave.worker import Work, WorkerLeave, worker_leave
from desktop.rules.terms import Plans, Terms
from desktop.services.facts import ContractFacts
from desktop.services.learners import contracts
from desktop.services.pay import terms
from desktop.services.sector import rest_days_of
from desktop.services.workspace import Workspace

HUNDREDTH = Decimal("0.01")
HOUR = Decimal(60)


@dataclass(frozen=True, slots=True)
class Balance:
    """The leave of one kind in a year, in days.

    Attributes:
        right: The days there are; None where the file does not tell.
        taken: Those before today.
        planned: Those from today on.
        because: Why the right is what it is, or why it is not known.
        unverified: Whether a figure has not been read in a published source.
    """

    kind: AbsenceKind
    right: Decimal | None
    taken: Decimal
    planned: Decimal
    because: tuple[Because, ...]
    unverified: bool = False

    @property
    def used(self) -> Decimal:
        """Taken and planned together."""
        return self.taken + self.planned

    @property
    def left(self) -> Decimal | None:
        """The days that can still be planned; below 0 where too many are."""
        return None if self.right is None else self.right - self.used


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
class _Week:
    """A week in the company: its days and hours, and the hours of a full-time worker."""

    days: Decimal
    hours: Decimal
    full_time: Decimal

    def short(self) -> _Week:
        """Return it in hundredths."""
        values = (self.days, self.hours, self.full_time)
        return _Week(*(value.quantize(HUNDREDTH, ROUND_HALF_UP) for value in values))


def running_of(workspace: Workspace, learner_id: int) -> tuple[Running, ...]:
    """Return the contracts of a learner, oldest first."""
    return tuple(Running.of(workspace, one) for one in contracts(workspace, learner_id))


def annual(every: tuple[Running, ...], year: int, today: date, book: LawBook) -> Balance:
    """Return the annual leave of a year, by the days of the year before."""
    taken, planned = _used(every, AbsenceKind.ANNUAL_LEAVE, year, today)
    blank = Balance(AbsenceKind.ANNUAL_LEAVE, None, taken, planned, ())
    current = _in_year(every, year)
    if not current:
        return blank
    try:
        law = book.on(_law_day(current[-1], year))
        before = Period(date(year - 1, 1, 1), Month(year - 1, MONTHS).last)
        if current[-1].terms.regime is Regime.EMPLOYEE:
            week = _week_of(every, before)
            employee = _employee(_months(every, before, law), week, law)
            found = replace(
                blank,
                right=Decimal(employee.leave_days),
                because=employee.because,
                unverified=employee.unverified,
            )
        else:
            week, worked = _week_of(every, before), _worked(every, before, law)
            worker = _worker(worked, week, law)
            found = replace(
                _in_whole_days(blank, week),
                right=Decimal(worker.leave_days),
                because=worker.because,
                unverified=worker.unverified,
            )
    except NotKnown as missing:
        return replace(blank, because=missing.because)
    outside = _not_covered(every, before)
    if outside is None:
        return found
    text = T(
        "The file does not know what was done elsewhere from {first} to {last}: the right is on "
        "the holiday certificate. The days at your place alone give {days}.",
        first=outside.first,
        last=outside.last,
        days=found.right or Decimal(0),
    )
    return replace(blank, because=(Because(text), *found.because), unverified=found.unverified)


def supplementary(
    every: tuple[Running, ...], ordinary: Balance, year: int, today: date, book: LawBook
) -> Balance:
    """Return the supplementary leave of a year, by the work of the year so far."""
    taken, planned = _used(every, AbsenceKind.SUPPLEMENTARY_LEAVE, year, today)
    blank = Balance(AbsenceKind.SUPPLEMENTARY_LEAVE, None, taken, planned, ())
    current = _in_year(every, year)
    first, last = date(year, 1, 1), min(today, Month(year, MONTHS).last)
    if not current or last < first:
        text = T("This leave depends on the work of {year}, which lies ahead.", year=str(year))
        return replace(blank, because=(Because(text),))
    span = Period(first, last)
    try:
        law = book.on(_law_day(current[-1], year))
        week, regime = _week_of(every, span), current[-1].terms.regime
        if regime is Regime.WORKER:
            worked = _worker(_worked(every, span, law), week, law).equivalent_days
        else:
            worked = _months(every, span, law)
        found = supplementary_leave(
            YearSoFar(regime, worked, week.short().days, ordinary.left, ordinary.right), law
        )
    except NotKnown as missing:
        return replace(blank, because=missing.because)
    shown = _in_whole_days(blank, week) if regime is Regime.WORKER else blank
    return replace(
        shown, right=Decimal(found.days), because=found.because, unverified=found.unverified
    )


def school(
    workspace: Workspace, every: tuple[Running, ...], year: int, today: date, book: LawBook
) -> Balance:
    """Return the school leave without pay of a year, less the paid rest days of the sector."""
    taken, planned = _used(every, AbsenceKind.SCHOOL_LEAVE, year, today)
    blank = Balance(AbsenceKind.SCHOOL_LEAVE, None, taken, planned, ())
    current = _in_year(every, year)
    if not current:
        return blank
    try:
        law = book.on(_law_day(current[-1], year))
        found = school_leave(year, int(taken + planned), _rest(workspace, current, year), law)
    except NotKnown as missing:
        return replace(blank, because=missing.because)
    return replace(
        blank, right=Decimal(found.maximum), because=found.because, unverified=found.unverified
    )


def _rest(workspace: Workspace, current: tuple[Running, ...], year: int) -> int:
    whole = Period(date(year, 1, 1), Month(year, MONTHS).last)
    days = {
        day
        for one in current
        for day in rest_days_of(
            workspace, one.contract.joint_committee, one.terms.period.meet(whole) or whole
        )
    }
    return len(days)


def _used(
    every: tuple[Running, ...], kind: AbsenceKind, year: int, today: date
) -> tuple[Decimal, Decimal]:
    span = Period(date(year, 1, 1), Month(year, MONTHS).last)
    days = [day for one in every for day in one.days(kind, span)]
    taken = sum(1 for day in days if day < today)
    return Decimal(taken), Decimal(len(days) - taken)


def _in_year(every: tuple[Running, ...], year: int) -> tuple[Running, ...]:
    span = Period(date(year, 1, 1), Month(year, MONTHS).last)
    return tuple(one for one in every if one.terms.period.meet(span))


def _law_day(current: Running, year: int) -> date:
    return max(current.terms.period.first, date(year, 1, 1))


def _in_whole_days(blank: Balance, week: _Week) -> Balance:
    """Return days off counted as the right is: in whole days of a full-time week.

    A day off is as long as a day of the learner, and the table counts days of a week of five.
    """
    scale = week.hours * 5 / (week.days * week.full_time)
    return replace(
        blank,
        taken=(blank.taken * scale).quantize(HUNDREDTH, ROUND_HALF_UP),
        planned=(blank.planned * scale).quantize(HUNDREDTH, ROUND_HALF_UP),
    )


def _week_of(every: tuple[Running, ...], span: Period) -> _Week:
    """Return the average week in the company in a span, by the timetable.

    The sheet asks for the mean number of days and hours a week under the contract: weeks of school
    holidays, which have other hours, are in it.

    Raises:
        NotKnown: No day in the company was planned, or full-time weeks of several lengths were.
    """
    days, minutes, calendar = 0, 0, 0
    full_time = set()
    for one in every:
        within = one.terms.period.meet(span)
        if within is None:
            continue
        calendar += within.days
        full_time.add(one.contract.weekly_minutes)
        for day in within:
            shifts = one.plans.on(day).shifts
            days += bool(shifts)
            minutes += sum(shift.end - shift.start for shift in shifts)
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
    weeks = Decimal(calendar) / DAYS_IN_WEEK
    return _Week(days / weeks, minutes / HOUR / weeks, full_time.pop() / HOUR)


def _worker(worked: Decimal, week: _Week, law: Law) -> WorkerLeave:
    """Return the leave of a worker, its average week shown in hundredths where that is the same."""
    exact = worker_leave(Work(worked, week.days, week.hours, week.full_time), law)
    short = week.short()
    shown = worker_leave(Work(worked, short.days, short.hours, short.full_time), law)
    return shown if shown.rounded == exact.rounded else exact


def _employee(months: Decimal, week: _Week, law: Law) -> EmployeeLeave:
    """Return the leave of an employee, as that of a worker."""
    exact = employee_leave(months, week.days, law)
    shown = employee_leave(months, week.short().days, law)
    return shown if shown.leave_days == exact.leave_days else exact


def _worked(every: tuple[Running, ...], span: Period, law: Law) -> Decimal:
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


def _months(every: tuple[Running, ...], span: Period, law: Law) -> Decimal:
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


def _not_covered(every: tuple[Running, ...], span: Period) -> Period | None:
    """Return the days of a span, from the first to the last, that no contract here covers."""
    free = [day for day in span if not any(day in one.terms.period for one in every)]
    return Period(free[0], free[-1]) if free else None
