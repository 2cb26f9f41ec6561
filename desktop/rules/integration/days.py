"""How many days of the integration period are left, by the law of its time.

The Vade Mecum counts the days of a contract as last − first (1 September 2015 to 30 June 2016: 303
days, 43 Sundays, 50 left); counting both ends gives one day more for each contract.

Basis: Vade Mecum fiche 12; law of 18 July 2025.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.law.book import Law
from desktop.law.parameters.integration import (
    DIVISOR_WITHOUT_SUCCESS,
    INTEGRATION_DAYS,
    LEAST_WITHOUT_SUCCESS,
)
from desktop.rules.integration.training import SOURCE_FILE_12, Training, sundays_in


@dataclass(frozen=True, slots=True)
class Count:
    """Days of the contracts: by difference, with both ends, and the Sundays among them."""

    between: int
    inclusive: int
    sundays: int

    @property
    def worked(self) -> int:
        """The days that count, by difference."""
        return max(self.between - self.sundays, 0)


@dataclass(frozen=True, slots=True)
class Left:
    """Days that are left to do: by difference, with both ends counted, and why."""

    days: Decimal
    other: Decimal
    because: Because


def days_left(training: Training, contracts: Sequence[Period], law: Law) -> Left:
    """Return the days left by the law of its day.

    Raises:
        NoLawInForce: The figures are not known on that day.
    """
    formula = next(formula for since, formula in FORMULAS if law.day >= since)
    return formula(training, count_of(contracts), law)


def count_of(contracts: Sequence[Period]) -> Count:
    """Return the days of the contracts, counted both ways."""
    return Count(
        between=sum((one.last - one.first).days for one in contracts),
        inclusive=sum(one.days for one in contracts),
        sundays=sum(sundays_in(one) for one in contracts),
    )


def _days_until_2026(training: Training, count: Count, law: Law) -> Left:
    """310 days less those of the contract, halved and at least 155 without success: fiche 12."""
    whole = law[INTEGRATION_DAYS]
    if training.succeeded or not training.finished:
        return _less_the_contract(training, count, law)
    divisor, least = law[DIVISOR_WITHOUT_SUCCESS], law[LEAST_WITHOUT_SUCCESS]
    days = max(whole - Decimal(count.worked) / divisor, Decimal(least))
    inclusive = max(count.inclusive - count.sundays, 0)
    other = max(whole - Decimal(inclusive) / divisor, Decimal(least))
    because = Because(
        T(
            "Without success the days of the contract count by half, and at least {least} days "
            "are left.",
            least=least,
        ),
        T(
            "{whole} − ({days} − {sundays}) ÷ {divisor}, at least {least}: {left}",
            whole=whole,
            days=count.between,
            sundays=count.sundays,
            divisor=divisor,
            least=least,
            left=days,
        ),
        T("{source}", source=law.source(LEAST_WITHOUT_SUCCESS)),
    )
    return Left(days, other, because)


def _days_since_2026(training: Training, count: Count, law: Law) -> Left:
    """156 days less those of the contract, with success only: law of 18 July 2025."""
    return _less_the_contract(training, count, law)


def _less_the_contract(training: Training, count: Count, law: Law) -> Left:
    whole = law[INTEGRATION_DAYS]
    source = T("{source}", source=law.source(INTEGRATION_DAYS))
    if not training.finished or not training.succeeded:
        text = (
            T("The training did not succeed: nothing is taken off the {whole} days.", whole=whole)
            if training.finished
            else T("The training was given up: nothing is taken off the {whole} days.", whole=whole)
        )
        return Left(Decimal(whole), Decimal(whole), Because(text, source=source))
    days = max(whole - count.worked, 0)
    inclusive = max(count.inclusive - count.sundays, 0)
    because = Because(
        T(
            "The integration period is {whole} days of six a week, less the days of the contract "
            "without the Sundays, courses included.",
            whole=whole,
        ),
        T(
            "{whole} − ({days} − {sundays}), never below zero: {left}",
            whole=whole,
            days=count.between,
            sundays=count.sundays,
            left=days,
        ),
        source,
    )
    return Left(Decimal(days), Decimal(max(whole - inclusive, 0)), because)


FORMULAS: tuple[tuple[date, Callable[[Training, Count, Law], Left]], ...] = (
    (date(2026, 3, 1), _days_since_2026),
    (date.min, _days_until_2026),
)


def why_counted(contracts: Sequence[Period], left: Left) -> tuple[Because, ...]:
    """Return how the days of each contract were counted."""
    source = T("{source}", source=SOURCE_FILE_12)
    because = [
        Because(
            T(
                "The contract from {first} to {last}: {days} days, {sundays} Sundays.",
                first=one.first,
                last=one.last,
                days=(one.last - one.first).days,
                sundays=sundays_in(one),
            ),
            T(
                "{last} − {first} = {days}",
                last=one.last,
                first=one.first,
                days=(one.last - one.first).days,
            ),
            source,
        )
        for one in contracts
    ]
    if left.other != left.days:
        text = T(
            "The days are counted as the Vade Mecum does in its example, last − first. With both "
            "ends counted {other} days are left.",
            other=left.other,
        )
        because.append(Because(text, source=source))
    if left.days % 1:
        because.append(Because(T("No text found rounds the half day.")))
    return tuple(because)
