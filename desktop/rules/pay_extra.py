"""The extra hours of a month, day by day.

Extra hours need an agreement made before them, with its pedagogical reason. Where none is written
down nothing is invented: the line has no amount, and says what is missing.

Basis: contrat d'alternance, art. 5; Vade Mecum, fiche 2. Since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.law.book import LawBook
from desktop.rules.overtime import SOURCE_OVERTIME, Overtime, WorkedDay, overtime_pay
from desktop.rules.pay import MonthPay

MINUTES = 60
SUNDAY = 6


@dataclass(frozen=True, slots=True)
class ExtraWork:
    """Hours beyond the timetable on one day.

    Attributes:
        reason: The pedagogical reason; empty where none is written down.
        agreed_on: When the parties agreed; None where it is not written down.
    """

    day: date
    minutes: int
    reason: str = ""
    agreed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ExtraLine:
    """What the extra hours of a day are paid.

    Attributes:
        kind: The kind of day.
        rate: The premium, as a ratio; None where the amount is not known.
        amount: The hours with their premium; None where it is not known.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    day: date
    minutes: int
    kind: WorkedDay
    rate: Decimal | None
    amount: Euro | None
    because: tuple[Because, ...]
    unverified: bool


def extra_lines(
    pay: MonthPay, extra: Sequence[ExtraWork], weekly_minutes: int, book: LawBook
) -> tuple[ExtraLine, ...]:
    """Return the extra hours of a month, oldest first, each by the law of its day."""
    return tuple(
        _line(pay, work, weekly_minutes, book)
        for work in sorted(extra, key=lambda work: work.day)
        if work.day in pay.month.period
    )


def kind_of(pay: MonthPay, day: date) -> WorkedDay:
    """Return the kind of a day: a public holiday, or the day that replaces it, goes first."""
    if any(facts.day == day and facts.holiday is not None for facts in pay.days):
        return WorkedDay.PUBLIC_HOLIDAY
    return WorkedDay.SUNDAY if day.weekday() == SUNDAY else WorkedDay.WORKDAY


def _line(pay: MonthPay, work: ExtraWork, weekly_minutes: int, book: LawBook) -> ExtraLine:
    kind = kind_of(pay, work.day)
    try:
        found = _paid(pay, work, kind, Decimal(weekly_minutes) / MINUTES, book)
    except NotKnown as missing:
        return ExtraLine(work.day, work.minutes, kind, None, None, missing.because, False)
    # How an hour is counted out of the month is a setting: no source fixes it.
    return ExtraLine(
        work.day, work.minutes, kind, found.premium_rate, found.amount, found.because, True
    )


def _paid(
    pay: MonthPay, work: ExtraWork, kind: WorkedDay, weekly_hours: Decimal, book: LawBook
) -> Overtime:
    if work.agreed_on is None or work.agreed_on >= work.day or not work.reason:
        raise NotKnown(_no_agreement(work))
    line = next((line for line in pay.lines if work.day in line.period), None)
    if line is None:
        text = T(
            "The extra hours of {day} are not known: the monthly amount they are counted on is "
            "not known.",
            day=work.day,
        )
        raise NotKnown(Because(text))
    hours = Decimal(work.minutes) / MINUTES
    return overtime_pay(hours, kind, line.monthly, weekly_hours, book.on(work.day))


def _no_agreement(work: ExtraWork) -> Because:
    source = T("{source}", source=SOURCE_OVERTIME)
    if work.agreed_on is None:
        text = T(
            "The extra hours of {day} are not known: no prior agreement is written down. They are "
            "forbidden without one; write down its date and its pedagogical reason.",
            day=work.day,
        )
    elif work.agreed_on >= work.day:
        text = T(
            "The extra hours of {day} are not known: the agreement of {agreed} was not made "
            "before that day.",
            day=work.day,
            agreed=work.agreed_on,
        )
    else:
        text = T(
            "The extra hours of {day} are not known: the agreement has no pedagogical reason "
            "written down.",
            day=work.day,
        )
    return Because(text, source=source)
