"""Supplementary (European) leave, by the work of the current year: ``leave.supplementary``.

It opens after a starting period of three months under contract in the calendar year, 64 days for a
worker, and once the ordinary leave is used up. A worker has the days of the table for the days of
the year; an employee two days a month in the week of six days, which is five days in the week of
five when the starting period ends. With the ordinary leave it never makes more than four weeks. It
is asked for: the company need not recall it.

Basis: royal decree of 30 March 1967 as changed on 19 June 2012; Vade Mecum fiche 4, vacances
supplémentaires ou européennes, and part B, which gives 5 days from 64 on for this leave. In force
since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Law
from desktop.law.parameters.leave import FULL_WEEK, MOST_WEEKS, START_DAYS, START_MONTHS
from desktop.rules.leave.employee import employee_leave
from desktop.rules.leave.worker import SOURCE_PART_B, days_for, why_days

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """The current year of a learner.

    Attributes:
        regime: Which counts: days for a worker, months for an employee.
        worked: Days of a worker in the week of five whole days, or months of an employee.
        days_per_week: Days worked a week.
        ordinary_left: Days of ordinary leave not taken yet, where that is known.
        ordinary: Days of ordinary leave of the year, taken or not, where that is known.
    """

    regime: Regime
    worked: Decimal
    days_per_week: Decimal
    ordinary_left: Decimal | None = None
    ordinary: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition, and whether it is met; None where nothing was said."""

    code: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Supplementary:
    """The supplementary leave of a year.

    Attributes:
        days: The days it gives; 0 before the starting period is over.
        conditions: What has to be met before they are taken.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    days: int
    conditions: tuple[Condition, ...]
    because: tuple[Because, ...]
    unverified: bool


def supplementary_leave(year: YearSoFar, law: Law) -> Supplementary:
    """Return the supplementary leave that the work of the current year gives.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    key = START_DAYS if year.regime is Regime.WORKER else START_MONTHS
    least = law[key]
    left = year.ordinary_left
    conditions = (
        Condition("starting_period", year.worked >= least),
        Condition("ordinary_leave_used_up", None if left is None else left <= 0),
    )
    if year.worked < least:
        because = _why_not(year, least)
        source = T("{source}", source=law.source(key))
        return Supplementary(
            0, conditions, (Because(because, source=source),), not law.verified(key)
        )
    right, reasons = _right(year, law)
    days, limit, doubtful = _within_four_weeks(right, year, law)
    return Supplementary(
        days,
        conditions,
        (*reasons, *limit, _why_left(left, law)),
        unverified=doubtful or not law.verified(key),
    )


def _why_not(year: YearSoFar, least: int) -> Message:
    if year.regime is Regime.WORKER:
        return T(
            "The starting period is {least} days in the calendar year; {worked} are done: "
            "none yet. From {least} days on there are some.",
            least=least,
            worked=year.worked,
        )
    return T(
        "The starting period is {least} months in the calendar year; {worked} are done: "
        "none yet. From {least} months on there are some.",
        least=least,
        worked=year.worked,
    )


def _right(year: YearSoFar, law: Law) -> tuple[int, tuple[Because, ...]]:
    if year.regime is Regime.EMPLOYEE:
        found = employee_leave(year.worked, year.days_per_week, law)
        return found.leave_days, found.because
    worked = int(year.worked.quantize(ONE, ROUND_HALF_UP))
    days, _ = days_for(worked)
    return days, why_days(worked, days, None, law[FULL_WEEK], SOURCE_PART_B)


def _within_four_weeks(
    right: int, year: YearSoFar, law: Law
) -> tuple[int, tuple[Because, ...], bool]:
    """Return the days that fit beside the ordinary leave, why, and whether a figure is in doubt."""
    most = law[MOST_WEEKS]
    worker = year.regime is Regime.WORKER
    week = Decimal(law[FULL_WEEK]) if worker else year.days_per_week
    cap = most * week
    source = T("{source}", source=law.source(MOST_WEEKS))
    doubtful = not law.all_verified((MOST_WEEKS, FULL_WEEK))
    if year.ordinary is None:
        text = T(
            "With the ordinary leave of the year they never make more than {weeks} weeks, "
            "{cap} days in a week of {days} days; how much ordinary leave there is was not said.",
            weeks=most,
            cap=cap,
            days=week,
        )
        return right, (Because(text, source=source),), doubtful
    room = max(cap - year.ordinary, Decimal(0)).quantize(ONE, ROUND_HALF_UP)
    days = min(right, int(room))
    text = T(
        "With the {ordinary} days of ordinary leave they never make more than {weeks} weeks, "
        "{cap} days in a week of {week} days: {days} remain.",
        ordinary=year.ordinary,
        weeks=most,
        cap=cap,
        week=week,
        days=days,
    )
    formula = T(
        "the smaller of {right} and {cap} − {ordinary} = {days}",
        right=right,
        cap=cap,
        ordinary=year.ordinary,
        days=days,
    )
    return days, (Because(text, formula, source),), doubtful


def _why_left(left: Decimal | None, law: Law) -> Because:
    source = T("{source}", source=law.source(START_MONTHS))
    if left is None:
        text = T(
            "They are taken once the ordinary leave is used up; how much is left was not said."
        )
    elif left > 0:
        text = T(
            "{left} days of ordinary leave are left: they are taken first, then these.", left=left
        )
    else:
        text = T("The ordinary leave is used up: these days can be asked for.")
    return Because(text, source=source)
