"""The pay of a month, line by line.

The pay is a flat monthly amount. In a month that begins, ends or changes within,
each part gets its share (prorata temporis): monthly amount × paid scheduled days
of the part ÷ scheduled days of the calendar month, rounded half-up, once a line.
The sources fix the principle, not the fraction; calendar days are the other reading.

Basis: contrat d'alternance, art. 6 and 8; Vade Mecum 4.6 and 4.15. Since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.kernel.answer import Because
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, DayKind, Level, Payer, ShareBasis
from desktop.law.book import LawBook, NoLawInForce, Parameter
from desktop.law.parameters.pay import LEVEL_RATE, REFERENCE_INCOME
from desktop.rules.absence import PaidAbsence
from desktop.rules.absence_why import why_unpaid
from desktop.rules.minimum import Minimum, minimum_due
from desktop.rules.month import DayFacts, days_of
from desktop.rules.pay_why import (
    no_day_to_count,
    no_level,
    no_scheduled_day,
    no_timetable,
    why_holidays,
    why_monthly,
    why_share,
)
from desktop.rules.terms import Terms, in_force

# What the least due hangs on: a month changes within where one of these does.
FIGURES: tuple[Parameter[Any], ...] = (REFERENCE_INCOME, *LEVEL_RATE.values())


class OutsideContract(ValueError):
    """The contract does not run in the month asked about."""


@dataclass(frozen=True, slots=True)
class PayLine:
    """One part of the month, at one level and one amount.

    Attributes:
        period: Its days.
        level: The level of the learner.
        monthly: The amount of a whole month, in EUR.
        paid_days: Scheduled days the company pays; halves are possible.
        of_days: Scheduled days of the calendar month.
        amount: The share, to the cent.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
    """

    period: Period
    level: Level
    monthly: Euro
    paid_days: Decimal
    of_days: Decimal
    amount: Euro
    because: tuple[Because, ...]
    unverified: bool


@dataclass(frozen=True, slots=True)
class UnpaidLine:
    """Scheduled days of the contract that the company does not pay.

    Attributes:
        days: How many, halves are possible.
        payer: Who pays them instead.
        because: Why.
    """

    kind: AbsenceKind
    period: Period
    days: Decimal
    payer: Payer
    because: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class MonthPay:
    """The pay of a month.

    Attributes:
        month: The month.
        days: Every day of it.
        lines: What is due, by part of the month.
        unpaid: What is not, and why.
        gross: The sum of the lines; None when it is unknown.
        unknown: Why it is unknown.
        minimum: The least due at the end of the month, where it is known.
        unverified: Whether a figure used has not been read in a published source.
    """

    month: Month
    days: tuple[DayFacts, ...]
    lines: tuple[PayLine, ...]
    unpaid: tuple[UnpaidLine, ...]
    gross: Euro | None
    unknown: tuple[Because, ...]
    minimum: Minimum | None
    unverified: bool


@dataclass(frozen=True, slots=True)
class _Part:
    days: tuple[DayFacts, ...]
    level: Level
    minimum: Minimum
    agreed: Euro | None
    unverified: bool

    @property
    def monthly(self) -> Euro:
        return max(self.agreed or ZERO, self.minimum.amount)

    @property
    def period(self) -> Period:
        return Period(self.days[0].day, self.days[-1].day)

    def goes_on(self, other: _Part) -> bool:
        """Return whether ``other`` is paid at the same amount."""
        same = self.level, self.minimum.amount, self.agreed
        return same == (other.level, other.minimum.amount, other.agreed)


def month_pay(terms: Terms, month: Month, book: LawBook) -> MonthPay:
    """Return what the company owes for ``month``.

    The level, the amount and the minimum are those in force on each day.

    Raises:
        OutsideContract: The contract does not run in that month.
    """
    if month.period.meet(terms.period) is None:
        raise OutsideContract(str(month))
    try:
        days = days_of(terms, month, book)
        parts = _parts(terms, days, book)
    except NoLawInForce as missing:
        return unknown_pay(month, (), *missing.because)
    basis = _basis(terms, days)
    if basis is None:
        return unknown_pay(month, days, no_timetable())
    if not parts:
        return unknown_pay(month, days, no_level())
    if basis is not terms.share_basis and any(map(_counts_by_schedule, days)):
        return unknown_pay(month, days, no_day_to_count(month))
    counted = () if basis is terms.share_basis else (no_scheduled_day(month),)
    of_days = _scheduled(days, basis)
    lines = tuple(_line(part, of_days, basis, book, counted) for part in parts)
    return MonthPay(
        month=month,
        days=days,
        lines=lines,
        unpaid=tuple(_unpaid_lines(days, basis, book)),
        gross=sum((line.amount for line in lines), ZERO),
        unknown=(),
        minimum=parts[-1].minimum,
        unverified=any(line.unverified for line in lines),
    )


def _basis(terms: Terms, days: Sequence[DayFacts]) -> ShareBasis | None:
    """Return which days the month counts in; None where the timetable is needed and is empty.

    The amount of a month is flat: where the timetable has no day in the month, because the weeks
    of school holidays have none, a whole month is due whole, and a part of it counts in calendar
    days. A timetable that has no day at all was not filled in.
    """
    if _scheduled(days, terms.share_basis):
        return terms.share_basis
    filled = any(day.scheduled for pattern in terms.patterns for day in pattern.week.days)
    return ShareBasis.CALENDAR if filled else None


def _counts_by_schedule(facts: DayFacts) -> bool:
    """Return whether a day lies in an absence that takes scheduled days alone, and is none."""
    absent = facts.within
    return absent is not None and facts.kind is DayKind.OFF and absent.then is not Payer.COMPANY


def unknown_pay(month: Month, days: tuple[DayFacts, ...], *because: Because) -> MonthPay:
    """Return a month with no amounts, and what keeps them from being known."""
    return MonthPay(month, days, (), (), None, because, None, unverified=False)


def _parts(terms: Terms, days: Sequence[DayFacts], book: LawBook) -> list[_Part]:
    """Return the parts of a month; none where the level of a day is not known."""
    parts: list[_Part] = []
    for stretch in _stretches(terms, days, book):
        first, last = stretch[0].day, stretch[-1].day
        step = in_force(terms.levels, first)
        if step is None:
            return []
        amount = in_force(terms.amounts, first)
        minimum = minimum_due(step.level, book.on(first))
        at_end = book.on(last).all_verified((REFERENCE_INCOME, LEVEL_RATE[step.level]))
        doubt = minimum.unverified or not at_end
        part = _Part(stretch, step.level, minimum, amount.monthly if amount else None, doubt)
        if parts and parts[-1].goes_on(part):
            before = parts.pop()
            both = before.unverified or doubt
            part = _Part((*before.days, *stretch), part.level, before.minimum, part.agreed, both)
        parts.append(part)
    return parts


def _stretches(
    terms: Terms, days: Sequence[DayFacts], book: LawBook
) -> Iterator[tuple[DayFacts, ...]]:
    """Yield the days of the contract, cut wherever the level, the amount or the law changes."""
    changes = {step.since for step in terms.levels} | {step.since for step in terms.amounts}
    for key in FIGURES:
        changes.update(entry.since for entry in book.histories[key.key].entries)
    stretch: list[DayFacts] = []
    for facts in days:
        if not facts.in_contract:
            continue
        if stretch and facts.day in changes:
            yield tuple(stretch)
            stretch = []
        stretch.append(facts)
    yield tuple(stretch)


def _line(
    part: _Part,
    of_days: Decimal,
    basis: ShareBasis,
    book: LawBook,
    counted: tuple[Because, ...],
) -> PayLine:
    paid = sum((_paid(facts, basis) for facts in part.days), Decimal(0))
    amount = (part.monthly * paid / of_days).rounded()
    because = (
        *why_monthly(part.level, part.agreed, part.minimum),
        *counted,
        why_share(part.period, part.monthly, (paid, of_days), amount, basis),
        *_why_absent(part.days, book),
        *why_holidays(part.days, book),
    )
    return PayLine(
        period=part.period,
        level=part.level,
        monthly=part.monthly,
        paid_days=paid,
        of_days=of_days,
        amount=amount,
        because=because,
        unverified=part.unverified or any(facts.unverified for facts in part.days),
    )


def _why_absent(days: Sequence[DayFacts], book: LawBook) -> Iterator[Because]:
    """Say what the company guarantees of the absences where that is in doubt."""
    seen: list[PaidAbsence] = []
    for facts in days:
        absent = facts.within
        if absent is None or not absent.unverified or absent in seen:
            continue
        seen.append(absent)
        yield from why_unpaid(absent, book)


def _paid(facts: DayFacts, basis: ShareBasis) -> Decimal:
    if basis is ShareBasis.SCHEDULED or facts.payer not in (None, Payer.COMPANY):
        return facts.paid
    return Decimal(1)


def _scheduled(days: Sequence[DayFacts], basis: ShareBasis) -> Decimal:
    if basis is ShareBasis.CALENDAR:
        return Decimal(len(days))
    return Decimal(sum(1 for facts in days if facts.scheduled))


def _unpaid_lines(
    days: Sequence[DayFacts], basis: ShareBasis, book: LawBook
) -> Iterator[UnpaidLine]:
    groups: dict[tuple[date, Payer], list[DayFacts]] = {}
    for facts in days:
        counts = facts.scheduled or basis is ShareBasis.CALENDAR
        if facts.within is None or facts.payer in (None, Payer.COMPANY) or not counts:
            continue
        assert facts.payer is not None
        groups.setdefault((facts.within.absence.period.first, facts.payer), []).append(facts)
    for (_, payer), found in groups.items():
        absent = found[0].within
        assert absent is not None
        yield UnpaidLine(
            kind=absent.absence.kind,
            period=Period(found[0].day, found[-1].day),
            days=sum((1 - _paid(facts, basis) for facts in found), Decimal(0)),
            payer=payer,
            because=why_unpaid(absent, book),
        )
