"""The year of a learner, month by month, as the individual account adds it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.errors import Refused
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import DayKind
from desktop.law.book import LawBook
from desktop.rules.month import DayFacts
from desktop.rules.pay import PayLine
from desktop.services.corrections import corrected_months
from desktop.services.pay import LearnerMonth, pay_of, running_in
from desktop.services.slip import at_operator, in_company
from desktop.services.workspace import Workspace

AMOUNTS = ("gross", "due", "withholding", "net", "travel", "paid")
NONE = Decimal(0)
LEAVE = frozenset({DayKind.LEAVE, DayKind.REST_DAY})


@dataclass(frozen=True, slots=True)
class AccountMonth:
    """A month of the account.

    Attributes:
        state: ``closed``, ``corrected``, ``computed`` or ``coming``.
        amounts: By the names of the slip; None where one is not known.
        period: The days of the month in which a contract runs.
        base: The parts of the month, each at one level and one amount.
        days: Each day of the month.
        known: Whether the timetable says which days were worked.
        company: Days in the company; halves are possible.
        operator: Days at the training operator.
        holidays: Public holidays.
        leave: Days of leave and of rest, paid or not.
        absent: Other days away.
        travelled: Whether a way to the company was noted; else a refund of zero is none that was
            worked out, and one on receipts may be missing.
    """

    month: Month
    state: str
    amounts: dict[str, Euro | None]
    period: Period
    base: tuple[PayLine, ...]
    known: bool
    days: tuple[DayFacts, ...]
    company: Decimal
    operator: Decimal
    holidays: Decimal
    leave: Decimal
    absent: Decimal
    travelled: bool


@dataclass(frozen=True, slots=True)
class Account:
    """A year.

    Attributes:
        months: Those in which a contract runs.
        totals: The sum of what is known, by name; None where nothing is.
        unknown: By name, the months that are missing from the sum.
    """

    year: int
    months: tuple[AccountMonth, ...]
    totals: dict[str, Euro | None]
    unknown: dict[str, tuple[Month, ...]]


def account_of(
    workspace: Workspace, book: LawBook, learner_id: int, year: int, today: date
) -> Account:
    """Return the year of a learner: closed months as they were kept, the others as computed."""
    months = []
    for number in range(1, 13):
        month = Month(year, number)
        running = running_in(workspace, learner_id, month)
        if not running:
            continue
        try:
            found = pay_of(workspace, book, learner_id, month)
        except Refused:
            continue  # no contract runs in it after all
        corrected = any(month in corrected_months(workspace, one.id) for one in running)
        months.append(_month(found, today, corrected=corrected))
    begun = [one for one in months if one.state != "coming"]
    return Account(
        year,
        tuple(months),
        totals_of(begun),
        unknown_of(begun),
    )


def totals_of(months: Sequence[AccountMonth]) -> dict[str, Euro | None]:
    """Return the sum of what is known of some months, by name; None where nothing is."""
    return {name: _sum(months, name) for name in AMOUNTS}


def unknown_of(months: Sequence[AccountMonth]) -> dict[str, tuple[Month, ...]]:
    """Return by name the months that are missing from the sum."""
    missing = {
        name: tuple(one.month for one in months if one.amounts[name] is None) for name in AMOUNTS
    }
    return {name: found for name, found in missing.items() if found}


def _month(found: LearnerMonth, today: date, *, corrected: bool) -> AccountMonth:
    month = found.pay.month
    if found.closed is not None:
        state = "corrected" if corrected else "closed"
    else:
        state = "computed" if month.first <= today else "coming"
    now = {name: one.amount for name, one in found.slip.figures.items()}
    kept = dict(found.kept) if found.kept is not None else {}
    amounts = {name: kept.get(name, now[name]) for name in AMOUNTS}
    if found.closed is not None:
        amounts["gross"] = found.closed.gross
    days = found.pay.days
    return AccountMonth(
        month,
        state,
        amounts,
        found.period,
        found.pay.lines,
        known=any(day.scheduled for day in days),
        days=tuple(days),
        company=sum((in_company(day) for day in days), NONE),
        operator=sum((at_operator(day) for day in days), NONE),
        holidays=_count(days, frozenset({DayKind.HOLIDAY})),
        leave=_count(days, LEAVE),
        absent=_count(days, frozenset({DayKind.ABSENCE, DayKind.UNPAID})),
        travelled=found.slip.travel.noted or bool(amounts["travel"]),
    )


def _count(days: Sequence[DayFacts], kinds: frozenset[DayKind]) -> Decimal:
    return Decimal(sum(1 for day in days if day.kind in kinds and day.scheduled))


def _sum(months: Sequence[AccountMonth], name: str) -> Euro | None:
    known = [amount for one in months if (amount := one.amounts[name]) is not None]
    return sum(known, ZERO) if known else None
