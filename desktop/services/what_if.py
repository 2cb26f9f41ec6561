"""What a year of a learner costs at the least, before anything is signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Level
from desktop.law.book import LawBook
from desktop.rules.minimum import Minimum, minimum_due

MONTHS = 12


@dataclass(frozen=True, slots=True)
class YearCost:
    """Twelve months at one level.

    Attributes:
        amounts: Each minimum with the first month it holds for.
        total: The sum of the twelve; None where one is not known.
        because: Why, with the formula; or why it is not known.
        unverified: Whether a figure has not been read in a published source.
    """

    level: Level
    amounts: tuple[tuple[Month, Euro], ...]
    total: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def year_cost(book: LawBook, first_day: date) -> tuple[YearCost, ...]:
    """Return what twelve months from that of a day cost at each level, at the least.

    The minimum of a month is that of its first day; a figure published later is not in it.
    """
    return tuple(_cost(book, level, Month.of(first_day)) for level in Level)


def _cost(book: LawBook, level: Level, first: Month) -> YearCost:
    months = [first.plus(step) for step in range(MONTHS)]
    try:
        found = [(month, minimum_due(level, book.on(month.first))) for month in months]
    except NotKnown as missing:
        return YearCost(level, (), None, missing.because, unverified=False)
    steps = [
        (group[0][0], group[0][1], len(group))
        for _, grouped in groupby(found, key=_amount)
        for group in [list(grouped)]
    ]
    total = sum((due.amount for _, due in found), ZERO)
    because = tuple(
        Because(
            T("{count} months from {month}", count=count, month=month),
            T("{count} × {amount} = {sum}", count=count, amount=due.amount, sum=due.amount * count),
        )
        for month, due, count in steps
    )
    return YearCost(
        level,
        tuple((month, due.amount) for month, due, _ in steps),
        total,
        (*because, *steps[0][1].because),
        any(due.unverified for _, due in found),
    )


def _amount(pair: tuple[Month, Minimum]) -> Euro:
    return pair[1].amount
