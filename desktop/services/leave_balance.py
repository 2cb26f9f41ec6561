"""How much leave a learner has in a year, what of it is planned, and what the file cannot tell.

The days of the year before come from the contracts of this file alone. Days worked elsewhere are
not in it: where the contracts do not cover the whole year before, the right is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.period import MONTHS, Month, Period
from desktop.kernel.vocabulary import AbsenceKind, Regime
from desktop.law.book import Law, LawBook
from desktop.law.parameters.leave_plan import SCHOOL_DAYS
from desktop.rules.leave.employee import EmployeeLeave, employee_leave
from desktop.rules.leave.plan_dates import school_leave
from desktop.rules.leave.supplementary import YearSoFar, supplementary_leave
from desktop.rules.leave.worker import Work, WorkerLeave, worker_leave
from desktop.services.leave_work import (
    HUNDREDTH,
    MeanWeek,
    Running,
    mean_week,
    whole_months,
    worked_days,
)
from desktop.services.sector import lacks_rest_days, rest_days_of
from desktop.services.workspace import Workspace


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
            week = mean_week(every, before)
            employee = _employee(whole_months(every, before, law), week, law)
            found = replace(
                blank,
                right=Decimal(employee.leave_days),
                because=employee.because,
                unverified=employee.unverified,
            )
        else:
            week, worked = mean_week(every, before), worked_days(every, before, law)
            worker = _worker(worked, week, law)
            found = replace(
                _in_whole_days(blank, week, law),
                right=_at_most(worker, week, law),
                because=(*worker.because, *_in_words(week, law)),
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
        week, regime = mean_week(every, span), current[-1].terms.regime
        if regime is Regime.WORKER:
            worked = _worker(worked_days(every, span, law), week, law).equivalent_days
        else:
            worked = whole_months(every, span, law)
        found = supplementary_leave(
            YearSoFar(regime, worked, week.short().days, ordinary.left, ordinary.right), law
        )
    except NotKnown as missing:
        return replace(blank, because=missing.because)
    shown = _in_whole_days(blank, week, law) if regime is Regime.WORKER else blank
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
        rest = _rest(workspace, current, year, law)
        found = school_leave(year, int(taken + planned), rest, law)
    except NotKnown as missing:
        return replace(blank, because=missing.because)
    return replace(
        blank, right=Decimal(found.maximum), because=found.because, unverified=found.unverified
    )


def _rest(workspace: Workspace, current: tuple[Running, ...], year: int, law: Law) -> int:
    """Return how many paid rest days the sector has in a year.

    Raises:
        NotKnown: It has some and the file does not say which.
    """
    if any(lacks_rest_days(workspace, one.contract.joint_committee, year) for one in current):
        raise NotKnown(
            Because(
                T(
                    "Four weeks of school leave without pay are {days} days; the paid rest days of "
                    "the sector come off them, and those of {year} are not known: enter them under "
                    "Company once you have the list of the sector.",
                    days=law[SCHOOL_DAYS],
                    year=str(year),
                ),
                source=T("{source}", source=law.source(SCHOOL_DAYS)),
            )
        )
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


def _in_whole_days(blank: Balance, week: MeanWeek, law: Law) -> Balance:
    """Return days off counted as the right is: in whole days of a full-time week.

    A day off is as long as a day of the learner, and the table counts days of a week of five.
    """
    scale = week.scale(law)
    return replace(
        blank,
        taken=(blank.taken * scale).quantize(HUNDREDTH, ROUND_HALF_UP),
        planned=(blank.planned * scale).quantize(HUNDREDTH, ROUND_HALF_UP),
    )


def _in_words(week: MeanWeek, law: Law) -> tuple[Because, ...]:
    """Say how days off are counted, where a day of the learner is no whole day."""
    scale = week.scale(law).quantize(HUNDREDTH, ROUND_HALF_UP)
    if scale == 1:
        return ()
    text = T(
        "The right is counted in days of a full-time week of five: one day off of the learner "
        "takes {days} of it.",
        days=scale,
    )
    return (Because(text),)


def _at_most(found: WorkerLeave, week: MeanWeek, law: Law) -> Decimal:
    """Return the days of a worker, within the four weeks of the learner's own week."""
    cap = (found.cap_own_regime * week.scale(law)).quantize(HUNDREDTH, ROUND_HALF_UP)
    return min(Decimal(found.leave_days), cap)


def _worker(worked: Decimal, week: MeanWeek, law: Law) -> WorkerLeave:
    """Return the leave of a worker, its average week shown in hundredths where that is the same."""
    exact = worker_leave(Work(worked, week.days, week.hours, week.full_time), law)
    short = week.short()
    shown = worker_leave(Work(worked, short.days, short.hours, short.full_time), law)
    return shown if shown.rounded == exact.rounded else exact


def _employee(months: Decimal, week: MeanWeek, law: Law) -> EmployeeLeave:
    """Return the leave of an employee, as that of a worker."""
    exact = employee_leave(months, week.days, law)
    shown = employee_leave(months, week.short().days, law)
    return shown if shown.leave_days == exact.leave_days else exact


def _not_covered(every: tuple[Running, ...], span: Period) -> Period | None:
    """Return the days of a span, from the first to the last, that no contract here covers."""
    free = [day for day in span if not any(day in one.terms.period for one in every)]
    return Period(free[0], free[-1]) if free else None
