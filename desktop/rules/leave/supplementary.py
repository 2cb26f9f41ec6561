"""Supplementary (European) leave, by the work of the current year: ``leave.supplementary``.

It opens after a starting period of three months under contract in the calendar year, 64 days for a
worker, and once the ordinary leave is used up. A worker has the days of the table for the days of
the year; an employee two days a month in the week of six days, which is five days in the week of
five when the starting period ends. It is asked for: the company need not recall it.

Basis: royal decree of 30 March 1967 as changed on 19 June 2012; Vade Mecum fiche 4, vacances
supplémentaires ou européennes, and part B. In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Law
from desktop.law.parameters.leave import START_DAYS, START_MONTHS
from desktop.rules.leave.employee import employee_leave
from desktop.rules.leave.worker import days_for, why_days


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


def supplementary_leave(
    regime: Regime, worked: Decimal, days_per_week: Decimal, left: Decimal | None, law: Law
) -> Supplementary:
    """Return the supplementary leave that the work of the current year gives.

    Args:
        regime: Which counts: days for a worker, months for an employee.
        worked: Days of a worker in the week of five whole days, or months of an employee.
        days_per_week: Days worked a week.
        left: Days of ordinary leave not taken yet, where that is known.
        law: The law of the year.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    key = START_DAYS if regime is Regime.WORKER else START_MONTHS
    least, source = law[key], T("{source}", source=law.source(key))
    started = worked >= least
    conditions = (
        Condition("starting_period", started),
        Condition("ordinary_leave_used_up", None if left is None else left <= 0),
    )
    if not started:
        text = (
            T(
                "The starting period is {least} days in the calendar year; {worked} are done: "
                "none yet. From {least} days on there are some.",
                least=least,
                worked=worked,
            )
            if regime is Regime.WORKER
            else T(
                "The starting period is {least} months in the calendar year; {worked} are done: "
                "none yet. From {least} months on there are some.",
                least=least,
                worked=worked,
            )
        )
        because = (Because(text, source=source),)
        return Supplementary(0, conditions, because, not law.verified(key))
    days, reasons, doubtful = _right(regime, worked, days_per_week, law)
    return Supplementary(
        days,
        conditions,
        (*reasons, *_why_left(left, law)),
        unverified=doubtful or not law.verified(key),
    )


def _right(
    regime: Regime, worked: Decimal, days_per_week: Decimal, law: Law
) -> tuple[int, tuple[Because, ...], bool]:
    if regime is Regime.WORKER:
        days, _ = days_for(int(worked))
        return days, why_days(int(worked), days, None), False
    found = employee_leave(worked, days_per_week, law)
    return found.leave_days, found.because, found.unverified


def _why_left(left: Decimal | None, law: Law) -> tuple[Because, ...]:
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
    return (Because(text, source=source),)
